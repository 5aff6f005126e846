//! `/stock/{code}`: what every location has of one SKU, what moved of it, and the forms that move it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::queries::catalog::SkuView;
use comanda_app::queries::stock::{self, AvailabilityRequest, SkuAvailability, StockLevel};
use comanda_app::queries::stock_ledger::{LedgerEntry, ledger};
use comanda_app::queries::{PageRequest, catalog, stock_list};
use comanda_app::run::Caller;
use comanda_core::catalog::sku::{Sku, SkuKind};
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::level::Level;
use comanda_core::inventory::movement::{Change, MovementCause};

use super::super::fields::Fields;
use super::super::form::Sent;
use super::super::links;
use super::super::page::{Frame, Paged, Place, frame, page_at};
use super::super::person::{Person, Visit};
use super::deeds::{Asked, Deed, Effect};
use super::option;
use crate::asking::StockRead;
use crate::doors::Doors;
use crate::params::Params;
use crate::path::{Code, Name, Names};
use crate::problem::Problem;

/// Entries of the ledger on one page.
const LEDGER_LIMIT: i64 = 25;

/// Which part of the ledger is looked at.
#[derive(Debug, Clone)]
pub(super) struct LedgerView {
    location: Option<String>,
    page: PageRequest,
}

impl Default for LedgerView {
    fn default() -> Self {
        Self { location: None, page: PageRequest { cursor: None, limit: Some(LEDGER_LIMIT) } }
    }
}

impl LedgerView {
    /// Reads it; what is wrong with it is told and left out.
    fn read(mut params: Params) -> (Self, Result<(), Problem>) {
        let location = params.short("location", 40).map(|code| code.trim().to_owned()).filter(|code| !code.is_empty());
        let page = params.page();
        (Self { location, page: PageRequest { limit: page.limit.or(Some(LEDGER_LIMIT)), ..page } }, params.finish())
    }
}

/// An entry of the ledger as a page shows it.
struct EntryRow {
    entry: LedgerEntry,
    changes: Vec<(&'static str, String)>,
    order: Option<(String, String)>,
    who: Option<String>,
}

struct DeedTab {
    deed: Deed,
    address: String,
    active: bool,
}

struct LocationChip {
    label: Option<String>,
    address: String,
    active: bool,
}

#[derive(Template)]
#[template(path = "stock/sku.html")]
struct SkuStockPage {
    frame: Frame,
    alert: Option<String>,
    sku: Sku,
    sku_address: String,
    parts: Vec<(String, String, String, i64)>,
    levels: Vec<StockLevel>,
    total: Option<Level>,
    kit: Option<SkuAvailability>,
    waiting: i64,
    may_write: bool,
    deed: Deed,
    tabs: Vec<DeedTab>,
    action: String,
    fields: Fields,
    options: Vec<(String, String)>,
    effect: Option<Effect>,
    kept: Vec<(String, String)>,
    chips: Vec<LocationChip>,
    rows: Vec<EntryRow>,
    is_later: bool,
    first: String,
    next: Option<String>,
}

impl SkuStockPage {
    /// What all locations together may sell: a location's safety stock does not make up for another's.
    fn available(&self) -> i64 {
        self.levels.iter().map(|level| level.available).sum()
    }

    fn is_goods(&self) -> bool {
        self.sku.kind == SkuKind::Goods
    }

    fn is_kit(&self) -> bool {
        self.sku.kind == SkuKind::Kit
    }
}

/// A change with its sign, as the language writes numbers.
fn signed(frame: &Frame, units: i64) -> String {
    if units < 0 { format!("−{}", frame.number(units.saturating_abs())) } else { format!("+{}", frame.number(units)) }
}

fn changes(frame: &Frame, change: Change) -> Vec<(&'static str, String)> {
    let Change { on_hand, reserved, allocated, quarantine, damaged } = change;
    let all = [
        ("stock-on-hand", on_hand),
        ("stock-reserved", reserved),
        ("stock-allocated", allocated),
        ("stock-quarantine", quarantine),
        ("stock-damaged", damaged),
    ];
    all.into_iter().filter(|(_, units)| *units != 0).map(|(key, units)| (key, signed(frame, units))).collect()
}

/// Who moved it, in words.
fn who(frame: &Frame, entry: &LedgerEntry) -> Option<String> {
    let name = entry.by_name.clone();
    Some(match entry.by.as_ref()? {
        Actor::User(id) => name.unwrap_or_else(|| id.to_string()),
        Actor::ApiKey(id) => frame.t("stock-by-key").text("name", name.unwrap_or_else(|| id.to_string())).to_string(),
        Actor::Customer(_) => frame.t("stock-by-customer").to_string(),
        Actor::Rule(part) | Actor::Agent(part) | Actor::System(part) => frame.t("stock-by-program").text("name", part).to_string(),
    })
}

fn entry_row(frame: &Frame, entry: LedgerEntry) -> EntryRow {
    let order = if let MovementCause::Order(id) = entry.cause {
        Some((format!("/orders/{id}"), entry.order_number.clone().unwrap_or_else(|| id.to_string())))
    } else {
        None
    };
    EntryRow { changes: changes(frame, entry.change), order, who: who(frame, &entry), entry }
}

/// All locations together.
fn total(levels: &[StockLevel]) -> Option<Level> {
    let mut levels = levels.iter().map(|level| level.level);
    let first = levels.next()?;
    let sum = |sum: Level, level: Level| Level {
        on_hand: sum.on_hand + level.on_hand,
        reserved: sum.reserved + level.reserved,
        allocated: sum.allocated + level.allocated,
        quarantine: sum.quarantine + level.quarantine,
        damaged: sum.damaged + level.damaged,
        safety: sum.safety + level.safety,
        ..sum
    };
    Some(levels.fold(first, sum))
}

/// What a kit could be made of now.
async fn kit_of(doors: &Doors, caller: &Caller, sku: &Sku) -> Result<Option<SkuAvailability>, Problem> {
    if sku.kind != SkuKind::Kit {
        return Ok(None);
    }
    let request = AvailabilityRequest { channel: None, skus: vec![sku.code.clone()], low_at: None };
    Ok(stock::availability(&doors.app, caller, request).await?.pop())
}

/// The SKU's page with one of its forms as it was asked for.
pub(super) async fn shown(
    doors: &Doors,
    person: &Person,
    code: &str,
    status: StatusCode,
    asked: Asked,
    mut view: LedgerView,
    wrong: Option<Problem>,
) -> Paged {
    let caller = person.caller();
    let frame = frame(doors, person, Place::Stock).await?;
    let SkuView { sku, parts } = catalog::by_code(&doors.app, &caller, code).await?;
    let places = stock_list::places(&doors.app, &caller).await?;
    let levels = stock::levels_of_sku(&doors.app, &caller, &sku.code).await?;
    let (rows, wrong) = match ledger(&doors.app, &caller, &sku.code, view.location.as_deref(), &view.page).await {
        Ok(found) => (found, wrong),
        Err(error) => {
            let problem = Problem::of_query(error);
            if problem.status.is_server_error() {
                return Err(problem);
            }
            view = LedgerView::default();
            (ledger(&doors.app, &caller, &sku.code, None, &view.page).await?, Some(problem))
        }
    };
    let address = links::stock(&sku.code);
    let limit = view.page.limit.filter(|limit| *limit != LEDGER_LIMIT).map(|limit| limit.to_string()).unwrap_or_default();
    let here = view.location.as_deref().unwrap_or_default();
    let next = rows.next.as_deref().map(|cursor| links::with(&address, [("location", here), ("limit", &limit), ("cursor", cursor)]));
    let chip = |label: Option<&str>, code: &str| LocationChip {
        label: label.map(str::to_owned),
        address: format!("{}#ledger", links::with(&address, [("location", code)])),
        active: code == here,
    };
    let each = levels.iter().map(|level| chip(Some(&level.location_name), &level.location_code));
    let chips = if levels.len() > 1 { std::iter::once(chip(None, "")).chain(each).collect() } else { Vec::new() };
    let Asked { deed, mut fields, effect, kept } = asked;
    if let Some(first) = levels.first().map(|level| level.location_code.clone()).or_else(|| places.first().map(|place| place.code.clone()))
    {
        let second = places.iter().find(|place| place.code != first).map_or_else(String::new, |place| place.code.clone());
        fields.fill([("location", first.as_str()), ("from", &first), ("to", &second), ("bucket", "on_hand")]);
    }
    let tab = |each: Deed| DeedTab { deed: each, address: format!("{address}/{}#deed", each.code()), active: each == deed };
    let page = SkuStockPage {
        alert: wrong.and_then(|problem| Fields::refused(&Sent::default(), &problem, person.locale()).sentences()),
        sku_address: links::sku(&sku.code),
        parts: parts.into_iter().map(|part| (links::stock(&part.code), part.code, part.name, part.quantity)).collect(),
        total: total(&levels),
        kit: kit_of(doors, &caller, &sku).await?,
        waiting: stock_list::waiting_units(&doors.app, &caller, sku.id).await?,
        may_write: person.may(Permission::StockWrite) && sku.kind == SkuKind::Goods,
        tabs: Deed::EVERY.map(tab).into(),
        action: format!("{address}/{}#deed", deed.code()),
        options: places.iter().map(option).collect(),
        rows: rows.items.into_iter().map(|entry| entry_row(&frame, entry)).collect(),
        is_later: view.page.cursor.is_some(),
        first: links::with(&address, [("location", here)]),
        next,
        chips,
        deed,
        fields,
        effect,
        kept,
        levels,
        sku,
        frame,
    };
    page_at(status, &page)
}

async fn visited(doors: &Doors, visit: Visit<StockRead>, code: &str, deed: Deed) -> Paged {
    let (view, read) = LedgerView::read(visit.params);
    shown(doors, &visit.person, code, StatusCode::OK, Asked::of(deed), view, read.err()).await
}

/// `GET /stock/{code}`.
pub(super) async fn show(State(doors): State<Doors>, Name(Code(code)): Name<Code>, visit: Visit<StockRead>) -> Paged {
    visited(&doors, visit, &code, Deed::Receive).await
}

/// `GET /stock/{code}/{deed}`: the same page with the form for it.
pub(super) async fn show_deed(State(doors): State<Doors>, Names(Code(code), deed): Names<Code, Deed>, visit: Visit<StockRead>) -> Paged {
    visited(&doors, visit, &code, deed).await
}
