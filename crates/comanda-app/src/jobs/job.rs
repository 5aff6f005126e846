//! The kinds of jobs.

use comanda_core::base::ids::SkuId;
pub use comanda_store::jobs::JobStatus;
use serde::{Deserialize, Serialize};

/// One piece of work that is done at least once, and harmless when done twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Job {
    /// Gives orders that wait for these SKUs what there is now.
    AllocateBackorders {
        /// The SKUs of which units became free.
        skus: Vec<SkuId>,
    },
}

impl Job {
    /// The stable name of its kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::AllocateBackorders { .. } => "allocate_backorders",
        }
    }
}
