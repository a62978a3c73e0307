//! A programme file to a programme: all of it, or the first thing that is wrong with it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::problem::{Path, Problem, ProblemKind};
use super::fields::{
    Fields, bounded, count, date, id, keyed, list, name, text, whole_number, word, yes_or_no,
};
use super::limits::{ROUNDS_MAX, text_within_limits};
use super::meetings::{check_gathering, check_meetings, read_gathering, read_meeting};
use super::plan::{read_culture, read_period, read_plan};
use super::{PROGRAMME_FORMAT, clock, migrate, strict};
use crate::merge::Clock;
use crate::model::{
    Aim, Area, Bonuses, Capacity, Details, Duo, Edit, EditRefused, Gathering, Language, Level,
    Pairing, PairingDuo, Participant, ParticipantId, Programme, ProofSummary, Round, Rules, Status,
    Style, Topic, TopicId,
};

/// What a programme file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeFile {
    /// The programme.
    pub programme: Programme,
    /// Which edits wrote what, by which two files can be merged; none in a file that was written
    /// by hand or by another program.
    pub clock: Option<Clock>,
}

/// Reads the programme of a programme file; see [`read_programme_file`].
///
/// # Errors
/// The first [`Problem`], with its path in the file; then nothing is read.
pub fn read_programme(bytes: &[u8]) -> Result<Programme, Problem> {
    read_programme_file(bytes).map(|file| file.programme)
}

/// Reads a programme file of this or an older version. Fields that this version does not
/// know are kept, and written again.
///
/// # Errors
/// The first [`Problem`], with its path in the file; then nothing is read.
pub fn read_programme_file(bytes: &[u8]) -> Result<ProgrammeFile, Problem> {
    let value = strict::parse(text_within_limits(bytes)?)?;
    let path = &Path::ROOT;
    let mut fields = Fields::of(value, path)?;
    let format = fields.optional("format", text).unwrap_or_default();
    if format.as_deref() != Some(PROGRAMME_FORMAT) {
        return Err(path
            .field("format")
            .problem(ProblemKind::OtherFormat(format)));
    }
    let schema = fields.required("schema", whole_number)?;
    let present = migrate::to_present(fields.into_map(), schema)?;
    programme(Fields::of(Value::Object(present), path)?)
}

fn check_number_of_rounds(found: usize) -> Result<(), Problem> {
    if found <= ROUNDS_MAX {
        return Ok(());
    }
    let whole = |count| i64::try_from(count).unwrap_or(i64::MAX);
    Err(Path::ROOT.field("rounds").problem(ProblemKind::OutOfRange {
        number: whole(found),
        range: 0..=whole(ROUNDS_MAX),
    }))
}

/// What the `programme` field says: of itself, of its rules, of its aim.
type Head = (Details, Rules, Aim);

fn programme(mut fields: Fields) -> Result<ProgrammeFile, Problem> {
    let (details, rules, aim) = fields.required("programme", head)?;
    let topics = fields.or_default("topics", list(topic))?;
    let people = fields.or_default("participants", list(participant))?;
    let rounds = fields.or_default("rounds", list(round))?;
    check_number_of_rounds(rounds.len())?;
    let barred = fields.or_default("barred", list(duo))?;
    let gatherings = fields.or_default("meetings", list(read_gathering))?;
    let erased: BTreeSet<ParticipantId> =
        fields.or_default("erased", list(id))?.into_iter().collect();
    let clock = fields.optional("clock", clock::read)?;
    check_references(&topics, &people, &rounds, &barred, &gatherings, &erased)?;
    let edits = topics
        .into_iter()
        .map(Edit::PutTopic)
        .chain(people.into_iter().map(Edit::PutParticipant))
        .chain(rounds.into_iter().map(Edit::PutRound))
        .chain(barred.into_iter().map(|duo| Edit::Bar(duo, true)))
        .chain(gatherings.into_iter().map(Edit::PutGathering))
        .chain([Edit::SetRules(rules), Edit::SetAim(aim)]);
    Programme::new(details)
        .with_erased(erased)
        .apply(Edit::Batch(edits.collect()))
        .map(|programme| ProgrammeFile {
            programme: programme.with_extra(fields.rest()),
            clock,
        })
        .map_err(|refused| Path::ROOT.problem(ProblemKind::Refused(refused)))
}

fn head(value: Value, path: &Path) -> Result<Head, Problem> {
    let mut fields = Fields::of(value, path)?;
    let rules = fields.or_default("rules", rules)?;
    let aim = fields.or_default("aim", word(&Aim::ALL, Aim::code))?;
    let details = Details {
        id: fields.required("id", id)?,
        name: fields.or_default("name", text)?,
        goals: fields.or_default("goals", list(text))?,
        language: fields.or_default("language", word(&Language::ALL, Language::code))?,
        style: fields.or_default("style", word(&Style::ALL, Style::code))?,
        culture: fields.or_default("culture", read_culture)?,
        announcement: fields.or_default("announcement", text)?,
        contact: fields.or_default("contact", text)?,
        start: fields.optional("start", date)?,
        weeks: fields.or_default("weeks", bounded)?,
        plan: fields.or_default("plan", read_plan)?,
        keep_until: fields.optional("keep_until", date)?,
        sample: fields.or_default("sample", yes_or_no)?,
        extra: fields.rest(),
    };
    Ok((details, rules, aim))
}

fn rules(value: Value, path: &Path) -> Result<Rules, Problem> {
    let mut fields = Fields::of(value, path)?;
    let default = Rules::default();
    let mut rule = |name, otherwise| {
        fields
            .optional(name, yes_or_no)
            .map(|found| found.unwrap_or(otherwise))
    };
    let mut rules = Rules {
        different_levels: rule("different_levels", default.different_levels)?,
        not_with_manager: rule("not_with_manager", default.not_with_manager)?,
        senior_learns: rule("senior_learns", default.senior_learns)?,
        both_learn: rule("both_learn", default.both_learn)?,
        shared_language: rule("shared_language", default.shared_language)?,
        no_repeats: rule("no_repeats", default.no_repeats)?,
        ..default
    };
    rules.reciprocity = fields
        .optional("reciprocity", bounded)?
        .unwrap_or(rules.reciprocity);
    rules.bonuses = fields.or_default("bonuses", bonuses)?;
    fields.nothing_else()?;
    Ok(rules)
}

fn bonuses(value: Value, path: &Path) -> Result<Bonuses, Problem> {
    let mut fields = Fields::of(value, path)?;
    let default = Bonuses::default();
    let mut bonus = |name, otherwise| {
        fields
            .optional(name, bounded)
            .map(|found| found.unwrap_or(otherwise))
    };
    let bonuses = Bonuses {
        other_department: bonus("other_department", default.other_department)?,
        same_location: bonus("same_location", default.same_location)?,
        one_level_apart: bonus("one_level_apart", default.one_level_apart)?,
        two_levels_apart: bonus("two_levels_apart", default.two_levels_apart)?,
    };
    fields.nothing_else()?;
    Ok(bonuses)
}

fn topic(value: Value, path: &Path) -> Result<Topic, Problem> {
    let mut fields = Fields::of(value, path)?;
    Ok(Topic {
        id: fields.required("id", id)?,
        name: fields.required("name", name)?,
        area: fields.or_default("area", word(&Area::ALL, Area::code))?,
        note: fields.or_default("note", text)?,
        extra: fields.rest(),
    })
}

fn participant(value: Value, path: &Path) -> Result<Participant, Problem> {
    let mut fields = Fields::of(value, path)?;
    Ok(Participant {
        id: fields.required("id", id)?,
        name: fields.required("name", name)?,
        email: fields.or_default("email", text)?,
        role: fields.or_default("role", text)?,
        level: fields.required("level", word(&Level::ALL, Level::code))?,
        department: fields.or_default("department", text)?,
        location: fields.or_default("location", text)?,
        languages: fields
            .or_default("languages", list(text))?
            .into_iter()
            .collect(),
        manager: fields.optional("manager", id)?,
        capacity: fields.or_default::<Capacity>("capacity", bounded)?,
        active: fields.optional("active", yes_or_no)?.unwrap_or(true),
        offers: fields.or_default("offers", keyed(bounded))?,
        wants: fields.or_default("wants", keyed(bounded))?,
        note: fields.or_default("note", text)?,
        absences: fields.or_default("absences", list(read_period))?,
        champion: fields.or_default("champion", yes_or_no)?,
        asked: fields.optional("asked", date)?,
        answered: fields.optional("answered", date)?,
        extra: fields.rest(),
    })
}

fn round(value: Value, path: &Path) -> Result<Round, Problem> {
    let mut fields = Fields::of(value, path)?;
    Ok(Round {
        id: fields.required("id", id)?,
        made: fields.required("made", date)?,
        aim: fields.or_default("aim", word(&Aim::ALL, Aim::code))?,
        rules: fields.or_default("rules", rules)?,
        proof: fields.optional("proof", proof)?,
        by_hand: fields.or_default("by_hand", yes_or_no)?,
        pairings: fields.or_default("pairings", list(pairing))?,
        extra: fields.rest(),
    })
}

fn proof(value: Value, path: &Path) -> Result<ProofSummary, Problem> {
    let mut fields = Fields::of(value, path)?;
    let proof = ProofSummary {
        total: fields.required("total", whole_number)?,
        bound: fields.required("bound", whole_number)?,
        people: fields.required("people", count)?,
        people_bound: fields.required("people_bound", count)?,
        proven: fields.required("proven", yes_or_no)?,
    };
    fields.nothing_else()?;
    Ok(proof)
}

fn pairing(value: Value, path: &Path) -> Result<Pairing, Problem> {
    let mut fields = Fields::of(value, path)?;
    let a = fields.required("a", id)?;
    let b = fields.required("b", id)?;
    Ok(Pairing {
        id: fields.required("id", id)?,
        duo: PairingDuo(two_people(a, b, path)?),
        weight: fields.or_default("weight", whole_number)?,
        kept: fields.or_default("kept", yes_or_no)?,
        status: fields.or_default("status", word(&Status::ALL, Status::code))?,
        started: fields.optional("started", date)?,
        ended: fields.optional("ended", date)?,
        why_ended: fields.or_default("why_ended", text)?,
        every: fields.optional("every", bounded)?,
        meetings: fields.or_default("meetings", list(read_meeting))?,
        extra: fields.rest(),
    })
}

fn duo(value: Value, path: &Path) -> Result<Duo, Problem> {
    let mut ids = list(id)(value, path)?;
    match (ids.pop(), ids.pop()) {
        (Some(b), Some(a)) if ids.is_empty() => two_people(a, b, path),
        _ => Err(path.problem(ProblemKind::NotTwoPeople)),
    }
}

fn two_people(a: ParticipantId, b: ParticipantId, path: &Path) -> Result<Duo, Problem> {
    Duo::new(a, b).map_err(|same| path.problem(ProblemKind::SamePerson(same.0.to_string())))
}

/// Finds ids that stand twice and references that lead nowhere. The programme would refuse
/// them too, but does not know where in the file they are.
fn check_references(
    topics: &[Topic],
    people: &[Participant],
    rounds: &[Round],
    barred: &[Duo],
    gatherings: &[Gathering],
    erased: &BTreeSet<ParticipantId>,
) -> Result<(), Problem> {
    let root = &Path::ROOT;
    let topic_ids = all_different(topics, |topic| &topic.id, &root.field("topics"))?;
    let person_ids = all_different(people, |person| &person.id, &root.field("participants"))?;
    all_different(rounds, |round| &round.id, &root.field("rounds"))?;
    for (index, person) in people.iter().enumerate() {
        check_person(
            person,
            &root.field("participants").item(index),
            &person_ids,
            &topic_ids,
        )?;
        if erased.contains(&person.id) {
            let here = root.field("participants");
            let here = here.item(index);
            let refused = EditRefused::Erased(person.id.clone());
            return Err(here.problem(ProblemKind::Refused(refused)));
        }
    }
    for (index, round) in rounds.iter().enumerate() {
        let pairings = &root.field("rounds");
        let pairings = &pairings.item(index);
        let pairings = &pairings.field("pairings");
        all_different(&round.pairings, |pairing| &pairing.id, pairings)?;
        let mut seen = BTreeSet::new();
        for (index, pairing) in round.pairings.iter().enumerate() {
            let here = pairings.item(index);
            let over = !pairing.status.is_running();
            let gone = |id: &ParticipantId| over && erased.contains(id);
            check_duo(&pairing.duo.0, &person_ids, gone, &here)?;
            if !seen.insert(&pairing.duo.0) {
                return Err(here.problem(ProblemKind::PairTwice));
            }
            check_meetings(pairing, &topic_ids, &here)?;
        }
    }
    for (index, duo) in barred.iter().enumerate() {
        let here = root.field("barred");
        check_duo(duo, &person_ids, |_| false, &here.item(index))?;
    }
    let meetings = &root.field("meetings");
    all_different(gatherings, |gathering| &gathering.id, meetings)?;
    for (index, gathering) in gatherings.iter().enumerate() {
        check_gathering(gathering, &person_ids, &meetings.item(index))?;
    }
    Ok(())
}

fn check_person(
    person: &Participant,
    here: &Path,
    people: &BTreeSet<&ParticipantId>,
    topics: &BTreeSet<&TopicId>,
) -> Result<(), Problem> {
    if let Some(manager) = &person.manager {
        let here = here.field("manager");
        if *manager == person.id {
            return Err(here.problem(ProblemKind::OwnManager));
        }
        if !people.contains(manager) {
            return Err(here.problem(ProblemKind::UnknownPerson(manager.to_string())));
        }
    }
    let offers = person.offers.keys().map(|id| ("offers", id));
    let wants = person.wants.keys().map(|id| ("wants", id));
    match offers.chain(wants).find(|(_, id)| !topics.contains(id)) {
        None => Ok(()),
        Some((list, id)) => {
            let here = here.field(list);
            Err(here
                .field(id.as_str())
                .problem(ProblemKind::UnknownTopic(id.to_string())))
        }
    }
}

/// Both have to be there, or gone for a good reason.
fn check_duo(
    duo: &Duo,
    people: &BTreeSet<&ParticipantId>,
    gone: impl Fn(&ParticipantId) -> bool,
    here: &Path,
) -> Result<(), Problem> {
    let known = |id: &ParticipantId| people.contains(id) || gone(id);
    match [duo.a(), duo.b()].into_iter().find(|id| !known(id)) {
        None => Ok(()),
        Some(id) => Err(here.problem(ProblemKind::UnknownPerson(id.to_string()))),
    }
}

/// The ids of a list, where no two are equal.
fn all_different<'l, T, Id: Ord + std::fmt::Display>(
    list: &'l [T],
    id: impl Fn(&'l T) -> &'l Id,
    path: &Path,
) -> Result<BTreeSet<&'l Id>, Problem> {
    let mut ids = BTreeSet::new();
    for (index, item) in list.iter().enumerate() {
        let id = id(item);
        if !ids.insert(id) {
            let here = path.item(index);
            return Err(here
                .field("id")
                .problem(ProblemKind::DuplicateId(id.to_string())));
        }
    }
    Ok(ids)
}
