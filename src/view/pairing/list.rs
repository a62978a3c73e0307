//! The pairs of a round as a list that can be sorted and searched.

use std::sync::Arc;

use crate::model::{Duo, Pairing, PairingId, Participant, Programme, Round, RoundId, Status};
use crate::pairing::worth;

/// One pair of the list: as much as sorting, searching and its buttons need. Its card is made
/// only where it is in sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairRow {
    /// The two.
    pub duo: Duo,
    /// The one who stands first: turn by turn the more junior and the more senior one.
    pub first: Arc<Participant>,
    /// The other one.
    pub second: Arc<Participant>,
    /// What the pair is worth under the programme's rules now, in points.
    pub weight: i64,
    /// What it was worth when it was made.
    pub weight_then: i64,
    /// Whether the organiser holds on to it.
    pub kept: bool,
    /// Whether the organiser has ruled it out since.
    pub barred: bool,
    /// How far it has come.
    pub status: Status,
    /// Its round.
    pub round: RoundId,
    /// Its id in that round.
    pub pairing: PairingId,
    /// The number of its round, where that is not the newest.
    pub earlier: Option<usize>,
}

/// In which order pairs are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PairOrder {
    /// Most points first.
    #[default]
    Strongest,
    /// Fewest points first.
    Weakest,
    /// By the names, as they stand on the cards.
    Name,
}

impl PairOrder {
    /// All orders, the default first.
    pub const ALL: [Self; 3] = [Self::Strongest, Self::Weakest, Self::Name];

    /// A short name for forms.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Strongest => "strongest",
            Self::Weakest => "weakest",
            Self::Name => "name",
        }
    }
}

/// The pairs of a round, in the order of the people's ids.
#[must_use]
pub fn pair_rows(programme: &Programme, round: &Round) -> Vec<PairRow> {
    let own = round.pairings.iter().map(|pairing| (round, pairing));
    rows_of(programme, own.collect())
}

/// The pairs of the newest round, and those of rounds before that go on, in the order of the
/// people's ids.
#[must_use]
pub fn rows_now(programme: &Programme) -> Vec<PairRow> {
    let newest = programme.current_round();
    let newest = newest.into_iter().flat_map(|round| {
        let pairings = round.pairings.iter();
        pairings.map(|pairing| (&**round, pairing))
    });
    rows_of(
        programme,
        newest.chain(programme.running_before()).collect(),
    )
}

fn rows_of(programme: &Programme, mut pairings: Vec<(&Round, &Pairing)>) -> Vec<PairRow> {
    pairings.sort_by(|(_, one), (_, other)| one.duo.0.cmp(&other.duo.0));
    let newest = programme.current_round().map(|round| &round.id);
    let number_of = |round: &Round| {
        let place = programme
            .rounds()
            .iter()
            .position(|known| known.id == round.id);
        place
            .filter(|_| Some(&round.id) != newest)
            .map(|place| place + 1)
    };
    let mut rows = Vec::with_capacity(pairings.len());
    for (round, pairing) in pairings {
        let duo = &pairing.duo.0;
        let people = (
            programme.participant(duo.a()),
            programme.participant(duo.b()),
        );
        let (Some(a), Some(b)) = people else {
            continue;
        };
        let junior_first = rows.len() % 2 == 0;
        let a_first = (a.level, &a.id) < (b.level, &b.id);
        let (first, second) = if a_first == junior_first {
            (a, b)
        } else {
            (b, a)
        };
        rows.push(PairRow {
            duo: duo.clone(),
            first: Arc::clone(first),
            second: Arc::clone(second),
            weight: worth(a, b, programme.rules()).total,
            weight_then: pairing.weight,
            kept: pairing.kept,
            barred: programme.barred().contains(duo),
            status: pairing.status,
            round: round.id.clone(),
            pairing: pairing.id.clone(),
            earlier: number_of(round),
        });
    }
    rows
}

/// The places of the rows that match a search, in an order. All words have to occur: in the
/// names, departments, roles, or the topics that flow. Upper and lower case are the same.
#[must_use]
pub fn arrange(
    programme: &Programme,
    rows: &[PairRow],
    order: PairOrder,
    search: &str,
) -> Vec<usize> {
    let search = search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let mut places: Vec<usize> = (0..rows.len())
        .filter(|&place| words.is_empty() || matches(programme, &rows[place], &words))
        .collect();
    match order {
        PairOrder::Strongest => places.sort_by_key(|&place| std::cmp::Reverse(rows[place].weight)),
        PairOrder::Weakest => places.sort_by_key(|&place| rows[place].weight),
        PairOrder::Name => places.sort_by_cached_key(|&place| {
            let row = &rows[place];
            (
                row.first.name.to_lowercase(),
                row.second.name.to_lowercase(),
            )
        }),
    }
    places
}

fn matches(programme: &Programme, row: &PairRow, words: &[&str]) -> bool {
    let mut text = String::new();
    for person in [&row.first, &row.second] {
        for part in [&person.name, &person.department, &person.role] {
            text.push_str(&part.to_lowercase());
            text.push('\n');
        }
    }
    for (learner, teacher) in [(&row.first, &row.second), (&row.second, &row.first)] {
        for topic in learner.wants.keys() {
            if teacher.knows(topic) > learner.knows(topic)
                && let Some(topic) = programme.topic(topic)
            {
                text.push_str(&topic.name.to_lowercase());
                text.push('\n');
            }
        }
    }
    words.iter().all(|word| text.contains(word))
}
