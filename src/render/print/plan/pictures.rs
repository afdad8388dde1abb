use std::collections::BTreeMap;
use std::sync::Arc;

use crate::markdown::Target;
use crate::model::{Edition, Section};

/// What a layout can show as a picture.
const EXTENSIONS: [&str; 6] = ["gif", "jpeg", "jpg", "png", "svg", "webp"];

/// The pictures of the edition's texts.
pub(super) struct Pictures {
    /// From the path of each to its name on paper.
    pub names: BTreeMap<String, String>,
    /// By that name, what it is.
    pub files: BTreeMap<String, Arc<[u8]>>,
}

impl Pictures {
    pub(super) fn of(edition: &Edition) -> Self {
        let (mut names, mut files) = (BTreeMap::new(), BTreeMap::new());
        let texts = edition.sections.iter().flat_map(Section::prose);
        for image in texts.flat_map(|text| text.document.images()) {
            let Target::File(path) = &image.target.value else { continue };
            let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
            let extension = extension.filter(|extension| EXTENSIONS.contains(&extension.as_str()));
            let (Some(extension), Some(bytes)) = (extension, edition.attachments.get(path)) else { continue };
            if !names.contains_key(path) {
                let name = format!("{}.{extension}", names.len() + 1);
                files.insert(name.clone(), Arc::clone(bytes));
                names.insert(path.clone(), name);
            }
        }
        Self { names, files }
    }
}
