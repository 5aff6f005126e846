// Every page, in every language, on a laptop and on a phone, light and dark: nothing overflows, no text is missing, and axe
// finds nothing serious.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { LANGUAGES, THEMES, WIDTHS, chooseLanguage, logIn, openPage, startBrowser } from "../support/browser.js";
import { axe, faultless, frame, missingText, overflow, whole } from "../support/checks.js";
import { PAGES, pathOf } from "../support/pages.js";
import { startShop } from "../support/server.js";

let [shop, browser, paths] = [];

before(async () => {
  [shop, browser] = await Promise.all([startShop(), startBrowser()]);
  const page = await openPage(browser, shop);
  await logIn(page, shop.staff.owner[0]);
  paths = [];
  for (const wanted of PAGES) paths.push(await pathOf(page, wanted));
  await page.done();
});

after(async () => {
  await browser?.close();
  await shop?.stop();
});

for (const theme of THEMES) {
  test(`every page is whole in ${theme}`, async () => {
    for (const width of WIDTHS) {
      const page = await openPage(browser, shop, { theme, width });
      await logIn(page, shop.staff.owner[0]);
      for (const path of paths) {
        await page.goto(path);
        assert.equal(await page.getAttribute("html", "data-bs-theme"), theme, path);
        await whole(page);
      }
      await page.done();
    }
  });
}

for (const lang of LANGUAGES.filter((lang) => lang !== "en")) {
  test(`every page has its words and its room in ${lang}`, async () => {
    const page = await openPage(browser, shop, { lang });
    await logIn(page, shop.staff.owner[0]);
    await chooseLanguage(page, lang);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of paths) {
        await page.goto(path);
        assert.equal(await page.getAttribute("html", "lang"), lang, path);
        await frame(page);
        await overflow(page);
        await missingText(page);
        faultless(page);
      }
    }
    await chooseLanguage(page, "en");
    await page.done();
  });
}

test("a small laptop and a tablet have room for every page", async () => {
  const page = await openPage(browser, shop, {});
  await logIn(page, shop.staff.owner[0]);
  await chooseLanguage(page, "sr-Cyrl");
  for (const width of [1280, 1024, 800]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of paths) {
      await page.goto(path);
      await overflow(page);
    }
  }
  await chooseLanguage(page, "en");
  await page.done();
});

test("text may grow by two fifths", async () => {
  const page = await openPage(browser, shop, { width: 1440 });
  await logIn(page, shop.staff.owner[0]);
  for (const path of paths) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "140%"));
    await overflow(page, { tablesScroll: true });
  }
  await page.done();
});

test("pages work without JavaScript, on a phone too", async () => {
  for (const width of WIDTHS) {
    const page = await openPage(browser, shop, { width, javaScript: false });
    await logIn(page, shop.staff.owner[0]);
    for (const path of paths) {
      const answer = await page.goto(path);
      assert.equal(answer.status(), 200, path);
      await frame(page);
      await overflow(page);
    }
    await page.done();
  }
});

test("a refusal is a page like others", async () => {
  const page = await openPage(browser, shop, { width: 360 });
  await logIn(page, shop.staff.viewer[0]);
  for (const path of ["/nowhere", "/orders/ord_00000000000000000000000000", "/settings/keys"]) {
    await page.goto(path);
    await axe(page);
    await overflow(page);
  }
  await page.done();
});
