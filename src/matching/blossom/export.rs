//! What the outside gets to see: matching, prices, groups.

use super::super::certificate::{Certificate, Group};
use super::super::graph::{Matching, small};
use super::state::{NONE, PrimalDual};

impl PrimalDual {
    /// The partners now.
    pub(crate) fn matching(&self) -> Matching {
        let mates = (0..self.vertex_count()).map(|v| self.mate(v)).collect();
        Matching { mates }
    }

    /// The sum of all prices in half points; a blossom's counts as often as it holds pairs.
    pub(crate) fn price_sum(&self) -> i128 {
        let vertices = self.vertices.iter().map(|v| i128::from(v.price));
        let blossoms = self.nodes[self.vertices.len()..]
            .iter()
            .filter(|b| b.size > 0);
        let blossoms = blossoms.map(|b| i128::from(b.group_price) * i128::from((b.size - 1) / 2));
        vertices.sum::<i128>() + blossoms.sum::<i128>()
    }

    /// The prices as a certificate.
    pub(crate) fn certificate(&self, shift: i64) -> Certificate {
        let mut certificate = Certificate {
            prices: self.vertices.iter().map(|v| v.price).collect(),
            order: Vec::new(),
            groups: Vec::new(),
            shift,
        };
        let first_blossom = self.vertices.len();
        let blossoms = &self.nodes[first_blossom..];
        if blossoms.iter().all(|b| b.size == 0 || b.group_price == 0) {
            return certificate;
        }
        let mut place = vec![NONE; first_blossom];
        for outermost in blossoms.iter().filter(|b| b.size > 0 && b.parent == NONE) {
            let mut v = outermost.first_leaf;
            loop {
                place[v as usize] = small(certificate.order.len());
                certificate.order.push(v);
                if v == outermost.last_leaf {
                    break;
                }
                v = self.vertices[v as usize].next_leaf;
            }
        }
        for blossom in blossoms.iter().filter(|b| b.size > 0 && b.group_price > 0) {
            certificate.groups.push(Group {
                first: place[blossom.first_leaf as usize],
                len: blossom.size,
                price: blossom.group_price,
            });
        }
        certificate
    }
}
