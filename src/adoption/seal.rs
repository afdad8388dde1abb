use std::collections::BTreeMap;

use super::frozen::{digest_over, frozen_files};
use super::values_text::values_text;
use crate::diagnostic::Findings;
use crate::model::values::{LineDigests, Sha256Digest};
use crate::model::{EditionStatus, LockFormat};
use crate::parse::{ADOPTION_LOCK, parse};
use crate::read::Tree;
use crate::source::{Sources, canonical};
use crate::yaml::quoted;

/// What stands above the seal, for those who open the file.
const HEAD: &str = "\
# Den vedtagne udgave, som den var på dagen for vedtagelsen. Filen er skrevet af `planvaerk adopt` og rettes aldrig.
# Den beviser, at teksten i mappen stadig er den vedtagne: `planvaerk verify` regner efter, og det gør `planvaerk check`
# og `planvaerk build` også. Actioncards og oversættelser er ikke med i den vedtagne tekst.
# Nederst står actioncards, kontakter og love, som de var på dagen for vedtagelsen.
";

const TOOL: &str = concat!("planvaerk ", env!("CARGO_PKG_VERSION"));

/// Digests of lines on one line of the seal.
const DIGESTS_A_LINE: usize = 10;

/// The text of `adopted.lock` for the edition in `folder` of the content, as the content is now. It is a function of the
/// content alone, and it can be made of content with faults: what cannot be read is left out.
pub fn seal(tree: &Tree, sources: &Sources, folder: &str) -> String {
    let files: Vec<_> = frozen_files(tree, folder)
        .into_iter()
        .map(|file| {
            let (digest, lines) = file.digests(sources);
            (file.path, digest, lines)
        })
        .collect();
    let digest = digest_over(files.iter().map(|(path, digest, _)| (path.as_str(), digest)));
    let values = values_text(tree, sources, folder);
    let mut text = HEAD.to_owned();
    for (key, value) in [("format", LockFormat::First.word()), ("tool", TOOL), ("digest", digest.as_str())] {
        text.push_str(&format!("{key}: {}\n", quoted(value)));
    }
    text.push_str(if files.is_empty() { "files: []\n" } else { "files:\n" });
    for (path, digest, lines) in &files {
        text.push_str(&format!("  - path: {}\n    sha256: {}\n", quoted(path), quoted(digest.as_str())));
        if let Some(LineDigests(lines)) = lines.as_ref().filter(|lines| !lines.0.is_empty()) {
            text.push_str("    lines: |\n");
            for some in lines.chunks(DIGESTS_A_LINE) {
                text.push_str(&format!("      {}\n", some.join(" ")));
            }
        }
    }
    let digest = digest_of_values(&values);
    text.push_str(&format!("values: {}\n{values}", quoted(digest.as_str())));
    text
}

/// The seal of every adopted edition by the path of its `adopted.lock`, made of the content as it is now. The commands
/// seal one edition, once; this is for content that is made up or changed as a whole, by tests and measurements.
pub fn seals(tree: &Tree, sources: &Sources) -> BTreeMap<String, String> {
    let parsed = parse(tree, sources, "", &mut Findings::default());
    let editions =
        parsed.plans.iter().flat_map(|plan| plan.editions.iter().map(move |edition| (plan, edition)));
    let adopted = editions.filter(|(_, edition)| {
        let status = edition.identity.as_ref().map(|identity| identity.status.value);
        status == Some(EditionStatus::Adopted)
    });
    let folders =
        adopted.map(|(plan, edition)| format!("plans/{}/editions/{}", plan.id.as_str(), edition.id.as_str()));
    folders.map(|folder| (format!("{folder}/{ADOPTION_LOCK}"), seal(tree, sources, &folder))).collect()
}

/// The digest of what the seal says of cards, contacts and laws.
pub(super) fn digest_of_values(text: &str) -> Sha256Digest {
    Sha256Digest::of(canonical(text).as_bytes())
}
