use super::tokens::Tokens;
use super::{Form, Frame, Mark, Passage, Shape, Word};
use crate::markdown::{Block, Document, Inline, ReferenceKind, Target};
use crate::resolve::{mentions_whole, split_mentions};

/// A text as passages in the order they are read, footnotes last.
pub(super) fn passages_of(document: &Document) -> Vec<Passage> {
    let mut found = Vec::new();
    let names = Names { document };
    names.blocks(&document.blocks, &[], &mut found);
    for note in &document.footnotes {
        names.framed(&note.blocks, Frame::Note(note.label.clone()), &[], &mut found);
    }
    found
}

/// The words of footnotes' names are found through their numbers.
struct Names<'a> {
    document: &'a Document,
}

impl Names<'_> {
    fn blocks(&self, blocks: &[Block], within: &[Frame], found: &mut Vec<Passage>) {
        for block in blocks {
            self.block(block, within, found);
        }
    }

    /// Blocks in a frame: the first passage begins it, the others go on with it.
    fn framed(&self, blocks: &[Block], frame: Frame, within: &[Frame], found: &mut Vec<Passage>) {
        let begun = found.len();
        let frames = [within, &[frame]].concat();
        self.blocks(blocks, &frames, found);
        if found.len() == begun {
            found.push(passage(Form::Paragraph, &frames, Vec::new()));
        }
        let others = found.iter_mut().skip(begun + 1);
        for frame in others.filter_map(|passage| passage.shape.within.get_mut(within.len())) {
            if matches!(frame, Frame::Point | Frame::Number | Frame::NumberFrom(_)) {
                *frame = Frame::More;
            }
        }
    }

    fn block(&self, block: &Block, within: &[Frame], found: &mut Vec<Passage>) {
        match block {
            Block::Paragraph(paragraph) => {
                found.push(passage(Form::Paragraph, within, self.words(&paragraph.inlines)));
            }
            Block::Heading(heading) => {
                let form = Form::Heading(heading.level);
                found.push(passage(form, within, self.words(&heading.inlines)));
            }
            Block::List(list) => {
                for (at, item) in list.items.iter().enumerate() {
                    let frame = match list.start {
                        None => Frame::Point,
                        Some(start) if at == 0 && start != 1 => Frame::NumberFrom(start),
                        Some(_) => Frame::Number,
                    };
                    self.framed(&item.blocks, frame, within, found);
                }
            }
            Block::Quote(quote) => self.framed(&quote.blocks, Frame::Quote, within, found),
            Block::Code(code) => {
                let lines = code.text.trim_end_matches('\n').split('\n');
                let words = lines.map(|line| Word { text: format!("\n{line}"), marks: Vec::new() }).collect();
                found.push(passage(Form::Code(code.language.clone()), within, words));
            }
            Block::Table(table) => {
                let rows = std::iter::once((Form::HeadRow, &table.head))
                    .chain(table.rows.iter().map(|row| (Form::Row, row)));
                for (form, row) in rows {
                    let mut tokens = Tokens::default();
                    for cell in &row.cells {
                        self.inlines(&cell.inlines, &mut Vec::new(), &mut tokens);
                        tokens.whole("", &[Mark::Cell]);
                        tokens.space();
                    }
                    found.push(passage(form, within, tokens.finish()));
                }
            }
            Block::DefinitionList(list) => {
                for entry in &list.entries {
                    found.push(passage(Form::Term, within, self.words(&entry.term)));
                    for explanation in &entry.explanations {
                        self.framed(explanation, Frame::Explanation, within, found);
                    }
                }
            }
            Block::Rule(_) => found.push(passage(Form::Rule, within, Vec::new())),
        }
    }

    fn words(&self, inlines: &[Inline]) -> Vec<Word> {
        let mut tokens = Tokens::default();
        self.inlines(inlines, &mut Vec::new(), &mut tokens);
        tokens.finish()
    }

    fn inlines(&self, inlines: &[Inline], marks: &mut Vec<Mark>, tokens: &mut Tokens) {
        for inline in inlines {
            let mark = match inline {
                Inline::Text { text, .. } => {
                    words(text, marks, tokens);
                    continue;
                }
                Inline::SoftBreak => {
                    tokens.space();
                    continue;
                }
                Inline::HardBreak => {
                    tokens.line_break();
                    continue;
                }
                Inline::Code { text, .. } => {
                    marks.push(Mark::Code);
                    words(text, marks, tokens);
                    marks.pop();
                    continue;
                }
                Inline::Image(image) => {
                    marks.push(Mark::Picture(image.target.to_string()));
                    tokens.whole(&image.alt, marks);
                    marks.pop();
                    continue;
                }
                Inline::FootnoteReference { number, .. } => {
                    let note = number.checked_sub(1).and_then(|at| self.document.footnotes.get(at));
                    let name = note.map_or_else(|| number.to_string(), |note| note.label.clone());
                    marks.push(Mark::Note);
                    tokens.whole(&format!("[{name}]"), marks);
                    marks.pop();
                    continue;
                }
                Inline::Link(link) if link.children.is_empty() => {
                    marks.push(Mark::Name);
                    tokens.whole(&link.target.to_string(), marks);
                    marks.pop();
                    continue;
                }
                Inline::Link(link) => {
                    marks.push(Mark::Link(link.target.to_string()));
                    match &link.target.value {
                        Target::Reference(reference) if reference.kind == ReferenceKind::Contact => {
                            self.inlines(&mentions_whole(link), marks, tokens);
                        }
                        _ => self.inlines(&link.children, marks, tokens),
                    }
                    marks.pop();
                    continue;
                }
                Inline::Emphasis { .. } => Mark::Emphasis,
                Inline::Strong { .. } => Mark::Strong,
                Inline::Strikethrough { .. } => Mark::Strikethrough,
            };
            marks.push(mark);
            self.inlines(inline.children(), marks, tokens);
            marks.pop();
        }
    }
}

/// The words of a text. In a link to a contact a number is one word, however it is written.
fn words(text: &str, marks: &mut Vec<Mark>, tokens: &mut Tokens) {
    if !marks.iter().any(|mark| mark.contact().is_some()) {
        return tokens.text(text, marks);
    }
    for (is_mention, piece) in split_mentions(text) {
        if is_mention {
            marks.push(Mark::Contact);
            tokens.whole(piece, marks);
            marks.pop();
        } else {
            tokens.text(piece, marks);
        }
    }
}

fn passage(form: Form, within: &[Frame], words: Vec<Word>) -> Passage {
    Passage { shape: Shape { within: within.to_vec(), form }, words }
}
