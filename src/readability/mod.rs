//! How hard the texts are to read, by LIX, and advice where a text is too hard for those it is for.
//!
//! LIX is Björnsson's ("Läsbarhet", Stockholm 1968; in Danish "Læsbarhed", 1971): words per sentence, plus the percentage of
//! words over six letters. He counted on paper; a program needs each case decided:
//!
//! - A **word** is what stands between two spaces and has a letter or a digit. Hyphens and apostrophes are inside it ("SSP-konsulent"); a
//!   slash and a dash between letters divide it ("og/eller" is two, for no reader takes it for one long word). The sign `§` alone is none.
//! - A **long word** has more than six letters. Hyphens and digits are no letters.
//! - A **number** is one word and never long, also one written in groups: "25 20 03 18", "10 000", "24.06.2024", "8-16".
//!   Some count it as if it were spelt out. That would need a rule for each kind of number, and hardly moves a text of ordinary length.
//! - An **abbreviation** is one word and never long ("f.eks.", "bl.a."), and so is an **address** on the web or of a mailbox.
//! - A **sentence** ends at `.`, `!`, `?` and `…` when no small letter follows, and at `:` when a capital follows, as Björnsson
//!   has it: the colon then stands between two sentences. A stop ends none after an abbreviation that needs more ("nr.", "stk."), after initials, after a
//!   number that begins the sentence ("1. Ring"), in dates and ordinals ("24. juni"). "osv.", "mv.", "kr." may end one.
//! - Each **paragraph**, **list item** and line of a field ends a sentence, with or without a stop: the reader stops there.
//! - **Headings**, terms, column headings and facts such as a target group are no sentences and are not counted; a **table's cell** only when it ends
//!   as a sentence does.
//! - **Links** count as the words they show; a link without words as the name of what it leads to, so a contact as its role.
//! - **Code** and the descriptions of pictures are not counted; notes are.
//! - **Quotations of law** are not counted, for nobody may make them easier: block quotes that link to a law or come right after a
//!   paragraph that does, and in any text at least eight words in a row, or a whole sentence of at least four, that stand word for word in `laws.yaml`.
//!
//! Texts of fewer than thirty words are not judged. English is judged by the same limits: its words are rather shorter, so none is judged too hard
//! for its language. Arabic is not judged: its words carry what Danish writes apart, and it has no capitals.

mod abbreviations;
mod check;
mod law_wording;
mod lix;
mod memory;
mod names;
mod page;
mod pages;
mod passage;
mod passages;
mod reading;
mod scan;
mod sentence;
mod text;
mod token;

pub use self::check::check;
pub use self::law_wording::LawWording;
pub use self::lix::Lix;
pub use self::memory::Memory;
pub use self::reading::Reading;
pub use self::sentence::Sentence;
pub use self::text::Text;
