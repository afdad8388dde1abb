use typst_pdf::PdfStandard;

use crate::model::SiteSettings;

/// The standards a document is written to, and checked against while it is written. Typst combines PDF/UA-1 with the
/// second and third parts of PDF/A, not with PDF/A-1 and PDF/A-4, which need other versions of PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conformance {
    /// PDF/UA-1 (ISO 14289-1): it can be read aloud.
    Accessible,
    /// PDF/A-2a (ISO 19005-2, level A) beside PDF/UA-1: it looks the same in fifty years, too.
    Archival,
}

impl Conformance {
    /// As the site is to be printed.
    pub(crate) fn of(site: &SiteSettings) -> Self {
        if site.prints_for_archives() { Self::Archival } else { Self::Accessible }
    }

    pub(super) fn standards(self) -> &'static [PdfStandard] {
        match self {
            Self::Accessible => &[PdfStandard::Ua_1],
            Self::Archival => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        }
    }
}
