//! `/skus`: what the shop sells: a list, a page for each, and the form that makes and changes them.

mod edit;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use comanda_app::queries::PageRequest;
use comanda_app::queries::catalog::{self, PartView, SkuView};
use comanda_app::queries::stock::{AvailabilityRequest, SKUS_MAX, availability};
use comanda_app::run::Caller;
use comanda_core::catalog::sku::{Sku, SkuKind, SkuStatus};
use comanda_core::identity::permission::Permission;

use super::fields::Fields;
use super::form::Sent;
use super::links;
use super::page::{Frame, Paged, Place, frame, page};
use super::person::Visit;
use crate::asking::CatalogRead;
use crate::doors::Doors;
use crate::path::{Code, Name};
use crate::problem::Problem;

/// The routes.
pub(super) fn routes() -> Router<Doors> {
    Router::new()
        .route("/skus", get(list))
        .route("/skus/new", get(edit::show_new).post(edit::create))
        .route("/skus/{code}", get(show))
        .route("/skus/{code}/edit", get(edit::show).post(edit::change))
}

struct SkuRow {
    address: String,
    stock_address: String,
    sku: Sku,
    prices: Vec<String>,
    /// `None` for what is not counted, and for those who may not see stock.
    available: Option<i64>,
    is_inactive: bool,
}

#[derive(Template)]
#[template(path = "skus/list.html")]
struct SkusPage {
    frame: Frame,
    alert: Option<String>,
    text: String,
    rows: Vec<SkuRow>,
    shows_stock: bool,
    is_later: bool,
    first: String,
    next: Option<String>,
}

/// Units of each of the SKUs that can be had, in their order.
async fn available(doors: &Doors, caller: &Caller, skus: &[&Sku]) -> Result<Vec<Option<i64>>, Problem> {
    let codes: Vec<String> = skus.iter().map(|sku| sku.code.clone()).collect();
    let mut all = Vec::with_capacity(codes.len());
    for some in codes.chunks(SKUS_MAX) {
        let request = AvailabilityRequest { channel: None, skus: some.to_vec(), low_at: None };
        all.extend(availability(&doors.app, caller, request).await?.into_iter().map(|found| found.available));
    }
    Ok(all)
}

fn prices(frame: &Frame, sku: &Sku) -> Vec<String> {
    sku.prices.iter().map(|price| frame.money(price.currency, price.minor)).collect()
}

/// `GET /skus`.
async fn list(State(doors): State<Doors>, visit: Visit<CatalogRead>) -> Paged {
    let frame = frame(&doors, &visit.person, Place::Catalog).await?;
    let mut params = visit.params;
    let (text, mut asked) = (params.search("q").unwrap_or_default().trim().to_owned(), params.page());
    let read = params.finish();
    let (found, refused) = match catalog::list(&doors.app, &visit.caller, &asked, Some(&text)).await {
        Ok(found) => (found, read.err()),
        Err(error) => {
            let problem = Problem::of_query(error);
            if problem.status.is_server_error() {
                return Err(problem);
            }
            asked = PageRequest::default();
            (catalog::list(&doors.app, &visit.caller, &asked, Some(&text)).await?, Some(problem))
        }
    };
    let shows_stock = visit.person.may(Permission::StockRead);
    let skus: Vec<&Sku> = found.items.iter().map(|view| &view.sku).collect();
    let units = if shows_stock { available(&doors, &visit.caller, &skus).await? } else { vec![None; skus.len()] };
    let row = |(view, available): (SkuView, Option<i64>)| SkuRow {
        address: links::sku(&view.sku.code),
        stock_address: links::stock(&view.sku.code),
        prices: prices(&frame, &view.sku),
        available,
        is_inactive: view.sku.status == SkuStatus::Inactive,
        sku: view.sku,
    };
    let limit = asked.limit.map(|limit| limit.to_string()).unwrap_or_default();
    let next = found.next.map(|cursor| links::with("/skus", [("q", text.as_str()), ("limit", &limit), ("cursor", &cursor)]));
    let shown = SkusPage {
        alert: refused.and_then(|problem| Fields::refused(&Sent::default(), &problem, visit.person.locale()).sentences()),
        rows: found.items.into_iter().zip(units).map(row).collect(),
        shows_stock,
        is_later: asked.cursor.is_some(),
        first: links::with("/skus", [("q", text.as_str())]),
        next,
        text,
        frame,
    };
    page(&shown)
}

struct PartRow {
    address: String,
    part: PartView,
}

#[derive(Template)]
#[template(path = "skus/show.html")]
struct SkuPage {
    frame: Frame,
    sku: Sku,
    prices: Vec<String>,
    parts: Vec<PartRow>,
    kits: Vec<(String, Sku)>,
    stock_address: String,
    edit_address: String,
    available: Option<i64>,
    shows_stock: bool,
    may_write: bool,
}

impl SkuPage {
    fn is_kit(&self) -> bool {
        self.sku.kind == SkuKind::Kit
    }

    fn is_inactive(&self) -> bool {
        self.sku.status == SkuStatus::Inactive
    }
}

/// `GET /skus/{code}`.
async fn show(State(doors): State<Doors>, Name(Code(code)): Name<Code>, visit: Visit<CatalogRead>) -> Paged {
    let frame = frame(&doors, &visit.person, Place::Catalog).await?;
    let SkuView { sku, parts } = catalog::by_code(&doors.app, &visit.caller, &code).await?;
    let shows_stock = visit.person.may(Permission::StockRead);
    let units = if shows_stock { available(&doors, &visit.caller, &[&sku]).await? } else { Vec::new() };
    let kits = catalog::kits_with(&doors.app, &visit.caller, sku.id).await?;
    page(&SkuPage {
        prices: prices(&frame, &sku),
        parts: parts.into_iter().map(|part| PartRow { address: links::sku(&part.code), part }).collect(),
        kits: kits.into_iter().map(|kit| (links::sku(&kit.code), kit)).collect(),
        stock_address: links::stock(&sku.code),
        edit_address: format!("{}/edit", links::sku(&sku.code)),
        available: units.first().copied().flatten(),
        shows_stock,
        may_write: visit.person.may(Permission::CatalogWrite),
        sku,
        frame,
    })
}
