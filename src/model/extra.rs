//! Fields that this version does not know, carried from file to file unharmed.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::texts::each_text;

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

    /// Hands every text within them to `rewrite`, which may change it.
    pub(super) fn for_each_text(&mut self, rewrite: &mut dyn FnMut(&mut String)) {
        for (_, value) in &mut self.0 {
            each_text(value, rewrite);
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
