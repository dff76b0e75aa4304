// The matrix of `status` in a real browser: no accessibility violations, nothing fetched, no script, and links from what is
// stale to what changed.
//
// usage: NODE_PATH-like folder with playwright-core and axe-core, and a page of a folder in which something is stale:
//   node tests/status.mjs MODULES STATUS.html
import path from "node:path";
import { pathToFileURL } from "node:url";
import { open } from "./browser.mjs";

const [modules, file] = process.argv.slice(2);
const { browser, expect, violations, end } = await open(modules, "status");
for (const [name, colorScheme, width] of [["light", "light", 1400], ["dark", "dark", 1400], ["narrow", "light", 420]]) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 1000 } });
  const page = await context.newPage();
  const strange = [];
  page.on("request", (it) => it.url().startsWith("file:") || strange.push(it.url()));
  page.on("console", (it) => strange.push(it.text()));
  await page.goto(pathToFileURL(path.resolve(file)).href);
  expect(`${name}: nothing fetched, nothing refused by the policy`, strange.length === 0, strange);
  const style = await page.evaluate(() => getComputedStyle(document.querySelector("table")).borderCollapse);
  expect(`${name}: the policy allows the style`, style === "collapse", style);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(`${name}: the page itself does not scroll sideways`, wide);
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll("td a")].filter((it) => !document.querySelector(it.getAttribute("href"))).length);
  const links = await page.evaluate(() => document.querySelectorAll("td a").length);
  expect(`${name}: what is stale leads to what changed`, links > 0 && dead === 0, [links, dead]);
  const found = await violations(page);
  expect(`${name}: axe`, found.length === 0, found);
  await context.close();
}
await end();
