//! What can be asked for of the catalog, one file a verb.

pub mod save_sku;
