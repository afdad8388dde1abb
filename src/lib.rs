//! Planværk: a municipality's contingency plan in, a versioned public website and printable action cards out.
//!
//! The stages, each depending only on those before it: [`source`] and [`diagnostic`] (what was read, what is wrong with
//! it), [`world`] and [`read`] (files), `yaml`, [`markdown`] and [`svg`] (syntax), [`model`] (meaning), [`schema`] (files told to editors), [`parse`], `scaffold` (what people write, begun for them), [`adoption`]
//! (adopted text stays as it is), [`resolve`] (references), [`readability`] (plain language), [`redline`] (what changed between editions), [`chronicle`] (what
//! has happened and what is due), [`revise`] (the next edition's beginning), [`printing`] (what is on a printed card), [`words`] (the fixed words of pages), [`route`] (addresses), [`compose`] (what each page says), [`render`] (bytes),
//! [`ledger`] (addresses published before), [`publish`] (the output folder), [`preview`] (the site while it is written), [`serve`] (the preview in a browser), [`cli`].

pub mod adoption;
pub mod chronicle;
pub mod cli;
pub mod compose;
pub mod diagnostic;
pub mod ledger;
pub mod markdown;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod preview;
pub mod printing;
pub mod publish;
pub mod read;
pub mod readability;
pub mod redline;
pub mod render;
pub mod resolve;
pub mod revise;
pub mod route;
pub(crate) mod scaffold;
pub mod schema;
pub mod serve;
pub mod source;
pub mod svg;
pub mod words;
pub mod world;
pub(crate) mod yaml;
