//! Words about a file that is kept up to date.

/// Words about a file that is kept up to date.
#[derive(Debug)]
pub struct KeptFileWords {
    pub title: &'static str,
    pub help: &'static str,
    pub not_offered: &'static str,
    pub choose: &'static str,
    pub kept: fn(&str) -> String,
    pub coming: fn(&str) -> String,
    pub stop: &'static str,
    pub stopped: &'static str,
    pub not_allowed: fn(&str) -> String,
    pub allow: &'static str,
    pub gone: fn(&str) -> String,
    pub failed: fn(&str) -> String,
    pub other_programme: fn(&str) -> String,
    pub choose_new: &'static str,
    pub changed_title: fn(&str) -> String,
    pub changed_help: &'static str,
    pub changed_unreadable: &'static str,
    pub take_theirs: &'static str,
    pub keep_mine: &'static str,
    pub as_new_file: &'static str,
    pub taken: fn(&str) -> String,
}

pub(super) const DE: KeptFileWords = KeptFileWords {
    title: "Eine Datei aktuell halten",
    help: "Legen Sie eine Datei fest, etwa in einem Ordner, der gesichert oder mit anderen geteilt wird. Was Sie ändern, steht kurz darauf auch dort.",
    not_offered: "Dieser Browser kann keine Datei aktuell halten; Chrome und Edge können es. Sichern Sie Ihr Programm hier von Hand.",
    choose: "Datei festlegen …",
    kept: |name| format!("„{name}“ enthält alles, was Sie hier sehen."),
    coming: |name| format!("„{name}“ wird gleich auf den neuen Stand gebracht."),
    stop: "Nicht mehr aktuell halten",
    stopped: "Die Datei bleibt, wie sie ist",
    not_allowed: |name| {
        format!(
            "„{name}“ ist nicht aktuell: Der Browser möchte erst von Ihnen hören, dass diese Seite die Datei wieder schreiben darf."
        )
    },
    allow: "Weiter aktuell halten",
    gone: |name| {
        format!(
            "„{name}“ ist nicht mehr, wo es war. Ihr Programm ist davon nicht berührt. Legen Sie die Datei neu fest."
        )
    },
    failed: |name| {
        format!(
            "„{name}“ ließ sich nicht schreiben. Ihr Programm ist davon nicht berührt. Bei der nächsten Änderung wird es wieder versucht."
        )
    },
    other_programme: |name| {
        format!(
            "„{name}“ gehört zu einem anderen Programm und bleibt unberührt. Legen Sie für dieses eine eigene Datei fest."
        )
    },
    choose_new: "Andere Datei festlegen …",
    changed_title: |name| format!("„{name}“ wurde anderswo geändert"),
    changed_help: "Nichts wurde überschrieben. Bis Sie entscheiden, schreibt diese Seite nicht mehr in die Datei.",
    changed_unreadable: "Was jetzt darin steht, lässt sich nicht als Programm lesen.",
    take_theirs: "Stand aus der Datei öffnen",
    keep_mine: "Meinen Stand in die Datei schreiben",
    as_new_file: "Meinen Stand als neue Datei sichern …",
    taken: |name| format!("Der Stand aus „{name}“ ist geöffnet"),
};

pub(super) const EN: KeptFileWords = KeptFileWords {
    title: "Keep a file up to date",
    help: "Choose a file, perhaps in a folder that is backed up or shared with others. Whatever you change is there as well a moment later.",
    not_offered: "This browser cannot keep a file up to date; Chrome and Edge can. Save your programme here by hand.",
    choose: "Choose the file…",
    kept: |name| format!("“{name}” holds everything that you see here."),
    coming: |name| format!("“{name}” is about to be brought up to date."),
    stop: "Stop keeping it up to date",
    stopped: "The file stays as it is",
    not_allowed: |name| {
        format!(
            "“{name}” is not up to date: the browser wants to hear from you first that this page may write the file again."
        )
    },
    allow: "Go on keeping it up to date",
    gone: |name| {
        format!(
            "“{name}” is no longer where it was. Your programme is not affected. Choose the file again."
        )
    },
    failed: |name| {
        format!(
            "“{name}” could not be written. Your programme is not affected. The page tries again with your next change."
        )
    },
    other_programme: |name| {
        format!(
            "“{name}” belongs to another programme and is left alone. Choose a file of its own for this one."
        )
    },
    choose_new: "Choose another file…",
    changed_title: |name| format!("“{name}” was changed elsewhere"),
    changed_help: "Nothing was overwritten. Until you decide, this page no longer writes to the file.",
    changed_unreadable: "What is in it now cannot be read as a programme.",
    take_theirs: "Open what the file holds",
    keep_mine: "Write my state to the file",
    as_new_file: "Save my state as a new file…",
    taken: |name| format!("What “{name}” holds is open"),
};
