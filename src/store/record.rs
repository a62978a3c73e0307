//! One kept state, with what it takes to see whether it is whole.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::found::GENERATION_MAX;
use super::{KeptClock, Steps};

/// What every record says that it is.
const RECORD_FORMAT: &str = "vice-versa/record";
/// The newest layout of records that this version knows. The first had no history.
const RECORD_SCHEMA: u64 = 2;

/// One kept state of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    format: String,
    schema: u64,
    /// Counts the saves; the newest state has the largest.
    pub generation: u64,
    /// How many changes were made since the programme was last saved to a file.
    #[serde(default)]
    pub since_file: u64,
    length: usize,
    checksum: String,
    /// The programme, as a programme file.
    pub payload: Arc<str>,
    /// How it came about. Each step knows the sum of its texts, so that damage in it costs
    /// steps back, and not the programme.
    #[serde(default)]
    pub history: Steps,
    /// Which edits wrote what; none in a record of an older version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<KeptClock>,
}

/// Why a kept text is no record to trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordFlaw {
    /// It is no record: cut off, overwritten, or something else altogether.
    NotARecord,
    /// It looks like a record, but is not what was written.
    Damaged,
    /// A newer version of the program wrote it.
    NewerSchema(u64),
    /// The record is whole, but the programme in it cannot be read.
    Payload,
}

impl Record {
    /// Packs a programme file.
    #[must_use]
    pub fn new(generation: u64, since_file: u64, payload: Arc<str>, history: Steps) -> Self {
        Self {
            format: RECORD_FORMAT.to_owned(),
            schema: RECORD_SCHEMA,
            generation,
            since_file,
            length: payload.len(),
            checksum: format!("{:016x}", checksum(payload.as_bytes())),
            payload,
            history,
            clock: None,
        }
    }

    /// The same with the programme's clock beside it.
    #[must_use]
    pub fn with_clock(mut self, clock: KeptClock) -> Self {
        self.clock = Some(clock);
        self
    }

    /// Reads a kept text.
    ///
    /// # Errors
    /// [`RecordFlaw`] where the text is not, byte by byte, what was written.
    pub fn read(text: &str) -> Result<Self, RecordFlaw> {
        let Ok(head) = serde_json::from_str::<Head>(text) else {
            return Err(RecordFlaw::NotARecord);
        };
        if head.format != RECORD_FORMAT {
            return Err(RecordFlaw::NotARecord);
        }
        if head.schema > RECORD_SCHEMA {
            return Err(RecordFlaw::NewerSchema(head.schema));
        }
        let record: Self = serde_json::from_str(text).map_err(|_| RecordFlaw::Damaged)?;
        let whole = record.generation <= GENERATION_MAX
            && record.length == record.payload.len()
            && record.checksum == format!("{:016x}", checksum(record.payload.as_bytes()));
        if whole {
            Ok(record)
        } else {
            Err(RecordFlaw::Damaged)
        }
    }
}

/// What every layout of a record has.
#[derive(Deserialize)]
struct Head {
    format: String,
    schema: u64,
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): finds damage, not forgery.
#[must_use]
pub fn checksum(bytes: &[u8]) -> u64 {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    bytes.iter().fold(OFFSET_BASIS, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(PRIME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_fnv_1a() {
        // Test vectors of draft-eastlake-fnv.
        assert_eq!(checksum(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(checksum(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn every_cut_and_every_changed_letter_is_found() {
        let record = Record::new(7, 0, r#"{"name":"Grüße"}"#.into(), Steps::default());
        let text = serde_json::to_string(&record).unwrap();
        assert_eq!(Record::read(&text), Ok(record.clone()));
        for (cut, _) in text.char_indices() {
            assert!(Record::read(&text[..cut]).is_err(), "cut at {cut}");
        }
        let start = text.find("Gr").unwrap();
        let mut other = text.clone();
        other.replace_range(start..=start, "X");
        assert_eq!(Record::read(&other), Err(RecordFlaw::Damaged));
        let newer = text.replace(r#""schema":2"#, r#""schema":3"#);
        assert_eq!(Record::read(&newer), Err(RecordFlaw::NewerSchema(3)));
    }

    #[test]
    fn a_record_of_the_first_schema_is_read() {
        let text = r#"{"format":"vice-versa/record","schema":1,"generation":7,"step":"change","length":2,"checksum":"08f44b07b5901a25","payload":"{}"}"#;
        let record = Record::read(text).unwrap();
        assert_eq!((record.generation, &*record.payload), (7, "{}"));
    }
}
