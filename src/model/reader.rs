use super::fields::choice;

choice! {
    /// Who comes to the help page.
    pub enum Reader {
        /// Worried about someone close.
        Citizen = "citizen",
        /// Worried about oneself, or wanting out.
        Oneself = "self",
        Professional = "professional",
        /// Someone who saw something criminal.
        Witness = "witness",
    }
}
