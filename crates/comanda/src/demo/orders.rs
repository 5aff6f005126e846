//! The month's orders as the demo shop got them: other customers, other currencies, other days, and what customers get wrong.

use std::collections::BTreeMap;

use comanda_app::imports::OrderRows;
use comanda_app::orders::place::PlaceOrder;
use comanda_core::base::money::Currency;
use comanda_core::base::time::Timestamp;
use comanda_core::orders::content::{DeliveryContent, LineContent, OrderContent, ShippingContent};
use comanda_core::orders::order::{DeliveryWindow, Source};

use super::dice::Dice;
use super::people::{Person, person};
use super::shop::{KIT, MARKET, PHONE, TAXES, WEB, decimal, dinars, euros, kit};
use super::texts::Texts;

/// The seconds of a day.
pub(crate) const DAY_S: i64 = 86_400;

/// The channel a customer orders by.
pub(crate) fn channel_of(customer: &str) -> &'static str {
    let mut dice = Dice::named(&format!("channel of {customer}"));
    match person(customer).place.country {
        "RS" | "ME" | "BA" if dice.happens(150) => PHONE,
        "RS" | "ME" | "BA" => WEB,
        _ => MARKET,
    }
}

/// The commands that place the month's orders at these instants, one for each; the earliest first.
pub(crate) fn commands(month: &[OrderRows], times: &[Timestamp], pounds: Currency) -> Vec<PlaceOrder> {
    let placed = |(nth, (order, at)): (usize, (&OrderRows, &Timestamp))| command(order, *at, pounds, nth);
    let mut commands: Vec<PlaceOrder> = month.iter().zip(times).enumerate().map(placed).collect();
    commands.sort_by_key(|command| command.content.placed_at);
    commands
}

fn command(order: &OrderRows, at: Timestamp, pounds: Currency, nth: usize) -> PlaceOrder {
    let content = &order.content;
    let invoice = content.external_reference.clone().unwrap_or_default();
    let known = content.customer.as_ref().and_then(|customer| customer.reference.clone());
    let number = known.unwrap_or_else(|| format!("guest-{invoice}"));
    let (channel, person, mut dice) = (channel_of(&number), person(&number), Dice::named(&invoice));
    let price = |given: &str| {
        let pence = pounds.parse_minor(given).unwrap_or(0);
        decimal(if channel == MARKET { euros(pence) } else { dinars(pence) })
    };
    let tax = TAXES.iter().find(|(country, _)| *country == person.place.country).map(|(_, percent)| (*percent).to_owned());
    let mut lines: Vec<LineContent> = content
        .lines
        .iter()
        .map(|line| LineContent {
            unit_price: line.unit_price.as_deref().map(price),
            discount: None,
            tax_percent: None,
            name: None,
            ..line.clone()
        })
        .collect();
    if dice.happens(25) {
        let amount = kit().prices.into_iter().find(|price| (price.currency == "EUR") == (channel == MARKET)).map(|price| price.amount);
        lines.push(LineContent {
            sku: KIT.0.to_owned(),
            quantity: 1,
            name: None,
            unit_price: amount,
            discount: None,
            tax_percent: None,
            currency: None,
        });
    }
    let free_above = if channel == MARKET { ("4.90", 40) } else { ("390.00", 5_000) };
    let goods: i64 = content
        .lines
        .iter()
        .map(|line| line.quantity * line.unit_price.as_deref().map_or(0, |price| pounds.parse_minor(price).unwrap_or(0)))
        .sum();
    let shipping = match &content.shipping {
        Some(shipping) => price(&shipping.price),
        None if goods > free_above.1 * 100 => "0.00".to_owned(),
        None => free_above.0.to_owned(),
    };
    let mut made = OrderContent {
        external_reference: Some(invoice),
        language: Some(person.language),
        lines,
        shipping: Some(ShippingContent { price: shipping, tax_percent: tax }),
        delivery: Some(delivery(channel, &person, at, &mut dice)),
        customer_note: dice.happens(60).then(|| dice.pick(Texts::of(person.language).wishes).to_owned()),
        on_behalf: channel == PHONE,
        placed_at: Some(at),
        customer: Some(person.customer),
        shipping_address: Some(person.address),
        ..OrderContent::default()
    };
    spoil(&mut made, channel, nth);
    PlaceOrder { channel: channel.to_owned(), source: Source::Api, content: made }
}

fn delivery(channel: &str, person: &Person, at: Timestamp, dice: &mut Dice) -> DeliveryContent {
    let at_home = person.place.country == "RS";
    let method = match channel {
        MARKET if dice.happens(300) && matches!(person.place.country, "RO" | "TR") => "locker",
        WEB if at_home && dice.happens(150) => "post",
        WEB | PHONE if person.place.postcode.starts_with("11") && at_home && dice.happens(250) => "pickup",
        _ => "courier",
    };
    let window = dice.happens(120).then(|| DeliveryWindow { from: at.plus_seconds(DAY_S), until: at.plus_seconds(DAY_S + 4 * 3_600) });
    DeliveryContent { method: Some(method.to_owned()), window }
}

/// What customers get wrong, here and there: a phone, an e-mail address, a postcode, a place that nobody drives to.
fn spoil(content: &mut OrderContent, channel: &str, nth: usize) {
    match (nth % 97, &mut content.customer, &mut content.shipping_address) {
        (11, Some(customer), _) => customer.phone = Some("064 12".to_owned()),
        (37, Some(customer), _) => customer.email = customer.email.take().map(|email| email.replace('@', " na ")),
        (53, _, Some(address)) if address.country.as_deref() == Some("RS") => {
            let other = if address.postcode.as_deref() == Some("21000") { "18000" } else { "21000" };
            address.postcode = Some(other.to_owned());
        }
        (71, _, Some(address)) if channel != MARKET => {
            address.country = Some("MK".to_owned());
            address.city = Some("Skopje".to_owned());
            address.postcode = Some("1000".to_owned());
            content.delivery = Some(DeliveryContent { method: Some("courier".to_owned()), window: None });
        }
        _ => {}
    }
}

/// Units ordered of each SKU, the kit's parts included.
pub(crate) fn demand(orders: &[PlaceOrder]) -> BTreeMap<String, i64> {
    let mut demand = BTreeMap::new();
    for line in orders.iter().flat_map(|order| &order.content.lines) {
        if line.sku == KIT.0 {
            for (part, units) in KIT.1 {
                *demand.entry(part.to_owned()).or_insert(0) += units * line.quantity;
            }
        } else {
            *demand.entry(comanda_core::catalog::sku::code_key(&line.sku)).or_insert(0) += line.quantity;
        }
    }
    demand
}
