//! Importing a file by the console: it is given, looked at, imported, and told of.

use axum::http::Method;
use comanda_app::imports::upload::UPLOAD_MAX_BYTES;
use comanda_app::jobs::drain;
use comanda_core::identity::role::Role;

use super::{Browser, Console, Page};

const BOUNDARY: &str = "----a-boundary";
const ORDERS: &str = "Broj porudžbine;Datum;Kupac;Šifra;Količina;Cena;Ulica;Grad;Poštanski broj;Država
A-1;21.11.2025 18:00;Љубица Ђорђевић;MUG;2;10,00;Obrenovićeva 12;Niš;18000;RS
A-1;;;WRAP;1;3,00;;;;
A-2;22.11.2025 09:30;<b>Zoran</b>;NOWHERE;1;12,50;Ulica 7;Novi Sad;21000;RS
A-3;23.11.2025 09:30;Zoran;MUG;many;12,50;Ulica 7;Novi Sad;21000;RS
";

/// A form with a file, as browsers send it: the hidden fields first.
fn multipart(hidden: &[(String, String)], name: &str, file: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in hidden {
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").into_bytes());
    }
    let head =
        format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n");
    body.extend(head.into_bytes());
    body.extend(file);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
    body
}

async fn send(browser: &mut Browser<'_>, body: Vec<u8>) -> Page {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    browser.ask(Method::POST, "/imports/new", &[("content-type", &kind)], body).await
}

/// Gives a file by the form.
async fn give(browser: &mut Browser<'_>, name: &str, file: &[u8]) -> Page {
    let hidden = browser.get("/imports/new").await.expect(200).hidden("/imports/new");
    send(browser, multipart(&hidden, name, file)).await
}

/// The value of the choice that is taken in a field.
fn taken(page: &Page, name: &str) -> String {
    let select =
        page.text.split_once(&format!("<select class=\"form-select\" name=\"{name}\"")).unwrap().1.split_once("</select>").unwrap().0;
    let before = select.split_once("\" selected").map_or("", |(before, _)| before);
    before.rsplit_once("value=\"").map_or("", |(_, value)| value).to_owned()
}

/// What the form of a preview would send, with other values for these fields.
fn filled(page: &Page, action: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut sent = page.hidden(action);
    for place in 0.. {
        if !sent.iter().any(|(name, _)| *name == format!("header/{place}")) {
            break;
        }
        let name = format!("column/{place}");
        let value = taken(page, &name);
        sent.push((name, value));
    }
    sent.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    sent
}

const READING: [(&str, &str); 3] = [("channel", "market"), ("decimal_comma", "1"), ("dates", "%d.%m.%Y %H:%M")];

#[tokio::test]
async fn a_file_is_looked_at_imported_and_told_of() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    browser.get("/imports").await.expect(200).shows("No file was imported yet.");
    let address = give(&mut browser, "C:\\fakepath\\november <b>.csv", ORDERS.as_bytes()).await.expect(303).location().to_owned();
    let first = browser.get(&address).await.expect(200).shows("november &#60;b&#62;.csv").shows("Say to which channel the orders belong.");
    let first = first.shows("As it seems: Semicolon").shows("A-1 · A-2 · A-3").hides("<b>Zoran").hides(">Import</button>");
    assert_eq!(
        [taken(&first, "column/0"), taken(&first, "column/3"), taken(&first, "column/4")],
        ["order.reference", "line.sku", "line.quantity"]
    );
    browser.get("/imports").await.expect(200).shows(&format!("href=\"{address}\"")).shows("Files that wait to be imported");

    let mut asked = filled(&first, &address, &READING);
    asked.push(("_step".into(), "preview".into()));
    let preview =
        browser.post(&address, &asked).await.expect(200).shows("What it would become").shows("The whole file was looked at: 4 rows.");
    let preview =
        preview.shows("Љубица Ђорђевић").shows("2 × MUG, 1 × WRAP").shows("2–3").shows("“many” is no whole number").shows("Količina</bdi>");
    let twice = filled(&preview, &address, &[("column/1", "line.sku")]);
    browser.post(&address, &twice).await.expect(200).shows("Another column holds this already.").hides(">Import</button>");

    let begun = filled(&preview, &address, &READING);
    let import = browser.post(&address, &begun).await.expect(303).location().to_owned();
    assert_eq!(browser.post(&address, &begun).await.expect(303).location(), import, "sent twice is done once");
    browser.get(&import).await.expect(200).shows("hx-trigger=\"every 1s\"").shows("waits for its turn").shows("Show how far it is");
    drain(&console.test.app, "w").await.unwrap();
    let done = browser.get(&import).await.expect(200).hides("hx-trigger=\"every 1s\"").shows("badge bg-green-lt");
    let done = done.shows("<strong>2</strong></dd><dt>Orders placed</dt>").shows("<strong>1</strong></dd><dt>Rows refused</dt>");
    done.shows("“many” is no whole number").shows("<td class=\"num\" data-label=\"Row\">5</td>").shows(&format!("{import}/refused"));
    let list = browser.get("/imports").await.expect(200).shows(&format!("href=\"{import}\"")).shows("<bdi>Ana</bdi>");
    list.hides("Files that wait to be imported");

    let csv = browser.get(&format!("{import}/refused")).await.expect(200);
    assert!(csv.headers["content-disposition"].to_str().unwrap().starts_with("attachment; filename=\"refused-"));
    let lines: Vec<&str> = csv.text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!((lines[0], lines.len()), ("row,reference,column,code,message", 2), "{lines:?}");
    assert!(lines[1].starts_with("5,A-3,Količina,quantity.not_a_number,"), "{lines:?}");

    let again = give(&mut browser, "again.csv", ORDERS.as_bytes()).await.expect(303).location().to_owned();
    let preview = browser.get(&again).await.expect(200);
    let known = browser.post(&again, &filled(&preview, &again, &READING)).await.expect(303);
    assert_eq!(known.location(), import, "the same file read in the same way is the same import");
    browser.get(&import).await.expect(200).shows("This file was imported before in the same way.");
}

#[tokio::test]
async fn an_import_is_stopped_and_goes_on() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let address = give(&mut browser, "orders.csv", ORDERS.as_bytes()).await.expect(303).location().to_owned();
    let preview = browser.get(&address).await.expect(200);
    let import = browser.post(&address, &filled(&preview, &address, &READING)).await.expect(303).location().to_owned();
    let stop = format!("{import}/stop");
    assert_eq!(browser.send(&import, &stop, &[]).await.expect(303).location(), import);
    drain(&console.test.app, "w").await.unwrap();
    let stopped = browser.get(&import).await.expect(200).shows("Stopped").shows("<strong>0</strong></dd><dt>Orders placed</dt>");
    let go_on = format!("{import}/go-on");
    assert_eq!(browser.fill(&stopped, &go_on, &[]).await.expect(303).location(), import);
    let running = browser.get(&import).await.expect(200);
    drain(&console.test.app, "w").await.unwrap();
    browser.get(&import).await.expect(200).shows("<strong>2</strong></dd><dt>Orders placed</dt>").shows("Done");
    // Stopped too late: the page tells how it ended.
    assert_eq!(browser.fill(&running, &stop, &[]).await.expect(303).location(), import);
    browser.get("/imports/imp_nothing").await.expect(404);
    browser.get("/imports/files/upl_nothing").await.expect(404);
}

#[tokio::test]
async fn letters_of_the_region_are_read() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let with_mark = format!("\u{feff}{ORDERS}");
    let address = give(&mut browser, "mark.csv", with_mark.as_bytes()).await.expect(303).location().to_owned();
    browser.get(&address).await.expect(200).shows("As it seems: UTF-8").shows("<bdi>Broj porudžbine</bdi>").shows("Љубица");
    // "Број;Шифра;Количина" and a row of it in Windows-1251.
    let cyrillic =
        b"\xc1\xf0\xee\xbc;\xd8\xe8\xf4\xf0\xe0;\xca\xee\xeb\xe8\xf7\xe8\xed\xe0\n\xc0-1;\xd8\xee\x9a\xe0 \xe8 \xf7\xe0\xf8\xe0;2\n";
    let address = give(&mut browser, "stari.csv", cyrillic).await.expect(303).location().to_owned();
    let seen =
        browser.get(&address).await.expect(200).shows("As it seems: Windows-1251 (Cyrillic)").shows("<bdi>Број</bdi>").shows("Шоља и чаша");
    let mut asked = filled(&seen, &address, &[("encoding", "windows-1250"), ("channel", "market")]);
    asked.push(("_step".into(), "preview".into()));
    // Other letters make other columns: their fields are proposed anew.
    browser
        .post(&address, &asked)
        .await
        .expect(200)
        .shows("windows-1250\" selected")
        .hides("<bdi>Број</bdi>")
        .shows("Put this right first:");
    asked.retain(|(name, _)| name != "delimiter" && name != "timezone");
    asked.extend([("delimiter".to_owned(), "tab".to_owned()), ("timezone".to_owned(), "Mars/Olympus".to_owned())]);
    asked.retain(|(name, _)| name != "encoding");
    browser.post(&address, &asked).await.expect(200).shows("value=\"Mars/Olympus\"").shows("tab\" selected");
}

#[tokio::test]
async fn what_is_no_file_of_orders_is_told_beside_its_field() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let picture = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0; 500]].concat();
    for (name, file, sentence) in [
        ("cat.png", picture.as_slice(), "neither a table nor JSON"),
        ("book.xlsx", b"PK\x03\x04rest of a workbook", "neither a table nor JSON"),
        ("empty.csv", b"", "The file is empty."),
        ("", b"", "Choose a file."),
        ("wide.csv", b"\xff\xfeB\0r\0o\0j\0", "UTF-16"),
        ("broken.csv.gz", b"\x1f\x8b\x08\0nonsense", "damaged"),
    ] {
        let refused = give(&mut browser, name, file).await.expect(422).shows("id=\"e-file\"").shows(sentence);
        assert!(!refused.hidden("/imports/new").is_empty(), "it can be tried again");
    }
    browser.get("/imports").await.expect(200).hides("Files that wait").hides("cat.png");
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_in_words() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let file = vec![b'x'; UPLOAD_MAX_BYTES as usize + (1 << 20)];
    give(&mut browser, "large.csv", &file).await.expect(422).shows("id=\"e-file\"").shows("larger than 100 MB");
    browser.get("/imports").await.expect(200).hides("large.csv");
}

#[tokio::test]
async fn files_of_others_are_not_read() {
    let console = Console::open().await;
    console.hire(Role::Viewer).await;
    let mut browser = console.owner().await;
    let hidden = browser.get("/imports/new").await.expect(200).hidden("/imports/new");
    assert_eq!(hidden[0].0, "_token", "the proof comes before the file");
    let foreign = console.owner().await.get("/imports/new").await.hidden("/imports/new");
    let without: Vec<_> = hidden.iter().filter(|(name, _)| name != "_token").cloned().collect();
    let late: Vec<_> = hidden.iter().rev().cloned().collect();
    for wrong in [foreign, without, late, Vec::new()] {
        send(&mut browser, multipart(&wrong, "orders.csv", ORDERS.as_bytes())).await.expect(403);
    }
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let body = multipart(&hidden, "orders.csv", ORDERS.as_bytes());
    let headers = [("content-type", kind.as_str()), ("origin", "https://evil.example")];
    browser.ask(Method::POST, "/imports/new", &headers, body.clone()).await.expect(403);
    browser.ask(Method::POST, "/imports/new", &[("content-type", &kind)], body[..body.len() - 300].to_vec()).await.expect(400);
    browser.post("/imports/new", &hidden).await.expect(415);
    let mut viewer = console.logged_in("viewer@demo.shop").await;
    viewer.get("/imports/new").await.expect(403);
    viewer.get("/imports").await.expect(200).hides("/imports/new");
    send(&mut viewer, body.clone()).await.expect(403);
    browser.get("/imports").await.expect(200).hides("orders.csv");
    browser.lose_session();
    assert_eq!(send(&mut browser, body).await.expect(303).location(), "/login?next=%2Fimports%2Fnew");
}
