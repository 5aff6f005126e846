//! SQL text: one for both databases, with a few tokens where they differ.
//!
//! | token | SQLite | PostgreSQL |
//! |---|---|---|
//! | `{FOR_UPDATE}` | | `FOR UPDATE` |
//! | `{SKIP_LOCKED}` | | `FOR UPDATE SKIP LOCKED` |
//! | `{TX}` | `0` | the running transaction's number |
//! | `{SETTLED}` | the largest integer | the oldest transaction number still running |
//! | `{FEED_AFTER}` | `$1 = 0 AND position > $2` | `(tx, position) > ($1, $2)` |
//! | `{FEED}` `{FEED_BACK}` | `position`, rising and falling | `tx, position`, rising and falling |
//! | `{FEED_INDEX}` | | the index of the feed |
//! | `{INT}` `{ID}` `{BLOB}` `{TEXT}` | `INTEGER` `BLOB` `BLOB` `TEXT` | `BIGINT` `UUID` `BYTEA` `TEXT COLLATE "C"` |
//! | `{STRICT}` `{STRICT_WR}` | `STRICT`; also `WITHOUT ROWID` | |
//! | `{UPDATED_WR}` | `STRICT, WITHOUT ROWID` | room in each page for new versions of its rows |
//! | `{SERIAL}` | `INTEGER PRIMARY KEY` | `BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY` |
//!
//! Parameters are `$1`, `$2`… in order of first appearance: SQLite takes them for names and numbers them itself.
//! Never `::`, which SQLite takes for a part of the parameter's name; write `CAST($1 AS BIGINT)`.

use std::borrow::Cow;
use std::sync::OnceLock;

/// Which database a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// SQLite, one file.
    Sqlite,
    /// PostgreSQL, one schema.
    Postgres,
}

/// Token, SQLite, PostgreSQL.
const TOKENS: [(&str, &str, &str); 16] = [
    ("{FOR_UPDATE}", "", "FOR UPDATE"),
    ("{SKIP_LOCKED}", "", "FOR UPDATE SKIP LOCKED"),
    ("{TX}", "0", "CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)"),
    ("{SETTLED}", "9223372036854775807", "CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)"),
    // All of SQLite's events have one transaction number, and it would search an index of two columns by the first alone.
    ("{FEED_AFTER}", "$1 = 0 AND position > $2", "(tx, position) > ($1, $2)"),
    ("{FEED}", "position", "tx, position"),
    ("{FEED_BACK}", "position DESC", "tx DESC, position DESC"),
    ("{FEED_INDEX}", "", "CREATE INDEX events_feed ON events (tx, position);"),
    ("{INT}", "INTEGER", "BIGINT"),
    ("{ID}", "BLOB", "UUID"),
    ("{BLOB}", "BLOB", "BYTEA"),
    ("{TEXT}", "TEXT", "TEXT COLLATE \"C\""),
    ("{STRICT}", " STRICT", ""),
    ("{STRICT_WR}", " STRICT, WITHOUT ROWID", ""),
    ("{UPDATED_WR}", " STRICT, WITHOUT ROWID", " WITH (fillfactor = 60)"),
    ("{SERIAL}", "INTEGER PRIMARY KEY", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"),
];

impl Dialect {
    /// The text with its tokens replaced; borrowed when it has none.
    #[must_use]
    pub fn resolve(self, sql: &str) -> Cow<'_, str> {
        if !sql.contains('{') {
            return Cow::Borrowed(sql);
        }
        let mut text = sql.to_owned();
        for (token, sqlite, postgres) in TOKENS {
            if text.contains(token) {
                text = text.replace(
                    token,
                    match self {
                        Self::Sqlite => sqlite,
                        Self::Postgres => postgres,
                    },
                );
            }
        }
        Cow::Owned(text)
    }
}

/// A statement with a name for logs and errors. Made by [`statements!`](crate::statements).
#[derive(Debug)]
pub struct Stmt {
    /// Module and constant, as in `comanda_store::orders::ORDER_INSERT`.
    pub name: &'static str,
    sql: &'static str,
    sqlite: Texts,
    postgres: Texts,
}

/// A statement's text for one row of parameters, for two, and so on.
type Texts = [OnceLock<String>; ROWS_MAX];

/// The most rows of parameters in one INSERT.
pub(super) const ROWS_MAX: usize = 8;

impl Stmt {
    /// A statement from its name and its text with tokens.
    #[must_use]
    pub const fn new(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql, sqlite: [const { OnceLock::new() }; ROWS_MAX], postgres: [const { OnceLock::new() }; ROWS_MAX] }
    }

    /// The text for one database, resolved once.
    #[must_use]
    pub fn text(&self, dialect: Dialect) -> &str {
        self.texts(dialect)[0].get_or_init(|| dialect.resolve(self.sql).into_owned())
    }

    /// The text of an INSERT for `rows` rows at once, from 1 to [`ROWS_MAX`]; `None` when it cannot be one.
    pub(super) fn text_for(&self, dialect: Dialect, rows: usize) -> Option<&str> {
        let text = self.text(dialect);
        if rows == 1 {
            return Some(text);
        }
        let (head, tuple, tail) = insert_parts(text)?;
        let width = check_text(tuple).ok()?;
        let repeated = || {
            let tuples: Vec<String> = (0..rows).map(|row| shift_parameters(tuple, row * width)).collect();
            format!("{head}{}{tail}", tuples.join(", "))
        };
        Some(self.texts(dialect).get(rows - 1)?.get_or_init(repeated))
    }

    const fn texts(&self, dialect: Dialect) -> &Texts {
        match dialect {
            Dialect::Sqlite => &self.sqlite,
            Dialect::Postgres => &self.postgres,
        }
    }

    /// Checks what the databases would take silently for something else: parameters out of order of first
    /// appearance, `::` casts, unknown tokens. Returns the number of parameters.
    ///
    /// # Errors
    /// A sentence that names the statement and the fault.
    pub fn check_parameters(&self) -> Result<usize, String> {
        check_text(self.text(Dialect::Sqlite)).map_err(|fault| format!("{}: {fault}", self.name))
    }
}

/// An INSERT of one row taken apart: up to `VALUES `, the parenthesis with the row, and the rest, which has no parameters.
fn insert_parts(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.starts_with("INSERT ").then(|| text.find("VALUES (").map(|at| at + "VALUES ".len()))??;
    let mut depth = 0_usize;
    let length = text[start..].find(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth == 0
    })? + 1;
    let (head, rest) = text.split_at(start);
    let (tuple, tail) = rest.split_at(length);
    (!tail.contains('$')).then_some((head, tuple, tail))
}

/// The text with each parameter's number raised.
fn shift_parameters(text: &str, by: usize) -> String {
    let mut pieces = text.split('$');
    let mut shifted = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let digits = piece.find(|c: char| !c.is_ascii_digit()).unwrap_or(piece.len());
        let number = piece[..digits].parse::<usize>().unwrap_or_default() + by;
        shifted.push_str(&format!("${number}{}", &piece[digits..]));
    }
    shifted
}

/// The checks of [`Stmt::check_parameters`] on a resolved text.
pub(crate) fn check_text(sql: &str) -> Result<usize, String> {
    let mut count = 0;
    let mut in_literal = false;
    let bytes = sql.as_bytes();
    for (at, byte) in bytes.iter().copied().enumerate() {
        if byte == b'\'' {
            in_literal = !in_literal;
        }
        if in_literal {
            continue;
        }
        match byte {
            b'$' => {
                let digits: String = sql[at + 1..].chars().take_while(char::is_ascii_digit).collect();
                let number: usize = digits.parse().map_err(|_| "a $ without a number".to_owned())?;
                if number == count + 1 {
                    count = number;
                } else if number == 0 || number > count {
                    return Err(format!("${number} appears before ${}; number parameters by first appearance", count + 1));
                }
            }
            b'?' => return Err("parameters are written $1, not ?".to_owned()),
            b':' if bytes.get(at + 1) == Some(&b':') => {
                return Err(":: is no cast on SQLite; write CAST(x AS type)".to_owned());
            }
            b'{' => {
                return Err(format!("unknown token at {}", sql[at..].chars().take(20).collect::<String>()));
            }
            _ => {}
        }
    }
    Ok(count)
}

/// Declares statements: `statements! { ORDER_INSERT = "INSERT …"; ORDER_FIND = "SELECT …"; }` makes one
/// `pub(crate) static` [`Stmt`] each, and `ALL`, the list of them that the prepare test walks.
#[macro_export]
macro_rules! statements {
    ($($(#[$meta:meta])* $name:ident = $sql:expr;)*) => {
        $(
            $(#[$meta])*
            pub(crate) static $name: $crate::engine::Stmt =
                $crate::engine::Stmt::new(concat!(module_path!(), "::", stringify!($name)), $sql);
        )*
        /// Every statement of this module.
        pub(crate) static ALL: &[&$crate::engine::Stmt] = &[$(&$name),*];
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_resolve_per_database() {
        let stmt = Stmt::new("t", "SELECT {TX} FROM a {SKIP_LOCKED}");
        assert_eq!(stmt.text(Dialect::Sqlite), "SELECT 0 FROM a ");
        assert!(stmt.text(Dialect::Postgres).ends_with("FOR UPDATE SKIP LOCKED"));
    }

    #[test]
    fn an_insert_takes_several_rows_at_once() {
        let check = |sql: &'static str, expected: Option<&str>| {
            assert_eq!(Stmt::new("t", sql).text_for(Dialect::Sqlite, 2), expected, "{sql}");
        };
        check("INSERT INTO a (b, c) VALUES ($1, $2)", Some("INSERT INTO a (b, c) VALUES ($1, $2), ($3, $4)"));
        let set = "INSERT INTO a (b, c, d) VALUES ($1, CAST($2 AS {INT}), $1) ON CONFLICT (b) DO UPDATE SET c = excluded.c";
        let twice = "INSERT INTO a (b, c, d) VALUES ($1, CAST($2 AS INTEGER), $1), ($3, CAST($4 AS INTEGER), $3) \
                     ON CONFLICT (b) DO UPDATE SET c = excluded.c";
        check(set, Some(twice));
        check("INSERT INTO a (b) VALUES ($1) ON CONFLICT (b) DO UPDATE SET c = $1", None);
        check("INSERT INTO a (b) SELECT $1", None);
        check("UPDATE a SET b = $1", None);
    }

    #[test]
    fn parameters_are_numbered_by_first_appearance() {
        assert_eq!(check_text("UPDATE a SET b = $1 WHERE c = $2 AND d <> $1"), Ok(2));
        assert!(check_text("UPDATE a SET b = $2 WHERE c = $1").is_err());
        assert!(check_text("SELECT $1::bigint").is_err());
        assert!(check_text("SELECT {NOPE}").is_err());
        assert_eq!(check_text("SELECT '{}', '$9', $1"), Ok(1));
    }
}
