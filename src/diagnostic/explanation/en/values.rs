//! Values: codes PV3xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::BadId => Explanation {
            title: "An id has characters it may not have",
            why: "An id is the thing's name for ever: it stands in addresses, in links and on printed cards. \
                 So it may only have characters that are the same in all programs and on all keyboards.",
            mend: "Write small letters a-z, digits and single hyphens. Write `ae`, `oe` and `aa` for æ, ø and \
                  å. A provision of a law has a slash as well: `15/3`.\n\
                  Choose the name with care. Once published it is not changed again, not even when the title \
                  changes.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadDate => Explanation {
            title: "A date cannot be read",
            why: "01-02-2026 is 1 February to some and 2 January to others. Dates settle which edition holds \
                 and when it must be revised, so they are written in one way only, and the day must exist.",
            mend: "Write the year, the month and the day with hyphens, for example `2026-11-01` for 1 \
                  November 2026.\n\
                  If it is written so, see whether the day exists: April has 30 days.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadPhone => Explanation {
            title: "A phone number cannot be dialled",
            why: "Somebody in distress rings the number that stands there. If a digit is missing she does not \
                 get through, and the card in the pocket cannot be corrected. Danish numbers have eight \
                 digits and do not begin with 0 or 1; foreign ones begin with `+` and the country code.",
            mend: "Look the number up, and ring it before you write it. Never guess a digit.\n\
                  Use digits and spaces only, and put quotes around. Short numbers such as 112 belong under \
                  `emergency` in `site.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadCvr => Explanation {
            title: "The CVR number cannot be right",
            why: "The CVR number shows which municipality is behind the site. Its last digit is a check \
                 digit, so that a slip can be seen at once.",
            mend: "Look the municipality's number up on virk.dk, and write its eight digits in quotes, \
                  without spaces.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadTime => Explanation {
            title: "A time of day cannot be read",
            why: "The hours tell when somebody answers the phone. Written unclearly, a citizen may ring in \
                 vain. They are written in 24 hours, with two digits before and after the colon.",
            mend: "Write for example `\"08:00\"` and `\"16:30\"` in quotes. The end of the day is written \
                  `\"24:00\"`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadUrl => Explanation {
            title: "A web address is not whole",
            why: "Without `https://` a browser does not know where the address begins, and the link leads to \
                 a page that does not exist.",
            mend: "Open the page in a browser, and copy the whole address from the address bar.\n\
                  If there are spaces in the address, it was often pasted wrongly.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadEmail => Explanation {
            title: "An e-mail address cannot be used",
            why: "Whoever writes to the address gets no answer and may think that nobody wants to help. The \
                 address must be one that a mail program can send to.",
            mend: "Write the name, an at sign and the domain, without spaces. Best is a shared mailbox that \
                  somebody reads every day.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadPostalCode => Explanation {
            title: "The postal code has not four digits",
            why: "The address stands on the site so that people can come or write. With a wrong postal code \
                 neither they nor the letter arrive.",
            mend: "Write the four digits only, in quotes. The town's name stands by itself under `city`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::HoursBackwards => Explanation {
            title: "It closes before it opens",
            why: "The hours would be no time at all, and the site could say closed while somebody waits for \
                 calls. Often the two times are swapped, or the hours pass midnight.",
            mend: "If the times are swapped, swap them back.\n\
                  If the hours pass midnight, write two lines: one until midnight, and one from midnight the \
                  day after.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadLanguage => Explanation {
            title: "The site cannot be published in that language",
            why: "The language tells browsers and screen readers how to read the text aloud, and which fixed \
                 words the site uses. Pages can be in Danish, `da`, and English, `en`. Action cards can be \
                 in Arabic as well; that stands in the card itself.",
            mend: "Write `da` or `en`. Danish is `da`, not `dk`: that is the country.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::OutOfRange => Explanation {
            title: "A number is too large or too small",
            why: "The number has a limit, which stands with the error. The plan's `revision_years` can be 4 \
                 at most: barnets lov § 15, stk. 3, demands a revision at least every fourth year, and with \
                 a larger number the site would state an unlawful term.",
            mend: "Write a whole number within the limit, without quotes.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadDigest => Explanation {
            title: "A digest was not copied rightly",
            why: "A digest is characters that Planværk reckons from a text to see whether it has changed. If \
                 one is missing, a translation or a correction can no longer be bound to its text.",
            mend: "Copy the whole value from the message that asked for it, and put it in quotes.\n\
                  If it stands in `adopted.lock`, bring the file back as it was. It is never edited by hand.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadItemPlace => Explanation {
            title: "A place in an edition is written wrongly",
            why: "With these lines an edition says what became of something. If the place cannot be read, the \
                 site does not know where an old link should lead.",
            mend: "Write the kind, a colon and the id. The kind is `section`, `term`, `body`, `step`, \
                  `intervention`, `sign` or `card`.\n\
                  A heading or an aim is a place in a section: `\"section:purpose#ro\"`, in quotes.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadOperationalItem => Explanation {
            title: "A correction does not say what it is about",
            why: "In corrections.yaml you tell citizens what has changed since the plan was adopted. If the \
                 program cannot see whether it is a contact, a law, a card or a way to help, it cannot show \
                 the correction in the right place.",
            mend: "Write the kind, a colon and the id: `contact:`, `law:`, `card:` or `way:`.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
