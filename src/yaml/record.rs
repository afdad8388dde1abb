/// Declares a struct that is read from a YAML mapping: each field is `required`, `optional` (an [`Option`]) or a `list`
/// (a [`Vec`], empty when left out). The keys are the names of the fields. A `span` is added: where the record stands.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $($(#[$field_meta:meta])* $field:ident: $mode:ident $type:ty,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        $vis struct $name {
            $($(#[$field_meta])* pub $field: $crate::yaml::record_field!($mode $type),)*
            /// Where the record stands.
            #[allow(dead_code, reason = "not every record is pointed at as a whole")]
            pub span: $crate::source::Span,
        }

        impl $crate::yaml::Decode for $name {
            const EXPECTED: $crate::diagnostic::Phrase = $crate::diagnostic::Phrase::Mapping;

            fn decode(node: &$crate::yaml::Node, decoder: &mut $crate::yaml::Decoder<'_>) -> Option<Self> {
                let fields = [$($crate::yaml::Field {
                    name: stringify!($field),
                    required: $crate::yaml::record_required!($mode),
                    expected: <$crate::yaml::record_field!(@element $mode $type) as $crate::yaml::Decode>::EXPECTED,
                },)*];
                let has_id = fields.iter().any(|field| field.name == "id" && field.required);
                let before = decoder.faults();
                let Some(values) = decoder.fields(node, &fields) else {
                    decoder.remember_broken(node, has_id);
                    return None;
                };
                let mut values = values.into_iter();
                $(let $field = $crate::yaml::record_read!($mode $type, decoder, values.next().flatten());)*
                let record = (|| Some(Self { $($field: $field?,)* span: decoder.first_line(node.span) }))();
                if record.is_none() || decoder.faults() > before {
                    decoder.remember_broken(node, has_id);
                }
                record
            }

            fn shape() -> $crate::yaml::Shape {
                let fields = vec![$($crate::yaml::FieldShape {
                    name: stringify!($field),
                    required: $crate::yaml::record_required!($mode),
                    shape: <$crate::yaml::record_field!(@element $mode $type) as $crate::yaml::Decode>::shape(),
                },)*];
                $crate::yaml::Shape::Record { name: stringify!($name), fields }
            }
        }
    };
}

/// The type of a record's field.
macro_rules! record_field {
    (required $type:ty) => { $type };
    (optional $type:ty) => { Option<$type> };
    (list $type:ty) => { Vec<$type> };
    (@element list $type:ty) => { Vec<$type> };
    (@element $mode:ident $type:ty) => { $type };
}

macro_rules! record_required {
    (required) => {
        true
    };
    ($mode:ident) => {
        false
    };
}

/// Reads one field: `None` when it has a fault, `Some` of the field's value otherwise.
macro_rules! record_read {
    (required $type:ty, $decoder:ident, $node:expr) => {
        $node.and_then(|node| $decoder.decode::<$type>(node))
    };
    (optional $type:ty, $decoder:ident, $node:expr) => {
        match $node {
            None => Some(None),
            Some(node) => $decoder.decode::<$type>(node).map(Some),
        }
    };
    (list $type:ty, $decoder:ident, $node:expr) => {
        match $node {
            None => Some(Vec::new()),
            Some(node) => $decoder.decode::<Vec<$type>>(node),
        }
    };
}

pub(crate) use {record, record_field, record_read, record_required};
