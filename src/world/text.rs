use crate::diagnostic::{Code, Finding, Findings};

/// A file's bytes as text. `None`: they are not UTF-8, and a finding says on which line.
pub fn text_of(bytes: Vec<u8>, shown: &str, findings: &mut Findings) -> Option<String> {
    match String::from_utf8(bytes) {
        // A byte order mark is no part of the text.
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Some(text)
        }
        Err(error) => {
            let good = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
            let line = good.filter(|byte| **byte == b'\n').count() + 1;
            findings.add(Finding::at_path(Code::NotUtf8, shown).with("line", line));
            None
        }
    }
}
