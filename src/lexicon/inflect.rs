//! The forms of an English verb. Irregular ones stand in the lists.
use super::Class;

/// Every form of a regular verb with what it is; `irregular` replaces third person, past, participle and `-ing`.
pub(super) fn forms(lemma: &str, irregular: &[&str]) -> Vec<(String, Class)> {
    let regular = [third(lemma), past(lemma), past(lemma), ing(lemma)];
    let classes = [
        Class::THIRD_PERSON,
        Class::PAST,
        Class::PARTICIPLE,
        Class::ING,
    ];
    let mut out = vec![(lemma.to_owned(), Class::BASE)];
    for (nth, (form, class)) in regular.into_iter().zip(classes).enumerate() {
        let form = irregular
            .get(nth)
            .filter(|given| !given.is_empty())
            .map_or(form, |given| (*given).to_owned());
        out.push((form, class));
    }
    out
}

/// The British spelling of a form, if it differs in the way that `organize` and `favor` do.
pub(super) fn british(form: &str) -> Option<String> {
    for (american, british) in [("iz", "is"), ("lyz", "lys")] {
        for ending in ["e", "es", "ed", "ing"] {
            if let Some(stem) = form
                .strip_suffix(ending)
                .and_then(|rest| rest.strip_suffix(american))
            {
                return Some(format!("{stem}{british}{ending}"));
            }
        }
    }
    form.strip_prefix("favor")
        .map(|rest| format!("favour{rest}"))
}

/// The regular plural of a noun: spelled like the third person of a verb but for `o` (`virtuosos`) and `man`.
pub(crate) fn plural(noun: &str) -> String {
    match noun.strip_suffix("man") {
        Some(stem) => format!("{stem}men"),
        None if noun.ends_with('o') => format!("{noun}s"),
        None => third(noun),
    }
}

fn third(lemma: &str) -> String {
    if ["s", "x", "ch", "sh", "o", "z"]
        .iter()
        .any(|end| lemma.ends_with(end))
    {
        return format!("{lemma}es");
    }
    match consonant_y(lemma) {
        Some(stem) => format!("{stem}ies"),
        None => format!("{lemma}s"),
    }
}

fn past(lemma: &str) -> String {
    if lemma.ends_with('e') {
        return format!("{lemma}d");
    }
    match consonant_y(lemma) {
        Some(stem) => format!("{stem}ied"),
        None => format!("{lemma}ed"),
    }
}

fn ing(lemma: &str) -> String {
    match lemma.strip_suffix('e') {
        Some(stem)
            if !lemma.ends_with("ee") && !lemma.ends_with("oe") && !lemma.ends_with("ye") =>
        {
            format!("{stem}ing")
        }
        _ => format!("{lemma}ing"),
    }
}

fn consonant_y(lemma: &str) -> Option<&str> {
    let stem = lemma.strip_suffix('y')?;
    (!stem.ends_with(['a', 'e', 'o', 'u'])).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::{british, forms};

    #[test]
    fn regular_verbs_inflect_by_their_ending() {
        let all = |lemma| {
            forms(lemma, &[])
                .into_iter()
                .map(|(form, _)| form)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(all("stress"), "stress stresses stressed stressed stressing");
        assert_eq!(all("note"), "note notes noted noted noting");
        assert_eq!(all("reply"), "reply replies replied replied replying");
    }

    #[test]
    fn british_spellings_are_known() {
        assert_eq!(british("emphasized").as_deref(), Some("emphasised"));
        assert_eq!(british("analyzing").as_deref(), Some("analysing"));
        assert_eq!(british("said"), None);
    }
}
