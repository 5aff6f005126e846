//! Sums as files write them.

use std::borrow::Cow;

use comanda_core::base::money::{Currency, MoneyProblem, div_half_away};

/// A price whose sum is right to the minor unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LinePrice {
    /// The price of one unit as decimal text, with no more decimals than the currency has.
    pub(super) unit_price: String,
    /// What is taken off all units together, so that they come to the exact sum, rounded once.
    pub(super) discount: Option<String>,
}

/// The price of `quantity` units at `unit_price`, which may have more decimals than the currency.
///
/// Then the line keeps the unit price rounded up and a discount: together they are the exact
/// sum, a half rounded away from zero. 12 units at 0.085 GBP are 12 × 0.09 − 0.06 = 1.02.
/// Anything that is no such number stays as it is, for the order's own check to name.
#[must_use]
pub(super) fn line_price(currency: Currency, quantity: i64, unit_price: &str) -> LinePrice {
    let as_given = || LinePrice { unit_price: unit_price.to_owned(), discount: None };
    if !matches!(currency.parse_minor(unit_price), Err(MoneyProblem::TooManyDecimals { .. })) || quantity < 1 {
        return as_given();
    }
    let Some((price, scale)) = exact(unit_price).filter(|(price, _)| *price >= 0) else { return as_given() };
    let minor = i128::from(currency.minor_per_major());
    let (Some(of_one), Some(of_all)) = (price.checked_mul(minor), price.checked_mul(minor * i128::from(quantity))) else {
        return as_given();
    };
    let up = (of_one + scale - 1) / scale;
    let sum = div_half_away(of_all, scale);
    let Ok(up) = i64::try_from(up) else { return as_given() };
    LinePrice { unit_price: currency.decimal(up), discount: Some(currency.decimal(up * quantity - sum)) }
}

/// `quantity` × `unit_price` in minor units, a half rounded away from zero; `None` when it is no number.
#[must_use]
pub(super) fn line_sum(currency: Currency, quantity: i64, unit_price: &str) -> Option<i64> {
    let (price, scale) = exact(unit_price)?;
    let all = price.checked_mul(i128::from(currency.minor_per_major()))?.checked_mul(i128::from(quantity))?;
    Some(div_half_away(all, scale))
}

/// A decimal number as a whole number and the power of ten it is divided by.
fn exact(text: &str) -> Option<(i128, i128)> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 9 || whole.len() > 15 {
        return None;
    }
    let scale = 10_i128.pow(decimals.len() as u32);
    Some((format!("{whole}{decimals}").parse().ok()?, scale))
}

/// A number with the decimal comma and thousands as the region writes them, `1.299,50` or `1 299,50`,
/// with a decimal point.
#[must_use]
pub(super) fn with_decimal_point(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter(|letter| !matches!(letter, '.' | ' ' | '\u{a0}' | '\u{202f}'));
    Cow::Owned(kept.map(|letter| if letter == ',' { '.' } else { letter }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_decimals_than_the_currency_has_still_come_to_the_right_sum() {
        let check = |currency: &str, quantity: i64, price: &str, expected: (&str, Option<&str>)| {
            let got = line_price(Currency::parse(currency).unwrap(), quantity, price);
            assert_eq!((got.unit_price.as_str(), got.discount.as_deref()), expected, "{quantity} × {price}");
        };
        check("GBP", 12, "2.55", ("2.55", None));
        check("GBP", 12, "0.085", ("0.09", Some("0.06")));
        check("GBP", 1, "0.001", ("0.01", Some("0.01")));
        check("GBP", 3, "0.125", ("0.13", Some("0.01")));
        check("GBP", 1, "2.5500", ("2.5500", None));
        check("JPY", 3, "10.5", ("11", Some("1")));
        check("GBP", -3, "0.125", ("0.125", None));
        check("GBP", 3, "cheap", ("cheap", None));
        assert_eq!(line_sum(Currency::parse("GBP").unwrap(), 3, "0.125"), Some(38));
        assert_eq!(line_sum(Currency::parse("GBP").unwrap(), 1, "free"), None);
        assert_eq!(with_decimal_point("1.299,50"), "1299.50");
        assert_eq!(with_decimal_point("1299"), "1299");
    }
}
