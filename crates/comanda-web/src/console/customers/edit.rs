//! `/customers/new` and `/customers/{id}/edit`: a customer made and changed.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::customers::save_customer::{AddressContent, ChangeCustomer, CreateCustomer, CustomerDetails, ReferenceContent};
use comanda_app::queries::customers::{CustomerCard, card};
use comanda_app::queries::orders::entry;
use comanda_app::run::Caller;
use comanda_core::base::country::Country;
use comanda_core::base::ids::{AddressId, CustomerId};
use comanda_core::base::locale::Locale;
use comanda_core::customers::customer::Flag;
use comanda_core::identity::permission::Permission;

use super::{called, place_of};
use crate::console::address_fields::{self, AddressFields};
use crate::console::fields::Fields;
use crate::console::form::{Form, Sent};
use crate::console::page::{Frame, Paged, Place, frame, page_at, to};
use crate::console::person::{Person, Visit};
use crate::console::rows::{Cell, filled, in_form, shown};
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

/// How many empty rows are offered for one more e-mail address or phone.
const EMPTY_ROWS: usize = 2;
/// What makes a row an address: its name and country are there before anything is typed.
const ADDRESS_FIELDS: &[&str] = &["address/street", "address/city", "address/postcode", "address/street2", "address/company", "id"];

/// An address to be changed.
struct AddressRow {
    /// Whether it is not kept yet.
    is_new: bool,
    id: Cell,
    remove: String,
    address: AddressFields,
}

/// A field that somebody else changed meanwhile, and what is kept now.
struct Meanwhile {
    key: &'static str,
    kept: String,
}

#[derive(Template)]
#[template(path = "customers/edit.html")]
struct EditPage {
    frame: Frame,
    fields: Fields,
    /// Which customer, and at which version; none for a new one.
    known: Option<(CustomerId, i64)>,
    name: String,
    emails: Vec<Cell>,
    phones: Vec<Cell>,
    addresses: Vec<AddressRow>,
    references: Vec<(Cell, Cell)>,
    countries: Vec<Country>,
    channels: Vec<String>,
    flags: &'static [Flag],
    meanwhile: Vec<Meanwhile>,
}

/// What a page is made of besides its form.
#[derive(Default)]
struct About {
    known: Option<(CustomerId, i64)>,
    name: String,
    meanwhile: Vec<Meanwhile>,
}

async fn shown_page(doors: &Doors, person: &Person, caller: &Caller, status: StatusCode, mut fields: Fields, about: About) -> Paged {
    let channels = if person.may(Permission::OrdersPlace) { entry::channels(&doors.app, caller).await? } else { Vec::new() };
    let home = entry::usual(&channels).map_or(Country::RS, |channel| channel.country);
    fields.fill([("country", home.as_str())]);
    let sent = fields.sent().clone();
    let list = |name: &str| -> Vec<Cell> {
        shown(&filled(&sent, name, &[""]), EMPTY_ROWS).into_iter().map(|row| Cell::of(&fields, format!("{name}/{row}"))).collect()
    };
    let address = |row: usize| {
        let cell = |field: &str| Cell::of(&fields, format!("addresses/{row}/{field}"));
        AddressRow {
            is_new: cell("id").value.is_empty(),
            id: cell("id"),
            remove: format!("addresses/{row}/remove"),
            address: AddressFields::of(&fields, &format!("addresses/{row}/address"), Some(home)),
        }
    };
    let reference = |row: usize| {
        let cell = |field: &str| Cell::of(&fields, format!("references/{row}/{field}"));
        (cell("channel"), cell("reference"))
    };
    page_at(
        status,
        &EditPage {
            frame: frame(doors, person, Place::Customers).await?,
            known: about.known,
            name: about.name,
            emails: list("emails"),
            phones: list("phones"),
            addresses: shown(&filled(&sent, "addresses", ADDRESS_FIELDS), 1).into_iter().map(address).collect(),
            references: shown(&filled(&sent, "references", &["channel", "reference"]), 1).into_iter().map(reference).collect(),
            countries: Country::all().collect(),
            channels: channels.into_iter().map(|channel| channel.code).collect(),
            flags: Flag::ALL,
            meanwhile: about.meanwhile,
            fields,
        },
    )
}

/// `GET /customers/new`.
pub(crate) async fn new(State(doors): State<Doors>, visit: Visit<CreateCustomer>) -> Paged {
    let mut params = visit.params;
    let named = ["name", "emails/0", "phones/0"].map(|name| (name, params.short(name, 200).unwrap_or_default()));
    shown_page(&doors, &visit.person, &visit.caller, StatusCode::OK, Fields::of(named), About::default()).await
}

/// `GET /customers/{id}/edit`.
pub(crate) async fn edit(State(doors): State<Doors>, Name(id): Name<CustomerId>, visit: Visit<ChangeCustomer>) -> Paged {
    let found = card(&doors.app, &visit.caller, id).await?;
    if found.customer.merged_into.is_some() {
        return Ok(to(&format!("/customers/{id}"), None));
    }
    let about = About { known: Some((id, found.customer.version)), name: called(&found.customer), meanwhile: Vec::new() };
    shown_page(&doors, &visit.person, &visit.caller, StatusCode::OK, Fields::of(as_typed(&found)), about).await
}

/// The form's fields for a customer that is kept.
fn as_typed(card: &CustomerCard) -> Vec<(String, String)> {
    let customer = &card.customer;
    let mut pairs = Vec::new();
    let mut add = |name: String, value: &str| pairs.push((name, value.to_owned()));
    add("name".into(), &customer.name);
    add("company".into(), customer.company.as_deref().unwrap_or_default());
    add("tax_id".into(), customer.tax_id.as_deref().unwrap_or_default());
    add("language".into(), customer.language.map_or("", Locale::tag));
    if let Some(first) = customer.addresses.first() {
        add("country".into(), first.address.country.as_str());
    }
    for flag in &customer.flags {
        add("flags".into(), flag.code());
    }
    for (list, values) in [("emails", &customer.emails), ("phones", &customer.phones)] {
        for (row, value) in values.iter().enumerate() {
            add(format!("{list}/{row}"), value);
        }
    }
    for (row, known) in customer.addresses.iter().enumerate() {
        add(format!("addresses/{row}/id"), &known.id.to_string());
        for (name, value) in address_fields::pairs(&format!("addresses/{row}/address"), &known.address.clone().into()) {
            add(name, &value);
        }
    }
    for (row, known) in card.references.iter().enumerate() {
        add(format!("references/{row}/channel"), &known.channel);
        add(format!("references/{row}/reference"), &known.reference);
    }
    pairs
}

/// The rows of the form that the command is given, for what it says of them.
struct Rows {
    emails: Vec<usize>,
    phones: Vec<usize>,
    addresses: Vec<usize>,
    references: Vec<usize>,
}

impl Rows {
    fn of(sent: &Sent) -> Self {
        let mut addresses = filled(sent, "addresses", ADDRESS_FIELDS);
        addresses.retain(|row| !sent.ticked(&format!("addresses/{row}/remove")));
        Self {
            emails: filled(sent, "emails", &[""]),
            phones: filled(sent, "phones", &[""]),
            addresses,
            references: filled(sent, "references", &["reference"]),
        }
    }

    fn in_form(&self, problem: Problem) -> Problem {
        let lists = [("emails", &self.emails), ("phones", &self.phones), ("addresses", &self.addresses), ("references", &self.references)];
        lists.into_iter().fold(problem, |problem, (list, rows)| in_form(problem, list, rows))
    }
}

fn address(sent: &mut Sent, row: usize) -> Option<AddressContent> {
    let id = sent.read_as(&format!("addresses/{row}/id"), "address.unknown", |text| AddressId::parse(text).ok());
    let address = address_fields::address(sent, &format!("addresses/{row}/address"))?;
    Some(AddressContent { id, address })
}

/// What was typed, as the command takes it.
fn details(sent: &mut Sent, rows: &Rows) -> CustomerDetails {
    let addresses = rows.addresses.iter().filter_map(|row| address(sent, *row)).collect();
    let sent = &*sent;
    let texts = |list: &str, rows: &[usize]| rows.iter().map(|row| sent.text(&format!("{list}/{row}"))).collect();
    let reference = |row: &usize| ReferenceContent {
        channel: sent.text(&format!("references/{row}/channel")),
        reference: sent.text(&format!("references/{row}/reference")),
    };
    CustomerDetails {
        name: sent.text("name"),
        company: sent.some_text("company"),
        tax_id: sent.some_text("tax_id"),
        language: sent.some_text("language"),
        country: sent.some_text("country"),
        emails: texts("emails", &rows.emails),
        phones: texts("phones", &rows.phones),
        addresses,
        references: rows.references.iter().map(reference).collect(),
        flags: sent.all("flags").iter().filter_map(|code| Flag::parse(code)).collect::<BTreeSet<_>>(),
    }
}

/// `POST /customers/new`.
pub(crate) async fn create(State(doors): State<Doors>, mut form: Form<CreateCustomer>) -> Paged {
    let rows = Rows::of(&form.sent);
    let details = details(&mut form.sent, &rows);
    if form.preview {
        return shown_page(&doors, &form.person, &form.caller, StatusCode::OK, Fields::kept(&form.sent), About::default()).await;
    }
    let made = match form.sent.finish() {
        Ok(()) => doors.app.run(form.caller.clone(), CreateCustomer { details }).await.map_err(|error| rows.in_form(error.into())),
        Err(problem) => Err(problem),
    };
    match made {
        Ok(done) => Ok(to(&format!("/customers/{}", done.answer.customer), Some("said-customer-made"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            shown_page(&doors, &form.person, &form.caller, problem.status, fields, About::default()).await
        }
    }
}

/// `POST /customers/{id}/edit`.
pub(crate) async fn save(State(doors): State<Doors>, Name(id): Name<CustomerId>, mut form: Form<ChangeCustomer>) -> Paged {
    let rows = Rows::of(&form.sent);
    let details = details(&mut form.sent, &rows);
    let now = card(&doors.app, &form.caller, id).await?;
    let seen = form.caller.expected_version.unwrap_or(now.customer.version);
    let about = About { known: Some((id, seen)), name: called(&now.customer), meanwhile: Vec::new() };
    if form.preview {
        return shown_page(&doors, &form.person, &form.caller, StatusCode::OK, Fields::kept(&form.sent), about).await;
    }
    let command = ChangeCustomer { customer: id, details: details.clone() };
    let saved = match form.sent.finish() {
        Ok(()) => doors.app.run(form.caller.clone(), command).await.map_err(|error| rows.in_form(error.into())),
        Err(problem) => Err(problem),
    };
    match saved {
        Ok(_) => Ok(to(&format!("/customers/{id}"), Some("said-customer-saved"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            let about = if problem.code == "version.stale" {
                About { known: Some((id, now.customer.version)), meanwhile: meanwhile(&now, &details), ..about }
            } else {
                about
            };
            shown_page(&doors, &form.person, &form.caller, problem.status, fields, about).await
        }
    }
}

/// Every field in which what is kept now is not what was typed.
fn meanwhile(now: &CustomerCard, typed: &CustomerDetails) -> Vec<Meanwhile> {
    let customer = &now.customer;
    let mut found = Vec::new();
    let mut compare = |key: &'static str, kept: String, typed: String| {
        if kept != typed {
            found.push(Meanwhile { key, kept });
        }
    };
    compare("customers-name", customer.name.clone(), typed.name.clone());
    compare("customers-company", customer.company.clone().unwrap_or_default(), typed.company.clone().unwrap_or_default());
    compare("customers-tax-id", customer.tax_id.clone().unwrap_or_default(), typed.tax_id.clone().unwrap_or_default());
    let language = typed.language.as_deref().and_then(|tag| Locale::parse(tag).ok());
    let own_name = |language: Option<Locale>| language.map_or("", Locale::own_name).to_owned();
    compare("frame-language", own_name(customer.language), own_name(language));
    compare("customers-emails", customer.emails.join(", "), typed.emails.join(", "));
    compare("customers-phones", customer.phones.join(", "), typed.phones.join(", "));
    let kept: Vec<String> = customer.addresses.iter().map(|known| place_of(&known.address)).collect();
    let wanted: Vec<String> = typed.addresses.iter().map(|given| place_of(&given.address)).collect();
    compare("customers-addresses", kept.join("; "), wanted.join("; "));
    found
}
