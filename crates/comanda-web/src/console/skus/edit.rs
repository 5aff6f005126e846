//! `/skus/new` and `/skus/{code}/edit`: the form for all of an SKU.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::catalog::save_sku::{ChangeSku, CreateSku, PartContent, PriceContent, SkuContent};
use comanda_app::queries::catalog::{self, SkuView};
use comanda_app::queries::orders::entry;
use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::catalog::sku::{SkuKind, SkuStatus};
use comanda_core::identity::permission::Permission;

use super::super::fields::Fields;
use super::super::form::{Form, Sent};
use super::super::links;
use super::super::page::{Frame, Paged, Place, frame, page_at, to};
use super::super::person::{Person, Visit};
use super::super::typed::plain_sum;
use crate::doors::Doors;
use crate::path::{Code, Name};
use crate::problem::Problem;

/// Empty rows under those that are filled.
const EMPTY_PRICES: usize = 2;
const EMPTY_PARTS: usize = 3;
/// The most rows of prices or parts that are read; the command refuses fewer already.
const ROWS_MAX: usize = 200;
/// The fields whose stored values are told when the SKU was changed meanwhile.
const SINGLE: [(&str, &str); 7] = [
    ("code", "sku-code"),
    ("name", "sku-name"),
    ("barcode", "sku-barcode"),
    ("tax_class", "sku-tax-class"),
    ("weight_g", "sku-weight"),
    ("kind", "sku-kind"),
    ("status", "sku-status"),
];

/// A row of two fields: a price, or a part.
struct Row {
    first: String,
    first_name: String,
    second: String,
    second_name: String,
    /// The name of the row itself, for what is wrong with both.
    name: String,
}

/// A field that somebody else changed meanwhile: the key of its word, and what is stored now.
struct Differs {
    key: &'static str,
    now: String,
}

#[derive(Template)]
#[template(path = "skus/edit.html")]
struct EditPage {
    frame: Frame,
    fields: Fields,
    /// The SKU that is changed: its code, its name and its version; `None` for a new one.
    known: Option<(String, String, i64)>,
    action: String,
    back: String,
    kinds: [&'static str; 3],
    statuses: [&'static str; 2],
    prices: Vec<Row>,
    parts: Vec<Row>,
    differs: Vec<Differs>,
}

/// The filled rows of a group with two fields, one after the other without gaps.
fn filled(sent: &Sent, group: &str, first: &str, second: &str) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    let of_group = |name: &'_ str| name.strip_prefix(group)?.strip_prefix('/')?.strip_suffix(first)?.strip_suffix('/').map(str::to_owned);
    for index in sent.pairs().filter_map(|(name, _)| of_group(name)).take(ROWS_MAX) {
        let (one, other) = (sent.text(&format!("{group}/{index}/{first}")), sent.text(&format!("{group}/{index}/{second}")));
        if !one.is_empty() || !other.is_empty() {
            rows.push((one, other));
        }
    }
    rows
}

/// The prices that were typed; a currency alone, which stands there before anything is typed, is none.
fn typed_prices(sent: &Sent) -> Vec<(String, String)> {
    let mut prices = filled(sent, "prices", "currency", "amount");
    prices.retain(|(_, amount)| !amount.is_empty());
    prices
}

fn numbered(group: &'static str, first: &'static str, second: &'static str, rows: Vec<(String, String)>) -> Vec<(String, String)> {
    let pair = |(index, (one, other))| [(format!("{group}/{index}/{first}"), one), (format!("{group}/{index}/{second}"), other)];
    rows.into_iter().enumerate().flat_map(pair).collect()
}

/// The same form with its rows numbered without gaps, so that what is said of a row stands beside it.
fn tidied(sent: &Sent) -> Sent {
    let single = SINGLE.map(|(name, _)| (name.to_owned(), sent.raw(name).to_owned()));
    let prices = numbered("prices", "currency", "amount", typed_prices(sent));
    let parts = numbered("parts", "sku", "quantity", filled(sent, "parts", "sku", "quantity"));
    Sent::of(single.into_iter().chain(prices).chain(parts))
}

fn rows(fields: &Fields, group: &str, first: &str, second: &str, empty: usize) -> Vec<Row> {
    let row = |index: usize| {
        let name = format!("{group}/{index}");
        let (first_name, second_name) = (format!("{name}/{first}"), format!("{name}/{second}"));
        Row { first: fields.value(&first_name).to_owned(), second: fields.value(&second_name).to_owned(), first_name, second_name, name }
    };
    let is_filled = |row: &Row| !row.first.is_empty() || !row.second.is_empty();
    let count = (0..ROWS_MAX).take_while(|index| is_filled(&row(*index))).count();
    (0..count + empty).map(row).collect()
}

/// A sum as it stands in a field: without groups, with the mark of the language.
fn typed_sum(locale: Locale, currency: Currency, minor: i64) -> String {
    let plain = currency.decimal(minor);
    if locale == Locale::En { plain } else { plain.replace('.', ",") }
}

/// An SKU as its form shows it.
fn fields_of(view: &SkuView, locale: Locale) -> Fields {
    let sku = &view.sku;
    let single = [
        ("code", sku.code.clone()),
        ("name", sku.name.clone()),
        ("barcode", sku.barcode.clone().unwrap_or_default()),
        ("tax_class", sku.tax_class.clone()),
        ("weight_g", sku.weight_g.to_string()),
        ("kind", sku.kind.code().to_owned()),
        ("status", sku.status.code().to_owned()),
    ];
    let prices = sku.prices.iter().map(|price| (price.currency.code().to_owned(), typed_sum(locale, price.currency, price.minor)));
    let parts = view.parts.iter().map(|part| (part.code.clone(), part.quantity.to_string()));
    let rows = numbered("prices", "currency", "amount", prices.collect()).into_iter();
    let rows = rows.chain(numbered("parts", "sku", "quantity", parts.collect()));
    Fields::of(single.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(rows))
}

/// What was typed as content; what no command could read is refused field by field.
fn content(sent: &mut Sent, locale: Locale) -> Result<SkuContent, Problem> {
    let kind = match sent.raw("kind") {
        "kit" => SkuKind::Kit,
        "service" => SkuKind::Service,
        _ => SkuKind::Goods,
    };
    let status = if sent.raw("status") == "inactive" { SkuStatus::Inactive } else { SkuStatus::Active };
    let price = |(currency, amount): (String, String)| {
        let currency = currency.to_uppercase();
        let amount = Currency::parse(&currency).map_or_else(|_| amount.clone(), |known| plain_sum(&amount, locale, known.exponent()));
        PriceContent { currency, amount }
    };
    let prices = typed_prices(sent).into_iter().map(price).collect();
    let mut parts = Vec::new();
    for (index, (sku, quantity)) in filled(sent, "parts", "sku", "quantity").into_iter().enumerate() {
        // A part without a number is there once.
        let quantity = if quantity.is_empty() { 1 } else { sent.whole(&format!("parts/{index}/quantity")).unwrap_or(1) };
        parts.push(PartContent { sku, quantity });
    }
    let weight_g = sent.whole("weight_g").unwrap_or(0);
    sent.finish()?;
    let tax_class = sent.some_text("tax_class").unwrap_or_else(|| "standard".to_owned());
    Ok(SkuContent {
        code: sent.text("code"),
        name: sent.text("name"),
        barcode: sent.some_text("barcode"),
        tax_class,
        weight_g,
        kind,
        status,
        prices,
        parts,
    })
}

/// The fields with why they were refused, each sentence beside its field.
fn refused(sent: &Sent, problem: &Problem, locale: Locale) -> Fields {
    let fields = Fields::refused(sent, problem, locale);
    match problem.code {
        "sku.code_taken" => fields.beside("code"),
        "sku.kind_in_use" => fields.beside("kind"),
        _ => fields,
    }
}

async fn shown(
    doors: &Doors,
    person: &Person,
    status: StatusCode,
    fields: Fields,
    known: Option<&SkuView>,
    differs: Vec<Differs>,
) -> Paged {
    let address = known.map(|view| links::sku(&view.sku.code));
    let page = EditPage {
        frame: frame(doors, person, Place::Catalog).await?,
        action: address.as_ref().map_or_else(|| "/skus/new".to_owned(), |address| format!("{address}/edit")),
        back: address.unwrap_or_else(|| "/skus".to_owned()),
        known: known.map(|view| (view.sku.code.clone(), view.sku.name.clone(), view.sku.version)),
        kinds: [SkuKind::Goods, SkuKind::Kit, SkuKind::Service].map(SkuKind::code),
        statuses: [SkuStatus::Active, SkuStatus::Inactive].map(SkuStatus::code),
        prices: rows(&fields, "prices", "currency", "amount", EMPTY_PRICES),
        parts: rows(&fields, "parts", "sku", "quantity", EMPTY_PARTS),
        fields,
        differs,
    };
    page_at(status, &page)
}

/// `GET /skus/new`.
pub(super) async fn show_new(State(doors): State<Doors>, visit: Visit<CreateSku>) -> Paged {
    let channels = if visit.person.may(Permission::OrdersPlace) { entry::channels(&doors.app, &visit.caller).await? } else { Vec::new() };
    let currencies: BTreeSet<&str> = channels.iter().map(|channel| channel.currency.code()).collect();
    let single = [("kind", "goods"), ("status", "active"), ("tax_class", "standard"), ("weight_g", "0")];
    let prices = currencies.into_iter().enumerate().map(|(row, code)| (format!("prices/{row}/currency"), code));
    let fields = Fields::of(single.map(|(name, value)| (name.to_owned(), value)).into_iter().chain(prices));
    shown(&doors, &visit.person, StatusCode::OK, fields, None, Vec::new()).await
}

/// `POST /skus/new`.
pub(super) async fn create(State(doors): State<Doors>, form: Form<CreateSku>) -> Paged {
    let locale = form.person.locale();
    let mut sent = tidied(&form.sent);
    let made = match content(&mut sent, locale) {
        Ok(content) => doors.app.run(form.caller.clone(), CreateSku { content }).await.map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    match made {
        Ok(done) => Ok(to(&links::sku(&done.answer.code), Some("said-sku-created"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => shown(&doors, &form.person, problem.status, refused(&sent, &problem, locale), None, Vec::new()).await,
    }
}

/// `GET /skus/{code}/edit`.
pub(super) async fn show(State(doors): State<Doors>, Name(Code(code)): Name<Code>, visit: Visit<ChangeSku>) -> Paged {
    let view = catalog::by_code(&doors.app, &visit.caller, &code).await?;
    let fields = fields_of(&view, visit.person.locale());
    shown(&doors, &visit.person, StatusCode::OK, fields, Some(&view), Vec::new()).await
}

/// What is stored now and differs from what was typed.
fn differences(frame: &Frame, sent: &Sent, view: &SkuView, locale: Locale) -> Vec<Differs> {
    let stored = fields_of(view, locale);
    let shown = |name: &str| match name {
        "kind" => frame.code("sku-kind", view.sku.kind.code()).to_string(),
        "status" => frame.code("sku-status", view.sku.status.code()).to_string(),
        _ => stored.value(name).to_owned(),
    };
    let single = SINGLE.into_iter().filter(|(name, _)| stored.value(name) != sent.text(name));
    let mut differs: Vec<Differs> = single.map(|(name, key)| Differs { key, now: shown(name) }).collect();
    let prices: Vec<(String, String)> =
        view.sku.prices.iter().map(|price| (price.currency.code().to_owned(), typed_sum(locale, price.currency, price.minor))).collect();
    if prices != typed_prices(sent) {
        let now: Vec<String> = view.sku.prices.iter().map(|price| frame.money(price.currency, price.minor)).collect();
        differs.push(Differs { key: "sku-prices", now: now.join(", ") });
    }
    let parts: Vec<(String, String)> = view.parts.iter().map(|part| (part.code.clone(), part.quantity.to_string())).collect();
    if parts != filled(sent, "parts", "sku", "quantity") {
        let now: Vec<String> = parts.iter().map(|(code, quantity)| format!("{quantity} × {code}")).collect();
        differs.push(Differs { key: "sku-parts", now: now.join(", ") });
    }
    differs
}

/// `POST /skus/{code}/edit`.
pub(super) async fn change(State(doors): State<Doors>, Name(Code(code)): Name<Code>, form: Form<ChangeSku>) -> Paged {
    let locale = form.person.locale();
    let view = catalog::by_code(&doors.app, &form.caller, &code).await?;
    let mut sent = tidied(&form.sent);
    let changed = match content(&mut sent, locale) {
        Ok(content) => doors.app.run(form.caller.clone(), ChangeSku { sku: view.sku.id, content }).await.map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    match changed {
        Ok(done) => Ok(to(&links::sku(&done.answer.code), Some("said-sku-saved"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let differs = if problem.code == "version.stale" {
                differences(&frame(&doors, &form.person, Place::Catalog).await?, &sent, &view, locale)
            } else {
                Vec::new()
            };
            shown(&doors, &form.person, problem.status, refused(&sent, &problem, locale), Some(&view), differs).await
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_close_up_and_keep_their_order() {
        let sent = Sent::of([
            ("prices/0/currency", ""),
            ("prices/0/amount", ""),
            ("prices/3/currency", "eur"),
            ("prices/3/amount", "1,5"),
            ("prices/4/currency", "RSD"),
            ("prices/4/amount", ""),
            ("parts/7/sku", ""),
            ("parts/7/quantity", "2"),
        ]);
        let tidy = tidied(&sent);
        assert_eq!((tidy.raw("prices/0/currency"), tidy.raw("prices/0/amount")), ("eur", "1,5"));
        assert_eq!((tidy.raw("parts/0/sku"), tidy.raw("parts/0/quantity")), ("", "2"));
        assert_eq!(rows(&Fields::kept(&tidy), "prices", "currency", "amount", 2).len(), 3);
    }
}
