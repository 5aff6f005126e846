//! Rows that name a row which is not there, and names that are taken twice.

use crate::engine::{Result, Stmt, Tx};
use crate::statements;

/// What the row belongs to that a reference names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// An order.
    Order,
    /// A reservation.
    Reservation,
    /// A customer.
    Customer,
    /// A SKU.
    Sku,
    /// A location.
    Location,
    /// A channel.
    Channel,
    /// One of the staff.
    User,
    /// An import.
    Import,
    /// A bulk run.
    BulkRun,
}

/// A column that names rows of another table.
#[derive(Debug)]
pub struct Reference {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// What it names.
    pub owner: Owner,
    count: &'static Stmt,
    first: &'static Stmt,
}

macro_rules! references {
    ($($count:ident, $first:ident = $table:literal.$column:literal -> $parent:literal, $owner:ident;)*) => {
        statements! {
            $(
                $count = concat!("SELECT COUNT(*), COUNT(p.id) FROM ", $table, " c LEFT JOIN ", $parent, " p ON p.id = c.", $column,
                    " WHERE c.", $column, " IS NOT NULL");
                $first = concat!("SELECT c.", $column, " FROM ", $table, " c LEFT JOIN ", $parent, " p ON p.id = c.", $column,
                    " WHERE c.", $column, " IS NOT NULL AND p.id IS NULL ORDER BY c.", $column, " LIMIT 1");
            )*
            LINELESS = "SELECT COUNT(*), COUNT(l.line) FROM order_allocations c LEFT JOIN order_lines l ON l.order_id = c.order_id AND l.line = c.line";
            LINELESS_FIRST = "SELECT c.order_id FROM order_allocations c LEFT JOIN order_lines l ON l.order_id = c.order_id AND l.line = c.line
                WHERE l.line IS NULL ORDER BY c.order_id LIMIT 1";
            LINELESS_WAITS = "SELECT COUNT(*), COUNT(l.line) FROM order_backorders c LEFT JOIN order_lines l ON l.order_id = c.order_id AND l.line = c.line";
            LINELESS_WAITS_FIRST = "SELECT c.order_id FROM order_backorders c LEFT JOIN order_lines l ON l.order_id = c.order_id AND l.line = c.line
                WHERE l.line IS NULL ORDER BY c.order_id LIMIT 1";
            NUMBERS = "SELECT COUNT(*), COALESCE(MIN(name), '') FROM (SELECT number AS name FROM orders GROUP BY number HAVING COUNT(*) > 1) t";
            EXTERNAL = "SELECT COUNT(*), COALESCE(MIN(name), '') FROM (SELECT channel_id, external_reference AS name FROM orders
                WHERE external_reference IS NOT NULL GROUP BY channel_id, external_reference HAVING COUNT(*) > 1) t";
            DELIVERIES = "SELECT COUNT(*), COALESCE(MIN(name), '') FROM (SELECT event_id, consumer AS name FROM jobs
                WHERE event_id IS NOT NULL GROUP BY event_id, consumer HAVING COUNT(*) > 1) t";
            SKU_CODES = "SELECT COUNT(*), COALESCE(MIN(name), '') FROM (SELECT code_key AS name FROM skus GROUP BY code_key HAVING COUNT(*) > 1) t";
        }

        /// Every reference between tables.
        pub static REFERENCES: &[Reference] = &[
            $(Reference { table: $table, column: $column, owner: Owner::$owner, count: &$count, first: &$first },)*
            Reference { table: "order_allocations", column: "line", owner: Owner::Order, count: &LINELESS, first: &LINELESS_FIRST },
            Reference { table: "order_backorders", column: "line", owner: Owner::Order, count: &LINELESS_WAITS, first: &LINELESS_WAITS_FIRST },
        ];
    };
}

references! {
    ORDER_LINES_ORDER_ID, ORDER_LINES_ORDER_ID_FIRST = "order_lines"."order_id" -> "orders", Order;
    ORDER_ALLOCATIONS_ORDER_ID, ORDER_ALLOCATIONS_ORDER_ID_FIRST = "order_allocations"."order_id" -> "orders", Order;
    ORDER_BACKORDERS_ORDER_ID, ORDER_BACKORDERS_ORDER_ID_FIRST = "order_backorders"."order_id" -> "orders", Order;
    ORDER_PEOPLE_ORDER_ID, ORDER_PEOPLE_ORDER_ID_FIRST = "order_people"."order_id" -> "orders", Order;
    ORDER_TERMS_ORDER_ID, ORDER_TERMS_ORDER_ID_FIRST = "order_terms"."order_id" -> "orders", Order;
    ORDER_FINDINGS_ORDER_ID, ORDER_FINDINGS_ORDER_ID_FIRST = "order_findings"."order_id" -> "orders", Order;
    ORDER_HOLDS_ORDER_ID, ORDER_HOLDS_ORDER_ID_FIRST = "order_holds"."order_id" -> "orders", Order;
    ORDER_NOTES_ORDER_ID, ORDER_NOTES_ORDER_ID_FIRST = "order_notes"."order_id" -> "orders", Order;
    EVENTS_ORDER_ID, EVENTS_ORDER_ID_FIRST = "events"."order_id" -> "orders", Order;
    STOCK_MOVEMENTS_ORDER_ID, STOCK_MOVEMENTS_ORDER_ID_FIRST = "stock_movements"."order_id" -> "orders", Order;
    IMPORT_CANCELLATIONS_ORDER_ID, IMPORT_CANCELLATIONS_ORDER_ID_FIRST = "import_cancellations"."order_id" -> "orders", Order;
    RESERVATION_UNITS_RESERVATION_ID, RESERVATION_UNITS_RESERVATION_ID_FIRST = "reservation_units"."reservation_id" -> "reservations", Reservation;
    STOCK_MOVEMENTS_RESERVATION_ID, STOCK_MOVEMENTS_RESERVATION_ID_FIRST = "stock_movements"."reservation_id" -> "reservations", Reservation;
    CUSTOMER_CONTACTS_CUSTOMER_ID, CUSTOMER_CONTACTS_CUSTOMER_ID_FIRST = "customer_contacts"."customer_id" -> "customers", Customer;
    CUSTOMER_ADDRESSES_CUSTOMER_ID, CUSTOMER_ADDRESSES_CUSTOMER_ID_FIRST = "customer_addresses"."customer_id" -> "customers", Customer;
    CUSTOMER_REFERENCES_CUSTOMER_ID, CUSTOMER_REFERENCES_CUSTOMER_ID_FIRST = "customer_references"."customer_id" -> "customers", Customer;
    CUSTOMER_TERMS_CUSTOMER_ID, CUSTOMER_TERMS_CUSTOMER_ID_FIRST = "customer_terms"."customer_id" -> "customers", Customer;
    ORDERS_CUSTOMER_ID, ORDERS_CUSTOMER_ID_FIRST = "orders"."customer_id" -> "customers", Customer;
    CUSTOMERS_MERGED_INTO, CUSTOMERS_MERGED_INTO_FIRST = "customers"."merged_into" -> "customers", Customer;
    ORDER_LINES_SKU_ID, ORDER_LINES_SKU_ID_FIRST = "order_lines"."sku_id" -> "skus", Sku;
    ORDER_ALLOCATIONS_SKU_ID, ORDER_ALLOCATIONS_SKU_ID_FIRST = "order_allocations"."sku_id" -> "skus", Sku;
    ORDER_BACKORDERS_SKU_ID, ORDER_BACKORDERS_SKU_ID_FIRST = "order_backorders"."sku_id" -> "skus", Sku;
    STOCK_LEVELS_SKU_ID, STOCK_LEVELS_SKU_ID_FIRST = "stock_levels"."sku_id" -> "skus", Sku;
    RESERVATION_UNITS_SKU_ID, RESERVATION_UNITS_SKU_ID_FIRST = "reservation_units"."sku_id" -> "skus", Sku;
    ORDER_ALLOCATIONS_LOCATION_ID, ORDER_ALLOCATIONS_LOCATION_ID_FIRST = "order_allocations"."location_id" -> "locations", Location;
    STOCK_LEVELS_LOCATION_ID, STOCK_LEVELS_LOCATION_ID_FIRST = "stock_levels"."location_id" -> "locations", Location;
    RESERVATION_UNITS_LOCATION_ID, RESERVATION_UNITS_LOCATION_ID_FIRST = "reservation_units"."location_id" -> "locations", Location;
    ORDERS_CHANNEL_ID, ORDERS_CHANNEL_ID_FIRST = "orders"."channel_id" -> "channels", Channel;
    RESERVATIONS_CHANNEL_ID, RESERVATIONS_CHANNEL_ID_FIRST = "reservations"."channel_id" -> "channels", Channel;
    CUSTOMER_REFERENCES_CHANNEL_ID, CUSTOMER_REFERENCES_CHANNEL_ID_FIRST = "customer_references"."channel_id" -> "channels", Channel;
    IMPORT_CANCELLATIONS_CHANNEL_ID, IMPORT_CANCELLATIONS_CHANNEL_ID_FIRST = "import_cancellations"."channel_id" -> "channels", Channel;
    ORDERS_MANAGER_ID, ORDERS_MANAGER_ID_FIRST = "orders"."manager_id" -> "users", User;
    SESSIONS_USER_ID, SESSIONS_USER_ID_FIRST = "sessions"."user_id" -> "users", User;
    VIEWS_USER_ID, VIEWS_USER_ID_FIRST = "views"."user_id" -> "users", User;
    IMPORT_REFUSALS_IMPORT_ID, IMPORT_REFUSALS_IMPORT_ID_FIRST = "import_refusals"."import_id" -> "imports", Import;
    BULK_ITEMS_RUN_ID, BULK_ITEMS_RUN_ID_FIRST = "bulk_items"."run_id" -> "bulk_runs", BulkRun;
}

/// How many rows of the table name something by this column, and how many of them something that
/// is not there.
///
/// # Errors
/// As the engine's.
pub async fn dangling(tx: &mut Tx, reference: &Reference) -> Result<(i64, i64)> {
    tx.query_one(reference.count, &[], |row| Ok((row.int(0)?, row.int(0)? - row.int(1)?))).await
}

/// What is named and not there, the first by its bytes.
///
/// # Errors
/// As the engine's.
pub async fn first_dangling(tx: &mut Tx, reference: &Reference) -> Result<Option<[u8; 16]>> {
    tx.query_opt(reference.first, &[], |row| row.id(0)).await
}

/// A name that at most one row may have.
#[derive(Debug)]
pub struct Unique {
    /// The table.
    pub table: &'static str,
    /// What is unique, in words.
    pub what: &'static str,
    stmt: &'static Stmt,
}

/// Every name that at most one row may have, as far as it is verified.
pub static UNIQUE: &[Unique] = &[
    Unique { table: "orders", what: "number", stmt: &NUMBERS },
    Unique { table: "orders", what: "external reference", stmt: &EXTERNAL },
    Unique { table: "jobs", what: "delivery of an event to a consumer", stmt: &DELIVERIES },
    Unique { table: "skus", what: "code", stmt: &SKU_CODES },
];

/// Names that are taken more than once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicates {
    /// How many names.
    pub count: i64,
    /// The first of them; empty when there is none.
    pub first: String,
}

/// The names that more than one row has.
///
/// # Errors
/// As the engine's.
pub async fn duplicates(tx: &mut Tx, unique: &Unique) -> Result<Duplicates> {
    tx.query_one(unique.stmt, &[], |row| Ok(Duplicates { count: row.int(0)?, first: row.text(1)? })).await
}
