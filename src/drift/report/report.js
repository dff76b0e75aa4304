// Filters and keys of the report. Without script every block and finding stands there, unfiltered.
(() => {
  const form = document.querySelector(".filters");
  const rows = [...document.querySelectorAll("tbody tr")];
  const findings = [...document.querySelectorAll("article")];
  const status = document.querySelector("output");
  const empty = document.querySelector(".empty");
  let at = -1;

  const wanted = (finding) => {
    const data = new FormData(form);
    const { severity, code, at, against } = finding.dataset;
    const blamed = at.split(" ");
    const all = [...blamed, ...against.split(" ")];
    const [a, b] = [data.get("a"), data.get("b")];
    const pair = a && b
      ? all.includes(a) && all.includes(b) && (blamed.includes(a) || blamed.includes(b))
      : (!a || all.includes(a)) && (!b || all.includes(b));
    return data.getAll("severity").includes(severity) && (!data.get("code") || data.get("code") === code) && pair;
  };

  const columns = () => {
    const data = new FormData(form);
    const shown = [data.get("a"), data.get("b")].filter(Boolean);
    for (const cell of document.querySelectorAll("[data-edition]")) {
      cell.hidden = shown.length > 0 && shown.length > 1 && !shown.includes(cell.dataset.edition);
    }
    const table = document.querySelector("table");
    const all = document.querySelectorAll("thead [data-edition]").length;
    table.style.setProperty("--editions", shown.length > 1 ? new Set(shown).size : all);
  };

  const filter = () => {
    for (const finding of findings) finding.hidden = !wanted(finding);
    const only = form.elements.only.checked;
    for (const row of rows) row.hidden = only && !row.querySelector("article:not([hidden])");
    columns();
    const shown = findings.filter((finding) => !finding.hidden).length;
    empty.hidden = rows.some((row) => !row.hidden);
    status.textContent = `${shown} of ${findings.length} findings shown`;
    at = -1;
  };

  const go = (step) => {
    const shown = findings.filter((finding) => !finding.hidden);
    if (!shown.length) return;
    at = (at + step + (at < 0 && step < 0 ? 1 : 0) + shown.length) % shown.length;
    shown[at].focus();
    shown[at].scrollIntoView({ block: "center", inline: "nearest" });
  };

  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, input:not([type=checkbox])")) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "f") form.querySelector("input").focus();
    else if (event.key === "a") { form.elements.only.checked = !form.elements.only.checked; filter(); }
    else return;
    event.preventDefault();
  });
  filter();
})();
