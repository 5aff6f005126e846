//! From what was given to what is known: sums in minor units, SKUs, taxes, and what is wrong.
//!
//! What cannot be understood is refused, field by field. What can be understood but not worked
//! on becomes a finding, and the order is kept.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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
pub type KnownSkus = BTreeMap<String, Arc<Sku>>;

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
    /// The numbers of the lines that lack their price.
    unpriced: BTreeSet<i64>,
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
    let mut reader = Reader { currency: channel.currency, found: people.tidy(), unpriced: BTreeSet::new() };
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
        let sku = skus.get(&code_key(&given.sku)).map(Arc::as_ref);
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
    spread_discounts(&mut lines, &adjustments, |line| reader.unpriced.contains(&line.line));
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
    match unit_price {
        Some(price) if i128::from(discount) > i128::from(price) * i128::from(given.quantity.clamp(0, Quantity::MAX)) => {
            reader.problem(at("discount"), "line.discount_too_large");
        }
        Some(_) => {}
        None => drop(reader.unpriced.insert(index as i64 + 1)),
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
    let worth = |line: &OrderLine| i128::from(line.unit_price) * i128::from(line.ordered) - i128::from(line.discount);
    let goods: i128 = lines.iter().map(|line| worth(line).max(0)).sum();
    if discounted > goods && reader.unpriced.is_empty() {
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
    let offered = || channel.delivery_methods.iter().map(|method| method.code.as_str()).collect::<Vec<_>>().join(", ");
    if delivery.method.is_empty() {
        if required {
            add(FindingCode::DeliveryMethodMissing, &[("offered", &offered())]);
        }
    } else if method.is_none() && !channel.delivery_methods.is_empty() {
        add(FindingCode::DeliveryMethodUnknown, &[("offered", &offered())]);
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

#[cfg(test)]
mod tests {
    use super::super::content::{CustomerContent, DeliveryContent, DiscountContent, ShippingContent, SurchargeContent};
    use super::super::order::DeliveryWindow;
    use super::super::sample;
    use super::*;

    fn line(content: &mut OrderContent) -> &mut LineContent {
        &mut content.lines[0]
    }

    /// One order of `A` and `B` with a change; every problem as `pointer code`.
    fn check_refused(change: impl FnOnce(&mut OrderContent), expected: &[&str]) {
        let mut content = sample::content(&[("A", 2), ("B", 1)]);
        change(&mut content);
        let problems = resolve(&content, &sample::channel(), &sample::skus(), sample::NOW).unwrap_err();
        assert_eq!(problems.iter().map(|problem| format!("{} {}", problem.pointer, problem.code)).collect::<Vec<_>>(), expected);
    }

    /// The same, kept: every observation as `pointer code`.
    fn check_kept(change: impl FnOnce(&mut OrderContent), expected: &[&str]) {
        let mut content = sample::content(&[("A", 2), ("B", 1)]);
        change(&mut content);
        let resolved = resolve(&content, &sample::channel(), &sample::skus(), sample::NOW).unwrap();
        let seen = resolved.seen.iter().map(|seen| format!("{} {}", seen.pointer, seen.code.code()));
        assert_eq!(seen.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn refuses_quantities_and_lines_that_are_none() {
        for quantity in [0, -1, 1_000_001, 1_000_000_000_000, i64::MAX, i64::MIN] {
            let problems = match quantity {
                0.. if quantity > 1_000_001 => vec!["/lines/0/quantity quantity.out_of_range", "/lines order.sum_out_of_range"],
                _ => vec!["/lines/0/quantity quantity.out_of_range"],
            };
            check_refused(|content| line(content).quantity = quantity, &problems);
        }
        check_refused(|content| content.lines.clear(), &["/lines order.no_lines"]);
        check_refused(|content| content.lines = vec![content.lines[0].clone(); LINES_MAX + 1], &["/lines order.too_many_lines"]);
        check_refused(|content| line(content).sku = " ".into(), &["/lines/0/sku text.empty"]);
        check_refused(|content| line(content).sku = "A\0".into(), &["/lines/0/sku text.control_character"]);
        check_refused(|content| line(content).sku = "A".repeat(65), &["/lines/0/sku text.too_long"]);
        check_refused(|content| line(content).name = Some(String::new()), &["/lines/0/name text.empty"]);
    }

    #[test]
    fn refuses_sums_that_are_none() {
        for (text, code) in [
            ("1.005", "money.too_many_decimals"),
            ("1,5", "money.not_a_number"),
            ("", "money.not_a_number"),
            ("1e9", "money.not_a_number"),
            ("-0.01", "money.negative"),
            ("1000000000.01", "money.out_of_range"),
        ] {
            check_refused(|content| line(content).unit_price = Some(text.into()), &[&format!("/lines/0/unit_price {code}")]);
            check_refused(|content| line(content).discount = Some(text.into()), &[&format!("/lines/0/discount {code}")]);
            let shipping = ShippingContent { price: text.into(), tax_percent: None };
            check_refused(|content| content.shipping = Some(shipping), &[&format!("/shipping/price {code}")]);
            let discount = DiscountContent { label: "x".into(), amount: text.into() };
            check_refused(|content| content.discounts = vec![discount], &[&format!("/discounts/0/amount {code}")]);
            let surcharge = SurchargeContent { label: "x".into(), amount: text.into(), tax_percent: Some("101".into()) };
            let problems = [format!("/surcharges/0/amount {code}"), "/surcharges/0/tax_percent tax.rate_invalid".into()];
            check_refused(|content| content.surcharges = vec![surcharge], &problems.each_ref().map(String::as_str));
        }
        // No sum may leave the range: 500 million is the half of what a sum may be, tax has room in the other.
        check_refused(|content| line(content).unit_price = Some("300000000".into()), &["/lines order.sum_out_of_range"]);
        let shipping = |price: &str| Some(ShippingContent { price: price.into(), tax_percent: None });
        check_refused(|content| content.shipping = shipping("499999999"), &["/lines order.sum_out_of_range"]);
        check_kept(|content| content.shipping = shipping("499999960"), &[]);
    }

    #[test]
    fn refuses_discounts_larger_than_what_they_are_on() {
        let whole = |amount: &str| vec![DiscountContent { label: "spring".into(), amount: amount.into() }];
        check_kept(|content| line(content).discount = Some("20.00".into()), &[]);
        check_refused(|content| line(content).discount = Some("20.01".into()), &["/lines/0/discount line.discount_too_large"]);
        check_kept(|content| content.discounts = whole("40.00"), &[]);
        check_refused(|content| content.discounts = whole("40.01"), &["/discounts order.discount_too_large"]);
        check_refused(
            |content| {
                line(content).discount = Some("20.00".into());
                content.discounts = [whole("10"), whole("10.01")].concat();
            },
            &["/discounts order.discount_too_large"],
        );
    }

    #[test]
    fn keeps_discounts_on_lines_that_lack_their_price() {
        let found = ["/lines/0/sku line.sku_unknown", "/lines/0/unit_price line.price_missing"];
        let unknown = |content: &mut OrderContent| (line(content).sku, line(content).discount) = ("?".into(), Some("5.00".into()));
        check_kept(unknown, &found);
        check_kept(
            |content| (line(content).sku, line(content).discount) = ("F".into(), Some("5.00".into())),
            &["/lines/0/unit_price line.price_missing", "/lines/0/tax_percent line.tax_missing"],
        );
        // Where a price is given, the discount is held against it, also when it is nothing.
        for price in ["2.49", "0"] {
            let priced = |content: &mut OrderContent| {
                unknown(content);
                line(content).unit_price = Some(price.into());
            };
            check_refused(priced, &["/lines/0/discount line.discount_too_large"]);
        }
        // The order's own discounts may be meant for that line: 20.00 fit on the other one, the rest waits.
        let mut content = sample::content(&[("?", 2), ("B", 1), ("S", 1)]);
        line(&mut content).discount = Some("1.00".into());
        content.lines[2].unit_price = Some("0".into());
        content.discounts = ["15.00", "10.00"].map(|amount| DiscountContent { label: "spring".into(), amount: amount.into() }).into();
        let resolved = resolve(&content, &sample::channel(), &sample::skus(), sample::NOW).unwrap();
        assert_eq!(resolved.lines.iter().map(|line| line.discount).collect::<Vec<_>>(), [600, 2_000, 0]);
        assert!(resolved.lines.iter().all(OrderLine::carries_its_discount));
        let draft = sample::draft_of(&content, &sample::channel());
        assert_eq!((draft.totals.goods, draft.totals.discount, draft.totals.total), (2_000, 2_000, 0));
    }

    #[test]
    fn refuses_foreign_and_unknown_currencies() {
        check_kept(|content| content.currency = Some("rsd".into()), &[]);
        check_refused(|content| content.currency = Some("EUR".into()), &["/currency currency.foreign"]);
        check_refused(|content| line(content).currency = Some("EUR".into()), &["/lines/0/currency currency.foreign"]);
        check_refused(|content| line(content).currency = Some("ABC".into()), &["/lines/0/currency currency.unknown"]);
    }

    #[test]
    fn refuses_times_that_cannot_be() {
        let window = |from, until| Some(DeliveryContent { method: None, window: Some(DeliveryWindow { from, until }) });
        let (now, later) = (sample::NOW, sample::NOW.plus_seconds(1));
        let reversed = ["/delivery/window delivery.window_reversed"];
        check_refused(|content| content.delivery = window(later, now), &reversed);
        check_refused(|content| content.delivery = window(now, now), &reversed);
        check_kept(|content| content.delivery = window(now, later), &["/delivery/method delivery.method_missing"]);
        // Clocks differ by minutes, not more.
        check_kept(|content| content.placed_at = Some(now.plus_seconds(300)), &[]);
        check_refused(|content| content.placed_at = Some(now.plus_seconds(301)), &["/placed_at order.placed_in_future"]);
        check_kept(|content| content.placed_at = Some(Timestamp::from_micros(i64::MIN)), &[]);
    }

    #[test]
    fn refuses_texts_that_cannot_be_kept() {
        let long = || Some("x".repeat(400));
        check_refused(|content| content.external_reference = Some(" ".into()), &["/external_reference text.empty"]);
        check_refused(|content| content.external_reference = long(), &["/external_reference text.too_long"]);
        let customer = |reference| Some(CustomerContent { reference, phone: Some("0641234567".into()), ..CustomerContent::default() });
        check_refused(|content| content.customer = customer(long()), &["/customer/reference text.too_long"]);
        check_refused(|content| content.delivery.as_mut().unwrap().method = long(), &["/delivery/method text.too_long"]);
        check_refused(|content| content.customer_note = Some("a\u{7}".into()), &["/customer_note text.control_character"]);
        // The receiver's name stands in for the customer's, and is at fault only where it was given.
        let receiver = |content: &mut OrderContent| {
            content.customer = customer(None);
            content.shipping_address.as_mut().unwrap().name = long();
        };
        check_refused(receiver, &["/shipping_address/name text.too_long"]);
    }

    #[test]
    fn tells_everything_at_once() {
        check_refused(
            |content| {
                content.currency = Some("EUR".into());
                line(content).quantity = 0;
                content.lines[1].tax_percent = Some("x".into());
                content.placed_at = Some(sample::NOW.plus_seconds(9_999));
            },
            &[
                "/currency currency.foreign",
                "/placed_at order.placed_in_future",
                "/lines/0/quantity quantity.out_of_range",
                "/lines/1/tax_percent tax.rate_invalid",
            ],
        );
    }

    #[test]
    fn keeps_what_can_be_understood_and_says_what_is_wrong() {
        check_kept(|_| {}, &[]);
        check_kept(|content| line(content).sku = " a ".into(), &[]);
        check_kept(|content| line(content).sku = "?".into(), &["/lines/0/sku line.sku_unknown", "/lines/0/unit_price line.price_missing"]);
        let priced = |content: &mut OrderContent, sku: &str| {
            line(content).sku = sku.into();
            line(content).unit_price = Some("9.99".into());
        };
        check_kept(|content| priced(content, "?"), &["/lines/0/sku line.sku_unknown"]);
        check_kept(|content| line(content).sku = "X".into(), &["/lines/0/sku line.sku_inactive"]);
        let free = ["/lines/0/unit_price line.price_missing", "/lines/0/tax_percent line.tax_missing"];
        check_kept(|content| line(content).sku = "F".into(), &free);
        check_kept(|content| priced(content, "F"), &free[1..]);
        let method = |content: &mut OrderContent, code: &str| content.delivery.as_mut().unwrap().method = Some(code.into());
        check_kept(|content| method(content, "pigeon"), &["/delivery/method delivery.method_unknown"]);
        check_kept(|content| content.delivery = None, &["/delivery/method delivery.method_missing"]);
        let abroad = |content: &mut OrderContent| {
            let address = content.shipping_address.as_mut().unwrap();
            (address.country, address.city, address.postcode) = (Some("DE".into()), Some("Berlin".into()), Some("10115".into()));
        };
        check_kept(abroad, &["/delivery/method delivery.place_unserved"]);
        check_kept(
            |content| {
                abroad(content);
                method(content, "counter");
            },
            &[],
        );
    }

    #[test]
    fn knows_prices_names_taxes_and_parts() {
        let mut content = sample::content(&[("K", 2), ("A", 1), ("S", 1), ("?", 1)]);
        content.lines[1].name = Some("  Blue   one ".into());
        content.lines[1].unit_price = Some("7.5".into());
        content.lines[1].tax_percent = Some("10".into());
        content.discounts = vec![DiscountContent { label: "spring".into(), amount: "1.00".into() }];
        let resolved = resolve(&content, &sample::channel(), &sample::skus(), sample::NOW).unwrap();
        let line = |line: &OrderLine| {
            let parts = line.parts.iter().map(|part| format!(" {}×{}", part.quantity.units(), sample::letter(part.sku)));
            let taxed = line.tax_rate.percent();
            format!("{} {} {} -{} {taxed}%{}", line.line, line.name, line.unit_price, line.discount, parts.collect::<String>())
        };
        let lines = resolved.lines.iter().map(line).collect::<Vec<_>>();
        assert_eq!(lines, ["1 Item K 3500 -85 20% 2×A 1×B", "2 Blue one 750 -9 10% 1×A", "3 Item S 500 -6 20%", "4 ? 0 -0 0%"]);
        assert_eq!((resolved.delivery.method.as_str(), resolved.delivery.region.as_str()), ("courier", "RS-Beograd"));
    }
}
