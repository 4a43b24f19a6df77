// Opens documents from disk in headless Chromium and checks that everybody can read them: axe finds nothing against WCAG
// 2.2 AA or its best practices, in light, in dark and on a narrow screen; nothing sticks out of the screen or off the paper;
// and no document asks anything of a network.
//
// Use: node check.mjs DOCUMENT.html...   Ends with 1 and a list of what is wrong.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  [{ width: 1280, height: 900 }, "light"],
  [{ width: 1280, height: 900 }, "dark"],
  [{ width: 360, height: 740 }, "light"],
];
// What an A4 leaves between its margins, in pixels of 96 to the inch.
const PAPER = { width: 665, height: 979 };

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: BROWSER,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

// One document on one screen: what is wrong with it, as lines.
async function check(file, viewport, colorScheme) {
  const address = pathToFileURL(file).href;
  // The checker itself is a script, which the document's own policy would refuse.
  const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  const wrong = [];
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address) wrong.push(`it asks for ${request.url()}`);
  });
  page.on("pageerror", (error) => wrong.push(`it runs something: ${error}`));
  await page.goto(address);
  // What is folded is part of the document too.
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) wrong.push(`the page is ${wide} pixels wider than the screen`);
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  for (const violation of found.violations) {
    const places = violation.nodes.map((node) => `    ${node.target.join(" ")}: ${node.failureSummary}`);
    wrong.push(`${violation.id}: ${violation.help}\n${places.slice(0, 5).join("\n")}`);
  }
  if (found.passes.length === 0) wrong.push("the checker looked at nothing");
  await context.close();
  return wrong.map((line) => `${file} (${viewport.width} wide, ${colorScheme}): ${line}`);
}

// One document as it is printed: what is wrong with it, as lines.
async function print(file) {
  const page = await browser.newPage({ viewport: PAPER });
  await page.emulateMedia({ media: "print" });
  await page.goto(pathToFileURL(file).href);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const wrong = wide > 0 ? [`${file} (printed): it is ${wide} pixels wider than the paper`] : [];
  if (await page.evaluate(() => document.body.classList.contains("sheet"))) {
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    if (pages !== 1) wrong.push(`${file} (printed): it has ${pages} pages, and is to stand on one`);
  }
  await page.close();
  return wrong;
}

const files = process.argv.slice(2);
const wrong = [];
for (const file of files) {
  for (const [viewport, scheme] of LOOKS) wrong.push(...(await check(file, viewport, scheme)));
  wrong.push(...(await print(file)));
}
await browser.close();
if (files.length === 0) wrong.push("there is no document to check");
if (wrong.length > 0) {
  console.error(wrong.join("\n"));
  process.exit(1);
}
console.log(`${files.length} documents checked, nothing wrong`);
