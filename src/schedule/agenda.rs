//! Who teaches what at each meeting of a pair: both equally often, each topic in turn.

use std::cmp::Ordering;

use crate::model::TopicId;

/// One of the two partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Partner {
    /// The first.
    A,
    /// The second.
    B,
}

impl Partner {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// How the two share their meetings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turns {
    /// One teaches at one meeting, the other at the next. An odd meeting at the end belongs to
    /// both, so that both teach equally often.
    #[default]
    Alternate,
    /// Both teach at each meeting, and take turns in who begins.
    Both,
}

/// A topic that one of the two can learn from the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// The topic.
    pub topic: TopicId,
    /// How much it is worth to the pair; more comes sooner and more often.
    pub points: u32,
}

/// What one of the two teaches at a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Who teaches.
    pub teacher: Partner,
    /// The topic; nothing where the other has not said what to learn from this partner. It is
    /// their turn all the same, with whatever they bring.
    pub topic: Option<TopicId>,
    /// How often the two had this topic before, so that each time opens with other questions.
    pub earlier: usize,
}

/// What a pair can teach each other, and how.
#[derive(Clone, Copy, Debug)]
pub struct Exchange<'a> {
    /// What tells pairs apart, such as the pair's id: it decides who begins.
    pub key: &'a str,
    /// How the two share their meetings.
    pub turns: Turns,
    /// What the first partner teaches.
    pub from_a: &'a [Lesson],
    /// What the second partner teaches.
    pub from_b: &'a [Lesson],
}

/// What happens at a meeting: one part, or two.
pub type Agenda = Vec<Part>;

/// The agendas of a pair's next meetings. `held` are those of the meetings before, in order:
/// the next go on from there, and whoever has taught less comes first.
///
/// Each topic comes once, the weightiest first; then again in proportion to the points.
#[must_use]
pub fn agendas(exchange: &Exchange<'_>, held: &[Agenda], meetings: usize) -> Vec<Agenda> {
    let mut past: Vec<Part> = held.iter().flatten().cloned().collect();
    let mut began = held.iter().rev().find_map(|agenda| agenda.first());
    let mut agendas: Vec<Agenda> = Vec::with_capacity(meetings);
    for meeting in 1..=meetings {
        let taught = |who| past.iter().filter(|part| part.teacher == who).count();
        let balance = taught(Partner::A).cmp(&taught(Partner::B));
        let teacher = match (balance, began) {
            (Ordering::Less, _) => Partner::A,
            (Ordering::Greater, _) => Partner::B,
            (Ordering::Equal, Some(part)) => part.teacher.other(),
            (Ordering::Equal, None) => begins(exchange.key),
        };
        let odd_end = meeting == meetings && balance == Ordering::Equal;
        let mut agenda = vec![part(exchange, &past, teacher)];
        if exchange.turns == Turns::Both || odd_end {
            agenda.push(part(exchange, &past, teacher.other()));
        }
        past.extend(agenda.iter().cloned());
        agendas.push(agenda);
        began = agendas.last().and_then(|agenda| agenda.first());
    }
    agendas
}

/// Who teaches first: for about half of all pairs the first partner, and always the same for
/// the same pair, whichever pairs there are beside it.
fn begins(key: &str) -> Partner {
    // FNV-1a, folded: neighbouring ids must not all begin alike.
    let hash = key.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    if (hash ^ (hash >> 32)).count_ones().is_multiple_of(2) {
        Partner::A
    } else {
        Partner::B
    }
}

fn part(exchange: &Exchange<'_>, past: &[Part], teacher: Partner) -> Part {
    let lessons = match teacher {
        Partner::A => exchange.from_a,
        Partner::B => exchange.from_b,
    };
    let times = |topic: Option<&TopicId>| {
        let had = |part: &&Part| part.teacher == teacher && part.topic.as_ref() == topic;
        past.iter().filter(had).count()
    };
    let counted = lessons
        .iter()
        .map(|lesson| (lesson, times(Some(&lesson.topic))));
    let topic = counted
        .min_by(|one, other| sooner(*one, *other))
        .map(|(lesson, _)| lesson.topic.clone());
    Part {
        teacher,
        earlier: times(topic.as_ref()),
        topic,
    }
}

/// Which of two topics comes sooner, each with how often it came before.
fn sooner((one, times): (&Lesson, usize), (other, other_times): (&Lesson, usize)) -> Ordering {
    // What has not come yet comes first. After that the most points for each time that the
    // topic came, counted in halves (the method of Sainte-Laguë), so that in the long run
    // topics come in proportion to their points.
    let share = |points: u32, divisor: usize| u128::from(points.max(1)) * as_u128(divisor);
    let by_share = share(other.points, 2 * times + 1).cmp(&share(one.points, 2 * other_times + 1));
    (times > 0)
        .cmp(&(other_times > 0))
        .then(by_share)
        .then_with(|| one.topic.cmp(&other.topic))
}

fn as_u128(number: usize) -> u128 {
    u128::try_from(number).unwrap_or(u128::MAX)
}

/// The questions that open a part, at most `count`: another first one each time the topic comes
/// again.
#[must_use]
pub fn opening<Q: Clone>(questions: &[Q], part: &Part, count: usize) -> Vec<Q> {
    let from = part.earlier.checked_rem(questions.len()).unwrap_or(0);
    let (before, after) = questions.split_at(from);
    after.iter().chain(before).take(count).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lesson(topic: &str, points: u32) -> Lesson {
        let topic = TopicId::new(topic).unwrap();
        Lesson { topic, points }
    }

    fn exchange<'a>(turns: Turns, from_a: &'a [Lesson], from_b: &'a [Lesson]) -> Exchange<'a> {
        Exchange {
            // A pair that the second partner begins.
            key: "x-2",
            turns,
            from_a,
            from_b,
        }
    }

    /// An agenda as a text: who teaches what, and for the how-many-eth time.
    fn written(agendas: &[Agenda]) -> Vec<String> {
        let part = |part: &Part| {
            let topic = part.topic.as_ref().map_or("–", |topic| topic.as_str());
            format!("{:?} {topic} {}", part.teacher, part.earlier + 1)
        };
        let agenda = |agenda: &Agenda| agenda.iter().map(part).collect::<Vec<_>>().join(", ");
        agendas.iter().map(agenda).collect()
    }

    #[test]
    fn they_take_turns_and_each_topic_comes_in_its_turn() {
        let from_a = [
            lesson("press", 100),
            lesson("law", 500),
            lesson("sales", 50),
        ];
        let from_b = [lesson("chat", 10)];
        let even = agendas(&exchange(Turns::Alternate, &from_a, &from_b), &[], 10);
        assert_eq!(
            written(&even),
            [
                "B chat 1",
                "A law 1",
                "B chat 2",
                "A press 1",
                "B chat 3",
                "A sales 1",
                "B chat 4",
                "A law 2",
                "B chat 5",
                "A law 3",
            ]
        );
    }

    #[test]
    fn an_odd_end_belongs_to_both() {
        let (from_a, from_b) = ([lesson("law", 1)], [lesson("chat", 1)]);
        let odd = agendas(&exchange(Turns::Alternate, &from_a, &from_b), &[], 3);
        assert_eq!(written(&odd), ["B chat 1", "A law 1", "B chat 2, A law 2"]);
    }

    #[test]
    fn both_at_each_meeting_begin_in_turns() {
        let (from_a, from_b) = ([lesson("law", 1)], [lesson("chat", 1)]);
        let both = agendas(&exchange(Turns::Both, &from_a, &from_b), &[], 3);
        assert_eq!(
            written(&both),
            [
                "B chat 1, A law 1",
                "A law 2, B chat 2",
                "B chat 3, A law 3"
            ]
        );
    }

    #[test]
    fn the_next_meetings_go_on_from_those_held() {
        let (from_a, from_b) = ([lesson("law", 3), lesson("art", 1)], [lesson("chat", 1)]);
        for turns in [Turns::Alternate, Turns::Both] {
            let exchange = exchange(turns, &from_a, &from_b);
            let all = agendas(&exchange, &[], 8);
            for held in 0..8 {
                let next = agendas(&exchange, &all[..held], 8 - held);
                assert_eq!(next, all[held..], "{turns:?} after {held}");
            }
        }
        // One meeting fell out, so it is still B's turn.
        let exchange = exchange(Turns::Alternate, &from_a, &from_b);
        let all = agendas(&exchange, &[], 4);
        let next = agendas(&exchange, &all[1..2], 2);
        assert_eq!(written(&next), ["B chat 1", "A art 1, B chat 2"]);
    }

    #[test]
    fn who_has_named_nothing_to_learn_is_taught_all_the_same() {
        let from_a = [lesson("law", 3)];
        let agendas = agendas(&exchange(Turns::Alternate, &from_a, &[]), &[], 4);
        assert_eq!(written(&agendas), ["B – 1", "A law 1", "B – 2", "A law 2"]);
    }

    #[test]
    fn about_half_of_all_pairs_are_begun_by_either() {
        for key in [
            |number: u64| crate::model::PairingId::fresh(number * 7_919).to_string(),
            |number: u64| format!("x-{number}"),
        ] {
            let began = (0..1000)
                .filter(|number| begins(&key(*number)) == Partner::A)
                .count();
            assert!((430..=570).contains(&began), "{began}");
        }
    }

    #[test]
    fn each_time_opens_with_another_question() {
        let part = |earlier| Part {
            teacher: Partner::A,
            topic: None,
            earlier,
        };
        assert_eq!(opening(&[1, 2, 3], &part(0), 2), [1, 2]);
        assert_eq!(opening(&[1, 2, 3], &part(5), 2), [3, 1]);
        assert_eq!(opening(&[1], &part(5), 2), [1]);
        assert!(opening::<u8>(&[], &part(1), 2).is_empty());
    }
}
