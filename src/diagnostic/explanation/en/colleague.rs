//! What a colleague would look for: codes PV620 to PV639.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::TodoLeft => Explanation {
            title: "A place is marked TODO",
            why: "`planvaerk new` writes what can be written beforehand, and puts TODO where only you know what is to stand. \
                  If the mark stays, a citizen reads a note to you instead of what she came for. \
                  Barnets lov § 15, stk. 3 demands a written plan that the council adopts and publishes; \
                  a text with TODO in it is not finished, and it cannot be adopted.",
            mend: "Write what the line asks for, and delete the word TODO. If it is not to be there, delete the whole line. \
                   Comments that begin with `# TODO` count; other comments do not.",
            wrong: "summary: \"TODO: Skriv i én sætning, hvad planen er.\"",
            right: "summary: Hvad kommunen gør ved uro.",
        },
        Code::VerifiedLongAgo => Explanation {
            title: "A number has not been verified for six months",
            why: "Numbers are closed and moved and nobody says so. Who rings a dead number may not try again. So each is rung at least every half year, in calendar months from the day the site is built.",
            mend: "Ring the number and hear whether it is the right unit.\nCorrect the number if it is another. Then write the day as `verified` on the contact in `contacts.yaml`.",
            wrong: "verified: 2025-01-15",
            right: "verified: 2026-11-02",
        },
        Code::ContactUnused => Explanation {
            title: "A contact that nothing refers to",
            why: "Nobody reads the contact where it could help, and nobody notices when it is wrong. It stands on the page of contacts alone. What counts is the help page, cards, the plan's text and those in charge, in editions that hold or will, and in drafts.",
            mend: "Refer to the contact where somebody needs it: `contacts` in `help.yaml` or on a card, or a link such as `[](contact:tolk)`.\nIf it is to go, delete it in `contacts.yaml`, and write in the plan's `corrections.yaml` when and why.",
            wrong: "",
            right: "",
        },
        Code::NumberOfTwoRoles => Explanation {
            title: "Two contacts have the same number",
            why: "Often one was copied from the other and never corrected. Who rings then gets the wrong people. Numbers are compared as dialled: `20 00 00 02` and `+4520000002` are the same.",
            mend: "Ring it and hear who answers.\nIf one of the numbers is wrong, correct it. If the two are one place, let them be one contact.",
            wrong: "- id: koordinator\n  phones:\n    - number: \"20 00 00 02\"\n- id: hotline\n  phones:\n    - number: \"20 00 00 02\"",
            right: "- id: koordinator\n  phones:\n    - number: \"20 00 00 01\"\n- id: hotline\n  phones:\n    - number: \"20 00 00 02\"",
        },
        Code::NumberTwice => Explanation {
            title: "A contact has one number twice",
            why: "The page shows two ways, but there is one. Who gets no answer on the first spends time on the second.",
            mend: "Delete one of the numbers, or correct the one that is wrong.",
            wrong: "phones:\n  - number: \"20 00 00 01\"\n  - number: \"20 00 00 01\"\n    label: Uden for åbningstid",
            right: "phones:\n  - number: \"20 00 00 01\"",
        },
        Code::LawCheckedLongAgo => Explanation {
            title: "A provision not compared with the law for six months",
            why: "Laws change though the plan does not. Readers see when somebody last compared the wording with the law, and must be able to trust it. The law itself sets no term; six months is the same as for numbers.",
            mend: "Read the provision on retsinformation.dk, in the consolidation that holds.\nCorrect `text` if the wording is another. Write the day as `checked` and the consolidation as `read_in`.",
            wrong: "checked: 2025-01-15",
            right: "checked: 2026-11-02",
        },
        Code::LawNewerThanPlan => Explanation {
            title: "The law was consolidated anew after the plan was adopted",
            why: "The council adopted the plan under the law of that day. Barnets lov § 15, stk. 3 demands revision as needed, and a new law may be a need. It is told of laws that the edition in force links to.",
            mend: "Read the plan's text again beside the new law.\nIf it holds, write the day as `checked` on all of the law's provisions in `laws.yaml`; then it is told no more.\nIf not, put the correction into a new edition, which the council adopts.",
            wrong: "",
            right: "",
        },
        Code::QuotationDiffers => Explanation {
            title: "A quotation of a law is not word for word",
            why: "Who reads a quotation believes that the law says so. A quotation is a paragraph with `>`, words between quotation marks (eight or more), or what follows a link to a provision. It is of the provision that it links to or stands beside, else of the one with which it shares eight words in a row. Words alone are compared: capitals, signs and line breaks make no difference, and `[…]` is words left out. A quotation that fits the wording on the day of adoption is not told here.",
            mend: "Read the provision on retsinformation.dk.\nIf `text` in `laws.yaml` is wrong, correct it. If the draft's quotation is wrong, correct that.\nIf it is adopted text that is wrong, put the correction into the next edition.",
            wrong: "",
            right: "",
        },
        Code::ProvisionNotInRegistry => Explanation {
            title: "A provision in the text is not in laws.yaml",
            why: "What is in `laws.yaml` somebody sees to. A provision that stands in the text alone may be repealed and nobody notices. It is told only when it is clear which law is meant: its name stands just before (`servicelovens § 12 b`), just after (`§ 12 b i serviceloven`), or the words are a link to the law. What the law itself cites in a quotation is not told.",
            mend: "Write the provision under its law in `laws.yaml` with `id` and `cite`. If the law is not there, write it too.\nIf the number is wrong, correct the text. If the law has another name in `laws.yaml`, use that.",
            wrong: "",
            right: "",
        },
        Code::CardReachesOthers => Explanation {
            title: "A card sends its reader to somebody nobody else names",
            why: "Cards lie outside the adopted text and are edited on their own. When a contact or an emergency number stands on the card alone, it is often the card that was forgotten. The help page, the plan's other sections and its owner count.",
            mend: "If the card is out of date, correct it.\nIf it is right, write the same contact under `contacts`, or the same number under `emergency`, in `help.yaml`.",
            wrong: "",
            right: "",
        },
        Code::CardNamesGone => Explanation {
            title: "A card refers to what is gone",
            why: "Adopted text names for ever what was there that day, and its links are answered. A card is to act by: who holds it would ring somebody who is no longer there.",
            mend: "Correct the card so that it refers to what holds now, or delete the reference. Print the card again afterwards.",
            wrong: "steps:\n  - Skriv til [døgnvagten](contact:vagt).",
            right: "steps:\n  - Ring til [koordinatoren](contact:koordinator).",
        },
        Code::CardWithoutWayIn => Explanation {
            title: "A card without a way in on the help page",
            why: "Who holds the card must find more on the help page, and who is on the help page must find the card. Cards for `citizen` go with ways for `citizen`, `self` and `witness`; cards for `professional` and `authority` with ways for `professional`.",
            mend: "Write a way in under `ways` in `help.yaml` for the card's readers, and refer to the card with `card`. If the card's `audience` is wrong, correct it.",
            wrong: "",
            right: "",
        },
        Code::CardReviewLate => Explanation {
            title: "A card is to be gone through only after the plan's revision",
            why: "The plan must be revised by the day that `revision_years` gives (barnets lov § 15, stk. 3). The new plan may say something else than the card, and then the card must have been read.",
            mend: "Write a day as `review_by` that is no later than the plan's revision.",
            wrong: "",
            right: "",
        },
        Code::CardPromisesAnonymity => Explanation {
            title: "A card promises anonymity that the help page does not",
            why: "Who believes herself anonymous says things that may hurt her if it is not so. The card promises it in a sentence with a word such as »anonym« or »uden at sige dit navn« (and the like in English and Arabic) that neither denies it nor tells the reader to ask. The help page promises it when a way in for the same readers does so under `anonymity`.",
            mend: "Ask those the card sends to whether one can be anonymous with them.\nIf the promise holds, write it under `anonymity` in the way in in `help.yaml`.\nIf not, correct the card, and say for example that the reader should ask before she gives her name.",
            wrong: "notes:\n  - Du er anonym, når du ringer.",
            right: "notes:\n  - Spørg, om du kan være anonym, før du siger dit navn.",
        },
        Code::SectionMissing => Explanation {
            title: "An edition lacks sections that plans have",
            why: "Barnets lov § 15, stk. 3 demands a written plan for prevention, detection and handling. It names no section, so this is advice: interventions (`interventions`) prevent, warning signs (`warning-signs`) detect, organisation (`organisation`) and action cards (`action-cards`) handle, and purpose (`purpose`), legal basis (`legal-basis`) and definitions (`definitions`) are needed to understand them.",
            mend: "Write the section in a draft, and put it on the list `sections` in `edition.yaml`.\nIf it was left out on purpose since the edition before, say why under `removed:`; then it is not told.\nAn adopted edition cannot be edited: put it into the next.",
            wrong: "",
            right: "",
        },
        Code::SectionEmpty => Explanation {
            title: "A section is empty",
            why: "The reader comes to a page with nothing on it. If the edition is adopted like that, it stays empty until the next one is. Headings are not enough; lists must have at least one item.",
            mend: "Write the section, or take it out of the list `sections` in `edition.yaml` before the edition is adopted.",
            wrong: "",
            right: "",
        },
        Code::RevisionDue => Explanation {
            title: "The plan must soon be revised",
            why: "Barnets lov § 15, stk. 3 demands revision as needed and at least every fourth year. It takes time to write, hear and adopt a plan, so this is told a year ahead. For a plan that is revised every year it is not told here.",
            mend: "Make a draft of the edition in force with `planvaerk revise`.\nHave it adopted by the day.",
            wrong: "",
            right: "",
        },
        Code::AdoptedLinkSaysOther => Explanation {
            title: "Adopted: a link says one thing and leads to another",
            why: "When the plan was adopted, the number was right. It has been corrected in the registry since, but not a sign of adopted text may change. So in a link to a contact readers see the registry's number, e-mail or website, on the page and on paper; if the contact has none, they see the role, and if it has several numbers, the first that the link does not say already. The words around it stand as they were adopted. Nothing else of the plan is shown otherwise than it is written: the link promises the contact, and a dead number does not lead there. The text, its digest and `planvaerk verify` are unchanged. Other links are published as they were adopted, and an edition that no longer holds shows the numbers as they were.",
            mend: "If it is about a contact, tell of the change in the plan's `corrections.yaml`, as PV612 says.\nIn the draft of the next edition: leave the text of the link empty, or write the role.\nIf it is dangerous that the link stands there, let the council adopt a new edition.",
            wrong: "",
            right: "",
        },
        _ => return None,
    })
}
