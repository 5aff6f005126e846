//! `GET /orders`: the list, its groups and its sums.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use comanda_app::queries::orders::group::{GroupRow, Grouped, GroupedBy, by_day, group};
use comanda_app::queries::orders::list::{self, CurrencySum, OrderFilter, OrderSort, OrderView};
use comanda_app::queries::orders::{Choices, choices};
use comanda_app::queries::{PageRequest, views};
use comanda_core::base::time::{day_text, parse_day};
use comanda_core::customers::customer::Flag;
use comanda_core::identity::saved_view::ListName;
use comanda_core::orders::order::{AllocationStatus, Standing};

use super::chips::{Chip, chips};
use super::columns::{COLUMNS, COLUMNS_COOKIE, Columns};
use super::views::{DAYS_UNTIL, OwnTab, Tab, own_tabs, tabs};
use crate::asking::OrdersRead;
use crate::console::address::Address;
use crate::console::fields::Fields;
use crate::console::page::{Frame, Paged, Place, frame, page, set_cookie, to};
use crate::console::person::Visit;
use crate::console::words::Words;
use crate::doors::Doors;
use crate::order_filter;
use crate::params::Params;
use crate::problem::{Problem, Use, detail_of};

/// How long the browser remembers the columns, in seconds: a year.
const REMEMBERED: i64 = 31_536_000;
/// How many days groups by a day are shown for at once.
const DAYS_SHOWN: i64 = 90;
/// The parameter of the filter's form: its empty fields say nothing.
const FROM_FORM: &str = "filter";

/// A group with its name and the list of its orders.
struct GroupLine {
    name: String,
    address: Option<String>,
    orders: i64,
    sums: Vec<CurrencySum>,
}

/// For which days groups are shown, where that is not all of them.
struct ShownDays {
    /// The first and the last day.
    range: String,
    /// The days before.
    earlier: Option<String>,
    /// The last days there are.
    newest: Option<String>,
}

/// What all orders of the list come to.
struct Sums {
    orders: i64,
    sums: Vec<CurrencySum>,
}

#[derive(Template)]
#[template(path = "orders/list.html")]
struct OrdersPage {
    frame: Frame,
    tabs: Vec<Tab>,
    own_tabs: Vec<OwnTab>,
    view_query: String,
    chips: Vec<Chip>,
    filters: Fields,
    choices: Choices,
    columns: Columns,
    orders: Vec<OrderView>,
    sums: Option<Sums>,
    group: Option<&'static str>,
    groups: Vec<(&'static str, String, bool)>,
    group_lines: Vec<GroupLine>,
    days: Option<ShownDays>,
    oldest_first: bool,
    sort_address: String,
    next: Option<String>,
    first: Option<String>,
    wrong: Vec<String>,
    query: String,
    bare: bool,
}

impl OrdersPage {
    fn standings(&self) -> &'static [Standing] {
        Standing::ALL
    }

    fn allocations(&self) -> [AllocationStatus; 4] {
        [AllocationStatus::Unallocated, AllocationStatus::Backordered, AllocationStatus::PartiallyAllocated, AllocationStatus::Allocated]
    }

    fn flags(&self) -> &'static [Flag] {
        Flag::ALL
    }

    fn delivery<'p>(&'p self, order: &'p OrderView) -> &'p str {
        self.choices.delivery_method(&order.delivery_method)
    }
}

fn group_key(by: GroupedBy) -> &'static str {
    match by {
        GroupedBy::Status => "orders-by-status",
        GroupedBy::Date => "orders-by-date",
        GroupedBy::Repeat => "orders-by-repeat",
        GroupedBy::DeliveryMethod => "orders-by-delivery",
        GroupedBy::ClosingDate => "orders-by-closing",
        GroupedBy::Region => "orders-by-region",
    }
}

/// What a group is called, and the parameters that filter by it.
fn group_name(by: GroupedBy, key: &str, words: &Words, choices: &Choices) -> (String, Vec<(&'static str, String)>) {
    let none = || words.t("orders-none").to_string();
    match by {
        GroupedBy::Status => (words.code("standing", key).to_string(), vec![("status", key.to_owned())]),
        GroupedBy::Date => (words.day(key), vec![("ordered_from", key.to_owned()), ("ordered_until", key.to_owned())]),
        GroupedBy::Repeat => {
            let repeat = key == "repeat";
            (words.t(if repeat { "orders-repeat" } else { "orders-first" }).to_string(), vec![("repeat", repeat.to_string())])
        }
        GroupedBy::DeliveryMethod => {
            let name = if key.is_empty() { none() } else { choices.delivery_method(key).to_owned() };
            (name, vec![("delivery_method", key.to_owned())])
        }
        GroupedBy::ClosingDate if key.is_empty() => (words.t("orders-not-closed").to_string(), Vec::new()),
        GroupedBy::ClosingDate => (words.day(key), vec![("closed_from", key.to_owned()), ("closed_until", key.to_owned())]),
        GroupedBy::Region => (if key.is_empty() { none() } else { key.to_owned() }, vec![("region", key.to_owned())]),
    }
}

/// What the address asks for.
struct Asked {
    filter: OrderFilter,
    sort: OrderSort,
    page: PageRequest,
    group: Option<GroupedBy>,
    days_until: Option<i64>,
    columns: Vec<String>,
    wrong: Option<Problem>,
}

async fn asked(doors: &Doors, visit: &Visit<OrdersRead>, mut params: Params) -> Result<Asked, Problem> {
    let wanted = order_filter::read(&mut params);
    let page = params.page();
    let sort = params.read("sort", "newest, oldest", |text| match text {
        "newest" => Some(OrderSort::Newest),
        "oldest" => Some(OrderSort::Oldest),
        _ => None,
    });
    let group = params.read("group", order_filter::codes(GroupedBy::ALL, GroupedBy::code), GroupedBy::parse);
    let days_until = params.read(DAYS_UNTIL, "2026-11-21", |text| parse_day(text).ok());
    let columns = params.texts(COLUMNS);
    let mut wrong = params.finish().err();
    let filter = match wanted.filter(doors, &visit.caller).await {
        Ok(filter) => filter,
        Err(problem) if problem.status.is_server_error() => return Err(problem),
        Err(problem) => {
            wrong = Some(problem);
            OrderFilter::default()
        }
    };
    Ok(Asked { filter, sort: sort.unwrap_or_default(), page, group, days_until, columns, wrong })
}

/// Whether the groups are of days, and nothing limits these already.
fn are_of_any_day(by: GroupedBy, filter: &OrderFilter) -> bool {
    match by {
        GroupedBy::Date => !filter.ordered.is_limited(),
        GroupedBy::ClosingDate => !filter.closed.is_limited(),
        GroupedBy::Status | GroupedBy::Repeat | GroupedBy::DeliveryMethod | GroupedBy::Region => false,
    }
}

/// The groups of the orders that fit, and for which days they are.
async fn grouped(
    doors: &Doors,
    visit: &Visit<OrdersRead>,
    by: GroupedBy,
    filter: OrderFilter,
    until: Option<i64>,
    address: &Address,
) -> Result<(Grouped, Option<ShownDays>), Problem> {
    let (app, caller, words) = (&doors.app, &visit.caller, &visit.person.words);
    if !are_of_any_day(by, &filter) {
        return Ok((group(app, caller, by, filter).await.map_err(Problem::of_query)?, None));
    }
    let found = by_day(app, caller, by, filter, until, DAYS_SHOWN).await.map_err(Problem::of_query)?;
    let at = address.without(&["cursor", DAYS_UNTIL]);
    let last = until.unwrap_or_else(|| app.now().utc_day());
    let days = ShownDays {
        range: format!("{} – {}", words.day(&day_text(found.from)), words.day(&day_text(last))),
        earlier: found.has_earlier.then(|| at.clone().with(DAYS_UNTIL, &day_text(found.from - 1)).to_string()),
        newest: until.map(|_| at.to_string()),
    };
    let are_all = days.earlier.is_none() && days.newest.is_none();
    Ok((Grouped { by, rows: found.rows }, Some(days).filter(|_| !are_all)))
}

/// `GET /orders`.
pub(super) async fn show(State(doors): State<Doors>, headers: HeaderMap, uri: Uri, mut visit: Visit<OrdersRead>) -> Paged {
    let address = Address::of(&uri);
    if address.value(FROM_FORM).is_some() {
        return Ok(to(&address.without(&[FROM_FORM]).without_empty().to_string(), None));
    }
    let params = std::mem::take(&mut visit.params);
    let Asked { filter, sort, page: mut wanted, group: by, days_until, columns: chosen, mut wrong } = asked(&doors, &visit, params).await?;
    let (app, caller, person) = (&doors.app, &visit.caller, &visit.person);
    let choices = choices(app, caller).await?;
    let found = match list::list(app, caller, filter.clone(), sort, &wanted).await.map_err(Problem::of_query) {
        Err(problem) if !problem.status.is_server_error() => {
            // A cursor that is none any more: the list from its beginning.
            wrong = Some(problem);
            wanted.cursor = None;
            list::list(app, caller, filter.clone(), sort, &wanted).await?
        }
        found => found?,
    };
    let sums = match found.sums {
        Some(sums) => Some(Sums { orders: sums.orders, sums: sums.sums }),
        None if wanted.cursor.is_some() => {
            group(app, caller, GroupedBy::Status, filter.clone()).await.ok().map(|grouped| summed(&grouped.rows))
        }
        None => None,
    };
    let (mut group_lines, mut days) = (Vec::new(), None);
    if let Some(by) = by {
        match grouped(&doors, &visit, by, filter, days_until, &address).await {
            Ok((found, shown)) => (group_lines, days) = (lines(found, &address, &person.words, &choices), shown),
            Err(problem) if problem.status.is_server_error() => return Err(problem),
            Err(problem) => wrong = Some(problem),
        }
    }
    let pulse = doors.pulse().await?;
    let (words, columns) = (&person.words, Columns::of(&chosen, &headers));
    let at = address.without(&["cursor"]);
    let ungrouped = at.without(&["group", DAYS_UNTIL]);
    let group_link = |by: &GroupedBy| {
        (group_key(*by), ungrouped.clone().with("group", by.code()).to_string(), address.value("group") == Some(by.code()))
    };
    let oldest_first = sort == OrderSort::Oldest;
    let turned = at.without(&["sort"]);
    let shown = OrdersPage {
        tabs: tabs(&address, &pulse, person.session.user.id),
        own_tabs: own_tabs(&doors, caller, &address, views::of_user(app, &person.session, ListName::Orders).await?).await?,
        view_query: at.query(),
        chips: chips(&address, words, &choices),
        filters: Fields::of(address.pairs()),
        groups: GroupedBy::ALL.iter().map(group_link).collect(),
        group: by.map(group_key),
        group_lines,
        days,
        orders: found.page.items,
        sums,
        next: found.page.next.map(|cursor| at.clone().with("cursor", &cursor).to_string()),
        first: wanted.cursor.is_some().then(|| at.to_string()),
        sort_address: if oldest_first { turned.to_string() } else { turned.with("sort", "oldest").to_string() },
        oldest_first,
        wrong: wrong.iter().flat_map(|problem| sentences(problem, words)).collect(),
        query: at.without(&["group", DAYS_UNTIL, COLUMNS]).query(),
        bare: address.pairs().next().is_none(),
        frame: frame(&doors, person, Place::Orders).await?,
        columns,
        choices,
    };
    let mut response = page(&shown)?;
    if !chosen.is_empty() {
        set_cookie(response.headers_mut(), COLUMNS_COOKIE, &shown.columns.remembered(), Some(REMEMBERED), doors.settings.secure_cookies);
    }
    Ok(response)
}

/// Everything that is wrong with an address, in words.
fn sentences(problem: &Problem, words: &Words) -> Vec<String> {
    let told = |wrong: &crate::problem::PlaceProblem| {
        let name = match &wrong.place {
            crate::problem::Place::Body(name) | crate::problem::Place::Parameter(name) => name.as_str(),
            crate::problem::Place::Header(name) => name,
        };
        format!("{name}: {}", detail_of(words.locale, Use::Field, &wrong.code, &wrong.facts))
    };
    if problem.errors.is_empty() {
        return vec![detail_of(words.locale, Use::Problem, problem.code, &problem.facts)];
    }
    problem.errors.iter().map(told).collect()
}

fn summed(rows: &[GroupRow]) -> Sums {
    let mut sums: Vec<CurrencySum> = Vec::new();
    for sum in rows.iter().flat_map(|row| &row.sums) {
        match sums.iter_mut().find(|known| known.currency == sum.currency) {
            Some(known) => {
                known.orders += sum.orders;
                known.total += sum.total;
            }
            None => sums.push(*sum),
        }
    }
    sums.sort_by_key(|sum| sum.currency);
    Sums { orders: rows.iter().map(|row| row.orders).sum(), sums }
}

fn lines(found: Grouped, address: &Address, words: &Words, choices: &Choices) -> Vec<GroupLine> {
    let bare = address.without(&["group", DAYS_UNTIL, "cursor"]);
    let Grouped { by, rows } = found;
    let line = |row: GroupRow| {
        let (name, pairs) = group_name(by, &row.key, words, choices);
        let names: Vec<&str> = pairs.iter().map(|(name, _)| *name).collect();
        let address = pairs.iter().fold(bare.without(&names), |address, (name, value)| address.with(name, value));
        GroupLine { name, address: (!pairs.is_empty()).then(|| address.to_string()), orders: row.orders, sums: row.sums }
    };
    let lines = rows.into_iter().map(line);
    match by {
        // Of days people look at the last ones first.
        GroupedBy::Date | GroupedBy::ClosingDate => lines.rev().collect(),
        GroupedBy::Status | GroupedBy::Repeat | GroupedBy::DeliveryMethod | GroupedBy::Region => lines.collect(),
    }
}
