//! The stock of a small shop under random commands: levels, the ledger, orders and checkouts.

use std::collections::BTreeMap;

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{LocationId, ReservationId, SkuId, TransferId};
use comanda_core::base::quantity::Quantity;
use comanda_core::base::time::Timestamp;
use comanda_core::channels::channel::{Channel, PriceMode, Shortage};
use comanda_core::event::Event;
use comanda_core::inventory::adjust::{Bucket, adjust};
use comanda_core::inventory::level::Level;
use comanda_core::inventory::movement::{Change, Movement};
use comanda_core::inventory::receive::receive;
use comanda_core::inventory::reservation::{Reservation, ReservationStatus, ReservedUnits};
use comanda_core::inventory::transfer::transfer;
use comanda_core::orders::allocate::allocate_backorders;
use comanda_core::orders::apply::apply;
use comanda_core::orders::cancel::{CancelReason, CancelScope, LineQuantity, cancel};
use comanda_core::orders::content::OrderContent;
use comanda_core::orders::order::Order;
use comanda_core::orders::place::{PlaceFacts, place};
use comanda_core::routing::allocate::{Offer, allocate};
use proptest::prelude::*;

use crate::shop;

#[derive(Debug, Clone)]
enum Deed {
    Receive(usize, u8, i64),
    Adjust(usize, u8, usize, i64),
    Transfer(usize, u8, u8, i64),
    Safety(usize, u8, i64),
    Reserve(usize, i64),
    Release(usize),
    Place(Vec<(&'static str, i64)>, Option<usize>),
    CancelUnits(usize, i64, i64),
    CancelOrder(usize),
    Allocate(usize),
    Wait(i64),
}

fn deed() -> impl Strategy<Value = Deed> {
    let (sku, at) = (0..shop::GOODS.len(), 1..=shop::LOCATIONS);
    let lines = prop::collection::vec((prop::sample::select(vec!["A", "B", "C", "K", "L", "S"]), 1_i64..5), 1..4);
    prop_oneof![
        6 => (sku.clone(), at.clone(), 1_i64..20).prop_map(|(sku, at, units)| Deed::Receive(sku, at, units)),
        3 => (sku.clone(), at.clone(), 0_usize..3, -8_i64..8).prop_map(|(sku, at, bucket, delta)| Deed::Adjust(sku, at, bucket, delta)),
        2 => (sku.clone(), at.clone(), at.clone(), 1_i64..8).prop_map(|(sku, from, to, units)| Deed::Transfer(sku, from, to, units)),
        1 => (sku.clone(), at, 0_i64..6).prop_map(|(sku, at, units)| Deed::Safety(sku, at, units)),
        4 => (sku, 1_i64..8).prop_map(|(sku, units)| Deed::Reserve(sku, units)),
        1 => (0_usize..8).prop_map(Deed::Release),
        5 => (lines, prop::option::of(0_usize..8)).prop_map(|(lines, reservation)| Deed::Place(lines, reservation)),
        3 => (0_usize..8, 1_i64..4, 1_i64..4).prop_map(|(order, line, units)| Deed::CancelUnits(order, line, units)),
        1 => (0_usize..8).prop_map(Deed::CancelOrder),
        3 => (0_usize..8).prop_map(Deed::Allocate),
        1 => (1_i64..900).prop_map(Deed::Wait),
    ]
}

struct Shop {
    channel: Channel,
    ids: shop::Counting,
    now: Timestamp,
    levels: BTreeMap<(SkuId, LocationId), Level>,
    ledger: Vec<Movement>,
    orders: Vec<Order>,
    reservations: Vec<Reservation>,
}

impl Shop {
    fn level(&self, sku: SkuId, location: LocationId) -> Level {
        self.levels.get(&(sku, location)).copied().unwrap_or(Level::empty(sku, location))
    }

    /// Writes the movements; each must leave its level in order.
    fn write(&mut self, movements: impl IntoIterator<Item = Movement>) -> Result<(), TestCaseError> {
        for movement in movements {
            let level = self.level(movement.sku, movement.location).after(movement.change);
            prop_assert!(level.is_some(), "{:?}", movement);
            self.levels.extend(level.map(|level| ((movement.sku, movement.location), level)));
            self.ledger.push(movement);
        }
        Ok(())
    }

    /// What may be sold, the units of a reservation that is taken over included.
    fn offers(&self, taken: Option<&Reservation>) -> Vec<Offer> {
        let available = |at: u8| {
            let free = |sku: SkuId| {
                let own = taken.iter().flat_map(|taken| &taken.units).filter(|own| own.sku == sku && own.location == shop::location_id(at));
                self.level(sku, shop::location_id(at)).available() + own.map(|own| own.quantity).sum::<i64>()
            };
            shop::GOODS.iter().map(|letter| shop::sku_id(*letter)).map(|sku| (sku, free(sku))).collect()
        };
        (1..=shop::LOCATIONS).map(|at| Offer { location: shop::location_id(at), priority: 0, available: available(at) }).collect()
    }

    fn end(&mut self, index: usize, status: ReservationStatus) -> Result<(), TestCaseError> {
        let reservation = &mut self.reservations[index];
        reservation.status = status;
        let id = reservation.id;
        let back: Vec<Movement> =
            reservation.units.iter().map(|held| Movement::reserve(id, held.sku, held.location, -held.quantity)).collect();
        self.write(back)
    }

    /// The order after the event, and the claims that changed.
    fn happen(&mut self, index: usize, event: &Event) -> Result<(), TestCaseError> {
        let before = self.orders[index].clone();
        let after = apply(Some(before.clone()), event, &shop::actor(), self.now).unwrap();
        let mut claimed: BTreeMap<(SkuId, LocationId), i64> = BTreeMap::new();
        for (order, sign) in [(&before, -1), (&after, 1)] {
            for claim in order.lines.iter().flat_map(|line| &line.claims) {
                *claimed.entry((claim.sku, claim.location)).or_insert(0) += sign * claim.quantity;
            }
        }
        let id = after.id;
        self.orders[index] = after;
        let changed = claimed.into_iter().filter(|(_, units)| *units != 0);
        self.write(changed.map(|((sku, location), units)| Movement::allocate(id, sku, location, units)))
    }

    fn place(&mut self, lines: &[(&str, i64)], reservation: Option<usize>) -> Result<(), TestCaseError> {
        let usable = |index: &usize| self.reservations.get(*index).is_some_and(|held| held.usable(self.channel.id, self.now).is_ok());
        let taken = reservation.filter(usable);
        let content =
            OrderContent { lines: lines.iter().map(|(code, units)| shop::line(code, *units)).collect(), ..OrderContent::default() };
        let draft = shop::draft_of(&content, &self.channel, &self.ids);
        let offers = self.offers(taken.map(|index| &self.reservations[index]));
        let facts = PlaceFacts { nth_of_customer: 0, placed_at: self.now, offers };
        let Ok(event) = place(&draft, &self.channel, &facts) else { return Ok(()) };
        if let Some(index) = taken {
            self.end(index, ReservationStatus::Converted)?;
        }
        self.orders.push(draft);
        self.happen(self.orders.len() - 1, &event)
    }

    fn reserve(&mut self, sku: SkuId, units: i64) -> Result<(), TestCaseError> {
        let plan = allocate(&BTreeMap::from([(sku, units)]), &self.offers(None));
        if !plan.lacking.is_empty() {
            return Ok(());
        }
        let id = ReservationId::next(&self.ids, self.now);
        let units: Vec<ReservedUnits> =
            plan.picks.iter().map(|pick| ReservedUnits { sku: pick.sku, location: pick.location, quantity: pick.quantity }).collect();
        self.write(plan.picks.iter().map(|pick| Movement::reserve(id, pick.sku, pick.location, pick.quantity)))?;
        let expires_at = self.now.plus_seconds(self.channel.reservation_ttl_s);
        self.reservations.push(Reservation { id, channel: self.channel.id, status: ReservationStatus::Active, expires_at, units });
        Ok(())
    }

    /// Gives back what ran out.
    fn sweep(&mut self) -> Result<(), TestCaseError> {
        for index in 0..self.reservations.len() {
            let held = &self.reservations[index];
            if held.status == ReservationStatus::Active && held.status_at(self.now) == ReservationStatus::Expired {
                self.end(index, ReservationStatus::Expired)?;
            }
        }
        Ok(())
    }

    fn cancel(&mut self, index: usize, scope: &CancelScope) -> Result<(), TestCaseError> {
        let decided = self.orders.get(index).map(|order| cancel(order, scope, CancelReason::Other, String::new()));
        if let Some(Ok(Decision::Changed(event))) = decided { self.happen(index, &event) } else { Ok(()) }
    }

    fn run(&mut self, deed: &Deed) -> Result<(), TestCaseError> {
        let sku = |index: usize| shop::sku_id(shop::GOODS[index]);
        let quantity = |units: i64| Quantity::try_new(units).unwrap();
        match deed {
            Deed::Receive(good, at, units) => self.write([receive(sku(*good), shop::location_id(*at), quantity(*units), None)]),
            Deed::Adjust(good, at, bucket, delta) => {
                let bucket = [Bucket::OnHand, Bucket::Quarantine, Bucket::Damaged][*bucket];
                self.write(adjust(self.level(sku(*good), shop::location_id(*at)), bucket, *delta, "counted".into()).ok())
            }
            Deed::Transfer(good, from, to, units) => {
                let from = self.level(sku(*good), shop::location_id(*from));
                let moved = transfer(TransferId::next(&self.ids, self.now), from, shop::location_id(*to), quantity(*units));
                self.write(moved.into_iter().flatten())
            }
            Deed::Safety(good, at, units) => {
                let level = Level { safety: *units, ..self.level(sku(*good), shop::location_id(*at)) };
                self.levels.insert((level.sku, level.location), level);
                Ok(())
            }
            Deed::Reserve(good, units) => self.reserve(sku(*good), *units),
            Deed::Release(index) => {
                let active = self.reservations.get(*index).is_some_and(|held| held.status_at(self.now) == ReservationStatus::Active);
                if active { self.end(*index, ReservationStatus::Released) } else { Ok(()) }
            }
            Deed::Place(lines, reservation) => self.place(lines, *reservation),
            Deed::CancelUnits(index, line, units) => {
                self.cancel(*index, &CancelScope::Lines(vec![LineQuantity { line: *line, quantity: quantity(*units) }]))
            }
            Deed::CancelOrder(index) => self.cancel(*index, &CancelScope::Whole),
            Deed::Allocate(index) => {
                let decided = self.orders.get(*index).map(|order| allocate_backorders(order, &self.offers(None)));
                if let Some(Decision::Changed(event)) = decided { self.happen(*index, &event) } else { Ok(()) }
            }
            Deed::Wait(seconds) => {
                self.now = self.now.plus_seconds(*seconds);
                self.sweep()
            }
        }
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let mut sums: BTreeMap<(SkuId, LocationId), Change> = BTreeMap::new();
        for moved in &self.ledger {
            let sum = sums.entry((moved.sku, moved.location)).or_default();
            sum.on_hand += moved.change.on_hand;
            sum.reserved += moved.change.reserved;
            sum.allocated += moved.change.allocated;
            sum.quarantine += moved.change.quarantine;
            sum.damaged += moved.change.damaged;
        }
        for (place, level) in &self.levels {
            let Level { on_hand, reserved, allocated, quarantine, damaged, .. } = *level;
            prop_assert_eq!(sums.remove(place).unwrap_or_default(), Change { on_hand, reserved, allocated, quarantine, damaged });
            prop_assert!([on_hand, reserved, allocated, quarantine, damaged, level.unclaimed()].iter().all(|units| *units >= 0));
            let here = |sku: SkuId, location: LocationId| (sku, location) == *place;
            let claims = self.orders.iter().flat_map(|order| &order.lines).flat_map(|line| &line.claims);
            prop_assert_eq!(claims.filter(|claim| here(claim.sku, claim.location)).map(|claim| claim.quantity).sum::<i64>(), allocated);
            let active = self.reservations.iter().filter(|held| held.status == ReservationStatus::Active);
            let held = active.flat_map(|held| &held.units).filter(|held| here(held.sku, held.location));
            prop_assert_eq!(held.map(|held| held.quantity).sum::<i64>(), reserved);
        }
        prop_assert!(sums.is_empty());
        Ok(())
    }
}

proptest! {
    #![proptest_config(crate::cases(200))]

    #[test]
    fn the_ledger_is_the_stock_and_nothing_is_sold_twice(deeds in prop::collection::vec(deed(), 20..80), refuses in prop::bool::weighted(0.3)) {
        let shortage = if refuses { Shortage::Refuse } else { Shortage::Backorder };
        let mut shop = Shop {
            channel: shop::channel("RSD", PriceMode::Inclusive, shortage),
            ids: shop::Counting::new(),
            now: shop::NOW,
            levels: BTreeMap::new(),
            ledger: Vec::new(),
            orders: Vec::new(),
            reservations: Vec::new(),
        };
        for deed in &deeds {
            shop.run(deed)?;
            shop.check()?;
        }
    }
}
