//! Theme, print and output: codes PV7xx, PV8xx and PV9xx.

use super::{Code, Example};

pub(super) fn example(code: Code) -> Option<Example> {
    Some(match code {
        Code::ThemeMissing => Example { wrong: "theme: komune", right: "theme: kommune" },
        Code::TemplateFault => {
            Example { wrong: "<h1>{{ page.titel }}</h1>", right: "<h1>{{ page.title }}</h1>" }
        }
        Code::ThemeEngine => Example { wrong: "engine: jinja2", right: "engine: minijinja" },
        Code::MissingGlyph => Example { wrong: "Ring til hotlinen 😀", right: "Ring til hotlinen." },
        Code::PrintTextTooWide => Example {
            wrong: "Ring til beredskabskoordineringssekretariatet.",
            right: "Ring til beredskabs-koordineringssekretariatet.",
        },
        Code::ForeignFolder => {
            Example { wrong: "planvaerk build --out Dokumenter", right: "planvaerk build --out public" }
        }
        Code::OutputFolder => {
            Example { wrong: "planvaerk build --out content", right: "planvaerk build --out public" }
        }
        Code::PdfNotWritten => Example {
            wrong: "planvaerk diff uro 2020 2024 --pdf content/site.yaml",
            right: "planvaerk diff uro 2020 2024 --pdf aendringer.pdf",
        },
        _ => return None,
    })
}
