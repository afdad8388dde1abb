//! The words of every finding in English.

use super::{Code, wording::Template};

pub(super) fn template(code: Code) -> Template {
    let (message, label, help) = match code {
        Code::LockMissing => (
            "The edition is adopted, but the file that proves its text is not there: {file}",
            "adopted, but not sealed",
            "Bring the file back from version control (`git log -- {file}`) or from a copy. If it never was there: `planvaerk adopt {plan}/{edition} --date {date} --body \"{body}\"`.",
        ),
        Code::AdoptedTextChanged => (
            "Adopted text was changed: {changes}",
            "not as adopted",
            "Bring the adopted text back from version control (`git log -- {path}` shows the versions, `git restore --source=VERSION {path}` fetches one) or from a copy. Only a new adoption can correct adopted text. What changes in daily operation stands in contacts.yaml, laws.yaml and corrections.yaml.",
        ),
        Code::AdoptedFileAdded => (
            "The file is no part of the adopted edition",
            "",
            "Move the file out of the folder, or delete it. New matter belongs in a new edition, which the council adopts.",
        ),
        Code::AdoptedFileMissing => (
            "A file of the adopted edition is missing",
            "",
            "Bring it back from version control (`git log -- {path}` shows the versions, `git restore --source=VERSION {path}` fetches one) or from a copy, under the same name.",
        ),
        Code::LockDamaged => (
            "The file that proves the adopted text was changed: {reason}",
            "does not fit",
            "Bring it back as it was written on adoption, from version control (`git log -- {path}`) or from a copy. It is never edited by hand.",
        ),
        Code::LockWithoutAdoption => (
            "The edition is not adopted, but has the proof of an adoption: {file}",
            "not `adopted`",
            "If the edition is adopted, bring edition.yaml back from version control or from a copy. If the folder is a copy that is to become a new edition, delete adopted.lock.",
        ),
        Code::UnknownEdition => (
            "There is no edition `{edition}`",
            "",
            "Write plan and edition as the folders are named. There are: {known}.",
        ),
        Code::AlreadyAdopted => (
            "The edition is adopted already: {date}, {body}",
            "",
            "An adoption cannot be done over. If the text is new, make a new edition in a new folder.",
        ),
        Code::AdoptedTooEarly => (
            "The adoption {date} is before that of the edition it follows ({other}: {before})",
            "",
            "Look in the minutes and correct `--date`, or correct `supersedes` if it follows another edition.",
        ),
        Code::InForceTooEarly => (
            "The edition would hold from {from}, before its adoption {date}",
            "",
            "Correct `--in-force`, or `in_force` in edition.yaml, to the day of adoption or a later one.",
        ),
        Code::NotWhatTheLawDemands => (
            "The edition lacks {what}",
            "missing",
            "Barnets lov § 15, stk. 3 demands a written plan. Write the section before the edition is adopted.",
        ),
        Code::IdentityNotEditable => (
            "The adoption cannot be written into the file as it stands: {reason}",
            "",
            "Write each key on a line of its own with a colon behind it, move a comment that is in the way up above the key, and run the command again.",
        ),
        Code::AdoptionNotWritten => (
            "The adoption could not be written: {reason}",
            "",
            "The files are as they were. Mend the cause and run the command again.",
        ),
        Code::AdoptionStands => (
            "The adoption cannot be taken back: the day of the meeting, {date}, has come, and the decision stands",
            "",
            "The plan is adopted by the council (barnets lov § 15, stk. 3), so only the council can change it: make a new edition and have it adopted.",
        ),
        Code::NotAdopted => (
            "The edition `{edition}` is not adopted",
            "",
            "There is nothing to take back. `planvaerk verify` shows the adopted editions.",
        ),
        Code::WarningInText => (
            "The text to be adopted has something to be mended first: {code}",
            "mend it before adoption",
            "After adoption the text cannot be corrected. Do what the warning about the same place says.",
        ),
        Code::PlaceLost => (
            "`{place}` ({title}) of the edition {edition} is neither here nor accounted for",
            "the edition does not say where it is",
            "Write in edition.yaml, under `moved:`, `- {moved}` or, under `removed:`, `- {removed}`. If its id was changed by mistake, write the old one again.",
        ),
        Code::PlaceLostInDraft => (
            "`{place}` ({title}) of the edition {edition} is neither in the draft nor accounted for",
            "the draft does not say where it is",
            "Write in edition.yaml, under `moved:`, `- {moved}` or, under `removed:`, `- {removed}`. It must be done before the draft can be adopted.",
        ),
        Code::PlaceNotBefore => (
            "`{place}` is not in the edition before ({edition})",
            "not in the edition before",
            "Correct the place or delete the line. It is the edition right before this one that is accounted for.",
        ),
        Code::PlaceNotHere => (
            "`{place}` is not in this edition",
            "not there",
            "Correct it to something that is in this edition.",
        ),
        Code::PlaceSaidTwice => (
            "`{place}` is accounted for twice",
            "again",
            "Delete one. If it has become several, write it once under `split:`.",
        ),
        Code::PlaceStillThere => (
            "`{place}` is still here, so it cannot be moved or removed",
            "still here",
            "Delete the line, or give what is here now another id. An id means the same in all editions.",
        ),
        Code::AddressLost => (
            "`{address}` was published and would no longer lead to anything ({item})",
            "would be lost",
            "{mend}. Or give it its old id or heading again. Most like it: {near}.",
        ),
        Code::BadLedgerLine => (
            "The line is no address: {reason}",
            "no address",
            "If there is a conflict, keep all addresses of both sides and delete git's marks. Otherwise bring the file back as it was.",
        ),
        Code::BadPrintingLine => (
            "The line is no printed card: a line with `/k/` is written `/k/code/ plan/edition/card content standing`, and other addresses have nothing after them",
            "no printed card",
            "Bring the file back as it was: Planværk writes it itself. If there is a conflict in git, keep all whole lines of both sides.",
        ),
        Code::UnknownPrintedAs => (
            "`{value}` is nothing a card can be printed as",
            "unknown word",
            "The word can be {choices}. Bring the file back as it was: Planværk writes it itself.",
        ),
        Code::CodeOfOther => (
            "`{code}` is not the code of the card beside it: its code is `{right}`",
            "the line was edited by hand",
            "Bring the file back as it was. A card that is printed cannot be changed; the new one gets its own line when the site is built.",
        ),
        Code::CodeTwice => (
            "Two printed cards have one code, `{code}`: {printing} and {other}",
            "the same code",
            "Change a word in the card that is not printed yet, and it gets another code. The code of the other is on paper and stays.",
        ),
        Code::LedgerLocked => (
            "{count} addresses are not in the list of addresses yet, the first is `{first}`",
            "",
            "Build without `--locked`, and keep content/addresses.ledger in git.",
        ),
        Code::LedgerBehind => (
            "{count} addresses are not in the list of addresses yet, the first is `{first}`",
            "",
            "They are written when the site is built next. Then keep the file in git.",
        ),
        Code::LedgerNotWritten => (
            "The list of addresses could not be written: {reason}",
            "",
            "The site is not published until its addresses are written down. Mend the cause and run again.",
        ),
        Code::CameMeanwhile => (
            "`{address}` came into the list of addresses while the site was built, and leads to nothing on it",
            "came meanwhile",
            "The content has become newer meanwhile: build again, and it is in it. The line stays.",
        ),
        Code::FileUnreadable => {
            ("Cannot be read: {reason}", "", "Check that the file is there and that you may read it.")
        }
        Code::FileTooLarge => (
            "The file is too large: {size} bytes, at most {limit} are allowed",
            "",
            "Split the text into several files, or make the picture smaller.",
        ),
        Code::NotUtf8 => (
            "The file is not saved as UTF-8 text (first fault in line {line})",
            "",
            "Save the file again as UTF-8.",
        ),
        Code::MissingFile => (
            "The file is missing: {why}",
            "",
            "Create the file, rename the one that has a wrong name, or change the place that refers to it.",
        ),
        Code::NotAFile => ("A file is expected here, but this is a folder", "", "Rename or move the folder."),
        Code::LinkOutside => (
            "The link leads out of the folder {root}, or nowhere",
            "",
            "Put a copy of the file itself here. Planværk never reads files outside the folder.",
        ),
        Code::UnexpectedFile => (
            "The file does not belong here: {why}",
            "",
            "Correct the name, add it where the order is given, or delete it.",
        ),
        Code::PathOutside => (
            "The path `{path}` leads out of the edition's folder",
            "leads out of the folder",
            "Put the file in the edition's folder and write the path from there.",
        ),
        Code::TooManyFiles => (
            "The folder is too large: at most {files} files and {depth} levels of folders",
            "",
            "Is this the right folder? Name it with `--content`.",
        ),
        Code::ContentMissing => (
            "There is no folder of content here",
            "",
            "Run the command in the folder that holds `content`, or name it with `--content`.",
        ),
        Code::BadFileName => (
            "The name `{name}` cannot become an address",
            "",
            "Use small letters a-z, digits and hyphens, for example `{suggestion}`.",
        ),
        Code::NoPlan => (
            "There is no plan in the folder `plans`",
            "",
            "Create a folder with a `plan.yaml`, for example `plans/ekstremisme/plan.yaml`.",
        ),
        Code::ContentTooLarge => (
            "The folder's files are too large: at most {limit} bytes in all",
            "here it becomes too much",
            "Is this the right folder? Make pictures and documents smaller, or move them to the municipality's website.",
        ),
        Code::MoreFindings => (
            "There are {count} more of the kind {code}, not shown",
            "",
            "Mend those that are shown, and run again.",
        ),
        Code::AttachmentKind => (
            "A file of this kind cannot be attached to the plan",
            "",
            "Use one of these: {kinds}. Web pages and programs are not published with the plan.",
        ),
        Code::ActiveDrawing => (
            "The drawing cannot be published as it is: {what}",
            "here",
            "{mend}Save the drawing again as plain SVG (in Inkscape »Plain SVG«). If that does not help, save it as PNG, and correct the name in the text.",
        ),
        Code::ActiveDrawingAdopted => (
            "The adopted drawing is not published as it is: {what}",
            "here",
            "{shown}. The adopted file is not corrected; save the drawing as plain SVG or PNG in the next edition.",
        ),
        Code::ActivePdf => (
            "The PDF {what}",
            "",
            "{when}Save it again as PDF/A (in Word: Save As, PDF, Options, »ISO 19005-1 compliant«); PDF/A has no programs.",
        ),
        Code::YamlSyntax => ("The file cannot be read as YAML: {problem}", "it goes wrong here", "{mend}"),
        Code::UnknownKey => ("The key `{key}` is not known here", "unknown key", "Possible keys: {keys}."),
        Code::DuplicateKey => (
            "The key `{key}` stands twice",
            "repeated",
            "Keep one of them. Planværk does not choose for you which one counts.",
        ),
        Code::MissingKey => {
            ("The key `{key}` is missing", "`{key}` is missing here", "Add `{key}:` with {expected}.")
        }
        Code::WrongType => ("Expected {expected}, found {found}", "{found}", "Write {expected}."),
        Code::YamlFeature => ("{feature} may not be used in Planværk's files", "", "{mend}"),
        Code::YamlTooDeep => (
            "The nesting is too deep: at most {limit} levels",
            "too deep",
            "Correct the indentation. A plan's files use at most six levels.",
        ),
        Code::EmptyValue => ("{key} is empty", "empty", "Write {expected}{mend}."),
        Code::FrontMatter => (
            "The file must begin with a head between two lines of `---`",
            "",
            "Write for example: `---`, `title: Purpose`, `---`, each on its own line at the top of the file.",
        ),
        Code::NotOneOf => ("`{value}` is none of the choices", "unknown value", "Choices: {choices}."),
        Code::NeedsQuotes => (
            "`{value}` is read as {found}, not as text",
            "quotes are missing",
            "Put it in quotes: `\"{value}\"`.",
        ),
        Code::TextTooLong => {
            ("The text is too long here: {size} characters, at most {limit}", "too long", "Shorten it.")
        }
        Code::BadId => (
            "`{value}` cannot be an id",
            "not an id",
            "Use small letters a-z, digits and hyphens, for example `{suggestion}`. An id never changes again.",
        ),
        Code::BadDate => (
            "`{value}` is not a date: {reason}",
            "not a date",
            "Write year-month-day, for example `2024-06-24`.",
        ),
        Code::BadPhone => (
            "`{value}` is not a number that can be dialled: {reason}",
            "cannot be dialled",
            "A Danish number has eight digits and does not begin with 0 or 1, for example `\"20 00 00 00\"`.",
        ),
        Code::BadCvr => (
            "`{value}` is not a CVR number: {reason}",
            "not a CVR number",
            "Look the number up on virk.dk and write its eight digits.",
        ),
        Code::BadTime => (
            "`{value}` is not a time of day",
            "not a time",
            "Write hours and minutes with two digits, for example `\"08:00\"`.",
        ),
        Code::BadUrl => (
            "`{value}` is not a web address",
            "not a web address",
            "Write the whole address, for example `https://www.eksempel.dk/`.",
        ),
        Code::BadEmail => {
            ("`{value}` is not an e-mail address", "not an e-mail address", "Write it as name@domain.dk.")
        }
        Code::BadPostalCode => (
            "`{value}` is not a postal code",
            "not a postal code",
            "A Danish postal code has four digits, for example `\"9000\"`.",
        ),
        Code::HoursBackwards => (
            "The closing time {to} is not after the opening time {from}",
            "closes before it opens",
            "Correct the times. If the time passes midnight, write two lines.",
        ),
        Code::BadLanguage => (
            "The language `{value}` cannot be used",
            "unknown language",
            "This version publishes pages in Danish: `da`.",
        ),
        Code::OutOfRange => {
            ("`{value}` must be a whole number from {min} to {max}", "out of range", "Correct the number.")
        }
        Code::BadDigest => (
            "`{value}` is not {digits} characters of 0-9 and a-f",
            "no digest",
            "Planværk writes these. Bring the file back as it was, or copy the value from the message.",
        ),
        Code::BadItemPlace => (
            "`{value}` names nothing in an edition: {reason}",
            "no place in an edition",
            "Write for example `term:radikalisering`, `intervention:mentor` or `section:purpose#heading`.",
        ),
        Code::BadOperationalItem => (
            "`{value}` is neither a contact, a law, a card nor a way to help",
            "nothing of daily operation",
            "Write for example `contact:ssp`, `law:barnets-lov/15/3`, `card:citizen` or `way:professional`.",
        ),
        Code::CodeNotKnown => (
            "There is no check with the code `{value}`",
            "unknown code",
            "Write the code as it stands beside what the check finds, for example `PV605`.",
        ),
        Code::SeverityNotAllowed => ("`{code}` cannot be `{severity}`", "not possible", "{allowed}."),
        Code::ReasonMissing => (
            "`{code}` is set to `{severity}`, but not why",
            "`reason` is missing",
            "Write the reason below it: `reason: \"…\"`. `planvaerk check` shows it.",
        ),
        Code::DuplicateId => (
            "The id `{id}` is used twice",
            "used again",
            "Give the newer one another id. Keep the one that is already published.",
        ),
        Code::UnknownReference => (
            "There is {kind} with the id `{id}`",
            "not there",
            "Correct the reference, or create what it refers to.",
        ),
        Code::IdIsNotFileName => (
            "The id `{id}` is not the file's name, `{name}`",
            "not the file's name",
            "Id and file name must be the same. Rename the file, or change the id if it is not published.",
        ),
        Code::MissingFromOrder => {
            ("`{id}` is not in the order in {file}", "", "Add `{id}` in {file} where it should stand.")
        }
        Code::ListedTwice => ("`{id}` stands twice in the list", "repeated", "Delete one of them."),
        Code::NoEditionInForce => (
            "No edition of the plan `{plan}` is in force on {date}",
            "",
            "The plan needs an adopted edition whose date has come. Drafts are built with `--drafts`.",
        ),
        Code::TwoEditionsSameDay => (
            "The editions `{first}` and `{second}` take force on the same day",
            "the same day",
            "Correct the date of one of them.",
        ),
        Code::AddressTaken => {
            ("Two pages want the address `{address}`", "", "Give one of them another id or another `slug`.")
        }
        Code::AdoptionMissing => (
            "The edition is adopted, but `adopted` is missing",
            "adopted when, by whom?",
            "Write `adopted:` with `date` and `body`.",
        ),
        Code::ParentOfItself => (
            "The body `{id}` in the end belongs to itself",
            "a circle",
            "Correct `parent` to the body it belongs to, or delete the line.",
        ),
        Code::SupersedesItself => (
            "The edition `{id}` in the end supersedes itself",
            "a circle",
            "Correct `supersedes` to the edition that was in force before.",
        ),
        Code::PhoneNotInRegistry => (
            "The number `{number}` is neither in contacts.yaml nor in site.yaml",
            "not in the registry",
            "Add the contact to contacts.yaml and refer to it: `[](contact:id)`. Then the number is corrected in one place only.",
        ),
        Code::PrimaryWithoutPhone => (
            "The contact `{id}` is to stand first on the page, but has no phone number",
            "no `phones`",
            "Choose a contact one can ring, or add `phones` in contacts.yaml.",
        ),
        Code::UnknownNumber => (
            "The number `{number}` in the text is neither in contacts.yaml nor in site.yaml",
            "not in the registry",
            "Add the contact to contacts.yaml and write `[](contact:id)` in place of the number.",
        ),
        Code::TranslationUnbound => (
            "The translation of `{section}` does not say which text it was made from",
            "",
            "Write `translates: \"{state}\"` at the top of the file when the translation matches the text as it is now.",
        ),
        Code::TranslatesInSource => (
            "`translates` stands in translations alone",
            "this is no translation",
            "Delete the line. A translation lies beside its text, for example `purpose.en.md`.",
        ),
        Code::TranslatedItemUnknown => (
            "The translation has `{id}`, which the text it translates has not",
            "not in the text",
            "Use the same ids as the text, or delete it.",
        ),
        Code::LinkSaysOther => (
            "The link's text says `{said}`, but the link {leads}{to}{rest}",
            "not what the link leads to",
            "{mend} {then}",
        ),
        Code::RawHtml => (
            "HTML cannot be used in the text",
            "HTML",
            "Write it with Markdown: `**bold**`, `*italic*`, `[text](address)`. To show the character `<`, write `\\<`.",
        ),
        Code::ForbiddenLink => (
            "The link `{target}` cannot be used",
            "not allowed",
            "Use https, mailto, tel, #place, a file in the edition's folder, or {schemes}.",
        ),
        Code::MarkdownTooDeep => (
            "Lists and quotes are nested too deep: at most {limit} levels",
            "too deep",
            "Split the text, or correct the indentation.",
        ),
        Code::UnknownFootnote => (
            "The footnote `{id}` is not written",
            "no footnote",
            "Write `[^{id}]: …` with its text on a line of its own, or correct the mark.",
        ),
        Code::MissingAlt => (
            "The picture lacks a description",
            "no description",
            "Write what the picture shows: `![The meetings of the info house](picture.svg)`.",
        ),
        Code::BrokenFragment => (
            "There is no place `#{id}` on the page",
            "not there",
            "Correct the place, or refer by id: `term:`, `section:` and so on.",
        ),
        Code::EmptyLink => {
            ("The link leads nowhere", "no address", "Write `[the text one sees](the address)`.")
        }
        Code::HeadingSkips => (
            "The heading skips a level",
            "too many `#`",
            "Use at most one `#` more than the heading before. The first of a text is `#`.",
        ),
        Code::FileLinkMissing => (
            "The file `{path}` is not in the edition's folder",
            "not there",
            "Put the file in the edition's folder, or correct the link.",
        ),
        Code::UnreadLink => (
            "What stands here cannot be read as a link",
            "not a link",
            "Write `[text](address)` without spaces in the address; for a file name with spaces write `[text](<a name.pdf>)`. Another link or a footnote must stand after the link.",
        ),
        Code::UndefinedLink => (
            "The address of `{label}` is missing",
            "no address",
            "Write `[{label}]: the address` on a line of its own, or put the address in the link: `[text](address)`.",
        ),
        Code::UnusedFootnote => (
            "Nothing in the text refers to the footnote `{id}`",
            "not used",
            "Write `[^{id}]` where the footnote belongs, or delete it.",
        ),
        Code::LinkWithoutText => (
            "The link has no text",
            "no text",
            "Write `[the text one sees](the address)`. Only a reference such as `[](term:…)` may be without text; it shows the name itself.",
        ),
        Code::TableTooLarge => (
            "The table is too large: at most {columns} columns and {cells} cells",
            "too large",
            "Split the table. A wide table can be read neither on a phone nor on paper.",
        ),
        Code::InlineTooDeep => (
            "Bold, italic and links are nested too deep: at most {limit} levels",
            "too deep",
            "See whether a closing `*`, `_` or `]` is missing.",
        ),
        Code::ForbiddenImage => (
            "The picture `{target}` cannot be used",
            "not a file in the folder",
            "Put the picture in the edition's folder and write the path from there: `![The meetings of the info house](picture.svg)`. Pages fetch nothing from elsewhere.",
        ),
        Code::MisplacedHeading => (
            "A heading cannot stand in a list, a quote, a definition or a footnote",
            "not here",
            "Move the heading to the left margin, or write it in bold: `**…**`.",
        ),
        Code::EmptyHeading => (
            "The heading is empty",
            "no text",
            "Write the text of the heading after `#`, or delete the line.",
        ),
        Code::HiddenTitle => (
            "The text `{title}` only shows when a mouse rests on the link or picture",
            "hidden text",
            "Write it in the text, or delete it. It cannot be seen on a phone or on paper.",
        ),
        Code::DuplicateFootnote => (
            "Two footnotes are called `{id}`",
            "repeated",
            "Give one of them another name, both here and in the text.",
        ),
        Code::FileLinkHere => (
            "The text here cannot link to the file `{path}`",
            "only from the edition's texts",
            "Only texts in the edition's folder can link to files in it. Link to a section with `section:`, or write a whole web address.",
        ),
        Code::HoursMissing => (
            "The hours of `{role}` are not stated",
            "no `hours`",
            "Ask the unit and write `hours`. Until then the page says that they are not stated.",
        ),
        Code::NeverVerified => (
            "It is not recorded that the number of `{role}` has been checked",
            "no `verified`",
            "Ring the number and write the date as `verified`.",
        ),
        Code::NoAccessibilityStatement => (
            "The address of the accessibility statement is missing",
            "no `accessibility_statement`",
            "Make the statement at was.digst.dk and write its address. The law demands it (Danish Act 692 of 8 June 2018).",
        ),
        Code::CardNotApproved => (
            "The card `{id}` is not approved and is published as a draft",
            "not approved",
            "When it is approved: `approved:` with `by` and `date`.",
        ),
        Code::ExampleAddress => (
            "`{value}` is an address for examples",
            "only an example",
            "Write the address where the site will be, or use `--base-url`. It stands on cards and in search engines.",
        ),
        Code::NoWayToReach => (
            "`{role}` cannot be reached: no phone, e-mail or address",
            "no way in",
            "Write at least one of `phones`, `email` or `address`.",
        ),
        Code::LawNotChecked => (
            "It is not recorded when {cite} was last read in the law",
            "no `checked`",
            "Read the provision at retsinformation.dk and write `read_in` and `checked`.",
        ),
        Code::PlainNumber => (
            "The number `{number}` stands as plain text and cannot be rung",
            "no link",
            "Write `[](contact:id)` instead, so that it follows the registry. Adopted text is corrected in the next edition.",
        ),
        Code::RevisionOverdue => (
            "The plan should have been revised by {due}",
            "past its day",
            "The council must adopt a new edition. Barnets lov § 15(3) demands it at least every fourth year.",
        ),
        Code::CardReviewOverdue => (
            "The card `{id}` should have been reviewed by {due}",
            "past its day",
            "Review the card and write the new date as `review_by`.",
        ),
        Code::DateAhead => (
            "The date {value} has not come yet",
            "after {today}",
            "Write the day on which it happened. If the date is right, check the machine's clock.",
        ),
        Code::ChangeNotTold => (
            "»{title}« has changed since the plan was adopted {adopted}{difference}, and corrections.yaml does not tell how it is now",
            "not as adopted",
            "Write in {file} below `corrections:`, with the reason for the dots: {entry}",
        ),
        Code::GoneUntold => (
            "»{title}« is in the plan adopted {adopted}, but is there no longer{difference}",
            "`{item}` is missing now",
            "Put it back, or write in {file} below `corrections:` why it is gone: {entry}",
        ),
        Code::TranslationBehind => (
            "The translation of `{section}` was made from an older text",
            "the text has changed since",
            "Correct the translation, then write `translates: \"{state}\"`. Until then readers are told that it may be out of date.",
        ),
        Code::TranslationIncomplete => {
            ("The translation lacks something its text has: {ids}", "", "Translate what is missing.")
        }
        Code::LanguageNotListed => (
            "The translation is not published: the language `{language}` is not in site.yaml",
            "",
            "Add `{language}` below `languages` in site.yaml.",
        ),
        Code::CardNotTranslated => (
            "The card cannot be a translation of `{card}`: {why}",
            "",
            "Translate from a card in another language that is no translation itself, and write the card's own language, such as `language: ar`. Otherwise delete `translates`.",
        ),
        Code::CardTranslationUnbound => (
            "The card does not say which text of `{card}` it was translated from",
            "`state` is missing",
            "Write `state: \"{state}\"` below `translates` when the card matches `{card}` as it is now.",
        ),
        Code::CardTranslationBehind => (
            "`{card}` has changed since the card was translated",
            "an older text",
            "Correct the card, then write `state: \"{state}\"`. Until then readers are told that it may be out of date.",
        ),
        Code::TodoLeft => (
            "Something here is not written yet: {what}",
            "missing",
            "Write it, and delete the word TODO. A plan with TODO in its text cannot be adopted.",
        ),
        Code::VerifiedLongAgo => (
            "The number of »{role}« was last verified on {date}, more than six months ago",
            "too long ago",
            "Ring it and hear whether it is right. Then write the day as `verified`.",
        ),
        Code::ContactUnused => (
            "Nothing uses the contact »{role}«",
            "`{id}` is not used",
            "Refer to it where somebody needs it: on the help page, on a card or in the plan. If it is to go, delete it, and write in the plan's corrections.yaml when and why (`date`, `what`, `why`).",
        ),
        Code::NumberOfTwoRoles => (
            "»{role}« and »{other}« have the same number: {number}",
            "the same number",
            "Ring it and hear who answers. Correct the number that is wrong. If the two are one place, let them be one contact.",
        ),
        Code::NumberTwice => (
            "»{role}« has the number {number} twice",
            "the same number",
            "Delete one of them, or correct the number that is wrong.",
        ),
        Code::LawCheckedLongAgo => (
            "The wording of {cite} was last compared with the law on {date}, more than six months ago",
            "too long ago",
            "Read the provision on retsinformation.dk. Correct the wording if it is another, and write the day as `checked`.",
        ),
        Code::LawNewerThanPlan => (
            "{law} has been consolidated anew ({consolidation}, {date}) since the plan {plan} was adopted on {adopted}",
            "newer than the plan",
            "Read the plan's text again beside the law. If it holds, write the day as `checked` on the law's provisions. If not, put the correction into the next edition, which the council adopts.",
        ),
        Code::QuotationDiffers => (
            "The quotation of {cite} is not as in laws.yaml: here »{here}«, there »{there}«",
            "not as in laws.yaml",
            "Read the provision on retsinformation.dk, and correct the place that is wrong. If that is adopted text, put the correction into the next edition.",
        ),
        Code::ProvisionNotInRegistry => (
            "{cite} of {law} is not in laws.yaml",
            "nobody watches it",
            "Write the provision in laws.yaml under its law (`id` and `cite`), so that somebody sees when it changes, or correct the citation. If the law has another name in laws.yaml, use that.",
        ),
        Code::CardReachesOthers => (
            "The card `{card}` sends its reader to »{who}«, whom neither the help page nor the rest of the plan names",
            "on the card alone",
            "If the card is out of date, correct it. If it is right, write the same way in help.yaml (`contacts` or `emergency`), so that card and site say the same.",
        ),
        Code::CardNamesGone => (
            "The card `{card}` refers to `{item}`, which is gone",
            "no longer there",
            "Correct the card: refer to what holds now, or delete the reference. Adopted text may go on naming it, but a card must lead somewhere.",
        ),
        Code::CardWithoutWayIn => (
            "The card `{card}` is for `{audience}`, but the help page has no way in for them",
            "no way in on the help page",
            "Write a way in for them in help.yaml under `ways`, and refer to the card with `card`, or correct the card's `audience`.",
        ),
        Code::CardReviewLate => (
            "The card `{card}` is to be gone through on {review}, after the plan must be revised on {due}",
            "after the plan's revision",
            "Write a day no later than the plan's revision. The next plan may say something else than the card.",
        ),
        Code::CardPromisesAnonymity => (
            "The card `{card}` promises anonymity, but the help page does not for `{audience}`: »{sentence}«",
            "not promised by the help page",
            "Find out where one can be anonymous. If the promise holds, write it in help.yaml under `anonymity` in the way in for the card's readers. If not, correct the card: who trusts it may come to harm.",
        ),
        Code::SectionMissing => (
            "The edition lacks sections that plans have: {missing}",
            "missing",
            "Barnets lov § 15, stk. 3 demands prevention, detection and handling. Write the sections in a draft. If a section of the edition before was left out on purpose, say why under `removed:` in the draft's edition.yaml.",
        ),
        Code::SectionEmpty => (
            "The section »{title}« is empty",
            "nothing to read",
            "Write the section, or take `{section}` out of the list before the edition is adopted.",
        ),
        Code::RevisionDue => (
            "The plan adopted on {adopted} must be revised by {due}",
            "less than a year left",
            "Begin now: `planvaerk revise` makes a draft of the edition in force. The new edition must be adopted by that day (barnets lov § 15, stk. 3).",
        ),
        Code::AdoptedLinkSaysOther => (
            "A link in the adopted edition says `{said}`, but the link {leads}{to}{rest}",
            "not what the link leads to",
            "{published} The adopted text is corrected in the next edition.",
        ),
        Code::HardToRead => (
            "The text has LIX {lix}, and {limit} is the limit for {readers} ({words} words, {sentences} sentences, {long} long words)",
            "hard to read",
            "{when}Divide the long sentences, and choose short words where there are any. The hardest sentences: {first}{second}{third}. The longest words: {longest}.",
        ),
        Code::LongSentence => (
            "The sentence has {words} words, and the text is for citizens",
            "a very long sentence",
            "Divide it, so that each sentence says one thing. This is said of sentences of more than {limit} words.",
        ),
        Code::ThemeMissing => (
            "There is no theme `{name}`",
            "unknown theme",
            "Use one of: {known}, or put the theme in the folder `themes`.",
        ),
        Code::TemplateFault => (
            "The template cannot be used: {problem}{detail}",
            "it goes wrong here",
            "Correct the template of the theme, or delete it so that the default is used.",
        ),
        Code::ThemeEngine => {
            ("The template engine `{value}` is not known", "unknown", "This version has: `minijinja`.")
        }
        Code::PrintOverflow => (
            "There is no room for {document}: it is {excess} mm too long, about {lines} lines",
            "too long",
            "{mend}",
        ),
        Code::MissingGlyph => (
            "The character {character} in {document} cannot be printed: no font of the theme has it",
            "",
            "Replace the character, or add a font to the theme that has it.",
        ),
        Code::PrintLayout => (
            "The layout of {document} fails: {problem}",
            "",
            "Correct the layout in the theme's folder `print`.",
        ),
        Code::PrintTextTooWide => (
            "A text in {document} is {excess} mm too wide: `{text}`",
            "",
            "Divide the long word, for example with a hyphen, or write it shorter.",
        ),
        Code::PrintTheme => (
            "The theme's print layouts and fonts cannot be used: {problem}",
            "",
            "Correct the files in the theme's folders `print` and `fonts`, or delete them so that the default is used.",
        ),
        Code::PrintPageCount => (
            "The number of pages of {document} is {pages}, but must be {expected}",
            "",
            "Shorten the text, or correct the layout in the theme's folder `print`.",
        ),
        Code::ForeignFolder => (
            "The folder was not made by Planværk and is not replaced",
            "",
            "Choose another folder with `--out`, or use `--force` if everything in it may be deleted.",
        ),
        Code::NotPublished => (
            "The site could not be written: {reason}",
            "",
            "What was there before is untouched. Mend the cause and run again.",
        ),
        Code::OutputFolder => (
            "The site cannot be put here: {reason}",
            "",
            "Choose another folder with `--out`. What was there before is untouched.",
        ),
        Code::PdfNotWritten => (
            "The PDF was not written: {reason}",
            "",
            "What was there before is untouched. Remove the cause, or choose another file with `--pdf`.",
        ),
        Code::LeftBehind => (
            "A folder of an earlier run could not be removed",
            "",
            "The site is whole. Delete the folder by hand if it is still there after the next run.",
        ),
    };
    Template { message, label, help }
}
