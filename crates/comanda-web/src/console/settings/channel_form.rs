//! A channel as its form has it: typed, read, and told in words.

use comanda_app::channels::save_channel::{ChannelContent, TaxRuleContent};
use comanda_app::queries::settings::ChannelView;
use comanda_core::base::country::Country;
use comanda_core::base::locale::Locale;
use comanda_core::base::money::{Currency, TaxRate};
use comanda_core::channels::channel::{Channel, DeliveryMethod, PriceMode, Required, Shortage, TaxRule, Zone};
use comanda_core::inventory::location::Location;

use super::changes::Told;
use crate::console::fields::Fields;
use crate::console::form::Sent;
use crate::console::rows::{Cell, filled, in_form, shown};
use crate::console::words::Words;
use crate::problem::Problem;

/// How many empty rows are offered at the end of each list.
const EMPTY_ROWS: usize = 2;
/// The sum a tax is shown on, in whole units of the currency.
const EXAMPLE_UNITS: i64 = 1_000;
const TAX_FIELDS: &[&str] = &["country", "tax_class", "percent"];
const METHOD_FIELDS: &[&str] = &["code", "name", "zones"];

/// A row of the tax rules.
pub(super) struct TaxRow {
    pub(super) country: Cell,
    pub(super) tax_class: Cell,
    pub(super) percent: Cell,
    /// What is wrong with the row as a whole.
    pub(super) error: Option<String>,
}

/// A row of the delivery methods.
pub(super) struct MethodRow {
    pub(super) code: Cell,
    pub(super) name: Cell,
    pub(super) zones: Cell,
    pub(super) collected: Cell,
}

/// The rows of tax rules to show.
pub(super) fn tax_rows(fields: &Fields) -> Vec<TaxRow> {
    let row = |row: usize| {
        let cell = |field: &str| Cell::of(fields, format!("tax_rules/{row}/{field}"));
        let error = fields.error_exactly(&format!("tax_rules/{row}")).map(str::to_owned);
        TaxRow { country: cell("country"), tax_class: cell("tax_class"), percent: cell("percent"), error }
    };
    shown(&filled(fields.sent(), "tax_rules", TAX_FIELDS), EMPTY_ROWS).into_iter().map(row).collect()
}

/// The rows of delivery methods to show.
pub(super) fn method_rows(fields: &Fields) -> Vec<MethodRow> {
    let row = |row: usize| {
        let cell = |field: &str| Cell::of(fields, format!("delivery_methods/{row}/{field}"));
        MethodRow { code: cell("code"), name: cell("name"), zones: cell("zones"), collected: cell("collected") }
    };
    shown(&filled(fields.sent(), "delivery_methods", METHOD_FIELDS), EMPTY_ROWS).into_iter().map(row).collect()
}

/// The rows that the command is given.
pub(super) struct Rows {
    tax_rules: Vec<usize>,
    delivery_methods: Vec<usize>,
}

impl Rows {
    /// The filled rows of what was sent.
    pub(super) fn of(sent: &Sent) -> Self {
        Self { tax_rules: filled(sent, "tax_rules", TAX_FIELDS), delivery_methods: filled(sent, "delivery_methods", METHOD_FIELDS) }
    }

    /// The problem with what it says of the command's rows said of the form's.
    pub(super) fn in_form(&self, problem: Problem) -> Problem {
        in_form(in_form(problem, "tax_rules", &self.tax_rules), "delivery_methods", &self.delivery_methods)
    }
}

/// Zones as they are typed: `RS 11, RS 21, RO`.
fn zones_text(zones: &[Zone]) -> String {
    let zone = |zone: &Zone| format!("{} {}", zone.country, zone.postcode_prefix).trim_end().to_owned();
    zones.iter().map(zone).collect::<Vec<_>>().join(", ")
}

fn zones(text: &str) -> Option<Vec<Zone>> {
    let zone = |part: &str| {
        let (country, prefix) = part.split_once(char::is_whitespace).unwrap_or((part, ""));
        Some(Zone { country: Country::parse(country).ok()?, postcode_prefix: prefix.trim().to_ascii_uppercase() })
    };
    text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(zone).collect()
}

/// A rate in percent as the language writes it, without its sign.
fn percent_text(rate: TaxRate, locale: Locale) -> String {
    let percent = rate.percent();
    if locale == Locale::En { percent } else { percent.replace('.', ",") }
}

/// The form's fields for a channel that is not made yet.
pub(super) fn blank() -> Vec<(String, String)> {
    let given = [("price_mode", PriceMode::Inclusive.code()), ("shortage", Shortage::Refuse.code()), ("active", "yes")];
    let requires = Required::ALL.map(|required| ("requires", required.code()));
    let seconds = ("reservation_ttl_s", "900");
    given.into_iter().chain(requires).chain([seconds]).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The form's fields for a channel that is kept.
pub(super) fn as_typed(view: &ChannelView, locale: Locale) -> Vec<(String, String)> {
    let channel = &view.channel;
    let mut pairs = Vec::new();
    let mut add = |name: String, value: &str| pairs.push((name, value.to_owned()));
    add("name".into(), &channel.name);
    add("code".into(), &channel.code);
    add("currency".into(), channel.currency.code());
    add("price_mode".into(), channel.price_mode.code());
    add("number_prefix".into(), &channel.number_prefix);
    add("language".into(), channel.language.tag());
    add("country".into(), channel.country.as_str());
    add("shortage".into(), channel.shortage.code());
    add("reservation_ttl_s".into(), &channel.reservation_ttl_s.to_string());
    add("active".into(), if channel.active { "yes" } else { "" });
    for code in &view.pool {
        add("pool".into(), code);
    }
    for required in &channel.requires {
        add("requires".into(), required.code());
    }
    for (row, method) in channel.delivery_methods.iter().enumerate() {
        add(format!("delivery_methods/{row}/code"), &method.code);
        add(format!("delivery_methods/{row}/name"), &method.name);
        add(format!("delivery_methods/{row}/zones"), &zones_text(&method.zones));
        add(format!("delivery_methods/{row}/collected"), if method.needs_address { "" } else { "yes" });
    }
    for (row, rule) in channel.tax_rules.iter().enumerate() {
        add(format!("tax_rules/{row}/country"), rule.country.as_str());
        add(format!("tax_rules/{row}/tax_class"), &rule.tax_class);
        add(format!("tax_rules/{row}/percent"), &percent_text(rule.rate, locale));
    }
    pairs
}

/// What was typed, as the commands take it; what cannot be read is noted. What never changes is taken from the channel
/// that is kept, when there is one.
pub(super) fn content(sent: &mut Sent, rows: &Rows, kept: Option<&Channel>) -> ChannelContent {
    let price_mode = match kept {
        Some(kept) => Some(kept.price_mode),
        None => sent.read_demanded("price_mode", "form.choice_missing", PriceMode::parse),
    };
    let shortage = sent.read_demanded("shortage", "form.choice_missing", Shortage::parse);
    let reservation_ttl_s = sent.whole("reservation_ttl_s");
    let delivery_methods = rows.delivery_methods.iter().map(|row| {
        let at = |field: &str| format!("delivery_methods/{row}/{field}");
        DeliveryMethod {
            code: sent.text(&at("code")),
            name: sent.text(&at("name")),
            zones: sent.read_as(&at("zones"), "form.not_zones", zones).unwrap_or_default(),
            needs_address: !sent.ticked(&at("collected")),
        }
    });
    let delivery_methods = delivery_methods.collect();
    let tax_rules = rows.tax_rules.iter().map(|row| {
        let text = |field: &str| sent.text(&format!("tax_rules/{row}/{field}"));
        let percent = text("percent").replace(',', ".");
        TaxRuleContent {
            country: text("country"),
            tax_class: text("tax_class"),
            percent: percent.trim_matches(['%', ' ', '\u{a0}']).to_owned(),
        }
    });
    let fixed = |name: &str, of: fn(&Channel) -> &str| kept.map_or_else(|| sent.text(name), |kept| of(kept).to_owned());
    ChannelContent {
        code: fixed("code", |kept| &kept.code),
        name: sent.text("name"),
        currency: fixed("currency", |kept| kept.currency.code()),
        price_mode: price_mode.unwrap_or(PriceMode::Inclusive),
        language: sent.text("language"),
        country: sent.text("country"),
        number_prefix: fixed("number_prefix", |kept| &kept.number_prefix),
        shortage: shortage.unwrap_or(Shortage::Refuse),
        reservation_ttl_s: reservation_ttl_s.unwrap_or(900),
        pool: sent.all("pool"),
        delivery_methods,
        requires: sent.all("requires").iter().filter_map(|code| Required::parse(code)).collect(),
        tax_rules: tax_rules.collect(),
        active: sent.ticked("active"),
    }
}

/// Whether a change touches what orders from then on cost.
pub(super) fn touches_money(before: &Channel, after: &Channel) -> bool {
    (&before.tax_rules, before.currency, before.price_mode, before.country)
        != (&after.tax_rules, after.currency, after.price_mode, after.country)
}

fn tax_told(rule: &TaxRule, channel: &Channel, words: &Words) -> Told {
    let example = EXAMPLE_UNITS * minor_units(channel.currency);
    let tax = match channel.price_mode {
        PriceMode::Inclusive => rule.rate.in_gross(example),
        PriceMode::Exclusive => rule.rate.on_net(example),
    };
    let label = words.t("channel-tax-of").text("country", rule.country).text("class", &rule.tax_class);
    let value = words.t("channel-tax-example").text("percent", words.percent(&rule.rate.percent()));
    let value = value.text("tax", words.money(channel.currency, tax)).text("sum", words.money(channel.currency, example));
    (label.to_string(), value.to_string())
}

fn minor_units(currency: Currency) -> i64 {
    10_i64.pow(currency.exponent())
}

/// The channel in words; `locations` name its stock pool.
pub(super) fn told(channel: &Channel, locations: &[Location], words: &Words) -> Vec<Told> {
    let label = |key: &'static str| words.t(key).to_string();
    let yes = |yes: bool| words.t(if yes { "settings-yes" } else { "settings-no" }).to_string();
    let pool = locations.iter().filter(|location| channel.pool.contains(&location.id)).map(|location| location.name.as_str());
    let pool = if channel.pool.is_empty() { label("channel-pool-all") } else { pool.collect::<Vec<_>>().join(", ") };
    let requires = channel.requires.iter().map(|required| words.code("required", required.code()).to_string());
    let mut told = vec![
        (label("settings-name"), channel.name.clone()),
        (label("settings-code"), channel.code.clone()),
        (label("channel-currency"), channel.currency.code().to_owned()),
        (label("channel-price-mode"), words.code("price-mode", channel.price_mode.code()).to_string()),
        (label("channel-number-prefix"), channel.number_prefix.clone()),
        (label("frame-language"), channel.language.own_name().to_owned()),
        (label("channel-country"), channel.country.to_string()),
        (label("channel-shortage"), words.code("shortage", channel.shortage.code()).to_string()),
        (label("channel-reservation"), words.number(channel.reservation_ttl_s)),
        (label("channel-pool"), pool),
        (label("channel-requires"), requires.collect::<Vec<_>>().join(", ")),
    ];
    for method in &channel.delivery_methods {
        let zones = if method.zones.is_empty() { label("channel-everywhere") } else { zones_text(&method.zones) };
        let collected = if method.needs_address { String::new() } else { format!(" · {}", words.t("channel-collected")) };
        told.push((words.t("channel-method-of").text("code", &method.code).to_string(), format!("{} · {zones}{collected}", method.name)));
    }
    told.extend(channel.tax_rules.iter().map(|rule| tax_told(rule, channel, words)));
    told.push((label("settings-active"), yes(channel.active)));
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_read_as_they_are_written() {
        let read = |text: &str| zones(text).map(|zones| zones_text(&zones));
        assert_eq!(read("rs 11, RS  21;RO\ngb sw1a 1,"), Some("RS 11, RS 21, RO, GB SW1A 1".to_owned()));
        assert_eq!(read(" "), Some(String::new()));
        assert_eq!(read("RS 11, Q"), None);
    }
}
