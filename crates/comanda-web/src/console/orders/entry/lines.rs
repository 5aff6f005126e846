//! The lines of an order being entered: SKUs found by code, barcode or name, their prices and their stock.

use std::collections::BTreeMap;

use comanda_app::error::Error;
use comanda_app::orders::place::Placed;
use comanda_app::queries::PageRequest;
use comanda_app::queries::catalog::{by_barcode, by_code, list};
use comanda_app::queries::stock::{AvailabilityRequest, SKUS_MAX, SkuAvailability, availability};
use comanda_app::run::Caller;
use comanda_core::base::problem::Fact;
use comanda_core::catalog::sku::{Sku, code_key};
use comanda_core::channels::channel::Channel;

use super::content::Rows;
use crate::console::form::Sent;
use crate::console::words::Words;
use crate::doors::Doors;
use crate::problem::{Place, Problem};

/// How many SKUs a search offers.
const OFFERED: i64 = 12;

/// What a typed text stands for.
pub(super) enum Named {
    /// This SKU.
    One(Box<Sku>),
    /// One of these, or none when there are none.
    Several(Vec<Sku>),
}

/// The SKU that has this code or barcode, else those whose name holds the text.
///
/// # Errors
/// As the store's.
pub(super) async fn named(doors: &Doors, caller: &Caller, text: &str) -> Result<Named, Problem> {
    match by_code(&doors.app, caller, text).await {
        Ok(found) => return Ok(Named::One(Box::new(found.sku))),
        Err(Error::NotFound { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    let mut found = by_barcode(&doors.app, caller, text).await?;
    if found.is_empty() {
        found = list(&doors.app, caller, &PageRequest { cursor: None, limit: Some(OFFERED) }, Some(text)).await?.items;
    }
    let mut found: Vec<Sku> = found.into_iter().map(|view| view.sku).collect();
    Ok(if found.len() == 1 { Named::One(Box::new(found.remove(0))) } else { Named::Several(found) })
}

/// Adds one of the SKU: to the line that has it, or as a new line.
pub(super) fn add(sent: &mut Sent, sku: &Sku, channel: &Channel, words: &Words) {
    sent.set("add", "");
    let rows = Rows::of(sent);
    let has_it = |row: &&usize| code_key(sent.raw(&format!("lines/{row}/sku"))) == code_key(&sku.code);
    if let Some(row) = rows.lines().iter().find(has_it) {
        let quantity = format!("lines/{row}/quantity");
        let more = sent.text(&quantity).parse::<i64>().unwrap_or(0).saturating_add(1);
        sent.set(&quantity, more.to_string());
        return;
    }
    let row = rows.lines().last().map_or(0, |last| last + 1);
    sent.set(&format!("lines/{row}/sku"), sku.code.as_str());
    sent.set(&format!("lines/{row}/quantity"), "1");
    price(sent, row, sku, channel, words);
}

/// The SKU's own price, where none was typed.
fn price(sent: &mut Sent, row: usize, sku: &Sku, channel: &Channel, words: &Words) {
    if let Some(minor) = sku.price_minor(channel.currency) {
        sent.set_if_blank(&format!("lines/{row}/unit_price"), words.sum(channel.currency, minor));
    }
}

/// The SKUs of the rows by row; unless somebody is still typing, a barcode or a name becomes the code it stands for, and
/// prices are filled in.
///
/// # Errors
/// As the store's.
pub(super) async fn understood(
    doors: &Doors,
    caller: &Caller,
    sent: &mut Sent,
    channel: &Channel,
    words: &Words,
    is_typing: bool,
) -> Result<BTreeMap<usize, Sku>, Problem> {
    let mut known = BTreeMap::new();
    for row in Rows::of(sent).lines() {
        let text = sent.text(&format!("lines/{row}/sku"));
        let sku = match by_code(&doors.app, caller, &text).await {
            Ok(found) => Some(found.sku),
            Err(Error::NotFound { .. }) if is_typing => None,
            Err(Error::NotFound { .. }) => match named(doors, caller, &text).await? {
                Named::One(sku) => Some(*sku),
                Named::Several(_) => None,
            },
            Err(error) => return Err(error.into()),
        };
        let Some(sku) = sku else { continue };
        if !is_typing {
            sent.set(&format!("lines/{row}/sku"), sku.code.as_str());
            sent.set_if_blank(&format!("lines/{row}/quantity"), "1");
            price(sent, *row, &sku, channel, words);
        }
        known.insert(*row, sku);
    }
    Ok(known)
}

/// What can be had of the SKUs now, by code.
///
/// # Errors
/// As the store's.
pub(super) async fn stock<'s>(
    doors: &Doors,
    caller: &Caller,
    channel: &Channel,
    skus: impl Iterator<Item = &'s Sku>,
) -> Result<BTreeMap<String, SkuAvailability>, Problem> {
    let mut codes: Vec<String> = skus.map(|sku| sku.code.clone()).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut found = BTreeMap::new();
    for some in codes.chunks(SKUS_MAX) {
        let request = AvailabilityRequest { channel: Some(channel.code.clone()), skus: some.to_vec(), low_at: None };
        let told = availability(&doors.app, caller, request).await?;
        found.extend(told.into_iter().map(|sku| (sku.code.clone(), sku)));
    }
    Ok(found)
}

/// How many units each row lacks: what would wait, or what keeps the order from being placed.
pub(super) fn short(rows: &Rows, placed: Option<&Placed>, refused: Option<&Problem>) -> BTreeMap<usize, i64> {
    let mut short = BTreeMap::new();
    for (row, line) in rows.lines().iter().zip(placed.iter().flat_map(|placed| &placed.lines)) {
        if line.backordered > 0 {
            short.insert(*row, line.backordered);
        }
    }
    let number = |fact: Option<&Fact>| match fact {
        Some(Fact::Number(number)) => *number,
        Some(Fact::Text(_)) | None => 0,
    };
    for wrong in refused.iter().flat_map(|problem| &problem.errors).filter(|wrong| wrong.code == "line.out_of_stock") {
        let Place::Body(pointer) = &wrong.place else { continue };
        let row = pointer.strip_prefix("/lines/").and_then(|rest| rest.split('/').next()).and_then(|row| row.parse().ok());
        if let Some(row) = row {
            short.insert(row, number(wrong.facts.get("wanted")) - number(wrong.facts.get("available")));
        }
    }
    short
}
