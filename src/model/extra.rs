//! Fields that this version does not know, carried from file to file unharmed.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Fields of a record that this version does not know, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Extra(Map<String, Value>);

impl Extra {
    /// Takes fields in any order.
    #[must_use]
    pub fn new(fields: Map<String, Value>) -> Self {
        let mut fields: Vec<_> = fields.into_iter().collect();
        fields.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self(fields.into_iter().collect())
    }

    /// The fields, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
