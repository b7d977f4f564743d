//! `whosaid rules`: every rule with what it says and its examples.
use super::args::RulesArgs;
use super::output::write_to;
use crate::extract::PHASES;
use std::process::ExitCode;

pub(super) fn run(args: &RulesArgs) -> anyhow::Result<ExitCode> {
    let filter = args.filter.as_deref().unwrap_or("");
    let rules: Vec<_> = PHASES
        .iter()
        .flat_map(|phase| phase.rules)
        .filter(|rule| rule.id.contains(filter))
        .collect();
    write_to(None, |out| {
        for rule in &rules {
            writeln!(out, "{}\n  {}", rule.id, rule.doc)?;
            for hit in rule.hits {
                writeln!(out, "    + {}", hit.replace('\n', "⏎"))?;
            }
            for miss in rule.misses {
                writeln!(out, "    - {}", miss.replace('\n', "⏎"))?;
            }
            writeln!(out)?;
        }
        Ok(())
    })?;
    Ok(if rules.is_empty() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}
