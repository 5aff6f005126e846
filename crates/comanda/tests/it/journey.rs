//! Orders over the real doors of the real binary, which is killed at every moment of a placing.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use comanda_testkit::TestDatabase;
use serde_json::{Value, json};

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

/// Makes a key, a channel, a location and a SKU with a thousand units.
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
    make("/skus", &json!({ "code": "MUG", "name": "Mug", "kind": "goods", "prices": [{ "currency": "RSD", "amount": "1200.00" }] }));
    make("/stock/receive", &json!({ "location": "nis", "lines": [{ "sku": "MUG", "quantity": 1000 }] }));
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

/// The server is killed a little later after the request each time, from before it is read to after it
/// is answered; the customer asks again with the same key.
#[test]
fn killed_at_any_moment_of_a_placing_nothing_is_lost_or_doubled() {
    for database in TestDatabase::both() {
        let mut server = Server::start(&database.url, &[]);
        let key = furnished(&database.url, &server);
        let rounds = 30;
        for round in 0..rounds {
            let (reference, body) = (format!("K-{round}"), order(&format!("K-{round}"), 1));
            let mut stream = TcpStream::connect(&server.address).expect("a connection");
            stream.write_all(raw(&key, "POST", "/orders", Some(&reference), &body).as_bytes()).expect("a request");
            let sent = Instant::now();
            while sent.elapsed() < Duration::from_micros(round * 250) {
                std::hint::spin_loop();
            }
            server.end("-KILL");
            server = Server::start(&database.url, &[]);
            let (status, placed) = ask(&server.address, &key, "POST", "/orders", Some(&reference), &body).expect("an answer");
            assert_eq!(status, 201, "round {round}: {placed}");
            let (_, found) = ask(&server.address, &key, "GET", &format!("/orders?q={reference}"), None, &Value::Null).expect("an answer");
            let same = found["items"].as_array().expect("a list").iter().filter(|row| row["external_reference"] == reference.as_str());
            assert_eq!(same.count(), 1, "round {round} on {}: {found}", database.name);
        }
        let (_, stock) = ask(&server.address, &key, "GET", "/stock/levels?sku=MUG", None, &Value::Null).expect("an answer");
        assert_eq!(stock["items"][0]["allocated"].as_u64(), Some(rounds), "{stock}");
        assert_eq!(server.end("-TERM").0, Some(0));
        assert_eq!(run(&database.url, &["verify"]).code, Some(0), "on {}", database.name);
    }
}
