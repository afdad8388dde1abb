use serde_json::{Value, json};

use super::passages::{Passages, is_kept};
use super::runs::Runs;
use crate::compose::{Compared, RedlineHeading, RedlineWords};
use crate::model::values::{Date, LanguageTag};
use crate::model::{Edition, Plan};
use crate::redline::{Chapter, ChapterKind, FieldName, ItemChange, ItemStanding, Redline};
use crate::resolve::{Site, Standing};
use crate::route::Page;
use crate::words::Messages;

/// A redline for the council: what changed from one edition of a plan to another.
pub(crate) struct RedlinePaper<'r> {
    pub site: &'r Site,
    pub plan: &'r Plan,
    pub old: &'r Edition,
    pub new: &'r Edition,
    pub redline: &'r Redline,
    /// The fixed words, and the language they are in. The plan itself is in Danish.
    pub messages: &'r Messages,
    pub language: LanguageTag,
}

impl RedlinePaper<'_> {
    /// What the paper is called: changes from the edition … to the edition ….
    pub(super) fn title(&self) -> String {
        let editions = [("old", self.redline.old.as_str()), ("new", self.redline.new.as_str())];
        self.messages.filled("redline_title", &editions)
    }

    /// What the layout `redline` reads.
    pub(super) fn data(&self) -> Value {
        let Self { site, plan, old, new, .. } = *self;
        let words = RedlineWords::new(self.redline, self.messages).of(Compared { site, plan, old, new });
        let text = |key| self.messages.text(key);
        let chapters = self.redline.chapters();
        let (changed, same): (Vec<_>, Vec<_>) =
            chapters.iter().partition(|chapter| self.items(chapter).any(|item| !item.is_unchanged()));
        let registries = [ChapterKind::Contacts, ChapterKind::Laws];
        let mut remarks = vec![text("redline_several")];
        if changed.iter().any(|chapter| registries.contains(&chapter.kind)) {
            remarks.push(text("redline_registries"));
        }
        let draft = [self.old, self.new].iter().any(|edition| self.is_draft(edition));
        let date = self.date(draft);
        let as_of = || {
            let day = self.messages.date(self.site.date);
            self.messages.filled("print_redline_as_of", &[("date", &day)])
        };
        let composer = ChapterData {
            words: &words,
            passages: Passages {
                redline: self.redline,
                words: &words,
                runs: Runs { redline: self.redline, words: &words },
            },
        };
        json!({
            "lang": self.language.as_str(),
            "plan_lang": LanguageTag::Danish.as_str(),
            "region": "DK",
            "labels": self.labels(),
            "municipality": {"name": self.site.content.site.municipality.name.value},
            "plan": {"title": self.plan.identity.title.value},
            "title": self.title(),
            "mark": draft.then(|| text("draft_mark")),
            "draft": draft.then(|| vec![text("redline_draft").to_owned(), as_of()]),
            "editions": [self.edition("from", self.old), self.edition("to", self.new)],
            "summary": words.summary(self.redline),
            "remarks": remarks,
            "counts": self.counts(&chapters, &words),
            "chapters": changed.iter().map(|chapter| composer.chapter(chapter, self.items(chapter))).collect::<Vec<_>>(),
            // The edition's title is nothing to read.
            "unchanged": same
                .iter()
                .filter(|chapter| chapter.kind != ChapterKind::Edition)
                .map(|chapter| words.chapter(chapter.kind))
                .collect::<Vec<_>>(),
            "url": self.url(),
            "web": (!draft).then(|| self.web()).flatten(),
            "date": date.map(|date| json!({"year": date.year(), "month": date.month(), "day": date.day()})),
        })
    }

    fn items(&self, chapter: &Chapter<'_>) -> impl Iterator<Item = &ItemChange> {
        chapter.items.iter().filter_map(|at| self.redline.items.get(*at))
    }

    fn is_draft(&self, edition: &Edition) -> bool {
        self.site.standing(self.plan, edition) == Standing::Draft
    }

    /// The paper is of the later adoption; with a draft, of the day it was made.
    fn date(&self, draft: bool) -> Option<Date> {
        let adopted =
            || [self.old, self.new].iter().filter_map(|edition| edition.identity.adopted_on()).max();
        if draft { Some(self.site.date) } else { adopted() }
    }

    /// The fixed words of the layout: those of the theme whose key begins with `print_redline_`, and those it shares with
    /// the page.
    fn labels(&self) -> Value {
        let shared = [
            ("inserted", "redline_inserted"),
            ("deleted", "redline_deleted"),
            ("moved_here", "redline_moved_sentence"),
            ("moved_away", "redline_moved_off"),
            ("legend_inserted", "redline_legend_inserted"),
            ("legend_deleted", "redline_legend_deleted"),
            ("legend_moved", "redline_legend_moved"),
            ("unchanged", "redline_unchanged_heading"),
        ];
        let shared = shared.map(|(name, key)| (name, self.messages.text(key)));
        let own = self.messages.with_prefix("print_redline_");
        let labels = own.chain(shared).map(|(name, text)| (name.to_owned(), Value::from(text)));
        Value::Object(labels.collect())
    }

    fn edition(&self, role: &str, edition: &Edition) -> Value {
        let text = |key| self.messages.text(key);
        let adoption = edition.identity.adopted.as_ref().filter(|_| !self.is_draft(edition));
        let adopted = adoption.map(|adoption| {
            let day = self.messages.date(adoption.date.value);
            format!("{day} {} {}", text("by"), adoption.body.value)
        });
        let in_force = edition.in_force_from().filter(|_| adoption.is_some());
        json!({
            "role": self.messages.text(&format!("print_redline_{role}")),
            "id": edition.id.as_str(),
            "title": edition.identity.title.value,
            "adopted": adopted.unwrap_or_else(|| text("status_draft").to_owned()),
            "in_force": in_force.map(|date| self.messages.date(date)),
        })
    }

    /// How many parts of each chapter met which fate: a table with its heads, its rows and their sums.
    fn counts(&self, chapters: &[Chapter<'_>], words: &RedlineWords<'_>) -> Value {
        let heads = [
            "redline_tag_new",
            "redline_tag_removed",
            "redline_tag_moved",
            "redline_tag_renamed",
            "redline_tag_reworded",
            "redline_unchanged_heading",
        ];
        let rows = chapters.iter().map(|chapter| {
            let count =
                |fate: &dyn Fn(&ItemChange) -> bool| self.items(chapter).filter(|item| fate(item)).count();
            let kept = |item: &ItemChange| item.standing == ItemStanding::Kept;
            let numbers = [
                count(&|item| item.standing == ItemStanding::New),
                count(&|item| item.standing == ItemStanding::Removed),
                count(&|item| kept(item) && item.moved),
                count(&|item| kept(item) && item.renamed),
                count(&|item| kept(item) && item.reworded),
                count(&ItemChange::is_unchanged),
            ];
            json!({"title": words.chapter(chapter.kind), "numbers": numbers})
        });
        let total = &self.redline.counts.items;
        json!({
            "heads": heads.map(|key| self.messages.text(key)),
            "rows": rows.collect::<Vec<_>>(),
            "total": [total.new, total.removed, total.moved, total.renamed, total.reworded, total.unchanged],
        })
    }

    fn base(&self) -> String {
        let base = &self.site.content.site.base_url;
        format!("{}{}", base.origin(), base.folder())
    }

    /// What names this paper among all.
    fn url(&self) -> String {
        Page::Changes(self.plan, self.old, self.new).address().absolute(&self.base())
    }

    /// The page that says the same. There is none of an edition with itself, nor backwards.
    fn web(&self) -> Option<Value> {
        let order = self.plan.succession();
        let place = |edition: &Edition| order.iter().position(|other| other.id == edition.id);
        let url = self.url();
        let shown = url.split("://").nth(1).unwrap_or(&url).trim_end_matches('/').to_owned();
        (place(self.old) < place(self.new)).then(|| json!({"url": url, "text": shown}))
    }
}

/// Chapters as data for paper.
struct ChapterData<'r> {
    words: &'r RedlineWords<'r>,
    passages: Passages<'r>,
}

impl ChapterData<'_> {
    fn chapter<'i>(&self, chapter: &Chapter<'_>, items: impl Iterator<Item = &'i ItemChange>) -> Value {
        let (same, changed): (Vec<_>, Vec<_>) = items.partition(|item| item.is_unchanged());
        json!({
            "title": self.words.chapter(chapter.kind),
            // The title of a section is the plan's, other titles are fixed words.
            "own": !matches!(chapter.kind, ChapterKind::Section(_)),
            "items": changed.into_iter().map(|item| self.item(item)).collect::<Vec<_>>(),
            "unchanged": (!same.is_empty()).then(|| self.words.counted("redline_same_items", same.len())),
        })
    }

    fn item(&self, item: &ItemChange) -> Value {
        let heading = RedlineHeading::of(item);
        let shown = heading.field();
        let fields = item
            .fields
            .iter()
            .filter(|(name, passages)| shown != Some(**name) && !passages.iter().all(is_kept));
        let plain = |text: &str| json!([{"change": "kept", "gap": "", "place": null, "parts": [{"text": text, "marks": []}]}]);
        json!({
            "kind": self.words.kind(item.kind),
            "standing": item.standing,
            "title": match &heading {
                RedlineHeading::OwnText => plain(self.words.text("redline_own_text")),
                RedlineHeading::Title => plain(&item.title),
                RedlineHeading::Field(_, passages) => {
                    let runs = passages.iter().flat_map(|passage| &passage.runs).cloned().collect::<Vec<_>>();
                    Value::Array(self.passages.runs.all(&runs))
                }
            },
            "tags": self.words.tags(item),
            "notes": self.words.notes(item, shown == Some(FieldName::TITLE)),
            "fields": fields.map(|(name, passages)| self.passages.field(*name, passages)).collect::<Vec<_>>(),
        })
    }
}
