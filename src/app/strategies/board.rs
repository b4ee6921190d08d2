//! The board (TOWS; Weihrich 1982): strengths and weaknesses at the top, opportunities and threats at the left, and between
//! them the strategies as cards.

use super::model::{self, Board, BoardFactor, Card};
use super::pairs::{PairsState, pairs_ui};
use super::stops::Stops;
use super::{StrategiesState, links, sheet};
use crate::app::actions::Target;
use crate::app::input::{Ids, PanelInput};
use crate::app::theme::{pattern, scale, size, space};
use crate::app::widgets::{self, Field};
use crate::model::{Change, FactorId, Matrix, Quadrant, Strategy, StrategyId, StrategyKind};
use crate::words::WindowWords;
use egui::{
    Align2, Id, Key, Panel, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// The part of the width that the lists at the left take, and the most of the height for those at the top.
const LEFT: f32 = 0.28;
const TOP: f32 = 0.3;

/// What the board keeps between frames.
#[derive(Debug, Default)]
pub(super) struct BoardState {
    /// The factor whose cards are marked; the others are left out.
    pub(super) filter: Option<FactorId>,
    /// The strategy whose links are being ticked.
    linking: Option<StrategyId>,
    /// The pairs to think about, while they are gone through.
    pairs: Option<PairsState>,
    lists: [Stops; 4],
    cells: [Stops; 4],
    /// What is typed into the entry line of each cell.
    drafts: [String; 4],
}

/// Draws the board, and the sheet of the card that was opened beside it.
pub(super) fn board_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut StrategiesState) {
    let opened = state.shown.filter(|_| state.opened).and_then(|id| input.document.strategy(id));
    if let Some(strategy) = opened {
        let width = size::SIDE_LIST.min(ui.available_width() / 2.0);
        let panel = Panel::right("sheet of a strategy").exact_size(width).show_separator_line(false);
        panel.show(ui, |ui| {
            widgets::sheet(ui, input.theme, ("strategy", strategy.id.number()), |ui| {
                sheet::sheet_ui(ui, input, strategy);
            });
        });
    }
    let outcome = input.analysis.matrix(matrix.id);
    let key = (input.revision, Some(matrix.id), input.words().tag);
    let mut memo = std::mem::take(&mut state.made);
    let board = memo.get(key, || Board::of(input.document, matrix, outcome, input.words()));
    let room = ui.available_rect_before_wrap();
    let tip = input.words().strategies_tip();
    let has_pairs = board.factors.iter().filter(|(_, list)| !list.is_empty()).count() > 1;
    let corner = corner_height(ui, &tip, LEFT * room.width(), has_pairs);
    let top = top_height(board, room.height()).max(corner);
    let middle = pos2(room.left() + LEFT * room.width(), room.top() + top);
    let gap = space::S;
    let half = |from: f32, to: f32, at: usize| {
        let side = (to - from - gap) / 2.0;
        let start = from + at as f32 * (side + gap);
        egui::Rangef::new(start, start + side)
    };
    let (across, down) = (|at| half(middle.x + gap, room.right(), at), |at| half(middle.y + gap, room.bottom(), at));
    let (left, top) = (egui::Rangef::new(room.left(), middle.x), egui::Rangef::new(room.top(), middle.y));
    let corner = Rect::from_x_y_ranges(left, top);
    ui.scope_builder(UiBuilder::new().max_rect(corner.shrink(space::M)), |ui| {
        ui.label(scale::caption(tip));
        if has_pairs && ui.button(input.words().strategies_pairs()).clicked() {
            state.board.pairs = Some(PairsState::default());
        }
    });
    let mut view = View { input, matrix, board, state: &mut *state };
    for (at, quadrant) in [Quadrant::Strengths, Quadrant::Weaknesses].into_iter().enumerate() {
        view.list_ui(ui, Rect::from_x_y_ranges(across(at), top), quadrant);
    }
    let rows = [
        (Quadrant::Opportunities, [StrategyKind::So, StrategyKind::Wo]),
        (Quadrant::Threats, [StrategyKind::St, StrategyKind::Wt]),
    ];
    for (row, (quadrant, kinds)) in rows.into_iter().enumerate() {
        view.list_ui(ui, Rect::from_x_y_ranges(left, down(row)), quadrant);
        for (column, kind) in kinds.into_iter().enumerate() {
            view.cell_ui(ui, Rect::from_x_y_ranges(across(column), down(row)), kind);
        }
    }
    ui.advance_cursor_after_rect(room);
    state.made = memo;
    let linking = state.board.linking.and_then(|id| input.document.strategy(id));
    if linking.is_none_or(|strategy| !links::links_ui(ui, input, matrix, strategy)) {
        state.board.linking = None;
    }
    if state.board.pairs.as_mut().is_some_and(|pairs| !pairs_ui(ui, input, matrix, pairs)) {
        state.board.pairs = None;
    }
}

/// As high as what stands in the corner needs, on so much of the width.
fn corner_height(ui: &Ui, tip: &str, width: f32, has_pairs: bool) -> f32 {
    let colour = ui.visuals().text_color();
    let tip = ui.painter().layout(tip.to_owned(), scale::small_font(), colour, width - 2.0 * space::M).size().y;
    let button = if has_pairs { ui.spacing().item_spacing.y + size::TARGET } else { 0.0 };
    tip + button + 2.0 * space::M
}

/// As high as the longer list at the top needs, within its share of the height.
fn top_height(board: &Board, height: f32) -> f32 {
    let rows = board.factors[Quadrant::Strengths].len().max(board.factors[Quadrant::Weaknesses].len());
    let needed = HEAD + rows as f32 * ROW + space::M;
    needed.min(TOP * height)
}

/// The height of the head of a list or cell, and of the row of a factor.
const HEAD: f32 = size::HEAD + size::BAND;
const ROW: f32 = size::TARGET;

/// What each kind of strategies does.
pub(super) fn meaning(words: &WindowWords, kind: StrategyKind) -> String {
    match kind {
        StrategyKind::So => words.strategies_so(),
        StrategyKind::St => words.strategies_st(),
        StrategyKind::Wo => words.strategies_wo(),
        StrategyKind::Wt => words.strategies_wt(),
    }
}

fn question(words: &WindowWords, kind: StrategyKind) -> String {
    match kind {
        StrategyKind::So => words.strategies_so_question(),
        StrategyKind::St => words.strategies_st_question(),
        StrategyKind::Wo => words.strategies_wo_question(),
        StrategyKind::Wt => words.strategies_wt_question(),
    }
}

/// What is dragged on the board.
#[derive(Debug, Clone, Copy)]
enum Dragged {
    Factor(FactorId),
    Card(StrategyId),
}

struct View<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    board: &'a Board,
    state: &'a mut StrategiesState,
}

impl View<'_, '_> {
    /// Draws the factors of a quadrant.
    fn list_ui(&mut self, ui: &mut Ui, rect: Rect, quadrant: Quadrant) {
        let (theme, board) = (self.input.theme, self.board);
        ui.painter().rect(
            rect,
            size::ROUND,
            theme.palette.surface,
            Stroke::new(size::LINE, theme.palette.line),
            StrokeKind::Inside,
        );
        pattern::band(ui.painter(), rect.with_max_y(rect.top() + size::BAND), theme, quadrant);
        let inside = rect.with_min_y(rect.top() + size::BAND).shrink(space::S);
        let name = self.input.words().reports.quadrant(self.matrix, quadrant).to_owned();
        let builder =
            UiBuilder::new().max_rect(inside).scope_id(Id::unique(("factors of the board", quadrant.letter())));
        ui.scope_builder(builder, |ui| {
            ui.horizontal(|ui| {
                widgets::badge(ui, theme, quadrant);
                ui.label(scale::strong(name));
            });
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let factors = &board.factors[quadrant];
                self.state.board.lists[quadrant as usize].follow_keys(ui, factors.len());
                for (index, factor) in factors.iter().enumerate() {
                    self.factor_ui(ui, (quadrant, index), factor);
                }
            });
        });
    }

    fn factor_ui(&mut self, ui: &mut Ui, (quadrant, index): (Quadrant, usize), factor: &BoardFactor) {
        let (theme, words) = (self.input.theme, self.input.words());
        let palette = &theme.palette;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let shown = self.state.shown.and_then(|id| self.input.document.strategy(id));
        let is_marked = shown.is_some_and(|strategy| strategy.factors.contains(&factor.factor));
        if is_marked || self.state.board.filter == Some(factor.factor) {
            ui.painter().rect_filled(rect, size::ROUND_SMALL, palette.selected);
        }
        let id = Id::unique(("board factor", factor.factor.number()));
        let response = self.state.board.lists[quadrant as usize].stop(ui, theme, rect, id, index);
        let said = if factor.used_by.is_empty() {
            words.strategies_factor_unused(&factor.label, &factor.statement)
        } else {
            words.strategies_factor_used(&factor.label, &factor.statement, factor.used_by.join(", "))
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        if !ui.is_rect_visible(rect) {
            return;
        }
        let colours = palette.quadrant(quadrant);
        let middle = rect.center().y;
        ui.painter().text(
            pos2(rect.left() + space::S, middle),
            Align2::LEFT_CENTER,
            &factor.label,
            scale::label_font(),
            colours.ink,
        );
        let users = match factor.used_by.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            several => format!("{} ×", several.len()),
        };
        let at_right = rect.right() - space::S;
        let font = scale::small_font();
        let drawn = ui.painter().text(pos2(at_right, middle), Align2::RIGHT_CENTER, users, font.clone(), palette.muted);
        if factor.used_by.is_empty() {
            let colour = if quadrant == Quadrant::Threats { palette.warning } else { palette.outline };
            ui.painter().circle_stroke(pos2(at_right - space::M, middle), space::S, Stroke::new(size::RING, colour));
        }
        let left = rect.left() + size::LABEL_COLUMN;
        let room = (drawn.left().min(at_right - 2.0 * space::L) - left - space::S).max(0.0);
        let galley = crate::app::charts::one_line(ui.painter(), &factor.statement, room, palette.text);
        ui.painter().galley(pos2(left, middle - galley.size().y / 2.0), galley, palette.text);
        let pressed = response.has_focus() && ui.input(|it| it.key_pressed(Key::Enter));
        if response.clicked() || pressed {
            let filter = &mut self.state.board.filter;
            *filter = (*filter != Some(factor.factor)).then_some(factor.factor);
        }
        if response.double_clicked() {
            self.input.ask(Target::Factor(self.matrix.id, factor.factor));
        }
        response.dnd_set_drag_payload(Dragged::Factor(factor.factor));
        if let Some(Dragged::Factor(other)) = response.dnd_release_payload::<Dragged>().as_deref() {
            self.begin(*other, factor.factor);
        }
        response.on_hover_text(&factor.statement);
    }

    /// Begins a strategy from an internal and an external factor.
    fn begin(&mut self, first: FactorId, second: FactorId) {
        let quadrant = |id| self.matrix.position(id).and_then(|(place, _)| place.quadrant());
        let (Some(one), Some(other)) = (quadrant(first), quadrant(second)) else { return };
        let Some(kind) = StrategyKind::of(one, other).or_else(|| StrategyKind::of(other, one)) else { return };
        let (id, change) = addition(kind, String::new(), &[first, second], self.input.ids);
        self.input.ask(change);
        self.state.open(id);
    }

    /// Draws the cards of a kind, and the line that takes the next one.
    fn cell_ui(&mut self, ui: &mut Ui, rect: Rect, kind: StrategyKind) {
        let (theme, words, board) = (self.input.theme, self.input.words(), self.board);
        let palette = &theme.palette;
        ui.painter().rect(rect, size::ROUND, palette.raised, Stroke::new(size::LINE, palette.line), StrokeKind::Inside);
        let under = ui.interact(rect, Id::unique(("board cell", kind.letters())), Sense::hover());
        let builder = UiBuilder::new()
            .max_rect(rect.shrink(space::M))
            .scope_id(Id::unique(("cards of the board", kind.letters())));
        ui.scope_builder(builder, |ui| {
            let (internal, external) = kind.quadrants();
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                widgets::badge(ui, theme, internal);
                widgets::badge(ui, theme, external);
                ui.add_space(space::S);
                ui.add(egui::Label::new(scale::strong(meaning(words, kind))).truncate());
            });
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let filter = self.state.board.filter;
                let shows = |card: &&Card| filter.is_none_or(|id| card.factors.iter().any(|(factor, _)| *factor == id));
                let cards: Vec<&Card> = board.cards[kind as usize].iter().filter(shows).collect();
                self.state.board.cells[kind as usize].follow_keys(ui, cards.len());
                if board.cards[kind as usize].is_empty() {
                    ui.label(scale::strong(question(words, kind)));
                    let open = board.unanswered(kind);
                    if !open.is_empty() {
                        ui.label(scale::muted(words.strategies_unanswered(open.join(", "))));
                    }
                }
                for (index, card) in cards.into_iter().enumerate() {
                    self.card_ui(ui, (kind, index), card);
                }
                self.entry_ui(ui, kind);
            });
        });
        if let Some(Dragged::Card(id)) = under.dnd_release_payload::<Dragged>().as_deref()
            && let Some(strategy) = self.input.document.strategy(*id).filter(|strategy| strategy.kind != kind)
        {
            self.input.ask(Change::EditStrategy(Box::new(Strategy { kind, ..strategy.clone() })));
        }
    }

    fn card_ui(&mut self, ui: &mut Ui, (kind, index): (StrategyKind, usize), card: &Card) {
        let (theme, words) = (self.input.theme, self.input.words());
        let palette = &theme.palette;
        let width = ui.available_width();
        let label_width = size::LABEL_COLUMN + space::M;
        let painter = ui.painter().clone();
        let text =
            painter.layout(card.text.clone(), scale::body_font(), palette.text, width - label_width - 2.0 * space::M);
        let labels: Vec<&str> = card.factors.iter().map(|(_, label)| label.as_str()).collect();
        let foot = [labels.join("  "), card.strength.clone()].join("    ");
        let notes = [
            foot,
            card.detail.clone(),
            card.contradicted.map(|kind| words.strategies_contradicted(kind.letters())).unwrap_or_default(),
        ];
        let lines: Vec<_> = (notes.iter().enumerate().filter(|(_, note)| !note.trim().is_empty()))
            .map(|(at, note)| {
                let colour = if at == 2 { palette.warning } else { palette.muted };
                painter.layout(note.clone(), scale::small_font(), colour, width - label_width - 2.0 * space::M)
            })
            .collect();
        let height = text.size().y + lines.iter().map(|line| line.size().y).sum::<f32>() + 2.0 * space::M;
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let is_shown = self.state.shown == Some(card.strategy);
        let (line, thick) = if is_shown { (palette.accent, size::RING) } else { (palette.outline, size::LINE) };
        painter.rect(rect, size::ROUND_SMALL, palette.surface, Stroke::new(thick, line), StrokeKind::Inside);
        let id = Id::unique(("board card", card.strategy.number()));
        let response = self.state.board.cells[kind as usize].stop(ui, theme, rect, id, index);
        let said = if labels.is_empty() {
            words.strategies_card_bare(&card.label, &card.text)
        } else {
            words.strategies_card(
                &card.label,
                &card.text,
                labels.join(", "),
                if card.strength.is_empty() { "–" } else { &card.strength },
            )
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        let mut at = rect.left_top() + vec2(space::M, space::M);
        painter.text(at, Align2::LEFT_TOP, &card.label, scale::label_font(), palette.muted);
        at.x += label_width;
        for galley in std::iter::once(text).chain(lines) {
            let next = galley.size().y;
            painter.galley(at, galley, palette.text);
            at.y += next;
        }
        self.follow_card(ui, &response, card.strategy);
    }

    /// What pointer and keys do with a card.
    fn follow_card(&mut self, ui: &Ui, response: &egui::Response, id: StrategyId) {
        if response.gained_focus() || response.clicked() {
            self.state.shown = Some(id);
        }
        let pressed = |key| response.has_focus() && ui.input(|input| input.key_pressed(key) && !input.modifiers.any());
        if response.double_clicked() || pressed(Key::Enter) || pressed(Key::F2) {
            self.state.open(id);
        } else if pressed(Key::L) {
            self.state.board.linking = Some(id);
        } else if pressed(Key::Delete) {
            self.input.ask(self.input.document.removal_of_strategy(id));
        }
        response.dnd_set_drag_payload(Dragged::Card(id));
        if let Some(Dragged::Factor(factor)) = response.dnd_release_payload::<Dragged>().as_deref()
            && let Some(strategy) = self.input.document.strategy(id).filter(|it| !it.factors.contains(factor))
        {
            let mut linked = strategy.clone();
            linked.factors.push(*factor);
            self.input.ask(Change::EditStrategy(Box::new(model::following_links(linked, self.matrix))));
        }
    }

    /// Draws the line that adds a strategy: Enter adds it and stays for the next.
    fn entry_ui(&mut self, ui: &mut Ui, kind: StrategyKind) {
        let name = self.input.words().strategies_add(kind.letters());
        let hint = format!("{name}…");
        let draft = &mut self.state.board.drafts[kind as usize];
        let response = Field::new(("new strategy", kind.letters()), &name).hint(&hint).edit(ui, draft);
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            response.request_focus();
            let text = std::mem::take(draft).trim().to_owned();
            if !text.is_empty() {
                let (id, change) = addition(kind, text, &[], self.input.ids);
                self.input.ask(change);
                self.state.shown = Some(id);
            }
        }
        self.input.line(ui, &response, &mut self.state.board.drafts[kind as usize], move |text, ids| {
            Some(addition(kind, text.trim().to_owned(), &[], ids).1.into())
        });
    }
}

/// The change that adds a strategy.
pub(super) fn addition(kind: StrategyKind, text: String, factors: &[FactorId], ids: &Ids) -> (StrategyId, Change) {
    let id = StrategyId::from_random(ids.bits());
    let strategy = Strategy { factors: factors.to_vec(), ..Strategy::new(id, kind, text) };
    (id, Change::InsertStrategy { index: usize::MAX, strategy: Box::new(strategy) })
}

impl BoardState {
    /// Gives the keyboard to a card as soon as the board is drawn.
    pub(super) fn go_to(&mut self, kind: StrategyKind, index: usize) {
        self.cells[kind as usize].go_to(index);
    }
}
