//! What every operation may answer besides what was wished, for its description; and the headers
//! and parameters that every command takes.

use std::collections::BTreeMap;

use comanda_app::queries::{PAGE_DEFAULT, PAGE_MAX};
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{IntoParams, IntoResponses};

fn problems(statuses: &[u16]) -> BTreeMap<String, RefOr<Response>> {
    statuses.iter().map(|status| (status.to_string(), RefOr::Ref(Ref::from_response_name(format!("Problem{status}"))))).collect()
}

/// The statuses that some operation may answer with a problem.
pub(crate) const STATUSES: &[u16] = &[400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503];

/// Of a command that is given with a body.
pub(crate) struct CommandRefusals;

impl IntoResponses for CommandRefusals {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        problems(STATUSES)
    }
}

/// Of a command without a body.
pub(crate) struct BareCommandRefusals;

impl IntoResponses for BareCommandRefusals {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        problems(&[400, 401, 403, 404, 409, 412, 422, 500, 503])
    }
}

/// Of a query that reads one thing by its name.
pub(crate) struct ReadRefusals;

impl IntoResponses for ReadRefusals {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        problems(&[401, 403, 404, 422, 500, 503])
    }
}

/// Of a query over many things.
pub(crate) struct ListRefusals;

impl IntoResponses for ListRefusals {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        problems(&[401, 403, 422, 500, 503])
    }
}

/// What every command takes besides its own.
pub(crate) struct CommandParams;

impl IntoParams for CommandParams {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = || ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
        let parameter = |name: &str, place, description: &str, schema: ObjectBuilder| {
            ParameterBuilder::new().name(name).parameter_in(place).description(Some(description)).schema(Some(schema)).build()
        };
        vec![
            parameter(
                "Idempotency-Key",
                ParameterIn::Header,
                "The caller's own name for this request. A repeated request gets the first one's answer, with `Idempotent-Replayed: true`.",
                text().pattern(Some("^[!-~]{1,255}$")).min_length(Some(1)).max_length(Some(255)),
            ),
            parameter(
                "If-Match",
                ParameterIn::Header,
                "The version the caller read, as in `ETag`. When the thing has another one, nothing is done: 412.",
                text().pattern(Some("^(\\*|[0-9]{1,18}|\"[0-9]{1,18}\")$")),
            ),
            parameter(
                "dry_run",
                ParameterIn::Query,
                "Whether to answer as if, and change nothing.",
                ObjectBuilder::new().schema_type(SchemaType::Type(Type::Boolean)),
            ),
        ]
    }
}

/// Which page of a list is wanted.
pub(crate) struct PageParams;

impl IntoParams for PageParams {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String)).pattern(Some("^[A-Za-z0-9_.-]+$"));
        let number = ObjectBuilder::new().schema_type(SchemaType::Type(Type::Integer));
        let number = number.minimum(Some(1)).maximum(Some(PAGE_MAX)).default(Some(PAGE_DEFAULT.into()));
        let parameter = |name: &str, description: &str, schema: ObjectBuilder| {
            ParameterBuilder::new().name(name).parameter_in(ParameterIn::Query).description(Some(description)).schema(Some(schema)).build()
        };
        vec![
            parameter(
                "cursor",
                "The `next` of the page before; the first page when missing. Good for the same list and filters only.",
                text,
            ),
            parameter("limit", "How many items at most.", number),
        ]
    }
}
