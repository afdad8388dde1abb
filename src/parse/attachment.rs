use crate::diagnostic::Code;

/// What may lie beside the texts and be published as it is: nothing that a browser runs. A page in an attachment would
/// stand on the municipality's address with whatever script it holds.
pub(super) const KINDS: [&str; 17] = [
    "pdf", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "csv", "txt", "ics", "docx", "xlsx", "pptx",
    "odt", "ods", "odp",
];

/// Why an attachment cannot be published, if it cannot.
pub(super) fn fault(path: &str, bytes: &[u8]) -> Option<Code> {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase();
    if !KINDS.contains(&extension.as_str()) {
        return Some(Code::AttachmentKind);
    }
    (extension == "svg" && !is_still(bytes)).then_some(Code::ActiveDrawing)
}

/// Whether an SVG is a drawing and nothing more: no script, no foreign elements, no handlers, nothing fetched. A drawing
/// opened on its own is a document like any other. What cannot be read as plain UTF-8 is not trusted.
fn is_still(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let text = text.to_lowercase();
    let forbidden = [
        "<script",
        ":script",
        "<foreignobject",
        ":foreignobject",
        "<iframe",
        "<!entity",
        "<?xml-stylesheet",
        "@import",
    ];
    !forbidden.iter().any(|word| text.contains(word))
        && !has_handler(&text)
        && values_after(&text, "href").all(leads_inside)
        && text.split("url(").skip(1).all(|rest| leads_inside(rest.trim_start_matches([' ', '"', '\''])))
}

/// An attribute whose name begins with `on`.
fn has_handler(text: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || c == '/' || c == '"' || c == '\'').any(|word| {
        let name = word.split('=').next().unwrap_or("");
        name.len() > 2
            && name.starts_with("on")
            && name.chars().all(|c| c.is_ascii_lowercase())
            && (word.contains('=') || text.contains(&format!("{name} =")))
    })
}

/// The values of an attribute, from after the quotation mark to the end of the text.
fn values_after<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(name).skip(1).filter_map(|rest| {
        let value = rest.trim_start().strip_prefix('=')?.trim_start();
        Some(value.trim_start_matches(['"', '\'']).trim_start())
    })
}

/// A place in the same drawing, or a picture inside it.
fn leads_inside(value: &str) -> bool {
    value.starts_with('#')
        || ["png", "jpeg", "gif", "webp"].iter().any(|kind| value.starts_with(&format!("data:image/{kind}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_are_still() {
        let svg = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
        for still in [
            "<path d=\"M0 0\"/>",
            "<use href=\"#a\"/>",
            "<rect fill=\"url(#g)\"/>",
            "<text>online = on</text>",
            "<image href=\"data:image/png;base64,AA\"/>",
        ] {
            assert!(is_still(svg(still).as_bytes()), "{still}");
        }
        for active in [
            "<script>1</script>",
            "<SCRIPT href='x'/>",
            "<x:script/>",
            "<a href=\"javascript:1\"/>",
            "<a href = 'https://x.dk'/>",
            "<image xlink:href=\"https://x.dk/a.png\"/>",
            "<rect onclick=\"1\"/>",
            "<rect/onload='1'/>",
            "<foreignObject/>",
            "<style>@import 'x'</style>",
            "<rect fill=\"url(https://x.dk)\"/>",
            "<!ENTITY a 'b'>",
            "<use href=\"data:image/svg+xml,<svg/>\"/>",
        ] {
            assert!(!is_still(svg(active).as_bytes()), "{active}");
        }
        assert!(!is_still(&[0xff, 0xfe, 0x3c, 0]), "UTF-16");
    }

    #[test]
    fn pages_and_programs_are_no_attachments() {
        for path in ["a.html", "a.HTM", "a.js", "a.xml", "a.xhtml", "a.exe", "a", "a.svgz"] {
            assert_eq!(fault(path, b""), Some(Code::AttachmentKind), "{path}");
        }
        assert_eq!(fault("bilag/Referat.PDF", b"%PDF"), None);
    }
}
