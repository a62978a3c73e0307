//! Innovation meetings: on which days, and who presents, so that everybody gets a turn.

use std::collections::BTreeMap;

use crate::model::{
    Attendance, Date, Edit, Gathering, GatheringKind, MeetingId, MeetingState, ParticipantId,
    Programme, Talk, TimeOfDay,
};
use crate::schedule::{Days, Rhythm, Roster, Stage, WhyNoTurn, rota};
use crate::view::pairs::pairs;

use super::planning::{days_off, time_left};

/// What planning comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageOutcome {
    /// The change that puts the meetings in place, as one step.
    pub edit: Edit,
    /// How many meetings lie ahead.
    pub planned: usize,
    /// Who gets no turn, and why.
    pub without_turn: Vec<(String, WhyNoTurn)>,
}

/// An innovation meeting in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageRow {
    /// The meeting.
    pub id: MeetingId,
    /// The day, where it has one.
    pub date: Option<Date>,
    /// When it begins.
    pub time: TimeOfDay,
    /// Whether it took place.
    pub state: MeetingState,
    /// Who presents, talk by talk.
    pub talks: Vec<Vec<String>>,
}

/// The innovation meetings, by day.
#[must_use]
pub fn stages(programme: &Programme) -> Vec<StageRow> {
    let plan = &programme.details().plan;
    let gatherings = programme.gatherings().values();
    let name = |id: &ParticipantId| programme.participant(id).map(|person| person.name.clone());
    let mut rows: Vec<StageRow> = gatherings
        .filter(|one| one.kind == GatheringKind::Innovation)
        .map(|one| StageRow {
            id: one.id.clone(),
            date: one.date,
            time: one.time.unwrap_or(plan.time),
            state: one.state,
            talks: one
                .talks
                .iter()
                .map(|talk| talk.speakers.iter().filter_map(name).collect())
                .collect(),
        })
        .collect();
    rows.sort_by(|one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
    rows
}

/// Plans what lies ahead: days in the rhythm of innovation meetings, moved off holidays and days
/// off, and a rota in which pairs present together and everybody gets a turn. Meetings that were
/// held stay. Nothing where the programme is over.
#[must_use]
pub fn plan_stages(
    programme: &Programme,
    today: Date,
    fresh: &mut dyn FnMut() -> u64,
) -> Option<StageOutcome> {
    let details = programme.details();
    let within = time_left(details, today)?;
    let off = days_off(details, within);
    let rhythm = Rhythm {
        every: details.plan.innovation_every,
        weekday: details.plan.weekday,
    };
    let days: Vec<Date> = rhythm
        .wishes(within)
        .filter_map(|wished| nearest_free(wished, &off, within.to()))
        .collect();
    let active = programme
        .participants()
        .values()
        .filter(|person| person.active);
    let people: Vec<ParticipantId> = active.clone().map(|person| person.id.clone()).collect();
    let running = pairs(programme).into_iter();
    let running = running.filter(|pair| pair.pairing.status.is_running());
    let twos: Vec<_> = running
        .map(|pair| {
            let duo = &pair.pairing.duo.0;
            (duo.a().clone(), duo.b().clone())
        })
        .filter(|(a, b)| people.contains(a) && people.contains(b))
        .collect();
    let groups = twos.len().max(people.len().saturating_sub(twos.len()));
    let talks = groups.div_ceil(days.len().max(1)).max(1);
    let stages: Vec<Stage> = days.iter().map(|&day| Stage { day, talks }).collect();
    let away: BTreeMap<ParticipantId, Days> = active
        .map(|person| (person.id.clone(), person.absences.iter().copied().collect()))
        .collect();
    let rota = rota(
        &stages,
        &Roster {
            people: &people,
            pairs: &twos,
            away: &away,
            turns_before: &turns_before(programme, within.from()),
        },
    );
    let name = |id: &ParticipantId| {
        let person = programme.participant(id);
        person.map_or_else(String::new, |person| person.name.clone())
    };
    let talks: Vec<Vec<Talk>> = rota
        .talks
        .into_iter()
        .map(|talks| {
            let talk = |speakers| Talk {
                speakers,
                title: String::new(),
            };
            talks.into_iter().map(|turn| talk(turn.speakers)).collect()
        })
        .collect();
    Some(StageOutcome {
        edit: Edit::Batch(in_place(
            programme,
            within.from(),
            &days,
            talks,
            &people,
            fresh,
        )),
        planned: days.len(),
        without_turn: rota
            .without_turn
            .iter()
            .map(|(id, why)| (name(id), *why))
            .collect(),
    })
}

/// The wished day, or the nearest working day after it that is free, within a week.
fn nearest_free(wished: Date, off: &Days, last: Date) -> Option<Date> {
    (0..7)
        .filter_map(|days| wished.plus_days(days))
        .find(|day| !day.weekday().is_weekend() && !off.contains(*day) && *day <= last)
}

/// How often people have presented at meetings that stay.
fn turns_before(programme: &Programme, from: Date) -> BTreeMap<ParticipantId, usize> {
    let mut turns = BTreeMap::new();
    let gatherings = programme.gatherings().values();
    for gathering in gatherings.filter(|one| one.kind == GatheringKind::Innovation) {
        let counts = gathering.state != MeetingState::Cancelled && stays(gathering, from);
        if counts {
            for speaker in gathering.talks.iter().flat_map(|talk| &talk.speakers) {
                *turns.entry(speaker.clone()).or_insert(0) += 1;
            }
        }
    }
    turns
}

/// Whether planning leaves a meeting as it is.
fn stays(gathering: &Gathering, from: Date) -> bool {
    gathering.state != MeetingState::Planned || gathering.date.is_some_and(|date| date < from)
}

/// The changes: open meetings take the new days in order, and keep their ids.
fn in_place(
    programme: &Programme,
    from: Date,
    days: &[Date],
    talks: Vec<Vec<Talk>>,
    people: &[ParticipantId],
    fresh: &mut dyn FnMut() -> u64,
) -> Vec<Edit> {
    let gatherings = programme.gatherings().values();
    let mut open: Vec<&Gathering> = gatherings
        .map(|one| &**one)
        .filter(|one| one.kind == GatheringKind::Innovation && !stays(one, from))
        .collect();
    open.sort_by_key(|one| (one.date, one.id.clone()));
    let mut open = open.into_iter();
    let mut edits = Vec::new();
    for (&day, talks) in days.iter().zip(talks) {
        let known = open.next();
        let mut gathering = known.cloned().unwrap_or_else(|| {
            Gathering::new(MeetingId::fresh(fresh()), GatheringKind::Innovation)
        });
        gathering.date = Some(day);
        gathering.talks = talks;
        for id in people {
            gathering
                .invited
                .entry(id.clone())
                .or_insert_with(Attendance::default);
        }
        if known.is_some_and(|known| *known != gathering) {
            gathering.changes = gathering.changes.saturating_add(1);
        }
        if known != Some(&gathering) {
            edits.push(Edit::PutGathering(gathering));
        }
    }
    edits.extend(open.map(|one| Edit::RemoveGathering(one.id.clone())));
    edits
}

/// The change that says of a gathering whether it took place; nothing where it is gone.
#[must_use]
pub fn put_stage(programme: &Programme, id: &MeetingId, state: MeetingState) -> Option<Edit> {
    let mut gathering = Gathering::clone(programme.gatherings().get(id)?);
    if gathering.state == state {
        return None;
    }
    gathering.state = state;
    gathering.changes = gathering.changes.saturating_add(1);
    Some(Edit::PutGathering(gathering))
}
