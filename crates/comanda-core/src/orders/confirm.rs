//! The shop commits itself.

use crate::base::decision::Decision;
use crate::event::Event;

use super::finding::FindingCode;
use super::order::{Order, OrderStatus};

/// Why an order is not confirmed, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfirmRefusal {
    /// Only a placed order can be confirmed.
    #[error("the order is {status}, not placed", status = status.code())]
    NotPlaced {
        /// How it stands.
        status: OrderStatus,
    },
    /// Findings wait for somebody.
    #[error("{count} findings must be fixed or overridden first", count = codes.len())]
    NeedsClarification {
        /// What was found.
        codes: Vec<FindingCode>,
    },
    /// A hold stops work.
    #[error("the order is on hold")]
    OnHold {
        /// How many holds stand.
        holds: usize,
    },
}

impl ConfirmRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotPlaced { .. } => "order.confirm.not_placed",
            Self::NeedsClarification { .. } => "order.confirm.needs_clarification",
            Self::OnHold { .. } => "order.confirm.on_hold",
        }
    }
}

/// Confirms the order; unchanged when it is confirmed.
///
/// # Errors
/// [`ConfirmRefusal`], the first that holds.
pub fn confirm(order: &Order) -> Result<Decision<Event>, ConfirmRefusal> {
    match order.status {
        OrderStatus::Confirmed => return Ok(Decision::Unchanged),
        OrderStatus::Placed => {}
        OrderStatus::Draft | OrderStatus::Completed | OrderStatus::Canceled | OrderStatus::Expired => {
            return Err(ConfirmRefusal::NotPlaced { status: order.status });
        }
    }
    let codes: Vec<FindingCode> =
        order.findings.iter().filter(|finding| finding.is_open()).map(|finding| finding.observation.code).collect();
    if !codes.is_empty() {
        return Err(ConfirmRefusal::NeedsClarification { codes });
    }
    match order.open_holds() {
        0 => Ok(Decision::Changed(Event::OrderConfirmed {})),
        holds => Err(ConfirmRefusal::OnHold { holds }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::Settled;
    use super::super::hold::HoldReason;
    use super::super::sample;
    use super::*;

    fn check(prepare: impl Fn(&mut Order), expected: &str) {
        let mut order = sample::placed(&[("A", 1)], &[]);
        prepare(&mut order);
        assert_eq!(sample::answer(&confirm(&order), |no| no.code()), expected);
    }

    #[test]
    fn findings_and_holds_stand_in_the_way() {
        let found = |order: &mut Order| order.findings.push(sample::finding(1, FindingCode::PhoneInvalid));
        let held = |order: &mut Order| order.holds.push(sample::hold(1, HoldReason::Fraud));
        check(|_| {}, "order.confirmed");
        check(found, "! order.confirm.needs_clarification");
        check(held, "! order.confirm.on_hold");
        check(
            |order| {
                held(order);
                found(order);
            },
            "! order.confirm.needs_clarification",
        );
        check(
            |order| {
                found(order);
                order.findings[0].settled = Some(Settled::Fixed { at: sample::NOW });
            },
            "order.confirmed",
        );
        check(
            |order| {
                held(order);
                order.holds[0].released_at = Some(sample::NOW);
            },
            "order.confirmed",
        );
    }

    #[test]
    fn a_refusal_names_what_was_found() {
        let mut order = sample::placed(&[("?", 1)], &[]);
        order.findings.push(sample::finding(1, FindingCode::PhoneInvalid));
        let codes = vec![FindingCode::SkuUnknown, FindingCode::PriceMissing, FindingCode::PhoneInvalid];
        assert_eq!(confirm(&order), Err(ConfirmRefusal::NeedsClarification { codes }));
    }

    #[test]
    fn confirming_keeps_the_instant_and_is_done_once() {
        let order = sample::placed(&[("A", 1)], &[]);
        let confirmed = sample::after(&order, &Event::OrderConfirmed {});
        assert_eq!((confirmed.status, confirmed.confirmed_at, confirmed.version), (OrderStatus::Confirmed, Some(sample::NOW), 2));
        assert_eq!(confirm(&confirmed), Ok(Decision::Unchanged));
    }
}
