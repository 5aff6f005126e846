//! Comanda's chores. `cargo xtask` lists them.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a chore speaks to the person at the terminal")]

mod e2e;
mod gen_docs;
mod icons;
mod install;
mod schemathesis;
mod test;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["test"] => test::test(),
        ["tidy"] => tidy::tidy(),
        ["gen"] => gen_docs::generate(),
        ["lint"] => lint(),
        ["schemathesis"] => schemathesis::schemathesis(),
        ["e2e"] => e2e::e2e(None),
        ["e2e", filter] => e2e::e2e(Some(filter)),
        ["screenshots"] => e2e::screenshots(),
        ["icons", sprite] => icons::icons(sprite),
        ["install"] => install::all(),
        _ => {
            println!(
                "cargo xtask test          everything: installs what is missing, tidy, all tests, schemathesis, e2e\n\
                 cargo xtask tidy          the rules a compiler does not know\n\
                 cargo xtask lint          clippy over everything, warnings denied\n\
                 cargo xtask gen           the generated documents in docs/\n\
                 cargo xtask schemathesis  the interface against its own description\n\
                 cargo xtask e2e [FILTER]  the console in a browser; only the files of e2e/tests with FILTER in their names\n\
                 cargo xtask screenshots   the pictures in docs/screenshots\n\
                 cargo xtask icons SPRITE  the icons that pages name, picked out of Tabler's sprite\n\
                 cargo xtask install       what the tests need of the machine"
            );
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or_else(|| Path::new("."))
}

/// Where cargo puts what it builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Runs a program in the workspace's folder; it must succeed.
fn run(program: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Result<()> {
    println!("$ {program} {}", arguments.join(" "));
    let status = Command::new(program)
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(root())
        .status()
        .with_context(|| format!("{program} does not start"))?;
    ensure!(status.success(), "{program} {} ended with {status}", arguments.join(" "));
    Ok(())
}

fn lint() -> Result<()> {
    run("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[])
}
