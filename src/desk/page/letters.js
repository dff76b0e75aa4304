// The letters of the folder: which there are, how one stands, its editions, and a new one begun from it.

import { $, counted, make } from "/base.js";
import { card, failed, told } from "/came.js";
import { call, desk, kept, link, live, settle, title, today, work } from "/work.js";

let chosen = null; // The letter that is open, by its path.
const letterNames = (it) => (it.name ? `${it.name} – ${it.path}` : it.path);

export async function load() {
  try {
    settle(await call("/letters"));
  } catch (error) {
    return $("letter").replaceChildren(failed(error, ""));
  }
  document.title = `${desk.name} – desk`;
  $("name").textContent = desk.name;
  const items = desk.letters.map((it) => make("li", {}, make("button", { type: "button", "data-path": it.path, onclick: () => open(it.path) },
    it.name ?? it.path, make("span", {}, it.name ? [it.path, " · ", it.languages.join(", ") || "no words yet"] : "cannot be read: open it to see why"))));
  $("list").replaceChildren(...(items.length ? items : [make("li", { class: "empty" }, "No letter here. A letter is a folder with a file `circular.toml`.".replaceAll("`", ""))]));
  if (desk.more) $("list").append(make("li", { class: "empty" }, "There may be more, in folders that lie deeper."));
  for (const [id, none] of [["compare-letter", "None"], ["count-letter", "Choose…"]]) {
    const was = $(id).value;
    $(id).replaceChildren(make("option", { value: "" }, none), ...desk.letters.filter((it) => it.name).map((it) => make("option", { value: it.path }, letterNames(it))));
    $(id).value = was;
  }
  mark();
  if (!$("letter").children.length) $("letter").replaceChildren(card({}, make("p", { class: "empty" },
    items.length ? "Choose a letter to see how it stands, to make its editions, or to begin a new one from it." : "Put a folder with a letter here, then look again.")));
}

const mark = () => $("list").querySelectorAll("button").forEach((it) => it.setAttribute("aria-current", String(it.dataset.path === chosen)));

$("again").addEventListener("click", async () => {
  await load();
  live(counted(desk.letters.length, "letter"));
});

async function open(path) {
  chosen = path;
  mark();
  const place = $("letter");
  place.replaceChildren(card({}, make("p", { class: "busy" }, "Reading the letter…")));
  try {
    const state = await call("/state", { letter: path });
    if (chosen === path) place.replaceChildren(...letter(path, state));
  } catch (error) {
    if (chosen === path) place.replaceChildren(failed(error, desk.folder));
  }
  place.querySelector("h2")?.focus();
}

function letter(path, state) {
  const languages = state.languages.filter((it) => it.prose);
  const rows = state.languages.map((it) => make("tr", {},
    make("th", { scope: "row" }, it.language, it.lang === state.original ? make("span", { class: "quiet small" }, " original") : []),
    make("td", { class: it.ready ? "good" : it.prose ? "bad" : "quiet" }, it.ready ? "ready" : it.prose ? "not ready" : "no words yet"),
    make("td", {}, Object.entries(it.totals).map(([word, count]) => `${count} ${word}`).join(", ") || "–"),
    make("td", {}, it.signed ?? "–")));
  const weighty = state.diagnostics.filter((it) => it.severity !== "note");
  const notes = state.diagnostics.filter((it) => it.severity === "note");
  const result = make("div", { class: "result" });
  return [
    card({},
      title(state.title || state.name),
      make("p", { class: "quiet" }, `${state.name} · ${state.kind} · folder ${path === "." ? desk.name : path}`),
      make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Languages" },
        make("table", {}, make("thead", {}, make("tr", {}, ["Language", "Edition", "Messages", "Signed"].map((it) => make("th", { scope: "col" }, it)))), make("tbody", {}, rows))),
      make("p", {}, make("a", { href: link(state, state.files[0].name), target: "_blank", rel: "noopener" }, "See every message in every language")),
      weighty.length ? make("h3", {}, "To be mended") : make("p", { class: "good" }, "Nothing to be mended."),
      told(weighty, desk.folder),
      notes.length ? make("details", {}, make("summary", {}, counted(notes.length, "note")), told(notes, desk.folder)) : []),
    make_editions(path, languages, result),
    result,
    begin(path, state),
  ];
}

function make_editions(path, languages, result) {
  const box = (name, value, text, checked) => {
    const input = make("input", { type: "checkbox", name, value });
    input.checked = checked;
    return make("label", {}, input, text);
  };
  const form = make("form", { class: "card" },
    make("h3", {}, "Make editions"),
    make("fieldset", { class: "checks" }, make("legend", { class: "quiet" }, "Languages"), languages.map((it) => box("lang", it.lang, it.language + (it.ready ? "" : " (not ready)"), it.ready))),
    make("fieldset", { class: "checks" }, make("legend", { class: "quiet" }, "As"), box("to", "pdf", "PDF", true), box("to", "docx", "Word", true), box("to", "html", "web page", false), box("to", "txt", "text", false)),
    make("div", { class: "checks" }, box("draft", "draft", "As drafts, where words are missing or behind", false)),
    make("p", { class: "tools" }, make("button", { class: "main", type: "submit" }, "Make editions")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = new FormData(form);
    work(form, result, `Making editions in ${counted(asked.getAll("lang").length, "language")}…`, async () => {
      const made = await call("/editions", { letter: path, langs: asked.getAll("lang"), to: asked.getAll("to"), draft: asked.has("draft") });
      return [kept(made, `editions-${today()}`, `${counted(made.files.length, "file")} made`, made.diagnostics)];
    });
  });
  return form;
}

function begin(path, state) {
  const field = (name, label, beside, value = "") => {
    const id = `new-${name}`;
    return make("p", { class: "field" }, make("label", { for: id }, label, make("span", { class: "quiet" }, ` ${beside}`)), make("input", { type: "text", id, name, value, autocomplete: "off", spellcheck: "false" }));
  };
  const wrong = make("div", { role: "alert" });
  const form = make("form", { class: "card" },
    make("h3", {}, "Begin a new letter from this one"),
    make("p", { class: "quiet" }, "Its structure, facts and words are taken over; its number and date are not."),
    field("into", "Folder of the new letter", "", `new-${state.name}`),
    field("number", "Its number", "(58, or 7/17 for a collective letter; may stay empty)"),
    make("p", { class: "tools" }, make("button", { type: "submit" }, "Begin")), wrong);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { into, number } = Object.fromEntries(new FormData(form));
    try {
      const made = await call("/new", { from: path, into, number: number || null });
      await load();
      await open(made.letter);
      live(`Begun in ${made.letter}`);
    } catch (error) {
      wrong.replaceChildren(told(error.diagnostics ?? [], desk.folder));
      if (error.free) form.elements.into.value = error.free;
      form.elements.into.focus();
    }
  });
  return form;
}
