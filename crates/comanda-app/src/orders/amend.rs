//! Putting right or completing what the customer gave.

use std::sync::Arc;

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::OrderId;
use comanda_core::base::locale::Locale;
use comanda_core::base::money::TaxRate;
use comanda_core::base::problem::FieldProblem;
use comanda_core::catalog::sku::code_key;
use comanda_core::channels::channel::Channel;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::movement::Movement;
use comanda_core::orders::amend::{AmendRefusal, Amended, amend, check_line, check_open, check_price, check_tax, lacks};
use comanda_core::orders::content::{CustomerContent, DeliveryContent};
use comanda_core::orders::finding::{FindingCode, Observation};
use comanda_core::orders::order::{Delivery, Order, OrderLine};
use comanda_core::orders::people::{GivenAddress, People};
use comanda_core::orders::resolve::{KnownSkus, observe_delivery, observe_line, stock_parts};
use comanda_store::{channels, orders};
use serde::{Deserialize, Serialize};

use super::customer::terms_of;
use super::facts::{known_skus, offers};
use super::place::Placed;
use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// What a line lacked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineAmendment {
    /// The line's number.
    pub line: i64,
    /// The SKU's code, for a line whose code is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
    /// The price of one unit as decimal text, for a line without a price.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<String>,
    /// The tax rate in percent as decimal text, for a line without a rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_percent: Option<String>,
}

/// What is given anew; what is missing stays as it is. With nothing in it, the order is only
/// looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Fields of the customer; those given replace those known. `id` and `reference` are not taken here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerContent>,
    /// The address the goods go to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipping_address: Option<GivenAddress>,
    /// The address the bill goes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billing_address: Option<GivenAddress>,
    /// How and when the goods should come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<DeliveryContent>,
    /// What the customer wrote to the shop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_note: Option<String>,
    /// The language the customer is written to in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Locale>,
    /// What lines lacked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineAmendment>,
}

/// Amends an order.
#[derive(Debug, Clone, Serialize)]
pub struct AmendOrder {
    /// Which.
    pub order: OrderId,
    /// What is given anew.
    pub amendment: Amendment,
}

pub(crate) fn refused(refusal: AmendRefusal) -> Refusal {
    let code = refusal.code();
    match refusal {
        AmendRefusal::OrderClosed { status } => Refusal::state(code).with("status", status.code()),
        AmendRefusal::LineUnknown { line }
        | AmendRefusal::LineSettled { line }
        | AmendRefusal::PriceSettled { line }
        | AmendRefusal::TaxSettled { line } => Refusal::state(code).with("line", line),
        AmendRefusal::DiscountTooLarge { .. } | AmendRefusal::SumOutOfRange => Refusal::field("/lines", code),
    }
}

impl Amendment {
    fn people(&self, known: &People) -> Result<People> {
        let mut people = known.clone();
        let given = self.customer.clone().unwrap_or_default();
        if given.id.is_some() || given.reference.is_some() {
            return Err(Refusal::field("/customer", "order.amend.customer_fixed").into());
        }
        for (field, given) in [
            (&mut people.name, given.name),
            (&mut people.company, given.company),
            (&mut people.tax_id, given.tax_id),
            (&mut people.email, given.email),
            (&mut people.phone, given.phone),
            (&mut people.customer_note, self.customer_note.clone()),
        ] {
            *field = given.or_else(|| field.take());
        }
        people.shipping_address = self.shipping_address.clone().or(people.shipping_address);
        people.billing_address = self.billing_address.clone().or(people.billing_address);
        match people.tidy() {
            problems if problems.is_empty() => Ok(people),
            problems => Err(Refusal::fields(problems).into()),
        }
    }

    fn delivery(&self, known: &Delivery, people: &People, channel: &Channel) -> Result<Delivery> {
        let given = self.delivery.clone().unwrap_or_default();
        let window = given.window.or(known.window);
        if window.is_some_and(|window| window.from >= window.until) {
            return Err(Refusal::field("/delivery/window", "delivery.window_reversed").into());
        }
        let address = people.shipping_address.as_ref().and_then(|given| given.address(channel.country));
        Ok(Delivery {
            method: given.method.map_or_else(|| known.method.clone(), |method| method.trim().to_owned()),
            window,
            region: address.as_ref().map(comanda_core::base::address::region_of).unwrap_or_default(),
        })
    }

    /// The line as it would be: its SKU looked up anew where none is known, its price and rate as given. A rate that is
    /// missing is the channel's as soon as that has one; whether the line still has none is told beside it.
    fn line(&self, order: &Order, known: &OrderLine, skus: &KnownSkus, channel: &Channel, people: &People) -> Result<(OrderLine, bool)> {
        let given = self.lines.iter().enumerate().find(|(_, given)| given.line == known.line);
        let mut line = known.clone();
        if let Some(code) = given.and_then(|(_, given)| given.sku.as_deref()) {
            code.trim().clone_into(&mut line.code);
        }
        if let Some((index, price)) = given.and_then(|(index, given)| Some((index, given.unit_price.as_deref()?))) {
            let pointer = format!("/lines/{index}/unit_price");
            let minor = channel.currency.parse_minor(price).map_err(|problem| {
                let decimals = i64::from(channel.currency.exponent());
                let facts = FieldProblem::new(pointer.as_str(), problem.code());
                Refusal::fields(vec![facts.with("currency", channel.currency.code()).with("decimals", decimals)])
            })?;
            if minor < 0 {
                return Err(Refusal::field(&pointer, "money.negative").into());
            }
            line.unit_price = minor;
        }
        let given_rate = match given.and_then(|(index, given)| Some((index, given.tax_percent.as_deref()?))) {
            Some((index, percent)) => {
                let wrong = |_| Refusal::field(&format!("/lines/{index}/tax_percent"), "tax.rate_invalid");
                Some(TaxRate::parse_percent(percent).map_err(wrong)?)
            }
            None => None,
        };
        let sku = skus.get(&code_key(&line.code)).map(Arc::as_ref).filter(|sku| known.sku.is_none_or(|id| id == sku.id));
        let address = people.shipping_address.as_ref().and_then(|given| given.address(channel.country));
        let country = address.map_or(channel.country, |address| address.country);
        let is_fresh = known.sku.is_none() && sku.is_some();
        let lacked_rate = lacks(order, known.line, FindingCode::TaxMissing);
        let mut lacks_rate = false;
        // A rate that came with the order stays.
        if lacked_rate || (is_fresh && line.tax_rate == TaxRate::ZERO) {
            let rate = given_rate.or_else(|| sku.and_then(|sku| channel.tax_rate(country, &sku.tax_class)));
            lacks_rate = rate.is_none();
            line.tax_rate = rate.unwrap_or(line.tax_rate);
        }
        if let (None, Some(sku)) = (known.sku, sku) {
            line.sku = Some(sku.id);
            line.parts = stock_parts(sku);
            line.weight_g = sku.weight_g;
            if line.unit_price == 0 {
                line.unit_price = sku.price_minor(channel.currency).unwrap_or(0);
            }
            if line.name == known.code {
                line.name.clone_from(&sku.name);
            }
        }
        Ok((line, lacks_rate))
    }
}

/// What is wrong with the order's lines as they would be, of each of which is told whether it lacks a tax rate. A missing
/// price that was found stays found until the line has one.
fn observe_lines(order: &Order, lines: &[(OrderLine, bool)], skus: &KnownSkus) -> Vec<Observation> {
    let mut seen = Vec::new();
    for (line, lacks_rate) in lines.iter().filter(|(line, _)| line.open() > 0) {
        let index = usize::try_from(line.line - 1).unwrap_or_default();
        let sku = skus.get(&code_key(&line.code)).map(Arc::as_ref).filter(|sku| line.sku.is_none_or(|id| id == sku.id));
        let priced = line.unit_price > 0 || !lacks(order, line.line, FindingCode::PriceMissing);
        seen.extend(observe_line(index, sku, &line.code, priced, !lacks_rate));
    }
    seen
}

impl Command for AmendOrder {
    type Answer = Placed;
    const NAME: &'static str = "amend_order";
    const PERMISSION: Permission = Permission::OrdersWork;

    /// # Errors
    /// [`AmendRefusal`]; fields that cannot be understood; `order.amend.customer_fixed`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let mut hand = work.order(self.order).await?;
        check_open(&hand.order).map_err(refused)?;
        for given in &self.amendment.lines {
            check_line(&hand.order, given.line, given.sku.is_some()).map_err(refused)?;
            if given.unit_price.is_some() {
                check_price(&hand.order, given.line).map_err(refused)?;
            }
            if given.tax_percent.is_some() {
                check_tax(&hand.order, given.line).map_err(refused)?;
            }
        }
        let channel = channels::find(work.tx, hand.order.channel).await?.ok_or_else(|| Error::not_found("channel", hand.order.channel))?;
        let known = orders::people(work.tx, self.order).await?;
        let people = self.amendment.people(&known)?;
        let delivery = self.amendment.delivery(&hand.order.delivery, &people, &channel)?;
        let codes: Vec<&str> = {
            let given = self.amendment.lines.iter().filter_map(|line| line.sku.as_deref());
            hand.order.lines.iter().map(|line| line.code.as_str()).chain(given).collect()
        };
        let skus = known_skus(work, codes.into_iter()).await?;
        let line = |line| self.amendment.line(&hand.order, line, &skus, &channel, &people);
        let lines: Vec<(OrderLine, bool)> = hand.order.lines.iter().map(line).collect::<Result<_>>()?;
        let mut seen = observe_delivery(&people, &delivery, &channel);
        seen.extend(observe_lines(&hand.order, &lines, &skus));
        let lines: Vec<OrderLine> = lines.into_iter().map(|(line, _)| line).collect();
        let fresh: Vec<_> = lines.iter().filter(|line| hand.order.line(line.line).is_some_and(|known| known.sku.is_none())).collect();
        let wanted: Vec<_> = fresh.iter().flat_map(|line| line.parts.iter().map(|part| part.sku)).collect();
        let offers = offers(work, &channel, wanted.iter(), None).await?;
        let language = self.amendment.language.unwrap_or(hand.order.language);
        let amended = Amended { customer: hand.order.customer, language, delivery, lines, seen, offers };
        let people_changed = people != known;
        if let Decision::Changed(event) = amend(&hand.order, amended, people_changed, work.ids, work.now).map_err(refused)? {
            self.write(work, &mut hand, event, &people, people_changed, &channel).await?;
        }
        Ok(Placed::of(&hand.order, false))
    }
}

impl AmendOrder {
    async fn write(
        &self,
        work: &mut Work<'_>,
        hand: &mut crate::work::OrderInHand,
        event: Event,
        people: &People,
        people_changed: bool,
        channel: &Channel,
    ) -> Result<()> {
        let had_none: Vec<i64> = hand.order.lines.iter().filter(|line| line.claims.is_empty()).map(|line| line.line).collect();
        let event = work.order_event(hand, event).await?;
        if people_changed {
            let terms = terms_of(people, people.email_normalised().as_deref(), people.phone_normalised(channel.country).as_deref());
            orders::people_save(work.tx, self.order, people, &terms).await?;
        }
        let claims = hand.order.lines.iter().filter(|line| had_none.contains(&line.line)).flat_map(|line| &line.claims);
        let movements = claims.map(|claim| Movement::allocate(self.order, claim.sku, claim.location, claim.quantity)).collect();
        work.move_stock(event, movements).await?;
        work.save(hand).await
    }
}
