//! What must not change: codes PV0xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::LockMissing => Explanation {
            title: "Beviset for en vedtaget udgave mangler",
            why: "Filen adopted.lock har et fingeraftryk af hver fil, som den var, da byrådet vedtog den. \
                 Uden filen kan ingen se, om nogen siden har rettet i teksten, og borgerne kunne læse noget, \
                 som byrådet aldrig har vedtaget.",
            mend: "Hent filen tilbage fra versionsstyringen eller fra en kopi af mappen. Den skal ligge ved \
                  siden af `edition.yaml`.\n\
                  Findes den ingen steder, er udgaven aldrig blevet forseglet. Læs teksten igennem mod det, \
                  byrådet vedtog, og kør så kommandoen, der står ved fejlen: den forsegler teksten, som den \
                  er nu.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptedTextChanged => Explanation {
            title: "Vedtaget tekst er ændret",
            why: "Planen er vedtaget af byrådet, og kun byrådet kan ændre den. Blev en rettelse udgivet, \
                 ville borgere og fagpersoner læse noget andet end det, der er besluttet, og ingen kunne se \
                 det bagefter. Derfor standser også den mindste rettelse, selv af en slåfejl.",
            mend: "Hent filen tilbage, som den blev vedtaget. Fejlen viser kommandoerne og den første linje, \
                  der er anderledes.\n\
                  Er det et telefonnummer, en lov eller noget andet i driften, så ret det i `contacts.yaml` \
                  eller `laws.yaml`, og skriv det i planens `corrections.yaml`.\n\
                  Er det teksten selv, så gem rettelsen til næste udgave: `planvaerk revise` laver kladden \
                  til den.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptedFileAdded => Explanation {
            title: "En fil er lagt ved vedtaget tekst",
            why: "Det, der ligger i en vedtaget udgaves mappe, bliver udgivet som en del af det vedtagne. En \
                 fil, der er kommet til bagefter, har byrådet ikke set. Oversættelser og actioncards er \
                 undtaget: de må gerne komme til.",
            mend: "Flyt filen ud af mappen. Er den nyt stof, så læg den i kladden til næste udgave.\n\
                  Er det en gammel fil, der er omdøbt, så giv den sit navn igen; ellers mangler den også.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptedFileMissing => Explanation {
            title: "En fil af den vedtagne udgave er væk",
            why: "Uden filen bliver planen udgivet med et hul, og det, byrådet vedtog dér, kan ingen længere \
                 læse. Links til den ville heller ikke føre nogen steder hen.",
            mend: "Hent filen tilbage fra versionsstyringen eller fra en kopi. Fejlen viser kommandoerne.\n\
                  Er den omdøbt, så giv den sit gamle navn. Store og små bogstaver skal også passe.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LockDamaged => Explanation {
            title: "Beviset for en vedtagelse er ændret",
            why: "adopted.lock skrives én gang, da udgaven vedtages, og aldrig siden. Er der rettet i den, \
                 beviser den ikke længere noget: en ændret tekst kunne se ud, som om den var vedtaget.",
            mend: "Hent `adopted.lock` tilbage, som den blev skrevet ved vedtagelsen, fra versionsstyringen \
                  eller fra en kopi.\n\
                  Står der mærker fra git i filen (`<<<<<<<`), så vælg hele filen fra den side, hvor udgaven \
                  blev vedtaget.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LockWithoutAdoption => Explanation {
            title: "En kladde har beviset for en vedtagelse",
            why: "Noget passer ikke: edition.yaml siger kladde, adopted.lock siger vedtaget. Enten er en \
                 vedtaget udgave ved at blive til en kladde, så ingen længere passer på teksten, eller også \
                 er beviset kopieret med fra en anden udgave.",
            mend: "Er udgaven vedtaget, så hent `edition.yaml` tilbage, som den var.\n\
                  Er mappen kopieret for at lave en ny udgave, så slet `adopted.lock` i kopien. `planvaerk \
                  revise` laver kladden uden den.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownEdition => Explanation {
            title: "Udgaven i kommandoen findes ikke",
            why: "Kommandoen skriver i en bestemt udgave, og navnet passer ikke til nogen mappe. Et gæt kunne \
                 ramme den forkerte udgave, og en vedtagelse kan ikke laves om.",
            mend: "Skriv planens mappe, en skråstreg og udgavens mappe, som de hedder under `plans` og \
                  `editions`. Fejlen viser dem, der findes.\n\
                  Står terminalen et andet sted end ved mappen `content`, så angiv mappen med `--content`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AlreadyAdopted => Explanation {
            title: "Udgaven er vedtaget i forvejen",
            why: "En vedtagelse er en beslutning, der er truffet på et møde. Kunne den skrives om, ville \
                 datoen på siden og beviset for teksten ikke længere passe til referatet.",
            mend: "Se med `planvaerk verify`, hvornår og af hvem udgaven er vedtaget.\n\
                  Er teksten ny, så skal den ligge i en udgave for sig: `planvaerk revise` laver kladden.\n\
                  Er vedtagelsen skrevet ind ved en fejl, og er mødets dag ikke nået, så tager `planvaerk \
                  unadopt` den tilbage.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptedTooEarly => Explanation {
            title: "Vedtaget før den udgave, den afløser",
            why: "En udgave kan ikke afløse noget, der er vedtaget senere end den selv. Med den forkerte dato \
                 ville siden vise udgaverne i forkert rækkefølge og regne fristen for næste revision forkert \
                 ud.",
            mend: "Se mødets dato i referatet, og ret `--date`.\n\
                  Er datoen rigtig, så se på `supersedes` i `edition.yaml`: den skal nævne den udgave, der \
                  gjaldt lige før.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::InForceTooEarly => Explanation {
            title: "Gælder fra en dag før vedtagelsen",
            why: "Ingen plan gælder, før byrådet har besluttet den. Datoen afgør, hvilken udgave borgerne får \
                 at se på en given dag.",
            mend: "Skriv dagen for mødet eller en senere dag efter `--in-force`. Udelades det, gælder udgaven \
                  fra mødets dag.\n\
                  Står datoen i `edition.yaml` som `in_force`, så ret den dér, eller slet linjen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotWhatTheLawDemands => Explanation {
            title: "Udgaven mangler noget, som loven kræver",
            why: "Barnets lov § 15, stk. 3, kræver et skriftligt beredskab. Uden afsnittet om formålet ville \
                 byrådet vedtage en plan, der ikke siger, hvad den er til for, og bagefter kan det ikke \
                 skrives ind.",
            mend: "Skriv afsnittet i filen `purpose.md` i udgavens mappe.\n\
                  Skriv `purpose` i rækkefølgen `sections` i `edition.yaml`, og kør kommandoen igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::IdentityNotEditable => Explanation {
            title: "Vedtagelsen kan ikke skrives i edition.yaml",
            why: "Kommandoen retter kun de steder, der skal ændres, så alt andet i filen bliver, som du har \
                 skrevet det. Det kan den ikke, når nøglerne er skrevet med sjældne tegn, eller når en \
                 kommentar ville gå tabt. Fejlen siger hvor.",
            mend: "Skriv hver nøgle i `edition.yaml` på sin egen linje, helt ude til venstre, med kolon efter. \
                  Flyt en kommentar, der er i vejen, op over nøglen.\n\
                  Kør kommandoen igen. Der er intet skrevet endnu.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptionNotWritten => Explanation {
            title: "Vedtagelsen kunne ikke gemmes",
            why: "Vedtagelsen står i to filer, edition.yaml og adopted.lock, og de skal passe sammen. Kan den \
                 ene ikke skrives, bliver ingen af dem ændret: en halv vedtagelse er værre end ingen.",
            mend: "Læs årsagen i fejlen. Ofte er disken fuld, eller du har ikke lov til at skrive i mappen; \
                  så kan it-afdelingen hjælpe.\n\
                  Blev filerne ændret imens, så luk dem i andre programmer, og vent, til mappen er færdig \
                  med at blive synkroniseret.\n\
                  Kør den samme kommando igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptionStands => Explanation {
            title: "Vedtagelsen kan ikke tages tilbage",
            why: "Før mødet kan en vedtagelse, der er skrevet ind på forhånd, tages tilbage. Når dagen er \
                 kommet, er beslutningen truffet, og planen er udgivet som gældende. Den kan kun \
                 kommunalbestyrelsen ændre (barnets lov § 15, stk. 3).",
            mend: "Lav en ny udgave med `planvaerk revise`, ret teksten, og lad den vedtage.\n\
                  Skal planen slet ikke gælde mere, så skriv byrådets beslutning som `repealed` i \
                  `plan.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::WarningInText => Explanation {
            title: "En advarsel i tekst, der skal vedtages",
            why: "En advarsel kan ellers vente. Her kan den ikke: når udgaven er vedtaget, kan teksten ikke \
                 rettes før næste udgave, og advarslen ville stå der i årevis.",
            mend: "Find advarslen om det samme sted; den står ved siden af denne fejl. `planvaerk explain` \
                  med dens kode siger mere.\n\
                  Ret kladden, og kør `planvaerk adopt` igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotAdopted => Explanation {
            title: "Udgaven er ikke vedtaget",
            why: "Der blev bedt om at tage en vedtagelse tilbage, men udgaven er en kladde. Måske er det en \
                 anden udgave, der menes.",
            mend: "Se med `planvaerk verify`, hvilke udgaver der er vedtaget.\n\
                  Er kladden den rigtige, er der intet at gøre: den kan rettes frit.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceLost => Explanation {
            title: "En udgave gør ikke rede for noget fra den før",
            why: "Nogen har et link til begrebet, tegnet eller afsnittet: i en mail, på en anden hjemmeside, \
                 på et trykt kort. Siger udgaven ikke, hvor det er blevet af, ender de på en side, der ikke \
                 findes.",
            mend: "Er det blevet til noget andet, så skriv det gamle og det nye under `moved` i \
                  `edition.yaml`. Er flere lagt sammen, hedder det `merged`; er ét delt i flere, `split`.\n\
                  Er det ikke med mere, så skriv det under `removed` med grunden. Den, der følger linket, \
                  får grunden at læse.\n\
                  Er det den samme ting, der kun har fået et nyt id, så giv den sit gamle id igen. Det er \
                  det bedste.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceLostInDraft => Explanation {
            title: "Kladden gør ikke rede for noget fra udgaven før",
            why: "Kladden må godt mangle noget, mens du skriver. Men før den vedtages, skal den sige, hvad \
                 der er blevet af alt i udgaven før, så gamle links og trykte kort stadig fører et sted hen.",
            mend: "Er det blevet til noget andet, så skriv det gamle og det nye under `moved` i kladdens \
                  `edition.yaml`.\n\
                  Er det ikke med mere, så skriv det under `removed` med grunden. Borgerne læser den.\n\
                  Er du ikke nået til det endnu, så lad advarslen stå. Den er en huskeliste.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceNotBefore => Explanation {
            title: "Der gøres rede for noget, der ikke var der",
            why: "Linjen siger, hvad der er blevet af noget i udgaven før, men udgaven før har det ikke. Som \
                 regel er id'et stavet forkert, og så er det rigtige sted stadig uden forklaring, og dets \
                 links dør.",
            mend: "Se i udgaven før, hvad tingen hedder: slagsen, et kolon og dens id, for eksempel \
                  `sign:stilhed`.\n\
                  Kom tingen til længere tilbage, så hører linjen ikke til her. Der gøres kun rede for \
                  udgaven lige før, den i `supersedes`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceNotHere => Explanation {
            title: "Noget sendes hen til et sted, der ikke findes",
            why: "Den, der følger et gammelt link, bliver sendt videre til det nye sted. Findes stedet ikke i \
                 denne udgave, ender hun på en tom side.",
            mend: "Ret det, der står efter `to`, til noget, som denne udgave har. Fejlen foreslår det, der \
                  ligner mest.\n\
                  Findes der intet, der svarer til det gamle, så skriv det under `removed` i stedet.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceSaidTwice => Explanation {
            title: "Der er gjort rede for det samme to gange",
            why: "Et gammelt link kan kun føre ét sted hen. Med to svar ville det være tilfældigt, om læseren \
                 blev sendt videre eller fik at vide, at stedet er udgået.",
            mend: "Behold den linje, der er rigtig, og slet den anden.\n\
                  Er tingen blevet til flere, så skriv den én gang under `split` med alle de nye under `to`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceStillThere => Explanation {
            title: "Noget kaldes flyttet, men er her endnu",
            why: "Linjen siger, at stedet er væk, men udgaven har det under samme id. Et link til det kunne \
                 ikke både vise det og føre et andet sted hen.",
            mend: "Er det den samme ting, så slet linjen.\n\
                  Er det en ny ting, der har fået et gammelt id, så giv den et andet. Et id betyder det \
                  samme i alle udgaver.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AddressLost => Explanation {
            title: "En udgivet adresse ville dø",
            why: "Adressen har været på nettet. Den kan stå i en mail, hos en søgemaskine, på et trykt kort \
                 eller i en andens vejledning. Den, der har brug for hjælp og følger den, skal ikke ende på \
                 en side, der ikke findes.",
            mend: "Er noget blevet slettet eller omdøbt ved en fejl, så giv det sit gamle id, sin gamle \
                  overskrift eller sit gamle filnavn igen.\n\
                  Er noget i en ny udgave flyttet eller udgået, så skriv det i udgavens `edition.yaml`: \
                  `moved`, `merged`, `split` eller `removed`.\n\
                  Er en kontakt, en lov, et kort eller en vej til hjælp væk, så skriv i planens \
                  `corrections.yaml`, hvornår og hvorfor.\n\
                  Har planen fået en ny `slug`, så skriv den gamle under `formerly` i `plan.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadLedgerLine => Explanation {
            title: "En linje i addresses.ledger er ødelagt",
            why: "Filen husker hver adresse, der har været udgivet. En linje, der ikke kan læses, kan være \
                 resten af en adresse, og bliver den glemt, kan et gammelt link dø, uden at nogen ser det.",
            mend: "Er der mærker fra git (`<<<<<<<`, `=======`, `>>>>>>>`), så slet kun mærkerne, og behold \
                  alle adresser fra begge sider. Rækkefølgen er ligegyldig.\n\
                  Ellers hent filen tilbage, som den var. Planværk skriver den selv; den skal ikke rettes i \
                  hånden.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LedgerLocked => Explanation {
            title: "Nye adresser, når der bygges med --locked",
            why: "Med `--locked` skriver programmet ingen adresser ned, men indholdet giver nye. Blev siden \
                 udgivet sådan, ville adresserne være på nettet uden at stå i listen, og så ville ingen \
                 opdage det, hvis de senere forsvandt.",
            mend: "Byg én gang uden `--locked` på din egen maskine. Så bliver adresserne skrevet i \
                  `addresses.ledger`.\n\
                  Gem filen i git sammen med ændringen, og byg så med `--locked` igen.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LedgerBehind => Explanation {
            title: "Der er adresser, der ikke er skrevet ned endnu",
            why: "Nyt indhold giver nye adresser, og de skal stå i addresses.ledger, før de kommer på nettet. \
                 Det sker, når siden bygges. Advarslen er der, så filen ikke bliver glemt, når ændringen \
                 gemmes i git.",
            mend: "Kør `planvaerk`. Adresserne bliver skrevet i `content/addresses.ledger`.\n\
                  Gem filen i git sammen med resten.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LedgerNotWritten => Explanation {
            title: "Listen over adresser kunne ikke gemmes",
            why: "Adresserne bliver skrevet ned, før siden bliver lagt ud. Kan de ikke det, bliver siden ikke \
                 udgivet: en adresse, der er på nettet uden at være husket, kan dø i stilhed.",
            mend: "Læs årsagen i fejlen. Ofte er disken fuld, eller filen er skrivebeskyttet eller åben i et \
                  andet program.\n\
                  Kør igen, når årsagen er væk. Den gamle hjemmeside er urørt.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadPrintingLine => Explanation {
            title: "En linje om et trykt kort kan ikke læses",
            why: "Linjer med `/k/` hører til koden på et trykt kort. Bliver linjen glemt, kan den, der \
                 scanner kortet, ikke få at vide, om det stadig gælder, og måske ringer hun til et gammelt \
                 nummer.",
            mend: "Hent `addresses.ledger` tilbage fra versionsstyringen. Planværk skriver den selv.\n\
                  Er der en konflikt i git, så behold alle hele linjer fra begge sider, og slet kun gits \
                  mærker.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownPrintedAs => Explanation {
            title: "Et trykt korts linje ender på et ukendt ord",
            why: "Det sidste ord i linjen siger, hvad kortet stod som, da det blev trykt, for eksempel som \
                 gældende. Kendes ordet ikke, kan kortets side ikke sige, om kortet i hånden gælder.",
            mend: "Hent `addresses.ledger` tilbage, som den var. Ordene skriver Planværk selv.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CodeOfOther => Explanation {
            title: "Koden hører til et andet kort end det, der står",
            why: "Koden på papiret følger af det, der står på kortet. Passer de to ikke sammen, er linjen \
                 rettet i hånden, og den, der scanner koden, kunne få svar om et andet kort.",
            mend: "Hent `addresses.ledger` tilbage, som den var.\n\
                  Er kortet ændret, skal du ikke gøre noget ved linjen: det nye kort får selv en ny linje, \
                  når siden bygges.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CodeTwice => Explanation {
            title: "To trykte kort har samme kode",
            why: "En kode på papir må kun pege på ét kort. Ellers kunne et gammelt kort se gyldigt ud, fordi \
                 et andet er det. Det sker næsten aldrig, men det ville ramme den, der står med kortet i \
                 hånden.",
            mend: "Ret et ord på det kort, der ikke er trykt endnu. Så får det en anden kode.\n\
                  Rør ikke det andet: dets kode står på papir.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CameMeanwhile => Explanation {
            title: "Listen over adresser blev nyere end det byggede",
            why: "Mens siden blev bygget, skrev en anden bygning adressen i `addresses.ledger`, eller den \
                 kom med fra git. Den kan allerede være på nettet. Det, der er bygget her, er af ældre \
                 indhold og har den ikke, så blev det lagt ud, kunne adressen dø.",
            mend: "Byg igen, når det nye indhold er på plads. Så er adressen med.\n\
                  Vil du have ro, så vent med at hente nyt fra git, til bygningen er færdig.\n\
                  Er adressen der heller ikke næste gang, siger PV030, hvad den var, og hvordan den bevares.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
