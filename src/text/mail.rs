//! Words around letters: copying them, handing them to a mail program, printing them.

/// Words around letters that leave the page.
#[derive(Debug)]
pub struct MailWords {
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_refused: &'static str,
    pub copy_addresses: &'static str,
    pub addresses_copied: &'static str,
    pub open: &'static str,
    pub print: &'static str,
    pub paste_here: &'static str,
    pub text_to_paste: &'static str,
    pub people_to_paste: &'static str,
    pub both_to_paste: &'static str,
}

/// A letter: what it is about, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// What it is about, in one line.
    pub subject: String,
    /// What it says.
    pub body: String,
}

pub(super) const DE: MailWords = MailWords {
    copy: "Text kopieren",
    copied: "Der Text ist in der Zwischenablage.",
    copy_refused: "Dieser Browser lässt die Seite nichts kopieren. Markieren Sie den Text und drücken Sie Strg und C.",
    copy_addresses: "Adressen kopieren",
    addresses_copied: "Die Adressen sind in der Zwischenablage.",
    open: "Im Mailprogramm öffnen",
    print: "Drucken",
    paste_here: "(Bitte den kopierten Text hier einfügen.)",
    text_to_paste: "Der Text ist zu lang, um ihn dem Mailprogramm zu übergeben. Beim Öffnen wird er kopiert; fügen Sie ihn dort mit Strg und V ein.",
    people_to_paste: "Für das Mailprogramm sind es zu viele Empfänger auf einmal. Beim Öffnen werden ihre Adressen kopiert; fügen Sie sie dort unter „Bcc“ ein.",
    both_to_paste: "Text und Empfänger sind zu viel, um sie dem Mailprogramm zu übergeben. Kopieren Sie beides nacheinander und fügen Sie es dort ein, die Adressen unter „Bcc“.",
};

pub(super) const EN: MailWords = MailWords {
    copy: "Copy the text",
    copied: "The text is on the clipboard.",
    copy_refused: "This browser does not let the page copy anything. Select the text and press Ctrl and C.",
    copy_addresses: "Copy the addresses",
    addresses_copied: "The addresses are on the clipboard.",
    open: "Open in your mail program",
    print: "Print",
    paste_here: "(Please paste the copied text here.)",
    text_to_paste: "The text is too long to hand to a mail program. Opening it copies the text; paste it there with Ctrl and V.",
    people_to_paste: "There are too many recipients to hand to a mail program at once. Opening it copies their addresses; paste them there under “Bcc”.",
    both_to_paste: "Text and recipients are too much to hand to a mail program. Copy one after the other and paste them there, the addresses under “Bcc”.",
};
