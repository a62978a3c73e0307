//! What is shipped besides our own code: every crate in the page comes from the registry, has a
//! licence that asks for no more than to be named, and is named in `docs/third-party.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use serde_json::Value;

/// Licences that go with ours. Of several that a crate offers, one is enough.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

const LIST: &str = "docs/third-party.md";

#[test]
fn all_that_is_shipped_is_licensed_and_named() {
    let metadata = metadata();
    let packages = shipped(&metadata);
    let mut wrong = Vec::new();
    for package in &packages {
        let text = |name: &str| package[name].as_str().unwrap_or_default();
        let (name, licence) = (text("name"), text("license"));
        if !text("source").starts_with("registry+") {
            wrong.push(format!("{name} does not come from the registry"));
        }
        if !is_allowed(licence) {
            wrong.push(format!(
                "{name}: the licence {licence:?} is not among ALLOWED"
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    let list = list_of(&packages);
    if std::env::var_os("VICE_VERSA_WRITE").is_some() {
        fs::write(LIST, &list).expect("a place to write to");
    }
    let kept = fs::read_to_string(LIST).unwrap_or_default();
    assert!(
        kept == list,
        "{LIST} is not up to date: VICE_VERSA_WRITE=1 cargo test --test tidy writes it"
    );
}

/// What cargo knows of the page's crates.
fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--features", "app"])
        .args(["--filter-platform", "wasm32-unknown-unknown"])
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
}

/// The crates that end up in the page, our own left out, by name. What runs only while it is
/// compiled (build scripts, macros) is among them where an ordinary dependency brings it along.
fn shipped(metadata: &Value) -> Vec<&Value> {
    let list = |value: &'static str, of: &'static str| -> Vec<&Value> {
        let list = metadata[value]
            .as_array()
            .or(metadata[value][of].as_array());
        list.expect("a list").iter().collect()
    };
    let id = |value: &Value| value.as_str().expect("an id").to_owned();
    let nodes: BTreeMap<String, &Value> = list("resolve", "nodes")
        .into_iter()
        .map(|node| (id(&node["id"]), node))
        .collect();
    let own: BTreeSet<String> = list("workspace_members", "").into_iter().map(id).collect();
    let mut open: Vec<String> = own.iter().cloned().collect();
    let mut seen: BTreeSet<String> = own.clone();
    while let Some(next) = open.pop() {
        for dependency in nodes[&next]["deps"].as_array().expect("a list") {
            let kinds = dependency["dep_kinds"].as_array().expect("a list");
            let ordinary = kinds.iter().any(|kind| kind["kind"].is_null());
            let package = id(&dependency["pkg"]);
            if ordinary && seen.insert(package.clone()) {
                open.push(package);
            }
        }
    }
    let packages = list("packages", "").into_iter();
    let mut found: Vec<&Value> = packages
        .filter(|package| seen.contains(&id(&package["id"])) && !own.contains(&id(&package["id"])))
        .collect();
    found.sort_by_key(|package| (package["name"].as_str(), package["version"].as_str()));
    found
}

/// Whether one of the licences that a crate offers is allowed, and of those that hold together
/// all of them.
fn is_allowed(licence: &str) -> bool {
    let licence = licence.replace('/', " OR ").replace(['(', ')'], "");
    let licence = licence.split_whitespace().collect::<Vec<_>>().join(" ");
    // `A OR B AND C` reads as `A OR (B AND C)`; where that is not meant, an allowed one is
    // refused, and nothing worse.
    licence
        .split(" OR ")
        .any(|all| all.split(" AND ").all(|one| ALLOWED.contains(&one.trim())))
}

fn list_of(packages: &[&Value]) -> String {
    let mut list = String::from(
        "# What the page is made of besides its own code\n\nEvery crate that is compiled into the page, with its licence. A test keeps this list up to date.\n\n| crate | version | licence | where it comes from |\n| --- | --- | --- | --- |\n",
    );
    for package in packages {
        let text = |name: &str| package[name].as_str().unwrap_or_default();
        let (name, version) = (text("name"), text("version"));
        let (licence, from) = (text("license"), text("repository"));
        writeln!(list, "| {name} | {version} | {licence} | {from} |").expect("texts grow");
    }
    list
}
