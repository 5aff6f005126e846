//! The tabs of the list of orders: views everybody has, and those somebody keeps for themselves.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::Uri;
use comanda_app::identity::save_view::ViewContent;
use comanda_app::queries::orders::group::{GroupedBy, group};
use comanda_app::queries::orders::list::OrderFilter;
use comanda_app::run::Caller;
use comanda_core::base::ids::{UserId, ViewId};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::saved_view::{ListName, SavedView};
use tokio::sync::Mutex;

use crate::console::address::Address;
use crate::console::form::{Form, Oneself};
use crate::console::page::{Paged, to};
use crate::console::pulse::Pulse;
use crate::doors::Doors;
use crate::order_filter;
use crate::params::Params;
use crate::path::Name;
use crate::problem::Problem;

/// A tab.
#[derive(Debug, Clone)]
pub(super) struct Tab {
    /// The key of its name.
    pub(super) key: &'static str,
    /// Where it leads.
    pub(super) address: String,
    /// How many orders it has, where that is counted.
    pub(super) count: Option<i64>,
    /// Whether it is the one that is shown.
    pub(super) active: bool,
}

/// The parameter that says up to which day groups by a day are shown.
pub(super) const DAYS_UNTIL: &str = "days_until";

/// The parameters that say how a list is shown and not which orders it has.
pub(in crate::console) const SHOWN_BY: [&str; 6] = ["cursor", "group", DAYS_UNTIL, "columns", "sort", "limit"];

/// The tabs for this person at this address.
pub(super) fn tabs(address: &Address, pulse: &Pulse, person: UserId) -> Vec<Tab> {
    let mine = format!("manager={person}");
    let all: [(&'static str, &str, Option<i64>); 7] = [
        ("orders-view-all", "", None),
        ("orders-view-clarify", "status=needs_clarification", Some(pulse.clarify)),
        ("orders-view-confirm", "status=placed", Some(pulse.to_confirm)),
        ("orders-view-waiting", "waiting=true", Some(pulse.waiting)),
        ("orders-view-held", "held=true", Some(pulse.held)),
        ("orders-view-drafts", "status=draft", Some(pulse.drafts)),
        ("orders-view-mine", &mine, None),
    ];
    let asked = address.without(&SHOWN_BY).query();
    let tab = |(key, query, count): (&'static str, &str, Option<i64>)| {
        let wanted = Address::parse("/orders", query);
        Tab { key, active: wanted.query() == asked, address: wanted.to_string(), count }
    };
    all.into_iter().map(tab).collect()
}

/// A view somebody keeps.
#[derive(Debug, Clone)]
pub(super) struct OwnTab {
    /// Its identifier.
    pub(super) id: ViewId,
    /// What it is called.
    pub(super) name: String,
    /// Where it leads.
    pub(super) address: String,
    /// How many orders it has; `None` when its filter makes no sense any more, finds too many to count, or stands far behind.
    pub(super) count: Option<i64>,
    /// Whether it is the one that is shown.
    pub(super) active: bool,
}

/// How many of somebody's own views are counted.
const COUNTED: usize = 12;
/// How long a count is good, in microseconds.
const GOOD_FOR: i64 = 5_000_000;

/// How many orders each own view had, by its query, and when that was counted.
pub(crate) type LastCounts = Arc<Mutex<HashMap<String, (Timestamp, Option<i64>)>>>;

/// The tabs of somebody's own views at this address.
///
/// # Errors
/// As the store's.
pub(super) async fn own_tabs(doors: &Doors, caller: &Caller, address: &Address, views: Vec<SavedView>) -> Result<Vec<OwnTab>, Problem> {
    let asked = address.without(&["cursor"]).query();
    let mut tabs = Vec::with_capacity(views.len());
    for (index, view) in views.into_iter().enumerate() {
        let wanted = Address::parse("/orders", &view.query);
        let count = if index < COUNTED { counted(doors, caller, &wanted).await? } else { None };
        tabs.push(OwnTab { id: view.id, active: wanted.query() == asked, address: wanted.to_string(), name: view.name, count });
    }
    Ok(tabs)
}

async fn counted(doors: &Doors, caller: &Caller, wanted: &Address) -> Result<Option<i64>, Problem> {
    let (now, key) = (doors.app.now(), wanted.without(&SHOWN_BY).query());
    let mut last = doors.last_counts.lock().await;
    last.retain(|_, (at, _)| (0..GOOD_FOR).contains(&(now.micros() - at.micros())));
    if let Some((_, count)) = last.get(&key) {
        return Ok(*count);
    }
    let count = match filter_of(doors, caller, wanted).await {
        Ok(filter) => match group(&doors.app, caller, GroupedBy::Status, filter).await.map_err(Problem::from) {
            Ok(grouped) => Some(grouped.rows.iter().map(|row| row.orders).sum()),
            Err(problem) if problem.status.is_server_error() => return Err(problem),
            Err(_) => None,
        },
        Err(problem) if problem.status.is_server_error() => return Err(problem),
        Err(_) => None,
    };
    last.insert(key, (now, count));
    Ok(count)
}

/// The filter that an address of the list names, without what only says how it is shown.
///
/// # Errors
/// `request.invalid` with every parameter that makes no sense.
pub(super) async fn filter_of(doors: &Doors, caller: &Caller, address: &Address) -> Result<OrderFilter, Problem> {
    let uri: Uri = address.without(&SHOWN_BY).to_string().parse().map_err(|_| Problem::new("request.invalid"))?;
    let mut params = Params::of(&uri);
    let wanted = order_filter::read(&mut params);
    params.finish()?;
    wanted.filter(doors, caller).await
}

/// `POST /orders/views`: the list as it is shown is kept under a name.
pub(super) async fn save(State(doors): State<Doors>, form: Form<Oneself>) -> Paged {
    let address = Address::parse("/orders", form.sent.raw("query")).without(&["cursor"]);
    let content = ViewContent { list: ListName::Orders, name: form.sent.text("name"), query: address.query() };
    doors.app.save_view(&form.person.session, content).await?;
    Ok(to(&address.to_string(), Some("said-view-saved")))
}

/// `POST /orders/views/{id}/remove`.
pub(super) async fn remove(State(doors): State<Doors>, Name(view): Name<ViewId>, form: Form<Oneself>) -> Paged {
    doors.app.remove_view(&form.person.session, view).await?;
    Ok(to("/orders", Some("said-view-removed")))
}
