use crate::route::Address;

/// Where a link leads. Each medium writes it in its own way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Href {
    /// A page or file of the site, or a place on it.
    Site(Address, Option<String>),
    /// A place on the page itself.
    Here(String),
    /// An address outside the site, whole and percent-encoded.
    Web(String),
    /// A mailbox.
    Mail(String),
    /// A number as it is dialled.
    Phone(String),
}

impl Href {
    pub(super) fn to(address: Address) -> Self {
        Self::Site(address, None)
    }

    pub(super) fn at(address: Address, fragment: &str) -> Self {
        Self::Site(address, Some(fragment.to_owned()))
    }

    /// Whether it leads away from the site.
    pub fn is_external(&self) -> bool {
        matches!(self, Self::Web(_))
    }

    /// The address as anybody anywhere can follow it. `base` is the site's, with a slash at the end; `here` the page's own.
    pub fn absolute(&self, base: &str, here: &Address) -> String {
        match self {
            Self::Site(address, None) => address.absolute(base),
            Self::Site(address, Some(fragment)) => format!("{}#{fragment}", address.absolute(base)),
            Self::Here(fragment) => format!("{}#{fragment}", here.absolute(base)),
            Self::Web(url) => url.clone(),
            Self::Mail(mailbox) => format!("mailto:{mailbox}"),
            Self::Phone(number) => format!("tel:{number}"),
        }
    }
}
