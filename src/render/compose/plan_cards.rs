use serde_json::{Value, json};

use crate::markdown::ReferenceKind;
use crate::model::values::ItemPlace;
use crate::model::{ActionCard, Section, TextLanguage};
use crate::route::Page;

use super::cards::card as card_view;
use super::plan_sections::{Above, PlanSections, aside, fact, heading, heading_of, paragraph, strong, text};
use super::scope::Scope;

impl<'a> PlanSections<'_, 'a> {
    /// An action card as blocks.
    pub(super) fn card(&mut self, section: &'a Section, card: &'a ActionCard) -> Vec<Value> {
        let words = self.site.words;
        let page = Page::Card(self.at, section, card);
        let scope = Scope::new(self.site, page);
        let view = card_view(self.at, section, card, &scope);
        let owner = ItemPlace::item(ReferenceKind::Card, card.id.as_str());
        let above = Above { page, owner: owner.clone(), part: None, level: 3 };
        // What the card says is in its own language, with the words of that language above each part.
        let spoken = self.site.words_of(card);
        let part = |key: &str| heading_of(3, None, spoken.text(key), false);
        let mut out = passage(card, vec![heading(2, &owner, &card.title)]);
        if view.approval.is_none() {
            let mark = format!("{}. {}", words.text("draft_mark"), words.text("card_draft_note"));
            out.push(json!({ "kind": "mark", "text": mark }));
        }
        out.extend(view.change.as_ref().map(|change| aside(&self.change(change))));
        let readers = [Some(view.audience.as_str()), view.age_group.as_deref()];
        let readers = readers.into_iter().flatten().collect::<Vec<_>>().join(", ");
        out.push(paragraph(&[strong(&words.filled("card_for", &[("audience", &readers)]))]));
        let mut acute = self.text(&card.task, &above);
        acute.push(part("card_acute"));
        acute.extend(self.text(&card.acute, &above));
        out.extend(passage(card, acute));
        if !view.emergency.is_empty() {
            let numbers = view.emergency.iter().map(|number| {
                json!({ "display": number.phone.display, "href": number.phone.href, "label": number.label })
            });
            out.push(json!({ "kind": "emergency", "entries": numbers.collect::<Vec<_>>() }));
        }
        for (key, texts, ordered) in [
            ("card_when", &card.when, false),
            ("card_steps", &card.steps, true),
            ("card_notes", &card.notes, false),
        ] {
            if key == "card_notes" && !view.contacts.is_empty() {
                out.extend(passage(card, vec![part("card_contacts")]));
                out.extend(self.contacts(&view.contacts));
            }
            if !texts.is_empty() {
                let items: Vec<_> = texts.iter().map(|text| Value::Array(self.text(text, &above))).collect();
                let list = json!({ "kind": "list", "ordered": ordered, "start": 1, "items": items });
                out.extend(passage(card, vec![part(key), list]));
            }
        }
        let approval = view.approval.as_ref().map_or_else(
            || words.text("card_not_approved").to_owned(),
            |approval| format!("{} {} {}", approval.date.text, words.text("by"), approval.by),
        );
        let review_by = view.review_by.as_ref().map(|date| date.text.clone());
        let about = [
            ("card_approval", Some(approval)),
            ("card_review_by", review_by),
            ("card_owner", view.owner.clone()),
            ("card_kept_at", view.kept_at.clone()),
        ];
        let about =
            about.into_iter().filter_map(|(key, value)| Some(fact(words.text(key), &[vec![text(&value?)]])));
        out.push(json!({
            "kind": "overview", "heading": heading_of(3, None, words.text("card_about"), false), "note": null,
            "facts": about.collect::<Vec<_>>(), "blocks": [],
        }));
        out
    }
}

/// Blocks in the language of a card, marked where it is not that of the plan.
fn passage(card: &ActionCard, blocks: Vec<Value>) -> Vec<Value> {
    let language = card.language();
    if language == TextLanguage::Danish {
        return blocks;
    }
    let (lang, dir) = (language.tag(), language.direction().as_str());
    vec![json!({ "kind": "passage", "lang": lang, "dir": dir, "blocks": blocks })]
}
