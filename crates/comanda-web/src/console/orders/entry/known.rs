//! What is known before anything is typed: of a customer and their last order, and of a draft.

use comanda_app::queries::PageRequest;
use comanda_app::queries::customers;
use comanda_app::queries::orders::list::{OrderFilter, OrderSort, list};
use comanda_app::queries::orders::{OrderCard, card};
use comanda_app::run::Caller;
use comanda_core::base::ids::CustomerId;
use comanda_core::base::time::Timestamp;
use comanda_core::channels::channel::Channel;
use comanda_core::customers::customer::Customer;
use comanda_core::orders::order::AdjustmentKind;
use comanda_core::orders::people::GivenAddress;

use super::page::Focus;
use crate::console::address_fields::pairs;
use crate::console::form::Sent;
use crate::console::words::Words;
use crate::doors::Doors;
use crate::problem::Problem;

fn set_address(sent: &mut Sent, name: &str, given: &GivenAddress) {
    for (field, value) in pairs(name, given) {
        sent.set(&field, value);
    }
}

/// Puts the customer's data into the form, and what their last order tells of where and how they like it.
///
/// # Errors
/// As the store's; `not_found`.
pub(super) async fn take(
    doors: &Doors,
    caller: &Caller,
    sent: &mut Sent,
    id: CustomerId,
    channel: Option<&Channel>,
) -> Result<(), Problem> {
    let mut found = customers::card(&doors.app, caller, id).await?.customer;
    while let Some(into) = found.merged_into {
        found = customers::card(&doors.app, caller, into).await?.customer;
    }
    sent.set("customer/id", found.id.to_string());
    sent.set("find", "");
    let first = |values: &[String]| values.first().cloned().unwrap_or_default();
    for (field, value) in [
        ("name", found.name.clone()),
        ("company", found.company.clone().unwrap_or_default()),
        ("tax_id", found.tax_id.clone().unwrap_or_default()),
        ("email", first(&found.emails)),
        ("phone", first(&found.phones)),
    ] {
        sent.set(&format!("customer/{field}"), value);
    }
    let last = last_order(doors, caller, found.id).await?;
    let is_typed = ["street", "city"].iter().any(|field| !sent.text(&format!("shipping_address/{field}")).is_empty());
    if !is_typed && let Some(address) = usual_address(&found, last.as_ref()) {
        set_address(sent, "shipping_address", &address);
    }
    if let Some(last) = &last {
        let offers = |channel: &Channel| channel.delivery_methods.iter().any(|method| method.code == last.delivery.method);
        if channel.is_some_and(offers) {
            sent.set_if_blank("delivery/method", last.delivery.method.as_str());
        }
    }
    let language = found.language.or(last.as_ref().map(|last| last.language));
    if let Some(language) = language {
        sent.set_if_blank("language", language.tag());
    }
    Ok(())
}

async fn last_order(doors: &Doors, caller: &Caller, customer: CustomerId) -> Result<Option<OrderCard>, Problem> {
    let filter = OrderFilter { customer: Some(customer), ..OrderFilter::default() };
    let newest = PageRequest { cursor: None, limit: Some(1) };
    let listed = list(&doors.app, caller, filter, OrderSort::Newest, &newest).await?;
    match listed.page.items.first() {
        Some(order) => Ok(Some(card(&doors.app, caller, order.id).await?)),
        None => Ok(None),
    }
}

/// Where their last order went; else the preferred one of their addresses.
fn usual_address(customer: &Customer, last: Option<&OrderCard>) -> Option<GivenAddress> {
    let last = last.and_then(|last| last.people.shipping_address.clone());
    let preferred = || Some(GivenAddress::from(customer.addresses.first()?.address.clone()));
    last.or_else(preferred)
}

/// Whether somebody has begun to type who the customer is.
pub(super) fn is_typed(sent: &Sent) -> bool {
    ["name", "phone", "email"].iter().any(|field| !sent.text(&format!("customer/{field}")).is_empty())
}

/// Begins a new customer with what was looked for, where nothing else is typed; where the next thing is typed.
pub(super) fn begin(sent: &mut Sent, looked_for: &str) -> Focus {
    let (field, next) = if looked_for.contains('@') {
        ("customer/email", Focus::Name)
    } else if looked_for.chars().any(char::is_alphabetic) {
        ("customer/name", Focus::Phone)
    } else {
        ("customer/phone", Focus::Name)
    };
    sent.set_if_blank(field, looked_for);
    sent.set("find", "");
    next
}

/// Takes the customer out of the form with everything that came of them.
pub(super) fn leave(sent: &mut Sent) {
    for name in ["customer", "shipping_address", "billing_address", "language"] {
        sent.remove(name);
    }
}

/// The form of a draft as it is kept.
pub(super) fn of_draft(draft: &OrderCard, words: &Words) -> Sent {
    let mut sent = Sent::default();
    sent.set("channel", draft.channel.code.as_str());
    sent.set("priced_in", draft.currency.code());
    sent.set("language", draft.language.tag());
    let people = &draft.people;
    let id = draft.customer.as_ref().map(|customer| customer.id.to_string());
    let customer = [
        ("id", &id),
        ("name", &people.name),
        ("company", &people.company),
        ("tax_id", &people.tax_id),
        ("email", &people.email),
        ("phone", &people.phone),
    ];
    for (field, value) in customer {
        sent.set(&format!("customer/{field}"), value.clone().unwrap_or_default());
    }
    for (name, address) in [("shipping_address", &people.shipping_address), ("billing_address", &people.billing_address)] {
        if let Some(address) = address {
            set_address(&mut sent, name, address);
        }
    }
    set_lines(&mut sent, draft, words);
    if draft.delivery.price.amount > 0 {
        sent.set("shipping/price", words.sum(draft.currency, draft.delivery.price.amount));
        sent.set("shipping/tax_percent", draft.delivery.price.tax_rate.percent());
    }
    sent.set("delivery/method", draft.delivery.method.as_str());
    if let Some(window) = draft.delivery.window {
        let local = |at: Timestamp| jiff::Timestamp::from_microsecond(at.micros()).ok().map(|at| at.to_zoned(words.zone.clone()));
        if let Some((from, until)) = local(window.from).zip(local(window.until)) {
            sent.set("delivery/window", from.date().to_string());
            sent.set("delivery/window/from", from.strftime("%H:%M").to_string());
            sent.set("delivery/window/until", until.strftime("%H:%M").to_string());
        }
    }
    sent.set("customer_note", people.customer_note.clone().unwrap_or_default());
    for flag in &draft.flags {
        sent.add("flags", flag.code());
    }
    sent
}

/// The lines, discounts and surcharges. A line's discount holds its share of those on the whole; where it has some of
/// its own besides, all of it is put on the lines, which comes to the same sum.
fn set_lines(sent: &mut Sent, draft: &OrderCard, words: &Words) {
    let on_whole = draft.adjustments.iter().filter(|adjustment| adjustment.kind == AdjustmentKind::Discount);
    let on_whole: Vec<_> = on_whole.collect();
    let only_whole =
        on_whole.iter().map(|discount| discount.amount).sum::<i64>() == draft.lines.iter().map(|line| line.discount).sum::<i64>();
    for (row, line) in draft.lines.iter().enumerate() {
        let at = |field: &str| format!("lines/{row}/{field}");
        sent.set(&at("sku"), line.code.as_str());
        sent.set(&at("name"), line.name.as_str());
        sent.set(&at("quantity"), line.ordered.to_string());
        let pointer = format!("/lines/{row}/unit_price");
        if !draft.findings.iter().any(|found| found.open && found.finding.observation.pointer == pointer) {
            sent.set(&at("unit_price"), words.sum(draft.currency, line.unit_price));
        }
        if line.discount > 0 && !only_whole {
            sent.set(&at("discount"), words.sum(draft.currency, line.discount));
        }
    }
    if only_whole {
        for (row, discount) in on_whole.iter().enumerate() {
            sent.set(&format!("discounts/{row}/label"), discount.label.as_str());
            sent.set(&format!("discounts/{row}/amount"), words.sum(draft.currency, discount.amount));
        }
    }
    let surcharges = draft.adjustments.iter().filter(|adjustment| adjustment.kind == AdjustmentKind::Surcharge);
    for (row, surcharge) in surcharges.enumerate() {
        sent.set(&format!("surcharges/{row}/label"), surcharge.label.as_str());
        sent.set(&format!("surcharges/{row}/amount"), words.sum(draft.currency, surcharge.amount));
        sent.set(&format!("surcharges/{row}/tax_percent"), surcharge.tax_rate.percent());
    }
}
