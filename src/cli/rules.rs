//! `whosaid rules`: every rule with what it says and its examples.
use super::args::RulesArgs;
use super::output::write_to;
use crate::export::print_page;
use crate::extract::PHASES;
use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

pub(super) fn run(args: &RulesArgs) -> anyhow::Result<ExitCode> {
    let filter = args.filter.as_deref().unwrap_or("");
    let rules: Vec<_> = PHASES
        .iter()
        .flat_map(|phase| phase.rules)
        .filter(|rule| rule.id.contains(filter))
        .collect();
    let mut page = Vec::new();
    for rule in &rules {
        writeln!(page, "{}\n  {}", rule.id, rule.doc)?;
        for hit in rule.hits {
            writeln!(page, "    + {}", hit.replace('\n', "⏎"))?;
        }
        for miss in rule.misses {
            writeln!(page, "    - {}", miss.replace('\n', "⏎"))?;
        }
        writeln!(page)?;
    }
    let width = std::io::stdout().is_terminal().then(textwrap::termwidth);
    write_to(None, |out| print_page(&page, width, out))?;
    Ok(if rules.is_empty() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}
