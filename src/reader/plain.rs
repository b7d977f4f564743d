//! Plain text: paragraphs by blank lines or by line, headings, lists, footnotes.
//!
//! The layout of plain text is a guess. Where nearly every line breaks because the next word would have passed one
//! width, the text is wrapped at that width, and a line that breaks for that reason goes on in the next. In any other
//! text, a run of lines of about one length that do not end sentences is a wrapped paragraph; any other line is a block
//! of its own.
use crate::text::{Block, BlockKind, SourceText, Span};

/// Bounds of a wrapped line. Units: bytes.
const WRAPPED: std::ops::RangeInclusive<usize> = 40..=120;

/// A line that is about full. Units: bytes.
const FULL: usize = 60;

/// A text is wrapped if it has so many breaks between lines, and of a hundred no more than so many that came early.
const BREAKS: usize = 8;
const EARLY: usize = 15;

/// The longest label before a colon. Units: words.
const LABEL: usize = 3;

/// The longest headline and heading. Units: bytes.
const LONGEST_TITLE: usize = 260;
const LONGEST_HEADING: usize = 110;

pub(super) fn blocks(source: &SourceText) -> Vec<Block> {
    let mut out = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    let lines: Vec<Span> = lines(source).collect();
    let width = wrap_width(source, &lines);
    for &line in &lines {
        if line.is_empty() {
            flush(source, width, &mut run, &mut out);
        } else {
            run.push(line);
        }
    }
    flush(source, width, &mut run, &mut out);
    find_title(source, &mut out);
    out
}

/// Each line without the white space at its ends; empty for a blank one.
fn lines(source: &SourceText) -> impl Iterator<Item = Span> {
    let text = source.as_str();
    let mut at = 0;
    text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(move |line| {
            let blank = |c: char| {
                c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}') || c.is_control()
            };
            let start = at + (line.len() - line.trim_start_matches(blank).len());
            let end = at + line.trim_end_matches(blank).len();
            at += line.len();
            Span::of(start, end)
        })
}

/// The width at which a text is wrapped: the longest of its lines that go on, but for a few that outrun it.
fn wrap_width(source: &SourceText, lines: &[Span]) -> Option<usize> {
    let breaks = || {
        lines
            .windows(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
            .filter(|(line, next)| !line.is_empty() && !next.is_empty())
    };
    let mut widths: Vec<usize> = breaks().map(|(line, _)| columns(source, line)).collect();
    widths.sort_unstable();
    let width = *widths.get(widths.len().checked_sub(1 + widths.len() / 50)?)?;
    let early = breaks()
        .filter(|&(line, next)| !is_full(source, line, next, width))
        .count();
    let wrapped = widths.len() >= BREAKS && early * 100 <= widths.len() * EARLY;
    (wrapped && WRAPPED.contains(&width)).then_some(width)
}

/// How far a line reaches, its indentation included. Units: scalars.
fn columns(source: &SourceText, line: Span) -> usize {
    let before = source.as_str().get(..line.start as usize).unwrap_or("");
    let indentation = before
        .chars()
        .rev()
        .take_while(|c| matches!(c, ' ' | '\t' | '\u{a0}'))
        .count();
    indentation + source.slice(line).chars().count()
}

/// Whether the first word of the next line would not have fitted behind a line.
fn is_full(source: &SourceText, line: Span, next: Span, width: usize) -> bool {
    let word = source.slice(next).split_whitespace().next();
    columns(source, line) + 1 + word.map_or(0, |word| word.chars().count()) > width
}

/// Makes blocks of a run of lines without a blank one between.
fn flush(source: &SourceText, width: Option<usize>, run: &mut Vec<Span>, out: &mut Vec<Block>) {
    let mut rest = run.as_slice();
    // Lines of a program or a list of names are of any length, those of running text all but the last are full.
    let full = run.iter().filter(|line| source.slice(**line).len() >= FULL);
    let prose = full.count() * 2 >= run.len();
    while let Some((&first, _)) = rest.split_first() {
        let wrapped = wrapped(source, rest, prose, width);
        let span = rest
            .get(wrapped - 1)
            .map_or(first, |last| first.hull(*last));
        out.push(block(source, span, out));
        rest = rest.get(wrapped..).unwrap_or(&[]);
    }
    run.clear();
}

/// How many lines from the first on are one wrapped paragraph; `prose`: most lines round them are full; `width`: that
/// of the whole text, if it is wrapped.
fn wrapped(source: &SourceText, run: &[Span], prose: bool, width: Option<usize>) -> usize {
    let mut count = 1;
    for pair in run.windows(2) {
        let [line, next] = pair else { break };
        let (text, following) = (source.slice(*line), source.slice(*next));
        let inside = match width {
            Some(width) => {
                is_full(source, *line, *next, width) && !is_labeled(following) && !is_timed(text)
            }
            None => prose && breaks_inside(text, following),
        };
        let small = following.starts_with(char::is_lowercase) && !is_address(following);
        let goes_on = !marker(following).is_some_and(|(_, kind)| kind == BlockKind::ListItem)
            && (inside || WRAPPED.contains(&text.len()) && small);
        if !goes_on {
            break;
        }
        count += 1;
    }
    count
}

/// Whether a line that is followed by a capital breaks inside a sentence: it is about full and ends without a stop,
/// or the next word would not have fitted.
fn breaks_inside(line: &str, next: &str) -> bool {
    let first_word = next.split_whitespace().next().map_or(0, str::len);
    line.len() >= FULL
        && line.len() + first_word >= 72
        && line.len() <= 100
        && next.len() >= 20
        && !is_labeled(next)
        && !is_timed(line)
}

/// `press@…`, `www.…`: a line that begins with an address goes on with nothing.
fn is_address(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    word.contains('@') || word.contains("://") || word.starts_with("www.")
}

/// `09:30 Opening`: a line of a program.
fn is_timed(line: &str) -> bool {
    line.split_once([':', '.']).is_some_and(|(hour, rest)| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
        hour.len() <= 2 && digits(hour) && rest.get(..2).is_some_and(digits)
    })
}

/// `Chair: …`, `Welcome remarks: …`: a line that says first what stands in it.
fn is_labeled(line: &str) -> bool {
    line.split_once(':').is_some_and(|(label, _)| {
        label.split_whitespace().count() <= LABEL
            && label
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '&'))
    })
}

fn block(source: &SourceText, span: Span, before: &[Block]) -> Block {
    let text = source.slice(span);
    let (skip, kind) = marker(text).unwrap_or((0, BlockKind::Paragraph));
    let body = Span::of(span.start as usize + skip, span.end as usize);
    let kind = match kind {
        BlockKind::Footnote if !has_reference(source, before, text) => BlockKind::ListItem,
        BlockKind::Paragraph if is_heading(text) => BlockKind::Heading,
        kind => kind,
    };
    Block::new(kind, body)
}

/// The length of a list or note marker with the space behind it, and what it makes of the block.
fn marker(text: &str) -> Option<(usize, BlockKind)> {
    let stars = text.len() - text.trim_start_matches(['*', '†', '‡']).len();
    if stars > 0 {
        let rest = text.get(stars..)?;
        return Some((text.len() - rest.trim_start().len(), BlockKind::Footnote));
    }
    let bullet = text.strip_prefix(['-', '•', '◦', '–', '—', '▪', '●', '·', '‣', '➢']);
    if let Some(rest) = bullet.filter(|rest| rest.starts_with([' ', '\t', '\u{a0}'])) {
        return Some((text.len() - rest.trim_start().len(), BlockKind::ListItem));
    }
    let number = text.trim_start_matches('(');
    let digits = number.len()
        - number
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .len();
    let rest = number.get(digits..)?.strip_prefix(['.', ')'])?;
    let is_number = (1..=2).contains(&digits) && rest.starts_with([' ', '\t']);
    is_number.then(|| (text.len() - rest.trim_start().len(), BlockKind::ListItem))
}

/// Whether an earlier block holds the note's marker right behind a word.
fn has_reference(source: &SourceText, before: &[Block], note: &str) -> bool {
    let Some(mark) = note.chars().next() else {
        return false;
    };
    before.iter().any(|block| {
        let text = source.slice(block.span());
        text.match_indices(mark).any(|(at, _)| {
            text.get(..at)
                .and_then(|head| head.chars().next_back())
                .is_some_and(|c| !c.is_whitespace() && c != mark)
        })
    })
}

/// A short line that ends no sentence.
fn is_heading(text: &str) -> bool {
    // `‘… at home.’`: a sentence in single marks.
    let bare = text.trim_end_matches(['’', '\'', ')', ']']);
    text.len() <= LONGEST_HEADING
        && !bare.ends_with(['.', '!', '?'])
        && !text.ends_with(['.', '!', '?', ':', ';', ',', '”', '"', '»', '…'])
        && text.contains(char::is_alphabetic)
}

/// The first block is the headline when it ends no sentence and more follows.
fn find_title(source: &SourceText, blocks: &mut [Block]) {
    if blocks.len() < 2 {
        return;
    }
    if let Some(first) = blocks.first_mut() {
        let text = source.slice(first.span());
        let ends = text.ends_with(['.', ':', ';', ',']);
        if matches!(first.kind, BlockKind::Paragraph | BlockKind::Heading)
            && text.len() <= LONGEST_TITLE
            && !ends
        {
            first.kind = BlockKind::Title;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::blocks;
    use crate::text::SourceText;

    fn shown(text: &str) -> Vec<String> {
        let source = SourceText::new(text.to_owned());
        blocks(&source)
            .iter()
            .map(|block| format!("{:?}: {}", block.kind, source.folded(block.span())))
            .collect()
    }

    #[test]
    fn lines_that_end_sentences_are_blocks_of_their_own() {
        assert_eq!(
            shown("Ports meet\n\nWe met.\r\nWe left.\n"),
            [
                "Title: Ports meet",
                "Paragraph: We met.",
                "Paragraph: We left."
            ]
        );
    }

    #[test]
    fn a_sentence_in_single_marks_is_no_heading() {
        assert_eq!(
            shown("Title\n\n‘Ports open.’")[1],
            "Paragraph: ‘Ports open.’"
        );
        assert_eq!(shown("Title\n\nFishers’")[1], "Heading: Fishers’");
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text = "Title\n\nThe delegates of the coastal states met for two days and agreed on\nthree matters, which the chair then read out to the press in Accra\nand in Lomé.";
        assert_eq!(shown(text).len(), 2);
    }

    #[test]
    fn a_text_that_is_wrapped_throughout_breaks_only_where_a_word_would_have_fitted() {
        let lines = [
            "“The harbour is late,” said the head of the",
            "fund of the coast. “Will you tell the boats",
            "to wait for us in the bay, and the ferry",
            "too? It will take the rest of the week, I",
            "fear, or Monday.”",
            "We met twice in the old town of Tarn. The",
            "second time it was cold, and the boats had",
            "gone to Alto with the last of the fish.",
            "Nobody had told the Mayor, who was to open",
            "the hall in the bay, or Mr. Holm.",
        ];
        assert_eq!(
            shown(&format!("Title\n\n{}", lines.join("\n"))),
            [
                "Title: Title".to_owned(),
                format!("Paragraph: {}", lines[..5].join(" ")),
                format!("Paragraph: {}", lines[5..].join(" ")),
            ]
        );
    }

    #[test]
    fn lines_of_a_program_are_blocks_of_their_own() {
        let text = "Title\n\n17:15 Closing session and award of the prize for the best boat in port\nChair of the day: Rosa Lind of the Alto Fund\nClosing remarks: Tor Vik";
        assert_eq!(shown(text).len(), 4);
        let text = "Title\n\nTarn, 4 March 2031\nOrganized by the Council of Northern Harbours together with Lumen Lines\nSponsored by Brint Cold Stores";
        assert_eq!(shown(text).len(), 4);
    }

    #[test]
    fn list_items_and_notes_lose_their_markers() {
        let text = "Title\n\nIt was signed.*\n- Rosa Lind\n2. Per Holm\n* Signed by Alto.";
        assert_eq!(
            shown(text)[2..],
            [
                "ListItem: Rosa Lind",
                "ListItem: Per Holm",
                "Footnote: Signed by Alto."
            ]
        );
    }
}
