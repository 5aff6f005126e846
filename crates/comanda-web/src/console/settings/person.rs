//! `/settings/staff/new` and `/settings/staff/{id}`: somebody of the staff added, shown, changed, given a password, sent
//! out of their sessions.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::identity::save_user::{ChangeUser, CreateUser, UserContent};
use comanda_app::queries::settings::user;
use comanda_core::base::ids::UserId;
use comanda_core::base::locale::Locale;
use comanda_core::identity::role::Role;
use comanda_core::identity::user::{Theme, User};

use super::changes::{Change, Told, changes};
use crate::asking::{SettingsRead, SettingsWrite};
use crate::console::fields::Fields;
use crate::console::form::{Form, Sent};
use crate::console::page::{Frame, Paged, Place, frame, page_at, to};
use crate::console::person::{Person, Visit};
use crate::console::words::Words;
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

/// A role to choose, and what it may do in words.
struct RoleChoice {
    code: &'static str,
    may: String,
}

#[derive(Template)]
#[template(path = "settings/person.html")]
struct PersonPage {
    frame: Frame,
    tabs: [super::Tab; 5],
    fields: Fields,
    known: Option<User>,
    is_oneself: bool,
    meanwhile: Vec<Change>,
    roles: Vec<RoleChoice>,
}

impl PersonPage {
    fn elsewhere(&self) -> Vec<&str> {
        self.fields.other_errors(&["name", "email", "role", "password"])
    }

    fn read_only(&self) -> bool {
        !self.frame.may("settings.write")
    }
}

/// What a role may do, in words.
fn may(role: Role, words: &Words) -> String {
    let permissions = role.permissions();
    permissions.iter().map(|permission| words.code("permission", permission.code()).to_string()).collect::<Vec<_>>().join(" · ")
}

fn as_typed(user: &User) -> [(&'static str, String); 5] {
    [
        ("name", user.name.clone()),
        ("email", user.email.clone()),
        ("role", user.role.code().to_owned()),
        ("language", user.language.map_or("", Locale::tag).to_owned()),
        ("active", if user.active { "yes" } else { "" }.to_owned()),
    ]
}

/// What was typed, as the commands take it; what cannot be read is noted.
fn content(sent: &mut Sent, theme: Theme) -> UserContent {
    let role = sent.read_demanded("role", "form.choice_missing", Role::parse);
    UserContent {
        name: sent.text("name"),
        email: sent.text("email"),
        role: role.unwrap_or(Role::Viewer),
        language: Locale::parse(sent.raw("language")).ok(),
        theme,
        active: sent.ticked("active"),
    }
}

fn told(name: &str, email: &str, role: Role, language: Option<Locale>, active: bool, words: &Words) -> Vec<Told> {
    let label = |key: &'static str| words.t(key).to_string();
    vec![
        (label("settings-name"), name.to_owned()),
        (label("login-email"), email.to_owned()),
        (label("staff-role"), words.code("role", role.code()).to_string()),
        (
            label("frame-language"),
            language.map_or_else(|| label("preferences-browser-language"), |language| language.own_name().to_owned()),
        ),
        (label("settings-active"), label(if active { "settings-yes" } else { "settings-no" })),
    ]
}

async fn shown(doors: &Doors, person: &Person, status: StatusCode, fields: Fields, known: Option<User>, meanwhile: Vec<Change>) -> Paged {
    page_at(
        status,
        &PersonPage {
            frame: frame(doors, person, Place::Settings).await?,
            tabs: super::tabs("/settings/staff"),
            fields,
            is_oneself: known.as_ref().is_some_and(|known| known.id == person.session.user.id),
            known,
            meanwhile,
            roles: Role::ALL.map(|role| RoleChoice { code: role.code(), may: may(role, &person.words) }).into(),
        },
    )
}

/// `GET /settings/staff/new`.
pub(super) async fn new(State(doors): State<Doors>, visit: Visit<CreateUser>) -> Paged {
    let fields = Fields::of([("role", Role::Agent.code()), ("active", "yes")]);
    shown(&doors, &visit.person, StatusCode::OK, fields, None, Vec::new()).await
}

/// `GET /settings/staff/{id}`.
pub(super) async fn show(State(doors): State<Doors>, Name(id): Name<UserId>, visit: Visit<SettingsRead>) -> Paged {
    let known = user(&doors.app, &visit.caller, id).await?;
    shown(&doors, &visit.person, StatusCode::OK, Fields::of(as_typed(&known)), Some(known), Vec::new()).await
}

/// `POST /settings/staff/new`.
pub(super) async fn create(State(doors): State<Doors>, mut form: Form<CreateUser>) -> Paged {
    let content = content(&mut form.sent, Theme::default());
    let made = match form.sent.finish() {
        Ok(()) => doors.app.run(form.caller.clone(), CreateUser { content }).await.map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    match made {
        Ok(done) => Ok(to(&format!("/settings/staff/{}", done.answer.user), Some("said-staff-made"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            shown(&doors, &form.person, problem.status, fields, None, Vec::new()).await
        }
    }
}

/// `POST /settings/staff/{id}`.
pub(super) async fn save(State(doors): State<Doors>, Name(id): Name<UserId>, mut form: Form<ChangeUser>) -> Paged {
    let before = user(&doors.app, &form.caller, id).await?;
    let content = content(&mut form.sent, before.theme);
    let saved = match form.sent.finish() {
        Ok(()) => doors.app.run(form.caller.clone(), ChangeUser { user: id, content: content.clone() }).await.map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    match saved {
        Ok(_) => Ok(to("/settings/staff", Some("said-staff-saved"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let mut meanwhile = Vec::new();
            if problem.code == "version.stale" {
                let words = &form.person.words;
                let kept = told(&before.name, &before.email, before.role, before.language, before.active, words);
                let typed = told(&content.name, &content.email, content.role, content.language, content.active, words);
                meanwhile = changes(&kept, &typed);
            }
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            shown(&doors, &form.person, problem.status, fields, Some(before), meanwhile).await
        }
    }
}

/// `POST /settings/staff/{id}/password`. A password is not shown again.
pub(super) async fn set_password(State(doors): State<Doors>, Name(id): Name<UserId>, form: Form<SettingsWrite>) -> Paged {
    let done = doors.app.set_password(form.caller.clone(), id, form.sent.raw("password")).await;
    answered(&doors, &form, id, done.map(drop), "said-staff-password-set").await
}

/// `POST /settings/staff/{id}/sessions`.
pub(super) async fn end_sessions(State(doors): State<Doors>, Name(id): Name<UserId>, form: Form<SettingsWrite>) -> Paged {
    let done = doors.app.revoke_sessions(form.caller.clone(), id).await;
    answered(&doors, &form, id, done.map(drop), "said-staff-sessions-ended").await
}

async fn answered(
    doors: &Doors,
    form: &Form<SettingsWrite>,
    id: UserId,
    done: comanda_app::error::Result<()>,
    said: &'static str,
) -> Paged {
    let Err(error) = done else { return Ok(to(&format!("/settings/staff/{id}"), Some(said))) };
    let problem = Problem::from(error);
    if problem.status.is_server_error() || problem.status == StatusCode::NOT_FOUND {
        return Err(problem);
    }
    let known = user(&doors.app, &form.caller, id).await?;
    let fields = Fields::refused(&Sent::of(as_typed(&known)), &problem, form.person.locale());
    shown(doors, &form.person, problem.status, fields, Some(known), Vec::new()).await
}
