//! What is wrong with an order that is kept all the same.

use crate::base::ids::FindingId;
use crate::base::problem::Facts;
use crate::base::time::Timestamp;
use crate::identity::actor::Actor;

macro_rules! findings {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// The kinds of findings.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingCode { $($(#[$doc])* $name,)* }

        impl FindingCode {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable code, such as `address.postcode_invalid`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The finding with this code.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|finding| finding.code() == code)
            }
        }
    };
}

findings! {
    /// There is neither a phone nor an e-mail to reach the customer by.
    ContactMissing = "contact.missing";
    /// The phone can be no phone of its country.
    PhoneInvalid = "contact.phone_invalid";
    /// The e-mail address has not the form of one.
    EmailInvalid = "contact.email_invalid";
    /// The order needs delivery and has no address.
    AddressMissing = "address.missing";
    /// Street, city or, where the country's mail needs one, the postcode is missing in an address
    /// that goods go to.
    AddressIncomplete = "address.incomplete";
    /// The country is none.
    CountryUnknown = "address.country_unknown";
    /// The postcode has not the form of its country.
    PostcodeInvalid = "address.postcode_invalid";
    /// The postcode belongs to another city.
    CityMismatch = "address.city_mismatch";
    /// No SKU has this code.
    SkuUnknown = "line.sku_unknown";
    /// The SKU is not sold any more.
    SkuInactive = "line.sku_inactive";
    /// The line brought no price, and the SKU has none in this currency.
    PriceMissing = "line.price_missing";
    /// The line brought no tax rate, and the channel has none for its class.
    TaxMissing = "line.tax_missing";
    /// The order names no way of delivery.
    DeliveryMethodMissing = "delivery.method_missing";
    /// The channel has no such way of delivery.
    DeliveryMethodUnknown = "delivery.method_unknown";
    /// The way of delivery does not serve the place.
    PlaceUnserved = "delivery.place_unserved";
}

impl serde::Serialize for FindingCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for FindingCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom("no finding has this code"))
    }
}

/// What is wrong, before it is kept: where, what and the facts. No person's data.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Observation {
    /// The field, as a JSON pointer into the order's content.
    pub pointer: String,
    /// What is wrong.
    pub code: FindingCode,
    /// The facts its sentence names, such as what would be right.
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
}

/// How a finding was settled.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Settled {
    /// What was wrong was put right.
    Fixed {
        /// When.
        at: Timestamp,
    },
    /// Somebody took it on themselves.
    Overridden {
        /// When.
        at: Timestamp,
        /// Who.
        by: Actor,
        /// Why.
        reason: String,
    },
}

/// Something wrong with an order that somebody must settle before it is confirmed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Finding {
    /// Its identifier.
    pub id: FindingId,
    /// What was observed.
    #[serde(flatten)]
    pub observation: Observation,
    /// When.
    pub found_at: Timestamp,
    /// How it was settled; open until then.
    pub settled: Option<Settled>,
}

impl Finding {
    /// Whether it waits for somebody.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.settled.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::problem::Fact;

    #[test]
    fn findings_read_back() {
        let at = Timestamp::parse("2026-11-21T17:00:00.123456Z").unwrap();
        let settled = [
            None,
            Some(Settled::Fixed { at }),
            Some(Settled::Overridden { at, by: Actor::Rule("vip".into()), reason: "known \"customer\"".into() }),
        ];
        for (code, settled) in FindingCode::ALL.iter().flat_map(|code| settled.iter().map(move |settled| (*code, settled.clone()))) {
            let facts = [("sku".to_owned(), Fact::from("A 1")), ("max".to_owned(), Fact::from(i64::MIN))].into_iter().collect();
            let observation = Observation { pointer: "/lines/0/sku".into(), code, facts };
            let finding = Finding { id: FindingId::from_bytes([7; 16]), observation, found_at: at, settled };
            let text = serde_json::to_string(&finding).unwrap();
            assert!(text.contains(&format!("\"code\":\"{}\"", code.code())), "{text}");
            assert_eq!(serde_json::from_str::<Finding>(&text).unwrap(), finding);
            assert_eq!(FindingCode::parse(code.code()), Some(code));
        }
        assert!(serde_json::from_str::<FindingCode>("\"line.sku_strange\"").is_err());
    }
}
