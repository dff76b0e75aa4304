// What came of a work: diagnostics with place and remedy, and files to open, download or save in the folder.

import { make, prose } from "/base.js";
import { size } from "/drop.js";


// What hints of the command call by its flags, as it is done on this page.
const HERE = [
  ["with --received FILE", "in a .csv file that is dropped along"],
  ["render with --draft to show it, marked", "choose “As drafts” to show it, marked"],
  ["or name other languages with --lang", "or choose other languages"],
];
const here = (hint) => HERE.reduce((text, [flag, done]) => text.replace(flag, done), hint);

export const card = (attributes, ...inner) => make("div", { ...attributes, class: `card ${attributes.class ?? ""}`.trim() }, ...inner);

// Diagnostics, each with what, where and how to mend it.
export function told(diagnostics, folder) {
  if (diagnostics.length === 0) return [];
  const below = (file) => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file);
  return make("ul", { class: "told" }, diagnostics.map((it) => make("li", {},
    make("p", {}, make("span", { class: `severity ${it.severity}` }, it.severity), " ", prose(it.message)),
    it.file ? make("p", { class: "small quiet" }, make("code", {}, below(it.file) + (it.line ? `:${it.line}` : ""))) : [],
    (it.hints ?? []).map((hint) => make("p", { class: "hint" }, "→ ", prose(here(hint)))))));
}

// That a work was not done, and why.
export function failed(error, folder) {
  const diagnostics = error?.diagnostics ?? [{ severity: "error", message: String(error?.message ?? error), hints: ["load this page again"] }];
  return card({ class: "wrong" }, make("h2", { tabindex: "-1" }, "That could not be done"), told(diagnostics, folder));
}

const cell = (it) => make("td", typeof it === "number" ? { class: "number" } : {}, it ?? "–");

// A table whose rows begin with what they are about.
export function table(caption, heads, rows) {
  return make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": caption },
    make("table", {}, make("caption", {}, caption),
      make("thead", {}, make("tr", {}, heads.map((it) => make("th", { scope: "col" }, it)))),
      make("tbody", {}, rows.map(([first, ...rest]) => make("tr", {}, make("th", { scope: "row" }, first ?? "–"), rest.map(cell))))));
}

const opens = (name) => /\.(pdf|html|txt)$/.test(name);

// The files of a work: each to be opened or downloaded, all to be saved in a folder.
export function keep(made, into, says, { save, desk, live, diagnostics }) {
  const url = (name) => `/made/${made.work}/${encodeURIComponent(name)}`;
  const list = make("ul", { class: "kept" }, made.files.map((it) => make("li", {},
    make("span", {}, it.name), make("span", { class: "quiet small" }, size(it.size)),
    make("span", { class: "tools" },
      opens(it.name) ? make("a", { href: url(it.name), target: "_blank", rel: "noopener", "aria-label": `Open ${it.name}` }, "Open") : [],
      make("a", { href: url(it.name), download: it.name, "aria-label": `Download ${it.name}` }, "Download")))));
  const id = `into-${made.work}`;
  const input = make("input", { type: "text", id, value: into, autocomplete: "off", spellcheck: "false" });
  const said = make("div", { role: "status" });
  const form = make("form", { class: "save" },
    make("p", { class: "field" }, make("label", { for: id }, "Save in this folder of ", make("strong", {}, desk.name)), input),
    make("button", { class: "main", type: "submit" }, "Save"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    input.removeAttribute("aria-invalid");
    try {
      const saved = await save(input.value);
      const names = saved.files.length === 1 ? saved.files[0] : `${saved.files.length} files in ${saved.into}`;
      said.replaceChildren(make("p", { class: "good" }, `✓ Saved: ${names}`));
      live(`Saved in ${saved.into}`);
    } catch (error) {
      said.replaceChildren(told(error.diagnostics ?? [], desk.folder));
      input.setAttribute("aria-invalid", "true");
      if (error.free) input.value = error.free;
      input.focus();
    }
  });
  return card({}, make("h2", { tabindex: "-1" }, says), told(diagnostics, desk.folder), list, form, said);
}
