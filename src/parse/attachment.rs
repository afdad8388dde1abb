use std::collections::BTreeMap;
use std::sync::Arc;

use super::pdf_programs;
use super::reader::Reader;
use crate::diagnostic::{Argument, Code, Finding, Phrase};
use crate::read::below_folder;
use crate::source::{SourceId, Span};
use crate::svg::{Drawing, Fault, NOTHING, Wrong};

/// What may lie beside the texts and be published as it is: nothing that a browser runs. A page in an attachment would
/// stand on the municipality's address with whatever script it holds.
const KINDS: [&str; 17] = [
    "pdf", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "csv", "txt", "ics", "docx", "xlsx", "pptx",
    "odt", "ods", "odp",
];

/// The attachments of an edition by their paths in its folder, as they are published.
pub(super) fn attachments(
    reader: &mut Reader<'_>,
    folder: &str,
    is_adopted: bool,
) -> BTreeMap<String, Arc<[u8]>> {
    let tree = reader.tree;
    let below = format!("{folder}/");
    let mut attachments = BTreeMap::new();
    for (path, bytes) in below_folder(&tree.attachments, &below) {
        let Some(inside) = path.strip_prefix(&below) else { continue };
        let mut published = Arc::clone(bytes);
        let kind = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase();
        if kind == "svg" {
            published = still(reader, path, is_adopted).unwrap_or(published);
        } else if let Some(what) = (kind == "pdf").then(|| pdf_programs::program(bytes)).flatten() {
            let finding = Finding::at_path(Code::ActivePdf, reader.shown(path)).with("what", what);
            let when = if is_adopted { Phrase::InNextEdition } else { Phrase::NoWords };
            reader.findings.add(finding.with("when", when));
        } else if !KINDS.contains(&kind.as_str()) && !is_named_as_text(path) && !reader.is_claimed(path) {
            let finding = Finding::at_path(Code::AttachmentKind, reader.shown(path));
            reader.findings.add(finding.with("kinds", KINDS.join(", ")));
        }
        if !is_named_as_text(path) {
            reader.claim(path.clone());
        }
        attachments.insert(inside.to_owned(), published);
    }
    attachments
}

/// Whether a file that is no text of ours ends much as one does.
pub(super) fn is_named_as_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["yaml", "yml", "md", "markdown"].iter().any(|text| extension.eq_ignore_ascii_case(text))
}

/// What is published of a drawing that holds more than a drawing.
fn still(reader: &mut Reader<'_>, path: &str, is_adopted: bool) -> Option<Arc<[u8]>> {
    let text = reader.tree.drawings.get(path).and_then(|id| Some((*id, &reader.sources.get(*id)?.text)));
    let Some((id, text)) = text else {
        let finding = Finding::at_path(Code::ActiveDrawing, reader.shown(path));
        let finding = finding.with("what", Phrase::DrawingNotUtf8);
        reader.findings.add(finding.with("mend", Wrong::OtherEncoding.mend()));
        return None;
    };
    let drawing = Drawing::read(text);
    for fault in &drawing.faults {
        reader.findings.add(finding(fault, id, text, is_adopted, drawing.still.is_some()));
    }
    let still = drawing.still.unwrap_or_else(|| NOTHING.to_owned());
    (!drawing.faults.is_empty()).then(|| still.into_bytes().into())
}

/// What stands in adopted text stops nothing, but for what no version has ever let in.
fn finding(fault: &Fault, id: SourceId, text: &str, is_adopted: bool, is_shown: bool) -> Finding {
    let mut what = Vec::new();
    if fault.wrong.is_quoted() {
        let words = text.get(fault.range.clone()).unwrap_or("").split_whitespace();
        let mut quoted = shortened(&words.collect::<Vec<_>>().join(" "));
        // An element is marked by its name alone.
        quoted.extend(Some('>').filter(|_| quoted.starts_with('<') && !quoted.contains([' ', '>', '…'])));
        what.extend(["`".into(), quoted.into(), "`".into()]);
    }
    what.push(fault.wrong.what().into());
    let is_adopted = is_adopted && fault.wrong != Wrong::Program;
    let code = if is_adopted { Code::ActiveDrawingAdopted } else { Code::ActiveDrawing };
    let span = Span::new(id, fault.range.start, fault.range.end);
    let finding = Finding::new(code, span).with("what", Argument::Joined(what));
    if is_adopted {
        finding.with("shown", if is_shown { Phrase::DrawingShownWithout } else { Phrase::DrawingNotShown })
    } else {
        finding.with("mend", fault.wrong.mend())
    }
}

/// What stands at a place, as far as it tells which it is.
fn shortened(text: &str) -> String {
    const MOST: usize = 48;
    let short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() { short + "…" } else { short }
}
