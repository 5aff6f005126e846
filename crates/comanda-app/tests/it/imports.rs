//! Files given in the console: taken, previewed, imported piece by piece, on both databases.

use std::io::Read;

use comanda_app::error::{Error, Result};
use comanda_app::imports::files::encoding::Encoding;
use comanda_app::imports::files::mapping::{Field, Mapping};
use comanda_app::imports::files::reading::{Format, Preset, Reading};
use comanda_app::imports::piece::{Piece, PieceBounds};
use comanda_app::imports::preview::Preview;
use comanda_app::imports::progress::KeepProgress;
use comanda_app::imports::remove_uploads::{RemoveUploads, UPLOADING_MAX_S, UPLOADS_KEPT_S};
use comanda_app::imports::upload::{CHUNK_BYTES, UPLOAD_MAX_BYTES, UploadCard};
use comanda_app::imports::{ImportCounts, ImportStatus, ImportUnit};
use comanda_app::jobs::claim::ClaimJobs;
use comanda_app::jobs::dismiss::DismissJob;
use comanda_app::jobs::drain;
use comanda_app::orders::place::PlaceOrder;
use comanda_app::queries::PageRequest;
use comanda_app::queries::imports::{self as query, ImportCard};
use comanda_app::queries::orders::{GroupedBy, group};
use comanda_app::run::App;
use comanda_app::verify::verify;
use comanda_core::base::ids::{ImportId, JobId};
use comanda_core::identity::permission::Permission;
use comanda_core::orders::order::Source;
use comanda_store::orders::OrderFilter;
use comanda_testkit::TestApp;
use tokio::sync::watch;

/// Gives a file in parts of this size.
async fn give(test: &TestApp, name: &str, bytes: &[u8], part: usize) -> Result<UploadCard> {
    let mut writer = test.app.begin_upload(&test.owner(), name).await?;
    for part in bytes.chunks(part) {
        writer.append(part).await?;
    }
    writer.finish().await
}

fn mapped(columns: &[(Field, &str)]) -> Mapping {
    let mut mapping = Mapping::default();
    columns.iter().for_each(|(field, column)| mapping.add(*field, column));
    mapping
}

/// How the small files here are read: for the channel that backorders.
fn reading() -> Reading {
    let mapping = mapped(&[(Field::OrderReference, "Broj"), (Field::LineSku, "Šifra"), (Field::LineQuantity, "Kom")]);
    Reading { channel: Some("market".into()), mapping, ..Reading::default() }
}

fn codes(failed: &Error) -> Vec<&str> {
    match failed {
        Error::Refused(refusal) if refusal.fields.is_empty() => vec![refusal.code],
        Error::Refused(refusal) => refusal.fields.iter().map(|field| field.code.as_str()).collect(),
        other => panic!("{other:?}"),
    }
}

async fn orders(test: &TestApp) -> i64 {
    let grouped = group(&test.app, &test.owner(), GroupedBy::Status, OrderFilter::default()).await.unwrap();
    grouped.rows.iter().map(|row| row.orders).sum()
}

async fn card(test: &TestApp, id: ImportId) -> ImportCard {
    query::card(&test.app, &test.owner(), id).await.unwrap()
}

async fn refused(test: &TestApp, id: ImportId) -> Vec<(i64, String, String)> {
    let (mut rows, mut page) = (Vec::new(), PageRequest { cursor: None, limit: Some(2) });
    loop {
        let found = query::refusals(&test.app, &test.owner(), id, &page).await.unwrap();
        rows.extend(found.items.into_iter().map(|row| (row.row, row.field, row.code)));
        let Some(next) = found.next else { return rows };
        page.cursor = Some(next);
    }
}

/// The job that has the import.
async fn job_of(app: &App, id: ImportId) -> JobId {
    let found = app.store().read(move |tx| Box::pin(comanda_store::imports::card::<ImportCounts>(tx, id))).await.unwrap();
    found.unwrap().0.job.unwrap()
}

/// One piece of so many units, as a process does it that is killed afterwards.
async fn piece(test: &TestApp, id: ImportId, units: i64) -> Piece {
    let process = test.second_process().await;
    let (_open, stop) = watch::channel(false);
    let job = job_of(&process, id).await;
    process.import_piece(id, job, PieceBounds { units, seconds: 60 }, stop).await.unwrap()
}

/// What an import came to, whether an order was placed by it or known when it came to it again.
fn settled(counts: ImportCounts) -> ImportCounts {
    ImportCounts { orders_placed: counts.orders_placed + counts.orders_known, orders_known: 0, orders_to_clarify: 0, ..counts }
}

#[tokio::test]
async fn a_file_comes_in_parts_of_any_size() {
    for test in TestApp::both().await {
        test.shop().await;
        let mut text = "\u{feff}Broj;Šifra;Kom;note\n".to_owned();
        for order in 0..150 {
            let note = "Ђорђе и Ћира ".repeat(80 + order % 7);
            text.push_str(&format!("N-{order};MUG;2;\"{note}\n{note}\"\nN-{order};CAP;1;\n"));
        }
        let bytes = text.as_bytes();
        assert!(bytes.len() > 2 * CHUNK_BYTES);
        assert!((1..3).any(|chunk| std::str::from_utf8(&bytes[..chunk * CHUNK_BYTES]).is_err()), "a letter is cut in two");
        let odd = give(&test, "narudžbine.csv", bytes, 1_237).await.unwrap();
        let whole = give(&test, "C:\\x\\narudžbine.csv", bytes, bytes.len()).await.unwrap();
        assert_eq!((&odd.sha256, odd.bytes, &odd.survey, &odd.name), (&whole.sha256, bytes.len() as i64, &whole.survey, &whole.name));
        assert_eq!((odd.sha256.len(), odd.survey.encoding, odd.survey.problem.is_none()), (64, Encoding::Utf8, true));
        let waiting = query::waiting_uploads(&test.app, &test.owner(), &PageRequest { cursor: None, limit: Some(1) }).await.unwrap();
        assert!(waiting.items[0] == whole && waiting.next.is_some());

        let id = test.app.start_upload_import(&test.owner(), odd.id, reading()).await.unwrap();
        drain(&test.app, "w").await.unwrap();
        let done = card(&test, id).await;
        let counts = ImportCounts { rows_read: 300, rows_in_orders: 300, orders_placed: 150, ..ImportCounts::default() };
        assert_eq!((done.status, settled(done.counts), done.percent()), (ImportStatus::Done, counts, 100));
        assert_eq!((done.bytes_read, done.bytes_total, done.upload), (odd.bytes, odd.bytes, Some(odd.id)));
        assert!(done.finished_at.is_some() && done.started_by == test.owner().actor);
        // The same file read in the same way is the same import, whoever gives it again.
        assert_eq!(test.app.start_upload_import(&test.owner(), whole.id, reading()).await.unwrap(), id);
        drain(&test.app, "w").await.unwrap();
        assert_eq!((orders(&test).await, card(&test, id).await), (150, done));
        assert!(verify(&test.app, |_| {}).await.unwrap().holds());
    }
}

#[tokio::test]
async fn what_is_too_large_or_empty_is_not_kept() {
    for test in TestApp::both().await {
        let large = vec![b'a'; UPLOAD_MAX_BYTES as usize + 1];
        assert_eq!(codes(&give(&test, "a.csv", &large, large.len()).await.unwrap_err()), ["upload.too_large"]);
        assert_eq!(codes(&give(&test, "a.csv", b"", 1).await.unwrap_err()), ["upload.empty"]);
        assert!(query::waiting_uploads(&test.app, &test.owner(), &PageRequest::default()).await.unwrap().items.is_empty());
        let removed = test.app.run(test.owner(), RemoveUploads {}).await.unwrap().answer;
        let again = test.app.run(test.owner(), RemoveUploads {}).await.unwrap().answer;
        assert_eq!((removed, again), (1, 1), "both at once, without waiting for their time");
        assert_eq!(test.app.run(test.owner(), RemoveUploads {}).await.unwrap().answer, 0);
    }
}

async fn preview(test: &TestApp, name: &str, bytes: &[u8], reading: Option<Reading>) -> Result<Preview> {
    let upload = give(test, name, bytes, 1_000).await?;
    test.app.preview_upload(&test.owner(), upload.id, reading).await
}

#[tokio::test]
async fn a_preview_shows_what_would_become_of_a_file() {
    for test in TestApp::both().await {
        test.shop().await;
        let text = "Broj porudžbine,Šifra,Količina,Cena,Boja\n7,MUG,2,10.00,plava\n7,CAP,1,,\n8,TEE-46,3,9.5,\n";
        let proposed = preview(&test, "a.csv", text.as_bytes(), None).await.unwrap();
        assert_eq!((proposed.format, proposed.encoding, proposed.delimiter, proposed.cut), (Format::Csv, Encoding::Utf8, Some(','), false));
        assert_eq!(proposed.header, ["Broj porudžbine", "Šifra", "Količina", "Cena", "Boja"]);
        assert_eq!(proposed.columns, [("order.reference", 0), ("line.sku", 1), ("line.quantity", 2), ("line.unit_price", 3)]);
        assert_eq!(proposed.rows.len(), 3);
        assert_eq!((proposed.rows[0].number, proposed.rows[0].cells.join("|")), (2, "7|MUG|2|10.00|plava".to_owned()));
        // Two channels are active, so none is proposed, and nothing can be understood without.
        assert_eq!(proposed.problems.iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>(), ["import.channel_needed"]);
        assert!(proposed.units.is_empty());

        let chosen = Reading { channel: Some("market".into()), ..proposed.reading };
        let shown = test.app.preview_upload(&test.owner(), proposed.upload.id, Some(chosen)).await.unwrap();
        assert_eq!((shown.problems, shown.refused), (Vec::new(), Vec::new()));
        assert_eq!((shown.counts.orders_placed, shown.counts.rows_in_orders), (2, 3));
        let ImportUnit::Order(first) = &shown.units[0] else { panic!("{:?}", shown.units) };
        assert_eq!((first.channel.as_str(), first.content.lines.len(), first.line_rows.as_slice()), ("market", 2, [2, 3].as_slice()));
        assert_eq!(first.content.lines[0].unit_price.as_deref(), Some("10.00"));
        assert_eq!(orders(&test).await, 0);
    }
}

#[tokio::test]
async fn a_preview_counts_what_would_be_cleared_up_and_what_is_known() {
    for test in TestApp::both().await {
        test.shop().await;
        let head = "order.reference,line.sku,line.quantity,line.unit_price,customer.name,customer.phone";
        let where_to = "address.street,address.city,address.postcode,delivery.method";
        let ana = "Ana,0641234567,Dušanova 1,Niš,18000,courier";
        let text = format!("{head},{where_to}\n07,MUG,1,10.00,{ana}\n08,NEW-1,1,5.00,{ana}\n");
        let upload = give(&test, "a.csv", text.as_bytes(), 1_000).await.unwrap().id;
        let proposed = test.app.preview_upload(&test.owner(), upload, None).await.unwrap().reading;
        let reading = Reading { channel: Some("web".into()), ..proposed };
        let counted = async |reading: &Reading| {
            let counts = test.app.preview_upload(&test.owner(), upload, Some(reading.clone())).await.unwrap().counts;
            (counts.orders_placed, counts.orders_to_clarify, counts.orders_known)
        };
        assert_eq!(counted(&reading).await, (2, 1, 0));
        let making = Reading { create_skus: true, ..reading.clone() };
        assert_eq!(counted(&making).await, (2, 0, 0), "the SKU would be made first");
        assert_eq!(orders(&test).await, 0);
        let id = test.app.start_upload_import(&test.owner(), upload, reading.clone()).await.unwrap();
        drain(&test.app, "w").await.unwrap();
        let counts = card(&test, id).await.counts;
        assert_eq!((counts.orders_placed, counts.orders_to_clarify), (2, 1));
        assert_eq!(counted(&reading).await, (0, 0, 2));
    }
}

#[tokio::test]
async fn a_preview_understands_the_letters_of_the_region() {
    let test = TestApp::sqlite().await;
    test.shop().await;
    let table = |reference: &str, name: &str| format!("{reference};Шифра;Количина;Купац\n1;MUG;1;{name}\n");
    let cyrillic = table("Број поруџбине", "Љубица Ђорђевић");
    let old: Vec<u8> = cyrillic.chars().map(cp1251).collect();
    for (bytes, expected) in [
        (old, Encoding::Windows1251),
        (cyrillic.clone().into_bytes(), Encoding::Utf8),
        (format!("\u{feff}{cyrillic}").into_bytes(), Encoding::Utf8),
    ] {
        let shown = preview(&test, "a.csv", &bytes, None).await.unwrap();
        assert_eq!((shown.encoding, shown.delimiter), (expected, Some(';')));
        assert_eq!((shown.header[0].as_str(), shown.rows[0].cells[3].as_str()), ("Број поруџбине", "Љубица Ђорђевић"));
        let fields: Vec<_> = shown.columns.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["order.reference", "customer.name", "line.sku", "line.quantity"]);
    }
}

/// A letter in Windows-1251.
fn cp1251(letter: char) -> u8 {
    match letter {
        'А'..='я' => (letter as u32 - 'А' as u32) as u8 + 0xc0,
        'Ђ' => 0x80,
        'Љ' => 0x8a,
        'ђ' => 0x90,
        'љ' => 0x9a,
        'ћ' => 0x9e,
        'ј' => 0xbc,
        'џ' => 0x9f,
        ascii => u8::try_from(ascii).unwrap(),
    }
}

#[tokio::test]
async fn a_preview_lists_the_rows_that_would_be_refused() {
    let test = TestApp::sqlite().await;
    test.shop().await;
    let text = "Broj,Šifra,Kom,order.placed_at\n1,MUG,2,\n1,CAP,none,\n2,MUG,0,\n3,MUG,1,someday\n,MUG,1,\n4,MUG,1,,more\n5,MUG,\u{ff},\nŽ-6,MUG,1,\n";
    let mut bytes = text.as_bytes().to_vec();
    let at = bytes.windows(2).position(|two| two == "\u{ff}".as_bytes()).unwrap();
    bytes.splice(at..at + 2, [0xff]);
    let shown = preview(&test, "a.csv", &bytes, Some(reading())).await.unwrap();
    let told: Vec<_> = shown.refused.iter().map(|row| (row.row, row.field.as_str(), row.code.as_str())).collect();
    assert_eq!(
        told,
        [
            (2, "", "import.order_refused"),
            (3, "line.quantity", "quantity.not_a_number"),
            (4, "line.quantity", "quantity.out_of_range"),
            (5, "order.placed_at", "time.invalid"),
            (6, "order.reference", "text.empty"),
            (7, "", "import.row_malformed"),
            (8, "", "text.invalid_utf8"),
        ]
    );
    assert_eq!((shown.counts.rows_read, shown.counts.rows_listed, shown.counts.orders_placed), (8, 7, 1));
    assert!(shown.counts.balances());
}

#[tokio::test]
async fn what_cannot_be_read_is_told() {
    let test = TestApp::sqlite().await;
    test.shop().await;
    for (name, bytes, expected) in [
        ("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0".as_slice(), "import.not_a_table"),
        ("a.xlsx", b"PK\x03\x04\x14\0\x06\0", "import.not_a_table"),
        ("a.csv", b"\xff\xfeB\0r\0", "import.utf16"),
        ("a.csv.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03broken", "import.file_broken"),
        ("a.csv", b"\xef\xbb\xbf", "import.file_empty"),
    ] {
        let upload = give(&test, name, bytes, 3).await.unwrap();
        let shown = test.app.preview_upload(&test.owner(), upload.id, Some(reading())).await.unwrap_err();
        let started = test.app.start_upload_import(&test.owner(), upload.id, reading()).await.unwrap_err();
        assert_eq!((codes(&shown), codes(&started)), (vec![expected], vec![expected]), "{name} {bytes:?}");
    }
    let problems =
        |shown: Preview| shown.problems.into_iter().map(|problem| format!("{} {}", problem.pointer, problem.code)).collect::<Vec<_>>();
    let wrong = Reading { mapping: mapped(&[(Field::LineName, "Naziv"), (Field::OrderReference, "a")]), ..reading() };
    let shown = preview(&test, "a.csv", b"a,b\n1,2\n", Some(wrong)).await.unwrap();
    assert_eq!(
        problems(shown),
        [
            "/columns/line.name import.column_unknown",
            "/columns/line.sku import.column_missing",
            "/columns/line.quantity import.column_missing"
        ]
    );
    let nowhere = Reading { channel: Some("mars".into()), ..reading() };
    let shown = preview(&test, "a.csv", "Broj,Šifra,Kom\n1,2,3\n".as_bytes(), Some(nowhere)).await.unwrap();
    assert_eq!(problems(shown), ["/channel channel.unknown"]);
    let retail = Reading { preset: Some(Preset::OnlineRetail), ..Reading::default() };
    let shown = preview(&test, "a.csv", b"a,b\n1,2\n", Some(retail)).await.unwrap();
    assert_eq!(problems(shown), ["/preset import.preset_column_missing"]);
    let shown = preview(&test, "a.json", b"[{\"lines\":[]}, {", Some(Reading { mapping: Mapping::default(), ..reading() })).await.unwrap();
    assert_eq!((shown.format, shown.header.len(), shown.units.len()), (Format::Json, 0, 1));
    assert_eq!(problems(shown), ["/file import.json_broken"]);
}

/// The first rows of the month that comes with the program, cancellations and all.
fn slice_of_the_month(rows: usize) -> Vec<u8> {
    let packed: &[u8] = include_bytes!("../../../comanda/data/online_retail_2010-12.csv.gz");
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut text).unwrap();
    text.split_inclusive(|byte| *byte == b'\n').take(rows + 1).flatten().copied().collect()
}

#[tokio::test]
async fn an_import_that_is_killed_between_and_within_pieces_comes_to_the_same() {
    let month = slice_of_the_month(2_500);
    let retail = Reading { preset: Some(Preset::OnlineRetail), ..Reading::default() };
    let mut told = Vec::new();
    for (test, killed) in TestApp::both().await.into_iter().zip([true, true]).chain([(TestApp::sqlite().await, false)]) {
        let upload = give(&test, "month.csv", &month, 70_001).await.unwrap();
        let proposed = test.app.preview_upload(&test.owner(), upload.id, None).await.unwrap();
        assert_eq!(proposed.reading, retail);
        let id = test.app.start_upload_import(&test.owner(), upload.id, retail.clone()).await.unwrap();
        if killed {
            assert_eq!(piece(&test, id, 10).await, Piece::More);
            let begun = card(&test, id).await;
            assert_eq!((begun.status, begun.counts.orders() > 0), (ImportStatus::Running, true));
            assert!(begun.bytes_read > 0 && (0..100).contains(&begun.percent()));
            // What a process leaves that dies before it keeps its progress: orders that are there and not counted.
            let (mut there, mut ahead) = (0, 0);
            for unit in &proposed.units {
                let ImportUnit::Order(order) = unit else { continue };
                let command = PlaceOrder { channel: order.channel.clone(), source: Source::Import, content: order.content.clone() };
                let existed = test.app.place_order(test.owner(), command).await.unwrap().answer.existed;
                *if existed { &mut there } else { &mut ahead } += 1;
            }
            assert!(there > 0 && ahead > 0, "{there} were done by the first piece, {ahead} were not");
            while piece(&test, id, 40).await == Piece::More {}
        } else {
            drain(&test.app, "w").await.unwrap();
        }
        let done = card(&test, id).await;
        assert_eq!(done.status, ImportStatus::Done);
        assert!(done.counts.balances() && done.counts.rows_canceled > 0 && done.counts.rows_listed > 0);
        assert_eq!(orders(&test).await, done.counts.orders_placed + done.counts.orders_known);
        drain(&test.app, "w").await.unwrap();
        assert!(verify(&test.app, |_| {}).await.unwrap().holds());
        told.push((settled(done.counts), refused(&test, id).await));
    }
    assert_eq!((&told[0], &told[1]), (&told[2], &told[2]));
}

#[tokio::test]
async fn a_long_import_is_put_up_again_piece_by_piece() {
    for test in TestApp::both().await {
        test.shop().await;
        let rows = PieceBounds::default().units + 1;
        let upload = give(&test, "a.ndjson", "no order\n".repeat(rows as usize).as_bytes(), 10_000).await.unwrap();
        let reading = Reading { channel: Some("market".into()), ..Reading::default() };
        let id = test.app.start_upload_import(&test.owner(), upload.id, reading).await.unwrap();
        drain(&test.app, "w").await.unwrap();
        let job = comanda_app::queries::jobs::card(&test.app, &test.owner(), job_of(&test.app, id).await).await.unwrap();
        assert_eq!((job.status.as_str(), job.attempts), ("done", 1), "the first piece does not count as an attempt");
        let done = card(&test, id).await;
        assert_eq!((done.status, done.counts.rows_read, done.counts.rows_listed), (ImportStatus::Done, rows, rows));
    }
}

#[tokio::test]
async fn orders_without_a_reference_are_not_placed_twice() {
    for test in TestApp::both().await {
        test.shop().await;
        let line = r#"{"lines":[{"sku":"MUG","quantity":1}],"customer":{"email":"a@example.com"}}"#;
        let upload = give(&test, "a.ndjson", format!("{line}\n").repeat(30).as_bytes(), 11).await.unwrap();
        let reading = Reading { channel: Some("market".into()), ..Reading::default() };
        let id = test.app.start_upload_import(&test.owner(), upload.id, reading).await.unwrap();
        assert_eq!(piece(&test, id, 10).await, Piece::More);
        // The progress is lost, the orders are not.
        let back = KeepProgress {
            import: id,
            from: 10,
            units_done: 0,
            counts: ImportCounts::default(),
            bytes_read: 0,
            refused: Vec::new(),
            finished: false,
        };
        test.app.run(test.owner(), back.clone()).await.unwrap();
        // Of two that went on from the same place only one counts.
        assert_eq!(codes(&test.app.run(test.owner(), back).await.unwrap_err()), ["import.taken_over"]);
        drain(&test.app, "w").await.unwrap();
        let counts = card(&test, id).await.counts;
        assert_eq!((counts.orders_known, counts.orders_placed, orders(&test).await), (10, 20, 30));
    }
}

#[tokio::test]
async fn a_stopped_import_goes_on_when_it_is_started_again() {
    for test in TestApp::both().await {
        test.shop().await;
        let rows: String = (0..30).map(|order| format!("S-{order},MUG,1\n")).collect();
        let upload = give(&test, "a.csv", format!("Broj,Šifra,Kom\n{rows}").as_bytes(), 64).await.unwrap();
        let id = test.app.start_upload_import(&test.owner(), upload.id, reading()).await.unwrap();
        assert_eq!(piece(&test, id, 10).await, Piece::More);
        test.app.stop_upload_import(&test.owner(), id).await.unwrap();
        test.app.stop_upload_import(&test.owner(), id).await.unwrap();
        assert_eq!(piece(&test, id, 10).await, Piece::Over);
        drain(&test.app, "w").await.unwrap();
        let stopped = card(&test, id).await;
        assert_eq!((stopped.status, stopped.counts.orders_placed, orders(&test).await), (ImportStatus::Stopped, 10, 10));

        test.clock.advance(3);
        assert_eq!(test.app.start_upload_import(&test.owner(), upload.id, reading()).await.unwrap(), id);
        let started = job_of(&test.app, id).await;
        assert_eq!(test.app.start_upload_import(&test.owner(), upload.id, reading()).await.unwrap(), id);
        assert_eq!(job_of(&test.app, id).await, started, "its job is at work already");
        drain(&test.app, "w").await.unwrap();
        let done = card(&test, id).await;
        assert_eq!((done.status, done.counts.orders_placed, orders(&test).await), (ImportStatus::Done, 30, 30));
        assert_eq!(done.rows_per_second, Some(10));
        assert_eq!(codes(&test.app.stop_upload_import(&test.owner(), id).await.unwrap_err()), ["import.stop.ended"]);
        let recent = query::recent(&test.app, &test.owner(), &PageRequest::default()).await.unwrap();
        assert_eq!((recent.items, recent.next), (vec![done], None));
    }
}

#[tokio::test]
async fn an_import_that_cannot_go_on_says_why() {
    for test in TestApp::both().await {
        test.shop().await;
        let json = br#"[{"external_reference":"1","lines":[{"sku":"MUG","quantity":1}]}, {"#;
        let upload = give(&test, "a.json", json, 5).await.unwrap();
        let reading = Reading { channel: Some("market".into()), ..Reading::default() };
        let id = test.app.start_upload_import(&test.owner(), upload.id, reading.clone()).await.unwrap();
        drain(&test.app, "w").await.unwrap();
        let failed = card(&test, id).await;
        assert_eq!((failed.status, failed.counts.orders_placed), (ImportStatus::Failed, 1));
        assert_eq!(failed.reason.unwrap().code, "import.json_broken");

        // One whose job nobody will run any more has failed as well, and can be started again.
        let upload = give(&test, "b.ndjson", br#"{"external_reference":"2","lines":[{"sku":"MUG","quantity":1}]}"#, 5).await.unwrap();
        let id = test.app.start_upload_import(&test.owner(), upload.id, reading.clone()).await.unwrap();
        assert_eq!(card(&test, id).await.status, ImportStatus::Running);
        test.app.run(test.owner(), DismissJob { job: job_of(&test.app, id).await }).await.unwrap();
        let given_up = card(&test, id).await;
        assert_eq!((given_up.status, given_up.reason.unwrap().code.as_str()), (ImportStatus::Failed, "import.job_given_up"));
        test.app.start_upload_import(&test.owner(), upload.id, reading).await.unwrap();
        drain(&test.app, "w").await.unwrap();
        let done = card(&test, id).await;
        assert_eq!((done.status, done.reason, done.counts.orders_placed), (ImportStatus::Done, None, 1));
    }
}

#[tokio::test]
async fn files_are_removed_after_their_time_unless_they_are_imported() {
    for test in TestApp::both().await {
        test.shop().await;
        let text = format!("Broj,Šifra,Kom\n{}", "1,MUG,1\n".repeat(100_000));
        let running = give(&test, "a.csv", b"Broj,\xc5\xa0ifra,Kom\n1,MUG,1\n", 9).await.unwrap();
        let id = test.app.start_upload_import(&test.owner(), running.id, reading()).await.unwrap();
        let waiting = give(&test, "b.csv", text.as_bytes(), 99_999).await.unwrap();
        let unfinished = test.app.begin_upload(&test.owner(), "c.csv").await.unwrap();
        let remove = async || {
            let mut removed = 0;
            loop {
                match test.app.run(test.owner(), RemoveUploads {}).await.unwrap().answer {
                    0 => return removed,
                    rows => removed += rows,
                }
            }
        };
        assert_eq!(remove().await, 0);
        test.clock.advance(UPLOADING_MAX_S + 1);
        assert_eq!(remove().await, 1, "the one that never ended");
        assert!(matches!(unfinished.finish().await, Err(Error::Refused(_))), "it is empty");
        test.clock.advance(UPLOADS_KEPT_S - UPLOADING_MAX_S);
        assert_eq!(remove().await, 5, "four chunks and the file");
        assert!(matches!(test.app.upload(&test.owner(), waiting.id).await, Err(Error::NotFound { kind: "upload", .. })));
        let gone = test.app.start_upload_import(&test.owner(), waiting.id, reading()).await;
        assert!(matches!(gone, Err(Error::NotFound { kind: "upload", .. })));
        drain(&test.app, "w").await.unwrap();
        assert_eq!(card(&test, id).await.status, ImportStatus::Done);
        assert_eq!(remove().await, 2);
        assert_eq!(card(&test, id).await.upload, Some(running.id));
    }
}

#[tokio::test]
async fn who_may_not_import_may_not_begin_to() {
    let test = TestApp::sqlite().await;
    test.shop().await;
    let upload = give(&test, "a.csv", "Broj,Šifra,Kom\n1,MUG,1\n".as_bytes(), 7).await.unwrap();
    let reader = test.only(&[Permission::OrdersRead]);
    let clerk = test.only(&[Permission::OrdersPlace]);
    let denied = |answer: Option<Error>, expected: Permission| match answer {
        Some(Error::Forbidden { permission }) => assert_eq!(permission, expected),
        other => panic!("{other:?}"),
    };
    denied(test.app.begin_upload(&reader, "a").await.err(), Permission::OrdersPlace);
    denied(test.app.upload(&reader, upload.id).await.err(), Permission::OrdersPlace);
    denied(test.app.preview_upload(&reader, upload.id, None).await.err(), Permission::OrdersPlace);
    denied(query::waiting_uploads(&test.app, &reader, &PageRequest::default()).await.err(), Permission::OrdersPlace);
    denied(test.app.start_upload_import(&reader, upload.id, reading()).await.err(), Permission::OrdersPlace);
    let skus = Reading { create_skus: true, ..reading() };
    denied(test.app.start_upload_import(&clerk, upload.id, skus).await.err(), Permission::CatalogWrite);
    let retail = Reading { preset: Some(Preset::OnlineRetail), ..Reading::default() };
    let caterer = test.only(&[Permission::OrdersPlace, Permission::CatalogWrite]);
    denied(test.app.start_upload_import(&caterer, upload.id, retail).await.err(), Permission::OrdersCancel);
    let id = test.app.start_upload_import(&clerk, upload.id, reading()).await.unwrap();
    denied(test.app.stop_upload_import(&reader, id).await.err(), Permission::OrdersPlace);
    denied(query::recent(&test.app, &clerk, &PageRequest::default()).await.err(), Permission::OrdersRead);
    denied(query::card(&test.app, &clerk, id).await.err(), Permission::OrdersRead);
    denied(query::refusals(&test.app, &clerk, id, &PageRequest::default()).await.err(), Permission::OrdersRead);
    let claimed = test.app.run(test.owner(), ClaimJobs { worker: "w".into(), limit: 9 }).await.unwrap().answer;
    assert!(claimed.iter().any(|job| job.kind == "import_upload"));
}
