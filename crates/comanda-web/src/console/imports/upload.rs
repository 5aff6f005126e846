//! `/imports/new`: giving a file. Who sends it is proven by the form's first field, before any of the file is read.

use askama::Template;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest as _, Multipart, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use bytes::Bytes;
use comanda_app::imports::start::StartImport;
use comanda_app::imports::upload::{UPLOAD_MAX_BYTES, UploadCard};
use comanda_app::run::{Caller, Command as _};

use crate::console::fields::Fields;
use crate::console::form::{Sent, TOKEN, is_own};
use crate::console::page::{Frame, Paged, Place, frame, page_at, to};
use crate::console::person::{Person, Visit};
use crate::doors::Doors;
use crate::problem::{PlaceProblem, Problem};

/// The longest body that is read. What is above the largest file is thrown away as it comes, so that the browser hears why
/// it is refused, which it does not when it is cut off while it sends.
pub(super) const BODY_MAX_BYTES: usize = 2 * UPLOAD_MAX_BYTES as usize;
/// The longest field before the file.
const FIELD_MAX_BYTES: usize = 200;

#[derive(Template)]
#[template(path = "imports/new.html")]
struct NewPage {
    frame: Frame,
    fields: Fields,
    max_mb: i64,
}

async fn shown(doors: &Doors, person: &Person, status: StatusCode, fields: Fields) -> Paged {
    let frame = frame(doors, person, Place::Imports).await?;
    page_at(status, &NewPage { frame, fields, max_mb: (UPLOAD_MAX_BYTES >> 20) as i64 })
}

/// `GET /imports/new`.
pub(super) async fn show(State(doors): State<Doors>, visit: Visit<StartImport>) -> Paged {
    shown(&doors, &visit.person, StatusCode::OK, Fields::default()).await
}

/// `POST /imports/new`.
pub(super) async fn take(State(doors): State<Doors>, request: Request) -> Paged {
    let headers = request.headers();
    if !is_own(headers) {
        return Err(Problem::new("auth.form_foreign"));
    }
    let Some(person) = Person::of(headers, request.uri(), &doors).await? else {
        return Ok(to("/login?next=%2Fimports%2Fnew", None));
    };
    let caller = person.caller();
    caller.demand(StartImport::PERMISSION)?;
    let parts = Multipart::from_request(request, &doors).await;
    let mut parts = parts.map_err(|_| Problem::new("request.media_type").with("expected", "multipart/form-data"))?;
    proven(&mut parts, &person).await?;
    match kept(&doors, &caller, &mut parts).await {
        Ok(Some(upload)) => answer(&doors, &person, upload).await,
        Ok(None) => {
            let mut fields = Fields::default();
            fields.wrong("file".to_owned(), person.words.t("imports-file-missing").to_string());
            shown(&doors, &person, StatusCode::UNPROCESSABLE_ENTITY, fields).await
        }
        Err(problem) if problem.status.is_server_error() || problem.errors.is_empty() => Err(problem),
        Err(problem) => refused(&doors, &person, &problem).await,
    }
}

/// On to the preview; a file that cannot be read as orders is told of beside its field.
async fn answer(doors: &Doors, person: &Person, upload: UploadCard) -> Paged {
    match upload.survey.problem {
        Some(wrong) => refused(doors, person, &Problem::invalid(vec![wrong.into()])).await,
        None => Ok(to(&format!("/imports/files/{}", upload.id), None)),
    }
}

async fn refused(doors: &Doors, person: &Person, problem: &Problem) -> Result<Response, Problem> {
    let mut fields = Fields::refused(&Sent::default(), problem, person.locale());
    // The sentence beside the field says it all.
    fields.alert = None;
    shown(doors, person, problem.status, fields).await
}

/// The form is of this session: its first field says so.
async fn proven(parts: &mut Multipart, person: &Person) -> Result<(), Problem> {
    let foreign = || Problem::new("auth.form_foreign");
    let mut field = parts.next_field().await.map_err(cut_off)?.filter(|field| field.name() == Some(TOKEN)).ok_or_else(foreign)?;
    let mut token = Vec::new();
    while let Some(bytes) = field.chunk().await.map_err(cut_off)? {
        token.extend_from_slice(&bytes);
        if token.len() > FIELD_MAX_BYTES {
            return Err(foreign());
        }
    }
    if token == person.form_token().as_bytes() { Ok(()) } else { Err(foreign()) }
}

/// Takes the form's file into the database; `None` when none was chosen.
async fn kept(doors: &Doors, caller: &Caller, parts: &mut Multipart) -> Result<Option<UploadCard>, Problem> {
    while let Some(mut field) = parts.next_field().await.map_err(cut_off)? {
        if field.name() != Some("file") {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let first = field.chunk().await.map_err(cut_off)?;
        if name.is_empty() && first.as_ref().is_none_or(Bytes::is_empty) {
            return Ok(None);
        }
        let mut writer = doors.app.begin_upload(caller, &name).await?;
        let mut next = first;
        while let Some(bytes) = next {
            if let Err(error) = writer.append(&bytes).await {
                drain(&mut field).await?;
                return Err(error.into());
            }
            next = field.chunk().await.map_err(cut_off)?;
        }
        return Ok(Some(writer.finish().await?));
    }
    Ok(None)
}

/// Reads what else comes, and keeps nothing of it.
async fn drain(field: &mut Field<'_>) -> Result<(), Problem> {
    while field.chunk().await.map_err(cut_off)?.is_some() {}
    Ok(())
}

/// The body is no form, breaks off, or is longer than is read at all.
fn cut_off(error: MultipartError) -> Problem {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        let max_mb = (UPLOAD_MAX_BYTES >> 20) as i64;
        let wrong = comanda_core::base::problem::FieldProblem::new("/file", "upload.too_large").with("max_mb", max_mb);
        return Problem::invalid(vec![PlaceProblem::from(wrong)]);
    }
    Problem::new("request.body_unreadable")
}
