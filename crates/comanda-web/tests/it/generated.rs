//! Documents that are made from the code, and stand in docs/ as they are made. `cargo xtask gen`
//! writes them anew.

use std::fmt::Write as _;
use std::path::Path;

use comanda_core::base::locale::Locale;
use comanda_web::language::explanation;
use comanda_web::problem::{Entry, Use, table};

fn check(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name);
    if std::env::var_os("COMANDA_GENERATE").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "docs/{name} is not what the code says; run cargo xtask gen");
}

fn rows(text: &mut String, entries: &[Entry], used: Use) {
    for entry in entries.iter().filter(|entry| entry.used == used) {
        let sentence = explanation(Locale::En, &entry.message_key()).replace('\n', " ").replace('|', "\\|");
        let status = entry.status.map(|status| format!("{status} | ")).unwrap_or_default();
        writeln!(text, "| `{}` | {status}{sentence} |", entry.code).unwrap();
    }
}

#[test]
fn every_code_stands_in_the_errors_document() {
    let entries = table();
    let mut text = String::from(
        "# Errors\n\nEvery code the interface answers with. Codes are stable; sentences are not, and come in the caller's language.\n\
         What stands in ‹› is filled by a fact of that name.\n\n\
         A problem is `application/problem+json` (RFC 9457) with `type` (`/problems/<code>`), `title`, `status`, `detail`, `instance`, `code`,\n\
         `request_id`, and `errors`: for each field that is wrong its `pointer` (RFC 6901), `code` and `detail`.\n\n\
         Statuses: 400 malformed · 401 no or a bad key · 403 known, but not allowed · 404 absent · 405 and 415 as in HTTP · 409 the state of\n\
         things forbids it · 412 the version named in `If-Match` is old · 413 too large · 422 understood, but refused by a rule, or an\n\
         idempotency key used for something else · 429 and 503 with `Retry-After`.\n\n\
         ## Answers\n\n| code | status | in English |\n| --- | --- | --- |\n",
    );
    rows(&mut text, &entries, Use::Problem);
    text.push_str("\n## Fields\n\nIn `errors` of a problem.\n\n| code | in English |\n| --- | --- |\n");
    rows(&mut text, &entries, Use::Field);
    text.push_str(
        "\n## Findings\n\nOn an order that is kept all the same, until it is cleared up.\n\n| code | in English |\n| --- | --- |\n",
    );
    rows(&mut text, &entries, Use::Finding);
    check("errors.md", &text);
}

#[test]
fn the_description_stands_in_the_documents() {
    let made = serde_json::to_string_pretty(&comanda_web::openapi_document()).unwrap();
    check("openapi.json", &format!("{made}\n"));
}
