//! Older programme files to the present schema, one small step for each version.

use serde_json::{Map, Value};

use super::super::problem::{Path, Problem, ProblemKind};

/// The schema that this version writes.
pub const SCHEMA: u64 = 1;

/// Turns the fields of a file of one schema into those of the next.
type Step = fn(Map<String, Value>) -> Result<Map<String, Value>, Problem>;

/// The first step leads from schema 1 to 2, and so on.
const STEPS: [Step; 0] = [];
const _: () = assert!(
    STEPS.len() as u64 + 1 == SCHEMA,
    "each schema has a step to the next"
);

/// The file's fields as this version would have written them.
pub(super) fn to_present(
    mut fields: Map<String, Value>,
    schema: i64,
) -> Result<Map<String, Value>, Problem> {
    let refuse = |kind| Path::ROOT.field("schema").problem(kind);
    let found = u64::try_from(schema).unwrap_or(0);
    if found == 0 {
        return Err(refuse(ProblemKind::UnknownSchema(schema)));
    }
    if found > SCHEMA {
        return Err(refuse(ProblemKind::NewerSchema {
            found,
            known: SCHEMA,
        }));
    }
    let done = usize::try_from(found - 1).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(done) {
        fields = step(fields)?;
    }
    Ok(fields)
}
