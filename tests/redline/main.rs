//! The redline between two editions.

mod properties;
