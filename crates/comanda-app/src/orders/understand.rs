//! Understanding an order's content before its transaction begins, and again in it when the shop's
//! setup is another by then.

use std::collections::BTreeSet;

use comanda_core::base::problem::FieldProblem;
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::sku::code_key;
use comanda_core::orders::content::OrderContent;
use comanda_core::orders::resolve::{Resolved, resolve};
use sha2::{Digest, Sha256};

use super::customer::terms_of;
use crate::error::{Error, Refusal, Result};
use crate::setup::Setup;
use crate::work::Work;

/// Content, with all that follows from it and from the setup alone.
#[derive(Debug)]
pub(super) struct Understood {
    /// What it was understood by.
    pub(super) setup: Setup,
    /// SHA-256 of what was given, by which a repeated order is known.
    pub(super) hash: [u8; 32],
    /// What it comes to, or every field that cannot be understood.
    meaning: std::result::Result<Meaning, Vec<FieldProblem>>,
}

/// What content comes to.
#[derive(Debug)]
pub(super) struct Meaning {
    /// Lines, sums and people.
    pub(super) resolved: Resolved,
    /// The customer's e-mail address, normalised, when it is one.
    pub(super) email: Option<String>,
    /// The customer's phone in E.164, when it is one.
    pub(super) phone: Option<String>,
    /// The folded words the people are found by.
    pub(super) terms: BTreeSet<String>,
}

impl Understood {
    /// Understands content by a setup that has its SKUs.
    pub(super) fn new(content: &OrderContent, setup: Setup, now: Timestamp) -> Result<Self> {
        let hash = content_hash(content)?;
        let meaning = resolve(content, &setup.channel, &setup.skus, now).map(|resolved| {
            let people = &resolved.people;
            let (email, phone) = (people.email_normalised(), people.phone_normalised(setup.channel.country));
            let terms = terms_of(people, email.as_deref(), phone.as_deref());
            Meaning { resolved, email, phone, terms }
        });
        Ok(Self { setup, hash, meaning })
    }

    /// Understands content by the setup as the transaction finds it.
    pub(super) async fn within(work: &mut Work<'_>, channel: &str, content: &OrderContent) -> Result<Self> {
        let setup = Setup::load(work.tx, channel, &code_keys(content)).await?;
        Self::new(content, setup, work.now)
    }

    /// What the content comes to.
    ///
    /// # Errors
    /// Every field that cannot be understood.
    pub(super) fn meaning(&self) -> Result<&Meaning> {
        self.meaning.as_ref().map_err(|problems| Error::from(Refusal::fields(problems.clone())))
    }
}

/// The SKUs that content names.
pub(super) fn code_keys(content: &OrderContent) -> BTreeSet<String> {
    content.lines.iter().map(|line| code_key(&line.sku)).collect()
}

/// SHA-256 of what was given.
pub(super) fn content_hash(content: &OrderContent) -> Result<[u8; 32]> {
    Ok(Sha256::digest(serde_json::to_vec(content).map_err(Error::internal)?).into())
}
