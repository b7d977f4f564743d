//! `parse --jsonl-in`: a stateless filter, one document a line in, one report a line out, in the same order.
//!
//! Lines are read in batches of bounded size, so that memory stays constant; a bad line becomes an error record.
use super::Error;
use super::args::ParseArgs;
use super::output::write_to;
use crate::export::{Options, to_document_model};
use crate::extract::extract;
use crate::reader::read_text;
use rayon::prelude::*;
use serde_json::{Map, Value, json};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::process::ExitCode;

/// How much is read before it is worked on. Units: bytes.
const BATCH: usize = 4 << 20;

pub(super) fn run(args: &ParseArgs) -> anyhow::Result<ExitCode> {
    let stdin = std::path::PathBuf::from("-");
    let inputs = if args.paths.is_empty() {
        std::slice::from_ref(&stdin)
    } else {
        args.paths.as_slice()
    };
    let mut failed = Vec::new();
    write_to(args.output.as_deref(), |out| {
        for path in inputs {
            let filtered = if path.as_os_str() == "-" {
                filter(&mut io::stdin().lock(), args, out)?
            } else {
                match File::open(path) {
                    Ok(file) => filter(&mut BufReader::with_capacity(1 << 16, file), args, out)?,
                    Err(cause) => Err(cause),
                }
            };
            if let Err(cause) = filtered {
                failed.push(Error::Read {
                    path: path.clone(),
                    cause,
                });
            }
        }
        Ok(())
    })?;
    let mut messages = io::stderr().lock();
    for error in &failed {
        writeln!(messages, "whosaid: error: {error}")?;
    }
    Ok(if failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    })
}

/// Reads lines to the end. The outer error is the writer's, the inner one the reader's.
fn filter(
    input: &mut dyn BufRead,
    args: &ParseArgs,
    out: &mut dyn Write,
) -> io::Result<io::Result<()>> {
    let mut number = 0usize;
    loop {
        let mut batch: Vec<(usize, Vec<u8>)> = Vec::new();
        let mut size = 0;
        while size < BATCH {
            let mut line = Vec::new();
            match input.read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(read) => {
                    number += 1;
                    size += read;
                    if !line.iter().all(u8::is_ascii_whitespace) {
                        batch.push((number, line));
                    }
                }
                Err(cause) => return Ok(Err(cause)),
            }
        }
        if size == 0 {
            return Ok(Ok(()));
        }
        let lines: Vec<Vec<u8>> = batch
            .par_iter()
            .map(|(number, line)| report_line(*number, line, args))
            .collect();
        for line in lines {
            out.write_all(&line)?;
        }
    }
}

/// The output line for an input line.
fn report_line(number: usize, line: &[u8], args: &ParseArgs) -> Vec<u8> {
    let made = serde_json::from_slice::<Map<String, Value>>(line)
        .map_err(|error| (Value::Null, error.to_string()))
        .and_then(|record| one(&record, number, args));
    let mut out = made.unwrap_or_else(|(id, message)| {
        let record = json!({"document": {"id": id}, "error": {"line": number, "message": message}});
        record.to_string().into_bytes()
    });
    out.push(b'\n');
    out
}

/// The report of a record; else its id and what is wrong with it.
fn one(
    record: &Map<String, Value>,
    number: usize,
    args: &ParseArgs,
) -> Result<Vec<u8>, (Value, String)> {
    let id = record.get(&args.id_field).cloned().unwrap_or(Value::Null);
    let path = match &id {
        Value::String(id) => id.clone(),
        Value::Number(id) => id.to_string(),
        Value::Null => format!("line {number}"),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            return Err((
                Value::Null,
                format!("the field `{}` is neither text nor a number", args.id_field),
            ));
        }
    };
    let Some(Value::String(text)) = record.get(&args.text_field) else {
        return Err((
            id,
            format!(
                "no text in the field `{}`; name another with --text-field",
                args.text_field
            ),
        ));
    };
    let mut document = read_text(&path, text.clone());
    if let Some(Value::String(date)) = record.get(&args.date_field) {
        document.given_date = date
            .get(..10)
            .filter(|date| date.parse::<jiff::civil::Date>().is_ok())
            .map(str::to_owned);
    }
    let report = extract(document);
    serde_json::to_vec(&to_document_model(
        &report,
        &[],
        &Options {
            embed_text: args.embed_text,
            width: None,
        },
    ))
    .map_err(|error| (id, error.to_string()))
}
