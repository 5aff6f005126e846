//! `/stock/receive`: taking in a delivery, line by line, with a scanner or by typing.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use comanda_app::inventory::StockLine;
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::queries::stock_list::{self, Scanned};
use comanda_app::run::Caller;
use comanda_core::base::problem::FieldProblem;

use super::super::fields::Fields;
use super::super::form::{Form, Sent};
use super::super::links;
use super::super::page::{Frame, Paged, Place, frame, page, page_at, to};
use super::super::person::{Person, Visit};
use super::option;
use crate::asking::{StockRead, StockWrite};
use crate::doors::Doors;
use crate::problem::{PlaceProblem, Problem};

/// Empty lines under those that are filled.
const EMPTY_LINES: usize = 8;
/// The most lines of one delivery.
const LINES_MAX: usize = 1_000;

/// A line of the form.
#[derive(Debug, Clone)]
struct Line {
    sku: String,
    quantity: String,
    /// The names of its fields.
    sku_name: String,
    quantity_name: String,
    /// What the SKU is called, once it is known.
    named: Option<String>,
}

/// A line that would be received.
struct Arriving {
    code: String,
    name: String,
    quantity: i64,
    after: i64,
}

#[derive(Template)]
#[template(path = "stock/receive.html")]
struct ReceivePage {
    frame: Frame,
    fields: Fields,
    options: Vec<(String, String)>,
    lines: Vec<Line>,
    preview: Option<Vec<Arriving>>,
    kept: Vec<(String, String)>,
    units: i64,
}

/// The filled lines of what was sent, one after the other without gaps.
fn filled(sent: &Sent) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for index in sent.pairs().filter_map(|(name, _)| name.strip_prefix("lines/")?.strip_suffix("/sku")) {
        let (sku, quantity) = (sent.text(&format!("lines/{index}/sku")), sent.text(&format!("lines/{index}/quantity")));
        if !sku.is_empty() || !quantity.is_empty() {
            lines.push((sku, quantity));
        }
    }
    lines.truncate(LINES_MAX + 1);
    lines
}

/// The same form with its lines numbered without gaps, so that what is said of a line stands beside it.
fn tidied(sent: &Sent) -> Sent {
    let head = ["location", "reason"].map(|name| (name.to_owned(), sent.raw(name).to_owned()));
    let lines = filled(sent)
        .into_iter()
        .enumerate()
        .flat_map(|(index, (sku, quantity))| [(format!("lines/{index}/sku"), sku), (format!("lines/{index}/quantity"), quantity)]);
    Sent::of(head.into_iter().chain(lines))
}

fn lines_of(fields: &Fields, filled: usize, named: &[Option<String>]) -> Vec<Line> {
    let line = |index: usize| {
        let (sku_name, quantity_name) = (format!("lines/{index}/sku"), format!("lines/{index}/quantity"));
        Line {
            sku: fields.value(&sku_name).to_owned(),
            quantity: fields.value(&quantity_name).to_owned(),
            named: named.get(index).cloned().flatten(),
            sku_name,
            quantity_name,
        }
    };
    (0..filled + EMPTY_LINES).map(line).collect()
}

async fn shown(
    doors: &Doors,
    person: &Person,
    status: StatusCode,
    mut fields: Fields,
    read: &Delivery,
    preview: Option<Vec<Arriving>>,
) -> Paged {
    let places = stock_list::places(&doors.app, &person.caller()).await?;
    if let Some(first) = places.iter().find(|place| place.active).or_else(|| places.first()) {
        fields.fill([("location", first.code.as_str())]);
    }
    let lines = lines_of(&fields, read.named.len(), &read.named);
    let kept = lines.iter().filter(|line| !line.sku.is_empty());
    let kept = kept.flat_map(|line| [(line.sku_name.clone(), line.sku.clone()), (line.quantity_name.clone(), line.quantity.clone())]);
    let head = ["location", "reason"].map(|name| (name.to_owned(), fields.value(name).to_owned()));
    let page = ReceivePage {
        frame: frame(doors, person, Place::Stock).await?,
        options: places.iter().map(option).collect(),
        kept: head.into_iter().chain(kept).collect(),
        units: preview.iter().flatten().map(|arriving| arriving.quantity).sum(),
        lines,
        preview,
        fields,
    };
    page_at(status, &page)
}

/// `GET /stock/receive`.
pub(super) async fn show(State(doors): State<Doors>, visit: Visit<StockWrite>) -> Paged {
    let mut params = visit.params;
    let location = params.short("location", 40).unwrap_or_default();
    let fields = if location.is_empty() { Fields::default() } else { Fields::of([("location", location)]) };
    shown(&doors, &visit.person, StatusCode::OK, fields, &Delivery::default(), None).await
}

/// What a form's lines mean.
#[derive(Default)]
struct Delivery {
    lines: Vec<StockLine>,
    named: Vec<Option<String>>,
    wrong: Vec<PlaceProblem>,
}

/// Understands the lines: what was scanned may be a code or a barcode.
async fn understood(doors: &Doors, caller: &Caller, sent: &mut Sent) -> Result<Delivery, Problem> {
    let given = filled(sent);
    let texts = given.iter().map(|(sku, _)| sku.clone()).collect();
    let meant = stock_list::scanned(&doors.app, caller, texts).await?;
    let mut delivery = Delivery::default();
    for (index, ((text, quantity), meant)) in given.into_iter().zip(meant).enumerate() {
        let name = format!("lines/{index}/quantity");
        // A scan without a number is one unit.
        let quantity = if quantity.is_empty() { 1 } else { sent.whole(&name).unwrap_or_default() };
        let (sku, named) = match meant {
            Scanned::Found(sku) => (sku.code, Some(sku.name)),
            Scanned::Ambiguous => {
                let wrong = FieldProblem::new(format!("/lines/{index}/sku"), "sku.barcode_shared");
                delivery.wrong.push(wrong.with("barcode", text.chars().take(80).collect::<String>()).into());
                (text, None)
            }
            Scanned::Unknown => (text, None),
        };
        delivery.lines.push(StockLine { sku, quantity });
        delivery.named.push(named);
    }
    Ok(delivery)
}

async fn previewed(doors: &Doors, caller: Caller, command: ReceiveStock, named: &[Option<String>]) -> Result<Vec<Arriving>, Problem> {
    let lines = command.lines.clone();
    let answer = doors.app.run(caller, command).await?.answer;
    let arriving = lines.into_iter().zip(answer.levels).zip(named).map(|((line, now), name)| Arriving {
        code: now.sku,
        name: name.clone().unwrap_or_default(),
        quantity: line.quantity,
        after: now.level.on_hand,
    });
    Ok(arriving.collect())
}

/// `POST /stock/receive`: shows what would be received, or receives it.
pub(super) async fn receive(State(doors): State<Doors>, form: Form<StockWrite>) -> Paged {
    let mut sent = tidied(&form.sent);
    let delivery = understood(&doors, &form.caller, &mut sent).await?;
    let command = ReceiveStock { location: sent.text("location"), lines: delivery.lines.clone(), reason: sent.text("reason") };
    let readable =
        sent.finish().and_then(|()| if delivery.wrong.is_empty() { Ok(()) } else { Err(Problem::invalid(delivery.wrong.clone())) });
    let tried = match readable {
        Err(problem) => Err(problem),
        Ok(()) if form.preview => previewed(&doors, form.dry(), command, &delivery.named).await.map(Some),
        Ok(()) => {
            let location = command.location.clone();
            match doors.app.run(form.caller.clone(), command).await {
                Ok(_) => {
                    doors.forget_where().await;
                    let address = links::with("/stock/receive", [("location", location.as_str())]);
                    return Ok(to(&address, Some("said-stock-received-all")));
                }
                Err(error) => Err(Problem::from(error)),
            }
        }
    };
    match tried {
        Ok(preview) => shown(&doors, &form.person, StatusCode::OK, Fields::kept(&sent), &delivery, preview).await,
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let fields = Fields::refused(&sent, &problem, form.person.locale());
            shown(&doors, &form.person, problem.status, fields, &delivery, None).await
        }
    }
}

#[derive(Template)]
#[template(path = "stock/named.html")]
struct NamedPart {
    frame: Frame,
    typed: bool,
    name: Option<String>,
}

/// `GET /stock/named`: what the one SKU that was just scanned is called, to be shown beside its line.
pub(super) async fn named(State(doors): State<Doors>, visit: Visit<StockRead>) -> Result<Response, Problem> {
    let frame = frame(&doors, &visit.person, Place::Stock).await?;
    let mut params = visit.params;
    let text = params.search("q").unwrap_or_default();
    let meant = stock_list::scanned(&doors.app, &visit.caller, vec![text.clone()]).await?.pop();
    let name = if let Some(Scanned::Found(sku)) = meant { Some(sku.name) } else { None };
    page(&NamedPart { frame, typed: !text.trim().is_empty(), name })
}
