//! Pairings against every possible one: small random companies, each solved by trying all.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use vice_versa::model::{
    Aim, Bonus, Capacity, Duo, Interest, Knowledge, Level, Participant, ParticipantId, Reciprocity,
    Rules, TopicId,
};
use vice_versa::pairing::{Flaw, PairingJob, Proposal, Verdict, audit, propose};

use crate::generator;

/// Numbers without rhyme or reason, the same each time (splitmix64).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    pub(crate) fn one_in(&mut self, bound: u64) -> bool {
        self.below(bound) == 0
    }
}

pub(crate) fn solved(job: &PairingJob) -> Proposal {
    propose(job, &mut |_| ControlFlow::Continue(()))
}

pub(crate) fn id(number: u64) -> ParticipantId {
    ParticipantId::new(&format!("p{number:03}")).unwrap()
}

pub(crate) fn duo(one: u64, other: u64) -> Duo {
    Duo::new(id(one), id(other)).unwrap()
}

pub(crate) fn random_person(
    random: &mut Random,
    number: u64,
    people: u64,
    topics: u64,
) -> Participant {
    let level = Level::ALL[usize::try_from(random.below(3)).unwrap()];
    let mut person = Participant::named(id(number), "x", level);
    for _ in 0..random.below(4) {
        let topic = TopicId::new(&format!("t{}", random.below(topics))).unwrap();
        let knowledge = Knowledge::new(1 + i64::try_from(random.below(3)).unwrap()).unwrap();
        person.offers.insert(topic, knowledge);
    }
    for _ in 0..random.below(4) {
        let topic = TopicId::new(&format!("t{}", random.below(topics))).unwrap();
        let interest = Interest::new(1 + i64::try_from(random.below(3)).unwrap()).unwrap();
        person.wants.insert(topic, interest);
    }
    person.department = ["", "A", "B", " A"][usize::try_from(random.below(4)).unwrap()].into();
    person.location = ["", "X", "Y"][usize::try_from(random.below(3)).unwrap()].into();
    if random.one_in(4) {
        person
            .languages
            .insert(["de", "en"][usize::try_from(random.below(2)).unwrap()].into());
    }
    if random.one_in(3) {
        person.capacity = Capacity::new(1 + i64::try_from(random.below(3)).unwrap()).unwrap();
    }
    if random.one_in(5) {
        person.manager = Some(id(random.below(people)));
    }
    person.active = !random.one_in(12);
    person
}

fn random_rules(random: &mut Random) -> Rules {
    let mut rules = Rules {
        different_levels: !random.one_in(3),
        not_with_manager: !random.one_in(4),
        senior_learns: !random.one_in(3),
        both_learn: random.one_in(6),
        shared_language: !random.one_in(3),
        no_repeats: !random.one_in(3),
        ..Rules::default()
    };
    let point = |random: &mut Random, most: u64| i64::try_from(random.below(most)).unwrap();
    if random.one_in(2) {
        rules.reciprocity = Reciprocity::new(point(random, 401)).unwrap();
        rules.bonuses.other_department = Bonus::new(point(random, 100)).unwrap();
        rules.bonuses.same_location = Bonus::new(point(random, 100)).unwrap();
        rules.bonuses.one_level_apart = Bonus::new(point(random, 1001)).unwrap();
        rules.bonuses.two_levels_apart = Bonus::new(point(random, 9)).unwrap();
    }
    rules
}

/// A small company in which everything that may happen happens often.
pub(crate) fn random_job(random: &mut Random, people_max: u64) -> PairingJob {
    let people = 2 + random.below(people_max - 1);
    let topics = 1 + random.below(4);
    let mut all: Vec<_> = (0..people)
        .map(|number| Arc::new(random_person(random, number, people, topics)))
        .collect();
    for at in (1..all.len()).rev() {
        all.swap(at, usize::try_from(random.below(at as u64 + 1)).unwrap());
    }
    let mut some_pairs = |often: u64| -> BTreeSet<Duo> {
        let count = if random.one_in(often) {
            1 + random.below(3)
        } else {
            0
        };
        let pairs = (0..count).map(|_| (random.below(people), random.below(people)));
        pairs
            .filter(|(a, b)| a != b)
            .map(|(a, b)| duo(a, b))
            .collect()
    };
    let (kept, barred, earlier) = (some_pairs(3), some_pairs(3), some_pairs(2));
    let aim = Aim::ALL[usize::try_from(random.below(4)).unwrap()];
    PairingJob::new(all, random_rules(random), aim)
        .with_kept(kept)
        .with_barred(barred)
        .with_earlier(earlier)
}

/// What a pair is worth and whether it may be formed, by the book.
fn judged(job: &PairingJob, a: &Participant, b: &Participant) -> (i64, bool) {
    let learn = |p: &Participant, q: &Participant| -> i64 {
        let gain = |topic: &TopicId| i64::from(q.knows(topic)) - i64::from(p.knows(topic));
        let one = |(topic, interest): (&TopicId, &Interest)| {
            i64::from(interest.get()) * gain(topic).max(0)
        };
        p.wants.iter().map(one).sum()
    };
    let rules = job.rules();
    let (x, y) = (learn(a, b), learn(b, a));
    let mut weight = 100 * (x + y) + i64::from(rules.reciprocity.get()) * x.min(y);
    if x + y > 0 {
        let known = |a: &str, b: &str| !a.trim().is_empty() && !b.trim().is_empty();
        if known(&a.department, &b.department) && a.department.trim() != b.department.trim() {
            weight += i64::from(rules.bonuses.other_department.get());
        }
        if known(&a.location, &b.location) && a.location.trim() == b.location.trim() {
            weight += i64::from(rules.bonuses.same_location.get());
        }
        weight += match a.level.apart(b.level) {
            0 => 0,
            1 => i64::from(rules.bonuses.one_level_apart.get()),
            _ => i64::from(rules.bonuses.two_levels_apart.get()),
        };
    }
    let pair = Duo::new(a.id.clone(), b.id.clone()).unwrap();
    let mut allowed = a.active && b.active && weight > 0 && !job.barred().contains(&pair);
    allowed &= !rules.different_levels || a.level != b.level;
    if rules.not_with_manager {
        allowed &= a.manager.as_ref() != Some(&b.id) && b.manager.as_ref() != Some(&a.id);
    }
    if rules.senior_learns {
        allowed &= a.level <= b.level || x > 0;
        allowed &= b.level <= a.level || y > 0;
    }
    allowed &= !rules.both_learn || (x > 0 && y > 0);
    if rules.shared_language && !a.languages.is_empty() && !b.languages.is_empty() {
        allowed &= a
            .languages
            .iter()
            .any(|language| b.languages.contains(language));
    }
    allowed &= !rules.no_repeats || !job.earlier().contains(&pair);
    (weight, allowed)
}

/// What a pairing reaches, the more important first: people with a partner, the weakest new
/// pair, of everybody who newly has a partner the strongest pair, and the total; 0 or nothing
/// where the aim does not ask.
type Reached = (i64, i64, Vec<i64>, i64);

/// The best that any pairing reaches.
struct Best {
    places: Vec<usize>,
    paired: Vec<usize>,
    /// Who has a partner by a kept pair.
    covered: Vec<bool>,
    /// The weight of each person's strongest new pair.
    strongest: Vec<i64>,
    edges: Vec<(usize, usize, i64)>,
    found: Option<Reached>,
    aim: Aim,
}

impl Best {
    fn of(job: &PairingJob) -> Reached {
        let people = job.people();
        let mut search = Self {
            places: people.iter().map(|p| usize::from(p.places())).collect(),
            paired: vec![0; people.len()],
            covered: Vec::new(),
            strongest: vec![0; people.len()],
            edges: Vec::new(),
            found: None,
            aim: job.aim(),
        };
        let mut kept_total = 0;
        for a in 0..people.len() {
            for b in a + 1..people.len() {
                let (weight, allowed) = judged(job, &people[a], &people[b]);
                let pair = Duo::new(people[a].id.clone(), people[b].id.clone()).unwrap();
                let here = people[a].active && people[b].active;
                if job.kept().contains(&pair) && here && !job.barred().contains(&pair) {
                    kept_total += weight;
                    for end in [a, b] {
                        search.places[end] = search.places[end].saturating_sub(1);
                        search.paired[end] += 1;
                    }
                } else if allowed {
                    search.edges.push((a, b, weight));
                }
            }
        }
        search.covered = search.paired.iter().map(|&partners| partners > 0).collect();
        search.try_all(0, kept_total, i64::MAX);
        search.found.unwrap()
    }

    fn try_all(&mut self, at: usize, total: i64, weakest: i64) {
        let Some(&(a, b, weight)) = self.edges.get(at) else {
            let people = self.paired.iter().filter(|&&partners| partners > 0).count();
            // No pair at all is no strong one.
            let weakest = if weakest == i64::MAX { 0 } else { weakest };
            let strongest = self.strongest.iter().zip(&self.covered);
            let found = as_asked(
                self.aim,
                people,
                weakest,
                strongest.filter(|(_, covered)| !**covered).map(|(&s, _)| s),
                total,
            );
            self.found = self.found.take().max(Some(found));
            return;
        };
        self.try_all(at + 1, total, weakest);
        if self.places[a] > 0 && self.places[b] > 0 {
            let before = [a, b].map(|end| self.strongest[end]);
            for end in [a, b] {
                self.places[end] -= 1;
                self.paired[end] += 1;
                self.strongest[end] = weight.max(self.strongest[end]);
            }
            self.try_all(at + 1, total + weight, weakest.min(weight));
            for (end, before) in [a, b].into_iter().zip(before) {
                self.places[end] += 1;
                self.paired[end] -= 1;
                self.strongest[end] = before;
            }
        }
    }
}

fn as_asked(
    aim: Aim,
    people: usize,
    weakest: i64,
    strongest: impl Iterator<Item = i64>,
    total: i64,
) -> Reached {
    let people = i64::try_from(people).unwrap();
    match aim {
        Aim::Benefit => (0, 0, Vec::new(), total),
        Aim::Everyone => (people, 0, Vec::new(), total),
        Aim::Fair => (people, weakest, Vec::new(), total),
        Aim::Leximin => {
            let mut strongest: Vec<i64> = strongest.filter(|&strength| strength > 0).collect();
            strongest.sort_unstable();
            (people, weakest, strongest, total)
        }
    }
}

fn reached(job: &PairingJob, proposal: &Proposal, verdict: &Verdict) -> Reached {
    let mut strongest: BTreeMap<&ParticipantId, i64> = BTreeMap::new();
    let new = proposal.pairs.iter().filter(|pair| !pair.kept);
    for pair in new {
        for id in [pair.duo.a(), pair.duo.b()] {
            let strength = strongest.entry(id).or_insert(0);
            *strength = pair.weight.max(*strength);
        }
    }
    for pair in proposal.pairs.iter().filter(|pair| pair.kept) {
        strongest.remove(pair.duo.a());
        strongest.remove(pair.duo.b());
    }
    as_asked(
        job.aim(),
        usize::try_from(verdict.people).unwrap(),
        verdict.weakest.unwrap_or(0),
        strongest.into_values(),
        verdict.total,
    )
}

fn check_against_all(seed: u64, people_max: u64) {
    check_job(&random_job(&mut Random(seed), people_max), seed);
}

/// A small company's pairs are proven, and no others reach more.
pub(crate) fn check_job(job: &PairingJob, seed: u64) {
    let proposal = solved(job);
    let verdict = audit(job, &proposal)
        .unwrap_or_else(|flaw| panic!("seed {seed}: {flaw:?}\n{job:?}\n{proposal:?}"));
    assert_eq!(
        reached(job, &proposal, &verdict),
        Best::of(job),
        "seed {seed}: {job:?}"
    );
    assert!(
        verdict.proven,
        "seed {seed}: {verdict:?}\n{job:?}\n{proposal:?}"
    );
}

#[test]
fn every_small_company_is_paired_as_well_as_can_be() {
    for seed in 0..4000 {
        check_against_all(seed, 6);
    }
}

#[test]
#[ignore = "takes a minute: run it after a change to the search"]
fn a_million_small_companies_are_paired_as_well_as_can_be() {
    let count = std::env::var("PAIRING_CASES")
        .ok()
        .and_then(|count| count.parse().ok());
    for seed in 1_000_000..1_000_000 + count.unwrap_or(1_000_000) {
        check_against_all(seed, 7);
    }
}

#[test]
fn the_order_of_people_changes_nothing() {
    for seed in 0..200 {
        let job = random_job(&mut Random(seed), 12);
        let mut people = job.people().to_vec();
        people.reverse();
        let turned = PairingJob::new(people, *job.rules(), job.aim())
            .with_kept(job.kept().clone())
            .with_barred(job.barred().clone())
            .with_earlier(job.earlier().clone());
        assert_eq!(solved(&job), solved(&turned), "seed {seed}");
    }
}

#[test]
fn a_search_that_is_stopped_has_pairs_and_a_bound_that_holds() {
    for aim in Aim::ALL {
        let job = PairingJob::of(&generator::company(500, 2)).with_aim(aim);
        let mut told = Vec::new();
        let whole = propose(&job, &mut |progress| {
            told.push(*progress);
            ControlFlow::Continue(())
        });
        let best = audit(&job, &whole).unwrap();
        assert!(best.proven);
        assert!(told.windows(2).all(|two| two[0].done <= two[1].done));
        let last = told.last().unwrap();
        assert!(last.people > 0 && last.total > 0 && last.bound.is_some());
        for stop in (0..told.len()).step_by(told.len() / 6) {
            let mut calls = 0;
            let stopped = propose(&job, &mut |progress| {
                assert_eq!(progress, &told[calls], "{aim:?}: the same each time");
                if let Some(bound) = progress.bound {
                    assert!(
                        bound >= progress.total && bound >= best.total,
                        "{progress:?}"
                    );
                }
                calls += 1;
                if calls > stop {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            });
            assert!(!stopped.complete);
            let verdict = audit(&job, &stopped)
                .unwrap_or_else(|flaw| panic!("{aim:?}, stopped at {stop}: {flaw:?}"));
            assert!(stop == 0 || !stopped.pairs.is_empty(), "{aim:?}, {stop}");
            if aim == Aim::Benefit {
                assert!(verdict.bound >= best.total, "{stop}");
            }
        }
    }
}

#[test]
fn a_proposal_comes_back_from_a_worker_as_it_was() {
    for seed in 0..100 {
        let job = random_job(&mut Random(seed), 9);
        let text = serde_json::to_string(&job).unwrap();
        let there: PairingJob = serde_json::from_str(&text).unwrap();
        assert_eq!(there, job);
        let proposal = solved(&there);
        let text = serde_json::to_string(&proposal).unwrap();
        assert_eq!(serde_json::from_str::<Proposal>(&text).unwrap(), proposal);
    }
}

#[test]
fn a_price_that_is_too_low_is_noticed() {
    let mut noticed = BTreeMap::new();
    for seed in 0..300 {
        let job = random_job(&mut Random(seed), 9);
        let honest = solved(&job);
        let verdict = audit(&job, &honest).unwrap();
        for at in 0..honest.proof.best.prices.len() {
            // Two half points: one may be left over from rounding.
            let mut lower = honest.clone();
            lower.proof.best.prices[at] -= 2;
            let found = audit(&job, &lower);
            assert!(
                found.as_ref().is_err_and(|flaw| matches!(
                    flaw,
                    Flaw::Uncovered(_) | Flaw::BadPrice | Flaw::BadDoubled
                )),
                "seed {seed}, price {at}: {found:?}, honestly {verdict:?}"
            );
            *noticed.entry(job.aim()).or_insert(0) += 1;
            let mut higher = honest.clone();
            higher.proof.best.prices[at] += 2;
            // Where layers prove the total, these prices speak of people alone.
            if job.aim() != Aim::Leximin {
                assert!(!audit(&job, &higher).unwrap().proven, "seed {seed}");
            }
        }
    }
    assert!(noticed.values().all(|&count| count > 50), "{noticed:?}");
}

#[test]
fn a_price_of_a_layer_that_is_changed_is_noticed() {
    let mut noticed = 0;
    for seed in 0..300 {
        let job = random_job(&mut Random(seed), 9).with_aim(Aim::Leximin);
        let honest = solved(&job);
        let verdict = audit(&job, &honest).unwrap();
        assert!(
            verdict.proven,
            "seed {seed}: {verdict:?}\n{job:?}\n{honest:?}"
        );
        let layers = &honest.proof.layers.as_ref().unwrap().layers;
        for (number, layer) in layers.iter().enumerate() {
            for at in 0..layer.prices.len() {
                for change in [-2, -1, 1, 2] {
                    let mut changed = honest.clone();
                    let layers = &mut changed.proof.layers.as_mut().unwrap().layers;
                    layers[number].prices[at] += change;
                    let found = audit(&job, &changed);
                    assert!(
                        !found.is_ok_and(|verdict| verdict.proven),
                        "seed {seed}, layer {number}, price {at}, {change}"
                    );
                    noticed += 1;
                }
            }
        }
        // The first layer says how many people there are, the last one what they are worth.
        for number in [0, layers.len() - 1] {
            let mut without = honest.clone();
            let layers = &mut without.proof.layers.as_mut().unwrap().layers;
            layers.remove(number);
            let found = audit(&job, &without);
            let proven = found.is_ok_and(|verdict| verdict.proven);
            assert!(!proven, "seed {seed}, layer {number}");
        }
    }
    assert!(noticed > 10_000, "{noticed}");
}

#[test]
fn changed_pairs_are_noticed() {
    let mut tried = 0;
    for seed in 0..400 {
        let job = random_job(&mut Random(seed), 6);
        let honest = solved(&job);
        for at in 0..honest.pairs.len() {
            let mut without = honest.clone();
            let gone = without.pairs.remove(at);
            assert!(audit(&job, &without).is_err(), "seed {seed}");
            let mut heavier = honest.clone();
            heavier.pairs[at].weight += 1;
            heavier.total += 1;
            assert_eq!(audit(&job, &heavier), Err(Flaw::WrongWorth(gone.duo)));
            let mut twice = honest.clone();
            twice.pairs.push(honest.pairs[at].clone());
            twice.total += honest.pairs[at].weight;
            assert!(audit(&job, &twice).is_err(), "seed {seed}");
            tried += 1;
        }
        // Partners of two pairs changed over.
        for at in 1..honest.pairs.len() {
            let (one, other) = (&honest.pairs[at - 1].duo, &honest.pairs[at].duo);
            let Ok(crossed) = Duo::new(one.a().clone(), other.b().clone()) else {
                continue;
            };
            let mut swapped = honest.clone();
            swapped.pairs[at].duo = crossed;
            // By chance another pairing may be as good.
            if let Ok(verdict) = audit(&job, &swapped) {
                assert_eq!(
                    reached(&job, &swapped, &verdict),
                    Best::of(&job),
                    "seed {seed}"
                );
            }
        }
    }
    assert!(tried > 300, "{tried}");
}
