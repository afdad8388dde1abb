//! YAML: codes PV2xx.

use super::{Code, Example};

pub(super) fn example(code: Code) -> Option<Example> {
    Some(match code {
        Code::YamlSyntax => {
            Example { wrong: "summary: Husk: ring først.", right: r#"summary: "Husk: ring først.""# }
        }
        Code::UnknownKey => Example { wrong: "titel: Plan for uro", right: "title: Plan for uro" },
        Code::DuplicateKey => Example {
            wrong: "title: Plan for uro
title: Plan for ro",
            right: "title: Plan for uro",
        },
        Code::MissingKey => Example {
            wrong: r#"- id: skolen
  phones:
    - number: "20 00 00 05""#,
            right: r#"- id: skolen
  role: Skolens kontor
  phones:
    - number: "20 00 00 05""#,
        },
        Code::WrongType => Example { wrong: "subjects: uro", right: "subjects: [uro]" },
        Code::YamlFeature => Example { wrong: "title: &hjælp Få hjælp", right: "title: Få hjælp" },
        Code::EmptyValue => {
            Example { wrong: r#"summary: """#, right: "summary: Hvad kommunen gør ved uro." }
        }
        Code::FrontMatter => Example {
            wrong: "# Samarbejde

Skolen og kommunen mødes hver måned.",
            right: "---
title: Samarbejde
---
Skolen og kommunen mødes hver måned.",
        },
        Code::NotOneOf => Example { wrong: "audience: borger", right: "audience: citizen" },
        Code::NeedsQuotes => Example { wrong: "number: 20000002", right: r#"number: "20 00 00 02""# },
        _ => return None,
    })
}
