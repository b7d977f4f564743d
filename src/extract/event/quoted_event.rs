use super::noun::{is_length, kind_of, phrase_start};
use super::placed::status;
use super::{Sight, Sighting, is_sighted, proof, sight};
use crate::extract::analysis::Analysis;
use crate::extract::draft::Draft;
use crate::extract::gathering::{is_gathering, noun_behind_marks, one_of};
use crate::extract::piece::is_title_case;
use crate::extract::range::Range;
use crate::extract::rule::Rule;
use crate::lexicon::Class;
use crate::model::{QuotedWhy, RuleId, TitleBasis};
use crate::text::TokenKind;

const ID: RuleId = "event/quoted_event";

/// `a panel discussion titled “Rivers and Rights” was held`
pub(super) const RULE: Rule = Rule {
    id: ID,
    doc: "The title in marks behind an event noun, or before one with a comma or nothing between, is the name of an event.",
    hits: &[
        "Then a {e:panel discussion titled “Rivers and Rights”} was held.",
        "Then the {e:panel of the convention, “Rivers and Rights”}, was held.",
        "Many came for {e:“Nets and Names”, a study day} for all.",
        "The Alto Fund held its eighth annual {e:«Silver Boat» award ceremony} in Nairobi.",
    ],
    misses: &[
        "The report “Rivers and Rights” came out.",
        "He thanked all who took part “on a day that had no wind”.",
    ],
    run,
};

fn run(draft: &mut Draft<'_>) {
    before_noun(draft);
    for nth in 0..draft.strings.len() {
        let string = draft.strings[nth];
        if string.why != QuotedWhy::EventTitle
            || draft.in_boilerplate(string.range.first)
            || is_sighted(draft, string.range)
        {
            continue;
        }
        let a = &draft.a;
        let limit = a.sentence(string.range.first).first;
        let Some(head) = (limit..string.range.first)
            .rev()
            .take(9)
            .find(|&at| {
                let one = || one_of(a, at).is_some();
                let section =
                    a.is_text(at, "section") && a.is_small(at) && at + 1 == string.range.first;
                is_gathering(a, at) || section || a.is_comma(at + 1) && a.is_small(at) && one()
            })
            .or_else(|| noun_behind_marks(a, string.range.end - 1))
            .or_else(|| in_headline(draft, string.range))
        else {
            continue;
        };
        // `those who took part “on a bad day”`
        if a.is_text(head, "part")
            && a.is_one_of(head.wrapping_sub(1), &["take", "takes", "taking", "took"])
        {
            continue;
        }
        // `the second panel of the Convention, “Nets and Names”,`: the part has the title.
        let of = head.wrapping_sub(1 + usize::from(a.any(head.wrapping_sub(1), Class::DETERMINER)));
        let part = of.wrapping_sub(1);
        let whole = a.is_text(of, "of") && a.is_small(part) && is_gathering(a, part);
        let head = if whole && head < string.range.first && part >= limit {
            part
        } else {
            head
        };
        // `The permanent exhibition “Shift Change” shows …`: no gathering.
        if a.is_text(head, "exhibition")
            && (head.saturating_sub(2)..head).any(|at| a.is_text(at, "permanent"))
        {
            continue;
        }
        let under = a.block_of(head) != a.block_of(string.range.first);
        let first = if under || head > string.range.first {
            string.range.first
        } else {
            phrase_start(a, head).0
        };
        let signed = matches!(
            a.kind(string.range.end - 2),
            Some(TokenKind::Comma | TokenKind::Period)
        );
        let title = Range::new(
            string.range.first + 1,
            string.range.end - 1 - usize::from(signed),
        );
        let kind = kind_of(a, head);
        let status = status(draft, Range::new(first, string.range.end));
        // `The lecture, “Ports and Rivers”, was given by …`: the one that was told of.
        let definite = head < string.range.first
            && (first..head).all(|at| is_length(a, at))
            && is_known(a, first.wrapping_sub(1))
            && a.is_comma(head + 1);
        let sighting = Sighting {
            sight: if definite {
                Sight::Definite
            } else {
                Sight::New
            },
            title,
            evidence: Range::new(first, string.range.end.max(head + 1)),
            head,
            kind,
            basis: TitleBasis::Quoted,
            status,
            proof: proof(ID, 0.95),
        };
        sight(draft, sighting);
    }
}

/// `the`, or `her`: what is told of already.
fn is_known(a: &Analysis<'_>, at: usize) -> bool {
    a.is_text(at, "the") || a.is_one_of(at, &["her", "his", "their"])
}

/// `its eighth annual «Silver Boat» award ceremony`: the title before the noun.
fn before_noun(draft: &mut Draft<'_>) {
    for nth in 0..draft.a.pairs.len() {
        let a = &draft.a;
        let pair = a.pairs[nth];
        let Some(close) = pair.close.filter(|&close| close - pair.open < LONGEST) else {
            continue;
        };
        let noun = (close + 1..close + 4)
            .take_while(|&at| a.is_small(at) && a.is_word(at))
            .filter(|&at| a.has(at, Class::EVENT))
            .last();
        let lead = pair.open.wrapping_sub(1);
        let led = a.any(
            lead,
            Class::DETERMINER
                .with(Class::POSSESSIVE)
                .with(Class::ORDINAL),
        ) || a.is_one_of(lead, &["annual", "international", "national"]);
        let title = Range::new(pair.open + 1, close);
        let Some(noun) =
            noun.filter(|_| led && is_title_case(a, title) && !draft.in_boilerplate(lead))
        else {
            continue;
        };
        let evidence = Range::new(pair.open, noun + 1);
        if is_sighted(draft, evidence) || draft.is_said(lead) {
            continue;
        }
        let sighting = Sighting {
            basis: TitleBasis::Quoted,
            title,
            status: status(draft, evidence),
            ..Sighting::described(evidence, noun, kind_of(&draft.a, noun), proof(ID, 0.9))
        };
        sight(draft, sighting);
    }
}

/// The longest title before a noun, with its marks. Units: tokens.
const LONGEST: usize = 10;

/// The event noun of the headline, for a line in marks right under it.
fn in_headline(draft: &Draft<'_>, marks: Range) -> Option<usize> {
    let a = &draft.a;
    let (headline, line) = (a.blocks.first()?.range, a.blocks.get(1)?.range);
    let mut words = headline.iter().filter(|_| line == marks);
    words.find(|&at| a.any(at, Class::EVENT))
}
