//! The description of the interface: OpenAPI 3.1, made from the handlers' own types.

use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use utoipa::Modify;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContentBuilder, HeaderBuilder, ObjectBuilder, OpenApi, Ref, ResponseBuilder, Type};

use super::v1::refusals::STATUSES;
use super::v1::wire::{
    AllocationCode, ApiKeyIdText, ChannelIdText, CustomerIdText, DayText, FindingIdText, FlagCode, GroupedByCode, HoldIdText, JobIdText,
    JobStatusCode, LocationIdText, OrderIdText, ReservationIdText, SkuIdText, StandingCode, UserIdText,
};
use crate::language::message;
use crate::problem::{MEDIA_TYPE, PlaceBody, ProblemBody};

/// What stands around the operations.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Comanda",
        description = "Order management: orders, stock, customers.\n\n\
            Every request carries an API key as `Authorization: Bearer cmd_…`; the permission an operation needs is named in its \
            security requirement. Sums are decimal text in the currency named beside them, instants are RFC 3339, identifiers \
            carry their kind as a prefix. What goes wrong is answered as `application/problem+json` (RFC 9457) with a stable \
            code, in the language of `Accept-Language`.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    tags(
        (name = "orders", description = "Orders, from draft to end."),
        (name = "reservations", description = "Stock held for a checkout."),
        (name = "catalog", description = "What is sold."),
        (name = "stock", description = "What there is, what can be had, what moved."),
        (name = "locations", description = "Where stock is."),
        (name = "channels", description = "Where orders come from."),
        (name = "customers", description = "Who buys."),
        (name = "users", description = "The staff and their roles."),
        (name = "api-keys", description = "What programs show to be let in."),
        (name = "jobs", description = "Work that follows from events."),
        (name = "events", description = "Everything that happened, for those who follow along."),
    ),
    components(schemas(
        ProblemBody, PlaceBody, AllocationCode, ApiKeyIdText, ChannelIdText, CustomerIdText, DayText, FindingIdText, FlagCode, GroupedByCode, HoldIdText, JobIdText, JobStatusCode,
        LocationIdText, OrderIdText, ReservationIdText, SkuIdText, StandingCode, UserIdText,
    )),
    modifiers(&Surroundings),
)]
pub(crate) struct Described;

struct Surroundings;

impl Modify for Surroundings {
    fn modify(&self, openapi: &mut OpenApi) {
        let components = openapi.components.get_or_insert_default();
        let key = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some("An API key, `cmd_` and 43 characters."));
        components.add_security_scheme("api_key", SecurityScheme::Http(key.build()));
        for status in STATUSES {
            let title = message(comanda_core::base::locale::Locale::En, &format!("title-{status}"), &Default::default());
            let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
            let mut response = ResponseBuilder::new().description(title).content(MEDIA_TYPE, content);
            let header = match status {
                401 => Some(("WWW-Authenticate", "How to show a key.")),
                503 => Some(("Retry-After", "After how many seconds to try again.")),
                _ => None,
            };
            if let Some((name, description)) = header {
                let text = HeaderBuilder::new().schema(Some(ObjectBuilder::new().schema_type(Type::String))).description(Some(description));
                response = response.header(name, text.build());
            }
            components.responses.insert(format!("Problem{status}"), response.build().into());
        }
    }
}

/// The description as a document.
#[must_use]
pub fn document() -> OpenApi {
    let (_, document) = super::v1::routes().split_for_parts();
    document
}

static TEXT: LazyLock<Result<String, String>> = LazyLock::new(|| document().to_json().map_err(|error| error.to_string()));

/// `GET /api/openapi.json`.
pub(crate) async fn show() -> Result<Response, crate::problem::Problem> {
    match &*TEXT {
        Ok(text) => Ok(([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-cache")], text.as_str()).into_response()),
        Err(error) => Err(crate::problem::Problem::internal(error)),
    }
}
