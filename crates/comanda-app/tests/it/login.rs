//! People of the staff: how the first one comes in, logging in and out, sessions, attempts, on both databases.

use std::net::IpAddr;
use std::sync::Arc;

use comanda_app::error::{Error, Refusal};
use comanda_app::identity::first_run::FirstOwner;
use comanda_app::identity::login::{LoggedIn, LoginRequest};
use comanda_app::identity::save_user::{ChangeUser, CreateUser, UserContent};
use comanda_app::identity::{PasswordCost, SessionCaller, authenticate_session};
use comanda_app::jobs::chores::Chores;
use comanda_app::ports::RandomIds;
use comanda_app::run::{App, AppSettings};
use comanda_core::base::ids::UserId;
use comanda_core::base::locale::Locale;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::role::Role;
use comanda_core::identity::session::{IDLE_S, LIFE_S, TOUCH_S};
use comanda_core::identity::user::Theme;
use comanda_store::{Store, StoreSettings, events, sessions, users};
use comanda_testkit::TestApp;

use crate::outcome::{fields, refusal};

pub(crate) const PASSWORD: &str = "a duck on a pond";

pub(crate) fn content(email: &str, role: Role) -> UserContent {
    UserContent { name: "Mira".into(), email: email.into(), role, language: None, theme: Theme::System, active: true }
}

/// Somebody of the staff with [`PASSWORD`].
pub(crate) async fn staff(test: &TestApp, email: &str, role: Role) -> UserId {
    let user = test.app.run(test.owner(), CreateUser { content: content(email, role) }).await.unwrap().answer.user;
    test.app.set_password(test.owner(), user, PASSWORD).await.unwrap();
    user
}

pub(crate) fn request(email: &str, password: &str) -> LoginRequest {
    LoginRequest { email: email.into(), password: password.into(), address: None, user_agent: "Firefox".into() }
}

pub(crate) async fn login(app: &App, email: &str) -> LoggedIn {
    app.login(request(email, PASSWORD)).await.unwrap()
}

pub(crate) async fn session(app: &App, token: &str) -> Option<SessionCaller> {
    authenticate_session(app, token).await.unwrap()
}

async fn event_kinds(test: &TestApp, subject: UserId) -> Vec<String> {
    let found = test.app.store().read(move |tx| Box::pin(events::of_subject(tx, subject.bytes(), 0, 100))).await.unwrap();
    found.into_iter().map(|stored| stored.recorded.kind).collect()
}

fn first_owner(email: &str) -> FirstOwner {
    FirstOwner { name: "Ana".into(), email: email.into(), password: PASSWORD.into(), language: Some(Locale::Tr) }
}

#[tokio::test]
async fn the_first_one_in_is_the_owner_and_there_is_one() {
    for test in TestApp::both().await {
        assert!(test.app.is_first_run().await.unwrap());
        let wrong = FirstOwner { name: " ".into(), email: "ana".into(), password: "short".into(), language: None };
        let wrong = fields(test.app.create_owner(wrong).await);
        assert_eq!(wrong, ["/name user.name_invalid", "/email email.missing_at", "/password user.password_too_short"]);

        let elsewhere = test.second_process().await;
        let (one, two) =
            tokio::join!(test.app.create_owner(first_owner("ana@example.com")), elsewhere.create_owner(first_owner("eva@example.com")),);
        let (won, lost) = if one.is_ok() { (one, two) } else { (two, one) };
        let owner = won.unwrap().user;
        assert_eq!(refusal(lost).code, "user.first_run_over", "{}", test.database.name);
        assert!(!test.app.is_first_run().await.unwrap());
        assert_eq!(refusal(test.app.create_owner(first_owner("mia@example.com")).await).code, "user.first_run_over");
        let kept = test.app.store().read(|tx| Box::pin(users::list(tx, "", 10))).await.unwrap();
        assert_eq!(
            kept.iter().map(|user| (user.id, user.role, user.language)).collect::<Vec<_>>(),
            [(owner, Role::Owner, Some(Locale::Tr))]
        );
        assert_eq!(event_kinds(&test, owner).await, ["user.saved", "user.password_set"]);
    }
}

#[tokio::test]
async fn staff_added_before_the_first_run_may_become_the_owner() {
    for test in TestApp::both().await {
        let made = test.app.run(test.owner(), CreateUser { content: content("ana@example.com", Role::Viewer) }).await.unwrap().answer;
        assert!(test.app.is_first_run().await.unwrap(), "nobody can log in yet");
        let owner = test.app.create_owner(first_owner("Ana@Example.com")).await.unwrap();
        assert_eq!((owner.user, owner.version), (made.user, 2));
        assert_eq!(login(&test.app, "ana@example.com").await.user.role, Role::Owner);
    }
}

#[tokio::test]
async fn a_password_opens_a_session_until_it_is_closed() {
    for test in TestApp::both().await {
        let user = staff(&test, "mira@example.com", Role::Agent).await;
        let inside = login(&test.app, " Mira@Example.COM ").await;
        assert!(inside.token.starts_with("cms_") && inside.token.len() == 47 && !format!("{inside:?}").contains(&inside.token));
        let caller = session(&test.app, &inside.token).await.unwrap();
        assert_eq!((caller.user.id, caller.session.user_agent.as_str()), (user, "Firefox"));
        assert_eq!(caller.caller().actor, Actor::User(user));
        assert!(caller.caller().permissions.has(Permission::OrdersPlace) && !caller.caller().permissions.has(Permission::SettingsWrite));

        let mut other = inside.token.clone();
        other.replace_range(4..8, "AAAA");
        for wrong in ["", "cms_", &inside.token[1..], &other, "cms_ćććććććććććććććććććććć"] {
            assert_eq!(session(&test.app, wrong).await, None, "{wrong}");
        }

        let elsewhere = test.second_process().await;
        assert!(session(&elsewhere, &inside.token).await.is_some());
        test.app.logout(&other).await.unwrap();
        test.app.logout("nonsense").await.unwrap();
        assert!(session(&test.app, &inside.token).await.is_some());
        test.app.logout(&inside.token).await.unwrap();
        assert_eq!(session(&test.app, &inside.token).await, None);
        assert!(session(&elsewhere, &inside.token).await.is_some(), "it is remembered for a second");
        test.clock.advance(1);
        assert_eq!(session(&elsewhere, &inside.token).await, None);
        assert_eq!(event_kinds(&test, user).await, ["user.saved", "user.password_set"], "coming and going is nobody's business");
    }
}

#[tokio::test]
async fn a_session_ends_by_the_clock_and_its_use_is_written_down() {
    for test in TestApp::both().await {
        let user = staff(&test, "mira@example.com", Role::Viewer).await;
        let token = login(&test.app, "mira@example.com").await.token;
        let begun = test.app.now();
        let seen = async || test.app.store().read(move |tx| Box::pin(sessions::of_user(tx, user))).await.unwrap()[0].last_seen_at;
        test.clock.advance(TOUCH_S - 1);
        assert!(session(&test.app, &token).await.is_some());
        assert_eq!(seen().await, begun);
        test.clock.advance(1);
        assert!(session(&test.app, &token).await.is_some());
        assert_eq!(seen().await, begun.plus_seconds(TOUCH_S));

        let mut passed = TOUCH_S;
        while passed + IDLE_S - 1 < LIFE_S {
            test.clock.advance(IDLE_S - 1);
            passed += IDLE_S - 1;
            assert!(session(&test.app, &token).await.is_some(), "{passed}");
        }
        test.clock.advance(LIFE_S - passed - 1);
        assert!(session(&test.app, &token).await.is_some());
        test.clock.advance(1);
        assert_eq!(session(&test.app, &token).await, None, "it ends on time even when it is remembered");

        let unused = login(&test.app, "mira@example.com").await.token;
        test.clock.advance(IDLE_S);
        assert_eq!(session(&test.app, &unused).await, None);
        Chores::default().run(&test.app).await.unwrap();
        assert_eq!(test.app.store().read(move |tx| Box::pin(sessions::of_user(tx, user))).await.unwrap(), []);
    }
}

fn told(answer: Result<LoggedIn, Error>) -> String {
    let Refusal { code, facts, .. } = refusal(answer);
    facts.get("seconds").map_or_else(|| code.to_owned(), |seconds| format!("{code} {seconds:?}"))
}

#[tokio::test]
async fn nobody_guesses_for_long() {
    for test in TestApp::both().await {
        staff(&test, "mira@example.com", Role::Agent).await;
        let wrong = async |email: &str| told(test.app.login(request(email, "not this one")).await);
        for email in ["mira@example.com", "nobody@example.com", "no address"] {
            for _ in 0..5 {
                assert_eq!(wrong(email).await, "auth.login_failed", "{email}");
            }
            test.clock.advance(10);
            assert_eq!(wrong(email).await, "auth.too_many_attempts Number(890)", "{email}");
            test.clock.advance(-10);
        }
        assert_eq!(told(test.app.login(request("mira@example.com", PASSWORD)).await), "auth.too_many_attempts Number(900)");
        test.clock.advance(900);
        login(&test.app, "mira@example.com").await;

        for round in 0..3 {
            for _ in 0..4 {
                assert_eq!(wrong("mira@example.com").await, "auth.login_failed", "round {round}: a success clears");
            }
            login(&test.app, "mira@example.com").await;
        }
    }
}

#[tokio::test]
async fn one_address_does_not_try_everybody() {
    for test in TestApp::both().await {
        staff(&test, "mira@example.com", Role::Agent).await;
        let from = |address: &str, email: String, password: &str| {
            let address: IpAddr = address.parse().unwrap();
            test.app.login(LoginRequest { address: Some(address), ..request(&email, password) })
        };
        // What succeeds is not counted.
        from("2001:db8::1", "mira@example.com".into(), PASSWORD).await.unwrap();
        for n in 0..20 {
            let answer = from(&format!("2001:db8::{n}"), format!("somebody-{n}@example.com"), "not this one").await;
            assert_eq!(told(answer), "auth.login_failed", "{n}");
        }
        assert_eq!(told(from("2001:db8::1", "mira@example.com".into(), PASSWORD).await), "auth.too_many_attempts Number(900)");
        from("2001:db8:0:1::1", "mira@example.com".into(), PASSWORD).await.unwrap();
        test.clock.advance(900);
        Chores::default().run(&test.app).await.unwrap();
        from("2001:db8::1", "mira@example.com".into(), PASSWORD).await.unwrap();
    }
}

/// A hundred guesses at once are a hundred guesses, also when several processes take them.
#[tokio::test]
async fn guesses_at_once_are_counted_each() {
    for test in TestApp::both().await {
        staff(&test, "mira@example.com", Role::Agent).await;
        let elsewhere = test.second_process().await;
        let guesses = (0..12).map(|n| {
            let app = if n % 2 == 0 { &test.app } else { &elsewhere };
            app.login(request("mira@example.com", "not this one"))
        });
        let answers: Vec<&str> = futures_util::future::join_all(guesses).await.into_iter().map(|answer| refusal(answer).code).collect();
        let failed = answers.iter().filter(|code| **code == "auth.login_failed").count();
        assert_eq!((failed, answers.len()), (5, 12), "{answers:?} on {}", test.database.name);
    }
}

#[tokio::test]
async fn who_has_no_password_or_is_not_active_stays_outside() {
    for test in TestApp::both().await {
        let made = test.app.run(test.owner(), CreateUser { content: content("new@example.com", Role::Agent) }).await.unwrap().answer;
        assert_eq!(told(test.app.login(request("new@example.com", PASSWORD)).await), "auth.login_failed");
        test.app.set_password(test.owner(), made.user, PASSWORD).await.unwrap();
        let inside = login(&test.app, "new@example.com").await;
        let elsewhere = test.second_process().await;
        assert!(session(&elsewhere, &inside.token).await.is_some());

        let gone = UserContent { active: false, ..content("new@example.com", Role::Agent) };
        test.app.run(test.owner(), ChangeUser { user: made.user, content: gone }).await.unwrap();
        assert_eq!(session(&test.app, &inside.token).await, None);
        test.clock.advance(1);
        assert_eq!(session(&elsewhere, &inside.token).await, None);
        assert_eq!(told(test.app.login(request("new@example.com", PASSWORD)).await), "auth.login_failed");
        let kinds = event_kinds(&test, made.user).await;
        assert_eq!(kinds, ["user.saved", "user.password_set", "user.saved", "user.sessions_revoked"]);

        test.app.run(test.owner(), ChangeUser { user: made.user, content: content("new@example.com", Role::Agent) }).await.unwrap();
        assert_eq!(session(&test.app, &inside.token).await, None, "an old session does not come back");
    }
}

#[tokio::test]
async fn a_hash_is_renewed_when_its_cost_is_not_todays() {
    for test in TestApp::both().await {
        let user = staff(&test, "mira@example.com", Role::Agent).await;
        let hash = async || test.app.store().read(move |tx| Box::pin(users::password_hash(tx, user))).await.unwrap().unwrap();
        assert!(hash().await.starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
        let password_cost = PasswordCost { passes: 2, ..PasswordCost::LEAST };
        let store = Store::open(StoreSettings::new(&test.database.url)).await.unwrap();
        let dearer = App::with_settings(store, Arc::clone(&test.clock) as _, Arc::new(RandomIds::default()), AppSettings { password_cost });
        assert_eq!(told(dearer.login(request("mira@example.com", "not this one")).await), "auth.login_failed");
        assert!(hash().await.contains("t=1"));
        login(&dearer, "mira@example.com").await;
        let renewed = hash().await;
        assert!(renewed.starts_with("$argon2id$v=19$m=8,t=2,p=1$"));
        login(&dearer, "mira@example.com").await;
        assert_eq!(hash().await, renewed);
    }
}
