//! What a protected file says of its encryption.

use serde_json::{Map, Value, json};

use super::ProtectedProblem;
use crate::files::json::reply::{base64url, from_base64url};

/// How often the passphrase is turned over before it is a key: what one try costs whoever
/// guesses. OWASP asks for 210,000 with SHA-512; thrice as many take about half a second here.
pub const ITERATIONS: u32 = 600_000;
/// Fewer are no protection (RFC 7518, 4.8.1.2).
pub const ITERATIONS_MIN: u32 = 1_000;
/// More would only hold up whoever opens the file.
pub const ITERATIONS_MAX: u32 = 2_000_000;

/// The one way to derive the key that is used here.
const ALGORITHM: &str = "PBES2-HS512+A256KW";
/// The one way to encrypt the content that is used here.
const ENCRYPTION: &str = "A256GCM";
/// The shortest salt that the standard allows, in bytes, and the longest that is read.
const SALT_BYTES: std::ops::RangeInclusive<usize> = 8..=1024;
/// The longest header that is read, in letters.
const HEADER_LETTERS_MAX: usize = 8 << 10;

/// What a protected file says of its encryption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// As it stands in the file: the content's checksum covers these very letters.
    pub letters: String,
    /// How often the passphrase is turned over.
    pub iterations: u32,
    salt: Vec<u8>,
}

impl Header {
    /// The header of a new file. `salt` is random.
    #[must_use]
    pub fn new(salt: &[u8], iterations: u32) -> Self {
        let fields = json!({
            "alg": ALGORITHM,
            "enc": ENCRYPTION,
            "cty": "json",
            "p2c": iterations,
            "p2s": base64url(salt),
        });
        Self {
            letters: base64url(fields.to_string().as_bytes()),
            iterations,
            salt: salt.to_vec(),
        }
    }

    /// What the key is derived with: the algorithm's name, a zero byte, and the salt (RFC 7518,
    /// 4.8.1.1).
    #[must_use]
    pub fn derivation_salt(&self) -> Vec<u8> {
        [ALGORITHM.as_bytes(), &[0], &self.salt].concat()
    }

    /// Reads a header's letters.
    pub(super) fn read(letters: &str) -> Result<Self, ProtectedProblem> {
        if letters.len() > HEADER_LETTERS_MAX {
            return Err(ProtectedProblem::Damaged);
        }
        let bytes = from_base64url(letters).ok_or(ProtectedProblem::Damaged)?;
        let fields: Map<String, Value> =
            serde_json::from_slice(&bytes).map_err(|_| ProtectedProblem::Damaged)?;
        let text = |name: &str| fields.get(name).and_then(Value::as_str);
        for (name, known) in [("alg", ALGORITHM), ("enc", ENCRYPTION)] {
            match text(name) {
                None => return Err(ProtectedProblem::Damaged),
                Some(found) if found != known => {
                    return Err(ProtectedProblem::OtherAlgorithm(shortened(found)));
                }
                Some(_) => {}
            }
        }
        // Whoever lists something as critical must not be read by whoever does not know it.
        for (name, shown) in [("zip", "zip"), ("crit", "crit")] {
            if fields.contains_key(name) {
                return Err(ProtectedProblem::OtherAlgorithm(shown.to_owned()));
            }
        }
        let salt = text("p2s").and_then(from_base64url);
        let salt = salt.filter(|salt| SALT_BYTES.contains(&salt.len()));
        let iterations = fields.get("p2c").and_then(Value::as_u64);
        let (Some(salt), Some(iterations)) = (salt, iterations) else {
            return Err(ProtectedProblem::Damaged);
        };
        match u32::try_from(iterations) {
            Ok(fits) if (ITERATIONS_MIN..=ITERATIONS_MAX).contains(&fits) => Ok(Self {
                letters: letters.to_owned(),
                iterations: fits,
                salt,
            }),
            _ => Err(ProtectedProblem::Iterations(iterations)),
        }
    }
}

/// A name from outside, short enough to be shown.
fn shortened(name: &str) -> String {
    const SHOWN_MAX: usize = 40;
    name.chars().take(SHOWN_MAX).collect()
}
