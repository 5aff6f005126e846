//! The staff: who may come in, and by which password.

use std::io::{BufRead as _, IsTerminal as _, Read as _};

use comanda_app::error::Error;
use comanda_app::identity::save_user::CreateUser;
use comanda_app::run::{App, Caller};
use comanda_core::base::email::Email;
use comanda_core::base::locale::Locale;
use comanda_core::identity::password::{self, choose};
use comanda_core::identity::role::Role;
use comanda_core::identity::save_user::UserContent;
use comanda_core::identity::user::{Theme, User as Person};
use comanda_store::users;

use crate::config::Settings;
use crate::output::{self, Ending, Failure};
use crate::wire;

/// People read at once.
const PAGE: i64 = 200;
/// More than any password has, in bytes.
const INPUT_MAX: u64 = 64 * 1_024;

/// Adds people to the staff, lists them, sets their passwords.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum User {
    /// Add somebody to the staff
    Create {
        /// The e-mail address to log in with
        #[arg(long)]
        email: String,
        /// The name shown
        #[arg(long)]
        name: String,
        /// What they may do: owner, manager, agent, warehouse or viewer
        #[arg(long, value_parser = role)]
        role: Role,
        /// The language of the console, such as sr-Latn; the browser's when missing
        #[arg(long, value_parser = Locale::parse, value_name = "TAG")]
        language: Option<Locale>,
        /// Read a password from standard input; without one they cannot log in
        #[arg(long)]
        password_stdin: bool,
    },
    /// Set somebody's password, read from standard input, and end their sessions
    SetPassword {
        /// Whose, by e-mail address
        #[arg(long)]
        email: String,
    },
    /// List the staff by e-mail address
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

fn role(code: &str) -> Result<Role, String> {
    Role::parse(code).ok_or_else(|| format!("known are {}", Role::ALL.map(Role::code).join(", ")))
}

impl User {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        match self {
            Self::Create { email, name, role, language, password_stdin } => {
                let password = if password_stdin { Some(read_password()?) } else { None };
                // Looked at before anybody is added, so that nobody stays behind without it.
                if let Some(password) = &password {
                    choose(password, &name, &email).map_err(refused)?;
                }
                let content = UserContent { name, email, role, language, theme: Theme::System, active: true };
                let app = wire::open_app(settings).await?;
                let user = app.run(Caller::system("cli"), CreateUser { content }).await?.answer.user;
                if let Some(password) = &password {
                    app.set_password(Caller::system("cli"), user, password).await?;
                }
                wire::close(app).await?;
                output::line(&user.to_string())
            }
            Self::SetPassword { email } => {
                let email = Email::parse(&email).map_err(|problem| Failure::usage(format!("--email: {problem}")))?.normalised();
                let app = wire::open_existing(settings).await?;
                let wanted = email.clone();
                let found = app.store().read(move |tx| Box::pin(async move { users::by_email(tx, &wanted).await })).await?;
                let user = found.ok_or_else(|| Error::not_found("user", &email))?;
                let password = read_password()?;
                choose(&password, &user.name, &user.email).map_err(refused)?;
                app.set_password(Caller::system("cli"), user.id, &password).await?;
                wire::close(app).await?;
                output::note(&format!("{email} has a new password, and no session any more"));
                Ok(())
            }
            Self::List { json } => {
                let app = wire::open_existing(settings).await?;
                let staff = all(&app).await?;
                wire::close(app).await?;
                if json { output::json(&staff) } else { output::line(&listed(&staff)) }
            }
        }
    }
}

fn refused(problem: password::PasswordProblem) -> Failure {
    Failure::new(Ending::Refused, format!("{problem} ({})", problem.code()))
}

/// The password on standard input: its first line, without the end of it.
fn read_password() -> Result<String, Failure> {
    let input = std::io::stdin();
    if input.is_terminal() {
        output::note("Type the password and Enter. It shows as you type it; from a pipe it would not.");
    }
    let mut typed = String::new();
    let read = input.lock().take(INPUT_MAX).read_line(&mut typed);
    read.map_err(|error| Failure::usage(format!("standard input: {error}")))?;
    let line = typed.strip_suffix('\n').map_or(typed.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
    Ok(line.to_owned())
}

async fn all(app: &App) -> Result<Vec<Person>, Failure> {
    let (mut staff, mut after) = (Vec::new(), String::new());
    loop {
        let from = after.clone();
        let page: Vec<Person> = app.store().read(move |tx| Box::pin(async move { users::list(tx, &from, PAGE).await })).await?;
        let Some(last) = page.last() else { return Ok(staff) };
        after.clone_from(&last.email);
        staff.extend(page);
    }
}

fn listed(staff: &[Person]) -> String {
    let rows: Vec<Vec<String>> = staff
        .iter()
        .map(|person| {
            let standing = if person.active { "active" } else { "inactive" };
            let language = person.language.map_or("", Locale::tag);
            [&person.id.to_string(), &person.email, &person.name, person.role.code(), standing, language].map(str::to_owned).to_vec()
        })
        .collect();
    output::table(&["user", "e-mail", "name", "role", "standing", "language"], &rows)
}
