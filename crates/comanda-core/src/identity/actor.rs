//! Who did it: every event names an actor.

use std::fmt;

use crate::base::ids::{ApiKeyId, CustomerId, UserId};

/// Who acts. Printed as `kind:name`, for instance `user:usr_01h…` or `system:import`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A person of the shop's staff.
    User(UserId),
    /// A customer.
    Customer(CustomerId),
    /// A program with an API key.
    ApiKey(ApiKeyId),
    /// An automatic rule, by its name.
    Rule(String),
    /// A software agent, by its name.
    Agent(String),
    /// Comanda itself, by the part that acts, such as `import` or `worker`.
    System(String),
}

impl Actor {
    /// Comanda itself, named by its part.
    #[must_use]
    pub fn system(part: &str) -> Self {
        Self::System(part.to_owned())
    }

    /// Reads the printed form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, name) = text.split_once(':')?;
        Some(match kind {
            "user" => Self::User(UserId::parse(name).ok()?),
            "customer" => Self::Customer(CustomerId::parse(name).ok()?),
            "api_key" => Self::ApiKey(ApiKeyId::parse(name).ok()?),
            "rule" => Self::Rule(name.to_owned()),
            "agent" => Self::Agent(name.to_owned()),
            "system" => Self::System(name.to_owned()),
            _ => return None,
        })
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(id) => write!(f, "user:{id}"),
            Self::Customer(id) => write!(f, "customer:{id}"),
            Self::ApiKey(id) => write!(f, "api_key:{id}"),
            Self::Rule(name) => write!(f, "rule:{name}"),
            Self::Agent(name) => write!(f, "agent:{name}"),
            Self::System(name) => write!(f, "system:{name}"),
        }
    }
}

impl serde::Serialize for Actor {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Actor {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("no actor"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_form_reads_back() {
        for actor in [
            Actor::User(UserId::from_bytes([1; 16])),
            Actor::Customer(CustomerId::from_bytes([2; 16])),
            Actor::ApiKey(ApiKeyId::from_bytes([3; 16])),
            Actor::Rule("vip".into()),
            Actor::Agent("helper:one".into()),
            Actor::system("import"),
        ] {
            assert_eq!(Actor::parse(&actor.to_string()), Some(actor));
        }
        for text in ["", "user", "user:", "user:me", "somebody:else"] {
            assert_eq!(Actor::parse(text), None, "{text}");
        }
    }
}
