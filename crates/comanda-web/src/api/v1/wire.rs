//! What values look like on the wire, wherever they stand.

use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::base::problem::Facts;
use comanda_core::base::time::Timestamp;
use comanda_core::customers::customer::Flag;
use comanda_core::event::Event;
use comanda_core::orders::comment::COMMENT_MAX_CHARS;
use comanda_core::orders::finding::{Finding, Settled};
use serde::{Deserialize, Serialize, Serializer};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::language::{key, message};
use crate::problem::{Use, detail_of};

macro_rules! texts {
    ($($(#[doc = $doc:literal])+ $name:ident: $pattern:literal, $example:literal;)*) => {$(
        $(#[doc = $doc])+
        pub(crate) struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let text = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
                let text = text.pattern(Some($pattern)).examples([$example]);
                text.description(Some(concat!($($doc, "\n"),+).trim())).into()
            }
        }

        impl ToSchema for $name {}
    )*};
}

texts! {
    /// A sum without sign: decimal digits with a point. No more decimals than the currency has.
    PriceText: "^[0-9]{1,9}(\\.[0-9]{1,4})?$", "1299.00";
    /// A rate in percent, 0 to 100, with at most four decimals.
    PercentText: "^(100|[0-9]{1,2}(\\.[0-9]{1,4})?)$", "20";
    /// A currency of ISO 4217.
    CurrencyCode: "^[A-Z]{3}$", "RSD";
    /// A country of ISO 3166-1.
    CountryCode: "^[A-Z]{2}$", "RS";
    /// A civil date.
    DayText: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2026-11-21";
    /// An order's identifier.
    OrderIdText: "^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$", "ord_01h2xcejqtf2nbrexx3vqjhp41";
    /// A finding's identifier.
    FindingIdText: "^fnd_[0-7][0-9a-hjkmnp-tv-z]{25}$", "fnd_01h2xcejqtf2nbrexx3vqjhp41";
    /// A hold's identifier.
    HoldIdText: "^hld_[0-7][0-9a-hjkmnp-tv-z]{25}$", "hld_01h2xcejqtf2nbrexx3vqjhp41";
    /// A note's identifier.
    NoteIdText: "^not_[0-7][0-9a-hjkmnp-tv-z]{25}$", "not_01h2xcejqtf2nbrexx3vqjhp41";
    /// A customer's identifier.
    CustomerIdText: "^cus_[0-7][0-9a-hjkmnp-tv-z]{25}$", "cus_01h2xcejqtf2nbrexx3vqjhp41";
    /// A SKU's identifier.
    SkuIdText: "^sku_[0-7][0-9a-hjkmnp-tv-z]{25}$", "sku_01h2xcejqtf2nbrexx3vqjhp41";
    /// A location's identifier.
    LocationIdText: "^loc_[0-7][0-9a-hjkmnp-tv-z]{25}$", "loc_01h2xcejqtf2nbrexx3vqjhp41";
    /// A channel's identifier.
    ChannelIdText: "^chn_[0-7][0-9a-hjkmnp-tv-z]{25}$", "chn_01h2xcejqtf2nbrexx3vqjhp41";
    /// The identifier of a customer's address.
    AddressIdText: "^adr_[0-7][0-9a-hjkmnp-tv-z]{25}$", "adr_01h2xcejqtf2nbrexx3vqjhp41";
    /// A transfer's identifier.
    TransferIdText: "^trf_[0-7][0-9a-hjkmnp-tv-z]{25}$", "trf_01h2xcejqtf2nbrexx3vqjhp41";
    /// A movement's identifier.
    MovementIdText: "^mov_[0-7][0-9a-hjkmnp-tv-z]{25}$", "mov_01h2xcejqtf2nbrexx3vqjhp41";
    /// An event's identifier.
    EventIdText: "^evt_[0-7][0-9a-hjkmnp-tv-z]{25}$", "evt_01h2xcejqtf2nbrexx3vqjhp41";
    /// A job's identifier.
    JobIdText: "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$", "job_01h2xcejqtf2nbrexx3vqjhp41";
    /// An API key's identifier.
    ApiKeyIdText: "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$", "key_01h2xcejqtf2nbrexx3vqjhp41";
    /// A reservation's identifier.
    ReservationIdText: "^res_[0-7][0-9a-hjkmnp-tv-z]{25}$", "res_01h2xcejqtf2nbrexx3vqjhp41";
    /// The identifier of somebody of the staff.
    UserIdText: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$", "usr_01h2xcejqtf2nbrexx3vqjhp41";
}

/// A sum in its currency, written as decimal text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sum(pub(crate) Currency, pub(crate) i64);

impl Serialize for Sum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.decimal(self.1))
    }
}

impl PartialSchema for Sum {
    fn schema() -> RefOr<Schema> {
        let text = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String)).pattern(Some("^-?[0-9]+(\\.[0-9]+)?$"));
        text.examples(["1299.00"]).description(Some("A sum as decimal text, in the currency named beside it.")).into()
    }
}

impl ToSchema for Sum {}

/// An instant of RFC 3339.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Instant(pub(crate) Timestamp);

impl PartialSchema for Instant {
    fn schema() -> RefOr<Schema> {
        let text = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
        let text = text.format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)));
        text.examples(["2026-11-21T17:00:00Z"]).description(Some("An instant (RFC 3339); answers are in UTC.")).into()
    }
}

impl ToSchema for Instant {}

macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:ident: $all:expr;)*) => {$(
        $(#[doc = $doc])+
        pub(crate) struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let text = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
                text.enum_values(Some($all)).description(Some(concat!($($doc, "\n"),+).trim())).into()
            }
        }

        impl ToSchema for $name {}
    )*};
}

words! {
    /// A language of Comanda.
    LocaleTag: Locale::ALL.iter().map(|locale| locale.tag());
    /// A marker that staff see wherever the order or its customer is shown.
    FlagCode: Flag::ALL.iter().map(|flag| flag.code());
    /// How an order stands.
    StandingCode: comanda_core::orders::order::Standing::ALL.iter().map(|standing| standing.code());
    /// Why an order or units of it are canceled.
    CancelReasonCode: comanda_core::orders::cancel::CancelReason::ALL.iter().map(|reason| reason.code());
    /// Why work on an order stops.
    HoldReasonCode: comanda_core::orders::hold::HoldReason::ALL.iter().map(|reason| reason.code());
    /// How much of an order has its stock.
    AllocationCode: ["unallocated", "backordered", "partially_allocated", "allocated"];
    /// What is wrong with an order that is kept all the same.
    FindingCodeText: comanda_core::orders::finding::FindingCode::ALL.iter().map(|code| code.code());
    /// What a SKU is to the stock: counted, made of counted parts, or neither.
    SkuKindCode: ["goods", "kit", "service"];
    /// Whether a SKU may be sold.
    SkuStatusCode: ["active", "inactive"];
    /// What a location is.
    LocationKindCode: ["warehouse", "shop", "distribution_centre", "supplier"];
    /// Whether a channel's prices contain their tax.
    PriceModeCode: ["inclusive", "exclusive"];
    /// What happens to an order for more than there is.
    ShortageCode: ["refuse", "backorder"];
    /// What an order of a channel must bring, so that its lack is a finding.
    RequiredCode: ["contact", "address", "delivery_method"];
    /// What of a level is corrected.
    BucketCode: ["on_hand", "quarantine", "damaged"];
    /// What orders are grouped by.
    GroupedByCode: comanda_app::queries::orders::GroupedBy::ALL.iter().map(|by| by.code());
    /// By which door an order came.
    SourceCode: ["api", "on_behalf", "import"];
    /// The wire name of an event.
    EventKind: Event::KINDS.iter().copied();
    /// How a SKU stands for somebody who wants to buy it.
    AvailabilityCode: ["in_stock", "low", "backorder", "none"];
    /// Why stock moved.
    MovementKindCode: comanda_core::inventory::movement::MovementKind::ALL.iter().map(|kind| kind.code());
    /// How a job stands.
    JobStatusCode: comanda_app::jobs::job::JobStatus::ALL.iter().map(|status| status.code());
    /// Something a caller may do.
    PermissionCode: comanda_core::identity::permission::Permission::ALL.iter().map(|permission| permission.code());
    /// What somebody of the staff may do, as a set of permissions.
    RoleCode: comanda_core::identity::role::Role::ALL.iter().map(|role| role.code());
    /// How bright somebody wants the console.
    ThemeCode: comanda_core::identity::user::Theme::ALL.iter().map(|theme| theme.code());
    /// How a reservation stands.
    ReservationStatusCode: ["active", "converted", "released", "expired"];
}

/// Something wrong with an order that somebody must settle before it is confirmed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Finding)]
pub(crate) struct FindingBody<'a> {
    /// Its identifier.
    #[schema(value_type = FindingIdText)]
    id: comanda_core::base::ids::FindingId,
    /// The field, as a JSON pointer into the order's content.
    #[schema(example = "/shipping_address/postcode")]
    pointer: &'a str,
    /// The stable code.
    #[schema(value_type = FindingCodeText)]
    code: &'static str,
    /// What is wrong and what would be right, in the reader's language.
    detail: String,
    /// When it was found.
    found_at: Instant,
    /// How it was settled: `fixed` or `overridden`; missing while it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    settled: Option<&'static str>,
    /// Why somebody took it on themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

impl<'a> FindingBody<'a> {
    /// A finding in the reader's language.
    pub(crate) fn of(finding: &'a Finding, locale: Locale) -> Self {
        let observation = &finding.observation;
        let (settled, reason) = match &finding.settled {
            None => (None, None),
            Some(Settled::Fixed { .. }) => (Some("fixed"), None),
            Some(Settled::Overridden { reason, .. }) => (Some("overridden"), Some(reason.as_str())),
        };
        Self {
            id: finding.id,
            pointer: &observation.pointer,
            code: observation.code.code(),
            detail: detail_of(locale, Use::Finding, observation.code.code(), &observation.facts),
            found_at: Instant(finding.found_at),
            settled,
            reason,
        }
    }
}

/// A comment in words; may be empty.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Comment(pub(crate) String);

impl PartialSchema for Comment {
    fn schema() -> RefOr<Schema> {
        let text = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String)).max_length(Some(COMMENT_MAX_CHARS));
        text.description(Some("More in words, on one line.")).into()
    }
}

impl ToSchema for Comment {}

/// What happened, in the reader's language.
pub(crate) fn told(event: &Event, locale: Locale) -> String {
    message(locale, &key("event", event.kind()), &Facts::new())
}
