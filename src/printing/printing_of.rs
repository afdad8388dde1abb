use crate::model::values::StateDigest;
use crate::model::{
    ActionCard, Approval, Contact, Edition, EmergencyNumber, FactKind, Facts, Plan, PrintedAs, Printing,
};
use crate::resolve::{Site, Standing};

/// The printing of a card as the site stands.
pub fn printing_of(site: &Site, plan: &Plan, edition: &Edition, card: &ActionCard) -> Printing {
    Printing {
        plan: plan.id.clone(),
        edition: edition.id.clone(),
        card: card.id.value.clone(),
        content: content(site, plan, edition, card),
        printed_as: match site.standing(plan, edition) {
            Standing::Draft => PrintedAs::Draft,
            Standing::Coming => PrintedAs::Coming,
            Standing::Superseded => PrintedAs::Superseded,
            Standing::Repealed => PrintedAs::Repealed,
            Standing::InForce if matches!(card.approved, Approval::None) => PrintedAs::Draft,
            Standing::InForce => PrintedAs::Valid,
        },
    }
}

/// The card's words, and the names, numbers and hours of those it says to call; not who approved it, nor when somebody last
/// rang the numbers.
fn content(site: &Site, plan: &Plan, edition: &Edition, card: &ActionCard) -> StateDigest {
    let mut text = format!("{}\n", Facts::of(card).state());
    for id in &card.emergency {
        let number = site.content.site.emergency.iter().find(|number| number.id.value == id.value);
        text.extend(number.map(emergency));
    }
    for id in &card.contacts {
        text.extend(site.contact_in(plan, edition, id.as_str()).map(printed));
    }
    StateDigest::of(text.as_bytes())
}

fn emergency(number: &EmergencyNumber) -> String {
    format!("{}\u{0}{}\n", number.number.dialled(), number.label.value)
}

/// What a card shows of a contact.
fn printed(contact: &Contact) -> String {
    let is_printed = |kind: FactKind| match kind {
        FactKind::Role
        | FactKind::Unit
        | FactKind::Phone
        | FactKind::Email
        | FactKind::Hours
        | FactKind::Note => true,
        FactKind::Address
        | FactKind::Website
        | FactKind::Answers
        | FactKind::Title
        | FactKind::Number
        | FactKind::Eli
        | FactKind::Cite
        | FactKind::Wording
        | FactKind::Text
        | FactKind::Contact
        | FactKind::Language => false,
    };
    let mut facts = Facts::of(contact);
    facts.0.retain(|fact| is_printed(fact.kind));
    format!("{}\n", facts.state())
}
