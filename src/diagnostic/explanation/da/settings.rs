//! What `site.yaml` says of checks: codes PV315 to PV317.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::CodeNotKnown => Explanation {
            title: "En kontrol, der ikke findes",
            why: "Under `checks` i `site.yaml` står, hvilke kontroller der vejer mere eller mindre end ellers. En kode, der ikke findes, ændrer intet, og det ville ingen opdage.",
            mend: "Skriv koden, som den står ved det, kontrollen finder: `PV` og tre cifre. `planvaerk check` viser den i kantede parenteser.",
            wrong: "checks:\n  - code: PV60\n    severity: error\n",
            right: "checks:\n  - code: PV605\n    severity: error\n",
        },
        Code::SeverityNotAllowed => Explanation {
            title: "En vægt, kontrollen ikke må få",
            why: "Fejl er det, der ikke må nå ud til læserne, så de kan ikke sættes ned. Det, der kan skade nogen, der har brug for hjælp, for eksempel et nummer, ingen har ringet til, kan sættes ned til råd, men aldrig slås fra.",
            mend: "Skriv en af de vægte, meddelelsen nævner, eller slet linjerne. Ret helst det, kontrollen finder.",
            wrong: "checks:\n  - code: PV602\n    severity: off\n    reason: \"…\"\n",
            right: "checks:\n  - code: PV602\n    severity: advice\n    reason: \"…\"\n",
        },
        Code::ReasonMissing => Explanation {
            title: "En kontrol sat ned uden en grund",
            why: "Den, der overtager planen om fire år, skal kunne se, hvorfor noget ikke blev sagt højt. `planvaerk check` viser grunden hver gang.",
            mend: "Skriv grunden under `severity` som `reason: \"…\"`. Kan grunden ikke skrives, skal kontrollen nok ikke sættes ned.",
            wrong: "checks:\n  - code: PV614\n    severity: off\n",
            right: "checks:\n  - code: PV614\n    severity: off\n    reason: \"…\"\n",
        },
        _ => return None,
    })
}
