//! Orders: one with everything about it, lists, groups, and what happened to one.

pub mod card;
pub mod choices;
pub mod entry;
pub mod group;
pub mod list;
pub mod next_steps;
pub mod search;
pub mod stock;
pub mod timeline;

pub use card::{OrderCard, card};
pub use choices::{Choices, choices};
pub use group::{Grouped, GroupedBy, by_day, group, groups};
pub use list::{OrderPage, OrderView, find_by_number, list};
pub use timeline::{TimelineEntry, timeline};
