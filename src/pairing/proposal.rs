//! What a pairing answers: the pairs, who is left, and the proof that nothing better exists.
//!
//! # The proof
//! A person with `k` free places is `k` *places* in a graph; a pair joins one place of each.
//! A person's first free place brings a *bonus* besides the weight, unless a kept pair already
//! gives them a partner, so a pairing's value is its weight plus one bonus for each person who
//! newly has a partner. With a bonus above all weights together the highest value has the most
//! people, and among those the highest weight; without a bonus it is the highest weight alone.
//! Every further place of a person is worth the same, so a person's first place is filled first.
//!
//! A price `>= 0` for each place, and one for each odd group of places, *cover* a pair where
//! for any place of either person the two prices and those of all groups that hold both places
//! reach the weight and the bonuses. No pairing's value exceeds the sum of all prices, a group
//! of `k` places counted `(k - 1) / 2` times (Edmonds 1965): each pair takes two places, and
//! at most that many pairs fit into the group. Prices are in half points, so that they are
//! integers.
//!
//! Two people who both have several free places could be joined more than once in that graph.
//! The bound then still holds, but may not be reached. Where it matters the pair is a
//! *doubled* one: two more places stand between the two people, one before each,
//!
//! ```text
//! places of a --(w + C + bonus)-- near a --(w + 2C)-- near b --(w + C + bonus)-- places of b
//! ```
//!
//! with `C` the bonus of a first place and `w` the weight. Not using the pair takes the middle
//! edge, using it the two outer ones, which brings exactly `w` and the bonuses more; using one
//! outer edge alone never brings more than the middle one. So each doubled pair counts once,
//! and `w + 2C` is taken off the bound for each (Tutte's reduction, with the bonuses).
//!
//! # Layers
//! For the aim that looks beyond the weakest pair, prices come in *layers*. Each layer but the
//! last counts the people who have a pair of at least some strength: there the bonus of a first
//! place is 1 for such a pair and 0 for a weaker one, and weights do not count. From layer to
//! layer that strength rises; the last layer weighs. So the first layer in which two pairings
//! differ says which one leaves fewer people with a weak pair, beginning with the weakest.
//!
//! A price, as all layers say it, is a row of numbers. Rows are compared from the front: the
//! first number that differs decides. In that order prices have to be `>= 0` and to cover every
//! pair, and then the rows of sums bound every pairing's row of values, as above: nothing was
//! used there but that numbers can be added and compared.

use serde::{Deserialize, Serialize};

use crate::model::{Duo, ParticipantId};

/// A pairing with its proof. It crosses to a worker and back as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The pairs, in order.
    pub pairs: Vec<ProposedPair>,
    /// Everybody without a partner, people on a break included, by id.
    pub unpaired: Vec<ParticipantId>,
    /// How many pairs of two people may be formed: those between which nothing stands.
    pub eligible_pairs: u64,
    /// The weights of all pairs together, kept ones included, in points.
    pub total: i64,
    /// From which anybody can see that no pairing is better, or how much better one might be.
    pub proof: Proof,
    /// False where the search was stopped before its end.
    pub complete: bool,
}

/// One pair of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedPair {
    /// The two people.
    pub duo: Duo,
    /// What the pair is worth, in points.
    pub weight: i64,
    /// What the first of the two learns from the second, in units of learning.
    pub learn_a: i64,
    /// What the second learns from the first.
    pub learn_b: i64,
    /// Whether the pair was kept rather than chosen.
    pub kept: bool,
}

/// The proof of a proposal; the chapter above says how it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// That no pairing has a higher value.
    pub best: Certificate,
    /// For the aim that makes the weakest pair strong: how many people any pairing can reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Certificate>,
    /// For that aim: how few people stronger pairs alone would reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stronger: Option<Certificate>,
    /// For the aim that looks beyond the weakest pair: that all others are as strong as can be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layers: Option<Layered>,
}

/// Prices that cover every pair of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Only pairs of at least this weight are looked at, in points.
    pub at_least: i64,
    /// Whether weights count; where they do not, people alone are counted.
    pub weighted: bool,
    /// The bonus of a person's first place, in points.
    pub first_place: i64,
    /// The prices in half points: of all free places of the first person by id, of the second
    /// and so on, then two for each doubled pair, near its first and near its second person.
    pub prices: Vec<i64>,
    /// The doubled pairs, each as the numbers of two people in the order of ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubled: Vec<(u32, u32)>,
    /// Places (as counted in `prices`) in such an order that each group is a stretch of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<u32>,
    /// The odd groups that have a price.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<PlaceGroup>,
}

/// An odd group of places: a stretch of [`Certificate::order`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceGroup {
    /// Where it starts.
    pub first: u32,
    /// How many places it holds.
    pub len: u32,
    /// Its price in half points.
    pub price: i64,
}

/// Prices in layers; the chapter above says how they are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layered {
    /// Only pairs of at least this weight are looked at, in points.
    pub at_least: i64,
    /// The doubled pairs, as in [`Certificate::doubled`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubled: Vec<(u32, u32)>,
    /// The layers, the first one first.
    pub layers: Vec<PriceLayer>,
}

/// One layer of prices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceLayer {
    /// People count who have a pair of at least this weight, in points; nothing in the last
    /// layer, where weights count.
    pub from: Option<i64>,
    /// The prices in half points, as in [`Certificate::prices`].
    pub prices: Vec<i64>,
    /// Odd groups of places and their prices in half points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<(Vec<u32>, i64)>,
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How many people have a partner in the best pairing so far.
    pub people: u32,
    /// That pairing's total, in points.
    pub total: i64,
    /// What no pairing with as many people can exceed, as far as is known, in points.
    pub bound: Option<i64>,
    /// How much of the work is done, in thousandths; a guess.
    pub done: u16,
}
