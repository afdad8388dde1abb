use crate::markdown::{Reference, ReferenceKind, Target};
use crate::model::{Edition, Plan, TextLanguage};
use crate::redline::{
    Chapter, ChapterKind, FieldName, Form, ItemChange, ItemKind, ItemStanding, PassageChange,
    PassageStanding, Redline, RunKind, between,
};
use crate::render::html::{Links, push_escaped};
use crate::render::view::{
    LinkView, RedlineChapterView, RedlineFieldView, RedlineGroupView, RedlineItemView, RedlinePassageView,
    RedlineView, TextLanguageView, TextLinkView,
};
use crate::render::{Compared, RedlineHeading, RedlineNumbers, RedlineWords};
use crate::resolve::Standing;
use crate::route::At;

use super::links::PageLinks;
use super::redline_html::{RedlineHtml, anchor};
use super::scope::Scope;

/// The page of what changed from one edition to another.
pub(super) fn redline_view<'a>(
    plan: &'a Plan,
    old: &'a Edition,
    new: &'a Edition,
    scope: &Scope<'_, 'a>,
) -> RedlineView {
    let redline = between(scope.site.site, plan, old, new);
    let editions = Compared { site: scope.site.site, plan, old, new };
    let words = RedlineWords::new(&redline, scope.site.words).of(editions);
    let permanent = |edition| At { plan, edition, permanent: true };
    let composer =
        Composer { redline: &redline, words: &words, scope, old: permanent(old), new: permanent(new) };
    let chapters = redline.chapters();
    let (changed, same): (Vec<_>, Vec<_>) =
        chapters.iter().partition(|chapter| composer.items(chapter).any(|item| !item.is_unchanged()));
    let front = |at: At<'a>| LinkView {
        href: scope.href(&at.front()),
        text: words.filled("redline_read", &[("edition", at.edition.id.as_str())]),
    };
    RedlineView {
        summary: words.summary(&redline),
        draft: [old, new].iter().any(|edition| scope.site.site.standing(plan, edition) == Standing::Draft),
        registries: changed
            .iter()
            .any(|chapter| matches!(chapter.kind, ChapterKind::Contacts | ChapterKind::Laws)),
        old: front(composer.old),
        new: front(composer.new),
        chapters: changed.into_iter().map(|chapter| composer.chapter(chapter)).collect(),
        // The edition's title is nothing to read.
        unchanged: same
            .into_iter()
            .filter(|chapter| chapter.kind != ChapterKind::Edition)
            .map(|chapter| composer.unchanged(chapter))
            .collect(),
    }
}

struct Composer<'r, 's, 'a> {
    redline: &'r Redline,
    words: &'r RedlineWords<'r>,
    scope: &'r Scope<'s, 'a>,
    old: At<'a>,
    new: At<'a>,
}

impl<'r> Composer<'r, '_, '_> {
    fn items<'c>(&'c self, chapter: &'c Chapter<'_>) -> impl Iterator<Item = &'r ItemChange> + 'c {
        chapter.items.iter().filter_map(|at| self.redline.items.get(*at))
    }

    fn chapter(&self, chapter: &Chapter<'_>) -> RedlineChapterView {
        let (same, changed): (Vec<_>, Vec<_>) = self.items(chapter).partition(|item| item.is_unchanged());
        RedlineChapterView {
            id: match chapter.kind {
                ChapterKind::Edition => "_udgave".to_owned(),
                // A section may be named as the registries are.
                ChapterKind::Section(id) => format!("_afsnit-{id}"),
                ChapterKind::Contacts => "_kontakter".to_owned(),
                ChapterKind::Laws => "_love".to_owned(),
            },
            title: self.words.chapter(chapter.kind),
            items: changed.into_iter().map(|item| self.item(item)).collect(),
            unchanged_label: self.words.counted("redline_same_items", same.len()),
            unchanged: same.into_iter().map(|item| self.title(item)).collect(),
        }
    }

    /// A chapter in which nothing changed.
    fn unchanged(&self, chapter: &Chapter<'_>) -> TextLinkView {
        let section = self.items(chapter).find(|item| item.kind == ItemKind::Section);
        TextLinkView {
            text: self.words.chapter(chapter.kind),
            href: section.and_then(|section| self.href(section)),
        }
    }

    /// The language of a card that is not in Danish.
    fn language(&self, item: &ItemChange) -> Option<TextLanguage> {
        let at = if item.standing == ItemStanding::Removed { self.old } else { self.new };
        let mut cards = at.edition.action_cards().filter(|_| item.kind == ItemKind::Card);
        let card = cards.find(|card| card.id.as_str() == item.id)?;
        Some(card.language()).filter(|language| *language != TextLanguage::Danish)
    }

    fn html(&self, language: Option<TextLanguage>) -> RedlineHtml<'r> {
        RedlineHtml { redline: self.redline, words: self.words, language }
    }

    fn title(&self, item: &ItemChange) -> TextLinkView {
        TextLinkView { text: item.title.clone(), href: self.href(item) }
    }

    fn heading(&self, item: &ItemChange, heading: &RedlineHeading<'_>) -> String {
        let mut out = String::new();
        match heading {
            RedlineHeading::OwnText => push_escaped(&mut out, self.words.text("redline_own_text")),
            RedlineHeading::Field(_, passages) => {
                for (at, passage) in passages.iter().enumerate() {
                    out.push_str(if at > 0 { " " } else { "" });
                    out.push_str(&self.html(self.language(item)).runs(&passage.runs));
                }
            }
            RedlineHeading::Title => push_escaped(&mut out, &item.title),
        }
        out
    }

    /// The item's page at the permanent address of the edition it is in.
    fn href(&self, item: &ItemChange) -> Option<String> {
        let at = if item.standing == ItemStanding::Removed { self.old } else { self.new };
        let (kind, id) = match item.kind {
            ItemKind::Edition => return Some(self.scope.href(&at.front())),
            ItemKind::Section => (ReferenceKind::Section, item.id.as_str()),
            ItemKind::Aim => (ReferenceKind::Section, item.section.as_deref()?),
            ItemKind::Term => (ReferenceKind::Term, item.id.as_str()),
            ItemKind::Body => (ReferenceKind::Body, item.id.as_str()),
            ItemKind::Step => (ReferenceKind::Step, item.id.as_str()),
            ItemKind::Intervention => (ReferenceKind::Intervention, item.id.as_str()),
            ItemKind::Signs | ItemKind::Sign => (ReferenceKind::Sign, item.id.as_str()),
            ItemKind::Card => (ReferenceKind::Card, item.id.as_str()),
            ItemKind::Contact => (ReferenceKind::Contact, item.id.as_str()),
            ItemKind::Law | ItemKind::Provision => (ReferenceKind::Law, item.id.as_str()),
        };
        let target = Target::Reference(Reference { kind, id: id.to_owned() });
        PageLinks::of_edition(self.scope, at).resolve(&target)?.href
    }

    fn item(&self, item: &ItemChange) -> RedlineItemView {
        let language = self.language(item);
        let heading = RedlineHeading::of(item);
        let shown = heading.field();
        let fields = item.fields.iter().filter(|(name, passages)| {
            shown != Some(**name) && passages.iter().any(|passage| passage.standing != PassageStanding::Kept)
        });
        RedlineItemView {
            kind: self.words.kind(item.kind).to_owned(),
            heading_language: language.map(TextLanguageView::new),
            heading_html: self.heading(item, &heading),
            href: self.href(item),
            standing: word(&item.standing),
            tags: self.words.tags(item).into_iter().map(str::to_owned).collect(),
            notes: self.words.notes(item, shown == Some(FieldName::Title)),
            fields: fields.map(|(name, passages)| self.field(*name, passages, language)).collect(),
        }
    }

    fn field(
        &self,
        name: FieldName,
        passages: &[PassageChange],
        language: Option<TextLanguage>,
    ) -> RedlineFieldView {
        let language = language.filter(|_| is_in_card_language(name));
        let mut numbers = RedlineNumbers::default();
        let markers: Vec<String> = passages.iter().map(|passage| numbers.marker(passage)).collect();
        let mut marked = passages.iter().zip(markers);
        let groups = passages.chunk_by(|a, b| is_kept(a) == is_kept(b));
        let groups = groups.map(|group| RedlineGroupView {
            folded: group
                .first()
                .is_some_and(is_kept)
                .then(|| self.words.counted("redline_same", group.len())),
            passages: marked
                .by_ref()
                .take(group.len())
                .map(|(it, marker)| self.passage(it, marker, language))
                .collect(),
        });
        RedlineFieldView {
            label: (name != FieldName::Text).then(|| self.words.field(name).to_owned()),
            language: language.map(TextLanguageView::new),
            groups: groups.collect(),
        }
    }

    fn passage(
        &self,
        passage: &PassageChange,
        marker: String,
        language: Option<TextLanguage>,
    ) -> RedlinePassageView {
        let html = self.html(language);
        let away = passage.standing == PassageStanding::MovedAway;
        let moved = passage.moved.and_then(|number| Some((number, self.redline.moves.get(number)?)));
        let elsewhere = moved.map(|(number, moved)| {
            let key = if away { "redline_moved_away" } else { "redline_moved_here" };
            let place = self.words.elsewhere(self.redline, moved, !away);
            LinkView {
                href: format!("#{}", anchor(number, away)),
                text: format!("{} {place}", self.words.text(key)),
            }
        });
        RedlinePassageView {
            id: moved.map(|(number, _)| anchor(number, !away)),
            standing: word(&passage.standing),
            form: match passage.shape.form {
                Form::Heading(_) | Form::HeadRow | Form::Term => "heading",
                Form::Code(_) => "code",
                Form::Paragraph | Form::Row | Form::Rule | Form::Value => "text",
            }
            .to_owned(),
            marker,
            depth: passage.shape.within.len().min(3),
            html: match passage.standing {
                PassageStanding::Kept => html.plain(&passage.runs, true),
                PassageStanding::MovedAway => html.plain(&passage.runs, false),
                _ => html.runs(&passage.runs),
            },
            elsewhere,
            reshaped: passage.was.is_some() && passage.runs.iter().all(|run| run.change == RunKind::Kept),
        }
    }
}

/// What a card says in its own language; contacts, owner, place and approval are Danish.
fn is_in_card_language(name: FieldName) -> bool {
    matches!(
        name,
        FieldName::Title
            | FieldName::AgeGroup
            | FieldName::Task
            | FieldName::When
            | FieldName::Steps
            | FieldName::Acute
            | FieldName::Notes
    )
}

fn is_kept(passage: &PassageChange) -> bool {
    passage.standing == PassageStanding::Kept
}

/// The word in JSON, for classes.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
