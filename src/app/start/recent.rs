//! The documents that were opened lately, with what they hold: read on another thread, since a disk may be slow.

use crate::app::run::today;
use crate::model::Date;
use crate::storage::Glance;
use crate::words::WindowWords;
use egui::Context;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::SystemTime;

/// What is known of the files that were opened lately.
#[derive(Debug, Default)]
pub(super) struct Recents {
    known: HashMap<PathBuf, Option<Glance>>,
    /// The files that were asked about.
    asked: Vec<PathBuf>,
    answers: Option<Receiver<(PathBuf, Option<Glance>)>>,
}

impl Recents {
    /// Takes up what was read meanwhile, and has the files read that are new.
    pub(super) fn follow(&mut self, ctx: &Context, paths: &[PathBuf]) {
        if let Some(answers) = &self.answers {
            self.known.extend(answers.try_iter());
        }
        if self.asked != paths {
            paths.clone_into(&mut self.asked);
            let (sender, answers) = mpsc::channel();
            let (paths, ctx) = (paths.to_vec(), ctx.clone());
            thread::spawn(move || {
                for path in paths {
                    let glance = Glance::of(&path).ok();
                    if sender.send((path, glance)).is_err() {
                        return;
                    }
                    ctx.request_repaint();
                }
            });
            self.answers = Some(answers);
        }
    }

    /// What a file holds; the inner one is none where it cannot be read, the outer one while nobody knows.
    pub(super) fn of(&self, path: &Path) -> Option<&Option<Glance>> {
        self.known.get(path)
    }
}

/// When a file was changed, as people say it: "today 14:02", "yesterday", "12 May 2026".
pub(super) fn changed_text(words: &WindowWords, changed: SystemTime) -> Option<String> {
    let time = jiff::ZonedDateTime::try_from(changed).ok()?;
    let date = Date::day_of(time.year().unsigned_abs(), time.month().unsigned_abs(), time.day().unsigned_abs())?;
    let clock = format!("{:02}:{:02}", time.hour(), time.minute());
    Some(day_text(words, date, today(), &clock))
}

fn day_text(words: &WindowWords, day: Date, today: Date, clock: &str) -> String {
    if day == today {
        words.start_today(clock)
    } else if civil(day).and_then(|day| day.tomorrow().ok()).is_some_and(|next| Some(next) == civil(today)) {
        words.start_yesterday()
    } else {
        words.reports.date(day)
    }
}

fn civil(date: Date) -> Option<jiff::civil::Date> {
    let (year, month, day) = (date.year(), date.month()?, date.day()?);
    jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[track_caller]
    fn check(day: &str, expected: &str) {
        let today = "2026-03-01".parse().unwrap();
        assert_eq!(day_text(words::of_window("en"), day.parse().unwrap(), today, "14:02"), expected);
    }

    #[test]
    fn days_are_told_as_people_say_them() {
        check("2026-03-01", "today 14:02");
        check("2026-02-28", "yesterday");
        check("2026-02-27", "27 February 2026");
        check("2025-03-01", "1 March 2025");
    }
}
