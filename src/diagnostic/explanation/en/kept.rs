//! What must not change: codes PV0xx.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::LockMissing => Explanation {
            title: "The proof of an adopted edition is missing",
            why: "The file adopted.lock holds a digest of every file as it was when the council adopted it. \
                 Without it nobody can see whether somebody has edited the text since, and citizens could \
                 read something the council never adopted.",
            mend: "Bring the file back from version control or from a copy of the folder. It belongs beside \
                  `edition.yaml`.\n\
                  If it is nowhere, the edition was never sealed. Compare the text with what the council \
                  adopted, then run the command shown with the error: it seals the text as it is now.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptedTextChanged => Explanation {
            title: "Adopted text was changed",
            why: "The plan is adopted by the council, and only the council can change it. If an edit were \
                 published, citizens and professionals would read something other than what was decided, and \
                 nobody could tell afterwards. So even the smallest edit stops here, even of a slip of the \
                 pen.",
            mend: "Bring the file back as it was adopted. The error shows the commands and the first line \
                  that differs.\n\
                  If it is a phone number, a law or something else of daily operation, correct it in \
                  `contacts.yaml` or `laws.yaml`, and tell of it in the plan's `corrections.yaml`.\n\
                  If it is the text itself, keep the edit for the next edition: `planvaerk revise` makes the \
                  draft of it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptedFileAdded => Explanation {
            title: "A file was put beside adopted text",
            why: "What lies in the folder of an adopted edition is published as part of what was adopted. The \
                 council has not seen a file that was added later. Translations and action cards are \
                 excepted: they may be added.",
            mend: "Move the file out of the folder. If it is new material, put it in the draft of the next \
                  edition.\n\
                  If it is an old file under a new name, give it back its name; otherwise it is missing, \
                  too.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptedFileMissing => Explanation {
            title: "A file of the adopted edition is gone",
            why: "Without the file the plan would be published with a hole in it, and what the council \
                 adopted there could no longer be read. Links to it would lead nowhere, too.",
            mend: "Bring the file back from version control or from a copy. The error shows the commands.\n\
                  If it was renamed, give it its old name. Capital and small letters must match, too.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LockDamaged => Explanation {
            title: "The proof of an adoption was changed",
            why: "adopted.lock is written once, when the edition is adopted, and never again. If somebody \
                 edited it, it proves nothing any more: a changed text could look as if it had been adopted.",
            mend: "Bring `adopted.lock` back as it was written on adoption, from version control or from a \
                  copy.\n\
                  If there are marks of git in the file (`<<<<<<<`), choose the whole file of the side where \
                  the edition was adopted.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LockWithoutAdoption => Explanation {
            title: "A draft has the proof of an adoption",
            why: "Something does not fit: edition.yaml says draft, adopted.lock says adopted. Either an \
                 adopted edition is about to become a draft, so that nothing guards its text any more, or \
                 the proof was copied along from another edition.",
            mend: "If the edition is adopted, bring `edition.yaml` back as it was.\n\
                  If the folder was copied to make a new edition, delete `adopted.lock` in the copy. \
                  `planvaerk revise` makes the draft without it.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownEdition => Explanation {
            title: "The edition in the command does not exist",
            why: "The command writes in one certain edition, and the name fits no folder. A guess could hit \
                 the wrong edition, and an adoption cannot be undone.",
            mend: "Write the plan's folder, a slash and the edition's folder as they are named under `plans` \
                  and `editions`. The error shows those there are.\n\
                  If the terminal is somewhere else than beside the folder `content`, name the folder with \
                  `--content`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AlreadyAdopted => Explanation {
            title: "The edition is adopted already",
            why: "An adoption is a decision taken at a meeting. If it could be rewritten, the date on the \
                 site and the proof of the text would no longer fit the minutes.",
            mend: "See with `planvaerk verify` when and by whom the edition was adopted.\n\
                  If the text is new, it belongs in an edition of its own: `planvaerk revise` makes the \
                  draft.\n\
                  If the adoption was entered by mistake and the day of the meeting has not come, `planvaerk \
                  unadopt` takes it back.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptedTooEarly => Explanation {
            title: "Adopted before the edition it follows",
            why: "An edition cannot follow one that was adopted later than itself. With the wrong date the \
                 site would show the editions in the wrong order and reckon the next revision from the wrong \
                 day.",
            mend: "See the date of the meeting in the minutes, and correct `--date`.\n\
                  If the date is right, look at `supersedes` in `edition.yaml`: it must name the edition \
                  that held right before.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::InForceTooEarly => Explanation {
            title: "In force on a day before the adoption",
            why: "No plan holds before the council has decided on it. The date settles which edition citizens \
                 see on a given day.",
            mend: "Write the day of the meeting or a later one after `--in-force`. Left out, the edition \
                  holds from the day of the meeting.\n\
                  If the date stands in `edition.yaml` as `in_force`, correct it there, or delete the line.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotWhatTheLawDemands => Explanation {
            title: "The edition lacks something the law demands",
            why: "Barnets lov § 15, stk. 3, demands a written plan. Without the section on its purpose the \
                 council would adopt a plan that does not say what it is for, and it cannot be written in \
                 afterwards.",
            mend: "Write the section in the file `purpose.md` in the edition's folder.\n\
                  Write `purpose` in the order `sections` in `edition.yaml`, and run the command again.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::IdentityNotEditable => Explanation {
            title: "The adoption cannot be written into edition.yaml",
            why: "The command edits only the places that change, so that everything else in the file stays as \
                 you wrote it. It cannot do so when the keys are written with rare signs, or when a comment \
                 would be lost. The error says where.",
            mend: "Write each key of `edition.yaml` on a line of its own, at the left edge, with a colon behind \
                  it. Move a comment that is in the way up above the key.\n\
                  Run the command again. Nothing has been written yet.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptionNotWritten => Explanation {
            title: "The adoption could not be saved",
            why: "The adoption stands in two files, edition.yaml and adopted.lock, and they must fit. If one \
                 cannot be written, neither is changed: half an adoption is worse than none.",
            mend: "Read the cause in the error. Often the disk is full, or you may not write in the folder; \
                  then the IT department can help.\n\
                  If the files were changed meanwhile, close them in other programs, and wait until the \
                  folder has been synchronised.\n\
                  Run the same command again.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AdoptionStands => Explanation {
            title: "The adoption cannot be taken back",
            why: "Before the meeting an adoption that was entered in advance can be taken back. Once the day \
                 has come the decision has been taken, and the plan is published as in force. Only the \
                 council can change it (barnets lov § 15, stk. 3).",
            mend: "Make a new edition with `planvaerk revise`, edit the text, and have it adopted.\n\
                  If the plan is to hold no more at all, write the council's decision as `repealed` in \
                  `plan.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::WarningInText => Explanation {
            title: "A warning in text that is to be adopted",
            why: "Elsewhere a warning can wait. Here it cannot: once the edition is adopted its text cannot \
                 be corrected before the next edition, and the warning would stand there for years.",
            mend: "Find the warning about the same place; it stands beside this error. `planvaerk explain` \
                  with its code says more.\n\
                  Correct the draft, and run `planvaerk adopt` again.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::NotAdopted => Explanation {
            title: "The edition is not adopted",
            why: "An adoption was to be taken back, but the edition is a draft. Perhaps another edition is \
                 meant.",
            mend: "See with `planvaerk verify` which editions are adopted.\n\
                  If the draft is the right one, there is nothing to do: it can be edited freely.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceLost => Explanation {
            title: "An edition does not account for something",
            why: "Somebody has a link to the term, the sign or the section: in a mail, on another website, on \
                 a printed card. If the edition does not say what became of it, they end on a page that does \
                 not exist.",
            mend: "If it became something else, write the old and the new under `moved` in `edition.yaml`. If \
                  several were joined, it is `merged`; if one was divided, `split`.\n\
                  If it is no longer there, write it under `removed` with the reason. Whoever follows the \
                  link gets the reason to read.\n\
                  If it is the same thing and only its id is new, give it its old id again. That is best.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceLostInDraft => Explanation {
            title: "The draft does not account for something",
            why: "The draft may lack things while you write. But before it is adopted it must say what became \
                 of everything in the edition before, so that old links and printed cards still lead \
                 somewhere.",
            mend: "If it became something else, write the old and the new under `moved` in the draft's \
                  `edition.yaml`.\n\
                  If it is no longer there, write it under `removed` with the reason. Citizens read it.\n\
                  If you have not come to it yet, let the warning stand. It is a list to remember by.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceNotBefore => Explanation {
            title: "Something is accounted for that was not there",
            why: "The line says what became of something in the edition before, but that edition does not \
                 have it. Usually the id is misspelt, and then the right place is still unexplained, and \
                 links to it die.",
            mend: "See in the edition before what the thing is called: its kind, a colon and its id, for \
                  example `sign:stilhed`.\n\
                  If the thing is from further back, the line does not belong here. Only the edition right \
                  before, the one in `supersedes`, is accounted for.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceNotHere => Explanation {
            title: "Something is sent to a place that does not exist",
            why: "Whoever follows an old link is sent on to the new place. If this edition does not have the \
                 place, she ends on an empty page.",
            mend: "Correct what stands after `to` to something this edition has. The error suggests what is \
                  most like it.\n\
                  If nothing corresponds to the old thing, write it under `removed` instead.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceSaidTwice => Explanation {
            title: "The same thing is accounted for twice",
            why: "An old link can lead to one place only. With two answers it would be chance whether readers \
                 are sent on or told that the place is gone.",
            mend: "Keep the line that is right, and delete the other.\n\
                  If the thing became several, write it once under `split` with all the new ones under `to`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::PlaceStillThere => Explanation {
            title: "Something is called moved, but is still here",
            why: "The line says that the place is gone, but the edition has it under the same id. A link to \
                 it could not both show it and lead elsewhere.",
            mend: "If it is the same thing, delete the line.\n\
                  If it is a new thing that was given an old id, give it another. An id means the same in \
                  all editions.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::AddressLost => Explanation {
            title: "A published address would die",
            why: "The address has been on the web. It may stand in a mail, with a search engine, on a printed \
                 card or in somebody's guide. Whoever needs help and follows it must not end on a page that \
                 does not exist.",
            mend: "If something was deleted or renamed by mistake, give it its old id, its old heading or its \
                  old file name again.\n\
                  If something was moved or removed in a new edition, write so in its `edition.yaml`: \
                  `moved`, `merged`, `split` or `removed`.\n\
                  If a contact, a law, a card or a way to help is gone, write in the plan's \
                  `corrections.yaml` when and why.\n\
                  If the plan has a new `slug`, write the old one under `formerly` in `plan.yaml`.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadLedgerLine => Explanation {
            title: "A line of addresses.ledger is broken",
            why: "The file remembers every address that was ever published. A line that cannot be read may be \
                 the rest of an address, and if that is forgotten, an old link can die without anybody \
                 noticing.",
            mend: "If there are marks of git (`<<<<<<<`, `=======`, `>>>>>>>`), delete the marks only, and \
                  keep all addresses of both sides. Their order does not matter.\n\
                  Otherwise bring the file back as it was. Planværk writes it itself; it is not to be edited \
                  by hand.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LedgerLocked => Explanation {
            title: "New addresses in a build with --locked",
            why: "With `--locked` the build may not write addresses down, but the content brings new ones. \
                 Published like this, the addresses would be on the web without standing in the list, and \
                 nobody would notice if they disappeared later.",
            mend: "Build once without `--locked` on your own machine. Then the addresses are written in \
                  `addresses.ledger`.\n\
                  Commit the file together with the change, and run the locked build again.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LedgerBehind => Explanation {
            title: "There are addresses not written down yet",
            why: "New content brings new addresses, and they must stand in addresses.ledger before they come \
                 on the web. A build sees to that. The warning is there so that the file is not forgotten \
                 when the change is committed.",
            mend: "Run `planvaerk`. The addresses are written in `content/addresses.ledger`.\n\
                  Commit the file with the rest.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::LedgerNotWritten => Explanation {
            title: "The list of addresses could not be saved",
            why: "The addresses are written down before the site is put in its place. If they cannot be, the \
                 site is not published: an address that is on the web without being remembered can die in \
                 silence.",
            mend: "Read the cause in the error. Often the disk is full, or the file is read-only or open in \
                  another program.\n\
                  Run again when the cause is gone. The old site is untouched.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::BadPrintingLine => Explanation {
            title: "A line about a printed card cannot be read",
            why: "Lines with `/k/` belong to the code on a printed card. If the line is forgotten, whoever \
                 scans the card cannot learn whether it still holds, and may ring an old number.",
            mend: "Bring `addresses.ledger` back from version control. Planværk writes it itself.\n\
                  If there is a conflict in git, keep all whole lines of both sides, and delete git's marks \
                  only.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::UnknownPrintedAs => Explanation {
            title: "A printed card's line ends in an unknown word",
            why: "The last word of the line says what the card stood as when it was printed, for example as \
                 valid. If the word is not known, the card's page cannot say whether the card in hand holds.",
            mend: "Bring `addresses.ledger` back as it was. Planværk writes the words itself.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CodeOfOther => Explanation {
            title: "The code belongs to another card than it says",
            why: "The code on the paper follows from what stands on the card. If the two do not fit, the line \
                 was edited by hand, and whoever scans the code could get an answer about another card.",
            mend: "Bring `addresses.ledger` back as it was.\n\
                  If the card was changed, leave the line alone: the new card gets a line of its own when \
                  the site is built.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CodeTwice => Explanation {
            title: "Two printed cards have the same code",
            why: "A code on paper may point to one card only. Otherwise an old card could seem to hold \
                 because another does. It hardly ever happens, but it would hit whoever has the card in \
                 hand.",
            mend: "Change a word in the card that is not printed yet. Then it gets another code.\n\
                  Leave the other alone: its code is on paper.",
            ..Explanation::SHARED_EXAMPLE
        },
        Code::CameMeanwhile => Explanation {
            title: "The list of addresses became newer than the build",
            why: "While the site was built, another build wrote the address in `addresses.ledger`, or it came \
                 from git. It may be on the web already. What was built here is of older content and does \
                 not have it, so the address could die if this were published.",
            mend: "Build again when the new content is in place. Then the address is there.\n\
                  To be left in peace, fetch what is new from git when the build has ended.\n\
                  If the address is not there next time either, PV030 says what it was and how to keep it.",
            ..Explanation::SHARED_EXAMPLE
        },
        _ => return None,
    })
}
