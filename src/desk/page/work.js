// How the page works: it asks the program on this machine, says what is going on, and shows what came of it.

import { $, ask, make } from "/base.js";
import { card, failed, keep } from "/came.js";

export let desk = { name: "", folder: "", letters: [], most: Infinity };

// What the folder has, as it was told last.
export const settle = (next) => (desk = next);

export const live = (text, lost = false) => {
  $("live").className = lost ? "lost" : "";
  $("live").textContent = text;
};
export const today = () => new Date().toLocaleDateString("sv");

// Asks for a work; what is wrong is thrown as it is told.
export async function call(route, body) {
  let answer;
  try {
    answer = await ask(route, body);
  } catch {
    live("No answer. Does the command still run?", true);
    const hint = "start `tsb-circular desk` again, and open the new link";
    throw { diagnostics: [{ severity: "error", message: "the program does not answer", hints: [hint] }] };
  }
  if (answer.status === 401) live("This link has no token, or that of a desk that ended. Open the link as it was printed.", true);
  const made = await answer.json();
  if (!answer.ok) throw made;
  return made;
}

// Does a work in a panel: its button waits, what comes out stands below and is read out.
export async function work(form, result, says, does) {
  const button = form.querySelector("button[type=submit]");
  if (button.disabled) return;
  button.disabled = true;
  result.setAttribute("aria-busy", "true");
  result.replaceChildren(card({}, make("p", { class: "busy" }, says)));
  live(says);
  try {
    result.replaceChildren(...(await does()));
    live("Done");
  } catch (error) {
    result.replaceChildren(failed(error, desk.folder));
    if (!$("live").className) live("Not done: see what is wrong");
  }
  button.disabled = false;
  result.removeAttribute("aria-busy");
  result.querySelector("h2")?.focus();
}

// The files of a work, which are saved in a folder of the desk.
export const kept = (made, folder, says, diagnostics = []) =>
  keep(made, folder, says, { save: (into) => call("/save", { work: made.work, into }), desk, live, diagnostics });
export const link = (made, name) => `/made/${made.work}/${encodeURIComponent(name)}`;
export const title = (...text) => make("h2", { tabindex: "-1" }, ...text);
