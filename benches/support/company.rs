//! Invented companies of any size for tests, benchmarks and trying out: the same number and
//! seed always give the same people, on every machine. Juniors mostly know what is new and
//! want experience, seniors the other way round, and both overlap; few topics are on many
//! lists and many on few (Zipf's law).

#![allow(clippy::expect_used, reason = "its own tables make its ids and grades")]

use std::collections::BTreeMap;

use vice_versa::catalogue;
use vice_versa::model::{
    Area, Capacity, Details, Edit, Interest, Knowledge, Language, Level, Participant,
    ParticipantId, Programme, ProgrammeId, Topic, TopicId,
};

/// What a company is like. Shares are in percent of the people.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    /// How many topics there are; at least one.
    pub(crate) topics: usize,
    /// How evenly topics are spread: the r-th most popular one, counted from 1, is drawn in
    /// proportion to 1 / (r + flatness), which is given in hundredths. 0 is Zipf's law, more
    /// is flatter.
    pub(crate) flatness_percent: u64,
    /// How many of a junior's offers and a senior's wishes are new topics rather than
    /// matters of experience; 50 makes all levels alike.
    pub(crate) tilt_percent: u64,
    /// Who takes two to four partners instead of one.
    pub(crate) several_partners_percent: u64,
    /// Who is on a break.
    pub(crate) on_a_break_percent: u64,
    /// How many cells other than name, level and topics are empty.
    pub(crate) missing_percent: u64,
    /// Who speaks English only; everybody else speaks German, and half of them English too.
    pub(crate) english_only_percent: u64,
}

impl Default for Options {
    /// About 23% of all pairs may be paired: 113,000 of 1,000 people.
    fn default() -> Self {
        Self {
            topics: 40,
            flatness_percent: 22,
            tilt_percent: 70,
            several_partners_percent: 0,
            on_a_break_percent: 0,
            missing_percent: 0,
            english_only_percent: 0,
        }
    }
}

/// A company of `people` people, half of them juniors, a quarter each middle managers and
/// executives, with default options.
pub(crate) fn company(people: usize, seed: u64) -> Programme {
    company_like(people, seed, Options::default())
}

/// A company of `people` people after the given options.
pub(crate) fn company_like(people: usize, seed: u64, options: Options) -> Programme {
    let mut random = Random(seed);
    let topics = topics(options.topics);
    let mut staff: Vec<Participant> = (0..people)
        .map(|number| person(number, &topics, options, &mut random))
        .collect();
    set_managers(&mut staff, options, &mut random);
    let edits = topics.into_iter().map(Edit::PutTopic);
    let edits = edits.chain(staff.into_iter().map(Edit::PutParticipant));
    let id = ProgrammeId::new(&format!("g-company-{people}-{seed}")).expect("an id");
    let details = Details::named(id, &format!("A company of {people}"), Language::En);
    Programme::new(details)
        .apply(Edit::Batch(edits.collect()))
        .expect("the company refers only to what it holds")
}

/// Topics in the order of their popularity, new ones and experience by turns.
fn topics(count: usize) -> Vec<Topic> {
    let named = |areas: [Area; 3]| {
        let guides = areas.into_iter().map(catalogue::guide);
        guides.flat_map(|guide| {
            guide
                .topics
                .iter()
                .map(move |example| (guide.area, example))
        })
    };
    let mut new = named([Area::Tools, Area::Technology, Area::Events]);
    let mut experience = named([Area::Experience, Area::Strategy, Area::Opportunities]);
    (0..count)
        .map(|rank| {
            let next = if rank % 2 == 0 {
                new.next()
            } else {
                experience.next()
            };
            if let Some((area, example)) = next {
                return example.topic(area, Language::En);
            }
            let id = TopicId::new(&format!("t-{rank:04}")).expect("an id");
            Topic::named(id, &format!("Topic {rank}"))
        })
        .collect()
}

const DEPARTMENTS: [&str; 7] = [
    "Sales",
    "Production",
    "Development",
    "Service",
    "Finance",
    "Marketing",
    "Human resources",
];
const LOCATIONS: [&str; 4] = ["Kassel", "Erfurt", "Hamburg", "Graz"];
const ROLES: [&str; 3] = ["Specialist", "Team lead", "Director"];
const FIRST_NAMES: [&str; 32] = [
    "Anna", "Ben", "Clara", "David", "Emine", "Felix", "Greta", "Hassan", "Ida", "Jonas", "Katrin",
    "Lukas", "Mei", "Nils", "Olga", "Paul", "Rosa", "Samir", "Tanja", "Uwe", "Vera", "Wiktor",
    "Yara", "Zoran", "Amara", "Bruno", "Carmen", "Dilan", "Elif", "Finn", "Hanna", "Ivo",
];
const LAST_NAMES: [&str; 32] = [
    "Albers", "Becker", "Celik", "Dietrich", "Engel", "Fischer", "Gruber", "Hoang", "Ivanova",
    "Jansen", "Kowalski", "Lehmann", "Martens", "Novak", "Okoye", "Peters", "Quandt", "Richter",
    "Schulte", "Thoma", "Ullrich", "Vogel", "Weber", "Yilmaz", "Zimmer", "Arslan", "Brandt",
    "Conti", "Duarte", "Ebert", "Franke", "Haas",
];

fn person(number: usize, topics: &[Topic], options: Options, random: &mut Random) -> Participant {
    // Of four in a row two are juniors: exact shares at every size.
    let level = [
        Level::Junior,
        Level::Middle,
        Level::Junior,
        Level::Executive,
    ][number % 4];
    let first = random.pick(&FIRST_NAMES);
    let last = random.pick(&LAST_NAMES);
    let id = ParticipantId::new(&format!("p-{number:06}")).expect("an id");
    let mut person = Participant::named(id, &format!("{first} {last}"), level);
    person.email = format!("{first}.{last}.{number}@company.example").to_lowercase();
    if !random.chance(options.missing_percent) {
        ROLES[level as usize].clone_into(&mut person.role);
    }
    if !random.chance(options.missing_percent) {
        random.pick(&DEPARTMENTS).clone_into(&mut person.department);
    }
    if !random.chance(options.missing_percent) {
        random.pick(&LOCATIONS).clone_into(&mut person.location);
    }
    if !random.chance(options.missing_percent) {
        let english_only = random.chance(options.english_only_percent);
        if !english_only {
            person.languages.insert("de".to_owned());
        }
        if random.chance(50) || english_only {
            person.languages.insert("en".to_owned());
        }
    }
    if random.chance(options.several_partners_percent) {
        let several = i64::try_from(2 + random.below(3)).expect("2 to 4");
        person.capacity = Capacity::new(several).expect("a capacity");
    }
    person.active = !random.chance(options.on_a_break_percent);

    let new_percent = match level {
        Level::Junior => options.tilt_percent,
        Level::Middle => 50,
        Level::Executive => 100 - options.tilt_percent,
    };
    for (topic, grade) in draw(topics, new_percent, options.flatness_percent, random) {
        let grade = Knowledge::new(grade).expect("a grade");
        person.offers.insert(topic, grade);
    }
    for (topic, grade) in draw(topics, 100 - new_percent, options.flatness_percent, random) {
        // Whoever is an expert needs no teacher.
        if person.knows(&topic) < Knowledge::MAX.get() {
            let grade = Interest::new(grade).expect("a grade");
            person.wants.insert(topic, grade);
        }
    }
    person
}

/// Two to four different topics, each with a grade of 1 to 3.
fn draw(
    topics: &[Topic],
    new_percent: u64,
    flatness_percent: u64,
    random: &mut Random,
) -> BTreeMap<TopicId, i64> {
    let count = usize::try_from(2 + random.below(3)).expect("2 to 4");
    let mut drawn = BTreeMap::new();
    while drawn.len() < count.min(topics.len()) {
        // New topics have even ranks; a company with a single topic has only that.
        let odd = usize::from(!random.chance(new_percent) && topics.len() > 1);
        let ranks = (topics.len() - odd).div_ceil(2);
        let topic = &topics[2 * random.zipf(ranks, flatness_percent) + odd];
        let grade = i64::try_from(1 + random.below(3)).expect("1 to 3");
        drawn.entry(topic.id.clone()).or_insert(grade);
    }
    drawn
}

/// Juniors report to a middle manager, and these to an executive, of their department.
fn set_managers(staff: &mut [Participant], options: Options, random: &mut Random) {
    let mut leaders: BTreeMap<(String, Level), Vec<ParticipantId>> = BTreeMap::new();
    for person in &*staff {
        let place = (person.department.clone(), person.level);
        leaders.entry(place).or_default().push(person.id.clone());
    }
    for person in staff {
        let above = match person.level {
            Level::Junior => Level::Middle,
            Level::Middle => Level::Executive,
            Level::Executive => continue,
        };
        if let Some(leaders) = leaders.get(&(person.department.clone(), above))
            && !random.chance(options.missing_percent)
        {
            person.manager = Some(random.pick(leaders));
        }
    }
}

/// Random numbers that are the same everywhere: `SplitMix64` (Steele, Lea & Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `end` - 1.
    fn below(&mut self, end: u64) -> u64 {
        let product = u128::from(self.next()) * u128::from(end);
        u64::try_from(product >> 64).expect("below a number of 64 bits")
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        let length = u64::try_from(from.len()).expect("a length");
        from[usize::try_from(self.below(length)).expect("an index")].clone()
    }

    /// A rank from 0 to `ranks` - 1, in proportion to 1 / (rank + 1 + flatness). In whole
    /// numbers, since powers of floating-point numbers differ between machines.
    fn zipf(&mut self, ranks: usize, flatness_percent: u64) -> usize {
        const SCALE: u64 = 1 << 40;
        let share = |rank: usize| {
            let rank = u64::try_from(rank).expect("a rank");
            SCALE / (100 * (rank + 1) + flatness_percent)
        };
        let mut left = self.below((0..ranks).map(share).sum());
        for rank in 0..ranks {
            match left.checked_sub(share(rank)) {
                Some(rest) => left = rest,
                None => return rank,
            }
        }
        0
    }
}
