//! What the demo shop's people did with its orders.

use comanda_app::error::Error;
use comanda_app::orders::assign_manager::AssignManager;
use comanda_app::orders::cancel::CancelOrder;
use comanda_app::orders::confirm::ConfirmOrder;
use comanda_app::orders::hold::HoldOrder;
use comanda_app::orders::note::NoteOrder;
use comanda_app::orders::override_finding::OverrideFinding;
use comanda_app::orders::place::Placed;
use comanda_app::run::{App, Caller, Command};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::role::Role;
use comanda_core::orders::cancel::CancelReason;
use comanda_core::orders::hold::HoldReason;
use comanda_core::orders::order::Standing;
use futures_util::stream::{self, StreamExt};
use indicatif::ProgressBar;

use super::fill::{Filled, IN_FLIGHT, waits};
use super::orders::DAY_S;
use super::staff::Member;
use super::texts::Texts;

/// Orders older than so many days are confirmed as far as nothing is in the way.
const CONFIRMED_AFTER_DAYS: i64 = 2;
/// The customers of orders older than so many days were asked about what was not clear, as far as asking helps.
const CLEARED_AFTER_DAYS: i64 = 28;

/// Those who work on orders, and what they need.
pub(crate) struct Office<'o> {
    /// The use cases.
    pub(crate) app: &'o App,
    /// Who acts where nobody is responsible.
    pub(crate) caller: Caller,
    /// The staff.
    pub(crate) staff: Vec<Member>,
    /// Their words.
    pub(crate) texts: &'static Texts,
    /// The present instant.
    pub(crate) now: Timestamp,
}

/// What became of one order.
enum Step {
    Confirmed,
    Canceled,
    Held,
    ToClarify,
    Left,
}

impl Office<'_> {
    /// Works on the orders, and counts what became of them.
    ///
    /// # Errors
    /// As the commands', but that a rule may say no.
    pub(crate) async fn work(&self, placed: &[(Placed, Timestamp)], filled: &mut Filled, bar: &ProgressBar) -> anyhow::Result<()> {
        let responsible = |member: &&Member| match member.role {
            Role::Manager | Role::Agent => true,
            Role::Owner | Role::Warehouse | Role::Viewer => false,
        };
        let managers: Vec<Member> = self.staff.iter().filter(responsible).copied().collect();
        let managers = &managers;
        let steps = placed.iter().enumerate().map(|(nth, (placed, at))| async move {
            let done = self.one(placed, *at, managers.get(nth % (managers.len() + 1)).copied(), nth).await;
            bar.inc(1);
            done
        });
        let mut steps = stream::iter(steps).buffered(IN_FLIGHT);
        while let Some(step) = steps.next().await {
            match step? {
                Step::Confirmed => filled.confirmed += 1,
                Step::Canceled => filled.canceled += 1,
                Step::Held => filled.held += 1,
                Step::ToClarify => filled.to_clarify += 1,
                Step::Left => {}
            }
        }
        Ok(())
    }

    /// One order, the `nth`: a few are given up, a few are on hold, the others go on when they are old enough.
    async fn one(&self, placed: &Placed, at: Timestamp, manager: Option<Member>, nth: usize) -> anyhow::Result<Step> {
        let (order, older) = (placed.order, |days: i64| at < self.now.plus_seconds(-days * DAY_S));
        if let Some(manager) = manager {
            self.run(&self.caller, AssignManager { order, manager: Some(manager.user) }).await?;
        }
        let caller = &manager.map_or_else(|| self.caller.clone(), Member::caller);
        if nth % 211 == 5 {
            let comment = self.texts.gave_up.to_owned();
            let cancel = CancelOrder { order, lines: Vec::new(), reason: CancelReason::CustomerRequest, comment };
            return Ok(if self.run(caller, cancel).await? { Step::Canceled } else { Step::Left });
        }
        if nth % 131 == 9 {
            let (reason, comment) = if nth.is_multiple_of(2) {
                (HoldReason::Payment, self.texts.unpaid)
            } else {
                (HoldReason::CustomerRequest, self.texts.away)
            };
            if reason == HoldReason::Payment {
                self.run(caller, NoteOrder { order, text: self.texts.pays_tomorrow.to_owned() }).await?;
            }
            let hold = HoldOrder { order, reason, comment: comment.to_owned() };
            return Ok(if self.run(caller, hold).await? { Step::Held } else { Step::Left });
        }
        if placed.standing == Standing::NeedsClarification {
            if !older(CLEARED_AFTER_DAYS) {
                return Ok(Step::ToClarify);
            }
            for finding in &placed.findings {
                let reason = self.texts.asked.to_owned();
                if !self.run(caller, OverrideFinding { order, finding: finding.id, reason }).await? {
                    return Ok(Step::ToClarify);
                }
            }
        }
        if older(CONFIRMED_AFTER_DAYS) && !waits(placed) {
            let confirmed = self.run(caller, ConfirmOrder { order }).await?;
            return Ok(if confirmed { Step::Confirmed } else { Step::Left });
        }
        Ok(Step::Left)
    }

    /// Whether it was done. A rule's no is part of a demo; anything else is not.
    async fn run<C: Command>(&self, caller: &Caller, command: C) -> anyhow::Result<bool> {
        match self.app.run(caller.clone(), command).await {
            Ok(done) => Ok(done.changed),
            Err(Error::Refused(_)) => Ok(false),
            Err(other) => Err(other.into()),
        }
    }
}
