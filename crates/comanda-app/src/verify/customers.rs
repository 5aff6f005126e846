//! Customers against their placed orders.

use std::collections::{BTreeMap, HashMap, HashSet};

use comanda_core::base::ids::CustomerId;
use comanda_store::verify::{self as rows, PlacedOrders};
use comanda_store::{Result, Tx};

use super::Invariant;
use super::book::Book;

/// Records read at once.
const PAGE: i64 = 1_000;

/// Looks at every customer's record. Kept in memory are only those that have to do with a merge.
pub(super) async fn examine(tx: &mut Tx, book: &mut Book) -> Result<()> {
    let merges = Merges::read(tx).await?;
    let mut families: BTreeMap<CustomerId, Family> = BTreeMap::new();
    let mut after = FIRST;
    loop {
        let page = rows::counted_after(tx, after, PAGE).await?;
        let Some((last, _)) = page.last().copied() else { break };
        let mut placed = rows::placed_between(tx, after, last).await?.into_iter().peekable();
        for (customer, counted) in page {
            while placed.next_if(|orders| orders.customer < customer).is_some() {}
            let orders = placed.next_if(|orders| orders.customer == customer);
            match merges.kept(customer) {
                Kept::Alone => check_alone(book, customer, counted, orders),
                Kept::In(kept) => families.entry(kept).or_default().add(book, customer, kept, counted, orders),
                Kept::Nowhere => book.check(Invariant::CustomerOrders, false, || format!("customer {customer}: is merged in a circle")),
            }
        }
        after = last;
    }
    for (kept, family) in &families {
        family.check(book, *kept);
    }
    Ok(())
}

const FIRST: CustomerId = CustomerId::from_bytes([0; 16]);

/// What was merged into what.
struct Merges {
    into: HashMap<CustomerId, CustomerId>,
    /// What something was merged into.
    kept: HashSet<CustomerId>,
}

/// Where a record's orders count.
enum Kept {
    /// On itself, and nothing was merged into it.
    Alone,
    /// On this record, together with those of others.
    In(CustomerId),
    /// Its merges lead back to it.
    Nowhere,
}

impl Merges {
    async fn read(tx: &mut Tx) -> Result<Self> {
        let (mut into, mut after) = (HashMap::new(), FIRST);
        loop {
            let page = rows::merged_after(tx, after, PAGE).await?;
            let Some((last, _)) = page.last().copied() else { break };
            after = last;
            into.extend(page);
        }
        let kept = into.values().copied().collect();
        Ok(Self { into, kept })
    }

    fn kept(&self, customer: CustomerId) -> Kept {
        let mut at = customer;
        for _ in 0..=self.into.len() {
            match self.into.get(&at) {
                Some(next) => at = *next,
                None if at == customer && !self.kept.contains(&at) => return Kept::Alone,
                None => return Kept::In(at),
            }
        }
        Kept::Nowhere
    }
}

/// A record that has nothing to do with a merge: its orders are numbered from 1 without gaps.
fn check_alone(book: &mut Book, customer: CustomerId, counted: i64, placed: Option<PlacedOrders>) {
    let orders = placed.map_or(0, |placed| placed.orders);
    book.check(Invariant::CustomerOrders, counted == orders, || {
        format!("customer {customer}: counts {counted} placed orders, there are {orders}")
    });
    let gapless = |placed: PlacedOrders| placed.lowest == 1 && placed.highest == orders && placed.numbers == orders;
    book.check(Invariant::NthOfCustomer, placed.is_none_or(gapless), || match placed {
        Some(PlacedOrders { lowest, highest, numbers, .. }) => {
            format!("customer {customer}: {orders} placed orders are numbered {lowest} to {highest}, with {numbers} different numbers")
        }
        None => String::new(),
    });
}

/// A record that was kept, with those merged into it: together they have as many orders as it counts.
/// Each record's orders were numbered for themselves until the merge, and go on behind all of them.
#[derive(Default)]
struct Family {
    counted: i64,
    orders: i64,
    lowest: Option<i64>,
    highest: i64,
    /// The first record that has a number twice.
    repeated: Option<PlacedOrders>,
}

impl Family {
    fn add(&mut self, book: &mut Book, customer: CustomerId, kept: CustomerId, counted: i64, placed: Option<PlacedOrders>) {
        if customer == kept {
            self.counted = counted;
        } else {
            book.check(Invariant::CustomerOrders, counted == 0, || {
                format!("customer {customer}: counts {counted} placed orders, and was merged into {kept}")
            });
        }
        let Some(placed) = placed else { return };
        self.orders += placed.orders;
        self.lowest = Some(self.lowest.map_or(placed.lowest, |lowest| lowest.min(placed.lowest)));
        self.highest = self.highest.max(placed.highest);
        if placed.numbers != placed.orders {
            self.repeated.get_or_insert(placed);
        }
    }

    fn check(&self, book: &mut Book, kept: CustomerId) {
        let Self { counted, orders, lowest, highest, repeated } = self;
        book.check(Invariant::CustomerOrders, counted == orders, || {
            format!("customer {kept}: counts {counted} placed orders, there are {orders} with those of merged records")
        });
        let lowest = lowest.unwrap_or(1);
        book.check(Invariant::NthOfCustomer, lowest == 1 && highest <= orders && repeated.is_none(), || match repeated {
            Some(PlacedOrders { customer, orders, numbers, .. }) => {
                format!("customer {customer}: {orders} placed orders have only {numbers} different numbers")
            }
            None => format!("customer {kept}: {orders} placed orders, with those of merged records, are numbered {lowest} to {highest}"),
        });
    }
}
