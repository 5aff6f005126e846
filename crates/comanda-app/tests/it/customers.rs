//! Customers: made, changed, merged, found, on both databases.

use comanda_app::customers::merge::MergeCustomers;
use comanda_app::customers::save_customer::{ChangeCustomer, CreateCustomer, CustomerDetails, SavedCustomer};
use comanda_app::error::Error;
use comanda_app::queries::{PageRequest, customers};
use comanda_core::base::country::Country;
use comanda_core::base::ids::CustomerId;
use comanda_core::customers::customer::{Customer, Flag};
use comanda_core::identity::permission::Permission;
use comanda_store::{Tx, Verdict, unit};
use comanda_testkit::TestApp;

use crate::outcome::{fields, refusal};

fn details(json: &str) -> CustomerDetails {
    serde_json::from_str(json).unwrap()
}

async fn create(test: &TestApp, json: &str) -> SavedCustomer {
    test.app.run(test.owner(), CreateCustomer { details: details(json) }).await.unwrap().answer
}

async fn find(test: &TestApp, text: &str) -> Vec<CustomerId> {
    let found = customers::list(&test.app, &test.owner(), &PageRequest::default(), Some(text)).await.unwrap();
    found.items.into_iter().map(|customer| customer.id).collect()
}

#[tokio::test]
async fn a_customer_is_found_by_any_of_its_words_in_any_script() {
    for test in TestApp::both().await {
        let ana = create(
            &test,
            r#"{"name": "Ана Ђорђевић", "company": "Kovači d.o.o.", "country": "RS", "emails": ["Ana.Dj@Example.com"], "phones": ["064 123-45-67"]}"#,
        )
        .await;
        let boris = create(&test, r#"{"name": "Boris Đorđević", "emails": ["boris@example.com"]}"#).await;
        for text in ["ana djordjevic", "ЂОРЂЕ ана", "kovac", "ana.dj@ex", "064 123 45 67", "+381641234567", "64123"] {
            assert_eq!(find(&test, text).await, [ana.customer], "{text} on {}", test.database.name);
        }
        assert_eq!(find(&test, "djordjević").await, [boris.customer, ana.customer]);
        assert_eq!(find(&test, "ana boris").await, []);
        assert_eq!(find(&test, "a djordjevic").await, []);
        assert_eq!(find(&test, "%").await, []);
        let everybody = PageRequest { cursor: None, limit: Some(1) };
        let first = customers::list(&test.app, &test.owner(), &everybody, None).await.unwrap();
        assert_eq!(first.items[0].id, boris.customer);
        let second = PageRequest { cursor: first.next, limit: Some(1) };
        let second = customers::list(&test.app, &test.owner(), &second, Some(" ")).await.unwrap();
        assert_eq!((second.items[0].phones[0].as_str(), second.next), ("+381641234567", None));
    }
}

#[tokio::test]
async fn a_customer_is_changed_as_a_whole() {
    for test in TestApp::both().await {
        test.shop().await;
        let address = r#"{"address": {"name": "Ana", "street": "Korzo 1", "city": "Subotica", "postcode": "24000", "country": "RS"}}"#;
        let json = format!(
            r#"{{"name": "Ana", "emails": ["ana@example.com"], "phones": ["0641234567"], "addresses": [{address}],
                "references": [{{"channel": "web", "reference": "17"}}, {{"channel": "market", "reference": "a"}}], "flags": ["vip"]}}"#
        );
        let made = create(&test, &json).await;
        let card = customers::card(&test.app, &test.owner(), made.customer).await.unwrap();
        assert_eq!(card.references.iter().map(|known| known.channel.as_str()).collect::<Vec<_>>(), ["web", "market"]);
        assert!(card.customer.flags.contains(&Flag::Vip));

        let given = details(&json.replacen(r#"{"address""#, &format!(r#"{{"id": "{}", "address""#, card.customer.addresses[0].id), 1));
        let change = |details| test.app.run(test.owner(), ChangeCustomer { customer: made.customer, details });
        assert!(!change(given.clone()).await.unwrap().changed, "{}", test.database.name);
        let changed = change(CustomerDetails { name: "Ana P.".into(), flags: [].into(), ..given.clone() }).await.unwrap();
        assert_eq!(changed.answer.version, 2);
        assert_eq!(find(&test, "p ana").await, [made.customer]);

        let mut stale = test.owner();
        stale.expected_version = Some(1);
        let answer = test.app.run(stale, ChangeCustomer { customer: made.customer, details: given.clone() }).await;
        assert!(matches!(answer, Err(Error::Stale { .. })));
        let taken = CreateCustomer { details: details(r#"{"name": "B", "references": [{"channel": "web", "reference": " 17 "}]}"#) };
        assert_eq!(refusal(test.app.run(test.owner(), taken).await).code, "customer.reference_taken");
        let wrong = CustomerDetails { emails: vec!["x".into()], phones: vec!["12".into()], ..given };
        assert_eq!(fields(change(wrong).await), ["/emails/0 email.missing_at", "/phones/0 phone.too_short"]);
    }
}

#[tokio::test]
async fn two_records_of_one_customer_become_one() {
    for test in TestApp::both().await {
        test.shop().await;
        let json = r#"{"name": "Ana", "emails": ["ana@example.com"], "references": [{"channel": "web", "reference": "1"}]}"#;
        let first = create(&test, json).await;
        assert_eq!(first.possible_duplicates, []);
        let second = create(
            &test,
            r#"{"company": "Ana i sin", "country": "RS", "emails": ["ANA@example.com"], "phones": ["0641234567"],
                "references": [{"channel": "web", "reference": "2"}], "flags": ["gift"]}"#,
        )
        .await;
        assert_eq!(second.possible_duplicates, [first.customer]);
        let card = customers::card(&test.app, &test.owner(), second.customer).await.unwrap();
        assert_eq!(card.possible_duplicates.iter().map(|other| other.name.as_str()).collect::<Vec<_>>(), ["Ana"]);

        let merge = |into, from| test.app.run(test.owner(), MergeCustomers { into, from });
        assert_eq!(refusal(merge(first.customer, first.customer).await).code, "customer.merge.same_customer");
        let done = merge(first.customer, second.customer).await.unwrap();
        assert!(done.changed && done.answer.version == 2);
        assert!(!merge(first.customer, second.customer).await.unwrap().changed);
        assert_eq!(refusal(merge(second.customer, first.customer).await).code, "customer.merge.already_merged");

        let card = customers::card(&test.app, &test.owner(), first.customer).await.unwrap();
        assert_eq!(card.customer.company.as_deref(), Some("Ana i sin"));
        assert_eq!((card.references.len(), card.customer.flags.len(), card.possible_duplicates.len()), (2, 1, 0));
        let gone = customers::card(&test.app, &test.owner(), second.customer).await.unwrap().customer;
        assert_eq!((gone.merged_into, gone.emails.len()), (Some(first.customer), 0));
        assert_eq!(find(&test, "sin").await, [first.customer]);
        let change = ChangeCustomer { customer: second.customer, details: details(r#"{"name": "Late"}"#) };
        assert_eq!(refusal(test.app.run(test.owner(), change).await).code, "customer.merged");
    }
}

#[tokio::test]
async fn customers_are_told_by_how_they_are_reached_as_it_is_typed() {
    for test in TestApp::both().await {
        let ana = create(&test, r#"{"name": "Ана", "country": "RS", "emails": ["ana@example.com"], "phones": ["0641234567"]}"#).await;
        let boris = create(&test, r#"{"name": "Boris", "country": "RS", "phones": ["064/123-45-67"]}"#).await;
        let reached = async |email: &str, phone: &str| {
            let found = customers::reached_by(&test.app, &test.owner(), email, phone, Country::RS).await.unwrap();
            found.into_iter().map(|customer| customer.id).collect::<Vec<_>>()
        };
        assert_eq!(reached("ANA@example.com ", "").await, [ana.customer]);
        assert_eq!(reached("", "064 123 45 67").await, [ana.customer, boris.customer]);
        assert_eq!(reached("ana@example.com", "+381641234567").await, [ana.customer, boris.customer]);
        assert_eq!(reached("ana@", "12").await, []);
        let nobody = customers::reached_by(&test.app, &test.only(&[Permission::OrdersRead]), "a@b.rs", "", Country::RS).await;
        assert!(matches!(nobody, Err(Error::Forbidden { permission: Permission::CustomersRead })));
    }
}

/// A word that very many customers have is searched for in another way.
#[tokio::test]
async fn common_words_are_found_as_well() {
    const MANY: u8 = 80;
    for test in TestApp::both().await {
        let customer = |high: u8, low: u8| Customer {
            id: CustomerId::from_bytes([high, low, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            name: format!("Marija {}", if low == 7 { "Petrović" } else { "Ilić" }),
            company: None,
            tax_id: None,
            language: None,
            emails: Vec::new(),
            phones: Vec::new(),
            addresses: Vec::new(),
            references: Vec::new(),
            flags: [].into(),
            orders_placed: 0,
            merged_into: None,
            version: 1,
        };
        let now = test.app.now();
        let fill = unit(move |tx: &mut Tx| {
            Box::pin(async move {
                for (high, low) in (0..MANY).flat_map(|high| (0..=255).map(move |low| (high, low))) {
                    comanda_store::customers::insert(tx, &customer(high, low), now).await?;
                }
                Ok(Verdict::Commit(()))
            })
        });
        test.app.store().write(fill).await.unwrap();
        for (text, newest, count) in
            [("marija", (79, 255), 50), ("m i", (79, 255), 0), ("mar ilic", (79, 255), 50), ("petrov marija", (79, 7), 50)]
        {
            let found = find(&test, text).await;
            assert_eq!(found.len(), count, "{text} on {}", test.database.name);
            assert!(found.first().is_none_or(|first| *first == customer(newest.0, newest.1).id), "{text}");
            assert!(found.is_sorted_by(|newer, older| newer > older));
        }
    }
}

/// Two people merge the same records in opposite directions at once: one is done, nobody is lost.
#[tokio::test]
async fn opposite_merges_do_not_block_each_other() {
    for test in TestApp::both().await {
        for _ in 0..5 {
            let (a, b) = (create(&test, r#"{"name": "A"}"#).await.customer, create(&test, r#"{"name": "B"}"#).await.customer);
            let (one, two) = tokio::join!(
                test.app.run(test.owner(), MergeCustomers { into: a, from: b }),
                test.app.run(test.owner(), MergeCustomers { into: b, from: a }),
            );
            let lost = if one.is_ok() { two } else { one };
            assert_eq!(refusal(lost).code, "customer.merge.already_merged");
        }
    }
}
