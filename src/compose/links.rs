use std::borrow::Cow;
use std::rc::Rc;

use super::scope::Scope;
use super::{Href, Links, ResolvedLink, Text};
use crate::markdown::{Document, Inline, Reference, ReferenceKind, Target};
use crate::model::values::{ItemPlace, LanguageTag};
use crate::model::{ActionCard, Contact, Prose, TextLanguage, cited};
use crate::route::{At, PlanPage};

/// The links of the texts on a page.
struct PageLinks<'s, 'a> {
    scope: Scope<'s, 'a>,
    /// The edition whose items a reference names.
    at: Option<At<'a>>,
    /// Of the texts the links stand in.
    language: TextLanguage,
}

/// What makes the texts of a page, or of one that stands on it.
pub(super) struct Texts<'s> {
    links: Rc<dyn Links + 's>,
    language: TextLanguage,
}

impl<'s> Texts<'s> {
    pub(super) fn new(scope: &Scope<'s, '_>) -> Self {
        let language = match scope.site.language {
            LanguageTag::Danish => TextLanguage::Danish,
            LanguageTag::English => TextLanguage::English,
        };
        Self::in_language(scope, language)
    }

    /// The texts of a card.
    pub(super) fn of_card(scope: &Scope<'s, '_>, card: &ActionCard) -> Self {
        Self::in_language(scope, card.language())
    }

    fn in_language(scope: &Scope<'s, '_>, language: TextLanguage) -> Self {
        let links = PageLinks { scope: scope.clone(), at: scope.page.at(), language };
        Self { links: Rc::new(links), language }
    }

    /// A text, its first headings at level `heading`.
    pub(super) fn text(&self, prose: &'s Prose, heading: u8) -> Text<'s> {
        Text::new(&prose.document, Rc::clone(&self.links), heading, None, self.language)
    }

    pub(super) fn all(&self, texts: &'s [Prose], heading: u8) -> Vec<Text<'s>> {
        texts.iter().map(|text| self.text(text, heading)).collect()
    }

    /// One of several texts on a page, each of something with an id.
    pub(super) fn text_of(&self, of: &'s str, prose: &'s Prose, heading: u8) -> Text<'s> {
        Text::new(&prose.document, Rc::clone(&self.links), heading, Some(of), self.language)
    }
}

/// Where something of an edition is, as seen from a page that belongs to none.
pub(super) fn place_of<'a>(scope: &Scope<'_, 'a>, at: At<'a>, reference: Reference) -> Option<Href> {
    let links = PageLinks { scope: scope.clone(), at: Some(at), language: TextLanguage::Danish };
    links.resolve(&Target::Reference(reference))?.href
}

impl<'a> PageLinks<'_, 'a> {
    fn reference(&self, reference: &Reference) -> Option<ResolvedLink> {
        let id = reference.id.as_str();
        let content = &self.scope.site.site.content;
        if reference.kind == ReferenceKind::Plan {
            let plan = content.plans.iter().find(|plan| plan.id.as_str() == id)?;
            let front = self.scope.site.current(plan)?.front();
            return Some(self.link(Href::to(front), &plan.identity.title));
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
                let here = at.law(&super::laws::reference(statute, provision));
                let here = here.map(|(page, fragment)| Href::Site(page, Some(fragment)));
                let there = || statute.eli.as_ref().map(|eli| Href::Web(eli.as_str().to_owned()));
                Some(ResolvedLink { href: here.or_else(there), ..self.named(&name) })
            }
            _ => self.item(at, reference.kind, id),
        }
    }

    /// A contact's place on the contact page.
    fn contact(&self, contact: &Contact, at: At<'a>) -> ResolvedLink {
        let id = contact.id.as_str();
        let at = self.scope.help_at().unwrap_or(at);
        let link = self.link(Href::at(at.plan_page(PlanPage::Contact), id), &contact.role);
        // The contact page answers for one that is no longer there when corrections tell of it.
        let is_there = self.scope.site.site.content.contacts.get(id).is_some()
            || self.scope.site.routes.history.has_place(&at.plan_page(PlanPage::Contact), id);
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
            None => ResolvedLink { href: Some(Href::Phone(dialled)), ..ResolvedLink::default() },
        }
    }

    /// An item of the edition; one that is no longer there has a page that says so.
    fn item(&self, at: At<'a>, kind: ReferenceKind, id: &str) -> Option<ResolvedLink> {
        let place = ItemPlace::item(kind, id);
        let (page, fragment) = at.place(&place);
        let site = self.scope.site;
        let Some(entry) = site.site.places(at.plan, at.edition).and_then(|places| places.get(&place)) else {
            let former = site.routes.history.pages.get(&page)?;
            return Some(self.link(Href::to(page), &former.title));
        };
        let link = self.link(Href::Site(page, fragment), &entry.title);
        let card = (kind == ReferenceKind::Card).then(|| at.card_by_id(id)).flatten();
        match card {
            Some((_, card)) => Some(ResolvedLink { name_in: self.foreign(card.language()), ..link }),
            None => Some(link),
        }
    }

    /// A language, when it is not that of the text.
    fn foreign(&self, language: TextLanguage) -> Option<TextLanguage> {
        Some(language).filter(|language| *language != self.language)
    }

    fn link(&self, to: Href, name: &str) -> ResolvedLink {
        ResolvedLink { href: Some(to), ..self.named(name) }
    }

    /// Titles and registries are Danish.
    fn named(&self, name: &str) -> ResolvedLink {
        ResolvedLink {
            href: None,
            text_if_empty: name.to_owned(),
            name_in: self.foreign(TextLanguage::Danish),
        }
    }
}

impl Links for PageLinks<'_, '_> {
    fn shown<'d>(&self, document: &'d Document) -> Cow<'d, Document> {
        self.scope.shown(document)
    }

    fn resolve(&self, target: &Target) -> Option<ResolvedLink> {
        let plain = |href| Some(ResolvedLink { href: Some(href), ..ResolvedLink::default() });
        match target {
            Target::Web(url) => plain(Href::Web(url.clone())),
            Target::Mail(_) if self.scope.is_historic() => Some(ResolvedLink::default()),
            Target::Mail(address) => plain(Href::Mail(address.clone())),
            Target::Phone(number) => Some(self.phone(number)),
            Target::Fragment(id) => plain(Href::Here(id.clone())),
            Target::File(path) => plain(Href::to(self.at?.attachment(path))),
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
