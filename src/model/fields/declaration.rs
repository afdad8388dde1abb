use crate::markdown::ReferenceKind;
use crate::model::FactKind;

/// What a record says of itself where it is declared.
#[derive(Debug)]
pub struct Declaration {
    /// The name of the type.
    pub name: &'static str,
    pub fields: &'static [Field],
    /// For a record that is read as a page of its own: by whom.
    pub written_for: Option<WrittenFor>,
    /// Whether it belongs to daily operation though it lies in an edition: no council adopts it.
    pub operational: bool,
}

/// For whom the texts of a page are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenFor {
    Citizens,
    Professionals,
    /// For those its field says.
    ItsAudience,
}

/// One field of a record, as it is declared.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a mark of its own")]
pub struct Field {
    /// The name of the record's type.
    pub record: &'static str,
    /// As in the file.
    pub name: &'static str,
    pub kind: Kind,
    /// What is declared of the records it holds.
    pub inside: Option<&'static Declaration>,
    pub is_list: bool,
    pub shown: Shown,
    pub paper: Paper,
    /// What it is among the facts by which two states of an entry are compared; `None`: it is no part of them.
    pub fact: Option<FactKind>,
    /// What it is called where the changes of an edition are shown; `None`: it is not compared.
    pub called: Option<&'static str>,
    /// Whether the entries of a list are to be taken in their order.
    pub ordered: bool,
    /// Whether it is the day on which something was done, which cannot be to come.
    pub done: bool,
    /// Whether readers take numbers from it to ring: one that no registry has stops a build.
    pub rung: bool,
    /// Whether it is Danish also where its record is in another language, as the registries are.
    pub danish: bool,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Running text in Markdown.
    Prose,
    /// What its record is called.
    Title,
    /// One line that is read as a sentence.
    Sentence,
    /// A few words beside others: a role, a name, how often.
    Label,
    /// The name its record has among those of a kind.
    Id(Named),
    /// The name of something else.
    Reference(Named),
    Date,
    /// A telephone number.
    Number,
    /// On the web, by mail or by post.
    Address,
    /// One of a few words.
    Choice,
    /// Digits that the program tells.
    Digest,
    /// A number or a switch for the program.
    Setting,
    /// Something an edition or the registries name, with its kind in front: `term:radikalisering`.
    Place,
    Record,
    /// Not said yet: the type alone does not tell.
    Undeclared,
}

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    Section,
    Aim,
    Term,
    Body,
    Step,
    Intervention,
    /// A warning sign or a group of them.
    Sign,
    Card,
    Way,
    Contact,
    Emergency,
    Law,
    Provision,
    Consolidation,
    Edition,
    /// A plan's place in addresses.
    Slug,
    Theme,
}

impl Named {
    /// The word by which links name it; `None`: no link can.
    pub fn reference(self) -> Option<ReferenceKind> {
        match self {
            Self::Section => Some(ReferenceKind::Section),
            Self::Term => Some(ReferenceKind::Term),
            Self::Body => Some(ReferenceKind::Body),
            Self::Step => Some(ReferenceKind::Step),
            Self::Intervention => Some(ReferenceKind::Intervention),
            Self::Sign => Some(ReferenceKind::Sign),
            Self::Card => Some(ReferenceKind::Card),
            Self::Contact => Some(ReferenceKind::Contact),
            Self::Law => Some(ReferenceKind::Law),
            Self::Aim
            | Self::Way
            | Self::Emergency
            | Self::Provision
            | Self::Consolidation
            | Self::Edition
            | Self::Slug
            | Self::Theme => None,
        }
    }
}

/// Whether readers see a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    ToReaders,
    /// With the reason.
    Nowhere(&'static str),
}

/// Whether what readers see on pages stands on paper too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    Shown,
    /// With the reason.
    Without(&'static str),
}

impl Declaration {
    pub(crate) const fn new(name: &'static str, fields: &'static [Field]) -> Self {
        Self { name, fields, written_for: None, operational: false }
    }

    /// It is a page of its own, for such readers.
    pub(crate) const fn page_for(self, readers: WrittenFor) -> Self {
        Self { written_for: Some(readers), ..self }
    }

    pub(crate) const fn operational(self) -> Self {
        Self { operational: true, ..self }
    }
}

/// The marks of a declaration. A text of one line and an id must have one: their types do not say what they are.
impl Field {
    pub(crate) const fn new(
        record: &'static str,
        name: &'static str,
        kind: Kind,
        inside: Option<&'static Declaration>,
        is_list: bool,
    ) -> Self {
        Self {
            record,
            name,
            kind,
            inside,
            is_list,
            shown: Shown::ToReaders,
            paper: Paper::Shown,
            fact: Some(FactKind::Text),
            called: Some(name),
            ordered: false,
            done: false,
            danish: false,
            rung: false,
        }
    }

    pub(crate) const fn title(self) -> Self {
        Self { kind: Kind::Title, fact: Some(FactKind::Title), called: Some("title"), ..self }
    }

    pub(crate) const fn sentence(self) -> Self {
        Self { kind: Kind::Sentence, ..self }
    }

    pub(crate) const fn label(self) -> Self {
        Self { kind: Kind::Label, ..self }
    }

    pub(crate) const fn id(self, named: Named) -> Self {
        Self { kind: Kind::Id(named), fact: None, called: None, ..self }
    }

    pub(crate) const fn names(self, named: Named) -> Self {
        Self { kind: Kind::Reference(named), ..self }
    }

    /// Readers see it nowhere, for this reason.
    pub(crate) const fn nowhere(self, why: &'static str) -> Self {
        Self { shown: Shown::Nowhere(why), fact: None, called: None, ..self }
    }

    /// What it is among the facts of its entry, where that is not its text.
    pub(crate) const fn fact(self, kind: FactKind) -> Self {
        Self { fact: Some(kind), ..self }
    }

    /// Two states of an entry are the same whatever it says.
    pub(crate) const fn no_fact(self) -> Self {
        Self { fact: None, ..self }
    }

    /// Pages have it and paper has not, for this reason.
    pub(crate) const fn not_on_paper(self, why: &'static str) -> Self {
        Self { paper: Paper::Without(why), ..self }
    }

    pub(crate) const fn called(self, name: &'static str) -> Self {
        Self { called: Some(name), ..self }
    }

    /// It is no change of an edition when it changes: what it tells of is compared itself, or looking changes nothing.
    pub(crate) const fn not_compared(self) -> Self {
        Self { called: None, ..self }
    }

    pub(crate) const fn in_order(self) -> Self {
        Self { ordered: true, ..self }
    }

    pub(crate) const fn done(self) -> Self {
        Self { done: true, ..self }
    }

    pub(crate) const fn rung(self) -> Self {
        Self { rung: true, ..self }
    }

    pub(crate) const fn danish(self) -> Self {
        Self { danish: true, ..self }
    }

    /// Refuses, when the program is compiled, a field of which nothing says what it is.
    pub(crate) const fn declared(self) -> Self {
        assert!(
            !matches!(self.kind, Kind::Undeclared),
            "mark the field with [title], [sentence], [label], [id(…)] or [names(…)]"
        );
        self
    }

    /// Whether people read it as words: running text, or a line of its own.
    pub fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Prose | Kind::Title | Kind::Sentence | Kind::Label)
    }
}
