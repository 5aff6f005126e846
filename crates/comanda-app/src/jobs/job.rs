//! The kinds of jobs.

use comanda_core::base::ids::{BulkRunId, ChannelId, ImportId, LocationId, SkuId};
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
    /// Gives orders that wait what there is for a channel that was changed.
    AllocateForChannel {
        /// The channel; its stock pool may be wider now.
        channel: ChannelId,
    },
    /// Gives orders that wait what there is at a location that was changed.
    AllocateAtLocation {
        /// The location; orders may be allocated there again, or sooner.
        location: LocationId,
    },
    /// Looks at the next orders of a bulk run, until all were looked at.
    CheckBulk {
        /// The run.
        run: BulkRunId,
    },
    /// Gives the next orders of a bulk run their command, until none is left.
    RunBulk {
        /// The run.
        run: BulkRunId,
    },
    /// Imports a file given in the console, piece by piece.
    ImportUpload {
        /// The import.
        import: ImportId,
    },
}

impl Job {
    /// The stable name of every kind.
    pub const KINDS: [&str; 5] = ["allocate_backorders", "allocate_for_channel", "allocate_at_location", "check_bulk", "run_bulk"];

    /// The stable name of its kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::AllocateBackorders { .. } => "allocate_backorders",
            Self::AllocateForChannel { .. } => "allocate_for_channel",
            Self::AllocateAtLocation { .. } => "allocate_at_location",
            Self::CheckBulk { .. } => "check_bulk",
            Self::RunBulk { .. } => "run_bulk",
            Self::ImportUpload { .. } => "import_upload",
        }
    }
}
