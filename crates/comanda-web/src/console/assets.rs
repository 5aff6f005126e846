//! Style sheets, scripts and icons, built into the program. An address holds the hash of what is behind
//! it, so that a browser may keep it for ever and still gets the new one with a new program.

use std::io::Write as _;
use std::sync::LazyLock;

use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::path::{Code, Name};
use crate::problem::Problem;

/// A file that pages load.
#[derive(Debug)]
pub(crate) struct Asset {
    /// Its name with the hash of its content, such as `console-0f3a9c1b2d4e.css`.
    pub(crate) name: String,
    kind: &'static str,
    plain: Bytes,
    packed: Bytes,
}

impl Asset {
    fn of(stem: &str, ending: &str, kind: &'static str, parts: &[&'static [u8]]) -> Self {
        let plain: Vec<u8> = parts.join(&b'\n');
        let hash: String = Sha256::digest(&plain).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        // A vector takes everything.
        let packed = encoder.write_all(&plain).and_then(|()| encoder.finish()).unwrap_or_default();
        Self { name: format!("{stem}-{hash}.{ending}"), kind, plain: plain.into(), packed: packed.into() }
    }

    /// The address that pages load it from.
    pub(crate) fn address(&self) -> String {
        format!("/assets/{}", self.name)
    }
}

/// Everything that pages load.
#[derive(Debug)]
pub(crate) struct Assets {
    /// How pages look: Tabler's sheet, then our own.
    pub(crate) style: Asset,
    /// What runs before the first line is painted: the theme.
    pub(crate) early: Asset,
    /// What runs after: htmx, then our own.
    pub(crate) script: Asset,
    /// The icons, each a symbol with its name.
    pub(crate) icons: Asset,
    /// The mark in the browser's tab.
    pub(crate) favicon: Asset,
}

/// The assets.
pub(crate) static ASSETS: LazyLock<Assets> = LazyLock::new(|| Assets {
    style: Asset::of(
        "console",
        "css",
        "text/css; charset=utf-8",
        &[include_bytes!("../../static/vendor/tabler-1.6.1/tabler.min.css"), include_bytes!("../../static/console.css")],
    ),
    early: Asset::of("early", "js", "text/javascript; charset=utf-8", &[include_bytes!("../../static/early.js")]),
    script: Asset::of(
        "console",
        "js",
        "text/javascript; charset=utf-8",
        &[
            include_bytes!("../../static/vendor/htmx-4.0.1/htmx.min.js"),
            include_bytes!("../../static/console.js"),
            include_bytes!("../../static/lines.js"),
            include_bytes!("../../static/entry.js"),
        ],
    ),
    icons: Asset::of("icons", "svg", "image/svg+xml", &[include_bytes!("../../static/vendor/tabler-icons-3.48.0/icons.svg")]),
    favicon: Asset::of("favicon", "svg", "image/svg+xml", &[include_bytes!("../../static/favicon.svg")]),
});

/// `GET /assets/{name}`.
pub(crate) async fn show(Name(Code(name)): Name<Code>, headers: HeaderMap) -> Result<Response, Problem> {
    let all = [&ASSETS.style, &ASSETS.early, &ASSETS.script, &ASSETS.icons, &ASSETS.favicon];
    let asset = all.into_iter().find(|asset| asset.name == name).ok_or_else(|| Problem::new("request.path_unknown"))?;
    let packs = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|accepted| accepted.contains("gzip"));
    let body = if packs { asset.packed.clone() } else { asset.plain.clone() };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if packs {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of icons in every file of a folder that ends so.
    fn named(folder: &std::path::Path, names: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                named(&path, names);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            names.extend(text.split("icon(\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }

    #[test]
    fn every_icon_that_a_page_names_is_there() {
        let web = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut names = Vec::new();
        named(&web.join("templates"), &mut names);
        let drawn = String::from_utf8_lossy(&ASSETS.icons.plain);
        let missing: Vec<&String> = names.iter().filter(|name| !drawn.contains(&format!("<symbol id=\"{name}\""))).collect();
        assert!(names.len() > 50 && missing.is_empty(), "run cargo xtask icons: {missing:?}");
    }
}
