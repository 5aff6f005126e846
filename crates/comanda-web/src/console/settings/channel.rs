//! `/settings/channels/new` and `/settings/channels/{code}`: a channel made, shown and changed.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::channels::save_channel::{ChangeChannel, CreateChannel};
use comanda_app::queries::settings::{ChannelView, channel, channel_by_code, location_choices};
use comanda_app::run::Caller;
use comanda_core::base::country::Country;
use comanda_core::base::ids::ChannelId;
use comanda_core::channels::channel::{Channel, PriceMode, Required, Shortage};
use comanda_core::inventory::location::Location;

use super::changes::{Change, changes};
use super::channel_form::{MethodRow, Rows, TaxRow, as_typed, blank, content, method_rows, tax_rows, told, touches_money};
use crate::asking::SettingsRead;
use crate::console::fields::Fields;
use crate::console::form::{Form, STEP};
use crate::console::page::{Frame, Paged, Place, frame, page_at, to};
use crate::console::person::{Person, Visit};
use crate::doors::Doors;
use crate::path::{Code, Name};
use crate::problem::Problem;

/// The names below which what is wrong has a place on the page.
const PLACES: [&str; 13] = [
    "name",
    "code",
    "currency",
    "price_mode",
    "number_prefix",
    "language",
    "country",
    "shortage",
    "reservation_ttl_s",
    "pool",
    "delivery_methods",
    "requires",
    "tax_rules",
];

/// What a page is made of besides its form.
#[derive(Default)]
struct About {
    /// The channel that is kept; none for a new one.
    known: Option<Channel>,
    /// What applying would change.
    preview: Vec<Change>,
    /// What is kept now and what was typed, after somebody else changed the channel.
    meanwhile: Vec<Change>,
}

#[derive(Template)]
#[template(path = "settings/channel.html")]
struct ChannelPage {
    frame: Frame,
    tabs: [super::Tab; 5],
    fields: Fields,
    known: Option<Channel>,
    address: String,
    preview: Vec<Change>,
    meanwhile: Vec<Change>,
    sent: Vec<(String, String)>,
    tax_rules: Vec<TaxRow>,
    methods: Vec<MethodRow>,
    locations: Vec<Location>,
    countries: Vec<Country>,
    price_modes: [&'static str; 2],
    shortages: [&'static str; 2],
    requires: [&'static str; 3],
}

impl ChannelPage {
    fn elsewhere(&self) -> Vec<&str> {
        self.fields.other_errors(&PLACES)
    }

    fn read_only(&self) -> bool {
        !self.frame.may("settings.write")
    }
}

/// Where a channel's page is; one that is called as the page for a new one is found by its identifier.
pub(super) fn address(channel: &Channel) -> String {
    if channel.code == "new" { format!("/settings/channels/{}", channel.id) } else { format!("/settings/channels/{}", channel.code) }
}

async fn find(doors: &Doors, caller: &Caller, name: &str) -> Result<ChannelView, Problem> {
    Ok(match ChannelId::parse(name) {
        Ok(id) => channel(&doors.app, caller, id).await?,
        Err(_) => channel_by_code(&doors.app, caller, name).await?,
    })
}

/// What was typed, to be sent again.
fn typed(fields: &Fields) -> Vec<(String, String)> {
    fields.sent().pairs().filter(|(name, _)| !name.starts_with('_')).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

async fn shown(doors: &Doors, person: &Person, status: StatusCode, fields: Fields, about: About) -> Paged {
    let sent = if about.preview.is_empty() { Vec::new() } else { typed(&fields) };
    page_at(
        status,
        &ChannelPage {
            frame: frame(doors, person, Place::Settings).await?,
            tabs: super::tabs("/settings/channels"),
            address: about.known.as_ref().map_or_else(|| "/settings/channels/new".to_owned(), address),
            known: about.known,
            preview: about.preview,
            meanwhile: about.meanwhile,
            sent,
            tax_rules: tax_rows(&fields),
            methods: method_rows(&fields),
            locations: location_choices(&doors.app, &person.caller()).await?,
            countries: Country::all().collect(),
            price_modes: PriceMode::ALL.map(PriceMode::code),
            shortages: Shortage::ALL.map(Shortage::code),
            requires: Required::ALL.map(Required::code),
            fields,
        },
    )
}

/// `GET /settings/channels/new`.
pub(super) async fn new(State(doors): State<Doors>, visit: Visit<CreateChannel>) -> Paged {
    let mut fields = Fields::of(blank());
    fields.fill([("language", visit.person.locale().tag())]);
    shown(&doors, &visit.person, StatusCode::OK, fields, About::default()).await
}

/// `GET /settings/channels/{code}`.
pub(super) async fn show(State(doors): State<Doors>, Name(Code(code)): Name<Code>, visit: Visit<SettingsRead>) -> Paged {
    let view = find(&doors, &visit.caller, &code).await?;
    let fields = Fields::of(as_typed(&view, visit.person.locale()));
    shown(&doors, &visit.person, StatusCode::OK, fields, About { known: Some(view.channel), ..About::default() }).await
}

/// `POST /settings/channels/new`: always shown first, for half of a channel is never changed again.
pub(super) async fn create(State(doors): State<Doors>, mut form: Form<CreateChannel>) -> Paged {
    let rows = Rows::of(&form.sent);
    let content = content(&mut form.sent, &rows, None);
    if let Err(problem) = form.sent.finish() {
        let fields = Fields::refused(&form.sent, &problem, form.person.locale());
        return shown(&doors, &form.person, problem.status, fields, About::default()).await;
    }
    if form.sent.raw(STEP) == "edit" {
        return shown(&doors, &form.person, StatusCode::OK, Fields::kept(&form.sent), About::default()).await;
    }
    let caller = if form.preview { form.dry() } else { form.caller.clone() };
    match doors.app.run(caller, CreateChannel { content }).await.map_err(|error| rows.in_form(error.into())) {
        Ok(done) if form.preview => {
            let locations = location_choices(&doors.app, &form.caller).await?;
            let preview = changes(&[], &told(&done.answer, &locations, &form.person.words));
            shown(&doors, &form.person, StatusCode::OK, Fields::kept(&form.sent), About { preview, ..About::default() }).await
        }
        Ok(done) => Ok(to(&address(&done.answer), Some("said-channel-made"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            shown(&doors, &form.person, problem.status, fields, About::default()).await
        }
    }
}

/// `POST /settings/channels/{code}`: what touches money is shown first, anything else is done at once.
pub(super) async fn save(State(doors): State<Doors>, Name(Code(code)): Name<Code>, mut form: Form<ChangeChannel>) -> Paged {
    let before = find(&doors, &form.caller, &code).await?.channel;
    let rows = Rows::of(&form.sent);
    let content = content(&mut form.sent, &rows, Some(&before));
    let known = || About { known: Some(before.clone()), ..About::default() };
    if let Err(problem) = form.sent.finish() {
        let fields = Fields::refused(&form.sent, &problem, form.person.locale());
        return shown(&doors, &form.person, problem.status, fields, known()).await;
    }
    if form.sent.raw(STEP) == "edit" {
        return shown(&doors, &form.person, StatusCode::OK, Fields::kept(&form.sent), known()).await;
    }
    let command = ChangeChannel { channel: before.id, content };
    let words = &form.person.words;
    if form.preview
        && let Ok(done) = doors.app.run(form.dry(), command.clone()).await
        && touches_money(&before, &done.answer)
    {
        let locations = location_choices(&doors.app, &form.caller).await?;
        let preview = changes(&told(&before, &locations, words), &told(&done.answer, &locations, words));
        return shown(&doors, &form.person, StatusCode::OK, Fields::kept(&form.sent), About { preview, ..known() }).await;
    }
    match doors.app.run(form.caller.clone(), command.clone()).await.map_err(|error| rows.in_form(error.into())) {
        Ok(_) => Ok(to(&address(&before), Some("said-channel-saved"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let mut about = known();
            if problem.code == "version.stale" {
                let as_if = Caller { expected_version: None, ..form.dry() };
                let locations = location_choices(&doors.app, &form.caller).await?;
                let wanted = doors.app.run(as_if, command).await;
                about.meanwhile = wanted.map_or_else(
                    |_| Vec::new(),
                    |wanted| changes(&told(&before, &locations, words), &told(&wanted.answer, &locations, words)),
                );
            }
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            shown(&doors, &form.person, problem.status, fields, about).await
        }
    }
}
