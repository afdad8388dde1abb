//! Files: codes PV1xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::FileUnreadable => Explanation {
            title: "A file cannot be read",
            why: "Planværk may not read the file, or it disappeared meanwhile. If the site were built without \
                 it, a whole section or a phone number could be missing without anybody noticing.",
            mend: "Open the file in your text editor. If you cannot either, ask the IT department for access.\n\
                  If the folder is on a network drive or is synchronised, wait until the file has been \
                  fetched, and run again.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::FileTooLarge => Explanation {
            title: "A file is too large",
            why: "A text of more than 1 MB is longer than a book and is nearly always a mistake, such as a \
                 picture saved under a wrong name. An attachment may have 20 MB; more is too much to fetch \
                 on a phone.",
            mend: "If it is a text, see that it is the right file, and divide it into several sections.\n\
                  If it is a picture or a PDF, save it in a smaller version.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotUtf8 => Explanation {
            title: "The text is saved in a wrong format",
            why: "UTF-8 is the way characters such as æ, ø and å are saved. In another format they would \
                 become question marks and boxes on the site and on the cards. The file may also be \
                 something else altogether, such as a Word document with a wrong extension.",
            mend: "Open the file in your text editor, choose \"Save as\", and choose the encoding UTF-8.\n\
                  If it is a Word document, copy the text into a plain text file.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MissingFile => Explanation {
            title: "A file that must be there is missing",
            why: "A list says that the file is part of the plan, or every plan has it. Without it the site \
                 would be published with a hole in it, for example without contacts or without a section.",
            mend: "See whether the file is there under another name. The name must end in `.yaml` or `.md` \
                  and be in small letters.\n\
                  If it is a new section, intervention or card, make the file.\n\
                  If it is not to be there, delete its name in the order: `sections` in `edition.yaml`, or \
                  `order` in `index.md`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotAFile => Explanation {
            title: "A folder lies where a file must be",
            why: "The folder is named like a file, for example purpose.md, so what lies in it would not be \
                 read. It often happens when a zip file is unpacked.",
            mend: "See what lies in the folder. If the right file is in there, move it out and delete the \
                  folder.\n\
                  Otherwise give the folder another name, without `.yaml` and `.md`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LinkOutside => Explanation {
            title: "A link in the folder leads elsewhere",
            why: "The file is a link to something outside the folder. Planværk reads only what lies in the \
                 folder: otherwise private files could end up on a public website, and the site would look \
                 different on another machine.",
            mend: "Delete the link, and put a copy of the file itself in the folder.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnexpectedFile => Explanation {
            title: "A file that no part of the plan uses",
            why: "If a name is misspelt, the file comes to nothing on the site, and nobody notices. So a file \
                 nobody asked for is an error: better to stop than to leave out a section in silence.",
            mend: "Look at the name: is it spelt rightly, and does it end in `.yaml` or `.md`?\n\
                  If it is a new section, write its name under `sections` in `edition.yaml`. An intervention \
                  or a card is written in `index.md` of the same folder.\n\
                  If it is a note to yourself, put it outside the folder `content`.\n\
                  If it is `REVISION.md` and all in it is decided, delete it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PathOutside => Explanation {
            title: "A path leads out of the edition's folder",
            why: "An edition must be able to stand alone for many years. If it fetches a file from another \
                 edition or elsewhere on the machine, readers lose the file when that place is tidied up.",
            mend: "Put a copy of the file in the edition's folder, for example in a folder `bilag`.\n\
                  Write the path from there, without `../` and without a slash before it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::TooManyFiles => Explanation {
            title: "The folder has too many files",
            why: "No plan has that many files. Usually it is the wrong folder, for example all documents of \
                 the machine, and Planværk must neither read nor publish those.",
            mend: "See whether the terminal is in the right folder, or whether `--content` names it.\n\
                  If something lies in the folder that is no part of the plan, move it out.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ContentMissing => Explanation {
            title: "There is no folder of content",
            why: "Planværk looks for the folder content where the command is run. Without it there is nothing \
                 to build.",
            mend: "Go to the folder where `content` lies, and run the command again.\n\
                  If the content lies elsewhere, name it with `--content`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadFileName => Explanation {
            title: "A name that no address can have",
            why: "The names of the folders of plans and editions become addresses on the web. Spaces, æ, ø \
                 and å are written in different ways in mails and on paper, and signs such as `?` and `#` \
                 break an address off, so the link would not work for everybody.",
            mend: "Give the folder a name of small letters a-z, digits and hyphens. Write `ae`, `oe` and `aa` \
                  for æ, ø and å.\n\
                  If it is an attachment, take signs such as `:`, `?`, `*` and `#` out of its name, and \
                  correct the links that lead to it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NoPlan => Explanation {
            title: "There is no plan",
            why: "The site is built around plans. Without a single one citizens would get an empty page.",
            mend: "Make a folder under `plans` with the plan's name, and put a `plan.yaml` in it.\n\
                  See that the folder is called `plans`, in small letters.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ContentTooLarge => Explanation {
            title: "The files are too large together",
            why: "All files are held in the machine's memory while the site is made, and they must be put on \
                 a server. 200 MB is enough for many plans; more is usually videos, or pictures straight \
                 from the camera.",
            mend: "Save pictures and PDFs in a smaller version.\n\
                  Put large documents on the municipality's website, and link to them.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::MoreFindings => Explanation {
            title: "More of the same kind are not shown",
            why: "If the same thing is wrong a hundred times in a file, the rest are only counted. Otherwise \
                 they would fill the whole terminal and hide what else is wrong.",
            mend: "Mend the first ones. Often they have one cause, and then the rest go, too.\n\
                  Run the command again.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AttachmentKind => Explanation {
            title: "An attachment of a kind that is not published",
            why: "An attachment is put on the municipality's address. A web page or a program there could run \
                 on the reader's machine in the municipality's name. So only documents, pictures and tables \
                 are included.",
            mend: "Save the attachment as PDF or as one of the other kinds the error names.\n\
                  If it is a web page, link to it on the web instead.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ActiveDrawing => Explanation {
            title: "An SVG drawing holds more than a drawing",
            why: "An SVG can hold small programs and fetch things from elsewhere. On the municipality's \
                 address these could run on the reader's machine, or tell others who reads the page. So only \
                 what draws is included: shapes, text, colours, and pictures that are in the file itself. \
                 Programs, links out of the file, pieces of web pages, movement and fonts from elsewhere are \
                 not, nor is a file that cannot be read as XML in UTF-8.",
            mend: "Open the drawing in the drawing program, and save it as plain SVG. In draw.io, turn off \
                  »Formatted Text« and »Word Wrap« first; in Illustrator, save without editing capabilities, \
                  and turn text into outlines.\n\
                  If it is still wrong, save it as PNG, and correct the name in the text.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ActiveDrawingAdopted => Explanation {
            title: "An adopted SVG drawing holds more than a drawing",
            why: "The drawing was adopted before Planværk saw it, and the adopted file is sealed. So it stops \
                 nothing. But what is more than a drawing is not published: the page gets the drawing written \
                 anew from what draws, and nothing else. If it cannot be read at all, the page gets an empty \
                 frame. `planvaerk verify` still looks at the adopted file.",
            mend: "Look at the page to see whether the drawing still shows what it should.\n\
                  Save it as plain SVG or as PNG in the next edition.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::ActivePdf => Explanation {
            title: "A PDF holds a program",
            why: "A PDF can hold small programs and actions that start when it is opened: they can fetch and \
                 send things, and start other programs on the reader's machine. The reader trusts it, because \
                 it is on the municipality's address. Forms that calculate have programs in them, too. If the \
                 file is locked, nobody can look.",
            mend: "Save it again as PDF/A, or print it to a new PDF: the programs do not come along.\n\
                  If it has to be a form, put it on the municipality's website, and link to it.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
