//! The invariants, with their stable names.

macro_rules! invariants {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $rule:literal;)*) => {
        /// One thing that must always hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Invariant { $($(#[$doc])* $name,)* }

        impl Invariant {
            /// All of them, in the order they are reported in.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name, such as `stock.levels`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What must hold, in words.
            #[must_use]
            pub const fn rule(self) -> &'static str {
                match self { $(Self::$name => $rule,)* }
            }
        }
    };
}

invariants! {
    /// Levels are the sums of their movements.
    StockLevels = "stock.levels", "every bucket of a level is the sum of its movements";
    /// Nothing is below zero, and no more is claimed than there is.
    StockFloors = "stock.floors", "nothing is below zero, and no more is claimed than is on hand";
    /// What levels count as allocated is what open orders claim.
    StockAllocated = "stock.allocated", "allocated units are those that open orders claim";
    /// What levels count as reserved is what active reservations hold.
    StockReserved = "stock.reserved", "reserved units are those that active reservations hold";
    /// Rows of orders can be read.
    OrdersReadable = "orders.readable", "every order can be read";
    /// Units and prices of lines are within their bounds.
    LineQuantities = "lines.quantities", "ordered units are those canceled and those open, and prices are not negative";
    /// Lines have a claim or a wait for everything they need.
    LineClaims = "lines.claims", "claims and backorders of a line are what its open units need";
    /// Totals are what the lines come to.
    OrderTotals = "orders.totals", "totals are what lines, adjustments and delivery come to";
    /// The parts of a total sum to it.
    MoneyParts = "orders.money_parts", "the parts of a total sum to it, and discounts are spread over the lines";
    /// Columns that repeat something are right.
    DerivedColumns = "orders.derived", "standing, allocation, findings, holds and sorting follow from the order";
    /// Numbers of orders are drawn from their series.
    NumberSeries = "orders.number_series", "every order's number is below the next one of its series";
    /// Customers count their placed orders.
    CustomerOrders = "customers.orders_placed", "a customer counts its placed orders, with those of records merged into it";
    /// Placed orders are numbered by customer.
    NthOfCustomer = "customers.nth_order", "a customer's placed orders count from 1 without gaps, and keep their number in a merge";
    /// An order's events are numbered without gaps.
    EventSequence = "events.sequence", "an order's events count from 1 to its version";
    /// The chain of hashes holds.
    EventChain = "events.chain", "every event's hash follows from its content and the event before";
    /// Every event tells who did it and why.
    EventOrigin = "events.origin", "every event can be read and has an actor and a cause";
    /// Replaying gives what is stored.
    Replay = "events.replay", "an order's events, applied one after the other, give the order";
    /// Every event was turned into its jobs.
    Outbox = "outbox.jobs", "every event up to the dispatcher's place has its jobs and no others";
    /// The tally counts the orders.
    Tally = "tally.orders", "the tally and its waiting changes count every order once";
    /// Bulk runs count their orders.
    BulkCounts = "bulk.counts", "a bulk run counts what its orders are and what became of them";
    /// What is unique is there once.
    Unique = "names.unique", "numbers, external references, codes and deliveries are there once";
    /// Rows of an order have their order.
    OfOrders = "rows.of_orders", "rows that belong to an order, or to a bulk run, have it";
    /// Rows of a reservation have their reservation.
    OfReservations = "rows.of_reservations", "rows that belong to a reservation have it";
    /// Rows of a customer have their customer.
    OfCustomers = "rows.of_customers", "rows that belong to a customer have it";
    /// SKUs, locations, channels and staff that rows name are there.
    OfSettings = "rows.of_settings", "SKUs, locations, channels, staff and imports that rows name are there";
    /// The parts of kits are there.
    KitParts = "catalog.kit_parts", "every part of a kit is a SKU that is counted";
}
