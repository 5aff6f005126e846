//! `PATCH /orders/{id}`: putting right or completing what the customer gave.

use axum::extract::State;
use comanda_app::orders::amend::{AmendOrder, Amendment, LineAmendment};
use comanda_core::base::ids::OrderId;
use comanda_core::base::locale::Locale;
use comanda_core::orders::content::CustomerContent;
use serde::Deserialize;
use utoipa::ToSchema;

use super::content::{AddressBody, DeliveryBody};
use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::{LocaleTag, OrderIdText, PercentText, PriceText};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// What the customer gave of themselves; what is missing stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AmendedCustomer)]
struct AmendedCustomerBody {
    /// The name.
    #[schema(max_length = 200)]
    name: Option<String>,
    /// The company.
    #[schema(max_length = 200)]
    company: Option<String>,
    /// The company's tax number.
    #[schema(max_length = 60)]
    tax_id: Option<String>,
    /// The e-mail address.
    #[schema(max_length = 320)]
    email: Option<String>,
    /// The phone.
    #[schema(max_length = 60)]
    phone: Option<String>,
}

/// What a line lacked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AmendedLine)]
struct AmendedLineBody {
    /// The line's number.
    #[schema(minimum = 1, maximum = 2000)]
    line: i64,
    /// The SKU's code, for a line whose code is unknown.
    #[schema(min_length = 1, max_length = 64)]
    sku: Option<String>,
    /// The price of one unit, for a line without one.
    #[schema(value_type = Option<PriceText>)]
    unit_price: Option<String>,
    /// The tax rate, for a line without one.
    #[schema(value_type = Option<PercentText>)]
    tax_percent: Option<String>,
}

/// What is given anew; what is missing stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AmendOrder)]
pub(super) struct AmendBody {
    /// Fields of the customer.
    customer: Option<AmendedCustomerBody>,
    /// The address the goods go to, whole.
    shipping_address: Option<AddressBody>,
    /// The address the bill goes to, whole.
    billing_address: Option<AddressBody>,
    /// How and when the goods should come.
    delivery: Option<DeliveryBody>,
    /// What the customer wrote to the shop.
    #[schema(max_length = 10_000)]
    customer_note: Option<String>,
    /// The language the customer is written to in.
    #[schema(value_type = Option<LocaleTag>)]
    language: Option<Locale>,
    /// What lines lacked.
    #[serde(default)]
    #[schema(max_items = 2000)]
    lines: Vec<AmendedLineBody>,
}

impl From<AmendBody> for Amendment {
    fn from(body: AmendBody) -> Self {
        let customer = |AmendedCustomerBody { name, company, tax_id, email, phone }| CustomerContent {
            id: None,
            reference: None,
            name,
            company,
            tax_id,
            email,
            phone,
        };
        let line = |AmendedLineBody { line, sku, unit_price, tax_percent }| LineAmendment { line, sku, unit_price, tax_percent };
        Self {
            customer: body.customer.map(customer),
            shipping_address: body.shipping_address.map(Into::into),
            billing_address: body.billing_address.map(Into::into),
            delivery: body.delivery.map(Into::into),
            customer_note: body.customer_note,
            language: body.language,
            lines: body.lines.into_iter().map(line).collect(),
        }
    }
}

/// Put right or complete what the customer gave
///
/// The order is looked at again: findings that no longer hold are fixed, new ones are added. With an empty body it is
/// only looked at again.
#[utoipa::path(
    patch, path = "/orders/{id}", tag = "orders", operation_id = "amend_order",
    params(("id" = OrderIdText, Path, description = "The order."), CommandParams),
    request_body = AmendBody,
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.work"])),
)]
pub(super) async fn amend(
    State(doors): State<Doors>,
    giver: Giver<AmendOrder>,
    Name(order): Name<OrderId>,
    Body(body): Body<AmendBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, AmendOrder { order, amendment: body.into() }).await?;
    changed(&done, giver.locale)
}
