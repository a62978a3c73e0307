//! A file that only a passphrase opens: JSON Web Encryption (RFC 7516) in its compact form, so
//! that other programs open it too. The key is derived from the passphrase (PBES2-HS512+A256KW,
//! RFC 7518), and the content is encrypted with A256GCM.
//!
//! Here is what can be said without a key: what such a file says of itself, whether that is
//! within bounds, and how one is put together. The browser does the arithmetic.

mod header;
mod sealed;

pub use header::{Header, ITERATIONS, ITERATIONS_MAX, ITERATIONS_MIN};
pub use sealed::{
    CONTENT_BYTES_MAX, IV_BYTES, KEY_BYTES, Parts, ProtectedProblem, Sealed, TAG_BYTES,
    is_protected,
};

/// How the name of a protected programme file ends.
pub const PROTECTED_FILE_ENDING: &str = ".programme.jwe";
/// The media type of the compact form.
pub const PROTECTED_MEDIA_TYPE: &str = "application/jose";
