//! What the word lists say of a single word, as one set of bits.

/// A set of word classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Class(u64);

impl Class {
    /// `a`, `the`, `this`, `every` …
    pub const DETERMINER: Self = Self(1);
    /// `my`, `their` …
    pub const POSSESSIVE: Self = Self(1 << 1);
    /// `of`, `in`, `under` …
    pub const PREPOSITION: Self = Self(1 << 2);
    /// `and`, `or`, `but` …
    pub const CONJUNCTION: Self = Self(1 << 3);
    /// `because`, `while` …
    pub const SUBORDINATOR: Self = Self(1 << 4);
    /// Subject forms of the pronouns.
    pub const SUBJECT: Self = Self(1 << 5);
    /// `he`, `she`.
    pub const THIRD: Self = Self(1 << 6);
    /// Object forms of the pronouns.
    pub const OBJECT: Self = Self(1 << 7);
    /// `who`, `which`, `that` …
    pub const RELATIVE: Self = Self(1 << 8);
    /// `how`, `what`, `whether` …
    pub const WH: Self = Self(1 << 9);
    /// Forms of `be`.
    pub const BE: Self = Self(1 << 10);
    /// Forms of `have`.
    pub const HAVE: Self = Self(1 << 11);
    /// Forms of `do`.
    pub const DO: Self = Self(1 << 12);
    /// `will`, `should` …
    pub const MODAL: Self = Self(1 << 13);
    /// `not`, `never`, `nobody` …
    pub const NEGATION: Self = Self(1 << 14);
    /// Adverbs of the closed list.
    pub const ADVERB: Self = Self(1 << 15);
    /// Number words.
    pub const NUMBER: Self = Self(1 << 16);
    /// `first`, `opening` …
    pub const ORDINAL: Self = Self(1 << 17);
    /// Days of the week.
    pub const WEEKDAY: Self = Self(1 << 18);
    /// Months and their abbreviations.
    pub const MONTH: Self = Self(1 << 19);
    /// Seasons.
    pub const SEASON: Self = Self(1 << 20);
    /// Base form of a verb.
    pub const BASE: Self = Self(1 << 21);
    /// Third person singular.
    pub const THIRD_PERSON: Self = Self(1 << 22);
    /// Past tense.
    pub const PAST: Self = Self(1 << 23);
    /// Past participle.
    pub const PARTICIPLE: Self = Self(1 << 24);
    /// `-ing` form.
    pub const ING: Self = Self(1 << 25);
    /// A form of a reporting verb.
    pub const CUE: Self = Self(1 << 26);
    /// A form of a verb that reports together with a noun.
    pub const PHRASE_VERB: Self = Self(1 << 27);
    /// A noun that reports.
    pub const CUE_NOUN: Self = Self(1 << 28);
    /// A verb whose infinitive is what really happened.
    pub const SUPPORT: Self = Self(1 << 29);
    /// `Mr.`, `H.E.` …
    pub const HONORIFIC: Self = Self(1 << 30);
    /// Head of a title.
    pub const ROLE: Self = Self(1 << 31);
    /// Stands before the head of a title.
    pub const ROLE_MODIFIER: Self = Self(1 << 32);
    /// Plural of a role: names a group.
    pub const ROLE_PLURAL: Self = Self(1 << 33);
    /// A role that one person holds ("the minister").
    pub const STATE_ROLE: Self = Self(1 << 34);
    /// Names a gathering.
    pub const EVENT: Self = Self(1 << 35);
    /// Ends the proper name of a gathering.
    pub const EVENT_NAME: Self = Self(1 << 36);
    /// Ends the name of an organization.
    pub const ORG: Self = Self(1 << 37);
    /// And `of …` may follow.
    pub const ORG_CHAIN: Self = Self(1 << 38);
    /// A legal form that ends a name.
    pub const ORG_SUFFIX: Self = Self(1 << 39);
    /// A legal form that begins a name.
    pub const ORG_PREFIX: Self = Self(1 << 40);
    /// Heads the name of an undertaking.
    pub const INITIATIVE: Self = Self(1 << 41);
    /// Heads the name of a work, or says "theme", "motto".
    pub const WORK: Self = Self(1 << 42);
    /// A plural or collective that can speak.
    pub const GROUP: Self = Self(1 << 43);
    /// Who is spoken to.
    pub const AUDIENCE: Self = Self(1 << 44);
    /// Inside a personal name, before a part.
    pub const PARTICLE: Self = Self(1 << 45);
    /// Ends a patronymic.
    pub const PATRONYMIC: Self = Self(1 << 46);
    /// First word of a place name.
    pub const PLACE: Self = Self(1 << 47);
    /// Adjective or noun of a country's people.
    pub const DEMONYM: Self = Self(1 << 48);
    /// A family name of peoples who put it first.
    pub const FAMILY_FIRST: Self = Self(1 << 49);
    /// Tells of an event's parts or of who took part as what.
    pub const EVENT_WORD: Self = Self(1 << 51);
    /// May end a sentence although it keeps its full stop.
    pub const INNER_ABBREVIATION: Self = Self(1 << 50);

    /// People, or words that count them.
    pub const HUMAN: Self = Self(1 << 52);
    /// What is written: it says things, but nobody is made responsible for them.
    pub const DOCUMENT: Self = Self(1 << 53);
    /// What carries somebody's words.
    pub const MESSAGE: Self = Self(1 << 54);
    /// Says when.
    pub const TIME: Self = Self(1 << 55);
    /// Counts what `of` leads in.
    pub const QUANTITY: Self = Self(1 << 56);

    /// A role whose word is a family name too.
    pub const TRADE: Self = Self(1 << 57);

    /// Any finite or non-finite form of a verb.
    pub const VERB: Self = Self(0b11111 << 21);
    /// Forms of `be`, `have`, `do` and the modals.
    pub const AUXILIARY: Self = Self(0b1111 << 10);

    /// Whether all bits of `other` are set.
    #[must_use]
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any bit of `other` is set.
    #[must_use]
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the lists know nothing of the word, or only what its noun is about.
    #[must_use]
    pub fn is_unknown(self) -> bool {
        self.0 & ((1 << 52) - 1) == 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
