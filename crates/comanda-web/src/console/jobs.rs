//! `/jobs`: the work that follows from events: what waits, what failed, and what somebody decides about it.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use comanda_app::jobs::dismiss::DismissJob;
use comanda_app::jobs::job::JobStatus;
use comanda_app::jobs::retry::RetryJob;
use comanda_app::queries::jobs::{JobCard, JobSteps, card, list, steps, undone_counts};
use comanda_core::base::ids::JobId;

use super::fields::Fields;
use super::form::{Form, Sent};
use super::listing::Listing;
use super::page::{Frame, Paged, Place, frame, page, page_at, to};
use super::person::{Person, Visit};
use super::words::Words;
use crate::asking::Operate;
use crate::doors::Doors;
use crate::language::{has, key};
use crate::path::Name;
use crate::problem::Problem;

/// How much of an error a line of the list shows, in characters.
const ERROR_CHARS: usize = 160;

/// The routes.
pub(super) fn routes() -> Router<Doors> {
    Router::new()
        .route("/jobs", get(show))
        .route("/jobs/{id}", get(show_one))
        .route("/jobs/{id}/retry", post(retry))
        .route("/jobs/{id}/dismiss", post(dismiss))
}

/// A tab: the jobs that stand so.
struct Tab {
    status: &'static str,
    /// How many, where somebody may wait for them.
    count: Option<i64>,
    active: bool,
}

#[derive(Template)]
#[template(path = "jobs/list.html")]
struct JobsPage {
    frame: Frame,
    tabs: Vec<Tab>,
    fields: Fields,
    status: &'static str,
    finished: bool,
    jobs: Vec<JobCard>,
    next: Option<String>,
    is_later: bool,
}

impl JobsPage {
    fn kind(&self, job: &JobCard) -> String {
        kind(&job.kind, &self.frame)
    }

    fn short_error(&self, job: &JobCard) -> String {
        let error = job.last_error.as_deref().unwrap_or_default();
        let short: String = error.chars().take(ERROR_CHARS).collect();
        if short.len() < error.len() { format!("{short}…") } else { short }
    }

    fn empty(&self) -> String {
        self.frame.code("jobs-none", self.status).to_string()
    }
}

#[derive(Template)]
#[template(path = "jobs/card.html")]
struct JobPage {
    frame: Frame,
    fields: Fields,
    job: JobCard,
    kind: String,
    payload: String,
    steps: JobSteps,
}

/// What is to be done, in words; a kind of a newer program by its name.
fn kind(kind: &str, words: &Words) -> String {
    if has(&key("job-kind", kind)) { words.code("job-kind", kind).to_string() } else { kind.to_owned() }
}

/// `GET /jobs`: those that were given up when nothing else is asked for, for they wait for somebody.
async fn show(State(doors): State<Doors>, mut visit: Visit<Operate>) -> Paged {
    let codes = JobStatus::ALL.map(JobStatus::code).join(", ");
    let status = visit.params.read("status", codes, JobStatus::parse).unwrap_or(JobStatus::GivenUp);
    let mut listing = Listing::of(visit.params);
    let counts = undone_counts(&doors.app, &visit.caller).await?;
    let found = match list(&doors.app, &visit.caller, status, &listing.page).await {
        Err(error) => {
            listing.begin_again(error)?;
            list(&doors.app, &visit.caller, status, &listing.page).await?
        }
        Ok(found) => found,
    };
    let tab = |of: JobStatus| Tab { status: of.code(), count: counts.get(of.code()).copied(), active: of == status };
    let order = [JobStatus::GivenUp, JobStatus::Ready, JobStatus::Running, JobStatus::Done, JobStatus::Dismissed];
    page(&JobsPage {
        frame: frame(&doors, &visit.person, Place::Jobs).await?,
        tabs: order.map(tab).into(),
        fields: listing.wrong(visit.person.locale()),
        status: status.code(),
        finished: status.is_finished(),
        jobs: found.items,
        next: found.next,
        is_later: listing.is_later(),
    })
}

async fn shown(doors: &Doors, person: &Person, status: StatusCode, id: JobId, fields: Fields) -> Paged {
    let job = card(&doors.app, &person.caller(), id).await?;
    page_at(
        status,
        &JobPage {
            frame: frame(doors, person, Place::Jobs).await?,
            fields,
            kind: kind(&job.kind, &person.words),
            payload: serde_json::to_string_pretty(&job.payload).map_err(Problem::internal)?,
            steps: steps(&doors.app, &job),
            job,
        },
    )
}

/// `GET /jobs/{id}`.
async fn show_one(State(doors): State<Doors>, Name(id): Name<JobId>, visit: Visit<Operate>) -> Paged {
    shown(&doors, &visit.person, StatusCode::OK, id, Fields::default()).await
}

/// `POST /jobs/{id}/retry`.
async fn retry(State(doors): State<Doors>, Name(id): Name<JobId>, form: Form<RetryJob>) -> Paged {
    match doors.app.run(form.caller.clone(), RetryJob { job: id }).await {
        Ok(_) => Ok(to(&format!("/jobs/{id}"), Some("said-job-retried"))),
        Err(error) => refused(&doors, &form.person, id, error.into()).await,
    }
}

/// `POST /jobs/{id}/dismiss`.
async fn dismiss(State(doors): State<Doors>, Name(id): Name<JobId>, form: Form<DismissJob>) -> Paged {
    match doors.app.run(form.caller.clone(), DismissJob { job: id }).await {
        Ok(_) => Ok(to(&format!("/jobs/{id}"), Some("said-job-dismissed"))),
        Err(error) => refused(&doors, &form.person, id, error.into()).await,
    }
}

async fn refused(doors: &Doors, person: &Person, id: JobId, problem: Problem) -> Paged {
    if problem.status.is_server_error() || problem.status == StatusCode::NOT_FOUND {
        return Err(problem);
    }
    let fields = Fields::refused(&Sent::default(), &problem, person.locale());
    shown(doors, person, problem.status, id, fields).await
}

#[cfg(test)]
mod tests {
    use comanda_app::jobs::job::Job;

    use super::*;

    #[test]
    fn every_kind_and_status_has_its_words() {
        for kind in Job::KINDS {
            assert!(has(&key("job-kind", kind)), "{kind}");
        }
        for status in JobStatus::ALL.map(JobStatus::code) {
            assert!(has(&key("job-status", status)) && has(&key("jobs-none", status)), "{status}");
        }
    }
}
