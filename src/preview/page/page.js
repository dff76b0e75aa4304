// The page of `preview`: shows what the server made, asks for the next, and sends the words that are saved.

import { $, ask, counted, make, prose } from "/base.js";

// A place below the folder of the circular is told without the folder.
const below = (file) => (file.startsWith(`${state.folder}/`) ? file.slice(state.folder.length + 1) : file);
const where = (it) => (it.file ? `${below(it.file)}${it.line ? `:${it.line}` : ""}` : "");

let state = { number: 0, editions: [], languages: [], findings: [], faults: [] };
const editions = new Map(); // The section of each language, with what it shows.
let chosen = null; // The passage that is open: its language and address.
let panel = []; // The messages that are shown of it, with what is typed.

// ---- What the server made

async function listen() {
  for (;;) {
    try {
      const answer = await ask(`/state/${state.number}`);
      if (answer.status === 401) return lost("This link has no token, or that of a preview that ended. Open the link as it was printed.");
      if (answer.status === 200) show(await answer.json());
      else if (answer.status !== 204) throw new Error(answer.statusText);
      else if ($("live").className) live("");
    } catch {
      lost("No answer. Does the command still run?");
      // The next one counts from the start, as after a new start of the command.
      state.number = 0;
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

function live(text) {
  $("live").className = "";
  $("live").textContent = text;
}

function lost(text) {
  live(text);
  $("live").className = "lost";
}

function show(next) {
  state = next;
  document.title = `${state.name || "Preview"} – preview`;
  $("name").textContent = state.name || "Preview";
  const behind = state.faults.length || state.editions.some((it) => it.faults.length);
  live(!state.checked ? "Checking…" : behind ? "Not up to date: see the fault" : "Up to date");
  languages();
  faults($("faults"), state.faults, state.editions.some((it) => it.pages.length) ? "The last good pages are shown." : "");
  const shown = new Set(state.editions.map((it) => it.lang));
  for (const [lang, edition] of editions) {
    if (!shown.has(lang)) {
      edition.section.remove();
      editions.delete(lang);
    }
  }
  state.editions.forEach(showEdition);
  findings();
  if (chosen) refresh();
}

function languages() {
  const shown = state.editions.map((it) => it.lang);
  const now = JSON.stringify([state.languages, shown]);
  if ($("languages").dataset.now === now) return;
  $("languages").dataset.now = now;
  const active = document.activeElement?.dataset?.language;
  $("languages").querySelectorAll("label").forEach((it) => it.remove());
  for (const { lang, language } of state.languages) {
    const input = make("input", { type: "checkbox", "data-language": lang, onchange: choose });
    input.checked = shown.includes(lang);
    $("languages").append(make("label", {}, input, language));
    if (active === lang) input.focus();
  }
}

async function choose() {
  const picked = [...$("languages").querySelectorAll("input:checked")].map((it) => it.dataset.language);
  if (picked.length === 0) {
    this.checked = true;
    return live("One edition at least is shown");
  }
  live("Making the pages…");
  await ask("/languages", picked);
}

function faults(element, found, after) {
  const now = JSON.stringify([found, after]);
  if (element.dataset.now === now) return;
  element.dataset.now = now;
  const lines = found.map((it) => make("p", {}, where(it) ? [make("code", {}, where(it)), ": "] : [], prose(it.message),
    it.hints.length ? [" – ", prose(it.hints.join("; "))] : []));
  element.replaceChildren(...lines, ...(found.length && after ? [make("p", {}, after)] : []));
}

// ---- Editions

function showEdition(it, at) {
  let edition = editions.get(it.lang);
  if (!edition) {
    const title = make("h2", { id: `edition-${it.lang}` });
    const wrong = make("div", {});
    const sheets = make("div", { class: "sheets", lang: it.tag, dir: it.dir });
    const section = make("section", { class: "edition", "data-lang": it.lang, "aria-labelledby": title.id }, title, wrong, sheets);
    edition = { section, title, wrong, sheets, pages: [], at: null };
    sheets.addEventListener("keydown", (event) => steer(it.lang, event));
    sheets.addEventListener("scroll", () => follow(it.lang));
    for (const kind of ["pointerenter", "focusin", "wheel"]) section.addEventListener(kind, () => (leader = it.lang), { passive: true });
    editions.set(it.lang, edition);
  }
  if ($("editions").children[at] !== edition.section) $("editions").insertBefore(edition.section, $("editions").children[at] ?? null);
  const title = it.language + (it.draft ? " draft" : "");
  if (edition.title.dataset.now !== title) {
    edition.title.dataset.now = title;
    edition.title.replaceChildren(it.language, ...(it.draft ? [make("span", { class: "draft" }, "Draft: not all of it is translated or up to date")] : []));
  }
  faults(edition.wrong, it.faults, it.pages.length ? "The last good pages are shown." : "");
  edition.wrong.className = it.faults.length ? "faults" : "";
  while (edition.pages.length > it.pages.length) edition.pages.pop().figure.remove();
  it.pages.forEach((page, number) => showPage(it, edition, page, number));
  edition.keys = [...edition.sheets.querySelectorAll("button.first")].map((button) => button.dataset.key);
  rove(edition, edition.keys.includes(edition.at) ? edition.at : edition.keys[0]);
}

function showPage(it, edition, page, number) {
  let shown = edition.pages[number];
  if (!shown) {
    const image = make("img", {});
    shown = { figure: make("figure", { class: "sheet" }, image), image, buttons: [] };
    edition.pages[number] = shown;
    edition.sheets.append(shown.figure);
  }
  const [width, height] = page.size;
  shown.image.alt = `Page ${number + 1} of ${it.pages.length}`;
  shown.image.width = width;
  shown.image.height = height;
  if (shown.picture !== page.picture) {
    shown.picture = page.picture;
    picture(shown, page.picture);
  }
  // Of a passage that goes on from the page before, the first part alone is a stop for the keyboard.
  const before = new Set(edition.pages.slice(0, number).flatMap((own) => own.passages ?? []));
  const marks = page.passages.map((passage) => worst(it.lang, passage.key));
  const now = JSON.stringify([page.size, page.passages, marks, page.passages.map((passage) => before.has(passage.key))]);
  shown.passages = page.passages.map((passage) => passage.key);
  if (shown.now === now) return;
  shown.now = now;
  const active = document.activeElement?.closest?.(".sheet") === shown.figure ? document.activeElement.dataset.key : null;
  shown.buttons.forEach((button) => button.remove());
  shown.buttons = page.passages.map((passage, at) => {
    const again = before.has(passage.key);
    const mark = marks[at];
    const words = passage.words.length > 120 ? `${passage.words.slice(0, 120)}…` : passage.words;
    const label = words.trim() || passage.key;
    const button = make("button", {
      type: "button", tabindex: -1, class: `${again ? "" : "first"} ${mark ?? ""}`.trim(), "data-key": passage.key,
      "aria-label": label, "aria-hidden": again ? "true" : undefined,
      onclick: () => open(it.lang, passage.key, true),
    });
    const [left, top, wide, high] = passage.at;
    button.style.left = `${(100 * (left - 2)) / width}%`;
    button.style.top = `${(100 * (top - 1)) / height}%`;
    button.style.width = `${(100 * (wide + 4)) / width}%`;
    button.style.height = `${(100 * (high + 2)) / height}%`;
    return button;
  });
  shown.figure.append(...shown.buttons);
  highlight();
  if (active) button(edition, active)?.focus({ preventScroll: true });
}

async function picture(shown, print) {
  const answer = await ask(`/picture/${print}`);
  if (!answer.ok || shown.picture !== print) return;
  const address = URL.createObjectURL(await answer.blob());
  const ready = new Image();
  ready.src = address;
  // The old page stays until the new one can be drawn.
  await ready.decode().catch(() => {});
  if (shown.picture !== print) return URL.revokeObjectURL(address);
  const old = shown.image.src;
  shown.image.src = address;
  if (old.startsWith("blob:")) URL.revokeObjectURL(old);
}

const button = (edition, key) => edition?.sheets.querySelector(`button.first[data-key="${CSS.escape(key)}"]`);

function worst(lang, key) {
  const found = state.findings.filter((it) => it.lang === lang && it.key === key).map((it) => it.severity);
  return found.includes("error") ? "error" : found.includes("warning") ? "warning" : null;
}

// Of the passages of an edition one is a stop of the tab key; the arrows move it.
function rove(edition, key) {
  edition.at = key ?? null;
  for (const it of edition.sheets.querySelectorAll("button.first")) it.tabIndex = it.dataset.key === key ? 0 : -1;
}

function steer(lang, event) {
  const key = event.target.dataset?.key;
  if (key === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const edition = editions.get(lang);
  const beside = state.editions.map((it) => it.lang);
  const at = edition.keys.indexOf(key);
  const go = (to, next) => {
    if (next === undefined) return;
    event.preventDefault();
    leader = to;
    rove(editions.get(to), next);
    const target = button(editions.get(to), next);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  };
  const other = (step) => {
    const to = beside[beside.indexOf(lang) + step];
    if (to === undefined) return;
    const keys = editions.get(to).keys;
    go(to, keys.includes(key) ? key : keys[Math.min(Math.max(at, 0), keys.length - 1)]);
  };
  switch (event.key) {
    case "ArrowDown": return go(lang, edition.keys[at + 1]);
    case "ArrowUp": return go(lang, edition.keys[at - 1]);
    case "Home": return go(lang, edition.keys[0]);
    case "End": return go(lang, edition.keys.at(-1));
    case "ArrowLeft": return other(-1);
    case "ArrowRight": return other(1);
  }
}

function highlight() {
  for (const it of document.querySelectorAll(".sheet button[aria-current]")) it.removeAttribute("aria-current");
  if (!chosen) return;
  for (const it of document.querySelectorAll(`.sheet button[data-key="${CSS.escape(chosen.key)}"]`)) it.setAttribute("aria-current", "true");
}

// ---- Columns that scroll together, passage by passage

let leader = null;
let waiting = false;

function follow(lang) {
  if (leader !== lang || waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const { sheets } = editions.get(lang) ?? {};
    if (!sheets) return;
    const edge = sheets.getBoundingClientRect().top;
    const low = sheets.getBoundingClientRect().bottom;
    const seen = (it) => it && it.getBoundingClientRect().top >= edge && it.getBoundingClientRect().bottom <= low;
    // What is open or has the focus stays level; otherwise what stands highest.
    const held = [chosen?.key, sheets.contains(document.activeElement) ? document.activeElement.dataset.key : undefined]
      .map((key) => key && button(editions.get(lang), key)).find(seen);
    const first = held ?? [...sheets.querySelectorAll("button.first")].find((it) => it.getBoundingClientRect().top >= edge);
    if (first) align(lang, first.dataset.key);
  });
}

// Brings a passage of the other editions to the height at which it stands in one; where the end of a column keeps it from
// that, the one meets it, if it may.
function align(lang, key, meets) {
  const from = editions.get(lang);
  const here = button(from, key);
  if (!here) return;
  // Columns scroll by themselves only where they stand side by side.
  if (matchMedia("(max-width: 63.99rem)").matches) return;
  const offset = here.getBoundingClientRect().top - from.sheets.getBoundingClientRect().top;
  for (const [other, edition] of editions) {
    const there = other !== lang && button(edition, key);
    if (!there) continue;
    const apart = () => there.getBoundingClientRect().top - edition.sheets.getBoundingClientRect().top - offset;
    edition.sheets.scrollTop += apart();
    if (meets && Math.abs(apart()) > 1) from.sheets.scrollTop -= apart();
  }
}

// ---- A passage

const isTyped = () => panel.some((it) => it.area && typed(it) !== it.typed);

async function open(lang, key, focus) {
  if ((chosen?.lang !== lang || chosen?.key !== key) && isTyped() && !confirm("The words that you typed are not saved. Leave them?")) return;
  chosen = { lang, key };
  panel = [];
  document.body.classList.add("open");
  leader = lang;
  const edition = editions.get(lang);
  if (edition) rove(edition, key);
  highlight();
  // Where the passage opens over the foot of the page, what it is about stands above it.
  const narrow = matchMedia("(max-width: 63.99rem)").matches;
  button(edition, key)?.scrollIntoView({ block: narrow ? "start" : "nearest" });
  align(lang, key, true);
  await refresh(true);
  if (focus && chosen?.key === key) ($("passage-body").querySelector("textarea") ?? $("passage-title")).focus();
}

function close() {
  if (isTyped() && !confirm("The words that you typed are not saved. Leave them?")) return;
  const { lang, key } = chosen;
  chosen = null;
  panel = [];
  document.body.classList.remove("open");
  highlight();
  hint();
  const target = button(editions.get(lang), key);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest" });
  align(lang, key, true);
}

function hint() {
  $("passage-title").textContent = "Passage";
  $("passage-body").replaceChildren($("hint").content.cloneNode(true));
}

// Asks for the passage again; what is typed stays.
async function refresh(fresh) {
  const { lang, key } = chosen;
  const answer = await ask("/passage", { lang, key }).catch(() => null);
  if (chosen?.lang !== lang || chosen?.key !== key || !answer) return;
  if (!answer.ok) {
    if (fresh) $("passage-body").replaceChildren(make("p", {}, "No edition that is shown has this passage now."));
    return;
  }
  const it = await answer.json();
  if (chosen?.lang !== lang || chosen?.key !== key) return;
  $("passage-title").textContent = `Passage of the ${it.language} edition`;
  const same = !fresh && panel.length === it.messages.length && panel.every((own, at) => own.id === it.messages[at].id && own.role === it.messages[at].role);
  if (same) {
    it.messages.forEach((message, at) => update(panel[at], message));
    return;
  }
  panel = it.messages.map((message) => block(it, message));
  $("passage-body").replaceChildren(...[
    make("p", { class: "where" }, make("code", {}, it.key)),
    ...panel.map((own) => own.element),
    panel.length ? null : make("p", {}, "No message says this: it is printed from the facts of circular.toml."),
    facts(it, it.facts),
    make("p", { class: "tools" }, make("button", { type: "button", onclick: close }, "Back to the page")),
  ].filter(Boolean));
}

function facts(passage, found) {
  if (!found.length) return null;
  return make("div", { class: "facts" },
    make("p", {}, "Facts printed here; they are changed once, for all languages:"),
    make("ul", {}, found.map((it) => make("li", {}, make("code", {}, it.name), " ",
      make("bdi", { lang: passage.tag, dir: passage.dir }, it.printed), " ", make("span", { class: "where" }, where(it))))));
}

function block(passage, message) {
  const { lang } = passage;
  const own = { ...message, lang, typed: message.words };
  own.head = make("h3", {});
  own.place = make("p", { class: "where" });
  own.beside = make("div", {});
  own.element = make("article", { class: "message" }, own.head, own.place, own.beside);
  if (message.advice.length) {
    own.element.append(
      make("p", { class: "label" }, message.role === "house" ? "The house’s words" : "The formula; it is not edited here"),
      make("blockquote", { lang: passage.tag, dir: passage.dir, tabindex: 0 }, message.words),
      make("ul", { class: "advice" }, message.advice.map((it) => make("li", {}, prose(it)))));
  } else {
    const id = `words-${passage.key}-${message.id}`.replace(/[^\w-]/g, "-");
    own.area = make("textarea", {
      id, lang: passage.tag, dir: passage.dir, spellcheck: "true", rows: 6,
      oninput: () => tell(own), onkeydown: (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save(own);
        }
      },
    });
    fill(own, message.words);
    own.save = make("button", { type: "button", class: "main", onclick: () => save(own) }, "Save");
    own.undo = make("button", { type: "button", onclick: () => undo(own) }, "Undo");
    own.said = make("span", { class: "said", role: "status" });
    own.wrong = make("div", { class: "wrong", id: `${id}-wrong`, role: "alert" });
    own.element.append(
      make("label", { class: "label", for: id }, `Words in ${passage.language}`), own.area,
      make("div", { class: "tools" }, own.save, own.undo, own.said), own.wrong);
    tell(own);
  }
  describe(own, message);
  return own;
}

// Among Arabic words what stands in braces would be read in a scramble: it is isolated while it is shown, and written without.
const ISOLATES = /[\u2068\u2069]/;

function fill(own, text) {
  const isolated = own.area.dir === "rtl" && !ISOLATES.test(text);
  own.area.value = isolated ? text.replace(/\{[^{}]*\}/g, "\u2068$&\u2069") : text;
}

function typed(own) {
  const text = own.area.value;
  return own.area.dir === "rtl" && !ISOLATES.test(own.typed) ? text.replace(/[\u2068\u2069]/g, "") : text;
}

function undo(own) {
  fill(own, own.typed);
  settled(own);
  tell(own);
  own.area.focus();
}

function settled(own) {
  own.area.removeAttribute("aria-invalid");
  own.area.removeAttribute("aria-describedby");
  own.wrong.replaceChildren();
}

// What stands around the words: how they stand, where, and what the original says.
function describe(own, message) {
  const now = JSON.stringify([message.state, message.file, message.line, message.source, message.changed, message.doubt]);
  if (own.now === now) return;
  own.now = now;
  own.head.replaceChildren(make("code", {}, message.id), make("span", { class: `state ${message.state}` },
    message.role === "override" ? `${message.state}, over the formula` : message.state));
  own.place.textContent = where(message);
  const beside = [];
  if (message.doubt) beside.push(make("p", { class: "label" }, "Nobody confirmed this. ", prose(message.doubt)));
  if (message.changed.length) {
    const words = { same: (it) => it, was: (it) => make("del", {}, it), now: (it) => make("ins", {}, it) };
    beside.push(make("p", { class: "label" }, "What changed in the original since"),
      make("blockquote", { tabindex: 0 }, message.changed.map(([side, text]) => words[side](text))));
  }
  if (message.source) {
    beside.push(
      make("p", { class: "label" }, `The original, ${message.source.language} · ${where(message.source)}`),
      make("blockquote", { lang: message.source.tag, dir: message.source.dir, tabindex: 0 }, message.source.words));
  }
  own.beside.replaceChildren(...beside);
}

function tell(own) {
  const changed = typed(own) !== own.typed;
  own.save.disabled = !changed;
  own.undo.disabled = !changed;
  if (changed) own.said.textContent = "";
}

// The file may say otherwise now: what was typed stays, and is saved over other words only if somebody says so.
function update(own, message) {
  describe(own, message);
  if (!own.area) return;
  const touched = typed(own) !== own.typed;
  if (message.words === own.typed || !touched) {
    if (!touched && typed(own) !== message.words) fill(own, message.words);
    own.typed = message.words;
    own.was = message.was;
    tell(own);
    return;
  }
  if (message.words === typed(own)) {
    own.typed = message.words;
    own.was = message.was;
    return tell(own);
  }
  if (own.theirs === message.words) return;
  own.theirs = message.words;
  const settle = (take) => {
    own.typed = message.words;
    own.was = message.was;
    own.theirs = null;
    if (take) fill(own, message.words);
    own.wrong.replaceChildren();
    tell(own);
    own.area.focus();
  };
  own.wrong.replaceChildren(
    make("p", {}, "The file says otherwise now:"),
    make("blockquote", { lang: own.area.lang, dir: own.area.dir, tabindex: 0 }, message.words),
    make("div", { class: "tools" },
      make("button", { type: "button", onclick: () => settle(true) }, "Take these words"),
      make("button", { type: "button", onclick: () => settle(false) }, "Keep mine")));
}

async function save(own) {
  const written = typed(own).replace(/^\n+|\s+$/g, "");
  if (written !== typed(own)) fill(own, written);
  own.said.textContent = "Saving…";
  const answer = await ask("/words", { lang: own.lang, id: own.id, words: written, was: own.was }).catch(() => null);
  const told = await answer?.json().catch(() => null);
  own.said.textContent = "";
  settled(own);
  if (answer?.ok) {
    own.typed = written;
    panel.filter((it) => it.area).forEach((it) => (it.was = told.was));
    own.said.textContent = "Saved";
    wrong(own, told.faults, false);
    tell(own);
  } else if (answer?.status === 409) {
    own.wrong.replaceChildren(make("p", {}, `${told.message}. Nothing was saved.`));
    await refresh();
  } else if (told?.faults) {
    wrong(own, told.faults, true);
  } else {
    own.wrong.replaceChildren(make("p", {}, told?.message ?? "No answer. Does the command still run? Nothing was saved."));
  }
}

function wrong(own, found, refused) {
  if (!found.length) return;
  const goes = (it) => () => {
    const lines = typed(own).split("\n");
    const told = lines.slice(0, it.line - 1).join("\n").length + (it.line > 1 ? 1 : 0) + (it.column ?? 1) - 1;
    let start = 0;
    for (let left = told; ISOLATES.test(own.area.value[start] ?? "") || left > 0; start += 1) {
      if (!ISOLATES.test(own.area.value[start] ?? "")) left -= 1;
    }
    own.area.focus();
    own.area.setSelectionRange(start, Math.min(start + 1, own.area.value.length));
  };
  own.wrong.replaceChildren(
    make("p", {}, refused ? "Nothing was saved:" : "Saved. Worth a look:"),
    make("ul", {}, found.map((it) => make("li", {},
      it.line ? [make("button", { type: "button", onclick: goes(it) }, `Line ${it.line}, character ${it.column}`), ": "] : [],
      prose(it.message), it.hints.length ? [" – ", prose(it.hints.join("; "))] : []))));
  if (refused) {
    own.area.setAttribute("aria-invalid", "true");
    own.area.setAttribute("aria-describedby", own.wrong.id);
  }
}

// ---- Findings

function findings() {
  const now = JSON.stringify(state.findings);
  if ($("found").dataset.now === now) return;
  $("found").dataset.now = now;
  const of = (severity) => state.findings.filter((it) => it.severity === severity);
  const counts = [[of("error").length, "error"], [of("warning").length, "warning"], [of("note").length, "note"]];
  const some = counts.filter(([count]) => count > 0).map(([count, one]) => counted(count, one));
  $("counts").textContent = some.length ? some.join(", ") : "Nothing to mend in the editions that are shown.";
  const serious = [...of("error"), ...of("warning")];
  const wasOpen = $("found").querySelector("details")?.open ?? false;
  const parts = [];
  if (serious.length) parts.push(make("ul", { class: "found" }, serious.map(finding)));
  if (of("note").length) parts.push(make("details", { open: wasOpen }, make("summary", {}, "Notes"), make("ul", { class: "found" }, of("note").map(finding))));
  $("found").replaceChildren(...parts);
}

function finding(it) {
  const language = state.languages.find((own) => own.lang === it.lang)?.language;
  const from = [language, it.by, where(it)].filter(Boolean).join(" · ");
  const text = it.lang && it.key
    ? make("button", { type: "button", onclick: () => open(it.lang, it.key, true) }, prose(it.message))
    : make("span", {}, prose(it.message));
  return make("li", {},
    make("p", {}, make("span", { class: `severity ${it.severity}` }, it.severity), " ", make("span", { class: "where" }, from)),
    text,
    it.hints.map((hint) => make("p", { class: "hint" }, prose(hint))));
}

// ----

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && chosen && event.target.closest?.("aside")) {
    event.preventDefault();
    close();
  }
});
addEventListener("beforeunload", (event) => {
  if (isTyped()) event.preventDefault();
});
hint();
listen();
