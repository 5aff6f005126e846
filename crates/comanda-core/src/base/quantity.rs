//! Quantities: whole units of a SKU.

/// A positive number of units, 1 to 1 000 000.
///
/// The upper end stops a slip of the keyboard (a barcode typed as a quantity), and keeps every
/// sum of money and stock far from the range of 64 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Quantity(i64);

/// Why a number is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a quantity is a whole number from 1 to {max}; got {got}", max = Quantity::MAX)]
pub struct QuantityProblem {
    /// What was given.
    pub got: i64,
}

impl Quantity {
    /// The largest quantity.
    pub const MAX: i64 = 1_000_000;
    /// One unit.
    pub const ONE: Self = Self(1);

    /// A quantity of `units`.
    ///
    /// # Errors
    /// [`QuantityProblem`] outside 1 to [`Quantity::MAX`].
    pub const fn try_new(units: i64) -> Result<Self, QuantityProblem> {
        if units < 1 || units > Self::MAX { Err(QuantityProblem { got: units }) } else { Ok(Self(units)) }
    }

    /// The number of units.
    #[must_use]
    pub const fn units(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for Quantity {
    type Error = QuantityProblem;
    fn try_from(units: i64) -> Result<Self, QuantityProblem> {
        Self::try_new(units)
    }
}

impl From<Quantity> for i64 {
    fn from(quantity: Quantity) -> i64 {
        quantity.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_its_range() {
        for units in [i64::MIN, -1, 0, 1_000_001, 1_000_000_000_000] {
            assert_eq!(Quantity::try_new(units), Err(QuantityProblem { got: units }));
        }
        assert_eq!(Quantity::try_new(1_000_000).map(Quantity::units), Ok(1_000_000));
    }
}
