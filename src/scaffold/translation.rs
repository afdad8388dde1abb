use super::edit::with_value;
use crate::diagnostic::Findings;
use crate::model::values::{LanguageTag, StateDigest};
use crate::parse::split_head;
use crate::source::{SourceFile, Sources, canonical};
use crate::yaml::{self, NodeKind, quoted};

/// A section's text, to be translated: as it is, each part that people read first marked, and with the text it was made from noted.
/// `is_markdown` says which kind of file it is. `None`: it is written in a form that cannot be edited line by line.
pub(crate) fn translation(source: &str, is_markdown: bool, into: LanguageTag) -> Option<String> {
    let digest = StateDigest::of(canonical(source).as_bytes());
    let language = match into {
        LanguageTag::Danish => "dansk",
        LanguageTag::English => "engelsk",
    };
    let source = source.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    if is_markdown {
        let (head, body) = split_head(&source)?;
        let head = marked_head(source.get(head)?, &digest)?;
        let body = source.get(body..)?.trim_start_matches('\n');
        return Some(format!("---\n{head}---\n\n**TODO:** Oversæt teksten til {language}.\n\n{body}"));
    }
    let marked = marked_head(&source, &digest)?;
    // The line for editors stays the first.
    let (first, rest) = match marked.split_once('\n') {
        Some((first, rest)) if first.starts_with("# yaml-language-server:") => (format!("{first}\n"), rest),
        _ => (String::new(), marked.as_str()),
    };
    Some(format!(
        "{first}# TODO: Oversæt teksterne nedenfor til {language}. Alle id'er bliver, som de er.\n{rest}"
    ))
}

/// The mapping with its title marked, and `translates` after it.
fn marked_head(text: &str, digest: &StateDigest) -> Option<String> {
    let mut sources = Sources::default();
    let file = SourceFile::new("", text);
    let id = sources.add(file.clone());
    let node = yaml::parse(&file, id, 0..text.len(), &mut Findings::default())?;
    let NodeKind::Mapping(entries) = &node.kind else { return None };
    let title = entries.iter().find(|entry| entry.key.value == "title")?;
    let NodeKind::Scalar { text: words, .. } = &title.value.kind else { return None };
    let marked = format!("TODO: {}", words.trim());
    // After the title, whatever form it had before.
    let both = format!("{}\ntranslates: {}", quoted(&marked), quoted(digest.as_str()));
    let text = with_value(text, "title", &both)?;
    Some(if text.ends_with('\n') { text } else { format!("{text}\n") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_marked_and_knows_what_it_was_made_from() {
        let source = "---\n# a\ntitle: Formål\naims: []\n---\n\nTekst.\n";
        let made = translation(source, true, LanguageTag::English).unwrap();
        let digest = StateDigest::of(canonical(source).as_bytes());
        let expected = format!(
            "---\n# a\ntitle: \"TODO: Formål\"\ntranslates: \"{digest}\"\naims: []\n---\n\n**TODO:** Oversæt teksten til engelsk.\n\nTekst.\n"
        );
        assert_eq!(made, expected);
        let yaml = "# yaml-language-server: $schema=x\n# b\ntitle: >-\n  Ord\n  og mere\nterms: []\n";
        let made = translation(yaml, false, LanguageTag::English).unwrap();
        assert!(made.starts_with("# yaml-language-server: $schema=x\n# TODO: Oversæt"), "{made}");
        assert!(made.contains("\ntitle: \"TODO: Ord og mere\"\ntranslates: \""), "{made}");
        assert!(translation("{ title: a }", true, LanguageTag::English).is_none());
        assert!(translation("a: b", false, LanguageTag::English).is_none());
    }
}
