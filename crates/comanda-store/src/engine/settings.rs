//! What a store is opened with.

use std::path::PathBuf;
use std::thread::available_parallelism;

use super::error::{Result, StoreError};

/// How to open a store. Start from [`StoreSettings::new`] and change what must differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreSettings {
    /// Where the data is: a file path, `sqlite:PATH`, or `postgres://user:password@host:port/database` with an
    /// optional `schema=name` among its parameters (made when missing; a shop has one).
    pub url: String,
    /// PostgreSQL: the most connections this process opens. About four for each core is measured best.
    pub connections: usize,
    /// SQLite: connections for short reads.
    pub readers: usize,
    /// SQLite: connections for reports, exports and searches.
    pub long_readers: usize,
    /// SQLite: how long to wait for another process's write, in milliseconds.
    pub busy_timeout_ms: u32,
    /// SQLite: page cache of the writer, and of all readers together, in KiB.
    pub cache_kib: u32,
    /// SQLite: how much of the file is mapped into memory, in MiB.
    pub mmap_mib: u32,
    /// SQLite: the most pages of 4 KiB the file may grow to; beyond, writes fail as on a full disk. `None`: no limit.
    pub file_pages_max: Option<u32>,
}

impl StoreSettings {
    /// The usual settings for the database at `url`.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), ..Self::default() }
    }
}

impl Default for StoreSettings {
    fn default() -> Self {
        let cores = available_parallelism().map_or(2, usize::from);
        Self {
            url: "comanda.db".to_owned(),
            connections: cores * 4,
            readers: cores.max(4),
            long_readers: 2,
            busy_timeout_ms: 5_000,
            cache_kib: 65_536,
            mmap_mib: 256,
            file_pages_max: None,
        }
    }
}

/// A store's URL, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    Sqlite(PathBuf),
    Postgres { url: String, schema: Option<String> },
}

impl Target {
    pub(super) fn parse(url: &str) -> Result<Self> {
        if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
            let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).unwrap_or(url);
            if path.is_empty() || path == ":memory:" {
                return Err(StoreError::internal("a SQLite store needs a file path"));
            }
            return Ok(Self::Sqlite(path.into()));
        }
        let Some((base, query)) = url.split_once('?') else {
            return Ok(Self::Postgres { url: url.to_owned(), schema: None });
        };
        let mut schema = None;
        let mut rest = Vec::new();
        for pair in query.split('&') {
            match pair.strip_prefix("schema=") {
                Some(name) => schema = Some(name.to_owned()),
                None => rest.push(pair),
            }
        }
        if let Some(name) = &schema {
            check_schema_name(name)?;
        }
        let url = if rest.is_empty() { base.to_owned() } else { format!("{base}?{}", rest.join("&")) };
        Ok(Self::Postgres { url, schema })
    }
}

/// The file of the SQLite database at `url`, or `None` when the address is PostgreSQL's.
///
/// # Errors
/// [`StoreError::Internal`] for an address that makes no sense.
pub fn sqlite_file(url: &str) -> Result<Option<PathBuf>> {
    Ok(match Target::parse(url)? {
        Target::Sqlite(path) => Some(path),
        Target::Postgres { .. } => None,
    })
}

/// A schema's name goes into SQL text and into the connection's options, so only plain names are taken.
fn check_schema_name(name: &str) -> Result<()> {
    let plain = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    let starts_well = name.bytes().next().is_some_and(|byte| !byte.is_ascii_digit());
    if plain && starts_well && name.len() <= 63 && !name.starts_with("pg_") {
        return Ok(());
    }
    Err(StoreError::internal(format!(
        "{name:?} is no schema name: use up to 63 lower-case letters, digits and _, not starting with a digit or pg_"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_taken_apart() {
        let parse = |url: &str| Target::parse(url).ok();
        let sqlite = |path: &str| Some(Target::Sqlite(path.into()));
        let postgres = |url: &str, schema: &str| Some(Target::Postgres { url: url.into(), schema: Some(schema.into()) });
        assert_eq!(parse("shop.db"), sqlite("shop.db"));
        assert_eq!(parse("sqlite:/var/shop.db"), sqlite("/var/shop.db"));
        assert_eq!(parse("sqlite:///var/shop.db"), sqlite("/var/shop.db"));
        assert_eq!(parse("postgres://u@h/d?host=/tmp&schema=shop_1&port=5"), postgres("postgres://u@h/d?host=/tmp&port=5", "shop_1"));
        assert_eq!(parse("postgres://u@h/d?schema=a"), postgres("postgres://u@h/d", "a"));
        assert_eq!(parse("postgres://h/d?schema=Shop;drop"), None);
        assert_eq!(parse("sqlite::memory:"), None);
    }
}
