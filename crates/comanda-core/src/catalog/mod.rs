//! What is sold.

pub mod sku;
