//! Prices, partners and blossoms, and how vertices find the outermost blossom around them.

use super::queue::Queue;
use super::ranges::Ranges;

/// No vertex, no blossom.
pub(crate) const NONE: u32 = u32::MAX;
/// The rank of a vertex that no outer vertex has an edge to yet.
pub(super) const UNREACHED: i64 = i64::MAX;
/// The rank of an outer vertex whose arcs have been read.
pub(super) const SCANNED: i64 = i64::MIN;
/// The rank of an outer vertex whose arcs are still to be read.
pub(super) const WAITING: i64 = i64::MIN + 1;
/// The rank of an inner vertex in a search that leaves cycles half matched.
pub(super) const INNER: i64 = i64::MIN + 2;

/// What is known of one vertex; all that reading an arc needs lies in one cache line.
#[derive(Clone, Copy, Debug)]
pub(super) struct VertexState {
    /// The price in half points. During a search it lags behind: the price now is this plus the
    /// offset of the node around it, plus (inner) or minus (outer) the time that passed.
    pub(super) price: i64,
    /// The least of price minus doubled edge weight over all outer neighbours; together with the
    /// own price, the time when the vertex is reached. Or one of the marks above.
    pub(super) rank: i64,
    /// The outer neighbour that gives the rank.
    pub(super) from: u32,
    /// The bag of the node around it; `owner[bag]` is that node.
    pub(super) bag: u32,
    pub(super) mate: u32,
    /// The next leaf in the list of the node around it.
    pub(super) next_leaf: u32,
}

/// Where a node stands in the tree of alternating paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// Not in the tree.
    Free,
    /// An even number of edges from the root: its price falls ("S" in the literature).
    Outer,
    /// An odd number of edges from the root: its price rises ("T").
    Inner,
}

/// A vertex or a blossom: an odd cycle of nodes, joined by tight edges.
#[derive(Clone, Copy, Debug)]
pub(super) struct NodeState {
    /// When the node got its label.
    pub(super) entered: i64,
    /// What the prices of its leaves gained while it was inside of an inner blossom.
    pub(super) offset: i64,
    /// The price of a blossom, always even.
    pub(super) group_price: i64,
    pub(super) label: Label,
    /// The blossom around it.
    pub(super) parent: u32,
    /// The one leaf that is not matched inside of the node.
    pub(super) base: u32,
    pub(super) first_leaf: u32,
    pub(super) last_leaf: u32,
    /// How many leaves there are; 0 for a blossom number that is not in use.
    pub(super) size: u32,
    pub(super) bag: u32,
    /// The tight edge through which an inner node was reached, outer end first.
    pub(super) tree_from: u32,
    pub(super) tree_to: u32,
    /// The last walk through the tree that passed here.
    pub(super) mark: u32,
}

/// A part of a blossom, with the edge that leads on to the next part around the cycle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Child {
    pub(super) node: u32,
    /// The edge's end in this part.
    pub(super) here: u32,
    /// The edge's end in the next part.
    pub(super) there: u32,
}

/// What ends a search, once its time comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The price of an outer vertex falls to zero: it stays single instead of the root.
    Expose(u32),
    /// An edge from an outer vertex to a single node outside of the tree becomes tight.
    Join(u32, u32),
    /// An edge between outer vertices becomes tight; only where cycles may be left half matched.
    HalfCycle(u32, u32),
    /// The search took too long for now: prices change, the matching does not.
    Pause,
}

/// A matching with prices that prove it, as far as it is complete: prices cover every edge,
/// matched edges and those around blossoms are tight, blossoms with a price are full.
#[derive(Clone, Debug)]
pub(crate) struct PrimalDual {
    pub(super) vertices: Vec<VertexState>,
    /// Vertices, then blossoms.
    pub(super) nodes: Vec<NodeState>,
    /// The parts of each blossom, the one with the base first; between the parts 1 and 2, 3 and
    /// 4, and so on, the edge is matched.
    pub(super) children: Vec<Vec<Child>>,
    /// The outermost node that each bag belongs to.
    pub(super) owner: Vec<u32>,
    pub(super) free_bags: Vec<u32>,
    pub(super) free_blossoms: Vec<u32>,
    /// How many blossoms there are.
    pub(super) blossoms: u32,
    /// Whether any of them may be more than a half matched cycle.
    pub(super) whole: bool,

    // The search that is under way; empty between searches.
    /// Half points by which the root's price has fallen: the search's clock.
    pub(super) now: i64,
    /// When the search ends, as far as known, and how.
    pub(super) limit: i64,
    pub(super) end: End,
    pub(super) queue: Queue,
    /// Outer vertices whose arcs are still to be read.
    pub(super) waiting: Vec<u32>,
    /// All outer vertices.
    pub(super) outer: Vec<u32>,
    /// All inner vertices and since when; only in a search that leaves cycles half matched.
    pub(super) inner: Vec<(u32, i64)>,
    /// Vertices that have got a rank.
    pub(super) ranked: Vec<u32>,
    /// Nodes that have got a label or an offset.
    pub(super) touched: Vec<u32>,
    pub(super) ranges: Ranges,
    /// From how much work on the search gives way to others, at a lower price or in any case.
    pub(super) enough: u64,
    pub(super) too_much: u64,
    pub(super) walk: u32,
    pub(super) path: Vec<Child>,
    /// Arcs read since the state was built: a measure of work that does not depend on a clock.
    pub(crate) work: u64,
    /// The work after which the watch is called next.
    pub(crate) next_report: u64,
}

impl PrimalDual {
    /// Nobody matched, all prices zero.
    pub(crate) fn new(vertices: u32) -> Self {
        let mut state = Self {
            vertices: Vec::new(),
            nodes: Vec::new(),
            children: Vec::new(),
            owner: Vec::new(),
            free_bags: Vec::new(),
            free_blossoms: Vec::new(),
            blossoms: 0,
            whole: false,
            now: 0,
            limit: 0,
            end: End::Expose(0),
            queue: Queue::default(),
            waiting: Vec::new(),
            outer: Vec::new(),
            inner: Vec::new(),
            ranked: Vec::new(),
            touched: Vec::new(),
            ranges: Ranges::default(),
            enough: 0,
            too_much: 0,
            walk: 0,
            path: Vec::new(),
            work: 0,
            next_report: 0,
        };
        state.vertices.reserve_exact(vertices as usize);
        state.nodes.reserve_exact(vertices as usize);
        for v in 0..vertices {
            state.vertices.push(VertexState {
                price: 0,
                rank: UNREACHED,
                from: NONE,
                bag: v,
                mate: NONE,
                next_leaf: NONE,
            });
            state.nodes.push(NodeState {
                base: v,
                first_leaf: v,
                last_leaf: v,
                size: 1,
                bag: v,
                ..NodeState::blank()
            });
            state.owner.push(v);
        }
        state
    }

    pub(crate) fn vertex_count(&self) -> u32 {
        super::super::graph::small(self.vertices.len())
    }

    pub(crate) fn price(&self, v: u32) -> i64 {
        self.vertices[v as usize].price
    }

    pub(crate) fn set_price(&mut self, v: u32, price: i64) {
        self.vertices[v as usize].price = price;
    }

    pub(crate) fn mate(&self, v: u32) -> Option<u32> {
        let mate = self.vertices[v as usize].mate;
        (mate != NONE).then_some(mate)
    }

    /// Joins two single vertices; their edge must be tight.
    pub(crate) fn join(&mut self, u: u32, v: u32) {
        self.vertices[u as usize].mate = v;
        self.vertices[v as usize].mate = u;
    }

    /// Whether a search has to start here: the base of an outermost node, single, but with a
    /// price above zero.
    pub(crate) fn is_open(&self, v: u32) -> bool {
        let state = &self.vertices[v as usize];
        state.mate == NONE && state.price > 0 && self.nodes[self.top(v) as usize].base == v
    }

    /// Whether a vertex is part of a blossom.
    pub(crate) fn is_in_blossom(&self, v: u32) -> bool {
        self.nodes[v as usize].parent != NONE
    }

    /// Whether all blossoms that there are, if any, are half matched cycles.
    pub(crate) fn is_half(&self) -> bool {
        self.blossoms == 0 || !self.whole
    }

    pub(super) fn is_blossom(&self, node: u32) -> bool {
        node as usize >= self.vertices.len()
    }

    /// The outermost node around a vertex.
    pub(super) fn top(&self, v: u32) -> u32 {
        self.owner[self.vertices[v as usize].bag as usize]
    }

    pub(super) fn children_of(&self, blossom: u32) -> &Vec<Child> {
        &self.children[blossom as usize - self.vertices.len()]
    }

    pub(super) fn children_mut(&mut self, blossom: u32) -> &mut Vec<Child> {
        let at = blossom as usize - self.vertices.len();
        &mut self.children[at]
    }

    /// Applies a change to each leaf of a node.
    pub(super) fn for_leaves(&mut self, node: u32, mut change: impl FnMut(u32, &mut VertexState)) {
        let last = self.nodes[node as usize].last_leaf;
        let mut v = self.nodes[node as usize].first_leaf;
        loop {
            let state = &mut self.vertices[v as usize];
            let next = state.next_leaf;
            change(v, state);
            if v == last {
                return;
            }
            v = next;
        }
    }

    /// A new blossom from these parts, the one with the base first. Its label is the caller's.
    pub(super) fn form(&mut self, parts: &[Child]) -> u32 {
        let blossom = self.free_blossoms.pop().unwrap_or_else(|| {
            let number = super::super::graph::small(self.nodes.len());
            self.nodes.push(NodeState::blank());
            self.children.push(Vec::new());
            number
        });
        self.blossoms += 1;
        let mut largest = parts[0].node;
        let mut size = 0;
        let mut last = NONE;
        for part in parts {
            let node = &mut self.nodes[part.node as usize];
            node.parent = blossom;
            size += node.size;
            let (first_leaf, last_leaf, part_size) = (node.first_leaf, node.last_leaf, node.size);
            if part_size > self.nodes[largest as usize].size {
                largest = part.node;
            }
            if last != NONE {
                self.vertices[last as usize].next_leaf = first_leaf;
            }
            last = last_leaf;
        }
        // Vertices move only into the largest part's bag, so each moves at most log n times.
        let bag = self.nodes[largest as usize].bag;
        for part in parts.iter().filter(|part| part.node != largest) {
            let freed = self.nodes[part.node as usize].bag;
            self.free_bags.push(freed);
            self.for_leaves(part.node, |_, leaf| leaf.bag = bag);
        }
        self.owner[bag as usize] = blossom;
        let first = self.nodes[parts[0].node as usize];
        self.nodes[blossom as usize] = NodeState {
            base: first.base,
            first_leaf: first.first_leaf,
            last_leaf: last,
            size,
            bag,
            mark: self.nodes[blossom as usize].mark,
            ..NodeState::blank()
        };
        let children = self.children_mut(blossom);
        children.clear();
        children.extend_from_slice(parts);
        blossom
    }

    /// Makes the parts of an outermost blossom outermost themselves. The blossom's number may be
    /// used again; its list of parts stays until then.
    pub(super) fn break_up(&mut self, blossom: u32) {
        let parts = std::mem::take(self.children_mut(blossom));
        let mut largest = parts[0].node;
        for part in &parts {
            if self.nodes[part.node as usize].size > self.nodes[largest as usize].size {
                largest = part.node;
            }
        }
        let kept = self.nodes[blossom as usize].bag;
        for part in &parts {
            let bag = if part.node == largest {
                kept
            } else {
                let bag = self.free_bags.pop().unwrap_or(NONE);
                self.for_leaves(part.node, |_, leaf| leaf.bag = bag);
                bag
            };
            self.owner[bag as usize] = part.node;
            let node = &mut self.nodes[part.node as usize];
            node.bag = bag;
            node.parent = NONE;
        }
        *self.children_mut(blossom) = parts;
        let node = &mut self.nodes[blossom as usize];
        node.size = 0;
        node.label = Label::Free;
        node.offset = 0;
        node.group_price = 0;
        self.free_blossoms.push(blossom);
        self.blossoms -= 1;
    }

    /// Breaks up an outermost blossom without a price, and all such inside of it.
    pub(super) fn dissolve(&mut self, blossom: u32) {
        let mut stack = vec![blossom];
        while let Some(blossom) = stack.pop() {
            self.break_up(blossom);
            for at in 0..self.children_of(blossom).len() {
                let node = self.children_of(blossom)[at].node;
                if self.is_blossom(node) && self.nodes[node as usize].group_price == 0 {
                    stack.push(node);
                }
            }
        }
    }
}

impl NodeState {
    const fn blank() -> Self {
        Self {
            entered: 0,
            offset: 0,
            group_price: 0,
            label: Label::Free,
            parent: NONE,
            base: NONE,
            first_leaf: NONE,
            last_leaf: NONE,
            size: 0,
            bag: NONE,
            tree_from: NONE,
            tree_to: NONE,
            mark: 0,
        }
    }
}
