//! When the month's orders come in here: the real ones fell on three weeks before Christmas, the demo shop has had eight
//! weeks up to now, so that it can be compared with itself four weeks before.

use comanda_core::base::time::Timestamp;

use super::dice::Dice;

/// Over how many weeks the orders are spread.
pub(crate) const WEEKS: i64 = 8;
/// The newest orders, which came in within the last hours, whatever the time of day is.
const FRESH: usize = 12;
/// How far apart they are, in minutes.
const FRESH_EVERY: i64 = 25;
/// The seconds of a day.
const DAY_S: i64 = 86_400;
const FRIDAY: i64 = 1;
const SATURDAY: i64 = 2;
const SUNDAY: i64 = 3;

/// The day of the week of a day after 1970-01-01, which was a Thursday, 0.
const fn weekday(day: i64) -> i64 {
    day.rem_euclid(7)
}

/// New instants for what happened at `times`, in their order: all in the [`WEEKS`] weeks before `now`.
///
/// Everything keeps its day of the week and its time of day, and what came earlier on the Mondays comes earlier here, give
/// or take a week. Each week gets its share of every day of the week. Two things are added: the real shop
/// rested on Saturdays, so they get a quarter of the Fridays' and the Sundays' orders; and the newest few are moved into
/// the last hours. Days are those of UTC. The same for the same `times` and `now`.
pub(crate) fn spread(times: &[Timestamp], now: Timestamp) -> Vec<Timestamp> {
    let now = now.micros().div_euclid(1_000_000);
    let (today, mut spread) = (now.div_euclid(DAY_S), vec![0; times.len()]);
    let mut dice = Dice::named("calendar");
    let mut by_weekday: [Vec<(i64, usize)>; 7] = std::array::from_fn(|_| Vec::new());
    for (nth, at) in times.iter().enumerate() {
        let own = weekday(at.utc_day());
        let moves = (own == FRIDAY || own == SUNDAY) && dice.happens(250);
        if let Some(orders) = by_weekday.get_mut(if moves { SATURDAY } else { own } as usize) {
            orders.push((at.micros().div_euclid(1_000_000), nth));
        }
    }
    for (day, orders) in (0..).zip(&mut by_weekday) {
        orders.sort_unstable();
        let newest = today - (weekday(today) - day).rem_euclid(7);
        for (place, (at, nth)) in (0..).zip(orders.iter()) {
            let wobble = dice.roll(1_800) as i64 - 900;
            let week = (((2 * place + 1) * WEEKS * 500 / orders.len() as i64 + wobble) / 1_000).clamp(0, WEEKS - 1);
            let on = |week: i64| (newest - 7 * (WEEKS - 1 - week)) * DAY_S + at.rem_euclid(DAY_S);
            let (wanted, earlier) = (on(week), on(dice.roll(WEEKS as u64 - 1) as i64));
            if let Some(moved) = spread.get_mut(*nth) {
                *moved = if wanted > now { earlier } else { wanted };
            }
        }
    }
    refresh(&mut spread, now, &mut dice);
    spread.into_iter().map(|second| Timestamp::from_micros(second * 1_000_000)).collect()
}

/// Moves the newest few into the last hours.
fn refresh(spread: &mut [i64], now: i64, dice: &mut Dice) {
    let mut newest: Vec<usize> = (0..spread.len()).collect();
    newest.sort_unstable_by_key(|nth| std::cmp::Reverse(spread.get(*nth).copied()));
    for (place, nth) in (0..).zip(newest.into_iter().take(FRESH)) {
        let fresh = now - (10 + FRESH_EVERY * place + dice.roll(20) as i64) * 60;
        if let Some(at) = spread.get_mut(nth) {
            *at = fresh.max(*at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600;

    /// Ten orders an hour from 9 to 18 on every day of three weeks but Saturdays.
    fn three_weeks() -> Vec<Timestamp> {
        let begin = Timestamp::parse("2010-12-01T00:00:00Z").unwrap();
        let at = |nth: i64| begin.plus_seconds(nth / 100 * DAY_S + (9 + nth % 100 / 10) * HOUR + nth % 10 * 360);
        (0..2_100).map(at).filter(|at| weekday(at.utc_day()) != SATURDAY).collect()
    }

    fn counted(spread: &[Timestamp], key: impl Fn(&Timestamp) -> i64) -> Vec<usize> {
        let mut counts = std::collections::BTreeMap::new();
        for at in spread {
            *counts.entry(key(at)).or_insert(0) += 1;
        }
        counts.into_values().collect()
    }

    #[test]
    fn eight_weeks_up_to_any_instant() {
        let times = three_weeks();
        for hour in 0..7 * 24 {
            let now = Timestamp::parse("2026-11-16T00:20:00Z").unwrap().plus_seconds(hour * HOUR);
            let spread = spread(&times, now);
            assert_eq!(spread.len(), times.len());
            let (first, last) = (spread.iter().min().unwrap(), spread.iter().max().unwrap());
            assert!(*last <= now && *last > now.plus_seconds(-HOUR), "{now}: {last}");
            assert!(*first > now.plus_seconds(-(7 * WEEKS + 1) * DAY_S), "{now}: {first}");
            let weeks = counted(&spread, |at| (now.micros() - at.micros()) / 1_000_000 / DAY_S / 7);
            assert!(weeks.len() >= 8 && weeks[..8].iter().all(|count| (120..360).contains(count)), "{now}: {weeks:?}");
            let recent = spread.iter().filter(|at| **at > now.plus_seconds(-5 * HOUR)).count();
            assert!(recent >= FRESH - 1, "{now}: {recent}");
        }
    }

    #[test]
    fn days_of_the_week_and_times_of_day_stay() {
        let (times, now) = (three_weeks(), Timestamp::parse("2026-11-18T20:00:00Z").unwrap());
        let spread = spread(&times, now);
        assert_eq!(spread, super::spread(&times, now), "the same each time");
        let is = |at: &Timestamp, day| weekday(at.utc_day()) == day;
        let moved = times.iter().zip(&spread).filter(|(from, to)| weekday(from.utc_day()) != weekday(to.utc_day()));
        let moved: Vec<_> = moved.filter(|(_, to)| **to < now.plus_seconds(-5 * HOUR)).collect();
        assert!(moved.iter().all(|(from, to)| is(to, SATURDAY) && (is(from, FRIDAY) || is(from, SUNDAY))));
        assert!((100..200).contains(&moved.len()), "{}", moved.len());
        let at_night = spread.iter().filter(|at| !(9..19).contains(&(at.micros() / 1_000_000 % DAY_S / HOUR))).count();
        assert!(at_night <= FRESH, "{at_night}");
    }
}
