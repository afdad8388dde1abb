//! Fjordby Kommune, four editions of one plan (`tests/cases/editions`), built from beginning to end: on six days that a reviewer can
//! read, on every day between them as far as the model, and what no day may show.

#[path = "../support/mod.rs"]
mod support;

mod days;
mod drafts;
mod expectations;
mod expected;
mod fjordby;
mod repealed;
mod six_days;
mod superseded;
mod told;
mod values;
