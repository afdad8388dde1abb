use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use crate::diagnostic::Phrase;

/// Names in a PDF that are of programs, or begin one. None can be there without one of these; PDF/A has none of them.
const PROGRAMS: [&str; 6] = ["JavaScript", "Launch", "Rendition", "RichMedia", "OnInstantiate", "XFA"];

/// So many bytes of objects packed together are looked at.
const MOST_UNPACKED: usize = 32 << 20;

/// Why a PDF may run a program, if it may. It is read as names, wherever in its bytes they stand, and not as the objects one reader
/// would find: readers of PDF mend broken files, each in its own way.
pub(super) fn program(bytes: &[u8]) -> Option<Phrase> {
    if has_any(bytes, &PROGRAMS) {
        return Some(Phrase::PdfRuns);
    }
    if has_any(bytes, &["Encrypt"]) {
        return Some(Phrase::PdfLocked);
    }
    program_packed(bytes, MOST_UNPACKED)
}

/// The same of objects packed together, of which `room` bytes are looked at.
fn program_packed(bytes: &[u8], mut room: usize) -> Option<Phrase> {
    for (head, body) in streams(bytes) {
        // Only objects packed together have a first one; what is not packed has been read.
        if !has_any(head, &["First"]) || !has_any(head, &["Filter"]) {
            continue;
        }
        // Packed otherwise than all programs do, and we unpack.
        if !has_any(head, &["FlateDecode"]) || has_any(head, &["DecodeParms"]) || filters(head) > 1 {
            return Some(Phrase::PdfPacked);
        }
        let unpacked = decompress_to_vec_zlib_with_limit(body, room).unwrap_or_else(|error| error.output);
        if has_any(&unpacked, &PROGRAMS) {
            return Some(Phrase::PdfRuns);
        }
        room -= unpacked.len().min(room);
        if room == 0 {
            return Some(Phrase::PdfPacked);
        }
    }
    None
}

fn has_any(bytes: &[u8], words: &[&str]) -> bool {
    names(bytes).any(|name| words.iter().any(|word| name == word.as_bytes()))
}

fn filters(head: &[u8]) -> usize {
    names(head).filter(|name| name.ends_with(b"Decode") || name == b"Crypt").count()
}

/// Every name, without its slash, with the signs in it that are written as numbers.
fn names(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    // No name that is looked for is longer, however it is written.
    const LONGEST: usize = 64;
    let is_end = |byte: u8| byte.is_ascii_whitespace() || b"\0()<>[]{}/%".contains(&byte);
    let slashes = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    slashes.filter_map(move |(at, _)| {
        let rest = bytes.get(at + 1..(at + 1 + LONGEST).min(bytes.len()))?;
        let end = rest.iter().position(|byte| is_end(*byte)).unwrap_or(rest.len());
        Some(plain(rest.get(..end)?))
    })
}

/// `Java#53cript` as it is read.
fn plain(name: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(name.len());
    let mut at = 0;
    while let Some(byte) = name.get(at) {
        let digits = name.get(at + 1..at + 3).and_then(|digits| str::from_utf8(digits).ok());
        let number = digits.filter(|_| *byte == b'#').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        plain.push(number.unwrap_or(*byte));
        at += if number.is_some() { 3 } else { 1 };
    }
    plain
}

/// Every stream: what its object says of it, and the bytes from its beginning on.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    const WORD: &[u8] = b"stream";
    /// What an object says of its stream is a few lines.
    const LONGEST_HEAD: usize = 2048;
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == b's').map(|(at, _)| at);
    starts.filter_map(|at| {
        let before = bytes.get(at.saturating_sub(LONGEST_HEAD)..at)?;
        let rest = bytes.get(at..)?.strip_prefix(WORD).filter(|_| !before.ends_with(b"end"))?;
        let body = [&b"\r\n"[..], b"\n", b"\r"].iter().find_map(|end| rest.strip_prefix(*end))?;
        let object = before.windows(4).rposition(|word| word == b" obj").unwrap_or(0);
        Some((before.get(object..)?, body))
    })
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec_zlib;

    use super::*;

    fn packed(head: &str, objects: &str) -> Vec<u8> {
        let mut bytes = format!("%PDF-1.7\n1 0 obj\n<<{head}>>\nstream\r\n").into_bytes();
        bytes.extend(compress_to_vec_zlib(objects.as_bytes(), 6));
        bytes.extend(b"\nendstream\nendobj\n%%EOF\n");
        bytes
    }

    #[test]
    fn programs_are_found_however_they_are_written() {
        const USUAL: &str = "/Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 99";
        let action = "1 0 <</S/JavaScript/JS(app.alert\\(1\\))>>";
        for (bytes, why) in [
            (b"1 0 obj <</OpenAction<</S /JavaScript /JS (x)>>>> endobj".to_vec(), Phrase::PdfRuns),
            (b"<</S/J#61va#53cript>>".to_vec(), Phrase::PdfRuns),
            (b"<</S/Launch/F(cmd.exe)>>".to_vec(), Phrase::PdfRuns),
            (packed(USUAL, action), Phrase::PdfRuns),
            (packed("/First 4/#46ilter[ /FlateDecode ]", action), Phrase::PdfRuns),
            (packed("/First 4/Filter[/ASCIIHexDecode/FlateDecode]", ""), Phrase::PdfPacked),
            (packed("/First 4/Filter/LZWDecode", ""), Phrase::PdfPacked),
            (packed("/First 4/Filter 9 0 R", ""), Phrase::PdfPacked),
            (packed("/First 4/Filter/FlateDecode/DecodeParms<</Predictor 12>>", ""), Phrase::PdfPacked),
            (b"trailer <</Root 1 0 R/Encrypt 9 0 R>>".to_vec(), Phrase::PdfLocked),
        ] {
            assert_eq!(program(&bytes), Some(why), "{}", String::from_utf8_lossy(&bytes));
        }
        assert_eq!(program_packed(&packed(USUAL, "1 0 <</Type/Page>>"), 8), Some(Phrase::PdfPacked));
        for bytes in [
            b"%PDF-1.7 <</OpenAction[3 0 R/FitH null]/Outlines 5 0 R>> 5 0 obj <</First 6 0 R>> endobj"
                .to_vec(),
            packed(USUAL, "1 0 <</Type/Page/A<</S/URI/URI(https://www.aalborg.dk/JavaScript-kursus)>>>>"),
            packed("/Type/XRef/Filter/FlateDecode/DecodeParms<</Predictor 12>>", ""),
            packed("/Subtype/Image/Filter[/FlateDecode/DCTDecode]", ""),
            b"/JavaScripts /Java#5 stream\n/".to_vec(),
            Vec::new(),
        ] {
            assert_eq!(program(&bytes), None, "{}", String::from_utf8_lossy(&bytes));
        }
    }
}
