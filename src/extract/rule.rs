//! What a rule is: a value with an id, a sentence, examples, and the function that applies it.
use super::draft::Draft;
use crate::model::RuleId;

/// One rule. Its file lies at `extract/` plus its id.
///
/// Examples are sentences in which braces mark what this rule finds: `{q:…}` content, `{c:…}` cue, `{s:…}` source,
/// `{p:…}` person, `{t:…}` title, `{o:…}` organization, `{g:…}` group, `{e:…}` event, `{d:…}` date, `{r:…}`
/// participation, `{l:…}` place, `{m:…}` string in marks, `{i:…}` initiative. In a hit the rule finds just the marked
/// stretches; in a miss it finds nothing.
pub struct Rule {
    /// `phase/name`.
    pub id: RuleId,
    /// What the rule says about language, in a sentence.
    pub doc: &'static str,
    /// Where it fires.
    pub hits: &'static [&'static str],
    /// Where it does not.
    pub misses: &'static [&'static str],
    pub(crate) run: fn(&mut Draft<'_>),
}

/// The rules of one phase, most precise first: a rule only fills what is empty.
pub struct Phase {
    /// Its name, which begins the ids of its rules.
    pub name: &'static str,
    /// Its rules in the order in which they run.
    pub rules: &'static [&'static Rule],
}
