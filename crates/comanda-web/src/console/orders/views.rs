//! The tabs of the list of orders: views everybody has, and those somebody keeps for themselves.

use axum::extract::State;
use comanda_app::identity::save_view::ViewContent;
use comanda_core::base::ids::{UserId, ViewId};
use comanda_core::identity::saved_view::{ListName, SavedView};

use crate::console::address::Address;
use crate::console::form::{Form, Oneself};
use crate::console::page::{Paged, to};
use crate::console::pulse::Pulse;
use crate::doors::Doors;
use crate::path::Name;

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

/// The parameters that say how a list is shown and not which orders it has.
pub(in crate::console) const SHOWN_BY: [&str; 5] = ["cursor", "group", "columns", "sort", "limit"];

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
    /// Whether it is the one that is shown.
    pub(super) active: bool,
}

/// The tabs of somebody's own views at this address.
pub(super) fn own_tabs(address: &Address, views: Vec<SavedView>) -> Vec<OwnTab> {
    let asked = address.without(&["cursor"]).query();
    let tab = |view: SavedView| {
        let wanted = Address::parse("/orders", &view.query);
        OwnTab { id: view.id, active: wanted.query() == asked, address: wanted.to_string(), name: view.name }
    };
    views.into_iter().map(tab).collect()
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
