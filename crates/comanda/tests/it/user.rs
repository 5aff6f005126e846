//! The staff from the command line; passwords come from standard input alone.

use std::io::Write as _;
use std::process::Stdio;

use comanda_testkit::TestDatabase;

use crate::program::{Ran, comanda, run};

fn run_with(database: &str, args: &[&str], input: &str) -> Ran {
    let mut command = comanda(database, args);
    let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
    process.stdin.take().expect("its input").write_all(input.as_bytes()).expect("it reads");
    let output = process.wait_with_output().expect("its end");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output in UTF-8");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn staff_are_made_listed_and_given_passwords() {
    for database in TestDatabase::both() {
        let create = |email: &str, role: &str, more: &[&str], input: &str| {
            let args = ["user", "create", "--email", email, "--name", "Ana", "--role", role];
            run_with(&database.url, &[&args, more].concat(), input)
        };
        let short = create("ana@example.com", "owner", &["--password-stdin"], "short\n");
        assert_eq!((short.code, short.err.contains("user.password_too_short")), (Some(7), true), "{short:?}");
        let made = create("ana@example.com", "owner", &["--password-stdin", "--language", "tr"], "a duck on a pond\r\n");
        assert_eq!((made.code, made.out.starts_with("usr_")), (Some(0), true), "{made:?}");
        assert_eq!(create("eva@example.com", "agent", &[], "").code, Some(0));
        let taken = create("ana@example.com", "agent", &[], "");
        assert_eq!((taken.code, taken.err.as_str()), (Some(7), "error: user.email_taken\n"));
        let god = create("god@example.com", "god", &[], "");
        assert_eq!((god.code, god.err.contains("known are owner, manager, agent, warehouse, viewer")), (Some(2), true), "{god:?}");

        let listed = run(&database.url, &["user", "list"]);
        let rows: Vec<Vec<&str>> = listed.out.lines().skip(1).map(|line| line.split_whitespace().skip(1).collect()).collect();
        assert_eq!(rows, [vec!["ana@example.com", "Ana", "owner", "active", "tr"], vec!["eva@example.com", "Ana", "agent", "active"]]);
        let json = run(&database.url, &["user", "list", "--json"]);
        assert!(json.out.contains("\"role\": \"owner\"") && !json.out.contains("argon2"), "{}", json.out);

        let set = |email: &str, input: &str| run_with(&database.url, &["user", "set-password", "--email", email], input);
        assert_eq!(set("Eva@Example.com", "a goose on a pond\n").code, Some(0));
        assert_eq!(set("eva@example.com", "").code, Some(7), "nothing is no password");
        assert_eq!(set("eva@example.com", "eva@example.com\n").code, Some(7));
        let nobody = set("nobody@example.com", "a goose on a pond\n");
        assert_eq!((nobody.code, nobody.err.as_str()), (Some(7), "error: no user nobody@example.com\n"));
        assert_eq!(run(&database.url, &["verify"]).code, Some(0));
        assert_eq!(run(&database.url, &["doctor"]).code, Some(0));
    }
}
