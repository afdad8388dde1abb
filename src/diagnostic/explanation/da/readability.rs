//! Plain language: codes PV640 to PV649.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::HardToRead => Explanation {
            title: "En tekst er svær at læse for dem, den er til",
            why: "Den, der er bange, eller som læser på en telefon, skal forstå teksten første gang. LIX er et mål for det (C.H. Björnsson, »Läsbarhet«, 1968): antal ord i en sætning i gennemsnit plus procenten af ord på over seks bogstaver. Det er et fingerpeg, ikke en dom: En svær tekst kan have et lavt tal. Tekster til borgere må have 40, andre 50. Citater fra loven tælles ikke med, for dem kan ingen skrive om. Det gælder citater med henvisning til en lov, og ord, som står sådan i `laws.yaml`. Overskrifter tælles heller ikke. Forkortelser, `§`, datoer og numre deler ikke en sætning. Tekster på under 30 ord bedømmes ikke.",
            mend: "Begynd med de tre sætninger, der er vist. Del dem, så hver siger én ting. Skriv, hvem der gør hvad: »Kommunen ringer til dig« og ikke »Der foretages en opringning«. Vælg det korte ord, hvor det betyder det samme, og forklar fagord, hvor de ikke kan undgås. Er teksten vedtaget, så gem rådet til næste udgave. Passer grænsen ikke til jeres læsere, så skriv en anden i `site.yaml`: `plain_language: { citizen: 40, professional: 50 }`. Tallene går fra 20 til 80.",
            wrong: "Samtaleforløbet tilrettelægges af koordinatoren i samarbejde med skoleledelsen med henblik på en helhedsorienteret afdækning af urolighedernes baggrund.",
            right: "Koordinatoren planlægger samtalerne sammen med skolen. Sammen finder de ud af, hvorfor der er uro.",
        },
        Code::LongSentence => Explanation {
            title: "En sætning til borgere er meget lang",
            why: "I en lang sætning skal læseren huske begyndelsen, til slutningen kommer. Teksten kan godt være let ellers, så dens LIX siger det ikke. Derfor får sætninger på over 40 ord i tekster til borgere et råd for sig. Ord, som er citeret fra loven, tælles ikke med.",
            mend: "Sæt punktum, hvor en ny ting begynder, typisk ved »og«, »som« eller »hvorefter«. Er det en opremsning, så lav en liste.",
            wrong: "Koordinatoren læser, hvad du skriver, og ringer til dig en af de næste dage, så du kan fortælle mere om det, du har set, og spørge om alt det, du er i tvivl om, før I sammen finder ud af, hvem der så skal tale med dit barn.",
            right: "Koordinatoren læser, hvad du skriver, og ringer til dig en af de næste dage. Så kan du fortælle mere om det, du har set. Sammen finder I ud af, hvem der så skal tale med dit barn.",
        },
        _ => return None,
    })
}
