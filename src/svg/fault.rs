use std::ops::Range;

use crate::diagnostic::Phrase;

/// So many are told of one drawing, or one style of it: the rest would be of the same kinds.
pub(super) const MOST_FAULTS: usize = 500;

/// Something in a file that is no part of a still drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub wrong: Wrong,
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
}

/// Why it is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wrong {
    /// It is no XML: a browser would show nothing, or the part before the place.
    NotXml,
    /// It is XML, but no SVG.
    NotSvg,
    /// Larger, or deeper, than anything that is drawn.
    TooMuch,
    /// It says that its bytes are to be read as other letters than we read.
    OtherEncoding,
    /// Its own entities or default values, which say elsewhere what stands here.
    OwnDeclarations,
    /// A processing instruction.
    Instruction,
    /// A program.
    Program,
    /// What starts one.
    Handler,
    /// A part of a web page.
    Page,
    Animation,
    /// An element on no list.
    Element,
    /// An attribute on no list.
    Attribute,
    /// An address that is neither a place of the drawing nor a picture inside it.
    Link,
    /// The same in a style, and what can hold one.
    Fetch,
    /// A style on no list.
    Style,
}

impl Wrong {
    /// Whether its words begin with what stands at the place.
    pub fn is_quoted(self) -> bool {
        !matches!(self, Self::NotXml | Self::NotSvg | Self::TooMuch | Self::OwnDeclarations)
    }

    /// What is wrong.
    pub fn what(self) -> Phrase {
        match self {
            Self::NotXml => Phrase::DrawingNotXml,
            Self::NotSvg => Phrase::DrawingNotSvg,
            Self::TooMuch => Phrase::DrawingTooMuch,
            Self::OtherEncoding => Phrase::DrawingOtherEncoding,
            Self::OwnDeclarations => Phrase::DrawingOwnDeclarations,
            Self::Instruction => Phrase::DrawingInstruction,
            Self::Program => Phrase::DrawingProgram,
            Self::Handler => Phrase::DrawingHandler,
            Self::Page => Phrase::DrawingPage,
            Self::Animation => Phrase::DrawingAnimation,
            Self::Element => Phrase::DrawingElement,
            Self::Attribute => Phrase::DrawingAttribute,
            Self::Link => Phrase::DrawingLink,
            Self::Fetch => Phrase::DrawingFetch,
            Self::Style => Phrase::DrawingStyle,
        }
    }

    /// What to do, where it is more than saving the drawing again.
    pub fn mend(self) -> Phrase {
        match self {
            Self::Page => Phrase::MendDrawingPage,
            Self::Link => Phrase::MendDrawingLink,
            Self::Fetch => Phrase::MendDrawingFetch,
            Self::OtherEncoding => Phrase::MendDrawingEncoding,
            Self::OwnDeclarations => Phrase::MendDrawingDeclarations,
            Self::TooMuch => Phrase::MendDrawingSize,
            _ => Phrase::NoWords,
        }
    }
}
