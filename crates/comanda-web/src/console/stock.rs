//! `/stock`: what each location has of each SKU, and where the stock is.

mod deeds;
mod picture;
mod receive;
mod sku;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use comanda_app::queries::stock::LOW_AT;
use comanda_app::queries::stock_list::{self, GoodsStock, StockFilter, WhereStock};
use comanda_app::queries::{Page, PageRequest};
use comanda_core::catalog::sku::SkuStatus;
use comanda_core::inventory::location::Location;

use super::fields::Fields;
use super::form::Sent;
use super::links;
use super::page::{Frame, Paged, Place, frame};
use super::person::Visit;
use crate::asking::StockRead;
use crate::doors::Doors;
use crate::params::Params;
use crate::problem::Problem;
pub(crate) use picture::LastWhere;
pub(super) use picture::Picture;

/// The most a threshold of what is low may be.
const LOW_AT_MAX: i64 = 1_000_000;

/// The routes.
pub(super) fn routes() -> Router<Doors> {
    Router::new()
        .route("/stock", get(show))
        .route("/stock/receive", get(receive::show).post(receive::receive))
        .route("/stock/named", get(receive::named))
        .route("/stock/{code}", get(sku::show))
        .route("/stock/{code}/{deed}", get(sku::show_deed).post(deeds::done))
}

/// Which goods the list is asked to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kept {
    #[default]
    All,
    Low,
    Backordered,
}

impl Kept {
    const EVERY: [Self; 3] = [Self::All, Self::Low, Self::Backordered];

    const fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Low => "low",
            Self::Backordered => "backordered",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::All => "stock-tab-all",
            Self::Low => "stock-tab-low",
            Self::Backordered => "stock-tab-backordered",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|kept| kept.code() == code)
    }
}

/// What the address asks for.
#[derive(Debug, Clone, Default)]
struct View {
    text: String,
    location: String,
    kept: Kept,
    low_at: Option<i64>,
    page: PageRequest,
}

impl View {
    /// Reads it; what is wrong with it is told and left out.
    fn read(mut params: Params) -> (Self, Result<(), Problem>) {
        let view = Self {
            text: params.search("q").unwrap_or_default().trim().to_owned(),
            location: params.short("location", 40).unwrap_or_default().trim().to_owned(),
            kept: params.read("show", "low, backordered", Kept::parse).unwrap_or_default(),
            low_at: params
                .read("low_at", format!("0–{LOW_AT_MAX}"), |text| {
                    if text.is_empty() { Some(None) } else { text.parse().ok().filter(|units| (0..=LOW_AT_MAX).contains(units)).map(Some) }
                })
                .flatten(),
            page: params.page(),
        };
        (view, params.finish())
    }

    fn filter(&self) -> StockFilter {
        StockFilter {
            text: Some(self.text.clone()).filter(|text| !text.is_empty()),
            location: Some(self.location.clone()).filter(|code| !code.is_empty()),
            low_at: (self.kept == Kept::Low).then(|| self.low_at.unwrap_or(LOW_AT)),
            waited_for: self.kept == Kept::Backordered,
        }
    }

    /// The same view with another choice of goods, from its first page.
    fn address(&self, text: &str, location: &str, kept: Kept) -> String {
        let low_at = self.low_at.filter(|_| kept == Kept::Low).map(|units| units.to_string()).unwrap_or_default();
        links::with("/stock", [("q", text), ("location", location), ("show", kept.code()), ("low_at", &low_at)])
    }

    fn page_address(&self, cursor: &str) -> String {
        let low_at = self.low_at.map(|units| units.to_string()).unwrap_or_default();
        let limit = self.page.limit.map(|limit| limit.to_string()).unwrap_or_default();
        let params = [("q", self.text.as_str()), ("location", &self.location), ("show", self.kept.code()), ("low_at", &low_at)];
        links::with("/stock", params.into_iter().chain([("limit", limit.as_str()), ("cursor", cursor)]))
    }

    /// Whether only some goods are shown, other than by location.
    fn is_narrowed(&self) -> bool {
        !self.text.is_empty() || self.kept != Kept::All
    }
}

struct Tab {
    key: &'static str,
    address: String,
    active: bool,
}

struct Chip {
    label: String,
    without: String,
}

/// What one location has of the SKU of a row.
struct Cell {
    label: String,
    available: Option<i64>,
    on_hand: i64,
}

struct GoodsRow {
    address: String,
    code: String,
    name: String,
    cells: Vec<Cell>,
    available: i64,
    is_out: bool,
    is_low: bool,
    waited_for: bool,
    is_inactive: bool,
}

/// The sums under the columns, where they are known to be right.
struct Sums {
    cells: Vec<(String, Option<i64>)>,
    total: Option<i64>,
}

#[derive(Template)]
#[template(path = "stock/list.html")]
struct StockPage {
    frame: Frame,
    alert: Option<String>,
    picture: Picture,
    tabs: Vec<Tab>,
    chips: Vec<Chip>,
    fields: Fields,
    options: Vec<(String, String)>,
    is_low: bool,
    kept: &'static str,
    columns: Vec<String>,
    rows: Vec<GoodsRow>,
    sums: Option<Sums>,
    is_narrowed: bool,
    is_later: bool,
    first: String,
    next: Option<String>,
}

/// A location as people choose it.
fn option(place: &Location) -> (String, String) {
    (place.code.clone(), place.name.clone())
}

fn row(goods: GoodsStock, columns: &[Location], low_at: i64) -> GoodsRow {
    let cell = |place: &Location| {
        let level = goods.at(place.id);
        Cell { label: place.name.clone(), available: level.map(|level| level.available()), on_hand: level.map_or(0, |level| level.on_hand) }
    };
    let available = goods.available();
    GoodsRow {
        address: links::stock(&goods.sku.code),
        cells: columns.iter().map(cell).collect(),
        available,
        is_out: available == 0,
        is_low: available > 0 && available <= low_at,
        waited_for: goods.waited_for,
        is_inactive: goods.sku.status == SkuStatus::Inactive,
        code: goods.sku.code,
        name: goods.sku.name,
    }
}

/// The sums of all rows when they are all here; those of the whole stock when nothing is left out.
fn sums(view: &View, rows: &Page<GoodsStock>, columns: &[Location], stock: &WhereStock) -> Option<Sums> {
    if rows.items.is_empty() {
        return None;
    }
    if view.page.cursor.is_none() && rows.next.is_none() {
        let at = |place: &Location| rows.items.iter().filter_map(|goods| goods.at(place.id)).map(|level| level.available()).sum();
        let cells = columns.iter().map(|place| (place.name.clone(), Some(at(place)))).collect();
        return Some(Sums { cells, total: Some(rows.items.iter().map(GoodsStock::available).sum()) });
    }
    if view.is_narrowed() {
        return None;
    }
    let at = |place: &Location| stock.locations.iter().find(|stock| stock.location.id == place.id).map(|stock| stock.available);
    let cells = columns.iter().map(|place| (place.name.clone(), at(place))).collect();
    // Of one location's goods the others' units are not added up.
    let total = view.location.is_empty().then(|| stock.locations.iter().map(|stock| stock.available).sum());
    Some(Sums { cells, total })
}

/// `GET /stock`.
async fn show(State(doors): State<Doors>, visit: Visit<StockRead>) -> Paged {
    let frame = frame(&doors, &visit.person, Place::Stock).await?;
    let locale = visit.person.locale();
    let (mut view, read) = View::read(visit.params);
    let stock = doors.where_stock(&visit.caller).await?;
    let (found, refused) = match stock_list::goods(&doors.app, &visit.caller, view.filter(), &view.page).await {
        Ok(found) => (found, read.err()),
        Err(error) => {
            let problem = Problem::of_query(error);
            if problem.status.is_server_error() {
                return Err(problem);
            }
            view = View { location: String::new(), page: PageRequest::default(), ..view };
            (stock_list::goods(&doors.app, &visit.caller, view.filter(), &view.page).await?, Some(problem))
        }
    };
    let alert = refused.and_then(|problem| Fields::refused(&Sent::default(), &problem, locale).sentences());
    let places: Vec<&Location> = stock.locations.iter().map(|stock| &stock.location).collect();
    let columns: Vec<Location> =
        places.iter().filter(|place| view.location.is_empty() || place.code == view.location).map(|place| (*place).clone()).collect();
    let name_of = |code: &str| places.iter().find(|place| place.code == code).map_or_else(|| code.to_owned(), |place| place.name.clone());
    let mut chips = Vec::new();
    if !view.text.is_empty() {
        chips.push(Chip {
            label: frame.t("stock-chip-text").text("text", &view.text).to_string(),
            without: view.address("", &view.location, view.kept),
        });
    }
    if !view.location.is_empty() {
        chips.push(Chip {
            label: frame.t("stock-chip-location").text("location", name_of(&view.location)).to_string(),
            without: view.address(&view.text, "", view.kept),
        });
    }
    let low_at = view.low_at.unwrap_or(LOW_AT);
    if view.kept == Kept::Low {
        let label = frame.t("stock-chip-low").count("units", low_at).to_string();
        chips.push(Chip { label, without: view.address(&view.text, &view.location, Kept::All) });
    }
    let tab = |kept: Kept| Tab { key: kept.key(), address: view.address(&view.text, &view.location, kept), active: kept == view.kept };
    let page = StockPage {
        alert,
        picture: Picture::of(&stock, Some(view.location.as_str())),
        tabs: Kept::EVERY.map(tab).into(),
        chips,
        fields: Fields::of([("q", view.text.clone()), ("location", view.location.clone()), ("low_at", low_at.to_string())]),
        options: places.iter().map(|place| option(place)).collect(),
        is_low: view.kept == Kept::Low,
        kept: view.kept.code(),
        sums: sums(&view, &found, &columns, &stock),
        rows: found.items.into_iter().map(|goods| row(goods, &columns, low_at)).collect(),
        columns: columns.into_iter().map(|place| place.name).collect(),
        is_narrowed: view.is_narrowed() || !view.location.is_empty(),
        is_later: view.page.cursor.is_some(),
        first: view.address(&view.text, &view.location, view.kept),
        next: found.next.map(|cursor| view.page_address(&cursor)),
        frame,
    };
    super::page::page(&page)
}
