//! The names that orders are sorted by and given to: channels, ways of delivery, staff.

use std::collections::BTreeMap;

use comanda_core::base::ids::{LocationId, UserId};
use comanda_core::identity::permission::Permission;
use comanda_store::{channels, locations, users};

use crate::error::Result;
use crate::run::{App, Caller};

/// The most channels, people and locations that are offered.
const CHOICES_MAX: i64 = 200;

/// What can be chosen from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Channels by code, with their names.
    pub channels: Vec<(String, String)>,
    /// Ways of delivery by code, with the name the first channel gives them.
    pub delivery_methods: BTreeMap<String, String>,
    /// Everybody who works or worked here, by e-mail address: the name, and whether work may be given to them.
    pub staff: Vec<(UserId, String, bool)>,
    /// Locations with their names.
    pub locations: BTreeMap<LocationId, String>,
}

impl Choices {
    /// What a way of delivery is called; its code when no channel has it any more.
    #[must_use]
    pub fn delivery_method<'c>(&'c self, code: &'c str) -> &'c str {
        self.delivery_methods.get(code).map_or(code, String::as_str)
    }

    /// What somebody is called.
    #[must_use]
    pub fn person(&self, id: UserId) -> Option<&str> {
        self.staff.iter().find(|(known, _, _)| *known == id).map(|(_, name, _)| name.as_str())
    }
}

/// The choices there are.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::OrdersRead`].
pub async fn choices(app: &App, caller: &Caller) -> Result<Choices> {
    caller.demand(Permission::OrdersRead)?;
    let read = app.store().read(|tx| {
        Box::pin(async move {
            let channels = channels::list(tx, "", CHOICES_MAX).await?;
            let staff = users::list(tx, "", CHOICES_MAX).await?;
            let places = locations::list(tx, "", CHOICES_MAX).await?;
            Ok((channels, staff, places))
        })
    });
    let (channels, staff, places) = read.await?;
    let mut delivery_methods = BTreeMap::new();
    for method in channels.iter().flat_map(|channel| &channel.delivery_methods) {
        delivery_methods.entry(method.code.clone()).or_insert_with(|| method.name.clone());
    }
    Ok(Choices {
        delivery_methods,
        channels: channels.into_iter().map(|channel| (channel.code, channel.name)).collect(),
        staff: staff.into_iter().map(|user| (user.id, user.name, user.active)).collect(),
        locations: places.into_iter().map(|place| (place.id, place.name)).collect(),
    })
}
