//! Annotations by hand: the JSON of the seeds, and the readable TOML of the invented write-ups, as one shape.
//!
//! In the TOML a stretch is given by its words; `@N` behind them picks the N-th place where they stand. Offsets of an
//! [`Annotation`] count Unicode scalars, as those of the model do.
use serde_json::{Value, json};

/// The annotation of one document, in the shape of `seeds.json`.
pub type Annotation = Value;

/// Reads the TOML annotation of `text`.
pub fn from_toml(file: &str, text: &str, annotation: &str) -> Annotation {
    let table: toml::Table = annotation
        .parse()
        .unwrap_or_else(|error| panic!("{file}: {error}"));
    let table = serde_json::to_value(table).unwrap();
    let chars: Vec<char> = text.chars().collect();
    let rows = |key: &str| {
        table
            .get(key)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let people: Vec<String> = rows("person")
        .iter()
        .map(|person| words(&person["id"]))
        .collect();
    let events: Vec<Value> = rows("event")
        .into_iter()
        .map(|event| self::event(&chars, event))
        .collect();
    let persons: Vec<Value> = rows("person")
        .iter()
        .map(|person| self::person(&chars, person))
        .collect();
    let participations: Vec<Value> = rows("participation")
        .into_iter()
        .map(|mut part| {
            let key = if people.contains(&words(&part["who"])) {
                "person"
            } else {
                "organization"
            };
            part[key] = part["who"].clone();
            part
        })
        .collect();
    let quotes: Vec<Value> = rows("quote")
        .into_iter()
        .map(|mut quote| {
            quote["content"] = found(&chars, &quote["content"]);
            quote["accept_ends"] = found(&chars, &quote["accept_ends"])
                .as_array()
                .map_or(json!([]), |ends| {
                    ends.iter().map(|end| end["end"].clone()).collect()
                });
            quote
        })
        .collect();
    let non_quotes: Vec<Value> = rows("non_quote")
        .iter()
        .map(|string| json!({"span": find(&chars, &words(&string["text"])), "why": string["why"]}))
        .collect();
    json!({"file": file, "events": events, "persons": persons, "organizations": rows("organization"), "participations": participations, "quotes": quotes, "non_quotes": non_quotes})
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn event(chars: &[char], mut event: Value) -> Value {
    event["evidence"] = found(chars, &event["evidence"]);
    event["date"] = match event["date"].as_str() {
        None => Value::Null,
        Some("inherit") => json!("inherit"),
        Some(value) => {
            let accept: Vec<Value> = event["accept_dates"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|date| {
                    if date == "" {
                        Value::Null
                    } else {
                        date.clone()
                    }
                })
                .collect();
            json!({"value": value, "accept": accept})
        }
    };
    event
}

fn person(chars: &[char], person: &Value) -> Value {
    let titles = |key: &str| -> Vec<Value> {
        person[key]
            .as_array()
            .into_iter()
            .flatten()
            // `Mayor@4`: which of several stands there, which is not a part of the title.
            .map(|title| {
                words(title)
                    .split('@')
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            })
            .map(|title| json!({"title": {"text": title}}))
            .collect()
    };
    let mut references: Vec<String> = person["mentions"]
        .as_array()
        .into_iter()
        .flatten()
        .map(words)
        .collect();
    references.sort_by_key(|words| {
        std::cmp::Reverse(words.split('@').next().unwrap_or("").chars().count())
    });
    let mut taken: Vec<(u64, u64)> = Vec::new();
    let mut mentions = Vec::new();
    for reference in references {
        let places = if numbered(&reference).is_some() {
            vec![find(chars, &reference)]
        } else {
            everywhere(chars, &reference)
        };
        for mut place in places {
            let (start, end) = (
                place["start"].as_u64().unwrap(),
                place["end"].as_u64().unwrap(),
            );
            if taken.iter().all(|&(from, to)| end <= from || to <= start) {
                taken.push((start, end));
                place["form"] = json!("full");
                mentions.push(place);
            }
        }
    }
    for reference in person["weak"].as_array().into_iter().flatten() {
        let mut place = find(chars, &words(reference));
        place["form"] = json!("pronoun");
        mentions.push(place);
    }
    json!({"id": person["id"], "name": person["name"], "titles": titles("titles"), "titles_optional": titles("titles_optional"), "mentions": mentions})
}

fn found(chars: &[char], references: &Value) -> Value {
    references
        .as_array()
        .into_iter()
        .flatten()
        .map(|reference| find(chars, &words(reference)))
        .collect()
}

fn numbered(reference: &str) -> Option<(&str, usize)> {
    let (words, number) = reference.rsplit_once('@')?;
    Some((words, number.parse().ok()?))
}

/// The stretch that a reference names.
fn find(chars: &[char], reference: &str) -> Value {
    let (text, number) = numbered(reference).unwrap_or((reference, 1));
    let needle: Vec<char> = text.chars().collect();
    let mut places = (0..chars.len()).filter(|&at| chars[at..].starts_with(&needle));
    let start = places
        .nth(number - 1)
        .unwrap_or_else(|| panic!("the text has no “{reference}”"));
    json!({"start": start, "end": start + needle.len(), "text": text})
}

/// Every place where the words stand as whole words.
fn everywhere(chars: &[char], text: &str) -> Vec<Value> {
    let needle: Vec<char> = text.chars().collect();
    let inside = |at: usize| {
        at > 0 && at < chars.len() && chars[at - 1].is_alphanumeric() && chars[at].is_alphanumeric()
    };
    (0..chars.len())
        .filter(|&at| chars[at..].starts_with(&needle) && !inside(at) && !inside(at + needle.len()))
        .map(|start| json!({"start": start, "end": start + needle.len(), "text": text}))
        .collect()
}
