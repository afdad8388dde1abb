use super::fields::{Declaration, Document, Record};
use super::{
    ActionCards, Definitions, Interventions, ItemList, Organisation, Purpose, TextSection, WarningSigns,
};
use crate::markdown::ReferenceKind;
use crate::yaml::{Decode, Shape};

/// How a section is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionForm {
    /// A Markdown file with a head.
    Markdown,
    Yaml,
    /// A folder with `index.md` and a file for each item, whose names end so. Each item has a page of its own.
    Folder {
        extension: &'static str,
    },
}

/// What a content folder has of one section.
pub(crate) trait SectionFiles {
    /// A Markdown file with a head.
    fn markdown<T: Document>(&mut self) -> Option<T>;

    fn yaml<T: Document>(&mut self) -> Option<T>;

    /// The head of a folder, and its items in their order, each in a file whose name ends so.
    fn folder<T: ItemList>(&mut self, extension: &str) -> Option<T>;
}

/// The kinds of sections: the one place that says what each holds, how it is called in files and in addresses, how it is written and
/// what it names.
macro_rules! section_kinds {
    ($($kind:ident($content:ty): $id:literal, $word:literal, $form:ident $($extension:literal)?, [$($item:ident),*];)*) => {
        /// A kind of section.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum SectionKind {
            $($kind,)*
            /// Running text, called by its own id.
            Free,
        }

        impl SectionKind {
            /// Those that have their names from here.
            pub const NAMED: [Self; [$($id),*].len()] = [$(Self::$kind),*];

            /// The kind of a section by its id.
            pub fn of(id: &str) -> Self {
                match id {
                    $($id => Self::$kind,)*
                    _ => Self::Free,
                }
            }

            /// In `edition.yaml`, and as the name of its file or folder; `None`: each has its own.
            pub fn id(self) -> Option<&'static str> {
                match self {
                    $(Self::$kind => Some($id),)*
                    Self::Free => None,
                }
            }

            /// In addresses, in Danish: `æ ø å` written out. It stands on paper and never changes. `None`: its id.
            pub fn word(self) -> Option<&'static str> {
                match self {
                    $(Self::$kind => Some($word),)*
                    Self::Free => None,
                }
            }

            pub fn form(self) -> SectionForm {
                match self {
                    $(Self::$kind => section_kinds!(@form $form $($extension)?),)*
                    Self::Free => SectionForm::Markdown,
                }
            }

            /// What it names, beside the headings of its texts.
            pub fn items(self) -> &'static [ReferenceKind] {
                match self {
                    $(Self::$kind => &[$(ReferenceKind::$item),*],)*
                    Self::Free => &[],
                }
            }
        }

        /// What a section holds, by its kind.
        #[derive(Debug, Clone)]
        pub enum SectionContent {
            $($kind($content),)*
            Free(TextSection),
        }

        impl SectionContent {
            /// What is declared of each.
            pub(crate) const DECLARATIONS: &'static [&'static Declaration] =
                &[$(<$content>::DECLARATION,)* TextSection::DECLARATION];

            /// `None`: it could not be read, and that has been told.
            pub(crate) fn read(kind: SectionKind, files: &mut impl SectionFiles) -> Option<Self> {
                Some(match kind {
                    $(SectionKind::$kind => Self::$kind(files.$form($($extension)?)?),)*
                    SectionKind::Free => Self::Free(files.markdown()?),
                })
            }

            /// What its file takes, or the head of it.
            pub(crate) fn shape(kind: SectionKind) -> Shape {
                match kind {
                    $(SectionKind::$kind => <$content>::shape(),)*
                    SectionKind::Free => TextSection::shape(),
                }
            }

            pub fn record(&self) -> &dyn Record {
                match self {
                    $(Self::$kind(content) => content,)*
                    Self::Free(text) => text,
                }
            }
        }
    };
    (@form markdown) => { SectionForm::Markdown };
    (@form yaml) => { SectionForm::Yaml };
    (@form folder $extension:literal) => { SectionForm::Folder { extension: $extension } };
}

section_kinds! {
    Purpose(Purpose): "purpose", "formaal", markdown, [];
    LegalBasis(TextSection): "legal-basis", "lovgrundlag", markdown, [];
    Definitions(Definitions): "definitions", "definitioner", yaml, [Term];
    Organisation(Organisation): "organisation", "organisering", yaml, [Body, Step];
    Interventions(Interventions): "interventions", "indsatser", folder "md", [Intervention];
    WarningSigns(WarningSigns): "warning-signs", "bekymringstegn", yaml, [Sign];
    ActionCards(ActionCards): "action-cards", "actioncards", folder "yaml", [Card];
}

impl SectionKind {
    /// The kind that names items of a kind.
    pub fn with(item: ReferenceKind) -> Option<Self> {
        Self::NAMED.into_iter().find(|kind| kind.items().contains(&item))
    }
}

impl SectionForm {
    /// The file or folder of a section, inside its edition's folder. `language` stands before the ending of a translation: `.en`.
    pub fn place(self, id: &str, language: &str) -> String {
        match self {
            Self::Markdown => format!("{id}{language}.md"),
            Self::Yaml => format!("{id}{language}.yaml"),
            Self::Folder { .. } => format!("{id}/"),
        }
    }

    /// Whether each of its items has a file and a page of its own. Such a section has no translation beside it.
    pub fn has_files(self) -> bool {
        matches!(self, Self::Folder { .. })
    }
}
