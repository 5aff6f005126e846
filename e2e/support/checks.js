// What must hold on every page. Each check throws with all that it found.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WORSE = new Set(["serious", "critical"]);
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

function where(page) {
  const { width } = page.viewportSize() ?? {};
  return `${page.url()} at ${width} px`;
}

/** The page has what every page of the console has: a language, a theme, one heading, one main part. */
export async function frame(page) {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset.bsTheme,
    title: document.title.trim(),
    main: document.querySelectorAll("main#main").length,
    headings: document.querySelectorAll("h1").length,
  }));
  assert.ok(found.lang && found.theme && found.title && found.main === 1 && found.headings === 1, `${where(page)}: ${JSON.stringify(found)}`);
}

/** No finding of axe that is serious or critical. It needs a page with JavaScript. */
export async function axe(page) {
  // Not as a script element: the pages forbid scripts that are not theirs.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), STANDARDS);
  const told = violations
    .filter(({ impact }) => WORSE.has(impact))
    .map(({ id, impact, help, nodes }) => `${impact} ${id}: ${help}\n${nodes.map((node) => `  ${node.html.slice(0, 160)}\n    ${node.failureSummary?.split("\n").slice(1).join(";")}`).join("\n")}`);
  assert.equal(told.length, 0, `${where(page)}:\n${told.join("\n")}`);
}

/**
 * The page is not wider than its window, no table hides a column (unless `tablesScroll`), and no text that is shown is cut off. Text may be cut where the page says how to
 * read the rest (a `title`, or `data-may-cut` on it or around it), and may be wider in a part that scrolls by itself.
 */
export async function overflow(page, { tablesScroll = false } = {}) {
  const found = await page.evaluate((tablesScroll) => {
    const root = document.scrollingElement;
    const told = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide in ${root.clientWidth} px`] : [];
    const scrolls = (value) => value === "auto" || value === "scroll";
    const hides = (value) => value === "hidden" || value === "clip";
    const name = (element) => {
      const classes = typeof element.className === "string" && element.className ? `.${element.className.trim().split(/\s+/).join(".")}` : "";
      return `${element.localName}${element.id ? `#${element.id}` : ""}${classes}`;
    };
    // Meant for screen readers only: one pixel large.
    const unseen = (element) => element.closest("[hidden], [inert], .visually-hidden, .visually-hidden-focusable:not(:focus)") !== null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "OPTION"].includes(element.tagName)) continue;
      if (unseen(element) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest("[title], [data-may-cut]")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0 || text.height === 0) continue;
      // A link to skip what comes first stands outside until it has the focus.
      if (text.right <= 0 && element.matches("a[href^='#']:not(:focus)")) continue;
      const quoted = JSON.stringify(node.data.trim().slice(0, 60));
      let [scrolledX, scrolledY] = [false, false];
      for (let box = element; box && box !== document.documentElement; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.display === "contents" || style.display === "inline") continue;
        const edge = box.getBoundingClientRect();
        const cutX = !scrolledX && hides(style.overflowX) && (text.right > edge.right + 1 || text.left < edge.left - 1);
        const cutY = !scrolledY && hides(style.overflowY) && (text.bottom > edge.bottom + 2 || text.top < edge.top - 2);
        if (cutX || cutY) {
          told.push(`${quoted} is cut by ${name(box)}`);
          break;
        }
        scrolledX ||= scrolls(style.overflowX);
        scrolledY ||= scrolls(style.overflowY);
        if (style.position === "fixed") break;
      }
      if (!scrolledX && (text.right > root.clientWidth + 1 || text.left < -1) && !element.closest(".offcanvas:not(.show)")) {
        told.push(`${quoted} in ${name(element)} is outside the window`);
      }
    }
    for (const list of tablesScroll ? [] : document.querySelectorAll(".list")) {
      const heads = [...list.querySelectorAll("thead th")].filter((head) => head.checkVisibility() && head.getBoundingClientRect().right > list.getBoundingClientRect().right + 1);
      if (heads.length > 0) told.push(`a table is wider than its place: ${heads.map((head) => JSON.stringify(head.textContent.trim())).join(", ")} cannot be seen`);
    }
    for (const control of document.querySelectorAll("button, select, .btn, .badge, .nav-link")) {
      if (unseen(control) || !control.checkVisibility() || control.closest("[title], [data-may-cut]")) continue;
      if (control.localName !== "select" && control.scrollWidth > control.clientWidth + 1 && getComputedStyle(control).display !== "inline") {
        told.push(`the words of ${name(control)} ${JSON.stringify(control.textContent.trim().slice(0, 60))} are wider than it`);
      }
    }
    return [...new Set(told)];
  }, tablesScroll);
  assert.equal(found.length, 0, `${where(page)}:\n${found.join("\n")}`);
}

/** Words that no page shows: keys of messages that were not found, and what programs say for nothing. */
const RAW = [
  /\b(?:console|problem|finding|import|standing|allocation|frame|menu|home|orders|customers|bulk)-[a-z0-9]+(?:-[a-z0-9]+)*\b/,
  /\b(?:undefined|null|NaN)\b|\bSome\(|^\s*None\s*$/,
  /\[object \w+\]/,
  /\{\s*\$\w+\s*\}/,
  /\{\{|\}\}|\{%/,
];

/** No message is missing: no raw key, no "undefined", no placeholder, in texts and in the attributes that are read out. */
export async function missingText(page) {
  const shown = await page.evaluate(() => {
    const texts = [["the title", document.title]];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest("script, style, template, code, pre, [data-user-text]")) texts.push([node.parentElement.localName, node.data]);
    }
    for (const name of ["aria-label", "title", "alt", "placeholder", "aria-description"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) texts.push([`${name} of ${element.localName}`, element.getAttribute(name)]);
    }
    for (const element of document.querySelectorAll("input[type=submit], input[type=button]")) texts.push(["a button", element.value]);
    return texts.filter(([, text]) => text.trim());
  });
  const found = shown.filter(([, text]) => RAW.some((raw) => raw.test(text))).map(([place, text]) => `${place}: ${JSON.stringify(text.trim().slice(0, 120))}`);
  assert.equal(found.length, 0, `${where(page)}:\n${found.join("\n")}`);
}

/** No fault was gathered on the page: see `openPage`. */
export function faultless(page) {
  assert.deepEqual(page.faults, [], where(page));
}

/** All of it. */
export async function whole(page) {
  await frame(page);
  await overflow(page);
  await missingText(page);
  await axe(page);
  faultless(page);
}
