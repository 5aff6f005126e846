//! The use cases against real databases.
#![expect(clippy::unwrap_used, reason = "a failing test may stop at once")]

mod bulk;
mod catalog;
mod customers;
mod identity;
mod imports;
mod inventory;
mod jobs;
mod login;
mod order_queries;
mod orders;
mod outcome;
mod staff;
mod stock_pages;
mod verify;
mod views;
