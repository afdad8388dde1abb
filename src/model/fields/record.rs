use std::any::Any;
use std::borrow::Cow;

use super::{Declaration, Field, Kind, Named, Value};
use crate::model::Prose;
use crate::source::{Span, Spanned};
use crate::yaml::{Decode, Decoder, Node};

/// A part of the plan that is made of declared fields.
pub trait Record: Any + Sync {
    fn declaration(&self) -> &'static Declaration;

    /// Where it stands.
    fn span(&self) -> Span;

    /// Hands on every value of its own fields that are wanted, in their order, each with its place in a list.
    fn visit<'a>(
        &'a self,
        wanted: &dyn Fn(&Field) -> bool,
        on: &mut dyn FnMut(&'static Field, Option<usize>, Value<'a>),
    );

    fn as_any(&self) -> &dyn Any;

    /// Its list of the records that have a file each, as a `Vec` of their type.
    fn files(&self) -> Option<&dyn Any> {
        None
    }
}

/// The id a record has of its own.
#[derive(Debug, Clone)]
pub struct OwnId<'a> {
    pub named: Named,
    pub text: Cow<'a, str>,
    pub span: Span,
}

impl dyn Record {
    /// Its own id.
    pub fn id(&self) -> Option<OwnId<'_>> {
        let mut found = None;
        self.visit(&|field| matches!(field.kind, Kind::Id(_)), &mut |field, _, value| {
            let Kind::Id(named) = field.kind else { return };
            found = match value {
                Value::Id(id) => Some(OwnId { named, text: Cow::Borrowed(id.as_str()), span: id.span }),
                Value::Other(id) => {
                    id.span().map(|span| OwnId { named, text: Cow::Owned(id.written()), span })
                }
                _ => None,
            };
        });
        found
    }

    /// What it is called; what it says, where it has no name of its own.
    pub fn title(&self) -> Option<&Spanned<String>> {
        let mut found = None;
        let is_title = |field: &Field| field.kind == Kind::Title;
        let of = |field: &Field| is_title(field) || field.kind == Kind::Sentence;
        self.visit(&of, &mut |field, _, value| {
            if let Value::Line(line) = value
                && (found.is_none() || is_title(field))
            {
                found = Some(line);
            }
        });
        found
    }
}

/// A record that may have a text of its own after its keys: a Markdown file with a head.
pub(crate) trait Document: Decode {
    #[cfg(test)]
    const DECLARED: &'static Declaration;

    /// Whether it must have such a text.
    const NEEDS_BODY: bool;

    /// As [`Decode::decode`], with the text that stands after the keys.
    fn with_body(node: &Node, body: Option<Prose>, decoder: &mut Decoder<'_>) -> Option<Self>;
}

/// Declares a struct that is read from a YAML mapping, and walked. Each field is
///
/// - `required`, `optional` (an [`Option`]) or a `list` (a [`Vec`], empty when left out): a key of the field's name;
/// - `body` or `optional_body`: the text after the keys of a Markdown file;
/// - `files`: records with a file each, which the stage `parse` puts in.
///
/// After its type a field has, in brackets, what its type does not say: the marks of [`Field`](super::Field). A struct has its marks
/// in brackets too, those of [`Declaration`](super::Declaration). A `span` is added: where the record stands.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident $([$($about:ident $(($($what:tt)*))?),*])? {
            $(
                $(#[$field_meta:meta])*
                $field:ident: $mode:ident $type:ty $([$($mark:ident $(($($with:tt)*))?),*])?,
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        $vis struct $name {
            $($(#[$field_meta])* pub $field: $crate::model::fields::record_field!($mode $type),)*
            /// Where the record stands.
            #[allow(dead_code, reason = "not every record is pointed at as a whole")]
            pub span: $crate::source::Span,
        }

        impl $name {
            const FIELDS: &'static [$crate::model::fields::Field] = {
                #[allow(unused_imports, reason = "not every record has such marks")]
                use $crate::model::FactKind as Fact;
                #[allow(unused_imports, reason = "not every record has such marks")]
                use $crate::model::fields::Named;
                &[$(
                    $crate::model::fields::Field::new(
                        stringify!($name),
                        stringify!($field),
                        <$type as $crate::model::fields::Walked>::KIND,
                        <$type as $crate::model::fields::Walked>::INSIDE,
                        <$crate::model::fields::record_field!($mode $type) as $crate::model::fields::Walked>::IS_LIST,
                    )
                    $($(.$mark($($($with)*)?))*)?
                    .declared(),
                )*]
            };

            /// What is said of it here.
            #[allow(dead_code, reason = "not every record is asked without one at hand")]
            pub(crate) const DECLARATION: &'static $crate::model::fields::Declaration = {
                #[allow(unused_imports, reason = "not every record has such marks")]
                use $crate::model::fields::WrittenFor;
                &$crate::model::fields::Declaration::new(stringify!($name), Self::FIELDS)
                $($(.$about($($($what)*)?))*)?
            };
        }

        impl $crate::model::fields::Record for $name {
            fn declaration(&self) -> &'static $crate::model::fields::Declaration {
                Self::DECLARATION
            }

            fn span(&self) -> $crate::source::Span {
                self.span
            }

            fn visit<'a>(
                &'a self,
                wanted: &dyn Fn(&$crate::model::fields::Field) -> bool,
                on: &mut dyn FnMut(
                    &'static $crate::model::fields::Field,
                    Option<usize>,
                    $crate::model::fields::Value<'a>,
                ),
            ) {
                let mut fields = Self::FIELDS.iter();
                $(
                    if let Some(field) = fields.next().filter(|field| wanted(field)) {
                        $crate::model::fields::Walked::visit(&self.$field, &mut |index, value| {
                            on(field, index, value);
                        });
                    }
                )*
            }

            fn as_any(&self) -> &dyn std::any::Any {
                self
            }

            fn files(&self) -> Option<&dyn std::any::Any> {
                let found: Option<&dyn std::any::Any> = None;
                $(let found = $crate::model::fields::record_files!($mode self $field found);)*
                found
            }
        }

        impl $crate::model::fields::Walked for $name {
            const KIND: $crate::model::fields::Kind = $crate::model::fields::Kind::Record;
            const INSIDE: Option<&'static $crate::model::fields::Declaration> = Some(Self::DECLARATION);

            fn visit<'a>(
                &'a self,
                on: &mut dyn FnMut(Option<usize>, $crate::model::fields::Value<'a>),
            ) {
                on(None, $crate::model::fields::Value::Record(self));
            }
        }

        impl $crate::model::fields::Document for $name {
            #[cfg(test)]
            const DECLARED: &'static $crate::model::fields::Declaration = Self::DECLARATION;
            const NEEDS_BODY: bool = false $(|| $crate::model::fields::record_needs_body!($mode))*;

            fn with_body(
                node: &$crate::yaml::Node,
                body: Option<$crate::model::Prose>,
                decoder: &mut $crate::yaml::Decoder<'_>,
            ) -> Option<Self> {
                let fields = [$($crate::yaml::Field {
                    name: stringify!($field),
                    required: $crate::model::fields::record_required!($mode),
                    is_key: $crate::model::fields::record_is_key!($mode),
                    expected: <$crate::model::fields::record_element!($mode $type) as $crate::yaml::Decode>::EXPECTED,
                },)*];
                let has_id = fields.iter().any(|field| field.name == "id" && field.required);
                let before = decoder.faults();
                let Some(values) = decoder.fields(node, &fields) else {
                    decoder.remember_broken(node, has_id);
                    return None;
                };
                let (mut values, _ignored) = (values.into_iter(), &body);
                $(let $field = $crate::model::fields::record_read!($mode $type, decoder, values.next().flatten(), body);)*
                let record = (|| Some(Self { $($field: $field?,)* span: decoder.first_line(node.span) }))();
                if record.is_none() || decoder.faults() > before {
                    decoder.remember_broken(node, has_id);
                }
                record
            }
        }

        impl $crate::yaml::Decode for $name {
            const EXPECTED: $crate::diagnostic::Phrase = $crate::diagnostic::Phrase::Mapping;

            fn decode(node: &$crate::yaml::Node, decoder: &mut $crate::yaml::Decoder<'_>) -> Option<Self> {
                <Self as $crate::model::fields::Document>::with_body(node, None, decoder)
            }

            fn shape() -> $crate::yaml::Shape {
                let keys = [$(($crate::model::fields::record_is_key!($mode), $crate::yaml::FieldShape {
                    name: stringify!($field),
                    required: $crate::model::fields::record_required!($mode),
                    shape: <$crate::model::fields::record_element!($mode $type) as $crate::yaml::Decode>::shape(),
                })),*];
                let keys = keys.into_iter().filter(|(is_key, _)| *is_key);
                let fields = keys.map(|(_, field)| field).collect();
                $crate::yaml::Shape::Record { name: stringify!($name), fields }
            }
        }
    };
}

/// The type of a record's field.
macro_rules! record_field {
    (required $type:ty) => { $type };
    (body $type:ty) => { $type };
    (optional $type:ty) => { Option<$type> };
    (optional_body $type:ty) => { Option<$type> };
    (list $type:ty) => { Vec<$type> };
    (files $type:ty) => { Vec<$type> };
}

/// What is read where the field has a value.
macro_rules! record_element {
    (list $type:ty) => { Vec<$type> };
    (files $type:ty) => { Vec<$type> };
    ($mode:ident $type:ty) => { $type };
}

macro_rules! record_required {
    (required) => {
        true
    };
    ($mode:ident) => {
        false
    };
}

/// Whether the field is a key of the mapping.
macro_rules! record_is_key {
    (body) => {
        false
    };
    (optional_body) => {
        false
    };
    (files) => {
        false
    };
    ($mode:ident) => {
        true
    };
}

macro_rules! record_needs_body {
    (body) => {
        true
    };
    ($mode:ident) => {
        false
    };
}

macro_rules! record_files {
    (files $record:ident $field:ident $found:ident) => {
        Some(&$record.$field as &dyn std::any::Any).or($found)
    };
    ($mode:ident $record:ident $field:ident $found:ident) => {
        $found
    };
}

/// Reads one field: `None` when it has a fault, `Some` of the field's value otherwise.
macro_rules! record_read {
    (required $type:ty, $decoder:ident, $node:expr, $body:ident) => {
        $node.and_then(|node| $decoder.decode::<$type>(node))
    };
    (optional $type:ty, $decoder:ident, $node:expr, $body:ident) => {
        match $node {
            None => Some(None),
            Some(node) => $decoder.decode::<$type>(node).map(Some),
        }
    };
    (list $type:ty, $decoder:ident, $node:expr, $body:ident) => {
        match $node {
            None => Some(Vec::new()),
            Some(node) => $decoder.decode::<Vec<$type>>(node),
        }
    };
    (body $type:ty, $decoder:ident, $node:expr, $body:ident) => {{
        let _ = $node;
        $body
    }};
    (optional_body $type:ty, $decoder:ident, $node:expr, $body:ident) => {{
        let _ = $node;
        Some($body)
    }};
    (files $type:ty, $decoder:ident, $node:expr, $body:ident) => {{
        let _ = $node;
        Some(Vec::<$type>::new())
    }};
}

pub(crate) use {
    record, record_element, record_field, record_files, record_is_key, record_needs_body, record_read,
    record_required,
};
