//! Merging two records of one customer, by hand.

use super::customer::{CONTACTS_MAX, Customer};

/// Why two records are not merged, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MergeRefusal {
    /// Both are the same record.
    #[error("a customer cannot be merged into itself")]
    SameCustomer,
    /// One of them was merged away before.
    #[error("one of the two was merged into another before")]
    AlreadyMerged,
    /// Together they have more contacts than one may have.
    #[error("together they have more than {CONTACTS_MAX} phones, e-mails or addresses")]
    TooManyContacts,
}

impl MergeRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SameCustomer => "customer.merge.same_customer",
            Self::AlreadyMerged => "customer.merge.already_merged",
            Self::TooManyContacts => "customer.merge.too_many_contacts",
        }
    }
}

fn append_new<T: PartialEq>(into: &mut Vec<T>, from: Vec<T>) {
    for item in from {
        if !into.contains(&item) {
            into.push(item);
        }
    }
}

/// The two records after `from` went into `into`: the kept one has all contacts, references and
/// flags of both, its own first, and what it lacked of name, company, tax number and language;
/// the other names the one that was kept and has nothing left but its name and language.
///
/// Orders that were placed keep the place among the customer's orders they were placed with
/// (`nth_of_customer`, and with it whether they are a first or a repeated one): it is part of what was
/// placed, which never changes, and reports of the past stay what they were. The kept record counts
/// the orders of both, so the next order is the how manieth it really is.
///
/// # Errors
/// [`MergeRefusal`], the first that holds.
pub fn merge(mut into: Customer, mut from: Customer) -> Result<(Customer, Customer), MergeRefusal> {
    if into.id == from.id {
        return Err(MergeRefusal::SameCustomer);
    }
    if into.merged_into.is_some() || from.merged_into.is_some() {
        return Err(MergeRefusal::AlreadyMerged);
    }
    append_new(&mut into.emails, std::mem::take(&mut from.emails));
    append_new(&mut into.phones, std::mem::take(&mut from.phones));
    append_new(&mut into.references, std::mem::take(&mut from.references));
    for address in std::mem::take(&mut from.addresses) {
        if !into.addresses.iter().any(|known| known.address == address.address) {
            into.addresses.push(address);
        }
    }
    if [into.emails.len(), into.phones.len(), into.addresses.len()].into_iter().any(|count| count > CONTACTS_MAX) {
        return Err(MergeRefusal::TooManyContacts);
    }
    if into.name.is_empty() {
        into.name.clone_from(&from.name);
    }
    into.company = into.company.or(from.company.take());
    into.tax_id = into.tax_id.or(from.tax_id.take());
    into.language = into.language.or(from.language);
    into.flags.append(&mut from.flags);
    into.orders_placed += std::mem::take(&mut from.orders_placed);
    from.merged_into = Some(into.id);
    Ok((into, from))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::customer::{CustomerAddress, CustomerReference, Flag};
    use super::*;
    use crate::base::address::Address;
    use crate::base::country::Country;
    use crate::base::ids::{AddressId, ChannelId, CustomerId};
    use crate::base::locale::Locale;

    fn customer(n: u8, name: &str, emails: &[&str]) -> Customer {
        Customer {
            id: CustomerId::from_bytes([n; 16]),
            name: name.into(),
            company: None,
            tax_id: None,
            language: None,
            emails: emails.iter().map(|email| (*email).into()).collect(),
            phones: Vec::new(),
            addresses: Vec::new(),
            references: Vec::new(),
            flags: BTreeSet::new(),
            orders_placed: 1,
            merged_into: None,
            version: 1,
        }
    }

    fn address(n: u8, street: &str) -> CustomerAddress {
        let address = Address {
            name: "Ana".into(),
            company: None,
            street: street.into(),
            street2: None,
            city: "Beograd".into(),
            region: None,
            postcode: None,
            country: Country::RS,
            phone: None,
        };
        CustomerAddress { id: AddressId::from_bytes([n; 16]), address }
    }

    /// The kept record as `name emails | phones | streets | references | flags | orders placed`, or the refusal.
    fn check(into: Customer, from: Customer, expected: &str) {
        let (into_id, from_id) = (into.id, from.id);
        let text = match merge(into, from) {
            Err(refusal) => refusal.code().into(),
            Ok((kept, gone)) => {
                assert_eq!((kept.id, kept.merged_into, gone.id, gone.merged_into), (into_id, None, from_id, Some(into_id)));
                let left = [gone.emails.len(), gone.phones.len(), gone.addresses.len(), gone.references.len(), gone.flags.len()];
                assert_eq!((left, gone.company, gone.tax_id, gone.orders_placed), ([0; 5], None, None, 0));
                let streets: Vec<&str> = kept.addresses.iter().map(|known| known.address.street.as_str()).collect();
                let references: Vec<&str> = kept.references.iter().map(|known| known.reference.as_str()).collect();
                let flags: Vec<&str> = kept.flags.iter().map(|flag| flag.code()).collect();
                let lists = [kept.emails.join(","), kept.phones.join(","), streets.join(","), references.join(","), flags.join(",")];
                format!("{} {} | {}", kept.name, lists.join(" | "), kept.orders_placed)
            }
        };
        assert_eq!(text, expected);
    }

    #[test]
    fn the_kept_record_has_everything_of_both_its_own_first() {
        check(customer(1, "Ana", &["a@x.rs"]), customer(2, "Anna", &["b@x.rs", "a@x.rs"]), "Ana a@x.rs,b@x.rs |  |  |  |  | 2");
        check(customer(1, "", &[]), customer(2, "Anna", &[]), "Anna  |  |  |  |  | 2");
        let full = |n: u8, phone: &str, street: &str, reference: &str, flag| Customer {
            phones: vec![phone.into()],
            addresses: vec![address(n, street)],
            references: vec![CustomerReference { channel: ChannelId::from_bytes([1; 16]), reference: reference.into() }],
            flags: BTreeSet::from([flag]),
            orders_placed: 4,
            ..customer(n, "Ana", &[])
        };
        check(
            full(1, "+381641234567", "Ulica 1", "c1", Flag::Vip),
            full(2, "+381647654321", "Ulica 2", "c2", Flag::Gift),
            "Ana  | +381641234567,+381647654321 | Ulica 1,Ulica 2 | c1,c2 | vip,gift | 8",
        );
        // What both have is there once, although an address has another identifier.
        check(
            full(1, "+381641234567", "Ulica 1", "c1", Flag::Vip),
            full(2, "+381641234567", "Ulica 1", "c1", Flag::Vip),
            "Ana  | +381641234567 | Ulica 1 | c1 | vip | 8",
        );
    }

    #[test]
    fn what_the_kept_record_lacks_comes_from_the_other() {
        let firm = |n, company: &str, language| Customer {
            company: Some(company.into()),
            tax_id: Some(format!("tax of {company}")),
            language: Some(language),
            ..customer(n, "Ana", &[])
        };
        let fields = |kept: &Customer| (kept.company.clone(), kept.tax_id.clone(), kept.language);
        let (kept, _) = merge(customer(1, "Ana", &[]), firm(2, "Two", Locale::Ru)).unwrap();
        assert_eq!(fields(&kept), fields(&firm(2, "Two", Locale::Ru)));
        let (kept, _) = merge(firm(1, "One", Locale::En), firm(2, "Two", Locale::Ru)).unwrap();
        assert_eq!(fields(&kept), fields(&firm(1, "One", Locale::En)));
    }

    #[test]
    fn refuses_in_order_of_precedence() {
        let gone = |n| Customer { merged_into: Some(CustomerId::from_bytes([7; 16])), ..customer(n, "Ana", &[]) };
        let many =
            |n: u8, count: usize| Customer { phones: (0..count).map(|at| format!("+3816{n}{at:06}")).collect(), ..customer(n, "", &[]) };
        check(gone(1), gone(1), "customer.merge.same_customer");
        check(gone(1), many(2, 51), "customer.merge.already_merged");
        check(many(1, 50), gone(2), "customer.merge.already_merged");
        check(many(1, 50), many(2, 1), "customer.merge.too_many_contacts");
        assert!(merge(many(1, 50), many(1, 50)).is_err() && merge(many(1, 49), many(2, 1)).is_ok());
    }
}
