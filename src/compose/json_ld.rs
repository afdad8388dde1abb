use serde_json::{Value, json};

use crate::model::Contact;
use crate::resolve::Standing;
use crate::route::{Address, At};

use super::scope::Scope;
use super::{Composition, Described};

/// The page for machines (schema.org): the municipality, its contact points, and the plan as a document. Every `<` is
/// written as an escape, so that no text can end the element it stands in.
pub(super) fn json_ld(
    composition: &Composition<'_>,
    canonical: &str,
    scope: &Scope<'_, '_>,
) -> Option<String> {
    let page = || page(composition, canonical, scope);
    let graph = match (composition.described, scope.page.at()) {
        (Described::Nothing, _) => return None,
        (Described::Municipality, _) => vec![organisation(scope, true)],
        // Numbers of today do not belong to a page that shows what held once.
        (Described::Legislation, Some(at)) => {
            vec![legislation(at, scope), organisation(scope, !scope.is_historic())]
        }
        (Described::PageWithContacts, _) => vec![page(), organisation(scope, true)],
        (Described::Page | Described::Legislation, _) => vec![page(), organisation(scope, false)],
    };
    let text = json!({"@context": "https://schema.org", "@graph": graph}).to_string();
    Some(text.replace('<', "\\u003c"))
}

fn municipality_id(scope: &Scope<'_, '_>) -> String {
    format!("{}#_municipality", Address::home().absolute(&scope.site.base))
}

fn organisation(scope: &Scope<'_, '_>, with_contacts: bool) -> Value {
    let content = &scope.site.site.content;
    let municipality = &content.site.municipality;
    let mut value = json!({
        "@type": "GovernmentOrganization",
        "@id": municipality_id(scope),
        "name": municipality.name.value,
        "identifier": {"@type": "PropertyValue", "propertyID": "CVR", "value": municipality.cvr.as_str()},
        "address": {
            "@type": "PostalAddress",
            "streetAddress": municipality.address.street.value,
            "postalCode": municipality.address.postal_code.as_str(),
            "addressLocality": municipality.address.city.value,
            "addressCountry": "DK",
        },
    });
    if let Some(website) = &municipality.website {
        value["url"] = json!(website.as_str());
    }
    if with_contacts {
        value["contactPoint"] = content.contacts.contacts.iter().filter_map(contact_point).collect();
    }
    value
}

fn contact_point(contact: &Contact) -> Option<Value> {
    let phone = contact.phones.first()?;
    let mut value = json!({
        "@type": "ContactPoint",
        "contactType": contact.role.value,
        "telephone": phone.number.e164(),
    });
    if let Some(email) = &contact.email {
        value["email"] = json!(email.as_str());
    }
    if let Some(hours) = &contact.hours {
        let specifications = hours.regular.iter().map(|period| {
            let days: Vec<String> =
                period.days.0.iter().map(|day| format!("https://schema.org/{day:?}")).collect();
            json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": days,
                "opens": period.from.value.to_string(),
                // schema.org has no 24:00.
                "closes": if period.to.value.hour == 24 { "23:59".to_owned() } else { period.to.value.to_string() },
            })
        });
        value["hoursAvailable"] = specifications.collect();
    }
    Some(value)
}

/// The edition as the legal act it is: when it was passed and by whom, the day its version is of, whether it is in force.
fn legislation(at: At<'_>, scope: &Scope<'_, '_>) -> Value {
    let identity = &at.edition.identity;
    let permanent = at.at_permanent().front().absolute(&scope.site.base);
    let standing = scope.site.site.standing(at.plan, at.edition);
    let force = if standing == Standing::InForce { "InForce" } else { "NotInForce" };
    let municipality = &scope.site.site.content.site.municipality;
    let mut value = json!({
        "@type": "Legislation",
        "@id": permanent,
        "url": permanent,
        "name": identity.title.value,
        "description": at.plan.identity.summary.value,
        "inLanguage": scope.site.language.as_str(),
        "version": at.edition.id.as_str(),
        "creativeWorkStatus": identity.status.word(),
        "legislationLegalForce": format!("https://schema.org/{force}"),
        "legislationJurisdiction": {"@type": "AdministrativeArea", "name": municipality.name.value},
        "publisher": {"@id": municipality_id(scope)},
    });
    if let Some(adoption) = &identity.adopted {
        value["legislationDate"] = json!(adoption.date.value.to_string());
        value["legislationPassedBy"] = json!({"@type": "Organization", "name": adoption.body.value});
    }
    if let Some(from) = at.edition.in_force_from() {
        value["legislationDateVersion"] = json!(from.to_string());
    }
    if let Some(lock) = &at.edition.lock {
        let digest = lock.digest.as_str();
        value["identifier"] = json!({"@type": "PropertyValue", "propertyID": "SHA-256", "value": digest});
    }
    let editions: Vec<_> = scope.site.site.published(at.plan).collect();
    let here = editions.iter().position(|edition| edition.id == at.edition.id);
    if let Some(before) = here.and_then(|here| editions.get(here.checked_sub(1)?)) {
        let before = At { plan: at.plan, edition: before, permanent: true };
        value["legislationRepeals"] = json!({"@id": before.front().absolute(&scope.site.base)});
    }
    value
}

fn page(composition: &Composition<'_>, canonical: &str, scope: &Scope<'_, '_>) -> Value {
    let language = composition.title_language.as_ref().map(|language| language.lang.as_str());
    let mut value = json!({
        "@type": "WebPage",
        "@id": canonical,
        "url": canonical,
        "name": composition.title,
        "description": composition.description,
        "inLanguage": language.unwrap_or(scope.site.language.as_str()),
        "publisher": {"@id": municipality_id(scope)},
    });
    if let Some(at) = scope.page.at() {
        value["isPartOf"] = json!({"@id": at.at_permanent().front().absolute(&scope.site.base)});
    }
    value
}
