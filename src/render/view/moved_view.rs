use serde::Serialize;

use super::LinkView;

/// The page at an address that something has left for another. The frame sends the reader on, see
/// [`super::PageView::refresh`]; the link is for those who stay.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MovedView {
    pub to: LinkView,
}
