//! The machine's facts, without which a number says nothing.

use std::fs;

/// Facts of this machine as pairs of name and value.
pub(crate) fn facts() -> Vec<(String, String)> {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let mut facts = vec![
        ("comanda".to_owned(), format!("{} ({})", env!("CARGO_PKG_VERSION"), if cfg!(debug_assertions) { "debug" } else { "release" })),
        ("cores".to_owned(), cores.to_string()),
        ("processor".to_owned(), field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned())),
        ("memory".to_owned(), field("/proc/meminfo", "MemTotal").unwrap_or_else(|| "unknown".to_owned())),
        (
            "system".to_owned(),
            fs::read_to_string("/proc/sys/kernel/osrelease")
                .map_or_else(|_| std::env::consts::OS.to_owned(), |text| format!("Linux {}", text.trim())),
        ),
    ];
    if let Ok(micros) = fsync_micros() {
        facts.push(("fdatasync of 4 KiB".to_owned(), format!("{micros} µs (median of 200)")));
    }
    if let Ok(load) = fs::read_to_string("/proc/loadavg") {
        facts.push(("load before".to_owned(), load.split_whitespace().take(3).collect::<Vec<_>>().join(" ")));
    }
    facts
}

fn field(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// The median time of writing 4 KiB and syncing it, in the folder for temporary files.
fn fsync_micros() -> anyhow::Result<u128> {
    use std::io::Write as _;
    let mut file = tempfile::tempfile()?;
    let mut taken = Vec::with_capacity(200);
    for _ in 0..200 {
        let start = std::time::Instant::now();
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        taken.push(start.elapsed().as_micros());
    }
    taken.sort_unstable();
    Ok(taken[taken.len() / 2])
}

/// The resident memory of a process in MiB.
pub(crate) fn resident_mib(process: u32) -> Option<u64> {
    let text = field(&format!("/proc/{process}/status"), "VmRSS")?;
    text.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib / 1024)
}
