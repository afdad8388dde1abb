use super::{
    BodyView, Compared, Composition, Href, LinkView, NavEntryView, RedlineHeading, RedlineNumbers,
    RedlinePiece, RedlineText, RedlineWords, TextLanguageView, TextLinkView,
};
use crate::markdown::{Reference, ReferenceKind};
use crate::model::ActionCard;
use crate::model::{Edition, Plan, TextLanguage};
use crate::redline::{
    Chapter, ChapterKind, FieldName, Form, ItemChange, ItemKind, ItemStanding, PassageChange,
    PassageStanding, Redline, RunKind, between,
};
use crate::resolve::Standing;
use crate::route::At;

use super::links::place_of;
use super::redline_text::{RedlineTexts, anchor};
use super::scope::Scope;

node! {
    /// What changed from one edition to another.
    struct RedlineView {
        /// The counts, in one paragraph.
        summary: String,
        /// Whether one of the editions is a draft.
        draft: bool,
        /// Whether contacts or laws are among what changed.
        registries: bool,
        /// The editions' front pages at their permanent addresses.
        old: LinkView,
        new: LinkView,
        /// Where something changed, in the order of the new edition.
        chapters: Vec<RedlineChapterView>,
        /// The sections and registries where nothing did.
        unchanged: Vec<TextLinkView>,
    }
}

node! {
    /// A section of the edition, or the contacts or laws.
    struct RedlineChapterView {
        /// Begins with an underscore.
        id: String,
        title: String,
        /// What changed.
        items: Vec<RedlineItemView>,
        /// What did not.
        unchanged: Vec<TextLinkView>,
        /// `4 unchanged`.
        unchanged_label: String,
    }
}

node! {
    /// An item that changed.
    struct RedlineItemView {
        /// What it is: a term, a card, ….
        kind: String,
        /// Its title, or what it says where it has none, with `<ins>` and `<del>`.
        heading as "heading_html": RedlineText,
        /// Of the heading; `none` for Danish.
        heading_language: Option<TextLanguageView>,
        /// Its page at the permanent address of the edition it is in.
        href: Option<Href>,
        /// `new`, `removed` or `kept`.
        standing: String,
        /// New, removed, moved, renamed, reworded.
        tags: Vec<String>,
        /// Sentences on where it was and what it was called.
        notes: Vec<String>,
        /// Those that changed.
        fields: Vec<RedlineFieldView>,
    }
}

node! {
    /// A part of an item, such as its text or its steps.
    struct RedlineFieldView {
        /// `none` for the text of an item that is text above all.
        label: Option<String>,
        /// Of the passages; `none` for Danish.
        language: Option<TextLanguageView>,
        groups: Vec<RedlineGroupView>,
    }
}

node! {
    /// Passages that follow each other: all unchanged, to be folded, or all changed.
    struct RedlineGroupView {
        /// `3 unchanged passages`; `none` for those that changed.
        folded: Option<String>,
        passages: Vec<RedlinePassageView>,
    }
}

node! {
    /// A paragraph, list item or other line.
    struct RedlinePassageView {
        /// For links to a passage that moved; begins with an underscore.
        id: Option<String>,
        /// `kept`, `reworded`, `new`, `removed`, `moved_here` or `moved_away`.
        standing: String,
        /// `text`, `heading` or `code`.
        form: String,
        /// What stands before it: a number, a point, a quotation's sign.
        marker: String,
        /// Lists and quotes inside each other, at most 3.
        depth: usize,
        /// The words with `<ins>` and `<del>`, no links to telephones.
        words as "html": RedlineText,
        /// The other place of a passage that moved.
        elsewhere: Option<LinkView>,
        /// Whether its form alone changed.
        reshaped: bool,
    }
}

/// The page of what changed from one edition to another.
pub(super) fn redline_page<'a>(
    plan: &'a Plan,
    old: &'a Edition,
    new: &'a Edition,
    scope: &Scope<'_, 'a>,
) -> Composition<'static> {
    let body = redline_view(plan, old, new, scope);
    let entry = |chapter: &RedlineChapterView| NavEntryView::here(&chapter.id, &chapter.title);
    let (editions, words) = ([("old", old.id.as_str()), ("new", new.id.as_str())], scope.site.words);
    Composition {
        toc: body.chapters.iter().map(entry).collect(),
        ..Composition::new(
            &words.filled("redline_title", &editions),
            words.filled("redline_description", &editions),
            BodyView::Redline(body),
        )
    }
}

fn redline_view<'a>(
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
        href: Href::to(at.front()),
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

    fn texts(&self) -> RedlineTexts<'r> {
        RedlineTexts { redline: self.redline, words: self.words }
    }

    fn title(&self, item: &ItemChange) -> TextLinkView {
        TextLinkView { text: item.title.clone(), href: self.href(item) }
    }

    fn heading(&self, item: &ItemChange, heading: &RedlineHeading<'_>) -> RedlineText {
        let words = |text: &str| RedlinePiece::Words(text.to_owned());
        let pieces = match heading {
            RedlineHeading::OwnText => vec![words(self.words.text("redline_own_text"))],
            RedlineHeading::Field(_, passages) => {
                let mut pieces = Vec::new();
                for (at, passage) in passages.iter().enumerate() {
                    pieces.extend((at > 0).then(|| words(" ")));
                    pieces.extend(self.texts().runs(&passage.runs));
                }
                return RedlineText { pieces, language: self.language(item) };
            }
            RedlineHeading::Title => vec![words(&item.title)],
        };
        RedlineText { pieces, language: None }
    }

    /// The item's page at the permanent address of the edition it is in.
    fn href(&self, item: &ItemChange) -> Option<Href> {
        let at = if item.standing == ItemStanding::Removed { self.old } else { self.new };
        let (kind, id) = match item.kind {
            ItemKind::Edition => return Some(Href::to(at.front())),
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
        place_of(self.scope, at, Reference { kind, id: id.to_owned() })
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
            heading: self.heading(item, &heading),
            href: self.href(item),
            standing: word(&item.standing),
            tags: self.words.tags(item).into_iter().map(str::to_owned).collect(),
            notes: self.words.notes(item, shown == Some(FieldName::TITLE)),
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
            label: (name != FieldName::TEXT).then(|| self.words.field(name).to_owned()),
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
        let away = passage.standing == PassageStanding::MovedAway;
        let moved = passage.moved.and_then(|number| Some((number, self.redline.moves.get(number)?)));
        let elsewhere = moved.map(|(number, moved)| {
            let key = if away { "redline_moved_away" } else { "redline_moved_here" };
            let place = self.words.elsewhere(self.redline, moved, !away);
            LinkView {
                href: Href::Here(anchor(number, away)),
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
            words: RedlineText {
                pieces: match passage.standing {
                    PassageStanding::Kept => self.texts().plain(&passage.runs, true),
                    PassageStanding::MovedAway => self.texts().plain(&passage.runs, false),
                    _ => self.texts().runs(&passage.runs),
                },
                language,
            },
            elsewhere,
            reshaped: passage.was.is_some() && passage.runs.iter().all(|run| run.change == RunKind::Kept),
        }
    }
}

/// What a card says in its own language.
fn is_in_card_language(name: FieldName) -> bool {
    ActionCard::fields()
        .iter()
        .any(|field| field.is_text() && !field.danish && field.called.is_some_and(|called| name.is(called)))
}

fn is_kept(passage: &PassageChange) -> bool {
    passage.standing == PassageStanding::Kept
}

/// The word in JSON, for classes.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
