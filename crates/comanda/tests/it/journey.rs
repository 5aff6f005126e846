//! Orders over the real doors of the real binary, which is killed at every step of a placing.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use comanda_testkit::TestDatabase;
use serde_json::{Value, json};

use crate::failpoints::{Failpoints, over};
use crate::program::{Server, run};

/// One request on a connection of its own; nothing when the server went away before it answered.
fn ask(server: &str, key: &str, method: &str, path: &str, idempotency: Option<&str>, body: &Value) -> Option<(u16, Value)> {
    let mut stream = TcpStream::connect(server).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    let request = raw(key, method, path, idempotency, body);
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let status = answer.split(' ').nth(1)?.parse().ok()?;
    let (_, body) = answer.split_once("\r\n\r\n")?;
    Some((status, serde_json::from_str(body).ok()?))
}

fn raw(key: &str, method: &str, path: &str, idempotency: Option<&str>, body: &Value) -> String {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let repeated = idempotency.map(|key| format!("idempotency-key: {key}\r\n")).unwrap_or_default();
    format!(
        "{method} /api/v1{path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\nauthorization: Bearer {key}\r\n{repeated}\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Makes a key, a channel, a location and two SKUs with a thousand units each.
fn furnished(database: &str, server: &Server) -> String {
    let key = run(database, &["api-key", "create", "--name", "journey"]).out.trim().to_owned();
    let make = |path: &str, body: &Value| {
        let (status, answer) = ask(&server.address, &key, "POST", path, None, body).expect("an answer");
        assert!(status < 300, "{path}: {answer}");
    };
    make("/locations", &json!({ "code": "nis", "name": "Niš", "kind": "warehouse", "priority": 1 }));
    make(
        "/channels",
        &json!({
            "code": "web", "name": "Web", "currency": "RSD", "price_mode": "inclusive", "language": "sr-Latn", "country": "RS",
            "number_prefix": "J-", "shortage": "refuse", "requires": ["contact", "address"],
            "tax_rules": [{ "country": "RS", "tax_class": "standard", "percent": "20" }]
        }),
    );
    for (code, name) in [("MUG", "Mug"), ("CAP", "Cap")] {
        make("/skus", &json!({ "code": code, "name": name, "kind": "goods", "prices": [{ "currency": "RSD", "amount": "1200.00" }] }));
        make("/stock/receive", &json!({ "location": "nis", "lines": [{ "sku": code, "quantity": 1000 }] }));
    }
    key
}

fn order(reference: &str, quantity: i64) -> Value {
    json!({
        "channel": "web", "external_reference": reference,
        "customer": { "name": "Љубица Ђорђевић", "phone": "064 123 45 67" },
        "shipping_address": { "street": "Obrenovićeva 12", "city": "Niš", "postcode": "18000", "country": "RS" },
        "lines": [{ "sku": "MUG", "quantity": quantity }]
    })
}

#[test]
fn place_confirm_cancel() {
    for database in TestDatabase::both() {
        let server = Server::start(&database.url, &[]);
        let key = furnished(&database.url, &server);
        let send = |method: &str, path: &str, body: &Value| ask(&server.address, &key, method, path, None, body).expect("an answer");
        let (status, placed) = send("POST", "/orders", &order("A-1", 3));
        assert_eq!((status, placed["totals"]["total"].as_str()), (201, Some("3600.00")), "{placed}");
        let id = placed["id"].as_str().expect("its identifier");
        let (status, found) = send("GET", "/orders?q=%D1%99%D1%83%D0%B1%D0%B8%D1%86%D0%B0", &Value::Null);
        assert_eq!((status, found["items"][0]["id"].as_str()), (200, Some(id)), "{found}");
        assert_eq!(send("POST", &format!("/orders/{id}/confirm"), &json!({})).0, 200);
        let cancel = json!({ "reason": "customer_request", "lines": [{ "line": 1, "quantity": 1 }] });
        assert_eq!(send("POST", &format!("/orders/{id}/cancel"), &cancel).0, 200);
        let (status, canceled) = send("POST", &format!("/orders/{id}/cancel"), &json!({ "reason": "customer_request" }));
        assert_eq!((status, canceled["status"].as_str()), (200, Some("canceled")), "{canceled}");
        let (_, stock) = send("GET", "/stock/levels?sku=MUG", &Value::Null);
        assert_eq!((stock["items"][0]["allocated"].as_i64(), stock["items"][0]["available"].as_i64()), (Some(0), Some(1000)), "{stock}");
        assert_eq!(server.end("-TERM").0, Some(0));
        assert_eq!(run(&database.url, &["verify"]).code, Some(0), "on {}", database.name);
    }
}

/// What is there of an order: how many have its reference, and what is allocated of mugs and of caps in all.
fn kept(server: &Server, key: &str, reference: &str) -> (usize, [i64; 2]) {
    let read = |path: &str| ask(&server.address, key, "GET", path, None, &Value::Null).expect("an answer").1;
    let found = read(&format!("/orders?q={reference}"));
    let same = found["items"].as_array().expect("a list").iter().filter(|row| row["external_reference"] == reference);
    let allocated = |sku: &str| read(&format!("/stock/levels?sku={sku}"))["items"][0]["allocated"].as_i64().expect("a number");
    (same.count(), [allocated("MUG"), allocated("CAP")])
}

/// Asks a fresh server, lets it do so many steps and kills it before the next: that step, or the answer when it came
/// first.
fn killed_after(database: &str, steps: usize, request: impl FnOnce(&str) -> Option<(u16, Value)> + Send) -> Result<String, (u16, Value)> {
    let failpoints = Failpoints::new();
    let server = Server::start_with_failpoints(database, &failpoints.socket());
    let listening = failpoints.listen();
    std::thread::scope(|scope| {
        let (address, socket) = (server.address.clone(), failpoints.socket());
        let asking = scope.spawn(move || {
            let answer = request(&address);
            over(&socket);
            answer
        });
        let standing = listening.hold_after(steps);
        server.end("-KILL");
        let answer = asking.join().expect("an end of the request");
        match (standing, answer) {
            (Some(standing), None) => Ok(standing.before),
            (None, Some(answer)) => Err(answer),
            (standing, answer) => panic!("answered {answer:?}, held before {:?}", standing.map(|standing| standing.before)),
        }
    })
}

/// One new customer after the other orders; each time the server is killed one step further, until an order is
/// answered before that. After a new start the customer asks again with the same key.
fn killed_at_every_step_of_a_placing(database: &TestDatabase) {
    let key = furnished(&database.url, &Server::start(&database.url, &[]));
    let (mut steps, mut numbers) = (Vec::new(), BTreeSet::new());
    let server = loop {
        let round = steps.len();
        let reference = format!("K-{round}");
        let mut body = order(&reference, 1);
        body["customer"]["phone"] = format!("064 200 1{round:03}").into();
        body["lines"] = json!([{ "sku": "MUG", "quantity": 1 }, { "sku": "CAP", "quantity": 2 }]);
        let place = |address: &str| ask(address, &key, "POST", "/orders", Some(&reference), &body);

        let killed = killed_after(&database.url, round, place);
        let server = Server::start(&database.url, &[]);
        let at = format!("on {}, round {round}: {killed:?}", database.name);
        let (before, _) = kept(&server, &key, &reference);
        let again = place(&server.address).expect("an answer");
        assert_eq!(again.0, 201, "{at}: {again:?}");
        assert!(numbers.insert(again.1["number"].to_string()), "{at}: another order's number in {again:?}");
        let orders = round as i64 + 1;
        assert_eq!(kept(&server, &key, &reference), (1, [orders, 2 * orders]), "{at}");
        match killed {
            Ok(step) => steps.push((step, before)),
            Err(answer) => {
                assert_eq!((before, answer), (1, again), "{at}");
                break server;
            }
        }
    };
    let (_, customers) = ask(&server.address, &key, "GET", "/customers?limit=200", None, &Value::Null).expect("an answer");
    assert_eq!(customers["items"].as_array().map(Vec::len), Some(numbers.len()), "{customers}");
    assert_eq!(server.end("-TERM").0, Some(0));
    let ran = run(&database.url, &["verify"]);
    assert_eq!(ran.code, Some(0), "on {}: {}", database.name, ran.out);

    let names: Vec<&str> = steps.iter().map(|(step, _)| step.as_str()).collect();
    let written = names.iter().rposition(|step| *step == "answer").expect("a moment before the answer");
    assert_eq!(names[written - 1], "COMMIT", "{names:?}");
    assert!(steps.iter().enumerate().all(|(step, (_, orders))| *orders == usize::from(step >= written)), "{steps:?}");
    assert!(names.iter().filter(|step| step.starts_with("comanda_store::")).count() > 20, "{names:?}");
    for statement in ["number_series::DRAW", "customers::INSERT", "events::INSERT", "orders::save::INSERT", "idempotency::INSERT"] {
        assert!(names.contains(&format!("comanda_store::{statement}").as_str()), "{statement} is not among {names:?}");
    }
}

#[test]
fn killed_at_every_step_of_a_placing_nothing_is_lost_or_doubled_on_sqlite() {
    killed_at_every_step_of_a_placing(&TestDatabase::sqlite());
}

#[test]
fn killed_at_every_step_of_a_placing_nothing_is_lost_or_doubled_on_postgres() {
    killed_at_every_step_of_a_placing(&TestDatabase::postgres());
}
