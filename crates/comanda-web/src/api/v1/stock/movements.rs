//! `GET /stock/movements`: what moved of a SKU at a location.

use axum::extract::State;
use comanda_app::queries::stock::{self, MovementView};
use comanda_core::base::ids::{EventId, MovementId};
use comanda_core::inventory::movement::MovementCause;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{PageParams, ReadRefusals};
use crate::api::v1::wire::{EventIdText, Instant, MovementIdText, MovementKindCode};
use crate::asking::{Reader, StockRead};
use crate::doors::Doors;
use crate::problem::Problem;

/// Of what, and where.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what the handler reads")]
pub(super) struct Filter {
    /// The SKU's code.
    #[param(min_length = 1, max_length = 64, example = "MUG")]
    sku: String,
    /// The location's code.
    #[param(min_length = 1, max_length = 40, example = "nis")]
    location: String,
}

/// Signed changes of a level, in units.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StockChange)]
pub(in crate::api::v1) struct ChangeBody {
    /// Of what is physically there.
    on_hand: i64,
    /// Of what checkouts have reserved.
    reserved: i64,
    /// Of what orders have allocated.
    allocated: i64,
    /// Of what waits for a decision.
    quarantine: i64,
    /// Of what is damaged.
    damaged: i64,
}

impl From<comanda_core::inventory::movement::Change> for ChangeBody {
    fn from(change: comanda_core::inventory::movement::Change) -> Self {
        Self {
            on_hand: change.on_hand,
            reserved: change.reserved,
            allocated: change.allocated,
            quarantine: change.quarantine,
            damaged: change.damaged,
        }
    }
}

/// An entry of the stock ledger.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StockMovement)]
struct MovementBody<'a> {
    /// Its identifier.
    #[schema(value_type = MovementIdText)]
    id: MovementId,
    /// When.
    at: Instant,
    /// Why.
    #[schema(value_type = MovementKindCode)]
    kind: &'static str,
    /// By how much.
    change: ChangeBody,
    /// The order, reservation or transfer it belongs to.
    #[schema(example = "ord_01h2xcejqtf2nbrexx3vqjhp41")]
    cause: Option<String>,
    /// The reason in words.
    reason: Option<&'a str>,
    /// The event that tells of it.
    #[schema(value_type = EventIdText)]
    event: EventId,
}

impl<'a> MovementBody<'a> {
    fn of(movement: &'a MovementView) -> Self {
        Self {
            id: movement.id,
            at: Instant(movement.at),
            kind: movement.kind.code(),
            change: movement.change.into(),
            cause: match movement.cause {
                MovementCause::Order(id) => Some(id.to_string()),
                MovementCause::Reservation(id) => Some(id.to_string()),
                MovementCause::Transfer(id) => Some(id.to_string()),
                MovementCause::Command => None,
            },
            reason: movement.reason.as_deref(),
            event: movement.event,
        }
    }
}

/// Some of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StockMovementPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<MovementBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
}

/// List stock movements
#[utoipa::path(
    get, path = "/stock/movements", tag = "stock", operation_id = "list_stock_movements",
    params(Filter, PageParams),
    responses((status = 200, description = "Movements, the newest first.", body = PageBody), ReadRefusals),
    security(("api_key" = ["stock.read"])),
)]
pub(super) async fn movements(State(doors): State<Doors>, reader: Reader<StockRead>) -> Answered {
    let mut params = reader.params;
    let (sku, location, page) = (params.demanded("sku"), params.demanded("location"), params.page());
    params.finish()?;
    let found = stock::movements(&doors.app, &reader.caller, &sku, &location, &page).await.map_err(Problem::of_query)?;
    Answer::ok(&PageBody { items: found.items.iter().map(MovementBody::of).collect(), next: found.next.as_deref() })
}
