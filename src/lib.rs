//! Planværk: a municipality's contingency plan in, a versioned public website and printable action cards out.
//!
//! The stages, each depending only on those above it: `source` and `diagnostic` (what was read, what is wrong with it),
//! `world` and `read` (files), `yaml` and `markdown` (syntax), `model` (meaning), `resolve` (references), `route`
//! (addresses), `render` (bytes), `publish` (the output folder), `cli`.

pub mod diagnostic;
pub mod markdown;
pub mod render {
    pub mod html;
    pub mod print_data;
}
pub mod source;
