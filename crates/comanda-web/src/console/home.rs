//! `GET /`: what needs somebody now, and how the shop goes.

mod first_steps;

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use comanda_app::queries::PageRequest;
use comanda_app::queries::orders::group::{GroupRow, GroupedBy, group};
use comanda_app::queries::orders::list::{self, Days, OrderFilter, OrderSort, OrderView};
use comanda_core::base::money::Currency;
use comanda_core::base::time::day_text;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::order::Standing;

use self::first_steps::{FirstStep, first_steps};
use super::address::Address;
use super::chart::{Bars, Day};
use super::page::{Frame, Paged, Place, frame, page};
use super::person::Person;
use super::stock::Picture;
use super::words::Words;
use crate::doors::Doors;
use crate::problem::Problem;

/// For how many days sales may be shown.
const SPANS: [i64; 3] = [7, 28, 90];
/// For how many they are shown unless somebody asks otherwise.
const SPAN: i64 = 28;
/// How many of the orders that wait longest are shown.
const WAITING: i64 = 6;

/// Something that needs somebody.
struct Tile {
    key: &'static str,
    icon: &'static str,
    address: &'static str,
    count: i64,
}

/// Sales of some days and of as many before.
struct Sales {
    bars: Bars,
    currency: Currency,
    orders: (i64, i64),
    sum: (i64, i64),
    currencies: Vec<(&'static str, String, bool)>,
    spans: Vec<(i64, String, bool)>,
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    frame: Frame,
    tiles: Vec<Tile>,
    sales: Option<Sales>,
    waiting: Vec<OrderView>,
    picture: Option<Picture>,
    first_steps: Option<[FirstStep; 5]>,
}

impl HomePage {
    fn change(&self, (now, before): &(i64, i64)) -> String {
        change(*now, *before, &self.frame)
    }
}

/// By how much something grew, in whole percent; empty when there was nothing to compare with.
fn change(now: i64, before: i64, words: &Words) -> String {
    if before <= 0 {
        return String::new();
    }
    let percent = (i128::from(now) - i128::from(before)) * 100 / i128::from(before);
    let sign = if percent > 0 {
        "+"
    } else if percent < 0 {
        "−"
    } else {
        ""
    };
    format!("{sign}{}", words.percent(&percent.unsigned_abs().to_string()))
}

async fn sales(doors: &Doors, person: &Person, address: &Address) -> Result<Option<Sales>, Problem> {
    let span = address.value("days").and_then(|text| text.parse().ok()).filter(|days| SPANS.contains(days)).unwrap_or(SPAN);
    let today = doors.app.now().utc_day();
    let ordered = Days { from: Some(today - 2 * span + 1), until: Some(today) };
    let sold = [Standing::NeedsClarification, Standing::Placed, Standing::Confirmed, Standing::Completed];
    let filter = OrderFilter { ordered, standings: sold.into_iter().collect(), ..OrderFilter::default() };
    let grouped = group(&doors.app, &person.caller(), GroupedBy::Date, filter).await?;
    let mut weight: BTreeMap<Currency, i64> = BTreeMap::new();
    for sum in grouped.rows.iter().flat_map(|row| &row.sums) {
        *weight.entry(sum.currency).or_insert(0) += sum.orders;
    }
    let wanted = address.value("currency").and_then(|code| Currency::parse(code).ok()).filter(|currency| weight.contains_key(currency));
    let most = weight.iter().max_by_key(|(_, orders)| **orders).map(|(currency, _)| *currency);
    let Some(currency) = wanted.or(most) else { return Ok(None) };
    let rows: BTreeMap<&str, &GroupRow> = grouped.rows.iter().map(|row| (row.key.as_str(), row)).collect();
    let of_day = |day: i64| {
        let sum = rows.get(day_text(day).as_str()).and_then(|row| row.sums.iter().find(|sum| sum.currency == currency));
        sum.map_or((0, 0), |sum| (sum.orders, sum.total))
    };
    let days: Vec<Day> =
        (today - span + 1..=today).map(|day| Day { day: day_text(day), now: of_day(day), before: of_day(day - span) }).collect();
    let total = |of: fn(&Day) -> i64| days.iter().map(of).sum::<i64>();
    let bare = address.without(&["days", "currency"]);
    let link = |days: i64, currency: Currency| bare.clone().with("days", &days.to_string()).with("currency", currency.code()).to_string();
    Ok(Some(Sales {
        orders: (total(|day| day.now.0), total(|day| day.before.0)),
        sum: (total(|day| day.now.1), total(|day| day.before.1)),
        currencies: weight.keys().map(|known| (known.code(), link(span, *known), *known == currency)).collect(),
        spans: SPANS.iter().map(|days| (*days, link(*days, currency), *days == span)).collect(),
        bars: Bars::of(days, currency, &person.words),
        currency,
    }))
}

/// `GET /`.
pub(crate) async fn show(State(doors): State<Doors>, uri: Uri, person: Person) -> Paged {
    let pulse = doors.pulse().await?;
    let mut tiles = Vec::new();
    let (mut shown, mut waiting) = (None, Vec::new());
    if person.may(Permission::OrdersRead) {
        let tile = |key, icon, address, count| Tile { key, icon, address, count };
        tiles.push(tile("home-clarify", "help-circle", "/orders?status=needs_clarification", pulse.clarify));
        tiles.push(tile("home-confirm", "circle-check", "/orders?status=placed", pulse.to_confirm));
        tiles.push(tile("home-waiting", "hourglass", "/orders?waiting=true", pulse.waiting));
        tiles.push(tile("home-held", "hand-stop", "/orders?held=true", pulse.held));
        shown = sales(&doors, &person, &Address::of(&uri)).await?;
        let open = [Standing::NeedsClarification].into_iter().collect();
        let filter = OrderFilter { standings: open, ..OrderFilter::default() };
        let first = PageRequest { cursor: None, limit: Some(WAITING) };
        waiting = list::list(&doors.app, &person.caller(), filter, OrderSort::Oldest, &first).await?.page.items;
    }
    if person.may(Permission::Operate) && pulse.given_up > 0 {
        tiles.push(Tile { key: "home-given-up", icon: "alert-triangle", address: "/jobs?status=given_up", count: pulse.given_up });
    }
    let mut picture = None;
    if person.may(Permission::StockRead) {
        picture = Some(Picture::of(&doors.where_stock(&person.caller()).await?, None)).filter(|picture| !picture.bars.is_empty());
    }
    let first_steps = match &shown {
        Some(_) => None,
        None => first_steps(&doors, &person, picture.as_ref().is_some_and(|picture| picture.total[0] > 0)).await?,
    };
    page(&HomePage { frame: frame(&doors, &person, Place::Home).await?, tiles, sales: shown, waiting, picture, first_steps })
}

#[cfg(test)]
mod tests {
    use comanda_core::base::locale::Locale;
    use comanda_core::base::time::Timestamp;
    use jiff::tz::TimeZone;

    use super::*;

    #[test]
    fn changes_are_told_in_percent() {
        let words = Words { locale: Locale::Tr, zone: TimeZone::UTC, now: Timestamp::from_micros(0) };
        for (now, before, told) in [(150, 100, "+%50"), (99, 100, "−%1"), (100, 100, "%0"), (5, 0, ""), (0, 4, "−%100")] {
            assert_eq!(change(now, before, &words), told);
        }
    }
}
