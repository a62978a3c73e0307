//! House rules that no compiler checks: what may import what, how long a file may get, and that
//! nothing lies about unused. Each says in its message what to do.

#![allow(
    clippy::expect_used,
    reason = "a test that cannot read its files fails"
)]

mod licences;

use std::fs;
use std::path::{Path, PathBuf};

/// Each module of the crate, and what it may import. From the left to the right of the house:
/// the core is `model` to `view`; only `browser` and `ui` know a browser. `random` is for tests.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("matching", &["random"]),
    ("catalogue", &["model"]),
    ("sample", &["model", "catalogue"]),
    ("merge", &["model"]),
    ("files", &["model", "merge"]),
    ("schedule", &["model"]),
    ("pairing", &["model", "matching", "random"]),
    ("engine", &["model", "matching", "pairing"]),
    (
        "store",
        &["model", "matching", "merge", "files", "schedule", "pairing"],
    ),
    (
        "text",
        &[
            "model", "matching", "merge", "files", "schedule", "pairing", "store",
        ],
    ),
    (
        "view",
        &[
            "model",
            "matching",
            "catalogue",
            "sample",
            "merge",
            "files",
            "schedule",
            "pairing",
            "store",
            "text",
        ],
    ),
    (
        "browser",
        &[
            "model", "matching", "merge", "files", "schedule", "pairing", "store", "text", "view",
        ],
    ),
    (
        "ui",
        &[
            "model",
            "matching",
            "catalogue",
            "sample",
            "merge",
            "files",
            "schedule",
            "pairing",
            "store",
            "text",
            "view",
            "browser",
        ],
    ),
];

/// Lines that a file may have before its tests, and with them.
const CODE_LINES_MAX: usize = 500;
const LINES_MAX: usize = 800;

#[test]
fn modules_import_only_from_the_left() {
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        let Some(module) = module_of(&file) else {
            continue;
        };
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == module) else {
            wrong.push(format!(
                "{}: give {module} its place in MAY_IMPORT",
                file.display()
            ));
            continue;
        };
        for imported in imports(&text(&file)) {
            if imported != module && !allowed.contains(&imported.as_str()) {
                wrong.push(format!(
                    "{}: {module} must not know {imported}",
                    file.display()
                ));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_file_says_what_it_is() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "examples", "benches"] {
        for file in rust_files(folder) {
            if !text(&file).starts_with("//! ") {
                wrong.push(format!("{}: begin with a //! sentence", file.display()));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn files_are_short_enough_to_read() {
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        let text = text(&file);
        let all = text.lines().count();
        let code = text
            .lines()
            .take_while(|line| *line != "#[cfg(test)]")
            .count();
        if all > LINES_MAX || code > CODE_LINES_MAX {
            wrong.push(format!(
                "{}: {all} lines, {code} without tests; split it",
                file.display()
            ));
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_page_lists_every_stylesheet_layers_first() {
    let page = text(Path::new("index.html"));
    let listed: Vec<PathBuf> = page
        .lines()
        .filter(|line| line.contains("rel=\"css\""))
        .filter_map(|line| Some(line.split_once("href=\"")?.1.split_once('"')?.0.into()))
        .collect();
    let there = files_below(Path::new("style"), "css");
    let mut wrong = Vec::new();
    for file in &there {
        if listed.iter().filter(|entry| *entry == file).count() != 1 {
            wrong.push(format!("index.html has to list {} once", file.display()));
        }
    }
    for entry in listed.iter().filter(|entry| !there.contains(entry)) {
        wrong.push(format!(
            "index.html lists {}, which is not there",
            entry.display()
        ));
    }
    if listed
        .first()
        .is_some_and(|first| first != Path::new("style/layers.css"))
    {
        wrong.push("style/layers.css comes first: it orders the layers".to_owned());
    }
    assert_none(&wrong);
}

#[test]
fn colours_are_named_in_one_place() {
    let mut wrong = Vec::new();
    for file in files_below(Path::new("style"), "css") {
        if file == Path::new("style/tokens.css") {
            continue;
        }
        for (number, line) in text(&file).lines().enumerate() {
            if has_colour(line) {
                wrong.push(format!(
                    "{}:{}: {}",
                    file.display(),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn no_element_carries_a_style_that_the_policy_would_drop() {
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        for (number, line) in text(&file).lines().enumerate() {
            if line.contains(" style=") {
                wrong.push(format!(
                    "{}:{}: use a class or style:name=",
                    file.display(),
                    number + 1
                ));
            }
        }
    }
    assert_none(&wrong);
}

/// What a typesetter would mark in a text, and what to write.
const TYPESETTING: &[(&str, &str)] = &[
    ("...", "…"),
    (" - ", " – "),
    ("\\\"", "“ ” or „ “"),
    ("  ", "one space"),
];

#[test]
fn texts_are_typeset() {
    let mut wrong = Vec::new();
    for folder in ["src/text", "src/catalogue", "src/sample"] {
        for file in rust_files(folder) {
            for (number, line) in text(&file).lines().enumerate() {
                // Tests may hold what is wrong on purpose.
                if line == "#[cfg(test)]" {
                    break;
                }
                for written in texts_in(line) {
                    let mut marks = TYPESETTING
                        .iter()
                        .filter(|(mark, _)| written.contains(mark))
                        .map(|(_, better)| *better)
                        .collect::<Vec<_>>();
                    if has_straight_apostrophe(written) {
                        marks.push("’");
                    }
                    if !marks.is_empty() {
                        let place = file.display();
                        wrong.push(format!("{place}:{}: {}", number + 1, marks.join(", ")));
                    }
                }
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_test_file_is_used() {
    let mut sources = String::new();
    for folder in ["src", "tests", "examples", "benches"] {
        for ending in ["rs", "mjs"] {
            for file in files_below(Path::new(folder), ending) {
                sources.push_str(&text(&file));
            }
        }
    }
    let mut wrong = Vec::new();
    for file in files_below(Path::new("tests/data"), "") {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        // A test may read a whole folder: then it names the folder.
        let folder = file
            .parent()
            .unwrap_or(Path::new(""))
            .to_string_lossy()
            .replace('\\', "/");
        let documented = Path::new(&name)
            .extension()
            .is_some_and(|ending| ending == "md");
        if !documented && !sources.contains(&name) && !sources.contains(&format!("{folder}\"")) {
            wrong.push(format!("no test reads {}", file.display()));
        }
    }
    assert_none(&wrong);
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).expect("a readable text file")
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    files_below(Path::new(folder), "rs")
}

/// All files below a folder whose names end so, "" for all; installed packages left out.
fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return found;
    };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            if !path.ends_with("node_modules") {
                found.extend(files_below(&path, ending));
            }
        } else if ending.is_empty() || path.extension().is_some_and(|there| there == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The top-level module that a file of `src` belongs to; none for `lib.rs` and `main.rs`.
fn module_of(file: &Path) -> Option<String> {
    let below = file.strip_prefix("src").ok()?;
    let first = below
        .components()
        .next()?
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    match first.as_str() {
        "lib.rs" | "main.rs" => None,
        name => Some(name.trim_end_matches(".rs").to_owned()),
    }
}

/// The top-level modules that a source names by `crate::`, comments left out.
fn imports(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        for (at, path) in line.match_indices("crate::") {
            let name: String = line[at + path.len()..]
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                .collect();
            // A lower-case first letter is a module; a macro or a re-export is neither.
            if name.starts_with(|letter: char| letter.is_lowercase()) {
                found.push(name);
            }
        }
    }
    found
}

/// The texts between quotation marks of a line, comments left out.
fn texts_in(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    // What lints and panics say is for programmers.
    let not_for_readers = line.trim_start().starts_with("//")
        || line.contains("reason = ")
        || line.contains(".expect(");
    if not_for_readers {
        return found;
    }
    let mut start = None;
    let mut escaped = false;
    for (at, letter) in line.char_indices() {
        match (letter, start) {
            _ if escaped => escaped = false,
            ('\\', _) => escaped = true,
            ('"', None) => start = Some(at + 1),
            ('"', Some(from)) => {
                found.push(&line[from..at]);
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether a typewriter's apostrophe stands between two letters.
fn has_straight_apostrophe(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters
        .windows(3)
        .any(|three| three[1] == '\'' && three[0].is_alphabetic() && three[2].is_alphabetic())
}

/// Whether a line of CSS writes a colour out instead of naming one of tokens.css.
fn has_colour(line: &str) -> bool {
    let code = line.split("/*").next().unwrap_or_default();
    let functions = [
        "rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lch(", "lab(", "hwb(",
    ];
    if functions.iter().any(|function| code.contains(function)) {
        return true;
    }
    let Some((_, value)) = code.split_once(':') else {
        return false;
    };
    value.split('#').skip(1).any(|after| {
        let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
        matches!(digits, 3 | 4 | 6 | 8)
    })
}

#[test]
fn the_rules_themselves_find_what_they_look_for() {
    assert_eq!(imports("use crate::model::Duo;"), ["model"]);
    assert_eq!(
        imports("fn f(x: crate::ui::A) -> crate::text::B"),
        ["ui", "text"]
    );
    assert!(imports("// use crate::ui::A").is_empty());
    assert_eq!(
        texts_in(r#"a: "one", b: "two \" three","#),
        ["one", r#"two \" three"#]
    );
    assert!(texts_in(r#"// "one""#).is_empty());
    assert!(has_straight_apostrophe("the browser's store"));
    assert!(!has_straight_apostrophe("the browser’s store"));
    assert!(has_colour("  color: #1f5f5b;"));
    assert!(has_colour("  background: oklch(50% 0.1 200);"));
    assert!(!has_colour(
        "  background: color-mix(in oklch, var(--ink) 10%, transparent);"
    ));
    assert!(!has_colour("#main { color: var(--ink); }"));
    assert_eq!(
        module_of(Path::new("src/files/csv/mod.rs")).as_deref(),
        Some("files")
    );
}
