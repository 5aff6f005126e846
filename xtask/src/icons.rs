//! The icons of the console: those that pages name, picked out of the whole set.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::root;

/// Where they stand.
const PICKED: &str = "crates/comanda-web/static/vendor/tabler-icons-3.48.0/icons.svg";
/// Where pages name them.
const PAGES: [&str; 2] = ["crates/comanda-web/templates", "crates/comanda-web/src/console"];
/// A drawing of nothing that each symbol brings along.
const NOTHING: &str = "<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\" />";

/// Picks every symbol whose name stands in quotes in a page.
pub(crate) fn icons(sprite: &str) -> Result<()> {
    let sprite = std::fs::read_to_string(sprite).with_context(|| sprite.to_owned())?;
    let mut files = Vec::new();
    for folder in PAGES {
        below(&root().join(folder), &mut files)?;
    }
    let mut quoted = BTreeSet::new();
    for file in &files {
        let text = std::fs::read_to_string(file)?;
        quoted.extend(text.split('"').filter(|word| is_name(word)).map(str::to_owned));
    }
    let symbols = sprite.split("<symbol id=\"tabler-").skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once('"')?;
        let (drawing, _) = rest.split_once("</symbol>")?;
        quoted.contains(name).then(|| format!("<symbol id=\"{name}\"{}</symbol>", drawing.replace(NOTHING, "").replace(" />", "/>")))
    });
    let mut picked: Vec<String> = symbols.collect();
    ensure!(!picked.is_empty(), "this is no sprite of Tabler's icons: it has no symbol that a page names");
    picked.sort();
    std::fs::write(root().join(PICKED), format!("<svg xmlns=\"http://www.w3.org/2000/svg\">\n{}\n</svg>\n", picked.join("\n")))?;
    println!("{} icons", picked.len());
    Ok(())
}

fn is_name(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { below(&path, found)? } else { found.push(path) }
    }
    Ok(())
}
