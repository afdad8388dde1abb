use super::{Argument, Code, Place, Severity};
use crate::source::Span;

/// One finding. The words are made when it is shown, from [`Code`] and the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    pub place: Place,
    /// What the message names, by placeholder.
    pub arguments: Vec<(&'static str, Argument)>,
    /// What the writer may have meant, nearest first.
    pub nearest: Vec<String>,
    /// Other places that explain this one, such as the first of two equal ids.
    pub related: Vec<Span>,
    /// That of the code, unless `site.yaml` says otherwise; see [`super::Findings::weigh`].
    pub(super) severity: Severity,
}

impl Finding {
    pub fn new(code: Code, place: impl Into<Place>) -> Self {
        Self {
            code,
            place: place.into(),
            arguments: Vec::new(),
            nearest: Vec::new(),
            related: Vec::new(),
            severity: code.severity(),
        }
    }

    pub fn at_path(code: Code, path: impl Into<String>) -> Self {
        Self::new(code, Place::Path(path.into()))
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    #[must_use]
    pub fn nearest(mut self, names: Vec<String>) -> Self {
        self.nearest = names;
        self
    }

    #[must_use]
    pub fn related(mut self, span: Span) -> Self {
        self.related.push(span);
        self
    }

    /// Of text that was out there before the program looked for it: it is told, and the site is published as before.
    #[must_use]
    pub fn stops_nothing(mut self) -> Self {
        self.severity = self.severity.max(Severity::Warning);
        self
    }

    /// How much it weighs on this site.
    pub fn severity(&self) -> Severity {
        self.severity
    }
}
