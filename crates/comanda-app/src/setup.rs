//! What orders are decided by and what changes rarely: channels, SKUs, locations, kept in memory
//! between transactions.
//!
//! What is here was read at a version of the shop's setup, and holds in a transaction that finds
//! the setup at the same version.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use comanda_core::base::ids::LocationId;
use comanda_core::catalog::sku::{Sku, code_key};
use comanda_core::channels::channel::Channel;
use comanda_core::orders::resolve::KnownSkus;
use comanda_store::{Tx, catalog, channels, locations, setup};

use crate::error::{Refusal, Result};
use crate::run::App;

/// The most SKUs kept; beyond, all are read anew as they are asked for.
const SKUS_MAX: usize = 100_000;

/// How many SKUs are read besides those asked for, the next by their codes.
const SKUS_AHEAD: i64 = 100;

/// Active locations with their priorities, the one to ask first before the others.
pub(crate) type ActiveLocations = Arc<[(LocationId, i64)]>;

/// The part of the setup that one order needs.
#[derive(Debug, Clone)]
pub(crate) struct Setup {
    /// The version it was read at.
    pub(crate) version: i64,
    /// The order's channel.
    pub(crate) channel: Arc<Channel>,
    /// The SKUs the order names, as far as there are any.
    pub(crate) skus: KnownSkus,
    /// Where stock may be taken from, if the channel sells from there.
    pub(crate) active: ActiveLocations,
}

impl Setup {
    /// Reads it; `codes` are [code keys](code_key).
    ///
    /// # Errors
    /// `channel.unknown`; as the store's.
    pub(crate) async fn load(tx: &mut Tx, channel: &str, codes: &BTreeSet<String>) -> Result<Self> {
        // The version first: what is read after it is at least as new.
        let version = setup::version(tx).await?;
        let found = channels::by_code(tx, channel).await?;
        let channel = found.ok_or_else(|| Refusal::field("/channel", "channel.unknown"))?;
        let codes: Vec<String> = codes.iter().cloned().collect();
        let skus = catalog::by_codes(tx, &codes).await?;
        let skus = skus.into_iter().map(|sku| (code_key(&sku.code), Arc::new(sku))).collect();
        Ok(Self { version, channel: Arc::new(channel), skus, active: locations::active(tx).await?.into() })
    }
}

/// What was read of the setup at one version.
#[derive(Debug, Default)]
struct Known {
    version: i64,
    channels: HashMap<String, Arc<Channel>>,
    skus: HashMap<String, Arc<Sku>>,
    active: Option<ActiveLocations>,
}

/// The setup as it was last read.
#[derive(Debug, Default)]
pub(crate) struct SetupCache(RwLock<Known>);

impl SetupCache {
    fn get(&self, channel: &str, codes: &BTreeSet<String>) -> Option<Setup> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let sku = |code: &String| Some((code.clone(), Arc::clone(known.skus.get(code)?)));
        Some(Setup {
            version: known.version,
            channel: Arc::clone(known.channels.get(channel)?),
            skus: codes.iter().map(sku).collect::<Option<KnownSkus>>()?,
            active: Arc::clone(known.active.as_ref()?),
        })
    }

    /// Keeps what a reader saw, with SKUs nobody has asked for yet. Never what a transaction that writes saw: it may be undone.
    fn keep(&self, setup: &Setup, ahead: Vec<Sku>) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.version < setup.version || known.skus.len() > SKUS_MAX {
            *known = Known { version: setup.version, ..Known::default() };
        }
        if known.version == setup.version {
            known.channels.insert(setup.channel.code.clone(), Arc::clone(&setup.channel));
            known.skus.extend(setup.skus.iter().map(|(code, sku)| (code.clone(), Arc::clone(sku))));
            known.skus.extend(ahead.into_iter().map(|sku| (code_key(&sku.code), Arc::new(sku))));
            known.active = Some(Arc::clone(&setup.active));
        }
    }

    /// Forgets everything: the setup was found at another version.
    pub(crate) fn forget(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Known::default();
    }
}

impl App {
    /// The setup an order in this channel with these [code keys](code_key) needs, as it was lately.
    ///
    /// # Errors
    /// `channel.unknown`; as the store's.
    pub(crate) async fn setup(&self, channel: &str, codes: BTreeSet<String>) -> Result<Setup> {
        if let Some(setup) = self.setup_cache().get(channel, &codes) {
            return Ok(setup);
        }
        let channel = channel.to_owned();
        let read = self.store().read(move |tx| {
            Box::pin(async move {
                let setup = match Setup::load(tx, &channel, &codes).await {
                    Ok(setup) => setup,
                    Err(error) => return Ok(Err(error)),
                };
                // One transaction sees one moment: these are of the same version.
                let ahead = match codes.first() {
                    Some(code) => catalog::list(tx, code, SKUS_AHEAD).await?,
                    None => Vec::new(),
                };
                Ok(Ok((setup, ahead)))
            })
        });
        let (setup, ahead) = read.await??;
        self.setup_cache().keep(&setup, ahead);
        Ok(setup)
    }
}
