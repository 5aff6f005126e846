//! What commands on orders answer: the order in short.

use axum::http::StatusCode;
use comanda_app::orders::place::Placed;
use comanda_app::run::Done;
use comanda_core::base::ids::OrderId;
use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::orders::totals::Totals;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::wire::{AllocationCode, CurrencyCode, FindingBody, OrderIdText, StandingCode, Sum};

/// What an order comes to, canceled units left out.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Totals)]
pub(crate) struct TotalsBody {
    /// Price × quantity over all lines.
    goods: Sum,
    /// What discounts take away.
    discount: Sum,
    /// What surcharges add.
    surcharge: Sum,
    /// What delivery costs.
    shipping: Sum,
    /// The tax on or in all of it.
    tax: Sum,
    /// What the customer owes.
    total: Sum,
}

impl TotalsBody {
    /// Sums in their currency.
    pub(crate) fn of(totals: &Totals, currency: Currency) -> Self {
        let sum = |minor| Sum(currency, minor);
        Self {
            goods: sum(totals.goods),
            discount: sum(totals.discount),
            surcharge: sum(totals.surcharge),
            shipping: sum(totals.shipping),
            tax: sum(totals.tax),
            total: sum(totals.total),
        }
    }
}

/// How much of a line has its stock.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderLineInShort)]
struct LineBody<'a> {
    /// Its number on the order, from 1.
    line: i64,
    /// The SKU's code.
    #[schema(example = "MUG")]
    sku: &'a str,
    /// Units that have their stock.
    allocated: i64,
    /// Units that wait for it.
    backordered: i64,
}

/// An order in short, as commands answer it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderInShort)]
pub(crate) struct PlacedBody<'a> {
    /// Its identifier.
    #[schema(value_type = OrderIdText)]
    id: OrderId,
    /// The number people use.
    #[schema(example = "WEB-1042")]
    number: &'a str,
    /// How it stands.
    #[schema(value_type = StandingCode)]
    status: &'static str,
    /// Its version, as in `ETag`.
    version: i64,
    /// How much of it has its stock.
    #[schema(value_type = AllocationCode)]
    allocation: &'static str,
    /// The currency of its sums.
    #[schema(value_type = CurrencyCode)]
    currency: &'static str,
    /// What it comes to.
    totals: TotalsBody,
    /// Its lines.
    lines: Vec<LineBody<'a>>,
    /// What must be cleared up before it is confirmed.
    findings: Vec<FindingBody<'a>>,
}

impl<'a> PlacedBody<'a> {
    /// The order in its reader's language.
    pub(crate) fn of(placed: &'a Placed, locale: Locale) -> Self {
        let line = |line: &'a comanda_app::orders::place::PlacedLine| LineBody {
            line: line.line,
            sku: &line.code,
            allocated: line.allocated,
            backordered: line.backordered,
        };
        Self {
            id: placed.order,
            number: &placed.number,
            status: placed.standing.code(),
            version: placed.version,
            allocation: placed.allocation.code(),
            currency: placed.currency.code(),
            totals: TotalsBody::of(&placed.totals, placed.currency),
            lines: placed.lines.iter().map(line).collect(),
            findings: placed.findings.iter().map(|finding| FindingBody::of(finding, locale)).collect(),
        }
    }
}

/// The answer of a command on an order that was there.
pub(crate) fn changed(done: &Done<Placed>, locale: Locale) -> Answered {
    let answer = Answer::ok(&PlacedBody::of(&done.answer, locale))?;
    Ok(answer.version(done.answer.version).replayed(done.replayed))
}

/// The answer of a command that makes an order: 201 with its address, or 200 when it was there
/// already or when nothing was written.
pub(crate) fn made(done: &Done<Placed>, dry_run: bool, locale: Locale) -> Answered {
    let body = PlacedBody::of(&done.answer, locale);
    let answer = if done.answer.existed || dry_run {
        Answer::ok(&body)?
    } else {
        Answer::json(StatusCode::CREATED, &body)?.location(format!("/api/v1/orders/{}", done.answer.order))
    };
    Ok(answer.version(done.answer.version).replayed(done.replayed))
}
