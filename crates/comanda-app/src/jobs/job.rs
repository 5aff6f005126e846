//! The kinds of jobs.

use comanda_core::base::ids::SkuId;
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
