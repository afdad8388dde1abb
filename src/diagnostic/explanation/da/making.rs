//! Theme, print and output: codes PV7xx, PV8xx and PV9xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::ThemeMissing => Explanation {
            title: "Temaet findes ikke",
            why: "Temaet bestemmer, hvordan siden og kortene ser ud. Uden det kan intet laves, og et andet \
                 tema ville give en side uden kommunens udseende.",
            mend: "Skriv navnet på en mappe i `themes`, eller `kommune`, som følger med programmet.\n\
                  Bruger du `--theme`, så se efter, at mappen findes.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TemplateFault => Explanation {
            title: "En skabelon i temaet kan ikke bruges",
            why: "Skabelonen er det, siderne hældes i. Et navn, der er stavet forkert, ville ellers give en \
                 tom plads, og det kunne være et telefonnummer. Derfor er det en fejl og ikke bare et hul.",
            mend: "Ret linjen i skabelonen, eller bed den, der har lavet temaet, om det.\n\
                  Haster det, så flyt filen ud af temaets mappe: så bruges den skabelon, der følger med.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ThemeEngine => Explanation {
            title: "Temaets skabelonsprog kendes ikke",
            why: "Skabeloner er skrevet i et bestemt sprog. Læste programmet dem som et andet, ville siderne \
                 blive forkerte på måder, som er svære at se.",
            mend: "Skriv `minijinja` som `engine` i temaets `theme.yaml`. Er skabelonerne skrevet i et andet \
                  sprog, skal de skrives om.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintOverflow => Explanation {
            title: "Teksten er for lang til papiret",
            why: "Et kort er ét stykke papir. Det, der ikke er plads til, ville blive skåret væk, og det \
                 kunne være det sidste trin eller nummeret. Bogstaverne bliver ikke gjort mindre for at få \
                 plads, for så kan kortet ikke læses i en fart.",
            mend: "Forkort de trin, som fejlen nævner, eller saml to i ét. Hvert trin bør være én handling.\n\
                  Flyt forklaringer fra kortet til planens tekst: kortet skal sige, hvad man gør.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingGlyph => Explanation {
            title: "Et tegn kan ikke trykkes",
            why: "Skrifttyperne har ikke tegnet. På papiret ville der stå en tom firkant, måske midt i et \
                 navn eller et nummer.",
            mend: "Find stedet, som fejlen viser, og skriv tegnet på en anden måde. Ofte er det et billedtegn \
                  (en emoji) eller et usynligt tegn, der er kopieret med.\n\
                  Er der brug for tegnet, så læg en skrifttype, der har det, i temaets mappe `fonts`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintLayout => Explanation {
            title: "Opsætningen til tryk fejler",
            why: "Kortene og planen sættes op af filer i temaets mappe print. Er der en fejl i dem, kan ingen \
                 PDF laves, og siden kommer ikke ud uden sine kort.",
            mend: "Har nogen rettet i temaets mappe `print`, så tag rettelsen tilbage, eller ret linjen, \
                  fejlen viser.\n\
                  Er temaet ikke jeres eget, så send fejlen til den, der har lavet det.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintTextTooWide => Explanation {
            title: "Et ord er for bredt til papiret",
            why: "Et langt ord uden bindestreg, eller en lang adresse, ville løbe ud over kanten og blive \
                 skåret af. På lommekortet er der mindst plads.",
            mend: "Sæt en bindestreg i ordet, hvor det kan deles, eller brug et kortere ord.\n\
                  Er det en webadresse, så gør den til et link med en tekst.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintTheme => Explanation {
            title: "Temaets filer til tryk kan ikke bruges",
            why: "Mangler en skrifttype eller en fil i temaets mapper print og fonts, kan hverken kort eller \
                 plan laves. Skrifttyper tages aldrig fra maskinen, så kortene ser ens ud overalt.",
            mend: "Læg filen, som fejlen nævner, tilbage, eller tag jeres egne ændringer ud, så de filer, der \
                  følger med, bliver brugt.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintPageCount => Explanation {
            title: "Et trykt dokument har et forkert antal sider",
            why: "Et kort til lommen foldes af ét ark, og et A4-kort er én side. Kommer der en side mere \
                 eller mindre, passer foldningen ikke, eller noget af kortet ender på et ark, som ingen får \
                 med.",
            mend: "Forkort teksten, hvis der er for mange sider.\n\
                  Har I jeres egen opsætning, så ret den i temaets mappe `print`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ForeignFolder => Explanation {
            title: "Mappen har andre filer, som ikke må slettes",
            why: "Når siden bygges, bliver hele mappen erstattet. Den her er ikke lavet af Planværk, så der \
                 kan ligge noget, du vil beholde: billeder, dokumenter, en anden hjemmeside.",
            mend: "Vælg en ny mappe med `--out`.\n\
                  Er du sikker på, at alt i mappen må slettes, så brug `--force`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotPublished => Explanation {
            title: "Hjemmesiden kunne ikke skrives",
            why: "Maskinen ville ikke tage imod filerne. Siden bliver skiftet ud i ét skridt, så der aldrig \
                 ligger en halv: det, der lå der før, er der stadig.",
            mend: "Læs årsagen i fejlen. Er disken fuld, så ryd op. Er adgangen nægtet, så spørg \
                  it-afdelingen.\n\
                  Luk programmer, der har filer i mappen åbne, og kør igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::OutputFolder => Explanation {
            title: "Hjemmesiden kan ikke lægges i den mappe",
            why: "Mappen bliver erstattet helt, hver gang der bygges. Derfor må den ikke være et link, et \
                 helt drev, mappen med indholdet eller den mappe, du står i: så ville programmet slette det, \
                 siden er lavet af.",
            mend: "Vælg en mappe for sig selv med `--out`, for eksempel `public` ved siden af `content`.\n\
                  Siger fejlen, at en anden kørsel er i gang, så vent, til den er færdig.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LeftBehind => Explanation {
            title: "En gammel mappe kunne ikke fjernes",
            why: "Den nye hjemmeside er på plads. Den forrige ligger stadig ved siden af og optager plads, \
                 fordi maskinen ikke ville slette den, for eksempel fordi en fil i den er åben.",
            mend: "Luk programmer, der har filer i mappen åbne, og byg igen. Så bliver den ryddet op.\n\
                  Ligger den der stadig, så slet den selv.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PdfNotWritten => Explanation {
            title: "PDF'en med ændringer kunne ikke gemmes",
            why: "Der ligger måske noget andet på stedet, eller mappen findes ikke. En fil, der ikke er en \
                 PDF, bliver aldrig overskrevet: den er nok nævnt ved en fejl.",
            mend: "Vælg et andet navn efter `--pdf`, eller lav mappen først.\n\
                  Er PDF'en åben i et andet program, så luk den, og kør igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
