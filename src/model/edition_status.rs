use super::fields::choice;

choice! {
    /// What `edition.yaml` says of an edition. Whether an adopted one is in force depends on the day.
    pub enum EditionStatus {
        Draft = "draft",
        Adopted = "adopted",
    }
}
