//! What differs between two states of a thing, in words: what a change would do, and what others did meanwhile.

/// Stands where one of the two has nothing.
const NOTHING: &str = "—";

/// A fact of a thing: what it is called, and how it is.
pub(super) type Told = (String, String);

/// A fact that is not the same in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// What it is called.
    pub(super) label: String,
    /// How it is in the first.
    pub(super) before: String,
    /// How it is in the second.
    pub(super) after: String,
}

/// The facts that are not the same, in the order of the first, then those only the second has.
pub(super) fn changes(before: &[Told], after: &[Told]) -> Vec<Change> {
    let value = |told: &[Told], label: &str| told.iter().find(|(known, _)| known == label).map(|(_, value)| value.clone());
    let shown = |value: Option<String>| value.filter(|value| !value.is_empty()).unwrap_or_else(|| NOTHING.to_owned());
    let added = after.iter().filter(|(label, _)| value(before, label).is_none());
    let labels = before.iter().chain(added).map(|(label, _)| label);
    let change = |label: &String| Change { label: label.clone(), before: shown(value(before, label)), after: shown(value(after, label)) };
    labels.map(change).filter(|change| change.before != change.after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_told() {
        let told =
            |facts: &[(&str, &str)]| facts.iter().map(|(label, value)| ((*label).to_owned(), (*value).to_owned())).collect::<Vec<_>>();
        let before = told(&[("Name", "Web"), ("Tax RS", "20 %"), ("Prefix", ""), ("Code", "web")]);
        let after = told(&[("Name", "Shop"), ("Prefix", ""), ("Code", "web"), ("Tax RO", "19 %")]);
        let found = changes(&before, &after);
        let lines: Vec<String> = found.iter().map(|change| format!("{}: {} > {}", change.label, change.before, change.after)).collect();
        assert_eq!(lines, ["Name: Web > Shop", "Tax RS: 20 % > —", "Tax RO: — > 19 %"]);
        assert_eq!(changes(&before, &before), []);
    }
}
