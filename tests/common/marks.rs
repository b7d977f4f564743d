//! Marked text: `{q:…}` in an example marks a stretch. Parsing and its inverse, so that a failure is read by eye.
use whosaid::extract::Fact;
use whosaid::text::Span;

/// The text without marks, and the marked stretches in text order.
pub fn parse_marks(marked: &str) -> (String, Vec<(char, Span)>) {
    let (mut text, mut marks, mut open) = (String::new(), Vec::new(), Vec::new());
    let chars: Vec<char> = marked.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        if chars[at] == '{' && chars.get(at + 2) == Some(&':') {
            open.push((chars[at + 1], text.len()));
            at += 3;
        } else if chars[at] == '}' && !open.is_empty() {
            let (letter, start) = open.pop().unwrap();
            marks.push((letter, Span::of(start, text.len())));
            at += 1;
        } else {
            text.push(chars[at]);
            at += 1;
        }
    }
    marks.sort_by_key(|&(_, span)| span);
    (text, marks)
}

/// The text with stretches marked.
pub fn render_marks(text: &str, marks: &[(char, Span)]) -> String {
    let mut out = String::new();
    for (at, c) in text.char_indices() {
        let at = u32::try_from(at).unwrap();
        out.extend(marks.iter().filter(|(_, span)| span.end == at).map(|_| '}'));
        for (letter, _) in marks.iter().filter(|(_, span)| span.start == at) {
            out.push_str(&format!("{{{letter}:"));
        }
        out.push(c);
    }
    let end = u32::try_from(text.len()).unwrap();
    out.extend(
        marks
            .iter()
            .filter(|(_, span)| span.end == end)
            .map(|_| '}'),
    );
    out
}

/// The marks of the facts that one rule found, each stretch once, in text order.
pub fn marks_of(facts: &[Fact], rule: &str) -> Vec<(char, Span)> {
    let mut marks: Vec<(char, Span)> = facts
        .iter()
        .filter(|fact| fact.rule == rule)
        .flat_map(|fact| fact.marks.clone())
        .collect();
    marks.sort_by_key(|&(letter, span)| (span, letter));
    marks.dedup();
    marks
}
