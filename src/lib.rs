//! Planværk: a municipality's contingency plan in, a versioned public website and printable action cards out.

pub mod publish;
