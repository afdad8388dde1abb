//! What must not change: codes PV0xx.

use super::{Code, Example};

pub(super) fn example(code: Code) -> Option<Example> {
    Some(match code {
        Code::UnknownEdition => Example {
            wrong: r#"planvaerk adopt uro/28 --date 2028-05-22 --body "Byrådet""#,
            right: r#"planvaerk adopt uro/2028 --date 2028-05-22 --body "Byrådet""#,
        },
        Code::AdoptedTooEarly => Example {
            wrong: r#"planvaerk adopt uro/2028 --date 2023-05-22 --body "Byrådet""#,
            right: r#"planvaerk adopt uro/2028 --date 2028-05-22 --body "Byrådet""#,
        },
        Code::InForceTooEarly => Example {
            wrong: r#"planvaerk adopt uro/2028 --date 2028-05-22 --in-force 2028-05-01 --body "Byrådet""#,
            right: r#"planvaerk adopt uro/2028 --date 2028-05-22 --in-force 2028-06-01 --body "Byrådet""#,
        },
        Code::NotWhatTheLawDemands => Example {
            wrong: "sections: [legal-basis, definitions]",
            right: "sections: [purpose, legal-basis, definitions]",
        },
        Code::IdentityNotEditable => Example {
            wrong: "title: Plan for uro 2028
? status
: draft
sections: [purpose]",
            right: "title: Plan for uro 2028
status: draft
sections: [purpose]",
        },
        Code::PlaceLost => Example {
            wrong: "",
            right: "moved:
  - { from: term:stilhed, to: term:ro }
removed:
  - { item: sign:larm, why: Tegnet er ikke med i planen mere. }",
        },
        Code::PlaceLostInDraft => Example {
            wrong: "",
            right: "moved:
  - { from: term:stilhed, to: term:ro }
removed:
  - { item: sign:larm, why: Tegnet er ikke med i planen mere. }",
        },
        Code::PlaceNotBefore => Example {
            wrong: "removed:
  - { item: sign:stilehd, why: Tegnet er ikke med i planen mere. }",
            right: "removed:
  - { item: sign:stilhed, why: Tegnet er ikke med i planen mere. }",
        },
        Code::PlaceNotHere => Example {
            wrong: "moved:
  - { from: sign:stilhed, to: section:purpos }",
            right: "moved:
  - { from: sign:stilhed, to: section:purpose }",
        },
        Code::PlaceSaidTwice => Example {
            wrong: "moved:
  - { from: term:stilhed, to: term:ro }
  - { from: term:stilhed, to: term:uro }",
            right: "split:
  - { from: term:stilhed, to: [term:ro, term:uro] }",
        },
        Code::AddressLost => Example {
            wrong: "",
            right: r#"corrections:
  - date: 2026-11-01
    what: "way:vidne"
    why: Vejen til hjælp for vidner er lagt sammen med den for borgere."#,
        },
        Code::BadLedgerLine => Example {
            wrong: "<<<<<<< HEAD
/ro-og-uro/formaal/
=======
/ro-og-uro/tegn/
>>>>>>> gren",
            right: "/ro-og-uro/formaal/
/ro-og-uro/tegn/",
        },
        Code::LedgerLocked => Example {
            wrong: "planvaerk build --locked",
            right: r#"planvaerk build
git add content/addresses.ledger
git commit -m "Nye adresser"
planvaerk build --locked"#,
        },
        Code::BadPrintingLine => Example {
            wrong: "/k/854kep9t/ uro/2024 6a2af935d8f2 valid",
            right: "/k/854kep9t/ uro/2024/borger 6a2af935d8f2 valid",
        },
        Code::UnknownPrintedAs => Example {
            wrong: "/k/854kep9t/ uro/2024/borger 6a2af935d8f2 vaild",
            right: "/k/854kep9t/ uro/2024/borger 6a2af935d8f2 valid",
        },
        Code::CameMeanwhile => Example {
            wrong: "planvaerk build &
git pull",
            right: "git pull
planvaerk build",
        },
        _ => return None,
    })
}
