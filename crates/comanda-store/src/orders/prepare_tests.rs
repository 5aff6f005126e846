//! Every way in which a list's statement is put together is prepared and run on both databases, also those that
//! only a large shop comes to.
#![expect(clippy::expect_used, reason = "a failing test may stop at once")]

use comanda_core::base::ids::{ChannelId, CustomerId, OrderId, UserId};
use comanda_core::base::time::Timestamp;
use comanda_core::customers::customer::Flag;
use comanda_core::orders::order::{AllocationStatus, OrderStatus, Standing};
use comanda_testkit::TestDatabase;

use super::filter::{Days, ManagerIs, OrderFilter, Search};
use super::group::{GroupBy, every_way as group_every_way};
use super::list::{OrderSort, every_way as list_every_way};
use crate::customers::Word;
use crate::engine::{Store, StoreSettings};
use crate::schema::MIGRATIONS;

const GROUPINGS: [GroupBy; 6] =
    [GroupBy::Standing, GroupBy::OrderedDay, GroupBy::Repeat, GroupBy::DeliveryMethod, GroupBy::ClosedDay, GroupBy::Region];

/// A filter for each thing that may be asked, and one that asks for everything.
fn filters() -> Vec<OrderFilter> {
    let search = Search {
        words: vec![Word::Prefix("ana".into()), Word::Whole("m".into()), Word::Prefix("petr".into())],
        numbers: vec!["WEB-1".into()],
        digits: Some("1".into()),
    };
    let none = OrderFilter::default;
    let mut filters = vec![
        none(),
        OrderFilter { standings: [Standing::Placed, Standing::Canceled].into(), ..none() },
        OrderFilter { status: Some(OrderStatus::Placed), ..none() },
        OrderFilter { channel: Some(ChannelId::from_bytes([1; 16])), ..none() },
        OrderFilter { customer: Some(CustomerId::from_bytes([1; 16])), ..none() },
        OrderFilter { manager: Some(ManagerIs::Nobody), ..none() },
        OrderFilter { manager: Some(ManagerIs::User(UserId::from_bytes([1; 16]))), ..none() },
        OrderFilter { delivery_method: Some("courier".into()), ..none() },
        OrderFilter { region: Some(String::new()), ..none() },
        OrderFilter { ordered: Days { from: Some(20_000), until: None }, ..none() },
        OrderFilter { closed: Days { from: None, until: Some(20_000) }, ..none() },
        OrderFilter { allocation: Some(AllocationStatus::Allocated), ..none() },
        OrderFilter { flag: Some(Flag::Gift), ..none() },
        OrderFilter { text: Some(Search { words: search.words[..1].to_vec(), ..Search::default() }), ..none() },
        OrderFilter { text: Some(search.clone()), ..none() },
    ];
    for wanted in [true, false] {
        filters.push(OrderFilter { repeat: Some(wanted), ..none() });
        filters.push(OrderFilter { has_findings: Some(wanted), ..none() });
        filters.push(OrderFilter { held: Some(wanted), ..none() });
        filters.push(OrderFilter { waiting: Some(wanted), ..none() });
    }
    filters.push(OrderFilter {
        standings: [Standing::Placed].into(),
        status: Some(OrderStatus::Placed),
        channel: Some(ChannelId::from_bytes([1; 16])),
        customer: Some(CustomerId::from_bytes([1; 16])),
        manager: Some(ManagerIs::User(UserId::from_bytes([1; 16]))),
        delivery_method: Some("courier".into()),
        region: Some("RS-Nisava".into()),
        repeat: Some(true),
        ordered: Days { from: Some(20_000), until: Some(20_100) },
        closed: Days { from: Some(20_000), until: Some(20_100) },
        has_findings: Some(true),
        held: Some(true),
        waiting: Some(true),
        allocation: Some(AllocationStatus::Backordered),
        flag: Some(Flag::Vip),
        text: Some(search),
    });
    filters
}

#[tokio::test]
async fn every_filter_is_prepared_on_both_databases() {
    for database in TestDatabase::both() {
        let store = Store::open(StoreSettings::new(&database.url)).await.expect("the database opens");
        store.migrate(MIGRATIONS, 0).await.expect("the database migrates");
        for filter in filters() {
            let asked = format!("{filter:?} on {}", database.name);
            let place = (Timestamp::from_micros(1_700_000_000_000_000), OrderId::from_bytes([7; 16]));
            let read = store.read(move |tx| {
                Box::pin(async move {
                    for sort in [OrderSort::Newest, OrderSort::Oldest] {
                        for after in [None, Some(place)] {
                            list_every_way(tx, &filter, sort, after).await?;
                        }
                    }
                    group_every_way(tx, &GROUPINGS, &filter).await
                })
            });
            read.await.unwrap_or_else(|error| panic!("{asked}: {}", error.with_causes()));
        }
        store.close().await.expect("the store closes");
    }
}
