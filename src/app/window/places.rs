//! Everything that the palette leads to besides commands: factors, matrices, participants, rounds, templates, recent
//! files, colours and languages.

use super::Window;
use crate::app::actions::{Action, Opening, Target};
use crate::app::files::name_of;
use crate::app::overlays::Destination;
use crate::app::shell::scheme_name;
use crate::app::theme::{Scheme, SchemeChoice};
use crate::app::weigh;
use crate::words;

impl Window {
    /// What there is as things stand; without a document only what needs none.
    pub(super) fn palette_places(&self) -> Vec<Destination> {
        let mut places = if self.showing.start { Vec::new() } else { self.places_of_document() };
        let words = self.desk.words;
        let templates = self.filing.templates.iter();
        places
            .extend(templates.map(|name| {
                Destination::new(name.as_str(), words.palette_template(), Opening::Template(name.clone()))
            }));
        let recent = self.desk.remembered.settings.recent.iter();
        places.extend(
            recent.map(|path| Destination::new(name_of(path), words.menu_recent(), Opening::File(path.clone()))),
        );
        places.extend(Scheme::ALL.map(|scheme| {
            let action = Action::Scheme(SchemeChoice::Fixed(scheme));
            Destination::new(scheme_name(words, scheme), words.menu_colours(), action)
                .also(words.palette_also_colours())
        }));
        places.extend(words::window_languages().into_iter().map(|language| {
            let action = Action::Language(language.tag.to_owned());
            Destination::new(language.name, words.menu_language(), action)
        }));
        places
    }

    fn places_of_document(&self) -> Vec<Destination> {
        let (document, words) = (self.desk.session.document(), self.desk.words);
        let mut places = Vec::new();
        for matrix in &document.matrices {
            places.push(Destination::new(&matrix.title, words.menu_matrix(), Target::Matrix(matrix.id)));
            for (place, factor) in matrix.all_factors() {
                let index = matrix.at(place).iter().position(|other| other.id == factor.id).unwrap_or_default() + 1;
                let label = place.quadrant().map_or_else(|| index.to_string(), |it| format!("{}{index}", it.letter()));
                let name = format!("{label} {}", factor.statement);
                places.push(Destination::new(name, &matrix.title, Target::Factor(matrix.id, factor.id)));
            }
            for (number, round) in (1..).zip(&matrix.rounds) {
                let name = if round.title.is_empty() { words.palette_round(number) } else { round.title.clone() };
                places.push(Destination::new(name, &matrix.title, Target::Round(matrix.id, number)));
            }
        }
        for person in &document.people {
            let name = weigh::person_name(document, person, words);
            places.push(Destination::new(name, words.palette_participant(), Target::Person(person.id)));
        }
        for source in &document.sources {
            places.push(Destination::new(&source.title, words.view_sources(), Target::Source(source.id)));
        }
        places
    }
}
