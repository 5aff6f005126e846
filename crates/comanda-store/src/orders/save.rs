//! Writing an order: its row, what belongs to it, and its part in the tally.

use std::collections::BTreeMap;

use comanda_core::base::ids::{LocationId, SkuId};
use comanda_core::event::EventHash;
use comanda_core::orders::order::{Order, OrderLine};

use super::load::{flags_to_text, parts_to_text};
use crate::convert::to_json;
use crate::engine::{Result, Tx, Val};
use crate::tally::Counted;
use crate::{p, statements};

statements! {
    INSERT = "INSERT INTO orders (id, number, channel_id, external_reference, content_hash, source, status, standing, placed_by, customer_id,
        nth_of_customer, currency, price_mode, language, delivery_method, window_from, window_until, region, shipping_amount, shipping_tax_rate,
        goods, discount, surcharge, shipping, tax, total, adjustments, flags, manager_id, allocation_status, findings_open, holds_open,
        ordered_at, created_at, placed_at, confirmed_at, closed_at, updated_at, version, event_hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27,
        $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40)";
    SAVE = "UPDATE orders SET status = $1, standing = $2, customer_id = $3, nth_of_customer = $4, language = $5, delivery_method = $6,
        window_from = $7, window_until = $8, region = $9, shipping_amount = $10, shipping_tax_rate = $11, goods = $12, discount = $13,
        surcharge = $14, shipping = $15, tax = $16, total = $17, adjustments = $18, flags = $19, manager_id = $20, allocation_status = $21,
        findings_open = $22, holds_open = $23, ordered_at = $24, placed_at = $25, confirmed_at = $26, closed_at = $27, updated_at = $28,
        version = $29, event_hash = $30, content_hash = $31 WHERE id = $32 AND version = $33";
    LINE_INSERT = "INSERT INTO order_lines (order_id, line, sku_id, code, name, parts, ordered, canceled, unit_price, discount, tax_rate, weight_g)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    LINES_DELETE = "DELETE FROM order_lines WHERE order_id = $1 AND line = $2";
    ALLOCATION_SET = "INSERT INTO order_allocations (order_id, line, sku_id, location_id, quantity) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (order_id, line, sku_id, location_id) DO UPDATE SET quantity = excluded.quantity";
    ALLOCATION_DELETE = "DELETE FROM order_allocations WHERE order_id = $1 AND line = $2 AND sku_id = $3 AND location_id = $4";
    BACKORDER_SET = "INSERT INTO order_backorders (order_id, line, sku_id, quantity, waiting_since) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (order_id, line, sku_id) DO UPDATE SET quantity = excluded.quantity";
    BACKORDER_DELETE = "DELETE FROM order_backorders WHERE order_id = $1 AND line = $2 AND sku_id = $3";
    FINDING_SET = "INSERT INTO order_findings (order_id, id, pointer, code, facts, found_at, settled) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (order_id, id) DO UPDATE SET settled = $7";
    FINDING_DELETE = "DELETE FROM order_findings WHERE order_id = $1 AND id = $2";
    HOLD_SET = "INSERT INTO order_holds (order_id, id, reason, comment, placed_by, placed_at, released_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (order_id, id) DO UPDATE SET released_at = $7";
    TALLY_CHANGE = "INSERT INTO order_tally_changes (channel_id, currency, ordered_day, closed_day, standing, allocation_status, repeat,
        delivery_method, region, orders, total) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
}

/// Keeps a new order; `content_hash` is that of the content it was made from. Its people, notes
/// and terms are kept apart.
///
/// # Errors
/// As the engine's; a conflict of `orders_external_reference_key` or `orders_number_key` when one is taken.
pub async fn insert(tx: &mut Tx, order: &Order, content_hash: &[u8; 32], event_hash: &EventHash) -> Result<()> {
    let window = order.delivery.window;
    let (totals, shipping) = (order.totals, order.shipping);
    let params = p![
        order.id,
        &order.number,
        order.channel,
        order.external_reference.as_deref(),
        content_hash.as_slice(),
        order.source.code(),
        order.status.code(),
        order.standing().code(),
        order.placed_by.to_string(),
        order.customer,
        order.nth_of_customer,
        order.currency.code(),
        order.price_mode.code(),
        order.language.tag(),
        &order.delivery.method,
        window.map(|window| window.from),
        window.map(|window| window.until),
        &order.delivery.region,
        shipping.amount,
        shipping.tax_rate.millionths(),
        totals.goods,
        totals.discount,
        totals.surcharge,
        totals.shipping,
        totals.tax,
        totals.total,
        to_json(&order.adjustments)?,
        flags_to_text(&order.flags),
        order.manager,
        order.allocation_status().code(),
        order.open_findings() as i64,
        order.open_holds() as i64,
        order.placed_at.unwrap_or(order.created_at),
        order.created_at,
        order.placed_at,
        order.confirmed_at,
        order.closed_at,
        order.updated_at,
        order.version,
        event_hash.as_slice()
    ];
    tx.put(&INSERT, &params).await?;
    save_parts(tx, None, order).await?;
    tally_change(tx, &Counted::of(order), 1, order.totals.total).await
}

/// Keeps an order that was `before` and is `after` now. The row must still be at `before`'s version.
///
/// # Errors
/// As the engine's; an internal error when the row is not at that version, which the lock prevents.
pub async fn save(tx: &mut Tx, before: &Order, after: &Order, content_hash: &[u8; 32], event_hash: &EventHash) -> Result<()> {
    let window = after.delivery.window;
    let (totals, shipping) = (after.totals, after.shipping);
    let params = p![
        after.status.code(),
        after.standing().code(),
        after.customer,
        after.nth_of_customer,
        after.language.tag(),
        &after.delivery.method,
        window.map(|window| window.from),
        window.map(|window| window.until),
        &after.delivery.region,
        shipping.amount,
        shipping.tax_rate.millionths(),
        totals.goods,
        totals.discount,
        totals.surcharge,
        totals.shipping,
        totals.tax,
        totals.total,
        to_json(&after.adjustments)?,
        flags_to_text(&after.flags),
        after.manager,
        after.allocation_status().code(),
        after.open_findings() as i64,
        after.open_holds() as i64,
        after.placed_at.unwrap_or(after.created_at),
        after.placed_at,
        after.confirmed_at,
        after.closed_at,
        after.updated_at,
        after.version,
        event_hash.as_slice(),
        content_hash.as_slice(),
        after.id,
        before.version
    ];
    tx.put_one(&SAVE, &params).await?;
    save_parts(tx, Some(before), after).await?;
    let (was, is) = (Counted::of(before), Counted::of(after));
    if was != is || before.totals.total != after.totals.total {
        tally_change(tx, &was, -1, before.totals.total).await?;
        tally_change(tx, &is, 1, after.totals.total).await?;
    }
    Ok(())
}

async fn tally_change(tx: &mut Tx, counted: &Counted, sign: i64, total: i64) -> Result<()> {
    let params = p![
        counted.channel,
        &counted.currency,
        counted.ordered_day,
        counted.closed_day,
        &counted.standing,
        &counted.allocation,
        counted.repeat,
        &counted.delivery_method,
        &counted.region,
        sign,
        sign * total
    ];
    tx.put(&TALLY_CHANGE, &params).await
}

/// Writes lines, claims, backorders, findings and holds that differ from before.
async fn save_parts(tx: &mut Tx, before: Option<&Order>, after: &Order) -> Result<()> {
    let mut rows = LineRows::default();
    for line in &after.lines {
        save_line(tx, &mut rows, before.and_then(|before| before.line(line.line)), after, line).await?;
    }
    tx.put_each(&LINE_INSERT, &rows.lines).await?;
    tx.put_each(&ALLOCATION_SET, &rows.claims).await?;
    let (old_lines, old_findings, old_holds) =
        before.map_or((&[][..], &[][..], &[][..]), |before| (&before.lines[..], &before.findings[..], &before.holds[..]));
    for gone in old_lines.iter().filter(|old| after.line(old.line).is_none()) {
        tx.put(&LINES_DELETE, &p![after.id, gone.line]).await?;
    }
    for finding in after.findings.iter().filter(|finding| !old_findings.contains(finding)) {
        let settled = finding.settled.as_ref().map(to_json).transpose()?;
        let seen = &finding.observation;
        let params = p![after.id, finding.id, &seen.pointer, seen.code.code(), to_json(&seen.facts)?, finding.found_at, settled];
        tx.put(&FINDING_SET, &params).await?;
    }
    for gone in old_findings.iter().filter(|old| after.findings.iter().all(|finding| finding.id != old.id)) {
        tx.put(&FINDING_DELETE, &p![after.id, gone.id]).await?;
    }
    for hold in after.holds.iter().filter(|hold| !old_holds.contains(hold)) {
        let params = p![after.id, hold.id, hold.reason.code(), &hold.comment, hold.placed_by.to_string(), hold.placed_at, hold.released_at];
        tx.put(&HOLD_SET, &params).await?;
    }
    Ok(())
}

/// Rows of several lines that are written together.
#[derive(Default)]
struct LineRows<'o> {
    lines: Vec<[Val<'o>; 12]>,
    claims: Vec<[Val<'o>; 5]>,
}

/// Writes what a line no longer is, and adds what it is now to the rows.
async fn save_line<'o>(tx: &mut Tx, rows: &mut LineRows<'o>, before: Option<&OrderLine>, order: &Order, line: &'o OrderLine) -> Result<()> {
    if before == Some(line) {
        return Ok(());
    }
    let row = |line: &OrderLine| (line.sku, line.canceled, line.unit_price, line.discount, line.tax_rate, line.ordered);
    let same_row = before.is_some_and(|before| {
        row(before) == row(line) && before.code == line.code && before.name == line.name && before.parts == line.parts
    });
    if !same_row {
        if before.is_some() {
            tx.put(&LINES_DELETE, &p![order.id, line.line]).await?;
        }
        rows.lines.push(p![
            order.id,
            line.line,
            line.sku,
            &line.code,
            &line.name,
            parts_to_text(line)?,
            line.ordered,
            line.canceled,
            line.unit_price,
            line.discount,
            line.tax_rate.millionths(),
            line.weight_g
        ]);
    }
    let claims = |line: &OrderLine| -> BTreeMap<(SkuId, LocationId), i64> {
        line.claims.iter().map(|claim| ((claim.sku, claim.location), claim.quantity)).collect()
    };
    let waits = |line: &OrderLine| -> BTreeMap<SkuId, i64> { line.backorders.iter().map(|wait| (wait.sku, wait.quantity)).collect() };
    let (old_claims, new_claims) = (before.map(claims).unwrap_or_default(), claims(line));
    let (old_waits, new_waits) = (before.map(waits).unwrap_or_default(), waits(line));
    for (key, quantity) in new_claims.iter().filter(|(key, quantity)| old_claims.get(*key) != Some(*quantity)) {
        rows.claims.push(p![order.id, line.line, key.0, key.1, *quantity]);
    }
    for key in old_claims.keys().filter(|key| !new_claims.contains_key(*key)) {
        tx.put(&ALLOCATION_DELETE, &p![order.id, line.line, key.0, key.1]).await?;
    }
    for (sku, quantity) in new_waits.iter().filter(|(sku, quantity)| old_waits.get(*sku) != Some(*quantity)) {
        let since: Val<'_> = order.placed_at.unwrap_or(order.created_at).into();
        tx.put(&BACKORDER_SET, &[order.id.into(), line.line.into(), (*sku).into(), (*quantity).into(), since]).await?;
    }
    for sku in old_waits.keys().filter(|sku| !new_waits.contains_key(*sku)) {
        tx.put(&BACKORDER_DELETE, &p![order.id, line.line, *sku]).await?;
    }
    Ok(())
}
