//! The demo shop, as somebody new sees it.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};

use comanda_app::identity::login::LoginRequest;
use comanda_testkit::{TestApp, TestDatabase};

use crate::program::{finished, run, text};

fn demo(folder: &std::path::Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_comanda"));
    let is_read = |name: &str| name.starts_with("COMANDA_") || ["LC_ALL", "LC_MESSAGES", "LANG"].contains(&name);
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_read(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command.args(["--log", "warn", "demo", "--dir", text(folder)]).args(args).stdin(Stdio::null());
    command
}

/// The logins that are kept beside a shop: role, e-mail address, password.
fn logins(folder: &std::path::Path) -> Vec<[String; 3]> {
    let kept = std::fs::read_to_string(folder.join("logins.txt")).unwrap();
    kept.lines().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>().try_into().unwrap()).collect()
}

/// Each of the staff logs in to a copy of the shop, with the password that is kept; nobody with another's.
fn all_come_in(database: &std::path::Path, logins: &[[String; 3]]) {
    let copy = TestDatabase::sqlite();
    std::fs::copy(database, copy.url.trim_start_matches("sqlite:")).unwrap();
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let test = TestApp::over(copy).await;
        let login = async |email: &str, password: &str| {
            let (email, password) = (email.to_owned(), password.to_owned());
            test.app.login(LoginRequest { email, password, address: None, user_agent: String::new() }).await
        };
        for [role, email, password] in logins {
            assert_eq!(login(email, password).await.unwrap().user.role.code(), role);
        }
        assert!(login(&logins[0][1], &logins[1][2]).await.is_err());
    });
}

#[test]
fn a_shop_with_something_of_everything_is_made_once_and_served() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("shop");
    let made = finished(demo(&folder, &["--no-serve"]).env("LANG", "sr_RS@cyrillic"));
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
        ("assigned", "SELECT count(*) FROM orders WHERE manager_id IS NOT NULL", 800..1_400),
        ("assigned to", "SELECT count(DISTINCT manager_id) FROM orders", 3..4),
        ("a hold with a comment", "SELECT count(*) FROM order_holds WHERE comment = 'Чека се уплата.'", 3..12),
        (
            "customers reached alike",
            "SELECT count(*) FROM (SELECT value FROM customer_contacts GROUP BY kind, value HAVING count(*) > 1)",
            1..100,
        ),
        (
            "channels in the shop's language",
            "SELECT count(*) FROM channels WHERE name IN ('Веб продавница', 'Телефон', 'Онлајн пијаца')",
            3..4,
        ),
        ("staff who read it", "SELECT count(*) FROM users WHERE language = 'sr-Cyrl'", 5..6),
        ("kits", "SELECT count(*) FROM order_lines WHERE code = 'TEA-FOR-TWO'", 10..100),
        (
            "hours since the last order",
            "SELECT (CAST(strftime('%s', 'now') AS INTEGER) - max(placed_at) / 1000000) / 3600 FROM orders",
            0..3,
        ),
        (
            "the last four weeks",
            "SELECT count(*) FROM orders WHERE placed_at / 1000000 > CAST(strftime('%s', 'now') AS INTEGER) - 28 * 86400",
            600..1_000,
        ),
        (
            "the four weeks before, and a day",
            "SELECT count(*) FROM orders WHERE placed_at / 1000000 < CAST(strftime('%s', 'now') AS INTEGER) - 28 * 86400",
            600..1_000,
        ),
    ] {
        let count = number(sql);
        assert!(range.contains(&count), "{what}: {count}");
    }

    let staff = logins(&folder);
    let roles: Vec<&str> = staff.iter().map(|[role, ..]| role.as_str()).collect();
    assert_eq!(roles, ["owner", "manager", "agent", "agent", "warehouse", "viewer"]);
    all_come_in(&database, &staff);
    for secret in ["logins.txt", "api-key.txt"] {
        let mode = std::fs::metadata(folder.join(secret)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{secret}");
    }

    let again = finished(&mut demo(&folder, &["--no-serve"]));
    assert_eq!((again.code, &again.out, again.err.as_str()), (Some(0), &made.out, ""), "the same shop and key");
    assert_eq!(logins(&folder), staff, "the same passwords");
    let other = finished(&mut demo(&folder, &["--no-serve", "--lang", "tr"]));
    assert!(other.code == Some(0) && other.err.contains("keeps its language"), "{other:?}");
    let unknown = finished(&mut demo(&folder, &["--lang", "de"]));
    assert!(unknown.code == Some(2) && unknown.err.contains("--lang"), "{unknown:?}");

    let mut server = demo(&folder, &["--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut address = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut address).unwrap();
    let mut told = BufReader::new(server.stderr.take().unwrap());
    let mut shown = String::new();
    while !shown.contains("curl") {
        assert_ne!(told.read_line(&mut shown).unwrap(), 0, "{shown}");
    }
    assert!(shown.contains(made.out.trim()), "{shown}");
    let [_, email, password] = &staff[0];
    assert!(shown.contains(&format!("Open {} and log in as {email} / {password}\n", address.trim())), "{shown}");
    assert!(staff.iter().all(|[_, email, password]| shown.contains(email) && shown.contains(password)), "{shown}");
    assert!(shown.contains("logins.txt") && shown.contains("user set-password"), "{shown}");
    server.kill().unwrap();
    server.wait().unwrap();

    let elsewhere = finished(demo(&folder, &["--no-serve"]).args(["--database", "other.db"]));
    assert!(elsewhere.code == Some(2) && elsewhere.err.contains("--dir"), "{elsewhere:?}");
}
