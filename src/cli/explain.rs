//! `whosaid explain FILE[:LINE]`: which rules fired there, on what.
use super::Error;
use super::args::ExplainArgs;
use super::output::write_to;
use crate::export::{print_page, shown};
use crate::extract::{PHASES, extract, facts};
use crate::reader::read;
use crate::text::LineIndex;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) fn run(args: &ExplainArgs) -> anyhow::Result<ExitCode> {
    let (path, line) = place(&args.place);
    let bytes = std::fs::read(&path).map_err(|cause| Error::Read {
        path: path.clone(),
        cause,
    })?;
    let report = extract(read(&path.to_string_lossy(), &bytes));
    let source = &report.document.source;
    let lines = LineIndex::new(source);
    let mut found = 0;
    let mut page = Vec::new();
    {
        let out = &mut page;
        let mut last = 0;
        for fact in facts(&report) {
            let Some(&(_, first)) = fact.marks.first() else {
                continue;
            };
            let at = lines.line(first.start);
            if line.is_some_and(|line| {
                fact.marks
                    .iter()
                    .all(|(_, span)| lines.line(span.start) != line)
            }) {
                continue;
            }
            if at != last {
                writeln!(out, "line {at}")?;
                last = at;
            }
            found += 1;
            let note = if fact.note.is_empty() {
                String::new()
            } else {
                format!(" ({})", fact.note)
            };
            writeln!(out, "  {}{note}  by {}", fact.what, fact.rule)?;
            for (letter, span) in &fact.marks {
                let column = lines.column(source, span.start);
                writeln!(
                    out,
                    "    {} {at}:{column}  {}",
                    name_of(*letter),
                    shown(&source.folded(*span))
                )?;
            }
            if let Some(rule) = PHASES
                .iter()
                .flat_map(|phase| phase.rules)
                .find(|rule| rule.id == fact.rule)
            {
                writeln!(out, "    because {}", rule.doc)?;
            }
        }
        for issue in report
            .issues
            .iter()
            .filter(|issue| line.is_none_or(|line| lines.line(issue.span.start) == line))
        {
            writeln!(
                out,
                "  doubt at line {}: {}",
                lines.line(issue.span.start),
                issue.message
            )?;
        }
    }
    let width = std::io::stdout().is_terminal().then(textwrap::termwidth);
    write_to(None, |out| print_page(&page, width, out))?;
    Ok(if found == 0 {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn name_of(letter: char) -> &'static str {
    match letter {
        'q' => "content",
        'c' => "cue    ",
        's' => "source ",
        _ => "at     ",
    }
}

/// Splits a line number off a path, unless a file has the whole name.
fn place(text: &str) -> (PathBuf, Option<u32>) {
    let whole = PathBuf::from(text);
    if !whole.exists()
        && let Some((path, line)) = text
            .rsplit_once(':')
            .and_then(|(path, line)| line.parse().ok().map(|line| (path, line)))
    {
        return (PathBuf::from(path), Some(line));
    }
    (whole, None)
}
