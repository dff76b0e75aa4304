// Files that are dropped or chosen: a zone for them, their list, and their bytes as they are sent.

import { counted, make, prose } from "/base.js";

// How large a file is.
export const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

// The bytes of a file in base64.
const base64 = (file) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
  reader.onerror = () => failed({ diagnostics: [{ severity: "error", message: `\`${file.name}\` cannot be read`, hints: ["it was moved or changed since it was dropped: drop it again"] }] });
  reader.readAsDataURL(file);
});

// The files of a folder that was dropped, and of the folders in it, each with the folders that it came from.
async function below(entry, depth = 0) {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    return [Object.assign(file, { home: entry.fullPath.split("/").slice(1, -1).join("-") })];
  }
  if (depth > 4) return [];
  const reader = entry.createReader();
  const out = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return out;
    for (const it of some.filter((it) => !it.name.startsWith("."))) out.push(...(await below(it, depth + 1)));
  }
}

// A zone in an element. `options.role` says what else a file is, of `options.only` the last alone is kept.
export function files(element, options) {
  const held = new Map();
  const list = make("ul", { class: "files", "aria-label": `Files: ${options.name}` });
  const input = make("input", { type: "file", multiple: true, accept: options.accept, id: `${element.id}-input` });
  element.append(
    make("div", { class: "zone" }, make("strong", {}, options.what), make("p", { class: "quiet" }, prose(options.beside)),
      make("label", { class: "choose" }, "Choose files", input)),
    list);

  function draw() {
    list.replaceChildren(...[...held.values()].map((file) => make("li", {},
      make("span", {}, file.name, options.role(file) ? make("span", { class: "quiet" }, ` – ${options.role(file)}`) : []),
      make("span", { class: "quiet small" }, size(file.size)),
      make("button", { type: "button", "aria-label": `Remove ${file.name}`, onclick: () => remove(file.name) }, "Remove"))));
  }

  function remove(name) {
    const at = [...held.keys()].indexOf(name);
    held.delete(name);
    draw();
    options.live(`${name} removed`);
    (list.querySelectorAll("button")[Math.min(at, held.size - 1)] ?? input).focus();
  }

  function add(some) {
    let replaced = 0;
    for (const one of some) {
      // Of one name in two folders, both are kept.
      const other = held.get(one.name);
      const both = one.home && other && other.home !== one.home;
      const file = both ? new File([one], `${one.home}-${one.name}`) : one;
      const role = options.role(file);
      if (options.only.includes(role)) for (const it of held.values()) if (options.role(it) === role) held.delete(it.name);
      replaced += held.delete(file.name) ? 1 : 0;
      held.set(file.name, file);
    }
    draw();
    options.live(`${counted(held.size, "file")}${replaced ? `, ${replaced} in place of the one of that name` : ""}`);
  }

  input.addEventListener("change", () => {
    add([...input.files]);
    input.value = "";
  });

  return {
    list: () => [...held.values()].map((file) => ({ name: file.name, role: options.role(file) })),
    async drop(transfer) {
      const entries = [...transfer.items].map((it) => it.webkitGetAsEntry?.()).filter(Boolean);
      add(entries.length ? (await Promise.all(entries.map((it) => below(it)))).flat() : [...transfer.files]);
    },
    async read(wanted) {
      const all = [...held.values()];
      if (all.reduce((sum, it) => sum + it.size, 0) > options.most()) {
        const message = `the files are larger than ${Math.floor(options.most() / (1 << 20))} MB together`;
        throw { diagnostics: [{ severity: "error", message, hints: ["drop fewer at a time"] }] };
      }
      const some = all.filter((file) => wanted({ role: options.role(file) }));
      return Promise.all(some.map(async (file) => ({ name: file.name, content: await base64(file) })));
    },
  };
}
