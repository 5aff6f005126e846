//! Importing and exporting a file, as a process of its own, with its speed and memory.

use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{bail, ensure};

use super::machine::resident_mib;
use super::report::Measurement;
use super::shop::{Dice, SKUS};

/// Imports files of `orders` and four times as many three-line orders, then exports them.
pub(crate) fn files(database: &str, folder: &Path, orders: u64) -> anyhow::Result<Vec<Measurement>> {
    let name = if database.starts_with("postgres") { "PostgreSQL" } else { "SQLite" };
    let mut rows = Vec::new();
    let mut peaks = Vec::new();
    for (round, size) in [orders, orders * 4].into_iter().enumerate() {
        let file = folder.join(format!("orders-{size}.csv"));
        write_orders(&file, round, size)?;
        let (took, peak) = run(&["--database", database, "import", "orders", &file.to_string_lossy(), "--channel", "web"])?;
        let rate = size as f64 / took.as_secs_f64();
        peaks.push(peak);
        rows.push(
            Measurement::new(format!("import of {size} orders (CSV)"), name)
                .result(format!("{rate:.0} orders/s"))
                .detail(format!("{:.1} s, at most {peak} MiB", took.as_secs_f64()))
                .target("at least 5000/s", rate >= 5_000.0),
        );
    }
    let flat = peaks[1] < peaks[0] * 3 / 2 + 16;
    rows.push(
        Measurement::new("memory of an import four times as large", name)
            .result(format!("{} MiB against {} MiB", peaks[1], peaks[0]))
            .target("flat", flat),
    );
    let out = folder.join("orders.csv");
    let (took, peak) = run(&["--database", database, "export", "orders", "--output", &out.to_string_lossy()])?;
    rows.push(
        Measurement::new("export of all orders (CSV)", name)
            .result(format!("{} MiB in {:.1} s", std::fs::metadata(&out)?.len() >> 20, took.as_secs_f64()))
            .detail(format!("at most {peak} MiB of memory")),
    );
    Ok(rows)
}

fn write_orders(file: &Path, round: usize, orders: u64) -> anyhow::Result<()> {
    let mut out = BufWriter::new(std::fs::File::create(file)?);
    writeln!(
        out,
        "order.reference,customer.name,customer.email,address.street,address.city,address.postcode,line.sku,line.quantity,line.unit_price"
    )?;
    let mut dice = Dice::new(99);
    for order in 0..orders {
        let customer = dice.roll(20_000);
        for _ in 0..3 {
            let sku = dice.roll(SKUS);
            writeln!(out, "F{round}-{order},Kupac {customer},k{customer}@example.com,Glavna {customer},Niš,18000,S-{sku},1,1200.00")?;
        }
    }
    Ok(out.flush()?)
}

/// Runs this program to its end; how long it took, and the most memory it held.
fn run(arguments: &[&str]) -> anyhow::Result<(Duration, u64)> {
    let start = Instant::now();
    let mut child = Command::new(std::env::current_exe()?).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
    let mut peak = 0;
    loop {
        if let Some(status) = child.try_wait()? {
            ensure!(status.success(), "comanda {} ended with {status}", arguments.join(" "));
            return Ok((start.elapsed(), peak));
        }
        peak = peak.max(resident_mib(child.id()).unwrap_or(0));
        if start.elapsed() > Duration::from_secs(1_800) {
            child.kill()?;
            bail!("comanda {} takes more than half an hour", arguments.join(" "));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
