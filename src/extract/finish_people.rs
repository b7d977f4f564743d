//! People and organizations of the report.
use super::analysis::Analysis;
use super::draft::{Draft, OrganizationDraft, PersonDraft, TitleOf};
use super::entity::person_of_piece;
use super::finish::{evidence, id};
use super::key::{Key, keys};
use super::piece::{demonym, place_at};
use super::range::Range;
use crate::model::{
    Affiliation, Evidence, Mention, MentionForm, NameOrder, Organization, OrganizationId, Person,
    Qualifier,
};
use crate::text::{Span, TokenKind, with_small_letters};
use rustc_hash::FxHashMap as HashMap;

/// For each person, the titles that belong to one of the names.
type TitlesOf<'d> = HashMap<usize, Vec<&'d TitleOf>>;

pub(super) fn people(draft: &Draft<'_>) -> Vec<Person> {
    let mut titles_of: TitlesOf<'_> = HashMap::default();
    for of in &draft.titles {
        if let Some(person) = person_of_piece(draft, of.piece) {
            titles_of.entry(person).or_default().push(of);
        }
    }
    draft
        .people
        .iter()
        .enumerate()
        .map(|(nth, person)| self::person(draft, nth, person, &titles_of))
        .collect()
}

fn person(draft: &Draft<'_>, nth: usize, person: &PersonDraft, titles_of: &TitlesOf<'_>) -> Person {
    let a = &draft.a;
    let words: Vec<usize> = person.name.iter().filter(|&at| a.is_word(at)).collect();
    let word = |key: usize| words.get(key).map(|&at| a.span(Range::new(at, at + 1)));
    let patronymic = words
        .iter()
        .enumerate()
        .skip(1)
        .find(|&(key, &at)| key + 1 < words.len() && is_patronymic(a.text(at)))
        .map(|(key, _)| key);
    let (family, order) = match (person.family, person.order) {
        (Some(family), order) => (Some(family), order),
        (None, _) if patronymic.is_some() => (Some(words.len() - 1), Some(NameOrder::GivenFamily)),
        (None, _) => (None, None),
    };
    let given = family
        .filter(|_| words.len() > 1)
        .and_then(|family| match (family, patronymic) {
            (0, _) => Some(a.span(Range::new(words[1], person.name.end))),
            (_, Some(_)) => word(0),
            (family, None) => Some(a.span(Range::new(person.name.first, words[family]))),
        });
    let affiliations = affiliations(draft, nth, titles_of);
    let country = origin(draft, person).or_else(|| {
        affiliations
            .iter()
            .find_map(|title: &Affiliation| title.country)
    });
    Person {
        name: a.span(person.name),
        given,
        family: family.and_then(word),
        patronymic: patronymic.and_then(word),
        name_order: order,
        honorifics: person
            .honorifics
            .iter()
            .chain(&addresses(draft, nth, titles_of))
            .map(|&range| a.span(range))
            .collect(),
        affiliations,
        country,
        mentions: person
            .mentions
            .iter()
            .map(|mention| Mention {
                span: a.span(mention.range),
                form: mention.form,
                rule: mention.rule,
            })
            .collect(),
    }
}

/// Endings of East Slavic and Turkic patronymics.
fn is_patronymic(word: &str) -> bool {
    let word = word.to_lowercase();
    word.len() > 5
        && [
            "ovich", "evich", "ovna", "evna", "ugli", "oglu", "oğlu", "qizi", "kizi", "uulu",
            "kyzy",
        ]
        .iter()
        .any(|end| word.ends_with(end))
}

/// `Azra Demir from Turkey`
fn origin(draft: &Draft<'_>, person: &PersonDraft) -> Option<&'static str> {
    let a = &draft.a;
    person
        .mentions
        .iter()
        .filter(|mention| mention.form == MentionForm::Full)
        .find_map(|mention| {
            let end = mention.range.end;
            let from = a.is_text(end, "from");
            let bracket = a.is(end, TokenKind::Open);
            let at = end + 1 + usize::from(a.is_text(end + 1, "the"));
            place_at(a, at)
                .filter(|_| from || bracket)
                .and_then(|(_, place)| place.country)
        })
}

/// The titles of a person, the same words once.
fn affiliations(draft: &Draft<'_>, person: usize, titles_of: &TitlesOf<'_>) -> Vec<Affiliation> {
    let a = &draft.a;
    let mut out: Vec<Affiliation> = Vec::new();
    let mut seen: Vec<Vec<Key>> = Vec::new();
    let mut titles: Vec<&TitleOf> = titles_of.get(&person).cloned().unwrap_or_default();
    titles.sort_by_key(|title| title.title.range);
    for of in &titles {
        let title = of.title;
        let key = keys(a, title.range);
        if seen.contains(&key) || is_address(draft, of, &titles) {
            continue;
        }
        seen.push(key);
        let inside = title.range.iter().filter_map(|at| {
            draft
                .organization_at
                .get(&at)
                .map(|&(nth, end)| (end, at, nth))
        });
        let longest = inside
            .filter(|&(end, ..)| end <= title.range.end)
            .max_by_key(|&(end, at, _)| end - at);
        let organization = longest.map(|(.., nth)| OrganizationId(id(nth)));
        out.push(Affiliation {
            title: a.span(title.range),
            role: Some(a.span(title.role)),
            organization,
            country: title.range.iter().find_map(|at| {
                place_at(a, at)
                    .filter(|_| {
                        a.is_one_of(at.wrapping_sub(1), &["of", "the"]) || at == title.range.first
                    })
                    .and_then(|(_, place)| place.country)
                    .or_else(|| demonym(a, at))
            }),
            qualifier: qualifier(a, title.range, title.role),
            evidence: Evidence {
                span: a.span(title.range),
                rule: of.proof.rule,
                strength: of.proof.strength,
            },
        });
    }
    out
}

/// The words somebody is addressed with that are titles of others, each once.
fn addresses(draft: &Draft<'_>, person: usize, titles_of: &TitlesOf<'_>) -> Vec<Range> {
    let all = titles_of.get(&person).map_or(&[][..], Vec::as_slice);
    let mut out: Vec<Range> = Vec::new();
    for of in all.iter().filter(|of| is_address(draft, of, all)) {
        let range = of.title.range;
        let known = |seen: &Range| draft.a.key(seen.first) == draft.a.key(range.first);
        if !out.iter().any(known) {
            out.push(range);
        }
    }
    out
}

/// `Professor Lind`, `Minister Lind` of whom a title says which: how somebody is addressed, and no title of its own.
fn is_address(draft: &Draft<'_>, of: &TitleOf, all: &[&TitleOf]) -> bool {
    let (a, title) = (&draft.a, of.title.range);
    let before_name = draft
        .pieces
        .get(of.piece)
        .is_some_and(|name| name.range.first == title.end);
    let word = a.key(title.first);
    let fuller = || {
        all.iter().any(|other| {
            let range = other.title.range;
            range.len() > 1 && range.iter().any(|at| a.key(at) == word)
        })
    };
    title.len() == 1 && before_name && (a.is_text(title.first, "professor") || fuller())
}

fn qualifier(a: &Analysis<'_>, title: Range, role: Range) -> Option<Qualifier> {
    (title.first.saturating_sub(1)..role.end).find_map(|at| {
        with_small_letters(a.text(at), |word| match word {
            "former" | "ex" => Some(Qualifier::Former),
            "acting" | "interim" => Some(Qualifier::Acting),
            "designate" | "elect" => Some(Qualifier::Designate),
            "late" => Some(Qualifier::Late),
            "incoming" => Some(Qualifier::Incoming),
            _ => None,
        })
    })
}

pub(super) fn organizations(draft: &Draft<'_>) -> Vec<Organization> {
    let a = &draft.a;
    let one = |organization: &OrganizationDraft| {
        let mut aliases: Vec<Span> = Vec::new();
        for (range, _) in &organization.mentions {
            let words = a.words(*range);
            if words != a.words(organization.name)
                && !aliases
                    .iter()
                    .any(|&alias| a.document.source.slice(alias) == words)
            {
                aliases.push(a.span(*range));
            }
        }
        Organization {
            name: a.span(organization.name),
            acronym: organization.acronym.map(|range| a.span(range)),
            aliases,
            kind: organization.kind,
            parent: parent(draft, organization),
            country: organization.country,
            mentions: evidence(a, &organization.mentions),
        }
    };
    draft.organizations.iter().map(one).collect()
}

/// The body whose acronym begins a longer name: `ARPA Secretariat` is a part of `ARPA`.
fn parent(draft: &Draft<'_>, organization: &OrganizationDraft) -> Option<OrganizationId> {
    let first = organization.name.first;
    let longer = organization.name.len() > 1 && draft.a.is_acronym(first);
    let key = keys(&draft.a, Range::new(first, first + 1));
    draft
        .organization_keys
        .get(&key)
        .filter(|_| longer)
        .map(|&nth| OrganizationId(id(nth)))
}
