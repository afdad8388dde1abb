use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, ErrorKind, Output, UndefinedBehavior, Value};
use serde::Serialize;

use super::Theme;
use crate::compose::{BodyView, Medium, PageView, SiteView, Written};
use crate::diagnostic::{Code, Finding, Findings, Phrase, Place};
use crate::source::{SourceFile, Sources, Span};
use crate::words::Messages;

/// The theme's templates, ready to be filled. MiniJinja with undefined values as errors, so that a slip in a template
/// never leaves a number out.
pub(crate) struct Templates<'a> {
    environment: Environment<'a>,
    site: Value,
    messages: Value,
}

/// What went wrong in a template, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TemplateFault {
    /// Inside the folder `templates`.
    name: String,
    range: Option<std::ops::Range<usize>>,
    problem: Phrase,
    /// What MiniJinja adds, in its own words; with a space before it.
    detail: String,
}

const FOLDER: &str = "templates/";

#[derive(Serialize)]
struct Context<'t, 'a> {
    page: Written<'t, PageView>,
    body: Written<'t, BodyView<'a>>,
}

/// Compiles every template of the theme, those that can be.
fn compile(theme: &Theme) -> (Environment<'_>, Vec<TemplateFault>) {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.unwrap_or_default());
    environment.set_formatter(|out, state, value| {
        // MiniJinja would write every `/` as a character reference, which no reader of the source needs.
        match (state.auto_escape(), value.as_str()) {
            (AutoEscape::Html, Some(text)) if !value.is_safe() => {
                write_escaped(out, text).map_err(minijinja::Error::from)
            }
            _ => minijinja::escape_formatter(out, state, value),
        }
    });
    let mut faults = Vec::new();
    for (path, bytes) in theme.files_in(FOLDER) {
        let name = path.strip_prefix(FOLDER).unwrap_or(path);
        let Ok(source) = std::str::from_utf8(bytes) else {
            let (name, detail) = (name.to_owned(), String::new());
            faults.push(TemplateFault { name, range: None, problem: Phrase::TemplateNotUtf8, detail });
            continue;
        };
        faults.extend(environment.add_template(name, source).err().map(|error| fault(&error, name)));
    }
    (environment, faults)
}

impl<'a> Templates<'a> {
    /// The slips that show before any page is made.
    pub(super) fn check(theme: &Theme, sources: &mut Sources, findings: &mut Findings) {
        for fault in compile(theme).1 {
            fault.report(theme, sources, findings);
        }
    }

    /// The templates of a theme that [`Self::check`] has found nothing in.
    pub(crate) fn new(theme: &'a Theme, site: &SiteView, medium: &dyn Medium, messages: &Messages) -> Self {
        let (environment, _) = compile(theme);
        let (site, messages) = (
            Value::from(minijinja::value::Serde(Written { node: site, medium })),
            Value::from(minijinja::value::Serde(messages)),
        );
        Self { environment, site, messages }
    }

    /// One page as HTML.
    pub(crate) fn render(
        &self,
        page: &PageView,
        body: &BodyView<'_>,
        medium: &dyn Medium,
    ) -> Result<String, TemplateFault> {
        let name = body.template();
        let page = Written { node: page, medium };
        let body = Written { node: body, medium };
        let context = minijinja::context! {
            site => self.site.clone(),
            t => self.messages.clone(),
            ..Value::from(minijinja::value::Serde(Context { page, body }))
        };
        let html = self.environment.get_template(name).and_then(|template| template.render(context));
        html.map_err(|error| fault(&error, name))
    }
}

fn write_escaped(out: &mut Output<'_>, text: &str) -> std::fmt::Result {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (before, after) = rest.split_at(at);
        out.write_str(before)?;
        let mut characters = after.chars();
        out.write_str(match characters.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            _ => "&#39;",
        })?;
        rest = characters.as_str();
    }
    out.write_str(rest)
}

/// The innermost cause: an error inside an included file is reported there.
fn fault(error: &minijinja::Error, name: &str) -> TemplateFault {
    let mut innermost = error;
    let mut next = std::error::Error::source(error);
    while let Some(cause) = next {
        if let Some(cause) = cause.downcast_ref::<minijinja::Error>() {
            innermost = cause;
        }
        next = cause.source();
    }
    let problem = problem(innermost.kind());
    let detail = match innermost.detail() {
        // The marked place shows which.
        None => String::new(),
        Some(_) if innermost.kind() == ErrorKind::TemplateNotFound => String::new(),
        Some(detail) => format!(" ({detail})"),
    };
    TemplateFault {
        name: innermost.name().unwrap_or(name).to_owned(),
        range: innermost.range(),
        problem,
        detail,
    }
}

fn problem(kind: ErrorKind) -> Phrase {
    match kind {
        ErrorKind::SyntaxError | ErrorKind::InvalidDelimiter | ErrorKind::UnknownBlock => {
            Phrase::TemplateSyntax
        }
        ErrorKind::UndefinedError => Phrase::TemplateUndefined,
        ErrorKind::TemplateNotFound | ErrorKind::BadInclude => Phrase::TemplateNotFound,
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod => Phrase::TemplateUnknownName,
        ErrorKind::MissingArgument | ErrorKind::TooManyArguments => Phrase::TemplateArguments,
        _ => Phrase::TemplateOperation,
    }
}

impl TemplateFault {
    /// As a finding in the template's file.
    pub(crate) fn report(self, theme: &Theme, sources: &mut Sources, findings: &mut Findings) {
        let path = format!("{FOLDER}{}", self.name);
        let shown = theme.shown(&path);
        let place = match (self.range, theme.file(&path).and_then(|bytes| std::str::from_utf8(bytes).ok())) {
            (Some(range), Some(text)) => {
                let id = sources.add(SourceFile::new(shown, text));
                Place::Span(Span::new(id, range.start, range.end))
            }
            _ => Place::Path(shown),
        };
        findings.add(
            Finding::new(Code::TemplateFault, place)
                .with("problem", self.problem)
                .with("detail", self.detail),
        );
    }
}
