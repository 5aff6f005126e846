//! What tests look for in an answer.

use comanda_app::error::{Error, Refusal};

/// The refusal that is expected.
pub(crate) fn refusal<T: std::fmt::Debug>(answer: Result<T, Error>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

/// The fields of a refusal of content, as `pointer code`.
pub(crate) fn fields<T: std::fmt::Debug>(answer: Result<T, Error>) -> Vec<String> {
    refusal(answer).fields.into_iter().map(|field| format!("{} {}", field.pointer, field.code)).collect()
}
