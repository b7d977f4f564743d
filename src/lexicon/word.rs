//! The keys by which words are looked up, and what the ending of an unknown word says.
use super::Class;

/// A short key as one number, its length in the last byte: compared at once, without a look at another place.
pub(super) fn packed(key: &[u8]) -> Option<u128> {
    let mut bytes = [0u8; 16];
    bytes
        .get_mut(..key.len())
        .filter(|_| key.len() < 16)?
        .copy_from_slice(key);
    bytes[15] = u8::try_from(key.len()).ok()?;
    Some(u128::from_le_bytes(bytes))
}

/// Calls `look_up` with the key of `word`: small letters, straight apostrophes; no allocation for short ASCII words.
pub(super) fn with_key<T>(word: &str, look_up: impl FnOnce(&[u8]) -> T) -> T {
    let mut buffer = [0u8; 32];
    if let Some(key) = buffer.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        key.copy_from_slice(word.as_bytes());
        key.make_ascii_lowercase();
        return look_up(key);
    }
    look_up(word.to_lowercase().replace('’', "'").as_bytes())
}

/// Trades that no list can be complete in: `hydrogeologist`, `oceanographer`, `statistician`.
pub(super) fn by_ending(word: &[u8]) -> Class {
    const ENDINGS: [&[u8]; 5] = [b"ologist", b"ographer", b"iatrist", b"ician", b"ineer"];
    const PLURALS: [&[u8]; 5] = [b"ologists", b"ographers", b"iatrists", b"icians", b"ineers"];
    if ENDINGS.iter().any(|ending| word.ends_with(ending)) {
        Class::ROLE
    } else if PLURALS.iter().any(|ending| word.ends_with(ending)) {
        Class::ROLE_PLURAL
    } else {
        Class::default()
    }
}
