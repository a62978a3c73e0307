//! Families of graphs for tests and measurements: the same size and seed give the same graph on
//! every machine.

/// Edges `(u, v, weight)`.
pub type Edges = Vec<(u32, u32, i64)>;

/// One kind of graph.
pub struct Family {
    /// A short name.
    pub name: &'static str,
    /// Sizes that are worth measuring; roughly the number of vertices.
    pub sizes: &'static [u32],
    /// Builds a graph of a size from a seed: number of vertices and edges.
    pub build: fn(u32, u64) -> (u32, Edges),
}

/// Every family.
pub fn all() -> &'static [Family] {
    FAMILIES
}

const SPARSE: &[u32] = &[1_000, 10_000, 100_000, 1_000_000];
const MEDIUM: &[u32] = &[1_000, 10_000, 100_000];
const DENSE: &[u32] = &[100, 1_000];
const HARD: &[u32] = &[300, 3_000, 30_000];

#[rustfmt::skip]
const FAMILIES: &[Family] = &[
    Family { name: "company", sizes: &[100, 300, 1_000, 3_000], build: company },
    Family { name: "company 11 edges", sizes: &[1_000, 10_000], build: company_sparse },
    Family { name: "sparse", sizes: SPARSE, build: |n, seed| random(n, 4 * n, 1000, seed) },
    Family { name: "sparse, large weights", sizes: MEDIUM, build: |n, seed| random(n, 6 * n, 100_000_000, seed) },
    Family { name: "sparse, three weights", sizes: MEDIUM, build: |n, seed| random(n, 5 * n, 3, seed) },
    Family { name: "sparse, equal", sizes: SPARSE, build: |n, seed| random(n, 2 * n, 1, seed) },
    Family { name: "very sparse, equal", sizes: MEDIUM, build: |n, seed| random(n, n + n / 4, 1, seed) },
    Family { name: "thick, equal", sizes: MEDIUM, build: |n, seed| random(n, 20 * n, 1, seed) },
    Family { name: "complete", sizes: DENSE, build: |n, seed| complete(n, 10_000, seed) },
    Family { name: "complete, two weights", sizes: DENSE, build: |n, seed| complete(n, 2, seed) },
    Family { name: "complete, products", sizes: DENSE, build: |n, _| every_pair(n, |u, v| u * v) },
    Family { name: "complete, sums", sizes: DENSE, build: |n, _| every_pair(n, |u, v| u + v) },
    Family { name: "nearest in the plane", sizes: MEDIUM, build: |n, seed| nearest(n, 8, seed) },
    Family { name: "grid", sizes: MEDIUM, build: |n, seed| grid(n, 100, seed) },
    Family { name: "grid, equal", sizes: MEDIUM, build: |n, seed| grid(n, 1, seed) },
    Family { name: "two sides, few and many", sizes: MEDIUM, build: two_sides },
    Family { name: "chain, equal", sizes: MEDIUM, build: |n, _| chain(n, |_| 1) },
    Family { name: "chain, growing", sizes: MEDIUM, build: |n, _| chain(n, i64::from) },
    Family { name: "triangles in a row", sizes: MEDIUM, build: |n, _| triangles(n, 1) },
    Family { name: "triangles, heavy", sizes: MEDIUM, build: |n, seed| { let _ = seed; triangles(n, 5) } },
    Family { name: "tripled triangles", sizes: MEDIUM, build: tripled_triangles },
    Family { name: "pendants on a clique", sizes: &[120, 600, 1_800], build: pendants },
    Family { name: "nested blossoms", sizes: HARD, build: nested },
    Family { name: "nested, with tails", sizes: HARD, build: nested_tails },
    Family { name: "odd cliques", sizes: MEDIUM, build: odd_cliques },
    Family { name: "odd cycles of cycles", sizes: MEDIUM, build: cycles_of_cycles },
];

/// `SplitMix64`.
pub struct Random(u64);

impl Random {
    /// The same seed gives the same numbers.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// 64 random bits.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end)).unwrap_or_default()
    }

    /// A weight from 1 to `most`.
    pub fn weight(&mut self, most: u32) -> i64 {
        i64::from(self.below(most)) + 1
    }
}

fn random(n: u32, m: u32, most: u32, seed: u64) -> (u32, Edges) {
    let mut random = Random::new(seed);
    let mut edges = Edges::new();
    for _ in 0..m {
        edges.push((random.below(n), random.below(n), random.weight(most)));
    }
    (n, edges)
}

fn complete(n: u32, most: u32, seed: u64) -> (u32, Edges) {
    let mut random = Random::new(seed);
    every_pair(n, |_, _| random.weight(most))
}

fn every_pair(n: u32, mut weight: impl FnMut(i64, i64) -> i64) -> (u32, Edges) {
    let mut edges = Edges::new();
    for u in 0..n {
        for v in 0..u {
            edges.push((u, v, weight(i64::from(u) + 1, i64::from(v) + 1)));
        }
    }
    (n, edges)
}

/// Points in a square, each joined to its nearest ones; near pairs weigh more.
fn nearest(n: u32, count: usize, seed: u64) -> (u32, Edges) {
    const SIDE: i64 = 1 << 20;
    let mut random = Random::new(seed);
    let points: Vec<(i64, i64)> = (0..n)
        .map(|_| {
            (
                i64::from(random.below(1 << 20)),
                i64::from(random.below(1 << 20)),
            )
        })
        .collect();
    let cells = i64::from((n / 3).isqrt() + 1);
    let cell_of = |at: i64| at * cells / SIDE;
    let index = |x: i64, y: i64| usize::try_from(x * cells + y).unwrap_or_default();
    let mut members: Vec<Vec<u32>> = vec![Vec::new(); index(cells, 0)];
    for (v, &(x, y)) in (0..n).zip(&points) {
        members[index(cell_of(x), cell_of(y))].push(v);
    }
    let mut edges = Edges::new();
    for (v, &(x, y)) in (0..n).zip(&points) {
        let mut near = Vec::new();
        for cell_x in (cell_of(x) - 2).max(0)..=(cell_of(x) + 2).min(cells - 1) {
            for cell_y in (cell_of(y) - 2).max(0)..=(cell_of(y) + 2).min(cells - 1) {
                for &u in members[index(cell_x, cell_y)].iter().filter(|&&u| u != v) {
                    let (other_x, other_y) = points[u as usize];
                    let (dx, dy) = (x - other_x, y - other_y);
                    near.push(((dx * dx + dy * dy).isqrt(), u));
                }
            }
        }
        near.sort_unstable();
        near.truncate(count);
        edges.extend(near.into_iter().map(|(away, u)| (v, u, SIDE - away)));
    }
    (n, edges)
}

fn grid(n: u32, most: u32, seed: u64) -> (u32, Edges) {
    let mut random = Random::new(seed);
    let side = n.isqrt();
    let mut edges = Edges::new();
    for x in 0..side {
        for y in 0..side {
            let v = x * side + y;
            if x + 1 < side {
                edges.push((v, v + side, random.weight(most)));
            }
            if y + 1 < side {
                edges.push((v, v + 1, random.weight(most)));
            }
        }
    }
    (side * side, edges)
}

/// A tenth of the vertices on one side, everybody else on the other.
fn two_sides(n: u32, seed: u64) -> (u32, Edges) {
    let mut random = Random::new(seed);
    let few = n / 10;
    let mut edges = Edges::new();
    for v in few..n {
        for _ in 0..6 {
            edges.push((random.below(few), v, random.weight(1000)));
        }
    }
    (n, edges)
}

fn chain(n: u32, weight: impl Fn(u32) -> i64) -> (u32, Edges) {
    (n, (1..n).map(|v| (v - 1, v, weight(v))).collect())
}

/// Triangles, each joined to the next one by a single edge.
fn triangles(n: u32, heavy: i64) -> (u32, Edges) {
    let mut edges = Edges::new();
    for first in (0..n / 3 * 3).step_by(3) {
        edges.extend([
            (first, first + 1, heavy),
            (first + 1, first + 2, heavy),
            (first, first + 2, heavy),
        ]);
        if first > 0 {
            edges.push((first - 1, first, 1));
        }
    }
    (n / 3 * 3, edges)
}

/// Triangles, each corner joined to the same corner of the next one.
fn tripled_triangles(n: u32, _: u64) -> (u32, Edges) {
    let (n, mut edges) = triangles(n, 2);
    edges.retain(|&(_, _, weight)| weight == 2);
    for v in 3..n {
        edges.push((v - 3, v, 1));
    }
    (n, edges)
}

/// Gabow's hard case for cardinality: a clique of four sixths, every second of its vertices with
/// a pendant that nobody else can take.
fn pendants(n: u32, _: u64) -> (u32, Edges) {
    let k = n / 6;
    let mut edges = Edges::new();
    for u in 0..4 * k {
        for v in 0..u {
            edges.push((u, v, 1));
        }
    }
    for pendant in 0..2 * k {
        edges.push((2 * pendant, 4 * k + pendant, 1));
    }
    (6 * k, edges)
}

/// Each two vertices more close an odd cycle around all before, a little lighter.
fn nested(n: u32, seed: u64) -> (u32, Edges) {
    let mut random = Random::new(seed);
    let n = n | 1;
    let top = 2 * i64::from(n);
    let mut edges = vec![(0, 1, top), (1, 2, top), (0, 2, top)];
    for a in (3..n - 1).step_by(2) {
        let weight = top - i64::from(a);
        let near = |random: &mut Random| random.below(a);
        edges.push((a, a + 1, weight));
        edges.push((near(&mut random), a, weight));
        edges.push((a - 1, a + 1, weight));
    }
    (n, edges)
}

/// Nested cycles whose members have tails that pull them apart again.
fn nested_tails(n: u32, seed: u64) -> (u32, Edges) {
    let (inside, mut edges) = nested(n / 2, seed);
    let mut random = Random::new(seed + 1);
    let mut next = inside;
    for v in 0..inside {
        if random.below(2) == 0 {
            edges.push((v, next, random.weight(2 * n)));
            next += 1;
        }
    }
    (next, edges)
}

/// Cliques of odd size with light edges between them.
fn odd_cliques(n: u32, seed: u64) -> (u32, Edges) {
    let mut random = Random::new(seed);
    let mut edges = Edges::new();
    let mut first = 0;
    while first + 15 < n {
        let size = 3 + 2 * random.below(6);
        for u in 0..size {
            for v in 0..u {
                edges.push((first + u, first + v, 100 + random.weight(10)));
            }
        }
        for _ in 0..3 {
            let (u, v) = (first + random.below(size), random.below(first + 1));
            edges.push((u, v, random.weight(100)));
        }
        first += size;
    }
    (first, edges)
}

/// A cycle of nine cycles of nine cycles of nine vertices, many times, loosely joined; the
/// further in, the heavier.
fn cycles_of_cycles(n: u32, seed: u64) -> (u32, Edges) {
    const LEN: u32 = 9;
    let mut random = Random::new(seed);
    let mut edges = Edges::new();
    let cube = LEN * LEN * LEN;
    let copies = (n / cube).max(1);
    for first in (0..copies).map(|copy| copy * cube) {
        for (inner, weight) in [(1, 300), (LEN, 200), (LEN * LEN, 100)] {
            for group in (0..cube).step_by((inner * LEN) as usize) {
                for part in 0..LEN {
                    let (here, there) = (part * inner, (part + 1) % LEN * inner);
                    let u = first + group + here + random.below(inner);
                    let v = first + group + there + random.below(inner);
                    edges.push((u, v, weight));
                }
            }
        }
        for _ in 0..LEN {
            edges.push((first + random.below(cube), random.below(first + 1), 50));
        }
    }
    (copies * cube, edges)
}

/// A company's people: what one knows and wants to learn, from 40 topics of very different
/// popularity; half of them juniors, a quarter each of the others.
fn company(n: u32, seed: u64) -> (u32, Edges) {
    let people = people(n, seed);
    every_eligible(&people)
}

/// The same with each person's eleven best only.
fn company_sparse(n: u32, seed: u64) -> (u32, Edges) {
    let people = people(n, seed);
    let mut edges = Edges::new();
    for u in 0..n {
        let mut mine: Edges = (0..n)
            .map(|v| (u, v, pair_weight(&people[u as usize], &people[v as usize])))
            .filter(|edge| edge.2 > 0)
            .collect();
        mine.sort_unstable_by_key(|&(_, v, weight)| (-weight, v));
        mine.truncate(11);
        edges.extend(mine);
    }
    (n, edges)
}

struct Person {
    level: u32,
    department: u32,
    knows: [u8; 40],
    wants: [u8; 40],
}

fn people(n: u32, seed: u64) -> Vec<Person> {
    let mut random = Random::new(seed);
    // Topic i is wanted in proportion to 1 / (i + 1).
    let shares: Vec<u32> = (0..40).map(|topic| 720_720 / (topic + 1)).collect();
    let all: u32 = shares.iter().sum();
    let draw = |random: &mut Random| {
        let mut left = random.below(all);
        for (topic, share) in shares.iter().enumerate() {
            if left < *share {
                return topic;
            }
            left -= share;
        }
        0
    };
    let person = |i: u32| {
        let mut person = Person {
            level: if i < n / 2 { 0 } else { 1 + (i - n / 2) % 2 },
            department: random.below(8),
            knows: [0; 40],
            wants: [0; 40],
        };
        for _ in 0..2 + random.below(3) {
            let grade = 1 + (random.next() % 3) as u8;
            person.knows[draw(&mut random)] = grade;
        }
        for _ in 0..2 + random.below(3) {
            let grade = 1 + (random.next() % 3) as u8;
            person.wants[draw(&mut random)] = grade;
        }
        person
    };
    (0..n).map(person).collect()
}

fn every_eligible(people: &[Person]) -> (u32, Edges) {
    let mut edges = Edges::new();
    for (u, one) in (0..).zip(people) {
        for (v, other) in (0..u).zip(people) {
            let weight = pair_weight(one, other);
            if weight > 0 {
                edges.push((u, v, weight));
            }
        }
    }
    (u32::try_from(people.len()).unwrap_or_default(), edges)
}

/// 0 where the two may not be paired.
fn pair_weight(one: &Person, other: &Person) -> i64 {
    let (senior, junior) = if one.level > other.level {
        (one, other)
    } else {
        (other, one)
    };
    if senior.level == junior.level {
        return 0;
    }
    let learns = |who: &Person, from: &Person| -> i64 {
        (0..40)
            .map(|t| i64::from(who.wants[t] * from.knows[t].saturating_sub(who.knows[t])))
            .sum()
    };
    let (up, down) = (learns(senior, junior), learns(junior, senior));
    if up == 0 {
        return 0;
    }
    let apart = i64::from(senior.department != junior.department);
    100 * (up + down) + 100 * up.min(down) + 50 * apart
}
