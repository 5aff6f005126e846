//! What can be asked for of channels, one file a verb.

pub mod save_channel;
