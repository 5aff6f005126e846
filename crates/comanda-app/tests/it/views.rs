//! Views of lists that people keep, on both databases.

use comanda_app::error::Error;
use comanda_app::identity::save_view::ViewContent;
use comanda_app::queries::views::of_user;
use comanda_core::base::ids::ViewId;
use comanda_core::identity::role::Role;
use comanda_core::identity::saved_view::{ListName, VIEWS_MAX};
use comanda_testkit::TestApp;

use crate::login::{login, session, staff};
use crate::outcome::{fields, refusal};

fn view(name: &str, query: &str) -> ViewContent {
    ViewContent { list: ListName::Orders, name: name.into(), query: query.into() }
}

#[tokio::test]
async fn everybody_keeps_their_own() {
    for test in TestApp::both().await {
        staff(&test, "mira@example.com", Role::Viewer).await;
        staff(&test, "ana@example.com", Role::Owner).await;
        let mira = session(&test.app, &login(&test.app, "mira@example.com").await.token).await.unwrap();
        let ana = session(&test.app, &login(&test.app, "ana@example.com").await.token).await.unwrap();
        let seen = async |who: &_| {
            let views = of_user(&test.app, who, ListName::Orders).await.unwrap();
            views.into_iter().map(|view| format!("{} {}?{}", view.position, view.name, view.query)).collect::<Vec<_>>()
        };
        let held = test.app.save_view(&mira, view("Задржане", "held=true")).await.unwrap().answer;
        let mine = test.app.save_view(&mira, view(" Mine ", "?manager=me")).await.unwrap().answer;
        test.app.save_view(&ana, view("Mine", "status=draft")).await.unwrap();
        assert_eq!(seen(&mira).await, ["1 Задржане?held=true", "2 Mine?manager=me"]);

        // Under a name that is there, the query is replaced; nothing moves.
        assert_eq!(test.app.save_view(&mira, view("ЗАДРЖАНЕ", "held=true&flag=vip")).await.unwrap().answer, held);
        assert_eq!(test.app.save_view(&mira, view("Mine", "manager=me")).await.unwrap().answer, mine);
        assert_eq!(seen(&mira).await, ["1 ЗАДРЖАНЕ?held=true&flag=vip", "2 Mine?manager=me"]);

        assert_eq!(fields(test.app.save_view(&mira, view("", "\u{7}")).await), ["/name view.name_invalid", "/query view.query_invalid"]);
        for missing in [ViewId::from_bytes([9; 16]), of_user(&test.app, &ana, ListName::Orders).await.unwrap()[0].id] {
            let answer = test.app.remove_view(&mira, missing).await;
            assert!(matches!(answer, Err(Error::NotFound { kind: "view", .. })), "another's is not there for her");
        }
        test.app.remove_view(&mira, held).await.unwrap();
        assert_eq!(seen(&mira).await, ["2 Mine?manager=me"]);
        assert_eq!(seen(&ana).await, ["1 Mine?status=draft"]);
    }
}

#[tokio::test]
async fn there_are_so_many_and_no_more() {
    for test in TestApp::both().await {
        staff(&test, "mira@example.com", Role::Viewer).await;
        let mira = session(&test.app, &login(&test.app, "mira@example.com").await.token).await.unwrap();
        for n in 1..VIEWS_MAX {
            test.app.save_view(&mira, view(&format!("View {n}"), "")).await.unwrap();
        }
        // Two at the same moment, and one place.
        let elsewhere = test.second_process().await;
        let (one, two) = tokio::join!(test.app.save_view(&mira, view("One", "")), elsewhere.save_view(&mira, view("Two", "")));
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?} on {}", test.database.name);
        let no = refusal(if one.is_err() { one } else { two });
        assert_eq!((no.code, no.facts.len()), ("view.too_many", 1));
        assert_eq!(of_user(&test.app, &mira, ListName::Orders).await.unwrap().len(), VIEWS_MAX);
    }
}
