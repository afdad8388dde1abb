use super::{Address, CardFormat, Page, PlanPage, words};
use crate::markdown::ReferenceKind;
use crate::model::values::ItemPlace;
use crate::model::{ActionCard, Audience, Edition, Intervention, Plan, Section, SectionKind, Translation};

/// An edition of a plan at one of its two places: the plan's own address, or the edition's permanent one.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    pub plan: &'a Plan,
    pub edition: &'a Edition,
    /// Whether the place is the edition's own (`/ekstremisme/2024/`), for ever.
    pub permanent: bool,
}

impl<'a> At<'a> {
    pub fn front(&self) -> Address {
        let plan = Address::home().page(self.plan.slug().as_str());
        if self.permanent { plan.page(self.edition.id.as_str()) } else { plan }
    }

    /// A page of the plan.
    pub fn plan_page(&self, page: PlanPage) -> Address {
        self.plan_front().page(page.word())
    }

    /// The days to think of the plan's next revision; one address only.
    pub fn calendar(&self) -> Address {
        self.plan_front().file(words::CALENDAR)
    }

    fn plan_front(&self) -> Address {
        Self { permanent: false, ..*self }.front()
    }

    pub fn section(&self, section: &Section) -> Address {
        self.front().page(words::section(section.id.as_str()))
    }

    /// A section's page in another language: as the section's own, below the language's tag.
    pub fn translation(&self, translation: &Translation) -> Address {
        self.section(&translation.section).below(translation.language.as_str())
    }

    pub fn intervention(&self, section: &Section, intervention: &Intervention) -> Address {
        self.section(section).page(intervention.id.as_str())
    }

    pub fn card(&self, section: &Section, card: &ActionCard) -> Address {
        self.section(section).page(card.id.as_str())
    }

    pub fn card_pdf(&self, section: &Section, card: &ActionCard, format: CardFormat) -> Address {
        self.section(section).file(&card_file(card.id.as_str(), format))
    }

    /// The whole edition on paper.
    pub fn plan_pdf(&self) -> Address {
        self.front().file(words::PLAN_PDF)
    }

    /// A card in one of its sizes, by its id alone.
    pub(super) fn card_pdf_of(&self, id: &str, format: CardFormat) -> Address {
        self.page_of(SectionKind::ActionCards).file(&card_file(id, format))
    }

    /// All cards for the same readers in one file.
    pub fn cards_pdf(&self, section: &Section, audience: Audience) -> Address {
        self.section(section).file(words::cards(audience))
    }

    /// The same, and the page of the cards, whether the edition has any or not.
    pub(super) fn cards_pdf_of(&self, audience: Audience) -> (Address, Address) {
        let page = self.page_of(SectionKind::ActionCards);
        (page.file(words::cards(audience)), page)
    }

    /// The page of a place of the edition, and its `#fragment` when the page is not its own.
    pub fn place(&self, place: &ItemPlace) -> (Address, Option<String>) {
        let id = place.item.id.as_str();
        let (page, own) = match SectionKind::with(place.item.kind) {
            Some(kind) if kind.form().has_files() => (self.page_of(kind).page(id), None),
            Some(kind) => (self.page_of(kind), Some(id)),
            None if place.item.kind == ReferenceKind::Section => {
                (self.front().page(words::section(id)), None)
            }
            // No place of an edition.
            None => (self.front(), None),
        };
        (page, place.fragment.clone().or_else(|| own.map(str::to_owned)))
    }

    /// Where an item with a page of its own stands in the list of them.
    pub fn listed(&self, place: &ItemPlace) -> Option<(Address, String)> {
        let kind = SectionKind::with(place.item.kind).filter(|kind| kind.form().has_files())?;
        let id = place.fragment.is_none().then(|| place.item.id.clone())?;
        Some((self.page_of(kind), id))
    }

    fn page_of(&self, kind: SectionKind) -> Address {
        self.front().page(words::of_kind(kind))
    }

    /// The place of a statute or provision on the page of the legal basis: of `barnets-lov/15/3`, `lov-barnets-lov-15-3`. The word
    /// in front keeps it apart from the headings of the plan's own text.
    pub fn law_fragment(reference: &str) -> String {
        format!("lov-{}", reference.replace('/', "-"))
    }

    /// A picture or document of the edition. It has one address only, the permanent one.
    pub fn attachment(&self, path: &str) -> Address {
        Self { permanent: true, ..*self }.front().page(words::FILES).file(path)
    }

    /// The same edition at its permanent address.
    pub fn at_permanent(&self) -> Self {
        Self { permanent: true, ..*self }
    }

    /// The place of a statute or provision on the page of the legal basis, where the edition has that page.
    pub fn law(&self, reference: &str) -> Option<(Address, String)> {
        let section =
            self.edition.sections.iter().find(|section| section.kind() == SectionKind::LegalBasis)?;
        Some((self.section(section), Self::law_fragment(reference)))
    }

    /// The pages of a section's items, in its order; none where they all stand on the section's own page.
    pub fn item_pages(self, section: &'a Section) -> impl Iterator<Item = Page<'a>> {
        let interventions = section.items().iter().map(move |item| Page::Intervention(self, section, item));
        interventions.chain(section.items().iter().map(move |card| Page::Card(self, section, card)))
    }

    /// An action card of the edition, with the section it is in.
    pub fn card_by_id(self, id: &str) -> Option<(&'a Section, &'a ActionCard)> {
        let mut pages = self.edition.sections.iter().flat_map(|section| self.item_pages(section));
        pages.find_map(|page| match page {
            Page::Card(_, section, card) if card.id.as_str() == id => Some((section, card)),
            _ => None,
        })
    }
}

fn card_file(id: &str, format: CardFormat) -> String {
    format!("{id}{}.pdf", format.ending())
}
