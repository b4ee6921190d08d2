//! The keys of the commands, and how a key press finds its command.
//!
//! Keys that the user chose take the place of those in the table. They are set in one place, where the settings are read,
//! and not handed to every menu, tooltip and press.

use super::{Scope, Spec, UiCommand};
use crate::app::actions::FactorsAction;
use crate::model::{Place, Quadrant};
use egui::{Event, Key, KeyboardShortcut, ModifierNames, Modifiers};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

/// The keys of the digits 1 to 5.
pub(super) const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

pub(super) const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

pub(super) const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

pub(super) const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(CTRL_SHIFT, key)
}

pub(super) const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

thread_local! {
    /// The keys that the user chose.
    static OWN: RefCell<HashMap<UiCommand, KeyboardShortcut>> = RefCell::default();
}

/// The keys of a command.
#[must_use]
pub fn keys_of(command: UiCommand) -> Vec<KeyboardShortcut> {
    let own = OWN.with_borrow(|own| own.get(&command).copied());
    own.map_or_else(|| command.spec().keys.clone(), |keys| vec![keys])
}

/// Gives a command other keys, or those of the table again.
pub fn rebind(command: UiCommand, keys: Option<KeyboardShortcut>) {
    OWN.with_borrow_mut(|own| match keys {
        Some(keys) => own.insert(command, keys),
        None => own.remove(&command),
    });
}

/// Another command that has these keys.
#[must_use]
pub fn taken_by(keys: KeyboardShortcut, command: UiCommand) -> Option<UiCommand> {
    let mut others = UiCommand::all().map(|spec| spec.command).filter(|other| *other != command);
    others.find(|other| keys_of(*other).contains(&keys))
}

/// Whether keys may be those of a command: bare ones would be letters that somebody types.
#[must_use]
pub fn may_be_chosen(keys: KeyboardShortcut) -> bool {
    let Modifiers { ctrl, command, alt, .. } = keys.modifiers;
    let name = keys.logical_key.name();
    ctrl || command || alt || (name.len() > 1 && name.starts_with('F'))
}

/// The keys that the user chose, as the settings keep them: the command, and its keys as "Ctrl+Shift+J".
#[must_use]
pub fn to_remember() -> BTreeMap<String, String> {
    let text = |(command, keys): (&UiCommand, &KeyboardShortcut)| {
        (format!("{command:?}"), keys.format(&ModifierNames::NAMES, false))
    };
    OWN.with_borrow(|own| own.iter().map(text).collect())
}

/// Takes up the keys that the settings keep; what names no command or no key is left out.
pub fn remember(kept: &BTreeMap<String, String>) {
    OWN.with_borrow_mut(HashMap::clear);
    for spec in UiCommand::all() {
        if let Some(keys) = kept.get(&format!("{:?}", spec.command)).and_then(|text| read(text)) {
            rebind(spec.command, Some(keys));
        }
    }
}

fn read(text: &str) -> Option<KeyboardShortcut> {
    let mut parts = text.split('+').rev();
    let key = Key::from_name(parts.next()?)?;
    let modifiers = parts.try_fold(Modifiers::NONE, |held, name| match name {
        "Ctrl" => Some(held | Modifiers::COMMAND),
        "Alt" => Some(held | Modifiers::ALT),
        "Shift" => Some(held | Modifiers::SHIFT),
        _ => None,
    })?;
    Some(KeyboardShortcut::new(modifiers, key)).filter(|keys| may_be_chosen(*keys))
}

/// The first shortcut of a command as this system writes it, such as "Ctrl+S".
#[must_use]
pub fn shortcut_text(command: UiCommand, os: egui::os::OperatingSystem) -> Option<String> {
    let keys = keys_of(command);
    Some(keys.first()?.format(&ModifierNames::NAMES, os.is_mac()))
}

/// When one of the keys of a command is heard: a key that types a sign never while a text is being typed.
fn scope_of(spec: &Spec, shortcut: KeyboardShortcut) -> Scope {
    if shortcut.logical_key == Key::Questionmark { Scope::OutsideText } else { spec.scope }
}

/// The command that a key press means, given which scopes listen.
#[must_use]
pub fn pressed(event: &Event, heard: impl Fn(Scope) -> bool) -> Option<UiCommand> {
    let by_event = match event {
        Event::Copy => Some(UiCommand::Copy),
        Event::Cut => Some(UiCommand::Cut),
        _ => None,
    };
    match by_event {
        Some(command) => heard(command.spec().scope).then_some(command),
        None => by_key(event, heard),
    }
}

/// What a key does with an idea that has no place yet: 1 to 4 or the letter of its quadrant sorts it, Space leaves it for
/// later, 0 drops it.
#[must_use]
pub fn sorting(event: &Event) -> Option<FactorsAction> {
    let Event::Key { key, physical_key, pressed: true, modifiers: Modifiers::NONE, .. } = event else { return None };
    let is = |wanted: Key| same_key(wanted, *key, *physical_key);
    let letters = [Key::S, Key::W, Key::O, Key::T];
    let place =
        Quadrant::ALL.into_iter().zip(letters).find(|(quadrant, letter)| is(*letter) || is(DIGITS[quadrant.index()]));
    let later = is(Key::Space).then_some(FactorsAction::Sort(Place::Tray));
    let dropped = (is(Key::Num0) || is(Key::Delete)).then_some(FactorsAction::Delete);
    place.map(|(quadrant, _)| FactorsAction::Sort(Place::Quadrant(quadrant))).or(later).or(dropped)
}

fn by_key(event: &Event, heard: impl Fn(Scope) -> bool) -> Option<UiCommand> {
    let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { return None };
    let hit = |shortcut: KeyboardShortcut| {
        same_key(shortcut.logical_key, *key, *physical_key) && same_modifiers(shortcut, *modifiers)
    };
    let meant = |spec: &&Spec| keys_of(spec.command).iter().any(|keys| heard(scope_of(spec, *keys)) && hit(*keys));
    UiCommand::all().find(meant).map(|spec| spec.command)
}

/// A digit is the key in the row of digits, whatever Shift makes of it; anything else is what the layout says, which
/// falls back to the physical key on layouts without Latin letters.
fn same_key(wanted: Key, key: Key, physical: Option<Key>) -> bool {
    let digit = DIGITS.contains(&wanted) || wanted == Key::Num0;
    key == wanted || (digit && physical == Some(wanted))
}

/// Signs that some layouts put on Shift are heard with and without it.
fn same_modifiers(shortcut: KeyboardShortcut, pressed: Modifiers) -> bool {
    if matches!(shortcut.logical_key, Key::Questionmark | Key::Plus) {
        return pressed.matches_logically(shortcut.modifiers);
    }
    pressed.matches_exact(shortcut.modifiers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum System {
        Linux,
        Windows,
        Mac,
    }

    /// The keys that a shortcut means on a system: (Ctrl, Alt, Shift, Cmd), key.
    fn concrete(shortcut: KeyboardShortcut, system: System) -> (bool, bool, bool, bool, String) {
        let modifiers = shortcut.modifiers;
        let mac = system == System::Mac;
        let ctrl = modifiers.ctrl || (modifiers.command && !mac);
        let cmd = modifiers.mac_cmd || (modifiers.command && mac);
        (ctrl, modifiers.alt, modifiers.shift, cmd, shortcut.logical_key.name().to_owned())
    }

    #[test]
    fn no_two_commands_share_a_key_on_any_system() {
        for system in [System::Linux, System::Windows, System::Mac] {
            let mut taken = BTreeMap::new();
            for spec in UiCommand::all() {
                for shortcut in spec.keys.iter().copied() {
                    let before = taken.insert(concrete(shortcut, system), spec.command);
                    assert_eq!(before, None, "{:?} on {system:?}", spec.command);
                }
            }
        }
    }

    #[test]
    fn no_command_takes_a_key_that_the_system_keeps() {
        let kept = [
            (System::Windows, (false, true, false, false, "F4")),
            (System::Windows, (false, true, false, false, "Tab")),
            (System::Windows, (true, false, true, false, "Escape")),
            (System::Linux, (false, true, false, false, "F4")),
            (System::Linux, (true, true, false, false, "T")),
            (System::Mac, (false, false, false, true, "H")),
            (System::Mac, (false, false, false, true, "M")),
            (System::Mac, (false, false, false, true, "Space")),
            (System::Mac, (false, false, false, true, "Tab")),
            (System::Mac, (false, false, true, true, "3")),
            (System::Mac, (false, false, true, true, "4")),
            (System::Mac, (false, false, true, true, "5")),
        ];
        for spec in UiCommand::all() {
            for shortcut in spec.keys.iter().copied() {
                for (system, (ctrl, alt, shift, cmd, key)) in &kept {
                    let keys = (*ctrl, *alt, *shift, *cmd, (*key).to_owned());
                    assert_ne!(concrete(shortcut, *system), keys, "{:?} on {system:?}", spec.command);
                }
            }
        }
    }

    #[test]
    fn keys_heard_while_typing_leave_the_typing_alone() {
        for spec in UiCommand::all() {
            for shortcut in spec.keys.iter().copied() {
                let heard = scope_of(spec, shortcut) == Scope::Anywhere;
                let function_key =
                    shortcut.logical_key.name().len() > 1 && shortcut.logical_key.name().starts_with('F');
                assert!(!heard || function_key || !shortcut.conflicts_with_text_editing(), "{:?}", spec.command);
            }
        }
    }

    fn key(key: Key, physical: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: Some(physical), pressed: true, repeat: false, modifiers }
    }

    #[track_caller]
    fn check(event: &Event, expected: Option<UiCommand>) {
        assert_eq!(pressed(event, |_| true), expected);
    }

    #[test]
    fn a_shifted_digit_is_found_by_its_place_on_the_keyboard() {
        let modifiers = Modifiers { ctrl: true, command: true, shift: true, ..Modifiers::NONE };
        check(&key(Key::Exclamationmark, Key::Num1, modifiers), Some(UiCommand::MoveTo(Quadrant::Strengths.into())));
        check(&key(Key::Quote, Key::Num2, modifiers), Some(UiCommand::MoveTo(Quadrant::Weaknesses.into())));
    }

    #[test]
    fn a_letter_is_what_the_layout_says() {
        let modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
        check(&key(Key::Z, Key::Y, modifiers), Some(UiCommand::Undo));
        check(&key(Key::Y, Key::Z, modifiers), Some(UiCommand::Redo));
    }

    #[test]
    fn keys_that_were_chosen_take_the_place_of_the_usual_ones_and_are_kept() {
        let ctrl = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
        let own = KeyboardShortcut::new(Modifiers::COMMAND, Key::J);
        assert_eq!(taken_by(own, UiCommand::Save), None);
        rebind(UiCommand::Save, Some(own));
        check(&key(Key::J, Key::J, ctrl), Some(UiCommand::Save));
        check(&key(Key::S, Key::S, ctrl), None);
        assert_eq!(taken_by(own, UiCommand::Open), Some(UiCommand::Save));
        let kept = to_remember();
        assert_eq!(kept.get("Save").map(String::as_str), Some("Ctrl+J"));
        rebind(UiCommand::Save, None);
        check(&key(Key::S, Key::S, ctrl), Some(UiCommand::Save));
        remember(&kept);
        check(&key(Key::J, Key::J, ctrl), Some(UiCommand::Save));
        remember(&BTreeMap::from([("Save".to_owned(), "S".to_owned()), ("Nothing".to_owned(), "Ctrl+J".to_owned())]));
        check(&key(Key::S, Key::S, ctrl), Some(UiCommand::Save));
    }

    #[test]
    fn keys_out_of_scope_are_not_heard() {
        let delete = key(Key::Delete, Key::Delete, Modifiers::NONE);
        assert_eq!(pressed(&delete, |scope| scope == Scope::Anywhere), None);
        assert_eq!(pressed(&delete, |scope| scope == Scope::Factors), Some(UiCommand::Delete));
    }
}
