//! The rota of an innovation meeting settled by hand: who presents, with whom, about what. What
//! was settled so stays when the rota is planned again, until it is given free.

use crate::model::{
    Date, Edit, Gathering, GatheringKind, MeetingId, MeetingState, ParticipantId, Programme, Talk,
};
use crate::view::pairs::pairs;
use crate::view::people_order::sort_key;

/// Where a talk stands: its meeting, and its place there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkPlace {
    /// The meeting.
    pub meeting: MeetingId,
    /// The place, from 0.
    pub place: usize,
}

/// A talk to exchange another one for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTalk {
    /// Where it stands.
    pub at: TalkPlace,
    /// The day of its meeting.
    pub date: Date,
    /// Who presents.
    pub speakers: Vec<String>,
}

/// Whoever may present: a pair, or one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speakers {
    /// Who.
    pub people: Vec<ParticipantId>,
    /// Their names.
    pub names: Vec<String>,
    /// The day on which they present already, where they do.
    pub on: Option<Date>,
}

/// The innovation meetings that can still be changed, by day.
fn open(programme: &Programme) -> Vec<&Gathering> {
    let all = programme.gatherings().values().map(|one| &**one);
    let mut open: Vec<&Gathering> = all
        .filter(|one| one.kind == GatheringKind::Innovation && one.state == MeetingState::Planned)
        .collect();
    open.sort_by_key(|one| (one.date, one.id.clone()));
    open
}

fn names(programme: &Programme, people: &[ParticipantId]) -> Vec<String> {
    let known = people.iter().filter_map(|id| programme.participant(id));
    known.map(|person| person.name.clone()).collect()
}

/// The talks of other meetings for which one of a meeting can be exchanged.
#[must_use]
pub fn other_talks(programme: &Programme, meeting: &MeetingId) -> Vec<OtherTalk> {
    let others = open(programme).into_iter();
    let others = others.filter(|one| one.id != *meeting);
    let talks = others.flat_map(|one| {
        let talks = one.talks.iter().enumerate();
        talks.filter_map(move |(place, talk)| {
            Some(OtherTalk {
                at: TalkPlace {
                    meeting: one.id.clone(),
                    place,
                },
                date: one.date?,
                speakers: names(programme, &talk.speakers),
            })
        })
    });
    talks.collect()
}

/// Who may present at a meeting beside those who do: the pairs that meet, then everybody who
/// takes part, each by name.
#[must_use]
pub fn speakers_to_choose(programme: &Programme, meeting: &MeetingId) -> Vec<Speakers> {
    let open = open(programme);
    let on = |people: &[ParticipantId]| {
        let speak = |one: &&&Gathering| one.talks.iter().any(|talk| talk.speakers == people);
        open.iter().find(speak).and_then(|one| one.date)
    };
    let here = open.iter().find(|one| one.id == *meeting);
    let speaks_here = |people: &[ParticipantId]| {
        let mut talks = here.iter().flat_map(|one| &one.talks);
        talks.any(|talk| people.iter().any(|id| talk.speakers.contains(id)))
    };
    let choice = |people: Vec<ParticipantId>| Speakers {
        names: names(programme, &people),
        on: on(&people),
        people,
    };
    let running = pairs(programme).into_iter();
    let running = running.filter(|pair| pair.pairing.status.is_running());
    let mut twos: Vec<Speakers> = running
        .map(|pair| {
            let duo = &pair.pairing.duo.0;
            choice(vec![duo.a().clone(), duo.b().clone()])
        })
        .collect();
    let active = programme.participants().values();
    let active = active.filter(|person| person.active);
    let mut singles: Vec<Speakers> = active
        .map(|person| choice(vec![person.id.clone()]))
        .collect();
    for all in [&mut twos, &mut singles] {
        all.retain(|one| !speaks_here(&one.people));
        all.sort_by_cached_key(|one| sort_key(&one.names.join("\n")));
    }
    twos.append(&mut singles);
    twos
}

/// The edit that exchanges two talks; nothing where one of them is gone.
#[must_use]
pub fn exchange(programme: &Programme, one: &TalkPlace, other: &TalkPlace) -> Option<Edit> {
    let mut first = changeable(programme, &one.meeting)?;
    let mut second = changeable(programme, &other.meeting)?;
    let mine = first.talks.get_mut(one.place)?;
    let theirs = second.talks.get_mut(other.place)?;
    if one.meeting == other.meeting {
        return None;
    }
    std::mem::swap(mine, theirs);
    let edits = [first, second].map(|changed| Edit::PutGathering(settled(changed)));
    Some(Edit::Batch(edits.into()))
}

/// The edit that lets people present at a meeting. Where the same present at another one that
/// lies ahead, their talk moves here.
#[must_use]
pub fn put_in(programme: &Programme, to: &MeetingId, people: &[ParticipantId]) -> Option<Edit> {
    let mut here = changeable(programme, to)?;
    let mut talk = Talk {
        speakers: people.to_vec(),
        title: String::new(),
    };
    let mut edits = Vec::new();
    let speaks = |talk: &Talk| talk.speakers == people;
    let mut others = open(programme).into_iter().filter(|one| one.id != *to);
    if let Some(other) = others.find(|one| one.talks.iter().any(speaks)) {
        let mut other = other.clone();
        if let Some(place) = other.talks.iter().position(speaks) {
            talk = other.talks.remove(place);
        }
        edits.push(Edit::PutGathering(settled(other)));
    }
    here.talks.push(talk);
    edits.push(Edit::PutGathering(settled(here)));
    Some(Edit::Batch(edits))
}

/// The edit that takes a talk out; nothing where it is gone.
#[must_use]
pub fn take_out(programme: &Programme, at: &TalkPlace) -> Option<Edit> {
    let mut gathering = changeable(programme, &at.meeting)?;
    if at.place >= gathering.talks.len() {
        return None;
    }
    gathering.talks.remove(at.place);
    Some(Edit::PutGathering(settled(gathering)))
}

/// The edit that says what a talk is about; nothing where it is gone.
#[must_use]
pub fn with_title(programme: &Programme, at: &TalkPlace, title: &str) -> Option<Edit> {
    let mut gathering = changeable(programme, &at.meeting)?;
    title.clone_into(&mut gathering.talks.get_mut(at.place)?.title);
    Some(Edit::PutGathering(settled(gathering)))
}

/// The edit that lets the rota of a meeting be planned again; nothing where it may be already.
#[must_use]
pub fn given_free(programme: &Programme, meeting: &MeetingId) -> Option<Edit> {
    let mut gathering = changeable(programme, meeting)?;
    if !gathering.by_hand {
        return None;
    }
    gathering.by_hand = false;
    Some(Edit::PutGathering(gathering))
}

fn changeable(programme: &Programme, id: &MeetingId) -> Option<Gathering> {
    let gathering = programme.gatherings().get(id)?;
    (gathering.state == MeetingState::Planned).then(|| Gathering::clone(gathering))
}

/// Calendars go by the number of changes.
fn settled(gathering: Gathering) -> Gathering {
    Gathering {
        by_hand: true,
        changes: gathering.changes.saturating_add(1),
        ..gathering
    }
}
