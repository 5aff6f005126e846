//! Exports as downloads: sent page by page as the browser takes them. A browser that goes away ends the reading.

use std::io;

use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::Response;
use bytes::Bytes;
use comanda_app::exports::{Export, Format, Source};
use futures_util::stream::try_unfold;

use super::page::Paged;
use super::words::Words;
use crate::problem::Problem;

/// What a spreadsheet tells UTF-8 by.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The format that the address asks for; CSV when it asks for none.
pub(super) fn format(params: &mut crate::params::Params) -> Format {
    let format = params.read("format", "csv, json", |text| match text {
        "csv" => Some(Format::Csv),
        "json" => Some(Format::Json),
        _ => None,
    });
    format.unwrap_or(Format::Csv)
}

/// The records of a source as a file of this name with the day in it. What fails before the first page is told in a page;
/// what fails later breaks the download off.
///
/// # Errors
/// As the source's first page.
pub(super) async fn download<S: Source + 'static>(source: S, format: Format, name: &str, words: &Words) -> Paged {
    let mut export = Export::new(source, format);
    let first = export.next().await.map_err(Problem::of_query)?.map_or_else(Vec::new, |piece| piece.bytes);
    let (ending, kind, mark) = match format {
        Format::Csv => ("csv", "text/csv; charset=utf-8", BYTE_ORDER_MARK),
        Format::Json => ("json", "application/json", ""),
        Format::Ndjson => ("ndjson", "application/x-ndjson", ""),
    };
    let begun = Some([mark.as_bytes(), &first].concat());
    let pieces = try_unfold((begun, export), |(begun, mut export)| async move {
        if let Some(bytes) = begun {
            return Ok(Some((Bytes::from(bytes), (None, export))));
        }
        match export.next().await {
            Ok(piece) => Ok(piece.map(|piece| (Bytes::from(piece.bytes), (None, export)))),
            Err(error) => {
                tracing::warn!(cause = error.for_log(), "an export broke off, its browser must ask again");
                Err(io::Error::other("the export broke off"))
            }
        }
    });
    let mut response = Response::new(Body::from_stream(pieces));
    let headers = response.headers_mut();
    let day = words.local(&words.now).chars().take(10).collect::<String>();
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}-{day}.{ending}\""));
    headers.insert(CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment")));
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use comanda_app::error::{Error, Result};
    use comanda_app::exports::Record;
    use comanda_core::base::locale::Locale;
    use comanda_core::base::time::Timestamp;
    use futures_util::StreamExt as _;
    use jiff::tz::TimeZone;
    use serde::Serialize;

    use super::*;

    #[derive(Serialize)]
    struct Page(usize);

    impl Record for Page {
        const COLUMNS: &'static [&'static str] = &["page"];

        fn rows(&self) -> Vec<Vec<String>> {
            vec![vec![self.0.to_string()]]
        }
    }

    /// Pages without an end, until one fails.
    struct Pages {
        read: Arc<AtomicUsize>,
        fails_at: usize,
    }

    impl Source for Pages {
        type Record = Page;

        async fn next(&mut self) -> Result<Option<Vec<Page>>> {
            let page = self.read.fetch_add(1, Ordering::SeqCst);
            if page == self.fails_at { Err(Error::internal("the disk")) } else { Ok(Some(vec![Page(page)])) }
        }
    }

    async fn begun(fails_at: usize) -> (Arc<AtomicUsize>, Paged) {
        let read = Arc::new(AtomicUsize::new(0));
        let words = Words { locale: Locale::En, zone: TimeZone::UTC, now: Timestamp::from_micros(1_763_719_200_000_000) };
        let source = Pages { read: Arc::clone(&read), fails_at };
        (read, download(source, Format::Csv, "pages", &words).await)
    }

    #[tokio::test]
    async fn nothing_is_read_ahead_of_the_browser() {
        let (read, response) = begun(usize::MAX).await;
        let response = response.unwrap();
        assert_eq!(response.headers()[CONTENT_DISPOSITION], "attachment; filename=\"pages-2025-11-21.csv\"");
        let mut pieces = response.into_body().into_data_stream();
        assert_eq!(pieces.next().await.unwrap().unwrap(), "\u{feff}page\n0\n");
        assert_eq!(pieces.next().await.unwrap().unwrap(), "1\n");
        drop(pieces);
        assert_eq!(read.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn a_failure_is_a_page_at_first_and_breaks_off_later() {
        assert_eq!(begun(0).await.1.unwrap_err().code, "internal");
        let mut pieces = begun(1).await.1.unwrap().into_body().into_data_stream();
        assert!(pieces.next().await.unwrap().is_ok() && pieces.next().await.unwrap().is_err());
    }
}
