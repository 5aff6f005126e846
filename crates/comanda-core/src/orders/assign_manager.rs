//! Who is responsible for an order.

use crate::base::decision::Decision;
use crate::event::Event;
use crate::identity::user::User;

use super::order::Order;

/// Why a manager is not assigned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AssignManagerRefusal {
    /// No work may be given to this person.
    #[error("{name} takes no work any more")]
    UserInactive {
        /// Whose account.
        name: String,
    },
}

impl AssignManagerRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UserInactive { .. } => "order.assign_manager.user_inactive",
        }
    }
}

/// Makes `manager` responsible, or nobody; unchanged when it is so already.
///
/// A closed order is given to somebody like any other: its customer still writes to whoever is
/// responsible, a later order goes to the customer's last manager, and somebody who leaves hands
/// everything over.
///
/// # Errors
/// [`AssignManagerRefusal`].
pub fn assign_manager(order: &Order, manager: Option<&User>) -> Result<Decision<Event>, AssignManagerRefusal> {
    if let Some(user) = manager.filter(|user| !user.active) {
        return Err(AssignManagerRefusal::UserInactive { name: user.name.clone() });
    }
    let manager = manager.map(|user| user.id);
    Ok(if order.manager == manager { Decision::Unchanged } else { Decision::Changed(Event::OrderManagerAssigned { manager }) })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn somebody_nobody_or_nothing_new() {
        let order = sample::placed(&[("A", 1)], &[]);
        let check = |order: &Order, manager: Option<&User>, expected: &str| {
            assert_eq!(sample::answer(&assign_manager(order, manager), |no| no.code()), expected);
        };
        check(&order, None, "unchanged");
        check(&order, Some(&sample::user(1, true)), "order.manager_assigned");
        check(&order, Some(&sample::user(1, false)), "! order.assign_manager.user_inactive");
        let given = sample::after(&order, &Event::OrderManagerAssigned { manager: Some(sample::user(1, true).id) });
        check(&given, Some(&sample::user(1, true)), "unchanged");
        check(&given, Some(&sample::user(2, true)), "order.manager_assigned");
        check(&given, None, "order.manager_assigned");
    }
}
