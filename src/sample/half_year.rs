//! The invented company five months on: twelve pairs, their meetings and what came of them.
//! Among them, on purpose: a pair that has ended, one that rests, one in which only one
//! teaches, meetings that were called off, and some of which nobody has said anything.

use super::learned::{CAME_OF_IT, DISCUSSED, NEXT, PLACE, TALKS, WHY_ENDED, learned};
use super::{id, person_id, programme, topic_id};
use crate::model::{
    Aim, Answer, Attendance, Culture, Date, Details, Duo, Edit, Experience, Extra, Gathering,
    GatheringKind, Hierarchy, Language, Meeting, MeetingId, MeetingState, Openness, Pairing,
    PairingId, Participant, ParticipantId, Plan, Programme, Rating, Round, RoundId, Rules, Score,
    Sites, Status, Takeaway, Talk, Teaches, TimeToSpare, Workplace,
};

/// How many weeks lie behind.
const WEEKS_BEHIND: i32 = 21;
/// How many meetings a pair has in the programme's half year, one every two weeks.
const MEETINGS: usize = 13;
/// The meetings whose day has passed: the last one two weeks ago.
const PASSED: usize = 11;

/// One pair.
struct Two {
    senior: &'static str,
    junior: &'static str,
    /// What the senior learns.
    up: &'static [&'static str],
    /// What the junior learns.
    down: &'static [&'static str],
    story: Story,
}

/// What is particular about a pair.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Story {
    Usual,
    /// Only the senior teaches.
    OneSided,
    /// Ended after so many meetings.
    Ended(usize),
    /// Rests since so many meetings.
    Rests(usize),
}

const fn two(
    senior: &'static str,
    junior: &'static str,
    up: &'static [&'static str],
    down: &'static [&'static str],
) -> Two {
    Two {
        senior,
        junior,
        up,
        down,
        story: Story::Usual,
    }
}

static TWOS: [Two; 12] = [
    two(
        "thomas-okafor",
        "sophie-lindqvist",
        &["linkedin", "young-customers"],
        &["negotiating", "installers"],
    ),
    two(
        "renate-hummel",
        "emre-yildiz",
        &["ai-assistants"],
        &["our-strategy"],
    ),
    two(
        "ilse-brandauer",
        "tobias-rehm",
        &["generative-media"],
        &["propane", "quiet-pumps"],
    ),
    two(
        "karl-heinz-wessel",
        "fatou-diallo",
        &["no-code"],
        &["lean", "supply-chains"],
    ),
    two(
        "sabine-petrovic",
        "johanna-kessler",
        &["cyber-security", "ai-assistants"],
        &["budget"],
    ),
    two(
        "meral-aydin",
        "aylin-demir",
        &["young-at-work"],
        &["difficult-talks"],
    ),
    Two {
        story: Story::Ended(5),
        ..two(
            "henning-lorenzen",
            "niklas-behrendt",
            &["connected-devices"],
            &["difficult-talks", "energy"],
        )
    },
    two(
        "anna-lena-krueger",
        "carla-mendes",
        &["generative-media"],
        &["presenting"],
    ),
    Two {
        story: Story::OneSided,
        ..two(
            "claudia-heinemann",
            "minh-anh-nguyen",
            &["spreadsheets"],
            &["first-leadership"],
        )
    },
    Two {
        story: Story::Rests(7),
        ..two(
            "samuel-adeyemi",
            "ravi-menon",
            &["ai-assistants"],
            &["project-management"],
        )
    },
    two(
        "birgit-thielemann",
        "jonas-pfeiffer",
        &["young-at-work", "short-video"],
        &["career"],
    ),
    two(
        "giovanni-ferrara",
        "lena-hartmann",
        &["linkedin", "young-customers"],
        &["negotiating"],
    ),
];

/// The sample programme five months after its first day, with `today` in its twenty-second
/// week. Its ids do not depend on the language.
///
/// # Panics
/// Never: the sample is part of the program, and a test builds it.
#[must_use]
#[allow(
    clippy::expect_used,
    reason = "the sample is part of the program, and a test builds it"
)]
pub fn half_year_on(language: Language, today: Date) -> Programme {
    let first = today.monday().plus_days(-7 * WEEKS_BEHIND);
    let first = first.unwrap_or(today);
    let begun = programme(language);
    let details = Details {
        start: Some(first),
        culture: culture(),
        plan: Plan {
            place: PLACE.in_language(language).to_owned(),
            ..Plan::default()
        },
        ..begun.details().clone()
    };
    // Who was asked before it began, and answered; one has left since.
    let answered = begun.participants().values().enumerate();
    let answered = answered.map(|(number, person)| {
        let mut person = Participant::clone(person);
        person.asked = first.plus_days(-28);
        let days = i32::try_from(number % 12).unwrap_or_default();
        person.answered = first.plus_days(days - 27);
        person.active &= person.id != person_id("niklas-behrendt");
        person.champion = TALKS.iter().any(|(code, _)| person.id == person_id(code));
        Edit::PutParticipant(person)
    });
    let answered = Edit::Batch(answered.collect());
    let round = Round {
        id: id(RoundId::new("r-sample")),
        made: first.plus_days(-10).unwrap_or(first),
        aim: Aim::default(),
        rules: Rules::default(),
        proof: None,
        by_hand: false,
        pairings: TWOS
            .iter()
            .enumerate()
            .map(|(number, two)| pairing(number, two, language, first))
            .collect(),
        extra: Extra::default(),
    };
    begun
        .apply(Edit::Batch(vec![
            Edit::SetDetails(details),
            answered,
            Edit::PutRound(round),
            Edit::PutGathering(kick_off(&begun, language, first)),
        ]))
        .expect("the sample refers only to what it holds")
}

/// How the company works together, as its six answers say.
fn culture() -> Culture {
    Culture {
        hierarchy: Some(Hierarchy::Clear),
        sites: Some(Sites::Several),
        workplace: Some(Workplace::Hybrid),
        openness: Some(Openness::Reserved),
        time: Some(TimeToSpare::Enough),
        experience: Some(Experience::None),
        extra: Extra::default(),
    }
}

/// The first day: some went ahead, and most of those who were invited came.
fn kick_off(begun: &Programme, language: Language, first: Date) -> Gathering {
    let key = id(MeetingId::new("m-sample-kick-off"));
    let mut kick_off = Gathering::new(key, GatheringKind::KickOff);
    kick_off.date = Some(first);
    kick_off.state = MeetingState::Held;
    PLACE.in_language(language).clone_into(&mut kick_off.place);
    let talk = |(code, title): &(&str, crate::catalogue::Both)| Talk {
        speakers: vec![person_id(code)],
        title: title.in_language(language).to_owned(),
    };
    kick_off.talks = TALKS.iter().map(talk).collect();
    let people = begun.participants().keys().enumerate();
    let speaks = |id: &ParticipantId| TALKS.iter().any(|(code, _)| *id == person_id(code));
    let attendance = |number: usize, id: &ParticipantId| match number % 11 {
        4 if !speaks(id) => Attendance {
            answer: Answer::Declined,
            came: Some(false),
        },
        number => Attendance {
            answer: Answer::Accepted,
            came: Some(number != 7 || speaks(id)),
        },
    };
    let invited = people.map(|(number, id)| (id.clone(), attendance(number, id)));
    kick_off.invited = invited.collect();
    kick_off
}

#[allow(clippy::expect_used, reason = "see `half_year_on`")]
fn pairing(number: usize, two: &Two, language: Language, first: Date) -> Pairing {
    let duo = Duo::new(person_id(two.senior), person_id(two.junior));
    let duo = duo.expect("two different people");
    let senior_is_a = *duo.a() == person_id(two.senior);
    let key = id(PairingId::new(&format!("x-sample-{:02}", number + 1)));
    let mut pairing = Pairing::proposed(key, duo, 0);
    pairing.status = Status::Active;
    let meeting = |place: usize| one_meeting(number, place, two, senior_is_a, language, first);
    pairing.meetings = (0..MEETINGS).map(meeting).collect();
    pairing.started = pairing.meetings.first().map(|meeting| meeting.date);
    match two.story {
        Story::Usual | Story::OneSided => {}
        Story::Rests(after) => {
            pairing.status = Status::Paused;
            pairing.meetings.truncate(after);
        }
        Story::Ended(after) => {
            pairing.status = Status::Ended;
            pairing.meetings.truncate(after);
            pairing.ended = pairing.meetings.last().map(|meeting| meeting.date);
            WHY_ENDED
                .in_language(language)
                .clone_into(&mut pairing.why_ended);
        }
    }
    pairing
}

fn one_meeting(
    number: usize,
    place: usize,
    two: &Two,
    senior_is_a: bool,
    language: Language,
    first: Date,
) -> Meeting {
    // Turn by turn; half of the pairs begin the other way round.
    let junior_teaches = (place + number).is_multiple_of(2) && two.story != Story::OneSided;
    let topics = if junior_teaches { two.up } else { two.down };
    let code = topics[(place / 2) % topics.len()];
    let teaches = if junior_teaches == senior_is_a {
        Teaches::B
    } else {
        Teaches::A
    };
    // On Tuesdays, as the programme has it; a few were moved within their week.
    let weekday = match (number * 3 + place) % 8 {
        2 => 2,
        5 => 3,
        _ => 1,
    };
    let days = i32::try_from(place).unwrap_or_default() * 14 + weekday;
    let date = first.plus_days(days).unwrap_or(first);
    let key = id(MeetingId::new(&format!(
        "m-sample-{:02}-{:02}",
        number + 1,
        place + 1
    )));
    let mut meeting = Meeting::planned(key, date, teaches, Some(topic_id(code)));
    meeting.state = state(number, place, two.story);
    if meeting.state == MeetingState::Held {
        fill(&mut meeting, number, place, two, senior_is_a, language);
    }
    meeting
}

fn state(number: usize, place: usize, story: Story) -> MeetingState {
    let unsaid = [(1, 10), (4, 10), (8, 10), (5, 9)];
    let full = matches!(story, Story::Ended(_) | Story::Rests(_));
    if place >= PASSED || (unsaid.contains(&(number, place)) && !full) {
        MeetingState::Planned
    } else if (number * 5 + place * 3) % 13 == 4 {
        MeetingState::Cancelled
    } else {
        MeetingState::Held
    }
}

/// What the two wrote down: not all of them, and not each time.
fn fill(
    meeting: &mut Meeting,
    number: usize,
    place: usize,
    two: &Two,
    senior_is_a: bool,
    language: Language,
) {
    let said = |text: crate::catalogue::Both| text.in_language(language).to_owned();
    let turn = number + place;
    let senior_teaches = (meeting.teaches == Teaches::A) == senior_is_a;
    let code = meeting
        .topic
        .as_ref()
        .map(|topic| topic.as_str().to_owned());
    let code = code.unwrap_or_default();
    let code = code.trim_start_matches("t-");
    let [of_learner, of_teacher] = learned(code, place / 2);
    // The low one of the one-sided pair, and a beginning that has to warm up elsewhere.
    let equals = match two.story {
        Story::OneSided => 2,
        _ if place < 2 => 3,
        _ => 4 + (turn % 2),
    };
    let takeaway = |text: Option<crate::catalogue::Both>, useful: usize, equals: usize| Takeaway {
        learned: text.map(said).unwrap_or_default(),
        rating: Rating {
            useful: score(useful),
            as_equals: score(equals),
        },
    };
    let writes = !turn.is_multiple_of(4);
    let learner = takeaway(of_learner.filter(|_| writes), 3 + (turn % 3), equals);
    let teaches_writes = turn.is_multiple_of(3) && two.story == Story::Usual;
    let teacher = takeaway(
        of_teacher.filter(|_| teaches_writes),
        3 + ((turn + 1) % 2),
        (equals + turn % 3).min(5),
    );
    let (senior, junior) = if senior_teaches {
        (teacher, learner)
    } else {
        (learner, teacher)
    };
    (meeting.a, meeting.b) = if senior_is_a {
        (senior, junior)
    } else {
        (junior, senior)
    };
    meeting.discussed = said(DISCUSSED[turn % DISCUSSED.len()]);
    if turn % 5 == 1 {
        meeting.outcome = said(CAME_OF_IT[(turn / 5 + number) % CAME_OF_IT.len()]);
    }
    if turn % 3 == 1 {
        meeting.next_step = said(NEXT[turn % NEXT.len()]);
    }
}

fn score(value: usize) -> Option<Score> {
    Score::new(i64::try_from(value).ok()?).ok()
}
