use std::process::ExitCode;

use super::arguments::DiffArguments;
use super::console::{Console, GOOD};
use super::document::PdfLayout;
use super::numbers::{counted, decimal};
use super::redline_pdf::RedlinePdf;
use super::redline_text::RedlineText;
use super::report::Report;
use super::run::complain;
use super::session::loaded;
use super::usage_error::UsageError;
use crate::compose::Compared;
use crate::diagnostic::{Findings, Language};
use crate::model::{Edition, Plan};
use crate::pipeline::Loaded;
use crate::redline::between;
use crate::render::Theme;
use crate::resolve::{Site, Standing};
use crate::route::Page;
use crate::source::Sources;

/// Shows what changed between two editions, or puts it in a PDF. That something did is no fault.
pub(super) fn diff(arguments: &DiffArguments) -> ExitCode {
    let report = Report::new(&arguments.input);
    let language: Language = arguments.input.lang.into();
    if arguments.pdf.is_some() && !cfg!(feature = "pdf") {
        return complain(&UsageError::without_pdf(language), Some("diff"), language);
    }
    let Loaded { mut sources, mut findings, site, theme } = loaded(&arguments.input);
    let Some(site) = site else {
        report.not_compared(&findings.sorted(&sources), &sources);
        return ExitCode::FAILURE;
    };
    let (plan, old, new) = match named(arguments, &site, language) {
        Ok(named) => named,
        Err(error) => return complain(&error, Some("diff"), language),
    };
    let redline = between(&site, plan, old, new);
    let mut pdf = None;
    if let Some(path) = &arguments.pdf {
        let work = RedlinePdf { site: &site, plan, old, new, redline: &redline, language };
        match work.write(path, &arguments.input, theme.as_ref(), &mut sources, &mut findings) {
            Some(written) => pdf = Some(written),
            None => {
                report.not_printed(&redline, &findings.sorted(&sources), &sources);
                return ExitCode::FAILURE;
            }
        }
    }
    let text = || {
        let built_in = Theme::load(None, &mut Sources::default(), &mut Findings::default());
        let words = built_in.messages(if language == Language::Danish { "da" } else { "en" });
        let text = RedlineText::new(
            &redline,
            Compared { site: &site, plan, old, new },
            &words,
            Console::Output.has_colour(),
        );
        let next = next(&site, plan, old, new, language);
        match &pdf {
            None => format!("{}\n{next}\n", text.whole()),
            Some(_) if arguments.input.quiet => String::new(),
            Some(written) => format!("{}\n{}\n{next}\n", text.summary(), put(written, language)),
        }
    };
    report.compared(&redline, pdf.as_ref(), text, &findings.sorted(&sources), &sources);
    ExitCode::SUCCESS
}

/// Where the PDF is, and how long.
fn put(pdf: &PdfLayout, language: Language) -> String {
    let title = match language {
        Language::Danish => format!("Ændringerne er lagt i {}", pdf.path),
        Language::English => format!("The changes are in {}", pdf.path),
    };
    let pages = counted(pdf.pages, ["side", "sider"], ["page", "pages"], language);
    let size = decimal(pdf.bytes as f64 / 1_000_000.0, 1, "MB", language);
    format!("{}\n  {pages} · {size}", Console::Output.styled(GOOD, &title))
}

type Named<'s> = (&'s Plan, &'s Edition, &'s Edition);

fn named<'s>(arguments: &DiffArguments, site: &'s Site, language: Language) -> Result<Named<'s>, UsageError> {
    let plans = &site.content.plans;
    let plan = plans.iter().find(|plan| plan.id.as_str() == arguments.plan).ok_or_else(|| {
        let known: Vec<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
        UsageError::unknown_name(&arguments.plan, ["en plan, der hedder", "plan"], &known, language)
    })?;
    let edition = |name: &str| {
        plan.editions.iter().find(|edition| edition.id.as_str() == name).ok_or_else(|| {
            let known: Vec<&str> = plan.succession().iter().map(|edition| edition.id.as_str()).collect();
            UsageError::unknown_name(name, ["en udgave, der hedder", "edition"], &known, language)
        })
    };
    Ok((plan, edition(&arguments.old)?, edition(&arguments.new)?))
}

/// What to do after reading: adopt a draft, or read the page that shows the same.
fn next(site: &Site, plan: &Plan, old: &Edition, new: &Edition, language: Language) -> String {
    let danish = language == Language::Danish;
    let is_draft = |edition: &Edition| site.standing(plan, edition) == Standing::Draft;
    if let Some(draft) = [new, old].into_iter().find(|edition| is_draft(edition)) {
        let command = format!("planvaerk adopt {}/{}", plan.id, draft.id);
        return if danish {
            format!("Når teksten er vedtaget: {command} --date ÅÅÅÅ-MM-DD --body \"…\"")
        } else {
            format!("When the text is adopted: {command} --date YYYY-MM-DD --body \"…\"")
        };
    }
    let order = plan.succession();
    let place = |edition: &Edition| order.iter().position(|other| other.id == edition.id);
    let (older, newer) = if place(old) <= place(new) { (old, new) } else { (new, old) };
    let settings = &site.content.site;
    let base = format!("{}{}", settings.base_url.origin(), settings.base_url.folder());
    let address = Page::Changes(plan, older, newer).address().absolute(&base);
    match (older.id == newer.id, danish) {
        (true, true) => "Det er den samme udgave to gange.".to_owned(),
        (true, false) => "This is the same edition twice.".to_owned(),
        (false, true) => format!("Det samme som side: {address}"),
        (false, false) => format!("The same as a page: {address}"),
    }
}
