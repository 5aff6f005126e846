//! Where orders come from, and by which rules of the channel.

pub mod channel;
pub mod save_channel;
