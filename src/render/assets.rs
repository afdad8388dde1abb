use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::Theme;
use crate::route::Address;

/// The theme's files that pages ask for.
pub(super) struct Assets {
    pub css: Address,
    pub favicon: Address,
    /// By path in the site.
    pub files: BTreeMap<String, Vec<u8>>,
}

const FOLDER: &str = "assets/";
const CSS: &str = "assets/style.css";
const FAVICON: &str = "assets/favicon.svg";

impl Assets {
    /// The style sheet and the icon get their content's digest into their names, so that a server may let browsers
    /// keep them for ever; other files keep theirs, since the style sheet names them.
    pub(super) fn of(theme: &Theme) -> Self {
        let mut files = BTreeMap::new();
        let mut css = Address::home().file(CSS);
        let mut favicon = Address::home().file(FAVICON);
        for (path, bytes) in theme.files_in(FOLDER) {
            let address = match path {
                CSS => {
                    css = Address::home().file(&hashed(path, bytes));
                    css.clone()
                }
                FAVICON => {
                    favicon = Address::home().file(&hashed(path, bytes));
                    favicon.clone()
                }
                _ => Address::home().file(path),
            };
            files.insert(address.output_path(), bytes.to_vec());
        }
        Self { css, favicon, files }
    }
}

/// `assets/style.css` to `assets/style.0123456789ab.css`.
fn hashed(path: &str, bytes: &[u8]) -> String {
    let digest: String = Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{digest}.{extension}"),
        None => format!("{path}.{digest}"),
    }
}
