use super::links::{Texts, excerpt};
use super::scope::Scope;
use super::{BodyView, Composition, Described, Text};

node! {
    /// The page about the site.
    struct AboutView<'a> {
        /// Blocks, headings from `<h2>`.
        body as "body_html": Text<'a>,
    }
}

/// The page about the site; `None` where `site.yaml` has no such text.
pub(super) fn about<'s>(scope: &Scope<'s, '_>) -> Option<Composition<'s>> {
    let about = scope.site.site.content.site.about.as_ref()?;
    let body = BodyView::About(AboutView { body: Texts::new(scope).text(about, 2) });
    let title = scope.site.words.text("about");
    Some(Composition {
        described: Described::Municipality,
        ..Composition::new(title, excerpt(&about.document, scope), body)
    })
}
