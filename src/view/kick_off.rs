//! The kick-off: who is invited, who comes, and whether executives are there.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::mail::Mail;
use super::people_order::{is_found, search_key, sort_key};
use crate::model::{
    Answer, Attendance, Details, Gathering, GatheringKind, Level, MeetingId, ParticipantId,
    Programme, Talk,
};
use crate::text::{InvitationTalk, invitation};

/// How many people of a level are invited and what they said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Who takes part in the programme now.
    pub people: usize,
    /// Who is invited, whatever they said.
    pub invited: usize,
    /// Who will come.
    pub accepted: usize,
    /// Who will not.
    pub declined: usize,
    /// Who has said nothing yet.
    pub open: usize,
    /// Who was there.
    pub came: usize,
}

/// Whether executives will be at the kick-off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Executives {
    /// There is none in the programme.
    NoneThere,
    /// None is invited.
    NoneInvited,
    /// All who are invited have declined.
    AllDeclined,
    /// None has accepted yet; so many have not answered.
    NoneAccepted(usize),
    /// So many have accepted.
    Coming(usize),
}

/// The programme's kick-off, once it is planned.
#[must_use]
pub fn kick_off(programme: &Programme) -> Option<&Arc<Gathering>> {
    let mut gatherings = programme.gatherings().values();
    gatherings.find(|gathering| gathering.kind == GatheringKind::KickOff)
}

/// The kick-off as it is to be after a change: what is there, or a new one that begins as the
/// programme does. Where its date or place moves after people were invited, calendars hear of it.
#[must_use]
pub fn changed(
    programme: &Programme,
    fresh: u64,
    change: impl FnOnce(&mut Gathering),
) -> Gathering {
    let before = kick_off(programme);
    let mut after = before.map_or_else(
        || first_plan(programme.details(), fresh),
        |known| Gathering::clone(known),
    );
    change(&mut after);
    if let Some(before) = before.filter(|before| !before.invited.is_empty()) {
        let when = |one: &Gathering| (one.date, one.time, one.minutes, one.place.clone());
        if when(before) != when(&after) {
            after.changes = after.changes.saturating_add(1);
        }
    }
    after
}

fn first_plan(details: &Details, fresh: u64) -> Gathering {
    let mut gathering = Gathering::new(MeetingId::fresh(fresh), GatheringKind::KickOff);
    gathering.date = details.start;
    gathering
}

/// How many of each level, in the order of [`Level::ALL`].
#[must_use]
pub fn turnout(programme: &Programme, gathering: Option<&Gathering>) -> [Turnout; 3] {
    Level::ALL.map(|level| {
        let mut turnout = Turnout::default();
        for person in programme.participants().values() {
            if person.level != level {
                continue;
            }
            turnout.people += usize::from(person.active);
            let Some(attendance) = gathering.and_then(|one| one.invited.get(&person.id)) else {
                continue;
            };
            turnout.invited += 1;
            match attendance.answer {
                Answer::Open => turnout.open += 1,
                Answer::Accepted => turnout.accepted += 1,
                Answer::Declined => turnout.declined += 1,
            }
            turnout.came += usize::from(attendance.came == Some(true));
        }
        turnout
    })
}

/// The sum over all levels.
#[must_use]
pub fn total(turnouts: &[Turnout]) -> Turnout {
    turnouts
        .iter()
        .fold(Turnout::default(), |sum, one| Turnout {
            people: sum.people + one.people,
            invited: sum.invited + one.invited,
            accepted: sum.accepted + one.accepted,
            declined: sum.declined + one.declined,
            open: sum.open + one.open,
            came: sum.came + one.came,
        })
}

/// Whether executives will be there.
#[must_use]
pub fn executives(turnouts: &[Turnout; 3]) -> Executives {
    let Turnout {
        people,
        invited,
        accepted,
        open,
        ..
    } = turnouts[Level::Executive as usize];
    match (people, invited, accepted, open) {
        (_, _, accepted, _) if accepted > 0 => Executives::Coming(accepted),
        (0, 0, ..) => Executives::NoneThere,
        (_, 0, ..) => Executives::NoneInvited,
        (.., 0) => Executives::AllDeclined,
        (.., open) => Executives::NoneAccepted(open),
    }
}

/// Which people the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// All.
    #[default]
    All,
    /// Those who are invited and have not answered.
    Open,
    /// Those who have accepted.
    Accepted,
    /// Those who are not invited.
    NotInvited,
}

impl Shown {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::All, Self::Open, Self::Accepted, Self::NotInvited];

    /// A word for each.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::NotInvited => "not-invited",
        }
    }
}

/// The people to show, executives first since it hangs on them, then by name: all who take part
/// now, and whoever else is invited.
#[must_use]
pub fn guests(
    programme: &Programme,
    gathering: Option<&Gathering>,
    search: &str,
    shown: Shown,
) -> Vec<ParticipantId> {
    let attendance = |id: &ParticipantId| gathering.and_then(|one| one.invited.get(id));
    let wanted = |id: &ParticipantId| match (shown, attendance(id)) {
        (Shown::All, _) | (Shown::NotInvited, None) => true,
        (Shown::Open, Some(one)) => one.answer == Answer::Open,
        (Shown::Accepted, Some(one)) => one.answer == Answer::Accepted,
        _ => false,
    };
    let mut people: Vec<_> = programme
        .participants()
        .values()
        .filter(|person| person.active || attendance(&person.id).is_some())
        .filter(|person| wanted(&person.id))
        .filter(|person| {
            let texts = [&person.name, &person.department, &person.role];
            is_found(&search_key(&texts.map(String::as_str)), search)
        })
        .collect();
    people.sort_by_cached_key(|person| {
        let level = std::cmp::Reverse(person.level);
        (level, sort_key(&person.name), person.id.clone())
    });
    people.into_iter().map(|person| person.id.clone()).collect()
}

/// Everybody who takes part now and is not invited yet.
#[must_use]
pub fn not_invited(programme: &Programme, gathering: Option<&Gathering>) -> Vec<ParticipantId> {
    guests(programme, gathering, "", Shown::NotInvited)
}

/// Invites people, without touching what they said before.
pub fn invite(gathering: &mut Gathering, people: impl IntoIterator<Item = ParticipantId>) {
    for id in people {
        gathering.invited.entry(id).or_default();
    }
}

/// Notes an answer of people; whoever was not invited, is now.
pub fn answer(
    gathering: &mut Gathering,
    people: impl IntoIterator<Item = ParticipantId>,
    answer: Answer,
) {
    for id in people {
        gathering.invited.entry(id).or_default().answer = answer;
    }
}

/// Notes who was there: all who accepted; for all others who are invited, that they were not.
pub fn came_as_announced(gathering: &mut Gathering) {
    for attendance in gathering.invited.values_mut() {
        attendance.came = Some(attendance.answer == Answer::Accepted);
    }
}

/// Moves a talk up or down; does nothing at the ends.
pub fn move_talk(talks: &mut [Talk], place: usize, up: bool) {
    let other = if up {
        place.checked_sub(1)
    } else {
        place.checked_add(1)
    };
    if let Some(other) = other.filter(|other| *other < talks.len() && place < talks.len()) {
        talks.swap(place, other);
    }
}

/// The invitation as a letter to all who are invited, or to those who have not answered.
#[must_use]
pub fn invitation_mail(programme: &Programme, gathering: &Gathering, only_open: bool) -> Mail {
    let receiver = |(_, attendance): &(&ParticipantId, &Attendance)| {
        !only_open || attendance.answer == Answer::Open
    };
    let invited = gathering.invited.iter().filter(receiver);
    let people: BTreeSet<&str> = invited
        .filter_map(|(id, _)| programme.participant(id))
        .map(|person| person.email.trim())
        .collect();
    let talks: Vec<InvitationTalk> = gathering
        .talks
        .iter()
        .map(|talk| InvitationTalk {
            title: talk.title.trim().to_owned(),
            speakers: speakers(programme, talk),
        })
        .collect();
    let letter = invitation(programme.details(), gathering, &talks);
    Mail {
        to: Vec::new(),
        hidden: people
            .into_iter()
            .filter(|email| !email.is_empty())
            .map(str::to_owned)
            .collect(),
        subject: letter.subject,
        body: letter.body,
    }
}

/// How many of the invited have no e-mail address.
#[must_use]
pub fn without_address(programme: &Programme, gathering: &Gathering, only_open: bool) -> usize {
    let invited = gathering.invited.iter();
    invited
        .filter(|(_, attendance)| !only_open || attendance.answer == Answer::Open)
        .filter_map(|(id, _)| programme.participant(id))
        .filter(|person| person.email.trim().is_empty())
        .count()
}

/// The names of those who give a talk.
#[must_use]
pub fn speakers(programme: &Programme, talk: &Talk) -> Vec<String> {
    let people = talk.speakers.iter();
    people
        .filter_map(|id| programme.participant(id))
        .map(|person| person.name.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Edit, Language, Participant, ProgrammeId};

    fn id(text: &str) -> ParticipantId {
        ParticipantId::new(text).unwrap()
    }

    fn programme(with_boss: bool) -> Programme {
        let person = |name: &str, level: Level, email: &str| {
            let mut person = Participant::named(id(name), name, level);
            person.email = email.into();
            Edit::PutParticipant(person)
        };
        let mut people = vec![
            person("Zoe", Level::Junior, "zoe@example.com"),
            person("Ada", Level::Junior, " "),
            person("Max", Level::Middle, "max@example.com"),
        ];
        if with_boss {
            people.push(person("Boss", Level::Executive, "boss@example.com"));
        }
        let mut details = Details::named(ProgrammeId::fresh(1), "Swap", Language::En);
        details.start = "2027-01-11".parse().ok();
        Programme::new(details).apply(Edit::Batch(people)).unwrap()
    }

    fn state(programme: &Programme, gathering: &Gathering) -> Executives {
        executives(&turnout(programme, Some(gathering)))
    }

    #[test]
    fn the_warning_goes_once_an_executive_has_accepted() {
        let bare = programme(false);
        let mut gathering = changed(&bare, 7, |_| {});
        assert_eq!(state(&bare, &gathering), Executives::NoneThere);
        let all = programme(true);
        assert_eq!(state(&all, &gathering), Executives::NoneInvited);
        let people = not_invited(&all, Some(&gathering));
        invite(&mut gathering, people);
        assert_eq!(state(&all, &gathering), Executives::NoneAccepted(1));
        answer(&mut gathering, [id("Zoe")], Answer::Accepted);
        assert_eq!(state(&all, &gathering), Executives::NoneAccepted(1));
        answer(&mut gathering, [id("Boss")], Answer::Declined);
        assert_eq!(state(&all, &gathering), Executives::AllDeclined);
        answer(&mut gathering, [id("Boss")], Answer::Accepted);
        assert_eq!(state(&all, &gathering), Executives::Coming(1));
    }

    #[test]
    fn it_begins_with_the_programme_and_counts_its_moves_once_people_know() {
        let all = programme(true);
        let first = changed(&all, 7, |_| {});
        assert_eq!(first.date, all.details().start);
        let place = |text: &'static str| move |one: &mut Gathering| one.place = text.into();
        let all = all.apply(Edit::PutGathering(first)).unwrap();
        let nobody_knows = changed(&all, 8, place("Hall"));
        assert_eq!(nobody_knows.changes, 0);
        let invited = changed(&all, 8, |one| invite(one, [id("Zoe")]));
        assert_eq!(invited.changes, 0);
        let all = all.apply(Edit::PutGathering(invited)).unwrap();
        let moved = changed(&all, 9, place("Garden"));
        assert_eq!(moved.changes, 1);
        assert_eq!(all.gatherings().len(), 1);
    }

    #[test]
    fn executives_stand_first_and_lists_can_be_narrowed() {
        let all = programme(true);
        let mut gathering = changed(&all, 7, |_| {});
        answer(&mut gathering, [id("Zoe")], Answer::Accepted);
        invite(&mut gathering, [id("Max")]);
        let list = |search: &str, shown: Shown| {
            let found = guests(&all, Some(&gathering), search, shown);
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(list("", Shown::All), ["Boss", "Max", "Ada", "Zoe"]);
        assert_eq!(list("", Shown::Open), ["Max"]);
        assert_eq!(list("", Shown::Accepted), ["Zoe"]);
        assert_eq!(list("", Shown::NotInvited), ["Boss", "Ada"]);
        assert_eq!(list("ad", Shown::All), ["Ada"]);
    }

    #[test]
    fn numbers_add_up_over_the_levels() {
        let all = programme(true);
        let mut gathering = changed(&all, 7, |_| {});
        let people = not_invited(&all, Some(&gathering));
        invite(&mut gathering, people);
        answer(&mut gathering, [id("Zoe"), id("Boss")], Answer::Accepted);
        answer(&mut gathering, [id("Max")], Answer::Declined);
        came_as_announced(&mut gathering);
        let sum = total(&turnout(&all, Some(&gathering)));
        let expected = Turnout {
            people: 4,
            invited: 4,
            accepted: 2,
            declined: 1,
            open: 1,
            came: 2,
        };
        assert_eq!(sum, expected);
        assert_eq!(gathering.invited[&id("Max")].came, Some(false));
    }

    #[test]
    fn the_invitation_goes_to_those_it_is_meant_for() {
        let all = programme(true);
        let mut gathering = changed(&all, 7, |_| {});
        let people = not_invited(&all, Some(&gathering));
        invite(&mut gathering, people);
        answer(&mut gathering, [id("Boss")], Answer::Accepted);
        gathering.talks.push(Talk {
            speakers: vec![id("Zoe"), id("Boss")],
            title: "Video".into(),
        });
        let mail = invitation_mail(&all, &gathering, true);
        assert_eq!(mail.hidden, ["max@example.com", "zoe@example.com"]);
        assert!(
            mail.body.contains("“Video” (Zoe and Boss)"),
            "{}",
            mail.body
        );
        assert_eq!(without_address(&all, &gathering, true), 1);
        let to_all = invitation_mail(&all, &gathering, false);
        assert_eq!(to_all.hidden.len(), 3);
    }

    #[test]
    fn talks_change_places_and_stay_within_the_agenda() {
        let talk = |title: &str| Talk {
            speakers: Vec::new(),
            title: title.into(),
        };
        let mut talks = vec![talk("a"), talk("b"), talk("c")];
        move_talk(&mut talks, 0, true);
        move_talk(&mut talks, 2, false);
        move_talk(&mut talks, 9, true);
        move_talk(&mut talks, 1, false);
        let order: Vec<&str> = talks.iter().map(|talk| talk.title.as_str()).collect();
        assert_eq!(order, ["a", "c", "b"]);
    }
}
