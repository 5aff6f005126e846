//! What an empty shop needs before its first order, in the order it is made.

use comanda_app::queries::PageRequest;
use comanda_app::queries::catalog;
use comanda_app::queries::orders::list::{self, OrderFilter, OrderSort};
use comanda_app::queries::settings::{channels, locations};
use comanda_core::identity::permission::Permission;

use crate::console::person::Person;
use crate::doors::Doors;
use crate::problem::Problem;

/// A step to the first order.
pub(super) struct FirstStep {
    /// The key of what is made.
    pub(super) key: &'static str,
    /// The key of what that is for.
    pub(super) detail: &'static str,
    /// Where it is made.
    pub(super) address: &'static str,
    pub(super) is_done: bool,
    /// Whether it is the first that is not done.
    pub(super) is_next: bool,
}

/// The steps; `None` when there are orders already, or somebody else has to make what they need.
///
/// # Errors
/// As the store's.
pub(super) async fn first_steps(doors: &Doors, person: &Person, has_stock: bool) -> Result<Option<[FirstStep; 5]>, Problem> {
    let needed = [Permission::OrdersRead, Permission::SettingsRead, Permission::SettingsWrite, Permission::CatalogWrite];
    if !needed.into_iter().all(|permission| person.may(permission)) {
        return Ok(None);
    }
    let (app, caller) = (&doors.app, person.caller());
    let one = PageRequest { cursor: None, limit: Some(1) };
    let some = PageRequest::default();
    if !list::list(app, &caller, OrderFilter::default(), OrderSort::Newest, &one).await?.page.items.is_empty() {
        return Ok(None);
    }
    let (channels, locations) = tokio::try_join!(channels(app, &caller, &some), locations(app, &caller, &some))?;
    let skus = catalog::list(app, &caller, &one, None).await?;
    let done = [
        channels.items.iter().any(|view| view.channel.active),
        locations.items.iter().any(|location| location.active),
        !skus.items.is_empty(),
        has_stock,
        false,
    ];
    let next = done.iter().position(|is_done| !is_done);
    let step = |at: usize, key, detail, address| FirstStep { key, detail, address, is_done: done[at], is_next: next == Some(at) };
    Ok(Some([
        step(0, "channel-new", "settings-channels-detail", "/settings/channels/new"),
        step(1, "location-new", "settings-locations-detail", "/settings/locations/new"),
        step(2, "sku-new", "home-first-sku", "/skus/new"),
        step(3, "stock-receive-title", "home-first-stock", "/stock/receive"),
        step(4, "orders-new", "home-first-order", "/orders/new"),
    ]))
}
