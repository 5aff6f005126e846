//! The jobs: how they stand, what they are, and what somebody decides about them.

use comanda_app::channels::save_channel::ChangeChannel;
use comanda_app::jobs::dispatch::{Dispatch, dispatch};
use comanda_app::jobs::job::JobStatus;
use comanda_app::queries::PageRequest;
use comanda_app::queries::jobs::{JobCard, list};
use comanda_app::queries::settings::channel_by_code;
use comanda_core::channels::save_channel::ChannelContent;

use super::Console;

impl Console {
    /// A job that waits, because a channel was changed.
    async fn waiting_job(&self) -> JobCard {
        let (app, owner) = (&self.test.app, self.test.owner());
        let channel = channel_by_code(app, &owner, "market").await.unwrap().channel;
        let content: ChannelContent = serde_json::from_value(serde_json::json!({
            "code": channel.code, "name": "Changed", "currency": channel.currency, "price_mode": channel.price_mode,
            "language": "en", "country": "RS", "number_prefix": channel.number_prefix,
        }))
        .unwrap();
        app.run(owner.clone(), ChangeChannel { channel: channel.id, content }).await.unwrap();
        while matches!(dispatch(app).await.unwrap(), Dispatch::Dispatched(_)) {}
        let jobs = list(app, &owner, JobStatus::Ready, &PageRequest::default()).await.unwrap().items;
        jobs.into_iter().find(|job| job.kind == "allocate_for_channel").unwrap()
    }
}

#[tokio::test]
async fn jobs_are_listed_by_how_they_stand() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    browser.get("/jobs").await.expect(200).shows("No job was given up").shows("href=\"/jobs?status=ready\"");
    let job = console.waiting_job().await;
    let page = browser.get("/jobs?status=ready").await.expect(200).shows(&format!("href=\"/jobs/{}\"", job.id));
    page.shows("Give stock to a changed channel’s orders").hides("allocate_for_channel");
    browser.get("/jobs?status=lost").await.expect(200).shows("role=\"alert\"").shows("No job was given up");
    browser.get("/jobs?status=ready&cursor=stale").await.expect(200).shows("role=\"alert\"").shows(&job.id.to_string());
    browser.get("/jobs/job_00000000000000000000000000").await.expect(404);
}

#[tokio::test]
async fn a_job_is_dismissed_and_tried_again() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let job = console.waiting_job().await;
    let path = format!("/jobs/{}", job.id);
    let (retry, dismiss) = (format!("{path}/retry"), format!("{path}/dismiss"));
    let page = browser.get(&path).await.expect(200).shows("&#34;channel&#34;: &#34;chn_").hides(&format!("action=\"{retry}\""));
    let mut foreign = page.hidden(&dismiss);
    foreign.retain(|(name, _)| name != "_token");
    browser.post(&dismiss, &foreign).await.expect(403);
    let sent = page.hidden(&dismiss);
    for _ in 0..2 {
        assert_eq!(browser.post(&dismiss, &sent).await.expect(303).location(), path);
    }
    let page = browser.get(&path).await.expect(200).shows("The job is dismissed.").hides(&format!("action=\"{dismiss}\""));
    browser.get("/jobs?status=dismissed").await.expect(200).shows(&path);
    browser.fill(&page, &retry, &[]).await.expect(303);
    browser.get("/jobs?status=ready").await.expect(200).shows(&path);
    comanda_app::jobs::drain(&console.test.app, "test").await.unwrap();
    browser.get(&path).await.expect(200).hides("action=\"/jobs/");
    browser.fill(&page, &retry, &[]).await.expect(303);
    browser.post(&dismiss, &page_again(&page.hidden(&retry))).await.expect(409).shows("The job is done").shows("<pre");
}

/// The same hidden fields, with another key: a form of its own.
fn page_again(fields: &[(String, String)]) -> Vec<(String, String)> {
    let other = |(name, value): &(String, String)| (name.clone(), if name == "_key" { format!("{value}-again") } else { value.clone() });
    fields.iter().map(other).collect()
}
