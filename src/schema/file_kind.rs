use crate::model::fields::Document;
use crate::model::{
    ActionCard, ContactRegistry, Corrections, Definitions, EditionIdentity, Help, LawRegistry, Organisation,
    PlanIdentity, SiteSettings, WarningSigns,
};
use crate::yaml::Shape;
#[cfg(test)]
use crate::yaml::{Decoder, Node};

/// A kind of YAML file that people write, and the type it is read as.
pub struct FileKind {
    /// The name of its schema, without `.schema.json`.
    pub name: &'static str,
    /// Which files, below the content folder; `*` stands for anything, as the setting `yaml.schemas` of VS Code has it.
    pub files: &'static str,
    shape: fn() -> Shape,
    #[cfg(test)]
    pub(super) read: fn(&Node, &mut Decoder<'_>) -> bool,
    #[cfg(test)]
    pub(crate) declaration: &'static crate::model::fields::Declaration,
}

impl FileKind {
    /// In the order of a content folder.
    pub const ALL: [Self; 11] = [
        Self::of::<SiteSettings>("site", "site.yaml"),
        Self::of::<ContactRegistry>("contacts", "contacts.yaml"),
        Self::of::<LawRegistry>("laws", "laws.yaml"),
        Self::of::<PlanIdentity>("plan", "plans/*/plan.yaml"),
        Self::of::<Help>("help", "plans/*/help.yaml"),
        Self::of::<Corrections>("corrections", "plans/*/corrections.yaml"),
        Self::of::<EditionIdentity>("edition", "plans/*/editions/*/edition.yaml"),
        Self::of::<Definitions>("definitions", "plans/*/editions/*/definitions*.yaml"),
        Self::of::<Organisation>("organisation", "plans/*/editions/*/organisation*.yaml"),
        Self::of::<WarningSigns>("warning-signs", "plans/*/editions/*/warning-signs*.yaml"),
        Self::of::<ActionCard>("action-card", "plans/*/editions/*/action-cards/*.yaml"),
    ];

    const fn of<T: Document>(name: &'static str, files: &'static str) -> Self {
        Self {
            name,
            files,
            shape: T::shape,
            #[cfg(test)]
            read: |node, decoder| decoder.decode::<T>(node).is_some(),
            #[cfg(test)]
            declaration: T::DECLARED,
        }
    }

    /// The file its schema is written to: `contacts.schema.json`.
    pub fn file_name(&self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// What the schema is called wherever it lies. It never changes.
    pub fn id(&self) -> String {
        format!("urn:planvaerk:schema:{}", self.name)
    }

    pub(super) fn shape(&self) -> Shape {
        (self.shape)()
    }
}
