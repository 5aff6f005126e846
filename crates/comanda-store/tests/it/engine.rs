//! The engine: transactions, batches, errors, values and migrations.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use comanda_store::{
    Constraint, Dialect, Migration, MigrationRefused, Result, Store, StoreError, StoreSettings, Tx, Unavailable, Unit, Val, Verdict, p,
    unit,
};
use comanda_testkit::{PostgresCluster, TestDatabase};
use futures_util::future::{Either, join_all, poll_immediate, select};

const TABLES: Migration = Migration::new(
    1,
    "tables",
    "CREATE TABLE items (
        id {ID} NOT NULL,
        shop {TEXT} NOT NULL,
        code {TEXT} NOT NULL,
        quantity {INT} NOT NULL,
        note {TEXT},
        CONSTRAINT items_pkey PRIMARY KEY (id),
        CONSTRAINT items_quantity_floor CHECK (quantity >= 0),
        CONSTRAINT items_shop_code_key UNIQUE (shop, code)
    ){STRICT_WR};
    CREATE UNIQUE INDEX items_note_key ON items (note);
    CREATE TABLE cells (
        n {SERIAL},
        int_value {INT},
        text_value {TEXT},
        id_value {ID},
        blob_value {BLOB}
    ){STRICT};
    CREATE TABLE counters (name {TEXT} NOT NULL PRIMARY KEY, n {INT} NOT NULL){STRICT};
    INSERT INTO counters (name, n) VALUES ('a', 0), ('b', 0);",
);

comanda_store::statements! {
    ITEM_INSERT = "INSERT INTO items (id, shop, code, quantity, note) VALUES ($1, $2, $3, $4, $5)";
    ITEM_TAKE = "UPDATE items SET quantity = quantity - $1 WHERE id = $2 AND quantity >= $1";
    ITEM_QUANTITY = "SELECT quantity FROM items WHERE id = $1";
    ITEMS_COUNT = "SELECT count(*) FROM items";
    ITEMS_IDS = "SELECT id FROM items ORDER BY id";
    ITEMS_DELETE = "DELETE FROM items";
    COUNTER_ADD = "UPDATE counters SET n = n + $1 WHERE name = $2 RETURNING n";
    COUNTER_SET = "UPDATE counters SET n = $1 WHERE name = $2";
    COUNTER_LOCK = "SELECT n FROM counters WHERE name = $1 {FOR_UPDATE}";
    CELL_INSERT = "INSERT INTO cells (int_value, text_value, id_value, blob_value) VALUES ($1, $2, $3, $4) RETURNING n";
    CELL_GET = "SELECT int_value, text_value, id_value, blob_value FROM cells WHERE n = $1";
    TRANSACTION_NUMBERS = "SELECT {TX}, {SETTLED}";
}

fn id(n: u16) -> [u8; 16] {
    let mut id = [0; 16];
    id[14..].copy_from_slice(&n.to_be_bytes());
    id
}

/// Inserts item `n` and then ends as told.
struct Insert {
    n: u16,
    ending: Ending,
}

#[derive(Clone, Copy)]
enum Ending {
    Commit,
    Rollback,
    Fail,
    Panic,
}

impl Unit for Insert {
    type Out = u16;

    async fn run<'a>(&'a mut self, tx: &'a mut Tx) -> Result<Verdict<u16>> {
        tx.put(&ITEM_INSERT, &p![id(self.n), "shop", format!("code {}", self.n), 1, None::<&str>]).await?;
        match self.ending {
            Ending::Commit => Ok(Verdict::Commit(self.n)),
            Ending::Rollback => Ok(Verdict::Rollback(self.n)),
            Ending::Fail => Err(StoreError::StaleVersion { expected: 1, actual: 2 }),
            Ending::Panic => panic!("as ordered"),
        }
    }
}

const fn insert(n: u16) -> Insert {
    Insert { n, ending: Ending::Commit }
}

async fn count(store: &Store) -> i64 {
    store.read(|tx| Box::pin(async move { tx.query_one(&ITEMS_COUNT, &[], |row| row.int(0)).await })).await.unwrap()
}

fn add(name: &'static str, n: i64) -> impl Unit<Out = i64> {
    unit(move |tx| Box::pin(async move { tx.query_one(&COUNTER_ADD, &p![n, name], |row| row.int(0)).await.map(Verdict::Commit) }))
}

async fn open(url: &str) -> Store {
    let store = Store::open(StoreSettings::new(url)).await.unwrap();
    store.migrate(&[TABLES], 1_700_000_000_000_000).await.unwrap();
    store
}

async fn on_both<F: Future<Output = ()>>(case: impl Fn(Store, String) -> F) {
    for database in TestDatabase::both() {
        eprintln!("on {}", database.name);
        let store = open(&database.url).await;
        case(store.clone(), database.url.clone()).await;
        store.close().await.unwrap();
    }
}

fn causes(error: &StoreError) -> String {
    error.with_causes()
}

#[test]
fn statements_are_well_formed() {
    for stmt in ALL.iter().chain(comanda_store::engine::own_statements()) {
        stmt.check_parameters().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn units_of_one_batch_fail_alone() {
    on_both(|store, _| async move {
        // The first unit holds the writer until all others are queued, so that they become one batch.
        let (open_gate, gate) = std::sync::mpsc::channel::<()>();
        let gate = Arc::new(std::sync::Mutex::new(gate));
        let (began, mut begun) = tokio::sync::mpsc::unbounded_channel();
        let first = store.write(unit(move |_| {
            began.send(()).unwrap();
            let opened = gate.lock().unwrap().recv();
            Box::pin(async move {
                opened.unwrap();
                Ok(Verdict::Commit(0_u16))
            })
        }));
        let mut first = Box::pin(first);
        // It must have begun by itself: in one batch with those that fail it would run again, and wait for the gate again.
        let early = select(&mut first, Box::pin(begun.recv())).await;
        assert!(matches!(early, Either::Right((Some(()), _))));
        drop(early);
        let endings = [Ending::Commit, Ending::Fail, Ending::Rollback, Ending::Panic, Ending::Commit];
        let mut rest = Box::pin(join_all((1..).zip(endings).map(|(n, ending)| store.write(Insert { n, ending }))));
        let mut answers = poll_immediate(&mut rest).await;
        open_gate.send(()).unwrap();
        first.await.unwrap();
        if answers.is_none() {
            answers = Some(rest.await);
        }
        let answers = answers.unwrap();
        assert_eq!(answers[0].as_ref().unwrap(), &1);
        assert!(matches!(answers[1], Err(StoreError::StaleVersion { expected: 1, actual: 2 })));
        assert_eq!(answers[2].as_ref().unwrap(), &3);
        assert!(causes(answers[3].as_ref().unwrap_err()).contains("a unit panicked: as ordered"), "{:?}", answers[3]);
        assert_eq!(answers[4].as_ref().unwrap(), &5);
        let ids = store.read(|tx| Box::pin(async move { tx.query(&ITEMS_IDS, &[], |row| row.id(0)).await })).await.unwrap();
        assert_eq!(ids, [id(1), id(5)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_means_committed() {
    on_both(|store, url| async move {
        let other = Store::open(StoreSettings::new(url)).await.unwrap();
        for n in 1..50 {
            store.write(insert(n)).await.unwrap();
            assert_eq!(count(&other).await, i64::from(n));
        }
        other.close().await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_runs_on_when_its_caller_is_gone() {
    on_both(|store, _| async move {
        let (began, mut begun) = tokio::sync::mpsc::unbounded_channel();
        let mut abandoned = Box::pin(store.write(unit(move |tx| {
            let began = began.clone();
            Box::pin(async move {
                let n = tx.query_one(&COUNTER_ADD, &p![1, "a"], |row| row.int(0)).await?;
                began.send(n).unwrap();
                Ok(Verdict::Commit(()))
            })
        })));
        let early = poll_immediate(&mut abandoned).await;
        drop((early, abandoned));
        assert_eq!(begun.recv().await, Some(1));
        // Waits for the row's lock, and so for the commit.
        assert_eq!(store.write(add("a", 1)).await.unwrap(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn constraints_have_one_name_on_both() {
    on_both(|store, _| async move {
        let item = |n: u16, code: &'static str, quantity: i64, note: Option<&'static str>| {
            store.write(unit(move |tx| {
                Box::pin(async move {
                    tx.put(&ITEM_INSERT, &p![id(n), "shop", code, quantity, note]).await?;
                    Ok(Verdict::Commit(()))
                })
            }))
        };
        item(1, "a", 1, Some("x")).await.unwrap();
        let named = |name: &str| Constraint { table: "items".into(), name: name.into() };
        let conflict = |answer: Result<()>| answer.unwrap_err().conflict().cloned();
        assert_eq!(conflict(item(2, "a", 1, None).await), Some(named("items_shop_code_key")));
        assert_eq!(conflict(item(2, "b", 1, Some("x")).await), Some(named("items_note_key")));
        assert_eq!(conflict(item(1, "b", 1, None).await), Some(named("items_pkey")));
        assert_eq!(conflict(item(2, "b", -1, None).await), Some(named("items_quantity_floor")));
        assert_eq!(count(&store).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn values_come_back_as_they_went() {
    on_both(|store, _| async move {
        let ints = [i64::MIN, -1, 0, 1_700_000_000_123_456, i64::MAX];
        let texts = ["", "İstanbul 🧾 Чачак", "'; DROP TABLE items; --", "a\tb\n"];
        let ids = [[0; 16], [0xff; 16], id(0x80)];
        let blobs: [&[u8]; 2] = [b"", b"\0\xff\0"];
        let longest = ints.len();
        let rows: Vec<[Val<'static>; 4]> = (0..longest)
            .map(|i| {
                [Val::from(ints[i]), Val::from(texts.get(i).copied()), Val::from(ids.get(i).copied()), Val::from(blobs.get(i).copied())]
            })
            .collect();
        let wanted = rows.clone();
        let found = store
            .write(unit(move |tx| {
                let rows = rows.clone();
                Box::pin(async move {
                    let keys = tx.query_each(&CELL_INSERT, &rows, |row| row.int(0)).await?;
                    let keys: Vec<_> = keys.iter().map(|key| p![key[0]]).collect();
                    let found = tx
                        .query_each(&CELL_GET, &keys, |row| {
                            Ok([
                                Val::from(row.int_opt(0)?),
                                Val::from(row.text_opt(1)?),
                                Val::from(row.id_opt(2)?),
                                Val::from(row.blob_opt(3)?),
                            ])
                        })
                        .await?;
                    Ok(Verdict::Commit(found.into_iter().flatten().collect::<Vec<_>>()))
                })
            }))
            .await
            .unwrap();
        assert_eq!(found, wanted);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ids_sort_by_their_bytes() {
    on_both(|store, _| async move {
        for n in [0x0100, 0x00ff, 0x8000, 0x0001, 0x7fff] {
            store.write(insert(n)).await.unwrap();
        }
        let ids = store.read_long(|tx| Box::pin(async move { tx.query(&ITEMS_IDS, &[], |row| row.id(0)).await })).await.unwrap();
        assert_eq!(ids, [0x0001, 0x00ff, 0x0100, 0x7fff, 0x8000].map(id));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_parameters_are_refused() {
    on_both(|store, _| async move {
        let with = |text: &'static str, extra: bool| {
            store.write(unit(move |tx| {
                Box::pin(async move {
                    let mut params = p![1, text, None::<[u8; 16]>, None::<&[u8]>].to_vec();
                    if extra {
                        params.push(Val::Null);
                    }
                    tx.put(&CELL_INSERT, &params).await?;
                    Ok(Verdict::Commit(()))
                })
            }))
        };
        let refused = |answer: Result<()>| causes(&answer.unwrap_err());
        let nul = store
            .write(unit(|tx| {
                Box::pin(async move {
                    tx.query_one(&CELL_INSERT, &p![1, "a\0b", None::<[u8; 16]>, None::<&[u8]>], |row| row.int(0)).await.map(Verdict::Commit)
                })
            }))
            .await;
        assert!(causes(&nul.unwrap_err()).contains("NUL"));
        assert!(refused(with("a", true).await).contains("5 parameters for a statement with 4"));
        let unordered = store.read(|tx| {
            Box::pin(async move { tx.query_text("SELECT n FROM counters WHERE n > $2 AND n < $1", &p![1, 2], |row| row.int(0)).await })
        });
        assert_eq!(unordered.await.is_err(), store.dialect() == Dialect::Sqlite);
        assert_eq!(store.write(add("a", 1)).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cell_of_another_type_is_inconsistent() {
    on_both(|store, _| async move {
        store.write(insert(1)).await.unwrap();
        let error = store
            .read(|tx| Box::pin(async move { tx.query_text("SELECT shop, note FROM items", &[], |row| row.int(0)).await }))
            .await
            .unwrap_err();
        assert!(matches!(&error, StoreError::Inconsistent { column: "#0", row, .. } if row.contains("shop: text")), "{error:?}");
        let error = store
            .read(|tx| Box::pin(async move { tx.query_text("SELECT shop, note FROM items", &[], |row| row.text(1)).await }))
            .await
            .unwrap_err();
        assert!(matches!(&error, StoreError::Inconsistent { column: "#1", row, .. } if row.contains("note: NULL")), "{error:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_units_at_once_all_count() {
    on_both(|store, _| async move {
        let answers = join_all((0..1000).map(|_| store.write(add("a", 1)))).await;
        let mut seen: Vec<i64> = answers.into_iter().map(Result::unwrap).collect();
        seen.sort_unstable();
        assert!(seen.iter().copied().eq(1..=1000));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_buys_what_is_not_there() {
    on_both(|store, _| async move {
        let stock = store.write(unit(|tx| {
            Box::pin(async move {
                tx.put(&ITEM_INSERT, &p![id(1), "shop", "a", 20, None::<&str>]).await?;
                Ok(Verdict::Commit(()))
            })
        }));
        stock.await.unwrap();
        let buyers = (0..60).map(|_| {
            store.write(unit(|tx| {
                Box::pin(async move {
                    Ok(match tx.exec(&ITEM_TAKE, &p![3, id(1)]).await? {
                        1 => Verdict::Commit(true),
                        _ => Verdict::Rollback(false),
                    })
                })
            }))
        });
        let sold = join_all(buyers).await.into_iter().filter(|answer| *answer.as_ref().unwrap()).count();
        assert_eq!(sold, 6);
        let left = store.read(|tx| Box::pin(async move { tx.query_one(&ITEM_QUANTITY, &p![id(1)], |row| row.int(0)).await }));
        assert_eq!(left.await.unwrap(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_rows_answer_in_their_order() {
    on_both(|store, _| async move {
        let answers = store.write(unit(|tx| {
            Box::pin(async move {
                let rows: Vec<_> = (0..200_u16).map(|n| p![id(n), "shop", format!("{n}"), n, None::<&str>]).collect();
                tx.put_each(&ITEM_INSERT, &rows).await?;
                let taken: Vec<_> = (0..200_u16).rev().map(|n| p![100, id(n)]).collect();
                let changed = tx.exec_each(&ITEM_TAKE, &taken).await?;
                let asked: Vec<_> = [150_u16, 3, 199].iter().map(|n| p![id(*n)]).collect();
                let left = tx.query_each(&ITEM_QUANTITY, &asked, |row| row.int(0)).await?;
                Ok(Verdict::Commit((changed, left)))
            })
        }));
        let (changed, left) = answers.await.unwrap();
        assert!(changed.iter().copied().eq((0..200_u64).rev().map(|n| u64::from(n >= 100))));
        assert_eq!(left, [vec![50], vec![3], vec![99]]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_put_undoes_the_unit() {
    on_both(|store, _| async move {
        store.write(insert(1)).await.unwrap();
        let twice = store.write(unit(|tx| {
            Box::pin(async move {
                tx.put(&COUNTER_SET, &p![7, "a"]).await?;
                tx.put(&ITEM_INSERT, &p![id(1), "other", "a", 1, None::<&str>]).await?;
                tx.put(&COUNTER_SET, &p![8, "a"]).await?;
                Ok(Verdict::Commit(()))
            })
        }));
        assert!(twice.await.unwrap_err().conflict().unwrap().is("items_pkey"));
        let none = store.write(unit(|tx| {
            Box::pin(async move {
                tx.put_one(&COUNTER_SET, &p![7, "a"]).await?;
                tx.put_one(&COUNTER_SET, &p![7, "no such counter"]).await?;
                Ok(Verdict::Commit(()))
            })
        }));
        assert!(causes(&none.await.unwrap_err()).contains("changed 0 rows"));
        let flushed = store.write(unit(|tx| {
            Box::pin(async move {
                tx.put(&ITEM_INSERT, &p![id(1), "other", "a", 1, None::<&str>]).await?;
                tx.flush().await?;
                unreachable!("the failure is known after the flush");
                #[expect(unreachable_code, reason = "gives the block its type")]
                Ok(Verdict::Commit(()))
            })
        }));
        assert!(flushed.await.unwrap_err().conflict().unwrap().is("items_pkey"));
        assert_eq!(store.write(add("a", 1)).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_swallowed_failure_cannot_commit() {
    on_both(|store, _| async move {
        store.write(insert(1)).await.unwrap();
        let swallowed = store.write(unit(|tx| {
            Box::pin(async move {
                tx.exec(&COUNTER_SET, &p![7, "a"]).await?;
                let failed = tx.exec(&ITEM_INSERT, &p![id(1), "other", "a", 1, None::<&str>]).await;
                assert!(failed.is_err());
                assert!(tx.exec(&COUNTER_SET, &p![8, "a"]).await.is_err());
                Ok(Verdict::Commit(()))
            })
        }));
        assert!(causes(&swallowed.await.unwrap_err()).contains("had failed"));
        assert_eq!(store.write(add("a", 1)).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_sees_one_moment() {
    on_both(|store, _| async move {
        let writer = store.clone();
        let counts = store.read(move |tx| {
            Box::pin(async move {
                let before = tx.query_one(&ITEMS_COUNT, &[], |row| row.int(0)).await?;
                writer.write(insert(1)).await?;
                let after = tx.query_one(&ITEMS_COUNT, &[], |row| row.int(0)).await?;
                Ok((before, after))
            })
        });
        assert_eq!(counts.await.unwrap(), (0, 0));
        assert_eq!(count(&store).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_cannot_write() {
    on_both(|store, _| async move {
        let written = store.read(|tx| Box::pin(async move { tx.exec(&ITEMS_DELETE, &[]).await })).await;
        assert!(matches!(written.unwrap_err(), StoreError::Unavailable { reason: Unavailable::ReadOnly, .. }));
        assert_eq!(count(&store).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn transaction_numbers_settle() {
    on_both(|store, _| async move {
        let numbers = |_| {
            store.write(unit(|tx| {
                Box::pin(
                    async move { tx.query_one(&TRANSACTION_NUMBERS, &[], |row| Ok((row.int(0)?, row.int(1)?))).await.map(Verdict::Commit) },
                )
            }))
        };
        let (first, _) = numbers(1).await.unwrap();
        let (second, settled) = numbers(2).await.unwrap();
        match store.dialect() {
            Dialect::Sqlite => assert_eq!((first, second, settled), (0, 0, i64::MAX)),
            Dialect::Postgres => assert!(first < second && settled > 0),
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn migrations_apply_once_and_never_change() {
    const MORE: Migration = Migration::new(2, "more", "CREATE TABLE more (n {INT} NOT NULL PRIMARY KEY){STRICT};");
    const EDITED: Migration = Migration::new(2, "more", "CREATE TABLE more (m {INT} NOT NULL PRIMARY KEY){STRICT};");
    const BROKEN: Migration = Migration::new(3, "broken", "CREATE TABLE half (n {INT} NOT NULL){STRICT};\nCREATE TABLE more (n {INT});");
    const MENDED: Migration = Migration::new(3, "mended", "never run")
        .with_sqlite("CREATE TABLE half (n INTEGER);")
        .with_postgres("CREATE TABLE half (n BIGINT);");
    on_both(|store, _| async move {
        let refusal = |error: StoreError| match error {
            StoreError::Internal(cause) => *cause.downcast::<MigrationRefused>().unwrap(),
            other => panic!("{other:?}"),
        };
        assert_eq!(store.migrate(&[TABLES, MORE], 5).await.unwrap(), ["more"]);
        assert!(store.migrate(&[TABLES, MORE], 6).await.unwrap().is_empty());
        let edited = store.migrate(&[TABLES, EDITED], 7).await.unwrap_err();
        assert_eq!(refusal(edited), MigrationRefused::Changed { version: 2, name: "more".into() });
        let older = store.migrate(&[TABLES], 7).await.unwrap_err();
        assert_eq!(refusal(older), MigrationRefused::NewerDatabase { found: 2, known: 1 });
        assert!(store.migrate(&[TABLES, MORE, BROKEN], 8).await.is_err());
        assert_eq!(store.migrate(&[TABLES, MORE, MENDED], 9).await.unwrap(), ["mended"]);
        assert!(store.migrate(&[MORE, TABLES], 9).await.is_err());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_processes_migrate_at_once() {
    for database in TestDatabase::both() {
        let stores = join_all((0..4).map(|_| Store::open(StoreSettings::new(&database.url)))).await;
        let stores: Vec<Store> = stores.into_iter().map(Result::unwrap).collect();
        let tasks = stores.iter().cloned().map(|store| tokio::spawn(async move { store.migrate(&[TABLES], 1).await }));
        let applied: Vec<String> = join_all(tasks).await.into_iter().flat_map(|task| task.unwrap().unwrap()).collect();
        assert_eq!(applied, ["tables"]);
        join_all(stores.into_iter().map(Store::close)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_store_says_so() {
    on_both(|store, url| async move {
        let other = Store::open(StoreSettings::new(url)).await.unwrap();
        other.write(insert(1)).await.unwrap();
        other.clone().close().await.unwrap();
        for error in [other.write(insert(2)).await.unwrap_err(), other.ping().await.unwrap_err()] {
            assert!(matches!(error, StoreError::Unavailable { reason: Unavailable::Closed, .. }), "{error:?}");
        }
        assert_eq!(count(&store).await, 1);
    })
    .await;
}

mod sqlite {
    use super::*;

    fn path(database: &TestDatabase) -> &std::path::Path {
        std::path::Path::new(database.url.strip_prefix("sqlite:").unwrap())
    }

    fn reason(error: &StoreError) -> Option<Unavailable> {
        match error {
            StoreError::Unavailable { reason, .. } => Some(*reason),
            _ => None,
        }
    }

    #[tokio::test]
    async fn a_file_that_is_no_database_is_corrupt() {
        let database = TestDatabase::sqlite();
        std::fs::write(path(&database), "this is a text, and long enough to be read as a database's header, page size and all of it")
            .unwrap();
        let error = Store::open(StoreSettings::new(&database.url)).await.err().unwrap();
        assert_eq!(reason(&error), Some(Unavailable::Corrupt));
        assert!(causes(&error).contains("comanda.db"), "{}", causes(&error));
    }

    #[tokio::test]
    async fn a_folder_that_is_not_there_is_unreachable() {
        let error = Store::open(StoreSettings::new("/no/such/folder/comanda.db")).await.err().unwrap();
        assert_eq!(reason(&error), Some(Unavailable::Unreachable));
        assert!(causes(&error).contains("/no/such/folder/comanda.db"));
    }

    #[tokio::test]
    async fn the_file_is_its_owners() {
        use std::os::unix::fs::PermissionsExt;
        let database = TestDatabase::sqlite();
        let store = open(&database.url).await;
        for suffix in ["", "-wal", "-shm"] {
            let file = format!("{}{suffix}", path(&database).display());
            assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "{file}");
        }
        store.close().await.unwrap();
        assert!(!std::fs::exists(format!("{}-wal", path(&database).display())).unwrap());
    }

    #[tokio::test]
    async fn another_writer_locks_us_out_for_a_while() {
        let database = TestDatabase::sqlite();
        let store = open(&database.url).await;
        let hurried = StoreSettings { busy_timeout_ms: 20, ..StoreSettings::new(&database.url) };
        let second = Store::open(hurried.clone()).await.unwrap();
        let other = rusqlite::Connection::open(path(&database)).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        assert_eq!(reason(&Store::open(hurried).await.err().unwrap()), Some(Unavailable::Locked));
        assert_eq!(reason(&second.write(insert(1)).await.unwrap_err()), Some(Unavailable::Locked));
        assert_eq!(count(&second).await, 0);
        other.execute_batch("ROLLBACK").unwrap();
        second.write(insert(1)).await.unwrap();
        assert_eq!(count(&store).await, 1);
    }

    #[tokio::test]
    async fn a_full_disk_loses_nothing_and_ends() {
        let database = TestDatabase::sqlite();
        open(&database.url).await.close().await.unwrap();
        let small = StoreSettings { file_pages_max: Some(40), ..StoreSettings::new(&database.url) };
        let store = Store::open(small).await.unwrap();
        let big = |n: u16| {
            let note = format!("{n} {}", "x".repeat(10_000));
            unit(move |tx| {
                let note = note.clone();
                Box::pin(async move {
                    tx.put(&ITEM_INSERT, &p![id(n), "shop", note.as_str(), 1, &note]).await?;
                    Ok(Verdict::Commit(()))
                })
            })
        };
        let mut kept = 0;
        let full = loop {
            // Two at once, so that the failure comes in batches too.
            let answers = [big(kept * 2), big(kept * 2 + 1)].map(|unit| store.write(unit));
            let failed: Vec<StoreError> = join_all(answers).await.into_iter().filter_map(Result::err).collect();
            if !failed.is_empty() {
                break failed;
            }
            kept += 1;
        };
        assert!(full.iter().all(|error| reason(error) == Some(Unavailable::DiskFull)), "{full:?}");
        let left = count(&store).await;
        assert_eq!(left, i64::from(kept) * 2 + 2 - i64::try_from(full.len()).unwrap());
        let emptied = store.write(unit(|tx| Box::pin(async move { tx.exec(&ITEMS_DELETE, &[]).await.map(Verdict::Commit) })));
        assert_eq!(emptied.await.unwrap(), left.unsigned_abs());
        store.write(big(1)).await.unwrap();
        assert_eq!(count(&store).await, 1);
    }

    #[tokio::test]
    async fn a_unit_may_not_wait() {
        let database = TestDatabase::sqlite();
        let store = open(&database.url).await;
        let waiting = store.write(unit(|tx| {
            Box::pin(async move {
                tx.put(&COUNTER_SET, &p![7, "a"]).await?;
                std::future::pending::<()>().await;
                Ok(Verdict::Commit(()))
            })
        }));
        assert!(causes(&waiting.await.unwrap_err()).contains("not the database"));
        assert_eq!(store.write(add("a", 1)).await.unwrap(), 1);
    }

    #[tokio::test]
    async fn a_backup_is_a_whole_database() {
        let database = TestDatabase::sqlite();
        let store = open(&database.url).await;
        store.write(insert(1)).await.unwrap();
        let copy = path(&database).with_file_name("copy.db");
        store.backup_to(&copy).await.unwrap();
        assert!(store.backup_to(&copy).await.is_err());
        store.write(insert(2)).await.unwrap();
        let restored = open(copy.to_str().unwrap()).await;
        assert_eq!(count(&restored).await, 1);
    }
}

mod postgres {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_restarted_server_is_found_again() {
        let cluster = PostgresCluster::start_new();
        let store = open(&cluster.fresh_schema_url()).await;
        // Several connections lie idle in the pool when the server goes.
        join_all((0..20).map(|_| store.write(add("a", 1)))).await;
        cluster.stop();
        for error in [store.write(add("a", 1)).await.unwrap_err(), store.ping().await.unwrap_err()] {
            assert!(matches!(error, StoreError::Unavailable { reason: Unavailable::Unreachable, .. }), "{error:?}");
        }
        cluster.start();
        assert_eq!(store.write(add("a", 1)).await.unwrap(), 21);
        join_all((0..20).map(|_| store.write(add("a", 1)))).await;
        cluster.stop();
        cluster.start();
        // On one thread nobody has noticed yet that the connections died: reads and writes find out and go on.
        store.ping().await.unwrap();
        assert_eq!(store.write(add("a", 1)).await.unwrap(), 42);
    }

    #[tokio::test]
    async fn connections_that_died_unnoticed_are_replaced() {
        let cluster = PostgresCluster::start_new();
        let store = open(&cluster.tcp_url()).await;
        for round in 1..4 {
            // This thread runs the connections' tasks too, so none of them sees the end before it is used.
            cluster.stop();
            cluster.start();
            store.ping().await.unwrap();
            cluster.stop();
            cluster.start();
            assert_eq!(store.write(add("a", 1)).await.unwrap(), round);
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn a_deadlock_is_run_again() {
        let database = TestDatabase::postgres();
        let store = open(&database.url).await;
        let both_hold_one = Arc::new(tokio::sync::Barrier::new(2));
        let runs = Arc::new(AtomicU32::new(0));
        let crossing = |first: &'static str, second: &'static str| {
            let (barrier, runs) = (Arc::clone(&both_hold_one), Arc::clone(&runs));
            store.write(unit(move |tx| {
                let (barrier, run) = (Arc::clone(&barrier), runs.fetch_add(1, Ordering::SeqCst));
                Box::pin(async move {
                    tx.query(&COUNTER_LOCK, &p![first], |_| Ok(())).await?;
                    if run < 2 {
                        barrier.wait().await;
                    }
                    // The deadlock surfaces at the commit.
                    tx.put(&COUNTER_SET, &p![9, second]).await?;
                    Ok(Verdict::Commit(()))
                })
            }))
        };
        let (one, two) = tokio::join!(crossing("a", "b"), crossing("b", "a"));
        one.unwrap();
        two.unwrap();
        assert_eq!(runs.load(Ordering::SeqCst), 3);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_changed_table_does_not_break_prepared_statements() {
        let database = TestDatabase::postgres();
        let store = open(&database.url).await;
        let other = Store::open(StoreSettings { connections: 1, ..StoreSettings::new(&database.url) }).await.unwrap();
        let all = |_| {
            other.write(unit(|tx| {
                Box::pin(async move { tx.query_text("SELECT * FROM counters", &[], |row| row.text(0)).await.map(Verdict::Commit) })
            }))
        };
        assert_eq!(all(1).await.unwrap().len(), 2);
        let wider = Migration::new(2, "wider", "ALTER TABLE counters ADD COLUMN more {INT};");
        store.migrate(&[TABLES, wider], 1).await.unwrap();
        assert_eq!(all(2).await.unwrap().len(), 2);
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_unreachable() {
        let error = Store::open(StoreSettings::new("postgres://nobody@127.0.0.1:1/none")).await.err().unwrap();
        assert!(matches!(error, StoreError::Unavailable { reason: Unavailable::Unreachable, .. }), "{error:?}");
    }
}
