//! Colors and attributes by what they mean. Nothing is told by color alone: every role has an attribute or a sign too.
use ratatui::style::{Color, Modifier, Style};

/// What a stretch of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// What matters less.
    Faint,
    /// The title of a pane.
    Title,
    /// The title of the pane with the focus.
    Focus,
    /// The selected row of the focus.
    Selected,
    /// The selected row of another pane.
    Chosen,
    /// A row linked with the selected one.
    Linked,
    /// Letters that meet the filter.
    Lit,
    /// A chip.
    Chip,
    /// The content of some quote.
    Said,
    /// A name that leads somewhere.
    Name,
    /// Reporting words.
    Cue,
    /// Where the selected event or participant is written.
    Here,
    /// The content of the selected quote.
    Content,
    /// Its reporting words.
    OwnCue,
    /// The words that name its speaker.
    Source,
    /// The link under the reader's cursor.
    Link,
    /// A message.
    Message,
    /// A message that something went wrong, and what is doubtful.
    Alarm,
}

/// The themes, in the order in which `T` goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The sixteen colors of the terminal, as the person has set them.
    #[default]
    Terminal,
    /// For a light background.
    Light,
    /// For a dark background.
    Dark,
    /// High contrast.
    Contrast,
    /// No color at all.
    Mono,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Terminal,
        Self::Light,
        Self::Dark,
        Self::Contrast,
        Self::Mono,
    ];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|&theme| theme == self);
        let next = place.map_or(0, |place| (place + 1) % Self::ALL.len());
        Self::ALL.get(next).copied().unwrap_or_default()
    }

    /// How a role looks.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let (color, modifier) = match role {
            Role::Plain => (None, Modifier::empty()),
            Role::Faint => (Some(Hue::Faint), Modifier::DIM),
            Role::Title => (None, Modifier::BOLD),
            Role::Focus => (Some(Hue::Accent), Modifier::BOLD.union(Modifier::REVERSED)),
            Role::Selected => (None, Modifier::REVERSED),
            Role::Chosen => (None, Modifier::BOLD.union(Modifier::UNDERLINED)),
            Role::Linked => (Some(Hue::Accent), Modifier::BOLD),
            Role::Lit => (Some(Hue::Match), Modifier::BOLD.union(Modifier::UNDERLINED)),
            Role::Chip => (Some(Hue::Accent), Modifier::REVERSED),
            Role::Said => (Some(Hue::Speech), Modifier::empty()),
            Role::Name => (None, Modifier::UNDERLINED),
            Role::Cue => (None, Modifier::ITALIC),
            Role::Here => (Some(Hue::Match), Modifier::BOLD.union(Modifier::UNDERLINED)),
            Role::Content => (Some(Hue::Speech), Modifier::BOLD.union(Modifier::REVERSED)),
            Role::OwnCue => (Some(Hue::Match), Modifier::BOLD.union(Modifier::ITALIC)),
            Role::Source => (
                Some(Hue::Accent),
                Modifier::BOLD.union(Modifier::UNDERLINED),
            ),
            Role::Link => (
                Some(Hue::Match),
                Modifier::REVERSED.union(Modifier::UNDERLINED),
            ),
            Role::Message => (Some(Hue::Speech), Modifier::BOLD),
            Role::Alarm => (Some(Hue::Alarm), Modifier::BOLD),
        };
        let style = Style::default().add_modifier(modifier);
        match color.and_then(|hue| self.color(hue)) {
            Some(color) => style.fg(color),
            None => style,
        }
    }

    fn color(self, hue: Hue) -> Option<Color> {
        Some(match (self, hue) {
            (Self::Mono, _) | (Self::Terminal | Self::Contrast, Hue::Faint) => return None,
            (Self::Terminal, Hue::Accent) => Color::Blue,
            (Self::Terminal, Hue::Match) => Color::Magenta,
            (Self::Terminal, Hue::Speech) => Color::Green,
            (Self::Terminal, Hue::Alarm) => Color::Red,
            (Self::Light, Hue::Faint) => Color::Indexed(242),
            (Self::Light, Hue::Accent) => Color::Indexed(25),
            (Self::Light, Hue::Match) => Color::Indexed(127),
            (Self::Light, Hue::Speech) => Color::Indexed(22),
            (Self::Light, Hue::Alarm) => Color::Indexed(124),
            (Self::Dark, Hue::Faint) => Color::Indexed(246),
            (Self::Dark, Hue::Accent) => Color::Indexed(117),
            (Self::Dark, Hue::Match) => Color::Indexed(219),
            (Self::Dark, Hue::Speech) => Color::Indexed(151),
            (Self::Dark, Hue::Alarm) => Color::Indexed(210),
            (Self::Contrast, Hue::Accent) => Color::LightCyan,
            (Self::Contrast, Hue::Match) => Color::LightYellow,
            (Self::Contrast, Hue::Speech) => Color::LightGreen,
            (Self::Contrast, Hue::Alarm) => Color::LightRed,
        })
    }
}

#[derive(Clone, Copy)]
enum Hue {
    Faint,
    Accent,
    Match,
    Speech,
    Alarm,
}

#[cfg(test)]
mod tests {
    use super::{Role, Theme};
    use ratatui::style::Modifier;

    #[test]
    fn nothing_is_told_by_color_alone() {
        let telling = [
            Role::Focus,
            Role::Selected,
            Role::Chosen,
            Role::Linked,
            Role::Lit,
            Role::Chip,
            Role::Name,
            Role::Cue,
            Role::Here,
            Role::Content,
            Role::OwnCue,
            Role::Source,
            Role::Link,
            Role::Alarm,
        ];
        for role in telling {
            let style = Theme::Mono.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
            assert_ne!(style.add_modifier, Modifier::empty(), "{role:?}");
        }
    }

    #[test]
    fn the_themes_go_round() {
        let mut theme = Theme::default();
        for _ in Theme::ALL {
            theme = theme.next();
        }
        assert_eq!(theme, Theme::default());
    }
}
