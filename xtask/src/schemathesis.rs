//! The running server against its own description, by schemathesis: no 500, no undeclared answer.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::{run, target};

const VERSION: &str = "schemathesis==4.32.5";

/// A server that ends with its test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        if self.0.kill().and_then(|()| self.0.wait()).is_err() {
            eprintln!("the server had ended already");
        }
    }
}

pub(crate) fn schemathesis() -> Result<()> {
    super::install::python()?;
    let target = target();
    let program = installed(&target)?;
    let folder = target.join("schemathesis-shop");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    let comanda = target.join("debug/comanda");
    let shop = folder.join("shop");
    let filled = Command::new(&comanda)
        .args(["demo", "--no-serve", "--dir"])
        .arg(&shop)
        .stderr(Stdio::null())
        .output()
        .context("the demo shop is not made; is comanda built?")?;
    ensure!(filled.status.success(), "the demo shop is not made");
    let key = String::from_utf8(filled.stdout)?.trim().to_owned();
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let address = format!("http://127.0.0.1:{port}");
    let log = std::fs::File::create(folder.join("server.log"))?;
    let server = Command::new(&comanda)
        .arg("--database")
        .arg(shop.join("comanda.db"))
        .args(["--log", "warn", "serve", "--listen", &format!("127.0.0.1:{port}")])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .context("the server does not start")?;
    let mut server = Server(server);
    let started = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        ensure!(server.0.try_wait()?.is_none(), "the server ended");
        if started.elapsed() > Duration::from_secs(30) {
            bail!("the server does not listen");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    // The change feed never ends, and revoking its own key would leave only refusals to look at.
    let authorization = format!("Authorization: Bearer {key}");
    let arguments = [
        "run",
        &format!("{address}/api/openapi.json"),
        "--url",
        &address,
        "-H",
        &authorization,
        "--checks",
        "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,response_headers_conformance",
        "--phases",
        "examples,coverage,fuzzing",
        "--max-examples",
        "15",
        "--exclude-path",
        "/api/v1/events",
        "--exclude-operation-id",
        "revoke_api_key",
        "--seed",
        "20261121",
        "--workers",
        "1",
        "--no-color",
    ];
    run(&program.to_string_lossy(), &arguments, &[])
}

/// The program in an environment of its own in the target folder, so that later runs reuse it.
fn installed(target: &std::path::Path) -> Result<PathBuf> {
    let environment = target.join(VERSION.replace("==", "-"));
    let program = environment.join("bin/schemathesis");
    if !program.is_file() {
        run("python3", &["-m", "venv", &environment.to_string_lossy()], &[])?;
        run(&environment.join("bin/pip").to_string_lossy(), &["install", "--quiet", "--disable-pip-version-check", VERSION], &[])?;
    }
    Ok(program)
}
