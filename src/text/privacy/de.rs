//! The German words of the page about privacy.

use super::{MentionWords, PrivacyWords};
use crate::model::Language;
use crate::text::number;

fn many(count: usize) -> String {
    number(Language::De, count)
}

fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 {
        one.to_owned()
    } else {
        format!("{} {several}", many(count))
    }
}

pub(in crate::text) const DE: PrivacyWords = PrivacyWords {
    title: "Datenschutz",
    intro: "Was diese Seite über Menschen weiß, wo es liegt, und wie Sie es herausgeben oder löschen.",
    erased_person: "gelöschte Person",

    kept_title: "Was wo liegt",
    kept_help: "Hinter dieser Seite steht kein Server. Alles liegt auf diesem Gerät, im Speicher dieses Browsers:",
    kept_columns: ["Wo", "Was", "Größe"],
    local_storage: "Lokaler Speicher",
    database: "Datenbank des Browsers",
    kept_programme: |people, steps| {
        format!(
            "Ihr Programm mit {} und {} zum Zurücknehmen, die auch frühere Namen und Texte enthalten können",
            counted(people, "1 Person", "Personen"),
            counted(steps, "1 Schritt", "Schritten"),
        )
    },
    kept_nothing: "nichts",
    kept_blocked: "Der Browser lässt die Seite nicht daran.",
    kept_aside: |count| {
        format!(
            "{}, weil beschädigt oder überholt",
            counted(count, "1 beiseitegelegte Kopie", "beiseitegelegte Kopien"),
        )
    },
    kept_file: |name| format!("„{name}“ wird auf dem Stand des Programms gehalten"),
    no_kept_file: "keine",
    file_column: "Datei, die aktuell bleibt",
    file_size: "wie das Programm",
    settings: "Einstellungen",
    settings_text: "Sprache und Darstellung dieser Seite",
    bytes: |bytes| match bytes {
        0..1000 => format!("{bytes}\u{a0}Byte"),
        1000..1_000_000 => format!("{}\u{a0}kB", bytes.div_ceil(1000)),
        _ => format!(
            "{},{}\u{a0}MB",
            bytes / 1_000_000,
            bytes % 1_000_000 / 100_000
        ),
    },
    measuring: "wird gemessen …",
    goes_out: "Nach außen gelangt nur, was Sie selbst sichern, drucken, kopieren oder versenden. Von solchen Dateien und Briefen weiß diese Seite danach nichts mehr.",
    profile_files: "Der Browser legt seinen Speicher in Dateien ab, aus denen Gelöschtes erst mit der Zeit verschwindet. Ein verschlüsseltes Laufwerk schützt auch das.",

    person_title: "Eine Person",
    person_help: "Wer teilnimmt, darf wissen, was Sie gespeichert haben, und darf verlangen, dass Sie es löschen (DSGVO, Artikel 15 und 17).",
    person: "Person",
    person_none: "Bitte wählen",
    nobody: "Im Programm ist noch niemand.",
    give_out: "Daten herausgeben",
    give_out_help: "Eine Datei mit allem, was das Programm über die Person weiß: Angaben, Tandems, Treffen, was sie gelernt und geantwortet hat, und jede Stelle, an der ihr Name steht. Was Partnerinnen und Partner über ein Treffen denken, gehört diesen und steht nicht darin.",
    as_text: "Zum Lesen (Text)",
    as_json: "Zum Mitnehmen (JSON)",
    person_file: "Daten",
    given_out: |name| format!("{name} wurde heruntergeladen"),
    erase_title: "Endgültig löschen",
    erase_help: "Aus dem Programm, aus allen Schritten zum Zurücknehmen und aus beiden Speichern. Sie sehen zuerst, was verschwindet.",
    erase: "Endgültig löschen …",
    erase_ask: |name| format!("{name} endgültig löschen?"),
    goes: "Es verschwinden:",
    goes_profile: "Name, Adresse und alle Angaben zur Person",
    goes_pairs: |running, over| {
        let running = match running {
            0 => String::new(),
            1 => "1 laufendes Tandem, das heute endet".to_owned(),
            _ => format!("{} laufende Tandems, die heute enden", many(running)),
        };
        let over = match over {
            0 => String::new(),
            1 => "der Name in 1 früheren Tandem".to_owned(),
            _ => format!("der Name in {} früheren Tandems", many(over)),
        };
        let parts: Vec<String> = [running, over]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        parts.join("; ")
    },
    goes_learnings: |count| {
        format!(
            "was die Person zu {} gesagt hat, und was beide gemeinsam notiert haben",
            counted(count, "1 Treffen", "Treffen"),
        )
    },
    goes_gatherings: |count| {
        format!(
            "Einladung, Antwort und Beitrag bei {}",
            counted(count, "1 Veranstaltung", "Veranstaltungen"),
        )
    },
    goes_barred: |count| counted(count, "1 Ausschluss als Tandem", "Ausschlüsse als Tandem"),
    goes_managed: |count| {
        format!(
            "die Angabe als Vorgesetzte oder Vorgesetzter bei {}",
            counted(count, "1 Person", "Personen"),
        )
    },
    goes_names: |count| {
        format!(
            "der volle Name und die Adresse in {}; dort steht dann „gelöschte Person“",
            counted(count, "1 weiteren Text", "weiteren Texten"),
        )
    },
    goes_contact: "die Adresse für Antworten und Rückfragen, denn es ist die dieser Person",
    goes_steps: |count| {
        counted(
            count,
            "der letzte Schritt zum Zurücknehmen",
            "Schritte zum Zurücknehmen, denn sie kennen die Person noch",
        )
    },
    goes_aside: |count| counted(count, "1 beiseitegelegte Kopie", "beiseitegelegte Kopien"),
    stays: "Es bleiben:",
    stays_id: "die bloße Kennung, ohne Namen. An ihr erkennt das Programm die Person, wenn jemand eine ältere Datei öffnet, und lässt sie nicht wieder herein.",
    stays_partner: "was die anderen selbst gelernt und gesagt haben. In ihren Runden steht „gelöschte Person“.",
    stays_file: |name| format!("„{name}“; die Datei wird gleich auf den neuen Stand gebracht."),
    stays_files: "Dateien, Briefe und Ausdrucke, die Sie schon weitergegeben haben. Löschen Sie diese selbst.",
    look_at: |count| {
        match count {
        1 => "In diesem Text steht ein Teil des Namens. Sehen Sie selbst nach, ob die Person gemeint ist:".to_owned(),
        _ => format!(
            "In diesen {} Texten steht ein Teil des Namens. Sehen Sie selbst nach, ob die Person gemeint ist:",
            many(count)
        ),
    }
    },
    cannot_undo: "Das lässt sich nicht zurücknehmen.",
    erase_confirm: "Endgültig löschen",
    erased: |name| format!("{name} ist endgültig gelöscht"),
    erased_so_far: |count| {
        format!(
            "Bisher endgültig gelöscht: {}.",
            counted(count, "1 Person", "Personen")
        )
    },
    erased_in_file: |count| match count {
        1 => "1 Person in der Datei haben Sie hier endgültig gelöscht. Sie bleibt gelöscht."
            .to_owned(),
        _ => format!(
            "{} Personen in der Datei haben Sie hier endgültig gelöscht. Sie bleiben gelöscht.",
            many(count)
        ),
    },
    mentioned_in: MentionWords {
        programme_name: "Name des Programms",
        programme: "Angaben zum Programm",
        contact: "Adresse für Rückfragen",
        topic: |name| format!("Thema „{name}“"),
        person: |name| format!("Angaben zu {name}"),
        pair: |a, b| format!("Tandem {a} und {b}"),
        gathering: "Veranstaltung",
        unknown: "Weitere Angabe",
    },

    retention_title: "Wie lange",
    retention_help: "Bewahren Sie die Daten nur so lange auf, wie das Programm sie braucht. An dem Tag, den Sie hier festlegen, erinnert die Seite Sie daran.",
    keep_until: "Aufbewahren bis",
    keep_until_hint: "Leer: keine Erinnerung.",
    keep_until_wrong: "Das ist kein Tag, den es gibt.",
    suggest: |date| format!("Ein halbes Jahr nach dem Ende: {date}"),
    retention_set: |date| format!("Die Seite erinnert Sie am {date}"),
    retention_days: |days| match days {
        0 => "Heute ist der Tag.".to_owned(),
        1 => "Noch 1 Tag.".to_owned(),
        _ => format!("Noch {days} Tage."),
    },
    retention_due: |date| format!("Die Daten sollten nur bis zum {date} bleiben"),
    retention_due_text: "Braucht das Programm sie noch, legen Sie einen späteren Tag fest. Sonst:",
    retention_steps: [
        "Bericht ohne Namen drucken oder sichern, wenn Sie noch keinen haben.",
        "Kopie ohne Namen sichern, wenn Sie die Zahlen weiter brauchen.",
        "Diesen Browser leeren.",
        "Programmdateien, Tabellen und Briefe löschen, die Sie gesichert oder weitergegeben haben.",
    ],
    to_privacy: "Zum Datenschutz",
    to_report: "Zum Bericht",

    anonymous_title: "Eine Kopie ohne Namen",
    anonymous_help: "Eine Programmdatei, in der aus Menschen „Person 1“, „Person 2“ und so fort wird, in zufälliger Reihenfolge und mit neuen Kennungen. Namen, Adressen, Aufgaben, Abteilungen, Orte, Sprachen, Abwesenheiten, Vorgesetzte, Ausschlüsse und alle Texte fallen weg.",
    anonymous_stays: "Es bleiben Ebenen, Themen mit ihren Stufen, Tandems, Tage der Treffen, Bewertungen und Regeln.",
    anonymous_warning: "In einer kleinen Gruppe kann, wer sie gut kennt, Einzelne trotzdem erkennen, etwa am einzigen Thema oder an der Ebene.",
    anonymous: "Kopie ohne Namen sichern",
    anonymous_person: |place| format!("Person {place}"),
    anonymous_programme: "Programm ohne Namen",
    anonymous_mark: "ohne-Namen",

    protect_title: "Mit Passphrase sichern",
    protect_help: "Eine Programmdatei, die nur öffnen kann, wer die Passphrase kennt. Gut für Mail und geteilte Ordner.",
    to_files: "Zu „Sichern und weitergeben“",
    wipe_title: "Diesen Browser leeren",
    wipe_help: "Löscht das Programm und alle Personen aus diesem Browser.",
    cannot_talk_title: "Warum nichts hinausgeht",
    cannot_talk: "Eine Regel im Kopf dieser Seite verbietet dem Browser, eine andere Adresse anzusprechen. Das Programm selbst enthält keinen Befehl dafür, und Tests zählen nach: Beim Arbeiten mit der Seite verlässt kein einziges Datenpaket das Gerät. In einer fremden Seite lässt sie sich nicht einbetten.",
};
