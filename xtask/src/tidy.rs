//! The rules of the house that a compiler does not know.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::root;

/// Words that begin SQL, which stands in the store alone.
const SQL: [&str; 5] = ["\"SELECT ", "\"INSERT INTO ", "\"DELETE FROM ", "\"UPDATE ", "\"CREATE TABLE "];
/// What the present instant is read by; only the wiring has the real clock.
const CLOCKS: [&str; 3] = ["SystemTime::now", "Timestamp::now", "Zoned::now"];
/// Marks of work left undone.
const MARKS: [&str; 4] = ["TODO", "FIXME", "todo!(", "unimplemented!("];
/// Names that say nothing.
const EMPTY_NAMES: [&str; 6] = ["utils.rs", "helpers.rs", "common.rs", "misc.rs", "types.rs", "manager.rs"];
/// What nobody commits.
const DEBRIS: [&str; 6] = [".orig", ".rej", ".bak", ".swp", ".db-wal", ".log"];

pub(crate) fn tidy() -> Result<()> {
    let mut found = Vec::new();
    for file in tracked(root())? {
        let name = file.to_string_lossy().into_owned();
        if DEBRIS.iter().any(|ending| name.ends_with(ending)) || name.contains("IMPLEMENTATION_SUMMARY") {
            found.push(format!("{name}: debris"));
        }
        if name.ends_with(".rs") {
            source(&name, &std::fs::read_to_string(root().join(&file))?, &mut found);
        }
    }
    let web = std::fs::read_to_string(root().join("crates/comanda-web/Cargo.toml"))?;
    let uses = web.split("[dev-dependencies]").next().unwrap_or_default();
    if uses.contains("comanda-store") {
        found.push("crates/comanda-web/Cargo.toml: the doors may not use the store".to_owned());
    }
    if found.is_empty() {
        println!("tidy");
        return Ok(());
    }
    bail!("{}", found.join("\n"))
}

fn tracked(root: &Path) -> Result<Vec<PathBuf>> {
    let listed = std::process::Command::new("git").args(["ls-files", "-z"]).current_dir(root).output()?;
    Ok(String::from_utf8(listed.stdout)?
        .split('\0')
        .filter(|name| !name.is_empty() && root.join(name).exists())
        .map(PathBuf::from)
        .collect())
}

fn source(name: &str, text: &str, found: &mut Vec<String>) {
    let mut add = |line: usize, what: &str| found.push(format!("{name}:{line}: {what}"));
    if !text.trim_start().starts_with("//!") {
        add(1, "a module says first what it is for (//!)");
    }
    if EMPTY_NAMES.iter().any(|empty| name.ends_with(&format!("/{empty}"))) {
        add(1, "a file is named for what is in it");
    }
    let in_tests = name.contains("/tests/") || name.contains("testkit");
    let (in_store, in_binary) = (name.starts_with("crates/comanda-store/"), name.starts_with("crates/comanda/"));
    if name.starts_with("xtask/src/tidy") {
        return;
    }
    for (index, line) in text.lines().enumerate() {
        let at = index + 1;
        if MARKS.iter().any(|mark| line.contains(mark)) {
            add(at, "work left undone belongs on an issue");
        }
        if line.contains("#[allow(") || line.contains("#![allow(") {
            add(at, "#[expect(…, reason = \"…\")] instead of #[allow]");
        }
        if line.contains("#[ignore") || line.contains("#[should_panic") {
            add(at, "a test that is skipped or expected to fail proves nothing");
        }
        if !in_store && !in_tests && SQL.iter().any(|word| line.contains(word)) {
            add(at, "SQL stands in comanda-store");
        }
        if !in_tests && !in_binary && CLOCKS.iter().any(|clock| line.contains(clock)) {
            add(at, "the present instant is handed in");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_it_looks_for() {
        let check = |name: &str, text: &str, expected: usize| {
            let mut found = Vec::new();
            source(name, text, &mut found);
            assert_eq!(found.len(), expected, "{found:?}");
        };
        check("crates/comanda-app/src/a.rs", "//! A.\nfn a() {}\n", 0);
        check("crates/comanda-app/src/utils.rs", "fn a() {}\n", 2);
        check("crates/comanda-app/src/a.rs", "//! A.\n// TODO\nlet a = \"SELECT 1\";\n#[allow(dead_code)]\n", 3);
        check("crates/comanda-store/src/a.rs", "//! A.\nlet a = \"SELECT 1\";\n", 0);
        check("crates/comanda-core/src/a.rs", "//! A.\nlet now = SystemTime::now();\n", 1);
        check("crates/comanda/src/wire.rs", "//! A.\nlet now = SystemTime::now();\n", 0);
    }
}
