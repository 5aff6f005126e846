//! Taking a finding on oneself.

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{FindingId, OrderId};
use comanda_core::base::problem::FieldProblem;
use comanda_core::base::text;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::override_finding::{OverrideFindingRefusal, override_finding};
use serde::Serialize;

use super::place::Placed;
use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// The most characters of a reason.
pub const REASON_MAX_CHARS: usize = 500;

/// Overrides a finding with a reason.
#[derive(Debug, Clone, Serialize)]
pub struct OverrideFinding {
    /// Which order.
    pub order: OrderId,
    /// Which finding.
    pub finding: FindingId,
    /// Why, 1 to [`REASON_MAX_CHARS`] characters.
    pub reason: String,
}

fn refused(refusal: OverrideFindingRefusal) -> Error {
    let code = refusal.code();
    match refusal {
        OverrideFindingRefusal::OrderClosed { status } => Refusal::state(code).with("status", status.code()).into(),
        OverrideFindingRefusal::FindingUnknown | OverrideFindingRefusal::AlreadyFixed => Refusal::state(code).into(),
        OverrideFindingRefusal::NotOverridable { code: finding } => Refusal::state(code).with("finding", finding.code()).into(),
    }
}

impl Command for OverrideFinding {
    type Answer = Placed;
    const NAME: &'static str = "override_finding";
    const PERMISSION: Permission = Permission::OrdersWork;

    /// # Errors
    /// `text.*` at `/reason`; [`OverrideFindingRefusal`].
    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let reason = text::clean_line(&self.reason, REASON_MAX_CHARS)
            .map_err(|problem| Refusal::fields(vec![FieldProblem::new("/reason", problem.code()).with("max", REASON_MAX_CHARS as i64)]))?;
        if reason.is_empty() {
            return Err(Refusal::field("/reason", "text.empty").into());
        }
        let mut hand = work.order(self.order).await?;
        if let Decision::Changed(event) = override_finding(&hand.order, self.finding, reason).map_err(refused)? {
            work.order_event(&mut hand, event).await?;
            work.save(&hand).await?;
        }
        Ok(Placed::of(&hand.order, false))
    }
}
