//! Changes by hand, results side by side, and one round after the other.

use std::ops::ControlFlow;

use super::tests::{day, duo, id, paired, paired_by, person, programme, small, topic};
use super::*;
use crate::model::{Aim, Duo, Edit, Language, Level, Programme, Round, Status};
use crate::pairing::{Barrier, PairingJob, Proposal, audit, barriers, cost_of, propose};

fn best(job: &PairingJob) -> Proposal {
    propose(job, &mut |_| ControlFlow::Continue(()))
}

fn newest(programme: &Programme) -> &Round {
    programme.current_round().unwrap()
}

fn with_round(programme: &Programme, change: impl FnOnce(&mut Round)) -> Programme {
    let mut round = newest(programme).clone();
    change(&mut round);
    programme.apply(Edit::PutRound(round)).unwrap()
}

/// Says of every exchange in a paired programme what it comes to.
fn each_exchange(programme: &Programme, mut check: impl FnMut(&PairingJob, &Exchange, &Programme)) {
    let job = PairingJob::of(programme);
    let round = newest(programme);
    for pairing in &round.pairings {
        let duo = &pairing.duo.0;
        for person in [duo.a(), duo.b()] {
            for other in other_partners(&job, round, duo, person) {
                if let Outlook::Possible(exchange) = &other.outlook {
                    let mut number = 9000;
                    let changed = exchanged(&job, round, exchange, || {
                        number += 1;
                        number
                    });
                    assert!(changed.by_hand && changed.proof.is_none());
                    let after = programme.apply(Edit::PutRound(changed)).unwrap();
                    check(&job, exchange, &after);
                }
            }
        }
    }
}

#[test]
fn an_exchange_does_what_it_says() {
    let (before, _) = paired(&crate::sample::programme(Language::En));
    let was = figures(&before, newest(&before));
    let mut seen = 0;
    each_exchange(&before, |job, exchange, after| {
        seen += 1;
        let is = figures(after, newest(after));
        let people = i64::try_from(was.people).unwrap() - i64::try_from(is.people).unwrap();
        assert_eq!(exchange.cost.people, people);
        assert_eq!(exchange.cost.points, was.total - is.total);
        // Before it was proven that nothing is better.
        assert!(people > 0 || (people == 0 && exchange.cost.points >= 0));
        assert_eq!(exchange.share == 0, exchange.cost.points <= 0);
        for new in &exchange.new {
            let (a, b) = (job.person(new.a()).unwrap(), job.person(new.b()).unwrap());
            assert!(barriers(job, a, b).is_empty());
        }
        for person in after.participants().values() {
            let partners = newest(after).pairings.iter();
            let partners = partners.filter(|pairing| pairing.duo.0.has(&person.id));
            assert!(partners.count() <= usize::from(person.places()));
        }
        for left in &exchange.left {
            assert!(is.alone.iter().any(|person| person.id == *left));
        }
    });
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_gap_after_an_exchange_is_what_it_cost() {
    let (before, job) = paired(&crate::sample::programme(Language::En));
    let proposal = best(&job);
    let mut seen = 0;
    each_exchange(&before, |_, exchange, after| {
        let pairs: Vec<Duo> = newest(after)
            .pairings
            .iter()
            .map(|p| p.duo.0.clone())
            .collect();
        let verdict = audit(&job, &with_pairs(&job, proposal.clone(), &pairs)).unwrap();
        if exchange.cost.people == 0 {
            assert_eq!(verdict.bound - verdict.total, exchange.cost.points);
            seen += 1;
        }
    });
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_best_with_a_pair_costs_what_the_search_says() {
    let (before, job) = paired(&crate::sample::programme(Language::De));
    let proposal = best(&job);
    let round = newest(&before);
    let first = &round.pairings[0].duo.0;
    let others = other_partners(&job, round, first, first.a());
    let possible = others
        .iter()
        .filter(|other| matches!(other.outlook, Outlook::Possible(_)));
    for other in possible.take(4) {
        let wanted = Duo::new(first.a().clone(), other.person.id.clone()).unwrap();
        let exact = cost_of(&job, &proposal, &wanted, &mut |_| ControlFlow::Continue(()));
        let mut kept = job.kept().clone();
        kept.insert(wanted.clone());
        let asked = job.clone().with_kept(kept);
        let differs = difference(&asked, round, &best(&asked));
        assert_eq!(Some(differs.cost), exact);
        assert!(differs.new.contains(&wanted));
        // Exchanging alone is never cheaper.
        let Outlook::Possible(exchange) = &other.outlook else {
            continue;
        };
        assert!(exchange.cost >= differs.cost);
    }
}

#[test]
fn who_is_not_possible_is_told_why() {
    let (now, job) = paired(&small());
    let round = newest(&now);
    let others = other_partners(&job, round, &duo("ann", "zoe"), &id("ann"));
    let why = |name: &str| {
        let other = others
            .iter()
            .find(|other| other.person.id == id(name))
            .unwrap();
        other.outlook.clone()
    };
    let Outlook::Impossible(bob) = why("bob") else {
        panic!("two juniors");
    };
    assert!(bob.contains(&Obstacle::Rule(Barrier::SameLevel)));
    // Zoe could have Bob instead; Ann is left then.
    let others = other_partners(&job, round, &duo("ann", "zoe"), &id("zoe"));
    let Outlook::Possible(exchange) = &others[0].outlook else {
        panic!("Bob is free");
    };
    assert_eq!(exchange.new, [duo("bob", "zoe")]);
    assert_eq!(exchange.left, [id("ann")]);
    assert_eq!(exchange.cost.people, 0);
    assert!(exchange.cost.points > 0 && exchange.share > 0);
}

#[test]
fn settled_pairs_are_not_taken_apart() {
    let mut eve = person("eve", Level::Executive, &[("law", 2)], &[("web", 3)]);
    eve.department = "Law".into();
    let with_eve = small().apply(Edit::PutParticipant(eve)).unwrap();
    let (now, job) = paired(&with_eve);
    assert_eq!(newest(&now).pairings.len(), 2);
    let own = newest(&now)
        .pairings
        .iter()
        .find(|p| p.duo.0.has(&id("ann")))
        .unwrap();
    let (own, other) = if own.duo.0.has(&id("zoe")) {
        (duo("ann", "zoe"), duo("bob", "eve"))
    } else {
        (duo("ann", "eve"), duo("bob", "zoe"))
    };
    let wanted = other.partner_of(&id("bob")).unwrap().clone();
    let outlook = |programme: &Programme| {
        let others = other_partners(&job, newest(programme), &own, &id("ann"));
        let found = others.into_iter().find(|one| one.person.id == wanted);
        found.unwrap().outlook
    };
    let Outlook::Possible(exchange) = outlook(&now) else {
        panic!("an exchange of two pairs");
    };
    assert_eq!((exchange.gone.len(), exchange.new.len()), (2, 2));
    assert!(exchange.left.is_empty());
    let kept = now.apply(Edit::Keep(other, true)).unwrap();
    assert_eq!(
        outlook(&kept),
        Outlook::Impossible(vec![Obstacle::Settled(vec![id("bob")])])
    );
}

#[test]
fn a_pair_in_which_one_teaches_can_be_mended() {
    // Ann teaches Zoe the web; Zoe knows nothing that Ann wants.
    let zoe = person("zoe", Level::Executive, &[("film", 2)], &[("web", 3)]);
    let ann = person("ann", Level::Junior, &[("web", 3)], &[("law", 2)]);
    let all = programme(vec![zoe, ann]);
    let people =
        |all: &Programme| ["ann", "zoe"].map(|name| all.participant(&id(name)).unwrap().clone());
    let [ann, zoe] = people(&all);
    let found = one_sided(&all, &ann, &zoe).unwrap();
    assert_eq!(
        (&found.silent.id, &found.other.id),
        (&id("zoe"), &id("ann"))
    );
    assert_eq!(found.to_offer, [(topic("law"), "law".to_owned())]);
    assert_eq!(found.to_want, [(topic("film"), "film".to_owned())]);
    for edit in [found.offering(&topic("law")), found.wanting(&topic("film"))] {
        let mended = all.apply(edit).unwrap();
        let [ann, zoe] = people(&mended);
        assert_eq!(one_sided(&mended, &zoe, &ann), None);
    }
}

#[test]
fn two_results_are_put_side_by_side_and_one_is_taken_over() {
    let sample = crate::sample::programme(Language::En);
    let (one, _) = paired(&sample);
    let (other, _) = paired(&sample.apply(Edit::SetAim(Aim::Benefit)).unwrap());
    let compared = compare(&one, newest(&one), newest(&other));
    let [by_people, by_points] = &compared.figures;
    assert!(by_people.people >= by_points.people);
    assert!(by_people.total <= by_points.total);
    assert_eq!(compared.shared + compared.only[0].len(), by_people.pairs);
    assert_eq!(compared.shared + compared.only[1].len(), by_points.pairs);
    assert!(!same_result(newest(&one), newest(&other)));
    let edit = take_over(&one, newest(&other)).unwrap();
    let taken = one.apply(edit).unwrap();
    assert_eq!(taken.aim(), Aim::Benefit);
    assert_eq!(taken.rounds().len(), 1);
    assert!(same_result(newest(&taken), newest(&other)));
    // A round that has begun is not replaced.
    let begun = with_round(&one, |round| round.pairings[0].status = Status::Active);
    let same_id = with_round(&one, |_| {});
    assert_eq!(take_over(&begun, newest(&same_id)), None);
}

#[test]
fn the_next_round_pairs_the_free_and_history_tells_the_rest() {
    let (first, _) = paired(&small());
    let begun = with_round(&first, |round| {
        let pairing = &round.pairings[0];
        round.pairings[0] = with_status(pairing, Status::Active, day());
    });
    assert_eq!(newest(&begun).pairings[0].started, Some(day()));
    let next = next_round(&begun);
    let free: Vec<&str> = next
        .free
        .iter()
        .map(|person| person.name.as_str())
        .collect();
    assert_eq!(
        (free, next.running, next.unanswered),
        (vec!["bob", "max"], 1, 0)
    );

    // A new executive comes: Bob has somebody, and Ann and Zoe go on.
    let eve = person("eve", Level::Executive, &[("law", 2)], &[("web", 3)]);
    let grown = begun.apply(Edit::PutParticipant(eve)).unwrap();
    let (second, _) = paired(&grown);
    let rows = rows_now(&second);
    let pairs: Vec<(&Duo, Option<usize>)> =
        rows.iter().map(|row| (&row.duo, row.earlier)).collect();
    assert_eq!(
        pairs,
        [(&duo("ann", "zoe"), Some(1)), (&duo("bob", "eve"), None)]
    );
    assert!(changes_since(&second, newest(&second), Some(&PairingJob::of(&second))).is_empty());
    assert!(same_pairs(
        &job_for(&second),
        newest(&second),
        &best(&job_for(&second))
    ));

    // All anew: what goes on is completed first, and nobody meets the same person again.
    let agreed = with_round(&second, |round| round.pairings[0].status = Status::Agreed);
    let mut edits = completing(&agreed, day());
    assert_eq!(edits.len(), 2);
    let job = PairingJob::of_all_anew(&agreed);
    let third = paired_by(&agreed, &job);
    edits.push(Edit::PutRound(newest(&third).clone()));
    let third = agreed.apply(Edit::Batch(edits)).unwrap();
    assert_eq!(third.running().count(), 2);
    assert_eq!(third.running_before().count(), 0);
    let told = history(&third);
    assert_eq!(
        told.iter().map(|round| round.number).collect::<Vec<_>>(),
        [3, 2, 1]
    );
    assert_eq!(told[2].pairs[0].status, Status::Completed);
    assert_eq!(told[2].pairs[0].ended, Some(day()));
    assert_eq!(told[2].pairs[0].names, ["ann".to_owned(), "zoe".to_owned()]);
}

#[test]
fn whoever_goes_on_again_has_no_last_day() {
    let (now, _) = paired(&small());
    let pairing = &newest(&now).pairings[0];
    let mut ended = with_status(pairing, Status::Ended, day());
    ended.why_ended = "moved away".into();
    assert_eq!(ended.ended, Some(day()));
    let again = with_status(&ended, Status::Active, day());
    assert_eq!((again.ended, again.why_ended.as_str()), (None, ""));
    assert_eq!(again.started, Some(day()));
    let dropped = completing(&now, day());
    let Edit::PutPairing(_, dropped) = &dropped[0] else {
        panic!("a pair");
    };
    assert_eq!(dropped.status, Status::Ended);
}
