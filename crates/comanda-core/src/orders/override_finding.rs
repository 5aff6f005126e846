//! Taking a finding on oneself, with a reason.

use crate::base::decision::Decision;
use crate::base::ids::FindingId;
use crate::event::Event;

use super::finding::{FindingCode, Settled};
use super::order::{Order, OrderStatus};

/// Why a finding is not overridden, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverrideFindingRefusal {
    /// The order came to its end: nothing of it waits for anybody.
    #[error("the order is {status}, nothing waits for clarification", status = status.code())]
    OrderClosed {
        /// How it ended.
        status: OrderStatus,
    },
    /// The order has no such finding.
    #[error("the order has no such finding")]
    FindingUnknown,
    /// What was wrong was put right already.
    #[error("the finding was fixed already")]
    AlreadyFixed,
    /// A line without a SKU or a price cannot be worked on, whatever the reason.
    #[error("this must be put right; a reason does not help")]
    NotOverridable {
        /// What was found.
        code: FindingCode,
    },
}

impl OverrideFindingRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OrderClosed { .. } => "order.override_finding.order_closed",
            Self::FindingUnknown => "order.override_finding.finding_unknown",
            Self::AlreadyFixed => "order.override_finding.already_fixed",
            Self::NotOverridable { .. } => "order.override_finding.not_overridable",
        }
    }
}

/// Whether somebody may take the finding on themselves: all but a line nobody could pick.
#[must_use]
pub const fn is_overridable(code: FindingCode) -> bool {
    match code {
        FindingCode::SkuUnknown => false,
        FindingCode::ContactMissing
        | FindingCode::PhoneInvalid
        | FindingCode::EmailInvalid
        | FindingCode::AddressMissing
        | FindingCode::AddressIncomplete
        | FindingCode::CountryUnknown
        | FindingCode::PostcodeInvalid
        | FindingCode::CityMismatch
        | FindingCode::SkuInactive
        | FindingCode::PriceMissing
        | FindingCode::TaxMissing
        | FindingCode::DeliveryMethodMissing
        | FindingCode::DeliveryMethodUnknown
        | FindingCode::PlaceUnserved => true,
    }
}

/// Overrides a finding; unchanged when it was overridden before.
///
/// # Errors
/// [`OverrideFindingRefusal`], the first that holds.
pub fn override_finding(order: &Order, id: FindingId, reason: String) -> Result<Decision<Event>, OverrideFindingRefusal> {
    let known = order.findings.iter().find(|finding| finding.id == id);
    match known.map(|finding| (finding.observation.code, &finding.settled)) {
        Some((_, Some(Settled::Overridden { .. }))) => Ok(Decision::Unchanged),
        Some(_) | None if order.status.is_final() => Err(OverrideFindingRefusal::OrderClosed { status: order.status }),
        None => Err(OverrideFindingRefusal::FindingUnknown),
        Some((_, Some(Settled::Fixed { .. }))) => Err(OverrideFindingRefusal::AlreadyFixed),
        Some((code, None)) if !is_overridable(code) => Err(OverrideFindingRefusal::NotOverridable { code }),
        Some((_, None)) => Ok(Decision::Changed(Event::OrderFindingOverridden { finding: id, reason })),
    }
}

#[cfg(test)]
mod tests {
    use super::super::order::Standing;
    use super::super::sample;
    use super::*;

    fn check(order: &Order, id: FindingId, expected: &str) {
        assert_eq!(sample::answer(&override_finding(order, id, "called".into()), |no| no.code()), expected);
    }

    #[test]
    fn all_but_an_unknown_sku_can_be_overridden() {
        for code in FindingCode::ALL {
            let mut order = sample::placed(&[("A", 1)], &[]);
            order.findings.push(sample::finding(1, *code));
            let expected = match code.code() {
                "line.sku_unknown" => "! order.override_finding.not_overridable",
                _ => "order.finding_overridden",
            };
            check(&order, order.findings[0].id, expected);
            check(&order, FindingId::from_bytes([8; 16]), "! order.override_finding.finding_unknown");
        }
    }

    #[test]
    fn an_overridden_finding_keeps_who_and_why() {
        let mut order = sample::placed(&[("A", 1)], &[]);
        order.findings.push(sample::finding(1, FindingCode::PhoneInvalid));
        let id = order.findings[0].id;
        let event = Event::OrderFindingOverridden { finding: id, reason: "called".into() };
        let settled = sample::after(&order, &event);
        let overridden = Settled::Overridden { at: sample::NOW, by: sample::staff(), reason: "called".into() };
        assert_eq!(settled.findings[0].settled, Some(overridden));
        assert_eq!((order.standing(), settled.standing()), (Standing::NeedsClarification, Standing::Placed));
        check(&settled, id, "unchanged");
        order.findings[0].settled = Some(Settled::Fixed { at: sample::NOW });
        check(&order, id, "! order.override_finding.already_fixed");
    }

    #[test]
    fn a_closed_order_has_nothing_to_override() {
        let mut order = sample::placed(&[("A", 1)], &[]);
        order.findings = vec![sample::finding(1, FindingCode::PhoneInvalid), sample::finding(2, FindingCode::SkuUnknown)];
        order.status = OrderStatus::Canceled;
        check(&order, order.findings[0].id, "! order.override_finding.order_closed");
        check(&order, order.findings[1].id, "! order.override_finding.order_closed");
        check(&order, FindingId::from_bytes([8; 16]), "! order.override_finding.order_closed");
        // What was done before the order closed may be asked for again.
        order.findings[0].settled = Some(Settled::Overridden { at: sample::NOW, by: sample::staff(), reason: "called".into() });
        check(&order, order.findings[0].id, "unchanged");
    }
}
