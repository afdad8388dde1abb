//! Advice to the secretary: codes PV600 to PV619.

use super::{Code, Example};

pub(super) fn example(code: Code) -> Option<Example> {
    Some(match code {
        Code::HoursMissing => Example {
            wrong: r#"- id: skolen
  role: Skolens kontor
  phones:
    - number: "20 00 00 05"
  verified: 2026-11-01"#,
            right: r#"- id: skolen
  role: Skolens kontor
  phones:
    - number: "20 00 00 05"
  hours:
    regular:
      - { days: [mon, tue, wed, thu, fri], from: "08:00", to: "15:00" }
  verified: 2026-11-01"#,
        },
        Code::NeverVerified => Example {
            wrong: r#"- id: skolen
  role: Skolens kontor
  phones:
    - number: "20 00 00 05"
  hours:
    regular:
      - { days: daily, from: "08:00", to: "16:00" }"#,
            right: r#"- id: skolen
  role: Skolens kontor
  phones:
    - number: "20 00 00 05"
  hours:
    regular:
      - { days: daily, from: "08:00", to: "16:00" }
  verified: 2026-11-01"#,
        },
        Code::NoAccessibilityStatement => {
            Example { wrong: "", right: "accessibility_statement: https://www.was.digst.dk/eksempelby" }
        }
        Code::CardNotApproved => Example {
            wrong: "approved: none",
            right: "approved:
  by: Byrådet
  date: 2024-04-15",
        },
        Code::ExampleAddress => Example {
            wrong: "base_url: https://beredskab.example/",
            right: "base_url: https://beredskab.eksempelby-kommune.dk/",
        },
        Code::NoWayToReach => Example {
            wrong: "- id: skolen
  role: Skolens kontor",
            right: "- id: skolen
  role: Skolens kontor
  email: skolen@eksempelby-kommune.dk",
        },
        Code::LawNotChecked => Example {
            wrong: r#"- id: "1/3"
  cite: § 1, stk. 3
  text: Kommunen viser eksemplet frem."#,
            right: r#"- id: "1/3"
  cite: § 1, stk. 3
  text: Kommunen viser eksemplet frem.
  read_in: lbk-2-2023
  checked: 2026-11-01"#,
        },
        Code::PlainNumber => Example {
            wrong: "Ring til hotlinen på 20 00 00 02.",
            right: "Ring til [hotlinen](contact:hotline).",
        },
        Code::CardReviewOverdue => Example { wrong: "review_by: 2026-06-30", right: "review_by: 2028-04-15" },
        Code::DateAhead => Example { wrong: "verified: 2062-11-01", right: "verified: 2026-11-01" },
        Code::ChangeNotTold => Example {
            wrong: "",
            right: r#"corrections:
  - date: 2026-11-01
    what: "contact:hotline"
    why: Hotlinen har fået nyt nummer.
    state: "b61e70158e9d""#,
        },
        Code::GoneUntold => Example {
            wrong: "",
            right: r#"corrections:
  - date: 2026-11-01
    what: "contact:hotline"
    why: Hotlinen er lukket. Ring til koordinatoren i stedet."#,
        },
        Code::LanguageNotListed => Example { wrong: "languages: [da]", right: "languages: [da, en]" },
        Code::CardNotTranslated => Example {
            wrong: r#"language: da
translates: { card: borger, state: "19c2a5f47177" }"#,
            right: r#"language: ar
translates: { card: borger, state: "19c2a5f47177" }"#,
        },
        Code::CardTranslationUnbound => Example {
            wrong: "translates: { card: borger }",
            right: r#"translates: { card: borger, state: "19c2a5f47177" }"#,
        },
        _ => return None,
    })
}
