//! Skeletons of names: what different spellings of one name have in common (`Qasimov`, `Kasymov`).

/// Letters that spellings exchange, longest first.
const EXCHANGED: [(&str, &str); 14] = [
    ("dzh", "i"),
    ("dj", "i"),
    ("zh", "i"),
    ("kh", "h"),
    ("ph", "f"),
    ("ck", "k"),
    ("x", "h"),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("'", ""),
    ("-", " "),
];

/// The skeleton of a folded line: exchanged letters made one, doubled letters single.
pub(super) fn skeleton(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let mut rest = folded;
    while let Some(c) = rest.chars().next() {
        let found = EXCHANGED.iter().find_map(|(from, to)| {
            // `ch` is a sound of its own.
            let sound = *from != "c" || !rest.starts_with("ch");
            rest.strip_prefix(from)
                .filter(|_| sound)
                .map(|rest| (*to, rest))
        });
        let mut letter = [0u8; 4];
        let (add, behind) = found.unwrap_or_else(|| {
            let letter: &str = c.encode_utf8(&mut letter);
            (letter, rest.strip_prefix(c).unwrap_or(""))
        });
        for c in add.chars() {
            if !out.ends_with(c) {
                out.push(c);
            }
        }
        rest = behind;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::skeleton;

    #[test]
    fn spellings_of_one_name_share_a_skeleton() {
        for (one, other) in [
            ("hajiyev", "hadjiyev"),
            ("hajiyev", "hajiev"),
            ("mukhammad", "muhamad"),
            ("aliyev", "aliev"),
            ("qasimov", "kasimov"),
            ("wali", "vali"),
            ("yusuf", "jusuf"),
        ] {
            assert_eq!(skeleton(one), skeleton(other), "{one} {other}");
        }
    }

    #[test]
    fn other_names_keep_theirs() {
        assert_ne!(skeleton("chen"), skeleton("ken"));
        assert_ne!(skeleton("rosa lind"), skeleton("rosa land"));
    }
}
