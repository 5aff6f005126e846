//! The demo shop, as somebody new sees it.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::program::{finished, run, text};

fn demo(folder: &std::path::Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_comanda"));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("COMANDA_")) {
        command.env_remove(name);
    }
    command.args(["--log", "warn", "demo", "--dir", text(folder)]).args(args).stdin(Stdio::null());
    command
}

#[test]
fn a_shop_with_something_of_everything_is_made_once_and_served() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("shop");
    let made = finished(&mut demo(&folder, &["--no-serve"]));
    assert_eq!(made.code, Some(0), "{made:?}");
    assert!(made.err.starts_with("a new shop: 2746 SKUs, 1558 orders ("), "{}", made.err);
    let database = folder.join("comanda.db");
    let verified = run(text(&database), &["verify"]);
    assert_eq!(verified.code, Some(0), "{}", verified.out);

    let conn = rusqlite::Connection::open(&database).unwrap();
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    for (what, sql, range) in [
        ("confirmed", "SELECT count(*) FROM orders WHERE standing = 'confirmed'", 1_000..1_558),
        ("canceled", "SELECT count(*) FROM orders WHERE standing = 'canceled'", 5..60),
        ("to clarify", "SELECT count(*) FROM orders WHERE standing = 'needs_clarification'", 20..100),
        ("waiting", "SELECT count(*) FROM orders WHERE allocation_status IN ('backordered', 'partially_allocated')", 20..300),
        ("on hold", "SELECT count(*) FROM orders WHERE holds_open > 0", 5..20),
        ("kinds of findings", "SELECT count(DISTINCT code) FROM order_findings", 4..10),
        ("channels", "SELECT count(DISTINCT channel_id) FROM orders", 3..4),
        ("regions", "SELECT count(DISTINCT region) FROM orders", 20..100),
        ("languages", "SELECT count(DISTINCT language) FROM orders", 5..6),
        ("locations with claims", "SELECT count(DISTINCT location_id) FROM order_allocations", 3..5),
        ("kits", "SELECT count(*) FROM order_lines WHERE code = 'TEA-FOR-TWO'", 10..100),
        (
            "days since the last order",
            "SELECT (CAST(strftime('%s', 'now') AS INTEGER) - max(placed_at) / 1000000) / 86400 FROM orders",
            0..1,
        ),
    ] {
        let count = number(sql);
        assert!(range.contains(&count), "{what}: {count}");
    }

    let again = finished(&mut demo(&folder, &["--no-serve"]));
    assert_eq!((again.code, &again.out, again.err.as_str()), (Some(0), &made.out, ""), "the same shop and key");

    let mut server = demo(&folder, &["--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut address = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut address).unwrap();
    let mut told = BufReader::new(server.stderr.take().unwrap());
    let mut shown = String::new();
    while !shown.contains("curl") {
        assert_ne!(told.read_line(&mut shown).unwrap(), 0, "{shown}");
    }
    assert!(shown.contains(address.trim()) && shown.contains(made.out.trim()), "{shown}");
    server.kill().unwrap();
    server.wait().unwrap();

    let elsewhere = finished(demo(&folder, &["--no-serve"]).args(["--database", "other.db"]));
    assert!(elsewhere.code == Some(2) && elsewhere.err.contains("--dir"), "{elsewhere:?}");
}
