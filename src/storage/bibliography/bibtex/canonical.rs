//! LaTeX as people and databases write it, in the forms that biblatex reads: every accent with its letter in braces, no
//! formatting, no formulas. The work is linear in the length of the text, and nothing in it repeats.

use super::latex::Understood;

/// Stands for a space that does not break while LaTeX is read, which takes every space for the same; no text holds it.
pub(super) const NO_BREAK: char = '\u{fdd0}';
/// How deep commands may stand in each other; the rest is taken as it is.
const DEEPEST: usize = 40;

/// Commands that show what they are given, in letters of another shape.
const SHAPES: [&str; 26] = [
    "textit",
    "textbf",
    "emph",
    "textsc",
    "texttt",
    "textsf",
    "textrm",
    "textup",
    "textmd",
    "textsl",
    "textnormal",
    "underline",
    "uline",
    "mbox",
    "hbox",
    "text",
    "mathrm",
    "mathit",
    "mathbf",
    "mathsf",
    "mathcal",
    "ensuremath",
    "operatorname",
    "url",
    "path",
    "lowercase",
];
/// Commands that change the shape of what follows.
const SWITCHES: [&str; 22] = [
    "em",
    "it",
    "bf",
    "sc",
    "tt",
    "sf",
    "rm",
    "sl",
    "itshape",
    "bfseries",
    "scshape",
    "upshape",
    "normalfont",
    "small",
    "large",
    "footnotesize",
    "relax",
    "protect",
    "ignorespaces",
    "unskip",
    "selectfont",
    "par",
];
/// Accents of formulas, and those of texts that they are.
const ACCENTS: [(&str, &str); 21] = [
    ("check", "v"),
    ("acute", "'"),
    ("grave", "`"),
    ("hat", "^"),
    ("tilde", "~"),
    ("bar", "="),
    ("ddot", "\""),
    ("breve", "u"),
    ("dot", "."),
    ("mathring", "r"),
    ("v", "v"),
    ("u", "u"),
    ("H", "H"),
    ("c", "c"),
    ("k", "k"),
    ("r", "r"),
    ("b", "b"),
    ("d", "d"),
    ("t", "t"),
    ("cedilla", "c"),
    ("ogonek", "k"),
];
/// Signs that biblatex does not know.
const SIGNS: [(&str, &str); 50] = [
    ("imath", "ı"),
    ("jmath", "ȷ"),
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("theta", "θ"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("xi", "ξ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("phi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("Gamma", "Γ"),
    ("Delta", "Δ"),
    ("Theta", "Θ"),
    ("Lambda", "Λ"),
    ("Sigma", "Σ"),
    ("Phi", "Φ"),
    ("Psi", "Ψ"),
    ("Omega", "Ω"),
    ("times", "×"),
    ("cdot", "·"),
    ("pm", "±"),
    ("le", "≤"),
    ("leq", "≤"),
    ("ge", "≥"),
    ("geq", "≥"),
    ("approx", "≈"),
    ("neq", "≠"),
    ("infty", "∞"),
    ("to", "→"),
    ("rightarrow", "→"),
    ("ldots", "…"),
    ("euro", "€"),
    ("texteuro", "€"),
    ("degree", "°"),
    ("textdegree", "°"),
    ("circ", "°"),
    ("textmu", "µ"),
];
/// Signs that biblatex knows by name and without an argument.
const KNOWN: [&str; 28] = [
    "aa", "AA", "ae", "AE", "dh", "DH", "dj", "DJ", "ng", "NG", "l", "L", "i", "oe", "OE", "o", "O", "ss", "SS", "th",
    "TH", "P", "S", "ddag", "dots", "pounds", "LaTeX", "TeX",
];

/// A text in the forms that biblatex reads, and whether all of it was understood.
pub(super) fn canonical(text: &str) -> (String, Understood) {
    let signs: Vec<char> = text.chars().collect();
    let dollars = signs.windows(2).filter(|pair| pair[1] == '$' && pair[0] != '\\').count();
    // A single dollar is money.
    let has_formulas = (dollars + usize::from(signs.first() == Some(&'$'))) % 2 == 0;
    let mut scan = Scan { signs, at: 0, depth: 0, in_formula: false, has_formulas, is_whole: true };
    let mut out = String::with_capacity(text.len());
    while scan.at < scan.signs.len() {
        scan.step(&mut out);
    }
    (out, if scan.is_whole { Understood::Wholly } else { Understood::InPart })
}

struct Scan {
    signs: Vec<char>,
    at: usize,
    depth: usize,
    in_formula: bool,
    /// Whether dollars stand around formulas.
    has_formulas: bool,
    is_whole: bool,
}

impl Scan {
    fn peek(&self) -> Option<char> {
        self.signs.get(self.at).copied()
    }

    fn follows(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(offset, sign)| self.signs.get(self.at + offset) == Some(&sign))
    }

    /// Reads one sign or command.
    fn step(&mut self, out: &mut String) {
        let Some(sign) = self.peek() else { return };
        self.at += 1;
        match sign {
            '\\' => self.command(out),
            '$' if self.has_formulas => self.in_formula = !self.in_formula,
            '$' => out.push_str("\\$"),
            '~' | '\u{a0}' => out.push(NO_BREAK),
            '`' if self.peek() == Some('`') => self.quote('“', out),
            '\'' if self.peek() == Some('\'') => self.quote('”', out),
            '_' | '^' if self.in_formula => {
                let argument = self.argument();
                out.push_str(&raised(&argument, sign == '^'));
            }
            _ => out.push(sign),
        }
    }

    fn quote(&mut self, sign: char, out: &mut String) {
        self.at += 1;
        out.push(sign);
    }

    /// Reads a command whose backslash is behind.
    fn command(&mut self, out: &mut String) {
        let Some(sign) = self.peek() else { return };
        if !sign.is_ascii_alphabetic() {
            self.at += 1;
            return self.sign_command(sign, out);
        }
        let begin = self.at;
        while self.peek().is_some_and(|sign| sign.is_ascii_alphabetic()) {
            self.at += 1;
        }
        let name: String = self.signs[begin..self.at].iter().collect();
        let name = name.as_str();
        let has_argument = self.peek() == Some('{');
        if let Some((_, accent)) = ACCENTS.iter().find(|(known, _)| *known == name) {
            let argument = self.argument();
            out.extend(["\\", accent, "{", &argument, "}"]);
        } else if name == "ifmmode" {
            self.choice(out);
        } else if SHAPES.contains(&name) {
            let argument = self.argument();
            out.push_str(&argument);
        } else if name == "enquote" {
            let argument = self.argument();
            out.extend(["“", &argument, "”"]);
        } else if name == "href" {
            self.argument();
            let shown = self.argument();
            out.push_str(&shown);
        } else if matches!(name, "noopsort" | "vphantom" | "label" | "footnote") {
            self.argument();
        } else if matches!(name, "textsuperscript" | "textsubscript") {
            let argument = self.argument();
            out.push_str(&raised(&argument, name == "textsuperscript"));
        } else if SWITCHES.contains(&name) {
            self.skip_spaces();
        } else if let Some((_, sign)) = SIGNS.iter().find(|(known, _)| *known == name) {
            self.end_name();
            out.push_str(sign);
        } else if KNOWN.contains(&name)
            || name.starts_with("text")
            || name.starts_with("quote")
            || name.starts_with("gui")
        {
            self.end_name();
            out.extend(["{\\", name, "}"]);
        } else {
            self.is_whole = false;
            if has_argument {
                let argument = self.argument();
                out.push_str(&argument);
            } else {
                out.push_str(name);
            }
        }
    }

    /// Reads a command that is one sign.
    fn sign_command(&mut self, sign: char, out: &mut String) {
        match sign {
            '\'' | '`' | '^' | '"' | '~' | '=' | '.' | '´' => {
                let argument = self.argument();
                out.extend(["\\", sign.encode_utf8(&mut [0; 4]), "{", &argument, "}"]);
            }
            ',' | ';' | ':' | ' ' | '\\' | '\n' => out.push(' '),
            '-' | '/' | '!' | '@' | '(' | ')' | '[' | ']' => {}
            '{' | '}' | '$' | '%' | '&' | '#' | '_' => out.extend(['\\', sign]),
            _ => out.push(sign),
        }
    }

    /// What a formula and a text have apart: the text counts.
    fn choice(&mut self, out: &mut String) {
        let mut chosen = String::new();
        let mut in_text = false;
        while self.at < self.signs.len() {
            if self.follows("\\else") {
                self.at += 5;
                chosen.clear();
                in_text = true;
                self.skip_spaces();
            } else if self.follows("\\fi") {
                self.at += 3;
                // What ends a name of a command is part of it: "\fi{}".
                if self.follows("{}") {
                    self.at += 2;
                }
                break;
            } else {
                self.step(&mut chosen);
            }
        }
        if in_text || !chosen.is_empty() {
            out.push_str(&chosen);
        }
    }

    /// The argument of a command: what stands in braces, a command, or one sign.
    fn argument(&mut self) -> String {
        self.skip_spaces();
        let mut argument = String::new();
        if self.depth >= DEEPEST {
            self.is_whole = false;
            return argument;
        }
        self.depth += 1;
        match self.peek() {
            Some('{') => {
                self.at += 1;
                let mut open = 1_usize;
                while self.at < self.signs.len() {
                    match self.peek() {
                        Some('{') => open += 1,
                        Some('}') => open -= 1,
                        _ => {}
                    }
                    if open == 0 {
                        self.at += 1;
                        break;
                    }
                    self.step(&mut argument);
                }
            }
            Some('}') | None => {}
            Some(_) => self.step(&mut argument),
        }
        self.depth -= 1;
        // An i without its dot takes it back below an accent.
        match argument.as_str() {
            "{\\i}" | "\\i" | "ı" => "i".to_owned(),
            "{\\j}" | "\\j" | "j" | "ȷ" => "j".to_owned(),
            _ => argument,
        }
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    /// Reads what ends the name of a command without an argument: "{}" or spaces.
    fn end_name(&mut self) {
        if self.follows("{}") {
            self.at += 2;
        } else {
            self.skip_spaces();
        }
    }
}

/// Digits above or below the line; other signs as they are.
fn raised(text: &str, above: bool) -> String {
    const ABOVE: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    const BELOW: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];
    let digits = if above { ABOVE } else { BELOW };
    let all = !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit());
    if !all {
        return text.to_owned();
    }
    text.chars().filter_map(|sign| digits.get(sign.to_digit(10)? as usize).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(canonical(text), (expected.to_owned(), Understood::Wholly), "{text}");
    }

    #[test]
    fn accents_have_their_letters_in_braces() {
        for text in [r"\'\i", r"\'{\i}", r"\' i", r"\'i", r"\acute{\i}"] {
            check(text, r"\'{i}");
        }
        check(r"{\ifmmode \check{C}\else \v{C}\fi{}}ern\'y", r"{\v{C}}ern\'{y}");
        check(r"\c c\u{a}", r"\c{c}\u{a}");
        check(r"Stra\ss e {\o}", r"Stra{\ss}e {{\o}}");
    }

    #[test]
    fn shapes_links_and_formulas_are_their_words() {
        check(r"The \textit{Pinus} {\em night} \emph{a \textbf{b}}", "The Pinus {night} a b");
        check(r"CO$_2$ and m$^{2}$, $\alpha$", "CO₂ and m², α");
        check(r"\href{https://a.example}{the figures} 20\,\% \& more", r"the figures 20 \% \& more");
        check("``friends'' a~b", "“friends” a\u{fdd0}b");
    }

    #[test]
    fn what_is_not_known_is_said_and_kept() {
        assert_eq!(canonical(r"\strange{word} \odd"), ("word odd".to_owned(), Understood::InPart));
        canonical(&r"\emph{".repeat(500));
        canonical("\\");
        canonical(r"\ifmmode \else");
    }
}
