//! The one list of codes, and the page that explains each.

use std::collections::BTreeSet;

use axum::http::Method;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_web::problem::{Use, table};

use crate::door::Door;

#[test]
fn every_code() {
    let lines: Vec<String> = table()
        .iter()
        .map(|entry| match (entry.used, entry.status) {
            (Use::Problem, Some(status)) => format!("{status} {}", entry.code),
            (Use::Problem, None) => format!("??? {}", entry.code),
            (Use::Field, _) => format!("field {}", entry.code),
            (Use::Finding, _) => format!("finding {}", entry.code),
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn every_code_has_its_sentence() {
    for entry in table() {
        assert!(comanda_web::language::has(&entry.message_key()), "{}", entry.message_key());
        if let Some(status) = entry.status {
            assert!(comanda_web::language::has(&format!("title-{status}")), "title-{status}");
        }
    }
}

/// What looks like a code in the rules and use cases: a code that the table does not know would be
/// answered without words. What verifying and importing tell, and the columns of exports, are no answers of a door.
#[test]
fn no_code_is_missing() {
    let known: Vec<&str> = table().iter().map(|entry| entry.code).collect();
    let permissions: Vec<&str> = Permission::ALL.iter().map(|permission| permission.code()).collect();
    let mut missing = BTreeSet::new();
    for root in ["../comanda-core/src", "../comanda-app/src"] {
        for file in rust_files(std::path::Path::new(root)) {
            if ["/verify/", "/imports/", "/exports/"].iter().any(|room| file.to_string_lossy().contains(room)) {
                continue;
            }
            let text = std::fs::read_to_string(&file).unwrap();
            for quoted in text.split("#[cfg(test)]").next().unwrap().split('"') {
                let form = quoted.contains('.') && quoted.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'_' | b'.'));
                let word = quoted.split('.').all(|word| word.starts_with(|first: char| first.is_ascii_lowercase()));
                let other = Event::KINDS.contains(&quoted) || permissions.contains(&quoted) || NO_CODES.contains(&quoted);
                if form && word && !other && !known.contains(&quoted) {
                    missing.insert(format!("{quoted} in {}", file.display()));
                }
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

/// Of the form of a code, and none that is answered: why a postcode cannot be right is told by
/// its finding.
const NO_CODES: &[&str] = &["postcode.missing", "postcode.unknown_province", "postcode.wrong_shape"];

fn rust_files(root: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            files.push(path);
        }
    }
    files
}

#[tokio::test]
async fn a_code_has_a_page() {
    let door = Door::open().await;
    let shown = door.knock(Method::GET, "/problems/order.confirm.on_hold").header("accept-language", "ru").without("authorization");
    insta::assert_snapshot!(shown.send().await, @r#"
    200 OK
    {
      "code": "order.confirm.on_hold",
      "detail": "Работа по заказу приостановлена: действует ‹count› приостановок. Сначала снимите их.",
      "status": 409,
      "title": "В текущем состоянии невозможно",
      "used": "problem"
    }
    "#);
    let page = door.knock(Method::GET, "/problems/version.stale").header("accept", "text/html,*/*").send().await;
    insta::assert_snapshot!(page, @r#"
    200 OK
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>version.stale</title></head><body><main><h1>Changed in the meantime</h1><p><code>version.stale</code></p><p>HTTP 412</p><p>It was changed in the meantime: you read version ‹expected›, now it is version ‹actual›. Read it again and repeat your change.</p></main></body></html>
    "#);
    assert_eq!(door.get("/problems/no.such").await.status.as_u16(), 404);
}

#[tokio::test]
async fn health_needs_no_key() {
    let door = Door::open().await;
    for path in ["/healthz", "/readyz", "/api/openapi.json", "/api/docs"] {
        let reply = door.knock(Method::GET, path).without("authorization").send().await;
        assert_eq!(reply.status.as_u16(), 200, "{path}");
        assert!(reply.header("x-request-id").is_some_and(|id| id.starts_with("req_")), "{path}");
    }
}

#[tokio::test]
async fn a_database_that_cannot_be_asked_is_no_fault_of_the_request() {
    let door = Door::open().await;
    let key = door.get("/api/v1/orders").await;
    assert_eq!(key.status.as_u16(), 200, "the key is known, and is not asked for again");
    door.test.app.store().clone().close().await.unwrap();
    let reply = door.post("/api/v1/orders", &crate::door::order(&[("MUG", 1)])).await;
    insta::assert_snapshot!(reply, @r#"
    503 Service Unavailable
    retry-after: 2
    content-language: en
    {
      "code": "service.unavailable",
      "detail": "The database cannot be reached at the moment. Repeat the request in a few seconds with the same Idempotency-Key.",
      "instance": "/api/v1/orders",
      "request_id": "[req]",
      "status": 503,
      "title": "Not available at the moment",
      "type": "/problems/service.unavailable"
    }
    "#);
    assert_eq!(door.get("/readyz").await.status.as_u16(), 503);
    assert_eq!(door.get("/healthz").await.status.as_u16(), 200);
}

#[tokio::test]
async fn the_browsable_page_asks_nothing_of_other_hosts() {
    let door = Door::open().await;
    let page = door.get("/api/docs").await;
    let policy = page.header("content-security-policy").unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self';") && !policy.contains("http"), "{policy}");
    let text = String::from_utf8(page.bytes).unwrap();
    assert!(!text.contains("http:") && !text.contains("https:") && !text.contains("<style"), "{text}");
    let loaded: Vec<&str> = text.split(['"']).filter(|part| part.starts_with("/static/")).collect();
    assert_eq!(loaded.len(), 3);
    for path in loaded {
        let reply = door.get(path).await;
        assert_eq!((reply.status.as_u16(), reply.header("content-security-policy")), (200, Some(policy.as_str())), "{path}");
    }
}
