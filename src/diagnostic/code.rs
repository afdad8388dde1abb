use super::Severity;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal $severity:ident,)*) => {
        /// What kind of finding it is. The printed id never changes its meaning and is never used again.
        ///
        /// Families: 0 what must not change (adopted text, published addresses), 1 files, 2 YAML, 3 values, 4 references, 5 Markdown, 6 advice to the secretary, 7 theme, 8 print, 9 output.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            pub const ALL: [Self; [$($id),*].len()] = [$(Self::$name),*];

            /// The stable id, such as `PV202`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }

            /// How much its findings weigh, unless `site.yaml` says otherwise.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    /// An adopted edition whose seal is not there.
    LockMissing = "PV001" Error,
    /// A file of adopted text that is no longer what was adopted.
    AdoptedTextChanged = "PV002" Error,
    /// A file beside adopted text that was not adopted.
    AdoptedFileAdded = "PV003" Error,
    /// A file of adopted text that is not there.
    AdoptedFileMissing = "PV004" Error,
    /// A seal that does not agree with itself.
    LockDamaged = "PV005" Error,
    /// A seal beside an edition that is not adopted.
    LockWithoutAdoption = "PV006" Error,
    /// A command that names an edition that is not there.
    UnknownEdition = "PV010" Error,
    /// An edition that is adopted already.
    AlreadyAdopted = "PV011" Error,
    /// An adoption before that of the edition it follows.
    AdoptedTooEarly = "PV012" Error,
    /// An edition that would take force before it is adopted.
    InForceTooEarly = "PV013" Error,
    /// An edition without what the law demands of it.
    NotWhatTheLawDemands = "PV014" Error,
    /// An `edition.yaml` the adoption cannot be written into.
    IdentityNotEditable = "PV015" Error,
    /// An adoption the system would not let us write.
    AdoptionNotWritten = "PV016" Error,
    /// An adoption whose day has come.
    AdoptionStands = "PV017" Error,
    /// A warning about the text that is to be adopted.
    WarningInText = "PV018" Error,
    /// An adoption to be taken back that is none.
    NotAdopted = "PV019" Error,
    /// A place of the edition before that an adopted one neither has nor says anything of.
    PlaceLost = "PV020" Error,
    /// The same in a draft.
    PlaceLostInDraft = "PV021" Warning,
    /// A place said to be moved or removed that the edition before does not have.
    PlaceNotBefore = "PV022" Error,
    /// A place said to be where something went that this edition does not have.
    PlaceNotHere = "PV023" Error,
    /// A place of which an edition says twice where it went.
    PlaceSaidTwice = "PV024" Error,
    /// A place said to be gone that is still there.
    PlaceStillThere = "PV025" Error,
    /// An address that was published and that nothing would answer any more.
    AddressLost = "PV030" Error,
    /// A line of the ledger that is no address.
    BadLedgerLine = "PV031" Error,
    /// New addresses in a build that may not write the ledger.
    LedgerLocked = "PV032" Error,
    /// Addresses that the ledger does not have yet.
    LedgerBehind = "PV033" Warning,
    /// The system would not take the ledger.
    LedgerNotWritten = "PV034" Error,
    /// A line of the ledger that should tell of a printed card and does not.
    BadPrintingLine = "PV035" Error,
    /// A printed card of which the ledger tells its standing in a word that is none.
    UnknownPrintedAs = "PV036" Error,
    /// A code in the ledger that is not that of the card beside it.
    CodeOfOther = "PV037" Error,
    /// Two printed cards with one code.
    CodeTwice = "PV038" Error,
    /// An address that came into the ledger while the site was made, and that it does not answer.
    CameMeanwhile = "PV039" Error,
    /// A file or folder the system would not let us read.
    FileUnreadable = "PV101" Error,
    /// A file over the limit of its kind.
    FileTooLarge = "PV102" Error,
    /// Bytes that are not UTF-8 text.
    NotUtf8 = "PV103" Error,
    /// A file that must be there.
    MissingFile = "PV104" Error,
    /// A folder where a file is expected.
    NotAFile = "PV105" Error,
    /// A symbolic link that leads out of the folder read, or nowhere.
    LinkOutside = "PV106" Error,
    /// A file no part of the plan uses.
    UnexpectedFile = "PV107" Error,
    /// A path in the text that leaves the folder.
    PathOutside = "PV108" Error,
    /// More files or deeper folders than the limit.
    TooManyFiles = "PV109" Error,
    /// There is no content folder.
    ContentMissing = "PV110" Error,
    /// A file or folder name that cannot be an address.
    BadFileName = "PV111" Error,
    /// A site without a plan.
    NoPlan = "PV112" Error,
    /// Files that are too large together.
    ContentTooLarge = "PV113" Error,
    /// How many findings of one kind in one file are not shown.
    MoreFindings = "PV114" Warning,
    /// An attachment of a kind that a browser may run.
    AttachmentKind = "PV115" Error,
    /// An SVG that is more than a drawing.
    ActiveDrawing = "PV116" Error,
    /// The same in an adopted edition, published without what is more.
    ActiveDrawingAdopted = "PV117" Warning,
    /// A PDF that holds a program, or may.
    ActivePdf = "PV118" Warning,
    /// Text that is no YAML.
    YamlSyntax = "PV201" Error,
    /// A key the place does not have.
    UnknownKey = "PV202" Error,
    /// A key that stands twice.
    DuplicateKey = "PV203" Error,
    /// A required value that is not there.
    MissingKey = "PV204" Error,
    /// A value of another kind than expected.
    WrongType = "PV205" Error,
    /// A feature of YAML that content may not use.
    YamlFeature = "PV206" Error,
    /// Nesting beyond the limit.
    YamlTooDeep = "PV207" Error,
    /// An empty value where one is required.
    EmptyValue = "PV208" Error,
    /// Front matter that is missing or never ends.
    FrontMatter = "PV209" Error,
    /// A word that is none of the possible ones.
    NotOneOf = "PV210" Error,
    /// A text that YAML reads as a number or truth value.
    NeedsQuotes = "PV211" Error,
    /// A single value beyond the limit.
    TextTooLong = "PV212" Error,
    /// An id that is no id.
    BadId = "PV301" Error,
    /// A date that is not in the calendar.
    BadDate = "PV302" Error,
    /// A number no Danish phone can dial.
    BadPhone = "PV303" Error,
    /// A company number that fails modulus 11.
    BadCvr = "PV304" Error,
    /// A time of day that does not exist.
    BadTime = "PV305" Error,
    /// A web address that is none.
    BadUrl = "PV306" Error,
    /// An e-mail address that is none.
    BadEmail = "PV307" Error,
    /// A postal code that is not four digits.
    BadPostalCode = "PV308" Error,
    /// Hours that close before they open.
    HoursBackwards = "PV309" Error,
    /// A language tag that is none, or not yet possible.
    BadLanguage = "PV310" Error,
    /// A number outside its range.
    OutOfRange = "PV311" Error,
    /// A digest of adopted text, or of an entry, that is none.
    BadDigest = "PV312" Error,
    /// A place in an edition that is none.
    BadItemPlace = "PV313" Error,
    /// A thing of daily operation that is none.
    BadOperationalItem = "PV314" Error,
    /// A check that does not exist.
    CodeNotKnown = "PV315" Error,
    /// A severity a check may not have.
    SeverityNotAllowed = "PV316" Error,
    /// A check that was lowered without a word on why.
    ReasonMissing = "PV317" Error,
    /// An id used twice.
    DuplicateId = "PV401" Error,
    /// A reference to nothing.
    UnknownReference = "PV402" Error,
    /// An id that differs from the file's name.
    IdIsNotFileName = "PV403" Error,
    /// An item the order leaves out.
    MissingFromOrder = "PV404" Error,
    /// The same name twice in a list.
    ListedTwice = "PV405" Error,
    /// A plan with nothing to show on the day.
    NoEditionInForce = "PV406" Error,
    /// Two editions that take force on one day.
    TwoEditionsSameDay = "PV407" Error,
    /// Two pages with one address.
    AddressTaken = "PV408" Error,
    /// An adopted edition that does not say when.
    AdoptionMissing = "PV409" Error,
    /// Editions that replace each other in a circle.
    SupersedesItself = "PV410" Error,
    /// A number in a text that no registry has.
    PhoneNotInRegistry = "PV411" Error,
    /// The number that stands first, without a number.
    PrimaryWithoutPhone = "PV412" Error,
    /// Bodies that belong to each other in a circle.
    ParentOfItself = "PV413" Error,
    /// A number written in a text that no registry has.
    UnknownNumber = "PV414" Error,
    /// A translation that does not say which text it was made from.
    TranslationUnbound = "PV415" Error,
    /// The key of translations, in a text that is none.
    TranslatesInSource = "PV416" Error,
    /// An item of a translation that its text does not have.
    TranslatedItemUnknown = "PV417" Error,
    /// A link whose text names another number, mailbox or site than it leads to.
    LinkSaysOther = "PV418" Error,
    /// HTML in Markdown.
    RawHtml = "PV501" Error,
    /// A link target of a kind that is not allowed.
    ForbiddenLink = "PV502" Error,
    /// Markdown nested beyond the limit.
    MarkdownTooDeep = "PV503" Error,
    /// A footnote mark without its note.
    UnknownFootnote = "PV504" Error,
    /// A picture without alternative text.
    MissingAlt = "PV505" Error,
    /// A #fragment the page does not have.
    BrokenFragment = "PV506" Error,
    /// A link that leads nowhere.
    EmptyLink = "PV507" Error,
    /// A heading that skips a level.
    HeadingSkips = "PV508" Error,
    /// A link to a file that is not there.
    FileLinkMissing = "PV509" Error,
    /// What was meant as a link but is none, and would stand as brackets in the text.
    UnreadLink = "PV510" Error,
    /// A link by label to an address that is given nowhere.
    UndefinedLink = "PV511" Error,
    /// A footnote nothing refers to.
    UnusedFootnote = "PV512" Error,
    /// A link that shows nothing.
    LinkWithoutText = "PV513" Error,
    /// A table beyond the limits.
    TableTooLarge = "PV514" Error,
    /// Emphasis and links nested beyond the limit.
    InlineTooDeep = "PV515" Error,
    /// A picture that is not a file beside the text.
    ForbiddenImage = "PV516" Error,
    /// A heading inside a list, a quote or a footnote.
    MisplacedHeading = "PV517" Error,
    /// A heading without words.
    EmptyHeading = "PV518" Error,
    /// Words that only show when a mouse rests on a link or picture.
    HiddenTitle = "PV519" Error,
    /// A footnote with the label of another.
    DuplicateFootnote = "PV520" Error,
    /// A link to a file from a text outside the edition.
    FileLinkHere = "PV521" Error,
    /// A contact whose hours are not stated.
    HoursMissing = "PV601" Warning,
    /// A contact nobody has rung to check.
    NeverVerified = "PV602" Warning,
    /// The statement the law on web accessibility demands.
    NoAccessibilityStatement = "PV603" Warning,
    /// A card nobody has approved.
    CardNotApproved = "PV604" Warning,
    /// A base address reserved for examples.
    ExampleAddress = "PV605" Warning,
    /// A contact with no phone, e-mail or address.
    NoWayToReach = "PV606" Warning,
    /// A provision whose wording has not been checked.
    LawNotChecked = "PV607" Warning,
    /// A number of the registry written in a text, where it cannot be rung and will not follow the registry.
    PlainNumber = "PV608" Warning,
    /// An edition in force past the day the law sets for its revision.
    RevisionOverdue = "PV609" Warning,
    /// A card past its own day of review.
    CardReviewOverdue = "PV610" Warning,
    /// A day on which something is said to have happened, but which has not come.
    DateAhead = "PV611" Warning,
    /// A contact, law or card that differs from the day of adoption, which no correction tells.
    ChangeNotTold = "PV612" Warning,
    /// A contact, law or card of the adopted plan that is gone, which no correction tells.
    GoneUntold = "PV613" Error,
    /// A translation of an older text.
    TranslationBehind = "PV614" Warning,
    /// A translation without some of its text's items.
    TranslationIncomplete = "PV615" Warning,
    /// A translation into a language the site does not have.
    LanguageNotListed = "PV616" Warning,
    /// A card that says it was translated, but cannot have been.
    CardNotTranslated = "PV617" Error,
    /// A translated card that does not say which text it was made from.
    CardTranslationUnbound = "PV618" Error,
    /// A card translated from an older one.
    CardTranslationBehind = "PV619" Warning,
    /// A place marked `TODO`, where something only people know is still to be written.
    TodoLeft = "PV620" Warning,
    /// A number nobody has rung for six months. A number that is wrong is worse than none: those who need it have no time to look for
    /// another.
    VerifiedLongAgo = "PV621" Warning,
    /// A contact that nothing people act by names: nobody will notice when it is wrong.
    ContactUnused = "PV622" Advice,
    /// One number with two roles. Mostly one of the two was copied and never corrected.
    NumberOfTwoRoles = "PV623" Warning,
    /// One number twice with one contact, though readers are offered two.
    NumberTwice = "PV624" Warning,
    /// A provision whose wording was last compared with the law more than six months ago.
    LawCheckedLongAgo = "PV625" Warning,
    /// A statute the plan in force cites that has been consolidated since the council adopted; barnets lov § 15, stk. 3 demands revision as
    /// needed.
    LawNewerThanPlan = "PV626" Warning,
    /// A quotation of a law that is not word for word what the registry of laws has.
    QuotationDiffers = "PV627" Warning,
    /// A provision cited in running text that the registry of laws does not have: nobody sees to it that it still says what the text says.
    ProvisionNotInRegistry = "PV628" Warning,
    /// A card that sends its reader to somebody whom neither the help page nor the plan has.
    CardReachesOthers = "PV629" Warning,
    /// A card that links to what is there no longer, though adopted text may still name it.
    CardNamesGone = "PV630" Warning,
    /// A card for readers for whom the help page has no way in.
    CardWithoutWayIn = "PV631" Advice,
    /// A card to be gone through only after the plan itself must be revised (barnets lov § 15, stk. 3).
    CardReviewLate = "PV632" Advice,
    /// A card that promises anonymity to readers to whom the help page does not. Who trusts it may be hurt.
    CardPromisesAnonymity = "PV633" Warning,
    /// An edition without a section that plans have: barnets lov § 15, stk. 3 demands prevention, detection and handling, but no sections by name.
    SectionMissing = "PV634" Advice,
    /// A section with nothing to read.
    SectionEmpty = "PV635" Warning,
    /// A revision due within a year (barnets lov § 15, stk. 3: at least every fourth year).
    RevisionDue = "PV636" Advice,
    /// The same in adopted text, or in one that shows what held once: nobody can mend it. A contact's is shown as the registry has it.
    AdoptedLinkSaysOther = "PV637" Warning,
    /// A text that is hard to read for those it is for.
    HardToRead = "PV640" Advice,
    /// A very long sentence in a text for citizens.
    LongSentence = "PV641" Advice,
    /// A theme that is not there.
    ThemeMissing = "PV701" Error,
    /// A template that cannot be used.
    TemplateFault = "PV702" Error,
    /// A template engine that is not built in.
    ThemeEngine = "PV703" Error,
    /// A printed document longer than its paper.
    PrintOverflow = "PV801" Error,
    /// A character the font cannot print.
    MissingGlyph = "PV802" Error,
    /// A print layout that fails.
    PrintLayout = "PV803" Error,
    /// A printed word that runs out of its space.
    PrintTextTooWide = "PV804" Error,
    /// Layouts or fonts of a theme that nothing can be printed with.
    PrintTheme = "PV805" Error,
    /// A printed document with more or fewer pages than it has.
    PrintPageCount = "PV806" Error,
    /// An output folder somebody else made.
    ForeignFolder = "PV901" Error,
    /// The system would not take the site.
    NotPublished = "PV902" Error,
    /// An output folder that cannot be one.
    OutputFolder = "PV903" Error,
    /// Folders of earlier builds that could not be removed.
    LeftBehind = "PV904" Warning,
    /// A PDF that could not be put where it was asked for.
    PdfNotWritten = "PV906" Error,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Code;

    #[test]
    fn ids_are_used_once() {
        let ids: BTreeSet<_> = Code::ALL.iter().map(|code| code.id()).collect();
        assert_eq!(ids.len(), Code::ALL.len());
    }
}
