//! Countries: ISO 3166-1 alpha-2 codes and their English names.
//!
//! The list is ISO 3166-1 as of 2026 (249 codes) and `XK`, the code for Kosovo that ISO leaves to
//! users and that CLDR, the European Commission and the carriers use. The English names are
//! CLDR's.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use super::text;

/// A country: a known ISO 3166-1 alpha-2 code in upper case, or `XK`.
///
/// Invariant: the two letters stand in the list of [`Country::all`]. On the wire and in the
/// database it is the two-letter string.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

/// The text is no code of a country.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a country is an ISO 3166-1 alpha-2 code such as \"RS\"; got {got:?}")]
pub struct CountryProblem {
    /// What was given, at most its first 40 characters.
    pub got: String,
}

impl CountryProblem {
    /// The stable code of this problem.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "country.unknown"
    }
}

impl Country {
    /// Albania.
    pub const AL: Self = Self(*b"AL");
    /// Austria.
    pub const AT: Self = Self(*b"AT");
    /// Bosnia and Herzegovina.
    pub const BA: Self = Self(*b"BA");
    /// Bulgaria.
    pub const BG: Self = Self(*b"BG");
    /// Germany.
    pub const DE: Self = Self(*b"DE");
    /// United Kingdom.
    pub const GB: Self = Self(*b"GB");
    /// Greece.
    pub const GR: Self = Self(*b"GR");
    /// Croatia.
    pub const HR: Self = Self(*b"HR");
    /// Hungary.
    pub const HU: Self = Self(*b"HU");
    /// Moldova.
    pub const MD: Self = Self(*b"MD");
    /// Montenegro.
    pub const ME: Self = Self(*b"ME");
    /// North Macedonia.
    pub const MK: Self = Self(*b"MK");
    /// Romania.
    pub const RO: Self = Self(*b"RO");
    /// Serbia.
    pub const RS: Self = Self(*b"RS");
    /// Russia.
    pub const RU: Self = Self(*b"RU");
    /// Slovenia.
    pub const SI: Self = Self(*b"SI");
    /// Türkiye.
    pub const TR: Self = Self(*b"TR");
    /// Ukraine.
    pub const UA: Self = Self(*b"UA");
    /// United States.
    pub const US: Self = Self(*b"US");
    /// Kosovo.
    pub const XK: Self = Self(*b"XK");

    /// The country with this alpha-2 code; blanks around it and the case of letters do not matter.
    ///
    /// Only codes are read here: `UK` and `EL` are refused, see [`country_from_english_name`].
    ///
    /// # Errors
    /// [`CountryProblem`] if the code is not known.
    pub fn parse(code: &str) -> Result<Self, CountryProblem> {
        let problem = || CountryProblem { got: code.chars().take(40).collect() };
        let [first, second] = code.trim().as_bytes() else { return Err(problem()) };
        let letters = [first.to_ascii_uppercase(), second.to_ascii_uppercase()];
        match position(letters) {
            Some(_) => Ok(Self(letters)),
            None => Err(problem()),
        }
    }

    /// The two upper-case letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Both bytes are ASCII letters by the invariant, so the fallback is never taken.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The English name as CLDR gives it, such as `Bosnia & Herzegovina`.
    #[must_use]
    pub fn english_name(self) -> &'static str {
        position(self.0).and_then(|at| NAMES.get(at)).map_or("", |(_, name)| name)
    }

    /// Every known country, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().filter_map(|(code, _)| match code.as_bytes() {
            [first, second] => Some(Self([*first, *second])),
            _ => None,
        })
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Country {
    type Err = CountryProblem;
    fn from_str(code: &str) -> Result<Self, CountryProblem> {
        Self::parse(code)
    }
}

impl TryFrom<String> for Country {
    type Error = CountryProblem;
    fn try_from(code: String) -> Result<Self, CountryProblem> {
        Self::parse(&code)
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.as_str().to_owned()
    }
}

/// The country that an English name in an imported file means; `None` if none is meant.
///
/// Known are the names of CLDR and the usual others (among them `UK`, `EL`,
/// `USA`, `EIRE`, `RSA`). Case, diacritics, punctuation and the words "and", "the", "of" do not
/// matter; a two-letter ISO code is read as well.
///
/// `Channel Islands` is read as Jersey (`JE`), the larger of the two bailiwicks: ISO has no code
/// for both, and either is outside the VAT area of the EU and of Great Britain alike. Names of
/// more than one country (`European Community`, `West Indies`) and of none (`Unspecified`) give
/// `None`, so that an import asks instead of guessing.
#[must_use]
pub fn country_from_english_name(name: &str) -> Option<Country> {
    static BY_NAME: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
        let main = Country::all().map(|country| (country.english_name(), country));
        let other = OTHER_NAMES.iter().filter_map(|(name, code)| Some((*name, Country::parse(code).ok()?)));
        main.chain(other).map(|(name, country)| (name_key(name), country)).collect()
    });
    BY_NAME.get(&name_key(name)).copied().or_else(|| Country::parse(name).ok())
}

/// What two spellings of one name have in common.
fn name_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for word in text::fold(name).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        match word {
            "and" | "the" | "of" => {}
            "saint" => key.push_str("st "),
            other => {
                key.push_str(other);
                key.push(' ');
            }
        }
    }
    key
}

/// Where a code stands in [`NAMES`].
fn position(letters: [u8; 2]) -> Option<usize> {
    NAMES.binary_search_by(|(code, _)| code.as_bytes().cmp(&letters[..])).ok()
}

/// Codes and English names, sorted by code.
const NAMES: [(&str, &str); 250] = [
    ("AD", "Andorra"),
    ("AE", "United Arab Emirates"),
    ("AF", "Afghanistan"),
    ("AG", "Antigua & Barbuda"),
    ("AI", "Anguilla"),
    ("AL", "Albania"),
    ("AM", "Armenia"),
    ("AO", "Angola"),
    ("AQ", "Antarctica"),
    ("AR", "Argentina"),
    ("AS", "American Samoa"),
    ("AT", "Austria"),
    ("AU", "Australia"),
    ("AW", "Aruba"),
    ("AX", "Åland Islands"),
    ("AZ", "Azerbaijan"),
    ("BA", "Bosnia & Herzegovina"),
    ("BB", "Barbados"),
    ("BD", "Bangladesh"),
    ("BE", "Belgium"),
    ("BF", "Burkina Faso"),
    ("BG", "Bulgaria"),
    ("BH", "Bahrain"),
    ("BI", "Burundi"),
    ("BJ", "Benin"),
    ("BL", "St. Barthélemy"),
    ("BM", "Bermuda"),
    ("BN", "Brunei"),
    ("BO", "Bolivia"),
    ("BQ", "Caribbean Netherlands"),
    ("BR", "Brazil"),
    ("BS", "Bahamas"),
    ("BT", "Bhutan"),
    ("BV", "Bouvet Island"),
    ("BW", "Botswana"),
    ("BY", "Belarus"),
    ("BZ", "Belize"),
    ("CA", "Canada"),
    ("CC", "Cocos (Keeling) Islands"),
    ("CD", "Congo (Kinshasa)"),
    ("CF", "Central African Republic"),
    ("CG", "Congo (Brazzaville)"),
    ("CH", "Switzerland"),
    ("CI", "Côte d'Ivoire"),
    ("CK", "Cook Islands"),
    ("CL", "Chile"),
    ("CM", "Cameroon"),
    ("CN", "China"),
    ("CO", "Colombia"),
    ("CR", "Costa Rica"),
    ("CU", "Cuba"),
    ("CV", "Cape Verde"),
    ("CW", "Curaçao"),
    ("CX", "Christmas Island"),
    ("CY", "Cyprus"),
    ("CZ", "Czechia"),
    ("DE", "Germany"),
    ("DJ", "Djibouti"),
    ("DK", "Denmark"),
    ("DM", "Dominica"),
    ("DO", "Dominican Republic"),
    ("DZ", "Algeria"),
    ("EC", "Ecuador"),
    ("EE", "Estonia"),
    ("EG", "Egypt"),
    ("EH", "Western Sahara"),
    ("ER", "Eritrea"),
    ("ES", "Spain"),
    ("ET", "Ethiopia"),
    ("FI", "Finland"),
    ("FJ", "Fiji"),
    ("FK", "Falkland Islands"),
    ("FM", "Micronesia"),
    ("FO", "Faroe Islands"),
    ("FR", "France"),
    ("GA", "Gabon"),
    ("GB", "United Kingdom"),
    ("GD", "Grenada"),
    ("GE", "Georgia"),
    ("GF", "French Guiana"),
    ("GG", "Guernsey"),
    ("GH", "Ghana"),
    ("GI", "Gibraltar"),
    ("GL", "Greenland"),
    ("GM", "Gambia"),
    ("GN", "Guinea"),
    ("GP", "Guadeloupe"),
    ("GQ", "Equatorial Guinea"),
    ("GR", "Greece"),
    ("GS", "South Georgia & South Sandwich Islands"),
    ("GT", "Guatemala"),
    ("GU", "Guam"),
    ("GW", "Guinea-Bissau"),
    ("GY", "Guyana"),
    ("HK", "Hong Kong"),
    ("HM", "Heard & McDonald Islands"),
    ("HN", "Honduras"),
    ("HR", "Croatia"),
    ("HT", "Haiti"),
    ("HU", "Hungary"),
    ("ID", "Indonesia"),
    ("IE", "Ireland"),
    ("IL", "Israel"),
    ("IM", "Isle of Man"),
    ("IN", "India"),
    ("IO", "British Indian Ocean Territory"),
    ("IQ", "Iraq"),
    ("IR", "Iran"),
    ("IS", "Iceland"),
    ("IT", "Italy"),
    ("JE", "Jersey"),
    ("JM", "Jamaica"),
    ("JO", "Jordan"),
    ("JP", "Japan"),
    ("KE", "Kenya"),
    ("KG", "Kyrgyzstan"),
    ("KH", "Cambodia"),
    ("KI", "Kiribati"),
    ("KM", "Comoros"),
    ("KN", "St. Kitts & Nevis"),
    ("KP", "North Korea"),
    ("KR", "South Korea"),
    ("KW", "Kuwait"),
    ("KY", "Cayman Islands"),
    ("KZ", "Kazakhstan"),
    ("LA", "Laos"),
    ("LB", "Lebanon"),
    ("LC", "St. Lucia"),
    ("LI", "Liechtenstein"),
    ("LK", "Sri Lanka"),
    ("LR", "Liberia"),
    ("LS", "Lesotho"),
    ("LT", "Lithuania"),
    ("LU", "Luxembourg"),
    ("LV", "Latvia"),
    ("LY", "Libya"),
    ("MA", "Morocco"),
    ("MC", "Monaco"),
    ("MD", "Moldova"),
    ("ME", "Montenegro"),
    ("MF", "St. Martin"),
    ("MG", "Madagascar"),
    ("MH", "Marshall Islands"),
    ("MK", "North Macedonia"),
    ("ML", "Mali"),
    ("MM", "Myanmar"),
    ("MN", "Mongolia"),
    ("MO", "Macao"),
    ("MP", "Northern Mariana Islands"),
    ("MQ", "Martinique"),
    ("MR", "Mauritania"),
    ("MS", "Montserrat"),
    ("MT", "Malta"),
    ("MU", "Mauritius"),
    ("MV", "Maldives"),
    ("MW", "Malawi"),
    ("MX", "Mexico"),
    ("MY", "Malaysia"),
    ("MZ", "Mozambique"),
    ("NA", "Namibia"),
    ("NC", "New Caledonia"),
    ("NE", "Niger"),
    ("NF", "Norfolk Island"),
    ("NG", "Nigeria"),
    ("NI", "Nicaragua"),
    ("NL", "Netherlands"),
    ("NO", "Norway"),
    ("NP", "Nepal"),
    ("NR", "Nauru"),
    ("NU", "Niue"),
    ("NZ", "New Zealand"),
    ("OM", "Oman"),
    ("PA", "Panama"),
    ("PE", "Peru"),
    ("PF", "French Polynesia"),
    ("PG", "Papua New Guinea"),
    ("PH", "Philippines"),
    ("PK", "Pakistan"),
    ("PL", "Poland"),
    ("PM", "St. Pierre & Miquelon"),
    ("PN", "Pitcairn Islands"),
    ("PR", "Puerto Rico"),
    ("PS", "Palestine"),
    ("PT", "Portugal"),
    ("PW", "Palau"),
    ("PY", "Paraguay"),
    ("QA", "Qatar"),
    ("RE", "Réunion"),
    ("RO", "Romania"),
    ("RS", "Serbia"),
    ("RU", "Russia"),
    ("RW", "Rwanda"),
    ("SA", "Saudi Arabia"),
    ("SB", "Solomon Islands"),
    ("SC", "Seychelles"),
    ("SD", "Sudan"),
    ("SE", "Sweden"),
    ("SG", "Singapore"),
    ("SH", "St. Helena"),
    ("SI", "Slovenia"),
    ("SJ", "Svalbard & Jan Mayen"),
    ("SK", "Slovakia"),
    ("SL", "Sierra Leone"),
    ("SM", "San Marino"),
    ("SN", "Senegal"),
    ("SO", "Somalia"),
    ("SR", "Suriname"),
    ("SS", "South Sudan"),
    ("ST", "São Tomé & Príncipe"),
    ("SV", "El Salvador"),
    ("SX", "Sint Maarten"),
    ("SY", "Syria"),
    ("SZ", "Eswatini"),
    ("TC", "Turks & Caicos Islands"),
    ("TD", "Chad"),
    ("TF", "French Southern Territories"),
    ("TG", "Togo"),
    ("TH", "Thailand"),
    ("TJ", "Tajikistan"),
    ("TK", "Tokelau"),
    ("TL", "Timor-Leste"),
    ("TM", "Turkmenistan"),
    ("TN", "Tunisia"),
    ("TO", "Tonga"),
    ("TR", "Türkiye"),
    ("TT", "Trinidad & Tobago"),
    ("TV", "Tuvalu"),
    ("TW", "Taiwan"),
    ("TZ", "Tanzania"),
    ("UA", "Ukraine"),
    ("UG", "Uganda"),
    ("UM", "U.S. Outlying Islands"),
    ("US", "United States"),
    ("UY", "Uruguay"),
    ("UZ", "Uzbekistan"),
    ("VA", "Vatican City"),
    ("VC", "St. Vincent & Grenadines"),
    ("VE", "Venezuela"),
    ("VG", "British Virgin Islands"),
    ("VI", "U.S. Virgin Islands"),
    ("VN", "Vietnam"),
    ("VU", "Vanuatu"),
    ("WF", "Wallis & Futuna"),
    ("WS", "Samoa"),
    ("XK", "Kosovo"),
    ("YE", "Yemen"),
    ("YT", "Mayotte"),
    ("ZA", "South Africa"),
    ("ZM", "Zambia"),
    ("ZW", "Zimbabwe"),
];

/// Other English names found in files of shops, marketplaces and customs, with their codes.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("America", "US"),
    ("Bolivia, Plurinational State of", "BO"),
    ("Bonaire, Sint Eustatius and Saba", "BQ"),
    ("Bosnia", "BA"),
    ("Britain", "GB"),
    ("Brunei Darussalam", "BN"),
    ("Burma", "MM"),
    ("Byelorussia", "BY"),
    ("Cabo Verde", "CV"),
    ("Channel Islands", "JE"),
    ("Congo", "CG"),
    ("Congo, The Democratic Republic of the", "CD"),
    ("Czech Republic", "CZ"),
    ("Democratic Republic of the Congo", "CD"),
    ("EIRE", "IE"),
    ("EL", "GR"),
    ("East Timor", "TL"),
    ("England", "GB"),
    ("Falkland Islands (Malvinas)", "FK"),
    ("FYROM", "MK"),
    ("Great Britain", "GB"),
    ("Hellas", "GR"),
    ("Holland", "NL"),
    ("Holy See", "VA"),
    ("Holy See (Vatican City State)", "VA"),
    ("Hong Kong SAR China", "HK"),
    ("Iran, Islamic Republic of", "IR"),
    ("Ivory Coast", "CI"),
    ("Korea", "KR"),
    ("Korea, Democratic People's Republic of", "KP"),
    ("Korea, Republic of", "KR"),
    ("Lao People's Democratic Republic", "LA"),
    ("Macao SAR China", "MO"),
    ("Macau", "MO"),
    ("Macedonia", "MK"),
    ("Micronesia, Federated States of", "FM"),
    ("Moldova, Republic of", "MD"),
    ("Northern Ireland", "GB"),
    ("Palestine, State of", "PS"),
    ("Palestinian Territories", "PS"),
    ("Pitcairn", "PN"),
    ("RSA", "ZA"),
    ("Republic of Ireland", "IE"),
    ("Republic of Korea", "KR"),
    ("Republic of Moldova", "MD"),
    ("Republic of Serbia", "RS"),
    ("Russian Federation", "RU"),
    ("Saint Martin (French part)", "MF"),
    ("Scotland", "GB"),
    ("Sint Maarten (Dutch part)", "SX"),
    ("Slovak Republic", "SK"),
    ("Swaziland", "SZ"),
    ("Syrian Arab Republic", "SY"),
    ("Taiwan, Province of China", "TW"),
    ("Tanzania, United Republic of", "TZ"),
    ("Turkey", "TR"),
    ("UAE", "AE"),
    ("UK", "GB"),
    ("USA", "US"),
    ("United States Minor Outlying Islands", "UM"),
    ("United States of America", "US"),
    ("Vatican", "VA"),
    ("Venezuela, Bolivarian Republic of", "VE"),
    ("Viet Nam", "VN"),
    ("Virgin Islands, British", "VG"),
    ("Virgin Islands, U.S.", "VI"),
    ("Wales", "GB"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_list_is_complete_and_sorted() {
        let codes: Vec<String> = Country::all().map(String::from).collect();
        assert_eq!(codes.len(), 249 + 1, "ISO 3166-1 and XK");
        assert!(codes.is_sorted_by(|a, b| a < b));
        for country in Country::all() {
            assert_eq!(Country::parse(country.as_str()), Ok(country));
            assert!(!country.english_name().is_empty());
            assert_eq!(country_from_english_name(country.english_name()), Some(country));
        }
    }

    #[test]
    fn other_names_have_known_codes_and_are_no_other_countrys_name() {
        let keys: HashMap<String, Country> = Country::all().map(|country| (name_key(country.english_name()), country)).collect();
        assert_eq!(keys.len(), 250, "two countries share a name");
        for (name, code) in OTHER_NAMES {
            let country = Country::parse(code).unwrap();
            assert_eq!(country_from_english_name(name), Some(country), "{name}");
            assert_eq!(keys.get(&name_key(name)).copied().unwrap_or(country), country, "{name}");
            if name.len() == 2 {
                assert!(Country::parse(name).is_err(), "{name} would hide a code");
            }
        }
    }

    #[test]
    fn codes() {
        fn check(given: &str, expected: Option<&str>) {
            assert_eq!(Country::parse(given).ok().map(String::from).as_deref(), expected, "{given:?}");
        }
        check("rs", Some("RS"));
        check(" Ro ", Some("RO"));
        check("XK", Some("XK"));
        check("UK", None);
        check("", None);
        check("R", None);
        check("RSD", None);
        check("ZZ", None);
        check("ш", None);
    }

    #[test]
    fn english_names() {
        fn check(given: &str, expected: Option<Country>) {
            assert_eq!(country_from_english_name(given), expected, "{given:?}");
        }
        let country = |code: &str| Country::parse(code).ok();
        check("EIRE", country("IE"));
        check("RSA", country("ZA"));
        check("Channel Islands", country("JE"));
        check("European Community", None);
        check("Unspecified", None);
        check("West Indies", None);
        check("", None);
        check("USA", country("US"));
        check("uk", country("GB"));
        check("Serbia", Some(Country::RS));
        check("TURKIYE", Some(Country::TR));
        check("Turkey", Some(Country::TR));
        check("Bosnia and Herzegovina", Some(Country::BA));
        check("bosnia & herzegovina", Some(Country::BA));
        check("Saint Lucia", country("LC"));
        check("Cote d’Ivoire", country("CI"));
        check("The Netherlands", country("NL"));
        check("Korea (the Republic of)", country("KR"));
        check("de", Some(Country::DE));
        for name in [
            "Australia",
            "Austria",
            "Bahrain",
            "Belgium",
            "Brazil",
            "Canada",
            "Cyprus",
            "Czech Republic",
            "Denmark",
            "Finland",
            "France",
            "Germany",
            "Greece",
            "Hong Kong",
            "Iceland",
            "Israel",
            "Italy",
            "Japan",
            "Lebanon",
            "Lithuania",
            "Malta",
            "Netherlands",
            "Norway",
            "Poland",
            "Portugal",
            "Saudi Arabia",
            "Singapore",
            "Spain",
            "Sweden",
            "Switzerland",
            "United Arab Emirates",
            "United Kingdom",
            "Korea",
            "Nigeria",
            "Bermuda",
            "Thailand",
        ] {
            assert!(country_from_english_name(name).is_some(), "{name}");
        }
    }

    #[test]
    fn travels_as_its_code() {
        assert_eq!(serde_json::to_string(&Country::TR).unwrap(), "\"TR\"");
        assert_eq!(serde_json::from_str::<Country>("\"tr\"").unwrap(), Country::TR);
        assert!(serde_json::from_str::<Country>("\"ZZ\"").is_err());
    }

    proptest! {
        #[test]
        fn never_panics(text in any::<String>()) {
            let _ = (Country::parse(&text), country_from_english_name(&text));
        }
    }
}
