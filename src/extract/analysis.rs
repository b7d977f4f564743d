//! The read-only view that all rules share: tokens with their word classes, quotation pairs, sentences.
use super::key::{Key, key, key_of};
use super::piece::place_name;
use super::range::Range;
use crate::lexicon::{Class, Lexicon, PlaceName, guess};
use crate::model::Document;
use crate::text::{
    BlockKind, Gap, Packed, Pair, Shape, Span, Token, TokenKind, pair_marks, tokenize,
};
use rustc_hash::FxHashMap as HashMap;
use std::rc::Rc;

/// How many tokens are passed over at once. Units: tokens.
const CHUNK: usize = 16;

/// The tokens of one block.
#[derive(Debug, Clone)]
pub(crate) struct BlockTokens {
    pub(crate) kind: BlockKind,
    pub(crate) range: Range,
    pub(crate) reopened: bool,
}

/// One document, tokenized and looked up.
pub(crate) struct Analysis<'a> {
    pub(crate) document: &'a Document,
    pub(crate) lexicon: &'static Lexicon,
    pub(crate) tokens: Vec<Token>,
    /// The words of each token: cut once, compared often.
    words: Vec<&'a str>,
    classes: Vec<Class>,
    /// The classes of every [`CHUNK`] tokens together, to pass over what holds none of a class.
    chunks: Vec<Class>,
    keys: Vec<Key>,
    /// Where names of places begin, how many tokens they have, and which they are.
    places: HashMap<usize, (usize, &'static PlaceName)>,
    /// The tokens that half of the rules about events begin with.
    event_words: Rc<[usize]>,
    /// The nouns for gatherings and their parts.
    event_nouns: Rc<[usize]>,
    pub(crate) blocks: Vec<BlockTokens>,
    pub(crate) pairs: Vec<Pair>,
    /// Closing marks that close nothing.
    pub(crate) orphans: Vec<usize>,
    pub(crate) sentences: Vec<Range>,
    /// For each token, the number of its sentence and of its block.
    homes: Vec<(u32, u32)>,
    /// For each token, 1 + the outermost closed pair that encloses it; 0 outside all.
    enclosing: Vec<u32>,
}

impl<'a> Analysis<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        let lexicon = Lexicon::get();
        let mut out = Self {
            document,
            lexicon,
            tokens: Vec::with_capacity(document.source.len() / 5),
            words: Vec::new(),
            classes: Vec::new(),
            chunks: Vec::new(),
            keys: Vec::new(),
            places: HashMap::default(),
            event_words: Rc::default(),
            event_nouns: Rc::default(),
            blocks: Vec::with_capacity(document.blocks.len()),
            pairs: Vec::new(),
            orphans: Vec::new(),
            sentences: Vec::new(),
            homes: Vec::new(),
            enclosing: Vec::new(),
        };
        for block in &document.blocks {
            let first = out.tokens.len();
            if !block.skipped {
                tokenize(
                    &document.source,
                    block,
                    &|word| lexicon.is_abbreviation(word),
                    &mut out.tokens,
                );
            }
            let range = Range::new(first, out.tokens.len());
            let pairs = pair_marks(&document.source, &out.tokens, range.first, range.end);
            let reopened = pairs.reopened(first);
            out.pairs.extend(&pairs.pairs);
            out.orphans.extend(&pairs.orphans);
            out.blocks.push(BlockTokens {
                kind: block.kind,
                range,
                reopened,
            });
        }
        out.look_up();
        out.mark_enclosed();
        out.sentences = super::sentence::split(&out);
        out.find_homes();
        out
    }

    /// Finds the words, classes and keys of all tokens, in one pass.
    fn look_up(&mut self) {
        let text = self.document.source.as_str();
        self.words.reserve_exact(self.tokens.len());
        self.classes.reserve_exact(self.tokens.len());
        self.keys.reserve_exact(self.tokens.len());
        for token in &self.tokens {
            let word = self.document.source.slice(token.span);
            let (class, key) = match token.kind {
                TokenKind::Word | TokenKind::Number => {
                    match Packed::slice(text, token.span.range().start, token.span.range().end) {
                        Some(packed) => (self.lexicon.class_of(packed), key_of(packed, word)),
                        None => (self.lexicon.class(word), key(word)),
                    }
                }
                _ => (Class::default(), Key::default()),
            };
            let unknown = class.is_unknown();
            let guessed = unknown.then(|| guess(self.lexicon, word, token.shape));
            // What its noun is about stays known.
            let class = class.with(guessed.unwrap_or_default());
            self.words.push(word);
            self.classes.push(class);
            self.keys.push(key);
        }
        let together = |chunk: &[Class]| {
            chunk
                .iter()
                .fold(Class::default(), |all, &one| all.with(one))
        };
        self.chunks = self.classes.chunks(CHUNK).map(together).collect();
        let places = self.with(Class::PLACE).into_iter();
        self.places = places
            .filter_map(|at| Some((at, place_name(self, at)?)))
            .collect();
        self.event_words = self.with(Class::EVENT_WORD).into();
        self.event_nouns = self.with(Class::EVENT).into();
    }

    fn find_homes(&mut self) {
        let number = |nth: usize| u32::try_from(nth).unwrap_or(u32::MAX);
        self.homes = vec![(0, 0); self.tokens.len()];
        for (nth, block) in self.blocks.iter().enumerate() {
            for home in self
                .homes
                .get_mut(block.range.first..block.range.end)
                .into_iter()
                .flatten()
            {
                home.1 = number(nth);
            }
        }
        for (nth, sentence) in self.sentences.iter().enumerate() {
            for home in self
                .homes
                .get_mut(sentence.first..sentence.end)
                .into_iter()
                .flatten()
            {
                home.0 = number(nth);
            }
        }
    }

    fn mark_enclosed(&mut self) {
        self.enclosing = vec![0; self.tokens.len()];
        for (nth, pair) in self.pairs.iter().enumerate() {
            let Some(close) = pair.close else { continue };
            if pair.depth == 0 || self.enclosing.get(pair.open) == Some(&0) {
                let id = u32::try_from(nth + 1).unwrap_or(u32::MAX);
                if let Some(inner) = self.enclosing.get_mut(pair.open..=close) {
                    inner
                        .iter_mut()
                        .filter(|slot| **slot == 0)
                        .for_each(|slot| *slot = id);
                }
            }
        }
    }

    /// The words of a token.
    pub(crate) fn text(&self, at: usize) -> &'a str {
        self.words.get(at).copied().unwrap_or("")
    }

    /// The words of a range of tokens with what stands between.
    pub(crate) fn words(&self, range: Range) -> &'a str {
        self.document.source.slice(self.span(range))
    }

    /// The hull of a range of tokens.
    pub(crate) fn span(&self, range: Range) -> Span {
        match (
            self.tokens.get(range.first),
            self.tokens.get(range.end.wrapping_sub(1)),
        ) {
            (Some(first), Some(last)) if range.first < range.end => first.span.hull(last.span),
            _ => Span::default(),
        }
    }

    /// The spans of a range of tokens, cut where markup stands between.
    pub(crate) fn spans(&self, range: Range) -> Vec<Span> {
        let mut out: Vec<Span> = Vec::new();
        for at in range.first..range.end {
            let Some(token) = self.tokens.get(at) else {
                break;
            };
            match out.last_mut() {
                Some(last) if token.gap != Gap::Cut => *last = last.hull(token.span),
                _ => out.push(token.span),
            }
        }
        out
    }

    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(crate) fn is(&self, at: usize, kind: TokenKind) -> bool {
        self.kind(at) == Some(kind)
    }

    pub(crate) fn is_comma(&self, at: usize) -> bool {
        self.is(at, TokenKind::Comma)
    }

    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.is(at, TokenKind::Word)
    }

    pub(crate) fn class(&self, at: usize) -> Class {
        self.classes.get(at).copied().unwrap_or_default()
    }

    /// The key of the token's word; one and the same for all signs.
    pub(crate) fn key(&self, at: usize) -> Key {
        self.keys.get(at).copied().unwrap_or_default()
    }

    pub(crate) fn has(&self, at: usize, class: Class) -> bool {
        self.class(at).has(class)
    }

    pub(crate) fn any(&self, at: usize, class: Class) -> bool {
        self.class(at).any(class)
    }

    pub(crate) fn shape(&self, at: usize) -> Shape {
        self.tokens
            .get(at)
            .map_or_else(Shape::default, |token| token.shape)
    }

    /// Whether the token is a word that begins with a capital (or has no case at all).
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        let shape = self.shape(at);
        self.is_word(at)
            && (shape.has(Shape::CAPITAL) || shape.has(Shape::MIXED) || shape.has(Shape::CASELESS))
    }

    /// A word in capitals throughout, of two letters or more.
    pub(crate) fn is_acronym(&self, at: usize) -> bool {
        self.is_word(at) && self.shape(at).has(Shape::UPPER)
    }

    /// A word written small.
    pub(crate) fn is_small(&self, at: usize) -> bool {
        self.is_word(at) && !self.is_capital(at)
    }

    /// The place name that begins at a token, and how many tokens it has.
    pub(crate) fn place(&self, at: usize) -> Option<(usize, &'static PlaceName)> {
        self.places.get(&at).copied()
    }

    /// The tokens of the class [`Class::EVENT_WORD`], in text order.
    pub(crate) fn event_words(&self) -> Rc<[usize]> {
        Rc::clone(&self.event_words)
    }

    /// The tokens of the class [`Class::EVENT`], in text order.
    pub(crate) fn event_nouns(&self) -> Rc<[usize]> {
        Rc::clone(&self.event_nouns)
    }

    /// The tokens of a class, in text order.
    pub(crate) fn with(&self, class: Class) -> Vec<usize> {
        let mut out = Vec::new();
        for (nth, chunk) in self.classes.chunks(CHUNK).enumerate() {
            if self.chunks.get(nth).is_some_and(|all| all.any(class)) {
                let hits = chunk.iter().enumerate().filter(|(_, own)| own.any(class));
                out.extend(hits.map(|(at, _)| nth * CHUNK + at));
            }
        }
        out
    }

    /// Whether the token is this word, whatever its case.
    pub(crate) fn is_text(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    /// Whether the token is one of these words, whatever their case.
    pub(crate) fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is_text(at, word))
    }

    /// A finite verb form that is no noun of the lists, or an auxiliary.
    pub(crate) fn is_finite(&self, at: usize) -> bool {
        self.is_small(at)
            && (self.any(at, Class::AUXILIARY)
                && !self.is_one_of(at, &["being", "having", "been", "be"])
                || self.any(at, Class::PAST.with(Class::THIRD_PERSON)))
    }

    /// The outermost closed pair around a token.
    pub(crate) fn enclosing(&self, at: usize) -> Option<&Pair> {
        let id = *self.enclosing.get(at)? as usize;
        self.pairs.get(id.checked_sub(1)?)
    }

    /// Like [`Self::is_finite`], but a form that may be a plural noun counts only where a verb's object follows.
    pub(crate) fn is_clear_verb(&self, at: usize) -> bool {
        let object = Class::DETERMINER
            .with(Class::POSSESSIVE)
            .with(Class::ADVERB)
            .with(Class::OBJECT);
        let past = self.any(at, Class::AUXILIARY.with(Class::PAST));
        self.is_finite(at) && (past || self.any(at + 1, object) || self.is_text(at + 1, "that"))
    }

    /// The number of the block that holds a token.
    pub(crate) fn block_of(&self, at: usize) -> usize {
        self.homes.get(at).map_or_else(
            || self.blocks.partition_point(|block| block.range.end <= at),
            |home| home.1 as usize,
        )
    }

    /// The number of the sentence that holds a token.
    pub(crate) fn sentence_of(&self, at: usize) -> usize {
        self.homes
            .get(at)
            .map_or(self.sentences.len(), |home| home.0 as usize)
    }

    /// The sentence that holds a token.
    pub(crate) fn sentence(&self, at: usize) -> Range {
        self.sentences
            .get(self.sentence_of(at))
            .copied()
            .unwrap_or(Range::new(at, at))
    }
}
