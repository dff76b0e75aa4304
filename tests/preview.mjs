// The page of `preview` in a real browser: two editions, a passage opened, edited and saved, its new words on the page within
// a second; the keyboard alone; no accessibility violations, nothing fetched from elsewhere.
//
// usage: NODE_PATH-like folder with playwright-core and axe-core, the command, and a circular whose copy is edited:
//   node tests/preview.mjs MODULES TSB-CIRCULAR CIRCULAR [PICTURES]
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";
import { open, painted } from "./browser.mjs";

const [modules, command, circular, pictures] = process.argv.slice(2);
const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "preview-")), "letter");
fs.cpSync(circular, folder, { recursive: true });
const file = (lang) => path.join(folder, "text", `${lang}.ftl`);
const { browser, expect, violations, end } = await open(modules, "preview");

const server = spawn(command, ["preview", folder, "--lang", "en,ar"], { stdio: ["ignore", "pipe", "ignore"] });
// However this ends, the server does.
process.on("exit", () => server.kill("SIGKILL"));
const link = await new Promise((done) => server.stdout.once("data", (data) => done(String(data).trim())));
const origin = new URL(link).origin;

const strange = [];
const visit = async (width, height) => {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.on("request", (it) => it.url().startsWith(origin) || it.url().startsWith("blob:") || it.url().startsWith("data:") || strange.push(it.url()));
  page.on("console", (it) => it.text().includes("409") || it.text().includes("422") || strange.push(it.text()));
  page.on("pageerror", (it) => strange.push(it.message));
  await page.goto(link);
  await drawn(page);
  await painted(page);
  return page;
};
const drawn = (page) => page.waitForFunction(() => document.querySelectorAll(".edition").length === 2
  && [...document.querySelectorAll(".edition")].every((it) => it.querySelector(".sheet button"))
  && [...document.querySelectorAll(".sheet img")].every((it) => it.complete && it.naturalWidth > 0)
  && document.getElementById("live").textContent === "Up to date");
const passage = (lang, key) => `.edition[data-lang="${lang}"] button.first[data-key="${key}"]`;
const label = (page, lang, key) => page.getAttribute(passage(lang, key), "aria-label");
const focused = (page) => page.evaluate(() => [document.activeElement.closest(".edition")?.dataset.lang, document.activeElement.dataset.key].join(" "));
const picture = async (page, name) => pictures && page.screenshot({ path: path.join(pictures, `${name}.png`) });

// Wide, with the mouse.
const page = await visit(1500, 950);
expect("the link keeps its token to itself", !page.url().includes("#"), page.url());
expect("two editions stand side by side", await page.evaluate(() => {
  const [one, other] = [...document.querySelectorAll(".edition")].map((it) => it.getBoundingClientRect());
  return one.top === other.top && one.right <= other.left + 2;
}));
expect("pages of the Arabic edition are right to left", (await page.getAttribute(".edition[data-lang=ar] .sheets", "dir")) === "rtl");
// What lies over a passage lies over its ink.
const ink = await page.evaluate(async (selector) => {
  const button = document.querySelector(selector);
  const image = button.closest(".sheet").querySelector("img");
  const scale = image.naturalWidth / image.clientWidth;
  const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth, height: image.naturalHeight });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const dark = (x, y, width, height) => {
    const { data } = context.getImageData(x * scale, y * scale, width * scale, height * scale);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) count += data[at + 3] > 128 && data[at] < 128 ? 1 : 0;
    return count;
  };
  const { offsetLeft: x, offsetTop: y, offsetWidth: width, offsetHeight: height } = button;
  return [dark(x, y, width, height), dark(x, y, 3, height), dark(x + width + 2, y, 8, height)];
}, passage("ar", "letter/invitation"));
expect("what lies over a passage lies over its words", ink[0] > 200 && ink[1] === 0 && ink[2] === 0, ink);
await page.click(passage("ar", "letter/invitation"));
await page.waitForSelector("#passage textarea");
await picture(page, "wide");
const area = page.locator("#passage textarea").first();
expect("its words are edited from right to left", (await area.getAttribute("dir")) === "rtl");
expect("the original stands beside them", (await page.textContent("#passage blockquote")).includes("I am pleased to invite"));
expect("its file and line are told", /ar\.ftl:2/.test(await page.textContent("#passage .where >> nth=1")));
expect("axe, with a passage open", (await violations(page)).length === 0, await violations(page));
const before = fs.readFileSync(file("ar"), "utf8");
const words = await area.inputValue();
expect("what stands in braces is set apart from Arabic", /\u2068\{[^{}]+\}\u2069/.test(words), words);
await area.fill(words.replace("يسرني", "يسعدني"));
const began = Date.now();
await page.click("#passage button.main");
await page.waitForFunction((selector) => document.querySelector(selector).getAttribute("aria-label").includes("يسعدني"), passage("ar", "letter/invitation"));
const took = Date.now() - began;
expect("new words stand on the page within a second or two of a busy machine", took < 3000, took);
console.log(`preview: ${took} ms from save to page`);
expect("one message was written", fs.readFileSync(file("ar"), "utf8") === before.replace("يسرني", "يسعدني"));
await drawn(page);

// What somebody else saves is shown; what is typed meanwhile stays.
await area.fill(`${await area.inputValue()} …`);
const theirs = before.replace("يسرني", "يشرفني");
fs.writeFileSync(file("ar"), theirs);
await page.waitForSelector("text=The file says otherwise now");
expect("what is typed stays", (await area.inputValue()).endsWith("…"));
await page.click("text=Take these words");
expect("the other words are taken", (await area.inputValue()).includes("يشرفني"));

// Wrong words are refused where they are.
await area.fill(`${await area.inputValue()}\n{ $nowhere }`);
await page.keyboard.press("Control+Enter");
await page.waitForSelector("#passage .wrong button");
expect("the line of the fault is told", (await page.textContent("#passage .wrong button")).startsWith("Line 2"), await page.textContent("#passage .wrong"));
expect("nothing was written", fs.readFileSync(file("ar"), "utf8") === theirs);
await page.click("#passage .wrong button");
const at = await area.evaluate((it) => it.value.slice(it.selectionStart).replace(/\u2069/g, ""));
expect("its place is chosen", at.startsWith("$nowhere") || at.startsWith("{ $nowhere"), at);
expect("axe, with a fault", (await violations(page)).length === 0, await violations(page));
await page.click("text=Undo");
expect("undone, nothing is wrong", (await area.getAttribute("aria-invalid")) === null && (await page.textContent("#passage .wrong")) === "");

// A fault of the model: the pages stay, and its place is told.
const toml = fs.readFileSync(path.join(folder, "circular.toml"), "utf8");
fs.writeFileSync(path.join(folder, "circular.toml"), toml.replace("number = 58", "number = "));
await page.waitForFunction(() => /circular\.toml:\d+/.test(document.getElementById("faults").textContent));
await page.waitForFunction(() => document.getElementById("live").textContent.startsWith("Not up to date"));
expect("the last pages stay", await page.evaluate(() => document.querySelectorAll(".sheet img").length > 4));
expect("axe, with a fault of the model", (await violations(page)).length === 0, await violations(page));
await picture(page, "fault");
fs.writeFileSync(path.join(folder, "circular.toml"), toml);
await page.waitForFunction(() => document.getElementById("faults").textContent === "");

// A formula is shown, and not edited.
await page.click(passage("en", "letter/salutation"));
await page.waitForSelector("#passage .advice");
expect("a formula is not edited", (await page.locator("#passage textarea").count()) === 0);
await picture(page, "formula");

// The keyboard alone.
const keys = await visit(1500, 950);
await keys.focus("#languages input >> nth=-1");
await keys.keyboard.press("Tab");
expect("a stop of the tab key for an edition", (await focused(keys)) === "en place-date", await focused(keys));
await keys.keyboard.press("ArrowDown");
const second = await focused(keys);
expect("arrows go on", second.startsWith("en ") && second !== "en place-date", second);
await keys.focus(passage("en", "letter/deadlines"));
await keys.keyboard.press("ArrowRight");
expect("and to the edition beside", (await focused(keys)) === "ar letter/deadlines", await focused(keys));
await keys.keyboard.press("Enter");
await keys.waitForSelector("#passage textarea:focus");
await keys.keyboard.press("Control+End");
await keys.keyboard.type(" 2026");
await keys.keyboard.press("Control+Enter");
await keys.waitForFunction((selector) => document.querySelector(selector).getAttribute("aria-label").includes("2026"), passage("ar", "letter/deadlines"));
expect("saved without a mouse", (await label(keys, "ar", "letter/deadlines")).includes("2026"));
await keys.keyboard.press("Escape");
expect("and back to the passage", (await focused(keys)) === "ar letter/deadlines", await focused(keys));
expect("both columns show it", await keys.evaluate((selectors) => {
  const [one, other] = selectors.map((it) => document.querySelector(it).getBoundingClientRect().top);
  return Math.abs(one - other) < 40;
}, [passage("en", "letter/deadlines"), passage("ar", "letter/deadlines")]));

// A finding leads to its passage.
await keys.click("summary");
await keys.click("#found button >> nth=0");
await keys.waitForSelector("#passage .message");

// Narrow, as at 200 per cent.
const narrow = await visit(640, 900);
expect("nothing scrolls sideways", await narrow.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
await narrow.click(passage("en", "letter/invitation"));
await narrow.waitForSelector("#passage textarea");
expect("the passage and its words are seen together", await narrow.evaluate((selector) => {
  const [passage, aside, area] = [selector, "aside", "#passage textarea"].map((it) => document.querySelector(it).getBoundingClientRect());
  return passage.top >= 0 && passage.bottom <= aside.top && area.bottom <= window.innerHeight;
}, passage("en", "letter/invitation")));
expect("axe, narrow", (await violations(narrow)).length === 0, await violations(narrow));
await picture(narrow, "narrow");

// Without the token there is nothing.
const stranger = await (await browser.newContext()).newPage();
await stranger.goto(origin);
await stranger.waitForSelector("#live.lost");
expect("without the link nothing is shown", (await stranger.locator(".sheet").count()) === 0);

expect("nothing fetched from elsewhere, no error of the page", strange.length === 0, strange);
server.kill("SIGTERM");
fs.rmSync(path.dirname(folder), { recursive: true });
await end();
