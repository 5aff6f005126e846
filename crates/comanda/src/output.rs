//! What is written where: data to standard output, everything else to standard error, and how a
//! command ends.

use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use comanda_store::StoreError;

/// How a command ended when it did not do what was asked. The numbers are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Something else failed.
    Failed = 1,
    /// A flag, a setting or an argument is wrong.
    Usage = 2,
    /// The database cannot be used: locked, full, damaged, not reachable, or of another version.
    Database = 3,
    /// Verification found a record that breaks an invariant.
    Broken = 4,
    /// The address to listen at cannot be used.
    Address = 5,
    /// The doctor found something that must be put right.
    Unhealthy = 6,
    /// A rule said no.
    Refused = 7,
}

/// The endings, for the help.
pub(crate) const ENDINGS: &str = "Exit codes:
  0  done
  1  something failed
  2  a flag, a setting or an argument is wrong
  3  the database cannot be used
  4  a record breaks an invariant (verify)
  5  the address to listen at cannot be used (serve)
  6  something must be put right (doctor)
  7  a rule said no";

/// Why a command did not do what was asked, in words for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    ending: Ending,
    message: String,
    hint: Option<String>,
}

impl Failure {
    pub(crate) fn new(ending: Ending, message: impl Into<String>) -> Self {
        Self { ending, message: message.into(), hint: None }
    }

    /// A flag, a setting or an argument is wrong.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(Ending::Usage, message)
    }

    /// The same with advice.
    pub(crate) fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same with what it is about in front.
    pub(crate) fn about(mut self, what: &str) -> Self {
        self.message = format!("{what}: {}", self.message);
        self
    }

    /// Tells it on standard error. What it ends with.
    pub(crate) fn report(&self) -> ExitCode {
        note(&format!("error: {self}"));
        ExitCode::from(self.ending as u8)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.hint {
            Some(hint) => write!(f, "\nhint: {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}

impl From<&StoreError> for Failure {
    fn from(error: &StoreError) -> Self {
        let told = error.with_causes();
        match error {
            StoreError::Unavailable { reason, .. } => Self::new(Ending::Database, told).with_hint(reason.hint()),
            StoreError::Internal(cause) if cause.is::<comanda_store::MigrationRefused>() => Self::new(Ending::Database, cause.to_string()),
            StoreError::Conflict(_) | StoreError::StaleVersion { .. } | StoreError::Inconsistent { .. } | StoreError::Internal(_) => {
                Self::new(Ending::Failed, told)
            }
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::from(&error)
    }
}

impl From<&comanda_app::error::Error> for Failure {
    fn from(error: &comanda_app::error::Error) -> Self {
        use comanda_app::error::Error;
        match error {
            Error::Store(error) => Self::from(error),
            Error::Internal(what) => Self::new(Ending::Failed, what.clone()),
            Error::Refused(_) | Error::NotFound { .. } | Error::Forbidden { .. } | Error::Stale { .. } | Error::KeyReused => {
                Self::new(Ending::Refused, error.to_string())
            }
        }
    }
}

impl From<comanda_app::error::Error> for Failure {
    fn from(error: comanda_app::error::Error) -> Self {
        Self::from(&error)
    }
}

impl From<anyhow::Error> for Failure {
    /// Keeps the ending of what lies at the bottom, and tells all that was said on the way up.
    fn from(error: anyhow::Error) -> Self {
        let found = error.chain().find_map(|cause| {
            let own = cause.downcast_ref::<Self>().cloned();
            own.or_else(|| cause.downcast_ref::<comanda_app::error::Error>().map(Self::from))
                .or_else(|| cause.downcast_ref::<StoreError>().map(Self::from))
        });
        match found {
            Some(failure) if error.chain().len() == 1 => failure,
            Some(failure) => Self { message: format!("{error}: {}", failure.message), ..failure },
            None => Self::new(Ending::Failed, format!("{error:#}")),
        }
    }
}

/// Writes a line of data to standard output. A reader that went away ends the program in silence.
pub(crate) fn line(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        written => written.map_err(|error| Failure::new(Ending::Failed, format!("standard output: {error}"))),
    }
}

/// Writes a value as JSON to standard output.
pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::new(Ending::Failed, error.to_string()))?;
    line(&text)
}

/// Writes a line for people to standard error; when that is gone there is nobody to tell.
pub(crate) fn note(text: &str) {
    drop(writeln!(io::stderr().lock(), "{text}"));
}

/// Whether a person looks at standard error, so that progress is worth showing.
pub(crate) fn watched() -> bool {
    io::stderr().is_terminal()
}

/// Rows under headings, columns aligned; numbers are the caller's to pad.
pub(crate) fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(headings.get(column).map(|heading| heading.chars().count())).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..headings.len()).map(width).collect();
    let write = |cells: &mut dyn Iterator<Item = &str>| {
        let padded: Vec<String> = cells.zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        padded.join("  ").trim_end().to_owned()
    };
    let mut lines = vec![write(&mut headings.iter().copied())];
    lines.extend(rows.iter().map(|row| write(&mut row.iter().map(String::as_str))));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context as _;

    #[test]
    fn endings_come_from_the_bottom() {
        let locked = || StoreError::unavailable(comanda_store::Unavailable::Locked, "SQLITE_BUSY");
        let plain = Failure::from(locked());
        assert_eq!(plain.ending, Ending::Database);
        assert!(plain.to_string().contains("hint: Another process"), "{plain}");
        let far: anyhow::Result<()> = Err(comanda_app::error::Error::Store(locked())).context("the shop");
        let failure = Failure::from(far.unwrap_err());
        assert_eq!(failure.ending, Ending::Database);
        assert!(failure.to_string().starts_with("the shop: the database is unavailable: locked"), "{failure}");
        assert_eq!(Failure::from(anyhow::anyhow!("nothing")).ending, Ending::Failed);
    }

    #[test]
    fn tables_are_aligned() {
        let rows = [vec!["✓".to_owned(), "a".to_owned()], vec!["✗".to_owned(), "long one".to_owned()]];
        assert_eq!(table(&["", "what"], &rows), "   what\n✓  a\n✗  long one");
    }
}
