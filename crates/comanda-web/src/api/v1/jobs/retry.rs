//! `POST /jobs/{id}/retry`: having it tried again.

use axum::extract::State;
use comanda_app::jobs::retry::RetryJob;
use comanda_core::base::ids::JobId;

use super::card::StandingBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{BareCommandRefusals, CommandParams};
use crate::api::v1::wire::JobIdText;
use crate::asking::Giver;
use crate::doors::Doors;
use crate::path::Name;

/// Have a job tried again
///
/// At once, as if it had never been tried. A job that runs or was done is refused.
#[utoipa::path(
    post, path = "/jobs/{id}/retry", tag = "jobs", operation_id = "retry_job",
    params(("id" = JobIdText, Path, description = "The job."), CommandParams),
    responses((status = 200, description = "How the job stands now.", body = StandingBody), BareCommandRefusals),
    security(("api_key" = ["operate"])),
)]
pub(super) async fn retry(State(doors): State<Doors>, giver: Giver<RetryJob>, Name(job): Name<JobId>) -> Answered {
    let done = doors.app.run(giver.caller, RetryJob { job }).await?;
    Ok(Answer::ok(&StandingBody { id: job, status: done.answer })?.replayed(done.replayed))
}
