//! Forms of address before names: `Mr.`, `H.E.`, `Datuk Seri`.
use super::analysis::Analysis;
use super::piece::place_at;
use crate::lexicon::Class;
use crate::text::Shape;

/// Whether a word is a form of address, or the second word of one, with a name behind it.
pub(crate) fn is_honorific(a: &Analysis<'_>, at: usize) -> bool {
    // `Datuk Seri`: the second word of one.
    let pair = || format!("{} {}", a.text(at - 1), a.text(at));
    let second = at > 0 && a.has(at - 1, Class::HONORIFIC) && a.is_capital(at - 1);
    let second = second && a.is_capital(at) && a.lexicon.class(&pair()).has(Class::HONORIFIC);
    // `Tan Sri`: the first word, which is a name alone.
    let both = || format!("{} {}", a.text(at), a.text(at + 1));
    let first = a.has(at + 1, Class::HONORIFIC) && a.is_capital(at) && a.is_capital(at + 1);
    let first = first && a.lexicon.class(&both()).has(Class::HONORIFIC);
    // `Don Segundo Colque`, but `Don Baker`
    let don =
        a.is_text(at, "don") && a.is_capital(at) && a.is_capital(at + 1) && a.is_capital(at + 2);
    (a.has(at, Class::HONORIFIC) || second || first || don)
        && a.is_capital(at)
        // `Vice Admiral Lind`, `Major General Lind`, but `Vice Chancellor Lind`
        && (first || second || !a.any(at, Class::ROLE.with(Class::ROLE_MODIFIER)))
        && (a.shape(at).has(Shape::DOTTED) || a.is_capital(at + 1) || leads_particles(a, at + 1))
        // `Sri` before a name is one, `Sri Lanka` is a country.
        && place_at(a, at).is_none_or(|(len, _)| len < 2)
}

/// `Ms de la Torre`: small particles with a capital behind them.
fn leads_particles(a: &Analysis<'_>, at: usize) -> bool {
    let particle = |at: usize| a.has(at, Class::PARTICLE) && a.is_small(at);
    let end = at + usize::from(particle(at)) + usize::from(particle(at) && particle(at + 1));
    end > at && a.is_capital(end)
}
