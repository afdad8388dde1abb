use crate::diagnostic::Language;
use crate::scaffold::Form;

/// Something only the writer knows: asked for at a terminal, taken from the command line elsewhere.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question {
    /// What is asked, in Danish and English.
    words: [&'static str; 2],
    /// Where it stands on the command line: an option, or the name of a place.
    pub flag: &'static str,
    /// How it may look there, with the whole command in front of it.
    pub example: &'static str,
    pub form: Form,
}

impl Question {
    pub(super) fn words(&self, language: Language) -> &'static str {
        let [danish, english] = self.words;
        if language == Language::Danish { danish } else { english }
    }
}

/// A company number that cannot be anybody's: its check digit is wrong.
const SITE: &str =
    "planvaerk new site \"Rebild Kommune\" --cvr 12345678 --street \"…\" --postal-code 9999 --city \"…\"";

pub(super) const NAME: Question = Question {
    words: ["Kommunens navn, som Rebild Kommune", "The municipality's name, such as Rebild Kommune"],
    flag: "NAVN",
    example: SITE,
    form: Form::Text,
};
pub(super) const CVR: Question = Question {
    words: ["Kommunens CVR-nummer (8 cifre)", "The municipality's CVR number (8 digits)"],
    flag: "--cvr",
    example: SITE,
    form: Form::Cvr,
};
pub(super) const STREET: Question = Question {
    words: ["Rådhusets adresse: vej og nummer", "The town hall's address: street and number"],
    flag: "--street",
    example: SITE,
    form: Form::Text,
};
pub(super) const POSTAL_CODE: Question = Question {
    words: ["Postnummer", "Postal code"],
    flag: "--postal-code",
    example: SITE,
    form: Form::PostalCode,
};
pub(super) const CITY: Question =
    Question { words: ["By", "Town"], flag: "--city", example: SITE, form: Form::Text };
pub(super) const BASE_URL: Question = Question {
    words: [
        "Webstedets adresse på nettet (tryk retur, hvis den ikke er kendt)",
        "The site's address on the web (press return when it is not known)",
    ],
    flag: "--base-url",
    example: SITE,
    form: Form::WebAddress,
};

pub(super) const PLAN: Question = Question {
    words: [
        "Planens navn i adressen, som negativ-social-kontrol",
        "The plan's name in the address, such as negativ-social-kontrol",
    ],
    flag: "PLAN",
    example: "planvaerk new plan negativ-social-kontrol",
    form: Form::Id,
};
pub(super) const PLAN_TITLE: Question = Question {
    words: ["Planens titel", "The plan's title"],
    flag: "--title",
    example: "planvaerk new plan ekstremisme --title \"Beredskabsplan ved ekstremisme\"",
    form: Form::Text,
};
pub(super) const EDITION: Question = Question {
    words: [
        "Udgavens navn, normalt året for vedtagelsen",
        "The edition's name, normally the year of adoption",
    ],
    flag: "--edition",
    example: "planvaerk new plan ekstremisme --edition 2028",
    form: Form::Id,
};
pub(super) const OWNER: Question = Question {
    words: [
        "Enheden med ansvar for planen (tryk retur, hvis det ikke er afgjort)",
        "The unit that answers for the plan (press return when undecided)",
    ],
    flag: "--owner",
    example: "planvaerk new plan ekstremisme --owner \"…\"",
    form: Form::Text,
};
const NEW_PLAN: &str = "planvaerk new plan ekstremisme --role \"SSP-konsulent\" --phone \"…\"";
pub(super) const FIRST_ROLE: Question = Question {
    words: [
        "Hvem ringer man først til? Skriv rollen, aldrig et personnavn, som SSP-konsulent",
        "Who is called first? Write the role, never a person's name, such as SSP-konsulent",
    ],
    flag: "--role",
    example: NEW_PLAN,
    form: Form::Text,
};
pub(super) const FIRST_PHONE: Question = Question {
    words: ["Telefonnummeret dertil", "The phone number there"],
    flag: "--phone",
    example: NEW_PLAN,
    form: Form::Phone,
};
pub(super) const FIRST_CONTACT: Question = Question {
    words: ["Kontakten, hvis nummer står først", "The contact whose number stands first"],
    flag: "--contact",
    example: "planvaerk new plan ekstremisme --contact ssp-konsulent",
    form: Form::Id,
};

pub(super) const CARD: Question = Question {
    words: ["Kortets navn i adressen, som borger", "The card's name in the address, such as borger"],
    flag: "ID",
    example: "planvaerk new card borger",
    form: Form::Id,
};
pub(super) const AUDIENCE: Question = Question {
    words: [
        "Hvem er kortet til: citizen (borgere), professional (fagpersoner) eller authority (myndighed)",
        "For whom is the card: citizen, professional or authority",
    ],
    flag: "--audience",
    example: "planvaerk new card borger --audience citizen",
    form: Form::Audience,
};
pub(super) const CARD_TITLE: Question = Question {
    words: ["Kortets titel", "The card's title"],
    flag: "--title",
    example: "planvaerk new card borger --title \"…\"",
    form: Form::Text,
};
pub(super) const CARD_CONTACT: Question = Question {
    words: ["Kontakten, som kortet siger, man skal ringe til", "The contact the card says to ring"],
    flag: "--contact",
    example: "planvaerk new card borger --contact ssp-konsulent",
    form: Form::Id,
};

pub(super) const INTERVENTION: Question = Question {
    words: [
        "Indsatsens navn i adressen, som mentorordning",
        "The intervention's name in the address, such as mentorordning",
    ],
    flag: "ID",
    example: "planvaerk new intervention mentorordning",
    form: Form::Id,
};
pub(super) const INTERVENTION_TITLE: Question = Question {
    words: ["Indsatsens titel", "The intervention's title"],
    flag: "--title",
    example: "planvaerk new intervention mentorordning --title \"…\"",
    form: Form::Text,
};

const NEW_CONTACT: &str = "planvaerk new contact ssp-konsulent --role \"SSP-konsulent\" --phone \"…\"";
pub(super) const CONTACT: Question = Question {
    words: [
        "Kontaktens navn i henvisninger, som ssp-konsulent",
        "The contact's name in references, such as ssp-konsulent",
    ],
    flag: "ID",
    example: NEW_CONTACT,
    form: Form::Id,
};
pub(super) const ROLE: Question = Question {
    words: [
        "Rollen, aldrig et personnavn, som SSP-konsulent",
        "The role, never a person's name, such as SSP-konsulent",
    ],
    flag: "--role",
    example: NEW_CONTACT,
    form: Form::Text,
};
pub(super) const UNIT: Question = Question {
    words: ["Enheden (kan udelades)", "The unit (may be left out)"],
    flag: "--unit",
    example: NEW_CONTACT,
    form: Form::Text,
};
pub(super) const PHONE: Question = Question {
    words: [
        "Telefonnummer (kan udelades, hvis der er en e-mail)",
        "Phone number (may be left out when there is an e-mail)",
    ],
    flag: "--phone",
    example: NEW_CONTACT,
    form: Form::Phone,
};
pub(super) const EMAIL: Question = Question {
    words: ["E-mail (kan udelades)", "E-mail (may be left out)"],
    flag: "--email",
    example: NEW_CONTACT,
    form: Form::Email,
};

pub(super) const LANGUAGE: Question = Question {
    words: ["Sproget, der oversættes til, som en", "The language to translate into, such as en"],
    flag: "SPROG",
    example: "planvaerk new translation en",
    form: Form::Translation,
};
pub(super) const IN_PLAN: Question = Question {
    words: ["I hvilken plan", "In which plan"],
    flag: "--plan",
    example: "… --plan ekstremisme",
    form: Form::Id,
};
pub(super) const IN_EDITION: Question = Question {
    words: ["I hvilken udgave", "In which edition"],
    flag: "--edition",
    example: "… --edition 2028",
    form: Form::Id,
};
