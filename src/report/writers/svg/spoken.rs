//! What a page says, in words and in reading order.

use crate::report::page::{Group, Item, Pages};
use crate::report::structure::{Kid, NodeId, Role, Structure};

/// The title of the report, and which page of several this is.
pub(super) fn title(pages: &Pages, index: usize) -> String {
    match pages.pages.len() {
        1 => pages.info.title.clone(),
        count => format!("{} ({} / {count})", pages.info.title, index + 1),
    }
}

/// Everything that stands on a page, a paragraph or cell a line.
pub(super) fn description(pages: &Pages, index: usize) -> String {
    let mut speaker = Speaker { structure: &pages.structure, groups: &pages.pages[index].groups, index, lines: vec![] };
    speaker.node(pages.structure.root());
    speaker.lines.retain(|line| !line.trim().is_empty());
    speaker.lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}

struct Speaker<'a> {
    structure: &'a Structure,
    groups: &'a [Group],
    index: usize,
    lines: Vec<String>,
}

impl Speaker<'_> {
    fn node(&mut self, id: NodeId) {
        let node = self.structure.node(id);
        if let Some(alternative) = &node.alternative {
            if node.kids.iter().any(|kid| self.is_here(*kid)) {
                self.lines.push(alternative.clone());
            }
            return;
        }
        if begins_a_line(node.role) {
            self.lines.push(String::new());
        }
        for kid in &node.kids {
            match *kid {
                Kid::Node(kid) => self.node(kid),
                Kid::Group { page, group } if page == self.index => self.words(group),
                Kid::Group { .. } | Kid::Link { .. } => {}
            }
        }
        if node.role == Role::ListLabel {
            self.say(" ");
        }
    }

    fn is_here(&self, kid: Kid) -> bool {
        matches!(kid, Kid::Group { page, .. } if page == self.index)
    }

    fn words(&mut self, group: usize) {
        let runs = self.groups[group].items.iter().filter_map(Item::glyphs);
        let words: String = runs.map(|run| run.text.as_str()).collect();
        self.say(&words);
    }

    /// Adds words to the line that was begun last.
    fn say(&mut self, words: &str) {
        match self.lines.last_mut() {
            Some(line) => line.push_str(words),
            None => self.lines.push(words.to_owned()),
        }
    }
}

fn begins_a_line(role: Role) -> bool {
    matches!(
        role,
        Role::Heading(_) | Role::Paragraph | Role::ListItem | Role::ColumnHead | Role::RowHead | Role::TableCell
    )
}
