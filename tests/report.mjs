// The HTML report of `drift` in a real browser: no accessibility violations, nothing fetched, filters and keys work.
//
// usage: NODE_PATH-like folder with playwright-core and axe-core, and a report with findings in several editions:
//   node tests/report.mjs MODULES REPORT.html [SHOTS]
//
// A screenshot a look (light, dark, narrow, a pair of languages, print) goes into SHOTS where it is given.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { open } from "./browser.mjs";

const [modules, report, shots] = process.argv.slice(2);
const { browser, expect, violations, end } = await open(modules, "report");

for (const [name, colorScheme, width] of [["light", "light", 1920], ["dark", "dark", 1920], ["narrow", "light", 700]]) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 1100 } });
  const page = await context.newPage();
  const strange = [];
  page.on("request", (it) => it.url().startsWith("file:") || strange.push(it.url()));
  page.on("pageerror", (it) => strange.push(String(it)));
  await page.goto(pathToFileURL(path.resolve(report)).href);
  if (shots) await page.screenshot({ path: path.join(shots, `report-${name}.png`) });
  const found = await violations(page);
  expect(`${name}: axe`, found.length === 0, found);
  expect(`${name}: nothing fetched, no error`, strange.length === 0, strange);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(`${name}: the page itself does not scroll sideways`, wide);
  if (name === "light") await use(page);
  await context.close();
}
await end();

// Filters and keys, as a reader uses them.
async function use(page) {
  const status = () => page.evaluate(() => document.querySelector("output").textContent);
  const shown = () => page.evaluate(() => document.querySelectorAll("article:not([hidden])").length);
  const focused = () => page.evaluate(() => document.activeElement.closest("article")?.id ?? "");
  const all = await shown();
  expect("there are findings to look at", all > 2, String(all));
  await page.keyboard.press("j");
  const first = await focused();
  await page.keyboard.press("j");
  const second = await focused();
  await page.keyboard.press("k");
  expect("j and k go from finding to finding", first !== "" && first !== second && (await focused()) === first);
  const codes = await page.evaluate(() => [...document.querySelectorAll("[name=code] option")].map((it) => it.value));
  const code = codes.find((it) => it !== "");
  await page.selectOption("[name=code]", code);
  const some = await shown();
  expect("a code narrows the list", some > 0 && some < all && (await status()).startsWith(`${some} of ${all} `), await status());
  await page.selectOption("[name=code]", "");
  const boxes = await page.$$("[name=severity]");
  for (const box of boxes) await box.uncheck();
  expect("no severity, no findings", (await shown()) === 0);
  await page.click("button[type=reset]");
  await page.waitForTimeout(50);
  expect("a reset shows all", (await shown()) === all);
  await page.selectOption("[name=a]", "en");
  await page.selectOption("[name=b]", "ar");
  const columns = await page.evaluate(() => document.querySelectorAll("thead [data-edition]:not([hidden])").length);
  expect("a pair shows two columns", columns === 2, String(columns));
  const found = await violations(page);
  expect("axe on a pair", found.length === 0, found);
  if (shots) await page.screenshot({ path: path.join(shots, "report-pair.png") });
  await page.click("button[type=reset]");
  await page.waitForTimeout(50);
  const direction = await page.evaluate(() => {
    const cell = [...document.querySelectorAll("tbody [data-edition=ar]")].find((it) => it.textContent.trim() !== "");
    const text = cell?.querySelector("p, div, span") ?? cell;
    return text ? getComputedStyle(text).direction : "none";
  });
  expect("Arabic reads from right to left", direction === "rtl", direction);
  await page.emulateMedia({ media: "print" });
  const form = await page.evaluate(() => getComputedStyle(document.querySelector(".filters")).display);
  expect("print leaves the filters out", form === "none", form);
  if (shots) await page.pdf({ path: path.join(shots, "report-print.pdf"), preferCSSPageSize: true });
}
