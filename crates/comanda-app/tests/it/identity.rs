//! API keys: made, shown, taken back, on both databases.

use comanda_app::error::Error;
use comanda_app::identity::authenticate;
use comanda_app::identity::make_api_key::{MadeApiKey, MakeApiKeyRequest};
use comanda_app::queries::{PageRequest, settings};
use comanda_app::run::Caller;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_store::{events, idempotency};
use comanda_testkit::TestApp;

use crate::outcome::{fields, refusal};

fn wanted(permissions: &[Permission], expires_at: Option<Timestamp>) -> MakeApiKeyRequest {
    MakeApiKeyRequest { name: "Web shop".into(), permissions: permissions.to_vec(), expires_at }
}

async fn make(test: &TestApp, permissions: &[Permission], expires_at: Option<Timestamp>) -> MadeApiKey {
    test.app.make_api_key(test.owner(), wanted(permissions, expires_at)).await.unwrap()
}

#[tokio::test]
async fn a_token_names_its_key_until_it_is_taken_back() {
    for test in TestApp::both().await {
        let key = make(&test, &[Permission::OrdersRead, Permission::OrdersPlace], None).await;
        assert!(key.token.starts_with("cmd_") && key.token.len() == 47, "{}", key.token);
        let caller = authenticate(&test.app, &key.token).await.unwrap().unwrap();
        assert_eq!((caller.id, caller.name.as_str()), (key.id, "Web shop"));
        assert!(caller.permissions.has(Permission::OrdersPlace) && !caller.permissions.has(Permission::StockRead));
        assert_eq!(caller.caller().actor, Actor::ApiKey(key.id));

        let mut other = key.token.clone();
        other.replace_range(4..8, "AAAA");
        for wrong in ["", "cmd_", &key.token[1..], &other, "cmd_ćććććććććććććććććććććć"] {
            assert_eq!(authenticate(&test.app, wrong).await.unwrap(), None, "{wrong}");
        }

        let elsewhere = test.second_process().await;
        assert!(authenticate(&elsewhere, &key.token).await.unwrap().is_some());
        assert!(test.app.revoke_api_key(test.owner(), key.id).await.unwrap().changed);
        assert!(!test.app.revoke_api_key(test.owner(), key.id).await.unwrap().changed);
        assert_eq!(authenticate(&test.app, &key.token).await.unwrap(), None);
        assert!(authenticate(&elsewhere, &key.token).await.unwrap().is_some(), "it is remembered for a second");
        test.clock.advance(1);
        assert_eq!(authenticate(&elsewhere, &key.token).await.unwrap(), None);

        let subject = key.id.bytes();
        let kept = test.app.store().read(move |tx| Box::pin(events::of_subject(tx, subject, 0, 10))).await.unwrap();
        assert_eq!(kept.iter().map(|event| event.recorded.kind.as_str()).collect::<Vec<_>>(), ["api_key.made", "api_key.revoked"]);
        let listed = settings::api_keys(&test.app, &test.owner(), &PageRequest::default()).await.unwrap();
        assert!(listed.items[0].revoked_at.is_some());
    }
}

#[tokio::test]
async fn a_key_ends_on_time_even_when_it_is_remembered() {
    let test = TestApp::sqlite().await;
    let end = test.app.now().plus_seconds(60);
    let key = make(&test, &[Permission::OrdersRead], Some(end)).await;
    test.clock.advance(59);
    assert!(authenticate(&test.app, &key.token).await.unwrap().is_some());
    test.clock.advance(1);
    assert_eq!(authenticate(&test.app, &key.token).await.unwrap(), None);
    let past = test.app.make_api_key(test.owner(), wanted(&[], Some(end))).await;
    assert_eq!(fields(past), ["/permissions api_key.no_permissions", "/expires_at api_key.expiry_past"]);
}

#[tokio::test]
async fn nobody_gives_away_more_than_they_have() {
    let test = TestApp::sqlite().await;
    let clerk = test.only(&[Permission::SettingsWrite, Permission::OrdersRead]);
    test.app.make_api_key(clerk.clone(), wanted(&[Permission::OrdersRead], None)).await.unwrap();
    let refused = test.app.make_api_key(clerk, wanted(&[Permission::OrdersRead, Permission::OrdersCancel], None)).await;
    assert!(matches!(refused, Err(Error::Forbidden { permission: Permission::OrdersCancel })));
}

/// The token goes to the caller once: neither the answer kept for a key nor anything else holds it.
#[tokio::test]
async fn a_token_is_shown_once() {
    for test in TestApp::both().await {
        let caller = Caller { idempotency_key: Some("once".into()), ..test.owner() };
        let made = test.app.make_api_key(caller.clone(), wanted(&[Permission::OrdersRead], None)).await.unwrap();
        let again = refusal(test.app.make_api_key(caller.clone(), wanted(&[Permission::OrdersRead], None)).await);
        assert_eq!((again.code, again.facts.get("api_key")), ("api_key.token_shown_once", Some(&made.id.to_string().into())));
        let actor = caller.actor.to_string();
        let kept = test.app.store().read(move |tx| Box::pin(async move { idempotency::find(tx, &actor, "once").await })).await.unwrap();
        assert_eq!(kept.unwrap().answer, format!("\"{}\"", made.id));
        assert!(!format!("{made:?}").contains(&made.token));

        let dry = Caller { dry_run: true, ..test.owner() };
        let shown = test.app.make_api_key(dry, wanted(&[Permission::OrdersRead], None)).await.unwrap();
        assert_eq!(authenticate(&test.app, &shown.token).await.unwrap(), None);
    }
}
