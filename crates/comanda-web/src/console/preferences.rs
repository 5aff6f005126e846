//! `/preferences`: what somebody chooses for themselves: language, theme, password, sessions.

mod browser;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::identity::save_preferences::Preferences;
use comanda_app::identity::set_password::OwnPassword;
use comanda_app::queries::sessions::{SessionView, of_user};
use comanda_core::base::locale::Locale;
use comanda_core::identity::user::Theme;

use super::fields::Fields;
use super::form::{Form, Oneself};
use super::page::{Frame, Paged, Place, frame, page_at, to};
use super::person::Person;
use crate::doors::Doors;
use crate::problem::Problem;

#[derive(Template)]
#[template(path = "preferences.html")]
struct PreferencesPage {
    frame: Frame,
    fields: Fields,
    email: String,
    role: &'static str,
    themes: [&'static str; 3],
    sessions: Vec<SessionView>,
}

impl PreferencesPage {
    /// What a session's browser is called: by its name and its machine's, else as it calls itself.
    fn browser(&self, session: &SessionView) -> String {
        browser::name(&session.user_agent).unwrap_or_else(|| match session.user_agent.as_str() {
            "" => self.frame.t("preferences-browser-unknown").to_string(),
            itself => itself.to_owned(),
        })
    }
}

async fn shown(doors: &Doors, person: &Person, status: StatusCode, fields: Fields) -> Paged {
    let user = &person.session.user;
    page_at(
        status,
        &PreferencesPage {
            frame: frame(doors, person, Place::Preferences).await?,
            fields,
            email: user.email.clone(),
            role: user.role.code(),
            themes: Theme::ALL.map(Theme::code),
            sessions: of_user(&doors.app, &person.session).await?,
        },
    )
}

/// `GET /preferences`.
pub(crate) async fn show(State(doors): State<Doors>, person: Person) -> Paged {
    let user = &person.session.user;
    let fields = Fields::of([("language", user.language.map_or("", Locale::tag)), ("theme", user.theme.code())]);
    shown(&doors, &person, StatusCode::OK, fields).await
}

/// `POST /preferences`: by its button, one of the page's three forms.
pub(crate) async fn save(State(doors): State<Doors>, form: Form<Oneself>) -> Paged {
    let (person, sent) = (&form.person, &form.sent);
    let saved = match sent.raw("form") {
        "password" => set_password(&doors, &form).await.map(|()| "said-password-set"),
        "sessions" => doors.app.revoke_other_sessions(&person.session).await.map(|_| "said-sessions-ended").map_err(Problem::from),
        _ => {
            let language = Locale::parse(sent.raw("language")).ok();
            let theme = Theme::parse(sent.raw("theme")).unwrap_or_default();
            doors
                .app
                .save_preferences(&person.session, Preferences { language, theme })
                .await
                .map(|_| "said-preferences-saved")
                .map_err(Problem::from)
        }
    };
    match saved {
        Ok(said) => Ok(to(super::login::own_address(sent.some_text("back").as_deref().unwrap_or("/preferences")), Some(said))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let user = &person.session.user;
            let mut fields = Fields::refused(&sent.without(&["old_password", "password"]), &problem, person.locale());
            fields.fill([("language", user.language.map_or("", Locale::tag)), ("theme", user.theme.code())]);
            shown(&doors, person, problem.status, fields).await
        }
    }
}

async fn set_password(doors: &Doors, form: &Form<Oneself>) -> Result<(), Problem> {
    let (old, new) = (form.sent.raw("old_password").to_owned(), form.sent.raw("password").to_owned());
    Ok(doors.app.set_own_password(&form.person.session, OwnPassword { old, new }).await?)
}
