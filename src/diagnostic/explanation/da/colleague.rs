//! What a colleague would look for: codes PV620 to PV639.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::TodoLeft => Explanation {
            title: "Et sted er mærket TODO",
            why: "`planvaerk new` skriver det, der kan skrives på forhånd, og sætter TODO, hvor kun I ved, hvad der skal stå. \
                  Bliver mærket stående, læser en borger en besked til jer i stedet for det, hun leder efter. \
                  Barnets lov § 15, stk. 3 kræver en skriftlig plan, som kommunalbestyrelsen vedtager og offentliggør; \
                  en tekst med TODO i er ikke færdig, og den kan ikke vedtages.",
            mend: "Skriv det, som linjen beder om, og slet ordet TODO. Skal det ikke stå der, så slet hele linjen. \
                   Kommentarer, der begynder med `# TODO`, tæller med; andre kommentarer gør ikke.",
            wrong: "summary: \"TODO: Skriv i én sætning, hvad planen er.\"",
            right: "summary: Hvad kommunen gør ved uro.",
        },
        _ => return None,
    })
}
