//! One action over many orders: checked first, then applied, then a report that stays.

use crate::base::decision::Decision;
use crate::base::ids::{HoldId, UserId};
use crate::base::problem::Facts;
use crate::base::time::Timestamp;
use crate::event::Event;
use crate::identity::actor::Actor;
use crate::identity::user::User;

use super::assign_manager::{AssignManagerRefusal, assign_manager};
use super::confirm::{ConfirmRefusal, confirm};
use super::hold::{Hold, HoldReason, HoldRefusal, hold};
use super::order::Order;

/// The most orders of one run.
pub const ORDERS_MAX: i64 = 100_000;
/// The most orders that are named one by one.
pub const NAMED_MAX: usize = 1_000;

/// What is done to each order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BulkAction {
    /// Confirm it.
    Confirm,
    /// Give it to somebody, or to nobody.
    Assign {
        /// Who.
        manager: Option<UserId>,
    },
    /// Stop work on it.
    Hold {
        /// Why.
        reason: HoldReason,
        /// More in words, as by [`comment`](super::comment::comment); may be empty.
        comment: String,
    },
}

/// Why an order would refuse the action: what the order's own decision says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BulkRefusal {
    /// It cannot be confirmed.
    #[error(transparent)]
    Confirm(#[from] ConfirmRefusal),
    /// It cannot be given to this person.
    #[error(transparent)]
    Assign(#[from] AssignManagerRefusal),
    /// It cannot be held.
    #[error(transparent)]
    Hold(#[from] HoldRefusal),
}

impl BulkRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Confirm(refusal) => refusal.code(),
            Self::Assign(refusal) => refusal.code(),
            Self::Hold(refusal) => refusal.code(),
        }
    }
}

/// Asks the order's own decision what the action would do to it. `manager` is whom the action names, `by` who acts.
///
/// # Errors
/// [`BulkRefusal`].
pub fn check(
    action: &BulkAction,
    order: &Order,
    manager: Option<&User>,
    by: &Actor,
    now: Timestamp,
) -> Result<Decision<Event>, BulkRefusal> {
    match action {
        BulkAction::Confirm => Ok(confirm(order)?),
        BulkAction::Assign { manager: _ } => Ok(assign_manager(order, manager)?),
        BulkAction::Hold { reason, comment } => {
            let id = HoldId::from_bytes([0; 16]);
            let stop = Hold { id, reason: *reason, comment: comment.clone(), placed_by: by.clone(), placed_at: now, released_at: None };
            Ok(hold(order, stop)?)
        }
    }
}

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The one with this code.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// How a run stands.
    BulkStatus {
        /// Its orders are being looked at; nothing is done to them.
        Checking = "checking",
        /// All were looked at; it waits for its starter's word.
        Checked = "checked",
        /// The action is being done to the orders.
        Running = "running",
        /// It came to the last order.
        Done = "done",
        /// It was broken off; orders it had not come to are as they were.
        Stopped = "stopped",
        /// Nothing was done to any order, and nothing will be.
        Discarded = "discarded",
    }
}

coded! {
    /// What the check said of an order.
    BulkVerdict {
        /// The action would change it.
        Change = "change",
        /// It is so already.
        Unchanged = "unchanged",
        /// It would refuse.
        Refused = "refused",
    }
}

coded! {
    /// What became of an order. One that the check found so already, or refusing, is left alone.
    BulkOutcome {
        /// The run has not come to it.
        Pending = "pending",
        /// The action was done.
        Done = "done",
        /// It was so already.
        Unchanged = "unchanged",
        /// It refused, or would have.
        Refused = "refused",
    }
}

impl BulkVerdict {
    /// What became of the order with that; only one that would change is tried.
    #[must_use]
    pub const fn outcome(self) -> BulkOutcome {
        match self {
            Self::Change => BulkOutcome::Pending,
            Self::Unchanged => BulkOutcome::Unchanged,
            Self::Refused => BulkOutcome::Refused,
        }
    }
}

/// Why something was refused, or broken off: a stable code and the facts of its sentence.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct BulkProblem {
    /// The code.
    pub code: String,
    /// The facts.
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
}

/// How many orders of a run stand how. What the check said of them sums to `selected`, and so does what became of them,
/// with those that are pending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct BulkCounts {
    /// Orders looked at.
    pub selected: i64,
    /// Of them, orders that the action would change.
    pub would_do: i64,
    /// Of them, orders that are so already.
    pub already_so: i64,
    /// Of them, orders that would refuse.
    pub would_refuse: i64,
    /// Orders to which the action was done.
    pub done: i64,
    /// Orders that were so already, at the check or when the run came to them.
    pub unchanged: i64,
    /// Orders that refused, at the check or when the run came to them.
    pub refused: i64,
}

impl BulkCounts {
    /// Orders the run has not come to.
    #[must_use]
    pub const fn pending(self) -> i64 {
        self.selected - self.done - self.unchanged - self.refused
    }

    /// Counts an order that was looked at.
    pub const fn add_checked(&mut self, verdict: BulkVerdict) {
        self.selected += 1;
        match verdict {
            BulkVerdict::Change => self.would_do += 1,
            BulkVerdict::Unchanged => self.already_so += 1,
            BulkVerdict::Refused => self.would_refuse += 1,
        }
        self.add_ended(verdict.outcome());
    }

    /// Counts what became of an order that was pending.
    pub const fn add_ended(&mut self, outcome: BulkOutcome) {
        match outcome {
            BulkOutcome::Pending => {}
            BulkOutcome::Done => self.done += 1,
            BulkOutcome::Unchanged => self.unchanged += 1,
            BulkOutcome::Refused => self.refused += 1,
        }
    }
}

/// Why a run does not go the way somebody wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BulkStepRefusal {
    /// It acts in another's name.
    #[error("somebody else started the run")]
    OtherStarter,
    /// Its orders are still being looked at.
    #[error("the run is not checked yet")]
    NotChecked,
    /// It came to its end without being applied, or was broken off.
    #[error("the run is over")]
    Over,
    /// It is not under way.
    #[error("the run is not under way")]
    NotRunning,
    /// It was applied.
    #[error("the run was applied already")]
    Begun,
}

impl BulkStepRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OtherStarter => "bulk.apply.other_starter",
            Self::NotChecked => "bulk.apply.not_checked",
            Self::Over => "bulk.apply.over",
            Self::NotRunning => "bulk.stop.not_running",
            Self::Begun => "bulk.discard.begun",
        }
    }
}

/// Lets a checked run begin. Only its starter may, in whose name it acts; unchanged when it was applied already.
///
/// # Errors
/// [`BulkStepRefusal::OtherStarter`], [`BulkStepRefusal::NotChecked`], [`BulkStepRefusal::Over`], the first that holds.
pub fn apply(status: BulkStatus, starter: &Actor, by: &Actor) -> Result<Decision<BulkStatus>, BulkStepRefusal> {
    if starter != by {
        return Err(BulkStepRefusal::OtherStarter);
    }
    match status {
        BulkStatus::Checking => Err(BulkStepRefusal::NotChecked),
        BulkStatus::Checked => Ok(Decision::Changed(BulkStatus::Running)),
        BulkStatus::Running | BulkStatus::Done => Ok(Decision::Unchanged),
        BulkStatus::Stopped | BulkStatus::Discarded => Err(BulkStepRefusal::Over),
    }
}

/// Breaks off a run that is under way; unchanged when it was broken off already.
///
/// # Errors
/// [`BulkStepRefusal::NotRunning`].
pub const fn stop(status: BulkStatus) -> Result<Decision<BulkStatus>, BulkStepRefusal> {
    match status {
        BulkStatus::Running => Ok(Decision::Changed(BulkStatus::Stopped)),
        BulkStatus::Stopped => Ok(Decision::Unchanged),
        BulkStatus::Checking | BulkStatus::Checked | BulkStatus::Done | BulkStatus::Discarded => Err(BulkStepRefusal::NotRunning),
    }
}

/// Gives up a run before anything was done; unchanged when it was given up already.
///
/// # Errors
/// [`BulkStepRefusal::Begun`].
pub const fn discard(status: BulkStatus) -> Result<Decision<BulkStatus>, BulkStepRefusal> {
    match status {
        BulkStatus::Checking | BulkStatus::Checked => Ok(Decision::Changed(BulkStatus::Discarded)),
        BulkStatus::Discarded => Ok(Decision::Unchanged),
        BulkStatus::Running | BulkStatus::Done | BulkStatus::Stopped => Err(BulkStepRefusal::Begun),
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::FindingCode;
    use super::super::sample;
    use super::*;

    #[test]
    fn every_status_and_every_word() {
        let told = |answer: Result<Decision<BulkStatus>, BulkStepRefusal>| match answer {
            Ok(Decision::Changed(status)) => status.code().to_owned(),
            Ok(Decision::Unchanged) => "unchanged".to_owned(),
            Err(refusal) => format!("! {}", refusal.code()),
        };
        let (starter, other) = (sample::staff(), Actor::system("other"));
        let mut table = String::new();
        for status in BulkStatus::ALL.iter().copied() {
            assert_eq!(told(apply(status, &starter, &other)), "! bulk.apply.other_starter");
            let (apply, stop, discard) = (told(apply(status, &starter, &starter)), told(stop(status)), told(discard(status)));
            table.push_str(&format!("{}: {apply} | {stop} | {discard}\n", status.code()));
        }
        insta::assert_snapshot!(table, @r"
        checking: ! bulk.apply.not_checked | ! bulk.stop.not_running | discarded
        checked: running | ! bulk.stop.not_running | discarded
        running: unchanged | stopped | ! bulk.discard.begun
        done: unchanged | ! bulk.stop.not_running | ! bulk.discard.begun
        stopped: ! bulk.apply.over | unchanged | ! bulk.discard.begun
        discarded: ! bulk.apply.over | ! bulk.stop.not_running | unchanged
        ");
    }

    #[test]
    fn the_check_asks_the_orders_own_decisions() {
        let placed = sample::placed(&[("A", 1)], &[]);
        let confirmed = sample::after(&placed, &Event::OrderConfirmed {});
        let mut found = placed.clone();
        found.findings.push(sample::finding(1, FindingCode::PhoneInvalid));
        let held = sample::after(&placed, &Event::OrderHeld { hold: sample::hold(1, HoldReason::Payment) });
        let mut closed = placed.clone();
        closed.status = super::super::order::OrderStatus::Canceled;
        let assigned = sample::after(&placed, &Event::OrderManagerAssigned { manager: Some(sample::user(1, true).id) });

        let (user, gone) = (sample::user(1, true), sample::user(2, false));
        let to = |user: &User| BulkAction::Assign { manager: Some(user.id) };
        let pay = || BulkAction::Hold { reason: HoldReason::Payment, comment: String::new() };
        let row = |name: &str, order: &Order| {
            let ask = |action: BulkAction, manager: Option<&User>| {
                sample::answer(&check(&action, order, manager, &sample::staff(), sample::NOW), BulkRefusal::code)
            };
            let (confirm, assign, away) = (ask(BulkAction::Confirm, None), ask(to(&user), Some(&user)), ask(to(&gone), Some(&gone)));
            format!("{name}: {confirm} | {assign} | {away} | {}\n", ask(pay(), None))
        };
        let orders =
            [("placed", &placed), ("confirmed", &confirmed), ("found", &found), ("held", &held), ("closed", &closed), ("given", &assigned)];
        let table: String = orders.into_iter().map(|(name, order)| row(name, order)).collect();
        insta::assert_snapshot!(table, @r"
        placed: order.confirmed | order.manager_assigned | ! order.assign_manager.user_inactive | order.held
        confirmed: unchanged | order.manager_assigned | ! order.assign_manager.user_inactive | order.held
        found: ! order.confirm.needs_clarification | order.manager_assigned | ! order.assign_manager.user_inactive | order.held
        held: ! order.confirm.on_hold | order.manager_assigned | ! order.assign_manager.user_inactive | unchanged
        closed: ! order.confirm.not_placed | order.manager_assigned | ! order.assign_manager.user_inactive | ! order.hold.order_closed
        given: order.confirmed | unchanged | ! order.assign_manager.user_inactive | order.held
        ");
    }

    #[test]
    fn counts_sum_to_the_selected() {
        let mut counts = BulkCounts::default();
        for verdict in [BulkVerdict::Change, BulkVerdict::Change, BulkVerdict::Change, BulkVerdict::Unchanged, BulkVerdict::Refused] {
            counts.add_checked(verdict);
        }
        assert_eq!((counts.selected, counts.would_do, counts.already_so, counts.would_refuse, counts.pending()), (5, 3, 1, 1, 3));
        counts.add_ended(BulkOutcome::Done);
        counts.add_ended(BulkOutcome::Refused);
        assert_eq!((counts.done, counts.unchanged, counts.refused, counts.pending()), (1, 1, 2, 1));
    }

    #[test]
    fn codes_read_back() {
        for status in BulkStatus::ALL {
            assert_eq!((BulkStatus::parse(status.code()), serde_json::to_value(status).unwrap()), (Some(*status), status.code().into()));
        }
        for verdict in BulkVerdict::ALL {
            assert_eq!(
                (BulkVerdict::parse(verdict.code()), serde_json::to_value(verdict).unwrap()),
                (Some(*verdict), verdict.code().into())
            );
        }
        for outcome in BulkOutcome::ALL {
            assert_eq!(
                (BulkOutcome::parse(outcome.code()), serde_json::to_value(outcome).unwrap()),
                (Some(*outcome), outcome.code().into())
            );
        }
        let hold = BulkAction::Hold { reason: HoldReason::Fraud, comment: "odd".into() };
        assert_eq!(serde_json::to_string(&hold).unwrap(), r#"{"kind":"hold","reason":"fraud","comment":"odd"}"#);
        assert_eq!(serde_json::from_str::<BulkAction>(r#"{"kind":"confirm"}"#).unwrap(), BulkAction::Confirm);
    }
}
