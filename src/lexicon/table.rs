//! Reading the word lists: tab-separated rows, `# ` comments first, empty columns allowed at the end.

/// The rows of one list, comments left out.
pub(super) fn rows(list: &'static str) -> impl Iterator<Item = Row> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| Row { line })
}

/// One row.
#[derive(Clone, Copy)]
pub(super) struct Row {
    line: &'static str,
}

impl Row {
    /// Column number `nth`, counted from 0; empty where the row is shorter.
    pub(super) fn column(self, nth: usize) -> &'static str {
        self.line.split('\t').nth(nth).unwrap_or("").trim()
    }

    /// The parts of a column.
    pub(super) fn list(self, nth: usize, separator: char) -> impl Iterator<Item = &'static str> {
        self.column(nth)
            .split(separator)
            .map(str::trim)
            .filter(|part| !part.is_empty() && *part != "-")
    }
}
