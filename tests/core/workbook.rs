//! People from workbooks, as different programs save them, and what is no workbook.

use std::path::Path;

use proptest::prelude::*;
use vice_versa::files::csv::{COLUMNS_MAX, ROWS_MAX, Row, Table, TableProblem, read_people_csv};
use vice_versa::files::workbook::{
    CELLS_MAX, Sheet, UNPACKED_BYTES_MAX, WORKBOOK_BYTES_MAX, Workbook,
};

use crate::workbook_parts::{
    ORDINARY, Packing, STRICT, archive, borrowed, parts, relation, relations, with_sheet,
    with_sheets,
};

/// Workbooks that programs saved; SOURCES.md says how.
const SAVED: [&str; 4] = [
    "libreoffice.xlsx",
    "openpyxl.xlsx",
    "xlsxwriter.xlsx",
    "xlsxwriter-inline.xlsx",
];

fn data(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/xlsx")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

fn first_sheet(bytes: Vec<u8>) -> Result<Sheet, TableProblem> {
    Workbook::open(bytes)?.read(0)
}

fn table(bytes: Vec<u8>) -> Table {
    first_sheet(bytes).unwrap().table
}

/// Headings and rows.
fn cells(table: Table) -> Vec<Vec<String>> {
    let rows = table.rows.into_iter().map(|row| row.cells);
    std::iter::once(table.headings).chain(rows).collect()
}

/// The only cell of a sheet of one row and one column.
fn lone_cell(inside: &str, shared: &str) -> String {
    let sheet = format!("<sheetData><row><c>{inside}</c></row></sheetData>");
    let bytes = with_sheet(&sheet.replace("<c><", "<c t=\"s\"><"), shared);
    table(bytes).headings.concat()
}

#[test]
fn programs_save_the_same_people_in_different_ways() {
    let wanted = [
        "Name|E-Mail|Personalnummer|Ebene|Abteilung|Eintritt|Nimmt teil|Bietet an|Möchte lernen|Anteil",
        "Jörg Müller|joerg@example.com|01067|Junior|Einkauf|2024-02-29|TRUE|Soziale Medien:3; KI-Werkzeuge:2|Verhandeln:3|50.0%",
        "Zoë Ångström|zoe@example.com|00042|Führungskraft|Einkauf|1999-12-31|TRUE|Verhandeln:3|KI-Werkzeuge:2\nSoziale Medien|12.5%",
        "Łukasz  Ito 😀|lukasz@example.com|99999|Mittleres Management|Vertrieb|2027-01-15 09:30|FALSE|Budgets planen:2|Soziale Medien:1|100.0%",
    ];
    for name in SAVED {
        let found: Vec<String> = cells(table(data(name)))
            .iter()
            .map(|row| row[..10].join("|"))
            .collect();
        assert_eq!(found, wanted, "{name}");
    }
}

#[test]
fn a_sheet_says_where_its_rows_are_and_what_could_not_be_taken() {
    let workbook = Workbook::open(data("openpyxl.xlsx")).unwrap();
    let names: Vec<&str> = workbook.sheets().collect();
    assert_eq!(names, ["Personen & Themen", "Themen"]);
    let sheet = workbook.read(0).unwrap();
    let rows: Vec<u32> = sheet.table.rows.iter().map(|row| row.row).collect();
    assert_eq!(rows, [5, 6, 7]);
    assert_eq!(sheet.table.separator, None);
    assert_eq!(
        (
            sheet.notes.without_result.count,
            sheet.notes.without_result.first.as_str()
        ),
        (2, "M5")
    );
    assert_eq!(sheet.notes.errors.count, 0);
    let sheet = first_sheet(data("libreoffice.xlsx")).unwrap();
    assert_eq!(
        (sheet.notes.errors.count, sheet.notes.errors.first.as_str()),
        (1, "K3")
    );
    assert_eq!(workbook.read(1).unwrap().table.rows.len(), 1);
    assert_eq!(workbook.read(2), Err(TableProblem::NoSheet));
}

#[test]
fn a_workbook_becomes_a_programme_as_its_table_would() {
    for name in SAVED {
        let programme = read_people_csv(&data(name)).unwrap();
        let people: Vec<&str> = programme
            .participants()
            .values()
            .map(|person| person.name.as_str())
            .collect();
        assert_eq!(people.len(), 3, "{name}: {people:?}");
        assert_eq!(programme.topics().len(), 4, "{name}");
    }
}

/// As Google Sheets exports: whole numbers with a fraction, styled rows that go on for long
/// after the last text, formulas with their results, an archive written as it goes.
#[test]
fn google_sheets() {
    let empty: Vec<String> = (4..=999)
        .map(|row| format!(r#"<row r="{row}"><c r="A{row}" s="1"/><c r="B{row}" s="1"/></row>"#))
        .collect();
    let sheet = format!(
        r#"<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c></row><row r="2"><c r="A2" s="1" t="s"><v>4</v></c><c r="B2" s="1"><v>3.0</v></c><c r="C2" s="2"><v>46402.0</v></c><c r="D2" s="1" t="b"><v>1</v></c></row><row r="3"><c r="A3" s="1" t="str"><f t="shared" ref="A3:A4" si="1">A2&amp;" &amp; Co"</f><v>Ann &amp; Co</v></c><c r="B3" s="1"><v>1.5</v></c><c r="C3" s="1" t="e"><v>#N/A</v></c><c r="D3" s="1" t="b"><v>0</v></c></row>{}</sheetData><drawing r:id="rId1"/>"#,
        empty.concat()
    );
    let shared = "<si><t>Name</t></si><si><t>Ebene</t></si><si><t>Eintritt</t></si><si><t>aktiv</t></si><si><t>Ann</t></si>";
    let styles = r#"<numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>"#;
    let parts = parts(&[("Tabellenblatt1", "visible", &sheet)], shared, styles);
    for packing in [Packing::Stored, Packing::Streamed, Packing::Long] {
        let bytes = archive(&borrowed(&parts), packing);
        assert_eq!(
            cells(table(bytes)),
            [
                vec!["Name", "Ebene", "Eintritt", "aktiv"],
                vec!["Ann", "3", "2027-01-15", "TRUE"],
                vec!["Ann & Co", "1.5", "", "FALSE"],
            ],
            "{packing:?}"
        );
    }
}

/// As the Open XML SDK and strict Excel write: every name with a prefix, the strict
/// namespace, absolute and backward paths, parts under other names, dates in ISO form.
#[test]
fn strict_names_prefixes_and_paths() {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let related = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Target="{target}" Type="{strict}/{kind}" Id="{id}"/>"#)
    };
    let texts = |paths: [&str; 2]| {
        vec![
            (
                "_rels/.rels".to_owned(),
                relations(&related("a", "officeDocument", "/book/main.xml")),
            ),
            (
                "book/_rels/main.xml.rels".to_owned(),
                relations(
                    &(related("s1", "worksheet", paths[0])
                        + &related("t", "sharedStrings", "texts.xml")),
                ),
            ),
            (
                "book/main.xml".to_owned(),
                format!(
                    r#"<?xml version="1.0"?><x:workbook xmlns:x="{STRICT}" xmlns:rel="{strict}"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="P" sheetId="9" rel:id="s1"/></x:sheets></x:workbook>"#
                ),
            ),
            (
                paths[1].to_owned(),
                format!(
                    r#"<x:worksheet xmlns:x="{STRICT}"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="d"><x:v>2027-01-15T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>"#
                ),
            ),
            (
                "book/texts.xml".to_owned(),
                format!(r#"<x:sst xmlns:x="{STRICT}"><x:si><x:t>Name</x:t></x:si></x:sst>"#),
            ),
        ]
    };
    for paths in [
        ["/book/sheets/One.xml", "book/sheets/One.xml"],
        ["sheets/one.xml", "book\\sheets\\ONE.xml"],
        ["../other/one.xml", "other/one.xml"],
    ] {
        let bytes = archive(&borrowed(&texts(paths)), Packing::Streamed);
        assert_eq!(table(bytes).headings, ["Name", "2027-01-15"], "{paths:?}");
    }
}

#[test]
fn texts_are_whole_and_without_pronunciation() {
    let shared = |item: &str| lone_cell("<v>0</v>", &format!("<si>{item}</si>"));
    assert_eq!(shared("<t>a &amp; b &#228;&lt;</t>"), "a & b ä<");
    assert_eq!(
        shared("<r><rPr><b/></rPr><t xml:space=\"preserve\">Jörg </t></r>\n  <r><t>Müller</t></r>"),
        "Jörg Müller"
    );
    assert_eq!(
        shared(
            "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>"
        ),
        "東京"
    );
    assert_eq!(shared("<t>a_x000D_\nb\r\nc_x000D_d</t>"), "a\nb\nc\nd");
    assert_eq!(shared("<t>_x005F_x000D__x0007_</t>"), "_x000D_");
    assert_eq!(
        shared("<t xml:space=\"preserve\">  two  words </t>"),
        "two  words"
    );
    assert_eq!(shared("<t>'=1+1</t>"), "=1+1");
    assert_eq!(shared("<t><![CDATA[<b>]]></t>"), "<b>");
}

#[test]
fn sparse_cells_stand_where_they_say() {
    let bytes = with_sheet(
        r#"<dimension ref="A1:XFD1048576"/><sheetData>
        <row r="3"><c r="C3" t="inlineStr"><is><t>Name</t></is></c><c r="E3" t="inlineStr"><is><t>Rolle</t></is></c></row>
        <row r="5" hidden="1"><c r="E5" t="str"><v>Leitung</v></c><c t="str"><v>daneben</v></c></row>
        <row><c/><c/><c t="str"><v>ohne Ort</v></c></row>
        <row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>"#,
        "",
    );
    let table = table(bytes);
    assert_eq!(table.headings, ["Name", "", "Rolle", ""]);
    let row = |row: u32, cells: &[&str]| Row {
        row,
        line: row,
        cells: cells.iter().map(|&cell| cell.to_owned()).collect(),
    };
    assert_eq!(
        table.rows,
        [
            row(5, &["", "", "Leitung", "daneben"]),
            row(6, &["ohne Ort"])
        ]
    );
}

#[test]
fn merged_cells_are_filled_downwards_only() {
    let row = |number: u32, cells: &[(&str, &str)]| {
        let cells: Vec<String> = cells
            .iter()
            .map(|(column, text)| format!(r#"<c r="{column}{number}" t="str"><v>{text}</v></c>"#))
            .collect();
        format!(r#"<row r="{number}">{}</row>"#, cells.concat())
    };
    let rows = [
        row(1, &[("A", "Name"), ("B", "Abteilung"), ("C", "Rolle")]),
        row(2, &[("A", "Ann"), ("B", "Einkauf"), ("C", "x")]),
        row(3, &[("A", "Bo")]),
        row(7, &[("A", "Cy"), ("C", "y")]),
        row(9, &[("A", "Di")]),
    ]
    .concat();
    let merges = r#"<mergeCells><mergeCell ref="B2:B7"/><mergeCell ref="A9:C9"/><mergeCell ref="nonsense"/></mergeCells>"#;
    let found = cells(table(with_sheet(
        &format!("<sheetData>{rows}</sheetData>{merges}"),
        "",
    )));
    assert_eq!(
        found[1..],
        [
            vec!["Ann", "Einkauf", "x"],
            vec!["Bo", "Einkauf"],
            vec!["Cy", "Einkauf", "y"],
            vec!["Di"]
        ]
    );
}

#[test]
fn sheets_to_choose_from_are_visible_and_have_cells() {
    let full = "<sheetData><row><c><v>1</v></c></row></sheetData>";
    let styled = "<sheetData><row><c s=\"1\"/><c t=\"s\"><v></v></c></row></sheetData>";
    let names = |sheets: &[(&str, &str, &str)]| {
        let workbook = Workbook::open(with_sheets(sheets));
        workbook.map(|workbook| workbook.sheets().map(str::to_owned).collect::<Vec<_>>())
    };
    let several = [
        ("a", "visible", styled),
        ("b", "hidden", full),
        ("c &amp; d", "visible", full),
        ("e", "veryHidden", full),
        ("f", "visible", full),
    ];
    assert_eq!(names(&several).unwrap(), ["c & d", "f"]);
    assert_eq!(names(&several[..2]).unwrap(), ["b"]);
    assert_eq!(names(&several[..1]), Err(TableProblem::Empty));
    assert_eq!(names(&[]), Err(TableProblem::NoSheet));
}

#[test]
fn what_is_no_workbook_is_told_apart() {
    let refused = |bytes: Vec<u8>| {
        assert!(Workbook::is_one(&bytes));
        Workbook::open(bytes).unwrap_err()
    };
    assert_eq!(refused(data("old-excel.xls")), TableProblem::OldWorkbook);
    assert_eq!(refused(data("locked.xlsx")), TableProblem::LockedWorkbook);
    assert_eq!(
        refused(b"PK\x03\x04".to_vec()),
        TableProblem::DamagedWorkbook
    );
    let packed = |parts: &[(&str, &str)]| {
        let parts: Vec<_> = parts
            .iter()
            .map(|(path, text)| (*path, text.as_bytes()))
            .collect();
        archive(&parts, Packing::Stored)
    };
    assert_eq!(
        refused(packed(&[("Index/Document.iwa", "x")])),
        TableProblem::OtherWorkbook
    );
    let binary = relations(&relation("a", "officeDocument", "xl/workbook.bin"));
    let binary = [("_rels/.rels", binary.as_str()), ("xl/workbook.bin", "x")];
    assert_eq!(refused(packed(&binary)), TableProblem::OtherWorkbook);
    let letter = relations(&relation("a", "officeDocument", "word/document.xml"));
    let letter = [
        ("_rels/.rels", letter.as_str()),
        ("word/document.xml", "<w:document/>"),
    ];
    assert_eq!(refused(packed(&letter)), TableProblem::NoWorkbook);
    assert_eq!(
        refused(packed(&[("a.txt", "x"), ("b.txt", "y")])),
        TableProblem::NoWorkbook
    );
    let mut locked = packed(&[("a.txt", "x")]);
    let list = locked
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    locked[list + 8] |= 1;
    assert_eq!(refused(locked), TableProblem::LockedWorkbook);
    let large = [b"PK\x03\x04".as_slice(), &vec![0; WORKBOOK_BYTES_MAX]].concat();
    assert!(matches!(refused(large), TableProblem::TooLarge { .. }));
    assert!(!Workbook::is_one("Name;Ebene".as_bytes()) && !Workbook::is_one(b""));
}

#[test]
fn a_missing_sheet_is_passed_over_and_a_missing_text_is_damage() {
    let full = "<sheetData><row><c><v>1</v></c></row></sheetData>";
    let mut two = parts(&[("a", "visible", full), ("b", "visible", full)], "", "");
    two.retain(|(path, _)| path != "xl/worksheets/sheet1.xml");
    let workbook = Workbook::open(archive(&borrowed(&two), Packing::Stored)).unwrap();
    assert_eq!(workbook.sheets().collect::<Vec<_>>(), ["b"]);
    two.retain(|(path, _)| !path.starts_with("xl/worksheets/"));
    let none = Workbook::open(archive(&borrowed(&two), Packing::Stored));
    assert_eq!(none.unwrap_err(), TableProblem::NoSheet);
    let text = with_sheet(
        "<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>",
        "<si><t>a</t></si>",
    );
    assert_eq!(first_sheet(text), Err(TableProblem::DamagedWorkbook));
}

#[test]
fn small_files_cannot_swell() {
    let bomb = |inside: &str| {
        let parts = parts(&[("a", "visible", inside)], "", "");
        archive(&borrowed(&parts), Packing::Streamed)
    };
    let spaces = " ".repeat(UNPACKED_BYTES_MAX);
    let bytes = bomb(&format!(
        "<sheetData><row><c><v>1</v></c>{spaces}</row></sheetData>"
    ));
    assert!(bytes.len() < 1 << 20);
    assert_eq!(first_sheet(bytes), Err(TableProblem::WorkbookTooLarge));
    let letters = "x".repeat(UNPACKED_BYTES_MAX);
    let bytes = bomb(&format!(
        "<sheetData><row><c t=\"str\"><v>{letters}</v></c></row></sheetData>"
    ));
    assert_eq!(first_sheet(bytes), Err(TableProblem::WorkbookTooLarge));

    // One long text in very many cells.
    let shared = format!("<si><t>{}</t></si>", "x".repeat(30_000));
    let row = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(100));
    let sheet = format!("<sheetData>{}</sheetData>", row.repeat(100));
    assert_eq!(
        first_sheet(with_sheet(&sheet, &shared)),
        Err(TableProblem::WorkbookTooLarge)
    );

    // Lone cells far to the right.
    let far = "<row><c r=\"SF1\"><v>1</v></c></row>".repeat(CELLS_MAX / COLUMNS_MAX + 1);
    assert_eq!(
        first_sheet(with_sheet(&format!("<sheetData>{far}</sheetData>"), "")),
        Err(TableProblem::TooManyCells { most: CELLS_MAX })
    );
    let wide = "<sheetData><row r=\"4\"><c r=\"XFD4\"><v>1</v></c></row></sheetData>";
    assert_eq!(
        first_sheet(with_sheet(wide, "")),
        Err(TableProblem::TooManyColumns {
            line: 4,
            most: COLUMNS_MAX
        })
    );
    // The first row has the headings.
    let row = "<row><c><v>1</v></c></row>";
    let rows = |count| format!("<sheetData>{}</sheetData>", row.repeat(count));
    let most = first_sheet(with_sheet(&rows(ROWS_MAX + 1), ""));
    assert_eq!(most.map(|sheet| sheet.table.rows.len()), Ok(ROWS_MAX));
    for count in [ROWS_MAX + 2, ROWS_MAX + 10] {
        assert_eq!(
            first_sheet(with_sheet(&rows(count), "")),
            Err(TableProblem::TooManyRows { most: ROWS_MAX })
        );
    }

    // Merged cells that overlap again and again.
    let rows: Vec<String> = (1..=1000)
        .map(|row| format!("<row r=\"{row}\"><c><v>1</v></c></row>"))
        .collect();
    let merges = "<mergeCell ref=\"A1:A1048576\"/>".repeat(10_000);
    assert_eq!(
        first_sheet(with_sheet(
            &format!("<sheetData>{}</sheetData>{merges}", rows.concat()),
            ""
        )),
        Err(TableProblem::TooManyCells { most: CELLS_MAX })
    );

    // Entities that would unfold to more of themselves stay nothing.
    let entities = format!(
        r#"<!DOCTYPE a [<!ENTITY a "&b;&b;"><!ENTITY b "bomb">]><worksheet xmlns="{ORDINARY}"><sheetData><row><c t="str"><v>1&a;</v></c></row></sheetData></worksheet>"#
    );
    let mut parts = parts(&[("a", "visible", "")], "", "");
    parts[0].1 = entities;
    assert_eq!(
        table(archive(&borrowed(&parts), Packing::Stored)).headings,
        ["1"]
    );
}

/// Reads as much as can be read; what matters is that it comes back.
fn read_all(bytes: Vec<u8>) -> Vec<Result<Sheet, TableProblem>> {
    let Ok(workbook) = Workbook::open(bytes) else {
        return Vec::new();
    };
    (0..workbook.sheets().count())
        .map(|sheet| workbook.read(sheet))
        .collect()
}

#[test]
fn a_cut_off_file_is_damaged() {
    for name in SAVED {
        let whole = data(name);
        for length in 4..whole.len() {
            let cut = Workbook::open(whole[..length].to_vec());
            assert_eq!(
                cut.unwrap_err(),
                TableProblem::DamagedWorkbook,
                "{name}: {length}"
            );
        }
    }
    let locked = data("locked.xlsx");
    for length in (4..locked.len()).step_by(97) {
        assert!(Workbook::open(locked[..length].to_vec()).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn wrong_bytes_never_change_a_text(
        name in prop::sample::select(SAVED.to_vec()),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let whole = data(name);
        let right = read_all(whole.clone());
        let mut wrong = whole;
        for (at, byte) in flips {
            let at = at.index(wrong.len());
            wrong[at] = byte;
        }
        // A sheet is read as it was or not at all. Where its names for parts are hit, it may
        // be another sheet, or one without styles; no text ever differs.
        for sheet in read_all(wrong).into_iter().flatten() {
            let texts = |sheet: &Sheet| {
                cells(sheet.table.clone()).into_iter().map(|row| row.first().cloned()).collect::<Vec<_>>()
            };
            let known = right.iter().flatten().any(|one| texts(one) == texts(&sheet));
            prop_assert!(known, "{name}: {:?}", texts(&sheet));
        }
    }

    #[test]
    fn wrong_xml_comes_back(
        part in any::<prop::sample::Index>(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), "[<>/\"=&;! a-z0-9:]{0,4}"), 1..6),
    ) {
        let mut all = parts(
            &[("a", "visible", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46402</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")],
            "<si><r><t>Name</t></r></si>",
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>",
        );
        let chosen = part.index(all.len());
        for (at, text) in cuts {
            let written = &mut all[chosen].1;
            let at = at.index(written.len());
            let end = (at + text.len()).min(written.len());
            written.replace_range(at..end, &text);
        }
        read_all(archive(&borrowed(&all), Packing::Stored));
    }
}
