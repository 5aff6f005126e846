//! Jobs, consumers and the tally, on both databases.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;

use comanda_core::base::ids::{EventId, JobId};
use comanda_core::base::time::Timestamp;
use comanda_store::events::FeedPlace;
use comanda_store::jobs::{self, Claim, JobStatus, NewJob, Settled, StoredJob};
use comanda_store::schema::MIGRATIONS;
use comanda_store::{BoxFuture, Dialect, Result, Store, StoreSettings, Tx, Verdict, p, tally, unit};
use comanda_testkit::TestDatabase;

const LEASE: i64 = 60;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_micros(0).plus_seconds(seconds)
}

fn number(n: u32) -> [u8; 16] {
    let mut id = [0; 16];
    id[12..].copy_from_slice(&n.to_be_bytes());
    id
}

fn new_job(n: u32) -> NewJob {
    NewJob {
        id: JobId::from_bytes(number(n)),
        kind: "test",
        consumer: "test".into(),
        event: Some(EventId::from_bytes(number(n))),
        payload: "{}".into(),
    }
}

async fn on_both<F: Future<Output = ()>>(case: impl Fn(Store, Store) -> F) {
    for database in TestDatabase::both() {
        eprintln!("on {}", database.name);
        let first = Store::open(StoreSettings::new(&database.url)).await.unwrap();
        first.migrate(MIGRATIONS, 0).await.unwrap();
        let second = match first.dialect() {
            // One process has one SQLite file.
            Dialect::Sqlite => first.clone(),
            Dialect::Postgres => Store::open(StoreSettings::new(&database.url)).await.unwrap(),
        };
        case(first, second).await;
    }
}

/// Runs one call in a transaction of its own.
async fn write<T: Send + 'static>(
    store: &Store,
    mut call: impl for<'a> FnMut(&'a mut Tx) -> BoxFuture<'a, Result<T>> + Send + 'static,
) -> T {
    store
        .write(unit(move |tx: &mut Tx| {
            let answer = call(tx);
            Box::pin(async move { answer.await.map(Verdict::Commit) })
        }))
        .await
        .unwrap()
}

async fn keep(store: &Store, numbers: std::ops::Range<u32>, now: Timestamp) {
    write(store, move |tx| {
        let new: Vec<NewJob> = numbers.clone().map(new_job).collect();
        Box::pin(async move { jobs::insert(tx, &new, now).await })
    })
    .await;
}

async fn claim(store: &Store, worker: &'static str, now: Timestamp, limit: i64) -> Vec<StoredJob> {
    write(store, move |tx| Box::pin(jobs::claim(tx, worker, now, now.plus_seconds(LEASE), limit))).await
}

async fn settle(store: &Store, job: &StoredJob, status: JobStatus, now: Timestamp) -> bool {
    let claim = Claim { job: job.id, worker: job.worker.clone().unwrap(), attempt: job.attempts };
    let to = Settled {
        status,
        attempts: job.attempts,
        run_at: now,
        last_error: (status != JobStatus::Done).then(|| "it rains".to_owned()),
        finished_at: status.is_finished().then_some(now),
    };
    let ended = vec![(claim, to)];
    let lost = write(store, move |tx| {
        let ended = ended.clone();
        Box::pin(async move { jobs::settle(tx, &ended).await })
    })
    .await;
    lost.is_empty()
}

fn ids(jobs: &[StoredJob]) -> Vec<JobId> {
    jobs.iter().map(|job| job.id).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_workers_never_get_the_same_job() {
    on_both(|first, second| async move {
        keep(&first, 0..300, at(0)).await;
        let mut workers = tokio::task::JoinSet::new();
        for (store, name) in [(first.clone(), "a"), (second.clone(), "b"), (first.clone(), "c"), (second, "d")] {
            workers.spawn(async move {
                let mut mine = Vec::new();
                loop {
                    let claimed = claim(&store, name, at(0), 7).await;
                    if claimed.is_empty() {
                        return mine;
                    }
                    assert!(claimed.iter().all(|job| job.worker.as_deref() == Some(name) && job.attempts == 1));
                    mine.extend(ids(&claimed));
                }
            });
        }
        let all: Vec<JobId> = workers.join_all().await.into_iter().flatten().collect();
        assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (300, 300));
    })
    .await;
}

#[tokio::test]
async fn jobs_are_claimed_in_the_order_they_became_due() {
    on_both(|store, _| async move {
        keep(&store, 5..10, at(1)).await;
        keep(&store, 0..5, at(2)).await;
        keep(&store, 10..12, at(4)).await;
        let order = |numbers: &[u32]| numbers.iter().map(|n| JobId::from_bytes(number(*n))).collect::<Vec<_>>();
        assert_eq!(ids(&claim(&store, "a", at(0), 10).await), []);
        assert_eq!(ids(&claim(&store, "a", at(3), 6).await), order(&[5, 6, 7, 8, 9, 0]));
        assert_eq!(ids(&claim(&store, "a", at(3), 10).await), order(&[1, 2, 3, 4]));
    })
    .await;
}

#[tokio::test]
async fn a_job_whose_lease_ended_is_taken_again_and_its_first_worker_has_no_say() {
    on_both(|store, _| async move {
        keep(&store, 0..1, at(0)).await;
        let [first] = claim(&store, "a", at(0), 10).await.try_into().unwrap();
        assert_eq!(first.lease_until, Some(at(LEASE)));
        assert_eq!(claim(&store, "b", at(LEASE), 10).await, [], "the lease still holds at its last instant");
        let held = Claim { job: first.id, worker: "a".into(), attempt: 1 };
        let longer = at(LEASE + 30);
        let kept = write(&store, {
            let held = held.clone();
            move |tx| {
                let held = held.clone();
                Box::pin(async move { jobs::lease_keep(tx, &held, longer).await })
            }
        });
        assert!(kept.await);
        assert_eq!(claim(&store, "b", at(LEASE + 1), 10).await, []);
        let [second] = claim(&store, "b", at(LEASE + 31), 10).await.try_into().unwrap();
        assert_eq!((second.id, second.attempts, second.worker.as_deref()), (first.id, 2, Some("b")));
        let kept = write(&store, move |tx| {
            let held = held.clone();
            Box::pin(async move { jobs::lease_keep(tx, &held, longer).await })
        });
        assert!(!kept.await, "a lost lease is not kept");
        assert!(!settle(&store, &first, JobStatus::GivenUp, at(100)).await);
        assert!(settle(&store, &second, JobStatus::Done, at(101)).await);
        assert!(!settle(&store, &second, JobStatus::GivenUp, at(102)).await, "an attempt ends once");
        let found = store.read(move |tx| Box::pin(jobs::find(tx, first.id))).await.unwrap().unwrap();
        assert_eq!((found.status, found.finished_at, found.lease_until, found.worker), (JobStatus::Done, Some(at(101)), None, None));
        assert_eq!(claim(&store, "c", at(9_999), 10).await, []);
    })
    .await;
}

#[tokio::test]
async fn an_event_and_a_consumer_have_one_job() {
    on_both(|first, second| async move {
        keep(&first, 0..3, at(0)).await;
        fn again(tx: &mut Tx) -> BoxFuture<'_, Result<()>> {
            let other = NewJob { id: JobId::from_bytes(number(90)), ..new_job(0) };
            let more = NewJob { id: JobId::from_bytes(number(91)), consumer: "test#2".into(), ..new_job(0) };
            Box::pin(async move { jobs::insert(tx, &[other, more], at(1)).await })
        }
        tokio::join!(write(&first, again), write(&second, again));
        let counts = first.read(|tx| Box::pin(jobs::counts(tx))).await.unwrap();
        assert_eq!(counts, BTreeMap::from([(JobStatus::Ready, 4)]));
    })
    .await;
}

#[tokio::test]
async fn lists_go_page_by_page_and_old_jobs_are_removed() {
    on_both(|store, _| async move {
        keep(&store, 0..10, at(0)).await;
        for (index, job) in claim(&store, "a", at(0), 10).await.iter().enumerate() {
            let status = [JobStatus::Done, JobStatus::GivenUp, JobStatus::Ready][index % 3];
            assert!(settle(&store, job, status, at(10 + index as i64 / 4)).await);
        }
        let counts = store.read(|tx| Box::pin(jobs::counts(tx))).await.unwrap();
        let undone = store.read(|tx| Box::pin(jobs::undone_counts(tx))).await.unwrap();
        for status in [JobStatus::Ready, JobStatus::Running, JobStatus::GivenUp] {
            assert_eq!(undone.get(&status).copied().unwrap_or(0), counts.get(&status).copied().unwrap_or(0), "{status:?}");
        }
        assert!(undone.keys().all(|status| !matches!(status, JobStatus::Done | JobStatus::Dismissed)));
        assert_eq!(counts, BTreeMap::from([(JobStatus::Ready, 3), (JobStatus::Done, 4), (JobStatus::GivenUp, 3)]));
        for (status, numbers) in [
            (JobStatus::Ready, &[2_u32, 5, 8][..]),
            (JobStatus::Done, &[9, 6, 3, 0]),
            (JobStatus::GivenUp, &[7, 4, 1]),
            (JobStatus::Running, &[]),
        ] {
            let (mut listed, mut after) = (Vec::new(), None);
            loop {
                let page = store.read(move |tx| Box::pin(jobs::list(tx, status, after, 2))).await.unwrap();
                let Some(last) = page.last() else { break };
                after = Some((last.finished_at.unwrap_or(last.run_at), last.id));
                listed.extend(ids(&page));
            }
            assert_eq!(listed, numbers.iter().map(|n| JobId::from_bytes(number(*n))).collect::<Vec<_>>(), "{status:?}");
        }
        let remove = |before, limit| write(&store, move |tx| Box::pin(jobs::remove(tx, JobStatus::Done, before, limit)));
        assert_eq!(remove(at(10), 10).await, 0);
        assert_eq!(remove(at(12), 2).await, 2);
        assert_eq!(remove(at(12), 2).await, 1, "what was finished at that instant stays");
        let left = store.read(|tx| Box::pin(jobs::list(tx, JobStatus::Done, None, 10))).await.unwrap();
        assert_eq!(ids(&left), [JobId::from_bytes(number(9))]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_consumer_moves_under_its_lock() {
    on_both(|first, second| async move {
        let mut movers = tokio::task::JoinSet::new();
        for n in 0..40 {
            let store = if n % 2 == 0 { first.clone() } else { second.clone() };
            movers.spawn(async move {
                write(&store, |tx| {
                    Box::pin(async move {
                        let place = jobs::consumer_lock(tx, "mover").await?;
                        jobs::consumer_move(tx, "mover", FeedPlace { tx: place.tx + 1, position: place.position + 2 }).await
                    })
                })
                .await;
            });
        }
        movers.join_all().await;
        let place = first.read(|tx| Box::pin(jobs::consumer(tx, "mover"))).await.unwrap();
        assert_eq!(place, FeedPlace { tx: 40, position: 80 });
        let nobody = first.read(|tx| Box::pin(jobs::consumer(tx, "nobody"))).await.unwrap();
        assert_eq!(nobody, FeedPlace::default());
    })
    .await;
}

const CHANGE: &str =
    "INSERT INTO order_tally_changes (channel_id, currency, ordered_day, closed_day, standing, allocation_status, repeat, delivery_method,
    region, orders, total) VALUES ($1, 'RSD', $2, -1, $3, 'allocated', 0, '', '', $4, $5) RETURNING id";

/// One order changes: it leaves one group and enters another, or is new.
async fn change(store: &Store, from: Option<(i64, i64)>, to: (i64, i64)) {
    write(store, move |tx| {
        Box::pin(async move {
            let sides = [from.map(|from| (from, -1_i64)), Some((to, 1))];
            for ((day, total), sign) in sides.into_iter().flatten() {
                let standing = if day % 2 == 0 { "placed" } else { "confirmed" };
                tx.query_text(CHANGE, &p![[7_u8; 16], day, standing, sign, sign * total], |row| row.int(0)).await?;
            }
            Ok(())
        })
    })
    .await;
}

/// Orders and totals by day: of the tally and its changes together, and whether any row of the tally is empty.
async fn sums(store: &Store) -> (BTreeMap<i64, (i64, i64)>, bool) {
    const SUMS: &str = "SELECT ordered_day, CAST(SUM(orders) AS BIGINT), CAST(SUM(total) AS BIGINT) FROM
        (SELECT day AS ordered_day, orders, total FROM order_tally WHERE by_day = 'ordered' UNION ALL SELECT ordered_day, orders, total FROM order_tally_changes) AS parts
        GROUP BY ordered_day";
    const EMPTY: &str = "SELECT COUNT(*) FROM order_tally WHERE orders <= 0";
    let read = store.read(|tx| {
        Box::pin(async move {
            let rows = tx.query_text(SUMS, &[], |row| Ok((row.int(0)?, (row.int(1)?, row.int(2)?)))).await?;
            let empty = tx.query_text(EMPTY, &[], |row| row.int(0)).await?;
            Ok((rows, empty != [0]))
        })
    });
    let (rows, has_empty) = read.await.unwrap();
    (rows.into_iter().filter(|(_, sums)| *sums != (0, 0)).collect(), has_empty)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn folding_changes_no_sum_at_any_instant() {
    on_both(|first, second| async move {
        // Each of 20 orders wanders through days and totals while two folders fold and a reader sums.
        let mut tasks = tokio::task::JoinSet::new();
        let (done, writing) = tokio::sync::watch::channel(false);
        for order in 0..20_i64 {
            let store = if order % 2 == 0 { first.clone() } else { second.clone() };
            tasks.spawn(async move {
                let mut now = (order % 5, 100 * order);
                change(&store, None, now).await;
                for step in 1..8 {
                    let next = ((order + step * 3) % 5, (now.1 * 7 + step) % 1_000);
                    change(&store, Some(now), next).await;
                    now = next;
                }
                now
            });
        }
        let mut others = tokio::task::JoinSet::new();
        for store in [first.clone(), second.clone()] {
            let writing = writing.clone();
            others.spawn(async move {
                loop {
                    let last = *writing.borrow();
                    let folded = write(&store, |tx| Box::pin(tally::fold(tx, 9))).await;
                    if last && folded == 0 {
                        return;
                    }
                }
            });
        }
        let reader = first.clone();
        others.spawn(async move {
            let mut most = 0;
            while !*writing.borrow() {
                let (groups, has_empty) = sums(&reader).await;
                assert!(!has_empty && groups.values().all(|(orders, _)| *orders > 0), "{groups:?}");
                let orders: i64 = groups.values().map(|(orders, _)| orders).sum();
                assert!((most..=20).contains(&orders), "{orders} after {most}");
                most = orders;
                tokio::task::yield_now().await;
            }
        });
        let mut wanted: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
        for (day, total) in tasks.join_all().await {
            let sums = wanted.entry(day).or_default();
            *sums = (sums.0 + 1, sums.1 + total);
        }
        done.send(true).unwrap();
        others.join_all().await;
        assert_eq!(sums(&first).await, (wanted.clone(), false));
        assert_eq!(first.read(|tx| Box::pin(tally::changes_waiting(tx, 5))).await.unwrap(), 0);

        // What leaves the last group leaves no row behind.
        for (day, (orders, total)) in wanted {
            for n in 0..orders {
                let share = if n == 0 { total } else { 0 };
                write(&first, move |tx| {
                    let standing = if day % 2 == 0 { "placed" } else { "confirmed" };
                    Box::pin(async move { tx.query_text(CHANGE, &p![[7_u8; 16], day, standing, -1, -share], |row| row.int(0)).await })
                })
                .await;
            }
        }
        assert_eq!(first.read(|tx| Box::pin(tally::changes_waiting(tx, 5))).await.unwrap(), 5, "counted up to the limit");
        write(&second, |tx| Box::pin(tally::fold(tx, 1_000))).await;
        let rows = first.read(|tx| Box::pin(async move { tx.query_text("SELECT COUNT(*) FROM order_tally", &[], |row| row.int(0)).await }));
        assert_eq!(rows.await.unwrap(), [0]);
    })
    .await;
}
