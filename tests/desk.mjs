// The page of `desk` in a real browser: finished editions dropped, the report read and saved, replies counted, a letter's
// editions made and opened, a new letter begun; the keyboard alone; no accessibility violations, nothing fetched from
// elsewhere, nothing written that was not asked for.
//
// usage: NODE_PATH-like folder with playwright-core and axe-core, the command, and a circular with a reply form:
//   node tests/desk.mjs MODULES TSB-CIRCULAR CIRCULAR [PICTURES]
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { execFileSync, spawn } from "node:child_process";
import { open, painted } from "./browser.mjs";

const [modules, command, circular, pictures] = process.argv.slice(2);
const home = fs.mkdtempSync(path.join(os.tmpdir(), "desk-"));
const folder = path.join(home, "folder");
const given = path.join(home, "given");
fs.cpSync(circular, path.join(folder, "letters", "old"), { recursive: true });
execFileSync(command, ["render", circular, "--lang", "en,fr,zh", "--to", "txt,docx,html", "--out", given]);
const name = fs.readdirSync(given).find((it) => it.endsWith(".en.txt")).replace(".en.txt", "");
const edition = (lang, ending) => path.join(given, `${name}.${lang}.${ending}`);
const chinese = fs.readFileSync(edition("zh", "txt"), "utf8");
fs.writeFileSync(edition("zh", "txt"), chinese.replace("3月17日", "3月18日"));

const files = (of) => fs.readdirSync(of, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  .map((it) => path.relative(of, path.join(it.parentPath, it.name))).sort();
const before = files(folder);
const { browser, expect, violations, end } = await open(modules, "desk");
const server = spawn(command, ["desk", folder, "--no-open"], { stdio: ["ignore", "pipe", "ignore"] });
// However this ends, the server does.
process.on("exit", () => server.kill("SIGKILL"));
const link = await new Promise((done) => server.stdout.once("data", (data) => done(String(data).trim())));
const origin = new URL(link).origin;

const strange = [];
const visit = async (width, height) => {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  context.on("page", (page) => {
    page.on("request", (it) => it.url().startsWith(origin) || it.url().startsWith("data:") || strange.push(it.url()));
    page.on("console", (it) => /40[89]|422/.test(it.text()) || strange.push(it.text()));
    page.on("pageerror", (it) => strange.push(it.message));
  });
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForSelector("#list button", { state: "attached" });
  await painted(page);
  return page;
};
const picture = async (page, name) => pictures && page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
const sound = async (page, where) => {
  const found = await violations(page);
  expect(`axe, ${where}`, found.length === 0, found);
};
// Drops files and folders on the page, as a mouse does.
const drop = async (page, ...files) => {
  const browserOf = await page.context().newCDPSession(page);
  const { x, y } = await page.evaluate(() => {
    const at = document.querySelector("main").getBoundingClientRect();
    return { x: at.x + at.width / 2, y: Math.max(at.y, 0) + 60 };
  });
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) await browserOf.send("Input.dispatchDragEvent", { type, x, y, data });
  await browserOf.detach();
};
const done = (page, panel) => page.waitForSelector(`${panel} .result[aria-busy]`, { state: "detached" });

// Editions dropped: the report is read, and saved.
const page = await visit(1400, 950);
expect("the link keeps its token to itself", !page.url().includes("#"), page.url());
await picture(page, "empty");
await sound(page, "empty");
await page.click("#compare button[type=submit]");
await page.waitForSelector("#compare .wrong");
expect("nothing dropped is told, and how to go on", /no edition.*name two or more/s.test(await page.textContent("#compare .wrong")), await page.textContent("#compare .wrong"));
await drop(page, edition("en", "docx"), edition("fr", "docx"), edition("zh", "txt"));
await page.waitForFunction(() => document.querySelectorAll("#compare .files li").length === 3);
await page.click("#compare button[type=submit]");
await page.waitForSelector("#compare iframe");
await done(page, "#compare");
const verdict = await page.textContent("#compare .result h2");
expect("the verdict is told", /error/.test(verdict), verdict);
expect("and is where the keyboard is", await page.evaluate(() => document.activeElement.tagName) === "H2");
const report = page.frameLocator("#compare iframe");
await report.locator("article").first().waitFor();
expect("the report is read on the page", (await report.locator("body").textContent()).includes("date-mismatch"));
expect("the report knows no token", await page.frames()[1].evaluate(() => { try { return sessionStorage.length; } catch { return "none"; } }) === "none");
expect("nothing was written yet", files(folder).join() === before.join());
await sound(page, "with a report");
await picture(page, "report");
const [tab] = await Promise.all([page.waitForEvent("popup"), page.click("text=Open the report in a tab of its own")]);
await tab.waitForSelector("article");
expect("the report stands in a tab of its own, styled", await tab.evaluate(() => getComputedStyle(document.querySelector("article")).borderInlineStartWidth) === "4px");
await tab.close();
await page.fill("#compare .save input", "../outside");
await page.click("#compare .save button");
await page.waitForSelector("#compare .save input[aria-invalid=true]");
expect("nothing is saved outside", !fs.existsSync(path.join(home, "outside")) && files(folder).join() === before.join());
await page.fill("#compare .save input", "reports/first");
await page.click("#compare .save button");
await page.waitForSelector("#compare .good:has-text('Saved')");
const saved = files(path.join(folder, "reports", "first"));
expect("report, workbook and annotated copies are saved", saved.join() === ["drift.html", "drift.xlsx", `${name}.en.docx`, `${name}.fr.docx`].join(), saved);
expect("a copy has what was given, and more", fs.statSync(path.join(folder, "reports", "first", `${name}.en.docx`)).size > 1000);
await page.click("#compare .save button");
await page.waitForFunction(() => document.querySelector("#compare .save input").value === "reports/first-2");
expect("nothing is written over: another name is proposed", /is there already/.test(await page.textContent("#compare .result")));
await sound(page, "with a name that is taken");
const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[aria-label="Download drift.xlsx"]`)]);
expect("or downloaded", fs.readFileSync(await download.path()).subarray(0, 2).toString() === "PK");

// A letter: how it stands, its editions, one opened.
await page.click("#tab-letters");
await page.click("#list button");
await page.waitForSelector("#letter table");
expect("its languages stand there", (await page.textContent("#letter table")).includes("Français") || (await page.textContent("#letter table")).includes("French"), await page.textContent("#letter table"));
await sound(page, "with a letter");
await picture(page, "letter");
for (const box of await page.locator("#letter input[name=lang]").all()) await box.setChecked(["en", "ar"].includes(await box.getAttribute("value")));
await page.locator("#letter input[name=to][value=html]").setChecked(true);
await page.click("text=Make editions >> nth=-1");
await page.waitForSelector("#letter .kept li", { timeout: 60000 });
const made = await page.locator("#letter .kept li").count();
expect("two editions as PDF, Word and page", made === 6, made);
await picture(page, "editions");
const [pdf] = await Promise.all([page.waitForEvent("download"), page.click(`[aria-label="Download ${name}.ar.pdf"]`)]);
expect("a PDF is one", fs.readFileSync(await pdf.path()).subarray(0, 5).toString() === "%PDF-");
const [shown] = await Promise.all([page.waitForEvent("popup"), page.click(`[aria-label="Open ${name}.en.html"]`)]);
await shown.waitForSelector("main");

// Its form is filled in there, and the reply counted.
await shown.locator("input[type=radio]").first().check();
const reply = path.join(given, "reply.json");
const button = shown.locator("button").last();
const came = shown.waitForEvent("download", { timeout: 10000 });
await button.click();
await (await came).saveAs(reply);
await shown.close();
await page.click("#tab-count");
await picture(page, "count-empty");
const inbox = path.join(given, "inbox");
for (const [at, of] of ["kenya", "japan"].entries()) {
  fs.mkdirSync(path.join(inbox, of), { recursive: true });
  fs.writeFileSync(path.join(inbox, of, "reply.json"), fs.readFileSync(reply, "utf8") + " ".repeat(at));
}
await drop(page, inbox);
await page.waitForFunction(() => document.querySelectorAll("#count .files li").length === 2);
const replied = await page.locator("#count .files li > span:first-child").allTextContents();
expect("of one name in two folders both are kept", replied.some((it) => it === "reply.json") && replied.some((it) => /inbox-(kenya|japan)-reply\.json/.test(it)), replied);
for (const it of await page.locator("#count .files button").all()) await page.locator("#count .files button").first().click();
expect("and taken away again", (await page.locator("#count .files li").count()) === 0);
await drop(page, reply);
await page.waitForSelector("#count .files li");
await page.selectOption("#count-letter", "letters/old");
await page.click("#count button[type=submit]");
await page.waitForSelector("#count .kept");
await sound(page, "with a count");
await picture(page, "count");
expect("the reply is counted, text by text", /1 reply/.test(await page.textContent("#count .result h2")) && (await page.locator("#count table").count()) === 2, await page.textContent("#count .result h2"));
await page.fill("#count .save input", "counts");
await page.click("#count .save button");
await page.waitForSelector("#count .good:has-text('Saved')");
expect("the count is saved", files(path.join(folder, "counts")).join() === ["csv", "xlsx"].map((it) => `${name}.replies.${it}`).join());

// A new letter from the old one.
await page.click("#tab-letters");
await page.fill("#new-into", "letters/old");
await page.click("text=Begin >> nth=-1");
await page.waitForFunction(() => document.querySelector("#new-into").value === "letters/old-2");
await page.fill("#new-number", "196");
await page.press("#new-number", "Enter");
await page.waitForSelector("#list button[data-path='letters/old-2'][aria-current=true]");
expect("it is a letter of its own", /number = 196/.test(fs.readFileSync(path.join(folder, "letters", "old-2", "circular.toml"), "utf8")));

// The keyboard alone, from a chosen file to a saved one.
const keys = await visit(1400, 950);
const chosen = keys.waitForEvent("filechooser");
await keys.keyboard.press("Tab");
expect("the tabs come first", await keys.evaluate(() => document.activeElement.id) === "tab-compare");
await keys.keyboard.press("ArrowRight");
expect("arrows go from tab to tab", await keys.evaluate(() => document.activeElement.id === "tab-count" && !document.getElementById("count").hidden));
await keys.keyboard.press("Home");
await keys.keyboard.press("Tab");
expect("then files can be chosen", await keys.evaluate(() => document.activeElement.type) === "file");
await keys.keyboard.press("Enter");
await (await chosen).setFiles([edition("en", "txt"), edition("fr", "txt"), edition("fr", "docx")]);
await keys.waitForFunction(() => document.querySelectorAll("#compare .files li").length === 3);
for (let at = 0; at < 3; at += 1) await keys.keyboard.press("Tab");
await keys.keyboard.press("Enter");
await keys.waitForFunction(() => document.querySelectorAll("#compare .files li").length === 2);
expect("a file is taken away again, and the keyboard stays in the list", await keys.evaluate(() => document.activeElement.closest(".files") !== null));
await keys.keyboard.press("Tab");
await keys.keyboard.press("Tab");
await keys.keyboard.press("Enter");
await keys.waitForSelector("#compare iframe");
expect("editions that agree are told so", (await keys.textContent("#compare .result h2")).includes("✓"), await keys.textContent("#compare .result h2"));
await keys.focus("#compare .save input");
await keys.keyboard.press("Control+A");
await keys.keyboard.type("by keyboard");
await keys.keyboard.press("Enter");
await keys.waitForSelector("#compare .good:has-text('Saved')");
expect("saved without a mouse", fs.existsSync(path.join(folder, "by keyboard", "drift.html")));

// On a phone.
const phone = await visit(390, 844);
const fits = () => phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
await drop(phone, edition("en", "txt"), edition("zh", "txt"));
await phone.click("#compare button[type=submit]");
await phone.waitForSelector("#compare .kept");
expect("nothing scrolls sideways", await fits());
await sound(phone, "on a phone");
await picture(phone, "phone");
await phone.click("#tab-letters");
await phone.click("#list button");
await phone.waitForSelector("#letter table");
expect("nor a letter", await fits());
await picture(phone, "phone-letter");

// What is no edition is told with its name; the others are compared.
const broken = path.join(given, "broken.docx");
fs.writeFileSync(broken, "PK no package");
await drop(page, edition("en", "txt"));
await page.click("#tab-compare");
await drop(page, broken);
await page.click("#compare button[type=submit]");
await page.waitForFunction(() => document.querySelector("#compare .told")?.textContent.includes("broken.docx"));
await picture(page, "broken");

// Without the token there is nothing.
const stranger = await (await browser.newContext()).newPage();
await stranger.goto(origin);
await stranger.waitForSelector("#live.lost");
expect("without the link nothing is shown", (await stranger.locator("#list button").count()) === 0);

expect("nothing fetched from elsewhere, no error of the page", strange.length === 0, strange);
server.kill("SIGTERM");
fs.rmSync(home, { recursive: true });
await end();
