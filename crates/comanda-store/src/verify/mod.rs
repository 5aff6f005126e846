//! Reading the whole database for its verification, in pages, so that memory stays flat.
//!
//! Nothing is judged here: what a record must be is core's to say, and the use case compares.

mod bulk;
mod customers;
mod number_series;
mod orders;
mod outbox;
mod references;
mod stock;
mod tally;

pub use bulk::bulk_counts_after;
pub use customers::{PlacedOrders, counted_after, merged_after, placed_between};
pub use number_series::{ChannelSeries, series_of_channels};
pub use orders::{
    AuditedOrder, DerivedColumns, events_between, events_without_order_between, order_ids_after, order_total, orders_between,
    positions_without_order_after,
};
pub use outbox::{DeliveredJob, event_jobs_total, first_job_without_event, jobs_of_events};
pub use references::{Duplicates, Owner, REFERENCES, Reference, UNIQUE, Unique, dangling, duplicates, first_dangling};
pub use stock::{LevelSums, Sums, first_movement_without_level, levels_after, movements_without_level, reserved_units};
pub use tally::{TallyEntry, tally_after, tally_changes_after};

use crate::engine::Stmt;

pub(crate) static ALL: &[&[&Stmt]] =
    &[bulk::ALL, customers::ALL, number_series::ALL, orders::ALL, outbox::ALL, references::ALL, stock::ALL, tally::ALL];
