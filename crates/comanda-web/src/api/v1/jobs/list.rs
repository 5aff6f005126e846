//! `GET /jobs`: jobs that stand so, and how many stand how.

use std::collections::BTreeMap;

use axum::extract::State;
use comanda_app::jobs::job::JobStatus;
use comanda_app::queries::jobs;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::card::JobBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{ListRefusals, PageParams};
use crate::api::v1::wire::JobStatusCode;
use crate::asking::{Operate, Reader};
use crate::doors::Doors;
use crate::problem::Problem;

/// Which jobs.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what the handler reads")]
pub(super) struct Filter {
    /// How they stand; `given_up` when missing.
    #[param(value_type = Option<JobStatusCode>)]
    status: Option<JobStatus>,
}

/// Some of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JobPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<JobBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
    /// How many jobs stand how.
    counts: BTreeMap<&'static str, i64>,
}

/// List jobs
#[utoipa::path(
    get, path = "/jobs", tag = "jobs", operation_id = "list_jobs",
    params(Filter, PageParams),
    responses(
        (status = 200, description = "Unfinished jobs by the instant they are due, finished ones from the newest.", body = PageBody),
        ListRefusals,
    ),
    security(("api_key" = ["operate"])),
)]
pub(super) async fn list(State(doors): State<Doors>, reader: Reader<Operate>) -> Answered {
    let mut params = reader.params;
    let expected = JobStatus::ALL.map(JobStatus::code).join(", ");
    let status = params.read("status", expected, |code| JobStatus::ALL.into_iter().find(|status| status.code() == code));
    let page = params.page();
    params.finish()?;
    let status = status.unwrap_or(JobStatus::GivenUp);
    let found = jobs::list(&doors.app, &reader.caller, status, &page).await.map_err(Problem::of_query)?;
    let counts = jobs::counts(&doors.app, &reader.caller).await?;
    Answer::ok(&PageBody { items: found.items.iter().map(JobBody::of).collect(), next: found.next.as_deref(), counts })
}
