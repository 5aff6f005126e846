//! What happened to an order, a sentence an event.

use comanda_app::queries::orders::{Choices, OrderCard, TimelineEntry};
use comanda_core::base::time::Timestamp;
use comanda_core::event::Event;

use super::card::actor_name;
use crate::console::words::Words;
use crate::language::key;

/// Something that happened, as people read it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its place among the order's events.
    pub(super) sequence: i64,
    /// When.
    pub(super) at: Timestamp,
    /// Who.
    pub(super) who: String,
    /// What.
    pub(super) sentence: String,
    /// More of it, in a few words.
    pub(super) detail: String,
    /// What somebody wrote.
    pub(super) quote: String,
    /// The name of its icon.
    pub(super) icon: &'static str,
    /// Which part of the story it belongs to.
    pub(super) chapter: Chapter,
}

/// A part of an order's story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chapter {
    /// What was done to it.
    Work,
    /// What the staff wrote.
    Notes,
    /// What its stock did.
    Stock,
    /// Who it is for, and who is responsible.
    People,
}

impl Chapter {
    /// Every chapter, in the order in which they are offered.
    pub(super) const ALL: [Self; 4] = [Self::Work, Self::Notes, Self::Stock, Self::People];

    /// The stable code.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Notes => "notes",
            Self::Stock => "stock",
            Self::People => "people",
        }
    }

    /// The chapter with this code.
    pub(super) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chapter| chapter.code() == code)
    }

    /// Where an event belongs.
    const fn of(event: &Event) -> Self {
        match event {
            Event::OrderNoted { .. } => Self::Notes,
            Event::OrderAllocated { .. } | Event::StockMoved { .. } | Event::SafetyChanged { .. } => Self::Stock,
            Event::ReservationMade { .. } | Event::ReservationEnded { .. } => Self::Stock,
            Event::OrderManagerAssigned { .. } | Event::OrderAmended { .. } => Self::People,
            Event::CustomerSaved { .. } | Event::CustomerMerged { .. } => Self::People,
            Event::OrderDrafted { .. }
            | Event::OrderPlaced { .. }
            | Event::OrderConfirmed {}
            | Event::OrderCanceled { .. }
            | Event::OrderLinesCanceled { .. }
            | Event::OrderHeld { .. }
            | Event::OrderReleased { .. }
            | Event::OrderFlagged { .. }
            | Event::OrderFindingOverridden { .. }
            | Event::SkuSaved { .. }
            | Event::ChannelSaved { .. }
            | Event::LocationSaved { .. }
            | Event::UserSaved { .. }
            | Event::UserPasswordSet { .. }
            | Event::UserSessionsRevoked { .. }
            | Event::ApiKeyMade { .. }
            | Event::ApiKeyRevoked { .. }
            | Event::JobRetried { .. }
            | Event::JobDismissed { .. } => Self::Work,
        }
    }
}

/// The newest first.
pub(super) fn entries(found: &[TimelineEntry], order: &OrderCard, choices: &Choices, words: &Words) -> Vec<Entry> {
    found.iter().rev().map(|entry| told(entry, order, choices, words)).collect()
}

fn told(entry: &TimelineEntry, order: &OrderCard, choices: &Choices, words: &Words) -> Entry {
    let lines = |count: usize| words.t("order-told-lines").count("count", count).to_string();
    let units = |units: i64| words.t("order-told-units").count("count", units).to_string();
    let finding = |id| {
        order.findings.iter().find(|view| view.finding.id == id).map(|view| words.code("finding", view.finding.observation.code.code()))
    };
    let (icon, detail, quote) = match &entry.event {
        Event::OrderDrafted { order } => ("pencil", lines(order.lines.len()), String::new()),
        Event::OrderPlaced { order } => {
            ("shopping-cart", format!("{} · {}", lines(order.lines.len()), words.money(order.currency, order.totals.total)), String::new())
        }
        Event::OrderConfirmed {} => ("circle-check", String::new(), String::new()),
        Event::OrderCanceled { reason, comment, .. } => ("ban", words.code("cancel-reason", reason.code()).to_string(), comment.clone()),
        Event::OrderLinesCanceled { reason, comment, lines } => {
            let canceled = units(lines.iter().map(|line| line.quantity).sum());
            ("ban", format!("{canceled} · {}", words.code("cancel-reason", reason.code())), comment.clone())
        }
        Event::OrderHeld { hold } => ("hand-stop", words.code("hold-reason", hold.reason.code()).to_string(), hold.comment.clone()),
        Event::OrderReleased { hold } => {
            let released = order.holds.iter().find(|known| known.id == *hold);
            (
                "player-play",
                released.map_or_else(String::new, |hold| words.code("hold-reason", hold.reason.code()).to_string()),
                String::new(),
            )
        }
        Event::OrderNoted { .. } => ("note", String::new(), entry.note.clone().unwrap_or_else(|| words.t("order-note-erased").to_string())),
        Event::OrderManagerAssigned { manager } => {
            let name = manager.and_then(|id| choices.person(id)).map_or_else(|| words.t("orders-nobody").to_string(), str::to_owned);
            ("user", name, String::new())
        }
        Event::OrderFlagged { flags } => {
            let named: Vec<String> = flags.iter().map(|flag| words.code("flag", flag.code()).to_string()).collect();
            ("flag", if named.is_empty() { words.t("order-no-flags").to_string() } else { named.join(", ") }, String::new())
        }
        Event::OrderFindingOverridden { finding: id, reason } => {
            ("checks", finding(*id).map_or_else(String::new, |told| told.to_string()), reason.clone())
        }
        Event::OrderAmended { fixed, found, .. } => {
            let fixed = (!fixed.is_empty()).then(|| words.t("order-told-fixed").count("count", fixed.len()).to_string());
            let found = (!found.is_empty()).then(|| words.t("order-told-found").count("count", found.len()).to_string());
            ("edit", fixed.into_iter().chain(found).collect::<Vec<_>>().join(" · "), String::new())
        }
        Event::OrderAllocated { lines: got } => ("box", lines(got.len()), String::new()),
        Event::StockMoved { .. }
        | Event::SafetyChanged { .. }
        | Event::ReservationMade { .. }
        | Event::ReservationEnded { .. }
        | Event::SkuSaved { .. }
        | Event::ChannelSaved { .. }
        | Event::LocationSaved { .. }
        | Event::CustomerSaved { .. }
        | Event::CustomerMerged { .. }
        | Event::UserSaved { .. }
        | Event::UserPasswordSet { .. }
        | Event::UserSessionsRevoked { .. }
        | Event::ApiKeyMade { .. }
        | Event::ApiKeyRevoked { .. }
        | Event::JobRetried { .. }
        | Event::JobDismissed { .. } => ("point", String::new(), String::new()),
    };
    Entry {
        sequence: entry.sequence,
        at: entry.at,
        who: actor_name(&entry.actor, choices, words),
        sentence: words.t(&key("event", entry.event.kind())).to_string(),
        detail,
        quote,
        icon,
        chapter: Chapter::of(&entry.event),
    }
}
