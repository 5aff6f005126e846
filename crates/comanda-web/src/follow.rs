//! The feed as server-sent events, for programs and for pages.
//!
//! A client gets the next page only when it has taken the one before, so that a slow one holds a
//! page of events and no more. Who follows is looked at again with each page: whoever may not any
//! more gets no further.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use axum::http::header::{CACHE_CONTROL, HeaderName};
use axum::response::sse::{Event as Sent, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use comanda_app::queries::feed::{self, FeedEvent};
use comanda_app::queries::{Page, PageRequest};
use comanda_app::run::Caller;
use futures_util::stream::unfold;
use tokio::sync::{OwnedSemaphorePermit, watch};

use crate::doors::Doors;
use crate::problem::Problem;

/// How many events are read at once.
const PAGE: i64 = 100;
/// Tells a proxy in front not to hold the events back.
const UNBUFFERED: HeaderName = HeaderName::from_static("x-accel-buffering");

/// Somebody who follows the feed.
pub(crate) trait Follows: Send + 'static {
    /// As which caller the next page is read; `None` ends the answer.
    fn caller(&self, doors: &Doors) -> impl Future<Output = Option<Caller>> + Send;

    /// What is sent of an event; `None` for what is not for this one.
    fn told(&self, event: &FeedEvent) -> Option<Sent>;
}

struct Follower<F> {
    doors: Doors,
    of: F,
    place: Option<String>,
    read: VecDeque<FeedEvent>,
    commits: watch::Receiver<u64>,
    stopping: Option<watch::Receiver<bool>>,
    _permit: OwnedSemaphorePermit,
}

/// Begins to follow with a page that was read already.
///
/// # Errors
/// `service.unavailable` when as many follow already as may.
pub(crate) fn follow<F: Follows + Sync>(doors: Doors, of: F, first: Page<FeedEvent>) -> Result<Response, Problem> {
    let permit = Arc::clone(&doors.feed_readers).try_acquire_owned();
    let permit = permit.map_err(|_| Problem::unavailable("as many clients follow the change feed as may".to_owned()))?;
    let heartbeat = KeepAlive::new().interval(Duration::from_millis(doors.settings.feed_heartbeat_ms)).text("still here");
    let follower = Follower {
        commits: doors.app.commits(),
        stopping: doors.settings.stopping.clone(),
        doors,
        of,
        place: first.next,
        read: first.items.into(),
        _permit: permit,
    };
    let events = unfold(follower, |mut follower| async move {
        let event = follower.next().await?;
        Some((Ok::<_, Infallible>(event), follower))
    });
    let headers = [(CACHE_CONTROL, "no-store"), (UNBUFFERED, "no")];
    Ok((headers, Sse::new(events).keep_alive(heartbeat)).into_response())
}

impl<F: Follows> Follower<F> {
    /// The next event, as soon as there is one; `None` ends the answer.
    async fn next(&mut self) -> Option<Sent> {
        loop {
            while let Some(event) = self.read.pop_front() {
                if let Some(told) = self.of.told(&event) {
                    return Some(told);
                }
            }
            if self.stopping.as_ref().is_some_and(|stopping| *stopping.borrow()) {
                return None;
            }
            // What is committed from here on wakes the waiting below.
            self.commits.mark_unchanged();
            self.read = self.page().await?;
            if self.read.is_empty() {
                self.wait().await;
            }
        }
    }

    async fn page(&mut self) -> Option<VecDeque<FeedEvent>> {
        let caller = self.of.caller(&self.doors).await?;
        let page = PageRequest { cursor: self.place.clone(), limit: Some(PAGE) };
        match feed::after(&self.doors.app, &caller, &page).await {
            Ok(found) => {
                self.place = found.next;
                Some(found.items.into())
            }
            Err(error) => {
                tracing::warn!(cause = error.for_log(), "the change feed could not be read, a client must come back");
                None
            }
        }
    }

    /// Waits for a commit of this process, for the next look at what others wrote, or for the end.
    async fn wait(&mut self) {
        let pause = tokio::time::sleep(Duration::from_millis(self.doors.settings.feed_poll_ms));
        let stopped = async {
            match &mut self.stopping {
                // Without its sender it never turns true.
                Some(stopping) => {
                    if stopping.wait_for(|stopping| *stopping).await.is_err() {
                        std::future::pending().await
                    }
                }
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = pause => {}
            _ = self.commits.changed() => {}
            () = stopped => {}
        }
    }
}
