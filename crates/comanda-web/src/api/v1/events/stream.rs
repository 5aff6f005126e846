//! The feed as server-sent events for programs. The key is looked at again with each page: one that
//! was taken back ends the answer.

use axum::http::HeaderMap;
use axum::response::Response;
use axum::response::sse::Event as Sent;
use comanda_app::queries::Page;
use comanda_app::queries::feed::FeedEvent;
use comanda_app::run::Caller;
use comanda_core::base::locale::Locale;
use comanda_core::identity::permission::Permission;

use super::event::EventBody;
use crate::asking::authenticated;
use crate::doors::Doors;
use crate::follow::{Follows, follow};
use crate::problem::Problem;

struct Program {
    headers: HeaderMap,
    locale: Locale,
}

impl Follows for Program {
    async fn caller(&self, doors: &Doors) -> Option<Caller> {
        authenticated(&self.headers, doors, Permission::Operate).await.ok()
    }

    fn told(&self, event: &FeedEvent) -> Option<Sent> {
        let body = EventBody::of(event, self.locale);
        let sent = Sent::default().id(&event.place).event(event.event.kind());
        sent.json_data(&body).inspect_err(|error| tracing::error!(%error, "an event is no JSON")).ok()
    }
}

/// Begins to follow with a page that was read already.
///
/// # Errors
/// `service.unavailable` when as many follow already as may.
pub(super) fn begin(doors: Doors, headers: HeaderMap, locale: Locale, first: Page<FeedEvent>) -> Result<Response, Problem> {
    follow(doors, Program { headers, locale }, first)
}
