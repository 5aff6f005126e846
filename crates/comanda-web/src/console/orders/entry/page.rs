//! The page of an order being entered.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use comanda_app::orders::place::Placed;
use comanda_app::queries::PageRequest;
use comanda_app::queries::customers::{card, list, reached_by};
use comanda_app::queries::stock::SkuAvailability;
use comanda_app::run::Caller;
use comanda_core::base::country::Country;
use comanda_core::base::ids::{CustomerId, OrderId};
use comanda_core::base::money::Currency;
use comanda_core::catalog::sku::Sku;
use comanda_core::channels::channel::{Channel, PriceMode};
use comanda_core::customers::customer::{Customer, Flag};
use comanda_core::orders::finding::Finding;

use super::Entry;
use super::content::Rows;
use crate::console::address_fields::AddressFields;
use crate::console::customers::called;
use crate::console::fields::Fields;
use crate::console::page::{Frame, Paged, Place, frame, page_at};
use crate::console::rows::{Cell, shown as shown_rows};
use crate::doors::Doors;
use crate::problem::{Problem, Use, detail_of};

/// How many customers a search offers.
const OFFERED: i64 = 8;
/// How many empty lines there are for those without scripts.
const EMPTY_LINES: usize = 2;

/// Where the next thing is typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Focus {
    /// Where it was.
    #[default]
    Nowhere,
    /// The search for the customer.
    Customer,
    /// The first of what was found.
    Found,
    /// The new customer's name.
    Name,
    /// The new customer's phone.
    Phone,
    /// The next SKU.
    Sku,
}

/// What is shown besides what was typed.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) status: StatusCode,
    pub(super) focus: Focus,
    /// The customers that were found.
    pub(super) customers: Vec<Customer>,
    /// Whether the customer that was looked for is new.
    pub(super) nobody: bool,
    /// The SKUs that were found.
    pub(super) skus: Vec<Sku>,
    /// Whether no SKU was found.
    pub(super) no_sku: bool,
    /// The SKUs of the lines, by row.
    pub(super) known: BTreeMap<usize, Sku>,
    /// What can be had of them, by code.
    pub(super) stock: BTreeMap<String, SkuAvailability>,
    /// How many units lack, by row.
    pub(super) short: BTreeMap<usize, i64>,
    /// What the order would be.
    pub(super) placed: Option<Placed>,
    /// Why it would not be, or is not.
    pub(super) refused: Option<Problem>,
}

/// A customer to be taken.
pub(super) struct Offered {
    id: CustomerId,
    name: String,
    customer: Customer,
}

/// A line being entered.
struct Line {
    row: usize,
    sku: Cell,
    quantity: Cell,
    price: Cell,
    discount: Cell,
    /// The name as it is sold, where a draft has another than the SKU's.
    sold_as: Cell,
    name: String,
    /// Whether something was typed that is no SKU.
    is_unknown: bool,
    stock: Option<SkuAvailability>,
    short: i64,
}

/// A discount or surcharge on the whole.
struct Adjustment {
    label: Cell,
    amount: Cell,
    tax: Cell,
}

#[derive(Template)]
#[template(path = "orders/entry.html")]
struct EntryPage {
    frame: Frame,
    fields: Fields,
    draft: Option<(OrderId, i64)>,
    focus: Focus,
    channels: Vec<(String, String)>,
    channel: Option<Channel>,
    flags: &'static [Flag],
    taken: Option<Offered>,
    found: Vec<Offered>,
    nobody: bool,
    known_by_contact: Vec<Offered>,
    lines: Vec<Line>,
    empty_lines: Vec<Line>,
    discounts: Vec<Adjustment>,
    surcharges: Vec<Adjustment>,
    shipping_address: AddressFields,
    billing_address: AddressFields,
    skus: Vec<(Sku, Option<i64>)>,
    no_sku: bool,
    placed: Option<Placed>,
    findings: Vec<String>,
    /// Whether stock keeps it from being placed.
    is_short: bool,
    /// What is wrong with the fields, as sentences.
    wrong: Vec<String>,
    /// Whether it was to be kept or placed, and was not.
    was_refused: bool,
}

impl EntryPage {
    fn currency(&self) -> Option<Currency> {
        self.channel.as_ref().map(|channel| channel.currency)
    }

    fn focus_customer(&self) -> bool {
        self.focus == Focus::Customer
    }

    fn focus_found(&self) -> bool {
        self.focus == Focus::Found
    }

    fn focus_name(&self) -> bool {
        self.focus == Focus::Name
    }

    fn phone_attributes(&self) -> &'static str {
        if self.focus == Focus::Phone { "maxlength=\"60\" autocomplete=\"off\" autofocus" } else { "maxlength=\"60\" autocomplete=\"off\"" }
    }

    fn focus_sku(&self) -> bool {
        self.focus == Focus::Sku
    }

    fn contains_tax(&self) -> bool {
        self.channel.as_ref().is_some_and(|channel| channel.price_mode == PriceMode::Inclusive)
    }

    fn found_nobody(&self) -> bool {
        self.nobody || (!self.fields.value("find").trim().is_empty() && self.taken.is_none())
    }
}

/// The customers a search finds.
///
/// # Errors
/// As the store's.
pub(super) async fn customers(doors: &Doors, caller: &Caller, text: &str) -> Result<Vec<Customer>, Problem> {
    let text: String = text.chars().take(200).collect();
    Ok(list(&doors.app, caller, &PageRequest { cursor: None, limit: Some(OFFERED) }, Some(&text)).await?.items)
}

fn offered(customer: Customer) -> Offered {
    Offered { id: customer.id, name: called(&customer), customer }
}

fn line(fields: &Fields, shown: &Shown, row: usize) -> Line {
    let cell = |field: &str| Cell::of(fields, format!("lines/{row}/{field}"));
    let sku = shown.known.get(&row);
    Line {
        row,
        sku: cell("sku"),
        quantity: cell("quantity"),
        price: cell("unit_price"),
        discount: cell("discount"),
        sold_as: cell("name"),
        name: sku.map(|sku| sku.name.clone()).unwrap_or_default(),
        is_unknown: sku.is_none() && !cell("sku").value.trim().is_empty(),
        stock: sku.and_then(|sku| shown.stock.get(&sku.code).cloned()),
        short: shown.short.get(&row).copied().unwrap_or(0),
    }
}

fn adjustments(fields: &Fields, list: &str, rows: &[usize]) -> Vec<Adjustment> {
    let cell = |row: usize, field: &str| Cell::of(fields, format!("{list}/{row}/{field}"));
    let one = |row| Adjustment { label: cell(row, "label"), amount: cell(row, "amount"), tax: cell(row, "tax_percent") };
    shown_rows(rows, 1).into_iter().map(one).collect()
}

/// The page.
pub(super) async fn shown(entry: Entry<'_>, mut shown: Shown, fields: Fields) -> Paged {
    let Entry { doors, person, caller, sent, channels, draft } = entry;
    let channel = channels.iter().find(|channel| channel.code == sent.raw("channel")).cloned();
    let home = channel.as_ref().map_or(Country::RS, |channel| channel.country);
    let taken = match CustomerId::parse(sent.raw("customer/id")) {
        Ok(id) => Some(offered(card(&doors.app, &caller, id).await?.customer)),
        Err(_) => None,
    };
    let (email, phone) = (sent.text("customer/email"), sent.text("customer/phone"));
    let known_by_contact = match &taken {
        None => reached_by(&doors.app, &caller, &email, &phone, home).await?,
        Some(_) => Vec::new(),
    };
    let rows = Rows::of(&sent);
    let next = rows.lines().last().map_or(0, |last| last + 1);
    let locale = person.locale();
    let finding = |finding: &Finding| {
        let seen = &finding.observation;
        detail_of(locale, Use::Finding, seen.code.code(), &seen.facts)
    };
    let is_short = shown.refused.as_ref().is_some_and(|problem| problem.code == "order.place.out_of_stock");
    let wrong = shown
        .refused
        .as_ref()
        .filter(|problem| !is_short && !problem.errors.is_empty())
        .map(|problem| problem.errors.iter().map(|wrong| detail_of(locale, Use::Field, &wrong.code, &wrong.facts)).collect::<Vec<_>>());
    let price = |sku: Sku| {
        let minor = channel.as_ref().and_then(|channel| sku.price_minor(channel.currency));
        (sku, minor)
    };
    let skus = std::mem::take(&mut shown.skus).into_iter().map(price).collect();
    let found = std::mem::take(&mut shown.customers).into_iter().map(offered).collect();
    page_at(
        shown.status,
        &EntryPage {
            frame: frame(doors, person, Place::Orders).await?,
            draft,
            focus: shown.focus,
            channels: channels.into_iter().map(|channel| (channel.code, channel.name)).collect(),
            flags: Flag::ALL,
            taken,
            found,
            nobody: shown.nobody,
            known_by_contact: known_by_contact.into_iter().map(offered).collect(),
            lines: rows.lines().iter().map(|row| line(&fields, &shown, *row)).collect(),
            empty_lines: (next..next + EMPTY_LINES).map(|row| line(&fields, &shown, row)).collect(),
            discounts: adjustments(&fields, "discounts", rows.discounts()),
            surcharges: adjustments(&fields, "surcharges", rows.surcharges()),
            shipping_address: AddressFields::of(&fields, "shipping_address", Some(home)),
            billing_address: AddressFields::of(&fields, "billing_address", Some(home)),
            skus,
            no_sku: shown.no_sku,
            findings: shown.placed.iter().flat_map(|placed| &placed.findings).map(finding).collect(),
            placed: shown.placed,
            is_short,
            wrong: wrong.unwrap_or_default(),
            was_refused: shown.status != StatusCode::OK,
            channel,
            fields,
        },
    )
}
