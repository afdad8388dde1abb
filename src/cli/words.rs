//! What `--help` says of every command and option, in both languages. The order is the order they are shown in.

use crate::diagnostic::Language;

/// The help of one option.
pub(super) struct OptionWords {
    /// clap's name of it.
    pub id: &'static str,
    /// What stands for its value, in Danish and English; empty for a switch.
    value: [&'static str; 2],
    help: [&'static str; 2],
}

/// The help of one command. The command without a name is the program itself.
pub(super) struct CommandWords {
    pub name: &'static str,
    about: [&'static str; 2],
    usage: [&'static str; 2],
}

impl OptionWords {
    pub(super) fn value(&self, language: Language) -> &'static str {
        pick(self.value, language)
    }

    pub(super) fn help(&self, language: Language) -> &'static str {
        pick(self.help, language)
    }
}

impl CommandWords {
    pub(super) fn about(&self, language: Language) -> &'static str {
        pick(self.about, language)
    }

    pub(super) fn usage(&self, language: Language) -> &'static str {
        pick(self.usage, language)
    }
}

fn pick([danish, english]: [&'static str; 2], language: Language) -> &'static str {
    match language {
        Language::Danish => danish,
        Language::English => english,
    }
}

const FOLDER: [&str; 2] = ["MAPPE", "FOLDER"];
const DATE: [&str; 2] = ["DATO", "DATE"];
const SWITCH: [&str; 2] = ["", ""];

pub(super) const COMMANDS: &[CommandWords] = &[
    CommandWords {
        name: "planvaerk",
        about: [
            "Planværk laver en kommunes beredskabsplan til hjemmeside og actioncards.\n\
             Uden kommando bygges hjemmesiden: mappen content læses, mappen public skrives.",
            "Planværk turns a municipality's plan into a website and action cards.\n\
             Without a command it builds the site: content is read, public is written.",
        ],
        usage: ["planvaerk [KOMMANDO] [VALG]", "planvaerk [COMMAND] [OPTIONS]"],
    },
    CommandWords {
        name: "build",
        about: ["Byg hjemmesiden og kortene", "Build the site and the cards"],
        usage: ["planvaerk build [VALG]", "planvaerk build [OPTIONS]"],
    },
    CommandWords {
        name: "check",
        about: ["Læs og kontrollér alt uden at skrive noget", "Read and check everything, write nothing"],
        usage: ["planvaerk check [VALG]", "planvaerk check [OPTIONS]"],
    },
    CommandWords {
        name: "serve",
        about: [
            "Vis hjemmesiden i browseren, og opdater den, når en fil gemmes",
            "Show the site in the browser, up to date with every file saved",
        ],
        usage: ["planvaerk serve [VALG]", "planvaerk serve [OPTIONS]"],
    },
    CommandWords {
        name: "adopt",
        about: [
            "Skriv byrådets vedtagelse ind, og forsegl teksten",
            "Write the council's adoption in, and seal the text",
        ],
        usage: [
            "planvaerk adopt PLAN/UDGAVE --date DATO --body NAVN [VALG]",
            "planvaerk adopt PLAN/EDITION --date DATE --body NAME [OPTIONS]",
        ],
    },
    CommandWords {
        name: "verify",
        about: ["Se efter, at vedtagne tekster er uændrede", "See that adopted texts are unchanged"],
        usage: ["planvaerk verify [VALG]", "planvaerk verify [OPTIONS]"],
    },
    CommandWords {
        name: "unadopt",
        about: [
            "Tag en vedtagelse tilbage før mødets dag",
            "Take an adoption back before the day of the meeting",
        ],
        usage: ["planvaerk unadopt PLAN/UDGAVE [VALG]", "planvaerk unadopt PLAN/EDITION [OPTIONS]"],
    },
    CommandWords {
        name: "diff",
        about: [
            "Vis, hvad der er ændret fra en udgave af en plan til en anden",
            "Show what changed from one edition of a plan to another",
        ],
        usage: ["planvaerk diff PLAN GAMMEL NY [VALG]", "planvaerk diff PLAN OLD NEW [OPTIONS]"],
    },
    CommandWords {
        name: "status",
        about: ["Vis, hvad der skal gøres, og hvornår", "Show what is to be done, and when"],
        usage: ["planvaerk status [VALG]", "planvaerk status [OPTIONS]"],
    },
    CommandWords {
        name: "revise",
        about: ["Lav en kladde til planens næste udgave", "Make a draft of the plan's next edition"],
        usage: ["planvaerk revise PLAN UDGAVE [VALG]", "planvaerk revise PLAN EDITION [OPTIONS]"],
    },
    CommandWords {
        name: "completions",
        about: [
            "Skriv kode, så din skal fuldender kommandoer med tabulator",
            "Write code by which your shell completes commands",
        ],
        usage: ["planvaerk completions SKAL [VALG]", "planvaerk completions SHELL [OPTIONS]"],
    },
    CommandWords {
        name: "man",
        about: ["Skriv manualsiden, som man læser den", "Write the manual page, as man reads it"],
        usage: ["planvaerk man [VALG]", "planvaerk man [OPTIONS]"],
    },
    CommandWords {
        name: "explain",
        about: ["Forklar, hvad en kode som PV602 betyder", "Explain what a code such as PV602 means"],
        usage: ["planvaerk explain [KODE]… [VALG]", "planvaerk explain [CODE]… [OPTIONS]"],
    },
    CommandWords {
        name: "new",
        about: [
            "Begynd et websted, en plan, et kort eller en anden del",
            "Begin a site, a plan, a card or another part",
        ],
        usage: ["planvaerk new KOMMANDO [VALG]", "planvaerk new COMMAND [OPTIONS]"],
    },
    CommandWords {
        name: "site",
        about: ["Begynd et nyt websted i en tom mappe", "Begin a new site in an empty folder"],
        usage: ["planvaerk new site \"NAVN\" [VALG]", "planvaerk new site \"NAME\" [OPTIONS]"],
    },
    CommandWords {
        name: "plan",
        about: [
            "Begynd en plan med kladden til dens første udgave",
            "Begin a plan with the draft of its first edition",
        ],
        usage: ["planvaerk new plan ID [VALG]", "planvaerk new plan ID [OPTIONS]"],
    },
    CommandWords {
        name: "card",
        about: ["Begynd et actioncard i en kladde", "Begin an action card in a draft"],
        usage: ["planvaerk new card ID [VALG]", "planvaerk new card ID [OPTIONS]"],
    },
    CommandWords {
        name: "intervention",
        about: ["Begynd en indsats i en kladde", "Begin an intervention in a draft"],
        usage: ["planvaerk new intervention ID [VALG]", "planvaerk new intervention ID [OPTIONS]"],
    },
    CommandWords {
        name: "contact",
        about: ["Tilføj en kontakt til contacts.yaml", "Add a contact to contacts.yaml"],
        usage: ["planvaerk new contact ID [VALG]", "planvaerk new contact ID [OPTIONS]"],
    },
    CommandWords {
        name: "translation",
        about: [
            "Begynd en oversættelse af en udgaves afsnit",
            "Begin a translation of an edition's sections",
        ],
        usage: ["planvaerk new translation SPROG [VALG]", "planvaerk new translation LANGUAGE [OPTIONS]"],
    },
    CommandWords {
        name: "schema",
        about: [
            "Skriv skemaer, så en editor hjælper med filerne",
            "Write schemas, so that an editor helps with the files",
        ],
        usage: ["planvaerk schema [VALG]", "planvaerk schema [OPTIONS]"],
    },
    CommandWords {
        name: "help",
        about: ["Vis hjælpen, også til en enkelt kommando", "Show this help, or that of one command"],
        usage: ["planvaerk help [KOMMANDO]", "planvaerk help [COMMAND]"],
    },
];

pub(super) const OPTIONS: &[OptionWords] = &[
    OptionWords {
        id: "adopted_on",
        value: DATE,
        help: ["Dagen for vedtagelsen, som 2028-05-22", "The day of adoption, as 2028-05-22"],
    },
    OptionWords {
        id: "body",
        value: ["NAVN", "NAME"],
        help: ["Hvem der vedtog, som \"Aalborg Byråd\"", "Who adopted, as \"Aalborg Byråd\""],
    },
    OptionWords {
        id: "in_force",
        value: DATE,
        help: [
            "Første dag, udgaven gælder [dagen for vedtagelsen]",
            "The first day it holds [the day of adoption]",
        ],
    },
    OptionWords {
        id: "meeting",
        value: ["TEKST", "TEXT"],
        help: ["Mødet og punktet på dagsordenen", "The meeting and its item"],
    },
    OptionWords {
        id: "minutes",
        value: ["ADRESSE", "ADDRESS"],
        help: ["Referatets adresse", "The address of the minutes"],
    },
    OptionWords {
        id: "today",
        value: DATE,
        help: ["Regn fra denne dag, som 2026-11-23 [i dag]", "Reckon from this day, as 2026-11-23 [today]"],
    },
    OptionWords {
        id: "plan",
        value: ["PLAN", "PLAN"],
        help: ["Planens mappe, som ekstremisme", "The plan's folder, such as ekstremisme"],
    },
    OptionWords {
        id: "old",
        value: ["GAMMEL", "OLD"],
        help: ["Udgaven, der sammenholdes med, som 2024", "The edition to compare with, such as 2024"],
    },
    OptionWords {
        id: "new",
        value: ["NY", "NEW"],
        help: [
            "Udgaven, der vises, også en kladde, som 2028",
            "The edition to show, a draft too, such as 2028",
        ],
    },
    OptionWords {
        id: "pdf",
        value: ["FIL", "FILE"],
        help: ["Læg ændringerne i denne fil som PDF", "Put the changes in this file as PDF"],
    },
    OptionWords {
        id: "name",
        value: ["NAVN", "NAME"],
        help: [
            "Kommunens navn, som \"Rebild Kommune\"",
            "The municipality's name, such as \"Rebild Kommune\"",
        ],
    },
    OptionWords {
        id: "new_id",
        value: ["ID", "ID"],
        help: [
            "Navnet i adressen: a-z, tal og bindestreg",
            "The name in the address: a-z, digits and hyphens",
        ],
    },
    OptionWords {
        id: "into",
        value: ["SPROG", "LANGUAGE"],
        help: ["Sproget, der oversættes til: en", "The language to translate into: en"],
    },
    OptionWords {
        id: "folder",
        value: FOLDER,
        help: [
            "Mappen til webstedet [denne, hvis den er tom]",
            "The site's folder [this one, when it is empty]",
        ],
    },
    OptionWords {
        id: "cvr",
        value: ["NUMMER", "NUMBER"],
        help: ["Kommunens CVR-nummer", "The municipality's CVR number"],
    },
    OptionWords { id: "street", value: ["TEKST", "TEXT"], help: ["Vej og nummer", "Street and number"] },
    OptionWords { id: "postal_code", value: ["NUMMER", "NUMBER"], help: ["Postnummer", "Postal code"] },
    OptionWords { id: "city", value: ["NAVN", "NAME"], help: ["By", "Town"] },
    OptionWords {
        id: "site_url",
        value: ["ADRESSE", "ADDRESS"],
        help: ["Webstedets adresse på nettet [et eksempel]", "The site's address on the web [an example]"],
    },
    OptionWords {
        id: "in_plan",
        value: ["PLAN", "PLAN"],
        help: ["Planens mappe [den eneste]", "The plan's folder [the only one]"],
    },
    OptionWords {
        id: "in_edition",
        value: ["UDGAVE", "EDITION"],
        help: ["Udgavens mappe [den eneste kladde]", "The edition's folder [the only draft]"],
    },
    OptionWords {
        id: "first_edition",
        value: ["UDGAVE", "EDITION"],
        help: ["Den første udgaves navn [året i år]", "The first edition's name [this year]"],
    },
    OptionWords {
        id: "title",
        value: ["TEKST", "TEXT"],
        help: ["Titlen [dannet af navnet]", "The title [made from the name]"],
    },
    OptionWords {
        id: "owner",
        value: ["NAVN", "NAME"],
        help: ["Enheden med ansvar for planen [mærkes TODO]", "The unit that answers for it [marked TODO]"],
    },
    OptionWords {
        id: "audience",
        value: ["LÆSER", "READER"],
        help: [
            "Læserne: citizen, professional eller authority",
            "Its readers: citizen, professional or authority",
        ],
    },
    OptionWords {
        id: "contact",
        value: ["ID", "ID"],
        help: ["Kontakten i contacts.yaml, der ringes til", "The contact in contacts.yaml to be rung"],
    },
    OptionWords {
        id: "role",
        value: ["TEKST", "TEXT"],
        help: ["Rollen, aldrig et personnavn", "The role, never a person's name"],
    },
    OptionWords {
        id: "unit",
        value: ["NAVN", "NAME"],
        help: ["Enheden, som rollen hører til", "The unit the role belongs to"],
    },
    OptionWords {
        id: "phone",
        value: ["NUMMER", "NUMBER"],
        help: ["Telefonnummeret, som \"20 00 00 00\"", "The phone number, such as \"20 00 00 00\""],
    },
    OptionWords {
        id: "email",
        value: ["ADRESSE", "ADDRESS"],
        help: ["E-mailadressen", "The e-mail address"],
    },
    OptionWords {
        id: "content",
        value: FOLDER,
        help: ["Mappen med indhold [content]", "The folder with the content [content]"],
    },
    OptionWords {
        id: "out",
        value: FOLDER,
        help: ["Mappen, hjemmesiden lægges i [public]", "The folder the site is put in [public]"],
    },
    OptionWords {
        id: "schemas",
        value: FOLDER,
        help: ["Mappen til skemaerne [.planvaerk/schemas]", "The folder of the schemas [.planvaerk/schemas]"],
    },
    OptionWords {
        id: "force",
        value: SWITCH,
        help: [
            "Erstat også en fremmed mappe: alt i den slettes",
            "Replace even a foreign folder: all in it is lost",
        ],
    },
    OptionWords {
        id: "locked",
        value: SWITCH,
        help: ["Skriv ingen adresser ned: nye er en fejl", "Write down no addresses: new ones are an error"],
    },
    OptionWords {
        id: "strict",
        value: SWITCH,
        help: ["Lad også advarsler give slutkode 1", "Let warnings give exit code 1 too"],
    },
    OptionWords {
        id: "only",
        value: ["HVAD", "WHAT"],
        help: ["Vis kun dette, som PV602,PV5,kontakter", "Show this alone, as PV602,PV5,contacts"],
    },
    OptionWords {
        id: "theme",
        value: FOLDER,
        help: [
            "Temaets mappe [themes/<tema> ved indholdet]",
            "The theme's folder [themes/<theme> by the content]",
        ],
    },
    OptionWords {
        id: "base_url",
        value: ["ADRESSE", "ADDRESS"],
        help: ["Hjemmesidens adresse [den i site.yaml]", "The site's address [that in site.yaml]"],
    },
    OptionWords {
        id: "date",
        value: DATE,
        help: ["Byg for denne dag, som 2026-11-23 [i dag]", "Build for this day, as 2026-11-23 [today]"],
    },
    OptionWords {
        id: "drafts",
        value: SWITCH,
        help: ["Tag kladder med, tydeligt mærket", "Include drafts, clearly marked"],
    },
    OptionWords {
        id: "port",
        value: ["PORT", "PORT"],
        help: [
            "Porten, eller den næste ledige efter den [4000]",
            "The port, or the next free one after it [4000]",
        ],
    },
    OptionWords {
        id: "listen",
        value: ["IP", "IP"],
        help: [
            "Lyt på denne adresse, også for andre [127.0.0.1]",
            "Listen here, for other machines too [127.0.0.1]",
        ],
    },
    OptionWords {
        id: "open",
        value: SWITCH,
        help: ["Åbn siden i browseren", "Open the site in the browser"],
    },
    OptionWords {
        id: "cache",
        value: FOLDER,
        help: [
            "Mappen med færdige PDF'er [.planvaerk-cache]",
            "The folder of finished PDFs [.planvaerk-cache]",
        ],
    },
    OptionWords {
        id: "no_cache",
        value: SWITCH,
        help: ["Lav alle PDF'er forfra, og gem ingen", "Make every PDF anew, and keep none"],
    },
    OptionWords {
        id: "all",
        value: SWITCH,
        help: ["Vis alle koder, en linje til hver", "Show all codes, a line each"],
    },
    OptionWords {
        id: "lang",
        value: ["SPROG", "LANGUAGE"],
        help: ["Meddelelsernes sprog: da eller en [da]", "Language of messages: da or en [da]"],
    },
    OptionWords {
        id: "format",
        value: ["FORM", "FORMAT"],
        help: ["text, json for maskiner, eller github [text]", "text, json for machines, or github [text]"],
    },
    OptionWords {
        id: "plain_format",
        value: ["FORM", "FORMAT"],
        help: ["text for mennesker, json for maskiner [text]", "text for people, json for machines [text]"],
    },
    OptionWords {
        id: "explain_format",
        value: ["FORM", "FORMAT"],
        help: [
            "text, md (en tabel i Markdown) eller json [text]",
            "text, md (a table in Markdown) or json [text]",
        ],
    },
    OptionWords { id: "quiet", value: SWITCH, help: ["Skriv kun fejl", "Write errors only"] },
    OptionWords {
        id: "verbose",
        value: SWITCH,
        help: ["Skriv også hver fil, der laves", "Write every file that is made, too"],
    },
    OptionWords { id: "help", value: SWITCH, help: ["Vis hjælpen", "Show this help"] },
    OptionWords {
        id: "version",
        value: SWITCH,
        help: ["Vis programmets version", "Show the program's version"],
    },
    OptionWords {
        id: "new_edition",
        value: ["UDGAVE", "EDITION"],
        help: ["Den nye udgaves navn, som 2028", "The new edition's name, such as 2028"],
    },
    OptionWords {
        id: "edition",
        value: ["PLAN/UDGAVE", "PLAN/EDITION"],
        help: ["Udgaven, som mapperne hedder", "The edition, as the folders are named"],
    },
    OptionWords {
        id: "shell",
        value: ["SKAL", "SHELL"],
        help: ["bash, elvish, fish, powershell eller zsh", "bash, elvish, fish, powershell or zsh"],
    },
    OptionWords {
        id: "codes",
        value: ["KODE", "CODE"],
        help: [
            "Koden, som den står ved fejlen, gerne flere",
            "The code as the finding shows it; may be several",
        ],
    },
    OptionWords {
        id: "topic",
        value: ["KOMMANDO", "COMMAND"],
        help: ["Kommandoen, der vises hjælp til", "The command to show the help of"],
    },
];

/// What stands below the options.
pub(super) fn notes(language: Language) -> &'static str {
    pick(
        [
            "[…] gælder, når valget udelades. --lang en: this help in English.\n\
             Slutkoder: 0 i orden, 1 fejl eller noget forfaldent, 2 forkert kommando.",
            "[…] holds when the option is left out.\n\
             Exit codes: 0 clean, 1 errors or something overdue, 2 the command is wrong.",
        ],
        language,
    )
}

/// `Brug`, `Kommandoer`, `Valg`.
pub(super) fn headings(language: Language) -> [&'static str; 3] {
    match language {
        Language::Danish => ["Brug:", "Kommandoer:", "Valg:"],
        Language::English => ["Usage:", "Commands:", "Options:"],
    }
}
