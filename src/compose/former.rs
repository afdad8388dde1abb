use super::{BodyView, Composition, Described, Fragment, Href, LinkView, Node, SiteComposer};
use std::collections::BTreeSet;

use crate::route::{Address, Answer, Destination, FormerPage, FormerPlace};

use super::scope::Scope;

node! {
    /// Something that stood on the page and no longer does, so that an old link to it lands on an answer.
    struct FormerPlaceView {
        /// The `#fragment` it had.
        id: Fragment,
        title: String,
        /// What became of it, a whole sentence.
        text: String,
        /// Why, in the municipality's words.
        why: Option<String>,
        /// Where to read it now, or where it was read last.
        links: Vec<LinkView>,
    }
}

node! {
    /// The page at an address that something has left for another. The frame sends the reader on, see
    /// [`super::PageView::refresh`]; the link is for those who stay.
    struct MovedView {
        to: LinkView,
    }
}

node! {
    /// The page at an address that no single page has taken the place of.
    struct GoneView {
        /// What became of it, a whole sentence.
        text: String,
        /// Why, in the municipality's words.
        why: Option<String>,
        /// Its parts where they are now, or where it was read last.
        links: Vec<LinkView>,
    }
}

/// The page that says what became of the one that was there, and sends a reader of one that has moved on, to its place there.
pub(super) fn former_page(former: &FormerPage, scope: &Scope<'_, '_>) -> Composition<'static> {
    let (key, body, refresh) = match &former.answer {
        Answer::Moved(to) => {
            let to = link(to, scope);
            let refresh = to.href.clone();
            ("former_moved", BodyView::Moved(MovedView { to }), Some(refresh))
        }
        answer @ (Answer::Split(_) | Answer::Removed { .. } | Answer::Withdrawn { .. }) => {
            let (text, why, links) = told(answer, "page", scope);
            ("former_gone", BodyView::Gone(GoneView { text, why, links }), None)
        }
    };
    let description = scope.site.words.filled(key, &[("title", &former.title)]);
    Composition {
        described: Described::Nothing,
        refresh,
        ..Composition::new(&former.title, description, body)
    }
}

/// What the page's address had and has no more, in the order of ids; but for what it has after all.
pub(super) fn former_places(scope: &Scope<'_, '_>, body: &BodyView<'_>) -> Vec<FormerPlaceView> {
    let Some(places) = scope.site.routes.history.places.get(&scope.address) else { return Vec::new() };
    let mut shown = BTreeSet::new();
    body.walk(&mut |id| {
        shown.insert(id.to_owned());
    });
    let gone = places.values().filter(|place| !shown.contains(&place.fragment));
    gone.map(|place| former_place(place, scope)).collect()
}

/// What a page had under a former slug: all that it has under the present one, at `now`.
pub(crate) fn same_places(
    site: &SiteComposer<'_>,
    now: &Address,
    places: &BTreeSet<String>,
) -> Vec<FormerPlaceView> {
    let place = |id: &String| FormerPlaceView {
        id: Fragment::new(id),
        title: format!("#{id}"),
        text: site.words.text("place_moved").to_owned(),
        why: None,
        links: vec![LinkView { href: Href::at(now.clone(), id), text: format!("#{id}") }],
    };
    places.iter().map(place).collect()
}

fn former_place(place: &FormerPlace, scope: &Scope<'_, '_>) -> FormerPlaceView {
    let (text, why, links) = told(&place.answer, "place", scope);
    FormerPlaceView { id: Fragment::new(&place.fragment), title: place.title.clone(), text, why, links }
}

/// The sentence, the reason and the links. `what` is the word the messages' keys begin with.
fn told(answer: &Answer, what: &str, scope: &Scope<'_, '_>) -> (String, Option<String>, Vec<LinkView>) {
    let words = scope.site.words;
    let text = |key: &str| words.text(&format!("{what}_{key}")).to_owned();
    match answer {
        Answer::Moved(to) => (text("moved"), None, vec![link(to, scope)]),
        Answer::Split(parts) => (text("split"), None, parts.iter().map(|to| link(to, scope)).collect()),
        Answer::Removed { edition, why, last } => {
            let text = words.filled(&format!("{what}_removed"), &[("edition", edition.as_str())]);
            (text, Some(why.clone()), vec![link(last, scope)])
        }
        Answer::Withdrawn { date, why, last } => {
            let date = words.date(*date);
            let text = words.filled(&format!("{what}_withdrawn"), &[("date", &date)]);
            (text, Some(why.clone()), last.iter().map(|last| link(last, scope)).collect())
        }
    }
}

fn link(to: &Destination, scope: &Scope<'_, '_>) -> LinkView {
    let href = Href::Site(to.address.clone(), to.fragment.clone());
    let text = match &to.edition {
        Some(edition) => {
            let values = [("title", to.title.as_str()), ("edition", edition.as_str())];
            scope.site.words.filled("title_in_edition", &values)
        }
        None => to.title.clone(),
    };
    LinkView { href, text }
}
