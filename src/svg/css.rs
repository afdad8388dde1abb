//! Styles, cut into tokens as browsers cut them (escapes read, comments and strings told apart) and held against the lists.

use std::ops::Range;

use cssparser::{Delimiter, Delimiters, ParseError, Parser, SourcePosition, Token};

use super::fault::{MOST_FAULTS, Wrong};
use super::lists::{FUNCTIONS, SELECTORS, is_local, is_property};

/// Blocks and functions inside each other.
const DEEPEST: u8 = 16;

/// A style and what of it is on the lists.
#[derive(Debug, Default)]
pub(super) struct Sifted {
    pub kept: String,
    /// What is on none, in bytes of the style.
    pub faults: Vec<(Wrong, Range<usize>)>,
    /// How many there are, beside those too many to be told.
    count: usize,
}

/// What a `style` element holds.
pub(super) fn sheet(text: &str) -> Sifted {
    let mut sifted = Sifted::default();
    sifted.rules(&mut parser(text), true);
    sifted
}

/// What a `style` attribute holds.
pub(super) fn declarations(text: &str) -> Sifted {
    let mut sifted = Sifted::default();
    sifted.declarations(&mut parser(text));
    sifted
}

/// What an attribute holds that is the value of a property.
pub(super) fn value(text: &str) -> Sifted {
    let mut sifted = Sifted::default();
    sifted.tokens(&mut parser(text), Place::Value);
    if sifted.count == 0 {
        sifted.kept.push_str(text);
    }
    sifted
}

fn parser(text: &str) -> Parser<'_> {
    let mut parser = Parser::new(text);
    parser.set_nested_block_limit(DEEPEST);
    parser
}

/// Where tokens stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Value,
    /// Before a block: a selector, or the condition of `@media`.
    Prelude,
}

type Done = Result<(), ParseError<()>>;

impl Sifted {
    fn rules(&mut self, input: &mut Parser<'_>, may_have_media: bool) {
        loop {
            let state = input.state();
            let start = state.position();
            let Ok(token) = input.next_including_whitespace_and_comments() else { return };
            match token {
                Token::WhiteSpace(_) | Token::Comment(_) | Token::CDO | Token::CDC => {}
                Token::AtKeyword(name) => {
                    if may_have_media && name.eq_ignore_ascii_case("media") {
                        self.rule(input, start, |sifted, input| sifted.rules(input, false));
                    } else {
                        let fetches = ["import", "font-face"].iter().any(|at| name.eq_ignore_ascii_case(at));
                        self.fault(if fetches { Wrong::Fetch } else { Wrong::Style }, start, input);
                        skip(input, Delimiter::Semicolon | Delimiter::CurlyBracketBlock);
                    }
                }
                _ => {
                    input.reset(&state);
                    self.rule(input, start, Self::declarations);
                }
            }
        }
    }

    /// What stands before a block, and the block.
    fn rule(
        &mut self,
        input: &mut Parser<'_>,
        start: SourcePosition,
        inside: impl FnOnce(&mut Self, &mut Parser<'_>),
    ) {
        let (kept, count) = (self.kept.len(), self.count);
        let _: Done = input.parse_until_before(Delimiter::CurlyBracketBlock, |input| {
            self.tokens(input, Place::Prelude);
            Ok(())
        });
        let mut is_good = self.count == count;
        let prelude = input.slice_from(start);
        if let Ok(Token::CurlyBracketBlock) = input.next() {
            self.kept.push_str(prelude);
            self.kept.push('{');
            is_good &= self.block(input, start, inside);
            self.kept.push('}');
        } else {
            // A beginning without a block says nothing, but may be read otherwise elsewhere.
            self.fault(Wrong::Style, start, input);
            is_good = false;
        }
        if !is_good {
            self.kept.truncate(kept);
        }
    }

    fn declarations(&mut self, input: &mut Parser<'_>) {
        loop {
            let start = input.position();
            let Ok(token) = input.next_including_whitespace_and_comments() else { return };
            match token {
                Token::WhiteSpace(_) | Token::Comment(_) | Token::Semicolon => {}
                Token::Ident(name) => {
                    let (count, is_known) = (self.count, is_property(&name.to_ascii_lowercase()));
                    if !is_known {
                        self.fault(Wrong::Style, start, input);
                    }
                    let value: Done = input.parse_until_before(Delimiter::Semicolon, |input| {
                        input.expect_colon()?;
                        self.tokens(input, Place::Value);
                        Ok(())
                    });
                    if value.is_err() {
                        self.fault(Wrong::Style, start, input);
                    }
                    if self.count == count {
                        self.kept.push_str(input.slice_from(start));
                        self.kept.push(';');
                    }
                }
                _ => {
                    self.fault(Wrong::Style, start, input);
                    skip(input, Delimiter::Semicolon);
                }
            }
        }
    }

    /// Everything up to the end of a stretch.
    fn tokens(&mut self, input: &mut Parser<'_>, place: Place) {
        loop {
            let start = input.position();
            let Ok(token) = input.next_including_whitespace_and_comments() else { return };
            match token {
                Token::UnquotedUrl(address) if place == Place::Value && is_local(address) => {}
                Token::UnquotedUrl(_) | Token::BadUrl(_) => self.fault(Wrong::Fetch, start, input),
                Token::Function(name) if place == Place::Value && name.eq_ignore_ascii_case("url") => {
                    self.url(input, start);
                }
                Token::Function(name) => {
                    let name = name.to_ascii_lowercase();
                    let known = if place == Place::Value { &FUNCTIONS } else { &SELECTORS };
                    if known.contains(name.as_str()) {
                        self.block(input, start, |sifted, input| sifted.tokens(input, place));
                    } else {
                        let fetches = ["image", "image-set", "src", "cross-fade", "element"];
                        let fetches = fetches.iter().any(|function| name.ends_with(function));
                        // All of it is passed over, and shown.
                        let _: Done = input.parse_nested_block(rest);
                        self.fault(if fetches { Wrong::Fetch } else { Wrong::Style }, start, input);
                    }
                }
                Token::ParenthesisBlock | Token::SquareBracketBlock => {
                    self.block(input, start, |sifted, input| sifted.tokens(input, place));
                }
                // A selector may ask for a state; no value has one.
                Token::Colon if place == Place::Prelude => {}
                Token::BadString(_)
                | Token::Colon
                | Token::AtKeyword(_)
                | Token::CurlyBracketBlock
                | Token::CloseParenthesis
                | Token::CloseSquareBracket
                | Token::CloseCurlyBracket
                | Token::CDO
                | Token::CDC => self.fault(Wrong::Style, start, input),
                _ => {}
            }
        }
    }

    /// What stands between brackets. Gives back whether it was read: not when there are too many inside each other.
    fn block(
        &mut self,
        input: &mut Parser<'_>,
        start: SourcePosition,
        inside: impl FnOnce(&mut Self, &mut Parser<'_>),
    ) -> bool {
        let block: Done = input.parse_nested_block(|input| {
            inside(self, input);
            Ok(())
        });
        if block.is_err() {
            self.fault(Wrong::Style, start, input);
        }
        block.is_ok()
    }

    /// `url("…")`, whose address is a string.
    fn url(&mut self, input: &mut Parser<'_>, start: SourcePosition) {
        let mut is_good = false;
        let block: Done = input.parse_nested_block(|input| {
            is_good = is_local(input.expect_string()?);
            Ok(())
        });
        if block.is_err() || !is_good {
            self.fault(Wrong::Fetch, start, input);
        }
    }

    fn fault(&mut self, wrong: Wrong, start: SourcePosition, input: &Parser<'_>) {
        self.count += 1;
        if self.count <= MOST_FAULTS {
            self.faults.push((wrong, start.byte_index()..input.position().byte_index()));
        }
    }
}

/// Passes over what is not read.
fn skip(input: &mut Parser<'_>, until: Delimiters) {
    let _: Done = input.parse_until_after(until, rest);
}

#[allow(clippy::unnecessary_wraps, reason = "the form in which the tokenizer asks for it")]
fn rest(input: &mut Parser<'_>) -> Done {
    while input.next().is_ok() {}
    Ok(())
}
