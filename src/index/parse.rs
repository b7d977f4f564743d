//! From what a person types to a [`Query`].
//!
//! ```text
//! query  = clause*                    all must be met
//! clause = term ("|" term)*           one must be met
//! term   = "!"? (field ":")? body
//! body   = "~" word | "'" word | "^"? word "$"? | "\"" words "\""
//! ```
//! `\` before a sign takes it for itself. Only known field names are fields, so that `http://` stays a word. A part that
//! is not finished (an open `"`, a lone `!`) is left out and noted; the rest applies.
use super::folded::fold_line;
use super::query::{Bad, Clause, Field, How, Query, Term};

impl Query {
    /// Reads a query. Never fails: what cannot be read is noted in [`Query::bad`].
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut out = Self::default();
        let mut parser = Parser { text, at: 0 };
        let mut joined = false;
        loop {
            parser.skip_spaces();
            let start = parser.at;
            let Some(c) = parser.peek() else { break };
            if c == '|' {
                parser.at += 1;
                joined = !out.all.is_empty();
                continue;
            }
            match parser.term() {
                Ok(Some(term)) => {
                    let last = out.all.last_mut().filter(|_| joined);
                    match last {
                        Some(clause) => clause.any.push(term),
                        None => out.all.push(Clause { any: vec![term] }),
                    }
                    joined = false;
                }
                Ok(None) => {}
                Err(why) => {
                    out.bad.get_or_insert(Bad {
                        span: start..parser.at.max(start + 1).min(text.len()),
                        why,
                    });
                }
            }
        }
        out
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Parser<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn take(&mut self, sign: char) -> bool {
        let taken = self.rest().starts_with(sign);
        if taken {
            self.at += sign.len_utf8();
        }
        taken
    }

    fn term(&mut self) -> Result<Option<Term>, &'static str> {
        let start = self.at;
        let negated = self.take('!');
        let field = self.field();
        let (how, raw) = if self.take('"') {
            let Some(end) = self.rest().find('"') else {
                self.at = self.text.len();
                return Err("this quotation mark is not closed");
            };
            let words = self.rest().get(..end).unwrap_or("").to_owned();
            self.at += end + 1;
            (How::Substring, words)
        } else if self.take('~') {
            (How::Fuzzy, self.word().0)
        } else if self.take('\'') {
            (How::Substring, self.word().0)
        } else {
            let first = self.take('^');
            let (word, last) = self.word();
            let how = match (first, last) {
                (true, true) => How::Whole,
                (true, false) => How::Prefix,
                (false, true) => How::Suffix,
                (false, false) => How::Usual,
            };
            (how, word)
        };
        let text = fold_line(&raw);
        if text.is_empty() {
            return if field.is_some() || negated {
                Err("something must follow here")
            } else {
                Ok(None)
            };
        }
        let cased = raw.chars().any(char::is_uppercase).then_some(raw);
        Ok(Some(Term {
            field,
            negated,
            how,
            text,
            cased,
            span: start..self.at,
        }))
    }

    /// A known field name and its colon.
    fn field(&mut self) -> Option<Field> {
        let rest = self.rest();
        let (name, _) = rest.split_once(':')?;
        let field = Field::named(&name.to_lowercase())?;
        self.at += name.len() + 1;
        Some(field)
    }

    /// A word up to a space or `|`, and whether a `$` ends it; a sign behind `\` stands for itself.
    fn word(&mut self) -> (String, bool) {
        let mut out = String::new();
        let mut last = false;
        while let Some(c) = self.peek() {
            let escaped = c == '\\';
            if !escaped && (c.is_whitespace() || c == '|') {
                break;
            }
            self.at += c.len_utf8();
            let c = if escaped { self.peek() } else { Some(c) };
            if escaped {
                self.at += c.map_or(0, char::len_utf8);
            }
            last = !escaped && c == Some('$');
            out.extend(c);
        }
        if last {
            out.pop();
        }
        (out, last)
    }
}

#[cfg(test)]
mod tests {
    use super::super::query::{Field, How, Query};

    /// Writes a query's terms back, one clause in brackets.
    fn shown(text: &str) -> String {
        let query = Query::parse(text);
        let clauses = query.all.iter().map(|clause| {
            let terms = clause.any.iter().map(|term| {
                format!(
                    "{}{}{:?}:{}",
                    if term.negated { "!" } else { "" },
                    term.field
                        .map_or(String::new(), |field| format!("{}=", field.name())),
                    term.how,
                    term.text
                )
            });
            format!("[{}]", terms.collect::<Vec<_>>().join("|"))
        });
        clauses.collect::<String>()
    }

    #[test]
    fn words_are_clauses_and_bars_join_them() {
        assert_eq!(shown("rosa lind"), "[Usual:rosa][Usual:lind]");
        assert_eq!(shown("a | b c"), "[Usual:a|Usual:b][Usual:c]");
    }

    #[test]
    fn signs_say_how_a_term_is_met() {
        assert_eq!(
            shown("~rl 'port ^the end$ ^all$ \"two  words\" !no"),
            "[Fuzzy:rl][Substring:port][Prefix:the][Suffix:end][Whole:all][Substring:two words]![Usual:no]"
                .replace("![Usual:no]", "[!Usual:no]")
        );
    }

    #[test]
    fn fields_are_known_by_any_unique_beginning() {
        assert_eq!(
            shown("s:Łódź org:fund http://x"),
            "[speaker=Usual:lodz][organization=Usual:fund][Usual:http://x]"
        );
        assert_eq!(Field::named("x"), None);
        assert_eq!(Field::named(""), None);
    }

    #[test]
    fn an_unfinished_part_is_noted_and_the_rest_applies() {
        for (text, bad) in [
            ("port \"two", 5..9),
            ("port speaker:", 5..13),
            ("port !", 5..6),
        ] {
            let query = Query::parse(text);
            assert_eq!(query.all.len(), 1, "{text}");
            assert_eq!(query.bad.map(|bad| bad.span), Some(bad), "{text}");
        }
    }

    #[test]
    fn a_backslash_takes_a_sign_for_itself() {
        assert_eq!(shown(r"\!x a\ b c\$"), "[Usual:!x][Usual:a b][Usual:c$]");
        assert_eq!(Query::parse("Tarn").all[0].any[0].how, How::Usual);
        assert_eq!(
            Query::parse("Tarn").all[0].any[0].cased.as_deref(),
            Some("Tarn")
        );
    }
}
