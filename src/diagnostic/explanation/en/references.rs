//! References: codes PV4xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::DuplicateId => Explanation {
            title: "An id is used twice",
            why: "An id is the name of one thing. If two contacts have the same one, nobody knows which of \
                 them a link or a card means, and it may be the wrong number that stands there.",
            mend: "Keep the id of the thing that is already published, and give the new one another.\n\
                  If it is the same thing entered twice, delete one of them.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownReference => Explanation {
            title: "A reference to something that does not exist",
            why: "The text or the card points to a contact, a term, a law or something else by an id that \
                 nothing has. Citizens would get a link that leads nowhere, or a card without the number \
                 that should stand there.",
            mend: "See whether the id is spelt rightly. The error names those most like it.\n\
                  If the thing is not entered yet, enter it: a contact in `contacts.yaml`, a law in \
                  `laws.yaml`, a term in `definitions.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::IdIsNotFileName => Explanation {
            title: "Id and file name are not the same",
            why: "An intervention or a card has its name in two places: in the file and as the file's name. \
                 If they differ, somebody will one day correct one and think both are corrected, and then \
                 the address dies.",
            mend: "If the id is published already, rename the file to match.\n\
                  If it is new, choose the better name, and write it in both places and in the order in \
                  `index.md`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingFromOrder => Explanation {
            title: "A file is not in the order",
            why: "The order settles what comes on the site. A file that is not named would be missing without \
                 a word: a whole section, an intervention or a card.",
            mend: "Write the name where it should stand in the row: sections under `sections` in \
                  `edition.yaml`, interventions and cards under `order` in `index.md`.\n\
                  If the file is not to be there, move it out of the folder.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ListedTwice => Explanation {
            title: "The same thing stands twice in a list",
            why: "In an order the same section or card would come twice on the site, and of two corrections \
                 about one thing on one day nobody could say which is the last.",
            mend: "Delete one of them. If you meant something else, write its name.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NoEditionInForce => Explanation {
            title: "The plan has no adopted edition yet",
            why: "A plan is a plan only when the council has adopted it. If a draft were shown as in force, \
                 citizens and professionals would act by something nobody has decided.",
            mend: "To see the draft, build with `planvaerk --drafts`. Do not put that folder on the web.\n\
                  If it is adopted, enter the adoption with `planvaerk adopt`.\n\
                  If the day of the meeting is still to come, wait: on that day the plan appears by itself.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TwoEditionsSameDay => Explanation {
            title: "Two editions take force on the same day",
            why: "On a given day only one edition may hold. Otherwise the site cannot show which plan \
                 applies.",
            mend: "See in the minutes from which day each edition holds, and correct `in_force` or the date \
                  of adoption in the draft.\n\
                  If both are adopted, one was entered wrongly: bring the files back as they were on \
                  adoption.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AddressTaken => Explanation {
            title: "Two pages want the same address",
            why: "There can be only one page at an address. One would hide the other, and links to it would \
                 show something else altogether.",
            mend: "Give the newer one another `slug` in `plan.yaml` or another id. Keep the address of the \
                  one that is published.\n\
                  Some words are taken by the site itself, for example `om`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptionMissing => Explanation {
            title: "An adopted edition does not say when and by whom",
            why: "The date of adoption settles from when the plan holds, and by when it must be revised. \
                 Without it the site can show neither.",
            mend: "Let `planvaerk adopt` write the adoption: it enters status, date and proof at once. Write \
                  `status: draft` first.\n\
                  If the edition was adopted long ago, bring `edition.yaml` back as it was.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::SupersedesItself => Explanation {
            title: "Editions supersede each other in a circle",
            why: "Editions must lie on one line in time. In a circle nobody can say which came first, and the \
                 site cannot show what changed from one to the next.",
            mend: "Write in `supersedes` of each edition the one that held right before. The oldest does not \
                  have the line at all.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PhoneNotInRegistry => Explanation {
            title: "A link rings a number outside the registry",
            why: "A number is to be corrected in one place only. If it stands in a text and not in \
                 contacts.yaml or site.yaml, it is forgotten when it changes, and then citizens ring a dead \
                 number.",
            mend: "Enter the contact in `contacts.yaml`, and refer to it with `contact:` and its id. Then the \
                  number always follows.\n\
                  If the number is mistyped, correct it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrimaryWithoutPhone => Explanation {
            title: "The first contact has no number",
            why: "The first thing a citizen sees on the help page is a number to ring. A contact without a \
                 phone there is a button that does not work, for those who need it most.",
            mend: "Write the number with the contact in `contacts.yaml`.\n\
                  If the unit has no phone, choose another contact as `primary` in `help.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ParentOfItself => Explanation {
            title: "A body belongs to itself",
            why: "The organisation is shown as a tree: who belongs to whom. In a circle there is no top, and \
                 readers cannot see who is responsible.",
            mend: "Write in `parent` the body it belongs to directly. The topmost does not have the line at \
                  all.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownNumber => Explanation {
            title: "A number in the text is not in the registry",
            why: "Eight digits in a text are read as a phone number. If it is not in contacts.yaml or \
                 site.yaml, nobody has checked it, and nobody corrects it when it changes.",
            mend: "Enter the contact in `contacts.yaml`, and refer to it instead of writing the number.\n\
                  If it is a CVR number, write \"CVR-nr.\" right before it, and it is not taken for a phone \
                  number.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslationUnbound => Explanation {
            title: "A translation does not say which text it is of",
            why: "When the Danish text changes, readers of the translation must be told that it may be out of \
                 date. The site can say so only when the translation is bound to the text it was made from.",
            mend: "Compare the translation with the Danish text as it is now.\n\
                  If it matches, copy the line with `translates` that the error shows to the top of the \
                  translation.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslatesInSource => Explanation {
            title: "A Danish text calls itself a translation",
            why: "The line `translates` binds a translation to the Danish text. If it stands in the Danish \
                 text itself, it was usually copied along from a translation, and the binding may be missing \
                 there.",
            mend: "Delete the line in the Danish file.\n\
                  If the file is meant as a translation, give it the language's name: `purpose.en.md` beside \
                  `purpose.md`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslatedItemUnknown => Explanation {
            title: "The translation has something the Danish text has not",
            why: "An id means the same in all languages, so that a link to a term leads to it in Danish and \
                 in English. What stands in the translation alone is not adopted and corresponds to nothing.",
            mend: "Write the id the Danish text uses. Only the words are translated, never the id.\n\
                  If it is gone from the Danish text, delete it in the translation.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LinkSaysOther => Explanation {
            title: "A link says one thing and leads to another",
            why: "Readers ring the number they see, and write to the address that stands there. If the link leads \
                 elsewhere, one of the two is wrong, and nobody can see which. On paper the text is all there is. So a \
                 number, an e-mail or a web address in the text of a link must be what the link leads to. Numbers are \
                 compared digit by digit, with +45 or without; web addresses by the name, with www. or without. \
                 In a link to a contact the text should not say the number at all: it stands in the registry, and is \
                 corrected there. Once an edition of the plan is adopted it is a warning: a site that is out can still \
                 be built.",
            mend: "In a link to a contact: leave the text empty, or write the role.\n\
                  In a link with `tel:`, `mailto:` or `https:`: correct the one of the two that is wrong.\n\
                  If the link leads to where nobody is rung, write words in it, and let the number be a link of its own.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
