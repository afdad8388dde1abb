use super::Language;

macro_rules! phrases {
    ($($name:ident: $da:literal / $en:literal,)*) => {
        /// A few words inside a message that differ between the languages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Phrase {
            $($name,)*
        }

        impl Phrase {
            pub fn words(self, language: Language) -> &'static str {
                match (self, language) {
                    $(
                        (Self::$name, Language::Danish) => $da,
                        (Self::$name, Language::English) => $en,
                    )*
                }
            }
        }
    };
}

phrases! {
    // Why a file is left as it is.
    EditNotYaml: "filen kan ikke læses" / "the file cannot be read",
    EditNoHead: "filen skal begynde med et hoved mellem to linjer med `---`" / "the file must begin with a head between two lines of `---`",
    EditNoSuchPlace: "det, der skal rettes, står ikke i filen" / "what is to be changed is not in the file",
    EditOtherKind: "her står noget andet, end der skal: en liste i stedet for nøgler eller omvendt" / "something else stands here than should: a list where keys belong, or the other way round",
    EditKeyTwice: "nøglen står her anden gang, slet den ene" / "the key stands here a second time, delete one of them",
    EditOwnSigns: "nøglen har `?` foran sig, eller dens kolon står på en anden linje, skriv den på én linje med kolon efter" / "the key has `?` before it, or its colon stands on another line, write it on one line with a colon behind it",
    EditComment: "kommentaren her ville gå tabt" / "the comment here would be lost",
    EditNeedsLines: "her er der parenteser om, og det nye fylder flere linjer" / "this is in brackets, and what is new takes several lines",
    EditNothingLeft: "der ville ikke være noget tilbage i filen" / "nothing would be left in the file",
    EditTouchesMore: "andet i filen ville blive ændret med" / "something else in the file would change too",
    // What is expected, or what was found.
    Text: "en tekst" / "a text",
    Markdown: "en tekst i Markdown" / "a text in Markdown",
    List: "en liste (linjer med `- `)" / "a list (lines with `- `)",
    Mapping: "nøgler med værdier (`nøgle: værdi`)" / "keys with values (`key: value`)",
    Nothing: "ingenting" / "nothing",
    Number: "et tal" / "a number",
    WholeNumber: "et helt tal" / "a whole number",
    TruthValue: "sandt eller falsk" / "true or false",
    TrueOrFalse: "`true` (ja) eller `false` (nej)" / "`true` or `false`",
    Date: "en dato som 2024-06-24" / "a date such as 2024-06-24",
    Time: "et klokkeslæt som \"08:00\"" / "a time such as \"08:00\"",
    Phone: "et telefonnummer i anførselstegn" / "a phone number in quotes",
    Cvr: "et CVR-nummer i anførselstegn" / "a CVR number in quotes",
    PostalCode: "et postnummer i anførselstegn" / "a postal code in quotes",
    WebAddress: "en webadresse" / "a web address",
    Email: "en e-mailadresse" / "an e-mail address",
    Id: "et id" / "an id",
    Choice: "et af de mulige ord" / "one of the possible words",
    LanguageTag: "et sprog som `da`" / "a language such as `da`",
    Days: "`daily` eller en liste af ugedage" / "`daily` or a list of weekdays",
    ApprovalForm: "`none` eller `by` og `date`" / "`none`, or `by` and `date`",

    CheckCode: "koden på en kontrol, som PV605" / "the code of a check, such as PV605",
    NeverAdjusted: "Slet linjerne: det, koden finder, vejer altid det samme" / "Delete the lines: what the code finds always weighs the same",
    OnlyRaised: "Den kan kun blive til `error`" / "It can only become `error`",
    NeverOff: "Nogen kan komme til skade, så den kan kun være `error`, `warning` eller `advice`" / "Someone may come to harm, so it can only be `error`, `warning` or `advice`",

    Digest: "cifre og bogstaver, som Planværk har skrevet" / "digits and letters written by Planværk",
    ItemPlace: "noget i udgaven, som `term:radikalisering`" / "something in the edition, such as `term:radikalisering`",
    OperationalItem: "noget i driften, som `contact:ssp`" / "something of daily operation, such as `contact:ssp`",

    // How hard a text is to read.
    WordsAndLix: " ord, LIX " / " words, LIX ",
    InNextEdition: "Den vedtagne tekst kan først rettes i den næste udgave. " / "The adopted text can only be changed in the next edition. ",
    NoWords: "" / "",
    NoLongWords: "ingen over seks bogstaver" / "none over six letters",

    // What was done to the lines of adopted text.
    LineWord: "linje " / "line ",
    LineRewritten: " er rettet" / " reworded",
    LineAdded: " er tilføjet" / " added",
    OneLine: "1 linje" / "1 line",
    Deleted: " er slettet" / " deleted",
    LinesDeleted: " linjer er slettet" / " lines deleted",
    AfterLine: " efter linje " / " after line ",
    BeforeLine: " før linje " / " before line ",
    OtherContent: "indholdet er et andet" / "the content is another",

    // Why a drawing is more than a drawing, and what to do.
    DrawingNotXml: "den kan ikke læses som XML, fordi der er en fejl her" / "it cannot be read as XML, because something is wrong here",
    DrawingNotUtf8: "den er ikke skrevet i UTF-8" / "it is not written in UTF-8",
    DrawingNotSvg: "den begynder ikke som en SVG-tegning" / "it does not begin as an SVG drawing",
    DrawingTooMuch: "den har flere dele, eller flere inden i hinanden, end en browser kan vise" / "it has more parts, or more inside each other, than a browser can show",
    DrawingOtherEncoding: " er et andet tegnsæt end UTF-8" / " is another encoding than UTF-8",
    DrawingOwnDeclarations: "den har sine egne forkortelser, og de kan skjule, hvad der står" / "it has its own abbreviations, and they can hide what it says",
    DrawingInstruction: " er en besked til andre programmer" / " is an instruction to other programs",
    DrawingProgram: " er et program" / " is a program",
    DrawingHandler: " starter et program" / " starts a program",
    DrawingPage: " er et stykke af en webside" / " is a piece of a web page",
    DrawingAnimation: " ændrer tegningen, mens den vises" / " changes the drawing while it is shown",
    DrawingElement: " kendes ikke som en del af en tegning" / " is not known as a part of a drawing",
    DrawingAttribute: " kendes ikke som en egenskab ved en tegning" / " is not known as an attribute of a drawing",
    DrawingLink: " fører ud af filen" / " leads out of the file",
    DrawingFetch: " henter noget uden for filen" / " fetches something from outside the file",
    DrawingStyle: " kendes ikke som en del af en tegnings stil" / " is not known as a style of a drawing",
    MendDrawingPage: "I draw.io: slå »Formateret tekst« og »Ombryd tekst« fra. I Illustrator: gem uden redigeringsmuligheder. " / "In draw.io: turn off »Formatted Text« and »Word Wrap«. In Illustrator: save without editing capabilities. ",
    MendDrawingLink: "Skriv linket i teksten i stedet, og indlejr billeder i tegningen. " / "Put the link into the text instead, and embed pictures in the drawing. ",
    MendDrawingFetch: "Gør tekst med særlige skrifttyper til kurver, før du gemmer. " / "Turn text in special fonts into outlines before you save. ",
    MendDrawingEncoding: "Gem den i UTF-8. " / "Save it as UTF-8. ",
    MendDrawingDeclarations: "I Illustrator: gem uden redigeringsmuligheder. " / "In Illustrator: save without editing capabilities. ",
    MendDrawingSize: "Forenkl tegningen. " / "Simplify the drawing. ",
    DrawingShownWithout: "Siden viser tegningen uden det" / "The page shows the drawing without it",
    DrawingNotShown: "Siden viser en tom ramme i stedet" / "The page shows an empty frame instead",

    // Why a PDF may be more than a document.
    PdfRuns: "indeholder et program, der kan starte, når den åbnes" / "holds a program that may start when it is opened",
    PdfLocked: "er låst, så ingen kan se, om den indeholder et program" / "is locked, so nobody can see whether it holds a program",
    PdfPacked: "er pakket, så ingen kan se, om den indeholder et program" / "is packed so that nobody can see whether it holds a program",

    // What is wrong with the seal of an adopted edition.
    LockUnreadable: "den kan ikke læses" / "it cannot be read",
    LockDigest: "fingeraftrykket for hele udgaven passer ikke til filernes" / "the digest of the whole edition does not fit those of the files",
    LockValues: "det, der står om actioncards, kontakter og love, er ikke som skrevet ved vedtagelsen" / "what it says of cards, contacts and laws is not as written on adoption",
    LockPaths: "filen hører ikke til den vedtagne tekst, eller står der to gange" / "the file is no part of adopted text, or stands there twice",
    LockLines: "linjernes fingeraftryk passer ikke til filen" / "the digests of the lines do not fit the file",

    // What the law demands of an edition.
    PurposeSection: "afsnittet om formålet (`purpose`)" / "the section on its purpose (`purpose`)",

    // Why an adoption was not written.
    ChangedMeanwhile: "filerne blev ændret, mens de blev forseglet" / "the files were changed while they were sealed",

    // Why a place is none.
    PlaceForm: "den skrives slags, kolon og id" / "it is written kind, colon and id",
    PlaceKind: "slagsen findes ikke" / "there is no such kind",
    PlaceId: "et id er små bogstaver, tal og bindestreger" / "an id is small letters, digits and hyphens",

    // What is empty.
    ListValue: "En værdi i listen" / "A value in the list",
    MustBeThere: ". Her skal stå noget" / ". Something must stand here",
    MayBeLeftOut: ", eller slet linjen" / ", or delete the line",
    BodyText: "Teksten efter hovedet" / "The text after the head",

    // Why a date is none.
    DateForm: "den skrives år-måned-dag" / "it is written year-month-day",
    NotInCalendar: "dagen findes ikke i kalenderen" / "the day is not in the calendar",
    TooLongAgo: "årstallet er før 1900" / "the year is before 1900",

    // Where a link leads; completes "linket …" / "the link …", the place itself between the two.
    LinkRings: "ringer til `" / "rings `",
    LinkWrites: "skriver til `" / "writes to `",
    LinkLeads: "fører til `" / "leads to `",
    LinkEnds: "`" / "`",
    LinkRingsNot: "` og ringer ikke op" / "` and does not call",
    LinkUnknown: "`, og intet register har nummeret" / "`, and no registry has the number",
    LinkReaches: "fører til »" / "leads to »",
    WhoHas: "«, som har " / "«, who has ",
    NoNumberOfIts: "intet nummer" / "no number",
    NoMailboxOfIts: "ingen e-mail" / "no e-mail",
    NoSiteOfIts: "ingen hjemmeside" / "no website",

    // How a link comes to say where it leads, and what is published until then.
    MendNumber: "Ret det af de to, der er forkert." / "Correct the one of the two that is wrong.",
    MendNumberRest: "Bedst er et link til kontakten uden tekst, `[](contact:id)`: det følger registret." / "Best is a link to the contact without a text, `[](contact:id)`: it follows the registry.",
    MendContact: "Lad linket stå uden tekst, " / "Let the link stand without a text, ",
    MendContactRole: ", eller skriv rollen." / ", or write the role.",
    MendContactRest: "Nummer, e-mail og hjemmeside står kun i contacts.yaml." / "Number, e-mail and website stand in contacts.yaml alone.",
    MendAddress: "Skriv den adresse, linket fører til, eller ord i stedet for en adresse." / "Write the address the link leads to, or words instead of an address.",
    MendAddressRest: "Er det linket, der er forkert, så ret det." / "If it is the link that is wrong, correct that.",
    MendElsewhere: "Lad nummeret være et link til kontakten, `[](contact:id)`, og skriv ord i dette link." / "Let the number be a link to the contact, `[](contact:id)`, and write words in this link.",
    MendElsewhereRest: "Den, der trykker på et nummer, skal kunne ringe op." / "Whoever taps a number must be able to call.",
    ReadersSee: "Læserne ser `" / "Readers see `",
    InItsPlace: "` i stedet, på siden og på papir." / "` in its place, on the page and on paper.",
    AsAdopted: "Det udgives, som det blev vedtaget." / "It is published as it was adopted.",

    // Kinds of things that can be referred to; completes "Der findes …" / "There is …".
    NoTerm: "ikke noget begreb" / "no term",
    NoIntervention: "ikke nogen indsats" / "no intervention",
    NoContact: "ikke nogen kontakt" / "no contact",
    NoLaw: "ikke nogen lov eller bestemmelse" / "no law or provision",
    NoConsolidation: "ikke nogen lovbekendtgørelse" / "no consolidation",
    NoSign: "ikke noget bekymringstegn" / "no warning sign",
    NoCard: "ikke noget actioncard" / "no action card",
    NoSection: "ikke noget afsnit" / "no section",
    NoPlan: "ikke nogen plan" / "no plan",
    NoBody: "ikke noget organ" / "no body",
    NoStep: "ikke noget trin" / "no step",
    NoEdition: "ikke nogen udgave" / "no edition",
    NoEmergency: "ikke noget alarmnummer" / "no emergency number",
    NoFile: "ikke nogen fil" / "no file",
    NoEditionBefore: "der er ingen" / "there is none",

    // Why a card is no translation.
    IsDanish: "kortet er på dansk" / "the card is in Danish",
    IsTranslation: "det kort er selv en oversættelse" / "that card is a translation itself",
    SameLanguage: "de to er på samme sprog" / "the two are in the same language",

    // What an address was.
    WasPage: "en side, der altid er der" / "a page that is always there",
    WasPrinted: "det trykte kort " / "the printed card ",
    WasElsewhere: "ingen plan har den adresse" / "no plan has that address",

    // How an address is kept.
    MendItem: "Skriv i edition.yaml (`moved:`, `merged:`, `split:`, `removed:`), hvad der blev af det" / "Write in edition.yaml (`moved:`, `merged:`, `split:`, `removed:`) what became of it",
    MendAdopted: "Udgaven skal stå, som den blev vedtaget. Hent filerne frem igen" / "The edition must stay as it was adopted. Bring its files back",
    MendTheme: "Det er der, men temaets skabelon viser ikke dets id. Ret skabelonen" / "It is there, but the theme's template does not show its id. Correct the template",
    MendOperational: "Skriv i planens corrections.yaml, hvornår og hvorfor det gik ud (`date`, `what`, `why`)" / "Write in the plan's corrections.yaml when and why it was taken away (`date`, `what`, `why`)",
    MendSlug: "Skriv planens gamle adresse under `formerly:` i plan.yaml. Er mappen slettet, så hent den igen" / "Write the plan's old address under `formerly:` in plan.yaml. If its folder was deleted, bring it back",
    MendPrinted: "Koden står på papir. Hent kortet frem igen, eller skriv i planens corrections.yaml, hvornår og hvorfor det gik ud (`date`, `what`, `why`)" / "The code is on paper. Bring the card back, or write in the plan's corrections.yaml when and why it was taken away (`date`, `what`, `why`)",
    MendPage: "Hent det frem igen, som stod der" / "Bring back what was there",

    // Why a line of the ledger is none.
    GitConflict: "git har ladet en konflikt stå" / "git has left a conflict in it",
    NoAddress: "en adresse begynder med `/`" / "an address begins with `/`",

    // Why a number cannot be dialled.
    NotEightDigits: "der skal være otte cifre" / "there must be eight digits",
    OtherCharacters: "kun cifre og mellemrum er tilladt" / "only digits and spaces are allowed",
    BadFirstDigit: "danske numre begynder ikke med 0 eller 1" / "Danish numbers do not begin with 0 or 1",
    BadForeignNumber: "landekode og nummer skal være 8-15 cifre" / "country code and number must be 8-15 digits",
    NotEmergencyNumber: "et nødnummer har tre cifre eller er et almindeligt nummer" / "an emergency number has three digits or is an ordinary number",

    // Why a CVR number is none.
    NotEightDigitsCvr: "der skal være otte cifre" / "there must be eight digits",
    BadCheckDigit: "kontrolcifferet passer ikke (modulus 11)" / "the check digit does not fit (modulus 11)",

    // Why a file is missing or does not belong.
    SectionInOrder: "afsnittet står i rækkefølgen i edition.yaml" / "the section is in the order in edition.yaml",
    ItemInOrder: "den står i rækkefølgen i index.md" / "it is in the order in index.md",
    EveryContentHas: "alt indhold har denne fil" / "all content has this file",
    EveryPlanHas: "enhver plan har denne fil" / "every plan has this file",
    EveryEditionHas: "enhver udgave har denne fil" / "every edition has this file",
    EveryListHas: "mappen skal have den med titel og rækkefølge" / "the folder must have it, with title and order",
    NotInOrder: "afsnittet står ikke i rækkefølgen i edition.yaml" / "the section is not in the order in edition.yaml",
    NotUsedHere: "ingen del af planen bruger den" / "no part of the plan uses it",
    AdoptedHasNoList: "en vedtaget udgave har ingen liste over det, der skal afgøres" / "an adopted edition has no list of what is to be decided",
    WrongExtension: "filer her ender på .yaml eller .md" / "files here end in .yaml or .md",

    // Why the system refused.
    NotFound: "filen eller mappen findes ikke" / "the file or folder does not exist",
    PermissionDenied: "adgang nægtet" / "permission denied",
    DiskFull: "disken er fuld" / "the disk is full",
    NotAFolder: "det er ikke en mappe" / "it is not a folder",
    NotRegular: "det er ikke en almindelig fil" / "it is not a regular file",
    ReadOnly: "drevet er skrivebeskyttet" / "the disk is read-only",
    NoName: "stien peger ikke på en mappe, der kan laves" / "the path names no folder that could be made",
    NoParent: "mappen, den skal ligge i, findes ikke" / "the folder it is to lie in does not exist",
    IsFolder: "det er en mappe" / "it is a folder",
    IsNoPdf: "der ligger en fil, som ikke er en PDF" / "a file that is no PDF is there",
    IsLink: "det er et link til et andet sted" / "it is a link to another place",
    IsCurrent: "det er mappen, kommandoen kører i, eller en mappe omkring den" / "it is the folder the command runs in, or one around it",
    OverlapsInput: "mappen ligger i, om eller på det, der bygges af" / "the folder is, holds or lies in what the site is built from",
    MountPoint: "mappen er et drev for sig, som ikke kan byttes ud" / "the folder is a disk of its own, which cannot be exchanged",
    FileInFile: "en fil skulle ligge inde i en anden fil" / "a file would have to lie inside another file",
    Displaced: "den gamle hjemmeside blev flyttet til side og kunne ikke lægges tilbage; næste kørsel gør det" / "the old site was moved aside and could not be put back; the next run does so",
    FileChanged: "filen blev ændret imens" / "the file was changed meanwhile",
    WriteProtected: "filen er skrivebeskyttet" / "the file is read-only",
    LedgerBusy: "en anden kørsel er stadig ved at skrive i filen; vent, til den er færdig" / "another run is still writing to the file; wait until it has finished",
    Busy: "en anden kørsel er i gang" / "another run is under way",

    // Features of YAML left out.
    Anchors: "Ankre (`&navn`)" / "Anchors (`&name`)",
    Aliases: "Henvisninger i YAML (`*navn`)" / "Aliases (`*name`)",
    Tags: "Mærker (`!type`)" / "Tags (`!type`)",
    SeveralDocuments: "Flere dokumenter i én fil (`---` midt i filen)" / "Several documents in one file (`---` inside the file)",
    AnchorsMend: "Skriv teksten ud, hvor den skal stå. Begynder teksten selv med `&`, så sæt den i anførselstegn." / "Write the text out where it belongs. If the text itself begins with `&`, put it in quotes.",
    AliasesMend: "Skriv teksten ud, hvor den skal stå. Begynder teksten selv med `*`, så sæt den i anførselstegn." / "Write the text out where it belongs. If the text itself begins with `*`, put it in quotes.",
    TagsMend: "Slet mærket. Begynder teksten selv med `!`, så sæt den i anførselstegn." / "Delete the tag. If the text itself begins with `!`, put it in quotes.",
    SeveralDocumentsMend: "Slet linjen med `---`." / "Delete the line with `---`.",
    KeyNotTextMend: "Skriv et enkelt ord før kolonet." / "Write a single word before the colon.",
    KeyNotText: "Nøgler, der ikke er tekst," / "Keys that are not text",

    // Where YAML goes wrong, and how to mend it.
    YamlIndent: "indrykningen passer ikke" / "the indentation does not fit",
    YamlIndentMend: "Linjer på samme niveau skal begynde lige langt inde. Brug mellemrum." / "Lines of one level must begin equally far in. Use spaces.",
    YamlTab: "der er brugt tabulator" / "a tab is used",
    YamlTabMend: "Indryk med mellemrum, ikke med tabulator." / "Indent with spaces, not with tabs.",
    YamlQuote: "et anførselstegn bliver ikke lukket eller følges af noget andet" / "a quotation mark is not closed or is followed by something else",
    YamlQuoteMend: "Sæt det afsluttende tegn. Er der anførselstegn inde i teksten, så sæt enkelte om det hele: `'…'`." / "Close it. If there are quotes inside the text, put single ones around the whole: `'…'`.",
    YamlEscape: "tegnet efter `\\` betyder ikke noget i dobbelte anførselstegn" / "the character after `\\` means nothing in double quotes",
    YamlEscapeMend: "Skriv `\\\\` for en bagstreg, eller brug enkelte anførselstegn." / "Write `\\\\` for a backslash, or use single quotes.",
    YamlBracket: "en parentes `[` eller `{` bliver ikke lukket rigtigt" / "a bracket `[` or `{` is not closed properly",
    YamlBracketMend: "Luk parentesen, eller sæt teksten i anførselstegn." / "Close the bracket, or put the text in quotes.",
    YamlColon: "et kolon følges af mellemrum inde i en tekst" / "a colon is followed by a space inside a text",
    YamlColonMend: "Sæt hele teksten i anførselstegn." / "Put the whole text in quotes.",
    YamlKey: "her ventes `nøgle: værdi`" / "`key: value` is expected here",
    YamlKeyMend: "Skriv nøglen, et kolon og et mellemrum." / "Write the key, a colon and a space.",
    YamlCharacter: "tegnet kan ikke stå her" / "the character cannot stand here",
    YamlCharacterMend: "Sæt teksten i anførselstegn." / "Put the text in quotes.",
    YamlOther: "opbygningen kan ikke forstås" / "the structure cannot be understood",
    YamlOtherMend: "Se på indrykning, koloner og anførselstegn i linjen og linjen før." / "Look at indentation, colons and quotes in this line and the one before.",

    // What is printed; completes the texts of the family PV8.
    PrintedRedline: "ændringerne " / "the changes ",
    PrintedCard: "kortet " / "the card ",
    PrintedPlan: "planen " / "the plan ",
    PrintedCards: "kortene til " / "the cards for ",
    ForCitizens: "borgere" / "citizens",
    ForProfessionals: "fagpersoner" / "professionals",
    ForAuthorities: "myndighed" / "authorities",
    SizePocket: "lomme" / "pocket",
    OtherDocument: " og 1 dokument mere" / " and 1 more document",
    MoreDocumentsAnd: " og " / " and ",
    MoreDocuments: " dokumenter mere" / " more documents",

    // How a printed text becomes shorter.
    ShortenSteps: "Forkort trin eller noter. De længste trin, med antal tegn: " / "Shorten steps or notes. The longest steps, with their number of characters: ",
    ShortenText: "Forkort teksten." / "Shorten the text.",

    // What is wrong with a template of the theme.
    TemplateSyntax: "her er en skrivefejl i skabelonsproget" / "there is a slip in the template language",
    TemplateUndefined: "navnet findes ikke her" / "the name is not there",
    TemplateNotFound: "skabelonen, der hentes her, findes ikke" / "the template fetched here does not exist",
    TemplateUnknownName: "funktionen findes ikke" / "there is no such function",
    TemplateArguments: "funktionen får for få eller for mange værdier" / "the function gets too few or too many values",
    TemplateOperation: "værdien kan ikke bruges på den måde" / "the value cannot be used in that way",
    TemplateNotUtf8: "filen er ikke gyldig UTF-8-tekst" / "the file is not valid UTF-8 text",
}
