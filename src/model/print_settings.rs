use super::fields::record;

record! {
    /// How the site's documents are printed.
    pub struct PrintSettings {
        /// Whether each PDF is made for archives too: PDF/A-2a (ISO 19005-2, level A) beside PDF/UA-1, in the same file. True
        /// unless given.
        ///
        /// PDF/A-2a forbids, beside what PDF/UA-1 forbids: letters from Unicode's private areas, as fonts of icons use them;
        /// pictures that are PDFs themselves, or that are to be smoothed when enlarged; CMYK colours without their
        /// profile; fonts whose licence forbids embedding; files attached that are no PDF/A. A municipality whose own logo or font has
        /// one of these switches it off: its documents are then PDF/UA-1 alone. They are never without that.
        archive: optional bool,
    }
}
