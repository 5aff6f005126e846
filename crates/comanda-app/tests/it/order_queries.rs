//! Orders as they are shown: the card, lists by every filter, groups, searches, what happened; on both databases.

use std::collections::{BTreeMap, BTreeSet};

use comanda_app::customers::merge::MergeCustomers;
use comanda_app::error::Error;
use comanda_app::jobs::drain;
use comanda_app::jobs::fold_tally::FoldTally;
use comanda_app::orders::assign_manager::AssignManager;
use comanda_app::orders::cancel::CancelOrder;
use comanda_app::orders::confirm::ConfirmOrder;
use comanda_app::orders::draft::DraftOrder;
use comanda_app::orders::flag::FlagOrder;
use comanda_app::orders::hold::HoldOrder;
use comanda_app::orders::note::NoteOrder;
use comanda_app::orders::place::{PlaceDraft, PlaceOrder, Placed};
use comanda_app::queries::orders::list::{Days, ManagerIs, OrderFilter, OrderSort, OrderView};
use comanda_app::queries::orders::{GroupedBy, by_day, card, find_by_number, group, groups, list, search, timeline};
use comanda_app::queries::{PageRequest, feed};
use comanda_app::run::{Caller, Command};
use comanda_core::base::ids::{OrderId, UserId};
use comanda_core::base::time::day_text;
use comanda_core::customers::customer::Flag;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::role::Role;
use comanda_core::identity::save_user::{UserContent, resolve};
use comanda_core::orders::cancel::CancelReason;
use comanda_core::orders::content::{CustomerContent, OrderContent};
use comanda_core::orders::hold::HoldReason;
use comanda_core::orders::order::{AllocationStatus, OrderStatus, Source, Standing};
use comanda_store::{Verdict, unit, users};
use comanda_testkit::{TestApp, order};

use crate::outcome::fields;

const DAY_S: i64 = 86_400;

async fn run<C: Command>(test: &TestApp, command: C) -> C::Answer {
    test.app.run(test.owner(), command).await.unwrap().answer
}

async fn place(test: &TestApp, channel: &str, content: OrderContent) -> Placed {
    let command = PlaceOrder { channel: channel.into(), source: Source::Api, content };
    test.app.place_order(test.owner(), command).await.unwrap().answer
}

/// An order of a person with this name and e-mail address.
fn by(name: &str, email: &str, lines: &[(&str, i64)]) -> OrderContent {
    let mut content = order(lines);
    content.customer = Some(CustomerContent { name: Some(name.into()), email: Some(email.into()), ..CustomerContent::default() });
    content.shipping_address.as_mut().unwrap().name = Some(name.into());
    content
}

async fn manager(test: &TestApp, name: &str) -> UserId {
    let id = UserId::from_bytes(test.app.ids().next(test.app.now()));
    let content = UserContent { name: name.into(), ..crate::login::content(&format!("{name}@shop.example"), Role::Agent) };
    let user = resolve(&content, id).unwrap();
    let write = unit(move |tx| {
        let user = user.clone();
        Box::pin(async move { users::insert(tx, &user).await.map(Verdict::Commit) })
    });
    test.app.store().write(write).await.unwrap();
    id
}

/// Orders that differ in everything that is filtered by.
async fn fill(test: &TestApp) -> UserId {
    test.shop().await;
    let zoran = manager(test, "zoran").await;
    let people = [("Ana Petrović", "ana@example.com"), ("Marko Marković", "marko@example.com"), ("Şerife Yılmaz", "serife@example.com")];
    for round in 0..12_usize {
        let (name, email) = people[round % 3];
        let mut content = by(name, email, &[("WRAP", 1 + round as i64 % 4)]);
        content.external_reference = Some(format!("EXT-{round}"));
        if round % 4 == 1 {
            content.delivery.as_mut().unwrap().method = Some("pickup".into());
        }
        if round % 5 == 2 {
            let address = content.shipping_address.as_mut().unwrap();
            (address.city, address.postcode) = (Some("Novi Sad".into()), Some("21000".into()));
        }
        if round == 7 {
            content.customer.as_mut().unwrap().phone = Some("12".into());
        }
        if round % 6 == 3 {
            content.lines = order(&[("CAP", 2), ("MUG", 1)]).lines;
        }
        let channel = if round % 6 == 3 { "market" } else { "web" };
        let placed = place(test, channel, content).await;
        let id = placed.order;
        match round {
            0 | 4 => drop(run(test, AssignManager { order: id, manager: Some(zoran) }).await),
            1 => drop(run(test, HoldOrder { order: id, reason: HoldReason::Payment, comment: String::new() }).await),
            2 | 8 => drop(run(test, FlagOrder { order: id, flags: [Flag::Gift, Flag::Vip].into() }).await),
            5 | 6 => drop(run(test, ConfirmOrder { order: id }).await),
            10 => {
                run(test, FlagOrder { order: id, flags: [Flag::Gift].into() }).await;
                run(test, AssignManager { order: id, manager: Some(zoran) }).await;
                test.clock.advance(DAY_S);
                let cancel = CancelOrder { order: id, lines: Vec::new(), reason: CancelReason::Unpaid, comment: String::new() };
                run(test, cancel).await;
            }
            _ => {}
        }
        test.clock.advance(DAY_S / 3);
    }
    let draft =
        DraftOrder { channel: "web".into(), source: Source::OnBehalf, content: by("Ana Petrović", "ana@example.com", &[("MUG", 1)]) };
    test.app.draft_order(test.owner(), draft).await.unwrap();
    zoran
}

async fn every(test: &TestApp, filter: &OrderFilter, sort: OrderSort, limit: i64) -> Vec<OrderView> {
    let (mut found, mut cursor) = (Vec::new(), None);
    loop {
        let request = PageRequest { cursor, limit: Some(limit) };
        let page = list(&test.app, &test.owner(), filter.clone(), sort, &request).await.unwrap();
        assert_eq!(page.sums.is_some(), request.cursor.is_none());
        found.extend(page.page.items);
        match page.page.next {
            Some(next) => cursor = Some(next),
            None => return found,
        }
    }
}

/// Currency, orders, total.
fn sums<'o>(orders: impl Iterator<Item = &'o OrderView>) -> Vec<(String, i64, i64)> {
    let mut sums: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for order in orders {
        let sum = sums.entry(order.currency.code().to_owned()).or_default();
        *sum = (sum.0 + 1, sum.1 + order.total);
    }
    sums.into_iter().map(|(currency, (orders, total))| (currency, orders, total)).collect()
}

type Test = Box<dyn Fn(&OrderView) -> bool>;

/// Filters, and what they mean said once more.
fn filters(some: &OrderView, zoran: UserId, day: i64) -> Vec<(&'static str, OrderFilter, Test)> {
    let none = OrderFilter::default;
    let (channel, customer) = (some.channel, some.customer);
    let closed_on = |order: &OrderView| order.closed_at.map(|at| at.utc_day());
    vec![
        ("none", none(), Box::new(|_| true)),
        (
            "standings",
            OrderFilter { standings: [Standing::Draft, Standing::Canceled].into(), ..none() },
            Box::new(|o| matches!(o.standing, Standing::Draft | Standing::Canceled)),
        ),
        ("status", OrderFilter { status: Some(OrderStatus::Placed), ..none() }, Box::new(|o| o.status == OrderStatus::Placed)),
        ("channel", OrderFilter { channel: Some(channel), ..none() }, Box::new(move |o| o.channel == channel)),
        ("customer", OrderFilter { customer, ..none() }, Box::new(move |o| o.customer == customer)),
        ("manager", OrderFilter { manager: Some(ManagerIs::User(zoran)), ..none() }, Box::new(move |o| o.manager == Some(zoran))),
        ("nobody", OrderFilter { manager: Some(ManagerIs::Nobody), ..none() }, Box::new(|o| o.manager.is_none())),
        ("method", OrderFilter { delivery_method: Some("pickup".into()), ..none() }, Box::new(|o| o.delivery_method == "pickup")),
        ("region", OrderFilter { region: Some(some.region.clone()), ..none() }, {
            let region = some.region.clone();
            Box::new(move |o| o.region == region)
        }),
        ("repeat", OrderFilter { repeat: Some(true), ..none() }, Box::new(|o| o.nth_of_customer > 1)),
        ("first", OrderFilter { repeat: Some(false), ..none() }, Box::new(|o| o.nth_of_customer <= 1)),
        (
            "ordered",
            OrderFilter { ordered: Days { from: Some(day + 1), until: Some(day + 2) }, ..none() },
            Box::new(move |o| (day + 1..=day + 2).contains(&o.ordered_at.utc_day())),
        ),
        (
            "ordered from",
            OrderFilter { ordered: Days { from: Some(day + 2), until: None }, ..none() },
            Box::new(move |o| o.ordered_at.utc_day() >= day + 2),
        ),
        (
            "closed",
            OrderFilter { closed: Days { from: None, until: Some(day + 9) }, ..none() },
            Box::new(move |o| closed_on(o).is_some_and(|closed| closed <= day + 9)),
        ),
        (
            "not closed then",
            OrderFilter { closed: Days { from: Some(day + 9), until: None }, ..none() },
            Box::new(move |o| closed_on(o).is_some_and(|closed| closed >= day + 9)),
        ),
        ("findings", OrderFilter { has_findings: Some(true), ..none() }, Box::new(|o| o.findings_open > 0)),
        ("no findings", OrderFilter { has_findings: Some(false), ..none() }, Box::new(|o| o.findings_open == 0)),
        ("held", OrderFilter { held: Some(true), ..none() }, Box::new(|o| o.holds_open > 0)),
        ("not held", OrderFilter { held: Some(false), ..none() }, Box::new(|o| o.holds_open == 0)),
        (
            "waiting",
            OrderFilter { waiting: Some(true), ..none() },
            Box::new(|o| matches!(o.allocation, AllocationStatus::Backordered | AllocationStatus::PartiallyAllocated)),
        ),
        (
            "not waiting",
            OrderFilter { waiting: Some(false), ..none() },
            Box::new(|o| matches!(o.allocation, AllocationStatus::Unallocated | AllocationStatus::Allocated)),
        ),
        (
            "allocation",
            OrderFilter { allocation: Some(AllocationStatus::PartiallyAllocated), ..none() },
            Box::new(|o| o.allocation == AllocationStatus::PartiallyAllocated),
        ),
        ("flag", OrderFilter { flag: Some(Flag::Gift), ..none() }, Box::new(|o| o.flags.contains(&Flag::Gift))),
        ("text", OrderFilter { text: search::read("марко"), ..none() }, Box::new(|o| o.customer_name.as_deref() == Some("Marko Marković"))),
        (
            "two of them",
            OrderFilter { flag: Some(Flag::Gift), manager: Some(ManagerIs::User(zoran)), ..none() },
            Box::new(move |o| o.flags.contains(&Flag::Gift) && o.manager == Some(zoran)),
        ),
        (
            "days and standing",
            OrderFilter {
                ordered: Days { from: None, until: Some(day + 2) },
                standings: [Standing::Placed, Standing::Confirmed].into(),
                repeat: Some(true),
                ..none()
            },
            Box::new(move |o| {
                o.ordered_at.utc_day() <= day + 2 && matches!(o.standing, Standing::Placed | Standing::Confirmed) && o.nth_of_customer > 1
            }),
        ),
        (
            "text and more",
            OrderFilter { text: search::read("serife YILMAZ"), delivery_method: Some("courier".into()), ..none() },
            Box::new(|o| o.customer_name.as_deref() == Some("Şerife Yılmaz") && o.delivery_method == "courier"),
        ),
    ]
}

fn key(by: GroupedBy, order: &OrderView) -> String {
    match by {
        GroupedBy::Status => order.standing.code().to_owned(),
        GroupedBy::Date => day_text(order.ordered_at.utc_day()),
        GroupedBy::Repeat => if order.nth_of_customer > 1 { "repeat" } else { "first" }.to_owned(),
        GroupedBy::DeliveryMethod => order.delivery_method.clone(),
        GroupedBy::ClosingDate => order.closed_at.map(|at| day_text(at.utc_day())).unwrap_or_default(),
        GroupedBy::Region => order.region.clone(),
    }
}

/// The answers to every filter against all orders, counted here.
async fn assert_answers(test: &TestApp, zoran: UserId, day: i64) {
    let all = every(test, &OrderFilter::default(), OrderSort::Oldest, 200).await;
    assert_eq!(all.len(), 13);
    assert!(all.is_sorted_by_key(|order| (order.ordered_at, order.id)));
    let some = all.iter().find(|order| order.manager.is_some()).unwrap();
    for (name, filter, fits) in filters(some, zoran, day) {
        let name = format!("{name} on {}", test.database.name);
        let mut wanted: Vec<&OrderView> = all.iter().filter(|order| fits(order)).collect();
        assert!(!wanted.is_empty() || name.starts_with("not closed"), "{name} fits nothing");
        let ids = |orders: &[OrderView]| orders.iter().map(|order| order.id).collect::<Vec<_>>();
        let wanted_ids = |wanted: &[&OrderView]| wanted.iter().map(|order| order.id).collect::<Vec<_>>();
        assert_eq!(ids(&every(test, &filter, OrderSort::Oldest, 2).await), wanted_ids(&wanted), "{name}");
        let request = PageRequest { cursor: None, limit: Some(1) };
        let first = list(&test.app, &test.owner(), filter.clone(), OrderSort::Newest, &request).await.unwrap();
        let counted: Vec<_> =
            first.sums.unwrap().sums.into_iter().map(|sum| (sum.currency.code().to_owned(), sum.orders, sum.total)).collect();
        assert_eq!(counted, sums(wanted.iter().copied()), "{name}");
        for grouped in groups(&test.app, &test.owner(), GroupedBy::ALL, filter.clone()).await.unwrap() {
            let keys: BTreeSet<String> = wanted.iter().map(|order| key(grouped.by, order)).collect();
            assert_eq!(grouped.rows.iter().map(|row| row.key.clone()).collect::<BTreeSet<_>>(), keys, "{name} by {:?}", grouped.by);
            for row in grouped.rows {
                let here = sums(wanted.iter().copied().filter(|order| key(grouped.by, order) == row.key));
                let counted: Vec<_> = row.sums.iter().map(|sum| (sum.currency.code().to_owned(), sum.orders, sum.total)).collect();
                assert_eq!(counted, here, "{name} by {:?}: {}", grouped.by, row.key);
                assert_eq!(row.orders, here.iter().map(|(_, orders, _)| orders).sum::<i64>());
            }
        }
        for by in [GroupedBy::Date, GroupedBy::ClosingDate] {
            let whole = group(&test.app, &test.owner(), by, filter.clone()).await.unwrap().rows;
            let today = test.app.now().utc_day();
            for (until, days) in [(None, 1), (None, 3), (None, 90), (Some(day - 1), 2), (Some(day), 1), (Some(day - 400), 90)] {
                let found = by_day(&test.app, &test.owner(), by, filter.clone(), until, days).await.unwrap();
                let (from, last) = (day_text(until.unwrap_or(today) - days + 1), until.map(day_text));
                let mut wanted = whole.clone();
                wanted.retain(|row| match row.key.as_str() {
                    "" => last.is_none(),
                    key => key >= from.as_str() && last.as_deref().is_none_or(|last| key <= last),
                });
                assert_eq!((found.rows, day_text(found.from)), (wanted, from.clone()), "{name} by {by:?}, {days} days until {until:?}");
                assert_eq!(found.has_earlier, all.iter().any(|order| day_text(order.ordered_at.utc_day()) < from));
            }
        }
        wanted.reverse();
        assert_eq!(ids(&every(test, &filter, OrderSort::Newest, 5).await), wanted_ids(&wanted), "{name}, newest first");
    }
}

#[tokio::test]
async fn every_filter_lists_sums_and_groups_what_fits() {
    for test in TestApp::both().await {
        let day = test.app.now().utc_day();
        let zoran = fill(&test).await;
        assert_answers(&test, zoran, day).await;
        assert!(run(&test, FoldTally {}).await > 0);
        assert_answers(&test, zoran, day).await;
    }
}

async fn found(test: &TestApp, text: &str) -> Vec<String> {
    let filter = OrderFilter { text: search::read(text), ..OrderFilter::default() };
    every(test, &filter, OrderSort::Oldest, 200).await.into_iter().map(|order| order.number).collect()
}

#[tokio::test]
async fn orders_are_found_by_any_number_or_name() {
    for test in TestApp::both().await {
        test.shop().await;
        let mut first = order(&[("MUG", 1)]);
        first.external_reference = Some("ab-77/2026".into());
        place(&test, "web", first).await;
        // The same customer, who has it sent to somebody else.
        let mut second = order(&[("MUG", 1)]);
        second.shipping_address.as_mut().unwrap().name = Some("Гвозден Çelik".into());
        place(&test, "web", second).await;
        place(&test, "market", by("Gvozden Ristić", "gvozden@example.com", &[("MUG", 1)])).await;
        let (one, two, three) = ("WEB-100001", "WEB-100002", "MARKET-100001");
        for (text, wanted) in [
            ("Ђорђевић", vec![one, two]),
            ("djordj LJUB", vec![one, two]),
            ("gvozden", vec![two, three]),
            ("gvozden ljubica", vec![two]),
            ("çelik", vec![two]),
            ("ljubica@example.com", vec![one, two]),
            ("064 123", vec![one, two]),
            ("+381 64 1234567", vec![one, two]),
            ("web-100002", vec![two]),
            ("WEB-1", vec![one, two]),
            ("100001", vec![one, three]),
            ("#100002", vec![two]),
            ("ab-77", vec![one]),
            ("nobody", vec![]),
            ("ristic ljubica", vec![]),
        ] {
            let found: BTreeSet<String> = found(&test, text).await.into_iter().collect();
            assert_eq!(found, wanted.into_iter().map(str::to_owned).collect(), "{text} on {}", test.database.name);
        }
        let id = find_by_number(&test.app, &test.owner(), " WEB-100002 ").await.unwrap();
        assert_eq!(card(&test.app, &test.owner(), id).await.unwrap().number, two);
        assert!(matches!(find_by_number(&test.app, &test.owner(), "WEB-9").await, Err(Error::NotFound { .. })));
    }
}

#[tokio::test]
async fn orders_of_a_merged_record_stay_the_customers() {
    for test in TestApp::both().await {
        test.shop().await;
        let kept = place(&test, "web", by("Ana Petrović", "ana@example.com", &[("WRAP", 1)])).await;
        let other = place(&test, "web", by("A. Petrović", "ana.p@example.com", &[("WRAP", 1)])).await;
        let customer = |id: OrderId| {
            let test = &test;
            async move { card(&test.app, &test.owner(), id).await.unwrap().customer.unwrap() }
        };
        let (into, from) = (customer(kept.order).await.id, customer(other.order).await.id);
        run(&test, MergeCustomers { into, from }).await;
        let merged = customer(other.order).await;
        assert_eq!((merged.id, merged.orders_placed), (into, 2));
        assert_eq!(merged.emails, ["ana@example.com", "ana.p@example.com"]);
        let filter = OrderFilter { customer: Some(into), ..OrderFilter::default() };
        assert_eq!(every(&test, &filter, OrderSort::Oldest, 9).await.len(), 2);
        assert_eq!(found(&test, "ana.p@example.com").await, ["WEB-100001", "WEB-100002"]);
    }
}

#[tokio::test]
async fn orders_keep_their_place_when_customers_are_merged_and_later_ones_count_both() {
    for test in TestApp::both().await {
        test.shop().await;
        let ana = |email: &str| by("Ana Petrović", email, &[("WRAP", 1)]);
        let draft = DraftOrder { channel: "web".into(), source: Source::Api, content: ana("ana.p@example.com") };
        let draft = test.app.draft_order(test.owner(), draft).await.unwrap().answer;
        let kept = place(&test, "web", ana("ana@example.com")).await;
        let other = place(&test, "web", ana("ana.p@example.com")).await;
        let seen = |id: OrderId| {
            let test = &test;
            async move {
                let card = card(&test.app, &test.owner(), id).await.unwrap();
                let customer = card.customer.unwrap();
                (card.nth_of_customer, customer.orders_placed, customer.id)
            }
        };
        let (into, from) = (seen(kept.order).await.2, seen(other.order).await.2);
        run(&test, MergeCustomers { into, from }).await;
        // What was placed stays as it was placed: each was the first of whom it was placed for.
        assert_eq!((seen(kept.order).await, seen(other.order).await), ((1, 2, into), (1, 2, into)));
        let third = place(&test, "web", ana("ana.p@example.com")).await;
        assert_eq!(seen(third.order).await, (3, 3, into));
        // A draft made for the record that is gone counts for the one that was kept.
        run(&test, PlaceDraft { order: draft.order }).await;
        assert_eq!(seen(draft.order).await, (4, 4, into), "on {}", test.database.name);
        let gone = test.app.store().read(move |tx| Box::pin(comanda_store::customers::find(tx, from))).await.unwrap().unwrap();
        assert_eq!(gone.orders_placed, 0);
    }
}

#[tokio::test]
async fn the_card_shows_everything_of_an_order() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let zoran = manager(&test, "zoran").await;
        let mut content = order(&[("MUG", 12), ("SET", 1), ("CAP", 1), ("WRAP", 1)]);
        content.flags = [Flag::Gift].into();
        content.customer_note = Some("Ring twice".into());
        content.external_reference = Some("17".into());
        let placed = place(&test, "market", content).await;
        run(&test, AssignManager { order: placed.order, manager: Some(zoran) }).await;
        let note = run(&test, NoteOrder { order: placed.order, text: "call after 18:00".into() }).await;
        let seen = card(&test.app, &test.owner(), placed.order).await.unwrap();
        assert_eq!((seen.number.as_str(), seen.external_reference.as_deref()), ("MARKET-100001", Some("17")));
        assert_eq!((seen.channel.code.as_str(), seen.version, seen.nth_of_customer), ("market", 3, 1));
        let customer = seen.customer.unwrap();
        assert_eq!((customer.name.as_str(), customer.orders_placed), ("Љубица Ђорђевић", 1));
        assert_eq!(seen.people.customer_note.as_deref(), Some("Ring twice"));
        assert_eq!(seen.manager.unwrap().name, "zoran");
        assert_eq!(seen.flags, BTreeSet::from([Flag::Gift]));
        assert_eq!(seen.notes, [note]);
        assert_eq!(seen.delivery.method_name.as_deref(), Some("Kurir"));
        // Sums of the lines are the order's.
        assert_eq!(seen.lines.iter().map(|line| line.gross).sum::<i64>(), seen.totals.total);
        // 12 mugs: 10 in Niš, 2 in Novi Sad; 3 more are free there, the kit takes one of them.
        let mug = &seen.lines[0].stock;
        assert_eq!((mug.allocated, mug.backordered, mug.short), (12, 0, 0));
        let places: Vec<_> = mug.locations.iter().map(|at| (at.location_code.as_str(), at.claimed, at.available)).collect();
        assert_eq!(places, [("nis", 10, 0), ("novi-sad", 2, 2)]);
        let cap = &seen.lines[2].stock;
        assert_eq!((cap.allocated, cap.backordered, cap.short, cap.locations.len()), (0, 1, 1, 0));
        assert_eq!(seen.lines[3].stock.short, 0, "a service needs no stock");
        assert_eq!(seen.movements.iter().map(|entry| entry.change.allocated).sum::<i64>(), 12 + 1 + 2);
        assert_eq!(seen.movements[0].sku_code.is_some(), seen.movements.iter().any(|entry| entry.sku == shop.mug));
        let refusal = |step: &comanda_app::queries::orders::next_steps::NextStep| step.refusal.clone();
        assert_eq!(refusal(&seen.allowed.place).as_deref(), Some("order.place.not_a_draft"));
        let others = [&seen.allowed.confirm, &seen.allowed.cancel, &seen.allowed.hold, &seen.allowed.amend, &seen.allowed.note];
        assert!(others.iter().all(|step| step.allowed));

        run(&test, HoldOrder { order: placed.order, reason: HoldReason::Fraud, comment: String::new() }).await;
        let held = card(&test.app, &test.owner(), placed.order).await.unwrap();
        assert_eq!(refusal(&held.allowed.confirm).as_deref(), Some("order.confirm.on_hold"));
        let cancel = CancelOrder { order: placed.order, lines: Vec::new(), reason: CancelReason::Fraud, comment: String::new() };
        run(&test, cancel).await;
        let closed = card(&test.app, &test.owner(), placed.order).await.unwrap();
        assert_eq!(refusal(&closed.allowed.hold).as_deref(), Some("order.hold.order_closed"));
        assert_eq!(closed.lines[0].stock.locations[0].available, 10, "the stock is live");
    }
}

#[tokio::test]
async fn a_draft_says_whether_it_could_be_placed() {
    for test in TestApp::both().await {
        test.shop().await;
        let draft = |lines: &[(&str, i64)]| DraftOrder { channel: "web".into(), source: Source::Api, content: order(lines) };
        let enough = test.app.draft_order(test.owner(), draft(&[("MUG", 15)])).await.unwrap().answer;
        assert!(card(&test.app, &test.owner(), enough.order).await.unwrap().allowed.place.allowed);
        let too_much = test.app.draft_order(test.owner(), draft(&[("MUG", 10), ("MUG", 6)])).await.unwrap().answer;
        let seen = card(&test.app, &test.owner(), too_much.order).await.unwrap();
        assert_eq!(seen.allowed.place.refusal.as_deref(), Some("order.place.out_of_stock"));
        assert_eq!(seen.lines.iter().map(|line| line.stock.short).collect::<Vec<_>>(), [0, 1], "the first line is served first");
    }
}

#[tokio::test]
async fn an_order_has_a_timeline_and_the_feed_goes_on_where_it_stopped() {
    for test in TestApp::both().await {
        test.shop().await;
        // Other tests write to the same server, and the feed waits for older transactions.
        drain(&test.app, "w").await.unwrap();
        let start = feed::newest(&test.app, &test.owner()).await.unwrap();
        let placed = place(&test, "web", order(&[("MUG", 1)])).await;
        run(&test, NoteOrder { order: placed.order, text: "call first".into() }).await;
        run(&test, ConfirmOrder { order: placed.order }).await;
        let page = timeline(&test.app, &test.owner(), placed.order, &PageRequest { cursor: None, limit: Some(2) }).await.unwrap();
        assert_eq!(page.items.iter().map(|entry| entry.event.kind()).collect::<Vec<_>>(), ["order.placed", "order.noted"]);
        assert_eq!(page.items[1].note.as_deref(), Some("call first"));
        let rest = timeline(&test.app, &test.owner(), placed.order, &PageRequest { cursor: page.next, limit: Some(2) }).await.unwrap();
        assert_eq!((rest.items.len(), rest.items[0].sequence, rest.next), (1, 3, None));
        let nothing = timeline(&test.app, &test.owner(), OrderId::from_bytes([9; 16]), &PageRequest::default()).await;
        assert!(matches!(nothing, Err(Error::NotFound { .. })));

        drain(&test.app, "w").await.unwrap();
        let (mut kinds, mut cursor) = (Vec::new(), Some(start));
        loop {
            let page = feed::after(&test.app, &test.owner(), &PageRequest { cursor: cursor.clone(), limit: Some(2) }).await.unwrap();
            if page.items.is_empty() {
                assert_eq!(page.next, cursor, "the end of the feed is a place to wait at");
                break;
            }
            kinds.extend(page.items.into_iter().map(|event| event.event));
            cursor = page.next;
        }
        assert!(matches!(
            kinds.as_slice(),
            [Event::CustomerSaved { .. }, Event::OrderPlaced { .. }, Event::OrderNoted { .. }, Event::OrderConfirmed {}]
        ));
        let subject = card(&test.app, &test.owner(), placed.order).await.unwrap().customer.unwrap().id.bytes();
        let of_customer = feed::of_subject(&test.app, &test.owner(), subject, &PageRequest::default()).await.unwrap();
        assert_eq!(of_customer.items.len(), 1);
    }
}

#[tokio::test]
async fn questions_need_their_permission_and_a_cursor_of_their_own() {
    let test = TestApp::sqlite().await;
    let nobody: Caller = test.only(&[Permission::StockRead]);
    let request = PageRequest::default();
    let denied = list(&test.app, &nobody, OrderFilter::default(), OrderSort::Newest, &request).await;
    assert!(matches!(denied, Err(Error::Forbidden { permission: Permission::OrdersRead })));
    assert!(matches!(feed::after(&test.app, &nobody, &request).await, Err(Error::Forbidden { permission: Permission::Operate })));
    let wrong = PageRequest { cursor: Some("!".into()), limit: None };
    let answer = list(&test.app, &test.owner(), OrderFilter::default(), OrderSort::Newest, &wrong).await;
    assert_eq!(fields(answer), ["/cursor cursor.invalid"]);
}
