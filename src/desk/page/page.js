// The page of `desk`: its tabs, editions compared, replies counted, and what is dropped anywhere.

import { $, counted, make } from "/base.js";
import { card, table, told } from "/came.js";
import { files } from "/drop.js";
import { load } from "/letters.js";
import { call, desk, kept, link, live, title, today, work } from "/work.js";

// ---- Tabs

const tabs = [...document.querySelectorAll("[role=tab]")];

function show(tab) {
  for (const it of tabs) {
    const is = it === tab;
    it.setAttribute("aria-selected", String(is));
    it.tabIndex = is ? 0 : -1;
    $(it.getAttribute("aria-controls")).hidden = !is;
  }
}

tabs.forEach((tab, at) => {
  tab.addEventListener("click", () => show(tab));
  tab.addEventListener("keydown", (event) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    show(next);
    next.focus();
  });
});

// ---- Editions compared

const editions = files($("compare-drop"), {
  what: "Drop the finished editions of a letter here",
  beside: "Word or text, two to twelve, all of one letter. A reviser’s workbook that was filled in may come along.",
  name: "editions",
  accept: ".docx,.dotx,.docm,.txt,.xlsx,.toml",
  role: (file) => (/\.(xlsx|toml)$/i.test(file.name) ? "accepted findings" : ""),
  only: ["accepted findings"],
  most: () => desk.most,
  live,
});

document.querySelector("#compare form").addEventListener("submit", (event) => {
  event.preventDefault();
  const result = document.querySelector("#compare .result");
  const given = editions.list();
  const says = `Comparing ${counted(given.filter((it) => !it.role).length, "edition")}…`;
  work(event.target, result, says, async () => {
    const accepted = given.find((it) => it.role);
    const made = await call("/drift", {
      editions: await editions.read((it) => !it.role),
      accepted: accepted ? (await editions.read((it) => it.role))[0] : null,
      letter: $("compare-letter").value || null,
    });
    return compared(made);
  });
});

function compared(made) {
  const rows = made.editions.map((it) => make("tr", {},
    make("th", { scope: "row" }, it.path),
    make("td", {}, it.id),
    make("td", {}, it.letter ?? "unknown"),
    make("td", {}, it.kind ?? "of no known kind")));
  const table = make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Editions that were read" },
    make("table", {}, make("thead", {}, make("tr", {}, ["File", "Edition", "Letter", "Kind"].map((it) => make("th", { scope: "col" }, it)))), make("tbody", {}, rows)));
  const unread = made.diagnostics.filter((it) => it.severity === "error").length;
  const report = link(made, "drift.html");
  return [
    card({}, title(made.findings || unread ? "" : "✓ ", made.verdict, unread ? `, but ${counted(unread, "file")} could not be read` : ""), table, told(made.diagnostics, desk.folder),
      make("p", {}, make("a", { href: report, target: "_blank", rel: "noopener" }, "Open the report in a tab of its own"))),
    make("iframe", { src: report, title: "Drift report", sandbox: "allow-scripts allow-downloads allow-modals allow-popups" }),
    kept(made, `drift-${today()}`, "The report, the reviser’s workbook, and the Word editions with findings as comments"),
  ];
}

// ---- Replies counted

const replies = files($("count-drop"), {
  what: "Drop the replies here",
  beside: "Word, PDF, or what a page saved (.json); archives and messages that hold them. A .csv says when they were received.",
  name: "replies",
  accept: ".docx,.pdf,.json,.zip,.eml,.csv,.txt",
  role: (file) => (/\.csv$/i.test(file.name) ? "when they were received" : ""),
  only: ["when they were received"],
  most: () => desk.most,
  live,
});

document.querySelector("#count form").addEventListener("submit", (event) => {
  event.preventDefault();
  const given = replies.list();
  work(event.target, document.querySelector("#count .result"), `Counting ${counted(given.filter((it) => !it.role).length, "file")}…`, async () => {
    const received = given.some((it) => it.role);
    const made = await call("/count", {
      letter: $("count-letter").value,
      replies: await replies.read((it) => !it.role),
      received: received ? (await replies.read((it) => it.role))[0] : null,
      late: $("count-late").checked,
    });
    return [...count(made), kept(made, `replies-${today()}`, "The count, as a workbook and as tables")];
  });
});

// Problems, with texts called by their names.
const problems = (it, names = {}) => it.problems.map((problem) => problem.message.replace(/[\p{L}\p{N}/-]+/gu, (word) => names[word] ?? word)).join("; ");

function count({ found, names, diagnostics }) {
  if (found.texts) {
    const got = found.replies.filter((it) => it.counted).length;
    const texts = found.texts.map((it) => [names[it.id] ?? it.id, it.replies, it.support,
      it.share === null ? "–" : `${Math.round(it.share * 1000) / 10} %`,
      it.withdrawn ? "withdrawn" : it.objections ? counted(it.objections.length, "objection") : it.proceeds ? "proceeds" : "does not proceed"]);
    const rows = found.replies.map((it) => [it["member-state"] ?? it.path, it.date, it.language, it.counted ? "yes" : "no",
      Object.entries(it.positions).map(([id, position]) => `${names[id] ?? id}: ${position}`).join("; "), problems(it, names)]);
    return [card({}, title(`${counted(found.replies.length, "reply").replace("replys", "replies")}, ${got} counted`), told(diagnostics, desk.folder),
      table("By text", ["Text", "Replies", "Support", "Share", "Outcome"], texts),
      rows.length ? table("By reply", ["Reply", "Date", "Language", "Counted", "Positions", "To settle"], rows) : [])];
  }
  const all = found.forms.reduce((sum, form) => sum + form.replies.length, 0);
  return [card({}, title(`${counted(all, "reply").replace("replys", "replies")}`), told(diagnostics, desk.folder), found.forms.map((form) => [
    table(`Form ${form.form}`, ["Reply", ...form.columns.map((it) => it.label || it.id), "To settle"],
      form.replies.map((it) => [it.path, ...form.columns.map((column) => it.values[column.id]), problems(it)])),
    form.tallies.length ? table("Choices", ["Field", "Option", "Count"], form.tallies.map((it) => [it.field, it.option, it.count])) : [],
  ]))];
}

// ---- What is dropped anywhere on the page

let over = 0;
const target = () => ({ compare: editions, count: replies })[tabs.find((it) => it.getAttribute("aria-selected") === "true").getAttribute("aria-controls")];
const mark_over = (is) => document.body.classList.toggle("over", is);
addEventListener("dragenter", (event) => { event.preventDefault(); over += 1; mark_over(true); });
addEventListener("dragleave", () => { over -= 1; if (over <= 0) mark_over(false); });
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  over = 0;
  mark_over(false);
  const zone = target();
  if (zone) zone.drop(event.dataTransfer).catch(() => live("What was dropped cannot be read: choose the files instead", true));
  else live("Files are dropped under “Compare editions” or “Count replies”");
});

load();
