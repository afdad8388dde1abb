use super::{Declaration, Kind, Record};
use crate::diagnostic::Code;
use crate::model::values::{
    CvrNumber, Date, Email, EmergencyDigits, Id, ItemPlace, LanguageTag, LineDigests, OperationalItem,
    PhoneNumber, PostalCode, ProvisionId, Sha256Digest, StateDigest, TimeOfDay, WebAddress,
};
use crate::model::{Days, LixLimit, Prose, RevisionYears};
use crate::source::{Span, Spanned};
use crate::yaml::Scalar;

/// One value of a record.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    Prose(&'a Prose),
    /// Words on one line.
    Line(&'a Spanned<String>),
    Id(&'a Spanned<Id>),
    Date(&'a Spanned<Date>),
    State(&'a Spanned<StateDigest>),
    /// Any other value that is written as one text.
    Other(&'a dyn Written),
    Record(&'a dyn Record),
}

/// A value that is written as one text.
pub trait Written {
    /// As a file has it.
    fn written(&self) -> String;

    /// Where, as far as that is kept.
    fn span(&self) -> Option<Span>;
}

/// What a field can hold.
pub(crate) trait Walked {
    /// What such a value is; [`Kind::Undeclared`] where its field must say.
    const KIND: Kind;

    /// What is declared of the records it is or holds.
    const INSIDE: Option<&'static Declaration> = None;

    /// Whether it is a list of such values.
    const IS_LIST: bool = false;

    /// Hands on each value, with its place in a list.
    fn visit<'a>(&'a self, on: &mut dyn FnMut(Option<usize>, Value<'a>));
}

impl<T: Walked> Walked for Option<T> {
    const KIND: Kind = T::KIND;
    const INSIDE: Option<&'static Declaration> = T::INSIDE;
    const IS_LIST: bool = T::IS_LIST;

    fn visit<'a>(&'a self, on: &mut dyn FnMut(Option<usize>, Value<'a>)) {
        if let Some(value) = self {
            value.visit(on);
        }
    }
}

impl<T: Walked> Walked for Vec<T> {
    const KIND: Kind = T::KIND;
    const INSIDE: Option<&'static Declaration> = T::INSIDE;
    const IS_LIST: bool = true;

    fn visit<'a>(&'a self, on: &mut dyn FnMut(Option<usize>, Value<'a>)) {
        for (at, value) in self.iter().enumerate() {
            value.visit(&mut |_, value| on(Some(at), value));
        }
    }
}

impl Walked for Prose {
    const KIND: Kind = Kind::Prose;

    fn visit<'a>(&'a self, on: &mut dyn FnMut(Option<usize>, Value<'a>)) {
        on(None, Value::Prose(self));
    }
}

/// A text with a form of its own, and what it is to a reader.
pub(crate) trait Told: Scalar {
    const KIND: Kind;

    fn written(&self) -> String;

    fn value(spanned: &Spanned<Self>) -> Value<'_>
    where
        Self: 'static,
    {
        Value::Other(spanned)
    }
}

impl<T: Told + 'static> Walked for Spanned<T> {
    const KIND: Kind = T::KIND;

    fn visit<'a>(&'a self, on: &mut dyn FnMut(Option<usize>, Value<'a>)) {
        on(None, T::value(self));
    }
}

impl<T: Told> Written for Spanned<T> {
    fn written(&self) -> String {
        self.value.written()
    }

    fn span(&self) -> Option<Span> {
        Some(self.span)
    }
}

impl Told for String {
    const KIND: Kind = Kind::Undeclared;

    fn written(&self) -> String {
        self.clone()
    }

    fn value(spanned: &Spanned<Self>) -> Value<'_> {
        Value::Line(spanned)
    }
}

impl Told for Id {
    const KIND: Kind = Kind::Undeclared;

    fn written(&self) -> String {
        self.to_string()
    }

    fn value(spanned: &Spanned<Self>) -> Value<'_> {
        Value::Id(spanned)
    }
}

impl Told for Date {
    const KIND: Kind = Kind::Date;

    fn written(&self) -> String {
        self.to_string()
    }

    fn value(spanned: &Spanned<Self>) -> Value<'_> {
        Value::Date(spanned)
    }
}

impl Told for StateDigest {
    const KIND: Kind = Kind::Digest;

    fn written(&self) -> String {
        self.to_string()
    }

    fn value(spanned: &Spanned<Self>) -> Value<'_> {
        Value::State(spanned)
    }
}

/// `type: kind, value as it is written`.
macro_rules! told {
    ($($type:ty: $kind:ident, $value:ident => $written:expr;)*) => {
        $(impl Told for $type {
            const KIND: Kind = Kind::$kind;

            fn written(&self) -> String {
                let $value = self;
                $written
            }
        })*
    };
}

told! {
    ProvisionId: Undeclared, id => id.to_string();
    PhoneNumber: Number, number => number.display();
    EmergencyDigits: Number, number => number.display();
    WebAddress: Address, address => address.to_string();
    Email: Address, address => address.as_str().to_owned();
    PostalCode: Address, code => code.as_str().to_owned();
    CvrNumber: Setting, number => number.as_str().to_owned();
    TimeOfDay: Setting, time => time.to_string();
    LanguageTag: Choice, language => language.as_str().to_owned();
    Code: Choice, code => code.id().to_owned();
    ItemPlace: Place, place => place.to_string();
    OperationalItem: Place, item => item.to_string();
    Sha256Digest: Digest, digest => digest.to_string();
    LineDigests: Digest, digests => digests.0.join(" ");
}

/// Values whose place is not kept.
macro_rules! placeless {
    ($($type:ty: $kind:ident, $value:ident => $written:expr;)*) => {
        $(impl Walked for $type {
            const KIND: Kind = Kind::$kind;

            fn visit<'a>(&'a self, on: &mut dyn FnMut(Option<usize>, Value<'a>)) {
                on(None, Value::Other(self));
            }
        }

        impl Written for $type {
            fn written(&self) -> String {
                let $value = self;
                $written
            }

            fn span(&self) -> Option<Span> {
                None
            }
        })*
    };
}

placeless! {
    bool: Setting, it => it.to_string();
    RevisionYears: Setting, years => years.0.to_string();
    LixLimit: Setting, limit => limit.0.to_string();
    Days: Choice, days => days.0.iter().map(|day| day.word()).collect::<Vec<_>>().join(",");
}
