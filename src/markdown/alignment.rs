/// How a column of a table stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Alignment {
    /// As the page's direction has it.
    #[default]
    Natural,
    Left,
    Centre,
    Right,
}
