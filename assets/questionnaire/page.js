// The questionnaire: one screen at a time, kept in this browser, sent by nobody but the person who answers.

const W = Q.w;
const PLACE = Q.key + (Q.who ? "." + Q.who : "");
const screenBox = document.getElementById("screen");
let keeps = true;
let state = load();

// What was answered before, or a fresh start with the pairs of each part in an order of their own.
function load() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(PLACE));
    localStorage.setItem(PLACE + ".try", "1");
    localStorage.removeItem(PLACE + ".try");
  } catch {
    keeps = false;
  }
  if (kept && kept.order && kept.order.length === Q.parts.length) return kept;
  return { consent: false, name: "", group: "", at: -1, answers: {}, order: Q.parts.map(part => shuffled(part.pairs.length)) };
}

function keep() {
  try {
    localStorage.setItem(PLACE, JSON.stringify(state));
  } catch {
    keeps = false;
  }
}

function shuffled(count) {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

// Elements, with text as text: nothing in a statement can become markup.
function el(name, attributes, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null && value !== "") element.setAttribute(key, value);
  }
  element.append(...inside.filter(it => it != null && it !== ""));
  return element;
}

const filled = (text, ...values) => text.replace(/%([12])/g, (_, place) => values[place - 1]);
const said = text => el("span", { lang: Q.lang, dir: "auto" }, text);
const pairCode = (part, pair) => "c" + part.things[pair[0]][0] + part.things[pair[1]][0];
const numberCode = thing => Q.letter + thing[0];
const answered = code => state.answers[code] != null && state.answers[code] !== "";

function answer(code, value) {
  if (value === "" || value == null) delete state.answers[code];
  else state.answers[code] = value;
  keep();
}

// The screens in order; each asks for some codes.
function screens() {
  const all = [];
  const ask = (part, draw, codes, pair) => all.push({ part, draw, codes, pair });
  if (Q.asked === "ranks") {
    ask(null, drawNumbers(Q.parts), Q.parts.flatMap(part => part.things.map(numberCode)));
  }
  Q.parts.forEach((part, at) => {
    if (Q.asked === "pairs") {
      for (const place of state.order[at]) {
        const pair = part.pairs[place];
        ask(part, drawPair(part, pair), [pairCode(part, pair)], pair);
      }
    } else if (Q.asked === "best-worst") {
      ask(part, drawEnds(part), part.ends);
      const [best, worst] = part.ends.map(code => state.answers[code]);
      if (best && worst && best !== worst) {
        const others = part.things.filter(thing => thing[0] !== best);
        const inner = others.filter(thing => thing[0] !== worst);
        ask(part, drawAgainst(part, others, "bo", W.over, best), others.map(thing => "bo" + thing[0]));
        if (inner.length) ask(part, drawAgainst(part, inner, "ow", W.under, worst), inner.map(thing => "ow" + thing[0]));
      }
    } else if (Q.asked !== "ranks") {
      ask(part, drawNumbers([part]), part.things.map(numberCode));
    }
  });
  return all;
}

function radios(name, choices, chosen, change, wide) {
  return el("div", { class: wide ? "scale" : "" }, ...choices.map(([value, label, word]) =>
    el("label", { class: "choice" },
      el("input", { type: "radio", name, value, checked: String(chosen) === String(value), onchange: () => change(value) }),
      wide ? el("span", { "aria-hidden": "true", class: "short" }, label) : said(label),
      wide ? el("span", { class: "word" }, word === label ? label : word) : null)));
}

function drawPair(part, pair) {
  return box => {
    const code = pairCode(part, pair);
    const [first, second] = [part.things[pair[0]][1], part.things[pair[1]][1]];
    const told = el("p", { class: "said", role: "status" });
    const tell = () => {
      const value = Number(state.answers[code] || 0);
      const times = value % 100;
      if (!value) told.replaceChildren();
      else if (times === 1) told.replaceChildren(W.both);
      else told.replaceChildren(said(value < 200 ? first : second), " – " + Q.times[times - 1]);
    };
    tell();
    box.append(el("fieldset", null,
      el("legend", null, Q.question),
      el("div", { class: "sides" },
        el("p", null, el("b", null, "A"), said(first)),
        el("p", null, el("b", null, "B"), said(second))),
      pair[2] ? el("p", { class: "quiet" }, pair[2]) : null,
      radios(code, Q.steps, state.answers[code], value => { answer(code, String(value)); tell(); }, true),
      told));
  };
}

function drawEnds(part) {
  return box => {
    const things = part.things.map(thing => [thing[0], thing[1]]);
    part.ends.forEach((code, end) => box.append(el("fieldset", null,
      el("legend", null, end ? W.worst : W.best),
      radios(code, things, state.answers[code], value => {
        answer(code, value);
        // What was said of another end is said of nothing now.
        for (const thing of part.things) {
          answer("bo" + thing[0], "");
          answer("ow" + thing[0], "");
        }
      }))));
  };
}

function drawAgainst(part, things, prefix, text, end) {
  return box => {
    const ended = part.things.find(thing => thing[0] === end)[1];
    for (const thing of things) {
      const code = prefix + thing[0];
      box.append(el("fieldset", null,
        el("legend", null, filled(text, ended, thing[1])),
        radios(code, Q.times.map((label, at) => [at + 1, String(at + 1), label]), state.answers[code],
          value => answer(code, String(value)), true)));
    }
  };
}

function drawNumbers(parts) {
  return box => {
    const left = el("p", { class: "said", role: "status" });
    const tell = () => {
      if (Q.budget) left.textContent = filled(W.left, Q.budget - given());
      if (Q.asked === "ranks") left.textContent = twice();
    };
    if (Q.budget || Q.asked === "ranks") box.append(left);
    tell();
    for (const part of parts) {
      box.append(Q.asked === "ratings" ? ratings(part) : el("fieldset", null,
        el("legend", null, part.title),
        ...part.things.map(thing => el("label", { class: "number" },
          el("span", null, said(thing[1]), thing[2] ? el("span", { class: "quiet" }, el("br"), thing[2]) : null),
          el("input", {
            type: "number", inputmode: "numeric", step: "1", min: Q.range[0], max: Q.range[1],
            value: state.answers[numberCode(thing)],
            oninput: event => { answer(numberCode(thing), event.target.value); tell(); },
          })))));
    }
  };
}

function ratings(part) {
  return el("div", null, part.note ? el("p", { class: "quiet" }, part.note) : null, ...part.things.map(thing => el("fieldset", null,
    el("legend", null, said(thing[1])),
    thing[2] ? el("p", { class: "quiet" }, thing[2]) : null,
    radios(numberCode(thing), fromTo(...Q.range).map(it => [it, it, it]), state.answers[numberCode(thing)],
      value => answer(numberCode(thing), value), true))));
}

const fromTo = (low, high) => Array.from({ length: high - low + 1 }, (_, at) => String(low + at));
const allThings = () => Q.parts.flatMap(part => part.things);
const given = () => allThings().reduce((sum, thing) => sum + Number(state.answers[numberCode(thing)] || 0), 0);

function twice() {
  const places = allThings().map(thing => state.answers[numberCode(thing)]).filter(it => it);
  const repeated = [...new Set(places.filter((it, at) => places.indexOf(it) !== at))].sort((a, b) => a - b);
  return repeated.length ? filled(W.twice, repeated.join(", ")) : "";
}

// Draws where the person is, with the focus on the head, so that a reader of screens begins there.
function draw(focus = true) {
  const all = screens();
  state.at = Math.min(state.at, all.length);
  const box = el("form", { novalidate: true, onsubmit: event => { event.preventDefault(); forward(all); } });
  screenBox.replaceChildren(box);
  if (state.at < 0) start(box);
  else if (state.at === all.length) finish(box, all);
  else question(box, all);
  if (!keeps) box.append(el("p", { class: "warn" }, W.notKept));
  const head = box.querySelector("h2");
  if (focus && head) head.focus();
  window.scrollTo(0, 0);
}

function start(box) {
  const problem = el("p", { class: "warn", role: "alert" });
  box.problem = problem;
  const text = (label, key, complete) => el("p", null, el("label", null, label,
    el("input", { type: "text", name: key, value: state[key], autocomplete: complete, oninput: event => { state[key] = event.target.value; keep(); } })));
  box.append(
    el("h2", { tabindex: "-1" }, W.about + (Q.name ? ": " + Q.name : "")),
    ...Q.intro.map(paragraph => el("p", { dir: "auto" }, paragraph)),
    el("fieldset", null, el("legend", null, W.about),
      el("label", { class: "choice" },
        el("input", { type: "checkbox", checked: state.consent, onchange: event => { state.consent = event.target.checked; keep(); } }),
        W.consent),
      Q.asksNames ? text(W.name, "name", "name") : null,
      Q.asksNames ? text(W.group, "group", "organization") : null),
    problem,
    el("p", null, el("button", { type: "submit", class: "main" }, W.begin)),
    el("p", { class: "quiet" }, keeps ? W.kept : ""));
}

function question(box, all) {
  const screen = all[state.at];
  const title = screen.part ? screen.part.title : Q.question;
  box.append(
    el("p", { class: "quiet" }, filled(W.progress, state.at + 1, all.length)),
    el("progress", { max: all.length, value: state.at, "aria-label": filled(W.progress, state.at + 1, all.length) }),
    el("h2", { tabindex: "-1" }, title));
  if (screen.part && Q.letter && Q.letter !== "c") box.append(el("p", null, Q.question));
  screen.draw(box);
  box.problem = el("p", { class: "warn", role: "alert" });
  box.append(box.problem, el("p", null,
    el("button", { type: "button", onclick: () => go(state.at - 1) }, W.back),
    el("button", { type: "submit", class: "main" }, W.next),
    el("button", { type: "button", onclick: () => go(screens().length) }, W.finish)));
}

function go(at) {
  state.at = at;
  keep();
  draw();
}

// On to the next screen, unless what stands here cannot be an answer.
function forward(all) {
  const box = screenBox.firstChild;
  const refuse = text => { box.problem.textContent = ""; box.problem.textContent = text; };
  if (state.at < 0) {
    if (!state.consent) return refuse(W.tick);
    if (Q.asksNames && !state.name.trim()) return refuse(W.needsName);
    return go(0);
  }
  if (state.at >= all.length) return;
  const wrong = box.querySelector("input:invalid");
  if (wrong) {
    wrong.focus();
    return refuse(filled(W.range, ...Q.range));
  }
  if (Q.asked === "best-worst" && all[state.at].codes === all[state.at].part.ends) {
    const [best, worst] = all[state.at].codes.map(code => state.answers[code]);
    if (best && best === worst) return refuse(W.endsSame);
  }
  go(state.at + 1);
}

function finish(box, all) {
  const open = all.filter(screen => screen.codes.some(code => !answered(code)));
  const isShared = Q.budget && given() === Q.budget;
  const count = isShared ? 0 : all.reduce((sum, screen) => sum + screen.codes.filter(code => !answered(code)).length, 0);
  const line = answerLine();
  const told = el("span", { role: "status" });
  const area = el("textarea", { readonly: true, id: "line", rows: "6" });
  area.value = line;
  const sure = () => !Q.budget || isShared || confirm(filled(W.sumOff, given(), Q.budget));
  box.append(el("h2", { tabindex: "-1" }, W.end));
  if (count) box.append(el("p", { class: "warn" }, filled(W.openLeft, count)),
    el("p", null, el("button", { type: "button", onclick: () => go(all.indexOf(open[0])) }, W.firstOpen)));
  agreement(box, all);
  box.append(
    el("p", null, W.howToSend),
    el("p", null,
      el("button", { type: "button", class: "main", onclick: () => sure() && save(line) }, W.save),
      el("button", { type: "button", onclick: () => sure() && copy(area, told) }, W.copy),
      line.length < 1500 ? el("a", { class: "button", href: mail(line), onclick: event => { if (!sure()) event.preventDefault(); } }, W.mail) : null,
      told),
    el("p", null, el("label", { for: "line" }, W.line), area),
    el("p", null,
      el("button", { type: "button", onclick: () => go(all.length - 1) }, W.back),
      el("button", { type: "button", onclick: clear }, W.clear)));
}

// All answers that are given, in the order of the questionnaire and not of the shuffle.
function codes() {
  return Q.parts.flatMap(part => [
    ...(Q.asked === "pairs" ? part.pairs.map(pair => pairCode(part, pair)) : []),
    ...(Q.asked === "best-worst" ? [...part.ends, ...part.things.flatMap(thing => ["bo" + thing[0], "ow" + thing[0]])] : []),
    ...(Q.letter && Q.letter !== "c" ? part.things.map(numberCode) : []),
  ]);
}

function answerLine() {
  const enc = text => encodeURIComponent(text).replace(/[!'()*]/g, sign => "%" + sign.charCodeAt(0).toString(16).toUpperCase());
  const words = [Q.key];
  if (Q.who) words.push("who=" + Q.who);
  else if (Q.asksNames && state.name.trim()) words.push("name=" + enc(state.name.trim()));
  if (Q.asksNames && state.group.trim()) words.push("group=" + enc(state.group.trim()));
  words.push("at=" + new Date().toISOString().slice(0, 16) + "Z");
  for (const code of codes()) if (answered(code)) words.push(code + "=" + enc(state.answers[code]));
  const inside = words.join(" ");
  let sum = 0x811c9dc5;
  for (let at = 0; at < inside.length; at++) sum = Math.imul(sum ^ inside.charCodeAt(at), 0x01000193);
  return "[[" + inside + " sum=" + (sum >>> 0).toString(16).padStart(8, "0") + "]]";
}

function save(line) {
  const name = (Q.name || state.name || "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const link = el("a", { href: URL.createObjectURL(new Blob([line + "\n"], { type: "text/plain" })), download: "answers" + (name ? "-" + name : "") + ".txt" });
  document.body.append(link);
  link.click();
  link.remove();
}

async function copy(area, told) {
  try {
    await navigator.clipboard.writeText(area.value);
  } catch {
    area.select();
    document.execCommand("copy");
  }
  told.textContent = W.copied;
}

const mail = line => "mailto:?subject=" + encodeURIComponent(document.title) + "&body=" + encodeURIComponent(line);

function clear() {
  if (!confirm(W.clearSure)) return;
  try {
    localStorage.removeItem(PLACE);
  } catch {
    keeps = false;
  }
  state = load();
  draw();
}

// How far the judgments of each set agree, where that is told; only of sets that are answered whole.
function agreement(box, all) {
  if (!Q.ri.length) return;
  const list = el("ul");
  for (const part of Q.parts) {
    const size = part.things.length;
    const index = Q.ri[size - 3];
    if (size < 3 || !index || part.pairs.some(pair => !answered(pairCode(part, pair)))) continue;
    const ratios = part.things.map(() => new Array(size).fill(1));
    for (const [row, column] of part.pairs) {
      const value = Number(state.answers[pairCode(part, [row, column])]);
      ratios[row][column] = value < 200 ? value % 100 : 1 / (value % 100);
      ratios[column][row] = 1 / ratios[row][column];
    }
    const { weights, largest } = principal(ratios);
    const ratio = Math.max(0, (largest - size) / (size - 1)) / index;
    const off = ([row, column]) => Math.abs(Math.log(ratios[row][column] * weights[column] / weights[row]));
    const worst = part.pairs.reduce((most, pair) => off(pair) > off(most) ? pair : most);
    const entry = el("li", null, part.title, ": ", filled(W.ratio, ratio.toFixed(2)));
    if (ratio > Q.threshold) {
      const fitting = weights[worst[0]] / weights[worst[1]];
      const times = Math.min(Q.range[1], Math.max(1, Math.round(Math.max(fitting, 1 / fitting))));
      const label = times === 1 ? "1" : (fitting > 1 ? "A " : "B ") + times;
      const name = "A: " + part.things[worst[0]][1] + " — B: " + part.things[worst[1]][1];
      const at = all.findIndex(screen => screen.part === part && screen.pair === worst);
      const [before, after] = W.again.split("%1").map(text => filled(text, "", label));
      entry.append(". ", before, el("button", { type: "button", onclick: () => go(at) }, name), after);
    }
    list.append(entry);
  }
  if (list.children.length) box.append(el("h3", null, W.agreement), list);
}

// The principal eigenvector by powers, and its eigenvalue.
function principal(ratios) {
  const size = ratios.length;
  let weights = new Array(size).fill(1 / size);
  let largest = size;
  for (let step = 0; step < 200; step++) {
    const next = ratios.map(row => row.reduce((sum, value, at) => sum + value * weights[at], 0));
    largest = next.reduce((sum, value) => sum + value, 0);
    weights = next.map(value => value / largest);
  }
  return { weights, largest };
}

draw(false);
