//! What importing needs besides the use cases: a file on disk, and the report of what was refused.

pub(crate) mod input;
pub(crate) mod report;
