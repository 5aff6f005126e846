//! `GET /live`: what happens to orders, for pages that are open. A page is told which order and what kind of thing
//! happened, and nothing of its content.

use axum::extract::State;
use axum::response::Response;
use axum::response::sse::Event as Sent;
use comanda_app::identity;
use comanda_app::queries::Page;
use comanda_app::queries::feed::{self, FeedEvent};
use comanda_app::run::Caller;
use comanda_core::base::ids::OrderId;
use comanda_core::identity::permission::Permission;
use serde::Serialize;

use super::person::Visit;
use crate::asking::OrdersRead;
use crate::doors::Doors;
use crate::follow::{Follows, follow};
use crate::problem::Problem;

/// What a page is told.
#[derive(Serialize)]
struct News {
    kind: &'static str,
    order: OrderId,
    sequence: i64,
}

/// Whoever looks at the page, by the token of their session.
struct Viewer {
    token: String,
}

impl Follows for Viewer {
    async fn caller(&self, doors: &Doors) -> Option<Caller> {
        let session = identity::authenticate_session(&doors.app, &self.token).await.ok()??;
        session.caller().demand(Permission::OrdersRead).ok()?;
        Some(Caller::system("console"))
    }

    fn told(&self, event: &FeedEvent) -> Option<Sent> {
        let news = News { kind: event.event.kind(), order: event.order?, sequence: event.sequence };
        Sent::default().event("news").json_data(&news).ok()
    }
}

/// `GET /live`: everything from now on.
pub(crate) async fn show(State(doors): State<Doors>, visit: Visit<OrdersRead>) -> Result<Response, Problem> {
    let newest = feed::newest(&doors.app, &Caller::system("console")).await?;
    follow(doors, Viewer { token: visit.person.token }, Page { items: Vec::new(), next: Some(newest) })
}
