//! Importing orders from files, on the real binary.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use comanda_testkit::TestDatabase;
use serde_json::Value;

use crate::desk::{Desk, Row};
use crate::program::{comanda, finished, run, text};

fn nonzero(counts: &BTreeMap<String, i64>) -> Vec<(&str, i64)> {
    counts.iter().filter(|(_, count)| **count != 0).map(|(name, count)| (name.as_str(), *count)).collect()
}

fn codes(rows: &[Row]) -> Vec<(&str, &str)> {
    rows.iter().map(|row| (row[0].as_str(), row[3].as_str())).collect()
}

const QUIRKS: &str = "\u{feff}InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r
1,85123A,\"WHITE \"\"HEART\"\", LARGE\",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\r
1,85123a,,6,2010-12-01 08:27:00,2.55,17850.0,United Kingdom\r
2,22423,REGENCY CAKESTAND,1,2010-12-01 09:00:00,12.75,12583.0,EIRE\r
1,POST,POSTAGE,2,2010-12-01 08:27:00,18.0,17850.0,United Kingdom\r
3,22423,REGENCY CAKESTAND,-10,2010-12-01 09:01:00,0.0,,United Kingdom\r
4,22423,found,5,2010-12-01 09:02:00,0.0,,United Kingdom\r
A5,B,Adjust bad debt,1,2010-12-01 09:03:00,11062.06,,United Kingdom\r
6,AMAZONFEE,AMAZON FEE,1,2010-12-01 09:04:00,13541.33,,United Kingdom\r
7,POST,POSTAGE,1,2010-12-01 09:05:00,15.0,12583.0,France\r
8,PADS,PADS TO MATCH ALL CUSHIONS,12,2010-12-01 09:06:00,0.085,12583.0,European Community\r
9,22423,damages,1,2010-12-01 09:07:00,0.0,12583.0,Unspecified\r
10,22423,REGENCY CAKESTAND,one,2010-12-01 09:08:00,12.75,12583.0,EIRE\r
10,21730,GLASS STAR,1,2010-12-01 09:08:00,4.25,12583.0,EIRE\r
,21730,GLASS STAR,1,2010-12-01 09:08:00,4.25,12583.0,EIRE\r
C11,85123A,WHITE HEART,-8,2010-12-01 10:00:00,2.55,17850.0,United Kingdom\r
C11,85123A,WHITE HEART,-8,2010-12-01 10:00:00,2.55,17850.0,United Kingdom\r
C12,22423,REGENCY CAKESTAND,-1,2010-12-01 08:00:00,12.75,12583.0,EIRE\r
C13,22423,REGENCY CAKESTAND,-1,2010-12-01 10:00:00,12.75,,EIRE\r
14,22423,REGENCY CAKESTAND,1,2010-12-01 11:00:00,12.75,12583.0,EIRE,more\r
";

#[test]
fn every_quirk_of_the_retailers_file_becomes_something() {
    let desk = Desk::empty();
    let file = desk.file("quirks.csv", QUIRKS);
    let preset = ["--preset", "online-retail"];
    let (dry, rows) = desk.balanced(&file, &["--preset", "online-retail", "--dry-run"]);
    assert_eq!((dry["orders_placed"], dry["rows_not_tried"], rows.len()), (5, 4, 8));
    assert_eq!(desk.number("SELECT count(*) FROM orders") + desk.number("SELECT count(*) FROM channels"), 0);

    let (counts, rows) = desk.balanced(&file, &preset);
    assert_eq!(
        nonzero(&counts),
        [
            ("orders_placed", 5),
            ("orders_to_clarify", 1),
            ("rows_canceled", 1),
            ("rows_in_orders", 7),
            ("rows_listed", 11),
            ("rows_read", 19)
        ]
    );
    assert_eq!(
        codes(&rows),
        [
            ("6", "import.write_off"),
            ("7", "import.stock_entry"),
            ("8", "import.bad_debt"),
            ("9", "import.fee"),
            ("13", "quantity.not_a_number"),
            ("14", "import.order_refused"),
            ("15", "text.empty"),
            ("17", "import.cancellation_unmatched"),
            ("18", "import.cancellation_unmatched"),
            ("19", "import.cancellation_unmatched"),
            ("20", "import.row_malformed"),
        ]
    );
    let told = desk.words(
        "SELECT o.external_reference || ' ' || l.line || ' ' || l.code || ' ' || l.name || ' ' || l.ordered || '-' || l.canceled || ' × '
         || l.unit_price || ' - ' || l.discount || ' = ' || o.total FROM orders o JOIN order_lines l ON l.order_id = o.id
         ORDER BY CAST(o.external_reference AS INTEGER), l.line",
    );
    assert_eq!(
        told,
        [
            "1 1 85123A WHITE \"HEART\", LARGE 6-6 × 255 - 0 = 4620",
            "1 2 85123a WHITE \"HEART\", LARGE 6-2 × 255 - 0 = 4620",
            "2 1 22423 REGENCY CAKESTAND 1-0 × 1275 - 0 = 1275",
            "7 1 POST POSTAGE 1-0 × 1500 - 0 = 1500",
            "8 1 PADS PADS TO MATCH ALL CUSHIONS 12-0 × 9 - 6 = 102",
            "9 1 22423 REGENCY CAKESTAND 1-0 × 0 - 0 = 0",
        ]
    );
    assert_eq!(desk.number("SELECT placed_at FROM orders WHERE external_reference = '1'"), 1_291_191_960_000_000);
    assert_eq!(desk.words("SELECT region FROM orders ORDER BY CAST(external_reference AS INTEGER)"), ["GB", "IE", "FR", "", ""]);
    desk.sound();

    let again = desk.balanced(&file, &preset);
    assert_eq!(again, (counts, rows));
    let longer = desk.file("longer.csv", format!("{QUIRKS}15,21730,GLASS STAR,1,2010-12-01 12:00:00,4.25,12583.0,EIRE\r\n"));
    let (more, _) = desk.balanced(&longer, &preset);
    assert_eq!((more["orders_known"], more["orders_placed"], more["rows_canceled"]), (5, 1, 1), "a longer file does nothing twice");
    assert_eq!(desk.number("SELECT sum(canceled) FROM order_lines"), 8);
    desk.sound();
}

const COLUMNS: [&str; 14] = [
    "--map",
    "order.reference=Broj",
    "--map",
    "order.placed_at=Datum",
    "--map",
    "customer.name=Ime",
    "--map",
    "address.city=Grad",
    "--map",
    "line.sku=Šifra",
    "--map",
    "line.quantity=Kom",
    "--map",
    "line.unit_price=Cena",
];

#[test]
fn letters_quotes_and_delimiters_are_understood() {
    let latin = "Broj;Datum;Ime;Grad;Šifra;Kom;Cena\r\n1;21.11.2025 18:00;\"Đorđe \"\"Žika\"\" Šćepanović; otac\";Niš;MUG;2;1200\r\n";
    let cyrillic = "Broj;Datum;Ime;Grad;Шифра;Kom;Cena\n1;21.11.2025 18:00;Љубица Ђорђевић;Ниш;MUG;2;1200\n";
    let check = |name: &str, bytes: &[u8], sku: &str, expected: &str, told: &str| {
        let desk = Desk::furnished();
        let file = desk.file("orders.csv", bytes);
        let sku = format!("line.sku={sku}");
        let args: Vec<&str> =
            COLUMNS.iter().map(|arg| if arg.starts_with("line.sku") { sku.as_str() } else { arg }).chain(["--channel", "market"]).collect();
        let ran = desk.import(&file, &args);
        assert_eq!(ran.code, Some(0), "{name}: {ran:?}");
        assert!(ran.err.contains(told) && (told.is_empty() == ran.err.is_empty()), "{name}: {:?}", ran.err);
        assert_eq!(desk.words("SELECT name FROM order_people"), [expected], "{name}");
        assert_eq!(desk.number("SELECT placed_at FROM orders"), 1_763_748_000_000_000, "{name}");
    };
    let name = "Đorđe \"Žika\" Šćepanović; otac";
    check("utf-8", latin.as_bytes(), "Šifra", name, "");
    check("utf-8 with mark", format!("\u{feff}{latin}").as_bytes(), "Šifra", name, "");
    check("windows-1250", &encoding_rs::WINDOWS_1250.encode(latin).0, "Šifra", name, "windows-1250");
    check("windows-1251", &encoding_rs::WINDOWS_1251.encode(cyrillic).0, "Шифра", "Љубица Ђорђевић", "windows-1251");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, latin.as_bytes()).unwrap();
    check("gzip", &packed.finish().unwrap(), "Šifra", name, "");
}

#[test]
fn what_is_wrong_is_listed_by_row_and_the_rest_is_taken_over() {
    let desk = Desk::furnished();
    let mut content = b"order.reference,customer.name,customer.email,line.sku,line.quantity,line.unit_price,note\n".to_vec();
    content.extend_from_slice("1,Šaša Čolić,s@example.com,MUG,1,10.00,\n".as_bytes());
    content.extend_from_slice(b"2,broken \xff,b@example.com,MUG,1,10.00,\n");
    content.extend_from_slice("3,Žana,z@example.com,MUG,0,10.00,\n3,Žana,z@example.com,CAP,1,10.00,\n".as_bytes());
    content.extend_from_slice("4,Đura,d@example.com,MUG,1,ten,\n4,Đura,other@example.com,MUG,1,10.00,\n".as_bytes());
    content.extend_from_slice("5,Ćira,c@example.com,MUG,1000000000000,10.00,\n6,Ćira,c@example.com,NOPE,1,10.00,\n".as_bytes());
    content.extend_from_slice(b"7,Ana,a@example.com,MUG,2.0,0.125,=HYPERLINK(\"http://example.com\")\n");
    let file = desk.file("wrong.csv", content);
    let (counts, rows) = desk.balanced(&file, &["--channel", "market"]);
    assert_eq!((counts["orders_placed"], counts["orders_refused"], counts["rows_listed"]), (3, 2, 6));
    let told: Vec<(&str, &str, &str, &str)> =
        rows.iter().map(|row| (row[0].as_str(), row[1].as_str(), row[2].as_str(), row[3].as_str())).collect();
    assert_eq!(
        told,
        [
            ("3", "", "", "text.invalid_utf8"),
            ("4", "3", "line.quantity", "quantity.out_of_range"),
            ("5", "3", "", "import.order_refused"),
            ("6", "4", "", "import.order_refused"),
            ("7", "4", "customer.email", "import.rows_disagree"),
            ("8", "5", "line.quantity", "quantity.out_of_range"),
            ("8", "5", "lines", "order.sum_out_of_range"),
        ]
    );
    assert_eq!(rows[0][4], "The cell of the column “customer.name” is no text in utf-8. Save the file anew, or choose its encoding.");
    assert_eq!(rows[1][4], "The quantity must be a whole number from 1 to 1,000,000; it is 0.");
    assert_eq!(
        rows[4][4],
        "Row 6 says “d@example.com” and row 7 “other@example.com”. Rows of one order must agree; leave the cell empty in all but one."
    );
    assert_eq!(counts["orders_to_clarify"], 3, "no order of the file has an address");
    assert_eq!(desk.number("SELECT l.unit_price * l.ordered - l.discount FROM order_lines l WHERE l.ordered = 2"), 25);
    desk.sound();

    let changed = desk.file("changed.csv", "order.reference,line.sku,line.quantity\n1,MUG,7\n");
    let (counts, rows) = desk.balanced(&changed, &["--channel", "market"]);
    assert_eq!((counts["orders_refused"], rows[0][3].as_str()), (1, "order.external_reference_taken"));

    let missing = desk.import(&changed, &["--channel", "market", "--map", "line.name=Naziv"]);
    assert!(missing.code == Some(1) && missing.err.contains("no column \"Naziv\" for line.name; there are order.reference"), "{missing:?}");
    let nowhere = desk.import(&changed, &["--channel", "nowhere"]);
    assert!(nowhere.code == Some(1) && nowhere.err.contains("nowhere"), "{nowhere:?}");
}

#[test]
fn reasons_come_in_the_callers_language() {
    let desk = Desk::empty();
    let file = desk.file("quirks.csv", QUIRKS);
    let told = |args: &[&str]| -> Vec<String> {
        let (_, rows) = desk.balanced(&file, &[&["--preset", "online-retail"], args].concat());
        rows.into_iter().map(|row| format!("{} {}: {}", row[0], row[3], row[4])).collect()
    };
    assert_eq!(
        told(&[]),
        [
            "6 import.write_off: Stock was written off here: the quantity is negative, and the number is not that of a cancellation.",
            "7 import.stock_entry: Stock was entered here: there is neither a customer nor a price.",
            "8 import.bad_debt: A bad debt was written off here among the sales; it is no order.",
            "9 import.fee: This is a cost of the shop's own, charged to no customer.",
            "13 quantity.not_a_number: “one” is no whole number. Write the units in digits, such as 2.",
            "14 import.order_refused: Another row of the same order was refused, and an order is imported whole or not at all. Correct that row and import the order again.",
            "15 text.empty: This field must not be empty. Enter a text.",
            "17 import.cancellation_unmatched: Customer 17850 has no earlier order with 8 open units of “85123A”. Cancel them by hand in the right order.",
            "18 import.cancellation_unmatched: Customer 12583 has no earlier order with 1 open unit of “22423”. Cancel them by hand in the right order.",
            "19 import.cancellation_unmatched: The cancellation names no customer, so its order cannot be found. Cancel them by hand in the right order.",
            "20 import.row_malformed: The row has 9 cells, and the header has 8 columns. Put a cell that holds a delimiter in quotes.",
        ]
    );
    // The codes stay; the words follow the caller, also for what was refused before.
    let in_turkish = told(&["--lang", "tr"]);
    assert_eq!(in_turkish[1], "7 import.stock_entry: Burada stok girilmiş: ne müşteri ne de fiyat var.");
    assert!(in_turkish[7].contains("17850") && in_turkish[7].contains("85123A"), "{}", in_turkish[7]);
    assert!(told(&["--lang", "sr-Cyrl"])[6].ends_with("Ово поље не сме бити празно. Унесите текст."));
    let spoken = |name: &str, value: &str| {
        let report = desk.folder.path().join("spoken.csv");
        let mut command =
            comanda(&desk.database, &["import", "orders", text(&file), "--preset", "online-retail", "--report", text(&report)]);
        assert_eq!(finished(command.env(name, value)).code, Some(0));
        std::fs::read_to_string(report).unwrap()
    };
    assert!(spoken("LANG", "ro_RO.UTF-8").contains("Acest câmp nu poate fi gol."));
    assert!(spoken("LC_ALL", "ru").contains("Это поле не может быть пустым."));
    assert!(spoken("LANG", "C.UTF-8").contains("This field must not be empty."));
    let unknown = desk.import(&file, &["--preset", "online-retail", "--lang", "de"]);
    assert!(unknown.code == Some(2) && unknown.err.contains("en, sr-Latn, sr-Cyrl, ru, ro, tr"), "{unknown:?}");
}

#[test]
fn json_is_read_as_the_api_takes_it() {
    let desk = Desk::furnished();
    let order = |reference: &str| format!(r#"{{"external_reference":{reference},"lines":[{{"sku":"MUG","quantity":1}}]}}"#);
    let array = desk.file("orders.json", format!(r#"[{}, {{"channel":"market","colour":1}}, {}]"#, order("\"1\""), order("null")));
    let (counts, rows) = desk.balanced(&array, &["--channel", "web"]);
    assert_eq!((counts["orders_placed"], codes(&rows)), (2, vec![("2", "import.document_invalid")]));
    assert!(
        rows[0][4].starts_with("The document is no order that can be read. There is no field “colour” here. Possible fields: "),
        "{rows:?}"
    );
    let lines = desk.file("orders.ndjson", format!("{}\n{{\"lines\":\n{}\n", order("\"1\""), order("\"2\"")));
    let (counts, rows) = desk.balanced(&lines, &["--channel", "web"]);
    assert_eq!((counts["orders_known"], counts["orders_placed"], codes(&rows)), (1, 1, vec![("2", "import.document_invalid")]));
    assert_eq!(rows[0][4], "The document is not valid JSON: column 9. Correct it there.");
    let cut = desk.file("cut.json", format!("[{},\n{{", order("\"3\"")));
    let ran = desk.import(&cut, &["--channel", "web"]);
    assert!(ran.code == Some(1) && ran.err.contains("line 2"), "{ran:?}");
    assert_eq!(desk.number("SELECT count(*) FROM orders"), 4, "what came before the fault is there");
    desk.sound();
}

#[test]
fn killed_at_any_point_and_run_again_nothing_is_lost_or_there_twice() {
    let desk = Desk::empty();
    let month = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/online_retail_2010-12.csv.gz");
    let args = ["import", "orders", text(&month), "--preset", "online-retail", "--json"];
    let orders = || if Path::new(&desk.database).exists() { desk.number("SELECT count(*) FROM orders") } else { 0 };
    for share in [1, 400, 900] {
        let mut process = comanda(&desk.database, &args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        while process.try_wait().unwrap().is_none() && (!migrated(&desk.database) || orders() < share) {
            std::thread::sleep(Duration::from_millis(5));
        }
        process.kill().unwrap();
        process.wait().unwrap();
    }
    assert!(orders() < 1_558, "the import was over before it was killed");
    let done = run(&desk.database, &args);
    assert_eq!(done.code, Some(0), "{done:?}");
    let counts: Value = serde_json::from_str(&done.out).unwrap();
    let of = |name: &str| counts[name].as_i64().unwrap();
    assert_eq!((of("orders_placed") + of("orders_known"), of("rows_read"), of("rows_listed")), (1_558, 42_481, 571));
    assert_eq!(of("rows_in_orders") + of("rows_canceled") + of("rows_listed"), 42_481);
    assert_eq!(orders(), 1_558);
    assert_eq!(desk.number("SELECT count(DISTINCT external_reference) FROM orders"), 1_558);
    assert_eq!(desk.number("SELECT count(*) FROM import_cancellations"), of("rows_canceled"));
    desk.sound();
}

fn migrated(database: &str) -> bool {
    let Ok(conn) = rusqlite::Connection::open_with_flags(database, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY) else { return false };
    conn.query_row("SELECT count(*) FROM orders", [], |row| row.get::<_, i64>(0)).is_ok()
}

#[test]
fn the_month_comes_to_the_same_on_postgresql() {
    let database = TestDatabase::postgres();
    let month = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/online_retail_2010-12.csv.gz");
    let ran = run(&database.url, &["import", "orders", text(&month), "--preset", "online-retail", "--json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let counts: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&counts["orders_placed"], &counts["rows_in_orders"], &counts["rows_read"]),
        (&1_558.into(), &41_612.into(), &42_481.into())
    );
    let ran = run(&database.url, &["verify"]);
    assert_eq!(ran.code, Some(0), "{}", ran.out);
}

/// The whole file, where it is.
fn the_whole_file_is_taken_over_and_verifies(desk: &Desk) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/orders/online_retail_2010-12_2011-08.csv.gz");
    if !file.exists() {
        return;
    }
    let (counts, rows) = desk.balanced(&file, &["--preset", "online-retail"]);
    assert_eq!((counts["rows_read"], counts["orders_placed"], counts["orders_refused"]), (320_705, 12_494, 0));
    assert_eq!((counts["rows_in_orders"], counts["rows_canceled"], counts["rows_listed"]), (313_438, 4_445, 2_822));
    let mut by_code: BTreeMap<&str, usize> = BTreeMap::new();
    rows.iter().for_each(|row| *by_code.entry(row[3].as_str()).or_default() += 1);
    let expected = [
        ("import.bad_debt", 3),
        ("import.cancellation_unmatched", 1_402),
        ("import.fee", 2),
        ("import.stock_entry", 490),
        ("import.write_off", 925),
    ];
    assert_eq!(by_code.into_iter().collect::<Vec<_>>(), expected);
    desk.sound();
}

#[test]
fn the_whole_file_is_taken_over_and_verifies_on_sqlite() {
    the_whole_file_is_taken_over_and_verifies(&Desk::empty());
}

#[test]
fn the_whole_file_is_taken_over_and_verifies_on_postgres() {
    the_whole_file_is_taken_over_and_verifies(&Desk::empty_on_postgres());
}
