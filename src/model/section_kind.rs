use crate::markdown::ReferenceKind;

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

/// The kinds of sections: the one place that says how each is called in files and in addresses, how it is written and what it names.
macro_rules! section_kinds {
    ($($kind:ident: $id:literal, $word:literal, $form:expr, [$($item:ident),*];)*) => {
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
                    $(Self::$kind => $form,)*
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
    };
}

section_kinds! {
    Purpose: "purpose", "formaal", SectionForm::Markdown, [];
    LegalBasis: "legal-basis", "lovgrundlag", SectionForm::Markdown, [];
    Definitions: "definitions", "definitioner", SectionForm::Yaml, [Term];
    Organisation: "organisation", "organisering", SectionForm::Yaml, [Body, Step];
    Interventions: "interventions", "indsatser", SectionForm::Folder { extension: "md" }, [Intervention];
    WarningSigns: "warning-signs", "bekymringstegn", SectionForm::Yaml, [Sign];
    ActionCards: "action-cards", "actioncards", SectionForm::Folder { extension: "yaml" }, [Card];
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
