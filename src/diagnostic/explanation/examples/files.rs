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
        Code::ActiveDrawing => Example {
            wrong: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">
  <image href=\"https://eksempel.dk/kort.png\" width=\"9\" height=\"9\"/>
</svg>",
            right: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">
  <image href=\"data:image/png;base64,iVBORw0KGgo=\" width=\"9\" height=\"9\"/>
</svg>",
        },
        Code::ActiveDrawingAdopted => Example {
            wrong: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" onload=\"start()\">
  <path d=\"M1 0v9\" stroke=\"#000\"/>
</svg>",
            right: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">
  <path d=\"M1 0v9\" stroke=\"#000\"/>
</svg>",
        },
        _ => return None,
    })
}
