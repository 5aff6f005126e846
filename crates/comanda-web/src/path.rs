//! What an address names. A name that has not the form of an identifier names nothing: 404.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use comanda_core::base::ids;

use crate::doors::Doors;
use crate::problem::Problem;

/// An identifier that may stand in an address.
pub(crate) trait Named: Sized + Send {
    /// What it names, as problems call it.
    const KIND: &'static str;

    /// Reads it.
    fn read(text: &str) -> Option<Self>;
}

macro_rules! named {
    ($($id:ident = $kind:literal;)*) => {$(
        impl Named for ids::$id {
            const KIND: &'static str = $kind;

            fn read(text: &str) -> Option<Self> {
                Self::parse(text).ok()
            }
        }
    )*};
}

named! {
    OrderId = "order";
    BulkRunId = "bulk_run";
    ViewId = "view";
    SkuId = "sku";
    ChannelId = "channel";
    LocationId = "location";
    HoldId = "hold";
    FindingId = "finding";
    ReservationId = "reservation";
    CustomerId = "customer";
    UserId = "user";
    ApiKeyId = "api_key";
    JobId = "job";
    ImportId = "import";
    UploadId = "upload";
}

/// A code or number of the shop's own.
pub(crate) struct Code(pub(crate) String);

impl Named for Code {
    const KIND: &'static str = "resource";

    fn read(text: &str) -> Option<Self> {
        let plain = !text.is_empty() && text.len() <= 300 && !text.chars().any(char::is_control);
        plain.then(|| Self(text.to_owned()))
    }
}

/// The one name in an address.
pub(crate) struct Name<T>(pub(crate) T);

/// The two names in an address.
pub(crate) struct Names<A, B>(pub(crate) A, pub(crate) B);

fn named<T: Named>(text: &str) -> Result<T, Problem> {
    T::read(text).ok_or_else(|| Problem::not_found(T::KIND, text))
}

impl<T: Named> FromRequestParts<Doors> for Name<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, doors: &Doors) -> Result<Self, Problem> {
        let path = Path::<String>::from_request_parts(parts, doors).await;
        let Path(text) = path.map_err(|_| Problem::new("request.path_unknown"))?;
        named(&text).map(Self)
    }
}

impl<A: Named, B: Named> FromRequestParts<Doors> for Names<A, B> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, doors: &Doors) -> Result<Self, Problem> {
        let path = Path::<(String, String)>::from_request_parts(parts, doors).await;
        let Path((first, second)) = path.map_err(|_| Problem::new("request.path_unknown"))?;
        Ok(Self(named(&first)?, named(&second)?))
    }
}
