//! The form of an order entered by hand as the commands take it.

use comanda_core::base::country::Country;
use comanda_core::base::ids::CustomerId;
use comanda_core::base::locale::Locale;
use comanda_core::base::time::Timestamp;
use comanda_core::channels::channel::Channel;
use comanda_core::customers::customer::Flag;
use comanda_core::orders::content::{
    CustomerContent, DeliveryContent, DiscountContent, LineContent, OrderContent, ShippingContent, SurchargeContent,
};
use comanda_core::orders::order::DeliveryWindow;
use comanda_core::orders::people::GivenAddress;
use jiff::civil::{Date, Time};

use crate::console::address_fields::some_given;
use crate::console::form::Sent;
use crate::console::rows::{filled, in_form};
use crate::console::words::Words;
use crate::problem::Problem;

/// The form's lists, and what makes a row of each.
const LISTS: [(&str, &[&str]); 3] = [("lines", &["sku"]), ("discounts", &["label", "amount"]), ("surcharges", &["label", "amount"])];

/// The rows of the form that the commands are given.
pub(super) struct Rows([Vec<usize>; 3]);

impl Rows {
    /// The rows in which something was typed.
    pub(super) fn of(sent: &Sent) -> Self {
        Self(LISTS.map(|(list, fields)| filled(sent, list, fields)))
    }

    /// The rows of the lines.
    pub(super) fn lines(&self) -> &[usize] {
        &self.0[0]
    }

    /// The rows of the discounts on the whole.
    pub(super) fn discounts(&self) -> &[usize] {
        &self.0[1]
    }

    /// The rows of the surcharges.
    pub(super) fn surcharges(&self) -> &[usize] {
        &self.0[2]
    }

    /// A command's problem with its rows named as the form names them.
    pub(super) fn in_form(&self, problem: Problem) -> Problem {
        LISTS.iter().zip(&self.0).fold(problem, |problem, ((list, _), rows)| in_form(problem, list, rows))
    }
}

/// A sum as the commands take it: decimal text.
fn sum(sent: &mut Sent, name: &str, channel: &Channel, locale: Locale) -> Option<String> {
    sent.money(name, channel.currency, locale).map(|minor| channel.currency.decimal(minor))
}

/// What the form says, as the commands take it; what cannot be read is noted in `sent`.
pub(super) fn content(sent: &mut Sent, rows: &Rows, channel: &Channel, words: &Words) -> OrderContent {
    let locale = words.locale;
    let line = |sent: &mut Sent, row: &usize| {
        let at = |field: &str| format!("lines/{row}/{field}");
        LineContent {
            sku: sent.text(&at("sku")),
            quantity: if sent.text(&at("quantity")).is_empty() { 1 } else { sent.whole(&at("quantity")).unwrap_or(1) },
            name: sent.some_text(&at("name")),
            unit_price: sum(sent, &at("unit_price"), channel, locale),
            discount: sum(sent, &at("discount"), channel, locale),
            tax_percent: None,
            currency: None,
        }
    };
    let lines = rows.lines().iter().map(|row| line(sent, row)).collect();
    let adjustment = |sent: &mut Sent, list: &str, row: &usize| {
        let amount = sum(sent, &format!("{list}/{row}/amount"), channel, locale).unwrap_or_else(|| "0".to_owned());
        (sent.text(&format!("{list}/{row}/label")), amount)
    };
    let discounts = rows.discounts().iter().map(|row| adjustment(sent, "discounts", row));
    let discounts = discounts.map(|(label, amount)| DiscountContent { label, amount }).collect();
    let mut surcharge = |row: &usize| {
        let (label, amount) = adjustment(sent, "surcharges", row);
        SurchargeContent { label, amount, tax_percent: sent.percent(&format!("surcharges/{row}/tax_percent")) }
    };
    let surcharges = rows.surcharges().iter().map(&mut surcharge).collect();
    let shipping = sum(sent, "shipping/price", channel, locale)
        .map(|price| ShippingContent { price, tax_percent: sent.percent("shipping/tax_percent") });
    let window = window(sent, words);
    let method = sent.some_text("delivery/method");
    OrderContent {
        language: Locale::parse(sent.raw("language")).ok(),
        customer: customer(sent),
        shipping_address: address(sent, "shipping_address", channel.country),
        billing_address: address(sent, "billing_address", channel.country),
        lines,
        discounts,
        surcharges,
        shipping,
        delivery: (method.is_some() || window.is_some()).then_some(DeliveryContent { method, window }),
        customer_note: sent.some_text("customer_note"),
        flags: sent.all("flags").iter().filter_map(|code| Flag::parse(code)).collect(),
        on_behalf: true,
        ..OrderContent::default()
    }
}

fn customer(sent: &mut Sent) -> Option<CustomerContent> {
    let id = sent.read_as("customer/id", "customer.unknown", |text| CustomerId::parse(text).ok());
    let text = |field: &str| sent.some_text(&format!("customer/{field}"));
    let given = CustomerContent {
        id,
        reference: None,
        name: text("name"),
        company: text("company"),
        tax_id: text("tax_id"),
        email: text("email"),
        phone: text("phone"),
    };
    (given != CustomerContent::default()).then_some(given)
}

/// An address, at home when nothing else is said.
fn address(sent: &Sent, name: &str, home: Country) -> Option<GivenAddress> {
    let given = some_given(sent, name)?;
    let country = given.country.clone().or_else(|| Some(home.as_str().to_owned()));
    Some(GivenAddress { country, ..given })
}

/// The wished time: a day, and from when until when on it; the whole day when nothing is said of that.
fn window(sent: &mut Sent, words: &Words) -> Option<DeliveryWindow> {
    let day: Date = sent.read_as("delivery/window", "form.not_a_time", |text| text.parse().ok())?;
    let mut instant = |name: &str, otherwise: Time| {
        let time = sent.read_as(name, "form.not_a_time", |text| text.parse::<Time>().ok()).unwrap_or(otherwise);
        let zoned = day.to_datetime(time).to_zoned(words.zone.clone()).ok()?;
        Some(Timestamp::from_micros(zoned.timestamp().as_microsecond()))
    };
    let from = instant("delivery/window/from", Time::midnight())?;
    let until = instant("delivery/window/until", jiff::civil::time(23, 59, 0, 0))?;
    Some(DeliveryWindow { from, until })
}
