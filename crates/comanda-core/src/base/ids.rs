//! Identifiers: a UUIDv7 behind one type per thing, printed with a prefix.
//!
//! The printed form is a [TypeID](https://github.com/jetify-com/typeid): the prefix, `_`, and the
//! 128 bits as 26 characters of Crockford base 32 in lower case. It sorts like the bytes, and so
//! by the time it was made.

use std::fmt;

use crate::base::time::Timestamp;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Where identifiers come from. Commands get one handed in, so that a test decides them.
pub trait Ids: Send + Sync {
    /// A new UUIDv7 for the instant `now`; never the same twice, rising within one source.
    fn next(&self, now: Timestamp) -> [u8; 16];
}

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier of the form {prefix}_ and 26 characters")]
pub struct IdProblem {
    /// The prefix that was expected.
    pub prefix: &'static str,
}

fn encode(bytes: [u8; 16], out: &mut [u8; 26]) {
    let mut value = u128::from_be_bytes(bytes);
    for slot in out.iter_mut().rev() {
        *slot = ALPHABET[(value & 31) as usize];
        value >>= 5;
    }
}

fn decode(text: &str) -> Option<[u8; 16]> {
    let text = text.as_bytes();
    if text.len() != 26 || text[0] > b'7' {
        return None;
    }
    let mut value = 0_u128;
    for byte in text {
        let digit = ALPHABET.iter().position(|known| known == byte)?;
        value = (value << 5) | digit as u128;
    }
    Some(value.to_be_bytes())
}

/// Writes `prefix_` and the 26 characters.
fn print(prefix: &str, bytes: [u8; 16], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = [0_u8; 26];
    encode(bytes, &mut out);
    f.write_str(prefix)?;
    f.write_str("_")?;
    f.write_str(std::str::from_utf8(&out).map_err(|_| fmt::Error)?)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// What its printed form begins with.
            pub const PREFIX: &'static str = $prefix;

            /// Makes a new one at `now`.
            pub fn next(ids: &dyn Ids, now: Timestamp) -> Self {
                Self(ids.next(now))
            }

            /// The identifier kept in these bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// Its 16 bytes.
            #[must_use]
            pub const fn bytes(self) -> [u8; 16] {
                self.0
            }

            /// Reads the printed form, or the plain UUID.
            ///
            /// # Errors
            /// [`IdProblem`] when it is neither.
            pub fn parse(text: &str) -> Result<Self, IdProblem> {
                let problem = IdProblem { prefix: Self::PREFIX };
                match text.strip_prefix(concat!($prefix, "_")) {
                    Some(rest) => decode(rest).map(Self).ok_or(problem),
                    None => uuid::Uuid::try_parse(text).map(|uuid| Self(uuid.into_bytes())).map_err(|_| problem),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                print(Self::PREFIX, self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdProblem;
            fn from_str(text: &str) -> Result<Self, IdProblem> {
                Self::parse(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// An order.
    OrderId = "ord";
    /// A finding on an order.
    FindingId = "fnd";
    /// A hold on an order.
    HoldId = "hld";
    /// A note on an order.
    NoteId = "not";
    /// A sales channel.
    ChannelId = "chn";
    /// A customer.
    CustomerId = "cus";
    /// A customer's address.
    AddressId = "adr";
    /// A SKU.
    SkuId = "sku";
    /// A location.
    LocationId = "loc";
    /// A checkout reservation.
    ReservationId = "res";
    /// A transfer of stock between two locations.
    TransferId = "trf";
    /// A stock movement.
    MovementId = "mov";
    /// An event.
    EventId = "evt";
    /// A job.
    JobId = "job";
    /// An API key.
    ApiKeyId = "key";
    /// A person of the shop's staff.
    UserId = "usr";
    /// An import of a file.
    ImportId = "imp";
    /// A view of a list that somebody keeps.
    ViewId = "viw";
    /// One action over many orders.
    BulkRunId = "blk";
    /// A file given in the console.
    UploadId = "upl";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_form_reads_back_and_sorts_like_bytes() {
        let low = OrderId::from_bytes([0; 16]);
        let high = OrderId::from_bytes([255; 16]);
        assert_eq!(low.to_string(), "ord_00000000000000000000000000");
        assert_eq!(high.to_string(), "ord_7zzzzzzzzzzzzzzzzzzzzzzzzz");
        assert_eq!(OrderId::parse(&high.to_string()), Ok(high));
        // The specification's own example.
        let known = OrderId::parse("0188bac7-4afa-78aa-bc3b-bd1eef28d881").unwrap();
        assert_eq!(known.to_string(), "ord_01h2xcejqtf2nbrexx3vqjhp41");
    }

    #[test]
    fn refuses_what_is_no_identifier() {
        for text in ["", "ord_", "cus_00000000000000000000000000", "ord_8zzzzzzzzzzzzzzzzzzzzzzzzz", "ord_0000000000000000000000000u"] {
            assert_eq!(OrderId::parse(text), Err(IdProblem { prefix: "ord" }), "{text}");
        }
    }
}
