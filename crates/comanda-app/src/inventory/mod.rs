//! What can be asked for of stock and the places that hold it, one file a verb.
//!
//! All lock in one order: SKUs by rising identifier, then their levels.

pub mod adjust;
mod facts;
pub mod receive;
pub mod save_location;
pub mod set_safety;
pub mod transfer;

pub use facts::{LevelNow, StockLine};
