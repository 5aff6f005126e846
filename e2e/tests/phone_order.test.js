// An order by phone, entered by keyboard alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { chooseLanguage, focus, logIn, openPage, startBrowser, tabTo } from "../support/browser.js";
import { faultless, whole } from "../support/checks.js";
import { startShop } from "../support/server.js";

let [shop, browser] = [];

before(async () => {
  [shop, browser] = await Promise.all([startShop(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await shop?.stop();
});

/** Asks the shop by its own interface. */
async function api(path) {
  const answer = await fetch(`${shop.url}/api/v1${path}`, { headers: { authorization: `Bearer ${shop.apiKey}` } });
  assert.equal(answer.status, 200, path);
  return answer.json();
}

const codes = ["22423", "22699"];

for (const [lang, name] of [
  ["en", "Mary O'Neil"],
  ["sr-Cyrl", "Његош Љубичић"],
  ["tr", "Iğdır Şişli Öğütçü"],
]) {
  test(`a new customer's order is placed and confirmed by keyboard alone, in ${lang}`, async () => {
    const page = await openPage(browser, shop, { lang });
    try {
      await logIn(page, shop.staff.owner[0]);
      await chooseLanguage(page, lang);
      await page.goto("/customers");
      await page.keyboard.press("n");
      await page.waitForURL("**/orders/new");
      await focus(page, "f-find");
      // Who is looked for in vain is the new customer.
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await focus(page, "f-customer/phone");
      await page.keyboard.type(`06466${lang.length}${name.length}001`);
      await tabTo(page, "f-add");
      // A scanner types fast, ends with Enter, and does not wait.
      for (const code of [...codes, codes[0]]) {
        await page.keyboard.type(code);
        await page.keyboard.press("Enter");
      }
      await page.waitForFunction(() => document.getElementById("f-lines/0/quantity")?.value === "2");
      await focus(page, "f-add");
      await tabTo(page, "f-method");
      await page.keyboard.press("ArrowDown");
      await tabTo(page, "f-shipping_address/street");
      await page.keyboard.type("Obrenovićeva 12");
      await tabTo(page, "f-shipping_address/postcode");
      await page.keyboard.type("18000");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Niš");
      await whole(page);
      await page.keyboard.press("Control+Enter");
      await page.waitForURL(/\/orders\/ord_/);
      const card = await api(`/orders/${new URL(page.url()).pathname.split("/").at(-1)}`);
      assert.equal(card.customer.name, name);
      assert.deepEqual(
        card.lines.map((line) => [line.sku, line.ordered]),
        [
          [codes[0], 2],
          [codes[1], 1],
        ],
      );
      assert.equal(card.source, "on_behalf");
      assert.match(card.placed_by, /^user:/);
      assert.deepEqual([card.status, await page.getAttribute("html", "lang")], ["placed", lang]);
      await page.keyboard.press("e");
      await page.locator("#sheet[open] .preview").waitFor();
      await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
      await page.locator(".said").waitFor();
      assert.equal((await api(`/orders/${card.id}`)).status, "confirmed");
      faultless(page);
    } finally {
      await page.done();
    }
  });
}

test("a customer who ordered is found in another script, taken by arrow keys, and the last address is there", async () => {
  const page = await openPage(browser, shop, {});
  try {
    await logIn(page, shop.staff.agent[0], { next: "/orders/new" });
    await focus(page, "f-find");
    await page.keyboard.type("njegos ljub");
    await page.waitForSelector("#customer-found .found-line");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".taken");
    await focus(page, "f-add");
    assert.equal(await page.inputValue("[id='f-shipping_address/city']"), "Niš");
    faultless(page);
  } finally {
    await page.done();
  }
});

test("without scripts the same page works by its buttons", async () => {
  const page = await openPage(browser, shop, { javaScript: false });
  try {
    await logIn(page, shop.staff.agent[0], { next: "/orders/new" });
    await page.fill("[id='f-customer/name']", "Ana Bez Skripte");
    await page.fill("[id='f-customer/phone']", "064 555 01 02");
    await page.fill("[id='f-lines/0/sku']", codes[0]);
    await page.fill("[id='f-lines/0/quantity']", "3");
    await page.click("aside button[value=update]");
    assert.notEqual(await page.inputValue("[id='f-lines/0/unit_price']"), "");
    assert.equal(await page.inputValue("[id='f-customer/name']"), "Ana Bez Skripte");
    await page.click("button[value=place]");
    await page.waitForURL(/\/orders\/ord_/);
  } finally {
    await page.done();
  }
});
