//! Markdown: codes PV5xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::RawHtml => Explanation {
            title: "Der er HTML i teksten",
            why: "Den samme tekst bliver til en side, til en PDF og til kort. HTML virker kun på siden; på \
                 papir ville mærkerne stå som tegn midt i teksten. HTML kan desuden gøre siden utilgængelig \
                 for skærmlæsere.",
            mend: "Skriv det med Markdown: `**fed**`, `*kursiv*`, en tom linje mellem afsnit.\n\
                  Skal læseren se selve tegnet `<`, så skriv `\\<`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ForbiddenLink => Explanation {
            title: "Et link af en slags, der ikke kan bruges",
            why: "Et link skal virke for alle, på enhver telefon. En fil på din egen maskine, en adresse uden \
                 `https://` eller et script gør det ikke, og noget af det kan skade læseren.",
            mend: "Skriv hele adressen på en webside, med `https://`. En mailadresse skrives `mailto:` og \
                  adressen.\n\
                  Skal linket føre til noget i planen, så skriv slagsen og id'et, for eksempel `term:uro` \
                  eller `contact:hotline`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MarkdownTooDeep => Explanation {
            title: "Lister og citater ligger for dybt i hinanden",
            why: "Så mange niveauer kan ingen læse på en telefon eller på et kort. Som regel er det mellemrum \
                 eller `>` forrest på linjen, der er kommet for mange af.",
            mend: "Se på linjernes begyndelse, og fjern mellemrum eller `>`, der ikke skal være der.\n\
                  Er det meningen, så del listen i flere korte.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownFootnote => Explanation {
            title: "En fodnote er nævnt, men ikke skrevet",
            why: "Mærket i teksten lover læseren en note. Er den der ikke, står mærket som tegn i teksten, og \
                 det, noten skulle sige, mangler.",
            mend: "Skriv noten på en linje for sig nederst i teksten, med det samme mærke og et kolon.\n\
                  Er mærket stavet forkert, så ret det.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingAlt => Explanation {
            title: "Et billede mangler en beskrivelse",
            why: "Den, der ikke kan se billedet, får beskrivelsen læst op i stedet. Uden den hører hun kun, \
                 at der er et billede, eller filens navn. Det gælder både siden og PDF'en.",
            mend: "Skriv mellem de firkantede parenteser, hvad billedet viser, så kort som du ville sige det \
                  i telefonen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BrokenFragment => Explanation {
            title: "Et link til et sted, siden ikke har",
            why: "Et link med `#` fører til et sted på den samme side. Findes stedet ikke, sker der intet, \
                 når læseren trykker, og hun tror, at siden er i stykker.",
            mend: "Skriv id'et på en overskrift eller et punkt på siden. En overskrifts id er dens ord med \
                  små bogstaver og bindestreger; fejlen foreslår det, der ligner.\n\
                  Ligger stedet på en anden side, så brug slagsen og id'et, for eksempel \
                  `section:definitions` eller `term:uro`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::EmptyLink => Explanation {
            title: "Et link uden adresse",
            why: "Læseren ser et link og trykker på det, men det fører ingen steder hen. Adressen er nok \
                 glemt.",
            mend: "Skriv adressen i de runde parenteser.\n\
                  Skal der ikke være et link, så skriv bare teksten uden parenteser.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::HeadingSkips => Explanation {
            title: "En overskrift springer et niveau over",
            why: "Den, der bruger skærmlæser, finder rundt ved at springe fra overskrift til overskrift. \
                 Mangler et niveau, tror hun, at hun er gået glip af noget. Indholdsfortegnelsen i PDF'en \
                 bliver også forkert.",
            mend: "Giv overskriften højst ét `#` mere end den før. Den første i en tekst har ét.\n\
                  Er det for at få mindre bogstaver, så lad være: udseendet bestemmer temaet.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::FileLinkMissing => Explanation {
            title: "Et link til en fil, der ikke er der",
            why: "Læseren trykker for at hente et dokument og får en fejl i stedet. Filen er måske omdøbt, \
                 eller den er aldrig lagt i mappen.",
            mend: "Læg filen i udgavens mappe, og skriv stien derfra.\n\
                  Se på stavningen: store og små bogstaver skal passe, også i endelsen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnreadLink => Explanation {
            title: "Et link, der ikke bliver til et link",
            why: "Parenteserne ville stå som tegn i teksten, og læseren kunne ikke trykke. Som regel er der \
                 mellemrum i adressen, eller et link ligger inde i et andet.",
            mend: "Er der mellemrum i filens navn, så sæt `<` og `>` om stien.\n\
                  Står et link eller en fodnote inde i teksten på et andet link, så flyt det ud efter det.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UndefinedLink => Explanation {
            title: "Et link med en adresse, der ikke er skrevet",
            why: "Linket henter sin adresse et andet sted i teksten, ved et navn i firkantede parenteser. \
                 Står den der ikke, bliver linket til parenteser i teksten.",
            mend: "Skriv navnet i firkantede parenteser, et kolon og adressen på en linje for sig.\n\
                  Eller skriv adressen direkte i linket, i runde parenteser. Det er lettest at læse.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnusedFootnote => Explanation {
            title: "En fodnote, som intet henviser til",
            why: "Noten ville ikke komme med på siden, så det, du har skrevet i den, ville ingen læse.",
            mend: "Skriv mærket dér i teksten, hvor noten hører til.\n\
                  Er noten overflødig, så slet den.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LinkWithoutText => Explanation {
            title: "Et link uden tekst",
            why: "Der er intet at trykke på, og en skærmlæser læser adressen op i stedet. Kun henvisninger \
                 til noget i planen kan stå uden tekst: de skriver selv navnet.",
            mend: "Skriv i de firkantede parenteser, hvad læseren finder. Undgå »klik her«: teksten skal \
                  kunne forstås alene.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TableTooLarge => Explanation {
            title: "En tabel er for stor",
            why: "En tabel med mange kolonner kan hverken læses på en telefon eller på et ark papir. De \
                 yderste kolonner ville blive skåret af.",
            mend: "Del tabellen i flere, eller skriv den som en liste.\n\
                  Er det tal, som nogen skal regne videre på, så læg dem som bilag og link til dem.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::InlineTooDeep => Explanation {
            title: "Fed, kursiv og links ligger for dybt i hinanden",
            why: "Så mange lag betyder næsten altid, at et tegn mangler, så resten af teksten er blevet til \
                 fed eller til et link.",
            mend: "Find den første `*`, `_` eller `[`, der ikke bliver lukket, og luk den eller slet den.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ForbiddenImage => Explanation {
            title: "Et billede, der ikke ligger ved planen",
            why: "Siderne henter intet fra andre. Gjorde de det, kunne den anden se, hvem der læser siden om \
                 hjælp, og billedet kunne forsvinde eller blive skiftet ud uden kommunens vilje.",
            mend: "Hent billedet, læg det i udgavens mappe, og skriv stien derfra. Se efter, at I må bruge \
                  det.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MisplacedHeading => Explanation {
            title: "En overskrift inde i noget andet",
            why: "En overskrift deler siden op. Inde i en liste, et citat eller en fodnote deler den \
                 ingenting, og skærmlæsere og indholdsfortegnelsen viser den på et forkert sted.",
            mend: "Ryk overskriften helt ud til venstre med en tom linje før og efter.\n\
                  Skal ordene bare ses tydeligt, så skriv dem med fed.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::EmptyHeading => Explanation {
            title: "En overskrift uden ord",
            why: "På siden er der et hul, og i indholdsfortegnelsen en linje uden tekst. Den, der springer \
                 fra overskrift til overskrift, hører ingenting.",
            mend: "Skriv overskriften efter `#` og et mellemrum, eller slet linjen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::HiddenTitle => Explanation {
            title: "Tekst, der kun ses med en mus",
            why: "Teksten i anførselstegn efter adressen ses kun, når en mus holdes stille over linket. På en \
                 telefon, på papir og for mange skærmlæsere er den der ikke. Det, der er vigtigt, når altså \
                 ikke frem.",
            mend: "Skriv det i selve teksten, så alle kan læse det, og slet det i linket.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::DuplicateFootnote => Explanation {
            title: "To fodnoter har samme navn",
            why: "Et mærke kan kun føre til én note. Den anden ville ingen få at se.",
            mend: "Giv den ene et andet navn, både ved noten og ved mærket i teksten.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::FileLinkHere => Explanation {
            title: "Et link til en fil fra en forkert tekst",
            why: "Filer hører til en udgave og ligger i dens mappe. Hjælpesiden og siden om hjemmesiden er \
                 ikke en del af nogen udgave: kom der en ny, ville linket føre til den gamle fil eller ingen \
                 steder hen.",
            mend: "Link til et afsnit i planen med `section:`, og lad afsnittet linke til filen.\n\
                  Eller læg filen på kommunens hjemmeside, og skriv hele adressen.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
