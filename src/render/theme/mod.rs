//! A theme: templates, styles, print layouts and fixed words. The main theme is built in; a folder can replace any
//! single file of it.

mod files;
mod templates;

pub(crate) use self::files::BUILT_IN_NAME;
pub use self::files::Theme;
pub(crate) use self::templates::{TemplateFault, Templates};
