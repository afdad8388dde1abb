use super::LixLimit;
use super::fields::record;

record! {
    /// How hard the site's texts may be to read, by whom they are for.
    pub struct PlainLanguage {
        /// For citizens and relatives; 40 unless given.
        citizen: optional LixLimit,
        /// For those who read the plan at work; 50 unless given.
        professional: optional LixLimit,
    }
}
