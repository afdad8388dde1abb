use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::error::PublishError;
use super::file_lock::FileLock;
use super::flush;
use super::marker;
use super::options::PublishOptions;
use super::output_path::OutputPath;
use super::place::Place;
use super::published::Published;
use super::staging::{self, Staging};
use super::switch::switch;
use super::unfinished::undisturbed;

/// A folder that a site may be published to, reserved for this build.
///
/// Opening it early, before the site is rendered, tells the user at once when the folder will not do, and
/// keeps another build of the same site out. Dropping it without [`Target::publish`] leaves everything as it
/// was.
#[derive(Debug)]
pub struct Target {
    place: Place,
    options: PublishOptions,
    left_behind: Vec<PathBuf>,
    /// A second build of the same site is refused, not made to wait: it may have read older content than the first, and would then
    /// undo it. The last field: dropped after everything else is done.
    _lock: FileLock,
}

impl Target {
    /// Checks and reserves `folder`, and removes what killed builds of it left.
    ///
    /// # Errors
    /// Every [`PublishError`] about the folder itself; [`PublishError::Busy`] when another build has it.
    pub fn open(folder: &Path, options: PublishOptions) -> Result<Self, PublishError> {
        let place = Place::find(folder)?;
        place.check(&options)?;
        let path = place.parent().join(place.beside("lock"));
        let lock = FileLock::take(&path).map_err(|e| PublishError::from_io(&path, e))?;
        let lock = lock.ok_or_else(|| PublishError::Busy { target: place.folder() })?;
        let left_behind = staging::clear_leftovers(&place)?;
        Ok(Self { place, options, left_behind, _lock: lock })
    }

    /// Writes `outputs` and puts them in the place of what stands at the target.
    ///
    /// # Errors
    /// [`PublishError::FileIsFolder`] when the outputs do not fit together, and whatever the system or a
    /// change of the target since [`Target::open`] stands in the way with. The old site is untouched then.
    pub fn publish(self, outputs: &BTreeMap<OutputPath, Vec<u8>>) -> Result<Published, PublishError> {
        fit_together(outputs)?;
        let target = self.place.folder();
        let staging = Staging::make(&self.place)?;
        let before = if marker::is_site(&target) { Some(target.as_path()) } else { None };
        let unchanged = staging.fill(outputs, before)?;
        flush::file_system_of(&staging.site()).map_err(|e| PublishError::from_io(&staging.site(), e))?;
        // Rendering and writing took their time: somebody may have put something else here meanwhile.
        self.place.check(&self.options)?;
        undisturbed(|| switch(&staging.site(), &target, &staging.old()))?;
        let mut left_behind = self.left_behind;
        // The site is in place: what fails from here on does not make it less so. A file system that cannot
        // send names to the disk on demand does it in its own time.
        let _ = flush::names_in(self.place.parent());
        let old = staging.path();
        if !staging.remove() {
            left_behind.push(old);
        }
        let bytes = outputs.values().map(|b| b.len() as u64).sum();
        Ok(Published { files: outputs.len(), bytes, unchanged, left_behind })
    }
}

/// No output may be a file where another needs a folder.
fn fit_together(outputs: &BTreeMap<OutputPath, Vec<u8>>) -> Result<(), PublishError> {
    for inside in outputs.keys() {
        if let Some(file) = inside.folders().find(|folder| outputs.contains_key(folder)) {
            return Err(PublishError::FileIsFolder { file, inside: inside.clone() });
        }
    }
    Ok(())
}
