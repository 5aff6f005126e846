// Debian's chromium, and pages in it as different people see them.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";

import { chromium } from "playwright-core";

/** The languages of the console. */
export const LANGUAGES = ["en", "sr-Latn", "sr-Cyrl", "ru", "ro", "tr"];
/** The widths a page must work at: a laptop and a phone. */
export const WIDTHS = [1440, 360];
/** The themes, as a person's system prefers them. */
export const THEMES = ["light", "dark"];

/** Where Debian has it; COMANDA_CHROMIUM names another. */
const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Starts the browser, without a window. Whoever starts it closes it. */
export function startBrowser() {
  const executablePath = process.env.COMANDA_CHROMIUM ?? PATHS.find(existsSync);
  if (!executablePath) throw new Error("chromium is missing: apt-get install chromium");
  // As root, as in a container, chromium starts only without its sandbox; what it opens here is our own.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...args, "--disable-dev-shm-usage", "--font-render-hinting=none"] });
}

/**
 * A new page in a context of its own: no cookies, nothing cached. Errors of its scripts, answers 500 and refused resources are
 * gathered in `page.faults`, which a test expects to be empty; `page.done()` closes it.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {{ url: string }} shop
 * @param {{ lang?: string, theme?: "light" | "dark", width?: number, height?: number, javaScript?: boolean, touch?: boolean }} [as]
 *   `lang` is what the browser asks for, `theme` what its system prefers.
 */
export async function openPage(browser, shop, as = {}) {
  const { lang = "en", theme = "light", width = 1440, height = width < 600 ? 740 : 900, javaScript = true, touch = width < 600 } = as;
  const context = await browser.newContext({
    baseURL: shop.url,
    locale: lang,
    colorScheme: theme,
    viewport: { width, height },
    hasTouch: touch,
    javaScriptEnabled: javaScript,
    reducedMotion: "reduce",
    timezoneId: "Europe/Belgrade",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(`script: ${error.message}`));
  page.on("console", (message) => {
    // A refused form is answered 4xx by intention; the browser notes it all the same.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) page.faults.push(`console: ${message.text()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) page.faults.push(`${response.status()}: ${response.url()}`);
  });
  page.done = () => context.close();
  return page;
}

/**
 * Logs somebody in by the form, as a person would, and waits for where it leads.
 *
 * @param {import("playwright-core").Page} page
 * @param {{ email: string, password: string }} login one of `shop.staff`, such as `shop.staff.owner[0]`
 * @param {{ next?: string }} [to] the path wanted first
 */
export async function logIn(page, { email, password }, { next } = {}) {
  await page.goto(next ? `/login?next=${encodeURIComponent(next)}` : "/login");
  await submitLogin(page, { email, password });
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** Fills the form to log in and sends it, right or wrong. */
export async function submitLogin(page, { email, password }) {
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", password);
  await Promise.all([page.waitForLoadState("load"), page.locator("form:has(input[name=password]) button[type=submit]").click()]);
}

/** Chooses the language of the person who is logged in, on the page for it. */
export async function chooseLanguage(page, lang) {
  await page.goto("/preferences");
  const form = page.locator("main form", { has: page.locator("select[name=language]") });
  await form.locator("select[name=language]").selectOption(lang);
  await Promise.all([page.waitForEvent("framenavigated"), form.locator("button").click()]);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
}

/** Presses keys until this field has the focus, as somebody without a mouse does. */
export async function tabTo(page, id) {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await page.evaluate(() => document.activeElement.id)) === id) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${id} is not reached by the keyboard`);
}

/** Waits until the field with this id has the focus. */
export const focus = (page, id) => page.waitForFunction((wanted) => document.activeElement.id === wanted, id);
