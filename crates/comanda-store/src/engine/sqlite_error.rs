//! SQLite's errors in the store's words.

use rusqlite::{Connection, ErrorCode, OptionalExtension, ffi};

use super::error::{At, Constraint, StoreError, Unavailable};
use crate::schema::constraints::constraint_over;

/// The error that happened at `place` (a statement or a file). With a connection, constraints get their names.
pub(super) fn store_error(conn: Option<&Connection>, place: &str, error: rusqlite::Error) -> StoreError {
    let rusqlite::Error::SqliteFailure(failure, message) = &error else {
        return StoreError::internal(At::new(place, error));
    };
    if failure.code == ErrorCode::ConstraintViolation {
        let message = message.as_deref().unwrap_or_default();
        return match constraint(conn, failure.extended_code, message) {
            Some(constraint) => StoreError::Conflict(constraint),
            None => StoreError::internal(At::new(place, error)),
        };
    }
    match reason(failure.code) {
        Some(reason) => StoreError::unavailable(reason, At::new(place, error)),
        None => StoreError::internal(At::new(place, error)),
    }
}

const fn reason(code: ErrorCode) -> Option<Unavailable> {
    Some(match code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => Unavailable::Locked,
        ErrorCode::DiskFull => Unavailable::DiskFull,
        ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Unavailable::Corrupt,
        ErrorCode::ReadOnly => Unavailable::ReadOnly,
        ErrorCode::CannotOpen | ErrorCode::SystemIoFailure | ErrorCode::PermissionDenied => Unavailable::Unreachable,
        _ => return None,
    })
}

/// The unique or check constraint behind the message; `None` for a foreign key or a NOT NULL, which are our faults.
fn constraint(conn: Option<&Connection>, extended_code: i32, message: &str) -> Option<Constraint> {
    let detail = message.split_once("constraint failed: ").map(|(_, detail)| detail)?;
    match extended_code {
        ffi::SQLITE_CONSTRAINT_CHECK => {
            let table = conn.and_then(|conn| table_of_check(conn, detail)).unwrap_or_default();
            Some(Constraint { table, name: detail.to_owned() })
        }
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            if let Some(index) = detail.strip_prefix("index '").and_then(|rest| rest.strip_suffix('\'')) {
                let table = conn.and_then(|conn| table_of_index(conn, index)).unwrap_or_default();
                return Some(Constraint { table, name: index.to_owned() });
            }
            let table = detail.split_once('.').map_or(detail, |(table, _)| table).to_owned();
            let name = if extended_code == ffi::SQLITE_CONSTRAINT_UNIQUE {
                constraint_over(detail)
                    .map(str::to_owned)
                    .or_else(|| conn.and_then(|conn| unique_over(conn, &table, detail)))
                    .unwrap_or_else(|| detail.to_owned())
            } else {
                format!("{table}_pkey")
            };
            Some(Constraint { table, name })
        }
        _ => None,
    }
}

fn table_of_index(conn: &Connection, index: &str) -> Option<String> {
    first_text(conn, "SELECT tbl_name FROM sqlite_schema WHERE type = 'index' AND name = $1", index)
}

fn table_of_check(conn: &Connection, name: &str) -> Option<String> {
    first_text(conn, "SELECT name FROM sqlite_schema WHERE type = 'table' AND instr(sql, 'CONSTRAINT ' || $1 || ' ') > 0", name)
}

fn first_text(conn: &Connection, sql: &str, param: &str) -> Option<String> {
    conn.query_row(sql, [param], |row| row.get(0)).optional().ok().flatten()
}

/// The named unique index or constraint over exactly these columns (`table.a, table.b`).
fn unique_over(conn: &Connection, table: &str, detail: &str) -> Option<String> {
    let prefix = format!("{table}.");
    let columns: Vec<&str> = detail.split(", ").map(|column| column.strip_prefix(&prefix).unwrap_or(column)).collect();
    let index = "SELECT name FROM pragma_index_list($1) AS list WHERE list.\"unique\" = 1 AND list.origin = 'c' \
                 AND (SELECT group_concat(name, ', ') FROM pragma_index_info(list.name)) = $2";
    let found: Option<String> = conn.query_row(index, [table, &columns.join(", ")], |row| row.get(0)).optional().ok().flatten();
    found.or_else(|| {
        let ddl = first_text(conn, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = $1", table)?;
        unique_in_ddl(&ddl, &columns)
    })
}

/// The name in `CONSTRAINT name UNIQUE (a, b)` of a table's DDL.
fn unique_in_ddl(ddl: &str, columns: &[&str]) -> Option<String> {
    ddl.split("CONSTRAINT ").skip(1).find_map(|rest| {
        let (name, rest) = rest.trim_start().split_once(char::is_whitespace)?;
        let listed = rest.trim_start().strip_prefix("UNIQUE")?.trim_start().strip_prefix('(')?.split_once(')')?.0;
        listed.split(',').map(str::trim).eq(columns.iter().copied()).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_found_in_the_ddl() {
        let ddl = "CREATE TABLE t (a INTEGER CONSTRAINT t_a_check CHECK (a > 0), b TEXT,\n  CONSTRAINT t_ab_key UNIQUE (a,\n b), CONSTRAINT t_b_key UNIQUE (b))";
        assert_eq!(unique_in_ddl(ddl, &["a", "b"]).as_deref(), Some("t_ab_key"));
        assert_eq!(unique_in_ddl(ddl, &["b"]).as_deref(), Some("t_b_key"));
        assert_eq!(unique_in_ddl(ddl, &["c"]), None);
    }
}
