//! Values: codes PV3xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::BadId => Explanation {
            title: "Et id har tegn, det ikke må have",
            why: "Et id er tingens navn for altid: det står i adresser, i links og på trykte kort. Derfor må \
                 det kun have tegn, der er ens i alle programmer og på alle tastaturer.",
            mend: "Skriv små bogstaver a-z, tal og enkelte bindestreger. Skriv `ae`, `oe` og `aa` for æ, ø og \
                  å. En bestemmelse i en lov har desuden en skråstreg: `15/3`.\n\
                  Vælg navnet med omhu. Når det er udgivet, ændres det ikke igen, heller ikke når titlen \
                  ændres.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadDate => Explanation {
            title: "En dato kan ikke læses",
            why: "01-02-2026 er den 1. februar for nogle og den 2. januar for andre. Datoer afgør, hvilken \
                 udgave der gælder, og hvornår den skal revideres, så de skrives kun på én måde, og dagen \
                 skal findes.",
            mend: "Skriv året, måneden og dagen med bindestreger, for eksempel `2026-11-01` for den 1. \
                  november 2026.\n\
                  Er den skrevet sådan, så se efter, om dagen findes: april har 30 dage.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadPhone => Explanation {
            title: "Et telefonnummer kan ikke ringes op",
            why: "Et menneske i knibe ringer til det nummer, der står. Mangler der et ciffer, kommer hun ikke \
                 igennem, og kortet i lommen kan ikke rettes. Danske numre har otte cifre og begynder ikke \
                 med 0 eller 1; udenlandske begynder med `+` og landekoden.",
            mend: "Slå nummeret op, og ring til det, før du skriver det. Gæt aldrig et ciffer.\n\
                  Brug kun cifre og mellemrum, og sæt anførselstegn om. Korte numre som 112 hører til under \
                  `emergency` i `site.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadCvr => Explanation {
            title: "CVR-nummeret kan ikke passe",
            why: "CVR-nummeret viser, hvilken kommune der står bag hjemmesiden. Det sidste ciffer er et \
                 kontrolciffer, så en tastefejl kan ses med det samme.",
            mend: "Slå kommunens nummer op på virk.dk, og skriv de otte cifre i anførselstegn uden mellemrum.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadTime => Explanation {
            title: "Et klokkeslæt kan ikke læses",
            why: "Åbningstiden fortæller, hvornår nogen tager telefonen. Er den skrevet uklart, kan en borger \
                 ringe forgæves. Den skrives på 24 timer, med to cifre før og efter kolonet.",
            mend: "Skriv for eksempel `\"08:00\"` og `\"16:30\"` i anførselstegn. Døgnets slutning skrives \
                  `\"24:00\"`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadUrl => Explanation {
            title: "En webadresse er ikke hel",
            why: "Uden `https://` ved en browser ikke, hvor adressen begynder, og linket fører til en side, \
                 der ikke findes.",
            mend: "Åbn siden i en browser, og kopiér hele adressen fra adresselinjen.\n\
                  Er der mellemrum i adressen, så er det ofte kopieret forkert ind.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadEmail => Explanation {
            title: "En e-mailadresse kan ikke bruges",
            why: "Den, der skriver til adressen, får ikke noget svar og tror måske, at ingen vil hjælpe. \
                 Adressen skal være en, et mailprogram kan sende til.",
            mend: "Skriv navnet, et snabel-a og domænet, uden mellemrum. Brug helst en fælles postkasse, som \
                  nogen læser hver dag.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadPostalCode => Explanation {
            title: "Postnummeret har ikke fire cifre",
            why: "Adressen står på siden, så folk kan møde op eller skrive. Med et forkert postnummer kommer \
                 hverken de eller brevet frem.",
            mend: "Skriv kun de fire cifre, i anførselstegn. Byens navn står for sig under `city`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::HoursBackwards => Explanation {
            title: "Der lukkes, før der åbnes",
            why: "Åbningstiden ville være ingen tid, og siden kunne sige, at der er lukket, mens nogen sidder \
                 og venter på opkald. Ofte er de to tider byttet om, eller tiden går over midnat.",
            mend: "Er tiderne byttet om, så byt dem tilbage.\n\
                  Går tiden over midnat, så skriv to linjer: en til midnat og en fra midnat dagen efter.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadLanguage => Explanation {
            title: "Sproget kan siden ikke udgives på",
            why: "Sproget fortæller browsere og skærmlæsere, hvordan teksten skal læses op, og hvilke faste \
                 ord siden bruger. Siderne kan være på dansk, `da`, og engelsk, `en`. Actioncards kan også \
                 være på arabisk; det står på kortet selv.",
            mend: "Skriv `da` eller `en`. Dansk skrives `da`, ikke `dk`: det sidste er landet.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::OutOfRange => Explanation {
            title: "Et tal er for stort eller for lille",
            why: "Tallet har en grænse, som står ved fejlen. Planens `revision_years` kan højst være 4: \
                 barnets lov § 15, stk. 3, kræver en revision mindst hvert fjerde år, og med et større tal \
                 ville siden love en ulovlig frist.",
            mend: "Skriv et helt tal inden for grænsen, uden anførselstegn.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadDigest => Explanation {
            title: "Et fingeraftryk er ikke skrevet rigtigt af",
            why: "Et fingeraftryk er tegn, som Planværk regner ud af en tekst for at se, om den er ændret. \
                 Mangler der et tegn, kan en oversættelse eller en rettelse ikke længere bindes til sin \
                 tekst.",
            mend: "Kopiér hele værdien fra meddelelsen, der bad om den, og sæt den i anførselstegn.\n\
                  Står det i `adopted.lock`, så hent filen tilbage, som den var. Den rettes aldrig i hånden.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadItemPlace => Explanation {
            title: "Et sted i en udgave er skrevet forkert",
            why: "Med de linjer siger en udgave, hvor noget er blevet af. Kan stedet ikke læses, ved siden \
                 ikke, hvor et gammelt link skal føre hen.",
            mend: "Skriv slagsen, et kolon og id'et. Slagsen er `section`, `term`, `body`, `step`, \
                  `intervention`, `sign` eller `card`.\n\
                  En overskrift eller et mål er et sted i et afsnit: `\"section:purpose#ro\"`, i \
                  anførselstegn.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadOperationalItem => Explanation {
            title: "En rettelse siger ikke, hvad den handler om",
            why: "I corrections.yaml fortæller du borgerne, hvad der er ændret, siden planen blev vedtaget. \
                 Kan programmet ikke se, om det er en kontakt, en lov, et kort eller en vej til hjælp, kan \
                 det ikke vise rettelsen det rigtige sted.",
            mend: "Skriv slagsen, et kolon og id'et: `contact:`, `law:`, `card:` eller `way:`.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
