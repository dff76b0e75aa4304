// Editions as pages in a real browser: no accessibility violations, nothing fetched, nothing that scrolls sideways on a
// phone, the same tree whether read as HTML or as XML; and a form that is filled in by keyboard and saved.
//
// usage: a folder with playwright-core and axe-core, a folder of pages, the page whose form is filled in, and where to
// save what it saves:
//   node tests/page.mjs MODULES PAGES FORM.html SAVED [SHOTS]
//
// A screenshot of each page, wide and narrow, goes into SHOTS where it is given.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { open, painted } from "./browser.mjs";

const [modules, folder, filled, saved, shots] = process.argv.slice(2);
const { browser, expect, violations, end } = await open(modules, "page");

// Every element with its attributes, and every text, however a page is read.
const outline = (source) => {
  const tree = (node) => {
    if (node.nodeType === 3) return node.data.trim() === "" ? [] : [node.data.replace(/\s+/g, " ").trim()];
    if (node.nodeType !== 1) return [];
    const attributes = [...node.attributes].map((it) => `${it.name}=${it.value}`).sort();
    return [`<${node.localName} ${attributes.join(" ")}>`, ...[...node.childNodes].flatMap(tree), `</${node.localName}>`];
  };
  const read = (type) => tree(new DOMParser().parseFromString(source, type).documentElement);
  const [html, xml] = [read("text/html"), read("application/xhtml+xml")];
  const at = html.findIndex((it, index) => it !== xml[index]);
  return html.length === xml.length && at < 0 ? "" : `${html[at]} is ${xml[at]} in XML`;
};

const pages = fs.readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
expect("there are pages", pages.length > 0);
for (const [look, viewport] of [["wide", { width: 1280, height: 1000 }], ["phone", { width: 390, height: 844 }]]) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const strange = [];
  page.on("request", (it) => /^(file|data):/.test(it.url()) || strange.push(it.url()));
  page.on("pageerror", (it) => strange.push(String(it)));
  page.on("console", (it) => it.type() === "error" && strange.push(it.text()));
  for (const name of pages) {
    const file = path.resolve(folder, name);
    await page.goto(pathToFileURL(file).href);
    if (shots) await page.screenshot({ path: path.join(shots, `${name}-${look}.png`), fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(`${name}: ${look}: the page itself does not scroll sideways`, wide <= 0, `${wide} pixels`);
    const { direction, lang } = await page.evaluate(() => {
      const { direction } = getComputedStyle(document.querySelector("main p"));
      return { direction, lang: document.documentElement.lang };
    });
    expect(`${name}: direction`, direction === (lang.startsWith("ar") ? "rtl" : "ltr"), direction);
    if (look === "wide") {
      const differs = await page.evaluate(outline, fs.readFileSync(file, "utf8"));
      expect(`${name}: HTML and XML are one tree`, differs === "", differs);
    }
    // The languages of one direction share their elements and colours: one of each tells, and Chinese with its own faces.
    if (!(look === "phone" ? /\.(en|ar)\.html$/ : /\.(en|zh|ar)\.html$/).test(name)) continue;
    const found = await violations(page);
    expect(`${name}: ${look}: axe`, found.length === 0, found);
  }
  expect(`${look}: nothing fetched, no error`, strange.length === 0, strange);
  await context.close();
}
await fill();
await end();

// The form of a consultation, filled in with the keyboard alone: for the first text, against the last, the others as the
// first; one option is chosen without its box, one mark is taken back.
async function fill() {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path.resolve(filled)).href);
  await painted(page);
  const keys = await page.evaluate(() => [...document.querySelectorAll("[data-key]")].map((it) => it.dataset.key));
  const id = () => page.evaluate(() => document.activeElement.dataset.key ?? document.activeElement.localName);
  // By tab from field to field, as a reader goes; the marks of a group are one stop.
  const reach = async (key) => {
    for (let steps = 0; steps < 200; steps += 1) {
      if ((await id()) === key) return true;
      await page.keyboard.press("Tab");
    }
    return false;
  };
  const at = (ending) => keys.find((key) => key.endsWith(ending));
  const texts = [...new Set(keys.filter((key) => key.endsWith("/assigns")).map((key) => key.split("/")[1]))];
  expect("the name is reached by keyboard", await reach(at("/name")));
  await page.keyboard.type("A. Person");
  const twins = await page.evaluate(
    (key) => [...document.querySelectorAll(`[data-key="${key}"]`)].map((it) => it.value), at("/name"));
  expect("what is asked twice is written once", twins.length === 2 && twins.every((it) => it === "A. Person"), twins);
  for (const [number, text] of texts.entries()) {
    const key = keys.find((it) => it.endsWith(`/${text}/assigns`));
    expect(`${text} is reached by keyboard`, await reach(key));
    if (number === texts.length - 1) {
      // The arrow goes to the other box.
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      expect("the arrow reaches the other box", (await id()).endsWith("/does-not-assign"), await id());
    } else if (number === 1) {
      // The option brings its box.
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      const brought = await page.evaluate((key) => document.querySelector(`[data-key="${key}"]`).checked, key);
      expect("an option brings its box", brought);
    } else {
      await page.keyboard.press("Space");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      if (number === 2) {
        // Taken back, and set again.
        await page.keyboard.press("Space");
        const left = await page.evaluate(() => document.activeElement.checked);
        expect("a mark that is pressed again is taken back", left === false);
        await page.keyboard.press("Space");
      }
    }
  }
  expect("the Member State is reached by keyboard", await reach(at("/member-state")));
  await page.keyboard.type("Chad");
  expect("the button is reached by keyboard", await reach("button"));
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  await download.saveAs(saved);
  const { circular, lang } = await page.evaluate(() => document.querySelector("form").dataset);
  const name = `${circular}-reply.${lang}.json`;
  expect("the file is called what the page says", download.suggestedFilename() === name, download.suggestedFilename());
  const told = await page.evaluate(() => document.querySelector("output").textContent);
  expect("the page says that it is saved", told.includes(name), told);
  const reply = JSON.parse(fs.readFileSync(saved, "utf8"));
  const all = new Set(keys);
  expect("every field is in the file", Object.keys(reply.fields).every((key) => all.delete(key)) && all.size === 0);
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(() => getComputedStyle(document.querySelector(".return")).display);
  expect("print leaves the button out", shown === "none", shown);
  if (shots) await page.pdf({ path: path.join(shots, "page-print.pdf"), preferCSSPageSize: true });
}
