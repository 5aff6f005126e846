//! Everything that can happen, as one closed enum with wire names.
//!
//! Events are the timeline, the audit and the outbox. They name no person: what a customer typed
//! stands in rows of its own, which can be erased without breaking the chain.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::base::ids::{
    ApiKeyId, ChannelId, CustomerId, EventId, FindingId, HoldId, JobId, LocationId, NoteId, OrderId, ReservationId, SkuId, UserId,
};
use crate::base::locale::Locale;
use crate::base::time::Timestamp;
use crate::catalog::sku::Sku;
use crate::channels::channel::Channel;
use crate::customers::customer::Flag;
use crate::identity::actor::Actor;
use crate::inventory::movement::{Change, MovementKind};
use crate::inventory::reservation::{ReservationStatus, ReservedUnits};
use crate::orders::cancel::CancelReason;
use crate::orders::finding::Finding;
use crate::orders::hold::Hold;
use crate::orders::order::{Backorder, Claim, Delivery, Order, OrderLine};

/// What canceling units of a line gave back.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LineCancel {
    /// The line's number.
    pub line: i64,
    /// Units canceled, positive.
    pub quantity: i64,
    /// Claims given back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub released: Vec<Claim>,
    /// Backorders given up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<Backorder>,
}

/// Claims a line got for what it waited for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LineClaims {
    /// The line's number.
    pub line: i64,
    /// The new claims.
    pub claims: Vec<Claim>,
}

/// One movement as the event of a stock command tells it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct StockMove {
    /// What moved.
    pub sku: SkuId,
    /// Where.
    pub location: LocationId,
    /// Why.
    pub kind: MovementKind,
    /// By how much.
    pub change: Change,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind")]
pub enum Event {
    /// A draft was made or its content replaced.
    #[serde(rename = "order.drafted")]
    OrderDrafted {
        /// The draft as it is now.
        order: Box<Order>,
    },
    /// An order was placed.
    #[serde(rename = "order.placed")]
    OrderPlaced {
        /// The order as it was placed.
        order: Box<Order>,
    },
    /// An order was confirmed.
    #[serde(rename = "order.confirmed")]
    OrderConfirmed {},
    /// An order was canceled whole.
    #[serde(rename = "order.canceled")]
    OrderCanceled {
        /// Why.
        reason: CancelReason,
        /// More in words; may be empty.
        comment: String,
        /// What was open until now.
        lines: Vec<LineCancel>,
    },
    /// Units of an order were canceled.
    #[serde(rename = "order.lines_canceled")]
    OrderLinesCanceled {
        /// Why.
        reason: CancelReason,
        /// More in words; may be empty.
        comment: String,
        /// Which.
        lines: Vec<LineCancel>,
    },
    /// Work on an order was stopped.
    #[serde(rename = "order.held")]
    OrderHeld {
        /// The stop.
        hold: Hold,
    },
    /// A stop was lifted.
    #[serde(rename = "order.released")]
    OrderReleased {
        /// Which.
        hold: HoldId,
    },
    /// A note was written.
    #[serde(rename = "order.noted")]
    OrderNoted {
        /// Which.
        note: NoteId,
    },
    /// Somebody else is responsible, or nobody.
    #[serde(rename = "order.manager_assigned")]
    OrderManagerAssigned {
        /// Who.
        manager: Option<UserId>,
    },
    /// The order's flags were set.
    #[serde(rename = "order.flagged")]
    OrderFlagged {
        /// To these.
        flags: BTreeSet<Flag>,
    },
    /// Somebody took a finding on themselves.
    #[serde(rename = "order.finding_overridden")]
    OrderFindingOverridden {
        /// Which.
        finding: FindingId,
        /// Why.
        reason: String,
    },
    /// What the customer gave was put right or completed, and looked at again.
    #[serde(rename = "order.amended")]
    OrderAmended {
        /// Whose the order is now.
        customer: Option<CustomerId>,
        /// The language now.
        language: Locale,
        /// The delivery now.
        delivery: Delivery,
        /// The lines that changed, as they are now.
        lines: Vec<OrderLine>,
        /// What was found.
        found: Vec<Finding>,
        /// What is right now.
        fixed: Vec<FindingId>,
    },
    /// An order got stock it waited for.
    #[serde(rename = "order.allocated")]
    OrderAllocated {
        /// Which lines got what.
        lines: Vec<LineClaims>,
    },
    /// Stock came, was corrected or went elsewhere.
    #[serde(rename = "stock.moved")]
    StockMoved {
        /// The movements.
        moves: Vec<StockMove>,
        /// The reason in words; may be empty.
        reason: String,
    },
    /// A safety stock was set.
    #[serde(rename = "stock.safety_changed")]
    SafetyChanged {
        /// Of which SKU.
        sku: SkuId,
        /// Where.
        location: LocationId,
        /// To how many units.
        safety: i64,
    },
    /// A checkout reserved stock.
    #[serde(rename = "reservation.made")]
    ReservationMade {
        /// Its identifier.
        reservation: ReservationId,
        /// The channel.
        channel: ChannelId,
        /// What it holds.
        units: Vec<ReservedUnits>,
        /// Until when.
        expires_at: Timestamp,
    },
    /// A reservation came to its end.
    #[serde(rename = "reservation.ended")]
    ReservationEnded {
        /// Its identifier.
        reservation: ReservationId,
        /// How.
        status: ReservationStatus,
        /// What it gave back.
        units: Vec<ReservedUnits>,
    },
    /// A SKU was made or changed.
    #[serde(rename = "sku.saved")]
    SkuSaved {
        /// The SKU as it is now.
        sku: Box<Sku>,
    },
    /// A channel was made or changed.
    #[serde(rename = "channel.saved")]
    ChannelSaved {
        /// The channel as it is now.
        channel: Box<Channel>,
    },
    /// A location was made or changed.
    #[serde(rename = "location.saved")]
    LocationSaved {
        /// Which.
        location: LocationId,
        /// Its code.
        code: String,
        /// Counts the changes; 1 when it was made.
        #[serde(default)]
        version: i64,
    },
    /// A customer was made or changed.
    #[serde(rename = "customer.saved")]
    CustomerSaved {
        /// Which.
        customer: CustomerId,
    },
    /// Two records of one customer became one.
    #[serde(rename = "customer.merged")]
    CustomerMerged {
        /// The one that is kept.
        into: CustomerId,
        /// The one that is not.
        from: CustomerId,
    },
    /// Somebody of the staff was added or changed.
    #[serde(rename = "user.saved")]
    UserSaved {
        /// Who.
        user: UserId,
    },
    /// Somebody of the staff got another password.
    #[serde(rename = "user.password_set")]
    UserPasswordSet {
        /// Who.
        user: UserId,
    },
    /// Sessions of somebody of the staff were ended by other means than their own log-outs.
    #[serde(rename = "user.sessions_revoked")]
    UserSessionsRevoked {
        /// Whose.
        user: UserId,
    },
    /// An API key was made.
    #[serde(rename = "api_key.made")]
    ApiKeyMade {
        /// Which.
        api_key: ApiKeyId,
    },
    /// An API key was revoked.
    #[serde(rename = "api_key.revoked")]
    ApiKeyRevoked {
        /// Which.
        api_key: ApiKeyId,
    },
    /// Somebody had a job tried again.
    #[serde(rename = "job.retried")]
    JobRetried {
        /// Which.
        job: JobId,
        /// The name of its kind; the job itself goes when it is done.
        job_kind: String,
    },
    /// Somebody decided that a job is not to be done.
    #[serde(rename = "job.dismissed")]
    JobDismissed {
        /// Which.
        job: JobId,
        /// The name of its kind.
        job_kind: String,
    },
}

impl Event {
    /// The wire names of all events.
    pub const KINDS: &'static [&'static str] = &[
        "order.drafted",
        "order.placed",
        "order.confirmed",
        "order.canceled",
        "order.lines_canceled",
        "order.held",
        "order.released",
        "order.noted",
        "order.manager_assigned",
        "order.flagged",
        "order.finding_overridden",
        "order.amended",
        "order.allocated",
        "stock.moved",
        "stock.safety_changed",
        "reservation.made",
        "reservation.ended",
        "sku.saved",
        "channel.saved",
        "location.saved",
        "customer.saved",
        "customer.merged",
        "user.saved",
        "user.password_set",
        "user.sessions_revoked",
        "api_key.made",
        "api_key.revoked",
        "job.retried",
        "job.dismissed",
    ];

    /// Its wire name.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::OrderDrafted { .. } => "order.drafted",
            Self::OrderPlaced { .. } => "order.placed",
            Self::OrderConfirmed {} => "order.confirmed",
            Self::OrderCanceled { .. } => "order.canceled",
            Self::OrderLinesCanceled { .. } => "order.lines_canceled",
            Self::OrderHeld { .. } => "order.held",
            Self::OrderReleased { .. } => "order.released",
            Self::OrderNoted { .. } => "order.noted",
            Self::OrderManagerAssigned { .. } => "order.manager_assigned",
            Self::OrderFlagged { .. } => "order.flagged",
            Self::OrderFindingOverridden { .. } => "order.finding_overridden",
            Self::OrderAmended { .. } => "order.amended",
            Self::OrderAllocated { .. } => "order.allocated",
            Self::StockMoved { .. } => "stock.moved",
            Self::SafetyChanged { .. } => "stock.safety_changed",
            Self::ReservationMade { .. } => "reservation.made",
            Self::ReservationEnded { .. } => "reservation.ended",
            Self::SkuSaved { .. } => "sku.saved",
            Self::ChannelSaved { .. } => "channel.saved",
            Self::LocationSaved { .. } => "location.saved",
            Self::CustomerSaved { .. } => "customer.saved",
            Self::CustomerMerged { .. } => "customer.merged",
            Self::UserSaved { .. } => "user.saved",
            Self::UserPasswordSet { .. } => "user.password_set",
            Self::UserSessionsRevoked { .. } => "user.sessions_revoked",
            Self::ApiKeyMade { .. } => "api_key.made",
            Self::ApiKeyRevoked { .. } => "api_key.revoked",
            Self::JobRetried { .. } => "job.retried",
            Self::JobDismissed { .. } => "job.dismissed",
        }
    }

    /// The version of its payload's shape.
    #[must_use]
    pub const fn schema_version(&self) -> i64 {
        1
    }
}

/// The hash of an event, 32 bytes of SHA-256.
pub type EventHash = [u8; 32];

/// An event with everything that is known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its identifier.
    pub id: EventId,
    /// The order it belongs to.
    pub order: Option<OrderId>,
    /// Its place among the order's events, from 1 without gaps; 0 when it belongs to no order.
    pub sequence: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// For whom, when somebody acted for a customer.
    pub on_behalf_of: Option<CustomerId>,
    /// What brought it about, such as `command:place_order` or `job:job_01h…`.
    pub cause: String,
    /// Its wire name.
    pub kind: String,
    /// The version of its payload's shape.
    pub schema_version: i64,
    /// The event itself as JSON, byte for byte as it was hashed.
    pub payload: String,
    /// The hash of the order's event before; `None` for its first, and for events of no order.
    pub previous_hash: Option<EventHash>,
}

impl Recorded {
    /// The hash over everything above: each field with its length before it, so that no two
    /// records give the same bytes.
    #[must_use]
    pub fn hash(&self) -> EventHash {
        let mut hasher = Sha256::new();
        let mut feed = |bytes: &[u8]| {
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        };
        feed(self.previous_hash.as_ref().map_or(&[], |hash| hash.as_slice()));
        feed(&self.id.bytes());
        feed(&self.order.map_or([0; 16], OrderId::bytes));
        feed(&self.sequence.to_be_bytes());
        feed(&self.at.micros().to_be_bytes());
        feed(self.actor.to_string().as_bytes());
        feed(&self.on_behalf_of.map_or([0; 16], CustomerId::bytes));
        feed(self.cause.as_bytes());
        feed(self.kind.as_bytes());
        feed(&self.schema_version.to_be_bytes());
        feed(self.payload.as_bytes());
        hasher.finalize().into()
    }

    /// The event its payload tells.
    ///
    /// # Errors
    /// The reader's message when the payload is of no known shape.
    pub fn event(&self) -> Result<Event, String> {
        serde_json::from_str(&self.payload).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::orders::finding::{FindingCode, Settled};
    use crate::orders::hold::HoldReason;
    use crate::orders::sample;

    /// One of each kind, with everything in it that may be there.
    fn one_of_each() -> Vec<Event> {
        let mut order = sample::placed(&[("K", 2), ("A", 1), ("?", 1)], &[(1, &[('A', 3), ('B', 1)])]);
        order.holds.push(Hold { released_at: Some(sample::NOW), comment: "a \"b\"".into(), ..sample::hold(1, HoldReason::Fraud) });
        order
            .findings
            .push(Finding { settled: Some(Settled::Fixed { at: sample::NOW }), ..sample::finding(1, FindingCode::PlaceUnserved) });
        order.flags = Flag::ALL.iter().copied().collect();
        let order = Box::new(order);
        let lines: Vec<LineCancel> = order
            .lines
            .iter()
            .map(|line| LineCancel { line: line.line, quantity: 1, released: line.claims.clone(), cut: line.backorders.clone() })
            .collect();
        let (sku, location) = (sample::sku_id('A'), sample::location_id(1));
        let units = vec![ReservedUnits { sku, location, quantity: 2 }];
        let (reason, comment) = (CancelReason::Other, "why".to_owned());
        let (customer, reservation) = (CustomerId::from_bytes([4; 16]), ReservationId::from_bytes([5; 16]));
        let change = Change { on_hand: -1, reserved: 2, allocated: 3, quarantine: 4, damaged: 5 };
        vec![
            Event::OrderDrafted { order: order.clone() },
            Event::OrderPlaced { order: order.clone() },
            Event::OrderConfirmed {},
            Event::OrderCanceled { reason, comment: comment.clone(), lines: lines.clone() },
            Event::OrderLinesCanceled { reason, comment: comment.clone(), lines },
            Event::OrderHeld { hold: order.holds[0].clone() },
            Event::OrderReleased { hold: order.holds[0].id },
            Event::OrderNoted { note: NoteId::from_bytes([6; 16]) },
            Event::OrderManagerAssigned { manager: None },
            Event::OrderFlagged { flags: order.flags.clone() },
            Event::OrderFindingOverridden { finding: order.findings[0].id, reason: comment.clone() },
            Event::OrderAmended {
                customer: Some(customer),
                language: Locale::SrCyrl,
                delivery: order.delivery.clone(),
                lines: order.lines.clone(),
                found: order.findings.clone(),
                fixed: vec![order.findings[0].id],
            },
            Event::OrderAllocated { lines: vec![LineClaims { line: 1, claims: order.lines[0].claims.clone() }] },
            Event::StockMoved { moves: vec![StockMove { sku, location, kind: MovementKind::TransferOut, change }], reason: comment },
            Event::SafetyChanged { sku, location, safety: 3 },
            Event::ReservationMade { reservation, channel: order.channel, units: units.clone(), expires_at: sample::NOW },
            Event::ReservationEnded { reservation, status: ReservationStatus::Expired, units },
            Event::SkuSaved { sku: Box::new(sample::skus()["K"].as_ref().clone()) },
            Event::ChannelSaved { channel: Box::new(sample::channel()) },
            Event::LocationSaved { location, code: "bg".into(), version: 2 },
            Event::CustomerSaved { customer },
            Event::CustomerMerged { into: customer, from: CustomerId::from_bytes([7; 16]) },
            Event::UserSaved { user: UserId::from_bytes([8; 16]) },
            Event::UserPasswordSet { user: UserId::from_bytes([8; 16]) },
            Event::UserSessionsRevoked { user: UserId::from_bytes([8; 16]) },
            Event::ApiKeyMade { api_key: ApiKeyId::from_bytes([9; 16]) },
            Event::ApiKeyRevoked { api_key: ApiKeyId::from_bytes([9; 16]) },
            Event::JobRetried { job: JobId::from_bytes([10; 16]), job_kind: "allocate_backorders".into() },
            Event::JobDismissed { job: JobId::from_bytes([10; 16]), job_kind: "allocate_backorders".into() },
        ]
    }

    #[test]
    fn every_kind_reads_back_under_its_wire_name() {
        let events = one_of_each();
        assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), Event::KINDS);
        for event in events {
            let text = serde_json::to_string(&event).unwrap();
            assert!(text.starts_with(&format!("{{\"kind\":\"{}\"", event.kind())), "{text}");
            assert_eq!(serde_json::from_str::<Event>(&text).unwrap(), event);
        }
        assert!(serde_json::from_str::<Event>("{\"kind\":\"order.lost\"}").is_err());
    }

    #[test]
    fn wire_names_are_the_kinds_that_ever_were() {
        insta::assert_snapshot!(Event::KINDS.join("\n"), @r"
        order.drafted
        order.placed
        order.confirmed
        order.canceled
        order.lines_canceled
        order.held
        order.released
        order.noted
        order.manager_assigned
        order.flagged
        order.finding_overridden
        order.amended
        order.allocated
        stock.moved
        stock.safety_changed
        reservation.made
        reservation.ended
        sku.saved
        channel.saved
        location.saved
        customer.saved
        customer.merged
        user.saved
        user.password_set
        user.sessions_revoked
        api_key.made
        api_key.revoked
        job.retried
        job.dismissed
        ");
    }

    type Tampering = fn(&mut Recorded);

    fn recorded() -> Recorded {
        Recorded {
            id: EventId::from_bytes([1; 16]),
            order: Some(OrderId::from_bytes([2; 16])),
            sequence: 3,
            at: sample::NOW,
            actor: sample::staff(),
            on_behalf_of: None,
            cause: "command:place_order".into(),
            kind: "order.confirmed".into(),
            schema_version: 1,
            payload: "{\"kind\":\"order.confirmed\"}".into(),
            previous_hash: None,
        }
    }

    #[test]
    fn the_hash_tells_every_field() {
        let changes: [(&str, Tampering); 15] = [
            ("nothing", |_| {}),
            ("id", |event| event.id = EventId::from_bytes([9; 16])),
            ("order", |event| event.order = Some(OrderId::from_bytes([9; 16]))),
            ("no order", |event| event.order = None),
            ("sequence", |event| event.sequence = 4),
            ("at", |event| event.at = Timestamp::from_micros(sample::NOW.micros() + 1)),
            ("actor", |event| event.actor = Actor::system("import")),
            ("on behalf of", |event| event.on_behalf_of = Some(CustomerId::from_bytes([9; 16]))),
            ("cause", |event| event.cause.push('s')),
            ("kind", |event| event.kind = "order.placed".into()),
            ("schema version", |event| event.schema_version = 2),
            ("payload", |event| event.payload.push(' ')),
            ("previous", |event| event.previous_hash = Some([0; 32])),
            ("another previous", |event| event.previous_hash = Some([1; 32])),
            // The same characters, divided otherwise.
            ("border", |event| (event.cause, event.kind) = ("command:place_ordero".into(), "rder.confirmed".into())),
        ];
        let mut hashes = BTreeSet::new();
        for (field, change) in changes {
            let mut event = recorded();
            change(&mut event);
            assert_eq!(event.hash(), event.clone().hash());
            assert!(hashes.insert(event.hash()), "{field}");
        }
    }

    #[test]
    fn a_record_tells_its_event() {
        assert_eq!(recorded().event(), Ok(Event::OrderConfirmed {}));
        assert!(Recorded { payload: "{}".into(), ..recorded() }.event().is_err());
    }
}
