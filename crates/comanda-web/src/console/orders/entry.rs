//! `/orders/new` and `/orders/{id}/edit`: an order entered by hand, and a draft gone on with.
//!
//! The form holds everything: each step sends it, and gets it back with what follows from it. Placing is run dry each
//! time, so that sums, stock and findings are the command's own.

mod content;
mod known;
mod lines;
mod page;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use comanda_app::orders::draft::{DraftOrder, ReplaceDraft};
use comanda_app::orders::place::{PlaceDraft, PlaceOrder, Placed, Placing};
use comanda_app::queries::orders::{OrderCard, card, entry};
use comanda_app::run::Caller;
use comanda_core::base::ids::{CustomerId, OrderId};
use comanda_core::channels::channel::Channel;
use comanda_core::orders::content::OrderContent;
use comanda_core::orders::order::{OrderStatus, Source};

use self::content::{Rows, content};
use self::lines::Named;
use self::page::{Focus, Shown};
use crate::console::fields::Fields;
use crate::console::form::{Form, STEP, Sent};
use crate::console::page::{Paged, to};
use crate::console::person::{Person, Visit};
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

/// What a button of the form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// Showing what follows from what was typed so far, while somebody types on.
    Watch,
    /// The same after Enter: what was looked for is taken when it is one.
    Update,
    /// Taking this customer.
    Take(CustomerId),
    /// Going on without the customer.
    Leave,
    /// Adding the SKU with this code.
    Add(String),
    /// Taking a line out.
    Remove(usize),
    /// Keeping it as a draft.
    Draft,
    /// Placing it.
    Place,
}

impl Step {
    fn of(sent: &Sent, person: &Person) -> Self {
        let (verb, rest) = sent.raw(STEP).split_once(':').unwrap_or((sent.raw(STEP), ""));
        let step = match verb {
            "take" => CustomerId::parse(rest).ok().map(Self::Take),
            "leave" => Some(Self::Leave),
            "add" => Some(Self::Add(rest.to_owned())),
            "remove" => rest.parse().ok().map(Self::Remove),
            "draft" => Some(Self::Draft),
            "place" => Some(Self::Place),
            "watch" if person.partial => Some(Self::Watch),
            _ => None,
        };
        step.unwrap_or(Self::Update)
    }
}

/// An order being entered: who enters it, in which form, for which channel.
struct Entry<'e> {
    doors: &'e Doors,
    person: &'e Person,
    caller: Caller,
    sent: Sent,
    channels: Vec<Channel>,
    /// The draft it is of.
    draft: Option<(OrderId, i64)>,
}

impl<'e> Entry<'e> {
    async fn begin(
        doors: &'e Doors,
        person: &'e Person,
        caller: &Caller,
        mut sent: Sent,
        draft: Option<(OrderId, i64)>,
    ) -> Result<Self, Problem> {
        let channels = entry::channels(&doors.app, caller).await?;
        let usual = entry::usual(&channels);
        if let Some(usual) = usual.filter(|_| !channels.iter().any(|channel| channel.code == sent.raw("channel"))) {
            sent.set("channel", usual.code.as_str());
        }
        // A sum in another currency is another sum.
        let chosen = channels.iter().find(|channel| channel.code == sent.raw("channel"));
        if let Some(chosen) = chosen {
            let priced_in = sent.text("priced_in");
            if !priced_in.is_empty() && priced_in != chosen.currency.code() {
                forget_sums(&mut sent);
            }
            sent.set("priced_in", chosen.currency.code());
        }
        let caller = Caller { on_behalf: true, ..caller.clone() };
        Ok(Self { doors, person, caller, sent, channels, draft })
    }

    fn channel(&self) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.code == self.sent.raw("channel"))
    }

    /// Does what the button asks for with the form; where the next thing is typed.
    async fn step(&mut self, step: &Step, shown: &mut Shown) -> Result<Focus, Problem> {
        let (doors, channel) = (self.doors, self.channel().cloned());
        match step {
            Step::Take(id) => {
                known::take(doors, &self.caller, &mut self.sent, *id, channel.as_ref()).await?;
                Ok(Focus::Sku)
            }
            Step::Leave => {
                known::leave(&mut self.sent);
                Ok(Focus::Customer)
            }
            Step::Add(code) => self.add(code, channel.as_ref(), shown).await,
            Step::Remove(row) => {
                self.sent.remove(&format!("lines/{row}"));
                Ok(Focus::Sku)
            }
            Step::Update => {
                let found = self.find_customer(channel.as_ref(), shown).await?;
                let named = self.sent.text("add");
                if named.is_empty() { Ok(found) } else { self.add(&named, channel.as_ref(), shown).await }
            }
            Step::Watch => {
                let (looked_for, named) = (self.sent.text("find"), self.sent.text("add"));
                if !looked_for.is_empty() && self.sent.text("customer/id").is_empty() {
                    shown.customers = page::customers(doors, &self.caller, &looked_for).await?;
                }
                if !named.is_empty() {
                    shown.skus = match lines::named(doors, &self.caller, &named).await? {
                        Named::One(sku) => vec![*sku],
                        Named::Several(skus) => skus,
                    };
                }
                Ok(Focus::Nowhere)
            }
            Step::Draft | Step::Place => Ok(Focus::Nowhere),
        }
    }

    /// Takes the customer that was looked for when it is one; what finds nobody is the beginning of a new one.
    async fn find_customer(&mut self, channel: Option<&Channel>, shown: &mut Shown) -> Result<Focus, Problem> {
        let looked_for = self.sent.text("find");
        if looked_for.is_empty() || !self.sent.text("customer/id").is_empty() {
            return Ok(Focus::Nowhere);
        }
        shown.customers = page::customers(self.doors, &self.caller, &looked_for).await?;
        match shown.customers.as_slice() {
            [only] if !known::is_typed(&self.sent) => {
                let id = only.id;
                shown.customers.clear();
                known::take(self.doors, &self.caller, &mut self.sent, id, channel).await?;
                Ok(Focus::Sku)
            }
            [] => {
                shown.nobody = true;
                Ok(known::begin(&mut self.sent, &looked_for))
            }
            [_, ..] => Ok(Focus::Found),
        }
    }

    async fn add(&mut self, text: &str, channel: Option<&Channel>, shown: &mut Shown) -> Result<Focus, Problem> {
        let Some(channel) = channel else { return Ok(Focus::Sku) };
        match lines::named(self.doors, &self.caller, text).await? {
            Named::One(sku) => lines::add(&mut self.sent, &sku, channel, &self.person.words),
            Named::Several(skus) if skus.is_empty() => shown.no_sku = true,
            Named::Several(skus) => {
                shown.skus = skus;
                return Ok(Focus::Found);
            }
        }
        Ok(Focus::Sku)
    }

    /// What the form says as the commands take it, or what of it cannot be read.
    fn read(&mut self, rows: &Rows, channel: &Channel) -> Result<OrderContent, Problem> {
        let content = content(&mut self.sent, rows, channel, &self.person.words);
        self.sent.finish().map(|()| content)
    }

    /// Places the content dry; where stock keeps it from being placed, what the draft of it comes to is told besides.
    async fn tried(&self, content: &OrderContent, channel: &Channel) -> Result<(Option<Placed>, Option<Problem>), Problem> {
        let dry = Caller { dry_run: true, idempotency_key: None, expected_version: None, ..self.caller.clone() };
        let command = PlaceOrder { channel: channel.code.clone(), source: Source::OnBehalf, content: content.clone() };
        let refused = match self.doors.app.place_order(dry.clone(), command).await {
            Ok(done) => return Ok((Some(done.answer), None)),
            Err(error) => Problem::from(error),
        };
        if refused.status.is_server_error() {
            return Err(refused);
        }
        if refused.code != "order.place.out_of_stock" {
            return Ok((None, Some(refused)));
        }
        let command = DraftOrder { channel: channel.code.clone(), source: Source::OnBehalf, content: content.clone() };
        let drafted = self.doors.app.draft_order(dry, command).await.ok().map(|done| done.answer);
        Ok((drafted, Some(refused)))
    }

    /// The page as the form is now.
    async fn show(mut self, mut shown: Shown, is_typing: bool, given: Option<Problem>) -> Paged {
        if let Some(channel) = self.channel().cloned() {
            let (words, caller) = (self.person.words.clone(), self.caller.clone());
            let known = lines::understood(self.doors, &caller, &mut self.sent, &channel, &words, is_typing).await?;
            let rows = Rows::of(&self.sent);
            let mut refused = given;
            if !rows.lines().is_empty() {
                match self.read(&rows, &channel) {
                    Ok(content) => {
                        let (placed, problem) = self.tried(&content, &channel).await?;
                        shown.placed = placed;
                        refused = refused.or(problem.map(|problem| rows.in_form(problem)));
                    }
                    Err(problem) => refused = refused.or(Some(problem)),
                }
            }
            shown.short = lines::short(&rows, shown.placed.as_ref(), refused.as_ref());
            shown.stock = lines::stock(self.doors, &caller, &channel, known.values()).await?;
            shown.known = known;
            shown.refused = refused;
        } else {
            shown.refused = given;
        }
        let fields = match &shown.refused {
            Some(problem) => Fields::refused(&self.sent, problem, self.person.locale()),
            None => Fields::kept(&self.sent),
        };
        page::shown(self, shown, fields).await
    }
}

/// Forgets every sum of the form.
fn forget_sums(sent: &mut Sent) {
    let rows = Rows::of(sent);
    for row in rows.lines() {
        sent.remove(&format!("lines/{row}/unit_price"));
        sent.remove(&format!("lines/{row}/discount"));
    }
    for name in ["shipping/price", "discounts", "surcharges"] {
        sent.remove(name);
    }
}

/// `GET /orders/new`, also for a customer that is named.
pub(super) async fn new(State(doors): State<Doors>, visit: Visit<Placing>) -> Paged {
    let Visit { person, caller, mut params, .. } = visit;
    let customer = params.id::<CustomerId>("customer", "cus_…");
    let given = params.finish().err();
    let mut entry = Entry::begin(&doors, &person, &caller, Sent::default(), None).await?;
    let mut shown = Shown { focus: Focus::Customer, ..Shown::default() };
    if let Some(id) = customer {
        shown.focus = entry.step(&Step::Take(id), &mut Shown::default()).await?;
    }
    entry.show(shown, false, given).await
}

/// `POST /orders/new`: a step in entering, or the order itself.
pub(super) async fn give(State(doors): State<Doors>, form: Form<Placing>) -> Paged {
    let step = Step::of(&form.sent, &form.person);
    let mut entry = Entry::begin(&doors, &form.person, &form.caller, form.sent.clone(), None).await?;
    let mut shown = Shown::default();
    shown.focus = entry.step(&step, &mut shown).await?;
    let refused = if matches!(step, Step::Draft | Step::Place) {
        match made(&mut entry, step == Step::Draft).await {
            Ok(response) => return Ok(response),
            Err(problem) if problem.status.is_server_error() => return Err(problem),
            Err(problem) => Some(problem),
        }
    } else {
        None
    };
    entry.show(shown.answered(refused.as_ref()), step == Step::Watch, refused).await
}

/// Places the new order, or keeps it as a draft, and goes to its card.
async fn made(entry: &mut Entry<'_>, as_draft: bool) -> Result<Response, Problem> {
    let channel = entry.channel().cloned().ok_or_else(|| Problem::not_found("channel", entry.sent.raw("channel")))?;
    let words = entry.person.words.clone();
    let caller = entry.caller.clone();
    lines::understood(entry.doors, &caller, &mut entry.sent, &channel, &words, false).await?;
    let rows = Rows::of(&entry.sent);
    let content = entry.read(&rows, &channel)?;
    let (app, code, source) = (&entry.doors.app, channel.code, Source::OnBehalf);
    let (done, said) = if as_draft {
        (app.draft_order(caller, DraftOrder { channel: code, source, content }).await, "said-phone-drafted")
    } else {
        (app.place_order(caller, PlaceOrder { channel: code, source, content }).await, "said-phone-placed")
    };
    let done = done.map_err(|error| rows.in_form(error.into()))?;
    Ok(to(&format!("/orders/{}", done.answer.order), Some(said)))
}

async fn draft_of(doors: &Doors, caller: &Caller, id: OrderId) -> Result<Option<OrderCard>, Problem> {
    let found = card(&doors.app, caller, id).await?;
    Ok(Some(found).filter(|found| found.status == OrderStatus::Draft))
}

/// `GET /orders/{id}/edit`: the form of a draft; any other order leads to its card.
pub(super) async fn edit(State(doors): State<Doors>, Name(id): Name<OrderId>, visit: Visit<ReplaceDraft>) -> Paged {
    let Some(draft) = draft_of(&doors, &visit.caller, id).await? else { return Ok(to(&format!("/orders/{id}"), None)) };
    let sent = known::of_draft(&draft, &visit.person.words);
    let entry = Entry::begin(&doors, &visit.person, &visit.caller, sent, Some((id, draft.version))).await?;
    entry.show(Shown { focus: Focus::Sku, ..Shown::default() }, false, None).await
}

/// `POST /orders/{id}/edit`: a step in entering, the draft's new content, or its placing.
pub(super) async fn save(State(doors): State<Doors>, Name(id): Name<OrderId>, form: Form<ReplaceDraft>) -> Paged {
    let step = Step::of(&form.sent, &form.person);
    let Some(draft) = draft_of(&doors, &form.caller, id).await? else { return Ok(to(&format!("/orders/{id}"), None)) };
    let mut sent = form.sent.clone();
    sent.set("channel", draft.channel.code.as_str());
    let seen = form.caller.expected_version.unwrap_or(draft.version);
    let mut entry = Entry::begin(&doors, &form.person, &form.caller, sent, Some((id, seen))).await?;
    let mut shown = Shown::default();
    shown.focus = entry.step(&step, &mut shown).await?;
    let refused = if matches!(step, Step::Draft | Step::Place) {
        match replaced(&mut entry, id, step == Step::Place).await {
            Ok(response) => return Ok(response),
            Err(problem) if problem.status.is_server_error() => return Err(problem),
            Err(problem) => {
                // What was typed is shown again, to be sent over what others made of the draft meanwhile.
                let now = draft_of(&doors, &form.caller, id).await?;
                entry.draft = now.map(|now| (id, now.version));
                Some(problem)
            }
        }
    } else {
        None
    };
    entry.show(shown.answered(refused.as_ref()), step == Step::Watch, refused).await
}

/// Replaces the draft's content, places it when that is wanted, and goes to its card.
async fn replaced(entry: &mut Entry<'_>, order: OrderId, and_place: bool) -> Result<Response, Problem> {
    let channel = entry.channel().cloned().ok_or_else(|| Problem::not_found("channel", entry.sent.raw("channel")))?;
    let words = entry.person.words.clone();
    let caller = entry.caller.clone();
    lines::understood(entry.doors, &caller, &mut entry.sent, &channel, &words, false).await?;
    let rows = Rows::of(&entry.sent);
    let content = entry.read(&rows, &channel)?;
    let app = &entry.doors.app;
    let done = app.run(caller.clone(), ReplaceDraft { order, content }).await.map_err(|error| rows.in_form(error.into()))?;
    if !and_place {
        return Ok(to(&format!("/orders/{order}"), Some("said-phone-drafted")));
    }
    let idempotency_key = caller.idempotency_key.as_ref().map(|key| format!("{key}-place"));
    let placing = Caller { idempotency_key, expected_version: Some(done.answer.version), ..caller };
    app.run(placing, PlaceDraft { order }).await.map_err(|error| rows.in_form(error.into()))?;
    Ok(to(&format!("/orders/{order}"), Some("said-phone-placed")))
}

impl Shown {
    /// The same with the status of the answer.
    fn answered(self, refused: Option<&Problem>) -> Self {
        Self { status: refused.map_or(StatusCode::OK, |problem| problem.status), ..self }
    }
}
