use crate::model::{EditionIdentity, SectionContent, SectionKind, SiteSettings};
use crate::yaml::Decode;
use crate::yaml::edit::{Editor, NotEdited, Step, Value};

/// An `edition.yaml` with one more section, as the last one.
///
/// # Errors
/// As each of these: when it is written in a form in which that cannot be done.
pub(crate) fn with_section(identity: &str, section: &str) -> Result<String, NotEdited> {
    let mut editor = Editor::yaml(identity)?.in_order_of(EditionIdentity::shape());
    editor.push(&[Step::Key("sections")], &Value::text(section))?;
    Ok(editor.finish())
}

/// The `index.md` of a section with one more item, as the last one.
pub(crate) fn with_item(index: &str, section: SectionKind, item: &str) -> Result<String, NotEdited> {
    let mut editor = Editor::head(index)?.in_order_of(SectionContent::shape(section));
    editor.push(&[Step::Key("order")], &Value::text(item))?;
    Ok(editor.finish())
}

/// A `site.yaml` with more languages.
pub(crate) fn with_languages(settings: &str, languages: &[&str]) -> Result<String, NotEdited> {
    let mut editor = Editor::yaml(settings)?.in_order_of(SiteSettings::shape());
    for language in languages {
        editor.push(&[Step::Key("languages")], &Value::text(*language))?;
    }
    Ok(editor.finish())
}
