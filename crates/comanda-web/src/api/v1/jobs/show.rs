//! `GET /jobs/{id}`: one job.

use axum::extract::State;
use comanda_app::queries::jobs;
use comanda_core::base::ids::JobId;

use super::card::JobBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ReadRefusals;
use crate::api::v1::wire::JobIdText;
use crate::asking::{Operate, Reader};
use crate::doors::Doors;
use crate::path::Name;

/// Show a job
#[utoipa::path(
    get, path = "/jobs/{id}", tag = "jobs", operation_id = "show_job",
    params(("id" = JobIdText, Path, description = "The job.")),
    responses((status = 200, description = "The job.", body = JobBody), ReadRefusals),
    security(("api_key" = ["operate"])),
)]
pub(super) async fn show(State(doors): State<Doors>, reader: Reader<Operate>, Name(id): Name<JobId>) -> Answered {
    reader.params.finish()?;
    let found = jobs::card(&doors.app, &reader.caller, id).await?;
    Answer::ok(&JobBody::of(&found))
}
