/// Declares an enum of which each variant is one word in YAML.
macro_rules! choice {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        $vis enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// The word in YAML.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl $crate::model::fields::Told for $name {
            const KIND: $crate::model::fields::Kind = $crate::model::fields::Kind::Choice;

            fn written(&self) -> String {
                self.word().to_owned()
            }
        }

        impl $crate::yaml::Scalar for $name {
            const EXPECTED: $crate::diagnostic::Phrase = $crate::diagnostic::Phrase::Choice;

            fn read(text: &str) -> Result<Self, $crate::yaml::Fault> {
                match text {
                    $($word => Ok(Self::$variant),)*
                    _ => {
                        let choices = [$(concat!("`", $word, "`")),*].join(", ");
                        let mut fault = $crate::yaml::Fault::new($crate::diagnostic::Code::NotOneOf).with("choices", choices);
                        fault.nearest = $crate::diagnostic::nearest(text, [$($word),*]);
                        Err(fault)
                    }
                }
            }

            fn shape() -> $crate::yaml::Shape {
                $crate::yaml::Shape::Choice { name: stringify!($name), words: vec![$($word),*] }
            }
        }
    };
}

pub(crate) use choice;
