//! A story by keyboard alone, with what a screen reader says at each step: a facilitator sorts ideas on the wall.
//!
//! What was heard is kept in `tests/window/heard`; `UPDATE_HEARD=1` writes it anew. A step that says nothing fails.

use crate::presenting::with_ideas;
use crate::stage::Stage;
use egui::{Key, Modifiers};
use std::fmt::Write;
use std::path::Path;

/// Somebody who works with the keys and listens.
struct Listener {
    stage: Stage,
    presses: usize,
    heard: String,
    last: [String; 2],
}

impl Listener {
    fn at(stage: Stage) -> Self {
        let mut listener = Self { stage, presses: 0, heard: String::new(), last: Default::default() };
        listener.listen("");
        listener
    }

    /// Presses a key; something must be said of what it did.
    #[track_caller]
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.presses += 1;
        self.stage.press_with(modifiers, key);
        let mut name = String::new();
        for (held, word) in [(modifiers.command, "Ctrl+"), (modifiers.alt, "Alt+"), (modifiers.shift, "Shift+")] {
            name += if held { word } else { "" };
        }
        assert!(self.listen(&(name + key.name())), "nothing is said after {key:?}\n{}", self.heard);
    }

    #[track_caller]
    fn keys(&mut self, keys: impl IntoIterator<Item = Key>) {
        keys.into_iter().for_each(|key| self.press(Modifiers::NONE, key));
    }

    /// Notes what is said now and was not before; whether anything is.
    fn listen(&mut self, step: &str) -> bool {
        let now = [self.stage.said_of_focus(), self.stage.spoken()];
        if !step.is_empty() {
            writeln!(self.heard, "{step}").unwrap();
        }
        let before = std::mem::replace(&mut self.last, now);
        let new = self.last.iter().zip(before).filter(|(now, before)| *now != before && !now.is_empty());
        let said: Vec<&String> = new.map(|(now, _)| now).collect();
        for said in &said {
            writeln!(self.heard, "    {said}").unwrap();
        }
        !said.is_empty()
    }

    /// Compares what was heard with what is kept.
    #[track_caller]
    #[expect(clippy::print_stdout, reason = "how many keys were pressed belongs to the result")]
    fn check(&self, name: &str, most: usize) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/heard").join(name);
        if std::env::var_os("UPDATE_HEARD").is_some() {
            std::fs::write(&path, &self.heard).unwrap();
        }
        println!("{name}: {} key presses", self.presses);
        assert_eq!(self.heard, std::fs::read_to_string(&path).unwrap_or_default());
        assert!(self.presses <= most, "{} key presses, {most} at most", self.presses);
    }
}

#[test]
fn a_facilitator_sorts_ideas_on_the_wall_and_hears_every_step() {
    let mut facilitator = Listener::at(Stage::of(with_ideas(&["Long queues", "Warm rooms", "A new law"])));
    facilitator.keys([Key::F5, Key::PageDown, Key::PageDown, Key::PageDown, Key::PageDown, Key::PageDown]);
    facilitator.keys([Key::Num2, Key::Num1, Key::Num3]);
    facilitator.press(Modifiers::COMMAND, Key::Z);
    facilitator.keys([Key::Num4, Key::Escape]);
    assert!(facilitator.stage.matrix().tray.is_empty());
    facilitator.check("facilitator.txt", 40);
}
