//! The search's calendar: what may happen when.

/// Something that may happen at a time. What it is, the two numbers tell the search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    pub(super) time: i64,
    pub(super) a: u32,
    pub(super) b: u32,
}

/// A heap with four children a node, the earliest event first.
#[derive(Clone, Debug, Default)]
pub(super) struct Queue {
    /// What is due at once, the first taken first: trees grow evenly, and paths are short.
    ready: Vec<Event>,
    /// How many of these were taken, and how many were looked at ahead.
    taken: usize,
    looked_at: usize,
    heap: Vec<Event>,
}

impl Queue {
    pub(super) fn clear(&mut self) {
        self.forget_ready();
        self.heap.clear();
    }

    /// Adds an event; none is earlier than `now`, the time of the last one that was taken.
    pub(super) fn push(&mut self, now: i64, event: Event) {
        debug_assert!(event.time >= now);
        if event.time == now {
            self.ready.push(event);
            return;
        }
        let mut at = self.heap.len();
        self.heap.push(event);
        while at > 0 {
            let above = (at - 1) / 4;
            if self.heap[above].time <= event.time {
                break;
            }
            self.heap[at] = self.heap[above];
            at = above;
        }
        self.heap[at] = event;
    }

    /// The next few events that are due at once, as soon as those of the last call were taken.
    pub(super) fn next_few(&mut self, few: usize) -> &[Event] {
        if self.taken < self.looked_at {
            return &[];
        }
        self.looked_at = self.ready.len().min(self.taken + few);
        &self.ready[self.taken..self.looked_at]
    }

    fn forget_ready(&mut self) {
        self.ready.clear();
        (self.taken, self.looked_at) = (0, 0);
    }

    /// Takes the earliest event.
    pub(super) fn pop(&mut self) -> Option<Event> {
        if let Some(&event) = self.ready.get(self.taken) {
            self.taken += 1;
            return Some(event);
        }
        self.forget_ready();
        let last = self.heap.pop()?;
        let Some(&earliest) = self.heap.first() else {
            return Some(last);
        };
        let len = self.heap.len();
        let mut at = 0;
        loop {
            let first = 4 * at + 1;
            if first >= len {
                break;
            }
            let mut least = first;
            for below in first + 1..len.min(first + 4) {
                if self.heap[below].time < self.heap[least].time {
                    least = below;
                }
            }
            if self.heap[least].time >= last.time {
                break;
            }
            self.heap[at] = self.heap[least];
            at = least;
        }
        self.heap[at] = last;
        Some(earliest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_at_once_is_taken_in_turn_and_looked_at_once() {
        let mut queue = Queue::default();
        let event = |time, a| Event { time, a, b: 0 };
        for (time, a) in [(7, 3), (5, 0), (5, 1), (5, 2)] {
            queue.push(5, event(time, a));
        }
        let looked_at = |queue: &mut Queue| queue.next_few(2).iter().map(|event| event.a).collect();
        let few: Vec<u32> = looked_at(&mut queue);
        assert_eq!(few, [0, 1]);
        let mut taken = Vec::new();
        while let Some(event) = queue.pop() {
            taken.push((event.time, event.a));
            let few: Vec<u32> = looked_at(&mut queue);
            let expected: &[u32] = if taken.len() == 2 { &[2] } else { &[] };
            assert_eq!(few, expected);
        }
        assert_eq!(taken, [(5, 0), (5, 1), (5, 2), (7, 3)]);
        // What came later at the same time has its turn too, and nothing is left behind.
        queue.push(7, event(7, 4));
        assert_eq!(queue.next_few(2).len(), 1);
        queue.clear();
        assert!(queue.next_few(2).is_empty() && queue.pop().is_none());
    }
}
