//! Attempts with somebody who has no seat: new, changed, or a further place of somebody.

use crate::model::{Duo, Participant, ParticipantId};

use super::super::super::explain::Cost;
use super::super::edges::pair_of;
use super::super::search::UNAFFORDABLE;
use super::standing::Change;
use super::{GUEST_PLACES, Loss, Outcome, Outlook};

/// Somebody who takes part in one attempt.
struct Guest {
    /// What the guest is worth with each seat, in points.
    weights: Vec<i32>,
    places: u32,
    /// Whether the first place brings the bonus of a person who newly has a partner.
    counts: bool,
    /// The seat that the guest has otherwise, which is empty now.
    instead_of: Option<usize>,
    /// What the guest has to bring for its partners to be of interest; nothing where they are in
    /// any case.
    more_than: Option<Loss>,
}

/// How one question is answered with a guest.
struct Stay {
    /// What changes among the others.
    change: Change,
    /// The guest's partners, as seats in order, and what these pairs are worth, in points.
    partners: Vec<u32>,
    points: i64,
    /// How many people more have a partner besides: the guest, or nobody.
    met: i64,
    /// Whether the search came to its end, and the bonus for people is enough.
    sure: bool,
}

impl Stay {
    /// Whether a pair is formed twice.
    fn is_twice(&self) -> bool {
        self.change.twice || self.partners.windows(2).any(|two| two[0] == two[1])
    }
}

/// What a guest brings.
#[derive(Debug)]
pub(super) enum Visit {
    /// No more than asked for. Prices stay as they were found.
    NoMore,
    /// This.
    Brings(Outcome),
    /// What cannot be said exactly, because a pair was formed twice or a bonus is too small; at
    /// most this.
    Unclear(Loss),
}

impl Outlook<'_> {
    /// What it would bring if somebody came, or were as described here.
    pub(super) fn attempt_with(&mut self, person: &Participant) -> Option<Outcome> {
        let decided = self.job.kept().iter();
        if decided
            .clone()
            .any(|duo| duo.partner_of(&person.id).is_some())
        {
            return None;
        }
        let instead_of = self.seat(&person.id);
        let places = u32::from(person.places());
        if places == 0 {
            return match instead_of {
                Some(seat) => self.attempt_without(seat),
                None => Some(Outcome::default()),
            };
        }
        let guest = Guest {
            weights: self.pool.weights_of_guest(self.job, person),
            places: places.min(GUEST_PLACES),
            counts: true,
            instead_of,
            more_than: None,
        };
        match self.attempt_guest(&guest, &person.id) {
            Visit::Brings(outcome) => Some(outcome),
            Visit::NoMore | Visit::Unclear(_) => None,
        }
    }

    /// What one more place for somebody would bring, if that is more than asked for.
    pub(super) fn attempt_seat(&mut self, seat: usize, more_than: Loss) -> Visit {
        if !self.has_bounds() {
            return Visit::Unclear(Loss::MAX);
        }
        let mut weights = self.weights_of(seat);
        // With one place more there is a partner more, or nobody. So the others may as well stay.
        if let Some(solved) = &self.solved {
            for place in self.places.of(seat) {
                if let Some(partner) = solved.search.partner(place) {
                    weights[self.places.seat(partner) as usize] = 0;
                }
            }
        }
        let person = &self.job.people()[self.pool.person(seat)];
        let guest = Guest {
            weights,
            places: 1,
            counts: false,
            instead_of: None,
            more_than: Some(more_than),
        };
        let id = person.id.clone();
        self.attempt_guest(&guest, &id)
    }

    fn attempt_guest(&mut self, guest: &Guest, id: &ParticipantId) -> Visit {
        let Some(solved) = self.solved.as_mut() else {
            return Visit::Unclear(Loss::MAX);
        };
        let Some(stay) = solved.receive(guest) else {
            return Visit::NoMore;
        };
        let people = stay.change.people + stay.met;
        let is_as_fair = stay.sure
            && self.is_as_fair(people, |solved| {
                let stay = solved
                    .receive(guest)
                    .filter(|stay| stay.sure && !stay.is_twice())?;
                Some(stay.change.people + stay.met)
            });
        if !is_as_fair {
            return Visit::Unclear(Loss::MAX);
        }
        let cost = Cost {
            people,
            points: stay.change.points + stay.points,
        };
        let outcome = self.with_partners(&stay, guest, id);
        outcome.map_or(Visit::Unclear(self.loss(cost)), Visit::Brings)
    }

    /// What a change brings together with a guest's pairs.
    fn with_partners(&self, stay: &Stay, guest: &Guest, id: &ParticipantId) -> Option<Outcome> {
        let (change, partners) = (&stay.change, &stay.partners);
        // A further place may not join two people who are together already.
        let own = self.seat(id).filter(|_| guest.instead_of.is_none());
        let solved = self.solved.as_ref()?;
        let together =
            |&seat: &u32| own.is_some_and(|own| solved.holds(change, pair_of(own, seat as usize)));
        if stay.is_twice() || partners.iter().any(together) {
            return None;
        }
        let mut outcome = self.compare(change, stay.met, stay.points)?;
        for &seat in partners {
            let partner = &self.job.people()[self.pool.person(seat as usize)].id;
            let duo = Duo::new(id.clone(), partner.clone()).ok()?;
            match outcome.parted.binary_search(&duo) {
                // As it was, though with other numbers perhaps.
                Ok(at) => {
                    outcome.parted.remove(at);
                }
                Err(_) => outcome.formed.push(duo),
            }
        }
        outcome.formed.sort_unstable();
        Some(outcome)
    }
}

impl super::Solved<'_> {
    /// Answers the question with a guest, and sets everything back; nothing where the guest is
    /// content with what was asked for. Prices stay as they were found then.
    fn receive(&mut self, guest: &Guest) -> Option<Stay> {
        let places = self.search.places;
        let first = self.search.first_guest();
        let idle = first + guest.places;
        if let Some(seat) = guest.instead_of {
            for place in places.of(seat) {
                self.search.session.set_aside(place);
            }
        }
        let mut ended = true;
        let mut tried = self.too_weak(guest);
        self.welcome(guest, &mut tried);
        if let Some(more_than) = guest.more_than {
            // The guest is content with what is asked for: no search goes on beyond that.
            self.search.add_edges(&[(first, idle, more_than)]);
        }
        loop {
            ended &= self.price_out();
            if !ended || !self.price_guest(guest, &mut tried) {
                break;
            }
        }
        let vertices = first..=idle;
        let mate = self.search.session.mate(first);
        if ended && guest.more_than.is_some() && mate.is_none_or(|mate| mate == idle) {
            for vertex in vertices {
                self.search.session.isolate(vertex);
            }
            return None;
        }
        let (mut partners, mut points) = (Vec::new(), 0);
        for vertex in first..idle {
            if let Some(mate) = self.search.session.mate(vertex) {
                let seat = places.seat(mate);
                partners.push(seat);
                points += i64::from(guest.weights[seat as usize]);
            }
        }
        partners.sort_unstable();
        let change = self.read_all();
        for vertex in vertices {
            self.search.session.isolate(vertex);
        }
        self.set_back();
        Some(Stay {
            met: i64::from(guest.counts && !partners.is_empty()),
            sure: ended && self.is_bonus_enough(change.points + points),
            change,
            partners,
            points,
        })
    }

    /// The seats whose pair with a guest is weaker than asked.
    fn too_weak(&self, guest: &Guest) -> Vec<bool> {
        let at_least = self.search.question.at_least;
        let weights = guest.weights.iter();
        weights
            .map(|&weight| i64::from(weight) < at_least)
            .collect()
    }

    /// Gives a guest a price that covers all pairs, and edges for those that come near it.
    fn welcome(&mut self, guest: &Guest, tried: &mut [bool]) {
        let search = &mut self.search;
        let prices = guest.weights.iter().zip(&search.prices);
        let open = prices.filter(|&(&weight, &price)| weight > 0 && price < UNAFFORDABLE);
        let reduced = open.map(|(&weight, &price)| 2 * weight - price).max();
        let reduced = reduced.unwrap_or(0);
        let first = search.first_guest();
        for number in 0..guest.places {
            let bonus = guest.bonus(number, search.first_place);
            let price = (i64::from(reduced) + 2 * bonus).max(0);
            search.session.set_price(first + number, price);
        }
        let near = reduced - search.reach.max(200);
        let mut chosen = Vec::new();
        for (seat, (&weight, &price)) in guest.weights.iter().zip(&search.prices).enumerate() {
            let is_open = weight > 0 && price < UNAFFORDABLE && !tried[seat];
            if is_open && 2 * weight - price >= near {
                chosen.push(seat);
            }
        }
        self.add_guest_edges(guest, &chosen, tried);
    }

    /// Adds edges for the guest's pairs that are worth more than their price; returns whether
    /// there are any.
    fn price_guest(&mut self, guest: &Guest, tried: &mut [bool]) -> bool {
        let search = &self.search;
        let first = search.first_guest();
        let mut chosen = Vec::new();
        for (seat, &weight) in guest.weights.iter().enumerate() {
            if weight == 0 || tried[seat] || search.prices[seat] == UNAFFORDABLE {
                continue;
            }
            let under = (0..guest.places).any(|number| {
                search.places.of(seat).any(|place| {
                    let vertex = first + number;
                    let session = &search.session;
                    let bonus = guest.bonus(number, search.first_place) + search.bonus(place);
                    let worth = 2 * (i64::from(weight) + bonus);
                    let price = session.price(vertex) + session.price(place);
                    price < worth && price + session.group_price(vertex, place) < worth
                })
            });
            if under {
                chosen.push(seat);
            }
        }
        self.add_guest_edges(guest, &chosen, tried);
        !chosen.is_empty()
    }

    fn add_guest_edges(&mut self, guest: &Guest, seats: &[usize], tried: &mut [bool]) {
        let search = &mut self.search;
        let first = search.first_guest();
        let mut edges = Vec::new();
        for &seat in seats {
            tried[seat] = true;
            for number in 0..guest.places {
                for place in search.places.of(seat) {
                    let bonus = guest.bonus(number, search.first_place) + search.bonus(place);
                    edges.push((
                        first + number,
                        place,
                        i64::from(guest.weights[seat]) + bonus,
                    ));
                }
            }
        }
        search.add_edges(&edges);
    }
}

impl Guest {
    fn bonus(&self, number: u32, bonus: i64) -> i64 {
        if self.counts && number == 0 { bonus } else { 0 }
    }
}
