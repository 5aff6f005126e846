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
