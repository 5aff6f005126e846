//! Postal addresses: their shape, whether the postcode can be right, and the delivery region.
//!
//! All knowledge is bundled: the shapes of postcodes of about 90 countries, and for Serbia,
//! Romania, Russia and Türkiye the main cities with their postcodes (`data/cities.tsv`). What is
//! not known is never called wrong.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::LazyLock;

use super::country::Country;
use super::text::{self, TextProblem};

/// A postal address as it stands on a parcel.
///
/// Texts are as the sender gave them; [`Address::cleaned`] brings them into the form to keep.
/// Missing or doubtful parts are no error here: an order may be placed with them and clarified
/// later. See [`postcode_problem`] and [`city_postcode_mismatch`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Who receives: a person's full name, or the company again.
    pub name: String,
    /// The company, if it is not a private address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Street and house number.
    pub street: String,
    /// Flat, floor, entrance, or anything else the street line does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street2: Option<String>,
    /// Settlement.
    pub city: String,
    /// Province, county or state where the country uses one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Postcode as written in its country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// Country.
    pub country: Country,
    /// Phone for the courier, as given; [`super::phone::Phone::parse`] reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// A part of an address that cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct AddressProblem {
    /// The name of the field in [`Address`].
    pub field: &'static str,
    /// What is wrong with its text.
    pub problem: TextProblem,
}

impl Address {
    /// The most characters of each line but the postcode and the phone; carriers print fewer.
    pub const LINE_MAX_CHARS: usize = 200;
    /// The most characters of a postcode and of a phone number as typed.
    pub const SHORT_MAX_CHARS: usize = 40;

    /// The address with every text trimmed, blanks collapsed, empty optional parts taken out and
    /// the postcode in upper case.
    ///
    /// # Errors
    /// [`AddressProblem`] for the first part with control characters or too many characters.
    pub fn cleaned(self) -> Result<Self, AddressProblem> {
        let line = |field, text: &str, max| text::clean_line(text, max).map_err(|problem| AddressProblem { field, problem });
        let optional = |field, text: Option<String>, max| match text {
            Some(text) => line(field, &text, max).map(|text| (!text.is_empty()).then_some(text)),
            None => Ok(None),
        };
        Ok(Self {
            name: line("name", &self.name, Self::LINE_MAX_CHARS)?,
            company: optional("company", self.company, Self::LINE_MAX_CHARS)?,
            street: line("street", &self.street, Self::LINE_MAX_CHARS)?,
            street2: optional("street2", self.street2, Self::LINE_MAX_CHARS)?,
            city: line("city", &self.city, Self::LINE_MAX_CHARS)?,
            region: optional("region", self.region, Self::LINE_MAX_CHARS)?,
            postcode: optional("postcode", self.postcode, Self::SHORT_MAX_CHARS)?.map(|postcode| postcode.to_ascii_uppercase()),
            country: self.country,
            phone: optional("phone", self.phone, Self::SHORT_MAX_CHARS)?,
        })
    }
}

/// What is wrong with a postcode, and one that would be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{reason}; an example is {example}")]
pub struct PostcodeProblem {
    /// Why it cannot be right.
    pub reason: PostcodeReason,
    /// A postcode of the country in its usual spelling.
    pub example: &'static str,
}

/// Why a postcode cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PostcodeReason {
    /// There is none, and the country's mail needs one.
    #[error("the postcode is missing")]
    Missing,
    /// It is not written like the country's postcodes.
    #[error("not a postcode of its country")]
    WrongShape,
    /// Its first two digits are no Turkish province (01 to 81).
    #[error("the first two digits are no province (01 to 81)")]
    UnknownProvince,
}

impl PostcodeProblem {
    /// The stable code of this problem.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.reason {
            PostcodeReason::Missing => "postcode.missing",
            PostcodeReason::WrongShape => "postcode.wrong_shape",
            PostcodeReason::UnknownProvince => "postcode.unknown_province",
        }
    }
}

/// Whether mail in the country needs a postcode, as far as that is known here.
#[must_use]
pub fn needs_postcode(country: Country) -> bool {
    shapes_of(country).is_some_and(|(_, needed, ..)| needed)
}

/// What is wrong with the postcode for this country; `None` if nothing is, or if the country's
/// postcodes are not known here or not needed.
///
/// Blanks, hyphens, the case of letters and the country's code in front (`RS-11000`, `MD-2001`)
/// do not matter. An empty text counts as missing.
#[must_use]
pub fn postcode_problem(country: Country, postcode: &str) -> Option<PostcodeProblem> {
    let (_, needed, shapes, example) = shapes_of(country)?;
    let problem = |reason| Some(PostcodeProblem { reason, example });
    let compact = compact_postcode(country, postcode);
    if compact.is_empty() {
        return if needed { problem(PostcodeReason::Missing) } else { None };
    }
    if !shapes.split(' ').any(|shape| has_shape(&compact, shape)) {
        return problem(PostcodeReason::WrongShape);
    }
    let province = compact.get(..2).unwrap_or_default();
    if country == Country::TR && !("01"..="81").contains(&province) {
        return problem(PostcodeReason::UnknownProvince);
    }
    None
}

/// The postcode in upper case without blanks, hyphens and its country's code.
fn compact_postcode(country: Country, postcode: &str) -> String {
    let compact: String = postcode
        .chars()
        .filter(|character| !character.is_whitespace() && !matches!(character, '-' | '\u{2010}'..='\u{2015}'))
        .map(|character| character.to_ascii_uppercase())
        .collect();
    match compact.strip_prefix(country.as_str()) {
        Some(digits) if digits.starts_with(|first: char| first.is_ascii_digit()) && !has_letters(country) => digits.to_owned(),
        Some(_) | None => compact,
    }
}

/// Whether postcodes of the country may begin with letters of their own.
fn has_letters(country: Country) -> bool {
    shapes_of(country).is_some_and(|(_, _, shapes, _)| shapes.starts_with(|first: char| first != '9'))
}

/// Whether the text is made like the shape: `9` a digit, `A` a letter, `X` either, any other
/// character itself.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(byte, class)| match class {
            b'9' => byte.is_ascii_digit(),
            b'A' => byte.is_ascii_uppercase(),
            b'X' => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
            other => byte == other,
        })
}

/// Code, whether mail needs a postcode, shapes without blanks and hyphens, example.
type Shapes = (&'static str, bool, &'static str, &'static str);

/// What is known of a country's postcodes.
fn shapes_of(country: Country) -> Option<Shapes> {
    SHAPES.binary_search_by(|(code, ..)| (*code).cmp(country.as_str())).ok().and_then(|at| SHAPES.get(at)).copied()
}

/// Shapes of postcodes by country, sorted by code (source: Universal Postal Union's addressing
/// sheets as collected in Google's libaddressinput, 2026).
const SHAPES: &[Shapes] = &[
    ("AD", false, "AD999", "AD500"),
    ("AL", false, "9999", "1001"),
    ("AM", false, "9999", "0010"),
    ("AR", false, "9999 A9999 A9999AAA", "C1070AAM"),
    ("AT", true, "9999", "1010"),
    ("AU", true, "9999", "2060"),
    ("AX", true, "99999", "22100"),
    ("AZ", false, "9999", "1000"),
    ("BA", true, "99999", "71000"),
    ("BD", false, "9999", "1000"),
    ("BE", true, "9999", "1000"),
    ("BG", true, "9999", "1000"),
    ("BR", true, "99999999", "40301-110"),
    ("BY", true, "999999", "220030"),
    ("CA", true, "A9A9A9", "K1A 0B1"),
    ("CH", true, "9999", "3000"),
    ("CL", false, "9999999", "8340457"),
    ("CN", true, "999999", "100096"),
    ("CO", false, "999999", "111221"),
    ("CY", false, "9999", "2008"),
    ("CZ", true, "99999", "110 00"),
    ("DE", true, "99999", "10115"),
    ("DK", true, "9999", "1566"),
    ("EE", true, "99999", "10111"),
    ("EG", false, "99999", "11599"),
    ("ES", true, "99999", "28039"),
    ("FI", true, "99999", "00100"),
    ("FO", true, "999", "100"),
    ("FR", true, "99999", "75001"),
    ("GB", true, "A99AA A999AA AA99AA AA999AA A9A9AA AA9A9AA GIR0AA", "SW1A 1AA"),
    ("GE", false, "9999", "0101"),
    ("GG", true, "AA99AA AA999AA", "GY1 1AA"),
    ("GL", true, "9999", "3900"),
    ("GR", true, "99999", "104 31"),
    ("HR", true, "99999", "10000"),
    ("HU", true, "9999", "1011"),
    ("ID", false, "99999", "40115"),
    ("IE", false, "A99XXXX A9AXXXX", "D02 AF30"),
    ("IL", false, "99999 9999999", "9614303"),
    ("IM", true, "AA99AA AA999AA", "IM2 1AA"),
    ("IN", true, "999999", "110001"),
    ("IS", false, "999", "101"),
    ("IT", true, "99999", "00144"),
    ("JE", true, "AA99AA AA999AA", "JE1 1AA"),
    ("JP", true, "9999999", "100-0001"),
    ("KG", false, "999999", "720001"),
    ("KR", true, "99999", "03051"),
    ("KZ", false, "999999 A99A9A9", "050012"),
    ("LI", true, "9999", "9490"),
    ("LT", true, "99999", "01100"),
    ("LU", true, "9999", "1009"),
    ("LV", true, "9999", "LV-1010"),
    ("MA", false, "99999", "10000"),
    ("MC", true, "99999", "98000"),
    ("MD", false, "9999", "MD-2001"),
    ("ME", true, "99999", "81000"),
    ("MK", true, "9999", "1000"),
    ("MN", false, "99999", "14200"),
    ("MT", false, "AAA99 AAA999 AAA9999", "VLT 1117"),
    ("MX", true, "99999", "06000"),
    ("MY", true, "99999", "50670"),
    ("NL", true, "9999AA", "1012 JS"),
    ("NO", true, "9999", "0150"),
    ("NZ", true, "9999", "6011"),
    ("PH", false, "9999", "1000"),
    ("PK", false, "99999", "44000"),
    ("PL", true, "99999", "00-950"),
    ("PR", true, "99999 999999999", "00930"),
    ("PT", true, "9999999", "1250-096"),
    ("RO", true, "999999", "010011"),
    ("RS", true, "99999", "11000"),
    ("RU", true, "999999", "101000"),
    ("SA", false, "99999 999999999", "11564"),
    ("SE", true, "99999", "111 20"),
    ("SG", true, "999999", "238858"),
    ("SI", true, "9999", "1000"),
    ("SK", true, "99999", "811 01"),
    ("SM", true, "99999", "47890"),
    ("TH", false, "99999", "10200"),
    ("TJ", false, "999999", "734025"),
    ("TM", false, "999999", "744000"),
    ("TN", false, "9999", "1000"),
    ("TR", true, "99999", "34000"),
    ("TW", false, "999 99999 999999", "100"),
    ("UA", true, "99999", "01001"),
    ("US", true, "99999 999999999", "20500"),
    ("UZ", false, "999999", "100000"),
    ("VA", true, "99999", "00120"),
    ("VN", false, "99999 999999", "10000"),
    ("XK", false, "99999", "10000"),
    ("ZA", false, "9999", "0001"),
];

/// What would make city and postcode agree: either this postcode for the city, or the city of the
/// postcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The city that was meant by the name in the address, in its usual spelling.
    pub city: String,
    /// How the postcodes of that city begin, such as `18` for Niš or `630` for Novosibirsk.
    pub postcode_prefix: String,
    /// The city to which the postcode in the address belongs, where the table knows one.
    pub city_of_postcode: Option<String>,
}

/// Whether the postcode belongs to another place than the city, and what would be right.
///
/// Silent (`None`) unless the country is one of those bundled, the city is in the table under any
/// of its names (both scripts, with marks or without, `grad`, `г.`, `municipiul` in front,
/// `district / province`), and the postcode has the country's shape. A city accepts the postcodes
/// that begin as its own do, unless they begin as those of another place by more digits:
/// `18205` is Niš, `18300` is Pirot. Places of one city (the municipalities of Beograd, the
/// districts of a Turkish province) accept each other's.
#[must_use]
pub fn city_postcode_mismatch(address: &Address) -> Option<Suggestion> {
    let postcode = usable_postcode(address)?;
    let cities = CITIES.named(address.country, &address.city)?;
    let owner = CITIES.by_postcode(address.country, &postcode);
    let accepts = |city: &Place| {
        let own_digits = city.prefixes.iter().filter(|prefix| postcode.starts_with(*prefix)).map(String::len).max();
        let owner_is_same = owner.is_some_and(|(owner, _)| owner.region == city.region && city.one_city);
        let owner_digits = owner.map_or(0, |(_, digits)| digits);
        owner_is_same || own_digits.is_some_and(|own| own >= owner_digits)
    };
    let places = || cities.iter().filter_map(|&at| CITIES.places.get(at));
    if places().any(accepts) {
        return None;
    }
    let meant = places().next()?;
    Some(Suggestion {
        city: meant.city?.to_owned(),
        postcode_prefix: meant.prefixes.first()?.clone(),
        city_of_postcode: owner.and_then(|(owner, _)| owner.city).map(str::to_owned),
    })
}

/// The region by which deliveries are grouped: the country's code, a hyphen and the region's key,
/// such as `RS-Beograd`, `RO-Cluj`, `RU-Moskva`, `TR-Istanbul`; the country's code alone (`DE`)
/// where the table knows no region.
///
/// Regions are Serbian districts, Romanian counties, Russian federal subjects and Turkish
/// provinces, written in ASCII; the keys are stable. The postcode decides, if it has the country's
/// shape and is in the table; else the city; else the address's own region, if it is named like a
/// city of the table (as Turkish provinces are).
#[must_use]
pub fn region_of(address: &Address) -> String {
    let country = address.country;
    let by_postcode = || CITIES.by_postcode(country, &usable_postcode(address)?).map(|(place, _)| place);
    let by_name = |name: &str| CITIES.named(country, name)?.first().and_then(|&at| CITIES.places.get(at));
    let place = by_postcode().or_else(|| by_name(&address.city)).or_else(|| by_name(address.region.as_deref()?));
    place.map_or_else(|| country.to_string(), |place| format!("{country}-{}", place.region))
}

/// The compact postcode, if there is one of the country's shape.
fn usable_postcode(address: &Address) -> Option<String> {
    let postcode = address.postcode.as_deref()?;
    let compact = compact_postcode(address.country, postcode);
    (!compact.is_empty() && postcode_problem(address.country, postcode).is_none()).then_some(compact)
}

/// A row of the table.
#[derive(Debug)]
struct Place {
    country: Country,
    /// The key of the region.
    region: &'static str,
    /// All places of the region are one city.
    one_city: bool,
    /// The usual spelling; a row for the rest of a region has none.
    city: Option<&'static str>,
    /// How the place's postcodes begin, the main one first.
    prefixes: Vec<String>,
}

/// The table with its two indexes.
struct Cities {
    places: Vec<Place>,
    /// Places by country and folded name; several may share a name.
    by_name: HashMap<(Country, String), Vec<usize>>,
    /// Places by country and postcode prefix.
    by_prefix: HashMap<(Country, String), usize>,
}

/// The bundled table, read at first use.
static CITIES: LazyLock<Cities> = LazyLock::new(|| Cities::read(include_str!("../../data/cities.tsv")));

impl Cities {
    /// Reads the table. A line that cannot be read is passed over; a test holds that there is none.
    fn read(table: &'static str) -> Self {
        let mut cities = Self { places: Vec::new(), by_name: HashMap::new(), by_prefix: HashMap::new() };
        for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some((place, other_names)) = Place::read(line) {
                cities.add(place, other_names);
            }
        }
        cities
    }

    /// Adds a place and indexes it.
    fn add(&mut self, place: Place, other_names: &'static str) {
        let at = self.places.len();
        for name in place.city.into_iter().chain(other_names.split(',')) {
            let key = city_key(name);
            let places = self.by_name.entry((place.country, key)).or_default();
            if !name.is_empty() && !places.contains(&at) {
                places.push(at);
            }
        }
        for prefix in &place.prefixes {
            if let Entry::Vacant(entry) = self.by_prefix.entry((place.country, prefix.clone())) {
                entry.insert(at);
            }
        }
        self.places.push(place);
    }

    /// The place to which a postcode belongs, and by how many of its digits: the longest prefix.
    fn by_postcode(&self, country: Country, postcode: &str) -> Option<(&Place, usize)> {
        (1..=postcode.len()).rev().find_map(|digits| {
            let prefix = postcode.get(..digits)?.to_owned();
            let place = self.places.get(*self.by_prefix.get(&(country, prefix))?)?;
            Some((place, digits))
        })
    }

    /// The places that a city line may mean: its whole text, else the first of its parts between
    /// commas, slashes and parentheses that is a name.
    fn named(&self, country: Country, line: &str) -> Option<&[usize]> {
        let named = |name: &str| self.by_name.get(&(country, city_key(name))).filter(|places| !places.is_empty());
        let parts = line.split([',', ';', '/', '(', ')']).filter(|part| !part.trim().is_empty());
        std::iter::once(line).chain(parts).find_map(named).map(Vec::as_slice)
    }
}

impl Place {
    /// Reads one line; the second part are the other names.
    fn read(line: &'static str) -> Option<(Self, &'static str)> {
        let mut columns = line.split('\t');
        let country = Country::parse(columns.next()?).ok()?;
        let region = columns.next()?;
        let city = columns.next()?;
        let prefixes: Vec<String> = columns.next()?.split(',').map(prefixes_in).collect::<Option<Vec<_>>>()?.concat();
        let other_names = columns.next().unwrap_or_default();
        let place = Self {
            country,
            region: region.trim_end_matches('*'),
            one_city: region.ends_with('*'),
            city: (city != "-").then_some(city),
            prefixes,
        };
        (columns.next().is_none()).then_some((place, other_names))
    }
}

/// The prefixes of `18`, or of a range such as `101-129`.
fn prefixes_in(text: &str) -> Option<Vec<String>> {
    let Some((first, last)) = text.split_once('-') else {
        return text.bytes().all(|byte| byte.is_ascii_digit()).then(|| vec![text.to_owned()]);
    };
    let width = first.len();
    let (from, to): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
    Some((from..=to).map(|number| format!("{number:0width$}")).collect())
}

/// What spellings of a city have in common: folded words without "city" in front and without the
/// number of a district behind.
fn city_key(name: &str) -> String {
    const IN_FRONT: [&str; 13] =
        ["g", "gor", "gorod", "grad", "city", "mun", "municipiul", "oras", "orasul", "opstina", "il", "jud", "judetul"];
    let folded = text::fold(name);
    let mut words: Vec<&str> = folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if let [first, _, ..] = words.as_slice()
        && IN_FRONT.contains(first)
    {
        words.remove(0);
    }
    if let [_, .., last] = words.as_slice()
        && last.bytes().all(|byte| byte.is_ascii_digit())
    {
        words.pop();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn address(country: &str, city: &str, postcode: &str) -> Address {
        Address {
            name: "Ана Петровић".to_owned(),
            company: None,
            street: "Главна 1".to_owned(),
            street2: None,
            city: city.to_owned(),
            region: None,
            postcode: (!postcode.is_empty()).then(|| postcode.to_owned()),
            country: Country::parse(country).unwrap(),
            phone: None,
        }
    }

    #[test]
    fn the_shapes_are_sorted_and_their_examples_right() {
        assert!(SHAPES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(SHAPES.len() >= 40);
        for (code, _, _, example) in SHAPES {
            let country = Country::parse(code).unwrap();
            assert_eq!(postcode_problem(country, example), None, "{code} {example}");
            let wrong = postcode_problem(country, "1").map(PostcodeProblem::code);
            assert_eq!(wrong, Some("postcode.wrong_shape"), "{code}");
        }
    }

    #[test]
    fn postcodes() {
        fn check(country: &str, postcode: &str, expected: Option<&str>) {
            let problem = postcode_problem(Country::parse(country).unwrap(), postcode);
            assert_eq!(problem.map(PostcodeProblem::code), expected, "{country} {postcode:?}");
            if let Some(problem) = problem {
                assert_eq!(postcode_problem(Country::parse(country).unwrap(), problem.example), None);
            }
        }
        let (missing, shape, province) = (Some("postcode.missing"), Some("postcode.wrong_shape"), Some("postcode.unknown_province"));
        check("RS", "11000", None);
        check("RS", " 11 000 ", None);
        check("RS", "RS-11000", None);
        check("RS", "1100", shape);
        check("RS", "110000", shape);
        check("RS", "1100O", shape);
        check("RS", "", missing);
        check("RS", "  ", missing);
        check("RO", "010011", None);
        check("RO", "10011", shape);
        check("RU", "101000", None);
        check("RU", "10100", shape);
        check("TR", "34710", None);
        check("TR", "81000", None);
        check("TR", "82000", province);
        check("TR", "00100", province);
        check("BA", "71000", None);
        check("ME", "81000", None);
        check("HR", "HR-10000", None);
        check("MD", "MD2001", None);
        check("MD", "", None);
        check("LV", "LV-1010", None);
        check("LT", "LT-01100", None);
        check("GB", "sw1a1aa", None);
        check("GB", "M2 5BQ", None);
        check("GB", "12345", shape);
        check("US", "20500-0001", None);
        check("US", "2050", shape);
        check("CA", "K1A 0B1", None);
        check("NL", "1012JS", None);
        check("PL", "00-950", None);
        check("IE", "D6W XY00", None);
        check("IE", "", None);
        check("SE", "111 20", None);
        check("GR", "104 31", None);
        check("XK", "10000", None);
        check("AE", "anything", None);
        check("HK", "", None);
        check("RS", "ш1000", shape);
    }

    #[test]
    fn the_table_is_whole() {
        let table = include_str!("../../data/cities.tsv");
        let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut seen: HashMap<(Country, String), &str> = HashMap::new();
        let mut cities: HashMap<Country, usize> = HashMap::new();
        let mut metro: HashMap<(Country, &str), bool> = HashMap::new();
        for line in lines {
            let (place, _) = Place::read(line).unwrap_or_else(|| panic!("{line:?}"));
            assert!(!place.region.is_empty() && place.region.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-'), "{line:?}");
            assert!(!place.prefixes.is_empty(), "{line:?}");
            assert_eq!(*metro.entry((place.country, place.region)).or_insert(place.one_city), place.one_city, "{line:?}");
            for prefix in &place.prefixes {
                assert_eq!(seen.insert((place.country, prefix.clone()), line), None, "{prefix} twice: {line:?}");
                // A code that begins so can exist.
                let width = shapes_of(place.country).unwrap().2.len();
                assert!(!prefix.is_empty() && prefix.len() <= width, "{line:?}");
                let code = format!("{prefix:0<width$}");
                assert_eq!(postcode_problem(place.country, &code), None, "{line:?}");
                // The place accepts its own postcodes.
                if let Some(city) = place.city {
                    assert_eq!(city_postcode_mismatch(&address(place.country.as_str(), city, &code)), None, "{line:?} {code}");
                }
            }
            *cities.entry(place.country).or_default() += usize::from(place.city.is_some());
        }
        for country in [Country::RS, Country::RO, Country::RU, Country::TR] {
            assert!(cities.get(&country).is_some_and(|&count| count >= 25), "{country}");
        }
    }

    #[test]
    fn romania_and_turkiye_are_covered_whole() {
        for (country, codes) in [("TR", 1..=81), ("RO", 1..=8)] {
            for code in codes {
                let postcode = format!("{code:02}{}", if country == "TR" { "000" } else { "0000" });
                assert_ne!(region_of(&address(country, "", &postcode)), country, "{postcode}");
            }
        }
    }

    #[test]
    fn cities_and_postcodes() {
        fn check(country: &str, city: &str, postcode: &str, expected: Option<(&str, &str, Option<&str>)>) {
            let found = city_postcode_mismatch(&address(country, city, postcode));
            let found = found.as_ref().map(|s| (s.city.as_str(), s.postcode_prefix.as_str(), s.city_of_postcode.as_deref()));
            assert_eq!(found, expected, "{country} {city:?} {postcode:?}");
        }
        for nis in ["Niš", "Ниш", "NIS", "nis", "Grad Niš", "Niš 5", "Niš (Medijana)"] {
            check("RS", nis, "18000", None);
            check("RS", nis, "RS-18 000", None);
            check("RS", nis, "11000", Some(("Niš", "18", Some("Beograd"))));
        }
        check("RS", "Niš", "18205", None);
        check("RS", "Niš", "18300", Some(("Niš", "18", Some("Pirot"))));
        check("RS", "Београд", "11000", None);
        check("RS", "Beograd", "11070", None);
        check("RS", "Beograd - Zemun", "21000", None); // not a name of the table
        check("RS", "Belgrade", "21000", Some(("Beograd", "11", Some("Novi Sad"))));
        check("RS", "Zemun", "11000", None);
        check("RS", "Zemun", "11070", None);
        check("RS", "Zemun", "21000", Some(("Zemun", "11080", Some("Novi Sad"))));
        check("RS", "Beograd", "11300", Some(("Beograd", "11", Some("Smederevo"))));
        check("RS", "Нови Сад", "11000", Some(("Novi Sad", "21", Some("Beograd"))));
        check("RS", "Ћуприја", "35230", None);
        check("RS", "Donja Vrežina", "99999", None);
        check("RS", "Niš", "1800", None);
        check("RS", "Niš", "", None);
        check("RS", "", "18000", None);

        check("RO", "București", "010011", None);
        check("RO", "Bucuresti, Sector 3", "030167", None);
        check("RO", "Sector 3, București", "030167", None);
        check("RO", "Bucharest", "400001", Some(("București", "01", Some("Cluj-Napoca"))));
        check("RO", "Cluj Napoca", "400001", None);
        check("RO", "Cluj-Napoca", "300001", Some(("Cluj-Napoca", "400", Some("Timișoara"))));
        check("RO", "Iaşi", "700001", None);
        check("RO", "Municipiul Timișoara", "700001", Some(("Timișoara", "300", Some("Iași"))));
        check("RO", "Brașov", "505200", Some(("Brașov", "500", Some("Făgăraș"))));

        check("RU", "Москва", "101000", None);
        check("RU", "г. Москва", "125009", None);
        check("RU", "Moscow", "190000", Some(("Москва", "101", Some("Санкт-Петербург"))));
        check("RU", "Санкт Петербург", "191186", None);
        check("RU", "СПб", "630099", Some(("Санкт-Петербург", "190", Some("Новосибирск"))));
        check("RU", "Nizhny Novgorod", "603000", None);
        check("RU", "Нижний Новгород", "606000", Some(("Нижний Новгород", "603", Some("Дзержинск"))));
        check("RU", "Благовещенск", "675000", None);
        check("RU", "Благовещенск", "453430", None);
        check("RU", "Екатеринбург", "623000", Some(("Екатеринбург", "620", None)));
        check("RU", "Орел", "302001", None);

        check("TR", "İstanbul", "34710", None);
        check("TR", "ISTANBUL", "34710", None);
        check("TR", "istanbul", "06420", Some(("İstanbul", "34", Some("Ankara"))));
        check("TR", "Kadıköy / İstanbul", "34710", None);
        check("TR", "Kadıköy", "06420", Some(("İstanbul", "34", Some("Ankara"))));
        check("TR", "Merkez/Ankara", "34000", Some(("Ankara", "06", Some("İstanbul"))));
        check("TR", "Iğdır", "76000", None);
        check("TR", "Ankara", "82000", None);

        check("DE", "Berlin", "80331", None);
    }

    #[test]
    fn regions() {
        fn check(country: &str, city: &str, postcode: &str, expected: &str) {
            assert_eq!(region_of(&address(country, city, postcode)), expected, "{country} {city:?} {postcode:?}");
        }
        check("RS", "Beograd", "11000", "RS-Beograd");
        check("RS", "Земун", "", "RS-Beograd");
        check("RS", "Niš", "11000", "RS-Beograd");
        check("RS", "Selo", "18250", "RS-Nisavski");
        check("RS", "Selo", "18330", "RS-Pirotski");
        check("RS", "Selo", "99999", "RS");
        check("RS", "Niš", "1", "RS-Nisavski");
        check("RO", "Florești", "407280", "RO-Cluj");
        check("RO", "Voluntari", "077190", "RO-Ilfov");
        check("RU", "Москва", "", "RU-Moskva");
        check("RU", "Бор", "606440", "RU-Nizhegorodskaya");
        check("TR", "Kadıköy", "34710", "TR-Istanbul");
        check("TR", "Şanlıurfa", "", "TR-Sanliurfa");
        check("DE", "Berlin", "10115", "DE");
        let mut bodrum = address("TR", "Yalıkavak", "");
        bodrum.region = Some("Muğla".to_owned());
        assert_eq!(region_of(&bodrum), "TR-Mugla");
    }

    #[test]
    fn cleans() {
        let mut given = address("GB", "  London\t", " sw1a  1aa ");
        given.company = Some("  ".to_owned());
        given.region = Some(" Greater\u{A0}London ".to_owned());
        let cleaned = given.clone().cleaned().unwrap();
        assert_eq!(cleaned.city, "London");
        assert_eq!(cleaned.company, None);
        assert_eq!(cleaned.region.as_deref(), Some("Greater London"));
        assert_eq!(cleaned.postcode.as_deref(), Some("SW1A 1AA"));
        assert_eq!(cleaned.clone().cleaned(), Ok(cleaned));
        given.street2 = Some("x\0".to_owned());
        let problem = given.cleaned().unwrap_err();
        assert_eq!((problem.field, problem.problem.code()), ("street2", "text.control_character"));
    }

    #[test]
    fn travels_as_json_and_refuses_what_it_does_not_know() {
        let home = address("RS", "Niš", "18000");
        let json = serde_json::to_value(&home).unwrap();
        assert_eq!(json.as_object().unwrap().keys().collect::<Vec<_>>(), ["city", "country", "name", "postcode", "street"]);
        assert_eq!(serde_json::from_value::<Address>(json.clone()).unwrap(), home);
        let mut unknown = json;
        unknown.as_object_mut().unwrap().insert("zip".to_owned(), "18000".into());
        assert!(serde_json::from_value::<Address>(unknown).is_err());
    }

    proptest! {
        #[test]
        fn never_panics(city in any::<String>(), postcode in any::<String>(), digits in "[0-9 -]{0,8}", at in 0..250_usize) {
            let country = Country::all().nth(at).unwrap();
            for (country, postcode) in [(country, postcode), (Country::RS, digits.clone()), (Country::TR, digits.clone()), (Country::RU, digits)] {
                let given = address(country.as_str(), &city, &postcode);
                let _ = (postcode_problem(country, &postcode), city_postcode_mismatch(&given), region_of(&given));
                if let Ok(cleaned) = given.cleaned() {
                    prop_assert_eq!(cleaned.clone().cleaned(), Ok(cleaned));
                }
            }
        }
    }
}
