//! Money: whole minor units of one currency. No floating point anywhere.

use std::fmt;

/// A currency of ISO 4217 that has minor units.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(iso_currency::Currency);

/// Why a text is no currency or no sum.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyProblem {
    /// No active currency has this code.
    #[error("{code:?} is no currency of ISO 4217")]
    UnknownCurrency {
        /// What was given.
        code: String,
    },
    /// The text is no decimal number.
    #[error("{text:?} is no sum; write digits with a point, such as 1299.00")]
    NotANumber {
        /// What was given.
        text: String,
    },
    /// More decimals than the currency has.
    #[error("{text:?} has more than {exponent} decimals, which {currency} does not have")]
    TooManyDecimals {
        /// What was given.
        text: String,
        /// The currency.
        currency: Currency,
        /// Its decimals.
        exponent: u32,
    },
    /// Beyond ±[`SUM_MAX_MINOR`].
    #[error("{text:?} is beyond what a sum may be")]
    OutOfRange {
        /// What was given.
        text: String,
    },
}

impl MoneyProblem {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownCurrency { .. } => "currency.unknown",
            Self::NotANumber { .. } => "money.not_a_number",
            Self::TooManyDecimals { .. } => "money.too_many_decimals",
            Self::OutOfRange { .. } => "money.out_of_range",
        }
    }
}

/// The largest sum that may be given or come out of a calculation, in minor units: a billion in a
/// currency with two decimals. It leaves room to add up any report within 64 bits.
pub const SUM_MAX_MINOR: i64 = 100_000_000_000;

impl Currency {
    /// The currency with this three-letter code, in any case.
    ///
    /// # Errors
    /// [`MoneyProblem::UnknownCurrency`].
    pub fn parse(code: &str) -> Result<Self, MoneyProblem> {
        iso_currency::Currency::from_code(&code.to_ascii_uppercase())
            .filter(|currency| currency.exponent().is_some())
            .map(Self)
            .ok_or_else(|| MoneyProblem::UnknownCurrency { code: code.to_owned() })
    }

    /// Its code, such as `RSD`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Its decimals: 2 for most, 0 for JPY, 3 for KWD.
    #[must_use]
    pub fn exponent(self) -> u32 {
        u32::from(self.0.exponent().unwrap_or(2))
    }

    /// Minor units in one major unit: 10 to the exponent.
    #[must_use]
    pub fn minor_per_major(self) -> i64 {
        10_i64.pow(self.exponent())
    }

    /// Reads a decimal sum such as `1299.00` or `-3.5` into minor units.
    ///
    /// # Errors
    /// [`MoneyProblem::NotANumber`], [`MoneyProblem::TooManyDecimals`], [`MoneyProblem::OutOfRange`], in this order.
    pub fn parse_minor(self, text: &str) -> Result<i64, MoneyProblem> {
        let not_a_number = || MoneyProblem::NotANumber { text: text.chars().take(40).collect() };
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(decimals) || digits.ends_with('.') {
            return Err(not_a_number());
        }
        let decimals = if decimals.len() > self.exponent() as usize { decimals.trim_end_matches('0') } else { decimals };
        if decimals.len() > self.exponent() as usize {
            return Err(MoneyProblem::TooManyDecimals { text: text.chars().take(40).collect(), currency: self, exponent: self.exponent() });
        }
        let mut minor = 0_i64;
        let padding = self.exponent() as usize - decimals.len();
        for digit in whole.bytes().chain(decimals.bytes()).chain(std::iter::repeat_n(b'0', padding)) {
            minor = minor
                .checked_mul(10)
                .and_then(|minor| minor.checked_add(i64::from(digit - b'0')))
                .filter(|minor| *minor <= SUM_MAX_MINOR)
                .ok_or_else(|| MoneyProblem::OutOfRange { text: text.chars().take(40).collect() })?;
        }
        Ok(if negative { -minor } else { minor })
    }

    /// The decimal text of a sum in minor units: `129900` is `1299.00` in RSD.
    #[must_use]
    pub fn decimal(self, minor: i64) -> String {
        let exponent = self.exponent() as usize;
        let sign = if minor < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", minor.unsigned_abs(), width = exponent + 1);
        let (whole, decimals) = digits.split_at(digits.len() - exponent);
        if exponent == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl serde::Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// A tax rate in millionths: 200 000 is 20 %. From 0 to 1 000 000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct TaxRate(i64);

/// Why a number is no tax rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a tax rate is a percentage from 0 to 100 with at most four decimals")]
pub struct TaxRateProblem;

impl TaxRate {
    /// No tax.
    pub const ZERO: Self = Self(0);

    /// A rate of so many millionths.
    ///
    /// # Errors
    /// [`TaxRateProblem`] outside 0 to 1 000 000.
    pub const fn try_from_millionths(millionths: i64) -> Result<Self, TaxRateProblem> {
        if millionths < 0 || millionths > 1_000_000 { Err(TaxRateProblem) } else { Ok(Self(millionths)) }
    }

    /// Reads a percentage such as `20` or `7.7`.
    ///
    /// # Errors
    /// [`TaxRateProblem`].
    pub fn parse_percent(text: &str) -> Result<Self, TaxRateProblem> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || decimals.len() > 4 || !digits(whole) || !digits(decimals) || text.ends_with('.') {
            return Err(TaxRateProblem);
        }
        let number = format!("{whole}{decimals:0<4}").parse::<i64>().map_err(|_| TaxRateProblem)?;
        Self::try_from_millionths(number)
    }

    /// The rate in millionths.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// The rate as a percentage, such as `20` or `7.7`.
    #[must_use]
    pub fn percent(self) -> String {
        let text = format!("{}.{:04}", self.0 / 10_000, self.0 % 10_000);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// The tax on a net sum, rounded half away from zero to the minor unit.
    #[must_use]
    pub const fn on_net(self, net_minor: i64) -> i64 {
        div_half_away(net_minor as i128 * self.0 as i128, 1_000_000)
    }

    /// The tax contained in a gross sum, rounded half away from zero to the minor unit:
    /// `gross × rate ÷ (1 + rate)`, as in EU Directive 2006/112/EC, Article 78 and national practice.
    #[must_use]
    pub const fn in_gross(self, gross_minor: i64) -> i64 {
        div_half_away(gross_minor as i128 * self.0 as i128, 1_000_000 + self.0 as i128)
    }
}

impl TryFrom<i64> for TaxRate {
    type Error = TaxRateProblem;
    fn try_from(millionths: i64) -> Result<Self, TaxRateProblem> {
        Self::try_from_millionths(millionths)
    }
}

impl From<TaxRate> for i64 {
    fn from(rate: TaxRate) -> i64 {
        rate.0
    }
}

/// `numerator ÷ denominator`, a half rounded away from zero. The denominator is positive.
#[must_use]
pub const fn div_half_away(numerator: i128, denominator: i128) -> i64 {
    let half = denominator / 2;
    let shifted = if numerator < 0 { numerator - half } else { numerator + half };
    (shifted / denominator) as i64
}

/// Splits `total_minor` over `weights` by largest remainder (Hamilton's method): each part is the
/// exact share rounded down, and the units left over go to the largest remainders, the earlier first.
/// The parts always sum to the total. Weights are not negative; when all are zero, they count alike.
#[must_use]
pub fn prorate_largest_remainder(total_minor: i64, weights: &[i64]) -> Vec<i64> {
    if weights.is_empty() {
        return Vec::new();
    }
    let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let weight_of = |weight: i64| if sum == 0 { 1 } else { i128::from(weight) };
    let sum = if sum == 0 { weights.len() as i128 } else { sum };
    let (sign, total) = if total_minor < 0 { (-1, -i128::from(total_minor)) } else { (1, i128::from(total_minor)) };
    let mut parts: Vec<i64> = weights.iter().map(|weight| (total * weight_of(*weight) / sum) as i64).collect();
    let mut left = total as i64 - parts.iter().sum::<i64>();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|index| std::cmp::Reverse(total * weight_of(weights[*index]) % sum));
    for index in by_remainder {
        if left == 0 {
            break;
        }
        parts[index] += 1;
        left -= 1;
    }
    parts.into_iter().map(|part| sign * part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    #[test]
    fn reads_and_writes_sums_in_0_2_and_3_decimals() {
        fn check(code: &str, text: &str, expected: Result<i64, &str>) {
            let got = currency(code).parse_minor(text);
            assert_eq!(got.as_ref().map(|minor| *minor).map_err(MoneyProblem::code), expected, "{code} {text}");
        }
        check("RSD", "1299", Ok(129_900));
        check("RSD", "1299.5", Ok(129_950));
        check("RSD", "-0.05", Ok(-5));
        check("RSD", "1.500", Ok(150));
        check("RSD", "1.505", Err("money.too_many_decimals"));
        check("JPY", "500", Ok(500));
        check("JPY", "500.00", Ok(500));
        check("JPY", "500.5", Err("money.too_many_decimals"));
        check("KWD", "1.234", Ok(1_234));
        check("KWD", "1.2345", Err("money.too_many_decimals"));
        for text in ["", "-", ".", "1.", ".5", "1,5", "1e3", "NaN", " 1", "--1", "0x1", "١"] {
            check("EUR", text, Err("money.not_a_number"));
        }
        check("EUR", "1000000000.01", Err("money.out_of_range"));
        check("EUR", "99999999999999999999999999", Err("money.out_of_range"));
        assert_eq!(currency("RSD").decimal(-5), "-0.05");
        assert_eq!(currency("JPY").decimal(500), "500");
        assert_eq!(currency("KWD").decimal(1), "0.001");
        assert!(Currency::parse("ABC").is_err() && Currency::parse("XAU").is_err());
    }

    #[test]
    fn taxes_round_half_away_from_zero() {
        let twenty = TaxRate::parse_percent("20").unwrap();
        assert_eq!((twenty.on_net(250), twenty.on_net(-250), twenty.in_gross(120)), (50, -50, 20));
        assert_eq!((twenty.on_net(3), twenty.on_net(2), twenty.on_net(-3)), (1, 0, -1));
        assert_eq!(TaxRate::parse_percent("7.7").unwrap().percent(), "7.7");
        for text in ["", "100.1", "-1", "1.", "1.00001", "a", "1000"] {
            assert!(TaxRate::parse_percent(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole(total in -SUM_MAX_MINOR..SUM_MAX_MINOR, weights in prop::collection::vec(0_i64..1_000_000_000, 1..40)) {
            let parts = prorate_largest_remainder(total, &weights);
            prop_assert_eq!(parts.iter().sum::<i64>(), total);
            prop_assert_eq!(parts.len(), weights.len());
            prop_assert!(parts.iter().all(|part| part.signum() * total.signum() >= 0));
        }

        #[test]
        fn decimals_read_back(minor in -SUM_MAX_MINOR..=SUM_MAX_MINOR, code in prop::sample::select(vec!["RSD", "RUB", "RON", "TRY", "EUR", "JPY", "KWD"])) {
            let currency = currency(code);
            prop_assert_eq!(currency.parse_minor(&currency.decimal(minor)), Ok(minor));
        }

        #[test]
        fn gross_holds_its_tax(gross in 0..SUM_MAX_MINOR, rate in 0_i64..=1_000_000) {
            let rate = TaxRate::try_from_millionths(rate).unwrap();
            let tax = rate.in_gross(gross);
            prop_assert!(tax >= 0 && tax <= gross);
            prop_assert!((rate.on_net(gross - tax) - tax).abs() <= 1);
        }
    }
}
