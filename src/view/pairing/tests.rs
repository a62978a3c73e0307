//! The page's pairs, reasons, effects and changes on people that are told by hand.

use std::ops::ControlFlow;

use super::*;
use crate::model::{
    Aim, Bonus, Date, Details, Duo, Edit, Interest, Knowledge, Language, Level, Participant,
    ParticipantId, Programme, ProgrammeId, Rules, Status, Topic, TopicId,
};
use crate::pairing::{PairingJob, WhyUnpaired, audit, barriers, propose, worth};

pub(super) fn id(text: &str) -> ParticipantId {
    ParticipantId::new(text).unwrap()
}

pub(super) fn topic(text: &str) -> TopicId {
    TopicId::new(text).unwrap()
}

pub(super) fn person(
    name: &str,
    level: Level,
    offers: &[(&str, i64)],
    wants: &[(&str, i64)],
) -> Participant {
    let mut person = Participant::named(id(name), name, level);
    let offers = offers.iter();
    person.offers = offers
        .map(|&(t, grade)| (topic(t), Knowledge::new(grade).unwrap()))
        .collect();
    let wants = wants.iter();
    person.wants = wants
        .map(|&(t, grade)| (topic(t), Interest::new(grade).unwrap()))
        .collect();
    person
}

pub(super) fn programme(people: Vec<Participant>) -> Programme {
    let details = Details::named(ProgrammeId::fresh(1), "", Language::En);
    let topics = ["film", "law", "web"].map(|t| Edit::PutTopic(Topic::named(topic(t), t)));
    let people = people.into_iter().map(Edit::PutParticipant);
    let edits = topics.into_iter().chain(people).collect();
    Programme::new(details).apply(Edit::Batch(edits)).unwrap()
}

/// Two juniors, a manager, an executive; the executive can be paired with either junior.
pub(super) fn small() -> Programme {
    let mut zoe = person("zoe", Level::Executive, &[("law", 3)], &[("web", 3)]);
    zoe.department = "Board".into();
    let mut ann = person("ann", Level::Junior, &[("web", 3)], &[("law", 2)]);
    ann.department = "Web".into();
    let bob = person("bob", Level::Junior, &[("web", 2)], &[("law", 1)]);
    let max = person("max", Level::Middle, &[], &[("film", 2)]);
    programme(vec![zoe, ann, bob, max])
}

pub(super) fn day() -> Date {
    Date::new(2027, 1, 11).unwrap()
}

/// Pairs a programme as the page does.
pub(super) fn paired(programme: &Programme) -> (Programme, PairingJob) {
    let job = job_for(programme);
    (paired_by(programme, &job), job)
}

/// Pairs a programme by a job of it.
pub(super) fn paired_by(programme: &Programme, job: &PairingJob) -> Programme {
    let proposal = propose(job, &mut |_| ControlFlow::Continue(()));
    let verdict = audit(job, &proposal).unwrap();
    let mut number = programme.rounds().len() as u64 * 100;
    let fresh = || {
        number += 1;
        number
    };
    let round = round_of(programme, job, &proposal, Some(&verdict), day(), fresh);
    programme.apply(Edit::PutRound(round)).unwrap()
}

pub(super) fn duo(a: &str, b: &str) -> Duo {
    Duo::new(id(a), id(b)).unwrap()
}

#[test]
fn the_reasons_add_up_to_the_weight() {
    let sample = crate::sample::programme(Language::En);
    let people: Vec<_> = sample.participants().values().collect();
    for (index, a) in people.iter().enumerate() {
        for b in &people[index + 1..] {
            let sum: i64 = reasons(&sample, a, b).iter().map(|r| r.points).sum();
            assert_eq!(sum, worth(a, b, sample.rules()).total);
            assert_eq!(sum, pair_card(&sample, b, a).weight);
        }
    }
}

#[test]
fn effects_are_what_the_rules_say_of_every_two_people() {
    let sample = crate::sample::programme(Language::De);
    let mut rules = *sample.rules();
    for on in [0_u8, 0b01_1111, 0b11_1111, 0b10_0101, 0b01_1010] {
        for (bit, switch) in RuleSwitch::ALL.into_iter().enumerate() {
            rules = switch.switched(rules, on >> bit & 1 == 1);
        }
        let people: Vec<_> = sample.participants().values().cloned().collect();
        let two = |a: usize, b: usize| Duo::new(people[a].id.clone(), people[b].id.clone());
        let barred = [(0, 9), (3, 20)].map(|(a, b)| two(a, b).unwrap());
        let earlier = (1..20).map(|b| two(0, b).unwrap());
        let job = PairingJob::new(people.clone(), rules, Aim::Everyone)
            .with_barred(barred.into_iter().collect())
            .with_earlier(earlier.collect());
        let eligible = |rules: Rules| {
            let job = job.clone().with_rules(rules);
            let pairs = people.iter().enumerate();
            let pairs = pairs.flat_map(|(at, a)| people[at + 1..].iter().map(move |b| (a, b)));
            pairs
                .filter(|(a, b)| barriers(&job, a, b).is_empty())
                .count() as u64
        };
        let effects = rule_effects(&job);
        let possible = eligible(rules);
        assert_eq!(effects.possible, possible);
        for (place, switch) in RuleSwitch::ALL.into_iter().enumerate() {
            let other = eligible(switch.switched(rules, !switch.is_on(&rules)));
            assert_eq!(effects.takes[place], other.abs_diff(possible), "{switch:?}");
        }
        for (place, kind) in BonusKind::ALL.into_iter().enumerate() {
            let none = Rules {
                bonuses: crate::model::Bonuses {
                    other_department: Bonus::MIN,
                    ..crate::model::Bonuses::default()
                },
                ..rules
            };
            let only = kind.set(none, Bonus::MAX);
            let mut reached = 0;
            for (at, a) in people.iter().enumerate() {
                for b in &people[at + 1..] {
                    let may = barriers(&job, a, b).is_empty();
                    let more = worth(a, b, &only).total - worth(a, b, &none).total;
                    reached += u64::from(may && more == 1000);
                }
            }
            assert_eq!(effects.reaches[place], reached, "{kind:?}");
        }
    }
}

#[test]
fn a_run_replaces_what_is_only_proposed_and_keeps_what_it_knows() {
    let (first, _) = paired(&small());
    let round = first.current_round().unwrap();
    assert_eq!(round.pairings.len(), 1);
    assert!(round.proof.unwrap().proven);
    assert_eq!(round.pairings[0].duo.0, duo("ann", "zoe"));
    let kept = first.apply(Edit::Keep(duo("ann", "zoe"), true)).unwrap();
    let (again, _) = paired(&kept);
    assert_eq!(again.rounds().len(), 1);
    let pairing = &again.current_round().unwrap().pairings[0];
    assert!(pairing.kept);
    assert_eq!(pairing.id, round.pairings[0].id);

    // Once a pair has agreed, the next run is the next round. The two keep their places, so that
    // nobody is left who fits; if all are paired anew, nobody meets the same person again.
    let mut agreed = (**again.current_round().unwrap()).clone();
    agreed.pairings[0].status = Status::Agreed;
    let agreed = again.apply(Edit::PutRound(agreed)).unwrap();
    let (next, _) = paired(&agreed);
    assert_eq!(next.rounds().len(), 2);
    assert!(next.current_round().unwrap().pairings.is_empty());
    let next = paired_by(&agreed, &PairingJob::of_all_anew(&agreed));
    assert_eq!(next.rounds().len(), 2);
    let pairing = &next.current_round().unwrap().pairings[0];
    assert_eq!(pairing.duo.0, duo("bob", "zoe"));
    assert!(!pairing.kept);
}

#[test]
fn changes_count_where_another_result_could_be_better() {
    let (now, job) = paired(&small());
    let changes = |programme: &Programme, then: Option<&PairingJob>| {
        changes_since(programme, programme.current_round().unwrap(), then)
    };
    let after = |edit: Edit| {
        let programme = now.apply(edit).unwrap();
        let known = changes(&programme, Some(&job));
        // Without the job less can be told, but nothing that is not so.
        let guessed = changes(&programme, None);
        assert!(guessed.iter().all(|change| known.contains(change)));
        known
    };
    assert!(changes(&now, Some(&job)).is_empty());
    assert!(changes(&now, None).is_empty());
    assert!(after(Edit::Keep(duo("ann", "zoe"), true)).is_empty());
    assert!(after(Edit::Bar(duo("bob", "zoe"), true)).is_empty());
    let barred = after(Edit::Bar(duo("ann", "zoe"), true));
    assert_eq!(barred, [Change::Barred]);
    let rules = RuleSwitch::BothLearn.switched(Rules::default(), true);
    assert_eq!(after(Edit::SetRules(rules)), [Change::Rules]);
    assert_eq!(after(Edit::SetAim(Aim::Fair)), [Change::Aim]);
    let mut ann = (**now.participant(&id("ann")).unwrap()).clone();
    ann.wants.clear();
    assert_eq!(after(Edit::PutParticipant(ann)), [Change::People]);
    assert_eq!(after(Edit::RemoveParticipant(id("ann"))), [Change::People]);

    let kept = now.apply(Edit::Keep(duo("ann", "zoe"), true)).unwrap();
    let (kept, job) = paired(&kept);
    let let_go = kept.apply(Edit::Keep(duo("ann", "zoe"), false)).unwrap();
    assert_eq!(changes(&let_go, Some(&job)), [Change::Kept]);
}

#[test]
fn a_round_is_measured_by_a_proof_that_was_found_for_it_again() {
    let small = small();
    let job = job_for(&small);
    let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
    let same = with_pairs(&job, proposal.clone(), &[duo("ann", "zoe")]);
    assert_eq!(same, proposal);
    let weaker = with_pairs(&job, proposal, &[duo("bob", "zoe")]);
    let verdict = audit(&job, &weaker).unwrap();
    assert!(!verdict.proven);
    assert!(gap(verdict.total, verdict.bound).is_some_and(|gap| gap > 0));
}

#[test]
fn gaps_are_never_called_smaller_than_they_are() {
    assert_eq!(gap(1000, 1000), Some(0));
    assert_eq!(gap(999_999, 1_000_000), Some(1));
    assert_eq!(gap(990, 1000), Some(10));
    assert_eq!(gap(0, 10), Some(1000));
    assert_eq!(gap(11, 10), None);
    assert_eq!(gap(-5, -1), None);
}

#[test]
fn people_left_over_have_a_reason_and_a_way_out() {
    let small = small();
    let job = job_for(&small);
    let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
    let left = left_over(&job, &proposal);
    let names: Vec<&str> = left.iter().map(|one| one.person.name.as_str()).collect();
    assert_eq!(names, ["bob", "max"]);
    assert!(matches!(left[0].why, WhyUnpaired::Outbid { .. }));
    let room = Help::MoreRoom {
        partner: "zoe".into(),
    };
    assert_eq!(helps(&small, &job, &left[0]), [room]);
    // Nobody teaches film. Max would be the more junior one of Zoe, who wants the web; and
    // the more senior one of Ann and Bob, who teach it.
    assert!(matches!(left[1].why, WhyUnpaired::NoEligiblePartner(_)));
    let found = helps(&small, &job, &left[1]);
    let teach = Help::Teach {
        topic: "web".into(),
        people: 1,
    };
    let learn = Help::Learn {
        topic: "web".into(),
        people: 2,
    };
    assert_eq!(found, [teach, learn]);
}

#[test]
fn the_list_alternates_sorts_and_searches() {
    let sample = crate::sample::programme(Language::En);
    let (sample, _) = paired(&sample);
    let rows = pair_rows(&sample, sample.current_round().unwrap());
    for (place, row) in rows.iter().enumerate() {
        if row.first.level != row.second.level {
            assert_eq!(row.first.level < row.second.level, place % 2 == 0);
        }
    }
    let strongest = arrange(&sample, &rows, PairOrder::Strongest, "");
    let weights: Vec<i64> = strongest.iter().map(|&at| rows[at].weight).collect();
    assert!(weights.is_sorted_by(|one, next| one >= next));
    let mut weakest = arrange(&sample, &rows, PairOrder::Weakest, "");
    assert_eq!(rows[weakest.remove(0)].weight, weights[weights.len() - 1]);
    let name = &rows[3].second.name;
    let found = arrange(
        &sample,
        &rows,
        PairOrder::Name,
        &format!("  {} ", name.to_uppercase()),
    );
    assert!(found.contains(&3));
    assert!(found.iter().all(|&at| {
        let row = &rows[at];
        row.first.name == *name || row.second.name == *name
    }));
    let text = pairs_as_csv(&sample, &rows, crate::text::words(Language::En));
    assert_eq!(text.lines().count(), rows.len() + 1);
    assert!(text.starts_with("\u{feff}\"Person A\",\"Person B\""));
}
