//! Innovation meetings: on which days, and who presents, so that everybody gets a turn.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{
    Date, Edit, EveryWeeks, Gathering, GatheringKind, MeetingId, MeetingState, Participant,
    ParticipantId, Programme, Talk, TimeOfDay,
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
    /// Whether its talks were settled by hand.
    pub by_hand: bool,
    /// The talks.
    pub talks: Vec<StageTalk>,
}

/// A talk in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageTalk {
    /// Who presents.
    pub speakers: Vec<String>,
    /// What about; may be empty.
    pub title: String,
    /// Who of them is away on the day.
    pub away: Vec<String>,
}

/// The innovation meetings, by day.
#[must_use]
pub fn stages(programme: &Programme) -> Vec<StageRow> {
    let plan = &programme.details().plan;
    let gatherings = programme.gatherings().values();
    let mut rows: Vec<StageRow> = gatherings
        .filter(|one| one.kind == GatheringKind::Innovation)
        .map(|one| StageRow {
            id: one.id.clone(),
            date: one.date,
            time: one.time.unwrap_or(plan.time),
            state: one.state,
            by_hand: one.by_hand,
            talks: one
                .talks
                .iter()
                .map(|talk| stage_talk(programme, talk, one.date))
                .collect(),
        })
        .collect();
    rows.sort_by(|one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
    rows
}

fn stage_talk(programme: &Programme, talk: &Talk, date: Option<Date>) -> StageTalk {
    let speakers = talk.speakers.iter();
    let speakers: Vec<_> = speakers
        .filter_map(|id| programme.participant(id))
        .collect();
    let is_away = |person: &&&Arc<Participant>| {
        let mut absences = person.absences.iter();
        date.is_some_and(|day| absences.any(|period| period.has(day)))
    };
    StageTalk {
        away: speakers
            .iter()
            .filter(is_away)
            .map(|person| person.name.clone())
            .collect(),
        speakers: speakers.iter().map(|person| person.name.clone()).collect(),
        title: talk.title.clone(),
    }
}

/// Plans what lies ahead: days in the rhythm of innovation meetings, moved off holidays and days
/// off, and a rota in which pairs present together and everybody gets a turn. Meetings that were
/// held stay, and so do talks that were settled by hand: their meeting only follows the rhythm,
/// to the day nearest to its own. Nothing where the programme is over.
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
    let mut days: Vec<Date> = rhythm
        .wishes(within)
        .filter_map(|wished| nearest_free(wished, &off, within.to()))
        .collect();
    let planned = days.len();
    let settled = settled_days(programme, within.from(), &mut days, rhythm.every);
    let is_settled = |id: &ParticipantId| settled.iter().any(|(one, _)| speaks(one, id));
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
        .filter(|(a, b)| !is_settled(a) && !is_settled(b))
        .collect();
    let waiting = people.iter().filter(|id| !is_settled(id)).count();
    let groups = twos.len().max(waiting.saturating_sub(twos.len()));
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
            turns_before: &turns_before(programme, within.from(), &settled),
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
            &settled,
            days.iter().copied().zip(talks),
            &people,
            fresh,
        )),
        planned: planned.max(settled.len()),
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

/// Meetings whose talks were settled by hand, each with its day: the one of the rhythm that is
/// nearest, which is taken out of `days`, or its own where none is within half the rhythm.
fn settled_days<'p>(
    programme: &'p Programme,
    from: Date,
    days: &mut Vec<Date>,
    every: EveryWeeks,
) -> Vec<(&'p Gathering, Date)> {
    let half = i32::from(every.get()) * 7 / 2;
    let gatherings = programme.gatherings().values().map(|one| &**one);
    let mut settled: Vec<(&Gathering, Date)> = gatherings
        .filter(|one| one.kind == GatheringKind::Innovation && one.by_hand && !stays(one, from))
        .filter_map(|one| Some((one, one.date?)))
        .collect();
    settled.sort_by_key(|(one, date)| (*date, &one.id));
    for (_, date) in &mut settled {
        let distance = |day: &Date| date.days_until(*day).abs();
        let nearest = days.iter().copied().min_by_key(distance);
        if let Some(nearest) = nearest.filter(|day| distance(day) <= half) {
            days.retain(|day| *day != nearest);
            *date = nearest;
        }
    }
    settled
}

fn speaks(gathering: &Gathering, id: &ParticipantId) -> bool {
    let mut talks = gathering.talks.iter();
    talks.any(|talk| talk.speakers.contains(id))
}

/// How often people have presented at meetings that stay, or will at those settled by hand.
fn turns_before(
    programme: &Programme,
    from: Date,
    settled: &[(&Gathering, Date)],
) -> BTreeMap<ParticipantId, usize> {
    let mut turns = BTreeMap::new();
    let gatherings = programme.gatherings().values().map(|one| &**one);
    let behind = gatherings.filter(|one| {
        let counts = one.state != MeetingState::Cancelled && stays(one, from);
        one.kind == GatheringKind::Innovation && counts
    });
    for gathering in behind.chain(settled.iter().map(|(one, _)| *one)) {
        for speaker in gathering.talks.iter().flat_map(|talk| &talk.speakers) {
            *turns.entry(speaker.clone()).or_insert(0) += 1;
        }
    }
    turns
}

/// Whether planning leaves a meeting as it is.
fn stays(gathering: &Gathering, from: Date) -> bool {
    gathering.state != MeetingState::Planned || gathering.date.is_some_and(|date| date < from)
}

/// The changes: open meetings take the new days in order, and keep their ids; those settled by
/// hand keep their talks as well.
fn in_place(
    programme: &Programme,
    from: Date,
    settled: &[(&Gathering, Date)],
    planned: impl Iterator<Item = (Date, Vec<Talk>)>,
    people: &[ParticipantId],
    fresh: &mut dyn FnMut() -> u64,
) -> Vec<Edit> {
    let is_settled = |id: &MeetingId| settled.iter().any(|(one, _)| one.id == *id);
    let gatherings = programme.gatherings().values();
    let mut open: Vec<&Gathering> = gatherings
        .map(|one| &**one)
        .filter(|one| one.kind == GatheringKind::Innovation && !stays(one, from))
        .filter(|one| !is_settled(&one.id))
        .collect();
    open.sort_by_key(|one| (one.date, one.id.clone()));
    let mut open = open.into_iter();
    let mut edits = Vec::new();
    for &(known, day) in settled {
        edits.extend(changed(known, day, known.talks.clone(), people));
    }
    for (day, talks) in planned {
        if let Some(known) = open.next() {
            edits.extend(changed(known, day, talks, people));
        } else {
            let id = MeetingId::fresh(fresh());
            let new = Gathering::new(id, GatheringKind::Innovation);
            let new = with(&new, day, talks, people);
            edits.push(Edit::PutGathering(new));
        }
    }
    edits.extend(open.map(|one| Edit::RemoveGathering(one.id.clone())));
    edits
}

/// The edit that changes a meeting so that calendars notice; none where it is so already.
fn changed(
    known: &Gathering,
    day: Date,
    talks: Vec<Talk>,
    people: &[ParticipantId],
) -> Option<Edit> {
    let mut after = with(known, day, talks, people);
    if after == *known {
        return None;
    }
    after.changes = after.changes.saturating_add(1);
    Some(Edit::PutGathering(after))
}

fn with(known: &Gathering, day: Date, talks: Vec<Talk>, people: &[ParticipantId]) -> Gathering {
    let mut after = known.clone();
    after.date = Some(day);
    after.talks = talks;
    for id in people {
        after.invited.entry(id.clone()).or_default();
    }
    after
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
