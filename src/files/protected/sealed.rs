//! A protected file's five parts.

use super::Header;
use crate::files::json::JSON_BYTES_MAX;
use crate::files::json::reply::{base64url, from_base64url};

/// The largest content that is decrypted, in bytes: that of the largest programme file.
pub const CONTENT_BYTES_MAX: usize = JSON_BYTES_MAX;
/// The bytes of the number that is used once.
pub const IV_BYTES: usize = 12;
/// The bytes of the checksum at the end.
pub const TAG_BYTES: usize = 16;
/// The bytes of the content's own key, as it stands in the file.
pub const KEY_BYTES: usize = 40;

/// Why a protected file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProtectedProblem {
    /// It is larger than what is read.
    TooLarge,
    /// A part is missing, or is not what was written.
    Damaged,
    /// It is protected in a way that is not known here.
    OtherAlgorithm(String),
    /// It asks for too few or too many rounds of work.
    Iterations(u64),
    /// The passphrase does not fit.
    WrongPassphrase,
    /// The browser cannot encrypt: it does so on pages alone that came over a safe way.
    NoCryptography,
}

/// A protected file, taken apart. Every part has the length that it should have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// What it says of its encryption.
    pub header: Header,
    /// The content's key, wrapped.
    pub key: Vec<u8>,
    /// The number that is used once.
    pub iv: Vec<u8>,
    /// The content, encrypted, with its checksum behind it.
    pub content: Vec<u8>,
}

/// What a new file is put together from.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'p> {
    /// The content's key, wrapped.
    pub key: &'p [u8],
    /// The number that is used once.
    pub iv: &'p [u8],
    /// The content, encrypted, with its checksum behind it.
    pub content: &'p [u8],
}

/// Whether bytes are a protected file, whole or not: five parts of letters between four dots, of
/// which the first begins as JSON does.
#[must_use]
pub fn is_protected(bytes: &[u8]) -> bool {
    let bytes = bytes.trim_ascii();
    bytes.starts_with(b"eyJ") && bytes.contains(&b'.')
}

impl Sealed {
    /// Takes a file apart.
    ///
    /// # Errors
    /// [`ProtectedProblem`]; whatever the bytes are.
    pub fn read(bytes: &[u8]) -> Result<Self, ProtectedProblem> {
        // Four letters for three bytes, and some more for what is not content.
        const LETTERS_MAX: usize = CONTENT_BYTES_MAX / 3 * 4 + (16 << 10);
        if bytes.len() > LETTERS_MAX {
            return Err(ProtectedProblem::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| ProtectedProblem::Damaged)?;
        let parts: Vec<&str> = text.trim().splitn(6, '.').collect();
        let &[header, key, iv, content, tag] = &parts[..] else {
            return Err(ProtectedProblem::Damaged);
        };
        let header = Header::read(header)?;
        let part = |letters: &str, length: usize| {
            let bytes = from_base64url(letters);
            let right = bytes.filter(|bytes| bytes.len() == length);
            right.ok_or(ProtectedProblem::Damaged)
        };
        let (key, iv, tag) = (
            part(key, KEY_BYTES)?,
            part(iv, IV_BYTES)?,
            part(tag, TAG_BYTES)?,
        );
        let mut content = from_base64url(content).ok_or(ProtectedProblem::Damaged)?;
        content.extend(tag);
        Ok(Self {
            header,
            key,
            iv,
            content,
        })
    }

    /// Puts a file together; none where a part does not have the length that it should have.
    #[must_use]
    pub fn write(header: &Header, parts: Parts) -> Option<String> {
        let Parts { key, iv, content } = parts;
        let (content, tag) = content.split_at_checked(content.len().checked_sub(TAG_BYTES)?)?;
        let right = key.len() == KEY_BYTES && iv.len() == IV_BYTES;
        right.then(|| {
            let letters = [key, iv, content, tag].map(base64url);
            format!("{}.{}", header.letters, letters.join("."))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::protected::{ITERATIONS, ITERATIONS_MAX};

    fn file(header: &str) -> String {
        let parts = [
            &[1; KEY_BYTES][..],
            &[2; IV_BYTES],
            b"content",
            &[3; TAG_BYTES],
        ];
        format!(
            "{}.{}",
            base64url(header.as_bytes()),
            parts.map(base64url).join(".")
        )
    }

    fn good() -> String {
        let header = Header::new(&[7; 16], ITERATIONS);
        let content = [b"content".as_slice(), &[3; TAG_BYTES]].concat();
        let parts = Parts {
            key: &[1; KEY_BYTES],
            iv: &[2; IV_BYTES],
            content: &content,
        };
        Sealed::write(&header, parts).unwrap()
    }

    #[test]
    fn what_is_written_is_read() {
        let file = good();
        assert!(is_protected(file.as_bytes()));
        let read = Sealed::read(format!("{file}\n").as_bytes()).unwrap();
        assert_eq!(read.header.iterations, ITERATIONS);
        let salt = read.header.derivation_salt();
        assert_eq!(
            salt,
            [b"PBES2-HS512+A256KW\0".as_slice(), &[7; 16]].concat()
        );
        assert_eq!(
            read.content,
            [b"content".as_slice(), &[3; TAG_BYTES]].concat()
        );
        assert!(file.starts_with(&read.header.letters));
    }

    #[test]
    fn whatever_is_cut_off_is_damaged() {
        let file = good();
        for cut in 0..file.len() - 1 {
            let read = Sealed::read(&file.as_bytes()[..cut]);
            assert_eq!(read, Err(ProtectedProblem::Damaged), "cut at {cut}");
        }
        assert_eq!(
            Sealed::read(format!("{file}.").as_bytes()),
            Err(ProtectedProblem::Damaged)
        );
        assert_eq!(
            Sealed::read(b"\xff.a.b.c.d"),
            Err(ProtectedProblem::Damaged)
        );
    }

    #[test]
    fn only_one_way_and_sensible_work_are_accepted() {
        let with = |alg: &str, enc: &str, p2c: &str, more: &str| {
            let salt = base64url(&[7; 16]);
            let header =
                format!(r#"{{"alg":"{alg}","enc":"{enc}","p2s":"{salt}","p2c":{p2c}{more}}}"#);
            Sealed::read(file(&header).as_bytes()).map(|sealed| sealed.header.iterations)
        };
        let (alg, enc) = ("PBES2-HS512+A256KW", "A256GCM");
        assert_eq!(with(alg, enc, "2048", ""), Ok(2048));
        let other = |name: &str| Err(ProtectedProblem::OtherAlgorithm(name.to_owned()));
        assert_eq!(with("RSA-OAEP", enc, "2048", ""), other("RSA-OAEP"));
        assert_eq!(
            with(alg, "A128CBC-HS256", "2048", ""),
            other("A128CBC-HS256")
        );
        assert_eq!(with(alg, enc, "2048", r#","zip":"DEF""#), other("zip"));
        assert_eq!(with(alg, enc, "2048", r#","crit":["x"]"#), other("crit"));
        for wrong in [999, u64::from(ITERATIONS_MAX) + 1, u64::MAX] {
            let refused = Err(ProtectedProblem::Iterations(wrong));
            assert_eq!(with(alg, enc, &wrong.to_string(), ""), refused);
        }
        for wrong in ["-1", "1.5", "\"many\"", "null"] {
            assert_eq!(with(alg, enc, wrong, ""), Err(ProtectedProblem::Damaged));
        }
        assert_eq!(
            Sealed::read(file("[]").as_bytes()),
            Err(ProtectedProblem::Damaged)
        );
        assert_eq!(
            Sealed::read(file("{}").as_bytes()),
            Err(ProtectedProblem::Damaged)
        );
    }

    #[test]
    fn other_files_are_no_protected_ones() {
        for other in [
            "",
            "{}",
            "eyJ",
            r#"{"format":"vice-versa/programme"}"#,
            "VV1.eyJ.0",
        ] {
            assert!(!is_protected(other.as_bytes()), "{other}");
        }
    }
}
