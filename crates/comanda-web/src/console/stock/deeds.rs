//! `POST /stock/{code}/{deed}`: receiving, correcting, moving one SKU, and its safety stock. Each is shown first
//! as it would be, by a dry run.

use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::inventory::adjust::{AdjustStock, Bucket};
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::inventory::set_safety::SetSafety;
use comanda_app::inventory::transfer::TransferStock;
use comanda_app::inventory::{LevelNow, StockLine};
use comanda_app::queries::stock;
use comanda_app::run::Caller;
use comanda_core::inventory::level::Level;

use super::super::fields::Fields;
use super::super::form::{Form, Sent};
use super::super::links;
use super::super::page::{Paged, to};
use super::sku::{LedgerView, shown};
use crate::asking::StockWrite;
use crate::doors::Doors;
use crate::path::{Code, Named, Names};
use crate::problem::Problem;

/// What can be done to the stock of one SKU.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// Goods arrived.
    Receive,
    /// What is there is corrected.
    Adjust,
    /// Goods go elsewhere.
    Transfer,
    /// How many are never sold.
    Safety,
}

impl Deed {
    /// All of them, in the order in which they are offered.
    pub(super) const EVERY: [Self; 4] = [Self::Receive, Self::Adjust, Self::Transfer, Self::Safety];

    /// Its name in addresses and in the keys of its words.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Receive => "receive",
            Self::Adjust => "adjust",
            Self::Transfer => "transfer",
            Self::Safety => "safety",
        }
    }

    /// The name of its icon.
    pub(super) const fn icon(self) -> &'static str {
        match self {
            Self::Receive => "package-import",
            Self::Adjust => "adjustments",
            Self::Transfer => "arrows-exchange",
            Self::Safety => "shield-check",
        }
    }

    /// The key of what is said when it is done.
    const fn said(self) -> &'static str {
        match self {
            Self::Receive => "said-stock-received",
            Self::Adjust => "said-stock-adjusted",
            Self::Transfer => "said-stock-transferred",
            Self::Safety => "said-stock-safety-set",
        }
    }

    /// The fields of its form.
    const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Receive => &["location", "lines/0/quantity", "reason"],
            Self::Adjust => &["location", "bucket", "delta", "reason"],
            Self::Transfer => &["from", "to", "lines/0/quantity"],
            Self::Safety => &["location", "safety"],
        }
    }
}

impl Named for Deed {
    const KIND: &'static str = "resource";

    fn read(text: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|deed| deed.code() == text)
    }
}

/// One bucket before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shift {
    /// The location's name.
    pub(super) location: String,
    /// The key of the bucket's word.
    pub(super) key: &'static str,
    /// Units before.
    pub(super) before: i64,
    /// Units after.
    pub(super) after: i64,
}

impl Shift {
    /// Whether it is another number after.
    pub(super) const fn is_changed(&self) -> bool {
        self.before != self.after
    }
}

/// What a deed would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Effect {
    /// Bucket by bucket.
    pub(super) shifts: Vec<Shift>,
}

/// The form as it is to be shown.
pub(super) struct Asked {
    /// Which.
    pub(super) deed: Deed,
    /// What stands in it.
    pub(super) fields: Fields,
    /// What it would do.
    pub(super) effect: Option<Effect>,
    /// What is sent again when that is applied.
    pub(super) kept: Vec<(String, String)>,
}

impl Asked {
    /// An empty form.
    pub(super) fn of(deed: Deed) -> Self {
        Self { deed, fields: Fields::default(), effect: None, kept: Vec::new() }
    }
}

/// Buckets that are shown although nothing changes in them.
const ALWAYS: [&str; 2] = ["stock-on-hand", "stock-available"];

/// What changes between two levels of one location, and what is available.
fn shifts(location: &str, before: Level, after: Level) -> Vec<Shift> {
    let buckets = |level: Level| {
        [
            ("stock-on-hand", level.on_hand),
            ("stock-quarantine", level.quarantine),
            ("stock-damaged", level.damaged),
            ("stock-safety", level.safety),
            ("stock-available", level.available()),
        ]
    };
    let shift = |((key, before), (_, after)): ((&'static str, i64), (&'static str, i64))| Shift {
        location: location.to_owned(),
        key,
        before,
        after,
    };
    buckets(before).into_iter().zip(buckets(after)).map(shift).filter(|shift| shift.is_changed() || ALWAYS.contains(&shift.key)).collect()
}

/// The command of a form, when it can be read.
enum Command {
    Receive(ReceiveStock),
    Adjust(AdjustStock),
    Transfer(TransferStock),
    Safety(SetSafety),
}

fn read(deed: Deed, sku: &str, sent: &mut Sent) -> Result<Command, Problem> {
    // The SKU stands in the address, and what is not written is no number of units.
    let demanded = |sent: &mut Sent, name: &str| match sent.some_text(name) {
        Some(_) => sent.whole(name).unwrap_or_default(),
        None => {
            sent.note(name, "form.not_a_whole_number");
            0
        }
    };
    let line = |quantity| vec![StockLine { sku: sku.to_owned(), quantity }];
    let (location, reason) = (sent.text("location"), sent.text("reason"));
    let command = match deed {
        Deed::Receive => Command::Receive(ReceiveStock { location, lines: line(demanded(sent, "lines/0/quantity")), reason }),
        Deed::Adjust => {
            let bucket = match sent.raw("bucket") {
                "quarantine" => Bucket::Quarantine,
                "damaged" => Bucket::Damaged,
                _ => Bucket::OnHand,
            };
            Command::Adjust(AdjustStock { location, sku: sku.to_owned(), bucket, delta: demanded(sent, "delta"), reason })
        }
        Deed::Transfer => {
            let lines = line(demanded(sent, "lines/0/quantity"));
            Command::Transfer(TransferStock { from: sent.text("from"), to: sent.text("to"), lines })
        }
        Deed::Safety => Command::Safety(SetSafety { location, sku: sku.to_owned(), safety: demanded(sent, "safety") }),
    };
    sent.finish()?;
    Ok(command)
}

/// Gives the command; what the levels were and are now, the getting one of a transfer last.
async fn given(doors: &Doors, caller: Caller, sku: &str, command: Command) -> Result<Vec<(Level, LevelNow)>, Problem> {
    let before = stock::levels_of_sku(&doors.app, &caller, sku).await?;
    let after = match command {
        Command::Receive(command) => doors.app.run(caller, command).await?.answer.levels,
        Command::Adjust(command) => vec![doors.app.run(caller, command).await?.answer],
        Command::Transfer(command) => doors.app.run(caller, command).await?.answer.levels,
        Command::Safety(command) => vec![doors.app.run(caller, command).await?.answer],
    };
    let was = |now: &LevelNow| {
        let known = before.iter().find(|level| level.level.location == now.level.location).map(|level| level.level);
        known.unwrap_or_else(|| Level::empty(now.level.sku, now.level.location))
    };
    Ok(after.into_iter().map(|now| (was(&now), now)).collect())
}

async fn previewed(doors: &Doors, form: &Form<StockWrite>, sku: &str, command: Command) -> Result<Effect, Problem> {
    let levels = given(doors, form.dry(), sku, command).await?;
    let places = comanda_app::queries::stock_list::places(&doors.app, &form.caller).await?;
    let name = |code: &str| places.iter().find(|place| place.code == code).map_or_else(|| code.to_owned(), |place| place.name.clone());
    let shifts = levels.into_iter().flat_map(|(before, now)| {
        // Reservations that ran out hold nothing on either side.
        let after = Level { reserved: before.reserved, ..now.level };
        shifts(&name(&now.location), before, after)
    });
    Ok(Effect { shifts: shifts.collect() })
}

/// The field that a refusal of the whole is about.
fn field_of(code: &str) -> Option<&'static str> {
    match code {
        "stock.adjust.below_zero" | "stock.adjust.below_claims" => Some("delta"),
        "stock.transfer.same_location" => Some("to"),
        _ => None,
    }
}

/// `POST /stock/{code}/{deed}`: shows what it would do, or does it.
pub(super) async fn done(State(doors): State<Doors>, Names(Code(code), deed): Names<Code, Deed>, mut form: Form<StockWrite>) -> Paged {
    let command = read(deed, &code, &mut form.sent);
    let (problem, effect) = match command {
        Err(problem) => (Some(problem), None),
        Ok(command) if form.preview => match previewed(&doors, &form, &code, command).await {
            Ok(effect) => (None, Some(effect)),
            Err(problem) => (Some(problem), None),
        },
        Ok(command) => match given(&doors, form.caller.clone(), &code, command).await {
            Ok(_) => {
                doors.forget_where().await;
                return Ok(to(&format!("{}/{}", links::stock(&code), deed.code()), Some(deed.said())));
            }
            Err(problem) => (Some(problem), None),
        },
    };
    let (status, fields) = match problem {
        Some(problem) if problem.status.is_server_error() || problem.code == "not_found" => return Err(problem),
        Some(problem) => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            (
                problem.status,
                match field_of(problem.code) {
                    Some(name) => fields.beside(name),
                    None => fields,
                },
            )
        }
        None => (StatusCode::OK, Fields::kept(&form.sent)),
    };
    let kept = deed.fields().iter().map(|name| ((*name).to_owned(), form.sent.raw(name).to_owned())).collect();
    shown(&doors, &form.person, &code, status, Asked { deed, fields, effect, kept }, LedgerView::default(), None).await
}

#[cfg(test)]
mod tests {
    use comanda_core::base::ids::{LocationId, SkuId};

    use super::*;

    #[test]
    fn a_preview_shows_what_changes_and_what_is_available() {
        let before = Level { on_hand: 5, ..Level::empty(SkuId::from_bytes([1; 16]), LocationId::from_bytes([1; 16])) };
        let told = |after: Level| {
            let all = shifts("Niš", before, after);
            all.iter().map(|shift| format!("{} {}→{}", shift.key, shift.before, shift.after)).collect::<Vec<_>>()
        };
        assert_eq!(told(Level { on_hand: 8, ..before }), ["stock-on-hand 5→8", "stock-available 5→8"]);
        assert_eq!(told(Level { damaged: 2, ..before }), ["stock-on-hand 5→5", "stock-damaged 0→2", "stock-available 5→3"]);
        assert_eq!(told(Level { safety: 1, ..before }), ["stock-on-hand 5→5", "stock-safety 0→1", "stock-available 5→4"]);
    }
}
