use std::borrow::Cow;

use crate::markdown::{Document, Inline, Reference, ReferenceKind, Target};
use crate::model::values::{ItemPlace, LanguageTag};
use crate::model::{ActionCard, Contact, Prose, SectionContent, TextLanguage, cited};
use crate::render::html::{HtmlOptions, HtmlWords, HtmlWriter, Links, ResolvedLink};
use crate::render::theme::Messages;
use crate::route::{Address, At};

use super::scope::Scope;

/// The links of a text on a page, and the text as HTML.
pub(super) struct PageLinks<'p, 's, 'a> {
    scope: &'p Scope<'s, 'a>,
    /// The edition whose items a reference names.
    at: Option<At<'a>>,
    /// Whether hrefs are absolute: for paper.
    absolute: bool,
    id_prefix: String,
    /// Of the text the links stand in.
    language: TextLanguage,
    words: &'s Messages,
}

impl<'p, 's, 'a> PageLinks<'p, 's, 'a> {
    pub(super) fn new(scope: &'p Scope<'s, 'a>) -> Self {
        let language = match scope.site.language {
            LanguageTag::Danish => TextLanguage::Danish,
            LanguageTag::English => TextLanguage::English,
        };
        let words = scope.site.words;
        Self { scope, at: scope.page.at(), absolute: false, id_prefix: String::new(), language, words }
    }

    /// The links of a card's texts.
    pub(super) fn of_card(scope: &'p Scope<'s, 'a>, card: &ActionCard) -> Self {
        Self { language: card.language(), words: scope.site.words_of(card), ..Self::new(scope) }
    }

    /// For texts that leave the site on paper.
    #[cfg(feature = "pdf")]
    pub(super) fn absolute(self) -> Self {
        Self { absolute: true, ..self }
    }

    /// The same for one of several texts on a page.
    #[cfg(feature = "pdf")]
    pub(super) fn with_id_prefix(self, prefix: &str) -> Self {
        Self { id_prefix: format!("{prefix}-"), ..self }
    }

    /// The links of a text: its own headings too.
    #[cfg(feature = "pdf")]
    pub(super) fn of_text<'l>(&'l self, document: &'l Document) -> TextLinks<'l, 'p, 's, 'a> {
        TextLinks { page: self, document }
    }

    /// For one of several texts on a page: its ids get a prefix, so that they cannot meet another's.
    pub(super) fn with_prefix(scope: &'p Scope<'s, 'a>, prefix: &str) -> Self {
        Self { id_prefix: format!("{prefix}-"), ..Self::new(scope) }
    }

    /// As seen from a page that belongs to none: the items of an edition.
    pub(super) fn of_edition(scope: &'p Scope<'s, 'a>, at: At<'a>) -> Self {
        Self { at: Some(at), ..Self::new(scope) }
    }

    /// The text as the page shows it: a number in a link to a contact is the registry's.
    pub(super) fn shown<'d>(&self, prose: &'d Prose) -> Cow<'d, Document> {
        self.scope.shown(&prose.document)
    }

    /// The text as HTML, its first headings at level `heading_base`.
    pub(super) fn html(&self, prose: &Prose, heading_base: u8) -> String {
        let words = self.words;
        let words = HtmlWords {
            table: words.text("table_label").to_owned(),
            footnotes: words.text("footnotes").to_owned(),
            footnote: words.text("footnote").to_owned(),
            footnote_back: words.text("footnote_back").to_owned(),
        };
        let options = HtmlOptions {
            heading_base,
            id_prefix: self.id_prefix.clone(),
            direction: self.language.direction(),
        };
        let document = self.shown(prose);
        HtmlWriter::new(&TextLinks { page: self, document: &document }, &options, &words).document(&document)
    }

    fn address(&self, to: &Address, fragment: Option<&str>) -> String {
        let mut href = match (self.absolute, fragment) {
            (false, Some(fragment)) => return self.scope.href_with_fragment(to, fragment),
            (false, None) => return self.scope.href(to),
            (true, _) => to.absolute(&self.scope.site.base),
        };
        if let Some(fragment) = fragment {
            href.push('#');
            href.push_str(fragment);
        }
        href
    }

    fn reference(&self, reference: &Reference) -> Option<ResolvedLink> {
        let id = reference.id.as_str();
        let content = &self.scope.site.site.content;
        if reference.kind == ReferenceKind::Plan {
            let plan = content.plans.iter().find(|plan| plan.id.as_str() == id)?;
            return Some(self.link(&self.scope.site.current(plan)?.front(), None, &plan.identity.title));
        }
        let at = self.at.or_else(|| content.plans.first().and_then(|plan| self.scope.site.current(plan)))?;
        match reference.kind {
            ReferenceKind::Contact => Some(self.contact(self.scope.contact(id)?, at)),
            ReferenceKind::Law => {
                let (statute, provision) = cited(&content.laws.laws, id).or_else(|| self.scope.law(id))?;
                let name = match provision {
                    Some(provision) => format!("{} {}", statute.short.value, provision.cite.value),
                    None => statute.title.value.clone(),
                };
                let fragment = super::laws::fragment(statute, provision);
                let section =
                    at.find(|section| matches!(section, SectionContent::LegalBasis(_)).then_some(()));
                match (section, &statute.eli) {
                    (Some((section, ())), _) => Some(self.link(&at.section(section), Some(&fragment), &name)),
                    (None, eli) => Some(ResolvedLink {
                        href: eli.as_ref().map(|eli| eli.as_str().to_owned()),
                        text_if_empty: name,
                        name_in: self.foreign(TextLanguage::Danish),
                        external: true,
                        lang: None,
                    }),
                }
            }
            _ => self.item(at, reference.kind, id),
        }
    }

    /// A contact's place on the contact page.
    fn contact(&self, contact: &Contact, at: At<'a>) -> ResolvedLink {
        let id = contact.id.as_str();
        let at = self.scope.help_at().unwrap_or(at);
        let link = self.link(&at.contact(), Some(id), &contact.role);
        // The contact page answers for one that is no longer there when corrections tell of it.
        let is_there = self.scope.site.site.content.contacts.get(id).is_some()
            || self.scope.site.routes.history.has_place(&at.contact(), id);
        ResolvedLink { href: link.href.filter(|_| is_there), ..link }
    }

    /// A number in a text. What no longer holds cannot be rung; and where a number of the adopted text is no longer in use,
    /// the contact's entry has the one that is.
    fn phone(&self, number: &str) -> ResolvedLink {
        // Eight digits without country are Danish (ITU-T E.164); short numbers have no country.
        let dialled = if number.len() == 8 { format!("+45{number}") } else { number.to_owned() };
        if self.scope.is_historic() {
            return ResolvedLink::default();
        }
        match self.scope.adopted_contact_with(&dialled) {
            Some((contact, at)) => self.contact(contact, at),
            None => ResolvedLink { href: Some(format!("tel:{dialled}")), ..ResolvedLink::default() },
        }
    }

    /// An item of the edition.
    fn item(&self, at: At<'a>, kind: ReferenceKind, id: &str) -> Option<ResolvedLink> {
        // One that is no longer there has a page that says so.
        let former = || {
            let (page, _) = at.place(&ItemPlace::item(kind, id));
            let former = self.scope.site.routes.history.pages.get(&page)?;
            Some(self.link(&page, None, &former.title))
        };
        self.present_item(at, kind, id).or_else(former)
    }

    fn present_item(&self, at: At<'a>, kind: ReferenceKind, id: &str) -> Option<ResolvedLink> {
        at.edition.sections.iter().find_map(|section| {
            let page = at.section(section);
            match (&section.content, kind) {
                (_, ReferenceKind::Section) => {
                    (section.id.as_str() == id).then(|| self.link(&page, None, section.title()))
                }
                (SectionContent::Definitions(definitions), ReferenceKind::Term) => {
                    let term = definitions.terms.iter().find(|term| term.id.as_str() == id)?;
                    Some(self.link(&page, Some(id), &term.term))
                }
                (SectionContent::Organisation(organisation), ReferenceKind::Body) => {
                    let body = organisation.bodies.iter().find(|body| body.id.as_str() == id)?;
                    Some(self.link(&page, Some(id), &body.name))
                }
                (SectionContent::Organisation(organisation), ReferenceKind::Step) => {
                    let steps = &organisation.procedure.as_ref()?.steps;
                    let step = steps.iter().find(|step| step.id.as_str() == id)?;
                    Some(self.link(&page, Some(id), &step.text))
                }
                (SectionContent::WarningSigns(signs), ReferenceKind::Sign) => {
                    signs.groups.iter().find_map(|group| {
                        if group.id.as_str() == id {
                            return Some(self.link(&page, Some(id), &group.title));
                        }
                        let sign = group.signs.iter().find(|sign| sign.id.as_str() == id)?;
                        Some(self.link(&page, Some(id), &sign.text))
                    })
                }
                (SectionContent::Interventions(list), ReferenceKind::Intervention) => {
                    let item = list.items.iter().find(|item| item.head.id.as_str() == id)?;
                    Some(self.link(&at.intervention(section, item), None, &item.head.title))
                }
                (SectionContent::ActionCards(list), ReferenceKind::Card) => {
                    let card = list.items.iter().find(|card| card.id.as_str() == id)?;
                    let link = self.link(&at.card(section, card), None, &card.title);
                    Some(ResolvedLink { name_in: self.foreign(card.language()), ..link })
                }
                _ => None,
            }
        })
    }

    /// A language, when it is not that of the text.
    fn foreign(&self, language: TextLanguage) -> Option<TextLanguage> {
        Some(language).filter(|language| *language != self.language)
    }

    fn link(&self, to: &Address, fragment: Option<&str>, name: &str) -> ResolvedLink {
        ResolvedLink {
            href: Some(self.address(to, fragment)),
            text_if_empty: name.to_owned(),
            // Titles and registries are Danish.
            name_in: self.foreign(TextLanguage::Danish),
            external: false,
            lang: None,
        }
    }
}

/// The links of one text: a fragment may name one of its own headings, which carry the text's prefix on the page.
pub(super) struct TextLinks<'l, 'p, 's, 'a> {
    page: &'l PageLinks<'p, 's, 'a>,
    document: &'l Document,
}

impl Links for TextLinks<'_, '_, '_, '_> {
    fn resolve(&self, target: &Target) -> Option<ResolvedLink> {
        match target {
            Target::Fragment(id) if self.document.headings().any(|heading| heading.id == *id) => {
                let id = format!("{}{id}", self.page.id_prefix);
                self.page.resolve(&Target::Fragment(id))
            }
            _ => self.page.resolve(target),
        }
    }
}

impl Links for PageLinks<'_, '_, '_> {
    fn resolve(&self, target: &Target) -> Option<ResolvedLink> {
        let plain = |href: String, external: bool| {
            Some(ResolvedLink { href: Some(href), external, ..ResolvedLink::default() })
        };
        match target {
            Target::Web(url) => plain(url.clone(), true),
            Target::Mail(_) if self.scope.is_historic() => Some(ResolvedLink::default()),
            Target::Mail(address) => plain(format!("mailto:{address}"), false),
            Target::Phone(number) => Some(self.phone(number)),
            Target::Fragment(id) => plain(self.address(&self.scope.address, Some(id)), false),
            Target::File(path) => plain(self.address(&self.at?.attachment(path), None), false),
            Target::Reference(reference) => self.reference(reference),
        }
    }
}

/// The first words of a text, for descriptions: whole sentences up to 155 characters, or else cut at a word.
pub(super) fn excerpt(document: &Document, scope: &Scope<'_, '_>) -> String {
    let text = scope.shown(document).plain_text();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let most = 155;
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most).collect();
    if let Some(end) = cut.rfind(". ").filter(|end| *end > 60) {
        return cut.get(..=end).unwrap_or(&cut).to_owned();
    }
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ':']))
}

/// The words of a heading.
pub(super) fn heading_text(inlines: &[Inline]) -> String {
    crate::markdown::plain_text(inlines)
}
