//! The words of every finding in Danish, for the secretary.

use super::{Code, wording::Template};

pub(super) fn template(code: Code) -> Template {
    let (message, label, help) = match code {
        Code::LockMissing => (
            "Udgaven er vedtaget, men filen, der beviser dens tekst, mangler: {file}",
            "vedtaget, men ikke forseglet",
            "Hent filen tilbage fra versionsstyringen (`git log -- {file}`) eller fra en kopi. Har den aldrig været der: `planvaerk adopt {plan}/{edition} --date {date} --body \"{body}\"`.",
        ),
        Code::AdoptedTextChanged => (
            "Den vedtagne tekst er ændret: {changes}",
            "ikke som vedtaget",
            "Hent den vedtagne tekst tilbage fra versionsstyringen (`git log -- {path}` viser versionerne, `git restore --source=VERSION {path}` henter en) eller fra en kopi. Kun en ny vedtagelse kan rette vedtaget tekst. Det, der ændrer sig i driften, står i contacts.yaml, laws.yaml og corrections.yaml.",
        ),
        Code::AdoptedFileAdded => (
            "Filen er ikke en del af den vedtagne udgave",
            "",
            "Flyt filen ud af mappen, eller slet den. Nyt stof til planen hører til i en ny udgave, som byrådet vedtager.",
        ),
        Code::AdoptedFileMissing => (
            "En fil af den vedtagne udgave mangler",
            "",
            "Hent den tilbage fra versionsstyringen (`git log -- {path}` viser versionerne, `git restore --source=VERSION {path}` henter en) eller fra en kopi, under samme navn.",
        ),
        Code::LockDamaged => (
            "Filen, der beviser den vedtagne tekst, er ændret: {reason}",
            "passer ikke",
            "Hent den tilbage, som den blev skrevet ved vedtagelsen, fra versionsstyringen (`git log -- {path}`) eller fra en kopi. Den rettes aldrig i hånden.",
        ),
        Code::LockWithoutAdoption => (
            "Udgaven er ikke vedtaget, men har beviset for en vedtagelse: {file}",
            "ikke `adopted`",
            "Er udgaven vedtaget, så hent edition.yaml tilbage fra versionsstyringen eller fra en kopi. Er mappen en kopi, der skal blive til en ny udgave, så slet adopted.lock.",
        ),
        Code::UnknownEdition => (
            "Udgaven `{edition}` findes ikke",
            "",
            "Skriv plan og udgave, som mapperne hedder. Der findes: {known}.",
        ),
        Code::AlreadyAdopted => (
            "Udgaven er vedtaget allerede: {date}, {body}",
            "",
            "En vedtagelse kan ikke gøres om. Er teksten ny, så lav en ny udgave i en ny mappe.",
        ),
        Code::AdoptedTooEarly => (
            "Vedtagelsen {date} ligger før vedtagelsen af den udgave, den afløser ({other}: {before})",
            "",
            "Se efter i referatet, og ret `--date`, eller ret `supersedes`, hvis det er en anden udgave, den afløser.",
        ),
        Code::InForceTooEarly => (
            "Udgaven ville gælde fra {from}, før den er vedtaget {date}",
            "",
            "Ret `--in-force`, eller `in_force` i edition.yaml, til vedtagelsens dag eller en senere.",
        ),
        Code::NotWhatTheLawDemands => (
            "Udgaven mangler {what}",
            "mangler",
            "Barnets lov § 15, stk. 3 kræver et skriftligt beredskab. Skriv afsnittet, før udgaven vedtages.",
        ),
        Code::IdentityNotEditable => (
            "Vedtagelsen kan ikke skrives i filen, som den står nu: {reason}",
            "",
            "Skriv hver nøgle på sin egen linje med kolon efter, flyt en kommentar, der er i vejen, op over nøglen, og kør kommandoen igen.",
        ),
        Code::AdoptionNotWritten => (
            "Vedtagelsen kunne ikke skrives: {reason}",
            "",
            "Filerne er, som de var før. Ret årsagen, og kør kommandoen igen.",
        ),
        Code::AdoptionStands => (
            "Vedtagelsen kan ikke tages tilbage: mødets dag, {date}, er nået, og beslutningen gælder",
            "",
            "Beredskabet vedtages af kommunalbestyrelsen (barnets lov § 15, stk. 3), så kun den kan ændre det: lav en ny udgave, og lad den vedtage.",
        ),
        Code::NotAdopted => (
            "Udgaven `{edition}` er ikke vedtaget",
            "",
            "Der er intet at tage tilbage. `planvaerk verify` viser de vedtagne udgaver.",
        ),
        Code::WarningInText => (
            "Teksten, der skal vedtages, har noget, der skal rettes først: {code}",
            "ret det før vedtagelsen",
            "Efter vedtagelsen kan teksten ikke rettes. Ret det, som advarslen om samme sted siger.",
        ),
        Code::PlaceLost => (
            "`{place}` ({title}) fra udgaven {edition} er hverken her eller gjort rede for",
            "udgaven siger ikke, hvor det er",
            "Skriv i edition.yaml, under `moved:`, `- {moved}`, eller, under `removed:`, `- {removed}`. Har det fået et andet id ved en fejl, så skriv det gamle igen.",
        ),
        Code::PlaceLostInDraft => (
            "`{place}` ({title}) fra udgaven {edition} er hverken i kladden eller gjort rede for",
            "kladden siger ikke, hvor det er",
            "Skriv i edition.yaml, under `moved:`, `- {moved}`, eller, under `removed:`, `- {removed}`. Det skal gøres, før kladden kan vedtages.",
        ),
        Code::PlaceNotBefore => (
            "`{place}` findes ikke i udgaven før ({edition})",
            "ikke i udgaven før",
            "Ret stedet, eller slet linjen. Det er udgaven lige før denne, der gøres rede for.",
        ),
        Code::PlaceNotHere => (
            "`{place}` findes ikke i denne udgave",
            "findes ikke",
            "Ret stedet til det, der er i denne udgave.",
        ),
        Code::PlaceSaidTwice => (
            "Der er gjort rede for `{place}` to gange",
            "igen",
            "Slet den ene. Er det blevet til flere, så skriv det én gang under `split:`.",
        ),
        Code::PlaceStillThere => (
            "`{place}` er her stadig, så det kan ikke være flyttet eller udgået",
            "er her stadig",
            "Slet linjen, eller giv det, der er her nu, et andet id. Et id betyder det samme i alle udgaver.",
        ),
        Code::AddressLost => (
            "`{address}` er offentliggjort og ville ikke længere føre til noget ({item})",
            "ville gå tabt",
            "{mend}. Eller giv det sit gamle id eller sin gamle overskrift igen. Ligner mest: {near}.",
        ),
        Code::BadLedgerLine => (
            "Linjen er ikke en adresse: {reason}",
            "ikke en adresse",
            "Er der en konflikt, så behold alle adresser fra begge sider, og slet gits mærker. Ellers hent filen frem igen, som den var.",
        ),
        Code::BadPrintingLine => (
            "Linjen er ikke et trykt kort: en linje med `/k/` skrives `/k/kode/ plan/udgave/kort indhold stand`, og andre adresser har intet efter sig",
            "ikke et trykt kort",
            "Hent filen frem igen, som den var: Planværk skriver den selv. Er der en konflikt i git, så behold alle hele linjer fra begge sider.",
        ),
        Code::UnknownPrintedAs => (
            "`{value}` er ikke noget, et trykt kort kan stå som",
            "ukendt ord",
            "Ordet kan være {choices}. Hent filen frem igen, som den var: Planværk skriver den selv.",
        ),
        Code::CodeOfOther => (
            "`{code}` er ikke koden på det kort, der står ved siden af: dets kode er `{right}`",
            "linjen er rettet i hånden",
            "Hent filen frem igen, som den var. Et kort, der er trykt, kan ikke laves om; det nye får selv sin linje, når siden bygges.",
        ),
        Code::CodeTwice => (
            "To trykte kort har den samme kode, `{code}`: {printing} og {other}",
            "samme kode",
            "Ret et ord på det kort, der ikke er trykt endnu, så får det en anden kode. Koden på det andet er trykt og bliver, som den er.",
        ),
        Code::LedgerLocked => (
            "{count} adresser står ikke i listen over adresser endnu, den første er `{first}`",
            "",
            "Byg uden `--locked`, og gem content/addresses.ledger i git.",
        ),
        Code::LedgerBehind => (
            "{count} adresser står ikke i listen over adresser endnu, den første er `{first}`",
            "",
            "De bliver skrevet, næste gang siden bygges. Gem så filen i git.",
        ),
        Code::LedgerNotWritten => (
            "Listen over adresser kunne ikke skrives: {reason}",
            "",
            "Siden udgives ikke, før dens adresser er skrevet ned. Ret årsagen, og kør igen.",
        ),
        Code::CameMeanwhile => (
            "`{address}` er kommet i listen over adresser, mens siden blev bygget, og fører ikke til noget på den",
            "kom til imens",
            "Indholdet er blevet nyere imens: byg igen, så kommer det med. Linjen bliver stående.",
        ),
        Code::FileUnreadable => {
            ("Kan ikke læses: {reason}", "", "Se efter, at filen findes, og at du har lov at læse den.")
        }
        Code::FileTooLarge => (
            "Filen er for stor: {size} byte, højst {limit} er tilladt",
            "",
            "Del teksten i flere filer, eller gør billedet mindre.",
        ),
        Code::NotUtf8 => (
            "Filen er ikke gemt som UTF-8-tekst (første fejl er i linje {line})",
            "",
            "Gem filen igen som UTF-8. I de fleste programmer vælges det under »Gem som«.",
        ),
        Code::MissingFile => (
            "Filen mangler: {why}",
            "",
            "Opret filen, omdøb den, der har et forkert navn, eller ret stedet, der henviser til den.",
        ),
        Code::NotAFile => ("Her ventes en fil, men det er en mappe", "", "Omdøb eller flyt mappen."),
        Code::LinkOutside => (
            "Linket fører ud af mappen {root} eller ingen steder hen",
            "",
            "Læg en kopi af selve filen her. Planværk læser aldrig filer uden for mappen.",
        ),
        Code::UnexpectedFile => (
            "Filen hører ikke til her: {why}",
            "",
            "Ret navnet, tilføj den dér hvor rækkefølgen står, eller slet den.",
        ),
        Code::PathOutside => (
            "Stien `{path}` fører ud af udgavens mappe",
            "fører ud af mappen",
            "Læg filen i udgavens mappe, og skriv stien derfra.",
        ),
        Code::TooManyFiles => (
            "Mappen er for stor: højst {files} filer og {depth} niveauer af mapper",
            "",
            "Er det den rigtige mappe? Angiv den med `--content`.",
        ),
        Code::ContentMissing => (
            "Der er ingen mappe med indhold her",
            "",
            "Kør kommandoen i mappen, der indeholder `content`, eller angiv den med `--content`.",
        ),
        Code::BadFileName => (
            "Navnet `{name}` kan ikke blive en adresse",
            "",
            "Brug små bogstaver a-z, tal og bindestreg, for eksempel `{suggestion}`.",
        ),
        Code::NoPlan => (
            "Der er ingen plan i mappen `plans`",
            "",
            "Opret en mappe med en `plan.yaml`, for eksempel `plans/ekstremisme/plan.yaml`.",
        ),
        Code::ContentTooLarge => (
            "Mappens filer fylder for meget: højst {limit} byte i alt",
            "her er det for meget",
            "Er det den rigtige mappe? Gør billeder og dokumenter mindre, eller flyt dem til kommunens hjemmeside.",
        ),
        Code::MoreFindings => (
            "Der er {count} mere af slagsen {code}, som ikke er vist",
            "",
            "Ret dem, der er vist, og kør igen.",
        ),
        Code::AttachmentKind => (
            "En fil af denne slags kan ikke lægges ved planen",
            "",
            "Brug en af disse: {kinds}. Websider og programmer udgives ikke sammen med planen.",
        ),
        Code::ActiveDrawing => (
            "Tegningen kan ikke udgives, som den er: {what}",
            "her",
            "{mend}Gem tegningen igen som ren SVG (i Inkscape »Almindelig SVG«). Hjælper det ikke, så gem den som PNG, og ret navnet i teksten.",
        ),
        Code::ActiveDrawingAdopted => (
            "Den vedtagne tegning udgives ikke, som den er: {what}",
            "her",
            "{shown}. Den vedtagne fil rettes ikke; gem tegningen som ren SVG eller PNG i den næste udgave.",
        ),
        Code::ActivePdf => (
            "PDF-filen {what}",
            "",
            "{when}Gem den igen som PDF/A (i Word: Gem som, PDF, Indstillinger, »Overholder ISO 19005-1«); i PDF/A er der ingen programmer.",
        ),
        Code::YamlSyntax => ("Filen kan ikke læses som YAML: {problem}", "her går det galt", "{mend}"),
        Code::UnknownKey => ("Nøglen `{key}` kendes ikke her", "ukendt nøgle", "Mulige nøgler: {keys}."),
        Code::DuplicateKey => (
            "Nøglen `{key}` står to gange",
            "gentaget",
            "Behold den ene. Planværk vælger ikke for dig, hvilken der gælder.",
        ),
        Code::MissingKey => {
            ("Nøglen `{key}` mangler", "her mangler `{key}`", "Tilføj `{key}:` med {expected}.")
        }
        Code::WrongType => ("Her ventes {expected}, men der står {found}", "{found}", "Skriv {expected}."),
        Code::YamlFeature => ("{feature} bruges ikke i Planværks filer", "", "{mend}"),
        Code::YamlTooDeep => (
            "Indrykningen er for dyb: højst {limit} niveauer",
            "for dybt",
            "Ret indrykningen. Planens filer bruger højst seks niveauer.",
        ),
        Code::EmptyValue => ("{key} er tom", "tom", "Skriv {expected}{mend}."),
        Code::FrontMatter => (
            "Filen skal begynde med et hoved mellem to linjer med `---`",
            "",
            "Skriv for eksempel: `---`, `title: Formål`, `---` på hver sin linje øverst i filen.",
        ),
        Code::NotOneOf => ("`{value}` er ikke en af mulighederne", "ukendt værdi", "Muligheder: {choices}."),
        Code::NeedsQuotes => (
            "`{value}` læses som {found}, ikke som tekst",
            "mangler anførselstegn",
            "Sæt anførselstegn om: `\"{value}\"`.",
        ),
        Code::TextTooLong => {
            ("Teksten er for lang her: {size} tegn, højst {limit}", "for lang", "Forkort den.")
        }
        Code::BadId => (
            "`{value}` kan ikke bruges som id",
            "ikke et id",
            "Brug små bogstaver a-z, tal og bindestreg, for eksempel `{suggestion}`. Et id ændres aldrig igen.",
        ),
        Code::BadDate => (
            "`{value}` er ikke en dato: {reason}",
            "ikke en dato",
            "Skriv år-måned-dag, for eksempel `2024-06-24`.",
        ),
        Code::BadPhone => (
            "`{value}` er ikke et telefonnummer, der kan ringes til: {reason}",
            "kan ikke ringes op",
            "Et dansk nummer har otte cifre og begynder ikke med 0 eller 1, for eksempel `\"20 00 00 00\"`.",
        ),
        Code::BadCvr => (
            "`{value}` er ikke et CVR-nummer: {reason}",
            "ikke et CVR-nummer",
            "Slå nummeret op på virk.dk, og skriv de otte cifre.",
        ),
        Code::BadTime => (
            "`{value}` er ikke et klokkeslæt",
            "ikke et klokkeslæt",
            "Skriv timer og minutter med to cifre, for eksempel `\"08:00\"`.",
        ),
        Code::BadUrl => (
            "`{value}` er ikke en webadresse",
            "ikke en webadresse",
            "Skriv hele adressen, for eksempel `https://www.eksempel.dk/`.",
        ),
        Code::BadEmail => {
            ("`{value}` er ikke en e-mailadresse", "ikke en e-mailadresse", "Skriv den som navn@kommune.dk.")
        }
        Code::BadPostalCode => (
            "`{value}` er ikke et postnummer",
            "ikke et postnummer",
            "Et dansk postnummer har fire cifre, for eksempel `\"9000\"`.",
        ),
        Code::HoursBackwards => (
            "Lukketid {to} ligger ikke efter åbningstid {from}",
            "lukker før der åbnes",
            "Ret klokkeslættene. Går tiden over midnat, så skriv to linjer.",
        ),
        Code::BadLanguage => (
            "Sproget `{value}` kan ikke bruges",
            "ukendt sprog",
            "Denne version udgiver sider på dansk: `da`.",
        ),
        Code::OutOfRange => {
            ("`{value}` skal være et helt tal fra {min} til {max}", "uden for området", "Ret tallet.")
        }
        Code::BadDigest => (
            "`{value}` er ikke {digits} tegn af 0-9 og a-f",
            "ikke et fingeraftryk",
            "Den slags skrives af Planværk. Hent filen tilbage, som den var, eller kopier værdien fra meddelelsen.",
        ),
        Code::BadItemPlace => (
            "`{value}` peger ikke på noget i en udgave: {reason}",
            "ikke et sted i en udgave",
            "Skriv for eksempel `term:radikalisering`, `intervention:mentor` eller `section:purpose#overskrift`.",
        ),
        Code::BadOperationalItem => (
            "`{value}` er hverken en kontakt, en lov, et kort eller en vej til hjælp",
            "ikke noget i driften",
            "Skriv for eksempel `contact:ssp`, `law:barnets-lov/15/3`, `card:borger` eller `way:fagperson`.",
        ),
        Code::CodeNotKnown => (
            "Der er ingen kontrol med koden `{value}`",
            "ukendt kode",
            "Skriv koden, som den står ved det, kontrollen finder, for eksempel `PV605`.",
        ),
        Code::SeverityNotAllowed => ("`{code}` kan ikke være `{severity}`", "ikke muligt", "{allowed}."),
        Code::ReasonMissing => (
            "`{code}` er sat til `{severity}`, men der står ikke hvorfor",
            "`reason` mangler",
            "Skriv grunden under den: `reason: \"…\"`. `planvaerk check` viser den.",
        ),
        Code::DuplicateId => (
            "Id'et `{id}` er brugt to gange",
            "brugt igen",
            "Giv den nyeste et andet id. Behold det id, der allerede er offentliggjort.",
        ),
        Code::UnknownReference => (
            "Der findes {kind} med id'et `{id}`",
            "findes ikke",
            "Ret henvisningen, eller opret det, den henviser til.",
        ),
        Code::IdIsNotFileName => (
            "Id'et `{id}` er ikke filens navn, `{name}`",
            "ikke filens navn",
            "Id og filnavn skal være ens. Omdøb filen, eller ret id'et, hvis det ikke er offentliggjort.",
        ),
        Code::MissingFromOrder => {
            ("`{id}` står ikke i rækkefølgen i {file}", "", "Tilføj `{id}` i {file}, dér hvor den skal stå.")
        }
        Code::ListedTwice => ("`{id}` står to gange i listen", "gentaget", "Slet den ene."),
        Code::NoEditionInForce => (
            "Ingen udgave af planen `{plan}` gælder den {date}",
            "",
            "Planen skal have en vedtaget udgave med en dato, der er nået. Kladder bygges med `--drafts`.",
        ),
        Code::TwoEditionsSameDay => (
            "Udgaverne `{first}` og `{second}` træder i kraft samme dag",
            "samme dag",
            "Ret datoen i den ene.",
        ),
        Code::AddressTaken => {
            ("To sider vil have adressen `{address}`", "", "Giv den ene et andet id eller en anden `slug`.")
        }
        Code::AdoptionMissing => (
            "Udgaven er vedtaget, men `adopted` mangler",
            "vedtaget hvornår, af hvem?",
            "Skriv `adopted:` med `date` og `body`.",
        ),
        Code::ParentOfItself => (
            "Organet `{id}` hører i sidste ende under sig selv",
            "en ring",
            "Ret `parent` til det organ, det hører under, eller slet linjen.",
        ),
        Code::SupersedesItself => (
            "Udgaven `{id}` afløser i sidste ende sig selv",
            "en ring",
            "Ret `supersedes` til den udgave, der gjaldt før.",
        ),
        Code::PhoneNotInRegistry => (
            "Nummeret `{number}` står hverken i contacts.yaml eller site.yaml",
            "ikke i registret",
            "Opret kontakten i contacts.yaml, og henvis til den: `[](contact:id)`. Så rettes nummeret kun ét sted.",
        ),
        Code::PrimaryWithoutPhone => (
            "Kontakten `{id}` skal stå først på siden, men har intet telefonnummer",
            "ingen `phones`",
            "Vælg en kontakt, man kan ringe til, eller tilføj `phones` i contacts.yaml.",
        ),
        Code::UnknownNumber => (
            "Nummeret `{number}` i teksten står hverken i contacts.yaml eller site.yaml",
            "ikke i registret",
            "Opret kontakten i contacts.yaml, og skriv `[](contact:id)` i stedet for nummeret.",
        ),
        Code::TranslationUnbound => (
            "Oversættelsen af `{section}` siger ikke, hvilken tekst den er lavet efter",
            "",
            "Skriv `translates: \"{state}\"` øverst i filen, når oversættelsen svarer til teksten, som den er nu.",
        ),
        Code::TranslatesInSource => (
            "`translates` står kun i oversættelser",
            "her er ingen oversættelse",
            "Slet linjen. En oversættelse ligger ved siden af teksten, for eksempel `purpose.en.md`.",
        ),
        Code::TranslatedItemUnknown => (
            "Oversættelsen har `{id}`, men det har teksten, den oversætter, ikke",
            "findes ikke i teksten",
            "Brug de samme id'er som i teksten, eller slet det.",
        ),
        Code::LinkSaysOther => (
            "Linkets tekst siger `{said}`, men linket {leads}{to}{rest}",
            "ikke det, linket fører til",
            "{mend} {then}",
        ),
        Code::RawHtml => (
            "HTML kan ikke bruges i teksten",
            "HTML",
            "Skriv det med Markdown: `**fed**`, `*kursiv*`, `[tekst](adresse)`. Skal tegnet `<` vises, så skriv `\\<`.",
        ),
        Code::ForbiddenLink => (
            "Linket `{target}` kan ikke bruges",
            "ikke tilladt",
            "Brug https, mailto, tel, #sted, en fil i udgavens mappe eller {schemes}.",
        ),
        Code::MarkdownTooDeep => (
            "Lister og citater er lagt for dybt i hinanden: højst {limit} niveauer",
            "for dybt",
            "Del teksten op, eller ret indrykningen.",
        ),
        Code::UnknownFootnote => (
            "Fodnoten `{id}` er ikke skrevet",
            "ingen fodnote",
            "Skriv `[^{id}]: …` med fodnotens tekst på en linje for sig, eller ret mærket.",
        ),
        Code::MissingAlt => (
            "Billedet mangler en beskrivelse",
            "ingen beskrivelse",
            "Skriv, hvad billedet viser: `![Infohusets møderække](billede.svg)`.",
        ),
        Code::BrokenFragment => (
            "Der er ikke noget sted `#{id}` på siden",
            "findes ikke",
            "Ret stedet, eller henvis med et id: `term:`, `section:` og så videre.",
        ),
        Code::EmptyLink => {
            ("Linket fører ingen steder hen", "ingen adresse", "Skriv `[teksten man ser](adressen)`.")
        }
        Code::HeadingSkips => (
            "Overskriften springer et niveau over",
            "for mange `#`",
            "Brug højst ét `#` mere end overskriften før. Den første i en tekst er `#`.",
        ),
        Code::FileLinkMissing => (
            "Filen `{path}` findes ikke i udgavens mappe",
            "findes ikke",
            "Læg filen i udgavens mappe, eller ret linket.",
        ),
        Code::UnreadLink => (
            "Her står et link, der ikke kan læses som et link",
            "ikke et link",
            "Skriv `[tekst](adresse)` uden mellemrum i adressen; er der mellemrum i et filnavn, så skriv `[tekst](<et navn.pdf>)`. Et andet link eller en fodnote skal stå efter linket.",
        ),
        Code::UndefinedLink => (
            "Adressen til `{label}` mangler",
            "ingen adresse",
            "Skriv `[{label}]: adressen` på en linje for sig, eller skriv adressen i linket: `[tekst](adresse)`.",
        ),
        Code::UnusedFootnote => (
            "Intet sted i teksten henviser til fodnoten `{id}`",
            "bruges ikke",
            "Skriv `[^{id}]` dér, hvor fodnoten hører til, eller slet den.",
        ),
        Code::LinkWithoutText => (
            "Linket har ingen tekst",
            "ingen tekst",
            "Skriv `[teksten man ser](adressen)`. Kun en henvisning som `[](term:…)` kan stå uden tekst; den viser navnet selv.",
        ),
        Code::TableTooLarge => (
            "Tabellen er for stor: højst {columns} kolonner og {cells} felter",
            "for stor",
            "Del tabellen i flere. En bred tabel kan hverken læses på en telefon eller på papir.",
        ),
        Code::InlineTooDeep => (
            "Fed, kursiv og links er lagt for dybt i hinanden: højst {limit} niveauer",
            "for dybt",
            "Se efter, om der mangler en afsluttende `*`, `_` eller `]`.",
        ),
        Code::ForbiddenImage => (
            "Billedet `{target}` kan ikke bruges",
            "ikke en fil i mappen",
            "Læg billedet i udgavens mappe, og skriv stien derfra: `![Infohusets møderække](billede.svg)`. Siderne henter intet fra andre steder.",
        ),
        Code::MisplacedHeading => (
            "En overskrift kan ikke stå i en liste, et citat, en forklaring eller en fodnote",
            "ikke her",
            "Ryk overskriften helt ud til venstre, eller skriv den med fed: `**…**`.",
        ),
        Code::EmptyHeading => {
            ("Overskriften er tom", "ingen tekst", "Skriv overskriftens tekst efter `#`, eller slet linjen.")
        }
        Code::HiddenTitle => (
            "Teksten `{title}` ses kun, når en mus holdes over linket eller billedet",
            "skjult tekst",
            "Skriv det i teksten, eller slet det. På en telefon og på papir kan det ikke ses.",
        ),
        Code::DuplicateFootnote => (
            "Der er to fodnoter, der hedder `{id}`",
            "gentaget",
            "Giv den ene et andet navn, både her og i teksten.",
        ),
        Code::FileLinkHere => (
            "Teksten her kan ikke linke til filen `{path}`",
            "kun fra udgavens tekster",
            "Kun tekster i udgavens mappe kan linke til filer i den. Link til et afsnit med `section:`, eller skriv hele webadressen.",
        ),
        Code::HoursMissing => (
            "Telefontiden for `{role}` er ikke oplyst",
            "ingen `hours`",
            "Spørg enheden, og skriv `hours`. Indtil da står der på siden, at tiden ikke er oplyst.",
        ),
        Code::NeverVerified => (
            "Det er ikke noteret, at nummeret til `{role}` er kontrolleret",
            "ingen `verified`",
            "Ring til nummeret, og skriv datoen som `verified`.",
        ),
        Code::NoAccessibilityStatement => (
            "Adressen på tilgængelighedserklæringen mangler",
            "ingen `accessibility_statement`",
            "Lav erklæringen på was.digst.dk, og skriv dens adresse. Den er et lovkrav (lov nr. 692 af 8. juni 2018).",
        ),
        Code::CardNotApproved => (
            "Kortet `{id}` er ikke godkendt og udgives som kladde",
            "ikke godkendt",
            "Når kortet er godkendt: `approved:` med `by` og `date`.",
        ),
        Code::ExampleAddress => (
            "`{value}` er en adresse til eksempler",
            "kun et eksempel",
            "Skriv adressen, hvor siden skal ligge, eller brug `--base-url`. Den står på kort og i søgemaskiner.",
        ),
        Code::NoWayToReach => (
            "`{role}` kan ikke kontaktes: hverken telefon, e-mail eller adresse",
            "ingen vej ind",
            "Skriv mindst én af `phones`, `email` eller `address`.",
        ),
        Code::LawNotChecked => (
            "Det er ikke noteret, hvornår {cite} sidst er læst efter i loven",
            "ingen `checked`",
            "Læs bestemmelsen på retsinformation.dk, og skriv `read_in` og `checked`.",
        ),
        Code::PlainNumber => (
            "Nummeret `{number}` står som almindelig tekst og kan ikke ringes op",
            "intet link",
            "Skriv `[](contact:id)` i stedet, så følger nummeret registret. I vedtaget tekst rettes det først i næste udgave.",
        ),
        Code::RevisionOverdue => (
            "Planen skulle være revideret senest {due}",
            "fristen er overskredet",
            "Byrådet skal vedtage en ny udgave. Barnets lov § 15, stk. 3 kræver det mindst hvert fjerde år.",
        ),
        Code::CardReviewOverdue => (
            "Kortet `{id}` skulle være gennemgået senest {due}",
            "fristen er overskredet",
            "Gennemgå kortet, og skriv den nye dato som `review_by`.",
        ),
        Code::DateAhead => (
            "Datoen {value} er ikke nået endnu",
            "ligger efter {today}",
            "Skriv den dag, det er sket. Er datoen rigtig, så se efter, om maskinens ur går rigtigt.",
        ),
        Code::ChangeNotTold => (
            "»{title}« er ændret, siden planen blev vedtaget {adopted}{difference}, og corrections.yaml fortæller ikke, hvordan det er nu",
            "ikke som ved vedtagelsen",
            "Skriv i {file} under `corrections:`, med grunden i stedet for prikkerne: {entry}",
        ),
        Code::GoneUntold => (
            "»{title}« står i planen, som blev vedtaget {adopted}, men findes ikke længere{difference}",
            "`{item}` mangler nu",
            "Sæt det ind igen, eller skriv i {file} under `corrections:`, hvorfor det er væk: {entry}",
        ),
        Code::TranslationBehind => (
            "Oversættelsen af `{section}` er lavet efter en ældre tekst",
            "teksten er ændret siden",
            "Ret oversættelsen, og skriv så `translates: \"{state}\"`. Indtil da får læserne at vide, at den kan være forældet.",
        ),
        Code::TranslationIncomplete => {
            ("Oversættelsen mangler noget, som teksten har: {ids}", "", "Oversæt det, der mangler.")
        }
        Code::LanguageNotListed => (
            "Oversættelsen udgives ikke: sproget `{language}` står ikke i site.yaml",
            "",
            "Tilføj `{language}` under `languages` i site.yaml.",
        ),
        Code::CardNotTranslated => (
            "Kortet kan ikke være oversat fra `{card}`: {why}",
            "",
            "Oversæt fra et kort på et andet sprog, som ikke selv er en oversættelse, og skriv kortets eget sprog, for eksempel `language: ar`. Ellers slet `translates`.",
        ),
        Code::CardTranslationUnbound => (
            "Kortet siger ikke, hvilken tekst i `{card}` det er oversat fra",
            "`state` mangler",
            "Skriv `state: \"{state}\"` under `translates`, når kortet svarer til `{card}`, som det er nu.",
        ),
        Code::CardTranslationBehind => (
            "`{card}` er ændret, siden kortet blev oversat",
            "en ældre tekst",
            "Ret kortet, og skriv så `state: \"{state}\"`. Indtil da får læserne at vide, at det kan være forældet.",
        ),
        Code::TodoLeft => (
            "Her er noget, der ikke er skrevet endnu: {what}",
            "mangler",
            "Skriv det, og slet ordet TODO. En plan med TODO i teksten kan ikke vedtages.",
        ),
        Code::VerifiedLongAgo => (
            "Nummeret til »{role}« blev senest kontrolleret {date}, for mere end seks måneder siden",
            "for længe siden",
            "Ring, og hør, om nummeret passer. Skriv så dagen som `verified`.",
        ),
        Code::ContactUnused => (
            "Ingen bruger kontakten »{role}«",
            "`{id}` bruges ikke",
            "Henvis til den, hvor nogen har brug for den: på hjælpesiden, på et kort eller i planen. Skal den væk, så slet den, og skriv i planens corrections.yaml, hvornår og hvorfor (`date`, `what`, `why`).",
        ),
        Code::NumberOfTwoRoles => (
            "»{role}« og »{other}« har samme nummer: {number}",
            "samme nummer",
            "Ring, og hør, hvem der svarer. Ret det nummer, der er forkert. Er de to ét sted, så lad det være én kontakt.",
        ),
        Code::NumberTwice => (
            "»{role}« har nummeret {number} to gange",
            "samme nummer",
            "Slet det ene, eller ret det nummer, der er forkert.",
        ),
        Code::LawCheckedLongAgo => (
            "Ordlyden af {cite} blev senest sammenholdt med loven {date}, for mere end seks måneder siden",
            "for længe siden",
            "Læs bestemmelsen på retsinformation.dk. Ret ordlyden, hvis den er en anden, og skriv dagen som `checked`.",
        ),
        Code::LawNewerThanPlan => (
            "{law} er kommet i en ny udgave ({consolidation}, {date}), siden planen {plan} blev vedtaget {adopted}",
            "nyere end planen",
            "Læs planens tekst igen med loven ved siden af. Passer den, så skriv dagen som `checked` på lovens bestemmelser. Passer den ikke, så tag rettelsen med i næste udgave, som byrådet vedtager.",
        ),
        Code::QuotationDiffers => (
            "Citatet af {cite} er ikke som i laws.yaml: her står »{here}«, dér »{there}«",
            "ikke som i laws.yaml",
            "Læs bestemmelsen på retsinformation.dk, og ret det sted, der er forkert. Er det den vedtagne tekst, så tag rettelsen med i næste udgave.",
        ),
        Code::ProvisionNotInRegistry => (
            "{cite} i {law} står ikke i laws.yaml",
            "ingen holder øje med den",
            "Skriv bestemmelsen i laws.yaml under loven (`id` og `cite`), så nogen ser efter, om den ændrer sig, eller ret henvisningen. Har loven et andet navn i laws.yaml, så brug det.",
        ),
        Code::CardReachesOthers => (
            "Kortet `{card}` sender til »{who}«, som hverken hjælpesiden eller resten af planen nævner",
            "kun på kortet",
            "Er kortet forældet, så ret det. Er det rigtigt, så skriv samme vej i help.yaml (`contacts` eller `emergency`), så kort og hjemmeside siger det samme.",
        ),
        Code::CardNamesGone => (
            "Kortet `{card}` henviser til `{item}`, som er gået ud",
            "findes ikke længere",
            "Ret kortet: henvis til det, der nu gælder, eller slet henvisningen. Den vedtagne tekst må blive ved med at nævne det, men et kort skal føre frem.",
        ),
        Code::CardWithoutWayIn => (
            "Kortet `{card}` er til `{audience}`, men hjælpesiden har ingen vej til dem",
            "ingen vej på hjælpesiden",
            "Skriv en vej i help.yaml under `ways` til dem, kortet er til, og henvis til kortet med `card`, eller ret kortets `audience`.",
        ),
        Code::CardReviewLate => (
            "Kortet `{card}` gennemgås først {review}, efter at planen skal være revideret {due}",
            "efter planens revision",
            "Skriv en dag, der ikke ligger efter planens revision. Den næste plan kan sige noget andet end kortet.",
        ),
        Code::CardPromisesAnonymity => (
            "Kortet `{card}` lover anonymitet, men det gør hjælpesiden ikke for `{audience}`: »{sentence}«",
            "hjælpesiden lover det ikke",
            "Find ud af, hvor man kan være anonym. Passer løftet, så skriv det i help.yaml under `anonymity` i vejen til dem, kortet er til. Ellers ret kortet: den, der tror på det, kan komme i fare.",
        ),
        Code::SectionMissing => (
            "Udgaven mangler afsnit, som planer plejer at have: {missing}",
            "mangler",
            "Barnets lov § 15, stk. 3 kræver et beredskab til forebyggelse, opsporing og håndtering. Skriv afsnittene i en kladde. Er et afsnit med vilje gået ud siden udgaven før, så skriv hvorfor under `removed:` i kladdens edition.yaml.",
        ),
        Code::SectionEmpty => (
            "Afsnittet »{title}« er tomt",
            "intet at læse",
            "Skriv afsnittet, eller tag `{section}` ud af listen, før udgaven vedtages.",
        ),
        Code::RevisionDue => (
            "Planen, som blev vedtaget {adopted}, skal være revideret senest {due}",
            "under et år til",
            "Begynd nu: `planvaerk revise` laver en kladde af den udgave, der gælder. Den nye udgave skal være vedtaget senest den dag (barnets lov § 15, stk. 3).",
        ),
        Code::AdoptedLinkSaysOther => (
            "Et link i den vedtagne udgave siger `{said}`, men linket {leads}{to}{rest}",
            "ikke det, linket fører til",
            "{published} Den vedtagne tekst rettes i den næste udgave.",
        ),
        Code::HardToRead => (
            "Teksten har LIX {lix}, og {limit} er grænsen for {readers} ({words} ord, {sentences} sætninger, {long} lange ord)",
            "svær at læse",
            "{when}Del de lange sætninger, og vælg korte ord, hvor de findes. De sværeste sætninger: {first}{second}{third}. De længste ord: {longest}.",
        ),
        Code::LongSentence => (
            "Sætningen er på {words} ord, og teksten er for borgere",
            "en meget lang sætning",
            "Del den op, så hver sætning siger én ting. Rådet gives om sætninger på over {limit} ord.",
        ),
        Code::ThemeMissing => (
            "Temaet `{name}` findes ikke",
            "ukendt tema",
            "Brug et af: {known}, eller læg temaet i mappen `themes`.",
        ),
        Code::TemplateFault => (
            "Skabelonen kan ikke bruges: {problem}{detail}",
            "her går det galt",
            "Ret skabelonen i temaet, eller slet den, så standarden bruges.",
        ),
        Code::ThemeEngine => {
            ("Skabelonsproget `{value}` kendes ikke", "ukendt", "Denne version kan: `minijinja`.")
        }
        Code::PrintOverflow => (
            "Der er ikke plads til {document}: det er {excess} mm for langt, cirka {lines} linjer",
            "for langt",
            "{mend}",
        ),
        Code::MissingGlyph => (
            "Tegnet {character} i {document} kan ikke trykkes: ingen skrifttype i temaet har det",
            "",
            "Erstat tegnet, eller tilføj en skrifttype i temaet, der har det.",
        ),
        Code::PrintLayout => {
            ("Opsætningen af {document} fejler: {problem}", "", "Ret opsætningen i temaets mappe `print`.")
        }
        Code::PrintTextTooWide => (
            "En tekst i {document} er {excess} mm for bred: `{text}`",
            "",
            "Del det lange ord, for eksempel med bindestreg, eller skriv det kortere.",
        ),
        Code::PrintTheme => (
            "Temaets opsætning til tryk kan ikke bruges: {problem}",
            "",
            "Ret filerne i temaets mapper `print` og `fonts`, eller slet dem, så standarden bruges.",
        ),
        Code::PrintPageCount => (
            "Sideantallet i {document} er {pages}, men skal være {expected}",
            "",
            "Forkort teksten, eller ret opsætningen i temaets mappe `print`.",
        ),
        Code::ForeignFolder => (
            "Mappen er ikke lavet af Planværk og bliver ikke erstattet",
            "",
            "Vælg en anden mappe med `--out`, eller brug `--force`, hvis alt i den må slettes.",
        ),
        Code::NotPublished => (
            "Siden kunne ikke skrives: {reason}",
            "",
            "Det, der lå der før, er urørt. Ret årsagen, og kør igen.",
        ),
        Code::OutputFolder => (
            "Hjemmesiden kan ikke lægges her: {reason}",
            "",
            "Vælg en anden mappe med `--out`. Det, der lå der før, er urørt.",
        ),
        Code::PdfNotWritten => (
            "PDF'en er ikke skrevet: {reason}",
            "",
            "Det, der lå der før, er urørt. Ret årsagen, eller vælg en anden fil med `--pdf`.",
        ),
        Code::LeftBehind => (
            "En mappe fra en tidligere kørsel kunne ikke fjernes",
            "",
            "Hjemmesiden er hel. Slet mappen i hånden, hvis den bliver liggende efter næste kørsel.",
        ),
    };
    Template { message, label, help }
}
