//! The outbox and the worker, on both databases.

use std::collections::BTreeSet;
use std::time::Duration;

use comanda_app::channels::save_channel::{ChangeChannel, ChannelContent};
use comanda_app::error::{Error, Refusal, Result};
use comanda_app::inventory::save_location::ChangeLocation;
use comanda_app::jobs::backoff::{ATTEMPTS_MAX, PAUSE_MAX_S};
use comanda_app::jobs::chores::Chores;
use comanda_app::jobs::claim::{ClaimJobs, LEASE_S};
use comanda_app::jobs::dismiss::DismissJob;
use comanda_app::jobs::dispatch::{Dispatch, DispatchEvents, dispatch};
use comanda_app::jobs::job::{Job, JobStatus};
use comanda_app::jobs::retry::RetryJob;
use comanda_app::jobs::{Drained, drain, run_worker};
use comanda_app::orders::cancel::CancelOrder;
use comanda_app::orders::place::{PlaceOrder, Placed};
use comanda_app::queries::PageRequest;
use comanda_app::queries::feed;
use comanda_app::queries::jobs::{self as query, JobCard};
use comanda_app::reservations::reserve::{ReserveLine, ReserveStock};
use comanda_app::run::{App, Caller, Command};
use comanda_app::work::Work;
use comanda_core::base::ids::{EventId, JobId, LocationId, NoteId, OrderId, SkuId, UserId};
use comanda_core::base::quantity::Quantity;
use comanda_core::event::{Event, Recorded, StockMove};
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::receive::receive;
use comanda_core::orders::cancel::CancelReason;
use comanda_core::orders::order::{AllocationStatus, Source};
use comanda_store::events::{self, FeedPlace};
use comanda_store::orders::WaitScope;
use comanda_store::{Tx, Verdict, channels, inventory, jobs, orders, tally};
use comanda_testkit::{TestApp, order};
use serde::Serialize;
use tokio::sync::watch;

/// Lets units arrive.
#[derive(Debug, Serialize)]
struct Deliver {
    sku: SkuId,
    location: LocationId,
    units: i64,
}

impl Command for Deliver {
    type Answer = EventId;
    const NAME: &'static str = "deliver";
    const PERMISSION: Permission = Permission::StockWrite;

    async fn execute(&self, work: &mut Work<'_>) -> Result<EventId> {
        inventory::level_ensure(work.tx, self.sku, self.location).await?;
        let movement = receive(self.sku, self.location, Quantity::try_new(self.units).unwrap(), None);
        let entry = StockMove { sku: self.sku, location: self.location, kind: movement.kind, change: movement.change };
        let event = work.event(None, Event::StockMoved { moves: vec![entry], reason: String::new() }).await?;
        work.move_stock(event, vec![movement]).await?;
        Ok(event)
    }
}

/// Writes an event that is not what it says.
#[derive(Debug, Serialize)]
struct Forge {
    order: Option<OrderId>,
    sequence: i64,
    kind: &'static str,
    payload: String,
}

impl Command for Forge {
    type Answer = EventId;
    const NAME: &'static str = "forge";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<EventId> {
        let forged = Recorded {
            id: EventId::next(work.ids, work.now),
            order: self.order,
            sequence: self.sequence,
            at: work.now,
            actor: Actor::system("test"),
            on_behalf_of: None,
            cause: "test".into(),
            kind: self.kind.into(),
            schema_version: 1,
            payload: self.payload.clone(),
            previous_hash: None,
        };
        events::append(work.tx, &forged, None, &forged.hash()).await?;
        Ok(forged.id)
    }
}

/// Keeps jobs as the dispatcher would.
#[derive(Debug, Serialize)]
struct KeepJobs {
    payloads: Vec<String>,
}

impl Command for KeepJobs {
    type Answer = Vec<JobId>;
    const NAME: &'static str = "keep_jobs";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Vec<JobId>> {
        let new = |payload: &String| jobs::NewJob {
            id: JobId::next(work.ids, work.now),
            kind: "allocate_backorders",
            consumer: "test".into(),
            event: Some(EventId::next(work.ids, work.now)),
            payload: payload.clone(),
        };
        let new: Vec<_> = self.payloads.iter().map(new).collect();
        jobs::insert(work.tx, &new, work.now).await?;
        Ok(new.iter().map(|job| job.id).collect())
    }
}

/// Sets the dispatcher back to the beginning, as after a lost write.
#[derive(Debug, Serialize)]
struct SetBack;

impl Command for SetBack {
    type Answer = ();
    const NAME: &'static str = "set_back";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        jobs::consumer_lock(work.tx, jobs::DISPATCHER).await?;
        jobs::consumer_move(work.tx, jobs::DISPATCHER, FeedPlace::default()).await?;
        Ok(())
    }
}

async fn run<C: Command>(test: &TestApp, command: C) -> C::Answer {
    test.app.run(test.owner(), command).await.unwrap().answer
}

async fn place(test: &TestApp, lines: &[(&str, i64)]) -> Placed {
    let command = PlaceOrder { channel: "market".into(), source: Source::Api, content: order(lines) };
    test.app.place_order(test.owner(), command).await.unwrap().answer
}

async fn allocation(test: &TestApp, id: OrderId) -> AllocationStatus {
    let found = test.app.store().read(move |tx| Box::pin(orders::find(tx, id))).await.unwrap();
    found.unwrap().order.allocation_status()
}

async fn version(test: &TestApp, id: OrderId) -> i64 {
    test.app.store().read(move |tx| Box::pin(orders::find(tx, id))).await.unwrap().unwrap().order.version
}

async fn listed(test: &TestApp, status: JobStatus) -> Vec<JobCard> {
    let all = PageRequest { cursor: None, limit: Some(200) };
    let page = query::list(&test.app, &test.owner(), status, &all).await.unwrap();
    assert_eq!(page.next, None);
    page.items
}

async fn card(test: &TestApp, id: JobId) -> JobCard {
    query::card(&test.app, &test.owner(), id).await.unwrap()
}

/// Dispatches until nothing is left, without running jobs.
async fn dispatch_all(app: &App) -> i64 {
    let mut jobs = 0;
    loop {
        match dispatch(app).await.unwrap() {
            Dispatch::Idle => return jobs,
            Dispatch::Unsettled => tokio::time::sleep(Duration::from_millis(5)).await,
            Dispatch::Dispatched(dispatched) => {
                assert_eq!(dispatched.blocked, None);
                jobs += dispatched.jobs;
            }
        }
    }
}

/// What people decided about a job: what, who and by which command.
async fn decided(test: &TestApp, job: JobId) -> Vec<(Event, String, String)> {
    let page = feed::of_subject(&test.app, &test.owner(), job.bytes(), &PageRequest::default()).await.unwrap();
    page.items.into_iter().map(|told| (told.event, told.actor.to_string(), told.cause)).collect()
}

fn refusal<T: std::fmt::Debug>(answer: Result<T>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

fn allocate(skus: &[SkuId]) -> String {
    serde_json::to_string(&Job::AllocateBackorders { skus: skus.to_vec() }).unwrap()
}

#[tokio::test]
async fn what_arrives_goes_to_those_who_wait_longest() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let first = place(&test, &[("CAP", 2)]).await;
        test.clock.advance(1);
        let second = place(&test, &[("CAP", 2), ("CAP", 1)]).await;
        test.clock.advance(1);
        let third = place(&test, &[("CAP", 1)]).await;
        assert_eq!(drain(&test.app, "w").await.unwrap().attempts, 3, "the shop's three deliveries");

        let event = run(&test, Deliver { sku: shop.cap, location: shop.novi_sad, units: 4 }).await;
        assert_eq!(drain(&test.app, "w").await.unwrap(), Drained { events: 3, attempts: 1 });
        assert_eq!(allocation(&test, first.order).await, AllocationStatus::Allocated);
        assert_eq!(allocation(&test, second.order).await, AllocationStatus::PartiallyAllocated);
        assert_eq!((allocation(&test, third.order).await, version(&test, third.order).await), (AllocationStatus::Backordered, 1));

        let done = listed(&test, JobStatus::Done).await;
        let job = done.iter().find(|job| job.event == Some(event)).unwrap();
        assert_eq!((job.kind.as_str(), job.consumer.as_str(), job.attempts), ("allocate_backorders", "allocate_backorders", 1));
        let order = first.order;
        let told = test.app.store().read(move |tx| Box::pin(events::of_order(tx, order, 1, 10))).await.unwrap();
        assert_eq!(told.len(), 1);
        assert_eq!(
            (told[0].recorded.cause.clone(), told[0].recorded.actor.to_string()),
            (format!("job:{}", job.id), "system:worker".into())
        );

        // What a canceled order gives back goes to the next in the queue.
        let cancel = CancelOrder { order, lines: Vec::new(), reason: CancelReason::CustomerRequest, comment: String::new() };
        run(&test, cancel).await;
        drain(&test.app, "w").await.unwrap();
        assert_eq!(allocation(&test, second.order).await, AllocationStatus::Allocated);
        assert_eq!(allocation(&test, third.order).await, AllocationStatus::Allocated);
        assert_eq!(drain(&test.app, "w").await.unwrap(), Drained::default());
    }
}

#[tokio::test]
async fn what_is_free_outside_a_channels_pool_is_not_tried() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let outside = place(&test, &[("CAP", 1)]).await;
        let narrow = comanda_store::unit(move |tx: &mut Tx| {
            Box::pin(async move {
                let mut market = channels::find(tx, shop.market).await?.unwrap();
                market.pool = vec![shop.nis];
                channels::save(tx, &market).await.map(Verdict::Commit)
            })
        });
        test.app.store().write(narrow).await.unwrap();
        run(&test, Deliver { sku: shop.cap, location: shop.novi_sad, units: 1 }).await;
        drain(&test.app, "w").await.unwrap();
        assert_eq!((allocation(&test, outside.order).await, version(&test, outside.order).await), (AllocationStatus::Backordered, 1));
        run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 1 }).await;
        drain(&test.app, "w").await.unwrap();
        assert_eq!(allocation(&test, outside.order).await, AllocationStatus::Allocated);
    }
}

/// The channel `market` of the shop, selling from this pool.
fn market(pool: &[&str]) -> ChannelContent {
    serde_json::from_value(serde_json::json!({
        "code": "market", "name": "market", "currency": "EUR", "price_mode": "exclusive", "language": "sr-Latn", "country": "RS",
        "number_prefix": "MARKET-", "shortage": "backorder", "pool": pool,
    }))
    .unwrap()
}

#[tokio::test]
async fn a_wider_pool_serves_those_who_wait() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        run(&test, ChangeChannel { channel: shop.market, content: market(&["nis"]) }).await;
        let waiting = [place(&test, &[("CAP", 2)]).await.order, place(&test, &[("TEE-46", 4)]).await.order];
        run(&test, Deliver { sku: shop.cap, location: shop.novi_sad, units: 2 }).await;
        run(&test, Deliver { sku: shop.tee, location: shop.novi_sad, units: 1 }).await;
        drain(&test.app, "w").await.unwrap();
        assert_eq!(allocation(&test, waiting[0]).await, AllocationStatus::Backordered);
        assert_eq!(allocation(&test, waiting[1]).await, AllocationStatus::PartiallyAllocated);

        run(&test, ChangeChannel { channel: shop.market, content: market(&[]) }).await;
        drain(&test.app, "w").await.unwrap();
        for order in waiting {
            assert_eq!(allocation(&test, order).await, AllocationStatus::Allocated, "on {}", test.database.name);
        }
        let done = listed(&test, JobStatus::Done).await;
        assert_eq!(done.iter().filter(|job| job.kind == "allocate_for_channel").count(), 2);
        // Changed once more, nobody waits.
        run(&test, ChangeChannel { channel: shop.market, content: market(&["novi-sad"]) }).await;
        let versions = [version(&test, waiting[0]).await, version(&test, waiting[1]).await];
        drain(&test.app, "w").await.unwrap();
        assert_eq!([version(&test, waiting[0]).await, version(&test, waiting[1]).await], versions);
    }
}

#[tokio::test]
async fn a_location_that_sells_again_serves_those_who_wait() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let novi_sad = |active: bool| ChangeLocation {
            location: shop.novi_sad,
            content: serde_json::from_value(serde_json::json!({ "code": "novi-sad", "name": "Novi Sad", "active": active })).unwrap(),
        };
        run(&test, novi_sad(false)).await;
        run(&test, Deliver { sku: shop.cap, location: shop.novi_sad, units: 3 }).await;
        let waiting = [place(&test, &[("CAP", 2)]).await.order, place(&test, &[("CAP", 2)]).await.order];
        drain(&test.app, "w").await.unwrap();
        assert_eq!(allocation(&test, waiting[0]).await, AllocationStatus::Backordered);

        run(&test, novi_sad(true)).await;
        drain(&test.app, "w").await.unwrap();
        assert_eq!(allocation(&test, waiting[0]).await, AllocationStatus::Allocated, "on {}", test.database.name);
        assert_eq!(allocation(&test, waiting[1]).await, AllocationStatus::PartiallyAllocated);
        let done = listed(&test, JobStatus::Done).await;
        assert_eq!(done.iter().filter(|job| job.kind == "allocate_at_location").count(), 2);
    }
}

#[tokio::test]
async fn skus_that_are_waited_for_come_in_pages() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        place(&test, &[("CAP", 1), ("TEE-46", 4), ("MUG", 16)]).await;
        place(&test, &[("CAP", 1), ("TEE-46", 1)]).await;
        for sku in [shop.cap, shop.tee, shop.mug] {
            run(&test, Deliver { sku, location: shop.novi_sad, units: 1 }).await;
        }
        let mut waited = [shop.cap, shop.tee, shop.mug];
        waited.sort_unstable();
        let read = |scope: WaitScope, after, limit| test.app.store().read(move |tx| Box::pin(orders::waited_for(tx, scope, after, limit)));
        for scope in [WaitScope::Channel(shop.market), WaitScope::Location(shop.novi_sad)] {
            assert_eq!(read(scope, None, 2).await.unwrap(), waited[..2], "on {}", test.database.name);
            assert_eq!(read(scope, Some(waited[1]), 2).await.unwrap(), waited[2..]);
        }
        assert_eq!(read(WaitScope::Channel(shop.web), None, 9).await.unwrap(), []);
        // Nothing is free there.
        assert_eq!(read(WaitScope::Location(shop.nis), None, 9).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_job_run_twice_changes_nothing_the_second_time() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let waiting = place(&test, &[("CAP", 3)]).await;
        run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 5 }).await;
        drain(&test.app, "w").await.unwrap();
        assert_eq!((allocation(&test, waiting.order).await, version(&test, waiting.order).await), (AllocationStatus::Allocated, 2));
        run(&test, KeepJobs { payloads: vec![allocate(&[shop.cap]); 2] }).await;
        assert_eq!(drain(&test.app, "w").await.unwrap(), Drained { events: 0, attempts: 2 }, "they bring no events about");
        assert_eq!(version(&test, waiting.order).await, 2);
    }
}

#[tokio::test]
async fn an_event_is_dispatched_once_however_often_it_is_read() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let wanted: Vec<EventId> = {
            let mut wanted = Vec::new();
            for _ in 0..5 {
                wanted.push(run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 1 }).await);
                test.clock.advance(1);
            }
            wanted
        };
        assert_eq!(dispatch_all(&test.app).await, 8);
        let ready = listed(&test, JobStatus::Ready).await;
        let in_order: Vec<_> = ready.iter().filter_map(|job| job.event).collect();
        assert_eq!(in_order[3..], wanted, "jobs stand in the order of their events");

        run(&test, SetBack).await;
        dispatch_all(&test.app).await;
        assert_eq!(listed(&test, JobStatus::Ready).await, ready);
        // And not even when they were done meanwhile.
        drain(&test.app, "w").await.unwrap();
        run(&test, SetBack).await;
        dispatch_all(&test.app).await;
        assert_eq!((listed(&test, JobStatus::Ready).await.len(), listed(&test, JobStatus::Done).await.len()), (0, 8));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_dispatchers_and_workers_share_the_work() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let mut waiting = Vec::new();
        for _ in 0..12 {
            waiting.push(place(&test, &[("CAP", 2)]).await.order);
        }
        for _ in 0..24 {
            run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 1 }).await;
        }
        let second = if test.database.name == "postgres" { test.second_process().await } else { test.app.clone() };
        let mut workers = tokio::task::JoinSet::new();
        for (app, name) in [(test.app.clone(), "a"), (second.clone(), "b"), (test.app.clone(), "c"), (second, "d")] {
            workers.spawn(async move { drain(&app, name).await.unwrap().attempts });
        }
        let attempts: usize = workers.join_all().await.into_iter().sum();
        assert_eq!(attempts, 3 + 24, "on {}", test.database.name);
        let done = listed(&test, JobStatus::Done).await;
        assert!(done.iter().all(|job| job.attempts == 1));
        assert_eq!(done.iter().map(|job| job.event).collect::<BTreeSet<_>>().len(), 27);
        for order in waiting {
            assert_eq!(allocation(&test, order).await, AllocationStatus::Allocated);
        }
    }
}

#[tokio::test]
async fn a_job_that_keeps_failing_is_given_up_and_can_be_retried() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        drain(&test.app, "w").await.unwrap();
        let waiting = place(&test, &[("CAP", 1)]).await;
        let behind = place(&test, &[("CAP", 1)]).await;
        // The place of the order's next event is taken, so that nothing more can happen to the order.
        let note = Event::OrderNoted { note: NoteId::from_bytes([1; 16]) };
        let payload = serde_json::to_string(&note).unwrap();
        let forged = run(&test, Forge { order: Some(waiting.order), sequence: 2, kind: "order.noted", payload }).await;
        let delivered = run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 2 }).await;
        drain(&test.app, "w").await.unwrap();
        assert_eq!(allocation(&test, behind.order).await, AllocationStatus::Allocated, "one that fails does not hold up those behind");

        let [failed] = listed(&test, JobStatus::Ready).await.try_into().unwrap();
        assert_eq!((failed.event, failed.attempts), (Some(delivered), 1));
        assert!(failed.last_error.as_deref().unwrap().contains("allocate_backorders"), "{:?}", failed.last_error);
        assert!(failed.run_at > test.app.now());
        assert_eq!(drain(&test.app, "w").await.unwrap().attempts, 0, "not before its time");
        for attempt in 2..=ATTEMPTS_MAX {
            test.clock.advance(PAUSE_MAX_S);
            assert_eq!(drain(&test.app, "w").await.unwrap().attempts, 1);
            assert_eq!(card(&test, failed.id).await.attempts, attempt);
        }
        let [given_up] = listed(&test, JobStatus::GivenUp).await.try_into().unwrap();
        assert_eq!((given_up.id, given_up.finished_at), (failed.id, Some(test.app.now())));
        assert!(given_up.last_error.is_some());
        let counts = query::counts(&test.app, &test.owner()).await.unwrap();
        let expected = [("dismissed", 0), ("done", 3), ("given_up", 1), ("ready", 0), ("running", 0)];
        assert_eq!(counts.into_iter().collect::<Vec<_>>(), expected);
        test.clock.advance(30 * 86_400);
        assert_eq!(drain(&test.app, "w").await.unwrap().attempts, 0);
        assert_eq!(listed(&test, JobStatus::GivenUp).await.len(), 1, "it stays until a person decides");

        // Once the cause is gone, a person has it tried again.
        let nobody = test.only(&[Permission::OrdersWork]);
        let forbidden = test.app.run(nobody.clone(), RetryJob { job: failed.id }).await;
        assert!(matches!(forbidden, Err(Error::Forbidden { permission: Permission::Operate })));
        assert!(matches!(query::card(&test.app, &nobody, failed.id).await, Err(Error::Forbidden { .. })));
        let remove = comanda_store::unit(move |tx: &mut Tx| {
            Box::pin(async move {
                let sql = "DELETE FROM events WHERE id = $1 RETURNING position";
                tx.query_text(sql, &comanda_store::p![forged], |row| row.int(0)).await.map(Verdict::Commit)
            })
        });
        assert_eq!(test.app.store().write(remove).await.unwrap().len(), 1);
        let somebody = Caller { actor: Actor::User(UserId::from_bytes([4; 16])), ..test.owner() };
        let dry = Caller { dry_run: true, ..somebody.clone() };
        assert_eq!(test.app.run(dry, RetryJob { job: failed.id }).await.unwrap().answer, "ready");
        assert!(test.app.run(somebody, RetryJob { job: failed.id }).await.unwrap().changed);
        assert!(!test.app.run(test.owner(), RetryJob { job: failed.id }).await.unwrap().changed);
        let told = Event::JobRetried { job: failed.id, job_kind: "allocate_backorders".into() };
        let who = Actor::User(UserId::from_bytes([4; 16])).to_string();
        assert_eq!(decided(&test, failed.id).await, [(told, who, "command:retry_job".to_owned())]);
        assert_eq!(drain(&test.app, "w").await.unwrap().attempts, 1);
        assert_eq!(allocation(&test, waiting.order).await, AllocationStatus::Allocated);
        let done = card(&test, failed.id).await;
        assert_eq!((done.status.as_str(), done.attempts, done.last_error), ("done", 1, None));
        assert_eq!(refusal(test.app.run(test.owner(), RetryJob { job: failed.id }).await).code, "job.retry.done");
        assert_eq!(refusal(test.app.run(test.owner(), DismissJob { job: failed.id }).await).code, "job.dismiss.done");
    }
}

#[tokio::test]
async fn a_job_that_cannot_succeed_is_given_up_at_once_and_can_be_dismissed() {
    for test in TestApp::both().await {
        let kept = run(&test, KeepJobs { payloads: vec![r#"{"kind":"make_coffee"}"#.into(), allocate(&[])] }).await;
        assert_eq!(drain(&test.app, "w").await.unwrap().attempts, 2);
        let failed = card(&test, kept[0]).await;
        assert_eq!((failed.status.as_str(), failed.attempts), ("given_up", 1));
        assert!(failed.last_error.unwrap().contains("make_coffee"));
        assert_eq!(card(&test, kept[1]).await.status, "done");
        assert_eq!(run(&test, DismissJob { job: kept[0] }).await, "dismissed");
        assert_eq!(run(&test, DismissJob { job: kept[0] }).await, "dismissed");
        let told = Event::JobDismissed { job: kept[0], job_kind: "allocate_backorders".into() };
        assert_eq!(decided(&test, kept[0]).await, [(told, test.owner().actor.to_string(), "command:dismiss_job".to_owned())]);
        assert_eq!(card(&test, kept[0]).await.status, "dismissed");
        let unknown = JobId::from_bytes([9; 16]);
        assert!(matches!(test.app.run(test.owner(), RetryJob { job: unknown }).await, Err(Error::NotFound { kind: "job", .. })));
        // What is done or dismissed goes after a week.
        test.clock.advance(7 * 86_400 + 1);
        drain(&test.app, "w").await.unwrap();
        assert!(matches!(query::card(&test.app, &test.owner(), kept[0]).await, Err(Error::NotFound { .. })));
        assert_eq!(listed(&test, JobStatus::Done).await, []);
    }
}

#[tokio::test]
async fn a_worker_that_died_leaves_its_jobs_to_the_next() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let waiting = place(&test, &[("CAP", 1)]).await;
        drain(&test.app, "w").await.unwrap();
        run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 1 }).await;
        dispatch_all(&test.app).await;
        let claimed = run(&test, ClaimJobs { worker: "dead".into(), limit: 10 }).await;
        assert_eq!((claimed.len(), claimed[0].attempt), (1, 1));
        assert_eq!(refusal(test.app.run(test.owner(), RetryJob { job: claimed[0].id }).await).code, "job.retry.running");
        assert_eq!(refusal(test.app.run(test.owner(), DismissJob { job: claimed[0].id }).await).code, "job.dismiss.running");
        test.clock.advance(LEASE_S);
        assert_eq!(drain(&test.app, "w").await.unwrap().attempts, 0);
        test.clock.advance(1);
        assert_eq!(drain(&test.app, "w").await.unwrap().attempts, 1);
        assert_eq!((card(&test, claimed[0].id).await.attempts, allocation(&test, waiting.order).await), (2, AllocationStatus::Allocated));

        // A job that takes its worker down each time is given up, not run for ever.
        let [killer] = run(&test, KeepJobs { payloads: vec![allocate(&[])] }).await.try_into().unwrap();
        for _ in 0..ATTEMPTS_MAX {
            assert_eq!(run(&test, ClaimJobs { worker: "dead".into(), limit: 10 }).await.len(), 1);
            test.clock.advance(LEASE_S + 1);
        }
        drain(&test.app, "w").await.unwrap();
        assert_eq!(card(&test, killer).await.status, "given_up");
    }
}

#[tokio::test]
async fn an_event_that_cannot_be_read_stops_the_dispatch_and_is_not_skipped() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 1 }).await;
        dispatch_all(&test.app).await;
        for (kind, payload) in [("order.beamed", "{}"), ("stock.moved", "{}")] {
            run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 1 }).await;
            let forged = run(&test, Forge { order: None, sequence: 0, kind, payload: payload.into() }).await;
            run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 1 }).await;
            while !matches!(dispatch(&test.app).await.unwrap(), Dispatch::Dispatched(passed) if passed.blocked.is_some()) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            let again = run(&test, DispatchEvents {}).await;
            assert_eq!((again.events, again.jobs), (0, 0), "{kind}");
            assert!(again.blocked.as_deref().unwrap().contains(&forged.to_string()), "{again:?}");
            assert!(drain(&test.app, "w").await.is_err());
            let repair = comanda_store::unit(move |tx: &mut Tx| {
                Box::pin(async move {
                    let sql = "DELETE FROM events WHERE id = $1 RETURNING position";
                    tx.query_text(sql, &comanda_store::p![forged], |row| row.int(0)).await.map(Verdict::Commit)
                })
            });
            test.app.store().write(repair).await.unwrap();
            assert_eq!(dispatch_all(&test.app).await, 1, "only what stood behind it");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_workers_expire_each_reservation_once() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        for _ in 0..15 {
            run(&test, ReserveStock { channel: "web".into(), lines: vec![ReserveLine { sku: "MUG".into(), quantity: 1 }] }).await;
        }
        let waiting = place(&test, &[("MUG", 15)]).await;
        assert_eq!(allocation(&test, waiting.order).await, AllocationStatus::Backordered);
        test.clock.advance(901);
        let second = if test.database.name == "postgres" { test.second_process().await } else { test.app.clone() };
        let (mut a, mut b) = (Chores::default(), Chores::default());
        let (one, two) = tokio::join!(a.run(&test.app), b.run(&second));
        one.unwrap();
        two.unwrap();
        drain(&test.app, "w").await.unwrap();
        assert_eq!(allocation(&test, waiting.order).await, AllocationStatus::Allocated);
        let mug = shop.mug;
        let levels = test.app.store().read(move |tx| Box::pin(inventory::levels_of_sku(tx, mug))).await.unwrap();
        assert_eq!(levels.iter().map(|level| (level.reserved, level.allocated)).collect::<Vec<_>>(), [(0, 10), (0, 5)]);
    }
}

#[tokio::test]
async fn answers_to_old_keys_are_forgotten_and_the_tally_is_folded() {
    for test in TestApp::both().await {
        test.shop().await;
        let keyed = || Caller { idempotency_key: Some("k".into()), ..test.owner() };
        let command = PlaceOrder { channel: "web".into(), source: Source::Api, content: order(&[("MUG", 1)]) };
        let first = test.app.place_order(keyed(), command.clone()).await.unwrap();
        let waiting = |limit| test.app.store().read(move |tx| Box::pin(tally::changes_waiting(tx, limit)));
        assert_eq!(waiting(10).await.unwrap(), 1);
        test.clock.advance(7 * 86_400);
        let mut chores = Chores::default();
        chores.run(&test.app).await.unwrap();
        assert_eq!(waiting(10).await.unwrap(), 0);
        assert!(test.app.place_order(keyed(), command.clone()).await.unwrap().replayed);
        test.clock.advance(9);
        place(&test, &[("MUG", 1)]).await;
        chores.run(&test.app).await.unwrap();
        assert_eq!(waiting(10).await.unwrap(), 1, "few changes wait for ten seconds");
        test.clock.advance(1);
        chores.run(&test.app).await.unwrap();
        assert_eq!(waiting(10).await.unwrap(), 0);
        test.clock.advance(3_600);
        chores.run(&test.app).await.unwrap();
        let anew = test.app.place_order(keyed(), command).await.unwrap();
        assert!(!anew.replayed && anew.answer.order != first.answer.order);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_worker_wakes_for_commits_and_stops_when_told() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let waiting = place(&test, &[("CAP", 1)]).await;
        let (stop, stopped) = watch::channel(false);
        let worker = tokio::spawn(run_worker(test.app.clone(), "w".into(), stopped.clone()));
        run(&test, Deliver { sku: shop.cap, location: shop.nis, units: 1 }).await;
        let patience = tokio::time::Instant::now() + Duration::from_secs(20);
        while allocation(&test, waiting.order).await != AllocationStatus::Allocated {
            assert!(tokio::time::Instant::now() < patience, "the worker does not do its work on {}", test.database.name);
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.send(true).unwrap();
        tokio::time::timeout(Duration::from_secs(10), worker).await.unwrap().unwrap();
        // Told to stop from the beginning, and left alone: both end it.
        run_worker(test.app.clone(), "w".into(), stopped).await;
        let (alone, left) = watch::channel(false);
        drop(alone);
        tokio::time::timeout(Duration::from_secs(10), run_worker(test.app.clone(), "w".into(), left)).await.unwrap();
    }
}

#[tokio::test]
async fn jobs_are_listed_page_by_page() {
    for test in TestApp::both().await {
        let kept = run(&test, KeepJobs { payloads: vec![allocate(&[]); 5] }).await;
        let page = |cursor: Option<String>| {
            let (app, owner) = (test.app.clone(), test.owner());
            async move { query::list(&app, &owner, JobStatus::Ready, &PageRequest { cursor, limit: Some(2) }).await }
        };
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let page = page(cursor).await.unwrap();
            seen.extend(page.items.iter().map(|job| job.id));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, kept);
        let first = page(None).await.unwrap();
        let other = query::list(&test.app, &test.owner(), JobStatus::Done, &PageRequest { cursor: first.next, limit: None }).await;
        assert_eq!(refusal(other).fields[0].code, "cursor.invalid", "a cursor is good for its own list");
    }
}
