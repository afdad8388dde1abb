//! Planværk: a municipality's contingency plan in, a versioned public website and printable action cards out.

pub mod render {
    //! The model as pages, printed cards and data.
    #[cfg(feature = "pdf")]
    pub mod pdf;
}
