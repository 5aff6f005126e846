//! The server from its start to its end, and what it says when it cannot start.

use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use comanda_testkit::TestDatabase;

use crate::program::{Server, comanda, finished, run, text};

#[test]
fn it_starts_answers_and_ends_when_it_is_told_to() {
    for database in TestDatabase::both() {
        for signal in ["-TERM", "-INT"] {
            let server = Server::start(&database.url, &[]);
            assert_eq!(server.get("/healthz").0, 200, "on {}", database.name);
            assert_eq!(server.get("/readyz").0, 200, "on {}", database.name);
            let (code, took) = server.end(signal);
            assert_eq!(code, Some(0), "{signal} on {}", database.name);
            assert!(took < Duration::from_secs(9), "{took:?}");
        }
    }
}

#[test]
fn a_key_made_on_the_command_line_opens_the_door_until_it_is_revoked() {
    let database = TestDatabase::sqlite();
    let made = run(&database.url, &["api-key", "create", "--name", "till", "--permissions", "orders.read,stock.read"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    assert!(made.out.starts_with("cmd_") && made.out.trim().len() == 47, "{}", made.out);
    let listed = run(&database.url, &["api-key", "list"]);
    assert!(listed.out.contains("till") && listed.out.contains("orders.read,stock.read") && !listed.out.contains("cmd_"), "{}", listed.out);
    let key = listed.out.lines().nth(1).and_then(|line| line.split(' ').next()).expect("the key's identifier").to_owned();
    assert_eq!(run(&database.url, &["api-key", "revoke", &key]).code, Some(0));
    assert!(run(&database.url, &["api-key", "list"]).out.contains("revoked"));
    let again = run(&database.url, &["api-key", "revoke", &key]);
    assert!(again.err.contains("was revoked before"), "{again:?}");
    let unknown = run(&database.url, &["api-key", "revoke", "key_00000000000000000000000000"]);
    assert_eq!((unknown.code, unknown.err.as_str()), (Some(7), "error: no api_key key_00000000000000000000000000\n"));
}

#[test]
fn a_port_that_is_taken_is_told_before_anything_is_touched() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its number").to_string();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("comanda.db");
    let ran = run(text(&path), &["serve", "--listen", &address]);
    assert_eq!(ran.code, Some(5), "{ran:?}");
    assert!(ran.err.starts_with(&format!("error: cannot listen at {address}: ")), "{}", ran.err);
    assert!(ran.err.contains("hint: Another program listens there"), "{}", ran.err);
    assert!(!path.exists());
}

#[test]
fn a_database_that_cannot_be_used_is_told_with_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let damaged = folder.path().join("damaged.db");
    std::fs::write(&damaged, "this is a letter, not a database\n".repeat(200)).expect("a file");
    let locked = folder.path().join("locked.db");
    assert_eq!(run(text(&locked), &["migrate"]).code, Some(0));
    let holder = rusqlite::Connection::open(&locked).expect("a second program");
    holder.execute_batch("BEGIN IMMEDIATE").expect("its lock");
    let full = folder.path().join("full.db");
    for (database, variables, told) in [
        (text(&damaged), vec![], "not a database or damaged"),
        (text(&locked), vec![("COMANDA_BUSY_TIMEOUT_MS", "50")], "locked by another writer"),
        (text(&full), vec![("COMANDA_FILE_PAGES_MAX", "20")], "disk full"),
        ("/no/such/folder/comanda.db", vec![], "unreachable"),
        ("postgres://nobody@127.0.0.1:1/nothing", vec![], "unreachable"),
    ] {
        let mut command = comanda(database, &["serve", "--listen", "127.0.0.1:0"]);
        let ran = finished(command.envs(variables));
        assert_eq!(ran.code, Some(3), "{database}: {ran:?}");
        assert!(ran.err.contains(&format!("error: {database}: the database is unavailable: {told}")), "{database}: {}", ran.err);
        assert!(ran.err.contains("\nhint: "), "{database}: {}", ran.err);
        assert_eq!(ran.out, "");
    }
}

#[test]
fn a_folder_without_permission_is_told() {
    // Root may write everywhere, so that there is nothing to refuse.
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o500)).expect("its mode");
    let path = folder.path().join("comanda.db");
    let ran = run(text(&path), &["migrate"]);
    if std::fs::write(folder.path().join("probe"), "").is_err() {
        assert_eq!(ran.code, Some(3), "{ran:?}");
        assert!(ran.err.contains("Check"), "{}", ran.err);
    } else {
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
}

#[test]
fn wrong_flags_and_settings_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("comanda.toml");
    std::fs::write(&settings, "lisen = \"127.0.0.1:0\"\n").expect("a file");
    let ran = run("unused.db", &["--config", text(&settings), "doctor"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(ran.err, format!("error: {}: there is no setting lisen\nhint: Did you mean listen?\n", settings.display()));
    assert_eq!(run("unused.db", &["--config", "/no/such/file", "doctor"]).code, Some(2));
    assert_eq!(run("unused.db", &["serv"]).code, Some(2));
    assert_eq!(run("", &["migrate"]).err, "error: --database: database must be a text\n");
    let filter = finished(comanda("unused.db", &["migrate"]).args(["--log", "comanda=loud"]));
    assert_eq!(filter.code, Some(2), "{filter:?}");
}

#[test]
fn a_worker_runs_and_ends_by_itself() {
    let database = TestDatabase::sqlite();
    let mut worker = comanda(&database.url, &["worker"]).stderr(std::process::Stdio::piped()).spawn().expect("the worker starts");
    let mut line = String::new();
    let mut told = std::io::BufReader::new(worker.stderr.take().expect("what it tells"));
    std::io::BufRead::read_line(&mut told, &mut line).expect("a line");
    assert!(line.starts_with("the worker runs"), "{line}");
    let sent = std::process::Command::new("kill").args(["-TERM", &worker.id().to_string()]).status().expect("kill runs");
    assert!(sent.success());
    assert_eq!(worker.wait().expect("its end").code(), Some(0));
}
