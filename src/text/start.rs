//! Words of the start page.

/// Words of the start page.
#[derive(Debug)]
pub struct StartWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub begin_title: &'static str,
    pub begin_help: &'static str,
    pub begin: &'static str,
    pub spreadsheet_title: &'static str,
    pub spreadsheet_help: &'static str,
    pub spreadsheet: &'static str,
    pub sample_title: &'static str,
    pub sample_help: &'static str,
    pub sample: &'static str,
    pub file_title: &'static str,
    pub file_help: &'static str,
    pub file: &'static str,
    pub go_on_title: fn(&str) -> String,
    pub go_on: &'static str,
    pub or_else: &'static str,
    pub how_title: &'static str,
    pub how: [(&'static str, &'static str); 3],
    pub private: &'static str,
    pub replace_title: &'static str,
    pub replace_help: fn(&str) -> String,
    pub replace: &'static str,
    pub new_programme: &'static str,
    pub began: &'static str,
    pub sample_opened: &'static str,
}

pub(super) const DE: StartWords = StartWords {
    title: "Wer lernt von wem?",
    intro: "Im Reverse Mentoring zeigen jüngere Kolleginnen und Kollegen Führungskräften, was sie besser wissen, und bekommen Erfahrung zurück. Vice Versa bildet daraus Tandems, in denen beide gewinnen, und sagt zu jedem, warum.",
    begin_title: "Neu beginnen",
    begin_help: "Ein leeres Programm. Sie geben ihm einen Namen und tragen Personen ein, einzeln oder aus einer Tabelle.",
    begin: "Programm beginnen",
    spreadsheet_title: "Mit einer Tabelle",
    spreadsheet_help: "Sie haben Namen schon in Excel oder einem Formular? Öffnen Sie die Datei, wie sie ist (.xlsx oder CSV), oder fügen Sie die Zellen ein.",
    spreadsheet: "Personen aus einer Tabelle",
    sample_title: "Erst einmal ansehen",
    sample_help: "Ein erfundenes Unternehmen mit 30 Personen, fertig zum Ausprobieren.",
    sample: "Beispiel öffnen",
    file_title: "Weiter mit einer Datei",
    file_help: "Ein Programm, das Sie oder jemand anderes gesichert hat.",
    file: "Programmdatei öffnen",
    go_on_title: |name| format!("Weiter mit „{name}“"),
    go_on: "Weitermachen",
    or_else: "Oder anders beginnen",
    how_title: "So läuft es",
    how: [
        (
            "Personen sammeln",
            "Wer macht mit, was möchte jede und jeder weitergeben, was lernen?",
        ),
        (
            "Tandems bilden",
            "Das beste Ergebnis, bewiesen, mit Gründen für jedes Tandem.",
        ),
        (
            "Loslegen",
            "Ergebnis drucken oder als Datei weitergeben. Ändern geht jederzeit.",
        ),
    ],
    private: "Alles bleibt in diesem Browser. Kein Konto, kein Server; nichts verlässt Ihr Gerät außer den Dateien, die Sie selbst sichern.",
    replace_title: "Das geöffnete Programm ersetzen?",
    replace_help: |name| {
        format!(
            "„{name}“ wird aus diesem Browser entfernt. Sichern Sie es vorher als Datei, wenn Sie es noch brauchen."
        )
    },
    replace: "Ersetzen",
    new_programme: "Unser Programm",
    began: "Ein neues Programm ist angelegt",
    sample_opened: "Das Beispiel ist geöffnet",
};

pub(super) const EN: StartWords = StartWords {
    title: "Who learns from whom?",
    intro: "In reverse mentoring, younger colleagues show executives what they know better, and get experience in return. Vice Versa turns that into pairs in which both gain, and says why for each of them.",
    begin_title: "Start from scratch",
    begin_help: "An empty programme. You give it a name and add people, one by one or from a spreadsheet.",
    begin: "Start a programme",
    spreadsheet_title: "From a spreadsheet",
    spreadsheet_help: "Are the names already in Excel or a form? Open the file as it is (.xlsx or CSV), or paste the cells.",
    spreadsheet: "People from a spreadsheet",
    sample_title: "Look around first",
    sample_help: "An invented company of 30 people, ready for trying everything out.",
    sample: "Open the sample",
    file_title: "Continue with a file",
    file_help: "A programme that you or somebody else saved.",
    file: "Open a programme file",
    go_on_title: |name| format!("Continue with “{name}”"),
    go_on: "Continue",
    or_else: "Or start another way",
    how_title: "How it works",
    how: [
        (
            "Gather people",
            "Who takes part, what can each of them teach, what do they want to learn?",
        ),
        (
            "Make pairs",
            "The best result there is, proven, with the reasons for every pair.",
        ),
        (
            "Get going",
            "Print the result or pass it on as a file. You can change anything at any time.",
        ),
    ],
    private: "Everything stays in this browser. No account, no server; nothing leaves your device but the files you save yourself.",
    replace_title: "Replace the open programme?",
    replace_help: |name| {
        format!(
            "“{name}” will be removed from this browser. Save it to a file first if you still need it."
        )
    },
    replace: "Replace",
    new_programme: "Our programme",
    began: "A new programme is set up",
    sample_opened: "The sample is open",
};
