//! Theme, print and output: codes PV7xx, PV8xx and PV9xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::ThemeMissing => Explanation {
            title: "The theme does not exist",
            why: "The theme settles how the site and the cards look. Without it nothing can be made, and \
                 another theme would give a site without the municipality's looks.",
            mend: "Write the name of a folder in `themes`, or `kommune`, which comes with the program.\n\
                  If you use `--theme`, see that the folder exists.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TemplateFault => Explanation {
            title: "A template of the theme cannot be used",
            why: "A template is what pages are poured into. A name misspelt in it would otherwise leave an \
                 empty space, and that could be a phone number. So it is an error and not just a gap.",
            mend: "Correct the line in the template, or ask whoever made the theme to.\n\
                  If it is urgent, move the file out of the theme's folder: then the template that comes \
                  with the program is used.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ThemeEngine => Explanation {
            title: "The theme's template language is not known",
            why: "Templates are written in a certain language. If the program read them as another, pages \
                 would go wrong in ways that are hard to see.",
            mend: "Write `minijinja` as `engine` in the theme's `theme.yaml`. If the templates are written in \
                  another language, they must be rewritten.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintOverflow => Explanation {
            title: "The text is too long for the paper",
            why: "A card is one piece of paper. What does not fit would be cut off, and that could be the \
                 last step or the number. Letters are not made smaller to make room, for then the card \
                 cannot be read in a hurry.",
            mend: "Shorten the steps the error names, or join two in one. Each step should be one thing to \
                  do.\n\
                  Move explanations from the card to the plan's text: the card is to say what to do.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingGlyph => Explanation {
            title: "A character cannot be printed",
            why: "The fonts do not have the character. On paper there would be an empty box, perhaps in the \
                 middle of a name or a number.",
            mend: "Find the place the error shows, and write the character in another way. Often it is an \
                  emoji, or an invisible character that was copied along.\n\
                  If the character is needed, put a font that has it in the theme's folder `fonts`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintLayout => Explanation {
            title: "The layout for print fails",
            why: "The cards and the plan are set by files in the theme's folder print. If there is a fault in \
                 them no PDF can be made, and the site does not come out without its cards.",
            mend: "If somebody has edited the theme's folder `print`, take the edit back, or correct the line \
                  the error shows.\n\
                  If the theme is not your own, send the error to whoever made it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintTextTooWide => Explanation {
            title: "A word is too wide for the paper",
            why: "A long word without a hyphen, or a long address, would run over the edge and be cut off. \
                 The pocket card has least room.",
            mend: "Put a hyphen in the word where it can be divided, or use a shorter word.\n\
                  If it is a web address, make it a link with a text.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintTheme => Explanation {
            title: "The theme's files for print cannot be used",
            why: "If a font or a file is missing in the theme's folders print and fonts, neither cards nor \
                 plan can be made. Fonts are never taken from the machine, so that cards look the same \
                 everywhere.",
            mend: "Put back the file the error names, or take your own changes out, so that the files that \
                  come with the program are used.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PrintPageCount => Explanation {
            title: "A printed document has a wrong number of pages",
            why: "A pocket card is folded from one sheet, and an A4 card is one page. With a page more or \
                 less the folding does not fit, or part of the card ends on a sheet nobody takes along.",
            mend: "Shorten the text if there are too many pages.\n\
                  If you have a layout of your own, correct it in the theme's folder `print`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ForeignFolder => Explanation {
            title: "The folder has other files, not to be deleted",
            why: "A build replaces the whole folder. This one was not made by Planværk, so there may be \
                 something in it that you want to keep: pictures, documents, another website.",
            mend: "Choose a new folder with `--out`.\n\
                  If you are sure that everything in the folder may be deleted, use `--force`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotPublished => Explanation {
            title: "The site could not be written",
            why: "The machine would not take the files. The site is exchanged in one step, so that there is \
                 never half of one: what was there before is still there.",
            mend: "Read the cause in the error. If the disk is full, tidy up. If access is denied, ask the IT \
                  department.\n\
                  Close programs that have files of the folder open, and run again.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::OutputFolder => Explanation {
            title: "The site cannot be put in that folder",
            why: "The folder is replaced as a whole with every build. So it must not be a link, a whole disk, \
                 the folder with the content or the one you are in: the build would delete what it is made \
                 from.",
            mend: "Choose a folder of its own with `--out`, for example `public` beside `content`.\n\
                  If the error says that another run is under way, wait until it has ended.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LeftBehind => Explanation {
            title: "An old folder could not be removed",
            why: "The new site is in its place. The one before still lies beside it and takes up room, \
                 because the machine would not delete it, for example because a file in it is open.",
            mend: "Close programs that have files of the folder open, and build again. Then it is tidied up.\n\
                  If it is still there, delete it yourself.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PdfNotWritten => Explanation {
            title: "The PDF of changes could not be saved",
            why: "Perhaps something else is in that place, or the folder does not exist. A file that is no \
                 PDF is never overwritten: it was probably named by mistake.",
            mend: "Choose another name after `--pdf`, or make the folder first.\n\
                  If the PDF is open in another program, close it, and run again.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
