//! The proof that nothing is oversold, run as a shop would run it.

use comanda_testkit::PostgresCluster;

use crate::program::{Ran, run};

fn check(ran: &Ran) {
    assert_eq!(ran.code, Some(0), "{}\n{}", ran.out, ran.err);
    let proof: serde_json::Value = serde_json::from_str(&ran.out).expect("a proof in JSON");
    let number = |field: &str| proof[field].as_i64().expect("a number");
    assert_eq!(number("sold") + number("reserved") + number("free"), 100, "{proof}");
    assert_eq!(number("sold"), number("sold_to_customers"), "{proof}");
    assert_eq!(number("reserved"), 0, "{proof}");
    assert!(number("answers_lost_to_the_kill") > 0, "the kill came when nobody was asking: {proof}");
    assert!(number("orders_placed") >= 50 && number("refused") > 500 && number("orders_canceled") > 0, "{proof}");
}

#[test]
fn nothing_is_oversold_on_sqlite_though_the_server_is_killed() {
    check(&run("unused.db", &["prove", "oversell", "--json"]));
}

#[test]
fn nothing_is_oversold_on_postgres_though_the_server_is_killed() {
    let cluster = PostgresCluster::shared();
    check(&run("unused.db", &["prove", "oversell", "--json", "--postgres", &cluster.url()]));
}
