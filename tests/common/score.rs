//! Scores a model against annotations, by the measures of `eval/score_gold.py`, so that `cargo test` needs no Python.
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Hits and totals by measure, and what was missed.
#[derive(Debug, Default)]
pub struct Tally {
    pub rows: BTreeMap<&'static str, (usize, usize)>,
    pub notes: Vec<String>,
}

impl Tally {
    fn add(&mut self, name: &'static str, hit: usize, total: usize) {
        let row = self.rows.entry(name).or_default();
        row.0 += hit;
        row.1 += total;
    }

    /// The rate of a measure in percent; 100 where nothing was to be found.
    pub fn rate(&self, name: &str) -> f64 {
        let (hit, total) = self.rows.get(name).copied().unwrap_or_default();
        if total == 0 {
            100.0
        } else {
            100.0 * hit as f64 / total as f64
        }
    }

    /// Fails with the table and the notes when a measure is below its bar.
    pub fn require(&self, bars: &[(&str, f64)]) {
        let short: Vec<String> = bars
            .iter()
            .filter(|(name, bar)| self.rate(name) + 1e-9 < *bar)
            .map(|(name, bar)| format!("{name}: {:.1} < {bar}", self.rate(name)))
            .collect();
        assert!(
            short.is_empty(),
            "{}\n\n{}\n{}",
            short.join("\n"),
            self.table(),
            self.notes.join("\n")
        );
    }

    pub fn table(&self) -> String {
        self.rows
            .iter()
            .map(|(name, (hit, total))| {
                format!("{name:40} {hit:4}/{total:<4} {:6.1} %\n", self.rate(name))
            })
            .collect()
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn fold(text: &str) -> String {
    whosaid::text::fold(text)
        .replace("organis", "organiz")
        .replace("centre", "center")
}

fn bare(text: &str) -> String {
    let folded = fold(text);
    ["the ", "a ", "an "]
        .iter()
        .find_map(|article| folded.strip_prefix(article))
        .unwrap_or(&folded)
        .to_owned()
}

type Chars = BTreeSet<usize>;

/// Offsets covered; punctuation, articles and `that` at the edges are free.
fn covered(spans: &[Value], chars: &[char]) -> Chars {
    let mut out = Chars::new();
    for span in spans {
        let (mut start, mut end) = (
            span["start"].as_u64().unwrap_or(0) as usize,
            span["end"].as_u64().unwrap_or(0) as usize,
        );
        if end > chars.len() || start >= end {
            continue;
        }
        let whole = (start, end);
        loop {
            let before = start;
            while start < end && !chars[start].is_alphanumeric() {
                start += 1;
            }
            for word in ["that", "the", "a", "an"] {
                let len = word.len();
                let piece: String = chars[start..end.min(start + len)].iter().collect();
                if piece.eq_ignore_ascii_case(word)
                    && chars.get(start + len).is_none_or(|c| !c.is_alphanumeric())
                {
                    start += len;
                }
            }
            if start == before || start >= end {
                break;
            }
        }
        if start >= end {
            start = whole.0;
        }
        while end > start && !chars[end - 1].is_alphanumeric() {
            end -= 1;
        }
        out.extend(start..end.max(start));
    }
    out
}

fn overlap(one: &Chars, other: &Chars) -> f64 {
    let both = one.intersection(other).count();
    let any = one.union(other).count();
    if any == 0 {
        0.0
    } else {
        both as f64 / any as f64
    }
}

fn quote_match(mine: &Chars, gold: &Value, chars: &[char]) -> f64 {
    if let Some(limit) = gold["must_not_pass"].as_u64()
        && mine.last().is_some_and(|&last| last as u64 >= limit)
    {
        return 0.0;
    }
    let content = list(&gold["content"]).to_vec();
    let mut variants = vec![content.clone()];
    for end in list(&gold["accept_ends"]) {
        let mut variant = content.clone();
        if let Some(last) = variant.last_mut() {
            last["end"] = end.clone();
        }
        variants.push(variant);
    }
    variants
        .iter()
        .map(|variant| overlap(&covered(variant, chars), mine))
        .fold(0.0, f64::max)
}

/// Greedy one-to-one pairing by descending score.
fn pair(
    gold: usize,
    system: usize,
    least: f64,
    score: impl Fn(usize, usize) -> f64,
) -> HashMap<usize, usize> {
    let mut rows: Vec<(f64, usize, usize)> = (0..gold)
        .flat_map(|g| (0..system).map(move |s| (g, s)))
        .map(|(g, s)| (score(g, s), g, s))
        .filter(|row| row.0 >= least)
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let (mut out, mut used) = (HashMap::new(), BTreeSet::new());
    for (_, g, s) in rows {
        if !out.contains_key(&g) && used.insert(s) {
            out.insert(g, s);
        }
    }
    out
}

fn of_document<'v>(model: &'v Value, key: &str, id: &str) -> Vec<&'v Value> {
    list(&model[key])
        .iter()
        .filter(|entry| entry["document"] == *id)
        .collect()
}

/// Scores one document of the model; `gold["file"]` names it.
pub fn score(gold: &Value, source: &str, model: &Value, tally: &mut Tally) {
    let file = text(&gold["file"]);
    let chars: Vec<char> = source.chars().collect();
    let document = list(&model["documents"])
        .iter()
        .find(|document| text(&document["path"]).rsplit('/').next() == Some(file))
        .unwrap_or_else(|| panic!("the model has no {file}"));
    let id = text(&document["id"]);
    tally.notes.push(format!("== {file}"));
    let people = of_document(model, "people", id);
    let events = of_document(model, "events", id);
    let quotes = of_document(model, "quotes", id);
    slices(&chars, &people, &events, &quotes, tally);
    let persons = self::people(gold, &people, tally);
    let (by_system, by_gold) = self::events(gold, &chars, &events, tally);
    let party = parties(gold, model, &persons);
    participations(gold, model, &events, &by_system, &party, tally);
    self::quotes(gold, model, &chars, &quotes, &by_system, &party, tally);
    let _ = by_gold;
}

fn slices(
    chars: &[char],
    people: &[&Value],
    events: &[&Value],
    quotes: &[&Value],
    tally: &mut Tally,
) {
    let mut spans: Vec<&Value> = Vec::new();
    for quote in quotes {
        spans.extend(list(&quote["content"]));
        spans.extend(
            [&quote["source"], &quote["cue"]]
                .into_iter()
                .filter(|span| !span.is_null()),
        );
    }
    spans.extend(people.iter().flat_map(|person| list(&person["mentions"])));
    spans.extend(events.iter().flat_map(|event| list(&event["evidence"])));
    for span in spans {
        let (start, end) = (
            span["start"].as_u64().unwrap() as usize,
            span["end"].as_u64().unwrap() as usize,
        );
        let right = start < end
            && end <= chars.len()
            && chars[start..end].iter().collect::<String>() == text(&span["text"]);
        tally.add("exact slices", usize::from(right), 1);
        if !right {
            tally.notes.push(format!("NOT A SLICE {span}"));
        }
    }
}

const WEAK: [&str; 3] = ["role", "honorific-only", "pronoun"];

/// The system's person ids with the annotated ones.
fn people(gold: &Value, people: &[&Value], tally: &mut Tally) -> HashMap<String, String> {
    let persons = list(&gold["persons"]);
    let matched = pair(persons.len(), people.len(), 1.0, |g, s| {
        f64::from(u8::from(
            fold(text(&persons[g]["name"])) == fold(text(&people[s]["name"])),
        ))
    });
    tally.add("people recall", matched.len(), persons.len());
    tally.add("people precision", matched.len(), people.len());
    for (nth, person) in persons.iter().enumerate() {
        let name = text(&person["name"]);
        let mine = matched.get(&nth).map(|&s| people[s]);
        if mine.is_none() {
            tally.notes.push(format!("MISSED person {name}"));
        }
        let titles: BTreeSet<String> = list(&person["titles"])
            .iter()
            .map(|title| bare(text(&title["title"]["text"])))
            .collect();
        let free: BTreeSet<String> = list(&person["titles_optional"])
            .iter()
            .map(|title| bare(text(&title["title"]["text"])))
            .collect();
        let got: BTreeSet<String> = mine
            .iter()
            .flat_map(|person| list(&person["affiliations"]))
            .map(|title| bare(text(&title["title"])))
            .collect();
        let hit = titles.intersection(&got).count();
        tally.add("titles recall", hit, titles.len());
        tally.add(
            "titles precision",
            hit,
            got.iter()
                .filter(|title| titles.contains(*title) || !free.contains(*title))
                .count(),
        );
        tally.notes.extend(
            titles
                .difference(&got)
                .map(|title| format!("MISSED title {name} | {title} | got {got:?}")),
        );
        tally.notes.extend(
            got.difference(&titles)
                .filter(|title| !free.contains(*title))
                .map(|title| format!("FALSE title {name} | {title}")),
        );
        mentions(person, mine, tally);
    }
    let used: BTreeSet<usize> = matched.values().copied().collect();
    tally.notes.extend(
        (0..people.len())
            .filter(|s| !used.contains(s))
            .map(|s| format!("FALSE person {}", text(&people[s]["name"]))),
    );
    matched
        .iter()
        .map(|(&g, &s)| {
            (
                text(&people[s]["id"]).to_owned(),
                text(&persons[g]["id"]).to_owned(),
            )
        })
        .collect()
}

fn mentions(gold: &Value, mine: Option<&Value>, tally: &mut Tally) {
    let range = |mention: &Value| {
        (
            mention["start"].as_i64().unwrap(),
            mention["end"].as_i64().unwrap(),
        )
    };
    let fits = |(a, b): (i64, i64), (s, e): (i64, i64)| a < e && b > s && b - a <= e - s + 30;
    let firm = |mention: &&Value| !WEAK.contains(&text(&mention["form"]));
    let all: Vec<(i64, i64)> = mine
        .iter()
        .flat_map(|person| list(&person["mentions"]))
        .map(range)
        .collect();
    let named: Vec<(i64, i64)> = mine
        .iter()
        .flat_map(|person| list(&person["mentions"]))
        .filter(firm)
        .map(range)
        .collect();
    let want: Vec<(i64, i64)> = list(&gold["mentions"])
        .iter()
        .filter(firm)
        .map(range)
        .collect();
    let known: Vec<(i64, i64)> = list(&gold["mentions"]).iter().map(range).collect();
    tally.add(
        "mentions recall",
        want.iter()
            .filter(|want| all.iter().any(|&have| fits(have, **want)))
            .count(),
        want.len(),
    );
    tally.add(
        "mentions precision",
        named
            .iter()
            .filter(|have| known.iter().any(|&want| fits(**have, want)))
            .count(),
        named.len(),
    );
}

type Ids = HashMap<String, String>;

/// System event ids with annotated ones, and the reverse.
fn events(gold: &Value, chars: &[char], events: &[&Value], tally: &mut Tally) -> (Ids, Ids) {
    let annotated = list(&gold["events"]);
    let score = |g: usize, s: usize| {
        let (gold, mine) = (&annotated[g], events[s]);
        let titles: Vec<String> = std::iter::once(&gold["title"])
            .chain(list(&gold["aliases"]))
            .map(|title| fold(text(title)))
            .collect();
        let title = fold(text(&mine["title"]));
        if titles.contains(&title) {
            return 2.0;
        }
        let words: BTreeSet<&str> = title.split(' ').collect();
        let alike = titles.iter().map(|other| {
            let other: BTreeSet<&str> = other.split(' ').collect();
            words.intersection(&other).count() as f64 / words.union(&other).count().max(1) as f64
        });
        let (one, other) = (
            covered(list(&gold["evidence"]), chars),
            covered(list(&mine["evidence"]), chars),
        );
        let over = if one.is_empty() || other.is_empty() {
            0.0
        } else {
            one.intersection(&other).count() as f64 / one.len().min(other.len()) as f64
        };
        let same = if gold["kind"] == mine["kind"] {
            0.2
        } else {
            0.0
        };
        alike.fold(over * 0.9, f64::max) + same
    };
    let matched = pair(annotated.len(), events.len(), 0.6, score);
    let by_gold: Ids = matched
        .iter()
        .map(|(&g, &s)| {
            (
                text(&annotated[g]["id"]).to_owned(),
                text(&events[s]["id"]).to_owned(),
            )
        })
        .collect();
    let by_system: Ids = by_gold
        .iter()
        .map(|(g, s)| (s.clone(), g.clone()))
        .collect();
    tally.add("events precision", matched.len(), events.len());
    for (nth, event) in annotated
        .iter()
        .enumerate()
        .filter(|(_, event)| event["required"] != false)
    {
        let title = text(&event["title"]);
        let mine = matched.get(&nth).map(|&s| events[s]);
        tally.add("events recall", usize::from(mine.is_some()), 1);
        let Some(mine) = mine else {
            tally.notes.push(format!("MISSED event {title}"));
            continue;
        };
        let up = mine["parent"]
            .as_str()
            .map(|parent| by_system.get(parent).map_or("(another)", String::as_str));
        let right = up == event["parent"].as_str()
            || up.is_some_and(|up| {
                list(&event["accept_parents"])
                    .iter()
                    .any(|parent| parent == up)
            });
        tally.add("event parent", usize::from(right), 1);
        if !right {
            tally.notes.push(format!(
                "PARENT {title} want {} got {up:?}",
                event["parent"]
            ));
        }
        tally.add("event kind", usize::from(event["kind"] == mine["kind"]), 1);
        if event["kind"] != mine["kind"] {
            tally.notes.push(format!(
                "KIND {title} want {} got {}",
                event["kind"], mine["kind"]
            ));
        }
        if event["date"].is_string() {
            continue;
        }
        let got = &mine["date"]["value"];
        let right = if event["date"].is_null() {
            got.is_null()
        } else {
            let accept = list(&event["date"]["accept"]);
            // The days of the whole may do for a part.
            let inherited = mine["date"]["basis"] == "inherited";
            *got == event["date"]["value"]
                || accept.contains(got)
                || inherited && accept.contains(&json!("inherit"))
        };
        tally.add("event date", usize::from(right), 1);
        if !right {
            tally
                .notes
                .push(format!("DATE {title} want {} got {got}", event["date"]));
        }
    }
    let used: BTreeSet<usize> = matched.values().copied().collect();
    tally.notes.extend(
        (0..events.len())
            .filter(|s| !used.contains(s))
            .map(|s| format!("FALSE event {}", text(&events[s]["title"]))),
    );
    (by_system, by_gold)
}

/// For each id of a system's person or organization, the annotated party.
fn parties(gold: &Value, model: &Value, persons: &Ids) -> Ids {
    let mut alias: HashMap<String, Option<String>> = HashMap::new();
    let id = |entry: &Value| Some(text(&entry["id"]).to_owned());
    for organization in list(&gold["organizations"]) {
        for name in list(&organization["aliases"]) {
            alias
                .entry(bare(text(name)))
                .and_modify(|known| *known = None)
                .or_insert_with(|| id(organization));
        }
    }
    for entry in list(&gold["organizations"])
        .iter()
        .chain(list(&gold["persons"]))
    {
        alias.insert(bare(text(&entry["name"])), id(entry));
    }
    let mut out = persons.clone();
    for entry in list(&model["people"])
        .iter()
        .chain(list(&model["organizations"]))
    {
        if let Some(Some(party)) = alias.get(&bare(text(&entry["name"]))) {
            out.entry(text(&entry["id"]).to_owned())
                .or_insert_with(|| party.clone());
        }
    }
    out
}

fn participations(
    gold: &Value,
    model: &Value,
    events: &[&Value],
    by_system: &Ids,
    party: &Ids,
    tally: &mut Tally,
) {
    let people: BTreeSet<&str> = list(&gold["persons"])
        .iter()
        .map(|person| text(&person["id"]))
        .collect();
    let parent: HashMap<&str, &str> = list(&gold["events"])
        .iter()
        .filter_map(|event| Some((text(&event["id"]), event["parent"].as_str()?)))
        .collect();
    let mut have: BTreeSet<(Option<&str>, Option<&str>, String, &str)> = BTreeSet::new();
    for part in list(&model["participations"])
        .iter()
        .filter(|part| events.iter().any(|event| event["id"] == part["event"]))
    {
        let who = party.get(text(&part["participant"])).map(String::as_str);
        have.insert((
            who,
            by_system.get(text(&part["event"])).map(String::as_str),
            fold(text(&part["role"])).replace(' ', ""),
            text(&part["participant"]),
        ));
    }
    let wanted: Vec<(&str, &str, Vec<String>, bool)> = list(&gold["participations"])
        .iter()
        .map(|part| {
            let who = part["person"]
                .as_str()
                .or(part["organization"].as_str())
                .unwrap_or("");
            let roles = [&part["role"], &part["also"]]
                .iter()
                .map(|role| fold(text(role)).replace(' ', ""))
                .filter(|role| !role.is_empty())
                .collect();
            (who, text(&part["event"]), roles, part["required"] != false)
        })
        .collect();
    for (who, event, roles, required) in &wanted {
        if !required {
            continue;
        }
        let hit = have
            .iter()
            .any(|(w, e, role, _)| *w == Some(*who) && *e == Some(*event) && roles.contains(role));
        tally.add(
            if people.contains(who) {
                "participation recall (people)"
            } else {
                "participation recall (organizations)"
            },
            usize::from(hit),
            1,
        );
        if !hit {
            tally
                .notes
                .push(format!("MISSED participation {who} | {event} | {roles:?}"));
        }
    }
    for (who, event, role, id) in &have {
        let Some(event) = event else { continue };
        if ["mentioned", "addressee", "attendee"].contains(&role.as_str()) {
            continue;
        }
        let mine = |(w, _, _, _): &&(&str, &str, Vec<String>, bool)| *who == Some(*w);
        let right = wanted
            .iter()
            .filter(mine)
            .any(|(_, e, roles, _)| e == event && roles.contains(role));
        let above = |below: &str, up: &str| {
            let mut next = parent.get(below);
            while let Some(&at) = next {
                if at == up {
                    return true;
                }
                next = parent.get(at);
            }
            false
        };
        let free = wanted.iter().filter(mine).any(|(_, e, roles, _)| {
            roles.contains(role) && above(e, event)
                || role == "speaker" && (e == event || above(e, event))
        });
        if !right && free {
            continue;
        }
        tally.add("participation precision", usize::from(right), 1);
        if !right {
            tally
                .notes
                .push(format!("FALSE participation {id} | {event} | {role}"));
        }
    }
}

fn quotes(
    gold: &Value,
    model: &Value,
    chars: &[char],
    quotes: &[&Value],
    by_system: &Ids,
    party: &Ids,
    tally: &mut Tally,
) {
    let annotated = list(&gold["quotes"]);
    let named: BTreeSet<&str> = list(&gold["persons"])
        .iter()
        .chain(list(&gold["organizations"]))
        .map(|entry| text(&entry["id"]))
        .collect();
    let names: HashMap<&str, &str> = list(&model["people"])
        .iter()
        .chain(list(&model["organizations"]))
        .map(|entry| (text(&entry["id"]), text(&entry["name"])))
        .collect();
    let mine: Vec<Chars> = quotes
        .iter()
        .map(|quote| covered(list(&quote["content"]), chars))
        .collect();
    let shown = |quote: &Value| {
        list(&quote["content"])
            .iter()
            .map(|span| text(&span["text"]).chars().take(70).collect::<String>())
            .collect::<Vec<_>>()
            .join(" … ")
    };
    let matched = pair(annotated.len(), quotes.len(), 0.7, |g, s| {
        quote_match(&mine[s], &annotated[g], chars)
    });
    for (nth, gold) in annotated.iter().enumerate() {
        let required = gold["required"] != false;
        let hit = matched.get(&nth);
        tally.add(
            if required {
                "quotes recall (required)"
            } else {
                "quotes recall (optional)"
            },
            usize::from(hit.is_some()),
            1,
        );
        let Some(&hit) = hit else {
            if required {
                tally.notes.push(format!(
                    "MISSED quote {} {} {} | {}",
                    gold["id"],
                    gold["kind"],
                    gold["speaker"],
                    shown(gold)
                ));
            }
            continue;
        };
        let quote = quotes[hit];
        let kind =
            gold["kind"] == quote["kind"] || list(&gold["accept_kinds"]).contains(&quote["kind"]);
        tally.add("quote kind", usize::from(kind), 1);
        if !kind {
            tally.notes.push(format!(
                "KIND {} want {} got {}",
                gold["id"], gold["kind"], quote["kind"]
            ));
        }
        let said = quote["speaker"].as_str();
        let name = said.and_then(|said| names.get(said));
        if let Some(want) = gold["speaker"]
            .as_str()
            .filter(|speaker| named.contains(speaker))
        {
            let right = said.and_then(|said| party.get(said)).map(String::as_str) == Some(want);
            tally.add("speaker", usize::from(right), 1);
            if required {
                tally.add("speaker (required)", usize::from(right), 1);
            }
            tally.add("speaker not wrong", usize::from(right || name.is_none()), 1);
            if !right {
                tally
                    .notes
                    .push(format!("SPEAKER {} want {want} got {name:?}", gold["id"]));
            }
        } else {
            tally.add("speaker not wrong", usize::from(name.is_none()), 1);
            if name.is_some() {
                tally
                    .notes
                    .push(format!("SPEAKER invented {} got {name:?}", gold["id"]));
            }
        }
        let event = quote["event"]
            .as_str()
            .and_then(|event| by_system.get(event))
            .map(String::as_str);
        let right = event == gold["event"].as_str();
        tally.add("quote event", usize::from(right), 1);
        if !right {
            tally.notes.push(format!(
                "QUOTE EVENT {} want {} got {event:?}",
                gold["id"], gold["event"]
            ));
        }
    }
    let taken: BTreeSet<usize> = matched.values().copied().collect();
    let loose: Vec<Chars> = annotated
        .iter()
        .filter(|gold| gold["required"] == false)
        .map(|gold| covered(list(&gold["content"]), chars))
        .collect();
    let mut spare: BTreeSet<usize> = BTreeSet::new();
    for (nth, content) in mine.iter().enumerate() {
        let again = taken.iter().chain(&spare).any(|&other| {
            other != nth && content.intersection(&mine[other]).count() * 2 > content.len()
        });
        let part = loose
            .iter()
            .any(|loose| content.intersection(loose).count() * 10 >= content.len() * 8);
        if !taken.contains(&nth) && !content.is_empty() && !again && part {
            spare.insert(nth);
        }
    }
    tally.add(
        "quotes precision",
        matched.len(),
        quotes.len() - spare.len(),
    );
    for (nth, quote) in quotes
        .iter()
        .enumerate()
        .filter(|(nth, _)| !taken.contains(nth) && !spare.contains(nth))
    {
        let _ = nth;
        tally.notes.push(format!(
            "FALSE quote {} {:?} | {}",
            quote["kind"],
            quote["speaker"].as_str().and_then(|id| names.get(id)),
            shown(quote)
        ));
    }
    for string in list(&gold["non_quotes"]) {
        let span = &string["span"];
        let inner: Chars = (span["start"].as_u64().unwrap() as usize + 1
            ..span["end"].as_u64().unwrap() as usize - 1)
            .collect();
        let taken = quotes.iter().zip(&mine).any(|(quote, content)| {
            ["direct", "mixed"].contains(&text(&quote["kind"])) && overlap(content, &inner) > 0.5
        });
        tally.add("non-quotes kept out", usize::from(!taken), 1);
        if taken {
            tally
                .notes
                .push(format!("NON-QUOTE taken as quote {}", text(&span["text"])));
        }
    }
}
