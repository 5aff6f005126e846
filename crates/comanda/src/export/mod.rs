//! Writing exports into files.

pub(crate) mod sink;
