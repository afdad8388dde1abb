use crate::model::values::{LanguageTag, StateDigest};
use crate::model::{SectionContent, SectionForm, SectionKind};
use crate::source::canonical;
use crate::yaml::edit::{Editor, NotEdited, Obstacle, Step, Value};
use crate::yaml::{front_matter, quoted};

/// A section's text, to be translated: as it is, each part that people read first marked, and with the text it was made from noted.
///
/// # Errors
/// When it is written in a form in which that cannot be done.
pub(crate) fn translation(source: &str, kind: SectionKind, into: LanguageTag) -> Result<String, NotEdited> {
    let source = source.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let digest = StateDigest::of(canonical(&source).as_bytes());
    let language = match into {
        LanguageTag::Danish => "dansk",
        LanguageTag::English => "engelsk",
    };
    if kind.form() == SectionForm::Markdown {
        let marked = marked(Editor::head(&source)?, kind, &digest)?;
        let (_, body) = front_matter(&marked).ok_or(NotEdited { why: Obstacle::NotYaml, at: 0 })?;
        let (head, body) = marked.split_at(body);
        let body = body.trim_start_matches('\n');
        return Ok(format!("{head}\n**TODO:** Oversæt teksten til {language}.\n\n{body}"));
    }
    let marked = marked(Editor::yaml(&source)?, kind, &digest)?;
    // The line for editors stays the first.
    let (first, rest) = match marked.split_once('\n') {
        Some((first, rest)) if first.starts_with("# yaml-language-server:") => (format!("{first}\n"), rest),
        _ => (String::new(), marked.as_str()),
    };
    let end = if rest.ends_with('\n') { "" } else { "\n" };
    Ok(format!(
        "{first}# TODO: Oversæt teksterne nedenfor til {language}. Alle id'er bliver, som de er.\n{rest}{end}"
    ))
}

/// The text with its title marked, and what it was made from.
fn marked(editor: Editor, kind: SectionKind, digest: &StateDigest) -> Result<String, NotEdited> {
    let mut editor = editor.in_order_of(SectionContent::shape(kind));
    let Some(Value::Text(title)) = editor.get(&[Step::Key("title")]) else {
        return Err(NotEdited { why: Obstacle::NoSuchPlace, at: 0 });
    };
    let title = format!("TODO: {}", title.trim());
    editor.set(&[Step::Key("title")], &Value::Simple(title))?;
    editor.set(&[Step::Key("translates")], &Value::Lines(quoted(digest.as_str())))?;
    Ok(editor.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_marked_and_knows_what_it_was_made_from() {
        let source = "---\n# a\ntitle: Formål\naims: []\n---\n\nTekst.\n";
        let made = translation(source, SectionKind::Purpose, LanguageTag::English).unwrap();
        let digest = StateDigest::of(canonical(source).as_bytes());
        let expected = format!(
            "---\n# a\ntitle: \"TODO: Formål\"\ntranslates: \"{digest}\"\naims: []\n---\n\n**TODO:** Oversæt teksten til engelsk.\n\nTekst.\n"
        );
        assert_eq!(made, expected);
        let marked = format!("\u{feff}{}", source.replace('\n', "\r\n"));
        let of_marked = translation(&marked, SectionKind::Purpose, LanguageTag::English).unwrap();
        assert_eq!(of_marked, expected, "what systems put into a file is no part of the text");
        let yaml = "# yaml-language-server: $schema=x\n# b\ntitle: >-\n  Ord\n  og mere\nterms: []\n";
        let made = translation(yaml, SectionKind::Definitions, LanguageTag::English).unwrap();
        assert!(made.starts_with("# yaml-language-server: $schema=x\n# TODO: Oversæt"), "{made}");
        assert!(made.contains("\ntitle: \"TODO: Ord og mere\"\ntranslates: \""), "{made}");
        assert!(translation("{ title: a }", SectionKind::Purpose, LanguageTag::English).is_err());
        assert!(translation("a: b", SectionKind::Definitions, LanguageTag::English).is_err());
    }
}
