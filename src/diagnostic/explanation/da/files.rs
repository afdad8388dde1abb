//! Files: codes PV1xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::FileUnreadable => Explanation {
            title: "En fil kan ikke læses",
            why: "Planværk må ikke læse filen, eller den forsvandt imens. Blev siden bygget uden den, kunne \
                 et helt afsnit eller et telefonnummer mangle, uden at nogen så det.",
            mend: "Åbn filen i din teksteditor. Kan du heller ikke dér, så bed it-afdelingen om adgang.\n\
                  Ligger mappen på et netværksdrev eller i en synkroniseret mappe, så vent, til filen er \
                  hentet ned, og kør igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::FileTooLarge => Explanation {
            title: "En fil er for stor",
            why: "En tekst på over 1 MB er længere end en bog og er næsten altid en fejl, for eksempel et \
                 billede gemt under et forkert navn. Et bilag må fylde 20 MB; mere er for meget at hente på \
                 en telefon.",
            mend: "Er det en tekst, så se efter, at det er den rigtige fil, og del den i flere afsnit.\n\
                  Er det et billede eller en PDF, så gem det i en mindre udgave.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotUtf8 => Explanation {
            title: "Teksten er gemt i et forkert format",
            why: "UTF-8 er måden, tegn som æ, ø og å gemmes på. I et andet format ville de blive til \
                 spørgsmålstegn og firkanter på siden og på kortene. Filen kan også være noget helt andet, \
                 for eksempel et Word-dokument med en forkert endelse.",
            mend: "Åbn filen i din teksteditor, vælg »Gem som«, og vælg tegnkodningen UTF-8.\n\
                  Er det et Word-dokument, så kopiér teksten over i en almindelig tekstfil.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingFile => Explanation {
            title: "En fil, der skal være der, mangler",
            why: "En liste siger, at filen er en del af planen, eller alle planer har den. Uden den ville \
                 siden blive udgivet med et hul, for eksempel uden kontakter eller uden et afsnit.",
            mend: "Se efter, om filen ligger der under et andet navn. Navnet skal ende på `.yaml` eller `.md` \
                  og være med små bogstaver.\n\
                  Er det et nyt afsnit, en ny indsats eller et nyt kort, så lav filen.\n\
                  Skal det ikke være med, så slet navnet i rækkefølgen: `sections` i `edition.yaml` eller \
                  `order` i `index.md`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotAFile => Explanation {
            title: "En mappe ligger, hvor der skal være en fil",
            why: "Mappen hedder som en fil, for eksempel purpose.md, så det, der ligger i den, ville ikke \
                 blive læst. Det sker tit, når en zip-fil pakkes ud.",
            mend: "Se, hvad der ligger i mappen. Er den rigtige fil derinde, så flyt den ud og slet mappen.\n\
                  Ellers giv mappen et andet navn uden `.yaml` og `.md`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LinkOutside => Explanation {
            title: "Et link i mappen fører et andet sted hen",
            why: "Filen er et link (en genvej) til noget uden for mappen. Planværk læser kun det, der ligger \
                 i mappen: ellers kunne private filer komme med på en offentlig hjemmeside, og siden ville \
                 se anderledes ud på en anden maskine.",
            mend: "Slet linket, og læg en kopi af selve filen i mappen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnexpectedFile => Explanation {
            title: "En fil, som ingen del af planen bruger",
            why: "Er et navn stavet forkert, bliver filen ikke til noget på siden, og ingen opdager det. \
                 Derfor er en fil, som ingen har bedt om, en fejl: hellere standse end stille og roligt \
                 udelade et afsnit.",
            mend: "Se på navnet: er det stavet rigtigt, og ender det på `.yaml` eller `.md`?\n\
                  Er det et nyt afsnit, så skriv dets navn under `sections` i `edition.yaml`. En indsats \
                  eller et kort skrives i `index.md` i samme mappe.\n\
                  Er det en note til dig selv, så læg den uden for mappen `content`.\n\
                  Er det `REVISION.md`, og er alt i den afgjort, så slet den.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PathOutside => Explanation {
            title: "En sti fører ud af udgavens mappe",
            why: "En udgave skal kunne stå alene i mange år. Henter den en fil i en anden udgave eller et \
                 andet sted på maskinen, forsvinder filen for læserne, når det sted bliver ryddet op.",
            mend: "Læg en kopi af filen i udgavens mappe, for eksempel i en mappe `bilag`.\n\
                  Skriv stien derfra, uden `../` og uden skråstreg forrest.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TooManyFiles => Explanation {
            title: "Mappen har for mange filer",
            why: "Så mange filer har ingen plan. Som regel er det den forkerte mappe, for eksempel hele \
                 maskinens dokumenter, og dem skal Planværk hverken læse eller udgive.",
            mend: "Se, om terminalen står i den rigtige mappe, eller om `--content` peger på den.\n\
                  Ligger der noget i mappen, som ikke hører til planen, så flyt det ud.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ContentMissing => Explanation {
            title: "Der er ingen mappe med indhold",
            why: "Planværk leder efter mappen content dér, hvor kommandoen køres. Uden den er der intet at \
                 bygge.",
            mend: "Gå til mappen, hvor `content` ligger, og kør kommandoen igen.\n\
                  Ligger indholdet et andet sted, så angiv det med `--content`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadFileName => Explanation {
            title: "Et navn, der ikke kan stå i en adresse",
            why: "Navnene på planernes og udgavernes mapper bliver til adresser på nettet. Mellemrum, æ, ø og \
                 å skrives forskelligt i mails og på papir, og tegn som `?` og `#` afbryder en adresse, så \
                 linket ville ikke virke for alle.",
            mend: "Giv mappen et navn af små bogstaver a-z, tal og bindestreger. Skriv `ae`, `oe` og `aa` for \
                  æ, ø og å.\n\
                  Er det et bilag, så fjern tegn som `:`, `?`, `*` og `#` fra dets navn, og ret de links, \
                  der fører til det.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NoPlan => Explanation {
            title: "Der er ingen plan",
            why: "Hjemmesiden er bygget op om planer. Uden en eneste ville borgerne få en tom side.",
            mend: "Lav en mappe under `plans` med planens navn, og læg en `plan.yaml` i den.\n\
                  Se efter, at mappen hedder `plans` med små bogstaver.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ContentTooLarge => Explanation {
            title: "Filerne fylder for meget tilsammen",
            why: "Alle filer bliver holdt i maskinens hukommelse, mens siden laves, og de skal lægges ud på \
                 en server. 200 MB rækker til mange planer; mere er som regel videoer eller billeder lige \
                 fra kameraet.",
            mend: "Gem billeder og PDF'er i en mindre udgave.\n\
                  Læg store dokumenter på kommunens hjemmeside, og link til dem.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MoreFindings => Explanation {
            title: "Flere af samme slags vises ikke",
            why: "Er den samme ting galt hundrede gange i en fil, bliver resten kun talt. Ellers ville de \
                 fylde hele terminalen og skjule det andet, der er galt.",
            mend: "Ret de første. Ofte er de af samme grund, og så forsvinder resten også.\n\
                  Kør kommandoen igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AttachmentKind => Explanation {
            title: "Et bilag af en slags, der ikke udgives",
            why: "Et bilag bliver lagt på kommunens adresse. En webside eller et program dér kunne køre på \
                 læserens maskine i kommunens navn. Derfor kommer kun dokumenter, billeder og tabeller med.",
            mend: "Gem bilaget som PDF eller som en af de andre slags, fejlen nævner.\n\
                  Er det en webside, så link til den på nettet i stedet.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ActiveDrawing => Explanation {
            title: "En SVG-tegning indeholder mere end en tegning",
            why: "En SVG kan rumme små programmer og hente ting fra andre steder. På kommunens adresse kunne \
                 det køre på læserens maskine eller fortælle andre, hvem der læser siden. Derfor kommer kun \
                 det med, der tegner: former, tekst, farver og billeder, der ligger i filen selv. Programmer, \
                 links ud af filen, dele af websider, bevægelse og skrifttyper fra andre steder gør ikke, og \
                 det gør det heller ikke, hvis filen ikke kan læses som XML i UTF-8.",
            mend: "Åbn tegningen i tegneprogrammet, og gem den som ren SVG (»Plain SVG«). I draw.io slås \
                  »Formateret tekst« og »Ombryd tekst« fra først; i Illustrator gemmes uden \
                  redigeringsmuligheder, og tekst laves om til kurver.\n\
                  Bliver den ved med at være forkert, så gem den som PNG, og ret navnet i teksten.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ActiveDrawingAdopted => Explanation {
            title: "En vedtaget SVG-tegning indeholder mere end en tegning",
            why: "Tegningen blev vedtaget, før Planværk så det, og den vedtagne fil er forseglet. Derfor \
                 standser den ikke noget. Men det, der er mere end en tegning, udgives ikke: siden får \
                 tegningen skrevet på ny med det, der tegner, og intet andet. Kan den slet ikke læses, får \
                 siden en tom ramme. `planvaerk verify` regner stadig på den vedtagne fil.",
            mend: "Se på siden, om tegningen stadig viser det, den skal.\n\
                  Gem den som ren SVG eller som PNG i den næste udgave.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ActivePdf => Explanation {
            title: "En PDF indeholder et program",
            why: "En PDF kan rumme små programmer og handlinger, der starter, når den åbnes: de kan hente og \
                 sende ting og starte andre programmer på læserens maskine. Læseren stoler på den, fordi den \
                 ligger på kommunens adresse. Formularer med udregninger har også programmer i sig. Er filen \
                 låst, kan ingen se efter.",
            mend: "Gem den igen som PDF/A, eller udskriv den til en ny PDF: så kommer programmerne ikke med.\n\
                  Skal den være en formular, så læg den på kommunens hjemmeside, og link til den.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
