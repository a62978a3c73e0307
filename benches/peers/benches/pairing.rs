//! From people to a proven pairing, for companies of different sizes and for each aim.

#[path = "../../support/company.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod company;

use std::hint::black_box;
use std::ops::ControlFlow;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use vice_versa::model::Aim;
use vice_versa::pairing::{PairingJob, Proposal, audit, propose};

const SEED: u64 = 1;

fn run(job: &PairingJob) -> Proposal {
    propose(black_box(job), &mut |_| ControlFlow::Continue(()))
}

fn sizes(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("people to proposal");
    group.sample_size(10);
    for people in [100, 1_000, 3_000, 10_000] {
        let job = PairingJob::of(&company::company(people, SEED));
        for aim in [Aim::Benefit, Aim::Everyone, Aim::Fair] {
            let job = job.clone().with_aim(aim);
            let id = BenchmarkId::new(aim.code(), people);
            group.bench_with_input(id, &job, |bencher, job| bencher.iter(|| run(job)));
        }
    }
    group.finish();
}

fn checking(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("checking the proof");
    group.sample_size(10);
    for people in [100, 1_000, 10_000] {
        let job = PairingJob::of(&company::company(people, SEED));
        let proposal = run(&job);
        group.bench_with_input(BenchmarkId::from_parameter(people), &job, |bencher, job| {
            bencher.iter(|| audit(black_box(job), black_box(&proposal)));
        });
    }
    group.finish();
}

criterion_group!(benches, sizes, checking);
criterion_main!(benches);
