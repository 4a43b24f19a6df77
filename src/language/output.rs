//! Words about where documents go.

/// Words about where documents go.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct OutputTexts {
    pub file_exists: fn(&str) -> String,
    pub file_exists_hint: &'static str,
    pub file_is_read: fn(&str) -> String,
    pub file_is_read_hint: &'static str,
    pub replace: fn(&str) -> String,
    pub unknown_format: fn(&str) -> String,
    pub unknown_format_hint: fn(&str) -> String,
    pub unknown_ending_hint: fn(&str) -> String,
    pub same_file_twice: fn(&str) -> String,
    pub close_window: &'static str,
}

pub(super) const DUTCH: OutputTexts = OutputTexts {
    file_exists: |file| format!("Het bestand {file} bestaat al."),
    file_exists_hint: "Kies een andere naam, of voeg --force toe om het te vervangen.",
    file_is_read: |file| format!("Uit het bestand {file} wordt gelezen. Daarom wordt het nooit vervangen."),
    file_is_read_hint: "Geef het nieuwe bestand een andere naam.",
    replace: |file| format!("Het bestand {file} bestaat al. Vervangen?"),
    unknown_format: |file| format!("Aan de naam {file} is niet te zien welk soort bestand je wilt."),
    unknown_format_hint: |endings| format!("Laat de naam eindigen op {endings}, of kies met --format."),
    unknown_ending_hint: |endings| format!("Laat de naam eindigen op {endings}."),
    same_file_twice: |file| format!("Het bestand {file} staat er twee keer. Geef elk document een eigen naam."),
    close_window: "Druk op Enter om dit venster te sluiten.",
};

pub(super) const ENGLISH: OutputTexts = OutputTexts {
    file_exists: |file| format!("The file {file} already exists."),
    file_exists_hint: "Choose another name, or add --force to replace it.",
    file_is_read: |file| format!("The file {file} is being read from. That is why it is never replaced."),
    file_is_read_hint: "Give the new file another name.",
    replace: |file| format!("The file {file} already exists. Replace it?"),
    unknown_format: |file| format!("The name {file} does not tell which kind of file you want."),
    unknown_format_hint: |endings| format!("Give it a name that ends in {endings}, or choose with --format."),
    unknown_ending_hint: |endings| format!("Give it a name that ends in {endings}."),
    same_file_twice: |file| format!("The file {file} is named twice. Give each document a name of its own."),
    close_window: "Press Enter to close this window.",
};
