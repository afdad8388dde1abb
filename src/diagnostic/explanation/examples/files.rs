//! Files: codes PV1xx.

use super::{Code, Example};

pub(super) fn example(code: Code) -> Option<Example> {
    Some(match code {
        Code::MissingFile => {
            Example { wrong: "content/plans/uro/help.yml", right: "content/plans/uro/help.yaml" }
        }
        Code::UnexpectedFile => Example { wrong: "content/plans/uro/noter.md", right: "noter/uro.md" },
        Code::PathOutside => Example {
            wrong: "Hent [vejledningen](../2020/vejledning.pdf).",
            right: "Hent [vejledningen](bilag/vejledning.pdf).",
        },
        Code::ContentMissing => {
            Example { wrong: "planvaerk --content kontent", right: "planvaerk --content content" }
        }
        Code::BadFileName => Example {
            wrong: "content/plans/uro/editions/2028 (udkast)/edition.yaml",
            right: "content/plans/uro/editions/2028-udkast/edition.yaml",
        },
        Code::NoPlan => Example {
            wrong: "",
            right: "content/plans/uro/plan.yaml
content/plans/uro/help.yaml
content/plans/uro/editions/2024/edition.yaml",
        },
        Code::AttachmentKind => Example {
            wrong: "content/plans/uro/editions/2024/bilag/vejledning.html",
            right: "content/plans/uro/editions/2024/bilag/vejledning.pdf",
        },
        _ => return None,
    })
}
