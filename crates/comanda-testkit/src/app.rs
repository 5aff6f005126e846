//! The use cases over a database of the test's own.

use std::sync::Arc;

use comanda_app::identity::PasswordCost;
use comanda_app::run::{App, AppSettings, Caller};
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::{Permission, Permissions};
use comanda_store::schema::MIGRATIONS;
use comanda_store::{Store, StoreSettings};

use crate::clock::ManualClock;
use crate::ids::SequentialIds;
use crate::postgres::TestDatabase;

/// Tests have no secrets worth the wait.
const CHEAP: AppSettings = AppSettings { password_cost: PasswordCost::LEAST };

/// The use cases over a fresh, migrated database.
pub struct TestApp {
    /// The use cases.
    pub app: App,
    /// The clock they read.
    pub clock: Arc<ManualClock>,
    /// The database under them.
    pub database: TestDatabase,
}

impl TestApp {
    /// Over a SQLite file.
    pub async fn sqlite() -> Self {
        Self::over(TestDatabase::sqlite()).await
    }

    /// Over a schema of the test process's own PostgreSQL.
    pub async fn postgres() -> Self {
        Self::over(TestDatabase::postgres()).await
    }

    /// One over each database, for tests that must hold on both.
    pub async fn both() -> [Self; 2] {
        [Self::sqlite().await, Self::postgres().await]
    }

    /// Over this database, which it migrates.
    ///
    /// # Panics
    /// When the database cannot be opened or migrated.
    pub async fn over(database: TestDatabase) -> Self {
        let store = Store::open(StoreSettings::new(&database.url)).await.expect("the test's database opens");
        store.migrate(MIGRATIONS, 0).await.expect("the test's database migrates");
        let clock = Arc::new(ManualClock::default());
        let app = App::with_settings(store, Arc::<ManualClock>::clone(&clock), Arc::new(SequentialIds::default()), CHEAP);
        Self { app, clock, database }
    }

    /// A second process over the same database: its own store, the same clock, other identifiers.
    ///
    /// # Panics
    /// When the database cannot be opened.
    pub async fn second_process(&self) -> App {
        let store = Store::open(StoreSettings::new(&self.database.url)).await.expect("the test's database opens again");
        let ids = Arc::new(comanda_app::ports::RandomIds::default());
        App::with_settings(store, Arc::<ManualClock>::clone(&self.clock), ids, CHEAP)
    }

    /// Somebody who may do everything.
    #[must_use]
    pub fn owner(&self) -> Caller {
        Caller::new(Actor::system("test"), Permissions::all())
    }

    /// Somebody who may do only this.
    #[must_use]
    pub fn only(&self, permissions: &[Permission]) -> Caller {
        Caller::new(Actor::system("test"), permissions.iter().copied().collect())
    }
}
