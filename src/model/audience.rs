use super::fields::choice;

choice! {
    /// For whom an action card is written.
    pub enum Audience {
        /// Citizens and relatives.
        Citizen = "citizen",
        Professional = "professional",
        /// Case workers who decide.
        Authority = "authority",
    }
}

impl Audience {
    pub const ALL: [Self; 3] = [Self::Citizen, Self::Professional, Self::Authority];
}
