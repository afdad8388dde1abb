//! References: codes PV4xx.

use super::{Code, Example};

pub(super) fn example(code: Code) -> Option<Example> {
    Some(match code {
        Code::DuplicateId => Example {
            wrong: "- id: hotline
  role: Aftenhotlinen
  email: aften@eksempelby-kommune.dk",
            right: "- id: hotline-aften
  role: Aftenhotlinen
  email: aften@eksempelby-kommune.dk",
        },
        Code::UnknownReference => Example {
            wrong: "Ring til [hotlinen](contact:hotlinen).",
            right: "Ring til [hotlinen](contact:hotline).",
        },
        Code::IdIsNotFileName => Example { wrong: "id: samtaler", right: "id: samtale" },
        Code::MissingFromOrder => Example { wrong: "order: [samtale]", right: "order: [samtale, mentor]" },
        Code::ListedTwice => Example { wrong: "languages: [da, da]", right: "languages: [da, en]" },
        Code::AddressTaken => Example { wrong: "slug: om", right: "slug: ro-og-uro" },
        Code::AdoptionMissing => Example {
            wrong: "status: adopted",
            right: "status: adopted
adopted:
  date: 2024-04-15
  body: Byrådet",
        },
        Code::SupersedesItself => Example { wrong: r#"supersedes: "2024""#, right: r#"supersedes: "2020""# },
        Code::PhoneNotInRegistry => Example {
            wrong: "Ring på [20 00 00 55](tel:20000055).",
            right: "Ring til [hotlinen](contact:hotline).",
        },
        Code::PrimaryWithoutPhone => Example {
            wrong: "- id: koordinator
  role: Koordinator for beredskab
  email: koordinator@eksempelby-kommune.dk",
            right: r#"- id: koordinator
  role: Koordinator for beredskab
  phones:
    - number: "20 00 00 00"
  email: koordinator@eksempelby-kommune.dk"#,
        },
        Code::ParentOfItself => Example {
            wrong: "- id: uroudvalg
  name: Uroudvalget
  text: Udvalget mødes, når der er uro.
  parent: uroudvalg",
            right: "- id: uroudvalg
  name: Uroudvalget
  text: Udvalget mødes, når der er uro.
  parent: byraad",
        },
        Code::UnknownNumber => Example {
            wrong: "Ring til hotlinen på 20 00 00 55.",
            right: "Ring til [hotlinen](contact:hotline).",
        },
        Code::TranslationUnbound => Example {
            wrong: "title: Definitions
terms:
  - { id: uro, term: Unrest, text: When it is not calm. }",
            right: r#"title: Definitions
translates: "31c5a2b6e8d1"
terms:
  - { id: uro, term: Unrest, text: When it is not calm. }"#,
        },
        Code::TranslatesInSource => Example {
            wrong: r#"---
title: Lovgrundlag
translates: "71f5c7b739fc"
---
Planen bygger på [](law:eksempelloven/1/2)."#,
            right: "---
title: Lovgrundlag
---
Planen bygger på [](law:eksempelloven/1/2).",
        },
        Code::TranslatedItemUnknown => Example {
            wrong: r#"title: Definitions
translates: "31c5a2b6e8d1"
terms:
  - { id: unrest, term: Unrest, text: When it is not calm. }"#,
            right: r#"title: Definitions
translates: "31c5a2b6e8d1"
terms:
  - { id: uro, term: Unrest, text: When it is not calm. }"#,
        },
        Code::LinkSaysOther => Example {
            wrong: "Ring til [20 00 00 03](contact:hotline), eller [112](tel:+4520000002).",
            right: "Ring til [](contact:hotline), eller [20 00 00 02](tel:+4520000002).",
        },
        _ => return None,
    })
}
