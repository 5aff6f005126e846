//! The table of what was measured.

use serde::Serialize;

/// One measurement.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Measurement {
    /// What was done.
    pub(crate) what: String,
    /// On which database.
    pub(crate) database: String,
    /// The number, with its unit.
    pub(crate) result: String,
    /// How long single answers took, or more about the number.
    pub(crate) detail: String,
    /// What it should be.
    pub(crate) target: String,
    /// Whether it is; nothing when there is no target.
    pub(crate) met: Option<bool>,
}

impl Measurement {
    pub(crate) fn new(what: impl Into<String>, database: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            database: database.into(),
            result: String::new(),
            detail: String::new(),
            target: String::new(),
            met: None,
        }
    }

    pub(crate) fn result(mut self, result: impl Into<String>) -> Self {
        self.result = result.into();
        self
    }

    pub(crate) fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    pub(crate) fn target(mut self, target: impl Into<String>, met: bool) -> Self {
        self.target = target.into();
        self.met = Some(met);
        self
    }
}

/// The facts and the measurements as a Markdown table.
pub(crate) fn markdown(facts: &[(String, String)], rows: &[Measurement]) -> String {
    let mut text = String::from("| fact | value |\n| --- | --- |\n");
    for (name, value) in facts {
        text.push_str(&format!("| {name} | {value} |\n"));
    }
    text.push_str("\n| what | database | result | detail | target | met |\n| --- | --- | --- | --- | --- | --- |\n");
    for row in rows {
        let met = match row.met {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        };
        text.push_str(&format!("| {} | {} | {} | {} | {} | {met} |\n", row.what, row.database, row.result, row.detail, row.target));
    }
    text
}
