//! `POST /jobs/{id}/dismiss`: deciding that it is not to be done.

use axum::extract::State;
use comanda_app::jobs::dismiss::DismissJob;
use comanda_core::base::ids::JobId;

use super::card::StandingBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{BareCommandRefusals, CommandParams};
use crate::api::v1::wire::JobIdText;
use crate::asking::Giver;
use crate::doors::Doors;
use crate::path::Name;

/// Dismiss a job
///
/// It is not done. A job that runs or was done is refused; dismissing it again changes nothing.
#[utoipa::path(
    post, path = "/jobs/{id}/dismiss", tag = "jobs", operation_id = "dismiss_job",
    params(("id" = JobIdText, Path, description = "The job."), CommandParams),
    responses((status = 200, description = "How the job stands now.", body = StandingBody), BareCommandRefusals),
    security(("api_key" = ["operate"])),
)]
pub(super) async fn dismiss(State(doors): State<Doors>, giver: Giver<DismissJob>, Name(job): Name<JobId>) -> Answered {
    let done = doors.app.run(giver.caller, DismissJob { job }).await?;
    Ok(Answer::ok(&StandingBody { id: job, status: done.answer })?.replayed(done.replayed))
}
