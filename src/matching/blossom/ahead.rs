//! What the next steps of a search will read, read together.
//!
//! A search goes from vertex to vertex by what it finds there. In a graph that is larger than the
//! processor's caches it would wait for memory at each step. But what is due at once is known
//! before its turn comes: reading all of that first, without deciding anything, lets the memory
//! answer many questions at a time.

use super::super::adjacency::Adjacency;
use super::queue::Event;
use super::state::{NONE, PrimalDual};

/// In smaller graphs nothing is far away.
const FAR: usize = if cfg!(test) { 8 } else { 1 << 15 };

/// For how many events is read ahead.
const FEW: usize = 16;

impl PrimalDual {
    /// Takes the earliest event.
    pub(super) fn next_event<A: Adjacency>(&mut self, graph: &A) -> Option<Event> {
        if self.vertices.len() >= FAR {
            self.look_ahead(graph);
        }
        self.queue.pop()
    }

    /// Where vertices are about to be reached: reads what their partners' arcs lead to.
    fn look_ahead<A: Adjacency>(&mut self, graph: &A) {
        let vertices = &self.vertices;
        let (mut mates, mut count) = ([0; FEW], 0);
        for event in self.queue.next_few(FEW) {
            // Other events read no list of arcs, or one that was read not long ago.
            let is_reached = event.b == NONE && (event.a as usize) < vertices.len();
            if is_reached && vertices[event.a as usize].mate != NONE {
                mates[count] = vertices[event.a as usize].mate;
                count += 1;
            }
        }
        let mates = &mates[..count];
        // First where the lists of arcs are, then what stands in front of each, then all that
        // they lead to. The sum is there for the compiler, which would leave idle reading out.
        let mut sum = 0;
        for &mate in mates {
            sum ^= vertices[mate as usize].price;
            sum ^= i64::from(graph.arcs(mate).is_empty());
        }
        for &mate in mates {
            sum ^= graph.arcs(mate).first().map_or(0, |arc| graph.doubled(arc));
        }
        for &mate in mates {
            for arc in graph.arcs(mate) {
                let to = graph.target(arc) as usize;
                sum ^= vertices[to].price;
                if self.whole {
                    sum ^= i64::from(self.owner[to]) ^ self.nodes[to].offset;
                }
            }
        }
        std::hint::black_box(sum);
    }
}
