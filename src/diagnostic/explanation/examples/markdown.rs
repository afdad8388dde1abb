//! Markdown: codes PV5xx.

use super::{Code, Example};

pub(super) fn example(code: Code) -> Option<Example> {
    Some(match code {
        Code::RawHtml => Example { wrong: "Ring <b>straks</b>.", right: "Ring **straks**." },
        Code::ForbiddenLink => Example {
            wrong: "Se [kommunens side](www.eksempelby-kommune.dk).",
            right: "Se [kommunens side](https://www.eksempelby-kommune.dk/).",
        },
        Code::UnknownFootnote => Example {
            wrong: "Samtalen er frivillig[^frivillig].",
            right: "Samtalen er frivillig[^frivillig].

[^frivillig]: Du kan sige nej.",
        },
        Code::MissingAlt => {
            Example { wrong: "![](bilag/streger.svg)", right: "![To lodrette streger](bilag/streger.svg)" }
        }
        Code::BrokenFragment => Example {
            wrong: "# Mødet

Se [hvem der kommer](#deltager).

# Deltagere",
            right: "# Mødet

Se [hvem der kommer](#deltagere).

# Deltagere",
        },
        Code::EmptyLink => {
            Example { wrong: "Hent [vejledningen]().", right: "Hent [vejledningen](bilag/vejledning.pdf)." }
        }
        Code::HeadingSkips => Example {
            wrong: "# Samarbejde

### Skolen",
            right: "# Samarbejde

## Skolen",
        },
        Code::FileLinkMissing => Example {
            wrong: "Hent [vejledningen](bilag/vejledningen.pdf).",
            right: "Hent [vejledningen](bilag/vejledning.pdf).",
        },
        Code::UnreadLink => Example {
            wrong: "Hent [referatet](bilag/referat fra maj.pdf).",
            right: "Hent [referatet](<bilag/referat fra maj.pdf>).",
        },
        Code::UndefinedLink => Example {
            wrong: "Læs [vejledningen][vejl].",
            right: "Læs [vejledningen](bilag/vejledning.pdf).",
        },
        Code::UnusedFootnote => Example {
            wrong: "Samtalen er frivillig.

[^frivillig]: Du kan sige nej.",
            right: "Samtalen er frivillig[^frivillig].

[^frivillig]: Du kan sige nej.",
        },
        Code::LinkWithoutText => Example {
            wrong: "Læs mere på [](https://www.eksempelby-kommune.dk/).",
            right: "Læs mere på [kommunens side](https://www.eksempelby-kommune.dk/).",
        },
        Code::ForbiddenImage => Example {
            wrong: "![Vejen til Infohuset](https://www.eksempelby-kommune.dk/kort.png)",
            right: "![To lodrette streger](bilag/streger.svg)",
        },
        Code::MisplacedHeading => Example { wrong: "- # Skolen", right: "# Skolen" },
        Code::EmptyHeading => Example { wrong: "#", right: "# Skolen" },
        Code::HiddenTitle => Example {
            wrong: r#"Hent [vejledningen](bilag/vejledning.pdf "Kun for skoler")."#,
            right: "Hent [vejledningen for skoler](bilag/vejledning.pdf).",
        },
        Code::DuplicateFootnote => Example {
            wrong: "Samtalen er frivillig[^note] og kort[^note].

[^note]: Du kan sige nej.
[^note]: Den varer en time.",
            right: "Samtalen er frivillig[^nej] og kort[^tid].

[^nej]: Du kan sige nej.
[^tid]: Den varer en time.",
        },
        Code::FileLinkHere => Example {
            wrong: "lead: Hent [vejledningen](bilag/vejledning.pdf).",
            right: "lead: Læs [om samarbejdet](section:samarbejde).",
        },
        _ => return None,
    })
}
