//! Drawings: what of an SVG is a still drawing, and nothing more. Opened on its own an SVG is a document like a web page, so it is
//! read as a browser reads it, as XML and CSS, and every element, attribute and style is held against lists of what draws and does
//! nothing else. What stands on no list is a fault, and is not in the drawing as written anew.

mod css;
mod drawing;
mod fault;
mod limits;
mod lists;
mod prolog;
mod repeats;

pub use self::drawing::{Drawing, NOTHING};
pub use self::fault::{Fault, Wrong};
