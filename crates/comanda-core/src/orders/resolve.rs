//! From what was given to what is known: sums in minor units, SKUs, taxes, and what is wrong.
//!
//! What cannot be understood is refused, field by field. What can be understood but not worked
//! on becomes a finding, and the order is kept.

use std::collections::BTreeMap;

use crate::base::address::region_of;
use crate::base::money::{Currency, TaxRate};
use crate::base::problem::FieldProblem;
use crate::base::quantity::Quantity;
use crate::base::text;
use crate::base::time::Timestamp;
use crate::catalog::sku::{KitPart, Sku, SkuKind, SkuStatus, code_key};
use crate::channels::channel::{Channel, Required};

use super::content::{LINES_MAX, LineContent, OrderContent};
use super::finding::{FindingCode, Observation};
use super::order::{Adjustment, AdjustmentKind, Delivery, OrderLine, ShippingPrice};
use super::people::People;
use super::totals::{spread_discounts, within_range};

/// The SKUs that lines name, by [`code_key`].
pub type KnownSkus = BTreeMap<String, Sku>;

/// What an order comes to, once it is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// Its lines, without claims.
    pub lines: Vec<OrderLine>,
    /// Discounts and surcharges; the discounts are spread over the lines already.
    pub adjustments: Vec<Adjustment>,
    /// The price of delivery.
    pub shipping: ShippingPrice,
    /// How and where the goods go.
    pub delivery: Delivery,
    /// The person, tidied.
    pub people: People,
    /// What is wrong.
    pub seen: Vec<Observation>,
}

struct Reader {
    currency: Currency,
    found: Vec<FieldProblem>,
}

impl Reader {
    fn problem(&mut self, pointer: String, code: &str) {
        self.found.push(FieldProblem::new(pointer, code));
    }

    fn currency(&mut self, pointer: String, given: Option<&str>) {
        if let Some(code) = given {
            match Currency::parse(code) {
                Ok(currency) if currency == self.currency => {}
                Ok(_) => self.found.push(FieldProblem::new(pointer, "currency.foreign").with("expected", self.currency.code())),
                Err(problem) => self.problem(pointer, problem.code()),
            }
        }
    }

    /// A sum that is not negative.
    fn sum(&mut self, pointer: String, given: &str) -> i64 {
        let read = self.currency.parse_minor(given).map_err(|problem| problem.code());
        match read.and_then(|minor| if minor < 0 { Err("money.negative") } else { Ok(minor) }) {
            Ok(minor) => minor,
            Err(code) => {
                let exponent = i64::from(self.currency.exponent());
                self.found.push(FieldProblem::new(pointer, code).with("currency", self.currency.code()).with("decimals", exponent));
                0
            }
        }
    }

    fn tax(&mut self, pointer: String, given: Option<&str>) -> Option<TaxRate> {
        match TaxRate::parse_percent(given?) {
            Ok(rate) => Some(rate),
            Err(_) => {
                self.problem(pointer, "tax.rate_invalid");
                Some(TaxRate::ZERO)
            }
        }
    }

    fn line_text(&mut self, pointer: String, given: &str, max_chars: usize) -> String {
        match text::clean_line(given, max_chars) {
            Ok(line) if line.is_empty() => self.problem(pointer, "text.empty"),
            Ok(line) => return line,
            Err(problem) => self.found.push(FieldProblem::new(pointer, problem.code()).with("max", max_chars as i64)),
        }
        String::new()
    }
}

/// Understands an order's content by the channel's rules and the SKUs it names.
///
/// # Errors
/// Every field that cannot be understood, all at once. Codes: `order.no_lines`, `order.too_many_lines`,
/// `quantity.out_of_range`, `money.*`, `currency.*`, `tax.rate_invalid`, `text.*`,
/// `line.discount_too_large`, `order.discount_too_large`, `order.sum_out_of_range`,
/// `delivery.window_reversed`, `order.placed_in_future`.
pub fn resolve(content: &OrderContent, channel: &Channel, skus: &KnownSkus, now: Timestamp) -> Result<Resolved, Vec<FieldProblem>> {
    let mut people = content.people();
    let mut reader = Reader { currency: channel.currency, found: people.tidy() };
    people.complete();
    reader.currency("/currency".into(), content.currency.as_deref());
    if let Some(reference) = &content.external_reference {
        reader.line_text("/external_reference".into(), reference, 120);
    }
    if let Some(reference) = content.customer.as_ref().and_then(|customer| customer.reference.as_ref()) {
        reader.line_text("/customer/reference".into(), reference, 120);
    }
    if content.lines.is_empty() {
        reader.problem("/lines".into(), "order.no_lines");
    }
    if content.lines.len() > LINES_MAX {
        reader.found.push(FieldProblem::new("/lines", "order.too_many_lines").with("max", LINES_MAX as i64));
        return Err(reader.found);
    }
    if content.placed_at.is_some_and(|at| at > now.plus_seconds(300)) {
        reader.problem("/placed_at".into(), "order.placed_in_future");
    }
    let address = people.shipping_address.as_ref().and_then(|given| given.address(channel.country));
    let tax_country = address.as_ref().map_or(channel.country, |address| address.country);
    let mut seen = Vec::new();
    let mut lines = Vec::with_capacity(content.lines.len());
    for (index, given) in content.lines.iter().enumerate() {
        let sku = skus.get(&code_key(&given.sku));
        lines.push(read_line(&mut reader, &mut seen, channel, tax_country, index, given, sku));
    }
    let adjustments = read_adjustments(&mut reader, content, &lines);
    let shipping = content.shipping.as_ref().map_or_else(ShippingPrice::default, |given| ShippingPrice {
        amount: reader.sum("/shipping/price".into(), &given.price),
        tax_rate: reader.tax("/shipping/tax_percent".into(), given.tax_percent.as_deref()).unwrap_or_default(),
    });
    if !within_range(&lines, &adjustments, shipping) {
        reader.problem("/lines".into(), "order.sum_out_of_range");
    }
    let given = content.delivery.clone().unwrap_or_default();
    if given.window.is_some_and(|window| window.from >= window.until) {
        reader.problem("/delivery/window".into(), "delivery.window_reversed");
    }
    let method = given.method.map(|method| reader.line_text("/delivery/method".into(), &method, 40)).unwrap_or_default();
    if !reader.found.is_empty() {
        return Err(reader.found);
    }
    spread_discounts(&mut lines, &adjustments);
    let delivery = Delivery { method, window: given.window, region: address.as_ref().map(region_of).unwrap_or_default() };
    seen.extend(observe_delivery(&people, &delivery, channel));
    Ok(Resolved { lines, adjustments, shipping, delivery, people, seen })
}

fn read_line(
    reader: &mut Reader,
    seen: &mut Vec<Observation>,
    channel: &Channel,
    tax_country: crate::base::country::Country,
    index: usize,
    given: &LineContent,
    sku: Option<&Sku>,
) -> OrderLine {
    let at = |field: &str| format!("/lines/{index}/{field}");
    let code = reader.line_text(at("sku"), &given.sku, 64);
    reader.currency(at("currency"), given.currency.as_deref());
    if Quantity::try_new(given.quantity).is_err() {
        reader
            .found
            .push(FieldProblem::new(at("quantity"), "quantity.out_of_range").with("got", given.quantity).with("max", Quantity::MAX));
    }
    let given_price = given.unit_price.as_deref().map(|price| reader.sum(at("unit_price"), price));
    let unit_price = given_price.or_else(|| sku.and_then(|sku| sku.price_minor(channel.currency)));
    let discount = given.discount.as_deref().map_or(0, |discount| reader.sum(at("discount"), discount));
    if i128::from(discount) > i128::from(unit_price.unwrap_or(0)) * i128::from(given.quantity.clamp(0, Quantity::MAX)) {
        reader.problem(at("discount"), "line.discount_too_large");
    }
    let given_tax = reader.tax(at("tax_percent"), given.tax_percent.as_deref());
    let tax_rate = given_tax.or_else(|| sku.and_then(|sku| channel.tax_rate(tax_country, &sku.tax_class)));
    let name = given.name.as_ref().map(|name| reader.line_text(at("name"), name, 300));
    seen.extend(observe_line(index, sku, &code, unit_price.is_some(), tax_rate.is_some()));
    OrderLine {
        line: index as i64 + 1,
        sku: sku.map(|sku| sku.id),
        name: name.or_else(|| sku.map(|sku| sku.name.clone())).unwrap_or_else(|| code.clone()),
        code,
        parts: sku.map(stock_parts).unwrap_or_default(),
        ordered: given.quantity,
        canceled: 0,
        unit_price: unit_price.unwrap_or(0),
        discount,
        tax_rate: tax_rate.unwrap_or_default(),
        weight_g: sku.map_or(0, |sku| sku.weight_g),
        claims: Vec::new(),
        backorders: Vec::new(),
    }
}

fn read_adjustments(reader: &mut Reader, content: &OrderContent, lines: &[OrderLine]) -> Vec<Adjustment> {
    let mut adjustments = Vec::new();
    for (index, given) in content.discounts.iter().enumerate() {
        adjustments.push(Adjustment {
            kind: AdjustmentKind::Discount,
            label: reader.line_text(format!("/discounts/{index}/label"), &given.label, 200),
            amount: reader.sum(format!("/discounts/{index}/amount"), &given.amount),
            tax_rate: TaxRate::ZERO,
        });
    }
    let discounted: i128 = adjustments.iter().map(|discount| i128::from(discount.amount)).sum();
    let goods: i128 = lines.iter().map(|line| i128::from(line.unit_price) * i128::from(line.ordered) - i128::from(line.discount)).sum();
    if discounted > goods.max(0) {
        reader.problem("/discounts".into(), "order.discount_too_large");
    }
    for (index, given) in content.surcharges.iter().enumerate() {
        adjustments.push(Adjustment {
            kind: AdjustmentKind::Surcharge,
            label: reader.line_text(format!("/surcharges/{index}/label"), &given.label, 200),
            amount: reader.sum(format!("/surcharges/{index}/amount"), &given.amount),
            tax_rate: reader.tax(format!("/surcharges/{index}/tax_percent"), given.tax_percent.as_deref()).unwrap_or_default(),
        });
    }
    adjustments
}

/// What one unit of the SKU takes from stock.
#[must_use]
pub fn stock_parts(sku: &Sku) -> Vec<KitPart> {
    match sku.kind {
        SkuKind::Goods => vec![KitPart { sku: sku.id, quantity: Quantity::ONE }],
        SkuKind::Kit => sku.parts.clone(),
        SkuKind::Service => Vec::new(),
    }
}

/// What is wrong with a line by its SKU; `index` counts from 0.
#[must_use]
pub fn observe_line(index: usize, sku: Option<&Sku>, code: &str, priced: bool, taxed: bool) -> Vec<Observation> {
    let mut seen = Vec::new();
    let mut add = |field: &str, finding: FindingCode| {
        let facts = [("sku".to_owned(), code.into())].into_iter().collect();
        seen.push(Observation { pointer: format!("/lines/{index}/{field}"), code: finding, facts });
    };
    match sku {
        None => add("sku", FindingCode::SkuUnknown),
        Some(sku) if sku.status == SkuStatus::Inactive => add("sku", FindingCode::SkuInactive),
        Some(_) => {}
    }
    if !priced {
        add("unit_price", FindingCode::PriceMissing);
    }
    if sku.is_some() && !taxed {
        add("tax_percent", FindingCode::TaxMissing);
    }
    seen
}

/// What is wrong with the person and the place, by the channel's rules.
#[must_use]
pub fn observe_delivery(people: &People, delivery: &Delivery, channel: &Channel) -> Vec<Observation> {
    let method = channel.delivery_methods.iter().find(|method| method.code == delivery.method);
    let needs_address = method.is_none_or(|method| method.needs_address);
    let mut seen = people.observe(channel, needs_address);
    let mut add = |code: FindingCode, facts: &[(&str, &str)]| {
        let facts = facts.iter().map(|(name, fact)| ((*name).to_owned(), (*fact).into())).collect();
        seen.push(Observation { pointer: "/delivery/method".into(), code, facts });
    };
    let required = channel.requires.contains(&Required::DeliveryMethod);
    let names_unknown = !delivery.method.is_empty() && method.is_none() && !channel.delivery_methods.is_empty();
    if names_unknown || (delivery.method.is_empty() && required) {
        let offered = channel.delivery_methods.iter().map(|method| method.code.as_str()).collect::<Vec<_>>().join(", ");
        add(FindingCode::DeliveryMethodUnknown, &[("offered", &offered)]);
    }
    let address = people.shipping_address.as_ref().and_then(|given| given.address(channel.country));
    if let (Some(method), Some(address)) = (method, address)
        && method.needs_address
        && !method.serves(&address)
    {
        let nearest = channel.delivery_methods.iter().find(|other| other.serves(&address));
        add(FindingCode::PlaceUnserved, &[("method", &method.code), ("instead", nearest.map_or("", |other| &other.code))]);
    }
    seen
}
