//! What somebody may do. Each command names one permission; a caller holds a set of them.

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// One thing a caller may do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Permission { $($(#[$doc])* $name,)* }

        impl Permission {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable code, such as `orders.cancel`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The permission with this code.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|permission| permission.code() == code)
            }
        }
    };
}

permissions! {
    /// See orders, their people and their history.
    OrdersRead = "orders.read";
    /// Place orders and keep drafts.
    OrdersPlace = "orders.place";
    /// Confirm, hold, release, note, amend, assign; override findings.
    OrdersWork = "orders.work";
    /// Cancel orders and lines.
    OrdersCancel = "orders.cancel";
    /// See SKUs.
    CatalogRead = "catalog.read";
    /// Make and change SKUs and kits.
    CatalogWrite = "catalog.write";
    /// See stock and movements.
    StockRead = "stock.read";
    /// Receive, adjust and transfer stock.
    StockWrite = "stock.write";
    /// Reserve stock for a checkout.
    StockReserve = "stock.reserve";
    /// See customers.
    CustomersRead = "customers.read";
    /// Make, change and merge customers.
    CustomersWrite = "customers.write";
    /// See channels, locations, staff.
    SettingsRead = "settings.read";
    /// Change channels, locations, staff and API keys.
    SettingsWrite = "settings.write";
    /// See events and jobs; retry jobs.
    Operate = "operate";
}

/// A set of permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Permissions(u32);

impl Permissions {
    /// Every permission.
    #[must_use]
    pub fn all() -> Self {
        Permission::ALL.iter().copied().collect()
    }

    /// Whether the set holds it.
    #[must_use]
    pub const fn has(self, permission: Permission) -> bool {
        self.0 & (1 << permission as u32) != 0
    }

    /// Its members in order.
    pub fn iter(self) -> impl Iterator<Item = Permission> {
        Permission::ALL.iter().copied().filter(move |permission| self.has(*permission))
    }
}

impl FromIterator<Permission> for Permissions {
    fn from_iter<I: IntoIterator<Item = Permission>>(permissions: I) -> Self {
        Self(permissions.into_iter().fold(0, |set, permission| set | 1 << permission as u32))
    }
}

impl serde::Serialize for Permission {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Permission {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom("no permission has this code"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in() {
        let set: Permissions = [Permission::OrdersRead, Permission::Operate].into_iter().collect();
        assert!(set.has(Permission::OrdersRead) && set.has(Permission::Operate) && !set.has(Permission::OrdersCancel));
        assert_eq!(Permissions::all().iter().count(), Permission::ALL.len());
        for permission in Permission::ALL {
            assert_eq!(Permission::parse(permission.code()), Some(*permission));
        }
    }
}
