// Coming in and going out.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { LANGUAGES, THEMES, WIDTHS, logIn, openPage, startBrowser, submitLogin } from "../support/browser.js";
import { frame, overflow, whole } from "../support/checks.js";
import { startShop } from "../support/server.js";

let [shop, browser] = [];

before(async () => {
  [shop, browser] = await Promise.all([startShop(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await shop?.stop();
});

/** Runs a test on a page of its own, which is closed whatever comes. */
async function on(as, look) {
  const page = await openPage(browser, shop, as);
  try {
    await look(page);
  } finally {
    await page.done();
  }
}

const path = (page) => new URL(page.url()).pathname;

test("who is not logged in is sent to the form, and from there to where they wanted to go", async () => {
  await on({}, async (page) => {
    await page.goto("/preferences?from=here");
    assert.equal(path(page), "/login");
    await submitLogin(page, shop.staff.owner[0]);
    await page.waitForURL((url) => url.pathname + url.search === "/preferences?from=here");
  });
});

test("a right password leads to the start, or to what was asked for", async () => {
  await on({}, async (page) => {
    await logIn(page, shop.staff.owner[0]);
    assert.equal(path(page), "/");
    await whole(page);
  });
  await on({}, async (page) => {
    await logIn(page, shop.staff.owner[0], { next: "/orders" });
    assert.equal(path(page), "/orders");
  });
});

test("what was asked for is never a page of somebody else", async () => {
  for (const next of ["https://example.com/", "//example.com/", "/\\example.com", "javascript:alert(1)"]) {
    await on({}, async (page) => {
      await logIn(page, shop.staff.owner[0], { next });
      assert.deepEqual([new URL(page.url()).origin, path(page)], [shop.url, "/"], next);
    });
  }
});

for (const javaScript of [true, false]) {
  test(`a wrong password is told beside the form, and the address stays, ${javaScript ? "with" : "without"} JavaScript`, async () => {
    await on({ javaScript }, async (page) => {
      const { email } = shop.staff.viewer[0];
      await page.goto("/login?next=%2Forders");
      await submitLogin(page, { email, password: "not the password" });
      assert.equal(path(page), "/login");
      assert.equal(await page.inputValue("input[name=email]"), email);
      assert.equal(await page.inputValue("input[name=password]"), "", "a password is not sent back");
      const alert = page.locator("main [role=alert]");
      await alert.waitFor();
      assert.notEqual((await alert.innerText()).trim(), "");
      if (javaScript) await whole(page);
      await submitLogin(page, shop.staff.viewer[0]);
      await page.waitForURL((url) => url.pathname === "/orders");
    });
  });
}

test("everybody of the staff comes in, and out again", async () => {
  for (const [role, [login]] of Object.entries(shop.staff)) {
    await on({}, async (page) => {
      await logIn(page, login);
      assert.equal(path(page), "/", role);
      // Leaving is a form, since a link could be followed by a program; it may stand in a closed menu.
      await Promise.all([
        page.waitForURL((url) => url.pathname === "/login"),
        page.locator("form[action='/logout']").first().evaluate((form) => form.requestSubmit()),
      ]);
      await page.goto("/preferences");
      assert.equal(path(page), "/login", `${role} is out`);
    });
  }
});

test("the form is whole in each language, theme and width", async () => {
  for (const lang of LANGUAGES) {
    for (const width of WIDTHS) {
      for (const theme of THEMES) {
        await on({ lang, theme, width }, async (page) => {
          await page.goto("/login");
          assert.equal(await page.getAttribute("html", "lang"), lang);
          assert.equal(await page.getAttribute("html", "data-bs-theme"), theme);
          await whole(page);
        });
      }
    }
  }
});

test("the form works without JavaScript", async () => {
  for (const width of WIDTHS) {
    await on({ width, javaScript: false }, async (page) => {
      await page.goto("/login");
      await frame(page);
      await overflow(page);
      await logIn(page, shop.staff.agent[0]);
      assert.equal(path(page), "/");
    });
  }
});
