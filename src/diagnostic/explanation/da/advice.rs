//! Advice to the secretary: codes PV600 to PV619.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::HoursMissing => Explanation {
            title: "Telefontiden er ikke oplyst",
            why: "Den, der er bekymret en fredag aften, skal vide, om nogen tager telefonen. Uden telefontid \
                 siger siden, at den ikke er oplyst, og hun må prøve sig frem.",
            mend: "Spørg enheden, hvornår der er nogen ved telefonen. Gæt ikke: en forkert tid er værre end \
                  ingen.\n\
                  Skriv det under `hours` på kontakten i `contacts.yaml`. Lukkedage skrives under \
                  `exceptions`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NeverVerified => Explanation {
            title: "Ingen har noteret, at nummeret er kontrolleret",
            why: "Numre bliver nedlagt og flyttet, uden at nogen siger det. Det kan kun opdages ved at ringe. \
                 Et dødt nummer på en hjælpeside eller et kort rammer den, der allerede har det svært.",
            mend: "Ring til nummeret. Spørg, om det er den rette enhed, og om tiden og navnet passer.\n\
                  Skriv datoen som `verified` på kontakten i `contacts.yaml`. Ring igen hvert halve år; \
                  `planvaerk status` siger til.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NoAccessibilityStatement => Explanation {
            title: "Tilgængelighedserklæringen mangler",
            why: "Den, der ikke kan bruge siden, skal kunne se, hvad der er galt med den, og hvem hun kan \
                 sige det til. Erklæringen er et lovkrav (lov nr. 692 af 8. juni 2018).",
            mend: "Lav erklæringen på was.digst.dk.\n\
                  Skriv dens adresse som `accessibility_statement` i `site.yaml`. Så linker siden til den.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardNotApproved => Explanation {
            title: "Et actioncard er ikke godkendt",
            why: "En fagperson handler efter kortet. Så længe ingen har godkendt det, står der »Kladde« på \
                 siden og på papiret, så hun ved, at det ikke er endeligt.",
            mend: "Lad den, der har ansvaret, læse kortet igennem.\n\
                  Skriv så `approved` med navnet på den, der godkendte, og datoen. Tryk først kortet \
                  bagefter.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ExampleAddress => Explanation {
            title: "Hjemmesidens adresse er et eksempel",
            why: "Adressen står i QR-koden på kortene og i det, søgemaskinerne læser. Endelser som `.example` \
                 findes ikke på nettet, så et kort, der blev trykt nu, ville føre ingen steder hen.",
            mend: "Spørg it-afdelingen, hvilken adresse siden får.\n\
                  Skriv den som `base_url` i `site.yaml`, og byg igen, før noget bliver trykt.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NoWayToReach => Explanation {
            title: "En kontakt, man ikke kan komme i kontakt med",
            why: "Siden viser kontakten, men den, der har brug for den, kan hverken ringe, skrive eller møde \
                 op. Det er værre end slet ikke at nævne den.",
            mend: "Skriv mindst én vej ind: `phones`, `email` eller `address`.\n\
                  Kan enheden ikke kontaktes af borgere, så slet kontakten, og vis vej til den, der kan.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LawNotChecked => Explanation {
            title: "En bestemmelse er ikke læst efter i loven",
            why: "Siden citerer loven for borgere og fagpersoner. Love ændres, og paragraffer flytter. Ingen \
                 kan se, om citatet stadig passer, når det ikke er noteret, hvornår det sidst er læst efter.",
            mend: "Find loven på retsinformation.dk, og sammenlign ordlyden tegn for tegn.\n\
                  Skriv i `laws.yaml`, hvilken lovbekendtgørelse du læste i (`read_in`), og datoen \
                  (`checked`).",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlainNumber => Explanation {
            title: "Et nummer er skrevet som almindelig tekst",
            why: "På en telefon skal man kunne trykke på et nummer for at ringe. Et nummer skrevet i teksten \
                 kan ikke trykkes på, og det følger ikke med, når nummeret rettes i registret.",
            mend: "Skriv en henvisning til kontakten i stedet for cifrene. Den viser navnet og kan ringes op.\n\
                  Står det i vedtaget tekst, så ret det i kladden til næste udgave.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::RevisionOverdue => Explanation {
            title: "Planen skulle være revideret",
            why: "Barnets lov § 15, stk. 3, kræver, at beredskabet revideres mindst hvert fjerde år. Fristen \
                 regnes fra den seneste vedtagelse. En for gammel plan kan vise til indsatser og regler, der \
                 ikke findes mere.",
            mend: "Se fristen og resten af det, der haster, med `planvaerk status`.\n\
                  Lav en kladde med `planvaerk revise`, og få den på byrådets dagsorden.\n\
                  Er en ny udgave vedtaget, så skriv vedtagelsen ind med `planvaerk adopt`. Så er pligten \
                  opfyldt, også før udgaven træder i kraft.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardReviewOverdue => Explanation {
            title: "Et actioncard skulle være gennemgået",
            why: "Datoen på kortet er jeres egen aftale om, hvornår det senest skal læses igennem. \
                 Fagpersonen med kortet i hånden regner med, at nogen har gjort det.",
            mend: "Læs kortet igennem sammen med dem, der bruger det. Ring til numrene.\n\
                  Skriv den næste dato som `review_by` på kortet. Er der ændret noget, så tryk kortet igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::DateAhead => Explanation {
            title: "Noget er noteret for en dag, der ikke er kommet",
            why: "Datoen siger, at noget er gjort: et nummer er ringet op, en lov er læst. Ligger den i \
                 fremtiden, er den tastet forkert, og så tror alle, at det er kontrolleret for nylig.",
            mend: "Ret datoen til den dag, det skete. Ofte er det året, der er forkert.\n\
                  Er datoen rigtig, går maskinens ur forkert.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ChangeNotTold => Explanation {
            title: "En ændring siden vedtagelsen er ikke fortalt",
            why: "Byrådet vedtog planen med et bestemt nummer, en bestemt lovtekst eller et bestemt kort. Nu \
                 er det et andet. Borgerne skal kunne se, hvad der er rettet, hvornår og hvorfor, og at \
                 rettelsen ikke er en del af det vedtagne.",
            mend: "Kopiér linjen, som advarslen viser, til planens `corrections.yaml`, og skriv grunden, så \
                  en borger forstår den.\n\
                  Var ændringen en fejl, så skriv det, der stod før.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::GoneUntold => Explanation {
            title: "Noget fra den vedtagne plan er forsvundet",
            why: "Planen, som byrådet vedtog, nævner en kontakt, en lov eller et kort, der nu er væk. Den, \
                 der har et trykt kort eller et link, skal have at vide, hvad der skete. Derfor bliver der \
                 ikke bygget, før det er sagt.",
            mend: "Er det slettet ved en fejl, så skriv det ind igen med det samme id.\n\
                  Er det nedlagt, så kopiér linjen fra fejlen til planens `corrections.yaml`, og skriv \
                  grunden. Linjen har ingen `state`, for der er ikke noget mere.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslationBehind => Explanation {
            title: "En oversættelse er bagud",
            why: "Den danske tekst er ændret, siden oversættelsen blev lavet. Den, der læser på engelsk, får \
                 måske noget gammelt at vide. Siden siger det til hende, indtil oversættelsen er fulgt med.",
            mend: "Se, hvad der er ændret i den danske tekst, og ret oversættelsen.\n\
                  Skriv så den nye værdi af `translates`, som advarslen viser. Skriv den ikke, før \
                  oversættelsen passer.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslationIncomplete => Explanation {
            title: "En oversættelse mangler noget af teksten",
            why: "Et begreb eller et tegn findes på dansk, men ikke i oversættelsen. Den, der ikke læser \
                 dansk, får ikke at vide, at der er mere.",
            mend: "Oversæt det, advarslen nævner, og giv det samme id som på dansk.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LanguageNotListed => Explanation {
            title: "En oversættelse bliver ikke udgivet",
            why: "Nogen har lavet oversættelsen, men hjemmesiden har ikke sproget, så ingen får den at se.",
            mend: "Skal den udgives, så tilføj sproget under `languages` i `site.yaml`.\n\
                  Er den ikke færdig, så lad advarslen stå.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardNotTranslated => Explanation {
            title: "Et kort kan ikke være oversat fra det, det nævner",
            why: "Læseren af et oversat kort får at vide, om det passer til det danske. Det kan kun siges, \
                 når kortet er på et andet sprog end det, det er oversat fra, og når det ikke er en \
                 oversættelse af en oversættelse.",
            mend: "Skriv kortets eget sprog som `language`, for eksempel `ar` eller `en`.\n\
                  Nævn det oprindelige kort under `translates`, som regel det danske.\n\
                  Er kortet ikke oversat, så slet `translates`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardTranslationUnbound => Explanation {
            title: "Et oversat kort siger ikke, hvilken tekst det er af",
            why: "Bliver det danske kort ændret, skal kortet på det andet sprog sige, at det kan være \
                 forældet. Det står på papir hos folk, der måske ikke kan læse det danske. Uden `state` kan \
                 det ikke ses.",
            mend: "Lad en, der kan begge sprog, sammenligne de to kort.\n\
                  Passer de, så kopiér `state` fra fejlen ind under `translates`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardTranslationBehind => Explanation {
            title: "Et oversat kort er bagud",
            why: "Det danske kort er ændret, siden dette blev oversat. Trin og numre kan være andre nu. \
                 Kortet siger selv, at det kan være forældet, men det hjælper kun lidt den, der handler \
                 efter det.",
            mend: "Få oversættelsen rettet af en, der kan begge sprog.\n\
                  Skriv så den nye `state`, som advarslen viser, og tryk kortet igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
