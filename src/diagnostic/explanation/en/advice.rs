//! Advice to the secretary: codes PV600 to PV619.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::HoursMissing => Explanation {
            title: "The hours are not stated",
            why: "Somebody who is worried on a Friday evening must know whether anybody answers. Without \
                 hours the page says that they are not known, and she has to try.",
            mend: "Ask the unit when there is somebody at the phone. Do not guess: wrong hours are worse than \
                  none.\n\
                  Write them under `hours` with the contact in `contacts.yaml`. Days when it is closed go \
                  under `exceptions`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NeverVerified => Explanation {
            title: "Nobody has noted that the number was checked",
            why: "Numbers are closed and moved without anybody saying so. That can be found out only by \
                 ringing. A dead number on a help page or a card hits those who have a hard time already.",
            mend: "Ring the number. Ask whether it is the right unit, and whether hours and name are right.\n\
                  Write the date as `verified` with the contact in `contacts.yaml`. Ring again every half \
                  year; `planvaerk status` reminds you.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NoAccessibilityStatement => Explanation {
            title: "The accessibility statement is missing",
            why: "Whoever cannot use the site must be able to see what is wrong with it, and whom to tell. \
                 The statement is demanded by law (lov nr. 692 af 8. juni 2018).",
            mend: "Make the statement on was.digst.dk.\n\
                  Write its address as `accessibility_statement` in `site.yaml`. Then the site links to it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardNotApproved => Explanation {
            title: "An action card is not approved",
            why: "A professional acts by the card. As long as nobody has approved it, it is marked as a draft \
                 on the page and on paper, so that she knows it is not final.",
            mend: "Have the one who is responsible read the card.\n\
                  Then write `approved` with the name of who approved it, and the date. Print the card only \
                  after that.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ExampleAddress => Explanation {
            title: "The site's address is an example",
            why: "The address stands in the QR code on the cards and in what search engines read. Endings \
                 such as `.example` do not exist on the web, so a card printed now would lead nowhere.",
            mend: "Ask the IT department which address the site gets.\n\
                  Write it as `base_url` in `site.yaml`, and build again before anything is printed.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NoWayToReach => Explanation {
            title: "A contact nobody can contact",
            why: "The page shows the contact, but whoever needs it can neither ring, write nor come. That is \
                 worse than not naming it at all.",
            mend: "Write at least one way in: `phones`, `email` or `address`.\n\
                  If citizens cannot contact the unit, delete the contact, and show the way to one they can.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LawNotChecked => Explanation {
            title: "A provision was not compared with the law",
            why: "The site quotes the law to citizens and professionals. Laws change, and paragraphs move. \
                 Nobody can see whether the quotation still holds when it is not noted when it was last \
                 compared.",
            mend: "Find the law on retsinformation.dk, and compare the wording sign by sign.\n\
                  Write in `laws.yaml` which consolidation you read (`read_in`), and the date (`checked`).",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlainNumber => Explanation {
            title: "A number is written as plain text",
            why: "On a phone one must be able to press a number to ring it. A number written in the text \
                 cannot be pressed, and it does not follow when the number is corrected in the registry.",
            mend: "Write a reference to the contact instead of the digits. It shows the name and can be rung.\n\
                  If it stands in adopted text, correct it in the draft of the next edition.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::RevisionOverdue => Explanation {
            title: "The plan should have been revised",
            why: "Barnets lov § 15, stk. 3, demands that the plan is revised at least every fourth year. The \
                 term runs from the latest adoption. A plan that is too old may name interventions and rules \
                 that no longer exist.",
            mend: "See the term and the rest of what is urgent with `planvaerk status`.\n\
                  Make a draft with `planvaerk revise`, and bring it before the council.\n\
                  If a new edition has been adopted, enter the adoption with `planvaerk adopt`. That answers \
                  the duty, even before the edition takes force.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardReviewOverdue => Explanation {
            title: "An action card should have been reviewed",
            why: "The date on the card is your own agreement on when it is to be read again at the latest. \
                 The professional with the card in hand trusts that somebody has done so.",
            mend: "Read the card together with those who use it. Ring the numbers.\n\
                  Write the next date as `review_by` in the card. If anything changed, print the card again.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::DateAhead => Explanation {
            title: "Something is noted for a day that has not come",
            why: "The date says that something was done: a number was rung, a law was read. If it lies ahead \
                 it was mistyped, and then everybody believes it was checked lately.",
            mend: "Correct the date to the day it was done. Often the year is wrong.\n\
                  If the date is right, the machine's clock is wrong.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ChangeNotTold => Explanation {
            title: "A change since the adoption is not told",
            why: "The council adopted the plan with a certain number, a certain wording of the law or a \
                 certain card. Now it is another. Citizens must be able to see what was corrected, when and \
                 why, and that the correction is no part of what was adopted.",
            mend: "Copy the line the warning shows to the plan's `corrections.yaml`, and write the reason so \
                  that a citizen understands it.\n\
                  If the change was a mistake, write again what stood there before.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::GoneUntold => Explanation {
            title: "Something of the adopted plan has disappeared",
            why: "The plan the council adopted names a contact, a law or a card that is now gone. Whoever has \
                 a printed card or a link must be told what happened. So nothing is built until it has been \
                 said.",
            mend: "If it was deleted by mistake, enter it again with the same id.\n\
                  If it was closed down, copy the line from the error to the plan's `corrections.yaml`, and \
                  write the reason. The line has no `state`, for there is nothing there any more.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslationBehind => Explanation {
            title: "A translation is behind",
            why: "The Danish text has changed since the translation was made. Those who read in English may \
                 learn something outdated. The page tells them so until the translation has followed.",
            mend: "See what changed in the Danish text, and correct the translation.\n\
                  Then write the new value of `translates` that the warning shows. Do not write it before \
                  the translation matches.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TranslationIncomplete => Explanation {
            title: "A translation lacks something of its text",
            why: "A term or a sign is there in Danish, but not in the translation. Those who do not read \
                 Danish are not told that there is more.",
            mend: "Translate what the warning names, and give it the same id as in Danish.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LanguageNotListed => Explanation {
            title: "A translation is not published",
            why: "Somebody has made the translation, but the site does not have the language, so nobody gets \
                 to see it.",
            mend: "If it is to be published, add the language under `languages` in `site.yaml`.\n\
                  If it is not finished, let the warning stand.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardNotTranslated => Explanation {
            title: "A card cannot be translated from the one it names",
            why: "Readers of a translated card are told whether it matches the Danish one. That can be said \
                 only when the card is in another language than the one it was translated from, and is no \
                 translation of a translation.",
            mend: "Write the card's own language as `language`, for example `ar` or `en`.\n\
                  Name the original card under `translates`, usually the Danish one.\n\
                  If the card is not translated, delete `translates`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardTranslationUnbound => Explanation {
            title: "A translated card does not say which text it is of",
            why: "If the Danish card is changed, the card in the other language must say that it may be out \
                 of date. It is on paper with people who may not read the Danish one. Without `state` that \
                 cannot be seen.",
            mend: "Have somebody who knows both languages compare the two cards.\n\
                  If they match, copy `state` from the error in under `translates`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CardTranslationBehind => Explanation {
            title: "A translated card is behind",
            why: "The Danish card has changed since this one was translated. Steps and numbers may be others \
                 now. The card itself says that it may be out of date, but that helps little those who act \
                 by it.",
            mend: "Have the translation corrected by somebody who knows both languages.\n\
                  Then write the new `state` the warning shows, and print the card again.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
