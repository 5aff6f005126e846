//! The runner: the only place that begins, commits and repeats a command's transaction.

use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;

use comanda_core::base::ids::Ids;
use comanda_core::base::time::{Clock, Timestamp};
use comanda_core::identity::actor::Actor;
use comanda_core::identity::api_key::ApiKey;
use comanda_core::identity::permission::{Permission, Permissions};
use comanda_store::idempotency::{self, KeptAnswer};
use comanda_store::{Store, StoreError, Tx, Unit, Verdict, unit};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use tokio::sync::{Mutex, watch};

use crate::error::{Error, Result};
use crate::identity::{PasswordCost, Passwords, Recent, SessionCaller};
use crate::setup::SetupCache;
use crate::work::Work;

/// How often a command is run anew when it lost a race for a unique name.
const CONFLICT_RETRIES_MAX: usize = 3;
/// How many order numbers a process draws at once.
const NUMBER_BLOCK: i64 = 100;

/// Who asks, and how it wants to be answered.
#[derive(Debug, Clone)]
pub struct Caller {
    /// Who.
    pub actor: Actor,
    /// What the caller may do.
    pub permissions: Permissions,
    /// Whether the caller acts for the customer it names.
    pub on_behalf: bool,
    /// What brought the command about, when it is not the caller's own wish: a job.
    pub cause: Option<String>,
    /// The caller's name for this request: a repeated one gets the first one's answer.
    pub idempotency_key: Option<String>,
    /// The version of the thing that the caller read.
    pub expected_version: Option<i64>,
    /// Whether to answer as if, and write nothing.
    pub dry_run: bool,
}

impl Caller {
    /// Comanda itself, by the part that acts; it may do everything.
    #[must_use]
    pub fn system(part: &str) -> Self {
        Self::new(Actor::system(part), Permissions::all())
    }

    /// A caller with nothing special about the request.
    #[must_use]
    pub const fn new(actor: Actor, permissions: Permissions) -> Self {
        Self { actor, permissions, on_behalf: false, cause: None, idempotency_key: None, expected_version: None, dry_run: false }
    }

    /// Checks that the caller may do it.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn demand(&self, permission: Permission) -> Result<()> {
        if self.permissions.has(permission) {
            return Ok(());
        }
        tracing::info!(actor = %self.actor, permission = permission.code(), "a caller was denied");
        Err(Error::Forbidden { permission })
    }
}

/// Something that may be asked for and changes what is kept.
///
/// A command may run more than once before it is answered (a deadlock undoes and repeats it), so
/// all it does goes through [`Work`]. What it serializes to is what an idempotency key stands for.
pub trait Command: Serialize + Send + Sync + 'static {
    /// What it answers, also to a repeated request.
    type Answer: Serialize + DeserializeOwned + Send + Sync + 'static;
    /// Its name, for events and logs.
    const NAME: &'static str;
    /// What the caller must be allowed to do.
    const PERMISSION: Permission;

    /// Loads the facts, decides, writes what follows.
    ///
    /// # Errors
    /// Whatever the decision refuses; nothing is written then.
    fn execute<'a>(&'a self, work: &'a mut Work<'_>) -> impl Future<Output = Result<Self::Answer>> + Send + 'a;

    /// Lets this process forget what it remembers and what is not so any more once the command is committed. It comes
    /// before the caller's answer; most commands have nothing to do here.
    fn committed(&self, _app: &App) {}
}

/// A command that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<A> {
    /// Its answer.
    pub answer: A,
    /// Whether it is the answer to the first request with this idempotency key.
    pub replayed: bool,
    /// Whether anything changed; false when everything was so already.
    pub changed: bool,
}

struct Shared {
    store: Store,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    numbers: Mutex<HashMap<String, std::ops::Range<i64>>>,
    setup: SetupCache,
    api_callers: Recent<ApiKey>,
    session_callers: Recent<SessionCaller>,
    passwords: Passwords,
    committed: watch::Sender<u64>,
}

/// How the use cases are set.
#[derive(Debug, Clone, Copy)]
pub struct AppSettings {
    /// What hashing a password costs.
    pub password_cost: PasswordCost,
}

impl Default for AppSettings {
    fn default() -> Self {
        Self { password_cost: PasswordCost::OWASP }
    }
}

/// The use cases over one shop's store.
#[derive(Clone)]
pub struct App {
    shared: Arc<Shared>,
}

impl App {
    /// The use cases over a store.
    #[must_use]
    pub fn new(store: Store, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>) -> Self {
        Self::with_settings(store, clock, ids, AppSettings::default())
    }

    /// The use cases over a store, set otherwise than by default.
    #[must_use]
    pub fn with_settings(store: Store, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>, settings: AppSettings) -> Self {
        let (committed, _) = watch::channel(0);
        Self {
            shared: Arc::new(Shared {
                store,
                clock,
                ids,
                numbers: Mutex::new(HashMap::new()),
                setup: SetupCache::default(),
                api_callers: Recent::default(),
                session_callers: Recent::default(),
                passwords: Passwords::new(settings.password_cost),
                committed,
            }),
        }
    }

    /// The store, for queries.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.shared.store
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.shared.clock.now()
    }

    /// Where new identifiers come from.
    #[must_use]
    pub fn ids(&self) -> &dyn Ids {
        &*self.shared.ids
    }

    /// Wakes whenever a command of this process wrote events.
    #[must_use]
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.shared.committed.subscribe()
    }

    /// Runs a command: permission, idempotency key, the command itself, its answer kept, commit.
    /// A dry run does all of it and undoes it.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::KeyReused`]; whatever the command refuses.
    pub async fn run<C: Command>(&self, caller: Caller, command: C) -> Result<Done<C::Answer>> {
        caller.demand(C::PERMISSION)?;
        let request = match &caller.idempotency_key {
            Some(key) => Some((key.clone(), request_hash(&command)?)),
            None => None,
        };
        let attempt = Arc::new(Attempt { shared: Arc::clone(&self.shared), caller, command, request });
        for _ in 0..CONFLICT_RETRIES_MAX {
            match self.shared.store.write(Repeatable(Arc::clone(&attempt))).await {
                Ok(answer) => {
                    if answer.is_ok() && !attempt.caller.dry_run {
                        attempt.command.committed(self);
                    }
                    return answer.inspect(|done| self.announce(done.changed && !attempt.caller.dry_run));
                }
                Err(StoreError::Conflict(constraint)) => tracing::debug!(constraint = constraint.name, "a race was lost, running again"),
                Err(error) => return Err(Error::Store(error)),
            }
        }
        Err(Error::internal(format!("{} loses every race for a unique name", C::NAME)))
    }

    /// The next number of a series. Numbers are drawn in blocks, so that no row is contended for;
    /// a number that is not used is a gap.
    ///
    /// # Errors
    /// As the store's.
    pub async fn next_number(&self, prefix: &str) -> Result<String> {
        let mut blocks = self.shared.numbers.lock().await;
        if let Some(number) = blocks.get_mut(prefix).and_then(Iterator::next) {
            return Ok(format!("{prefix}{number}"));
        }
        let series = prefix.to_owned();
        let draw = unit(move |tx: &mut Tx| {
            let series = series.clone();
            Box::pin(async move { comanda_store::number_series::draw(tx, &series, NUMBER_BLOCK).await.map(Verdict::Commit) })
        });
        let first = self.shared.store.write(draw).await?;
        blocks.insert(prefix.to_owned(), first + 1..first + NUMBER_BLOCK);
        Ok(format!("{prefix}{first}"))
    }

    /// The setup as it was last read.
    pub(crate) fn setup_cache(&self) -> &SetupCache {
        &self.shared.setup
    }

    /// The API keys that were asked for a moment ago.
    pub(crate) fn api_callers(&self) -> &Recent<ApiKey> {
        &self.shared.api_callers
    }

    /// The sessions that were asked for a moment ago.
    pub(crate) fn session_callers(&self) -> &Recent<SessionCaller> {
        &self.shared.session_callers
    }

    /// The hashing of passwords.
    pub(crate) fn passwords(&self) -> &Passwords {
        &self.shared.passwords
    }

    fn announce(&self, changed: bool) {
        if changed {
            self.shared.committed.send_modify(|count| *count += 1);
        }
    }
}

/// SHA-256 of a command's name and content.
fn request_hash<C: Command>(command: &C) -> Result<[u8; 32]> {
    let mut hasher = Sha256::new();
    hasher.update(C::NAME.as_bytes());
    hasher.update([0]);
    hasher.update(serde_json::to_vec(command).map_err(Error::internal)?);
    Ok(hasher.finalize().into())
}

struct Attempt<C> {
    shared: Arc<Shared>,
    caller: Caller,
    command: C,
    request: Option<(String, [u8; 32])>,
}

impl<C: Command> Attempt<C> {
    async fn replay(&self, tx: &mut Tx) -> comanda_store::Result<Option<Result<Done<C::Answer>>>> {
        let Some((key, hash)) = &self.request else { return Ok(None) };
        let Some(kept) = idempotency::find(tx, &self.caller.actor.to_string(), key).await? else { return Ok(None) };
        if kept.request_hash != *hash || kept.command != C::NAME {
            return Ok(Some(Err(Error::KeyReused)));
        }
        let answer = serde_json::from_str(&kept.answer).map_err(StoreError::internal)?;
        Ok(Some(Ok(Done { answer, replayed: true, changed: false })))
    }

    async fn keep(&self, tx: &mut Tx, answer: &C::Answer, now: Timestamp) -> comanda_store::Result<()> {
        let Some((key, hash)) = &self.request else { return Ok(()) };
        let answer = serde_json::to_string(answer).map_err(StoreError::internal)?;
        let kept = KeptAnswer { command: C::NAME.to_owned(), request_hash: *hash, answer };
        idempotency::insert(tx, &self.caller.actor.to_string(), key, &kept, now).await
    }

    async fn attempt(&self, tx: &mut Tx) -> comanda_store::Result<Verdict<Result<Done<C::Answer>>>> {
        if let Some(answer) = self.replay(tx).await? {
            return Ok(Verdict::Rollback(answer));
        }
        let now = self.shared.clock.now();
        let mut work =
            Work { tx, caller: &self.caller, now, ids: &*self.shared.ids, setup: &self.shared.setup, command: C::NAME, recorded: 0 };
        let executed = self.command.execute(&mut work).await;
        let changed = work.recorded > 0;
        match executed {
            Err(Error::Store(error)) => Err(error),
            Err(refused) => Ok(Verdict::Rollback(Err(refused))),
            Ok(answer) if self.caller.dry_run => {
                tx.flush().await?;
                Ok(Verdict::Rollback(Ok(Done { answer, replayed: false, changed })))
            }
            Ok(answer) => {
                self.keep(tx, &answer, now).await?;
                Ok(Verdict::Commit(Ok(Done { answer, replayed: false, changed })))
            }
        }
    }
}

/// The attempt as the store's unit, which may run more than once.
struct Repeatable<C>(Arc<Attempt<C>>);

impl<C: Command> Unit for Repeatable<C> {
    type Out = Result<Done<C::Answer>>;

    async fn run(&mut self, tx: &mut Tx) -> comanda_store::Result<Verdict<Self::Out>> {
        self.0.attempt(tx).await
    }
}
