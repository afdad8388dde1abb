//! What a colleague would look for: codes PV620 to PV639.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::TodoLeft => Explanation {
            title: "A place is marked TODO",
            why: "`planvaerk new` writes what can be written beforehand, and puts TODO where only you know what is to stand. \
                  If the mark stays, a citizen reads a note to you instead of what she came for. \
                  Barnets lov § 15, stk. 3 demands a written plan that the council adopts and publishes; \
                  a text with TODO in it is not finished, and it cannot be adopted.",
            mend: "Write what the line asks for, and delete the word TODO. If it is not to be there, delete the whole line. \
                   Comments that begin with `# TODO` count; other comments do not.",
            wrong: "summary: \"TODO: Skriv i én sætning, hvad planen er.\"",
            right: "summary: Hvad kommunen gør ved uro.",
        },
        _ => return None,
    })
}
