
"use strict";
// Saves what is filled in as a file of JSON; nothing is sent. No ampersand or opening angle stands in this script: a
// page is well-formed XML, too.
for (const form of document.querySelectorAll("form[data-file]")) {
  const controls = [...form.querySelectorAll("[data-key]")];
  const output = form.querySelector("output");
  const isMark = (control) => ["checkbox", "radio"].includes(control.type);
  form.querySelector(".return").hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());

  form.addEventListener("input", ({ target }) => {
    output.textContent = "";
    if (isMark(target)) return;
    // What is asked twice is written once.
    const twins = controls.filter((control) => control.dataset.key === target.dataset.key);
    twins.filter((control) => control !== target).forEach((control) => (control.value = target.value));
  });

  // A round mark that is pressed again is taken back.
  const chosen = new Map();
  const take = (control, set) => {
    control.checked = set;
    if (control.type !== "radio") return;
    if (set) chosen.set(control.name, control);
    else if (chosen.get(control.name) === control) chosen.delete(control.name);
  };
  // Some browsers bring back what was entered before.
  const known = () => controls.filter((control) => control.checked).forEach((control) => take(control, true));
  addEventListener("pageshow", known);
  const settle = (target) => {
    for (const options of form.querySelectorAll("[data-of]")) {
      const outer = controls.find((control) => control.dataset.key === options.dataset.of);
      const inner = [...options.querySelectorAll("[data-key]")];
      // An option brings the mark that it stands in, and goes with it.
      if (target.checked) inner.filter((control) => control === target).forEach(() => take(outer, true));
      if (!outer.checked) inner.forEach((control) => take(control, false));
    }
    output.textContent = "";
  };
  form.addEventListener("click", ({ target }) => {
    if (!isMark(target)) return;
    if (target.type === "radio") take(target, chosen.get(target.name) !== target);
    settle(target);
  });
  // By keyboard too, where a browser does nothing with a round mark that is set.
  form.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.key !== " ") return;
    if (target !== chosen.get(target.name)) return;
    event.preventDefault();
    take(target, false);
    settle(target);
  });

  form.querySelector("button").addEventListener("click", () => {
    if (!form.reportValidity()) return;
    const fields = {};
    for (const control of controls) fields[control.dataset.key] = isMark(control) ? control.checked : control.value;
    const { circular, lang, edition, file, saved } = form.dataset;
    const reply = JSON.stringify({ circular, lang, edition, fields }, null, 1) + "\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([reply], { type: "application/json" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    output.textContent = saved;
  });
}
