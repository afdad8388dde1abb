//! References: codes PV4xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::DuplicateId => Explanation {
            title: "Et id er brugt to gange",
            why: "Et id er navnet på én ting. Har to kontakter det samme, ved ingen, hvilken af dem et link \
                 eller et kort mener, og det kan blive det forkerte nummer, der står.",
            mend: "Behold id'et på den ting, der allerede er udgivet, og giv den nye et andet.\n\
                  Er det den samme ting, der er skrevet ind to gange, så slet den ene.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownReference => Explanation {
            title: "En henvisning til noget, der ikke findes",
            why: "Teksten eller kortet peger på en kontakt, et begreb, en lov eller noget andet med et id, \
                 som intet har. Borgeren ville få et link, der ikke fører nogen steder hen, eller et kort \
                 uden det nummer, der skulle stå.",
            mend: "Se efter, om id'et er stavet rigtigt. Fejlen nævner dem, der ligner mest.\n\
                  Er tingen ikke skrevet ind endnu, så gør det: en kontakt i `contacts.yaml`, en lov i \
                  `laws.yaml`, et begreb i `definitions.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::IdIsNotFileName => Explanation {
            title: "Id og filnavn er ikke ens",
            why: "En indsats eller et kort har sit navn to steder: i filen og som filens navn. Er de \
                 forskellige, retter nogen en dag det ene og tror, at begge er rettet, og så dør adressen.",
            mend: "Er id'et allerede udgivet, så omdøb filen, så den passer.\n\
                  Er det nyt, så vælg det navn, der er bedst, og skriv det begge steder og i rækkefølgen i \
                  `index.md`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingFromOrder => Explanation {
            title: "En fil står ikke i rækkefølgen",
            why: "Rækkefølgen bestemmer, hvad der kommer med på siden. En fil, der ikke er nævnt, ville \
                 mangle uden et ord: et helt afsnit, en indsats eller et kort.",
            mend: "Skriv navnet dér, hvor det skal stå i rækken: afsnit under `sections` i `edition.yaml`, \
                  indsatser og kort under `order` i `index.md`.\n\
                  Skal filen ikke med, så flyt den ud af mappen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ListedTwice => Explanation {
            title: "Det samme står to gange i en liste",
            why: "I en rækkefølge ville det samme afsnit eller kort komme to gange på siden, og to rettelser \
                 om det samme på én dag ville ikke kunne siges at komme efter hinanden.",
            mend: "Slet den ene. Var det noget andet, du mente, så skriv dets navn.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NoEditionInForce => Explanation {
            title: "Planen har ingen vedtaget udgave endnu",
            why: "En plan er først en plan, når byrådet har vedtaget den. Blev en kladde vist som gældende, \
                 ville borgere og fagpersoner handle efter noget, ingen har besluttet.",
            mend: "Vil du se kladden, så byg med `planvaerk --drafts`. Læg ikke den mappe på nettet.\n\
                  Er den vedtaget, så skriv vedtagelsen ind med `planvaerk adopt`.\n\
                  Ligger mødets dag i fremtiden, så vent: på dagen kommer planen med af sig selv.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TwoEditionsSameDay => Explanation {
            title: "To udgaver træder i kraft samme dag",
            why: "På en given dag må kun én udgave gælde. Ellers kan siden ikke vise, hvilken plan borgerne \
                 er dækket af.",
            mend: "Se i referaterne, hvornår hver udgave gælder fra, og ret `in_force` eller vedtagelsens \
                  dato på kladden.\n\
                  Er begge vedtaget, er den ene skrevet forkert ind: hent filerne tilbage, som de var ved \
                  vedtagelsen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AddressTaken => Explanation {
            title: "To sider vil have samme adresse",
            why: "På en adresse kan der kun ligge én side. Den ene ville skjule den anden, og links til den \
                 ville vise noget helt andet.",
            mend: "Giv den nyeste en anden `slug` i `plan.yaml` eller et andet id. Behold adressen på den, \
                  der er udgivet.\n\
                  Nogle ord er taget af hjemmesiden selv, for eksempel `om`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptionMissing => Explanation {
            title: "En vedtaget udgave siger ikke hvornår og af hvem",
            why: "Datoen for vedtagelsen afgør, fra hvornår planen gælder, og hvornår den senest skal \
                 revideres. Uden den kan siden ikke vise nogen af delene.",
            mend: "Lad `planvaerk adopt` skrive vedtagelsen: den sætter både status, dato og bevis ind på én \
                  gang. Skriv `status: draft` først.\n\
                  Er udgaven vedtaget for længe siden, så hent `edition.yaml` tilbage, som den var.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::SupersedesItself => Explanation {
            title: "Udgaver afløser hinanden i ring",
            why: "Udgaverne skal ligge på én linje i tiden. Går de i ring, kan ingen sige, hvad der kom \
                 først, og siden kan ikke vise, hvad der er ændret fra den ene til den næste.",
            mend: "Skriv i hver udgaves `supersedes` den udgave, der gjaldt lige før. Den ældste har linjen \
                  slet ikke.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PhoneNotInRegistry => Explanation {
            title: "Et link ringer til et nummer uden for registret",
            why: "Et nummer skal kun rettes ét sted. Står det i en tekst og ikke i contacts.yaml eller \
                 site.yaml, bliver det glemt, når det ændres, og så ringer borgeren til et dødt nummer.",
            mend: "Skriv kontakten i `contacts.yaml`, og henvis til den med `contact:` og dens id. Så følger \
                  nummeret altid med.\n\
                  Er nummeret tastet forkert, så ret det.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrimaryWithoutPhone => Explanation {
            title: "Den første kontakt har intet nummer",
            why: "Det første, en borger ser på hjælpesiden, er et nummer at ringe til. En kontakt uden \
                 telefon dér er en knap, der ikke virker, for den, der har mest brug for den.",
            mend: "Skriv nummeret på kontakten i `contacts.yaml`.\n\
                  Har enheden ingen telefon, så vælg en anden kontakt som `primary` i `help.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ParentOfItself => Explanation {
            title: "Et organ hører under sig selv",
            why: "Organisationen vises som et træ: hvem hører under hvem. Går det i ring, er der ingen top, \
                 og læseren kan ikke se, hvem der har ansvaret.",
            mend: "Skriv i `parent` det organ, det hører lige under. Det øverste har linjen slet ikke.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownNumber => Explanation {
            title: "Et nummer i teksten står ikke i registret",
            why: "Otte cifre i en tekst bliver læst som et telefonnummer. Er det ikke i contacts.yaml eller \
                 site.yaml, er der ingen, der har kontrolleret det, og ingen retter det, når det ændres.",
            mend: "Skriv kontakten i `contacts.yaml`, og henvis til den i stedet for at skrive nummeret.\n\
                  Er det et CVR-nummer, så skriv »CVR-nr.« lige foran, så bliver det ikke taget for et \
                  telefonnummer.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslationUnbound => Explanation {
            title: "En oversættelse siger ikke, hvilken tekst den er af",
            why: "Ændres den danske tekst, skal læserne af oversættelsen have at vide, at den kan være \
                 forældet. Det kan siden kun sige, når oversættelsen er bundet til den tekst, den er lavet \
                 efter.",
            mend: "Læs oversættelsen igennem mod den danske tekst, som den er nu.\n\
                  Passer den, så kopiér linjen med `translates`, som fejlen viser, ind øverst i \
                  oversættelsen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslatesInSource => Explanation {
            title: "En dansk tekst kalder sig en oversættelse",
            why: "Linjen `translates` binder en oversættelse til den danske tekst. Står den i den danske \
                 tekst selv, er den som regel kopieret med fra en oversættelse, og så mangler bindingen \
                 måske dér.",
            mend: "Slet linjen i den danske fil.\n\
                  Skulle filen være en oversættelse, så giv den sprogets navn: `purpose.en.md` ved siden af \
                  `purpose.md`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslatedItemUnknown => Explanation {
            title: "Oversættelsen har noget, den danske tekst ikke har",
            why: "Et id betyder det samme på alle sprog, så et link til et begreb fører til det på dansk og \
                 på engelsk. Noget, der kun står i oversættelsen, er ikke vedtaget og har intet at svare \
                 til.",
            mend: "Skriv det id, som den danske tekst bruger. Kun ordene oversættes, aldrig id'et.\n\
                  Er det udgået i den danske tekst, så slet det i oversættelsen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LinkSaysOther => Explanation {
            title: "Et link siger ét og fører til noget andet",
            why: "Læseren ringer til det nummer, hun ser, og skriver til den adresse, der står der. Fører linket et \
                 andet sted hen, er ét af de to forkert, og ingen kan se hvilket. På papir er teksten alt, hvad der er. \
                 Derfor skal et nummer, en e-mail eller en webadresse i et links tekst være det, linket fører til. \
                 Numre sammenlignes ciffer for ciffer, med eller uden +45; webadresser ved navnet, med eller uden www. \
                 I et link til en kontakt skal teksten slet ikke sige nummeret: det står i registret, og dér bliver det \
                 rettet. Er en udgave af planen vedtaget, er det en advarsel: et websted, der allerede er ude, kan \
                 stadig bygges.",
            mend: "I et link til en kontakt: lad teksten være tom, eller skriv rollen.\n\
                  I et link med `tel:`, `mailto:` eller `https:`: ret det af de to, der er forkert.\n\
                  Fører linket et sted hen, hvor man ikke ringer, så skriv ord i det, og lad nummeret være et link for \
                  sig selv.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
