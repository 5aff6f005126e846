//! Pictures as SVG, made by the server: each mark leads to its orders, and its numbers stand in a table below.

use comanda_core::base::money::Currency;

use super::words::Words;

/// The width of a picture in its own units.
const WIDTH: i64 = 720;
/// The height of the bars.
const HEIGHT: i64 = 160;
/// What is left free on the left, for the scale.
const LEFT: i64 = 8;

/// A day, and the same day so many days before: orders and their sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Day {
    /// The day, such as `2026-11-21`.
    pub(crate) day: String,
    /// Orders and minor units.
    pub(crate) now: (i64, i64),
    /// The same, before.
    pub(crate) before: (i64, i64),
}

/// A mark of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bar {
    /// Where it leads.
    pub(crate) address: String,
    /// What it says.
    pub(crate) label: String,
    /// The day as it is written below, where there is room.
    pub(crate) under: Option<String>,
    /// From the left, in the picture's units.
    pub(crate) x: i64,
    /// How wide.
    pub(crate) width: i64,
    /// Top and height of the bar of now.
    pub(crate) now: (i64, i64),
    /// Top and height of the bar of before.
    pub(crate) before: (i64, i64),
    /// The day with its numbers, for the table.
    pub(crate) day: Day,
}

/// Days as bars beside those of before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bars {
    /// The bars.
    pub(crate) bars: Vec<Bar>,
    /// The sum that the highest bar stands for.
    pub(crate) top: i64,
}

impl Bars {
    /// The picture of these days.
    pub(crate) fn of(days: Vec<Day>, currency: Currency, words: &Words) -> Self {
        let top = days.iter().flat_map(|day| [day.now.1, day.before.1]).max().unwrap_or(0).max(1);
        let count = i64::try_from(days.len()).unwrap_or(1).max(1);
        let step = (WIDTH - LEFT) / count;
        let every = (count / 6).max(1);
        let height = |sum: i64| i64::try_from(i128::from(sum.max(0)) * i128::from(HEIGHT) / i128::from(top)).unwrap_or(0);
        let bar = |(index, day): (usize, Day)| {
            let index = i64::try_from(index).unwrap_or(0);
            let (now, before) = (height(day.now.1), height(day.before.1));
            let written = words.day(&day.day);
            Bar {
                address: format!("/orders?ordered_from={0}&ordered_until={0}", day.day),
                label: words
                    .t("chart-day")
                    .text("day", &written)
                    .text("sum", words.money(currency, day.now.1))
                    .count("count", day.now.0)
                    .text("before", words.money(currency, day.before.1))
                    .to_string(),
                under: (index % every == 0 && index + every <= count).then_some(written),
                x: LEFT + index * step,
                width: (step - 2).max(2),
                now: (HEIGHT - now, now),
                before: (HEIGHT - before, before),
                day,
            }
        };
        Self { bars: days.into_iter().enumerate().map(bar).collect(), top }
    }
}

#[cfg(test)]
mod tests {
    use comanda_core::base::locale::Locale;
    use comanda_core::base::time::Timestamp;
    use jiff::tz::TimeZone;

    use super::*;

    #[test]
    fn the_highest_sum_fills_the_picture_and_nothing_leaves_it() {
        let words = Words { locale: Locale::En, zone: TimeZone::UTC, now: Timestamp::from_micros(0) };
        let rsd = Currency::parse("RSD").unwrap();
        let day = |now, before| Day { day: "2026-11-21".into(), now: (1, now), before: (1, before) };
        let bars = Bars::of(vec![day(100, 50), day(0, 200), day(-5, 0)], rsd, &words);
        assert_eq!(bars.top, 200);
        assert_eq!(bars.bars.iter().map(|bar| (bar.now.1, bar.before.1)).collect::<Vec<_>>(), [(80, 40), (0, 160), (0, 0)]);
        assert!(bars.bars.iter().all(|bar| bar.x + bar.width <= WIDTH && bar.now.0 + bar.now.1 == HEIGHT));
        assert_eq!(Bars::of(Vec::new(), rsd, &words).bars, []);
    }
}
