//! Settings and recent files: a small RON file in the user's configuration folder.
//!
//! It is a convenience and never in the way: a field that is unknown or missing takes its usual value, and a file
//! that cannot be read is kept aside and replaced by the usual settings.

use super::error::FileError;
use super::folders::Folders;
use super::import::ImportMemory;
use super::ron_writer::lay_out;
use super::{format, save};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The number of files that are remembered.
const RECENT: usize = 12;

/// What the program remembers between two runs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The scheme of colours.
    pub theme: Theme,
    /// Magnification of the window; 1 is the usual size.
    pub zoom: f32,
    /// The files opened or saved last, the last first.
    pub recent: Vec<PathBuf>,
    /// The name of the style of citing; empty for the usual one.
    pub citations: String,
    /// The tag of the language that the window speaks; empty for that of the system.
    pub language: String,
    /// Whether the program begins with the document that was open last.
    pub open_last: bool,
    /// Whether nothing on screen moves.
    pub reduced_motion: bool,
    /// The commands whose keys the user chose, each with its keys.
    pub keys: BTreeMap<String, String>,
    /// How files of other programs were read, the last first.
    pub imports: Vec<ImportMemory>,
    /// What stands on every page of a report.
    pub pages: PageFurniture,
}

/// What the user wants on every page of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PageFurniture {
    /// A line at the head; empty for none.
    pub header: String,
    /// A line at the foot; empty for the title.
    pub footer: String,
    /// The file of the logo; empty for none.
    pub logo: String,
    /// Whether the foot does not name the program.
    pub hides_program: bool,
}

/// The scheme of colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the desktop is.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// White and yellow on black.
    Contrast,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            zoom: 1.0,
            recent: Vec::new(),
            citations: String::new(),
            language: String::new(),
            open_last: false,
            reduced_motion: false,
            keys: BTreeMap::new(),
            imports: Vec::new(),
            pages: PageFurniture::default(),
        }
    }
}

/// Settings that could not be read: they were kept aside, and the usual ones are used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DamagedSettings {
    /// Where the damaged file is now.
    pub kept: PathBuf,
}

impl Settings {
    /// The settings of the user, or the usual ones.
    #[must_use]
    pub fn load(folders: &Folders) -> (Self, Option<DamagedSettings>) {
        let path = path(folders);
        let Ok(text) = fs::read_to_string(&path) else { return (Self::default(), set_aside(&path)) };
        match format::ron().from_str::<Self>(&text) {
            Ok(settings) => (settings.sound(), None),
            Err(_) => (Self::default(), set_aside(&path)),
        }
    }

    /// Writes the settings, whole or not at all.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn save(&self, folders: &Folders) -> Result<(), FileError> {
        let path = path(folders);
        fs::create_dir_all(&folders.config).map_err(|error| FileError::writing(&folders.config, &error))?;
        // A path that is not Unicode cannot be written down.
        let recent = self.recent.iter().filter(|path| path.to_str().is_some()).cloned().collect();
        let text = lay_out(&format::compact(&Self { recent, ..self.clone() }));
        save::replace(&path, text.as_bytes())
    }

    /// Puts a file in front of those that were opened last.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|recent| recent != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Keeps how files of a shape are read, in place of what was known of them.
    pub fn remember_import(&mut self, memory: ImportMemory) {
        const IMPORTS: usize = 50;
        self.imports.retain(|known| known.shape != memory.shape);
        self.imports.insert(0, memory);
        self.imports.truncate(IMPORTS);
    }

    /// Drops a file, because it is gone.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|recent| recent != path);
    }

    fn sound(self) -> Self {
        let zoom = if self.zoom.is_finite() { self.zoom.clamp(0.5, 3.0) } else { 1.0 };
        Self { zoom, ..self }
    }
}

fn path(folders: &Folders) -> PathBuf {
    folders.config.join("settings.ron")
}

fn set_aside(path: &Path) -> Option<DamagedSettings> {
    let kept = path.with_extension("ron.damaged");
    fs::rename(path, &kept).ok().map(|()| DamagedSettings { kept })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders() -> (tempfile::TempDir, Folders) {
        let root = tempfile::tempdir().unwrap();
        let folders = Folders::below(root.path());
        (root, folders)
    }

    #[track_caller]
    fn check_damaged(content: &[u8]) {
        let (_root, folders) = folders();
        fs::create_dir_all(&folders.config).unwrap();
        fs::write(path(&folders), content).unwrap();
        let (settings, damage) = Settings::load(&folders);
        assert_eq!(settings, Settings::default());
        assert_eq!(fs::read(damage.unwrap().kept).unwrap(), content, "the damaged file is kept");
        assert_eq!(Settings::load(&folders), (Settings::default(), None), "and is not read again");
    }

    #[test]
    fn settings_come_back() {
        let (_root, folders) = folders();
        let mut settings = Settings { theme: Theme::Dark, zoom: 1.25, ..Settings::default() };
        settings.remember(Path::new("/a \"quoted\" name.swot"));
        settings.save(&folders).unwrap();
        assert_eq!(Settings::load(&folders), (settings, None));
    }

    #[test]
    fn a_first_start_has_the_usual_settings_without_a_warning() {
        let (_root, folders) = folders();
        assert_eq!(Settings::load(&folders), (Settings::default(), None));
    }

    #[test]
    fn damaged_settings_are_kept_aside() {
        check_damaged(b"(theme: dark, zoom: ");
        check_damaged(b"\xff\xfe\0");
        check_damaged(b"");
    }

    #[test]
    fn settings_of_another_version_are_read_as_far_as_they_are_known() {
        let (_root, folders) = folders();
        fs::create_dir_all(&folders.config).unwrap();
        fs::write(path(&folders), "(theme: light, later: [1, 2], zoom: 99)").unwrap();
        let (settings, damage) = Settings::load(&folders);
        assert_eq!((settings.theme, damage), (Theme::Light, None));
        assert!(settings.zoom <= 3.0);
    }

    #[test]
    fn the_last_file_comes_first_and_only_once() {
        let mut settings = Settings::default();
        for number in 0..20 {
            settings.remember(Path::new(&format!("{number}.swot")));
        }
        settings.remember(Path::new("15.swot"));
        assert_eq!(settings.recent.len(), RECENT);
        assert_eq!(settings.recent[..3], ["15.swot", "19.swot", "18.swot"].map(PathBuf::from));
        settings.forget(Path::new("15.swot"));
        assert_eq!(settings.recent[0], PathBuf::from("19.swot"));
    }
}
