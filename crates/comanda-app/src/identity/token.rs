//! Tokens: what programs and browsers show to be let in. They are handed out once, and only their
//! SHA-256 is kept.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// The random bytes of a token.
const SECRET_BYTES: usize = 32;
/// The characters of a token: its prefix of 4 and 43 of Base64.
const CHARS: usize = 47;

/// A new token that begins with this prefix of four characters.
pub(super) fn make(prefix: &str) -> Result<String> {
    let mut secret = [0_u8; SECRET_BYTES];
    getrandom::fill(&mut secret).map_err(Error::internal)?;
    Ok(format!("{prefix}{}", URL_SAFE_NO_PAD.encode(secret)))
}

/// Whether a text may be a token with this prefix, so that it is worth looking for.
pub(super) fn is_formed(token: &str, prefix: &str) -> bool {
    token.len() == CHARS && token.starts_with(prefix)
}

/// SHA-256 of a token, which is all that is kept of it. A token has 256 random bits, so a slow hash
/// as for passwords would add nothing.
pub(super) fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
