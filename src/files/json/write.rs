//! A programme to its file. Equal programmes give equal bytes: keys in a fixed order, lists
//! by id, unknown fields behind the known ones by name.

use super::PROGRAMME_FORMAT;
use super::clock::write as write_clock;
use super::meetings::{write_gathering, write_meeting};
use super::migrate::SCHEMA;
use super::plan::{write_culture, write_ends, write_plan};
use super::text::JsonText;
use crate::merge::Clock;
use crate::model::{
    Aim, Bonuses, Details, Extra, Pairing, Participant, Programme, ProofSummary, Round, Rules,
    Topic,
};

/// The programme file: indented by two spaces, with a line break at the end. Rounds stand
/// in the order in which they were made, everything else by id. The clock, which few will ever
/// read, comes last.
#[must_use]
pub fn write_programme_file(programme: &Programme, clock: &Clock) -> String {
    indented(programme, Some(clock))
}

/// The same of a programme whose edits nobody has followed.
#[must_use]
pub fn write_programme(programme: &Programme) -> String {
    indented(programme, None)
}

/// The same as [`write_programme`] without spaces and line breaks, for keeping.
#[must_use]
pub fn write_programme_compact(programme: &Programme) -> String {
    let mut json = JsonText::new(false);
    whole(&mut json, programme, None);
    json.finish()
}

fn indented(programme: &Programme, clock: Option<&Clock>) -> String {
    let mut json = JsonText::new(true);
    whole(&mut json, programme, clock);
    let mut text = json.finish();
    text.push('\n');
    text
}

fn whole(json: &mut JsonText, programme: &Programme, clock: Option<&Clock>) {
    json.object(|json| {
        json.key("format").text(PROGRAMME_FORMAT);
        json.key("schema").plain(SCHEMA);
        head(json.key("programme"), programme);
        json.key("topics")
            .list(programme.topics().values(), |json, one| topic(json, one));
        let people = programme.participants().values();
        json.key("participants")
            .list(people, |json, one| participant(json, one));
        json.key("rounds")
            .list(programme.rounds(), |json, one| round(json, one));
        json.key("barred").list(programme.barred(), |json, duo| {
            json.list([duo.a(), duo.b()], |json, id| json.text(id.as_str()));
        });
        let gatherings = programme.gatherings().values();
        json.key("meetings")
            .list(gatherings, |json, one| write_gathering(json, one));
        let erased = programme.erased();
        if !erased.is_empty() {
            json.key("erased")
                .list(erased, |json, id| json.text(id.as_str()));
        }
        let known = [
            "format",
            "schema",
            "programme",
            "topics",
            "participants",
            "rounds",
            "barred",
            "meetings",
            "erased",
            "clock",
        ];
        extra(json, programme.extra(), &known);
        if let Some(clock) = clock {
            write_clock(json.key("clock"), clock);
        }
    });
}

/// Writes unknown fields. One that has become known is not written twice.
pub(super) fn extra(json: &mut JsonText, extra: &Extra, known: &[&str]) {
    for (name, value) in extra
        .iter()
        .filter(|(name, _)| !known.contains(&name.as_str()))
    {
        json.key(name).value(value);
    }
}

/// Writes a field that is left out where its text is empty.
pub(super) fn unless_empty(json: &mut JsonText, name: &str, text: &str) {
    if !text.is_empty() {
        json.key(name).text(text);
    }
}

fn head(json: &mut JsonText, programme: &Programme) {
    let Details {
        id,
        name,
        goals,
        language,
        style,
        culture,
        announcement,
        contact,
        start,
        weeks,
        plan,
        keep_until,
        sample,
        extra: unknown,
    } = programme.details();
    json.object(|json| {
        json.key("id").text(id.as_str());
        json.key("name").text(name);
        json.key("goals").list(goals, |json, goal| json.text(goal));
        json.key("language").text(language.code());
        json.key("style").text(style.code());
        write_culture(json.key("culture"), culture);
        unless_empty(json, "announcement", announcement);
        unless_empty(json, "contact", contact);
        if let Some(day) = start {
            json.key("start").text(&day.to_string());
        }
        json.key("weeks").plain(weeks.get());
        write_plan(json.key("plan"), plan);
        if let Some(day) = keep_until {
            json.key("keep_until").text(&day.to_string());
        }
        if *sample {
            json.key("sample").plain(true);
        }
        rules(json.key("rules"), programme.rules());
        json.key("aim").text(Aim::code(programme.aim()));
        let known = [
            "id",
            "name",
            "goals",
            "language",
            "style",
            "culture",
            "announcement",
            "contact",
            "start",
            "weeks",
            "plan",
            "keep_until",
            "sample",
            "rules",
            "aim",
        ];
        extra(json, unknown, &known);
    });
}

fn rules(json: &mut JsonText, rules: &Rules) {
    // Taken apart in full, so that a new rule cannot be forgotten here.
    let Rules {
        different_levels,
        not_with_manager,
        senior_learns,
        both_learn,
        shared_language,
        no_repeats,
        reciprocity,
        bonuses,
    } = *rules;
    let Bonuses {
        other_department,
        same_location,
        one_level_apart,
        two_levels_apart,
    } = bonuses;
    json.object(|json| {
        json.key("different_levels").plain(different_levels);
        json.key("not_with_manager").plain(not_with_manager);
        json.key("senior_learns").plain(senior_learns);
        json.key("both_learn").plain(both_learn);
        json.key("shared_language").plain(shared_language);
        json.key("no_repeats").plain(no_repeats);
        json.key("reciprocity").plain(reciprocity.get());
        json.key("bonuses").object(|json| {
            json.key("other_department").plain(other_department.get());
            json.key("same_location").plain(same_location.get());
            json.key("one_level_apart").plain(one_level_apart.get());
            json.key("two_levels_apart").plain(two_levels_apart.get());
        });
    });
}

fn topic(json: &mut JsonText, topic: &Topic) {
    let Topic {
        id,
        name,
        area,
        note,
        extra: unknown,
    } = topic;
    json.object(|json| {
        json.key("id").text(id.as_str());
        json.key("name").text(name);
        json.key("area").text(area.code());
        unless_empty(json, "note", note);
        extra(json, unknown, &["id", "name", "area", "note"]);
    });
}

fn participant(json: &mut JsonText, person: &Participant) {
    let Participant {
        id,
        name,
        email,
        role,
        level,
        department,
        location,
        languages,
        manager,
        capacity,
        active,
        offers,
        wants,
        note,
        absences,
        champion,
        asked,
        answered,
        extra: unknown,
    } = person;
    json.object(|json| {
        json.key("id").text(id.as_str());
        json.key("name").text(name);
        unless_empty(json, "email", email);
        unless_empty(json, "role", role);
        json.key("level").text(level.code());
        unless_empty(json, "department", department);
        unless_empty(json, "location", location);
        if !languages.is_empty() {
            json.key("languages")
                .list(languages, |json, language| json.text(language));
        }
        if let Some(manager) = manager {
            json.key("manager").text(manager.as_str());
        }
        json.key("capacity").plain(capacity.get());
        json.key("active").plain(active);
        json.key("offers").object(|json| {
            for (id, grade) in offers {
                json.key(id.as_str()).plain(grade.get());
            }
        });
        json.key("wants").object(|json| {
            for (id, grade) in wants {
                json.key(id.as_str()).plain(grade.get());
            }
        });
        unless_empty(json, "note", note);
        if !absences.is_empty() {
            json.key("absences").list(absences, |json, period| {
                json.object(|json| write_ends(json, *period));
            });
        }
        if *champion {
            json.key("champion").plain(true);
        }
        for (name, day) in [("asked", asked), ("answered", answered)] {
            if let Some(day) = day {
                json.key(name).text(&day.to_string());
            }
        }
        let known = [
            "id",
            "name",
            "email",
            "role",
            "level",
            "department",
            "location",
            "languages",
            "manager",
            "capacity",
            "active",
            "offers",
            "wants",
            "note",
            "absences",
            "champion",
            "asked",
            "answered",
        ];
        extra(json, unknown, &known);
    });
}

fn round(json: &mut JsonText, round: &Round) {
    let Round {
        id,
        made,
        aim,
        rules: own_rules,
        proof: found,
        by_hand,
        pairings,
        extra: unknown,
    } = round;
    json.object(|json| {
        json.key("id").text(id.as_str());
        json.key("made").text(&made.to_string());
        json.key("aim").text(aim.code());
        rules(json.key("rules"), own_rules);
        if let Some(found) = found {
            proof(json.key("proof"), found);
        }
        if *by_hand {
            json.key("by_hand").plain(true);
        }
        json.key("pairings").list(pairings, pairing);
        extra(
            json,
            unknown,
            &["id", "made", "aim", "rules", "proof", "by_hand", "pairings"],
        );
    });
}

fn proof(json: &mut JsonText, proof: &ProofSummary) {
    let ProofSummary {
        total,
        bound,
        people,
        people_bound,
        proven,
    } = *proof;
    json.object(|json| {
        json.key("total").plain(total);
        json.key("bound").plain(bound);
        json.key("people").plain(people);
        json.key("people_bound").plain(people_bound);
        json.key("proven").plain(proven);
    });
}

fn pairing(json: &mut JsonText, pairing: &Pairing) {
    let Pairing {
        id,
        duo,
        weight,
        kept,
        status,
        started,
        ended,
        why_ended,
        every,
        meetings,
        extra: unknown,
    } = pairing;
    json.object(|json| {
        json.key("id").text(id.as_str());
        json.key("a").text(duo.0.a().as_str());
        json.key("b").text(duo.0.b().as_str());
        json.key("weight").plain(weight);
        json.key("kept").plain(kept);
        json.key("status").text(status.code());
        for (name, day) in [("started", started), ("ended", ended)] {
            if let Some(day) = day {
                json.key(name).text(&day.to_string());
            }
        }
        unless_empty(json, "why_ended", why_ended);
        if let Some(every) = every {
            json.key("every").plain(every.get());
        }
        json.key("meetings").list(meetings, write_meeting);
        let known = [
            "id",
            "a",
            "b",
            "weight",
            "kept",
            "status",
            "started",
            "ended",
            "why_ended",
            "every",
            "meetings",
        ];
        extra(json, unknown, &known);
    });
}
