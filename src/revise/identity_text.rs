use crate::model::Edition;
use crate::model::values::Id;
use crate::yaml::{quoted, scalar};

/// `edition.yaml` of the draft: title and order as they were, nothing of the decision on the edition before. Its comments
/// were about that edition, so they are not carried over.
pub(super) fn identity(from: &Edition, new: &Id) -> String {
    let old = from.id.as_str();
    let mut text = format!(
        "# Kladde til udgaven {new}, lavet ud fra udgaven {old}. Det, der skal afgøres, står i REVISION.md.\n\
         # Er noget flyttet, lagt sammen, delt eller udgået siden {old}, så skriv det under moved, merged, split og removed.\n\
         \n\
         title: {}\n\
         status: draft\n\
         supersedes: {}\n\
         \n\
         sections:\n",
        quoted(&from.identity.title),
        quoted(old),
    );
    for section in &from.identity.sections {
        text += &format!("  - {}\n", scalar(section.as_str()));
    }
    text
}
