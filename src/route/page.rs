use super::{Address, At, FormerPage, PlanPage, words};
use crate::model::values::LanguageTag;
use crate::model::{ActionCard, Edition, Intervention, Plan, Section, Translation};
use crate::printing::PrintedCard;
use crate::resolve::{Site, Standing};
use crate::source::Span;

/// What is to be made at an address that people read.
#[derive(Debug, Clone, Copy)]
pub enum Page<'a> {
    Home,
    About,
    NotFound,
    Front(At<'a>),
    Plan(At<'a>, PlanPage),
    Section(At<'a>, &'a Section),
    /// A section in another language.
    Translation(At<'a>, &'a Translation),
    Intervention(At<'a>, &'a Section, &'a Intervention),
    Card(At<'a>, &'a Section, &'a ActionCard),
    /// What became of a page the plan had. With the plan's own address as it is now.
    Former(At<'a>, &'a FormerPage),
    /// What a printed card is worth today, where its code leads. With the plan's own address as it is now.
    Printing(At<'a>, &'a PrintedCard),
    /// What changed from an edition to a later one.
    Changes(&'a Plan, &'a Edition, &'a Edition),
}

impl<'a> Page<'a> {
    pub fn address(&self) -> Address {
        match self {
            Self::Home => Address::home(),
            Self::About => Address::home().page(words::ABOUT),
            Self::NotFound => Address::home().file("404.html"),
            Self::Front(at) => at.front(),
            Self::Plan(at, page) => at.plan_page(*page),
            Self::Section(at, section) => at.section(section),
            Self::Translation(at, translation) => at.translation(translation),
            Self::Intervention(at, section, intervention) => at.intervention(section, intervention),
            Self::Card(at, section, card) => at.card(section, card),
            Self::Former(_, former) => former.address.clone(),
            Self::Printing(_, printed) => Address::printing(&printed.printing.code()),
            Self::Changes(plan, old, new) => {
                let plan = Address::home().page(plan.slug().as_str());
                plan.page(words::CHANGES).page(&format!("{}-{}", old.id, new.id))
            }
        }
    }

    /// The language its text is written in.
    pub fn language(&self) -> LanguageTag {
        match self {
            Self::Translation(_, translation) => translation.language,
            _ => LanguageTag::Danish,
        }
    }

    /// The edition the page belongs to; a page of changes belongs to two, and so to none.
    pub fn at(&self) -> Option<At<'a>> {
        match self {
            Self::Home | Self::About | Self::NotFound | Self::Changes(..) => None,
            Self::Front(at)
            | Self::Plan(at, _)
            | Self::Section(at, _)
            | Self::Translation(at, _)
            | Self::Intervention(at, _, _)
            | Self::Card(at, _, _)
            | Self::Former(at, _)
            | Self::Printing(at, _) => Some(*at),
        }
    }

    /// The same page at the edition's other place.
    #[must_use]
    pub fn moved_to(self, at: At<'a>) -> Self {
        match self {
            Self::Home
            | Self::About
            | Self::NotFound
            | Self::Former(..)
            | Self::Printing(..)
            | Self::Changes(..) => self,
            Self::Front(_) => Self::Front(at),
            Self::Plan(_, page) => Self::Plan(at, page),
            Self::Section(_, section) => Self::Section(at, section),
            Self::Translation(_, translation) => Self::Translation(at, translation),
            Self::Intervention(_, section, intervention) => Self::Intervention(at, section, intervention),
            Self::Card(_, section, card) => Self::Card(at, section, card),
        }
    }

    /// Where the last part of its address is written; `None` when the writer does not choose it.
    pub(super) fn named_at(&self) -> Option<Span> {
        match self {
            Self::Section(_, section) => Some(section.id.span),
            Self::Translation(_, translation) => Some(translation.section.id.span),
            Self::Intervention(_, _, intervention) => Some(intervention.id.span),
            Self::Card(_, _, card) => Some(card.id.span),
            _ => None,
        }
    }

    /// Whether search engines are to know it: what is in force, and what changed between adopted editions.
    pub fn is_indexed(&self, site: &Site) -> bool {
        match self {
            Self::NotFound | Self::Former(..) | Self::Printing(..) => false,
            Self::Changes(plan, old, new) => {
                [old, new].iter().all(|edition| site.standing(plan, edition) != Standing::Draft)
            }
            page => page.at().is_none_or(|at| site.standing(at.plan, at.edition) == Standing::InForce),
        }
    }
}
