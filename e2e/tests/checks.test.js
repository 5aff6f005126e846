// The checks of pages find what they look for, and nothing else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openPage, startBrowser } from "../support/browser.js";
import * as checks from "../support/checks.js";

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

const FRAME = (main, head = "") =>
  `<!doctype html><html lang="en" data-bs-theme="light"><head><title>A page</title>${head}</head><body><main id="main"><h1>A page</h1>${main}</main></body></html>`;

/** Expects each of the checks named to fail on the page with these words, and all others to pass. */
async function check(html, expected = {}) {
  const page = await openPage(browser, { url: "http://localhost/" }, { width: 360 });
  try {
    await page.setContent(html);
    for (const name of ["frame", "overflow", "missingText", "axe", "faultless"]) {
      const told = await Promise.resolve()
        .then(() => checks[name](page))
        .then(() => undefined, (error) => error.message);
      if (expected[name]) assert.match(told ?? "nothing found", expected[name], name);
      else assert.equal(told, undefined, `${name}: ${html}`);
    }
  } finally {
    await page.done();
  }
}

test("a good page has nothing to find", async () => {
  await check(FRAME("<p>None of it is wrong, and nothing is nullified.</p>"));
});

test("a page without its frame", async () => {
  await check("<!doctype html><html lang=en><title>A page</title><main id=main><h1>A page</h1></main></html>", { frame: /"main":1/ });
  await check(FRAME("<h1>Another</h1>"), { frame: /"headings":2/ });
});

test("what is too wide, and what may be", async () => {
  await check(FRAME(`<p style="width: 900px">Wide</p>`), { overflow: /the page is \d+ px wide in 360 px/ });
  const narrow = (style, more = "") => `<p ${more} style="width: 60px; white-space: nowrap; ${style}">a sentence that is long</p>`;
  await check(FRAME(narrow("overflow: hidden")), { overflow: /"a sentence that is long" is cut by p/ });
  await check(FRAME(narrow("overflow: hidden", "title='a sentence that is long'")));
  await check(FRAME(narrow("overflow: auto", "tabindex=0")));
  await check(FRAME(narrow("overflow: hidden; visibility: hidden")));
  await check(FRAME(`<p style="height: 8px; overflow: hidden">two<br>lines</p>`), { overflow: /"lines" is cut by p/ });
  await check(FRAME(`<p style="position: absolute; left: -50px">gone</p>`), { overflow: /"gone" in p is outside the window/ });
  await check(FRAME(`<a href="#main" style="position: absolute; left: -100vw">Skip</a>`));
  const table = (width) => `<div class="list" tabindex="0" style="overflow-x: auto"><table style="width: ${width}px"><thead><tr><th>One</th><th>Two</th></tr></thead></table></div>`;
  await check(FRAME(table(200)));
  await check(FRAME(table(900)), { overflow: /"Two" cannot be seen/ });
  const button = (words) => `<button style="width: 60px; min-height: 44px; white-space: nowrap">${words}</button>`;
  await check(FRAME(button("Go")));
  await check(FRAME(button("Go where it is")), { overflow: /the words of button "Go where it is" are wider than it/ });
});

test("words that are missing", async () => {
  for (const words of ["console-orders-title", "problem-user-email-taken", "undefined", "3 of null", "NaN €", "{ $count } orders", "[object Object]"]) {
    await check(FRAME(`<p>${words}</p>`), { missingText: /^p: "/m });
    await check(FRAME(`<p aria-label="${words}" role="note">fine</p>`), { missingText: /aria-label of p/ });
    await check(FRAME(`<p><code>${words}</code></p>`));
  }
});

test("what keeps people out", async () => {
  await check(FRAME("<input name=q>"), { axe: /critical label/ });
  await check(FRAME(`<p style="color: #ccc">pale</p>`), { axe: /serious color-contrast/ });
});

test("scripts that fail", async () => {
  await check(FRAME(`<script>throw new Error("broken")</script>`), { faultless: /broken/ });
});
