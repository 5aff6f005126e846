//! What would happen: the order before and after, by the real command run dry.

use comanda_app::orders::place::Placed;
use comanda_app::queries::orders::OrderCard;

use crate::console::words::Words;

/// A line of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    /// The key of what it is about.
    pub(super) key: &'static str,
    /// How it is now.
    pub(super) before: String,
    /// How it would be.
    pub(super) after: String,
    /// Whether that is another thing.
    pub(super) differs: bool,
}

/// How the order stands and what it comes to, before and after.
pub(super) fn differences(before: &OrderCard, after: &Placed, words: &Words) -> Vec<Difference> {
    let allocated = |lines: i64| words.t("order-told-units").count("count", lines).to_string();
    let held: i64 = before.lines.iter().map(|line| line.stock.allocated).sum();
    let open = |findings: usize| words.number(findings);
    let line = |key, before: String, after: String| Difference { key, differs: before != after, before, after };
    vec![
        line(
            "preview-standing",
            words.code("standing", before.standing.code()).to_string(),
            words.code("standing", after.standing.code()).to_string(),
        ),
        line("preview-total", words.money(before.currency, before.totals.total), words.money(after.currency, after.totals.total)),
        line("preview-tax", words.money(before.currency, before.totals.tax), words.money(after.currency, after.totals.tax)),
        line("preview-allocated", allocated(held), allocated(after.lines.iter().map(|line| line.allocated).sum())),
        line(
            "preview-findings",
            open(before.findings.iter().filter(|finding| finding.open).count()),
            open(after.findings.iter().filter(|finding| finding.is_open()).count()),
        ),
    ]
}
