//! Work that follows from events and from the clock.
//!
//! Events are the outbox. The dispatcher ([`dispatch`]) reads them in the feed's order and keeps one
//! job for each event and consumer, as [`effects::route`](crate::effects::route) says; a worker claims
//! jobs that are due, runs them by ordinary commands, and writes how they ended ([`worker`]). A job
//! that fails is tried again later and later, then given up for a person to see ([`backoff`]). What the
//! clock alone brings about is a chore ([`chores`]).
//!
//! A job may also be put up by a command, in its transaction ([`Work::put_up`](crate::work::Work::put_up)); one that is long does
//! a part at a time and is put up again after each.
//!
//! A worker that dies leaves its jobs to the next one when their leases end, so every job may run
//! twice and must be harmless then. Jobs become due, and are claimed, in the order of their events.

mod allocate_backorders;
pub mod backoff;
mod bulk;
pub mod chores;
pub mod claim;
pub mod dismiss;
pub mod dispatch;
pub mod failure;
pub mod fold_tally;
pub mod forget_attempts;
pub mod forget_keys;
mod import_upload;
pub mod job;
pub mod remove_bulk_runs;
pub mod remove_jobs;
pub mod remove_sessions;
pub mod retry;
mod run;
pub mod settle;
pub mod worker;

pub use worker::{Drained, drain, run_worker};
