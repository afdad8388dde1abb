//! The fifth stage: routes to bytes.

pub mod html;
pub(crate) mod view;
