//! Looking at everything a shop depends on, and saying what to put right.

use std::path::{Path, PathBuf};

use comanda_core::base::time::{Clock as _, Timestamp};
use comanda_store::doctor::{self, Backlog, Condition, SchemaStanding};
use comanda_store::jobs::JobStatus;
use comanda_store::{Store, sqlite_file};

use crate::config::Settings;
use crate::output::{self, Ending, Failure};
use crate::wire::SystemClock;

/// 2025-01-01T00:00:00Z: no clock that is right shows an earlier time.
const EARLIEST: Timestamp = Timestamp::from_micros(1_735_689_600_000_000);
/// Below this much free space the disk is soon full, in MiB.
const SPACE_WARN_MIB: u64 = 1_024;
/// Below this much free space writes fail any moment, in MiB.
const SPACE_FAIL_MIB: u64 = 100;
/// How long a due job may wait before somebody should look for the worker, in seconds.
const OVERDUE_S: i64 = 300;
/// How many events may wait to be dispatched while a worker runs.
const EVENTS_WAITING: i64 = 10_000;
/// How far two clocks may be apart, in seconds.
const CLOCK_APART_S: i64 = 60;
/// The oldest PostgreSQL that will do.
const POSTGRES_MIN: i64 = 150_000;

/// Looks at settings, database and backlog.
#[derive(Debug, clap::Args)]
pub(crate) struct Doctor {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    Ok,
    Warn,
    Fail,
}

/// What was looked at, what was seen, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
struct Finding {
    name: &'static str,
    level: Level,
    seen: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<String>,
}

fn ok(name: &'static str, seen: impl Into<String>) -> Finding {
    Finding { name, level: Level::Ok, seen: seen.into(), advice: None }
}

fn warn(name: &'static str, seen: impl Into<String>, advice: impl Into<String>) -> Finding {
    Finding { name, level: Level::Warn, seen: seen.into(), advice: Some(advice.into()) }
}

fn fail(name: &'static str, seen: impl Into<String>, advice: impl Into<String>) -> Finding {
    Finding { name, level: Level::Fail, seen: seen.into(), advice: Some(advice.into()) }
}

impl Doctor {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let findings = examine(settings).await;
        if self.json {
            output::json(&findings)?;
        } else {
            output::line(&listed(&findings))?;
        }
        let failed = findings.iter().filter(|finding| finding.level == Level::Fail).count();
        if failed == 0 { Ok(()) } else { Err(Failure::new(Ending::Unhealthy, format!("{failed} of {} must be put right", findings.len()))) }
    }
}

fn listed(findings: &[Finding]) -> String {
    let mut lines = Vec::new();
    for finding in findings {
        let sign = match finding.level {
            Level::Ok => "ok  ",
            Level::Warn => "warn",
            Level::Fail => "FAIL",
        };
        lines.push(format!("{sign}  {:<12}  {}", finding.name, finding.seen));
        lines.extend(finding.advice.iter().map(|advice| format!("{:<18}  → {advice}", "")));
    }
    lines.join("\n")
}

async fn examine(settings: &Settings) -> Vec<Finding> {
    let now = SystemClock.now();
    let mut findings = vec![ok("settings", format!("{}, log {}, listen {}", settings.database.shown(), settings.log, settings.listen))];
    findings.push(clock(now));
    let file = match sqlite_file(settings.database.reveal()) {
        Ok(file) => file,
        Err(error) => {
            findings.push(fail("database", error.with_causes(), "Name a file, or postgres://user@host/database, with --database."));
            return findings;
        }
    };
    if let Some(path) = &file {
        findings.push(space(path));
        if !path.exists() {
            findings.push(fail(
                "database",
                format!("there is no {}", path.display()),
                "Name another with --database, or make it with comanda migrate.",
            ));
            return findings;
        }
    }
    match Store::open(settings.store()).await {
        Ok(store) => {
            findings.push(ok("database", "reached, and it takes writes"));
            look_inside(&store, settings, now, &mut findings).await;
            if let Err(error) = store.close().await {
                findings.push(warn("database", error.with_causes(), "Look into the log of the database."));
            }
        }
        Err(error) => findings.push(fail("database", error.with_causes(), advice(&error))),
    }
    findings
}

fn advice(error: &comanda_store::StoreError) -> &'static str {
    match error {
        comanda_store::StoreError::Unavailable { reason, .. } => reason.hint(),
        comanda_store::StoreError::Conflict(_)
        | comanda_store::StoreError::StaleVersion { .. }
        | comanda_store::StoreError::Inconsistent { .. }
        | comanda_store::StoreError::Internal(_) => "Check the address that --database or COMANDA_DATABASE names.",
    }
}

async fn look_inside(store: &Store, settings: &Settings, now: Timestamp, findings: &mut Vec<Finding>) {
    match doctor::condition(store).await {
        Ok(condition) => findings.extend(condition_findings(&condition, settings.connections, now)),
        Err(error) => findings.push(fail("condition", error.with_causes(), advice(&error))),
    }
    let up_to_date = match doctor::schema(store).await {
        Ok(schema) => {
            findings.push(schema_finding(&schema));
            schema.newest() == schema.known
        }
        Err(error) => {
            findings.push(fail("schema", error.with_causes(), advice(&error)));
            false
        }
    };
    if up_to_date {
        match doctor::backlog(store, now).await {
            Ok(backlog) => findings.extend(backlog_findings(&backlog, now)),
            Err(error) => findings.push(fail("jobs", error.with_causes(), advice(&error))),
        }
    }
}

fn clock(now: Timestamp) -> Finding {
    if now < EARLIEST {
        return fail(
            "clock",
            format!("it is {now} by this machine"),
            "Set the clock; orders would get wrong times and reservations never expire.",
        );
    }
    ok("clock", now.to_string())
}

fn space(path: &Path) -> Finding {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    match free_mib(&folder) {
        Err(error) => warn("disk", format!("{}: {error}", folder.display()), "Check that the folder is there and may be read."),
        Ok(mib) => space_finding(mib, &folder),
    }
}

fn space_finding(mib: u64, folder: &Path) -> Finding {
    let seen = format!("{mib} MiB free in {}", folder.display());
    match mib {
        ..SPACE_FAIL_MIB => fail("disk", seen, "Free some space now: soon nothing can be written."),
        SPACE_FAIL_MIB..SPACE_WARN_MIB => warn("disk", seen, "Free some space or enlarge the disk."),
        SPACE_WARN_MIB.. => ok("disk", seen),
    }
}

#[cfg(unix)]
fn free_mib(folder: &Path) -> std::io::Result<u64> {
    let found = rustix::fs::statvfs(folder)?;
    Ok(found.f_bavail.saturating_mul(found.f_frsize) >> 20)
}

#[cfg(not(unix))]
fn free_mib(_: &Path) -> std::io::Result<u64> {
    Err(std::io::Error::other("the free space is not known on this system"))
}

fn condition_findings(condition: &Condition, pool: usize, now: Timestamp) -> Vec<Finding> {
    match condition {
        Condition::Sqlite { version, faults } => {
            let mut findings = vec![ok("version", format!("SQLite {version}"))];
            findings.push(match faults.first() {
                None => ok("integrity", "the file is sound"),
                Some(first) => fail(
                    "integrity",
                    format!("{} faults in the file, the first: {}", faults.len(), first.replace('\n', " ")),
                    "Stop writing, keep a copy of the file, restore the last backup.",
                ),
            });
            findings
        }
        Condition::Postgres { version, settings, connections, now: theirs, standby } => {
            let setting = |name: &str| settings.get(name).map_or("", String::as_str);
            let mut findings = vec![postgres_version(*version)];
            if *standby {
                findings.push(fail("standby", "this server is a standby", "Name the primary server: a standby takes no writes."));
            }
            for (name, promise) in [("fsync", "nothing committed is lost in a crash"), ("full_page_writes", "a page is never half written")]
            {
                findings.push(match setting(name) {
                    "on" => ok(if name == "fsync" { "fsync" } else { "page writes" }, "on"),
                    other => fail(
                        if name == "fsync" { "fsync" } else { "page writes" },
                        format!("{name} is {other:?}"),
                        format!("Turn {name} on, so that {promise}."),
                    ),
                });
            }
            findings.push(match setting("synchronous_commit") {
                "off" => fail("commit", "synchronous_commit is off", "Turn it on: orders that were answered may be lost in a crash."),
                other => ok("commit", format!("synchronous_commit is {other}")),
            });
            findings.push(pool_finding(setting("max_connections"), setting("superuser_reserved_connections"), *connections, pool));
            if setting("server_encoding") != "UTF8" {
                let seen = format!("the encoding is {}", setting("server_encoding"));
                findings.push(fail("encoding", seen, "Use a database in UTF8: names in other scripts cannot be kept."));
            }
            let apart = now.micros().abs_diff(theirs.micros()) / 1_000_000;
            if apart > CLOCK_APART_S.unsigned_abs() {
                findings.push(warn("clocks", format!("this machine's clock and the server's are {apart} s apart"), "Set both by NTP."));
            }
            findings
        }
    }
}

fn postgres_version(version: i64) -> Finding {
    let seen = format!("PostgreSQL {}.{}", version / 10_000, version % 10_000);
    if version < POSTGRES_MIN { fail("version", seen, "Use PostgreSQL 15 or newer.") } else { ok("version", seen) }
}

fn pool_finding(max: &str, reserved: &str, open: i64, pool: usize) -> Finding {
    let free = max.parse().unwrap_or(100) - reserved.parse().unwrap_or(3);
    let seen = format!("{pool} of this process at most, {open} open now, {free} allowed");
    let pool = i64::try_from(pool).unwrap_or(i64::MAX);
    if pool > free {
        fail("connections", seen, "Lower connections, or raise max_connections of the server.")
    } else if open.saturating_add(pool) > free {
        warn(
            "connections",
            seen,
            "With those that are open now it may get tight: lower connections, or raise max_connections of the server.",
        )
    } else {
        ok("connections", seen)
    }
}

fn schema_finding(schema: &SchemaStanding) -> Finding {
    let (newest, known) = (schema.newest(), schema.known);
    let seen = format!("version {newest}, this program knows {known}");
    match newest.cmp(&known) {
        std::cmp::Ordering::Equal => ok("schema", seen),
        std::cmp::Ordering::Less => fail("schema", seen, "Bring the database up to date with comanda migrate."),
        std::cmp::Ordering::Greater => fail("schema", seen, "Use a newer comanda: this one does not know the database."),
    }
}

fn backlog_findings(backlog: &Backlog, now: Timestamp) -> Vec<Finding> {
    let count = |status: JobStatus| backlog.jobs.get(&status).copied().unwrap_or(0);
    let waited = backlog.oldest_due.map_or(0, |due| (now.micros() - due.micros()) / 1_000_000);
    let seen = format!("{} ready, {} running, {} given up", count(JobStatus::Ready), count(JobStatus::Running), count(JobStatus::GivenUp));
    let mut findings = vec![match (count(JobStatus::GivenUp), waited) {
        (_, OVERDUE_S..) => warn(
            "jobs",
            format!("{seen}; the longest due waits for {waited} s"),
            "Look whether a worker runs: comanda worker, or serve without --no-worker.",
        ),
        (1.., _) => warn("jobs", seen, "Look at those given up at /api/v1/jobs?status=given_up, then retry or dismiss each."),
        _ => ok("jobs", seen),
    }];
    let seen = format!("{} events to dispatch, {} changes to tally", backlog.events, backlog.tally_changes);
    findings.push(if backlog.events.max(backlog.tally_changes) >= EVENTS_WAITING {
        warn("backlog", seen, "Look whether a worker runs, and into its log.")
    } else {
        ok("backlog", seen)
    });
    if let Some(newest) = backlog.newest_event.filter(|newest| *newest > now.plus_seconds(CLOCK_APART_S)) {
        let seen = format!("the newest event is of {newest}, it is {now}");
        findings.push(warn("time", seen, "Set the clock of this machine, or of the one that wrote the event."));
    }
    findings
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const NOW: Timestamp = Timestamp::from_micros(1_790_000_000_000_000);

    fn levels(findings: &[Finding]) -> Vec<(&'static str, Level)> {
        findings.iter().map(|finding| (finding.name, finding.level)).collect()
    }

    fn postgres(version: i64, changed: &[(&str, &str)]) -> Condition {
        let sound = [
            ("fsync", "on"),
            ("full_page_writes", "on"),
            ("synchronous_commit", "on"),
            ("max_connections", "100"),
            ("superuser_reserved_connections", "3"),
            ("server_encoding", "UTF8"),
        ];
        let settings: BTreeMap<String, String> =
            sound.iter().chain(changed).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Condition::Postgres { version, settings, connections: 5, now: NOW, standby: false }
    }

    #[test]
    fn a_sound_server_is_fine_and_each_weakness_is_told() {
        let sound = condition_findings(&postgres(170_002, &[]), 8, NOW);
        assert!(sound.iter().all(|finding| finding.level == Level::Ok), "{sound:#?}");
        for (condition, pool, name, level) in [
            (postgres(140_009, &[]), 8, "version", Level::Fail),
            (postgres(170_002, &[("fsync", "off")]), 8, "fsync", Level::Fail),
            (postgres(170_002, &[("synchronous_commit", "off")]), 8, "commit", Level::Fail),
            (postgres(170_002, &[("max_connections", "10")]), 8, "connections", Level::Fail),
            (postgres(170_002, &[]), 95, "connections", Level::Warn),
            (postgres(170_002, &[("server_encoding", "SQL_ASCII")]), 8, "encoding", Level::Fail),
            (Condition::Sqlite { version: "3".into(), faults: vec!["row missing".into()] }, 8, "integrity", Level::Fail),
        ] {
            let off: Vec<_> =
                levels(&condition_findings(&condition, pool, NOW)).into_iter().filter(|(_, level)| *level != Level::Ok).collect();
            assert_eq!(off, [(name, level)], "{condition:?}");
        }
        let late = condition_findings(&postgres(170_002, &[]), 8, NOW.plus_seconds(600));
        assert_eq!(late.last().map(|finding| (finding.name, finding.level)), Some(("clocks", Level::Warn)));
    }

    #[test]
    fn what_waits_too_long_is_told() {
        let quiet = Backlog { jobs: BTreeMap::new(), oldest_due: None, events: 0, tally_changes: 3, newest_event: Some(NOW) };
        assert_eq!(levels(&backlog_findings(&quiet, NOW)), [("jobs", Level::Ok), ("backlog", Level::Ok)]);
        let due = Some(NOW.plus_seconds(-301));
        let stuck = Backlog { jobs: [(JobStatus::GivenUp, 2)].into(), oldest_due: due, events: 10_000, ..quiet.clone() };
        assert_eq!(levels(&backlog_findings(&stuck, NOW)), [("jobs", Level::Warn), ("backlog", Level::Warn)]);
        let ahead = Backlog { newest_event: Some(NOW.plus_seconds(120)), ..quiet };
        assert_eq!(backlog_findings(&ahead, NOW).last().map(|finding| finding.name), Some("time"));
    }

    #[test]
    fn little_space_and_a_dead_clock_are_told() {
        let folder = Path::new("/data");
        assert_eq!([99, 100, 1_023, 1_024].map(|mib| space_finding(mib, folder).level), [Level::Fail, Level::Warn, Level::Warn, Level::Ok]);
        assert_eq!(clock(Timestamp::from_micros(0)).level, Level::Fail);
        assert_eq!(clock(NOW).level, Level::Ok);
    }
}
