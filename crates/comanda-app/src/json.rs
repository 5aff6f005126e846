//! What is wrong with a JSON value, as a code with facts.
//!
//! A reader of JSON tells what it met and what it wanted in one English sentence. How serde's
//! sentences begin is part of its contract with its users; how those of our own values begin is
//! held by the tests below. No sentence is passed on: what would be right is told by a fact.

use comanda_core::base::problem::FieldProblem;
use comanda_core::base::quantity::Quantity;
use comanda_core::identity::permission::Permission;
use serde_path_to_error::{Path, Segment};

/// The path as a JSON pointer (RFC 6901).
#[must_use]
pub fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path.iter() {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// What the reader of JSON says of the value at `pointer`. Codes: `json.unknown_field`,
/// `json.missing_field`, `json.duplicate_field`, `json.unknown_value`, `json.wrong_type`, and of
/// values that have the right type `country.unknown`, `quantity.out_of_range`, `json.invalid_value`.
#[must_use]
pub fn explain(pointer: &str, said: &str) -> FieldProblem {
    let said = said.rsplit_once(" at line ").map_or(said, |(sentence, _)| sentence);
    let quoted = |text: &str| text.split('`').nth(1).unwrap_or_default().to_owned();
    let listed = |text: &str| {
        let names: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
        names.join(", ")
    };
    if let Some(rest) = said.strip_prefix("unknown field ") {
        let (field, expected) = rest.split_once(", expected").unwrap_or((rest, ""));
        return FieldProblem::new(pointer, "json.unknown_field").with("field", quoted(field)).with("expected", listed(expected));
    }
    if let Some(rest) = said.strip_prefix("missing field ") {
        let field = quoted(rest);
        return FieldProblem::new(format!("{pointer}/{field}"), "json.missing_field").with("field", field);
    }
    if let Some(rest) = said.strip_prefix("duplicate field ") {
        let field = quoted(rest);
        return FieldProblem::new(format!("{pointer}/{field}"), "json.duplicate_field").with("field", field);
    }
    if let Some(rest) = said.strip_prefix("unknown variant ") {
        let (_, expected) = rest.split_once(", expected").unwrap_or((rest, ""));
        return FieldProblem::new(pointer, "json.unknown_value").with("expected", listed(expected));
    }
    if let Some(rest) = said.strip_prefix("invalid type: ") {
        let (got, expected) = rest.rsplit_once(", expected ").unwrap_or((rest, ""));
        return FieldProblem::new(pointer, "json.wrong_type").with("got", json_type(got)).with("expected", json_type(expected));
    }
    explain_value(pointer, said)
}

/// What the readers of values say that have the right type and are wrong all the same.
fn explain_value(pointer: &str, said: &str) -> FieldProblem {
    let invalid = |expected: &str, example: String| {
        FieldProblem::new(pointer, "json.invalid_value").with("expected", expected).with("example", example)
    };
    if said.starts_with("a country is ") {
        return FieldProblem::new(pointer, "country.unknown");
    }
    if said.starts_with("a quantity is ") {
        let got = said.rsplit(' ').next().and_then(|got| got.parse::<i64>().ok()).unwrap_or_default();
        return FieldProblem::new(pointer, "quantity.out_of_range").with("got", got).with("max", Quantity::MAX);
    }
    if said.starts_with("no permission ") {
        let codes: Vec<&str> = Permission::ALL.iter().map(|permission| permission.code()).collect();
        return FieldProblem::new(pointer, "json.unknown_value").with("expected", codes.join(", "));
    }
    if said.starts_with("an instant is ") {
        return invalid("instant", "2026-11-21T17:00:00Z".to_owned());
    }
    if let Some(rest) = said.strip_prefix("not an identifier of the form ") {
        let prefix = rest.split('_').next().unwrap_or_default();
        return invalid("identifier", format!("{prefix}_01h2xcejqtf2nbrexx3vqjhp41"));
    }
    if said.starts_with("invalid value: integer ") {
        return invalid("integer", i64::MAX.to_string());
    }
    invalid("other", String::new())
}

/// The name JSON has for what serde calls by Rust's names.
fn json_type(said: &str) -> &'static str {
    let begins = |words: &[&str]| words.iter().any(|word| said.starts_with(word));
    if begins(&["struct", "map", "a map", "internally tagged"]) {
        "object"
    } else if begins(&["null", "unit"]) {
        "null"
    } else if begins(&["boolean", "a boolean", "bool"]) {
        "boolean"
    } else if begins(&["integer", "i64", "u64", "i32", "u32", "i128"]) {
        "integer"
    } else if begins(&["floating point", "number", "f64"]) {
        "number"
    } else if begins(&["string", "a string", "str", "borrowed string", "a borrowed string", "character"]) {
        "string"
    } else if begins(&["sequence", "a sequence", "tuple"]) {
        "array"
    } else {
        "object"
    }
}

#[cfg(test)]
mod tests {
    use comanda_core::base::country::Country;
    use comanda_core::base::ids::{CustomerId, OrderId};
    use comanda_core::base::locale::Locale;
    use comanda_core::base::problem::Fact;
    use comanda_core::base::time::Timestamp;
    use serde::Deserialize;
    use serde::de::DeserializeOwned;

    use super::*;

    /// What is said of a value of this type, as `pointer code`, then the facts.
    fn check<T: DeserializeOwned>(json: &str, expected: &str) {
        let failed = serde_path_to_error::deserialize::<_, T>(&mut serde_json::Deserializer::from_str(json)).err().unwrap();
        let told = explain(&pointer(failed.path()), &failed.inner().to_string());
        let fact = |(name, fact): (&String, &Fact)| match fact {
            Fact::Number(number) => format!(" {name}={number}"),
            Fact::Text(text) => format!(" {name}={text:?}"),
        };
        let facts: String = told.facts.iter().map(fact).collect();
        assert_eq!(format!("{:?} {}{facts}", told.pointer, told.code), expected, "{json}");
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the reading is tested")]
    struct Parcel {
        order: OrderId,
        at: Option<Timestamp>,
    }

    #[test]
    fn tells_what_our_own_values_would_be() {
        check::<Vec<Quantity>>("[1, 0]", r#""/1" quantity.out_of_range got=0 max=1000000"#);
        check::<Quantity>("-7", r#""" quantity.out_of_range got=-7 max=1000000"#);
        check::<Country>("\"Atlantis\"", r#""" country.unknown"#);
        check::<Locale>("\"de\"", r#""" json.unknown_value expected="en, sr-Latn, sr-Cyrl, ru, ro, tr""#);
        check::<Timestamp>("\"yesterday\"", r#""" json.invalid_value example="2026-11-21T17:00:00Z" expected="instant""#);
        check::<CustomerId>("\"7\"", r#""" json.invalid_value example="cus_01h2xcejqtf2nbrexx3vqjhp41" expected="identifier""#);
        check::<Parcel>(
            r#"{"order": "ord_1"}"#,
            r#""/order" json.invalid_value example="ord_01h2xcejqtf2nbrexx3vqjhp41" expected="identifier""#,
        );
        let permission = explain("", &serde_json::from_str::<Permission>("\"all\"").unwrap_err().to_string());
        assert_eq!(permission.code, "json.unknown_value");
        assert!(matches!(&permission.facts["expected"], Fact::Text(codes) if codes.starts_with("orders.read, ")), "{permission:?}");
    }

    #[test]
    fn passes_no_sentence_on() {
        check::<i64>("18446744073709551615", r#""" json.invalid_value example="9223372036854775807" expected="integer""#);
        check::<i64>("1e30", r#""" json.wrong_type expected="integer" got="number""#);
        check::<char>("\"ab\"", r#""" json.invalid_value example="" expected="other""#);
        assert_eq!(explain("/x", "the moon is full").code, "json.invalid_value");
    }
}
