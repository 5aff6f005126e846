//! Recomputing every invariant.

use comanda_app::verify::{Progress, Report, verify};
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::Settings;
use crate::output::{self, Ending, Failure};
use crate::wire;

/// Verifies everything that is kept, on a live database.
#[derive(Debug, clap::Args)]
pub(crate) struct Verify {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Verify {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let app = wire::open_existing(settings).await?;
        let bar = progress_bar();
        let shown = bar.clone();
        let report = verify(&app, move |progress| show(&shown, progress)).await;
        bar.finish_and_clear();
        wire::close(app).await?;
        let report = report?;
        if self.json {
            output::json(&report)?;
        } else {
            output::line(&listed(&report))?;
        }
        let broken = report.checks.iter().filter(|check| check.broken > 0).count();
        if broken == 0 {
            return Ok(());
        }
        Err(Failure::new(Ending::Broken, format!("{broken} of {} invariants do not hold", report.checks.len()))
            .with_hint("Stop writing to this database, keep a copy, and compare with the last backup."))
    }
}

fn progress_bar() -> ProgressBar {
    if !output::watched() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    match ProgressStyle::with_template("{spinner} {msg} {human_pos} of {human_len} ({eta} left)") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn show(bar: &ProgressBar, progress: Progress) {
    bar.set_message(progress.stage);
    bar.set_length(progress.total.max(progress.done));
    bar.set_position(progress.done);
}

/// A line for each invariant, and below a broken one the first record that breaks it.
fn listed(report: &Report) -> String {
    let width = report.checks.iter().map(|check| check.name.len()).max().unwrap_or(0);
    let mut lines = Vec::new();
    for check in &report.checks {
        let sign = if check.broken == 0 { '✓' } else { '✗' };
        let broken = if check.broken == 0 { String::new() } else { format!("  {} broken", check.broken) };
        lines.push(format!("{sign} {:<width$}  {:>10}  {}{broken}", check.name, check.checked, check.rule));
        lines.extend(check.first.iter().map(|first| format!("  {:<width$}  {:>10}  first: {first}", "", "")));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use comanda_app::verify::Check;

    #[test]
    fn the_first_record_stands_below_its_invariant() {
        let sound = Check { name: "a.b", rule: "all is well", checked: 3, broken: 0, first: None };
        let broken = Check { name: "long.name", rule: "nothing is lost", checked: 2, broken: 1, first: Some("order 7: lost".into()) };
        insta::assert_snapshot!(listed(&Report { checks: vec![sound, broken] }), @r"
        ✓ a.b                 3  all is well
        ✗ long.name           2  nothing is lost  1 broken
                                 first: order 7: lost
        ");
    }
}
