//! Exporting what is kept, on the real binary.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use serde_json::Value;

use crate::desk::Desk;
use crate::program::{comanda, run, text};

const ORDERS: &str =
    "order.reference,order.placed_at,customer.name,customer.email,address.street,address.city,address.postcode,address.country,\
line.sku,line.quantity,line.unit_price,line.discount,shipping.price,shipping.tax_percent,delivery.method,note
A-1,2025-11-21T10:00:00Z,Љубица Ђорђевић,l@example.com,Obrenovićeva 12,Niš,18000,RS,MUG,2,10.00,1.50,4.90,20,courier,=1+1
A-1,,,,,,,,WRAP,1,3.00,,,,,
A-2,2025-11-22T10:00:00Z,@Zoran,z@example.com,\"Ulica \"\"7\"\", sprat 2\",Novi Sad,21000,RS,TEE-46,1,12.50,,,,courier,\"two
lines\"
";

fn shop() -> Desk {
    let desk = Desk::furnished();
    let file = desk.file("orders.csv", ORDERS);
    let (counts, rows) = desk.balanced(&file, &["--channel", "market"]);
    assert_eq!((counts["orders_placed"], rows.len()), (2, 0));
    desk
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    csv::Reader::from_reader(csv.as_bytes()).records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn exported_orders_are_imported_as_they_were() {
    let desk = shop();
    let out = desk.folder.path().join("out.csv");
    let ran = run(&desk.database, &["export", "orders", "--output", text(&out)]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", "2 written\n"));
    let written = std::fs::read_to_string(&out).unwrap();
    assert_eq!(rows(&written).len(), 3, "{written}");
    assert!(written.contains("'=1+1") && written.contains("'@Zoran"), "a spreadsheet must not calculate: {written}");
    assert!(!desk.folder.path().join("out.csv.partial").exists());

    let other = Desk::furnished();
    let (counts, listed) = other.balanced(&out, &["--channel", "market"]);
    assert_eq!((counts["orders_placed"], listed.len()), (2, 0), "{listed:?}");
    let sums = "SELECT external_reference || ' ' || goods || ' ' || discount || ' ' || shipping || ' ' || tax || ' ' || total || ' ' || placed_at || ' ' || region
        FROM orders ORDER BY external_reference";
    assert_eq!(desk.words(sums), other.words(sums));
    let lines = "SELECT code || ' ' || name || ' ' || ordered || ' ' || unit_price || ' ' || discount || ' ' || tax_rate FROM order_lines ORDER BY code";
    assert_eq!(desk.words(lines), other.words(lines));
    assert_eq!(other.words("SELECT customer_note FROM order_people WHERE customer_note LIKE 'two%'"), ["two\nlines"]);
}

#[test]
fn every_kind_in_every_format() {
    let desk = shop();
    for (kind, count) in [("orders", 2), ("customers", 2), ("stock", 3), ("events", 0)] {
        let csv = run(&desk.database, &["export", kind]);
        let json = run(&desk.database, &["export", kind, "--format", "json"]);
        let ndjson = run(&desk.database, &["export", kind, "--format", "ndjson"]);
        for ran in [&csv, &json, &ndjson] {
            assert_eq!(ran.code, Some(0), "{kind}: {ran:?}");
        }
        let array: Vec<Value> = serde_json::from_str(&json.out).unwrap();
        let lines: Vec<Value> = ndjson.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(array, lines, "{kind}");
        assert!(array.len() == count || count == 0 && array.len() > 10, "{kind}: {}", array.len());
        assert!(rows(&csv.out).len() >= array.len(), "{kind}");
    }
    let orders = run(&desk.database, &["export", "orders", "--format", "ndjson"]).out;
    let first: Value = serde_json::from_str(orders.lines().next().unwrap()).unwrap();
    assert_eq!((&first["external_reference"], &first["goods"], &first["discount"]), (&"A-1".into(), &"23.00".into(), &"1.50".into()));
    assert_eq!((&first["customer"]["name"], &first["channel"]), (&"Љубица Ђорђевић".into(), &"market".into()));
}

#[test]
fn filters_narrow_what_is_exported() {
    let desk = shop();
    let references = |args: &[&str]| {
        let mut all = vec!["export", "orders", "--format", "ndjson"];
        all.extend(args);
        let ran = run(&desk.database, &all);
        assert_eq!(ran.code, Some(0), "{args:?}: {ran:?}");
        let read = |line: &str| serde_json::from_str::<Value>(line).unwrap()["external_reference"].as_str().unwrap().to_owned();
        ran.out.lines().map(read).collect::<Vec<_>>()
    };
    assert_eq!(references(&[]), ["A-1", "A-2"]);
    assert_eq!(references(&["--from", "2025-11-22"]), ["A-2"]);
    assert_eq!(references(&["--until", "2025-11-21"]), ["A-1"]);
    assert_eq!(references(&["--search", "ljubica"]), ["A-1"]);
    assert!(references(&["--channel", "web"]).is_empty());
    assert!(references(&["--standing", "canceled,confirmed"]).is_empty());
    assert_eq!(rows(&run(&desk.database, &["export", "stock", "--location", "nis"]).out).len(), 2);
    for (args, code) in [
        (["orders", "--channel", "nowhere"], 7),
        (["stock", "--location", "nowhere"], 7),
        (["events", "--after", "yesterday"], 7),
        (["orders", "--standing", "happy"], 2),
        (["orders", "--from", "yesterday"], 2),
    ] {
        let ran = run(&desk.database, &["export", args[0], args[1], args[2]]);
        assert_eq!(ran.code, Some(code), "{args:?}: {ran:?}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let desk = shop();
    let mut process =
        comanda(&desk.database, &["export", "events", "--format", "ndjson"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    drop(process.stdout.take().map(BufReader::new).map(BufRead::lines));
    assert_eq!(process.wait().unwrap().code(), Some(0));
}
