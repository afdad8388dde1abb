use std::collections::BTreeSet;
use std::sync::Arc;

use super::attachment::attachments;
use super::parsed::ParsedEdition;
use super::reader::Reader;
use crate::diagnostic::{Code, Finding, Phrase};
use crate::model::fields::{Document, Record};
use crate::model::values::{Id, LanguageTag, StateDigest};
use crate::model::{
    EditionIdentity, EditionStatus, ItemList, Section, SectionContent, SectionFiles, SectionForm,
    SectionKind, Translation,
};
use crate::read::below_folder;
use crate::source::{Span, Spanned, canonical};

/// The file beside the text of an adopted edition.
pub const ADOPTION_LOCK: &str = "adopted.lock";

/// The list of what is to be decided, beside the text of a draft; no part of the edition, and never published.
pub const REVISION_LIST: &str = "REVISION.md";

/// One folder of `editions/`.
pub(super) fn edition(reader: &mut Reader<'_>, folder: &str, name: &str) -> Option<ParsedEdition> {
    let id = reader.name_as_id(name, folder);
    let identity: Option<EditionIdentity> =
        reader.yaml(&format!("{folder}/edition.yaml"), Phrase::EveryEditionHas);
    let mut sections = Vec::new();
    let mut translations = Vec::new();
    let mut broken = BTreeSet::new();
    match &identity {
        Some(identity) => {
            revision_list(reader, folder, identity.status.value);
            for section in &identity.sections {
                match content(reader, folder, section, "") {
                    Some(content) => sections.push(Section { id: section.clone(), content }),
                    None => drop(broken.insert(section.as_str().to_owned())),
                }
                for language in LanguageTag::TRANSLATIONS {
                    translations.extend(translation(reader, folder, section, language));
                }
            }
            broken.extend(report_left_out(reader, folder, &identity.sections));
        }
        // Without the order no file can be said to be unused.
        None => claim_all(reader, folder),
    }
    let lock = format!("{folder}/{ADOPTION_LOCK}");
    let lock = if reader.has(&lock) { reader.yaml(&lock, Phrase::EveryEditionHas) } else { None };
    let lock = lock.map(Arc::new);
    let is_adopted = identity.as_ref().is_some_and(|it| it.status.value == EditionStatus::Adopted);
    let attachments = attachments(reader, folder, is_adopted);
    Some(ParsedEdition {
        id: id?,
        identity,
        lock,
        sections: sections.into(),
        translations: translations.into(),
        attachments,
        broken,
    })
}

/// A draft may have its list. What is adopted has nothing left to decide: until the list is gone, nothing can be built.
fn revision_list(reader: &mut Reader<'_>, folder: &str, status: EditionStatus) {
    let path = format!("{folder}/{REVISION_LIST}");
    if reader.tree.texts.contains_key(&path) && status == EditionStatus::Adopted {
        let finding = Finding::at_path(Code::UnexpectedFile, reader.shown(&path));
        reader.findings.add(finding.with("why", Phrase::AdoptedHasNoList));
    }
    reader.claim(path);
}

/// What a section holds. `language` stands before the ending of its file's name: `.en` in a translation.
fn content(
    reader: &mut Reader<'_>,
    folder: &str,
    section: &Spanned<Id>,
    language: &str,
) -> Option<SectionContent> {
    let kind = SectionKind::of(section.as_str());
    let path = format!("{folder}/{}", kind.form().place(section.as_str(), language));
    SectionContent::read(kind, &mut Files { reader, path: &path })
}

/// The file or folder of a section.
struct Files<'r, 't> {
    reader: &'r mut Reader<'t>,
    path: &'r str,
}

impl SectionFiles for Files<'_, '_> {
    fn markdown<T: Document>(&mut self) -> Option<T> {
        self.reader.markdown(self.path, Phrase::SectionInOrder)
    }

    fn yaml<T: Document>(&mut self) -> Option<T> {
        self.reader.yaml(self.path, Phrase::SectionInOrder)
    }

    fn folder<T: ItemList>(&mut self, extension: &str) -> Option<T> {
        let list: T = index(self.reader, self.path)?;
        let items = items(self.reader, self.path, list.order(), extension)?;
        Some(list.with_items(items))
    }
}

/// A section's translation, when there is one beside it.
fn translation(
    reader: &mut Reader<'_>,
    folder: &str,
    section: &Spanned<Id>,
    language: LanguageTag,
) -> Option<Translation> {
    let stem = format!("{folder}/{}", section.value);
    let suffix = format!(".{}", language.as_str());
    let found = ["md", "yaml"].into_iter().find_map(|extension| {
        let path = format!("{stem}{suffix}.{extension}");
        reader.has(&path).then(|| (path, format!("{stem}.{extension}")))
    });
    let (path, source) = found?;
    let content = content(reader, folder, section, &suffix)?;
    let source = StateDigest::of(canonical(reader.text(&source)?.1).as_bytes());
    let (file, _) = reader.text(&path)?;
    let section = Section { id: section.clone(), content };
    let translates = section.translates();
    let place = translates.map_or(Span::new(file, 0, 0), |translates| translates.span);
    Some(Translation { language, translates: translates.map(|it| it.value.clone()), source, place, section })
}

/// The head and text of a folder of items.
fn index<T: Document>(reader: &mut Reader<'_>, folder: &str) -> Option<T> {
    let index = reader.markdown(&format!("{folder}index.md"), Phrase::EveryListHas);
    if index.is_none() {
        claim_all(reader, folder);
    }
    index
}

/// The items of a folder in their order, each in a file of its own.
fn items<T: Document + Record>(
    reader: &mut Reader<'_>,
    folder: &str,
    order: &[Spanned<Id>],
    extension: &str,
) -> Option<Vec<T>> {
    let mut read = |id: &Id| {
        let path = format!("{folder}{id}.{extension}");
        let item: T = match extension {
            "md" => reader.markdown(&path, Phrase::ItemInOrder)?,
            _ => reader.yaml(&path, Phrase::ItemInOrder)?,
        };
        reader.check_file_name(&item, id);
        Some(item)
    };
    let items: Vec<Option<T>> = order.iter().map(|id| read(&id.value)).collect();
    if reader.faults.files.contains(&format!("{folder}index.md")) {
        // The order may name it in a way that could not be read.
        claim_all(reader, folder);
    }
    let left_out: Vec<String> =
        reader.tree.texts_in(folder.trim_end_matches('/')).map(str::to_owned).collect();
    for name in left_out {
        if reader.is_claimed(&format!("{folder}{name}")) {
            continue;
        }
        let id = name.strip_suffix(extension).and_then(|stem| stem.strip_suffix('.'));
        if let Some(id) = id {
            reader.claim(format!("{folder}{name}"));
            let finding = Finding::at_path(Code::MissingFromOrder, reader.shown(&format!("{folder}{name}")));
            reader.findings.add(finding.with("id", id).with("file", "index.md"));
        }
    }
    items.into_iter().collect()
}

/// Sections that are not Markdown files directly in the edition's folder, with where they are.
fn other_sections() -> impl Iterator<Item = (String, String)> {
    let kinds = SectionKind::NAMED.into_iter().filter(|kind| kind.form() != SectionForm::Markdown);
    kinds.filter_map(|kind| Some((kind.id()?.to_owned(), kind.form().place(kind.id()?, ""))))
}

/// Sections that are there but that the order does not name. Gives back their names.
fn report_left_out(reader: &mut Reader<'_>, folder: &str, order: &[Spanned<Id>]) -> BTreeSet<String> {
    // An order with faults may name it in a way that could not be read.
    if reader.faults.files.contains(&format!("{folder}/edition.yaml")) {
        claim_all(reader, folder);
        return other_sections().map(|(id, _)| id).collect();
    }
    let names: Vec<String> = reader.tree.texts_in(folder).map(str::to_owned).collect();
    let texts = names.iter().filter_map(|name| Some((name.strip_suffix(".md")?.to_owned(), name.clone())));
    let mut found = BTreeSet::new();
    for (id, place) in texts.chain(other_sections()) {
        let path = format!("{folder}/{place}");
        let is_there = if place.ends_with('/') {
            let next = reader.tree.texts.range(path.clone()..).next();
            next.is_some_and(|(text, _)| text.starts_with(&path))
        } else {
            reader.tree.texts.contains_key(&path) && !reader.is_claimed(&path)
        };
        if is_there && !order.iter().any(|section| section.value.as_str() == id) {
            let finding = Finding::at_path(Code::MissingFromOrder, reader.shown(path.trim_end_matches('/')));
            reader.findings.add(finding.with("id", &id).with("file", "edition.yaml"));
            if place.ends_with('/') {
                claim_all(reader, &path);
            } else {
                reader.claim(path);
            }
            found.insert(id);
        }
    }
    found
}

/// Marks a file, or everything in a folder, as accounted for.
fn claim_all(reader: &mut Reader<'_>, place: &str) {
    let below = format!("{}/", place.trim_end_matches('/'));
    let paths = below_folder(&reader.tree.texts, &below).map(|(path, _)| path.clone());
    let own = reader.tree.texts.contains_key(place).then(|| place.to_owned());
    for path in paths.chain(own).collect::<Vec<_>>() {
        reader.claim(path);
    }
}
