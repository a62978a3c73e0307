//! Enums whose values are written as one word each in files.

/// Declares an enum with a word for each value: `ALL` lists the values in order, `code` gives
/// the word that the file format writes.
macro_rules! word_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$value_doc])* #[serde(rename = $code)] $value,)+
        }

        impl $name {
            /// All values, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];

            /// The word that the file format writes.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$value => $code,)+
                }
            }
        }
    };
}

pub(super) use word_enum;
