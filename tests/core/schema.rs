//! The published schema against what is written and read, and the sample files against both.

use std::path::{Path, PathBuf};

use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use serde_json::Value;
use vice_versa::files::json::ROUNDS_MAX;
use vice_versa::files::{
    read_programme, read_programme_file, write_programme, write_programme_file,
};
use vice_versa::model::{
    Area, Bonus, Capacity, EveryWeeks, FederalState, ID_LENGTH_MAX, Interest, Knowledge, Level,
    LocalHoliday, Minutes, Reciprocity, Score, Status, Weeks, Zone,
};

use crate::strategies::programme;

struct Schema {
    all: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn published() -> Self {
        let mut all = Schemas::new();
        let mut compiler = Compiler::new();
        compiler
            .add_resource("schema-1.json", schema_json())
            .unwrap();
        let index = compiler.compile("schema-1.json", &mut all).unwrap();
        Self { all, index }
    }

    fn accepts(&self, value: &Value) -> Result<(), String> {
        self.all
            .validate(value, self.index)
            .map_err(|problem| problem.to_string())
    }
}

fn schema_json() -> Value {
    serde_json::from_slice(&std::fs::read(root().join("docs/schema-1.json")).unwrap()).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder of samples, never none.
fn samples(folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = root().join(folder);
    let files = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let samples: Vec<_> = files
        .map(|path| (path.clone(), std::fs::read(&path).unwrap()))
        .collect();
    assert!(!samples.is_empty(), "{}", folder.display());
    samples
}

/// Where the problem is, as the name of a sample says in front of `~`.
fn place(path: &Path) -> &str {
    let name = path.file_stem().and_then(|name| name.to_str()).unwrap();
    name.split_once('~').unwrap().0
}

#[test]
fn valid_samples_are_read_and_fit_the_schema() {
    let schema = Schema::published();
    for (path, bytes) in samples("tests/data/json/valid") {
        let programme =
            read_programme(&bytes).unwrap_or_else(|p| panic!("{}: {p:?}", path.display()));
        assert_eq!(
            schema.accepts(&serde_json::from_slice(&bytes).unwrap()),
            Ok(())
        );
        let written = serde_json::from_str(&write_programme(&programme)).unwrap();
        assert_eq!(schema.accepts(&written), Ok(()), "{}", path.display());
    }
}

#[test]
fn the_full_sample_stays_as_it_is_but_for_the_rules_written_out() {
    let bytes = std::fs::read(root().join("tests/data/json/valid/everything.programme.json"));
    let before: Value = serde_json::from_slice(&bytes.unwrap()).unwrap();
    let file = read_programme_file(before.to_string().as_bytes()).unwrap();
    let written = write_programme_file(&file.programme, &file.clock.unwrap());
    let mut after: Value = serde_json::from_str(&written).unwrap();
    after["rounds"][0]["rules"] = before["rounds"][0]["rules"].clone();
    assert_eq!(after, before);
}

#[test]
fn invalid_samples_are_refused_at_the_place_in_their_names() {
    let schema = Schema::published();
    for (path, bytes) in samples("tests/data/json/invalid/by-schema") {
        let problem = read_programme(&bytes).expect_err(&path.display().to_string());
        assert_eq!(problem.at, place(&path), "{}: {problem:?}", path.display());
        let value = serde_json::from_slice(&bytes).unwrap();
        assert!(schema.accepts(&value).is_err(), "{}", path.display());
    }
    for (path, bytes) in samples("tests/data/json/invalid/by-reader") {
        let problem = read_programme(&bytes).expect_err(&path.display().to_string());
        assert_eq!(problem.at, place(&path), "{}: {problem:?}", path.display());
    }
}

#[test]
fn the_schema_has_the_bounds_and_words_of_the_model() {
    let schema = schema_json();
    let bounds = |name: &str| {
        let bounded = &schema["$defs"][name];
        (
            bounded["minimum"].as_i64().unwrap(),
            bounded["maximum"].as_i64().unwrap(),
        )
    };
    assert_eq!(
        bounds("knowledge"),
        (Knowledge::MIN.into(), Knowledge::MAX.into())
    );
    assert_eq!(
        bounds("interest"),
        (Interest::MIN.into(), Interest::MAX.into())
    );
    assert_eq!(
        bounds("capacity"),
        (Capacity::MIN.into(), Capacity::MAX.into())
    );
    assert_eq!(
        bounds("reciprocity"),
        (Reciprocity::MIN.into(), Reciprocity::MAX.into())
    );
    assert_eq!(bounds("bonus"), (Bonus::MIN.into(), Bonus::MAX.into()));
    assert_eq!(bounds("weeks"), (Weeks::MIN.into(), Weeks::MAX.into()));
    assert_eq!(
        bounds("every_weeks"),
        (EveryWeeks::MIN.into(), EveryWeeks::MAX.into())
    );
    assert_eq!(
        bounds("minutes"),
        (Minutes::MIN.into(), Minutes::MAX.into())
    );
    assert_eq!(bounds("score"), (Score::MIN.into(), Score::MAX.into()));
    assert_eq!(schema["$defs"]["id"]["maxLength"], ID_LENGTH_MAX);
    assert_eq!(schema["properties"]["rounds"]["maxItems"], ROUNDS_MAX);
    let words = |pointer: &str| {
        let words = schema.pointer(pointer).and_then(Value::as_array).unwrap();
        words
            .iter()
            .filter_map(|word| word.as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    assert_eq!(words("/$defs/level/enum"), Level::ALL.map(Level::code));
    assert_eq!(
        words("/$defs/topic/properties/area/enum"),
        Area::ALL.map(Area::code)
    );
    assert_eq!(
        words("/$defs/pairing/properties/status/enum"),
        Status::ALL.map(Status::code)
    );
    let plan = |name: &str| words(&format!("/$defs/plan/properties/{name}/enum"));
    let codes = |all: &[FederalState]| all.iter().map(|one| one.code()).collect::<Vec<_>>();
    assert_eq!(plan("holidays"), codes(FederalState::ALL));
    let local = LocalHoliday::ALL.iter().map(|one| one.code());
    assert_eq!(plan("local_holidays/items"), local.collect::<Vec<_>>());
    assert_eq!(
        plan("zone"),
        Zone::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_export_fits_the_schema(programmes in proptest::collection::vec(programme(), 1..4)) {
        let schema = Schema::published();
        for programme in programmes {
            let written = serde_json::from_str(&write_programme(&programme)).unwrap();
            prop_assert_eq!(schema.accepts(&written), Ok(()));
        }
    }
}
