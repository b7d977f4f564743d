//! One-core extraction over generated write-ups, beside plain passes over the same bytes in the same run.
//!
//! Absolute figures hold for the machine they were taken on; the ratios are what to compare. The write-ups are made
//! here, so that the benchmark runs anywhere; with `WHOSAID_BENCH_JSONL=FILE` it takes the `text` fields of a file that
//! `eval/gen_corpus.py` wrote instead.
#![allow(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a benchmark prints figures"
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};
use whosaid::extract::{extract, extract_observed};
use whosaid::reader::read_text;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How much text is made. Units: bytes.
const SIZE: usize = 4 << 20;
/// The fastest of so many rounds counts.
const ROUNDS: usize = 5;

const GIVEN: &[&str] = &[
    "Rosa", "Kwame", "Aygün", "Lanfen", "José", "Elif", "Tendai", "Ingrid", "Farid", "Mariam",
];
const FAMILY: &[&str] = &[
    "Lind", "Mensah", "Hasanov", "Wei", "Núñez", "Demir", "Moyo", "Dahl", "Rahimov", "Haddad",
];
const ROLES: &[&str] = &[
    "Director of the Port Fund",
    "Deputy Minister of Trade",
    "Professor at Tarn University",
    "Chair of the Rail Council",
    "co-founder of Lunaro",
];
const THINGS: &[&str] = &[
    "open ports across the region",
    "the growing role of young engineers",
    "shared rules for water and energy",
    "the training of nurses in small towns",
    "better links between labs and firms",
];
const CLAUSES: &[&str] = &[
    "trade between the two coasts has doubled in four years",
    "the next call for projects will open in spring",
    "small firms need simpler rules",
    "the new law protects farmers and fishers alike",
];

fn made() -> Vec<String> {
    let mut out = Vec::new();
    let (mut size, mut seed) = (0, 1u32);
    while size < SIZE {
        let mut pick = |from: &[&'static str]| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            from[(seed >> 16) as usize % from.len()]
        };
        let mut text = format!(
            "Tarn {} Forum: a review\n\nOn 4 March 2031, the Tarn Water Forum was held in Nairobi. Hosted by the Port Authority, the forum brought together guests from nine countries.\n",
            pick(FAMILY)
        );
        for _ in 0..12 {
            let (given, family) = (pick(GIVEN), pick(FAMILY));
            text += &format!(
                "\n{given} {family}, {}, stressed the importance of {} and noted that {}. ",
                pick(ROLES),
                pick(THINGS),
                pick(CLAUSES)
            );
            text += &format!(
                "“We have come a long way, and {},” {family} said. According to Mr. {family}, {}. ",
                pick(CLAUSES),
                pick(CLAUSES)
            );
            text += &format!(
                "The panel “Rivers and Rights” then looked into {}.\n",
                pick(THINGS)
            );
        }
        size += text.len();
        out.push(text);
    }
    out
}

fn given(path: &str) -> Vec<String> {
    let file = std::fs::read_to_string(path).unwrap_or_default();
    let text = |line: &str| {
        serde_json::from_str::<serde_json::Value>(line)
            .ok()?
            .get("text")?
            .as_str()
            .map(str::to_owned)
    };
    file.lines().filter_map(text).collect()
}

/// The fastest of several rounds.
fn best(mut pass: impl FnMut()) -> Duration {
    best_of(|| (), |()| pass())
}

/// The fastest of several rounds; what `make` hands to a round is made before its time begins.
fn best_of<T>(mut make: impl FnMut() -> T, mut pass: impl FnMut(T)) -> Duration {
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let input = make();
        let begun = Instant::now();
        pass(input);
        best = best.min(begun.elapsed());
    }
    best
}

fn main() {
    let texts = std::env::var("WHOSAID_BENCH_JSONL").map_or_else(|_| made(), |path| given(&path));
    let size: usize = texts.iter().map(String::len).sum();
    let rate = |time: Duration| size as f64 / 1e6 / time.as_secs_f64();
    let scan = rate(best(|| {
        black_box(
            texts
                .iter()
                .map(|text| memchr::memchr_iter(b'.', text.as_bytes()).count())
                .sum::<usize>(),
        );
    }));
    let split = rate(best(|| {
        black_box(
            texts
                .iter()
                .map(|text| text.split_whitespace().count())
                .sum::<usize>(),
        );
    }));
    let documents: Vec<_> = texts
        .iter()
        .map(|text| read_text("bench.txt", text.clone()))
        .collect();
    let reading = rate(best(|| {
        for text in &texts {
            black_box(read_text("bench.txt", text.clone()));
        }
    }));
    let extraction = rate(best_of(
        || documents.clone(),
        |documents| {
            for document in documents {
                black_box(extract(document));
            }
        },
    ));
    let mut steps: BTreeMap<&'static str, Duration> = BTreeMap::new();
    for document in documents {
        let mut last = Instant::now();
        black_box(extract_observed(document, &mut |step| {
            *steps.entry(step).or_default() += last.elapsed();
            last = Instant::now();
        }));
    }
    println!(
        "{} write-ups, {:.1} MB, one core",
        texts.len(),
        size as f64 / 1e6
    );
    for (name, rate) in [
        ("memchr scan", scan),
        ("split_whitespace", split),
        ("reading (blocks, hash)", reading),
        ("extraction", extraction),
    ] {
        println!(
            "{name:28} {rate:9.1} MB/s   {:6.3} x split_whitespace",
            rate / split
        );
    }
    let total: Duration = steps.values().sum();
    for (name, time) in steps {
        println!(
            "  {name:34} {:5.1} %",
            100.0 * time.as_secs_f64() / total.as_secs_f64()
        );
    }
}
