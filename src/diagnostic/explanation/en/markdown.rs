//! Markdown: codes PV5xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::RawHtml => Explanation {
            title: "There is HTML in the text",
            why: "The same text becomes a page, a PDF and cards. HTML works on the page only; on paper the \
                 tags would stand as signs in the middle of the text. HTML can make the page inaccessible to \
                 screen readers as well.",
            mend: "Write it with Markdown: `**bold**`, `*italic*`, an empty line between paragraphs.\n\
                  If readers are to see the sign `<` itself, write `\\<`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ForbiddenLink => Explanation {
            title: "A link of a kind that cannot be used",
            why: "A link must work for everybody, on any phone. A file on your own machine, an address \
                 without `https://` or a script does not, and some of these can harm readers.",
            mend: "Write the whole address of a web page, with `https://`. A mail address is written \
                  `mailto:` and the address.\n\
                  If the link is to lead to something in the plan, write the kind and the id, for example \
                  `term:uro` or `contact:hotline`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MarkdownTooDeep => Explanation {
            title: "Lists and quotes lie too deep in each other",
            why: "Nobody can read that many levels on a phone or on a card. Usually there are too many spaces \
                 or `>` at the beginning of the line.",
            mend: "Look at the beginning of the lines, and remove spaces or `>` that should not be there.\n\
                  If it is meant so, divide the list into several short ones.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownFootnote => Explanation {
            title: "A footnote is named, but not written",
            why: "The mark in the text promises readers a note. If it is not there, the mark stands as signs \
                 in the text, and what the note should say is missing.",
            mend: "Write the note on a line of its own at the end of the text, with the same mark and a \
                  colon.\n\
                  If the mark is misspelt, correct it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingAlt => Explanation {
            title: "A picture lacks a description",
            why: "Those who cannot see the picture have the description read to them instead. Without it they \
                 hear only that there is a picture, or the file's name. That goes for the page and for the \
                 PDF.",
            mend: "Write between the square brackets what the picture shows, as briefly as you would say it \
                  on the phone.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BrokenFragment => Explanation {
            title: "A link to a place the page does not have",
            why: "A link with `#` leads to a place on the same page. If there is no such place, nothing \
                 happens when readers press it, and they think the page is broken.",
            mend: "Write the id of a heading or an item of the page. A heading's id is its words in small \
                  letters with hyphens; the error suggests what is like it.\n\
                  If the place is on another page, use the kind and the id, for example \
                  `section:definitions` or `term:uro`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::EmptyLink => Explanation {
            title: "A link without an address",
            why: "Readers see a link and press it, but it leads nowhere. The address was probably forgotten.",
            mend: "Write the address in the round brackets.\n\
                  If there is to be no link, write the text alone, without brackets.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::HeadingSkips => Explanation {
            title: "A heading skips a level",
            why: "Those who use a screen reader find their way by going from heading to heading. If a level \
                 is missing they think they missed something. The contents of the PDF go wrong, too.",
            mend: "Give the heading at most one `#` more than the one before. The first of a text has one.\n\
                  If it was for smaller letters, do not: the looks are the theme's affair.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::FileLinkMissing => Explanation {
            title: "A link to a file that is not there",
            why: "Readers press to fetch a document and get an error instead. Perhaps the file was renamed, \
                 or never put in the folder.",
            mend: "Put the file in the edition's folder, and write the path from there.\n\
                  Look at the spelling: capital and small letters must match, in the extension too.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnreadLink => Explanation {
            title: "A link that does not become a link",
            why: "The brackets would stand as signs in the text, and readers could not press. Usually there \
                 are spaces in the address, or one link lies inside another.",
            mend: "If there are spaces in the file's name, put `<` and `>` around the path.\n\
                  If a link or a footnote stands inside the text of another link, move it out, after it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UndefinedLink => Explanation {
            title: "A link whose address is not written",
            why: "The link takes its address from elsewhere in the text, by a name in square brackets. If it \
                 is not there, the link becomes brackets in the text.",
            mend: "Write the name in square brackets, a colon and the address on a line of its own.\n\
                  Or write the address in the link itself, in round brackets. That is easiest to read.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnusedFootnote => Explanation {
            title: "A footnote nothing refers to",
            why: "The note would not come on the page, so nobody would read what you wrote in it.",
            mend: "Write the mark in the text where the note belongs.\n\
                  If the note is superfluous, delete it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LinkWithoutText => Explanation {
            title: "A link without text",
            why: "There is nothing to press, and a screen reader reads the address aloud instead. Only \
                 references to something in the plan can stand without text: they write the name themselves.",
            mend: "Write in the square brackets what readers will find. Avoid \"click here\": the text must \
                  make sense alone.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TableTooLarge => Explanation {
            title: "A table is too large",
            why: "A table of many columns can be read neither on a phone nor on a sheet of paper. The outer \
                 columns would be cut off.",
            mend: "Divide the table into several, or write it as a list.\n\
                  If they are figures somebody will reckon with, put them in an attachment and link to it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::InlineTooDeep => Explanation {
            title: "Bold, italic and links lie too deep in each other",
            why: "That many layers nearly always mean that a sign is missing, so that the rest of the text \
                 has become bold or a link.",
            mend: "Find the first `*`, `_` or `[` that is not closed, and close it or delete it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ForbiddenImage => Explanation {
            title: "A picture that does not lie with the plan",
            why: "The pages fetch nothing from others. If they did, those others could see who reads the page \
                 about help, and the picture could vanish or be exchanged against the municipality's will.",
            mend: "Fetch the picture, put it in the edition's folder, and write the path from there. See that \
                  you may use it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MisplacedHeading => Explanation {
            title: "A heading inside something else",
            why: "A heading divides the page. Inside a list, a quote or a footnote it divides nothing, and \
                 screen readers and the contents show it in a wrong place.",
            mend: "Move the heading to the left edge, with an empty line before and after.\n\
                  If the words are just to be seen well, write them in bold.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::EmptyHeading => Explanation {
            title: "A heading without words",
            why: "On the page there is a gap, and in the contents a line without text. Those who go from \
                 heading to heading hear nothing.",
            mend: "Write the heading after `#` and a space, or delete the line.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::HiddenTitle => Explanation {
            title: "Text that is seen only with a mouse",
            why: "The text in quotes after the address is seen only when a mouse rests on the link. On a \
                 phone, on paper and for many screen readers it is not there. So what matters does not \
                 arrive.",
            mend: "Write it in the text itself, where everybody can read it, and delete it in the link.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::DuplicateFootnote => Explanation {
            title: "Two footnotes have the same name",
            why: "A mark can lead to one note only. Nobody would see the other.",
            mend: "Give one of them another name, at the note and at the mark in the text.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::FileLinkHere => Explanation {
            title: "A link to a file from a wrong text",
            why: "Files belong to an edition and lie in its folder. The help page and the page about the site \
                 are part of no edition: when a new one came, the link would lead to the old file or \
                 nowhere.",
            mend: "Link to a section of the plan with `section:`, and let the section link to the file.\n\
                  Or put the file on the municipality's website, and write the whole address.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
