//! The demo shop's staff, one of each role at least, and the passwords they log in with.

use anyhow::Context;
use comanda_app::identity::save_user::CreateUser;
use comanda_app::run::{App, Caller};
use comanda_core::base::ids::UserId;
use comanda_core::base::locale::Locale;
use comanda_core::identity::role::Role;
use comanda_core::identity::save_user::UserContent;
use comanda_core::identity::user::Theme;
use futures_util::future::try_join_all;

/// Words that passwords are made of: short, in Latin letters without marks. Their number divides 256, so that each is as
/// likely as any other.
const WORDS: &[&str; 64] = &[
    "alarm", "album", "atlas", "balkon", "banana", "banda", "bilet", "dama", "delfin", "donut", "fabrika", "fontana", "forma", "galop",
    "garden", "gitara", "gram", "guma", "idol", "insula", "karton", "kobra", "kola", "kometa", "kompas", "kostum", "lama", "lampa",
    "limon", "lopata", "luna", "magnet", "maraton", "marka", "metal", "mineral", "mond", "motor", "nebo", "nota", "omega", "opera",
    "orbita", "ocean", "panda", "park", "pirat", "planet", "port", "radar", "roman", "rumba", "salata", "sonata", "tabla", "talent",
    "tango", "tomat", "topola", "tunel", "tulipan", "ulica", "vagon", "violina",
];
/// Words in a password.
const WORDS_EACH: usize = 4;

/// By which somebody of the staff logs in.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Login {
    /// What they are to the shop.
    pub(crate) role: Role,
    /// Their e-mail address.
    pub(crate) email: String,
    /// Their password.
    pub(crate) password: String,
}

impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Login").field("email", &self.email).finish_non_exhaustive()
    }
}

/// Somebody of the staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Member {
    /// Who.
    pub(crate) user: UserId,
    /// What they are to the shop.
    pub(crate) role: Role,
}

impl Member {
    /// Them as those who act.
    pub(crate) fn caller(self) -> Caller {
        Caller::new(comanda_core::identity::actor::Actor::User(self.user), self.role.permissions())
    }
}

/// Who they are; all but one read the shop's language.
fn staff(language: Locale) -> Vec<UserContent> {
    let user = |name: &str, email: &str, role, language| UserContent {
        name: name.to_owned(),
        email: email.to_owned(),
        role,
        language: Some(language),
        theme: Theme::System,
        active: true,
    };
    vec![
        user("Ana Petrović", "ana@example.com", Role::Owner, language),
        user("Jelena Marković", "jelena@example.com", Role::Manager, language),
        user("Đorđe Ilić", "djordje@example.com", Role::Agent, language),
        user("Олег Кузнецов", "oleg@example.com", Role::Agent, Locale::Ru),
        user("Milan Stojković", "milan@example.com", Role::Warehouse, language),
        user("Mircea Popescu", "mircea@example.com", Role::Viewer, language),
    ]
}

/// Adds the staff, each with a new password; the owner comes first.
///
/// # Errors
/// As the commands'; when the system has no randomness.
pub(crate) async fn hire(app: &App, caller: &Caller, language: Locale) -> anyhow::Result<(Vec<Member>, Vec<Login>)> {
    let hire = |content: UserContent| async move {
        let (role, email, password) = (content.role, content.email.clone(), password()?);
        let user = app.run(caller.clone(), CreateUser { content }).await.with_context(|| email.clone())?.answer.user;
        app.set_password(caller.clone(), user, &password).await.with_context(|| email.clone())?;
        anyhow::Ok((Member { user, role }, Login { role, email, password }))
    };
    Ok(try_join_all(staff(language).into_iter().map(hire)).await?.into_iter().unzip())
}

/// A new password, such as `limon-kobra-panda-tango`.
fn password() -> anyhow::Result<String> {
    let mut random = [0_u8; WORDS_EACH];
    getrandom::fill(&mut random).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    let words: Vec<&str> = random.iter().filter_map(|byte| WORDS.get(usize::from(*byte) % WORDS.len()).copied()).collect();
    Ok(words.join("-"))
}

/// The logins as the file of them has them: a line each of role, e-mail address and password, tabs between.
pub(crate) fn written(logins: &[Login]) -> String {
    logins.iter().map(|Login { role, email, password }| format!("{}\t{email}\t{password}\n", role.code())).collect()
}

/// The logins in such a file; lines of another form are left out.
pub(crate) fn read(text: &str) -> Vec<Login> {
    let login = |line: &str| {
        let mut parts = line.split('\t');
        let (role, email, password) = (Role::parse(parts.next()?)?, parts.next()?, parts.next()?);
        Some(Login { role, email: email.to_owned(), password: password.to_owned() })
    };
    text.lines().filter_map(login).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use comanda_core::identity::password::choose;

    #[test]
    fn passwords_are_good_and_different() {
        let passwords: std::collections::BTreeSet<String> = (0..200).map(|_| password().unwrap()).collect();
        assert!(passwords.len() > 190, "{}", passwords.len());
        for password in &passwords {
            assert!(choose(password, "Ana Petrović", "ana@example.com").is_ok(), "{password}");
        }
    }

    #[test]
    fn every_role_is_there_and_the_file_reads_back() {
        let staff = staff(Locale::Tr);
        assert_eq!(staff.iter().filter(|user| user.language == Some(Locale::Tr)).count(), 5);
        assert_eq!(staff[0].role, Role::Owner);
        assert!(Role::ALL.iter().all(|role| staff.iter().any(|user| user.role == *role)));
        let login = |user: &UserContent| Login { role: user.role, email: user.email.clone(), password: "limon-kobra".to_owned() };
        let logins: Vec<Login> = staff.iter().map(login).collect();
        assert_eq!(read(&written(&logins)), logins);
        assert_eq!(read("owner\n\nking\ta\tb\n"), []);
    }
}
