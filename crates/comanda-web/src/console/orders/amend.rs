//! `/orders/{id}/amend`: putting right or completing what the customer gave, with what it would settle shown first.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::orders::amend::{AmendOrder, Amendment, LineAmendment};
use comanda_app::queries::orders::{OrderCard, card, entry};
use comanda_core::base::ids::OrderId;
use comanda_core::base::locale::Locale;
use comanda_core::base::time::Timestamp;
use comanda_core::channels::channel::Channel;
use comanda_core::orders::content::{CustomerContent, DeliveryContent};
use comanda_core::orders::finding::FindingCode;
use comanda_core::orders::order::DeliveryWindow;
use comanda_core::orders::people::GivenAddress;

use super::card::refused;
use super::preview::{Difference, differences};
use crate::console::address_fields::{self, AddressFields, some_given};
use crate::console::fields::Fields;
use crate::console::form::{Form, Sent};
use crate::console::page::{Frame, Paged, Place, frame, page_at, to};
use crate::console::person::{Person, Visit};
use crate::console::words::Words;
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::{Problem, Use, message_key};

/// A line that lacks something: its name, and which of its fields are asked.
struct LackingLine {
    index: usize,
    line: i64,
    name: String,
    asks_sku: bool,
    asks_price: bool,
    asks_tax: bool,
}

#[derive(Template)]
#[template(path = "orders/amend.html")]
struct AmendPage {
    frame: Frame,
    order: OrderCard,
    fields: Fields,
    channel: Channel,
    lines: Vec<LackingLine>,
    differences: Vec<Difference>,
    sent: Vec<(String, String)>,
    shipping_address: AddressFields,
    billing_address: AddressFields,
}

impl AmendPage {
    fn methods(&self) -> Vec<(&str, &str)> {
        self.channel.delivery_methods.iter().map(|method| (method.code.as_str(), method.name.as_str())).collect()
    }

    fn languages(&self) -> [(&'static str, &'static str); 6] {
        Locale::ALL.map(|locale| (locale.tag(), locale.own_name()))
    }
}

/// Lines with an open finding that this page can settle.
fn lacking(order: &OrderCard) -> Vec<LackingLine> {
    let open = |line: i64, code: FindingCode| {
        let pointer = format!("/lines/{}/", line - 1);
        order.findings.iter().any(|view| {
            let seen = &view.finding.observation;
            view.open && seen.code == code && seen.pointer.starts_with(&pointer)
        })
    };
    let asked = order.lines.iter().filter_map(|line| {
        let asks = [FindingCode::SkuUnknown, FindingCode::PriceMissing, FindingCode::TaxMissing].map(|code| open(line.line, code));
        asks.contains(&true).then_some((line, asks))
    });
    let mut lines = Vec::new();
    for (index, (line, [asks_sku, asks_price, asks_tax])) in asked.enumerate() {
        lines.push(LackingLine { index, line: line.line, name: line.name.clone(), asks_sku, asks_price, asks_tax });
    }
    lines
}

/// What the order has, as the form shows it.
fn known(order: &OrderCard, words: &Words) -> Vec<(String, String)> {
    let people = &order.people;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let window =
        |of: fn(&DeliveryWindow) -> Timestamp| order.delivery.window.as_ref().map(|window| words.local(&of(window))).unwrap_or_default();
    let mut pairs = vec![
        ("customer/name".to_owned(), text(&people.name)),
        ("customer/company".to_owned(), text(&people.company)),
        ("customer/tax_id".to_owned(), text(&people.tax_id)),
        ("customer/email".to_owned(), text(&people.email)),
        ("customer/phone".to_owned(), text(&people.phone)),
        ("customer_note".to_owned(), text(&people.customer_note)),
        ("language".to_owned(), order.language.tag().to_owned()),
        ("delivery/method".to_owned(), order.delivery.method.clone()),
        ("delivery/window/from".to_owned(), window(|window| window.from)),
        ("delivery/window/until".to_owned(), window(|window| window.until)),
    ];
    for (prefix, address) in [("shipping_address", &people.shipping_address), ("billing_address", &people.billing_address)] {
        pairs.extend(address_fields::pairs(prefix, &address.clone().unwrap_or_default()));
    }
    let lines = lacking(order);
    let sku =
        |line: &LackingLine| order.lines.iter().find(|known| known.line == line.line).map(|known| known.code.clone()).unwrap_or_default();
    pairs.extend(lines.iter().filter(|line| line.asks_sku).map(|line| (format!("lines/{}/sku", line.index), sku(line))));
    pairs
}

/// The known values, with what was found wrong beside its field.
fn with_findings(order: &OrderCard, words: &Words) -> Fields {
    let lines = lacking(order);
    let mut fields = Fields::of(known(order, words));
    for view in order.findings.iter().filter(|view| view.open) {
        let seen = &view.finding.observation;
        let sentence = words.sentence(message_key(Use::Finding, seen.code.code()), &seen.facts).to_string();
        let name = seen.pointer.trim_start_matches('/');
        let name = match lines.iter().find(|line| name.starts_with(&format!("lines/{}/", line.line - 1))) {
            Some(line) => name.replacen(&format!("lines/{}/", line.line - 1), &format!("lines/{}/", line.index), 1),
            None => name.to_owned(),
        };
        fields.wrong(name, sentence);
    }
    fields
}

fn amendment(sent: &mut Sent, order: &OrderCard, words: &Words) -> Amendment {
    let from = sent.instant("delivery/window/from", &words.zone);
    let until = sent.instant("delivery/window/until", &words.zone);
    let window = match (from, until) {
        (Some(from), Some(until)) => Some(DeliveryWindow { from, until }),
        (None, None) => None,
        (Some(_), None) => {
            sent.note("delivery/window/until", "form.half_a_window");
            None
        }
        (None, Some(_)) => {
            sent.note("delivery/window/from", "form.half_a_window");
            None
        }
    };
    let lines = lacking(order).into_iter().map(|line| LineAmendment {
        line: line.line,
        sku: sent.some_text(&format!("lines/{}/sku", line.index)).filter(|_| line.asks_sku),
        unit_price: sent
            .money(&format!("lines/{}/unit_price", line.index), order.currency, words.locale)
            .filter(|_| line.asks_price)
            .map(|minor| order.currency.decimal(minor)),
        tax_percent: sent.percent(&format!("lines/{}/tax_percent", line.index)).filter(|_| line.asks_tax),
    });
    Amendment {
        lines: lines.collect(),
        customer: Some(CustomerContent {
            name: Some(sent.text("customer/name")),
            company: Some(sent.text("customer/company")),
            tax_id: Some(sent.text("customer/tax_id")),
            email: Some(sent.text("customer/email")),
            phone: Some(sent.text("customer/phone")),
            ..CustomerContent::default()
        }),
        shipping_address: some_given(sent, "shipping_address"),
        billing_address: some_given(sent, "billing_address"),
        delivery: Some(DeliveryContent { method: Some(sent.text("delivery/method")), window }),
        customer_note: Some(sent.text("customer_note")),
        language: Locale::parse(sent.raw("language")).ok(),
    }
}

async fn shown(
    doors: &Doors,
    person: &Person,
    order: OrderCard,
    status: StatusCode,
    fields: Fields,
    differences: Vec<Difference>,
) -> Paged {
    let names = known(&order, &person.words).into_iter().map(|(name, _)| name);
    let lacked =
        lacking(&order).into_iter().flat_map(|line| ["unit_price", "tax_percent"].map(|field| format!("lines/{}/{field}", line.index)));
    let sent = names.chain(lacked).map(|name| (fields.value(&name).to_owned(), name)).map(|(value, name)| (name, value)).collect();
    let channel = entry::channel(&doors.app, &person.caller(), order.channel.id).await?;
    let lines = lacking(&order);
    let frame = frame(doors, person, Place::Orders).await?;
    // An address that is known without a country stays so until somebody chooses one.
    let address = |name: &str, known: &Option<GivenAddress>| AddressFields::of(&fields, name, known.is_none().then_some(channel.country));
    let people = &order.people;
    let shipping_address = address("shipping_address", &people.shipping_address);
    let billing_address = address("billing_address", &people.billing_address);
    page_at(status, &AmendPage { frame, order, fields, channel, lines, differences, sent, shipping_address, billing_address })
}

/// `GET /orders/{id}/amend`.
pub(super) async fn show(State(doors): State<Doors>, Name(order): Name<OrderId>, visit: Visit<AmendOrder>) -> Paged {
    let order = card(&doors.app, &visit.caller, order).await?;
    let fields = with_findings(&order, &visit.person.words);
    shown(&doors, &visit.person, order, StatusCode::OK, fields, Vec::new()).await
}

/// `POST /orders/{id}/amend`.
pub(super) async fn amend(State(doors): State<Doors>, Name(id): Name<OrderId>, mut form: Form<AmendOrder>) -> Paged {
    let order = card(&doors.app, &form.caller, id).await?;
    let amendment = amendment(&mut form.sent, &order, &form.person.words);
    let again = async |problem: Problem| {
        let fields = Fields::refused(&form.sent, &problem, form.person.locale());
        shown(&doors, &form.person, order.clone(), problem.status, fields, Vec::new()).await
    };
    if let Err(problem) = form.sent.finish() {
        return again(problem).await;
    }
    if form.sent.raw(crate::console::form::STEP) == "edit" {
        return shown(&doors, &form.person, order, StatusCode::OK, Fields::kept(&form.sent), Vec::new()).await;
    }
    let caller = if form.preview { form.dry() } else { form.caller.clone() };
    let done = match doors.app.run(caller, AmendOrder { order: id, amendment }).await.map_err(Problem::from) {
        Ok(done) => done,
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => return again(problem).await,
        Err(problem) => return refused(&doors, &form, id, "amend", problem).await,
    };
    if !form.preview {
        return Ok(to(&format!("/orders/{id}"), Some("said-order-amended")));
    }
    let differences = differences(&order, &done.answer, &form.person.words);
    shown(&doors, &form.person, order, StatusCode::OK, Fields::kept(&form.sent), differences).await
}
