use crate::extract::draft::{Actor, Draft, Who};
use crate::extract::piece::PieceKind;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::extract::title_phrase::noun_phrase_end;
use crate::lexicon::Class;
use crate::model::RuleId;
use crate::text::TokenKind;

const ID: RuleId = "entity/person_actor";

/// The whole noun phrase round a name.
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "A name with its titles before and behind, brackets and origin is one noun phrase that can be the subject of a cue.",
    hits: &[],
    misses: &[],
    run,
};

fn run(draft: &mut Draft<'_>) {
    for person in 0..draft.people.len() {
        for nth in 0..draft.people[person].mentions.len() {
            let source = draft.people[person].mentions[nth].range;
            let full = whole(draft, source);
            draft.actors.push(Actor {
                full,
                source,
                who: Who::Person(person),
                rule: ID,
            });
        }
    }
}

/// The noun phrase round a mention.
fn whole(draft: &Draft<'_>, source: Range) -> Range {
    let a = &draft.a;
    let sentence = a.sentence(source.first);
    let name = draft.piece_over(source.end - 1);
    let mut first = source.first;
    while first > sentence.first
        && draft
            .piece_over(first - 1)
            .is_some_and(|nth| draft.pieces[nth].kind == PieceKind::Honorific)
    {
        first -= 1;
    }
    let own = || {
        name.into_iter()
            .flat_map(|name| draft.titles_of(name))
            .map(|title| title.range)
    };
    // `the head of Alto, Rosa Lind, said`: the name is the apposition, and a comma closes it.
    let mut apposed = false;
    while let Some(title) = own()
        .filter(|title| title.end <= first && first - title.end <= 1 && title.first < first)
        .min_by_key(|title| title.first)
    {
        apposed |= title.end < first;
        first = title.first;
    }
    // `its chief engineer, Rosa Lind, said`
    if apposed && first > sentence.first && a.any(first - 1, Class::POSSESSIVE) {
        first -= 1;
    }
    // `said that Rosa Lind`: the word leads in a clause.
    while first > sentence.first
        && a.any(first - 1, Class::DETERMINER)
        && !a.is_text(first - 1, "that")
    {
        first -= 1;
    }
    let mut end = source.end;
    if let Some(last) = own()
        .filter(|title| title.first > source.first)
        .max_by_key(|title| title.end)
    {
        end = last.end;
    }
    end = a.past_bracket(end).unwrap_or(end);
    // `Rosa Lind of the Alto Fund`
    let body = end + 1 + usize::from(a.is_text(end + 1, "the"));
    let of_body = a.is_small(end)
        && a.is_one_of(end, &["of", "at"])
        && draft
            .piece_from(body)
            .map(|nth| draft.pieces[nth])
            .is_some_and(|piece| match piece.kind {
                PieceKind::Organization => true,
                // `Rosa Lind of the Nordic Boat Forum`
                PieceKind::Event | PieceKind::Words => piece.range.len() > 1,
                _ => false,
            });
    if of_body || a.is_text(end, "from") || a.is_comma(end) && a.is_one_of(end + 1, &["of", "from"])
    {
        let start = end + 1 + usize::from(a.is_comma(end));
        if a.is_capital(start) || a.is_text(start, "the") && a.is_capital(start + 1) {
            end = noun_phrase_end(a, start, sentence.end);
        }
    }
    if a.is_comma(end) && (end > source.end || apposed)
        || a.is_comma(end) && a.is(end + 1, TokenKind::Mark)
    {
        end += 1;
    }
    Range::new(first, end)
}
