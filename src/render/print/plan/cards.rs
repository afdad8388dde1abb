use super::fact;
use super::sections::{Sections, aside, change_text, heading, heading_of};
use crate::compose::{CardPart, CardView, Order, PartSheet, TextLanguageView};
use crate::render::print::facts::number;
use crate::render::print_data::{Block, Inline};

impl Sections<'_> {
    /// An action card as blocks: what is acute first, and then the rest in the card's own order.
    pub(super) fn card(&mut self, view: &CardView<'_>, part: &PartSheet<'_>) -> Vec<Block> {
        let words = self.words;
        // What the card says is in its own language, with the words of that language above each part.
        let language = part.language.as_ref();
        let above = |words: Option<&str>| words.map(|words| heading_of(3, None, words, false));
        let mut out = passage(language, vec![heading(2, &part.place, part.title)]);
        if view.approval.is_none() {
            let text = format!("{}. {}", words.text("draft_mark"), words.text("card_draft_note"));
            out.push(Block::Mark { text });
        }
        out.extend(view.change.as_ref().map(|change| aside(&change_text(change, words))));
        let readers = [Some(view.audience.as_str()), view.age_group.as_deref()];
        let readers = readers.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let readers = words.filled("card_for", &[("audience", &readers)]);
        out.push(Block::paragraph(vec![Inline::strong(vec![Inline::text(&readers)])]));
        let parts = view.parts();
        let acute = parts.iter().position(|(_, _, it)| matches!(it, CardPart::Emergency(_))).unwrap_or(0);
        let is_first = |at: usize, it: &CardPart<'_, '_>| at < acute && matches!(it, CardPart::Text(_));
        let mut first = Vec::new();
        for (at, (_, heading, it)) in parts.iter().enumerate() {
            if let CardPart::Text(Some(text)) = it
                && is_first(at, it)
            {
                first.extend(above(*heading));
                first.extend(self.text(text, part, 4));
            }
        }
        out.extend(passage(language, first));
        if !view.emergency.is_empty() {
            let numbers = view.emergency.iter().map(|it| {
                let mut entry = number(&it.phone);
                entry.label = Some(it.label.clone());
                entry
            });
            out.push(Block::Emergency { entries: numbers.collect() });
        }
        for (at, (_, heading, it)) in parts.into_iter().enumerate() {
            match it {
                CardPart::Text(Some(text)) if !is_first(at, &it) => {
                    let blocks = self.text(text, part, 4);
                    out.extend(passage(language, above(heading).into_iter().chain(blocks).collect()));
                }
                CardPart::List(texts, order) if !texts.is_empty() => {
                    let items: Vec<_> = texts.iter().map(|text| self.text(text, part, 4)).collect();
                    let list = Block::List { ordered: order == Order::Theirs, start: Some(1), items };
                    out.extend(passage(language, above(heading).into_iter().chain([list]).collect()));
                }
                CardPart::Contacts(contacts) if !contacts.is_empty() => {
                    out.extend(passage(language, above(heading).into_iter().collect()));
                    out.extend(self.contacts(contacts));
                }
                CardPart::List(..) | CardPart::Contacts(_) | CardPart::Text(_) | CardPart::Emergency(_) => {}
            }
        }
        out.push(self.about_card(view));
        out
    }

    fn about_card(&self, view: &CardView<'_>) -> Block {
        let words = self.words;
        let approval = view.approval.as_ref().map_or_else(
            || words.text("card_not_approved").to_owned(),
            |approval| format!("{} {} {}", approval.date.text, words.text("by"), approval.by),
        );
        let about = [
            ("card_approval", Some(approval.as_str())),
            ("card_review_by", view.review_by.as_ref().map(|date| date.text.as_str())),
            ("card_owner", view.owner.as_deref()),
            ("card_kept_at", view.kept_at.as_deref()),
        ];
        let known = about.into_iter().filter_map(|(key, value)| {
            let value = vec![vec![Inline::text(value?)]];
            Some(fact(words.text(key), value))
        });
        Block::Overview {
            heading: Box::new(heading_of(3, None, words.text("card_about"), false)),
            note: None,
            facts: known.collect(),
            blocks: Vec::new(),
        }
    }
}

/// Blocks in the language of a card, marked where it is not that of the plan.
fn passage(language: Option<&TextLanguageView>, blocks: Vec<Block>) -> Vec<Block> {
    match language {
        None => blocks,
        Some(language) => {
            let (lang, dir) = (language.lang.clone(), language.dir.clone());
            vec![Block::Passage { lang, dir, blocks }]
        }
    }
}
