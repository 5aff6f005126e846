//! One action over many orders, on both databases.

use std::collections::BTreeMap;

use comanda_app::error::Error;
use comanda_app::identity::save_user::{ChangeUser, UserContent};
use comanda_app::jobs::chores::Chores;
use comanda_app::jobs::claim::LEASE_S;
use comanda_app::jobs::remove_bulk_runs::BULK_RUNS_KEPT_S;
use comanda_app::jobs::{drain, run_worker};
use comanda_app::orders::bulk::BulkSelection;
use comanda_app::orders::confirm::ConfirmOrder;
use comanda_app::orders::hold::HoldOrder;
use comanda_app::orders::place::PlaceOrder;
use comanda_app::queries::PageRequest;
use comanda_app::queries::bulk::{self, BulkItems, BulkRunView};
use comanda_app::queries::orders::list::OrderFilter;
use comanda_app::run::{App, Caller};
use comanda_app::verify::{Invariant, Progress, verify};
use comanda_core::base::ids::{BulkRunId, OrderId, UserId};
use comanda_core::base::problem::Fact;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::role::Role;
use comanda_core::orders::bulk::{BulkAction, BulkOutcome, BulkStatus, BulkVerdict, NAMED_MAX, ORDERS_MAX};
use comanda_core::orders::hold::HoldReason;
use comanda_core::orders::order::{OrderStatus, Source};
use comanda_store::{Verdict, events, orders, unit};
use comanda_testkit::{TestApp, order};
use tokio::sync::watch;

use crate::login::{content, staff};
use crate::outcome::{fields, refusal};

/// Somebody who works on orders.
async fn agent(test: &TestApp, email: &str) -> Caller {
    by(staff(test, email, Role::Agent).await)
}

fn by(user: UserId) -> Caller {
    Caller::new(Actor::User(user), Role::Agent.permissions())
}

async fn place(test: &TestApp, sku: &str) -> OrderId {
    let command = PlaceOrder { channel: "web".into(), source: Source::Api, content: order(&[(sku, 1)]) };
    let placed = test.app.place_order(test.owner(), command).await.unwrap().answer.order;
    test.clock.advance(1);
    placed
}

async fn place_many(test: &TestApp, count: usize) -> Vec<OrderId> {
    let mut placed = Vec::with_capacity(count);
    for _ in 0..count {
        placed.push(place(test, "WRAP").await);
    }
    placed
}

async fn hold(test: &TestApp, order: OrderId) {
    let hold = HoldOrder { order, reason: HoldReason::Fraud, comment: String::new() };
    test.app.run(test.owner(), hold).await.unwrap();
}

fn everything() -> BulkSelection {
    BulkSelection::Filter(Box::default())
}

async fn view(test: &TestApp, run: BulkRunId) -> BulkRunView {
    bulk::run(&test.app, &test.owner(), run).await.unwrap()
}

/// What the check said: selected, would do, already so, would refuse.
fn preview(view: &BulkRunView) -> [i64; 4] {
    [view.counts.selected, view.counts.would_do, view.counts.already_so, view.counts.would_refuse]
}

/// What became of the orders: done, unchanged, refused, pending.
fn report(view: &BulkRunView) -> [i64; 4] {
    [view.counts.done, view.counts.unchanged, view.counts.refused, view.pending]
}

async fn items(test: &TestApp, run: BulkRunId, which: BulkItems) -> Vec<bulk::BulkItemView> {
    let mut all = Vec::new();
    let mut page = PageRequest { cursor: None, limit: Some(100) };
    loop {
        let found = bulk::items(&test.app, &test.owner(), run, which, &page).await.unwrap();
        all.extend(found.items);
        match found.next {
            Some(next) => page.cursor = Some(next),
            None => return all,
        }
    }
}

/// How often each order was confirmed, by whom and why.
async fn confirmations(test: &TestApp, placed: &[OrderId]) -> BTreeMap<OrderId, Vec<(String, String)>> {
    let mut told = BTreeMap::new();
    for id in placed.iter().copied() {
        let kept = test.app.store().read(move |tx| Box::pin(events::of_order(tx, id, 0, 100))).await.unwrap();
        let confirmed = kept.into_iter().map(|kept| kept.recorded).filter(|event| event.kind == "order.confirmed");
        told.insert(id, confirmed.map(|event| (event.actor.to_string(), event.cause)).collect());
    }
    told
}

async fn status(test: &TestApp, id: OrderId) -> OrderStatus {
    test.app.store().read(move |tx| Box::pin(orders::find(tx, id))).await.unwrap().unwrap().order.status
}

async fn sound(test: &TestApp) {
    let report = verify(&test.app, |_: Progress| {}).await.unwrap();
    assert!(report.holds(), "on {}: {report:#?}", test.database.name);
    let counts = report.checks.iter().find(|check| check.name == Invariant::BulkCounts.name()).unwrap();
    assert!(counts.checked > 0);
}

/// Behind the use cases' back.
async fn write(test: &TestApp, statement: &'static str) {
    let work = unit(move |tx| Box::pin(async move { tx.query_text(statement, &[], |_| Ok(())).await.map(Verdict::Commit) }));
    test.app.store().write(work).await.unwrap();
}

/// Lets a worker run until the run has come so far, and kills it there.
async fn die_when(test: &TestApp, run: BulkRunId, so_far: impl Fn(&BulkRunView) -> bool) {
    let (_open, stop) = watch::channel(false);
    let worker = tokio::spawn(run_worker(test.app.clone(), "dies".into(), stop));
    while !so_far(&view(test, run).await) {
        tokio::task::yield_now().await;
    }
    worker.abort();
    assert!(worker.await.unwrap_err().is_cancelled());
}

#[tokio::test]
async fn the_preview_comes_true_and_the_report_stays() {
    for test in TestApp::both().await {
        test.shop().await;
        let mira = agent(&test, "mira@example.com").await;
        let mut placed = place_many(&test, 280).await;
        for order in &placed[..30] {
            hold(&test, *order).await;
        }
        for order in &placed[30..40] {
            test.app.run(test.owner(), ConfirmOrder { order: *order }).await.unwrap();
        }
        for _ in 0..20 {
            placed.push(place(&test, "NO-SUCH").await);
        }

        let run = test.app.start_bulk(mira.clone(), BulkAction::Confirm, everything()).await.unwrap();
        assert_eq!((view(&test, run).await.status, preview(&view(&test, run).await)), (BulkStatus::Checking, [0; 4]));
        assert_eq!(refusal(test.app.apply_bulk(mira.clone(), run).await).code, "bulk.apply.not_checked");
        drain(&test.app, "w").await.unwrap();
        let checked = view(&test, run).await;
        assert_eq!((checked.status, preview(&checked), report(&checked)), (BulkStatus::Checked, [300, 240, 10, 50], [0, 10, 50, 240]));
        assert!(confirmations(&test, &placed[40..]).await.values().all(Vec::is_empty), "looking changes nothing");
        let reasons = bulk::refusal_counts(&test.app, &mira, run).await.unwrap();
        let reasons: Vec<_> = reasons.iter().map(|reason| (reason.code.as_str(), reason.orders)).collect();
        assert_eq!(reasons, [("order.confirm.on_hold", 30), ("order.confirm.needs_clarification", 20)]);
        let refused = items(&test, run, BulkItems::WouldRefuse).await;
        let held = refused.iter().find(|item| item.order == placed[0]).unwrap();
        assert_eq!(held.problem.as_ref().unwrap().facts["count"], Fact::Number(1));
        assert!(held.number.as_ref().unwrap().starts_with("WEB-"));
        assert_eq!((refused.len(), items(&test, run, BulkItems::Allowed).await.len()), (50, 240));

        // Two of the staff's machines at once; and a second word is none.
        assert_eq!(test.app.apply_bulk(mira.clone(), run).await.unwrap(), BulkStatus::Running);
        assert_eq!(test.app.apply_bulk(mira.clone(), run).await.unwrap(), BulkStatus::Running);
        let elsewhere = test.second_process().await;
        let (one, two) = tokio::join!(drain(&test.app, "one"), drain(&elsewhere, "two"));
        one.unwrap();
        two.unwrap();
        drain(&test.app, "last").await.unwrap();

        let done = view(&test, run).await;
        assert_eq!((done.status, preview(&done), report(&done)), (BulkStatus::Done, [300, 240, 10, 50], [240, 10, 50, 0]));
        assert_eq!((done.started_by, done.starter_name.as_deref(), done.problem), (mira.actor.clone(), Some("Mira"), None));
        assert!(done.begun_at.is_some() && done.finished_at >= done.begun_at);
        let mut counted = [0; 3];
        for told in confirmations(&test, &placed).await.values() {
            match told.as_slice() {
                [] => counted[0] += 1,
                [(who, why)] if *who == mira.actor.to_string() && *why == format!("bulk:{run}") => counted[1] += 1,
                [(who, why)] if who == "system:test" && why == "command:confirm_order" => counted[2] += 1,
                more => panic!("confirmed more than once, or by somebody else: {more:?}"),
            }
        }
        assert_eq!(counted, [50, 240, 10]);
        assert_eq!(items(&test, run, BulkItems::Done).await.len(), 240);
        assert_eq!(refusal(test.app.stop_bulk(mira.clone(), run).await).code, "bulk.stop.not_running");
        assert_eq!(refusal(test.app.discard_bulk(mira, run).await).code, "bulk.discard.begun");
        sound(&test).await;
    }
}

#[tokio::test]
async fn a_run_that_dies_half_way_is_gone_on_with_and_does_nothing_twice() {
    for test in TestApp::both().await {
        test.shop().await;
        let mira = agent(&test, "mira@example.com").await;
        let placed = place_many(&test, 250).await;
        let run = test.app.start_bulk(mira.clone(), BulkAction::Confirm, everything()).await.unwrap();
        die_when(&test, run, |view| view.counts.selected >= 200).await;
        test.clock.advance(LEASE_S + 1);
        drain(&test.app, "heir").await.unwrap();
        let checked = view(&test, run).await;
        assert_eq!((checked.status, preview(&checked)), (BulkStatus::Checked, [250, 250, 0, 0]));
        test.app.apply_bulk(mira, run).await.unwrap();
        die_when(&test, run, |view| view.counts.done >= 40).await;

        drain(&test.app, "heir").await.unwrap();
        let half = view(&test, run).await;
        assert_eq!(half.status, BulkStatus::Running, "the dead worker's lease holds");
        assert!((40..250).contains(&half.counts.done), "{half:?}");
        test.clock.advance(LEASE_S + 1);
        drain(&test.app, "heir").await.unwrap();
        let done = view(&test, run).await;
        assert_eq!((done.status, report(&done)), (BulkStatus::Done, [250, 0, 0, 0]), "on {}", test.database.name);
        assert!(confirmations(&test, &placed).await.values().all(|told| told.len() == 1));
        sound(&test).await;
    }
}

#[tokio::test]
async fn what_was_stopped_leaves_the_rest_as_it_is() {
    for test in TestApp::both().await {
        test.shop().await;
        let (mira, ana) = (agent(&test, "mira@example.com").await, agent(&test, "ana@example.com").await);
        let placed = place_many(&test, 100).await;
        let run = test.app.start_bulk(mira.clone(), BulkAction::Confirm, everything()).await.unwrap();
        assert_eq!(preview(&view(&test, run).await), [100, 100, 0, 0], "few enough to be looked at at once");
        assert_eq!(refusal(test.app.stop_bulk(mira.clone(), run).await).code, "bulk.stop.not_running");
        test.app.apply_bulk(mira.clone(), run).await.unwrap();
        die_when(&test, run, |view| view.counts.done >= 20).await;
        assert_eq!(test.app.stop_bulk(ana.clone(), run).await.unwrap(), BulkStatus::Stopped);
        let stopped = view(&test, run).await;
        test.clock.advance(LEASE_S + 1);
        drain(&test.app, "heir").await.unwrap();
        assert_eq!(view(&test, run).await, stopped, "nothing more is done");
        assert_eq!((stopped.counts.done + stopped.pending, stopped.problem.clone()), (100, None));
        assert!(stopped.pending > 0 && stopped.finished_at.is_some());
        for item in items(&test, run, BulkItems::Pending).await {
            assert_eq!(status(&test, item.order).await, OrderStatus::Placed);
        }
        let confirmed = confirmations(&test, &placed).await.values().filter(|told| !told.is_empty()).count();
        assert_eq!(confirmed as i64, stopped.counts.done);
        assert_eq!(test.app.stop_bulk(ana, run).await.unwrap(), BulkStatus::Stopped);
        assert_eq!(refusal(test.app.apply_bulk(mira, run).await).code, "bulk.apply.over");
        sound(&test).await;
    }
}

#[tokio::test]
async fn what_was_discarded_does_nothing() {
    for test in TestApp::both().await {
        test.shop().await;
        let (mira, ana) = (agent(&test, "mira@example.com").await, agent(&test, "ana@example.com").await);
        let placed = place_many(&test, 2).await;
        let unknown = OrderId::from_bytes([7; 16]);
        let named = BulkSelection::Orders(vec![placed[1], placed[0], unknown, placed[1]]);
        let keyed = Caller { idempotency_key: Some("once".into()), ..mira.clone() };
        let run = test.app.start_bulk(keyed.clone(), BulkAction::Confirm, named.clone()).await.unwrap();
        assert_eq!(test.app.start_bulk(keyed, BulkAction::Confirm, named).await.unwrap(), run, "asked twice, started once");
        let seen: Vec<_> =
            items(&test, run, BulkItems::All).await.into_iter().map(|item| (item.order, item.verdict, item.outcome)).collect();
        let would = (BulkVerdict::Change, BulkOutcome::Pending);
        let expected =
            [(placed[1], would.0, would.1), (placed[0], would.0, would.1), (unknown, BulkVerdict::Refused, BulkOutcome::Refused)];
        assert_eq!(seen, expected, "in the order they were named, each once");
        let missing = items(&test, run, BulkItems::Refused).await;
        assert_eq!((missing[0].number.clone(), missing[0].problem.clone().unwrap().code), (None, "not_found".into()));

        assert_eq!(test.app.discard_bulk(ana.clone(), run).await.unwrap(), BulkStatus::Discarded);
        assert_eq!(test.app.discard_bulk(ana, run).await.unwrap(), BulkStatus::Discarded);
        assert_eq!(refusal(test.app.apply_bulk(mira.clone(), run).await).code, "bulk.apply.over");
        drain(&test.app, "w").await.unwrap();
        assert_eq!(status(&test, placed[0]).await, OrderStatus::Placed);
        let missing = BulkRunId::from_bytes([1; 16]);
        assert!(matches!(test.app.apply_bulk(mira.clone(), missing).await, Err(Error::NotFound { kind: "bulk_run", .. })));
        assert!(matches!(bulk::run(&test.app, &mira, missing).await, Err(Error::NotFound { kind: "bulk_run", .. })));
        sound(&test).await;
    }
}

#[tokio::test]
async fn an_order_that_changed_meanwhile_refuses_alone() {
    for test in TestApp::both().await {
        test.shop().await;
        let mira = agent(&test, "mira@example.com").await;
        let placed = place_many(&test, 5).await;
        let run = test.app.start_bulk(mira.clone(), BulkAction::Confirm, BulkSelection::Orders(placed.clone())).await.unwrap();
        hold(&test, placed[1]).await;
        test.app.run(test.owner(), ConfirmOrder { order: placed[3] }).await.unwrap();
        test.app.apply_bulk(mira.clone(), run).await.unwrap();
        drain(&test.app, "w").await.unwrap();
        let done = view(&test, run).await;
        assert_eq!((done.status, preview(&done), report(&done)), (BulkStatus::Done, [5, 5, 0, 0], [3, 1, 1, 0]));
        let refused = items(&test, run, BulkItems::Refused).await;
        assert_eq!((refused[0].order, refused[0].problem.clone().unwrap().code), (placed[1], "order.confirm.on_hold".into()));
        assert_eq!((refused[0].verdict, items(&test, run, BulkItems::Unchanged).await[0].order), (BulkVerdict::Change, placed[3]));
        sound(&test).await;
    }
}

#[tokio::test]
async fn orders_are_given_to_somebody_and_held() {
    for test in TestApp::both().await {
        test.shop().await;
        let ana = staff(&test, "ana@example.com", Role::Agent).await;
        let mira = agent(&test, "mira@example.com").await;
        let placed = place_many(&test, 3).await;
        let all = || BulkSelection::Orders(placed.clone());
        let assign = BulkAction::Assign { manager: Some(ana) };
        let hold = BulkAction::Hold { reason: HoldReason::Stock, comment: "  count \n first ".into() };
        for action in [assign, hold] {
            let first = test.app.start_bulk(mira.clone(), action.clone(), all()).await.unwrap();
            test.app.apply_bulk(mira.clone(), first).await.unwrap();
            drain(&test.app, "w").await.unwrap();
            assert_eq!(report(&view(&test, first).await), [3, 0, 0, 0]);
            let again = test.app.start_bulk(mira.clone(), action, all()).await.unwrap();
            assert_eq!(preview(&view(&test, again).await), [3, 0, 3, 0]);
        }
        for id in placed {
            let order = test.app.store().read(move |tx| Box::pin(orders::find(tx, id))).await.unwrap().unwrap().order;
            let held: Vec<_> = order.holds.iter().map(|hold| (hold.reason, hold.comment.as_str(), hold.placed_by.clone())).collect();
            assert_eq!((order.manager, held), (Some(ana), vec![(HoldReason::Stock, "count first", mira.actor.clone())]));
        }
    }
}

#[tokio::test]
async fn whoever_lost_the_right_gets_no_further() {
    for test in TestApp::both().await {
        test.shop().await;
        let user = staff(&test, "mira@example.com", Role::Agent).await;
        let placed = place_many(&test, 3).await;
        let viewer = content("mira@example.com", Role::Viewer);
        let gone = UserContent { active: false, ..content("mira@example.com", Role::Agent) };
        for content in [viewer, gone] {
            let back = ChangeUser { user, content: self::content("mira@example.com", Role::Agent) };
            test.app.run(test.owner(), back).await.unwrap();
            let run = test.app.start_bulk(by(user), BulkAction::Confirm, everything()).await.unwrap();
            test.app.apply_bulk(by(user), run).await.unwrap();
            test.app.run(test.owner(), ChangeUser { user, content }).await.unwrap();
            drain(&test.app, "w").await.unwrap();
            let stopped = view(&test, run).await;
            assert_eq!((stopped.status, report(&stopped)), (BulkStatus::Stopped, [0, 0, 0, 3]));
            assert_eq!(stopped.problem.unwrap().code, "bulk.starter_denied");
        }
        assert!(confirmations(&test, &placed).await.values().all(Vec::is_empty));
        sound(&test).await;
    }
}

#[tokio::test]
async fn what_may_not_be_is_refused_at_once() {
    let test = TestApp::sqlite().await;
    test.shop().await;
    let (mira, ana) = (agent(&test, "mira@example.com").await, agent(&test, "ana@example.com").await);
    let placed = place(&test, "WRAP").await;
    let one = || BulkSelection::Orders(vec![placed]);
    let start = async |caller: Caller, action: BulkAction, selection: BulkSelection| test.app.start_bulk(caller, action, selection).await;
    for permissions in [&[Permission::OrdersRead][..], &[Permission::OrdersWork][..]] {
        assert!(matches!(start(test.only(permissions), BulkAction::Confirm, one()).await, Err(Error::Forbidden { .. })));
    }
    for none in
        [BulkSelection::Orders(Vec::new()), BulkSelection::Filter(Box::new(OrderFilter { held: Some(true), ..OrderFilter::default() }))]
    {
        assert_eq!(refusal(start(mira.clone(), BulkAction::Confirm, none).await).code, "bulk.nothing_selected");
    }
    let many = (0..=NAMED_MAX as u128).map(|n| OrderId::from_bytes(n.to_be_bytes())).collect();
    let no = refusal(start(mira.clone(), BulkAction::Confirm, BulkSelection::Orders(many)).await);
    assert_eq!((no.code, &no.facts["max"], &no.facts["count"]), ("bulk.too_many", &Fact::Number(1_000), &Fact::Number(1_001)));
    let nobody = BulkAction::Assign { manager: Some(UserId::from_bytes([9; 16])) };
    assert_eq!(fields(start(mira.clone(), nobody, one()).await), ["/manager user.unknown"]);
    let odd = BulkAction::Hold { reason: HoldReason::Other, comment: "\u{7}".into() };
    assert_eq!(fields(start(mira.clone(), odd, one()).await), ["/comment text.control_character"]);
    assert_eq!(bulk::recent(&test.app, &mira, &PageRequest::default()).await.unwrap().items, []);

    let run = start(mira.clone(), BulkAction::Confirm, one()).await.unwrap();
    assert_eq!(refusal(test.app.apply_bulk(ana.clone(), run).await).code, "bulk.apply.other_starter");
    let viewer = test.only(&[Permission::OrdersRead]);
    for answer in [
        test.app.apply_bulk(viewer.clone(), run).await,
        test.app.stop_bulk(viewer.clone(), run).await,
        test.app.discard_bulk(viewer.clone(), run).await,
    ] {
        assert!(matches!(answer, Err(Error::Forbidden { permission: Permission::OrdersWork })));
    }
    assert!(bulk::run(&test.app, &viewer, run).await.is_ok(), "who sees orders sees what is done to them");
    let stranger = test.only(&[Permission::OrdersWork]);
    assert!(matches!(bulk::run(&test.app, &stranger, run).await, Err(Error::Forbidden { .. })));
    assert!(matches!(bulk::recent(&test.app, &stranger, &PageRequest::default()).await, Err(Error::Forbidden { .. })));
}

#[tokio::test]
async fn a_selection_that_grew_too_large_is_broken_off() {
    for test in TestApp::both().await {
        test.shop().await;
        let mira = agent(&test, "mira@example.com").await;
        place_many(&test, 201).await;
        let run = test.app.start_bulk(mira, BulkAction::Confirm, everything()).await.unwrap();
        write(&test, "UPDATE bulk_runs SET looked_at = 99900").await;
        drain(&test.app, "w").await.unwrap();
        let stopped = view(&test, run).await;
        let problem = stopped.problem.unwrap();
        assert_eq!(
            (stopped.status, problem.code.as_str(), &problem.facts["max"]),
            (BulkStatus::Stopped, "bulk.too_many", &Fact::Number(ORDERS_MAX))
        );
    }
}

#[tokio::test]
async fn runs_are_listed_and_removed_in_the_end() {
    for test in TestApp::both().await {
        test.shop().await;
        let (mira, ana) = (agent(&test, "mira@example.com").await, agent(&test, "ana@example.com").await);
        place_many(&test, 3).await;
        let old = test.app.start_bulk(mira.clone(), BulkAction::Confirm, everything()).await.unwrap();
        let running = test.app.start_bulk(mira.clone(), BulkAction::Confirm, everything()).await.unwrap();
        test.app.apply_bulk(mira.clone(), running).await.unwrap();
        test.clock.advance(BULK_RUNS_KEPT_S);
        let young = test.app.start_bulk(ana.clone(), BulkAction::Confirm, everything()).await.unwrap();
        let listed = async |app: &App, cursor: Option<String>| {
            let page = bulk::recent(app, &test.owner(), &PageRequest { cursor, limit: Some(2) }).await.unwrap();
            (page.items.into_iter().map(|run| run.id).collect::<Vec<_>>(), page.next)
        };
        let (first, next) = listed(&test.app, None).await;
        assert_eq!(first, [young, running]);
        assert_eq!(listed(&test.app, next).await, (vec![old], None));
        Chores::default().run(&test.app).await.unwrap();
        assert_eq!(listed(&test.app, None).await.0.len(), 2, "kept to the last second");
        test.clock.advance(1);
        Chores::default().run(&test.app).await.unwrap();
        assert_eq!(listed(&test.app, None).await.0, [young, running]);
        assert_eq!((items(&test, old, BulkItems::All).await.len(), items(&test, young, BulkItems::All).await.len()), (0, 3));
        drain(&test.app, "w").await.unwrap();
        Chores::default().run(&test.app).await.unwrap();
        assert_eq!(listed(&test.app, None).await.0, [young]);
        sound(&test).await;
    }
}
