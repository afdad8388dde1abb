use std::path::Path;

use super::arguments::InputArguments;
use super::document::PdfLayout;
use super::pdf_file::PdfFile;
use super::theme_folder;
use crate::diagnostic::{Findings, Language};
use crate::model::values::Id;
use crate::model::{Edition, Plan};
use crate::redline::Redline;
use crate::render::Theme;
use crate::resolve::Site;
use crate::source::{Sources, Spanned};
use crate::world::World;

/// A redline that is to be put in a PDF.
#[cfg_attr(
    not(feature = "pdf"),
    expect(dead_code, reason = "a program without PDF refuses `--pdf` before this")
)]
pub(super) struct RedlinePdf<'s> {
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub old: &'s Edition,
    pub new: &'s Edition,
    pub redline: &'s Redline,
    pub language: Language,
}

impl RedlinePdf<'_> {
    /// Sets it with the theme of the site, and writes it. `None`: the findings say why not.
    pub(super) fn write(
        &self,
        path: &Path,
        input: &InputArguments,
        theme: Option<&Spanned<Id>>,
        sources: &mut Sources,
        findings: &mut Findings,
    ) -> Option<PdfLayout> {
        // A place that will not do is told before anything is made.
        let file = PdfFile::at(path).map_err(|finding| findings.add(finding)).ok()?;
        let folder = theme_folder::find(input, theme).map_err(|missing| findings.add(missing)).ok()?;
        let world = folder.as_ref().map(|(_, world)| world as &dyn World);
        let theme = Theme::load(world, sources, findings);
        if findings.has_errors() {
            return None;
        }
        let (bytes, pages) = set(self, &theme, sources, findings)?;
        file.write(&bytes).map_err(|finding| findings.add(finding)).ok()?;
        Some(PdfLayout { path: path.to_string_lossy().into_owned(), pages, bytes: bytes.len() })
    }
}

/// The PDF, and how many pages it has.
#[cfg(feature = "pdf")]
fn set(
    redline: &RedlinePdf<'_>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<(Vec<u8>, usize)> {
    use crate::model::values::LanguageTag;
    use crate::render::print::redline::{RedlinePaper, print};
    let language = match redline.language {
        Language::Danish => LanguageTag::Danish,
        Language::English => LanguageTag::English,
    };
    let paper = RedlinePaper {
        site: redline.site,
        plan: redline.plan,
        old: redline.old,
        new: redline.new,
        redline: redline.redline,
        messages: &theme.messages(language.as_str()),
        language,
    };
    print(&paper, theme, sources, findings).map(|printed| (printed.bytes, printed.pages))
}

#[cfg(not(feature = "pdf"))]
fn set(_: &RedlinePdf<'_>, _: &Theme, _: &mut Sources, _: &mut Findings) -> Option<(Vec<u8>, usize)> {
    None
}
