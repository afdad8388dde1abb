//! Names of files and folders of ours that stand beside another for a while: `.public.planvaerk-` and more for the site `public`.

use std::ffi::{OsStr, OsString};

/// Letters and digits of chance in a name; also how leftovers are told from other files.
pub(super) const UNIQUE_LENGTH: usize = 12;

pub(super) fn beside(name: &OsStr, suffix: impl AsRef<OsStr>) -> OsString {
    let mut own = OsString::from(".");
    own.push(name);
    own.push(".planvaerk-");
    own.push(suffix);
    own
}

/// Whether `found` is a name made with letters of chance beside `name`. Their number matters: a site called `a.planvaerk-b` has
/// names beside it that begin like those of the site `a`.
pub(super) fn is_unique_beside(name: &OsStr, found: &OsStr) -> bool {
    let unique = found.as_encoded_bytes().strip_prefix(beside(name, "").as_encoded_bytes());
    unique.is_some_and(|unique| unique.len() == UNIQUE_LENGTH && unique.iter().all(u8::is_ascii_alphanumeric))
}
