//! Filters as chips that read like a sentence, each with the address without it.

use comanda_app::queries::orders::Choices;
use comanda_core::base::ids::UserId;

use super::views::SHOWN_BY;
use crate::console::address::Address;
use crate::console::words::Words;
use crate::language::{has, key};

/// A filter that is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chip {
    /// What it says.
    pub(super) text: String,
    /// The list without it.
    pub(super) without: String,
}

/// The chips of an address.
pub(super) fn chips(address: &Address, words: &Words, choices: &Choices) -> Vec<Chip> {
    let bare = address.without(&["cursor"]);
    let chip = |(name, value): (&str, &str)| {
        let text = text_of(name, value, words, choices)?;
        Some(Chip { text, without: bare.without_pair(name, value).to_string() })
    };
    bare.pairs().filter(|(name, _)| !SHOWN_BY.contains(name)).filter_map(chip).collect()
}

/// What a filter says; `None` for a parameter that is none.
pub(super) fn text_of(name: &str, value: &str, words: &Words, choices: &Choices) -> Option<String> {
    let none = || words.t("orders-none").to_string();
    let yes_no = |yes: &'static str, no: &'static str| words.t(if value == "true" { yes } else { no }).to_string();
    // A code that is none is told as it was typed.
    let told = |group: &str, code: &str| if has(&key(group, code)) { words.code(group, code).to_string() } else { code.to_owned() };
    let listed = |group: &str| value.split(',').map(|code| told(group, code)).collect::<Vec<_>>().join(", ");
    let labeled = |key: &'static str, value: String| words.t(key).text("value", value).to_string();
    Some(match name {
        "q" => labeled("orders-chip-search", value.to_owned()),
        "status" => labeled("orders-chip-status", listed("standing")),
        "channel" => {
            let named = choices.channels.iter().find(|(code, _)| code == value);
            labeled("orders-chip-channel", named.map_or(value, |(_, name)| name).to_owned())
        }
        "customer" => words.t("orders-chip-customer").to_string(),
        "manager" if value == "none" => words.t("orders-chip-nobody").to_string(),
        "manager" => {
            let named = UserId::parse(value).ok().and_then(|id| choices.person(id)).unwrap_or(value);
            labeled("orders-chip-manager", named.to_owned())
        }
        "delivery_method" => {
            let named = if value.is_empty() { none() } else { choices.delivery_method(value).to_owned() };
            labeled("orders-chip-delivery", named)
        }
        "region" => labeled("orders-chip-region", if value.is_empty() { none() } else { value.to_owned() }),
        "repeat" => yes_no("orders-chip-repeat", "orders-chip-first"),
        "ordered_from" => labeled("orders-chip-ordered-from", words.day(value)),
        "ordered_until" => labeled("orders-chip-ordered-until", words.day(value)),
        "closed_from" => labeled("orders-chip-closed-from", words.day(value)),
        "closed_until" => labeled("orders-chip-closed-until", words.day(value)),
        "has_findings" => yes_no("orders-chip-findings", "orders-chip-no-findings"),
        "held" => yes_no("orders-chip-held", "orders-chip-not-held"),
        "waiting" => yes_no("orders-chip-waiting", "orders-chip-not-waiting"),
        "allocation" => labeled("orders-chip-stock", listed("allocation")),
        "flag" => labeled("orders-chip-flag", listed("flag")),
        _ => return None,
    })
}
