// Importing a file of orders, with and without JavaScript.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { logIn, openPage, startBrowser } from "../support/browser.js";
import { frame, overflow, whole } from "../support/checks.js";
import { startShop } from "../support/server.js";

/** How often a page without JavaScript is asked how far the import is. */
const LOOKS = 120;

let [shop, browser, sku, channel] = [];

before(async () => {
  [shop, browser] = await Promise.all([startShop(), startBrowser()]);
  const first = async (list) => {
    const answer = await fetch(`${shop.url}/api/v1/${list}?limit=1`, { headers: { authorization: `Bearer ${shop.apiKey}` } });
    return (await answer.json()).items[0].code;
  };
  [sku, channel] = await Promise.all([first("skus"), first("channels")]);
});

after(async () => {
  await browser?.close();
  await shop?.stop();
});

/** Runs a test on a page of its own with an agent logged in. */
async function on(as, look) {
  const page = await openPage(browser, shop, as);
  try {
    await logIn(page, shop.staff.agent[0]);
    await look(page);
  } finally {
    await page.done();
  }
}

const path = (page) => new URL(page.url()).pathname;
const text = (page) => page.locator("main").innerText();

/** A file with a good order and one whose quantity is no number. */
const orders = (number) => ({
  name: `orders ${number}.csv`,
  mimeType: "text/csv",
  buffer: Buffer.from(`Broj;Kupac;Šifra;Količina\n${number}-1;Љубица Ђорђевић;${sku};1\n${number}-2;Zoran;${sku};many\n`),
});

async function give(page, file) {
  await page.goto("/imports");
  await page.click("main a[href='/imports/new']");
  await page.waitForURL("**/imports/new");
  await page.setInputFiles("input[type=file]", file);
  await Promise.all([page.waitForLoadState("load"), page.click("form[enctype] button")]);
}

const submit = (page, button) => Promise.all([page.waitForLoadState("load"), button.click()]);

for (const [as, check] of [
  [{}, whole],
  [{ width: 360, theme: "dark" }, whole],
  [
    { javaScript: false },
    async (page) => {
      await frame(page);
      await overflow(page);
    },
  ],
]) {
  test(`a file is looked at, imported and told of: ${JSON.stringify(as)}`, async () => {
    await on(as, async (page) => {
      const number = `E2E-${as.width ?? 1440}-${as.javaScript ?? true}`;
      await give(page, orders(number));
      await page.waitForURL("**/imports/files/*");
      await check(page);
      assert.equal(await page.inputValue("select[name='column/2']"), "line.sku");
      // What "Broj" is a number of, nobody can know.
      await page.selectOption("select[name='column/0']", "order.reference");
      await page.selectOption("select[name=channel]", channel);
      await submit(page, page.locator("button[value=preview]"));
      await check(page);
      const seen = await text(page);
      assert.match(seen, /Љубица Ђорђевић/);
      assert.match(seen, /“many” is no whole number/);
      await submit(page, page.locator("form button.btn-primary:not([value])").last());
      await page.waitForURL("**/imports/imp_*");
      if (as.javaScript === false) {
        for (let look = 0; look < LOOKS && (await page.locator("progress").count()) > 0; look += 1) await page.goto(page.url());
      }
      await page.locator("main .badge.bg-green-lt").waitFor();
      await check(page);
      assert.match(await text(page), /1\s+Orders placed/);
      assert.match(await page.locator("tbody tr").innerText(), /3\s+[\s\S]*many/);
      if (as.javaScript !== false) {
        const [download] = await Promise.all([page.waitForEvent("download"), page.click("main a[download]")]);
        assert.match(download.suggestedFilename(), /^refused-\d{4}-\d\d-\d\d\.csv$/);
        assert.match(readFileSync(await download.path(), "utf8"), new RegExp(`3,${number}-2,`));
      }
      await page.goto("/imports");
      await check(page);
      assert.match(await text(page), new RegExp(`orders ${number}\\.csv`));
    });
  });

  test(`a picture is refused beside its field: ${JSON.stringify(as)}`, async () => {
    await on(as, async (page) => {
      const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
      await give(page, { name: "cat.png", mimeType: "image/png", buffer: png });
      assert.equal(path(page), "/imports/new");
      assert.match(await page.locator("#e-file").innerText(), /neither a table nor JSON/);
      await check(page);
    });
  });
}

test("the orders of the list are a file", async () => {
  await on({}, async (page) => {
    await page.goto("/orders?status=confirmed");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("main a[href^='/orders/export']")]);
    assert.match(download.suggestedFilename(), /^orders-\d{4}-\d\d-\d\d\.csv$/);
    const lines = readFileSync(await download.path(), "utf8").split("\n");
    assert.match(lines[0], /^\ufefforder\.number,order\.reference,/);
    assert.ok(lines.length > 2 && lines.slice(1).filter(Boolean).some((line) => line.includes(",confirmed,")));
  });
});
