//! Bytes to text: encoding, binary files, ids. No file format is known here.
use crate::model::{Basis, Warning, WarningKind};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use sha2::{Digest, Sha256};

/// How many bytes are looked at to tell text from anything else.
const SNIFF: usize = 64 * 1024;

/// The most bytes that a document may have; offsets are 32 bits wide.
const LIMIT: usize = 1 << 30;

/// Decoded bytes.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: &'static str,
    pub(super) basis: Basis,
    pub(super) warnings: Vec<Warning>,
}

/// Decodes `bytes`: a byte order mark decides, then valid UTF-8, then what the bytes look like. The byte order mark
/// stays in the text, as one scalar.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if bytes.len() > LIMIT {
        return unread(
            WarningKind::TooLarge,
            "larger than 1 GiB; split it into documents, or use --jsonl-in",
        );
    }
    let wide = utf16(bytes);
    if wide.is_none() {
        if is_binary(bytes) {
            return unread(
                WarningKind::Binary,
                "not text; convert it to plain text or Markdown first",
            );
        }
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Decoded {
                text: text.to_owned(),
                encoding: UTF_8.name(),
                basis: Basis::File,
                warnings: empty(text),
            };
        }
    }
    let encoding = wide.unwrap_or_else(|| guess(bytes));
    let (text, replaced) = encoding.decode_without_bom_handling(bytes);
    let mut warnings = empty(&text);
    if replaced {
        let message = format!(
            "not valid {}: the characters that could not be decoded were replaced",
            encoding.name()
        );
        warnings.push(Warning {
            kind: WarningKind::Replaced,
            message,
        });
    }
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        basis: Basis::Transcoded,
        warnings,
    }
}

/// 64 hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut out, byte| {
            // Writing to a string cannot fail.
            let _ = write!(out, "{byte:02x}");
            out
        })
}

fn unread(kind: WarningKind, message: &str) -> Decoded {
    let warnings = vec![Warning {
        kind,
        message: message.to_owned(),
    }];
    Decoded {
        text: String::new(),
        encoding: UTF_8.name(),
        basis: Basis::Transcoded,
        warnings,
    }
}

fn empty(text: &str) -> Vec<Warning> {
    if text
        .trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
        .is_empty()
    {
        return vec![Warning {
            kind: WarningKind::Empty,
            message: "no text in it".to_owned(),
        }];
    }
    Vec::new()
}

/// UTF-16 by its byte order mark, or by a zero in (nearly) every second byte.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(UTF_16LE),
        [0xfe, 0xff, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let head = bytes.get(..SNIFF).unwrap_or(bytes);
    if head.len() < 4 || head.len() % 2 == 1 && bytes.len() < SNIFF {
        return None;
    }
    let zeros = |from: usize| {
        head.iter()
            .skip(from)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
            * 10
            / (head.len() / 2)
    };
    match (zeros(0), zeros(1)) {
        (0, 7..) => Some(UTF_16LE),
        (7.., 0) => Some(UTF_16BE),
        _ => None,
    }
}

/// A zero byte, or more control characters than text has.
fn is_binary(bytes: &[u8]) -> bool {
    let head = bytes.get(..SNIFF).unwrap_or(bytes);
    let control = head
        .iter()
        .filter(|&&byte| byte < 32 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1b))
        .count();
    memchr::memchr(0, head).is_some() || control * 50 > head.len()
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    // Mostly valid UTF-8 is damaged UTF-8, not some other encoding.
    let head = bytes.get(..SNIFF).unwrap_or(bytes);
    let lossy = String::from_utf8_lossy(head);
    let wide = lossy
        .chars()
        .filter(|c| !c.is_ascii() && *c != char::REPLACEMENT_CHARACTER)
        .count();
    let broken = lossy
        .chars()
        .filter(|&c| c == char::REPLACEMENT_CHARACTER)
        .count();
    if wide > broken * 2 {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::model::{Basis, WarningKind};

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn utf16_reads_with_and_without_its_mark() {
        for text in ["\u{feff}She said “yes”.", "She said “yes” to the plan."] {
            let decoded = decode(&utf16(text));
            assert_eq!(
                (decoded.text.as_str(), decoded.encoding),
                (text, "UTF-16LE")
            );
            assert!(decoded.warnings.is_empty());
        }
    }

    #[test]
    fn a_byte_order_mark_of_utf8_stays_and_is_no_warning() {
        let decoded = decode("\u{feff}Yes.".as_bytes());
        assert_eq!(
            (decoded.text.as_str(), decoded.basis),
            ("\u{feff}Yes.", Basis::File)
        );
        assert!(decoded.warnings.is_empty());
    }

    #[test]
    fn windows_1252_is_transcoded_without_a_warning() {
        let decoded = decode(b"The caf\xe9 said \x93we grow\x94, and that is na\xefve.");
        assert_eq!(decoded.text, "The café said “we grow”, and that is naïve.");
        assert_eq!(
            (decoded.encoding, decoded.basis),
            ("windows-1252", Basis::Transcoded)
        );
        assert!(decoded.warnings.is_empty());
    }

    #[test]
    fn damaged_utf8_is_told() {
        let decoded =
            decode(b"\xe2\x80\x9cYes\xe2\x80\x9d, said Zo\xc3\xab. \xe2\x80\x9cNo\xe2\x80");
        assert_eq!(decoded.warnings[0].kind, WarningKind::Replaced);
    }

    #[test]
    fn a_picture_is_binary_and_blank_is_empty() {
        assert_eq!(
            decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").warnings[0].kind,
            WarningKind::Binary
        );
        assert_eq!(
            decode(b" \n\xc2\xa0\n").warnings[0].kind,
            WarningKind::Empty
        );
    }
}
