use crate::redline::{FieldName, ItemChange, ItemKind, ItemStanding, PassageChange, Run, RunKind};

/// What the heading of an item says.
pub(crate) enum RedlineHeading<'r> {
    /// That the text below is the section's own: the section's title is the chapter's.
    OwnText,
    /// A field with what changed of it, which is then not shown below.
    Field(FieldName, &'r [PassageChange]),
    /// The title alone.
    Title,
}

impl<'r> RedlineHeading<'r> {
    /// A text that moved has a note of where to, and so cannot stand in a heading.
    pub(crate) fn of(item: &'r ItemChange) -> Self {
        if item.kind == ItemKind::Section && !item.renamed && item.standing == ItemStanding::Kept {
            return Self::OwnText;
        }
        let named = [FieldName::TITLE, FieldName::TEXT];
        let named = named.into_iter().find_map(|name| Some((name, item.fields.get(&name)?.as_slice())));
        let here = |run: &Run| matches!(run.change, RunKind::Kept | RunKind::Inserted | RunKind::Deleted);
        match named {
            Some((name, passages))
                if passages
                    .iter()
                    .all(|passage| passage.moved.is_none() && passage.runs.iter().all(here))
                    && (name == FieldName::TITLE || passages.len() <= 2) =>
            {
                Self::Field(name, passages)
            }
            _ => Self::Title,
        }
    }

    /// The field it shows.
    pub(crate) fn field(&self) -> Option<FieldName> {
        match self {
            Self::Field(name, _) => Some(*name),
            Self::OwnText | Self::Title => None,
        }
    }
}
