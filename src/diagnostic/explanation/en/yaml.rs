//! YAML: codes PV2xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::YamlSyntax => Explanation {
            title: "The file is not written rightly as YAML",
            why: "The program cannot see what belongs to what, and it does not guess: a guess could put a \
                 phone number with the wrong contact. The rest of the file is not read until the place is \
                 mended.",
            mend: "Look at the line in the error and at the line before. Most often it is a colon followed by \
                  a space inside a text, a quotation mark that is not closed, or a line indented unevenly.\n\
                  When in doubt, put the whole text in quotes.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownKey => Explanation {
            title: "A key that does not exist here",
            why: "A key is the word before the colon. If an unknown key were skipped, what you wrote beside \
                 it would vanish from the site without anybody being told. Keys are English, values Danish.",
            mend: "Correct the key to one of those the error names. The one most like it stands first.\n\
                  If the line belongs elsewhere, look at the indentation: each key belongs to what it is \
                  indented under.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::DuplicateKey => Explanation {
            title: "The same key stands twice",
            why: "Two values for the same thing cannot both count. If the program chose one, the other would \
                 vanish in silence, and it might be the right one.",
            mend: "Keep the line that is right, and delete the other.\n\
                  If they were meant as two things of one kind, make a list: a line for each, with a hyphen \
                  and a space before it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingKey => Explanation {
            title: "Something that must stand here is missing",
            why: "The site and the cards use the value. Without it there would be a hole: a contact without a \
                 name, a phone number without digits, a card without steps.",
            mend: "Write the key on a line of its own, as far in as the other keys of the place.\n\
                  If the whole place is superfluous, delete it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::WrongType => Explanation {
            title: "The value is of another kind than expected",
            why: "In some places there must be a text, in others a list or several keys. If something else \
                 stands there, the program cannot know what you mean, and it does not guess.",
            mend: "A list is written `[a, b]` on one line, or with a line for each that begins with a hyphen \
                  and a space.\n\
                  Keys with values are written on the lines below, two spaces further in.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::YamlFeature => Explanation {
            title: "A part of YAML that is not used here",
            why: "YAML can reuse texts with anchors and aliases, and put tags on values. Then a thing stands \
                 in one place and shows in another, and whoever edits in four years does not see what she \
                 changes.",
            mend: "Write the text out where it belongs.\n\
                  If the text itself begins with `&`, `*` or `!`, put it in quotes.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::YamlTooDeep => Explanation {
            title: "The indentation is too deep",
            why: "A plan's files use at most six levels. If there are many more, lines have usually been \
                 indented by mistake, and then the values belong to something other than you mean.",
            mend: "Find the first line that is indented too far, and move it and the lines below it back. A \
                  level is two spaces.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::EmptyValue => Explanation {
            title: "A value is empty",
            why: "The key is there, but nothing stands beside it. On the site that would give a heading \
                 without text, an item without words or a card without steps, and readers would think the \
                 page is broken.",
            mend: "Write what belongs there.\n\
                  If you do not know it yet and the line may be left out, delete it. The error says whether \
                  it may.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::FrontMatter => Explanation {
            title: "The text lacks its head",
            why: "A file in Markdown begins with a small head in YAML between two lines of three hyphens. \
                 There stands the title that the page, the menu and the cards use. Without the head the \
                 section has no name.",
            mend: "Write `---` as the very first line, then `title:` and the title, then `---` again. The \
                  text begins below.\n\
                  If there is a head, see that nothing stands before it, and that it is closed.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotOneOf => Explanation {
            title: "The word is none of the possible ones",
            why: "Some values steer what the site does: whom a card is for, whether an edition is adopted, \
                 which day of the week it is. They must be one of a few fixed words in English. The site \
                 would not know what to do with another.",
            mend: "Choose one of the words the error names, and write it exactly so.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NeedsQuotes => Explanation {
            title: "A text that is read as a number",
            why: "Without quotes YAML reads `20000002` as a number and `true` as yes. A number loses its \
                 leading zeros, and then the phone number or postal code is another. So numbers one does not \
                 reckon with must stand in quotes.",
            mend: "Put quotes around the value. That goes for phone numbers, CVR numbers, postal codes, years \
                  and times of day.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TextTooLong => Explanation {
            title: "A single text is too long",
            why: "The field is for a short text of at most 2,000 characters. If it is longer, too much has \
                 usually been pasted in, or a quotation mark is missing, so that the rest of the file came \
                 along.",
            mend: "See where the text ends. If a quotation mark is missing, put it in.\n\
                  If the text is right, make it shorter here, and move the rest to a section in Markdown.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
