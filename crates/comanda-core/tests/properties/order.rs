//! An order under random commands.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{FindingId, HoldId, Ids, SkuId, UserId};
use comanda_core::base::locale::Locale;
use comanda_core::base::quantity::Quantity;
use comanda_core::channels::channel::{Channel, PriceMode, Shortage};
use comanda_core::customers::customer::Flag;
use comanda_core::event::Event;
use comanda_core::identity::role::Role;
use comanda_core::identity::user::{Theme, User};
use comanda_core::orders::allocate::allocate_backorders;
use comanda_core::orders::amend::{Amended, amend};
use comanda_core::orders::apply::apply;
use comanda_core::orders::assign_manager::assign_manager;
use comanda_core::orders::cancel::{CancelReason, CancelScope, LineQuantity, cancel};
use comanda_core::orders::confirm::confirm;
use comanda_core::orders::content::{CustomerContent, OrderContent};
use comanda_core::orders::finding::FindingCode;
use comanda_core::orders::flag::flag;
use comanda_core::orders::hold::{Hold, HoldReason, hold};
use comanda_core::orders::order::{Order, OrderLine, OrderStatus};
use comanda_core::orders::override_finding::override_finding;
use comanda_core::orders::place::{PlaceFacts, place};
use comanda_core::orders::release::release;
use comanda_core::orders::resolve::stock_parts;
use comanda_core::orders::totals::totals;
use proptest::prelude::*;

use crate::shop;

type Stock = [[i64; 3]; shop::LOCATIONS as usize];

#[derive(Debug, Clone)]
enum Command {
    Place(Stock),
    Confirm,
    CancelWhole,
    CancelLines(Vec<(i64, i64)>),
    Hold(usize),
    Release(usize),
    /// The SKU that unknown lines turn out to be, a price for one line, another language, and what
    /// stock there is for them.
    Amend(Option<char>, Option<(usize, i64)>, bool, Stock),
    Override(usize),
    Flag(Vec<usize>),
    Assign(Option<bool>),
    Allocate(Stock),
}

impl Command {
    /// Whether doing it twice is doing it once.
    const fn is_idempotent(&self) -> bool {
        match self {
            Self::Confirm
            | Self::CancelWhole
            | Self::Hold(_)
            | Self::Release(_)
            | Self::Amend(..)
            | Self::Override(_)
            | Self::Flag(_)
            | Self::Assign(_) => true,
            Self::Place(_) | Self::CancelLines(_) | Self::Allocate(_) => false,
        }
    }
}

fn stock() -> impl Strategy<Value = Stock> {
    prop::array::uniform3(prop::array::uniform3(prop_oneof![Just(0_i64), 0_i64..6]))
}

fn command() -> impl Strategy<Value = Command> {
    let sku = prop::option::of(prop::sample::select(vec!['A', 'K', 'L', 'S']));
    let price = prop::option::weighted(0.3, (0_usize..6, prop_oneof![0_i64..5_000, Just(i64::MAX), Just(100_000_000_000_i64)]));
    prop_oneof![
        3 => stock().prop_map(Command::Place),
        5 => Just(Command::Confirm),
        1 => Just(Command::CancelWhole),
        12 => prop::collection::vec((1_i64..5, 1_i64..4), 1..3).prop_map(Command::CancelLines),
        2 => (0..HoldReason::ALL.len()).prop_map(Command::Hold),
        6 => (0_usize..2).prop_map(Command::Release),
        8 => (sku, price, any::<bool>(), stock()).prop_map(|(sku, price, other, stock)| Command::Amend(sku, price, other, stock)),
        4 => (0_usize..3).prop_map(Command::Override),
        1 => prop::collection::vec(0..Flag::ALL.len(), 0..3).prop_map(Command::Flag),
        1 => prop::option::of(any::<bool>()).prop_map(Command::Assign),
        8 => stock().prop_map(Command::Allocate),
    ]
}

/// The lines as they would be when unknown SKUs turn out to be `sku`.
fn amended(order: &Order, channel: &Channel, sku: Option<char>, price: Option<(usize, i64)>, english: bool, stock: &Stock) -> Amended {
    let skus = shop::skus(channel.currency);
    let mut lines: Vec<OrderLine> = order.lines.clone();
    for (index, line) in lines.iter_mut().enumerate() {
        if let (None, Some(sku)) = (line.sku, sku.map(|letter| &skus[&letter.to_string()])) {
            (line.sku, line.parts, line.code) = (Some(sku.id), stock_parts(sku), sku.code.clone());
        }
        if let Some((_, minor)) = price.filter(|(at, _)| *at == index) {
            line.unit_price = minor;
        }
    }
    let unsolved = |code| match code {
        FindingCode::SkuUnknown => lines.iter().any(|line| line.sku.is_none()),
        _ => english,
    };
    let observations = order.findings.iter().map(|finding| finding.observation.clone());
    let seen = observations.filter(|seen| unsolved(seen.code)).collect();
    let language = if english { Locale::En } else { Locale::Ro };
    Amended { customer: order.customer, language, delivery: order.delivery.clone(), lines, seen, offers: shop::offers(stock) }
}

fn decide(order: &Order, channel: &Channel, command: &Command, ids: &dyn Ids) -> Result<Decision<Event>, &'static str> {
    let canceled = |scope| cancel(order, &scope, CancelReason::Other, String::new()).map_err(|no| no.code());
    match command {
        Command::Place(stock) => {
            let facts = PlaceFacts { nth_of_customer: 1, placed_at: shop::NOW, offers: shop::offers(stock) };
            place(order, channel, &facts).map(Decision::Changed).map_err(|no| no.code())
        }
        Command::Confirm => confirm(order).map_err(|no| no.code()),
        Command::CancelWhole => canceled(CancelScope::Whole),
        Command::CancelLines(lines) => {
            let line = |(line, units): &(i64, i64)| LineQuantity { line: *line, quantity: Quantity::try_new(*units).unwrap() };
            canceled(CancelScope::Lines(lines.iter().map(line).collect()))
        }
        Command::Hold(reason) => {
            let (id, reason) = (HoldId::next(ids, shop::NOW), HoldReason::ALL[*reason]);
            let new = Hold { id, reason, comment: String::new(), placed_by: shop::actor(), placed_at: shop::NOW, released_at: None };
            hold(order, new).map_err(|no| no.code())
        }
        Command::Release(index) => {
            let id = order.holds.get(*index).map_or(HoldId::from_bytes([255; 16]), |hold| hold.id);
            release(order, id).map_err(|no| no.code())
        }
        Command::Amend(sku, price, english, stock) => {
            amend(order, amended(order, channel, *sku, *price, *english, stock), false, ids, shop::NOW).map_err(|no| no.code())
        }
        Command::Override(index) => {
            let id = order.findings.get(*index).map_or(FindingId::from_bytes([255; 16]), |finding| finding.id);
            override_finding(order, id, "called".into()).map_err(|no| no.code())
        }
        Command::Flag(flags) => Ok(flag(order, flags.iter().map(|index| Flag::ALL[*index]).collect::<BTreeSet<_>>())),
        Command::Assign(active) => {
            let id = UserId::from_bytes([3; 16]);
            let (name, email, language) = ("Mira".to_owned(), String::new(), None);
            let user = active.map(|active| User { id, name, email, role: Role::Agent, language, theme: Theme::System, active, version: 1 });
            assign_manager(order, user.as_ref()).map_err(|no| no.code())
        }
        Command::Allocate(stock) => Ok(allocate_backorders(order, &shop::offers(stock))),
    }
}

/// What [`Order`] promises.
fn check_invariants(order: &Order) -> Result<(), TestCaseError> {
    let takes_stock = match order.status {
        OrderStatus::Placed | OrderStatus::Confirmed => true,
        OrderStatus::Draft | OrderStatus::Completed | OrderStatus::Canceled | OrderStatus::Expired => false,
    };
    for line in &order.lines {
        prop_assert!(line.ordered > 0 && (0..=line.ordered).contains(&line.canceled) && line.open() == line.ordered - line.canceled);
        let mut held: BTreeMap<SkuId, i64> = BTreeMap::new();
        let stocked = line.claims.iter().map(|claim| (claim.sku, claim.quantity));
        for (sku, units) in stocked.chain(line.backorders.iter().map(|wait| (wait.sku, wait.quantity))) {
            prop_assert!(units > 0);
            *held.entry(sku).or_insert(0) += units;
        }
        let needs: BTreeMap<SkuId, i64> = line.needs(line.open()).filter(|(_, units)| takes_stock && *units > 0).collect();
        prop_assert_eq!(held, needs);
        prop_assert!(line.claims.is_sorted() && line.backorders.is_sorted());
        prop_assert!(line.allocated() >= 0 && line.backordered() >= 0 && line.allocated() + line.backordered() <= line.open());
    }
    prop_assert_eq!(order.totals, totals(&order.lines, &order.adjustments, order.shipping, order.price_mode));
    prop_assert!(order.totals.total >= 0 && order.totals.tax >= 0);
    let closed = order.lines.iter().all(|line| line.open() == 0);
    prop_assert!(!closed || order.totals.total == 0);
    prop_assert_eq!(closed, order.status == OrderStatus::Canceled);
    prop_assert_eq!(order.status == OrderStatus::Canceled, order.closed_at.is_some());
    Ok(())
}

/// No more is claimed than was there.
fn check_claims(before: &Order, after: &Order, stock: &Stock) -> Result<(), TestCaseError> {
    for (at, units) in (1..=shop::LOCATIONS).zip(stock) {
        for (letter, there) in shop::GOODS.iter().zip(units) {
            let claimed = |order: &Order| {
                let claims = order.lines.iter().flat_map(|line| &line.claims);
                let here = claims.filter(|claim| claim.sku == shop::sku_id(*letter) && claim.location == shop::location_id(at));
                here.map(|claim| claim.quantity).sum::<i64>()
            };
            prop_assert!(claimed(after) - claimed(before) <= *there, "{letter} at {at}");
        }
    }
    Ok(())
}

/// Everything that is waited for and was there is claimed.
fn check_nothing_left(before: &Order, after: &Order, stock: &Stock) -> Result<(), TestCaseError> {
    for (index, letter) in shop::GOODS.iter().enumerate() {
        let waited = |order: &Order| {
            let waits = order.lines.iter().flat_map(|line| &line.backorders).filter(|wait| wait.sku == shop::sku_id(*letter));
            waits.map(|wait| wait.quantity).sum::<i64>()
        };
        let there: i64 = stock.iter().map(|units| units[index]).sum();
        prop_assert_eq!(waited(after), (waited(before) - there).max(0));
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::cases(300))]

    #[test]
    fn stays_true_to_itself(
        lines in prop::collection::vec((prop::sample::select(vec!["A", "B", "C", "K", "L", "S", "?"]), 1_i64..8), 1..6),
        exclusive: bool, refuses in prop::bool::weighted(0.2), contact: bool, first in stock(), commands in prop::collection::vec(command(), 10..30),
    ) {
        let price_mode = if exclusive { PriceMode::Exclusive } else { PriceMode::Inclusive };
        let shortage = if refuses { Shortage::Refuse } else { Shortage::Backorder };
        let channel = shop::channel("RSD", price_mode, shortage);
        let ids = shop::Counting::new();
        let customer = CustomerContent { phone: Some("0641234567".into()), ..CustomerContent::default() };
        let content = OrderContent {
            customer: contact.then_some(customer),
            lines: lines.iter().map(|(code, quantity)| shop::line(code, *quantity)).collect(),
            ..OrderContent::default()
        };
        let draft = shop::draft_of(&content, &channel, &ids);
        let mut events = vec![Event::OrderDrafted { order: Box::new(draft) }];
        let mut order = apply(None, &events[0], &shop::actor(), shop::NOW).unwrap();
        check_invariants(&order)?;
        for command in std::iter::once(Command::Place(first)).chain(commands) {
            let before = order.clone();
            let decided = decide(&order, &channel, &command, &ids);
            prop_assert_eq!(&order, &before);
            let Ok(Decision::Changed(event)) = decided else { continue };
            order = apply(Some(order), &event, &shop::actor(), shop::NOW).unwrap();
            events.push(event);
            check_invariants(&order)?;
            match &command {
                Command::Place(stock) => check_claims(&before, &order, stock)?,
                Command::Amend(_, _, _, stock) => check_claims(&before, &order, stock)?,
                Command::Allocate(stock) => {
                    check_claims(&before, &order, stock)?;
                    check_nothing_left(&before, &order, stock)?;
                }
                Command::Confirm
                | Command::CancelWhole
                | Command::CancelLines(_)
                | Command::Hold(_)
                | Command::Release(_)
                | Command::Override(_)
                | Command::Flag(_)
                | Command::Assign(_) => {}
            }
            if command.is_idempotent() {
                prop_assert_eq!(decide(&order, &channel, &command, &ids), Ok(Decision::Unchanged), "{:?}", command);
            }
        }
        prop_assert_eq!(order.version, events.len() as i64);
        let replayed = events.iter().fold(None, |order, event| {
            let kept = serde_json::to_string(event).unwrap();
            apply(order, &serde_json::from_str(&kept).unwrap(), &shop::actor(), shop::NOW)
        });
        prop_assert_eq!(replayed, Some(order));
    }
}
