//! What is sold.

pub mod save_sku;
pub mod sku;
