//! Several files to save as one: a ZIP archive without compression, as the format's first version has
//! it, with names in UTF-8.

use super::workbook::checksum::Checksum;

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name; no two of an archive are the same.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// 1 January 1980, the first day that the format knows: an archive tells nobody when it was made.
const FIRST_DAY: u16 = 0x0021;
/// Stored as it is; the version of the format that can do this.
const VERSION: u16 = 20;
/// The name is UTF-8.
const UTF_8: u16 = 1 << 11;

/// The archive of some files, together less than 4 GiB.
#[must_use]
pub fn archive(entries: &[Entry]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let start = small(bytes.len());
        let about = about(entry);
        bytes.extend_from_slice(b"PK\x03\x04");
        bytes.extend_from_slice(&about);
        bytes.extend_from_slice(entry.name.as_bytes());
        bytes.extend_from_slice(&entry.bytes);

        directory.extend_from_slice(b"PK\x01\x02");
        directory.extend_from_slice(&VERSION.to_le_bytes());
        directory.extend_from_slice(&about);
        // No comment, first volume, no attributes.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&start.to_le_bytes());
        directory.extend_from_slice(entry.name.as_bytes());
    }
    let start = small(bytes.len());
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
    bytes.extend_from_slice(&directory);
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    bytes.extend_from_slice(&count.to_le_bytes());
    bytes.extend_from_slice(&count.to_le_bytes());
    bytes.extend_from_slice(&small(directory.len()).to_le_bytes());
    bytes.extend_from_slice(&start.to_le_bytes());
    bytes.extend_from_slice(&[0; 2]);
    bytes
}

/// What stands of a file both before it and in the directory.
fn about(entry: &Entry) -> Vec<u8> {
    let mut sum = Checksum::new();
    sum.add(&entry.bytes);
    let size = small(entry.bytes.len());
    let mut about = Vec::with_capacity(26);
    let (stored, midnight) = (0_u16, 0_u16);
    for word in [VERSION, UTF_8, stored, midnight, FIRST_DAY] {
        about.extend_from_slice(&word.to_le_bytes());
    }
    for number in [sum.value(), size, size] {
        about.extend_from_slice(&number.to_le_bytes());
    }
    let name = u16::try_from(entry.name.len()).unwrap_or(u16::MAX);
    about.extend_from_slice(&name.to_le_bytes());
    about.extend_from_slice(&[0; 2]);
    about
}

fn small(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::sync::Arc;

    use super::*;
    use crate::files::workbook::zip::{Allowance, Archive};

    #[test]
    fn what_is_packed_comes_out_again() {
        let entry = |name: &str, text: &str| Entry {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let entries = [
            entry("Ada und Änne.html", "<p>ä</p>"),
            entry("leer.html", ""),
        ];
        let packed = Archive::open(Arc::from(archive(&entries))).unwrap();
        for Entry { name, bytes } in &entries {
            let mut part = packed.part(name, &Allowance::new(100)).unwrap().unwrap();
            let mut found = Vec::new();
            part.read_to_end(&mut found).unwrap();
            assert_eq!(&found, bytes, "{name}");
        }
        assert!(!packed.has("other.html"));
    }
}
