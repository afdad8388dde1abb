/// Lists, quotes, notes and definitions inside each other, the outermost counted as 1; a block may stand in the deepest.
pub const MAX_BLOCK_DEPTH: usize = 16;

/// Emphasis, links and the like inside each other, within one block.
pub const MAX_INLINE_DEPTH: usize = 16;

/// Columns of a table. A wider one can be read neither on a phone nor on paper.
pub const MAX_TABLE_COLUMNS: usize = 32;

/// Cells of a table, its head included. Markdown fills short rows up, so a small file can ask for very many.
pub const MAX_TABLE_CELLS: usize = 10_000;
