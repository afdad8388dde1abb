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
        Code::VerifiedLongAgo => Explanation {
            title: "Et nummer er ikke kontrolleret i seks måneder",
            why: "Numre bliver nedlagt og flyttet, uden at nogen siger det. Den, der ringer til et dødt nummer, prøver måske ikke igen. Derfor skal hvert nummer ringes op mindst hvert halve år, regnet i kalendermåneder fra den dag, siden bygges.",
            mend: "Ring til nummeret, og hør, om det er den rette enhed.\nRet nummeret, hvis det er et andet. Skriv så dagen som `verified` på kontakten i `contacts.yaml`.",
            wrong: "verified: 2025-01-15",
            right: "verified: 2026-11-02",
        },
        Code::ContactUnused => Explanation {
            title: "En kontakt, som intet henviser til",
            why: "Ingen læser kontakten dér, hvor den kunne hjælpe, og ingen opdager, når den bliver forkert. Den står kun på siden med kontakter. Det, der tæller, er hjælpesiden, kort, planens tekst og ansvarlige i de udgaver, der gælder eller kommer, og i kladder.",
            mend: "Henvis til kontakten, hvor nogen har brug for den: `contacts` i `help.yaml` eller på et kort, eller et link som `[](contact:tolk)`.\nSkal den væk, så slet den i `contacts.yaml`, og skriv i planens `corrections.yaml`, hvornår og hvorfor.",
            wrong: "",
            right: "",
        },
        Code::NumberOfTwoRoles => Explanation {
            title: "To kontakter har samme nummer",
            why: "Tit er den ene kopieret fra den anden og aldrig rettet. Så får den, der ringer, fat i de forkerte. Numre sammenlignes, som de ringes op: `20 00 00 02` og `+4520000002` er det samme.",
            mend: "Ring, og hør, hvem der svarer.\nEr det ene nummer forkert, så ret det. Er de to ét sted, så lad det være én kontakt.",
            wrong: "- id: koordinator\n  phones:\n    - number: \"20 00 00 02\"\n- id: hotline\n  phones:\n    - number: \"20 00 00 02\"",
            right: "- id: koordinator\n  phones:\n    - number: \"20 00 00 01\"\n- id: hotline\n  phones:\n    - number: \"20 00 00 02\"",
        },
        Code::NumberTwice => Explanation {
            title: "En kontakt har samme nummer to gange",
            why: "Siden viser to veje, men der er kun én. Den, der ikke får svar på den første, bruger tid på den anden.",
            mend: "Slet det ene nummer, eller ret det, der er forkert.",
            wrong: "phones:\n  - number: \"20 00 00 01\"\n  - number: \"20 00 00 01\"\n    label: Uden for åbningstid",
            right: "phones:\n  - number: \"20 00 00 01\"",
        },
        Code::LawCheckedLongAgo => Explanation {
            title: "En bestemmelse er ikke læst efter i seks måneder",
            why: "Love ændrer sig uden at planen gør det. Læserne ser, hvornår nogen sidst sammenholdt ordlyden med loven, og skal kunne stole på den. Loven selv sætter ingen frist; seks måneder er den samme som for numre.",
            mend: "Læs bestemmelsen på retsinformation.dk, i den udgave af loven, der gælder.\nRet `text`, hvis ordlyden er en anden. Skriv dagen som `checked` og udgaven som `read_in`.",
            wrong: "checked: 2025-01-15",
            right: "checked: 2026-11-02",
        },
        Code::LawNewerThanPlan => Explanation {
            title: "Loven er kommet i en ny udgave, siden planen blev vedtaget",
            why: "Byrådet vedtog planen efter den lov, der gjaldt den dag. Barnets lov § 15, stk. 3 kræver, at beredskabet revideres løbende efter behov, og en ny lov kan være et behov. Fundet gælder love, som den gældende udgave henviser til med et link.",
            mend: "Læs planens tekst igen med den nye lov ved siden af.\nPasser den, så skriv dagen som `checked` på alle lovens bestemmelser i `laws.yaml`; så siges det ikke mere.\nPasser den ikke, så tag rettelsen med i en ny udgave, som byrådet vedtager.",
            wrong: "",
            right: "",
        },
        Code::QuotationDiffers => Explanation {
            title: "Et citat af en lov er ikke ordret",
            why: "Den, der læser et citat, tror, at sådan står der i loven. Et citat er et afsnit med `>`, ord i anførselstegn (otte eller flere) eller det, der følger efter et link til en bestemmelse. Det hører til den bestemmelse, det linker til eller står ved, ellers til den, det har otte ord i træk til fælles med. Kun ord sammenlignes: store bogstaver, tegn og linjeskift er lige meget, og `[…]` er ord, der er sprunget over. Svarer citatet til ordlyden på vedtagelsens dag, siges det ikke her.",
            mend: "Læs bestemmelsen på retsinformation.dk.\nEr `text` i `laws.yaml` forkert, så ret den. Er kladdens citat forkert, så ret det.\nEr det den vedtagne tekst, der er forkert, så tag rettelsen med i næste udgave.",
            wrong: "",
            right: "",
        },
        Code::ProvisionNotInRegistry => Explanation {
            title: "En paragraf i teksten står ikke i laws.yaml",
            why: "Det, der står i `laws.yaml`, er der nogen, der ser efter. En paragraf, der kun står i teksten, kan blive ophævet, uden at nogen opdager det. Den meldes kun, når det er klart, hvilken lov der er tale om: lovens navn står lige før (`servicelovens § 12 b`), lige efter (`§ 12 b i serviceloven`), eller ordene er et link til loven. Det, loven selv henviser til i et citat, meldes ikke.",
            mend: "Skriv bestemmelsen under loven i `laws.yaml` med `id` og `cite`. Er loven der ikke, så skriv den også.\nEr paragraffen forkert, så ret teksten. Kendes loven under et andet navn i `laws.yaml`, så brug det.",
            wrong: "",
            right: "",
        },
        Code::CardReachesOthers => Explanation {
            title: "Et kort sender til nogen, som ingen andre nævner",
            why: "Kort ligger uden for den vedtagne tekst og rettes for sig. Når en kontakt eller et alarmnummer kun står på kortet, er det tit kortet, der er glemt. Hjælpesiden, planens andre afsnit og planens ejer tæller med.",
            mend: "Er kortet forældet, så ret det.\nEr det rigtigt, så skriv samme kontakt under `contacts`, eller samme nummer under `emergency`, i `help.yaml`.",
            wrong: "",
            right: "",
        },
        Code::CardNamesGone => Explanation {
            title: "Et kort henviser til noget, der er gået ud",
            why: "Den vedtagne tekst nævner for altid det, der var der den dag, og dens links bliver besvaret. Et kort er til at handle efter: den, der står med det, ville ringe til nogen, som ikke er der mere.",
            mend: "Ret kortet, så det henviser til det, der gælder nu, eller slet henvisningen. Tryk kortet igen bagefter.",
            wrong: "steps:\n  - Skriv til [døgnvagten](contact:vagt).",
            right: "steps:\n  - Ring til [koordinatoren](contact:koordinator).",
        },
        Code::CardWithoutWayIn => Explanation {
            title: "Et kort uden en vej på hjælpesiden",
            why: "Den, der har kortet, skal kunne finde mere på hjælpesiden, og den, der er på hjælpesiden, skal kunne finde kortet. Kort til `citizen` passer til veje for `citizen`, `self` og `witness`; kort til `professional` og `authority` til veje for `professional`.",
            mend: "Skriv en vej under `ways` i `help.yaml` til dem, kortet er til, og henvis til kortet med `card`. Er `audience` på kortet forkert, så ret det.",
            wrong: "",
            right: "",
        },
        Code::CardReviewLate => Explanation {
            title: "Et kort gennemgås først efter planens revision",
            why: "Planen skal revideres senest på den dag, `revision_years` giver (barnets lov § 15, stk. 3). Den nye plan kan sige noget andet end kortet, og så skal kortet være læst.",
            mend: "Skriv en dag som `review_by`, der ikke ligger efter planens revision.",
            wrong: "",
            right: "",
        },
        Code::CardPromisesAnonymity => Explanation {
            title: "Et kort lover anonymitet, som hjælpesiden ikke lover",
            why: "Den, der tror, at hun er anonym, siger ting, som kan skade hende, hvis det ikke passer. Kortet lover det i en sætning med et ord som »anonym« eller »uden at sige dit navn« (og de tilsvarende på engelsk og arabisk), som hverken benægter det eller beder læseren spørge. Hjælpesiden lover det, når en vej til de samme læsere gør det under `anonymity`.",
            mend: "Spørg dem, kortet sender til, om man kan være anonym hos dem.\nPasser løftet, så skriv det under `anonymity` i vejen i `help.yaml`.\nPasser det ikke, så ret kortet, og skriv for eksempel, at læseren skal spørge, før hun siger sit navn.",
            wrong: "notes:\n  - Du er anonym, når du ringer.",
            right: "notes:\n  - Spørg, om du kan være anonym, før du siger dit navn.",
        },
        Code::SectionMissing => Explanation {
            title: "En udgave mangler afsnit, som planer plejer at have",
            why: "Barnets lov § 15, stk. 3 kræver et skriftligt beredskab til forebyggelse, opsporing og håndtering. Den nævner ingen afsnit ved navn, så det er et råd: indsatser (`interventions`) forebygger, bekymringstegn (`warning-signs`) opsporer, organisering (`organisation`) og actioncards (`action-cards`) håndterer, og formål (`purpose`), lovgrundlag (`legal-basis`) og definitioner (`definitions`) skal der til for at forstå dem.",
            mend: "Skriv afsnittet i en kladde, og sæt det på listen `sections` i `edition.yaml`.\nEr det med vilje gået ud siden udgaven før, så skriv hvorfor under `removed:`; så siges det ikke.\nEn vedtaget udgave kan ikke rettes: tag det med i den næste.",
            wrong: "",
            right: "",
        },
        Code::SectionEmpty => Explanation {
            title: "Et afsnit er tomt",
            why: "Læseren kommer til en side uden noget på. Bliver udgaven vedtaget sådan, står den tom, til den næste er vedtaget. Overskrifter er ikke nok; lister skal have mindst ét punkt.",
            mend: "Skriv afsnittet, eller tag det ud af listen `sections` i `edition.yaml`, før udgaven vedtages.",
            wrong: "",
            right: "",
        },
        Code::RevisionDue => Explanation {
            title: "Planen skal snart revideres",
            why: "Barnets lov § 15, stk. 3 kræver, at beredskabet revideres løbende efter behov og mindst hvert fjerde år. Det tager tid at skrive, høre og vedtage en plan, så det siges et år før. For en plan, der revideres hvert år, siges det ikke her.",
            mend: "Lav en kladde af den gældende udgave med `planvaerk revise`.\nFå den vedtaget senest på dagen.",
            wrong: "",
            right: "",
        },
        Code::AdoptedLinkSaysOther => Explanation {
            title: "Vedtaget: et link siger ét og fører til noget andet",
            why: "Da planen blev vedtaget, passede nummeret. Siden er det rettet i registret, men ikke et tegn i vedtaget tekst må ændres. I et link til en kontakt ser læserne derfor registrets nummer, e-mail eller hjemmeside, på siden og på papir; har kontakten ingen, ser de rollen, og har den flere numre, det første, linket ikke siger i forvejen. Ordene omkring står, som de blev vedtaget. Intet andet i planen vises anderledes, end det er skrevet: linket lover kontakten, og et nummer, der ikke virker, fører ikke til den. Teksten, dens fingeraftryk og `planvaerk verify` er uændret. Andre links udgives, som de er vedtaget, og en udgave, der ikke gælder mere, viser numrene, som de var.",
            mend: "Gælder det en kontakt, så fortæl ændringen i planens `corrections.yaml`, som PV612 siger.\nI kladden til den næste udgave: lad linkets tekst være tom, eller skriv rollen.\nEr det farligt, at linket står der, så lad byrådet vedtage en ny udgave.",
            wrong: "",
            right: "",
        },
        _ => return None,
    })
}
