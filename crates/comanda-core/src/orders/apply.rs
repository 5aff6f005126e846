//! An order after an event. Applying an order's events one after the other gives its stored row.

use crate::base::time::Timestamp;
use crate::event::{Event, LineCancel};
use crate::identity::actor::Actor;

use super::finding::Settled;
use super::order::{Backorder, Claim, Order, OrderLine, OrderStatus};
use super::totals::totals;

/// The order after the event. The first event of an order brings it into being; `None` goes in
/// then. Events that are not an order's leave it as it is.
#[must_use]
pub fn apply(order: Option<Order>, event: &Event, actor: &Actor, at: Timestamp) -> Option<Order> {
    let version = order.as_ref().map_or(0, |order| order.version) + 1;
    let mut order = match (event, order) {
        (Event::OrderDrafted { order: snapshot } | Event::OrderPlaced { order: snapshot }, _) => (**snapshot).clone(),
        (_, Some(order)) => order,
        (_, None) => return None,
    };
    match event {
        Event::OrderDrafted { .. } | Event::OrderPlaced { .. } | Event::OrderNoted { .. } => {}
        Event::OrderConfirmed {} => {
            order.status = OrderStatus::Confirmed;
            order.confirmed_at = Some(at);
        }
        Event::OrderCanceled { lines, .. } => {
            cancel_lines(&mut order, lines);
            order.status = OrderStatus::Canceled;
            order.closed_at = Some(at);
        }
        Event::OrderLinesCanceled { lines, .. } => cancel_lines(&mut order, lines),
        Event::OrderHeld { hold } => order.holds.push(hold.clone()),
        Event::OrderReleased { hold } => {
            for known in order.holds.iter_mut().filter(|known| known.id == *hold) {
                known.released_at = Some(at);
            }
        }
        Event::OrderManagerAssigned { manager } => order.manager = *manager,
        Event::OrderFlagged { flags } => order.flags.clone_from(flags),
        Event::OrderFindingOverridden { finding, reason } => {
            for known in order.findings.iter_mut().filter(|known| known.id == *finding) {
                known.settled = Some(Settled::Overridden { at, by: actor.clone(), reason: reason.clone() });
            }
        }
        Event::OrderAmended { customer, language, delivery, lines, found, fixed } => {
            order.customer = *customer;
            order.language = *language;
            order.delivery.clone_from(delivery);
            for line in lines {
                match order.lines.iter_mut().find(|known| known.line == line.line) {
                    Some(known) => known.clone_from(line),
                    None => order.lines.push(line.clone()),
                }
            }
            for known in order.findings.iter_mut().filter(|known| fixed.contains(&known.id)) {
                known.settled = Some(Settled::Fixed { at });
            }
            order.findings.extend(found.iter().cloned());
        }
        Event::OrderAllocated { lines } => {
            for allocated in lines {
                for line in order.lines.iter_mut().filter(|line| line.line == allocated.line) {
                    for claim in &allocated.claims {
                        add_claim(line, *claim);
                        cut_backorder(line, Backorder { sku: claim.sku, quantity: claim.quantity });
                    }
                }
            }
        }
        Event::StockMoved { .. }
        | Event::SafetyChanged { .. }
        | Event::ReservationMade { .. }
        | Event::ReservationEnded { .. }
        | Event::SkuSaved { .. }
        | Event::ChannelSaved { .. }
        | Event::LocationSaved { .. }
        | Event::CustomerSaved { .. }
        | Event::CustomerMerged { .. }
        | Event::UserSaved { .. }
        | Event::UserPasswordSet { .. }
        | Event::UserSessionsRevoked { .. }
        | Event::ApiKeyMade { .. }
        | Event::ApiKeyRevoked { .. }
        | Event::JobRetried { .. }
        | Event::JobDismissed { .. } => return Some(order),
    }
    order.totals = totals(&order.lines, &order.adjustments, order.shipping, order.price_mode);
    order.updated_at = at;
    order.version = version;
    Some(order)
}

fn cancel_lines(order: &mut Order, lines: &[LineCancel]) {
    for cancel in lines {
        for line in order.lines.iter_mut().filter(|line| line.line == cancel.line) {
            line.canceled += cancel.quantity;
            for claim in &cancel.released {
                add_claim(line, Claim { quantity: -claim.quantity, ..*claim });
            }
            for cut in &cancel.cut {
                cut_backorder(line, *cut);
            }
        }
    }
}

fn add_claim(line: &mut OrderLine, claim: Claim) {
    match line.claims.iter_mut().find(|known| known.sku == claim.sku && known.location == claim.location) {
        Some(known) => known.quantity += claim.quantity,
        None => line.claims.push(claim),
    }
    line.claims.retain(|known| known.quantity != 0);
    line.claims.sort_unstable();
}

fn cut_backorder(line: &mut OrderLine, cut: Backorder) {
    for known in line.backorders.iter_mut().filter(|known| known.sku == cut.sku) {
        known.quantity -= cut.quantity;
    }
    line.backorders.retain(|known| known.quantity != 0);
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::base::ids::{CustomerId, NoteId};

    #[test]
    fn only_an_orders_events_change_it() {
        let order = sample::placed(&[("A", 1)], &[]);
        let customer = Event::CustomerSaved { customer: CustomerId::from_bytes([1; 16]) };
        assert_eq!(sample::after(&order, &customer), order);
        let noted = sample::after(&order, &Event::OrderNoted { note: NoteId::from_bytes([1; 16]) });
        assert_eq!(noted, Order { version: order.version + 1, ..order });
    }

    #[test]
    fn the_first_event_brings_the_order_with_it() {
        let order = sample::draft_of(&sample::content(&[("A", 1)]), &sample::channel());
        let later = sample::NOW.plus_seconds(60);
        for event in [Event::OrderDrafted { order: Box::new(order.clone()) }, Event::OrderPlaced { order: Box::new(order.clone()) }] {
            let made = apply(None, &event, &sample::staff(), later).unwrap();
            assert_eq!((made.version, made.updated_at, made.created_at), (1, later, sample::NOW));
        }
        assert_eq!(apply(None, &Event::OrderConfirmed {}, &sample::staff(), later), None);
    }

    #[test]
    fn a_canceled_order_owes_nothing_and_claims_nothing() {
        let order = sample::placed(&[("A", 1), ("S", 1)], &[(1, &[('A', 1)])]);
        let all = crate::orders::cancel::CancelScope::Whole;
        let reason = crate::orders::cancel::CancelReason::Duplicate;
        let Ok(crate::base::decision::Decision::Changed(event)) = crate::orders::cancel::cancel(&order, &all, reason, String::new()) else {
            panic!()
        };
        let canceled = sample::after(&order, &event);
        assert_eq!((canceled.status, canceled.closed_at, canceled.totals.total), (OrderStatus::Canceled, Some(sample::NOW), 0));
        assert_eq!((order.totals.total, sample::stock_text(&canceled.lines)), (1_500, "1:0/1, 2:0/1".into()));
    }
}
