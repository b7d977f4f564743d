//! The scanner that makes tokens, one character after the other.
use super::letters::{Letters, is_apostrophe, is_initials};
use super::{Block, Gap, Shape, SourceText, Span, Token, TokenKind};

/// Appends the tokens of one block. `is_abbreviation` answers for a word without its final full stop.
pub fn tokenize(
    source: &SourceText,
    block: &Block,
    is_abbreviation: &dyn Fn(&str) -> bool,
    out: &mut Vec<Token>,
) {
    for (nth, &piece) in block.pieces.iter().enumerate() {
        let text = source.slice(piece);
        let mut scan = Scan {
            text,
            at: 0,
            base: piece.start,
            gap: if nth == 0 { Gap::None } else { Gap::Cut },
            is_abbreviation,
        };
        while let Some(token) = scan.next() {
            out.push(token);
        }
    }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    base: u32,
    gap: Gap,
    is_abbreviation: &'a dyn Fn(&str) -> bool,
}

/// What a character is to the scanner.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Space,
    Line,
    Other,
}

fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Class::Line,
        ' ' | '\t' => Class::Space,
        _ if c.is_ascii() => {
            if c.is_ascii_control() {
                Class::Space
            } else {
                Class::Other
            }
        }
        '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' => Class::Letter,
        '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' => Class::Space,
        '\u{300}'..='\u{36f}' => Class::Letter,
        _ if c.is_alphabetic() => Class::Letter,
        _ if c.is_numeric() => Class::Digit,
        _ if c.is_whitespace() => Class::Space,
        _ => Class::Other,
    }
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        match self.text.as_bytes().get(self.at) {
            Some(&byte) if byte.is_ascii() => Some(char::from(byte)),
            _ => self.rest().chars().next(),
        }
    }

    fn next(&mut self) -> Option<Token> {
        loop {
            let c = self.peek()?;
            match class(c) {
                Class::Space => {
                    self.gap = self.gap.max(Gap::Space);
                    self.at += c.len_utf8();
                }
                Class::Line => {
                    self.gap = self.gap.max(Gap::Line);
                    self.at += c.len_utf8();
                }
                Class::Letter | Class::Digit => return Some(self.word()),
                Class::Other => return Some(self.sign(c)),
            }
        }
    }

    fn token(&mut self, start: usize, kind: TokenKind, shape: Shape) -> Token {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        let base = self.base as usize;
        Token {
            span: Span::of(base + start, base + self.at),
            kind,
            shape,
            gap,
        }
    }

    fn word(&mut self) -> Token {
        let start = self.at;
        let rest = self.text.as_bytes().get(self.at..).unwrap_or(&[]);
        let (mut seen, length) = Letters::plain(rest);
        self.at += length;
        let mut first_is_digit = false;
        while let Some(c) = self.peek().filter(|&c| c != ' ') {
            match class(c) {
                Class::Letter => seen.letter(c),
                Class::Digit => {
                    seen.shape.add(Shape::DIGIT);
                    first_is_digit |= self.at == start;
                }
                Class::Space | Class::Line => break,
                Class::Other => {
                    if !self.joins(c, seen.last, first_is_digit)
                        || c == '.' && self.ends_initials(start)
                    {
                        break;
                    }
                    match c {
                        '.' => seen.shape.add(Shape::DOTTED),
                        '-' | '\u{2010}' | '\u{2011}' => seen.shape.add(Shape::HYPHEN),
                        _ => {}
                    }
                }
            }
            seen.last = c;
            self.at += c.len_utf8();
        }
        if seen.small == 0 && seen.upper > 1 {
            seen.shape.add(Shape::UPPER);
        }
        self.keep_full_stop(start, &mut seen.shape);
        self.keep_apostrophe(start);
        let kind = if first_is_digit {
            TokenKind::Number
        } else {
            TokenKind::Word
        };
        self.token(start, kind, seen.shape)
    }

    /// Whether the sign `c` at the scanner's place stands inside a word that goes on behind it.
    fn joins(&self, c: char, last: char, number: bool) -> bool {
        let next = match self.text.as_bytes().get(self.at + c.len_utf8()) {
            Some(&byte) if byte.is_ascii() => class(char::from(byte)),
            _ => self.rest().chars().nth(1).map_or(Class::Space, class),
        };
        if next != Class::Letter && next != Class::Digit {
            return false;
        }
        match c {
            '-' | '\u{2010}' | '\u{2011}' | '@' | '_' => true,
            '&' => last.is_uppercase(),
            '.' => next == Class::Letter || number,
            ',' | ':' => number && next == Class::Digit && last.is_ascii_digit(),
            '/' => number && next == Class::Digit,
            _ if is_apostrophe(c) => {
                c != '\u{2018}' && !self.is_clitic() && class(last) == Class::Letter
            }
            _ => false,
        }
    }

    /// `A.Lindqvist`, `B.P.Lind`, `Sh.Lind`: whether the full stop at the scanner's place ends the initials of a name that
    /// follows without a space.
    fn ends_initials(&self, start: usize) -> bool {
        let mut behind = self.rest().chars().skip(1);
        let name = behind.next().is_some_and(char::is_uppercase)
            && behind.next().is_some_and(char::is_lowercase);
        name && is_initials(self.text.get(start..self.at).unwrap_or(""))
    }

    /// Whether an apostrophe at the scanner's place opens a clitic (`’s`, `’re` …).
    fn is_clitic(&self) -> bool {
        let ahead = self.rest().chars().skip(1);
        let mut letters = ahead.take_while(|&c| class(c) == Class::Letter);
        let (first, second, third) = (letters.next(), letters.next(), letters.next());
        let small = |c: Option<char>| c.map_or(' ', |c| c.to_ascii_lowercase());
        third.is_none()
            && matches!(
                (small(first), small(second)),
                ('s' | 'd' | 'm', ' ') | ('r' | 'v', 'e') | ('l', 'l')
            )
    }

    /// Lets a form of address keep the apostrophe it ends with: `Dato’ Lind`.
    fn keep_apostrophe(&mut self, start: usize) {
        let Some(sign) = self.peek().filter(|&c| is_apostrophe(c)) else {
            return;
        };
        let mut behind = self.rest().chars().skip(1);
        let name = behind.next() == Some(' ') && behind.next().is_some_and(char::is_uppercase);
        let word = self.text.get(start..self.at).unwrap_or("");
        if name && (self.is_abbreviation)(&format!("{word}'")) {
            self.at += sign.len_utf8();
        }
    }

    /// Lets an abbreviation or a row of initials (`H.E`, `U.S`, a single capital) keep its full stop.
    fn keep_full_stop(&mut self, start: usize, shape: &mut Shape) {
        if self.peek() != Some('.') || self.rest().starts_with("..") {
            return;
        }
        let word = self.text.get(start..self.at).unwrap_or("");
        let initials = is_initials(word) && !word.contains(char::is_lowercase);
        if initials || self.ends_initials(start) || (self.is_abbreviation)(word) {
            self.at += 1;
            shape.add(Shape::DOTTED);
        }
    }

    fn sign(&mut self, c: char) -> Token {
        let start = self.at;
        let before = self
            .text
            .get(..start)
            .and_then(|head| head.chars().next_back());
        self.at += c.len_utf8();
        let kind = match c {
            ',' | '\u{3001}' | '\u{60c}' => TokenKind::Comma,
            '.' if self.rest().starts_with("..") => {
                self.at += self.rest().len() - self.rest().trim_start_matches('.').len();
                TokenKind::Ellipsis
            }
            '.' | '\u{3002}' => TokenKind::Period,
            '\u{2026}' => TokenKind::Ellipsis,
            '?' | '!' | '\u{61f}' => TokenKind::Stop,
            ':' => TokenKind::Colon,
            ';' => TokenKind::Semicolon,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {
                self.at += self.rest().len() - self.rest().trim_start_matches('-').len();
                TokenKind::Dash
            }
            '(' | '[' | '{' => TokenKind::Open,
            ')' | ']' | '}' => TokenKind::Close,
            '"'
            | '\u{ff02}'
            | '\u{201c}'..='\u{201f}'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '\u{300c}'..='\u{300f}' => TokenKind::Mark,
            '`' | '\'' | '\u{2018}' | '\u{2019}' if self.rest().starts_with(c) => {
                self.at += c.len_utf8();
                TokenKind::Mark
            }
            '\u{2018}' | '\u{201a}' => TokenKind::Mark,
            '*' | '†' | '‡' | '•' | '◦' | '▪' | '●' | '·' => {
                self.at += self.rest().len() - self.rest().trim_start_matches(c).len();
                TokenKind::Star
            }
            _ if is_apostrophe(c) => self.apostrophe(before),
            _ => TokenKind::Symbol,
        };
        self.token(start, kind, Shape::default())
    }

    /// An apostrophe that no word took in: a clitic, a single closing mark or a single opening one.
    fn apostrophe(&mut self, before: Option<char>) -> TokenKind {
        let after = self.peek().map_or(Class::Space, class);
        let behind = before.map_or(Class::Space, class);
        if behind == Class::Letter || behind == Class::Digit {
            let tail = self
                .rest()
                .chars()
                .take_while(|&c| class(c) == Class::Letter)
                .map(char::len_utf8)
                .sum::<usize>();
            self.at += tail;
            return TokenKind::Clitic;
        }
        if behind == Class::Space
            || behind == Class::Line
            || before == Some('(')
            || before.is_none()
        {
            if after == Class::Digit {
                return TokenKind::Symbol;
            }
            return TokenKind::Mark;
        }
        TokenKind::Mark
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Gap, Shape, SourceText, Span, Token, TokenKind, tokenize};
    use crate::text::BlockKind;

    fn tokens(text: &str) -> (SourceText, Vec<Token>) {
        let source = SourceText::new(text.to_owned());
        let block = Block::new(BlockKind::Paragraph, Span::of(0, text.len()));
        let mut out = Vec::new();
        tokenize(
            &source,
            &block,
            &|word| matches!(word, "Mr" | "Co" | "Ltd" | "Dato'"),
            &mut out,
        );
        (source, out)
    }

    fn words(text: &str) -> Vec<String> {
        let (source, tokens) = tokens(text);
        tokens
            .iter()
            .map(|token| source.slice(token.span).to_owned())
            .collect()
    }

    #[test]
    fn possessives_and_clitics_stand_alone() {
        assert_eq!(
            words("China’s states’ it’s don’t"),
            ["China", "’s", "states", "’", "it", "’s", "don’t"]
        );
    }

    #[test]
    fn initials_end_where_a_name_begins_without_a_space() {
        assert_eq!(
            words("A.Lind B.P.Lind Sh.Lind U.S.A Node.js lab.ai"),
            [
                "A.", "Lind", "B.P.", "Lind", "Sh.", "Lind", "U.S.A", "Node.js", "lab.ai"
            ]
        );
    }

    #[test]
    fn names_with_inner_signs_are_one_token() {
        assert_eq!(
            words("O’Connor Bek-ugli lab.ai R&D Xi’an"),
            ["O’Connor", "Bek-ugli", "lab.ai", "R&D", "Xi’an"]
        );
    }

    #[test]
    fn a_form_of_address_keeps_the_apostrophe_before_a_name_only() {
        assert_eq!(
            words("Dato’ Lind Dato’ left Lind’ Dato"),
            ["Dato’", "Lind", "Dato", "’", "left", "Lind", "’", "Dato"]
        );
    }

    #[test]
    fn abbreviations_keep_their_full_stop_and_sentences_do_not() {
        assert_eq!(
            words("Mr. Li, H.E. Tai Co. Ltd. left."),
            ["Mr.", "Li", ",", "H.E.", "Tai", "Co.", "Ltd.", "left", "."]
        );
    }

    #[test]
    fn numbers_keep_their_inner_signs() {
        assert_eq!(
            words("1,200.5 04.03.2031 45% 10:30"),
            ["1,200.5", "04.03.2031", "45", "%", "10:30"]
        );
    }

    #[test]
    fn marks_of_every_script_are_marks() {
        let (_, found) = tokens("“a” «b» „c“ \"d\" 「e」 ''f''");
        assert_eq!(
            found.iter().filter(|t| t.kind == TokenKind::Mark).count(),
            12
        );
    }

    #[test]
    fn shapes_tell_capitals_acronyms_and_mixed_case() {
        let (_, found) = tokens("Oslo UNDP TarnPay łódź");
        assert!(found[0].shape.has(Shape::CAPITAL) && !found[0].shape.has(Shape::UPPER));
        assert!(found[1].shape.has(Shape::UPPER));
        assert!(found[2].shape.has(Shape::MIXED));
        assert_eq!(found[3].shape, Shape::default());
    }

    #[test]
    fn a_line_break_is_remembered() {
        let (_, found) = tokens("a\n b");
        assert_eq!(found[1].gap, Gap::Line);
    }
}
