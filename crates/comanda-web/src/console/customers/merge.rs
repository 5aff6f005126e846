//! `/customers/{id}/merge`: two records of one customer become one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::customers::merge::MergeCustomers;
use comanda_app::queries::PageRequest;
use comanda_app::queries::customers::{CustomerCard, card, list};
use comanda_app::run::Caller;
use comanda_core::base::ids::CustomerId;
use comanda_core::base::locale::Locale;
use comanda_core::customers::customer::Customer;
use comanda_core::customers::merge::merge;

use super::{called, place_of};
use crate::console::fields::Fields;
use crate::console::form::{Form, Sent};
use crate::console::page::{Frame, Paged, Place, frame, page_at, to};
use crate::console::person::{Person, Visit};
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

/// How many records a search for the other one shows.
const FOUND: i64 = 10;

/// One of the two records.
struct Side {
    id: CustomerId,
    name: String,
    customer: Customer,
    language: &'static str,
    addresses: Vec<String>,
    references: Vec<String>,
}

impl Side {
    fn of(card: &CustomerCard) -> Self {
        let customer = card.customer.clone();
        Self {
            id: customer.id,
            name: called(&customer),
            language: customer.language.map_or("", Locale::own_name),
            addresses: customer.addresses.iter().map(|known| place_of(&known.address)).collect(),
            references: card.references.iter().map(|known| format!("{}: {}", known.channel, known.reference)).collect(),
            customer,
        }
    }
}

/// What merging would do.
struct Preview {
    keep: CustomerId,
    name: String,
    version: i64,
    gone: String,
    /// What the kept record gets: the key of each field's word, and the values.
    gets: Vec<(&'static str, Vec<String>)>,
    /// The flags it gets.
    flags: Vec<&'static str>,
    /// How many orders it has after.
    orders: i64,
}

#[derive(Template)]
#[template(path = "customers/merge.html")]
struct MergePage {
    frame: Frame,
    fields: Fields,
    one: Side,
    other: Option<Side>,
    preview: Option<Preview>,
    search: String,
    /// Records the other one may be, with their names and how many orders they have.
    offered: Vec<Side>,
}

/// The two records of a form or an address.
struct Two {
    one: CustomerCard,
    other: Option<CustomerCard>,
}

/// What a page shows besides the two records.
#[derive(Default)]
struct About {
    fields: Fields,
    preview: Option<Preview>,
    search: String,
}

async fn shown(doors: &Doors, asked: (&Person, &Caller), status: StatusCode, two: Two, about: About) -> Paged {
    let ((person, caller), About { fields, preview, search }) = (asked, about);
    let mut offered = two.one.possible_duplicates.clone();
    if !search.trim().is_empty() {
        let found = list(&doors.app, caller, &PageRequest { cursor: None, limit: Some(FOUND) }, Some(&search)).await?;
        offered = found.items;
    }
    offered.retain(|customer| customer.id != two.one.customer.id);
    let side = |customer| Side::of(&CustomerCard { customer, references: Vec::new(), possible_duplicates: Vec::new() });
    page_at(
        status,
        &MergePage {
            frame: frame(doors, person, Place::Customers).await?,
            fields,
            one: Side::of(&two.one),
            other: two.other.as_ref().map(Side::of),
            preview,
            search,
            offered: offered.into_iter().map(side).collect(),
        },
    )
}

/// `GET /customers/{id}/merge`.
pub(crate) async fn show(State(doors): State<Doors>, Name(id): Name<CustomerId>, visit: Visit<MergeCustomers>) -> Paged {
    let Visit { person, caller, mut params, .. } = visit;
    let (with, search) = (params.id::<CustomerId>("with", "cus_…"), params.search("q").unwrap_or_default());
    let wrong = params.finish().err();
    let one = card(&doors.app, &caller, id).await?;
    let other = match with {
        Some(with) => Some(card(&doors.app, &caller, with).await?),
        None => None,
    };
    let fields = match wrong {
        Some(problem) => Fields::refused(&Sent::default(), &problem, person.locale()),
        None => Fields::of([("keep", id.to_string())]),
    };
    let about = About { fields, search, ..About::default() };
    shown(&doors, (&person, &caller), StatusCode::OK, Two { one, other }, about).await
}

/// `POST /customers/{id}/merge`: a preview by the command run dry, or the merge.
pub(crate) async fn apply(State(doors): State<Doors>, Name(id): Name<CustomerId>, mut form: Form<MergeCustomers>) -> Paged {
    let named = |text: &str| CustomerId::parse(text).ok();
    let other = form.sent.read_as("other", "customer.unknown", named);
    let keep = form.sent.read_as("keep", "customer.unknown", named);
    form.sent.finish()?;
    let other = other.ok_or_else(|| Problem::not_found("customer", ""))?;
    let two = Two { one: card(&doors.app, &form.caller, id).await?, other: Some(card(&doors.app, &form.caller, other).await?) };
    let into = if keep == Some(other) { other } else { id };
    let command = MergeCustomers { into, from: if into == id { other } else { id } };
    let dry = Caller { expected_version: if form.preview { None } else { form.caller.expected_version }, ..form.dry() };
    let done = doors.app.run(if form.preview { dry } else { form.caller.clone() }, command).await.map_err(Problem::from);
    match done {
        Ok(_) if form.preview => {
            let preview = preview(&two, into);
            let about = About { fields: Fields::kept(&form.sent), preview, ..About::default() };
            shown(&doors, (&form.person, &form.caller), StatusCode::OK, two, about).await
        }
        Ok(done) => Ok(to(&format!("/customers/{}", done.answer.customer), Some("said-customers-merged"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            shown(&doors, (&form.person, &form.caller), problem.status, two, About { fields, ..About::default() }).await
        }
    }
}

/// What the kept record gets, by the same rule as the command's.
fn preview(two: &Two, keep: CustomerId) -> Option<Preview> {
    let other = two.other.as_ref()?;
    let (into, from) = if keep == two.one.customer.id { (&two.one, other) } else { (other, &two.one) };
    let (before, (after, _)) = (&into.customer, merge(into.customer.clone(), from.customer.clone()).ok()?);
    let fresh = |after: &[String], before: &[String]| after.iter().filter(|value| !before.contains(value)).cloned().collect::<Vec<_>>();
    let filled = |after: Option<String>, before: Option<&str>| after.filter(|_| before.is_none()).into_iter().collect::<Vec<_>>();
    let places = |customer: &Customer| customer.addresses.iter().map(|known| place_of(&known.address)).collect::<Vec<_>>();
    let name = Some(after.name.clone()).filter(|name| !name.is_empty());
    let gets = vec![
        ("customers-name", filled(name, Some(before.name.as_str()).filter(|name| !name.is_empty()))),
        ("customers-company", filled(after.company.clone(), before.company.as_deref())),
        ("customers-tax-id", filled(after.tax_id.clone(), before.tax_id.as_deref())),
        ("frame-language", filled(after.language.map(|language| language.own_name().to_owned()), before.language.map(Locale::tag))),
        ("customers-phones", fresh(&after.phones, &before.phones)),
        ("customers-emails", fresh(&after.emails, &before.emails)),
        ("customers-addresses", fresh(&places(&after), &places(before))),
        ("customers-references", from.references.iter().map(|known| format!("{}: {}", known.channel, known.reference)).collect()),
    ];
    Some(Preview {
        keep,
        name: called(before),
        version: before.version,
        gone: called(&from.customer),
        gets: gets.into_iter().filter(|(_, values)| !values.is_empty()).collect(),
        flags: after.flags.difference(&before.flags).map(|flag| flag.code()).collect(),
        orders: after.orders_placed,
    })
}
