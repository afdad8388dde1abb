use serde::{Serialize, Serializer};

use super::{Fragment, Href, RedlineText, Text};

/// A part of the tree: a page, a card, or anything on them. [`node!`] makes one from its declaration.
pub(crate) trait Node {
    /// Writes the part as a medium has it. A record becomes a record with the keys of its declaration.
    fn write<S: Serializer>(&self, medium: &dyn Medium, serializer: S) -> Result<S::Ok, S::Error>;

    /// Sees every id the part has on its page.
    fn walk(&self, _: &mut dyn FnMut(&str)) {}
}

/// What a tree is made into, such as HTML: how it has texts, and how it leads from one page to another.
pub(crate) trait Medium {
    fn href(&self, href: &Href) -> String;
    fn text(&self, text: &Text<'_>) -> String;
    fn redline(&self, text: &RedlineText) -> String;
}

/// A part of the tree in a medium, for what takes anything that can be serialised: nothing is made between the two.
pub(crate) struct Written<'t, N> {
    pub node: &'t N,
    pub medium: &'t dyn Medium,
}

impl<N: Node> Serialize for Written<'_, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.node.write(self.medium, serializer)
    }
}

/// Declares a record of the tree, once for every medium. A field is called in all of them as it is here, or by what follows `as`.
macro_rules! node {
    (
        $(#[$meta:meta])*
        struct $name:ident $(<$life:lifetime>)? {
            $( $(#[$field_meta:meta])* $field:ident $(as $key:literal)? : $type:ty ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        pub(crate) struct $name $(<$life>)? {
            $( $(#[$field_meta])* pub $field: $type ),*
        }

        impl $(<$life>)? $crate::compose::Node for $name $(<$life>)? {
            fn write<S: serde::Serializer>(
                &self,
                medium: &dyn $crate::compose::Medium,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;
                let count = [$( stringify!($field) ),*].len();
                let mut out = serializer.serialize_struct(stringify!($name), count)?;
                $(
                    let part = $crate::compose::Written { node: &self.$field, medium };
                    out.serialize_field(node!(@key $field $($key)?), &part)?;
                )*
                out.end()
            }

            fn walk(&self, see: &mut dyn FnMut(&str)) {
                $( $crate::compose::Node::walk(&self.$field, see); )*
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}

/// Declares kinds of bodies, each with the template made for it, as a path inside the theme's `templates` folder; `_` stands for
/// bodies that are declared elsewhere and have theirs.
macro_rules! bodies {
    (
        $(#[$meta:meta])*
        enum $name:ident { $( $(#[$kind_meta:meta])* $kind:ident($type:ty) = $template:tt ),* $(,)? }
    ) => {
        $(#[$meta])*
        #[allow(clippy::large_enum_variant, reason = "one value a page, made and rendered at once")]
        pub(crate) enum $name<'a> {
            $( $(#[$kind_meta])* $kind($type) ),*
        }

        impl $name<'_> {
            /// The template of this kind of page.
            pub(crate) fn template(&self) -> &'static str {
                match self {
                    $( Self::$kind(_body) => bodies!(@template _body $template) ),*
                }
            }
        }

        impl $crate::compose::Node for $name<'_> {
            fn write<S: serde::Serializer>(
                &self,
                medium: &dyn $crate::compose::Medium,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                match self {
                    $( Self::$kind(body) => $crate::compose::Node::write(body, medium, serializer) ),*
                }
            }

            fn walk(&self, see: &mut dyn FnMut(&str)) {
                match self {
                    $( Self::$kind(body) => $crate::compose::Node::walk(body, see) ),*
                }
            }
        }
    };
    (@template $body:ident _) => { $body.template() };
    (@template $body:ident $template:literal) => { $template };
}

/// What is the same in every medium.
macro_rules! plain {
    ($($type:ty),* $(,)?) => {
        $(
            impl $crate::compose::Node for $type {
                fn write<S: serde::Serializer>(
                    &self,
                    _: &dyn $crate::compose::Medium,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    serde::Serialize::serialize(self, serializer)
                }
            }
        )*
    };
}

plain!(String, bool, u32, usize);

impl Node for Href {
    fn write<S: Serializer>(&self, medium: &dyn Medium, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&medium.href(self))
    }
}

impl Node for Fragment {
    fn write<S: Serializer>(&self, _: &dyn Medium, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }

    fn walk(&self, see: &mut dyn FnMut(&str)) {
        see(self);
    }
}

impl Node for Text<'_> {
    fn write<S: Serializer>(&self, medium: &dyn Medium, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&medium.text(self))
    }

    fn walk(&self, see: &mut dyn FnMut(&str)) {
        let prefix = self.id_prefix();
        for heading in self.document.headings() {
            see(&format!("{prefix}{}", heading.id));
        }
    }
}

impl Node for RedlineText {
    fn write<S: Serializer>(&self, medium: &dyn Medium, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&medium.redline(self))
    }
}

impl<N: Node> Node for Option<N> {
    fn write<S: Serializer>(&self, medium: &dyn Medium, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(node) => serializer.serialize_some(&Written { node, medium }),
            None => serializer.serialize_none(),
        }
    }

    fn walk(&self, see: &mut dyn FnMut(&str)) {
        if let Some(node) = self {
            node.walk(see);
        }
    }
}

impl<N: Node> Node for Vec<N> {
    fn write<S: Serializer>(&self, medium: &dyn Medium, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|node| Written { node, medium }))
    }

    fn walk(&self, see: &mut dyn FnMut(&str)) {
        for node in self {
            node.walk(see);
        }
    }
}
