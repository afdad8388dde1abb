//! Plain language: codes PV640 to PV649.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::HardToRead => Explanation {
            title: "A text is hard to read for those it is for",
            why: "Somebody who is afraid, or who reads on a phone, must understand the text the first time. LIX is a measure of that (C.H. Björnsson, \"Läsbarhet\", 1968): the words of a sentence on average, plus the percentage of words over six letters. It is a hint, not a verdict: a hard text may have a low number. Texts for citizens may have 40, others 50. Quotations of law are not counted, for nobody may write them anew. That holds for quotations with a reference to a law, and for words that stand so in `laws.yaml`. Headings are not counted either. Abbreviations, `§`, dates and numbers do not divide a sentence. Texts of fewer than 30 words are not judged.",
            mend: "Begin with the three sentences that are shown. Divide them, so that each says one thing. Write who does what: \"The municipality calls you\", not \"A call is made\". Choose the short word where it means the same, and explain the terms that cannot be avoided. If the text is adopted, keep the advice for the next edition. If the limit does not suit your readers, write another in `site.yaml`: `plain_language: { citizen: 40, professional: 50 }`. The numbers go from 20 to 80.",
            wrong: "Samtaleforløbet tilrettelægges af koordinatoren i samarbejde med skoleledelsen med henblik på en helhedsorienteret afdækning af urolighedernes baggrund.",
            right: "Koordinatoren planlægger samtalerne sammen med skolen. Sammen finder de ud af, hvorfor der er uro.",
        },
        Code::LongSentence => Explanation {
            title: "A sentence for citizens is very long",
            why: "In a long sentence the reader must remember the beginning until the end comes. The text may be easy otherwise, so that its LIX does not tell. So sentences of more than 40 words in texts for citizens have an advice of their own. Words quoted from the law are not counted.",
            mend: "Put a full stop where a new thing begins, often at \"and\", \"which\" or \"after which\". If it is an enumeration, make it a list.",
            wrong: "Koordinatoren læser, hvad du skriver, og ringer til dig en af de næste dage, så du kan fortælle mere om det, du har set, og spørge om alt det, du er i tvivl om, før I sammen finder ud af, hvem der så skal tale med dit barn.",
            right: "Koordinatoren læser, hvad du skriver, og ringer til dig en af de næste dage. Så kan du fortælle mere om det, du har set. Sammen finder I ud af, hvem der så skal tale med dit barn.",
        },
        _ => return None,
    })
}
