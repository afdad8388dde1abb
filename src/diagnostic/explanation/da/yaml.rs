//! YAML: codes PV2xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::YamlSyntax => Explanation {
            title: "Filen er ikke skrevet rigtigt som YAML",
            why: "Programmet kan ikke se, hvad der hører til hvad, og det gætter ikke: et gæt kunne sætte et \
                 telefonnummer ved den forkerte kontakt. Resten af filen bliver ikke læst, før stedet er \
                 rettet.",
            mend: "Se på linjen i fejlen og på linjen før. Det, der driller mest: et kolon med mellemrum inde \
                  i en tekst, et anførselstegn, der ikke er lukket, eller en linje, der er rykket skævt ind.\n\
                  Er du i tvivl, så sæt hele teksten i anførselstegn.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownKey => Explanation {
            title: "En nøgle, der ikke findes her",
            why: "En nøgle er ordet før kolonet. Blev en ukendt nøgle sprunget over, ville det, du skrev ved \
                 den, forsvinde fra siden, uden at nogen fik det at vide. Nøgler er på engelsk, værdier på \
                 dansk.",
            mend: "Ret nøglen til en af dem, fejlen nævner. Den, der ligner mest, står først.\n\
                  Hører linjen til et andet sted, så se på indrykningen: hver nøgle hører til det, den er \
                  rykket ind under.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::DuplicateKey => Explanation {
            title: "Den samme nøgle står to gange",
            why: "To værdier for det samme kan ikke begge gælde. Valgte programmet den ene, ville den anden \
                 forsvinde i stilhed, og det kunne være den rigtige.",
            mend: "Behold den linje, der er rigtig, og slet den anden.\n\
                  Skulle det være to ting af samme slags, så lav en liste: en linje til hver, med en \
                  bindestreg og et mellemrum foran.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingKey => Explanation {
            title: "Noget, der skal stå her, mangler",
            why: "Siden og kortene bruger værdien. Uden den ville der være et hul: en kontakt uden navn, et \
                 telefonnummer uden cifre, et kort uden trin.",
            mend: "Skriv nøglen på en linje for sig, lige så langt inde som de andre nøgler på stedet.\n\
                  Er det hele stedet, der er overflødigt, så slet det.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::WrongType => Explanation {
            title: "Værdien er af en anden slags end ventet",
            why: "Nogle steder skal der stå en tekst, andre steder en liste eller flere nøgler. Står der \
                 noget andet, kan programmet ikke vide, hvad du mener, og det gætter ikke.",
            mend: "En liste skrives `[a, b]` på én linje eller med en linje til hver, der begynder med en \
                  bindestreg og et mellemrum.\n\
                  Nøgler med værdier skrives på linjerne nedenunder, to mellemrum længere inde.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::YamlFeature => Explanation {
            title: "En del af YAML, som ikke bruges her",
            why: "YAML kan genbruge tekster med ankre og henvisninger og sætte mærker på værdier. Så står en \
                 ting ét sted og vises et andet, og den, der retter om fire år, ser ikke, hvad hun ændrer.",
            mend: "Skriv teksten ud dér, hvor den skal stå.\n\
                  Begynder teksten selv med `&`, `*` eller `!`, så sæt den i anførselstegn.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::YamlTooDeep => Explanation {
            title: "Indrykningen er for dyb",
            why: "Planens filer bruger højst seks niveauer. Er der mange flere, er linjerne som regel rykket \
                 ind ved en fejl, og så hører værdierne til noget andet end det, du mener.",
            mend: "Find den første linje, der er rykket for langt ind, og ryk den og linjerne under den \
                  tilbage. Et niveau er to mellemrum.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::EmptyValue => Explanation {
            title: "En værdi er tom",
            why: "Nøglen er der, men der står intet ved den. På siden ville det give en overskrift uden \
                 tekst, et punkt uden ord eller et kort uden trin, og læseren ville tro, at siden er i \
                 stykker.",
            mend: "Skriv det, der skal stå.\n\
                  Ved du det ikke endnu, og må linjen undværes, så slet den. Fejlen siger, om den må.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::FrontMatter => Explanation {
            title: "Teksten mangler sit hoved",
            why: "En fil i Markdown begynder med et lille hoved i YAML mellem to linjer med tre bindestreger. \
                 Dér står titlen, som siden, menuen og kortene bruger. Uden hovedet har afsnittet intet \
                 navn.",
            mend: "Skriv `---` som den allerførste linje, så `title:` og titlen, og så `---` igen. Teksten \
                  begynder nedenunder.\n\
                  Er der et hoved, så se efter, at der intet står før det, og at det bliver lukket.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotOneOf => Explanation {
            title: "Ordet er ikke et af de mulige",
            why: "Nogle værdier styrer, hvad siden gør: hvem et kort er til, om en udgave er vedtaget, \
                 hvilken ugedag det er. De skal være et af nogle faste, engelske ord. Et andet ord ville \
                 siden ikke vide, hvad den skulle gøre med.",
            mend: "Vælg et af de ord, fejlen nævner, og skriv det helt ens.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NeedsQuotes => Explanation {
            title: "En tekst, der bliver læst som et tal",
            why: "Uden anførselstegn læser YAML `20000002` som et tal og `true` som ja. Et tal mister nuller \
                 forrest, og så er telefonnummeret eller postnummeret et andet. Derfor skal numre, som man \
                 ikke regner med, stå i anførselstegn.",
            mend: "Sæt anførselstegn om værdien. Det gælder telefonnumre, CVR-numre, postnumre, årstal og \
                  klokkeslæt.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TextTooLong => Explanation {
            title: "En enkelt tekst er for lang",
            why: "Feltet er til en kort tekst på højst 2.000 tegn. Er den længere, er der som regel kopieret \
                 for meget ind, eller et anførselstegn mangler, så resten af filen er kommet med.",
            mend: "Se efter, hvor teksten slutter. Mangler der et anførselstegn, så sæt det.\n\
                  Er teksten rigtig, så skriv den kortere her, og flyt resten til et afsnit i Markdown.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
