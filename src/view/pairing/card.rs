//! One pair in full: who learns what from whom, and the reasons point by point.

use crate::model::{Level, Participant, Programme};
use crate::pairing::{Flow, flows, worth};

/// A pair as its card shows it. The two sides are equals: which of them stands first is no
/// rank, and alternates from card to card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairCard {
    /// The two, in the order in which they stand.
    pub sides: [Side; 2],
    /// What the pair is worth under the programme's rules now, in points.
    pub weight: i64,
}

/// One partner of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The name.
    pub name: String,
    /// What they do, or nothing.
    pub role: String,
    /// The department, or nothing.
    pub department: String,
    /// The level.
    pub level: Level,
    /// What they learn from the other one, the weightiest first.
    pub learns: Vec<TopicFlow>,
}

/// A topic on its way from one to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicFlow {
    /// What people call it.
    pub topic: String,
    /// How much the learner wants it, 1 to 3.
    pub interest: u8,
    /// How well the teacher knows it, 1 to 3.
    pub knowledge: u8,
    /// How well the learner knows it already, 0 to 2.
    pub own_knowledge: u8,
    /// What it adds to the pair's weight, in points.
    pub points: i64,
}

/// One summand of a pair's weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What for.
    pub kind: ReasonKind,
    /// How many points.
    pub points: i64,
}

/// What a pair gets points for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReasonKind {
    /// A topic that one of the two learns.
    Topic {
        /// Who learns it.
        learner: String,
        /// The topic and its grades.
        flow: TopicFlow,
    },
    /// Both give and both take.
    Reciprocity {
        /// The weight it has.
        factor: u16,
        /// What both learn at least, in units of learning.
        shared: i64,
    },
    /// Different departments.
    OtherDepartment,
    /// The same location.
    SameLocation,
    /// This many levels between the two.
    LevelsApart(u8),
}

/// The card of two people, in this order.
#[must_use]
pub fn pair_card(programme: &Programme, first: &Participant, second: &Participant) -> PairCard {
    let side = |learner: &Participant, teacher: &Participant| Side {
        name: learner.name.clone(),
        role: learner.role.clone(),
        department: learner.department.clone(),
        level: learner.level,
        learns: topic_flows(programme, flows(learner, teacher)),
    };
    PairCard {
        sides: [side(first, second), side(second, first)],
        weight: worth(first, second, programme.rules()).total,
    }
}

/// What a pair's weight is made of; the points add up to it.
#[must_use]
pub fn reasons(programme: &Programme, first: &Participant, second: &Participant) -> Vec<Reason> {
    let rules = programme.rules();
    let worth = worth(first, second, rules);
    let mut found = Vec::new();
    for (learner, teacher) in [(first, second), (second, first)] {
        for flow in topic_flows(programme, flows(learner, teacher)) {
            let points = flow.points;
            let learner = learner.name.clone();
            let kind = ReasonKind::Topic { learner, flow };
            found.push(Reason { kind, points });
        }
    }
    let further = [
        (
            ReasonKind::Reciprocity {
                factor: rules.reciprocity.get(),
                shared: worth.learn_a.min(worth.learn_b),
            },
            worth.reciprocity,
        ),
        (ReasonKind::OtherDepartment, worth.other_department),
        (ReasonKind::SameLocation, worth.same_location),
        (
            ReasonKind::LevelsApart(first.level.apart(second.level)),
            worth.levels_apart,
        ),
    ];
    let paid = further.into_iter().filter(|&(_, points)| points != 0);
    found.extend(paid.map(|(kind, points)| Reason { kind, points }));
    found
}

fn topic_flows(programme: &Programme, flows: Vec<Flow>) -> Vec<TopicFlow> {
    let named = |flow: Flow| TopicFlow {
        topic: match programme.topic(&flow.topic) {
            Some(topic) => topic.name.clone(),
            None => flow.topic.to_string(),
        },
        interest: flow.interest,
        knowledge: flow.knowledge,
        own_knowledge: flow.own_knowledge,
        points: flow.points,
    };
    flows.into_iter().map(named).collect()
}
