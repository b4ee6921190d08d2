//! One question at a time.

use crate::analysis::{MatrixAnalysis, Questions};
use crate::app::input::PanelInput;
use crate::app::theme::{QuadrantColours, chart, scale, size, space};
use crate::app::weigh;
use crate::app::weigh::pairwise::leaning::{Leaned, leaning_ui};
use crate::app::weigh::pairwise::model::{Leaning, key, label, quadrant, question_text, statement};
use crate::app::weigh::{conventions, explain, person};
use crate::app::widgets;
use crate::model::{AnswerSheet, Compared, EditLabel, Incomplete, Matrix, Pair, Participant, PersonId, Question};
use egui::text::LayoutJob;
use egui::{Galley, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// With more factors than this in a quadrant, judging every pair wears people out.
const COMFORTABLE: usize = 5;

/// Where the interview is.
#[derive(Debug, Default)]
pub(super) struct Interview {
    /// The question on screen; none until one was chosen.
    current: Option<Pair>,
    /// How far the answer leans.
    leaning: Leaning,
    /// Questions put off, which come back at the end.
    skipped: Vec<Pair>,
    /// Questions seen before this one.
    seen: Vec<Pair>,
    /// The scale, or the way on once everything is answered, is to get the keyboard.
    takes_keyboard: bool,
}

/// Where somebody goes who has answered everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app::weigh) enum Onward {
    /// To what follows from the answers.
    Priorities,
    /// To the next participant with open questions.
    To(PersonId),
}

/// Whose answers to what.
pub(super) struct Scene<'a> {
    pub(super) matrix: &'a Matrix,
    pub(super) analysis: &'a MatrixAnalysis,
    pub(super) questions: &'a Questions,
    /// How many of the questions are answered.
    pub(super) answered: usize,
    pub(super) sheet: &'a AnswerSheet,
}

impl Interview {
    /// Comes to a question that was asked before.
    pub(super) fn revisit(&mut self, pair: Pair, sheet: &AnswerSheet) {
        if let Some(current) = self.current {
            self.seen.push(current);
        }
        self.ask(pair, sheet);
    }

    /// Begins again, for other answers.
    pub(super) fn restart(&mut self) {
        *self = Self::default();
    }

    fn ask(&mut self, pair: Pair, sheet: &AnswerSheet) {
        let known = sheet.judgment(pair);
        self.leaning = known.map_or_else(Leaning::default, Leaning::of);
        self.current = Some(pair);
        self.takes_keyboard = true;
    }

    /// The question to ask: the one on screen, or the first open one that was not put off, or one that was.
    fn settle(&mut self, scene: &Scene<'_>) -> Option<Pair> {
        let exists =
            |pair: Pair| scene.questions.all.iter().filter_map(|it| pair_of(it.question)).any(|it| it.is_same(pair));
        if let Some(current) = self.current.filter(|pair| exists(*pair)) {
            return Some(current);
        }
        self.current = None;
        let is_new = |pair: &Pair| !self.skipped.iter().any(|skipped| skipped.is_same(*pair));
        let open = || scene.questions.open().filter_map(pair_of);
        let next = open().find(is_new);
        let next = next.or_else(|| {
            self.skipped.clear();
            open().next()
        })?;
        self.ask(next, scene.sheet);
        Some(next)
    }

    fn go_on(&mut self, pair: Pair) {
        self.seen.push(pair);
        self.current = None;
        self.takes_keyboard = true;
    }

    /// Puts a question off.
    fn skip(&mut self, pair: Pair) {
        self.skipped.push(pair);
        self.go_on(pair);
    }

    fn back(&mut self, sheet: &AnswerSheet) {
        if let Some(before) = self.seen.pop() {
            self.ask(before, sheet);
        }
    }
}

/// The pair that a question is about.
fn pair_of(question: Question) -> Option<Pair> {
    if let Question::Pair(pair) = question { Some(pair) } else { None }
}

/// Draws the question, its scale and the ways on; tells where to go once there is no question.
pub(super) fn interview_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    scene: &Scene<'_>,
    interview: &mut Interview,
) -> Option<Onward> {
    interview.takes_keyboard |= progress_ui(ui, input, scene);
    let Some(pair) = interview.settle(scene) else {
        return done_ui(ui, input, scene, interview);
    };
    let room = ui.available_height();
    let id = ("interview", scene.matrix.id.number());
    widgets::scrolled(ui, id, |ui| {
        ui.add_space(space::L);
        ui.vertical_centered(|ui| question_ui(ui, input, scene, (interview, pair), room));
    });
    None
}

/// Draws a question; `room` is how high it may become.
fn question_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    scene: &Scene<'_>,
    (interview, pair): (&mut Interview, Pair),
    room: f32,
) {
    let words = input.words();
    ui.heading(question_text(scene.matrix, pair, words));
    ui.add_space(space::M);
    sides_ui(ui, input, scene, (interview, pair), room - chart::AROUND_CHOICE);
    ui.add_space(space::L);
    let names = [pair.row, pair.column].map(|side| label(scene.analysis, side, words));
    let text = interview.leaning.text(&names[0], &names[1], words);
    let id = Id::unique(("leaning", scene.matrix.id.number()));
    let (response, leaned) = leaning_ui(ui, (input.theme, words), id, interview.leaning, &text);
    if std::mem::take(&mut interview.takes_keyboard) {
        response.request_focus();
    }
    ui.label(&text);
    ui.add_space(space::M);
    if let Some(Leaned::To(leaning)) = leaned {
        interview.leaning = leaning.within(scene.matrix.conventions.scale_max);
    }
    let way = ways_ui(ui, input, interview).or(leaned);
    match way {
        Some(Leaned::Back) => interview.back(scene.sheet),
        Some(Leaned::Skipped) => interview.skip(pair),
        Some(Leaned::Confirmed) => {
            let mut sheet = scene.sheet.clone();
            sheet.judge(pair, Some(interview.leaning.ratio()));
            let [first, second] = names;
            input.ask(person::put(scene.matrix, sheet, EditLabel::Judge(first, second)));
            interview.go_on(pair);
        }
        Some(Leaned::To(_)) | None => {}
    }
    ui.add_space(space::S);
    ui.label(scale::caption(words.weigh_keys()));
}

/// How many are answered, and how many it takes; tells whether the keyboard was taken away from the scale.
fn progress_ui(ui: &mut Ui, input: &PanelInput<'_>, scene: &Scene<'_>) -> bool {
    let (answered, needed) = (scene.answered, scene.questions.needed);
    let share = answered as f32 / needed.max(1) as f32;
    weigh::progress_ui(ui, input.theme, share, ui.available_width());
    let least = scene.questions.least;
    let words = input.words();
    let said = if answered < least {
        words.weigh_answered_least(answered, needed, least)
    } else {
        words.weigh_answered(answered, needed)
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(scale::caption(said)).on_hover_text(words.explain_questions());
        let refuses = scene.matrix.conventions.incomplete == Incomplete::Refuse;
        let many = scene.matrix.factors.iter().any(|(_, factors)| factors.len() > COMFORTABLE);
        if refuses && many {
            let offer = ui.link(words.weigh_suffice(least));
            if offer.on_hover_text(explain::incomplete(words, Incomplete::Harker)).clicked() {
                conventions::set(scene.matrix, input, |conventions| conventions.incomplete = Incomplete::Harker);
                return true;
            }
        }
        false
    })
    .inner
}

fn done_ui(ui: &mut Ui, input: &PanelInput<'_>, scene: &Scene<'_>, interview: &mut Interview) -> Option<Onward> {
    let words = input.words();
    let text = if scene.questions.between_waits {
        words.weigh_between_waits()
    } else if scene.questions.all.is_empty() {
        words.weigh_no_questions()
    } else {
        words.weigh_all_answered()
    };
    ui.vertical_centered(|ui| {
        ui.add_space(space::XL);
        ui.heading(text);
        ui.add_space(space::M);
        if !interview.seen.is_empty() && ui.button(words.weigh_back()).clicked() {
            interview.back(scene.sheet);
        }
        if scene.questions.all.is_empty() || scene.questions.between_waits {
            return None;
        }
        let next = next_person(input, scene);
        let name = |person| person::name(input.document, person, words);
        let next = next.filter(|person| ui.button(words.weigh_ask(name(person))).clicked());
        let priorities = widgets::main_button(ui, input.theme, &words.weigh_show_priorities());
        if std::mem::take(&mut interview.takes_keyboard) {
            priorities.request_focus();
        }
        next.map(|person| Onward::To(person.id)).or(priorities.clicked().then_some(Onward::Priorities))
    })
    .inner
}

/// The participant after this one who has open questions.
fn next_person<'a>(input: &PanelInput<'a>, scene: &Scene<'_>) -> Option<&'a Participant> {
    let is_open = |person: &&Participant| {
        let found = scene.analysis.participants.iter().find(|found| found.id == person.id);
        found.is_none_or(|found| found.excluded.is_none() && found.answered < found.asked)
    };
    let people = &input.document.people;
    let at = people.iter().position(|person| person.id == scene.sheet.person)?;
    people[at + 1..].iter().chain(&people[..at]).find(is_open)
}

/// The two things, side by side; a click leans one step towards one of them.
fn sides_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    scene: &Scene<'_>,
    (interview, pair): (&mut Interview, Pair),
    highest: f32,
) {
    let half = (ui.available_width() - space::L) / 2.0;
    let most = vec2(half, highest.max(chart::CHOICE));
    let sides = [pair.row, pair.column].map(|compared| Side::of(ui, input, scene, compared, most));
    let height = sides.iter().map(Side::height).fold(chart::CHOICE, f32::max);
    let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let steps = interview.leaning.steps();
    for (side, towards, favoured) in [(&sides[0], -1, steps < 0), (&sides[1], 1, steps > 0)] {
        let left = if towards < 0 { room.left() } else { room.right() - half };
        let rect = room.with_min_x(left).with_max_x(left + half);
        if side.ui(ui, input, rect, if favoured { Favour::This } else { Favour::Other }) {
            interview.leaning = interview.leaning.moved(towards).within(scene.matrix.conventions.scale_max);
            interview.takes_keyboard = true;
        }
    }
}

/// Whether a side is the one that matters more.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Favour {
    This,
    Other,
}

/// One of the two things, with its text laid out.
struct Side {
    id: Id,
    name: String,
    words: String,
    colours: QuadrantColours,
    label: Arc<Galley>,
    statement: Arc<Galley>,
}

impl Side {
    /// Lays the text out in a card no larger than this.
    fn of(ui: &Ui, input: &PanelInput<'_>, scene: &Scene<'_>, compared: Compared, most: egui::Vec2) -> Self {
        let colours = input.theme.palette.quadrant(quadrant(scene.analysis, compared));
        let name = label(scene.analysis, compared, input.words());
        let words = statement(scene.matrix, compared, input.words());
        let painter = ui.painter();
        let label = painter.layout_no_wrap(name.clone(), scale::label_font(), colours.ink);
        let room = most - egui::Vec2::splat(2.0 * space::L) - vec2(0.0, label.size().y + space::S);
        let font = scale::strong_font();
        let line = painter.layout_no_wrap(name.clone(), font.clone(), colours.ink).size().y;
        let mut job = LayoutJob::simple(words.clone(), font, input.theme.palette.text, room.x);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        let rows = (room.y / line).floor().max(1.0) as usize;
        job.wrap.max_rows = rows;
        let statement = painter.layout_job(job);
        let id = Id::unique(("side", scene.matrix.id.number(), key(compared)));
        Self { id, name, words, colours, label, statement }
    }

    /// How high the card has to be.
    fn height(&self) -> f32 {
        self.label.size().y + space::S + self.statement.size().y + 2.0 * space::L
    }

    /// Draws the card; tells whether it was clicked.
    fn ui(&self, ui: &Ui, input: &PanelInput<'_>, rect: Rect, favour: Favour) -> bool {
        let palette = &input.theme.palette;
        let response = ui.interact(rect, self.id, Sense::click());
        let text = || input.words().weigh_matters_more(&self.name, &self.words);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text()));
        let (fill, line) = match favour {
            Favour::This => (self.colours.tint, Stroke::new(size::RING, self.colours.ink)),
            Favour::Other if response.hovered() || response.has_focus() => {
                (palette.hovered, Stroke::new(size::LINE, palette.accent))
            }
            Favour::Other => (palette.raised, Stroke::new(size::LINE, palette.line)),
        };
        ui.painter().rect(rect, size::ROUND, fill, line, StrokeKind::Inside);
        let at = rect.min + egui::Vec2::splat(space::L);
        ui.painter().galley(at, Arc::clone(&self.label), self.colours.ink);
        let below = at + vec2(0.0, self.label.size().y + space::S);
        ui.painter().galley(below, Arc::clone(&self.statement), palette.text);
        let response = if self.statement.elided { response.on_hover_text(&self.words) } else { response };
        response.clicked()
    }
}

/// Draws the buttons; tells which was pressed.
fn ways_ui(ui: &mut Ui, input: &PanelInput<'_>, interview: &Interview) -> Option<Leaned> {
    let words = input.words();
    ui.horizontal(|ui| {
        ui.add_space((ui.available_width() - size::SIDE_PANEL_MIN).max(0.0) / 2.0);
        let back = ui.add_enabled(!interview.seen.is_empty(), egui::Button::new(words.weigh_back()));
        let skip = ui.button(words.weigh_skip()).on_hover_text(words.weigh_skip_tip());
        let confirm = widgets::main_button(ui, input.theme, &words.weigh_confirm());
        let confirm = confirm.on_hover_text(words.weigh_confirm_tip());
        let ways = [
            (back.on_hover_text(words.weigh_back_tip()), Leaned::Back),
            (skip, Leaned::Skipped),
            (confirm, Leaned::Confirmed),
        ];
        ways.into_iter().find_map(|(button, way)| button.clicked().then_some(way))
    })
    .inner
}
