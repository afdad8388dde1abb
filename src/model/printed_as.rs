use super::fields::choice;

choice! {
    /// What a printed card says of its own standing, across its top. It stands in the ledger and never changes.
    pub enum PrintedAs {
        /// Nothing: people may act by it.
        Valid = "valid",
        /// A draft that nobody has approved.
        Draft = "draft",
        /// Its edition's first day had not come.
        Coming = "coming",
        /// Another edition had taken its edition's place.
        Superseded = "superseded",
        /// The plan had been repealed.
        Repealed = "repealed",
    }
}
