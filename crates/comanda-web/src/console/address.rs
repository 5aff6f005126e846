//! The address of a list: it holds the whole view, so that Back, a bookmark and a colleague's link show the same.

use axum::http::Uri;

/// A path and its parameters, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    path: String,
    pairs: Vec<(String, String)>,
}

impl Address {
    /// The address of a request.
    pub(crate) fn of(uri: &Uri) -> Self {
        let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        Self { path: uri.path().to_owned(), pairs: pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect() }
    }

    /// A path with the parameters of a query text.
    pub(crate) fn parse(path: &str, query: &str) -> Self {
        let pairs = form_urlencoded::parse(query.as_bytes());
        Self { path: path.to_owned(), pairs: pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect() }
    }

    /// The parameters.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value of a parameter.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.pairs().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The same without these parameters.
    pub(crate) fn without(&self, names: &[&str]) -> Self {
        let kept = self.pairs.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        Self { path: self.path.clone(), pairs: kept.cloned().collect() }
    }

    /// The same without one parameter of this value.
    pub(crate) fn without_pair(&self, name: &str, value: &str) -> Self {
        let kept = self.pairs.iter().filter(|(known, taken)| known != name || taken != value);
        Self { path: self.path.clone(), pairs: kept.cloned().collect() }
    }

    /// The same without parameters that say nothing.
    pub(crate) fn without_empty(&self) -> Self {
        Self { path: self.path.clone(), pairs: self.pairs.iter().filter(|(_, value)| !value.trim().is_empty()).cloned().collect() }
    }

    /// The same with one more parameter.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.pairs.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What stands after the question mark.
    pub(crate) fn query(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(self.pairs()).finish()
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.path)?;
        if self.pairs.is_empty() { Ok(()) } else { write!(f, "?{}", self.query()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_its_address() {
        let address = Address::of(&"/orders?status=placed&status=draft&q=%C4%8Ca%C4%8Dak&region=&cursor=abc".parse().unwrap());
        assert_eq!(address.value("q"), Some("Čačak"));
        let next = address.without(&["cursor"]).without_pair("status", "draft");
        assert_eq!(next.to_string(), "/orders?status=placed&q=%C4%8Ca%C4%8Dak&region=");
        assert_eq!(next.without_empty().with("group", "date").to_string(), "/orders?status=placed&q=%C4%8Ca%C4%8Dak&group=date");
        assert_eq!(Address::parse("/orders", "").to_string(), "/orders");
    }
}
