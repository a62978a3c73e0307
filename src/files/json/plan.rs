//! Culture and plan of a programme, read and written.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::problem::{Path, Problem, ProblemKind};
use super::fields::{Fields, bounded, date, list, text, time, word};
use super::text::JsonText;
use super::write::{extra, unless_empty};
use crate::model::{
    Culture, DaysOff, Experience, FederalState, Hierarchy, LocalHoliday, Openness, Period, Plan,
    Sites, TimeToSpare, Workday, Workplace, Zone,
};

pub(super) fn read_culture(value: Value, path: &Path) -> Result<Culture, Problem> {
    let mut fields = Fields::of(value, path)?;
    Ok(Culture {
        hierarchy: fields.optional("hierarchy", word(Hierarchy::ALL, Hierarchy::code))?,
        sites: fields.optional("sites", word(Sites::ALL, Sites::code))?,
        workplace: fields.optional("workplace", word(Workplace::ALL, Workplace::code))?,
        openness: fields.optional("openness", word(Openness::ALL, Openness::code))?,
        time: fields.optional("time", word(TimeToSpare::ALL, TimeToSpare::code))?,
        experience: fields.optional("experience", word(Experience::ALL, Experience::code))?,
        extra: fields.rest(),
    })
}

pub(super) fn write_culture(json: &mut JsonText, culture: &Culture) {
    let Culture {
        hierarchy,
        sites,
        workplace,
        openness,
        time,
        experience,
        extra: unknown,
    } = culture;
    let answers = [
        ("hierarchy", hierarchy.map(Hierarchy::code)),
        ("sites", sites.map(Sites::code)),
        ("workplace", workplace.map(Workplace::code)),
        ("openness", openness.map(Openness::code)),
        ("time", time.map(TimeToSpare::code)),
        ("experience", experience.map(Experience::code)),
    ];
    json.object(|json| {
        for (name, answer) in answers {
            if let Some(answer) = answer {
                json.key(name).text(answer);
            }
        }
        extra(json, unknown, &answers.map(|(name, _)| name));
    });
}

pub(super) fn read_plan(value: Value, path: &Path) -> Result<Plan, Problem> {
    let mut fields = Fields::of(value, path)?;
    let usual = Plan::default();
    Ok(Plan {
        every: fields.or_default("every", bounded)?,
        weekday: fields.or_default("weekday", word(Workday::ALL, Workday::code))?,
        time: fields.optional("time", time)?.unwrap_or(usual.time),
        minutes: fields.or_default("minutes", bounded)?,
        place: fields.or_default("place", text)?,
        zone: fields.or_default("zone", word(Zone::ALL, Zone::code))?,
        holidays: fields.optional("holidays", word(FederalState::ALL, FederalState::code))?,
        local_holidays: local_holidays(&mut fields)?,
        days_off: fields.or_default("days_off", list(days_off))?,
        innovation_every: fields.or_default("innovation_every", bounded)?,
        extra: fields.rest(),
    })
}

fn local_holidays(fields: &mut Fields) -> Result<BTreeSet<LocalHoliday>, Problem> {
    let one = |value: Value, path: &Path| word(LocalHoliday::ALL, LocalHoliday::code)(value, path);
    let all = fields.or_default("local_holidays", list(one))?;
    Ok(all.into_iter().collect())
}

fn days_off(value: Value, path: &Path) -> Result<DaysOff, Problem> {
    let mut fields = Fields::of(value, path)?;
    let days = DaysOff {
        period: ends(&mut fields, path)?,
        name: fields.or_default("name", text)?,
    };
    fields.nothing_else()?;
    Ok(days)
}

/// A period, in the fields `from` and `to`.
pub(super) fn read_period(value: Value, path: &Path) -> Result<Period, Problem> {
    let mut fields = Fields::of(value, path)?;
    let period = ends(&mut fields, path)?;
    fields.nothing_else()?;
    Ok(period)
}

fn ends(fields: &mut Fields, path: &Path) -> Result<Period, Problem> {
    let from = fields.required("from", date)?;
    let to = fields.required("to", date)?;
    Period::new(from, to).map_err(|_| path.problem(ProblemKind::EndsBeforeStart))
}

pub(super) fn write_plan(json: &mut JsonText, plan: &Plan) {
    let Plan {
        every,
        weekday,
        time,
        minutes,
        place,
        zone,
        holidays,
        local_holidays,
        days_off,
        innovation_every,
        extra: unknown,
    } = plan;
    json.object(|json| {
        json.key("every").plain(every.get());
        json.key("weekday").text(weekday.code());
        json.key("time").text(&time.to_string());
        json.key("minutes").plain(minutes.get());
        unless_empty(json, "place", place);
        json.key("zone").text(zone.code());
        if let Some(state) = holidays {
            json.key("holidays").text(state.code());
        }
        if !local_holidays.is_empty() {
            json.key("local_holidays")
                .list(local_holidays, |json, local| json.text(local.code()));
        }
        json.key("days_off").list(days_off, |json, days| {
            json.object(|json| {
                write_ends(json, days.period);
                unless_empty(json, "name", &days.name);
            });
        });
        json.key("innovation_every").plain(innovation_every.get());
        let known = [
            "every",
            "weekday",
            "time",
            "minutes",
            "place",
            "zone",
            "holidays",
            "local_holidays",
            "days_off",
            "innovation_every",
        ];
        extra(json, unknown, &known);
    });
}

pub(super) fn write_ends(json: &mut JsonText, period: Period) {
    json.key("from").text(&period.from().to_string());
    json.key("to").text(&period.to().to_string());
}
