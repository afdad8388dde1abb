//! Values: codes PV3xx.

use super::{Code, Example};

pub(super) fn example(code: Code) -> Option<Example> {
    Some(match code {
        Code::BadId => Example {
            wrong: "- id: Ro & hvile
  term: Ro og hvile
  text: Når der er stille.",
            right: "- id: ro-og-hvile
  term: Ro og hvile
  text: Når der er stille.",
        },
        Code::BadDate => Example { wrong: "verified: 01-11-2026", right: "verified: 2026-11-01" },
        Code::BadPhone => Example { wrong: r#"number: "20 00 00 0""#, right: r#"number: "20 00 00 02""# },
        Code::BadCvr => Example { wrong: r#"cvr: "12345678""#, right: r#"cvr: "12345674""# },
        Code::BadTime => Example {
            wrong: r#"{ days: daily, from: "8:00", to: "16:00" }"#,
            right: r#"{ days: daily, from: "08:00", to: "16:00" }"#,
        },
        Code::BadUrl => Example {
            wrong: "website: www.eksempelby-kommune.dk",
            right: "website: https://www.eksempelby-kommune.dk/",
        },
        Code::BadEmail => Example {
            wrong: "email: koordinator(at)eksempelby-kommune.dk",
            right: "email: koordinator@eksempelby-kommune.dk",
        },
        Code::BadPostalCode => Example { wrong: r#"postal_code: "999""#, right: r#"postal_code: "9999""# },
        Code::HoursBackwards => Example {
            wrong: r#"- { days: [fri], from: "20:00", to: "02:00" }"#,
            right: r#"- { days: [fri], from: "20:00", to: "24:00" }
- { days: [sat], from: "00:00", to: "02:00" }"#,
        },
        Code::BadLanguage => Example { wrong: "languages: [da, dk]", right: "languages: [da, en]" },
        Code::OutOfRange => Example { wrong: "revision_years: 5", right: "revision_years: 4" },
        Code::BadDigest => Example { wrong: "state: 19c2 a5f4", right: r#"state: "19c2a5f47177""# },
        Code::BadItemPlace => Example {
            wrong: "moved:
  - { from: tegn:stilhed, to: section:purpose }",
            right: "moved:
  - { from: sign:stilhed, to: section:purpose }",
        },
        Code::BadOperationalItem => Example {
            wrong: "corrections:
  - date: 2026-11-01
    what: hotline
    why: Hotlinen har fået nyt nummer.",
            right: r#"corrections:
  - date: 2026-11-01
    what: "contact:hotline"
    why: Hotlinen har fået nyt nummer."#,
        },
        _ => return None,
    })
}
