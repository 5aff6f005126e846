//! People of the staff and what they may do: roles, passwords, preferences, the last owner, on both databases.

use comanda_app::error::Error;
use comanda_app::identity::login::LoginRequest;
use comanda_app::identity::save_preferences::Preferences;
use comanda_app::identity::save_user::{ChangeUser, CreateUser, UserContent};
use comanda_app::identity::set_password::OwnPassword;
use comanda_app::queries::sessions::{SessionView, of_user};
use comanda_app::run::Caller;
use comanda_core::base::locale::Locale;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::role::Role;
use comanda_core::identity::session::IDLE_S;
use comanda_core::identity::user::Theme;
use comanda_store::{events, users};
use comanda_testkit::TestApp;

use crate::login::{PASSWORD, content, login, request, session, staff};
use crate::outcome::{fields, refusal};

#[tokio::test]
async fn the_last_owner_stays() {
    for test in TestApp::both().await {
        let ana = staff(&test, "ana@example.com", Role::Owner).await;
        let change = |user, content| test.app.run(test.owner(), ChangeUser { user, content });
        let inactive = |email: &str| UserContent { active: false, ..content(email, Role::Owner) };
        assert_eq!(refusal(change(ana, inactive("ana@example.com")).await).code, "user.last_owner");
        assert_eq!(refusal(change(ana, content("ana@example.com", Role::Manager)).await).code, "user.last_owner");
        assert!(change(ana, UserContent { name: "Ana".into(), ..content("ana@example.com", Role::Owner) }).await.unwrap().changed);

        // Two owners send each other away at the same moment.
        let eva = staff(&test, "eva@example.com", Role::Owner).await;
        let elsewhere = test.second_process().await;
        let (one, two) = tokio::join!(
            change(ana, content("ana@example.com", Role::Agent)),
            elsewhere.run(test.owner(), ChangeUser { user: eva, content: inactive("eva@example.com") }),
        );
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?} on {}", test.database.name);
        assert_eq!(refusal(if one.is_err() { one } else { two }).code, "user.last_owner");
    }
}

#[tokio::test]
async fn nobody_makes_somebody_greater_than_themselves() {
    let test = TestApp::sqlite().await;
    let clerk = || Caller {
        permissions: [Permission::SettingsWrite].into_iter().chain(Role::Agent.permissions().iter()).collect(),
        ..test.owner()
    };
    let forbidden = |answer: Result<(), Error>| assert!(matches!(answer, Err(Error::Forbidden { .. })), "{answer:?}");
    let owner = staff(&test, "ana@example.com", Role::Owner).await;
    let create = async |role| test.app.run(clerk(), CreateUser { content: content("new@example.com", role) }).await;
    forbidden(create(Role::Owner).await.map(drop));
    forbidden(create(Role::Viewer).await.map(drop));
    let agent = create(Role::Agent).await.unwrap().answer.user;
    let change = async |user, content| test.app.run(clerk(), ChangeUser { user, content }).await.map(drop);
    forbidden(change(agent, content("new@example.com", Role::Manager)).await);
    forbidden(change(owner, content("clerk@example.com", Role::Owner)).await);
    forbidden(change(owner, UserContent { active: false, ..content("ana@example.com", Role::Owner) }).await);
    change(owner, UserContent { name: "Ana".into(), ..content("ana@example.com", Role::Owner) }).await.unwrap();
    forbidden(test.app.set_password(clerk(), owner, PASSWORD).await.map(drop));
    forbidden(test.app.revoke_sessions(clerk(), owner).await.map(drop));
    test.app.set_password(clerk(), agent, PASSWORD).await.unwrap();
    forbidden(test.app.set_password(test.only(&[Permission::OrdersRead]), agent, PASSWORD).await.map(drop));
    let missing = test.app.set_password(test.owner(), comanda_core::base::ids::UserId::from_bytes([0; 16]), PASSWORD).await;
    assert!(matches!(missing, Err(Error::NotFound { kind: "user", .. })));
}

#[tokio::test]
async fn a_new_password_closes_the_other_doors() {
    for test in TestApp::both().await {
        let user = staff(&test, "mira@example.com", Role::Viewer).await;
        let (here, there) = (login(&test.app, "mira@example.com").await, login(&test.app, "mira@example.com").await);
        let asking = session(&test.app, &here.token).await.unwrap();
        assert!(session(&test.app, &there.token).await.is_some());
        let set = async |old: &str, new: &str| test.app.set_own_password(&asking, OwnPassword { old: old.into(), new: new.into() }).await;
        assert_eq!(fields(set(PASSWORD, "short").await), ["/password user.password_too_short"]);
        assert_eq!(fields(set(PASSWORD, "mira@example.com").await), ["/password user.password_personal"]);
        assert_eq!(fields(set("a goose on a pond", "two ducks on a pond").await), ["/old_password user.password_wrong"]);
        set(PASSWORD, "two ducks on a pond").await.unwrap();
        assert!(session(&test.app, &here.token).await.is_some(), "the one who asked stays inside");
        assert_eq!(session(&test.app, &there.token).await, None);
        assert_eq!(refusal(test.app.login(request("mira@example.com", PASSWORD)).await).code, "auth.login_failed");
        test.app.login(request("mira@example.com", "two ducks on a pond")).await.unwrap();

        for _ in 0..5 {
            assert_eq!(fields(set(PASSWORD, "three ducks on a pond").await), ["/old_password user.password_wrong"]);
        }
        assert_eq!(refusal(set("two ducks on a pond", "three ducks on a pond").await).code, "auth.too_many_attempts");

        let own = Caller::new(Actor::User(user), Role::Owner.permissions());
        assert_eq!(refusal(test.app.set_password(own, user, "three ducks on a pond").await).code, "user.password_own");
        assert_eq!(fields(test.app.set_password(test.owner(), user, "1234567890").await), ["/password user.password_common"]);
        test.app.set_password(test.owner(), user, PASSWORD).await.unwrap();
        assert_eq!(session(&test.app, &here.token).await, None, "somebody else set it: all doors are closed");

        let kept = test.app.store().read(move |tx| Box::pin(events::of_subject(tx, user.bytes(), 0, 100))).await.unwrap();
        for event in kept {
            assert!(["mira@", "argon2", "duck", "Mira"].iter().all(|secret| !event.recorded.payload.contains(secret)), "{event:?}");
        }
    }
}

#[tokio::test]
async fn a_dry_run_changes_no_password() {
    let test = TestApp::sqlite().await;
    let user = staff(&test, "mira@example.com", Role::Agent).await;
    let inside = login(&test.app, "mira@example.com").await;
    let dry = Caller { dry_run: true, ..test.owner() };
    assert!(test.app.set_password(dry.clone(), user, "two ducks on a pond").await.unwrap().changed);
    assert_eq!(test.app.revoke_sessions(dry, user).await.unwrap().answer, 1);
    assert!(session(&test.app, &inside.token).await.is_some());
    login(&test.app, "mira@example.com").await;
}

#[tokio::test]
async fn sessions_are_ended_from_elsewhere() {
    for test in TestApp::both().await {
        let user = staff(&test, "mira@example.com", Role::Viewer).await;
        let (here, there) = (login(&test.app, "mira@example.com").await, login(&test.app, "mira@example.com").await);
        let asking = session(&test.app, &here.token).await.unwrap();
        let others = test.app.revoke_other_sessions(&asking).await.unwrap();
        assert_eq!((others.answer, others.changed), (1, true));
        assert!(!test.app.revoke_other_sessions(&asking).await.unwrap().changed);
        assert!(session(&test.app, &here.token).await.is_some());
        assert_eq!(session(&test.app, &there.token).await, None);
        assert_eq!(test.app.revoke_sessions(test.owner(), user).await.unwrap().answer, 1);
        assert_eq!(session(&test.app, &here.token).await, None);
    }
}

#[tokio::test]
async fn everybody_chooses_language_and_theme() {
    for test in TestApp::both().await {
        let user = staff(&test, "mira@example.com", Role::Viewer).await;
        let inside = login(&test.app, "mira@example.com").await;
        let asking = session(&test.app, &inside.token).await.unwrap();
        let preferences = Preferences { language: Some(Locale::SrCyrl), theme: Theme::Dark };
        let saved = test.app.save_preferences(&asking, preferences).await.unwrap();
        assert_eq!((saved.changed, saved.answer.version), (true, 2));
        assert!(!test.app.save_preferences(&asking, preferences).await.unwrap().changed);
        let now = session(&test.app, &inside.token).await.unwrap().user;
        assert_eq!((now.language, now.theme, now.role), (Some(Locale::SrCyrl), Theme::Dark, Role::Viewer), "at once");
        let kept = test.app.store().read(move |tx| Box::pin(users::find(tx, user))).await.unwrap();
        assert_eq!(kept, Some(now));
    }
}

#[tokio::test]
async fn a_role_changes_what_an_open_session_may_do() {
    let test = TestApp::sqlite().await;
    let user = staff(&test, "mira@example.com", Role::Agent).await;
    let inside = login(&test.app, "mira@example.com").await;
    let may = async || session(&test.app, &inside.token).await.unwrap().caller().permissions.has(Permission::StockWrite);
    assert!(!may().await);
    test.app.run(test.owner(), ChangeUser { user, content: content("mira@example.com", Role::Warehouse) }).await.unwrap();
    assert!(may().await);
}

#[tokio::test]
async fn everybody_sees_where_they_are_logged_in() {
    for test in TestApp::both().await {
        staff(&test, "ana@example.com", Role::Viewer).await;
        staff(&test, "eva@example.com", Role::Owner).await;
        login(&test.app, "eva@example.com").await;
        let here = LoginRequest { address: Some("2001:db8::7".parse().unwrap()), ..request("ana@example.com", PASSWORD) };
        let here = test.app.login(here).await.unwrap().token;
        test.clock.advance(IDLE_S - 60);
        let there = LoginRequest { user_agent: "Safari".into(), ..request("ana@example.com", PASSWORD) };
        test.app.login(there).await.unwrap();
        let asking = session(&test.app, &here).await.unwrap();
        let told = async || {
            let views = of_user(&test.app, &asking).await.unwrap();
            let line =
                |view: &SessionView| format!("{} {:?} {}", view.user_agent, view.address.map(|address| address.to_string()), view.is_this);
            views.iter().map(line).collect::<Vec<_>>()
        };
        assert_eq!(told().await, ["Firefox Some(\"2001:db8::7\") true", "Safari None false"], "{}", test.database.name);
        let views = of_user(&test.app, &asking).await.unwrap();
        assert_eq!(views[1].created_at, views[0].created_at.plus_seconds(IDLE_S - 60));
        test.clock.advance(IDLE_S);
        assert_eq!(told().await, Vec::<String>::new(), "what ended by the clock is none, removed or not");
    }
}
