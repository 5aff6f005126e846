//! What somebody of the staff is to the shop: a role stands for a set of permissions.

use super::permission::{Permission, Permissions};

/// The role of one of the staff. On the wire and in the database it is its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// May do everything.
    Owner,
    /// May do everything but change how the shop is set up and oversee events and jobs.
    Manager,
    /// Works on orders and with customers.
    Agent,
    /// Keeps the stock.
    Warehouse,
    /// Sees everything and changes nothing.
    Viewer,
}

impl Role {
    /// Every role, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Owner, Self::Manager, Self::Agent, Self::Warehouse, Self::Viewer];

    /// The stable code, such as `warehouse`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Agent => "agent",
            Self::Warehouse => "warehouse",
            Self::Viewer => "viewer",
        }
    }

    /// The role with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// What somebody of this role may do.
    #[must_use]
    pub fn permissions(self) -> Permissions {
        Permission::ALL.iter().copied().filter(|permission| self.grants(*permission)).collect()
    }

    const fn grants(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::Owner => true,
            Self::Manager => !matches!(permission, P::SettingsWrite | P::Operate),
            Self::Agent => matches!(
                permission,
                P::OrdersRead
                    | P::OrdersPlace
                    | P::OrdersWork
                    | P::OrdersCancel
                    | P::CustomersRead
                    | P::CustomersWrite
                    | P::CatalogRead
                    | P::StockRead
            ),
            Self::Warehouse => matches!(permission, P::OrdersRead | P::CatalogRead | P::StockRead | P::StockWrite),
            Self::Viewer => {
                matches!(permission, P::OrdersRead | P::CatalogRead | P::StockRead | P::CustomersRead | P::SettingsRead)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.code()), Some(role));
            assert_eq!(serde_json::to_string(&role).unwrap(), format!("\"{}\"", role.code()));
        }
        assert_eq!(Role::parse("Owner"), None);
    }

    /// A new permission changes this table: whoever adds it decides whose it is.
    #[test]
    fn who_may_do_what() {
        let mut table = String::new();
        for permission in Permission::ALL {
            let whose: Vec<&str> = Role::ALL.iter().filter(|role| role.permissions().has(*permission)).map(|role| role.code()).collect();
            table.push_str(&format!("{}: {}\n", permission.code(), whose.join(" ")));
        }
        insta::assert_snapshot!(table, @r"
        orders.read: owner manager agent warehouse viewer
        orders.place: owner manager agent
        orders.work: owner manager agent
        orders.cancel: owner manager agent
        catalog.read: owner manager agent warehouse viewer
        catalog.write: owner manager
        stock.read: owner manager agent warehouse viewer
        stock.write: owner manager warehouse
        stock.reserve: owner manager
        customers.read: owner manager agent viewer
        customers.write: owner manager agent
        settings.read: owner manager viewer
        settings.write: owner
        operate: owner
        ");
    }
}
