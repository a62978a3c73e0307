//! Workbooks made part by part, as programs write them that a test cannot start.

use miniz_oxide::deflate::compress_to_vec;

/// The ordinary namespace of sheets, and the strict one.
pub(crate) const ORDINARY: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
pub(crate) const STRICT: &str = "http://purl.oclc.org/ooxml/spreadsheetml/main";

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// How an archive is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// As it is, with sizes before each part.
    Stored,
    /// Deflated, with sizes behind each part alone, as programs pack that write as they go.
    Streamed,
    /// Deflated, with the long records of archives beyond 4 GB.
    Long,
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    !sum
}

fn four(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap().to_le_bytes()
}

fn two(value: usize) -> [u8; 2] {
    u16::try_from(value).unwrap().to_le_bytes()
}

/// An archive of these parts.
pub(crate) fn archive(parts: &[(&str, &[u8])], packing: Packing) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut list = Vec::new();
    for (name, content) in parts {
        let start = bytes.len();
        let packed = match packing {
            Packing::Stored => content.to_vec(),
            Packing::Streamed | Packing::Long => compress_to_vec(content, 6),
        };
        let streamed = packing == Packing::Streamed;
        let sum = checksum(content).to_le_bytes();
        let sizes = [four(packed.len()), four(content.len())].concat();
        let method = usize::from(packing != Packing::Stored) * 8;
        let head = [
            two(20),
            two(if streamed { 8 } else { 0 }),
            two(method),
            [0; 2],
            [0; 2],
        ]
        .concat();
        let told = [&sum[..], &sizes].concat();
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(if streamed { vec![0; 12] } else { told.clone() });
        bytes.extend([two(name.len()), two(0)].concat());
        bytes.extend(name.as_bytes());
        bytes.extend(&packed);
        if streamed {
            bytes.extend(b"PK\x07\x08");
            bytes.extend(&told);
        }
        let long = packing == Packing::Long;
        let extra = if long {
            let eight = |value: usize| (value as u64).to_le_bytes();
            let sizes = [content.len(), packed.len(), start].map(eight).concat();
            [&two(1)[..], &two(24), &sizes].concat()
        } else {
            Vec::new()
        };
        let all_ones = [0xff; 4];
        list.extend(b"PK\x01\x02");
        list.extend(two(20));
        list.extend(&head);
        list.extend(sum);
        list.extend(if long { [0xff; 8].to_vec() } else { sizes });
        list.extend([two(name.len()), two(extra.len()), two(0)].concat());
        list.extend([0; 8]);
        list.extend(if long { all_ones } else { four(start) });
        list.extend(name.as_bytes());
        list.extend(extra);
    }
    let start = bytes.len();
    bytes.extend(&list);
    end_of_list(&mut bytes, parts.len(), list.len(), start, packing);
    bytes
}

fn end_of_list(bytes: &mut Vec<u8>, count: usize, length: usize, start: usize, packing: Packing) {
    let eight = |value: usize| (value as u64).to_le_bytes();
    let long = packing == Packing::Long;
    if long {
        let record = bytes.len();
        bytes.extend(b"PK\x06\x06");
        bytes.extend(eight(44));
        bytes.extend([0; 12]);
        bytes.extend([count, count, length, start].map(eight).concat());
        bytes.extend(b"PK\x06\x07");
        bytes.extend([0; 4]);
        bytes.extend(eight(record));
        bytes.extend([1, 0, 0, 0]);
    }
    bytes.extend(b"PK\x05\x06");
    bytes.extend([0; 4]);
    if long {
        bytes.extend([0xff; 12]);
    } else {
        bytes.extend([two(count), two(count)].concat());
        bytes.extend([four(length), four(start)].concat());
    }
    bytes.extend([0; 2]);
}

/// A workbook of one sheet with this XML within its `worksheet`, and these shared texts.
pub(crate) fn with_sheet(inside: &str, shared: &str) -> Vec<u8> {
    archive(
        &borrowed(&parts(&[("Personen", "visible", inside)], shared, "")),
        Packing::Stored,
    )
}

/// A workbook of these sheets: name, state, and XML within `worksheet`.
pub(crate) fn with_sheets(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    archive(&borrowed(&parts(sheets, "", "")), Packing::Stored)
}

/// The parts of a workbook, by their paths.
pub(crate) fn parts(
    sheets: &[(&str, &str, &str)],
    shared: &str,
    styles: &str,
) -> Vec<(String, String)> {
    let mut list = Vec::new();
    let mut related = String::new();
    let mut found = Vec::new();
    for (index, (name, state, inside)) in sheets.iter().enumerate() {
        let number = index + 1;
        list.push(format!(
            r#"<sheet name="{name}" sheetId="{number}" state="{state}" r:id="rId{number}"/>"#
        ));
        related += &relation(
            &format!("rId{number}"),
            "worksheet",
            &format!("worksheets/sheet{number}.xml"),
        );
        found.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!(r#"<worksheet xmlns="{ORDINARY}">{inside}</worksheet>"#),
        ));
    }
    related += &relation("rId901", "sharedStrings", "sharedStrings.xml");
    related += &relation("rId902", "styles", "styles.xml");
    let mut put = |path: &str, text: String| found.push((path.to_owned(), text));
    put(
        "_rels/.rels",
        relations(&relation("rId1", "officeDocument", "xl/workbook.xml")),
    );
    put(
        "xl/workbook.xml",
        format!(
            r#"<workbook xmlns="{ORDINARY}" xmlns:r="{RELATIONS}"><sheets>{}</sheets></workbook>"#,
            list.concat()
        ),
    );
    put("xl/_rels/workbook.xml.rels", relations(&related));
    put(
        "xl/sharedStrings.xml",
        format!(r#"<sst xmlns="{ORDINARY}">{shared}</sst>"#),
    );
    put(
        "xl/styles.xml",
        format!(r#"<styleSheet xmlns="{ORDINARY}">{styles}</styleSheet>"#),
    );
    found
}

/// A list of relations around these.
pub(crate) fn relations(inside: &str) -> String {
    format!(r#"<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">{inside}</Relationships>"#)
}

/// One relation.
pub(crate) fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
}

/// The same parts as an archive takes them.
pub(crate) fn borrowed(parts: &[(String, String)]) -> Vec<(&str, &[u8])> {
    parts
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_bytes()))
        .collect()
}
