//! `GET /orders/{id}`: the card of an order, with everything that can be done with it.

use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use comanda_app::queries::PageRequest;
use comanda_app::queries::orders::card::{FindingView, LineView};
use comanda_app::queries::orders::next_steps::NextStep;
use comanda_app::queries::orders::{Choices, OrderCard, card, choices, timeline};
use comanda_core::base::ids::OrderId;
use comanda_core::customers::customer::Flag;
use comanda_core::identity::actor::Actor;
use comanda_core::orders::hold::HoldReason;
use comanda_core::orders::people::GivenAddress;

use super::timeline::{Chapter, Entry, entries};
use crate::asking::OrdersRead;
use crate::console::address::Address;
use crate::console::fields::Fields;
use crate::console::page::{Frame, Paged, Place, frame, page_at};
use crate::console::person::{Person, Visit};
use crate::console::words::{Told, Words};
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::{Problem, Use, message_key};

/// The most events that a card shows; an order with more leads to the rest.
const EVENTS: i64 = 200;

/// How the card is shown: as it is, or with what a form that was refused leaves on it.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// The part of the story that is wanted; all of it when missing.
    pub(super) chapter: Option<Chapter>,
    /// Which form: the last part of its address.
    pub(super) form: &'static str,
    /// What was typed, and why it was refused.
    pub(super) fields: Fields,
    /// What others did since the form was shown.
    pub(super) since: Option<i64>,
    /// The status of the answer.
    pub(super) status: StatusCode,
}

/// Whether a step may be taken, and why not.
struct Step {
    allowed: bool,
    why_not: Option<String>,
}

#[derive(Template)]
#[template(path = "orders/card.html")]
struct CardPage {
    frame: Frame,
    order: OrderCard,
    choices: Choices,
    entries: Vec<Entry>,
    more_entries: bool,
    chapters: Vec<(Option<&'static str>, String, bool)>,
    changes: Vec<Entry>,
    form: &'static str,
    fields: Fields,
    place: Step,
    confirm: Step,
    cancel: Step,
    hold: Step,
    amend: Step,
    assign: Step,
}

impl CardPage {
    fn is_open(&self, form: &str) -> bool {
        self.form == form
    }

    fn open_findings(&self) -> impl Iterator<Item = &FindingView> {
        self.order.findings.iter().filter(|finding| finding.open)
    }

    fn finding_text(&self, finding: &FindingView) -> Told<'static> {
        let observation = &finding.finding.observation;
        self.frame.sentence(message_key(Use::Finding, observation.code.code()), &observation.facts)
    }

    fn actor(&self, actor: &Actor) -> String {
        actor_name(actor, &self.choices, &self.frame)
    }

    fn location(&self, id: &comanda_core::base::ids::LocationId) -> &str {
        self.choices.locations.get(id).map_or("", String::as_str)
    }

    fn hold_reasons(&self) -> Vec<&'static str> {
        HoldReason::ALL.iter().map(|reason| reason.code()).collect()
    }

    fn flags(&self) -> Vec<(&'static str, bool)> {
        Flag::ALL.iter().map(|flag| (flag.code(), self.order.flags.contains(flag))).collect()
    }

    fn staff(&self) -> Vec<(String, &str, bool)> {
        let taken = self.order.manager.as_ref().map(|manager| manager.id);
        let offered = self.choices.staff.iter().filter(|(id, _, active)| *active || Some(*id) == taken);
        offered.map(|(id, name, _)| (id.to_string(), name.as_str(), Some(*id) == taken)).collect()
    }

    fn is_next(&self, step: &str) -> bool {
        let next = if self.place.allowed {
            "place"
        } else if self.confirm.allowed {
            "confirm"
        } else {
            ""
        };
        next == step
    }

    fn stage(&self) -> [(&'static str, Option<comanda_core::base::time::Timestamp>); 3] {
        [
            ("order-stage-placed", self.order.placed_at),
            ("order-stage-confirmed", self.order.confirmed_at),
            ("order-stage-closed", self.order.closed_at),
        ]
    }

    /// Units of the line's SKU that anybody may still claim; of a kit with several parts the units of all of them.
    fn free(&self, line: &LineView) -> i64 {
        line.stock.locations.iter().map(|at| at.available).sum()
    }

    fn country(&self, address: &GivenAddress) -> String {
        address.country.clone().unwrap_or_default()
    }
}

/// Who did something, in words.
pub(in crate::console) fn actor_name(actor: &Actor, choices: &Choices, words: &Words) -> String {
    match actor {
        Actor::User(id) => choices.person(*id).map_or_else(|| words.t("order-actor-staff").to_string(), str::to_owned),
        Actor::Customer(_) => words.t("order-actor-customer").to_string(),
        Actor::ApiKey(_) => words.t("order-actor-program").to_string(),
        Actor::Rule(name) | Actor::Agent(name) => name.clone(),
        Actor::System(_) => "Comanda".to_owned(),
    }
}

fn step(step: &NextStep, words: &Words) -> Step {
    let why_not = step.refusal.as_deref().map(|code| words.sentence(message_key(Use::Problem, code), &step.facts).to_string());
    Step { allowed: step.allowed, why_not }
}

/// `GET /orders/{id}`.
pub(super) async fn show(State(doors): State<Doors>, Name(order): Name<OrderId>, uri: Uri, visit: Visit<OrdersRead>) -> Paged {
    let chapter = Address::of(&uri).value("story").and_then(Chapter::parse);
    shown(&doors, &visit.person, order, Look { status: StatusCode::OK, chapter, ..Look::default() }).await
}

/// The card again for a form that was refused: with what was typed, why not, and what others did meanwhile.
///
/// # Errors
/// The problem itself when it is a fault of ours or the order is not there.
pub(super) async fn refused(
    doors: &Doors,
    form: &crate::console::form::Form<impl Sized>,
    order: OrderId,
    name: &'static str,
    problem: Problem,
) -> Paged {
    if problem.status.is_server_error() || problem.status == StatusCode::NOT_FOUND {
        return Err(problem);
    }
    let fields = Fields::refused(&form.sent, &problem, form.person.locale());
    let since = form.caller.expected_version.filter(|_| problem.code == "version.stale");
    shown(doors, &form.person, order, Look { form: name, fields, since, status: problem.status, chapter: None }).await
}

/// A part of the story: its code, the card with only that, and whether it is the one that is shown.
fn chapter_link(order: OrderId, chapter: Option<Chapter>, wanted: Option<Chapter>) -> (Option<&'static str>, String, bool) {
    let code = chapter.map(Chapter::code);
    (code, code.map_or_else(|| format!("/orders/{order}#story"), |code| format!("/orders/{order}?story={code}#story")), chapter == wanted)
}

async fn shown(doors: &Doors, person: &Person, id: OrderId, look: Look) -> Paged {
    let caller = person.caller();
    let (order, choices) = tokio::try_join!(card(&doors.app, &caller, id), choices(&doors.app, &caller))?;
    let events = timeline(&doors.app, &caller, id, &PageRequest { cursor: None, limit: Some(EVENTS) }).await?;
    let words = &person.words;
    let entries = entries(&events.items, &order, &choices, words);
    let changes = look.since.map(|version| entries.iter().filter(|entry| entry.sequence > version).cloned().collect()).unwrap_or_default();
    let allowed = &order.allowed;
    let (place, confirm, cancel) = (step(&allowed.place, words), step(&allowed.confirm, words), step(&allowed.cancel, words));
    let (hold, amend, assign) = (step(&allowed.hold, words), step(&allowed.amend, words), step(&allowed.assign, words));
    let shown = CardPage {
        frame: frame(doors, person, Place::Orders).await?,
        more_entries: events.next.is_some(),
        chapters: std::iter::once(None).chain(Chapter::ALL.map(Some)).map(|chapter| chapter_link(id, chapter, look.chapter)).collect(),
        entries: entries.into_iter().filter(|entry| look.chapter.is_none_or(|chapter| entry.chapter == chapter)).collect(),
        changes,
        form: look.form,
        fields: look.fields,
        place,
        confirm,
        cancel,
        hold,
        amend,
        assign,
        order,
        choices,
    };
    page_at(look.status, &shown)
}
