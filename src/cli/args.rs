//! The arguments. Help, completions and the manual page are made from them.
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;

/// Who said what, where, as what: reads event write-ups into an event model.
#[derive(Debug, Parser)]
#[command(
    name = "whosaid",
    version,
    about,
    max_term_width = 100,
    args_conflicts_with_subcommands = true
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) explore: ExploreArgs,
}

/// Without a command: the explorer.
#[derive(Debug, Args)]
pub(super) struct ExploreArgs {
    /// Files and folders to explore in the terminal [default: the current folder]; `-` is standard input
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Colors [default: those of the terminal, none with `NO_COLOR`]
    #[arg(long, value_name = "NAME")]
    pub(super) theme: Option<ThemeName>,
    /// Tell every change in a line of its own, for screen readers
    #[arg(long)]
    pub(super) plain: bool,
}

/// Themes of the explorer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ThemeName {
    /// The sixteen colors of the terminal
    Terminal,
    /// For a light background
    Light,
    /// For a dark background
    Dark,
    /// High contrast
    Contrast,
    /// No color
    Mono,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Read write-ups and write the event model
    Parse(ParseArgs),
    /// Check that every span of a model equals its slice of the source, and every id resolves
    Check(CheckArgs),
    /// List the rules with their examples
    Rules(RulesArgs),
    /// Say which rules fired in a document, on what, and why a marked string is no quote
    Explain(ExplainArgs),
    /// Write completions for a shell
    Completions(CompletionsArgs),
    /// Write the manual page
    Man,
}

/// Output formats of `parse`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatName {
    /// One object, the whole model
    Json,
    /// One report a line
    Jsonl,
    /// A page for people
    Summary,
}

impl FormatName {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Summary => "summary",
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct ParseArgs {
    /// Files and folders; `-` is standard input
    #[arg(required_unless_present = "jsonl_in", value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Output format [default: a summary on a terminal, else json]
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<FormatName>,
    /// Write to a file, whole or not at all
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Threads [default: one a core]
    #[arg(short = 'j', long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) threads: Option<u16>,
    /// Store the texts inside the model
    #[arg(long)]
    pub(super) embed_text: bool,
    /// Read one document a line (JSON) from standard input or PATH, write one report a line, in the same order
    #[arg(long)]
    pub(super) jsonl_in: bool,
    /// The field that holds a document's text
    #[arg(
        long,
        value_name = "NAME",
        default_value = "text",
        requires = "jsonl_in"
    )]
    pub(super) text_field: String,
    /// The field that holds a document's id
    #[arg(long, value_name = "NAME", default_value = "id", requires = "jsonl_in")]
    pub(super) id_field: String,
    /// The field that holds a document's date (YYYY-MM-DD), the anchor of relative dates
    #[arg(
        long,
        value_name = "NAME",
        default_value = "date",
        requires = "jsonl_in"
    )]
    pub(super) date_field: String,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// A model written by `parse`, JSON or JSONL
    #[arg(value_name = "MODEL")]
    pub(super) model: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct RulesArgs {
    /// Only rules whose id holds this
    #[arg(value_name = "TEXT")]
    pub(super) filter: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// A document, with a line number behind a colon for that line alone
    #[arg(value_name = "FILE[:LINE]")]
    pub(super) place: String,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    pub(super) shell: Shell,
}
