//! Settings: defaults, then a file, then the environment, then flags; the last one named wins.
//!
//! This is the only place that reads the environment.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use comanda_core::base::locale::Locale;
use comanda_store::StoreSettings;
use comanda_web::WebSettings;
use jiff::tz::TimeZone;

use crate::output::Failure;

/// A text that must not be shown, such as an address with a password in it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Secret(String);

impl Secret {
    /// The text itself, for whoever must use it.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// The text without its password, when it is a URL with one.
    pub(crate) fn shown(&self) -> String {
        let masked = self.0.split_once("://").and_then(|(scheme, rest)| {
            let (account, place) = rest.rsplit_once('@')?;
            let (user, _) = account.split_once(':')?;
            Some(format!("{scheme}://{user}:***@{}", without_password(place)))
        });
        masked.unwrap_or_else(|| without_password(&self.0))
    }
}

/// The text with the value of a parameter `password` left out.
fn without_password(url: &str) -> String {
    let Some((before, rest)) = url.split_once("password=") else { return url.to_owned() };
    let after = rest.find('&').map_or("", |end| &rest[end..]);
    format!("{before}password=***{after}")
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Settings {
    /// Where the data is: a file path, `sqlite:PATH`, or `postgres://user:password@host/database?schema=name`.
    pub(crate) database: Secret,
    /// What is logged, as `level` or `crate=level,…`.
    pub(crate) log: String,
    /// The address and port to listen at.
    pub(crate) listen: String,
    /// Whether `serve` also does the work of a worker.
    pub(crate) worker: bool,
    /// PostgreSQL: the most connections of this process.
    pub(crate) connections: usize,
    /// SQLite: connections for short reads.
    pub(crate) readers: usize,
    /// SQLite: page cache of the writer, and of all readers together, in MiB.
    pub(crate) cache_mib: u32,
    /// SQLite: how much of the file is mapped into memory, in MiB.
    pub(crate) mmap_mib: u32,
    /// SQLite: how long to wait for another process's write, in milliseconds.
    pub(crate) busy_timeout_ms: u32,
    /// SQLite: the most pages of 4 KiB the file may grow to.
    pub(crate) file_pages_max: Option<u32>,
    /// The longest body of a request, in bytes.
    pub(crate) body_bytes_max: usize,
    /// How many clients may follow the change feed at once.
    pub(crate) feed_readers_max: usize,
    /// The time zone in which pages tell clock times.
    pub(crate) time_zone: TimeZone,
    /// Whether browsers come by HTTPS alone.
    pub(crate) https: bool,
    /// Whether a proxy in front names the client in `X-Forwarded-For`.
    pub(crate) behind_proxy: bool,
}

/// What can be set: the key in the file, which in capitals after `COMANDA_` is also that in the environment.
struct Key {
    name: &'static str,
    doc: &'static str,
}

const KEYS: &[Key] = &[
    Key { name: "database", doc: "Where the data is: a file, or postgres://user:password@host/database?schema=name. [comanda.db]" },
    Key { name: "log", doc: "What is logged, such as warn or comanda=debug,info. [info]" },
    Key { name: "listen", doc: "The address and port serve listens at. [127.0.0.1:8080]" },
    Key { name: "worker", doc: "Whether serve also does the work of a worker. [true]" },
    Key { name: "connections", doc: "PostgreSQL: the most connections of this process, 1 to 1000. [4 for each core]" },
    Key { name: "readers", doc: "SQLite: connections for short reads, 1 to 64. [one for each core, at least 4]" },
    Key { name: "cache_mib", doc: "SQLite: page cache of the writer, and again of all readers together, in MiB. [64]" },
    Key { name: "mmap_mib", doc: "SQLite: how much of the file is mapped into memory, in MiB. [256]" },
    Key { name: "busy_timeout_ms", doc: "SQLite: how long to wait for another process's write, in milliseconds. [5000]" },
    Key { name: "file_pages_max", doc: "SQLite: the most pages of 4 KiB the file may grow to; beyond, writes fail. [no limit]" },
    Key { name: "body_bytes_max", doc: "The longest body of a request, in bytes. [2097152]" },
    Key { name: "feed_readers_max", doc: "How many clients may follow the change feed at once. [200]" },
    Key { name: "time_zone", doc: "The time zone in which pages tell clock times, such as Europe/Belgrade. [the machine's]" },
    Key { name: "https", doc: "Whether browsers come by HTTPS alone: cookies go over nothing else then. [false]" },
    Key { name: "behind_proxy", doc: "Whether a proxy of yours in front names the client in X-Forwarded-For. [false]" },
];

/// The keys with their meaning, for the help.
pub(crate) fn help() -> String {
    let mut text = "Settings (keys of the file; in the environment in capitals after COMANDA_):\n".to_owned();
    for key in KEYS {
        text.push_str(&format!("  {:<17} {}\n", key.name, key.doc));
    }
    text
}

/// One value and where it comes from.
#[derive(Debug, Clone)]
struct Given {
    value: toml::Value,
    origin: String,
}

/// Values by key; later layers replace earlier ones.
#[derive(Debug, Default)]
struct Layers(BTreeMap<&'static str, Given>);

impl Layers {
    fn put(&mut self, key: &str, value: toml::Value, origin: String) -> Result<(), Failure> {
        let known = KEYS.iter().find(|known| known.name == key).ok_or_else(|| unknown(key, &origin))?;
        self.0.insert(known.name, Given { value, origin });
        Ok(())
    }

    fn text(&self, key: &str) -> Result<Option<String>, Failure> {
        self.read(key, "a text", |value| match value {
            toml::Value::String(text) if !text.is_empty() => Some(text.clone()),
            _ => None,
        })
    }

    fn flag(&self, key: &str) -> Result<Option<bool>, Failure> {
        self.read(key, "true or false", |value| match value {
            toml::Value::Boolean(flag) => Some(*flag),
            toml::Value::String(text) => text.parse().ok(),
            _ => None,
        })
    }

    fn time_zone(&self, key: &str) -> Result<Option<TimeZone>, Failure> {
        self.read(key, "the name of a time zone, such as Europe/Belgrade", |value| TimeZone::get(value.as_str()?).ok())
    }

    fn number<T: TryFrom<i64>>(&self, key: &str, min: i64, max: i64) -> Result<Option<T>, Failure> {
        self.read(key, &format!("a whole number from {min} to {max}"), |value| {
            let number = match value {
                toml::Value::Integer(number) => *number,
                toml::Value::String(text) => text.trim().parse().ok()?,
                _ => return None,
            };
            (min..=max).contains(&number).then(|| T::try_from(number).ok()).flatten()
        })
    }

    fn read<T>(&self, key: &str, wanted: &str, read: impl FnOnce(&toml::Value) -> Option<T>) -> Result<Option<T>, Failure> {
        let Some(given) = self.0.get(key) else { return Ok(None) };
        match read(&given.value) {
            Some(value) => Ok(Some(value)),
            None => Err(Failure::usage(format!("{}: {key} must be {wanted}", given.origin))),
        }
    }
}

fn unknown(key: &str, origin: &str) -> Failure {
    let near = KEYS.iter().map(|known| (strsim::jaro_winkler(known.name, key), known.name));
    let nearest = near.max_by(|left, right| left.0.total_cmp(&right.0)).filter(|(likeness, _)| *likeness > 0.7);
    let hint = match nearest {
        Some((_, name)) => format!("Did you mean {name}?"),
        None => format!("Known keys: {}.", KEYS.iter().map(|known| known.name).collect::<Vec<_>>().join(", ")),
    };
    Failure::usage(format!("{origin}: there is no setting {key}")).with_hint(hint)
}

/// What was given on the command line, by key.
pub(crate) type Flags = Vec<(&'static str, String)>;

/// The settings from the file, the environment and the flags.
///
/// # Errors
/// A failure of usage that names the key and where it was given.
pub(crate) fn resolve(file: Option<PathBuf>, flags: &Flags) -> Result<Settings, Failure> {
    resolve_with(file, flags, |name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
}

/// The language of the person at the terminal, as the environment names it; English when it names
/// none of ours.
pub(crate) fn language() -> Locale {
    language_of(|name| std::env::var(name).ok())
}

/// By the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says anything, such as `sr_RS.UTF-8@latin`.
fn language_of(variable: impl Fn(&str) -> Option<String>) -> Locale {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty()).unwrap_or_default();
    let (place, modifier) = said.split_once('@').unwrap_or((&said, ""));
    let language = place.split('.').next().unwrap_or_default();
    match Locale::for_language(language) {
        Some(Locale::SrLatn) if modifier.eq_ignore_ascii_case("cyrillic") => Locale::SrCyrl,
        Some(locale) => locale,
        None => Locale::En,
    }
}

fn resolve_with(file: Option<PathBuf>, flags: &Flags, variable: impl Fn(&str) -> Option<String>) -> Result<Settings, Failure> {
    let mut layers = Layers::default();
    if let Some(path) = file.or_else(|| variable("COMANDA_CONFIG").map(PathBuf::from)) {
        for (key, value) in read_file(&path)? {
            layers.put(&key, value, path.display().to_string())?;
        }
    }
    for key in KEYS {
        let name = format!("COMANDA_{}", key.name.to_ascii_uppercase());
        if let Some(value) = variable(&name) {
            layers.put(key.name, toml::Value::String(value), name)?;
        }
    }
    for (key, value) in flags {
        layers.put(key, toml::Value::String(value.clone()), format!("--{}", key.replace('_', "-")))?;
    }
    settle(&layers)
}

fn read_file(path: &Path) -> Result<toml::Table, Failure> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| Failure::usage(format!("the settings in {} cannot be read: {error}", path.display())))?;
    text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].lines().count().max(1));
        Failure::usage(format!("{}, line {line}: {}", path.display(), error.message()))
    })
}

fn settle(layers: &Layers) -> Result<Settings, Failure> {
    let (store, web) = (StoreSettings::default(), WebSettings::default());
    Ok(Settings {
        database: Secret(layers.text("database")?.unwrap_or(store.url)),
        log: layers.text("log")?.unwrap_or_else(|| "info".to_owned()),
        listen: layers.text("listen")?.unwrap_or_else(|| "127.0.0.1:8080".to_owned()),
        worker: layers.flag("worker")?.unwrap_or(true),
        connections: layers.number("connections", 1, 1_000)?.unwrap_or(store.connections),
        readers: layers.number("readers", 1, 64)?.unwrap_or(store.readers),
        cache_mib: layers.number("cache_mib", 1, 65_536)?.unwrap_or(store.cache_kib / 1_024),
        mmap_mib: layers.number("mmap_mib", 0, 1_048_576)?.unwrap_or(store.mmap_mib),
        busy_timeout_ms: layers.number("busy_timeout_ms", 0, 600_000)?.unwrap_or(store.busy_timeout_ms),
        file_pages_max: layers.number("file_pages_max", 10, i64::from(u32::MAX))?,
        body_bytes_max: layers.number("body_bytes_max", 1_024, 1 << 30)?.unwrap_or(web.body_bytes_max),
        feed_readers_max: layers.number("feed_readers_max", 1, 100_000)?.unwrap_or(web.feed_readers_max),
        time_zone: layers.time_zone("time_zone")?.unwrap_or_else(TimeZone::system),
        https: layers.flag("https")?.unwrap_or(web.secure_cookies),
        behind_proxy: layers.flag("behind_proxy")?.unwrap_or(web.behind_proxy),
    })
}

impl Settings {
    /// How the store is opened.
    pub(crate) fn store(&self) -> StoreSettings {
        StoreSettings {
            connections: self.connections,
            readers: self.readers,
            busy_timeout_ms: self.busy_timeout_ms,
            cache_kib: self.cache_mib * 1_024,
            mmap_mib: self.mmap_mib,
            file_pages_max: self.file_pages_max,
            ..StoreSettings::new(self.database.reveal())
        }
    }

    /// How the doors are set.
    pub(crate) fn web(&self) -> WebSettings {
        WebSettings {
            body_bytes_max: self.body_bytes_max,
            feed_readers_max: self.feed_readers_max,
            time_zone: self.time_zone.clone(),
            secure_cookies: self.https,
            behind_proxy: self.behind_proxy,
            ..WebSettings::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("comanda.toml");
        std::fs::write(&path, text).unwrap();
        (folder, path)
    }

    fn nothing(_: &str) -> Option<String> {
        None
    }

    #[test]
    fn the_environment_names_a_language() {
        let check = |given: &[(&str, &str)], expected: Locale| {
            let value = |name: &str| given.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(language_of(value), expected, "{given:?}");
        };
        check(&[], Locale::En);
        check(&[("LANG", "C.UTF-8")], Locale::En);
        check(&[("LANG", "de_DE.UTF-8")], Locale::En);
        check(&[("LANG", "tr_TR.UTF-8")], Locale::Tr);
        check(&[("LANG", "sr_RS.UTF-8@latin")], Locale::SrLatn);
        check(&[("LANG", "sr_RS@cyrillic")], Locale::SrCyrl);
        check(&[("LANG", "sr-Cyrl")], Locale::SrCyrl);
        check(&[("LC_ALL", ""), ("LC_MESSAGES", "ro_MD"), ("LANG", "ru_RU.UTF-8")], Locale::Ro);
        check(&[("LC_ALL", "ru_RU.UTF-8"), ("LANG", "tr_TR")], Locale::Ru);
    }

    #[test]
    fn the_last_one_named_wins() {
        let (_folder, path) = file("database = \"file.db\"\nlog = \"warn\"\nconnections = 7\nworker = false\n");
        let environment = |name: &str| match name {
            "COMANDA_DATABASE" => Some("environment.db".to_owned()),
            "COMANDA_LOG" => Some("error".to_owned()),
            _ => None,
        };
        let flags = vec![("database", "flag.db".to_owned())];
        let settings = resolve_with(Some(path), &flags, environment).unwrap();
        assert_eq!(settings.database.reveal(), "flag.db");
        assert_eq!((settings.log.as_str(), settings.connections, settings.worker), ("error", 7, false));
        assert_eq!(resolve_with(None, &Vec::new(), nothing).unwrap().listen, "127.0.0.1:8080");
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let told = |text: &str| {
            let (_folder, path) = file(text);
            let failure = resolve_with(Some(path), &Vec::new(), nothing).unwrap_err();
            let told = failure.to_string();
            told.split_once("comanda.toml").map_or(told.clone(), |(_, rest)| rest.to_owned())
        };
        assert_eq!(told("databse = \"a\""), ": there is no setting databse\nhint: Did you mean database?");
        assert_eq!(told("connections = \"many\""), ": connections must be a whole number from 1 to 1000");
        assert_eq!(told("connections = 0"), ": connections must be a whole number from 1 to 1000");
        assert_eq!(told("worker = 3"), ": worker must be true or false");
        assert!(told("log = \"info\"\nlog = ").starts_with(", line 2: "), "{}", told("log = \"info\"\nlog = "));
        assert!(told("zzz = 1").contains("Known keys: database, log"));
        let environment = |name: &str| (name == "COMANDA_READERS").then(|| "all".to_owned());
        let failure = resolve_with(None, &Vec::new(), environment).unwrap_err();
        assert_eq!(failure.to_string(), "COMANDA_READERS: readers must be a whole number from 1 to 64");
    }

    #[test]
    fn passwords_are_not_shown() {
        for (url, shown) in [
            ("postgres://me:secret@db.example:5432/shop?schema=a", "postgres://me:***@db.example:5432/shop?schema=a"),
            ("postgres://me:p@ss@db.example/shop", "postgres://me:***@db.example/shop"),
            ("postgres://db.example/shop?user=me&password=secret&schema=a", "postgres://db.example/shop?user=me&password=***&schema=a"),
            ("postgres://me@db.example/shop", "postgres://me@db.example/shop"),
            ("comanda.db", "comanda.db"),
        ] {
            let secret = Secret(url.to_owned());
            assert_eq!(secret.shown(), shown);
            assert_eq!(format!("{secret:?}"), "***");
        }
    }
}
