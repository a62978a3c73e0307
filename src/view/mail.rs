//! Letters that leave the page through a mail program: what a `mailto:` link can carry, and what
//! has to be pasted.

/// The longest link that mail programs are sure to take whole; Windows hands on about so many
/// characters, and some programs drop everything beyond.
pub const LINK_LENGTH_MAX: usize = 2000;

/// A letter to one or several people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mail {
    /// Addresses that all receivers see.
    pub to: Vec<String>,
    /// Addresses that no other receiver sees.
    pub hidden: Vec<String>,
    /// What it is about, in one line.
    pub subject: String,
    /// What it says.
    pub body: String,
}

/// The link that opens a mail program with a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailLink {
    /// The link's address.
    pub href: String,
    /// Whether the text was too long for it, so that it has to be pasted.
    pub text_left_out: bool,
    /// Whether there were too many receivers for it, so that they have to be pasted.
    pub people_left_out: bool,
}

impl Mail {
    /// The link for this letter. Where the letter is too long for one, `paste_here` stands in
    /// the place of its text, and where there are too many receivers, there are none.
    #[must_use]
    pub fn link(&self, paste_here: &str) -> MailLink {
        let tries = [(false, false), (true, false), (false, true), (true, true)];
        let link = |(text_left_out, people_left_out): (bool, bool)| MailLink {
            href: self.href(
                if text_left_out {
                    paste_here
                } else {
                    &self.body
                },
                !people_left_out,
            ),
            text_left_out,
            people_left_out,
        };
        let fits = |link: &MailLink| link.href.len() <= LINK_LENGTH_MAX;
        // A subject alone can be too long only where somebody wants it so.
        let last = || link((true, true));
        tries.map(link).into_iter().find(fits).unwrap_or_else(last)
    }

    /// All receivers as one writes them into a mail program's field.
    #[must_use]
    pub fn receivers(&self) -> String {
        addresses(&self.to)
            .chain(addresses(&self.hidden))
            .collect::<Vec<_>>()
            .join("; ")
    }

    fn href(&self, body: &str, with_people: bool) -> String {
        let list = |people: &[String]| {
            let people = if with_people { people } else { &[] };
            addresses(people)
                .map(|one| encode(one, "@"))
                .collect::<Vec<_>>()
                .join(",")
        };
        let hidden = list(&self.hidden);
        let fields = [
            ("bcc", hidden),
            ("subject", encode(&one_line(&self.subject), "")),
            ("body", encode(&with_mail_breaks(body), "")),
        ];
        let fields = fields
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>();
        let mut href = format!("mailto:{}", list(&self.to));
        if !fields.is_empty() {
            href.push('?');
            href.push_str(&fields.join("&"));
        }
        href
    }
}

fn addresses(people: &[String]) -> impl Iterator<Item = &str> {
    let trimmed = people.iter().map(|one| one.trim());
    trimmed.filter(|one| !one.is_empty())
}

/// What no mail header may have is a line break.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Line breaks as mails have them (RFC 6068, 5).
fn with_mail_breaks(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join("\r\n")
}

/// A text as a part of an address: every byte but letters, digits, `-._~` and those of `plain`
/// becomes `%` and its number.
fn encode(text: &str, plain: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        let letter = char::from(byte);
        if letter.is_ascii_alphanumeric() || "-._~".contains(letter) || plain.contains(letter) {
            encoded.push(letter);
        } else {
            encoded.push('%');
            let (high, low) = (usize::from(byte >> 4), usize::from(byte & 15));
            encoded.extend([DIGITS[high], DIGITS[low]].map(char::from));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(body: &str) -> Mail {
        Mail {
            to: vec![
                "ann+x@example.com".into(),
                " ".into(),
                "bo@example.com".into(),
            ],
            hidden: Vec::new(),
            subject: "Tandems & mehr\r\nBcc: eve@example.com".into(),
            body: body.into(),
        }
    }

    #[test]
    fn what_mail_programs_read_is_what_was_written() {
        let link = mail("Grüße?\n100 %").link("");
        assert_eq!(
            link.href,
            "mailto:ann%2Bx@example.com,bo@example.com\
             ?subject=Tandems%20%26%20mehr%20Bcc%3A%20eve%40example.com\
             &body=Gr%C3%BC%C3%9Fe%3F%0D%0A100%20%25"
        );
        assert!(!link.text_left_out && !link.people_left_out);
    }

    #[test]
    fn a_long_text_is_to_be_pasted_and_the_receivers_stay() {
        let link = mail(&"ü".repeat(400)).link("hier einfügen");
        assert!(link.text_left_out && !link.people_left_out);
        assert!(link.href.ends_with("body=hier%20einf%C3%BCgen"));
        assert!(link.href.len() <= LINK_LENGTH_MAX);
    }

    #[test]
    fn of_many_receivers_and_a_short_text_the_text_stays() {
        let mut many = mail("kurz");
        many.hidden = (0..300).map(|n| format!("p{n}@example.com")).collect();
        let link = many.link("");
        assert!(!link.text_left_out && link.people_left_out);
        assert!(link.href.starts_with("mailto:?subject="));
        assert_eq!(many.receivers().matches("; ").count(), 301);
        many.body = "x".repeat(3000);
        let link = many.link("");
        assert!(link.text_left_out && link.people_left_out);
    }

    #[test]
    fn nothing_to_say_is_still_a_link() {
        assert_eq!(Mail::default().link("").href, "mailto:");
    }
}
