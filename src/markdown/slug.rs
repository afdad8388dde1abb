/// A text as an id: small letters a-z, digits and hyphens; `æ` becomes `ae`, `ø` `oe`, `å` `aa`. Empty when nothing of it
/// can be written so.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars().flat_map(char::to_lowercase) {
        let latin = match character {
            'æ' | 'ä' => "ae",
            'ø' | 'ö' => "oe",
            'å' => "aa",
            'ü' | 'ú' | 'ù' | 'û' => "u",
            'é' | 'è' | 'ê' | 'ë' => "e",
            'á' | 'à' | 'â' | 'ã' => "a",
            'ó' | 'ò' | 'ô' | 'õ' => "o",
            'í' | 'ì' | 'î' | 'ï' => "i",
            'ý' | 'ÿ' => "y",
            'ç' => "c",
            'ñ' => "n",
            'ð' => "d",
            'þ' => "th",
            'ß' => "ss",
            _ => "",
        };
        if !character.is_ascii_alphanumeric() && latin.is_empty() {
            // A combining mark belongs to the letter before it; everything else parts words.
            gap |= !('\u{300}'..='\u{36f}').contains(&character);
            continue;
        }
        if gap && !out.is_empty() {
            out.push('-');
        }
        gap = false;
        if latin.is_empty() { out.push(character) } else { out.push_str(latin) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn danish_letters_are_written_out() {
        assert_eq!(slug("Børn, unge & ældre på Ærø"), "boern-unge-aeldre-paa-aeroe");
        assert_eq!(slug("§ 15, stk. 3"), "15-stk-3");
        assert_eq!(slug("Idé: É – ß"), "ide-e-ss");
        assert_eq!(slug("مرحبا"), "");
    }
}
