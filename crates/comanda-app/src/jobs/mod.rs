//! Work that follows from events and from the clock.

pub mod job;
