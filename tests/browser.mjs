// A browser for the tests of pages: what they expect is counted, axe tells violations, and the end says how it went.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

// Resolves when the page has been drawn. Chromium drops keys that are pressed before: on a busy machine that is long after
// the page has loaded.
export const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

// MODULES is a folder with playwright-core and axe-core, `name` what the test is called when it speaks.
export async function open(modules, name) {
  const require = createRequire(path.resolve(modules, "package.json"));
  const { chromium } = require("playwright-core");
  const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  let passed = 0;
  const faults = [];
  const expect = (what, sound, found = "") => {
    if (sound) passed += 1;
    else faults.push(`${what} ${typeof found === "string" ? found : JSON.stringify(found)}`.trim());
  };
  const violations = async (page) => {
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run(document));
    return result.violations.map((it) => `${it.id}: ${it.nodes.length} × ${it.nodes[0].html.slice(0, 160)}`);
  };
  // A step that never comes must not hide the faults that came before it.
  process.on("uncaughtExceptionMonitor", () => faults.forEach((fault) => console.error(`${name}: ${fault}`)));
  const end = async () => {
    await browser.close();
    faults.forEach((fault) => console.error(`${name}: ${fault}`));
    console.log(`${name}: ${passed} passed, ${faults.length} failed`);
    process.exit(faults.length === 0 && passed > 0 ? 0 : 1);
  };
  return { browser, expect, violations, end };
}
