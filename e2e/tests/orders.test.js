// Work on orders: found, looked at, worked on, by one and by two.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { logIn, openPage, startBrowser } from "../support/browser.js";
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

/** Runs a test on a page of its own, logged in, which is closed whatever comes. */
async function on(as, look, login = shop.staff.owner[0]) {
  const page = await openPage(browser, shop, as);
  try {
    await logIn(page, login);
    await look(page);
  } finally {
    await page.done();
  }
}

async function api(path) {
  const answer = await fetch(`${shop.url}/api/v1${path}`, { headers: { authorization: `Bearer ${shop.apiKey}` } });
  assert.equal(answer.status, 200, path);
  return answer.json();
}

/** Clicks, and waits for the page it leads to. */
async function follow(page, locator) {
  await Promise.all([page.waitForEvent("framenavigated"), locator.click()]);
  await page.waitForLoadState("load");
}

/** An order that is placed, with nothing in its way and more than one unit. */
async function placedOrder(nth) {
  const { items } = await api("/orders?status=placed&held=false&waiting=false&limit=50");
  const orders = await Promise.all(items.map(({ id }) => api(`/orders/${id}`)));
  return orders.filter((order) => order.lines.some((line) => line.open > 1))[nth];
}

const said = (page) => page.locator(".said").innerText();

for (const javaScript of [true, false]) {
  test(`an order is found by its customer's phone, worked on and confirmed, ${javaScript ? "with" : "without"} JavaScript`, async () => {
    await on({ javaScript }, async (page) => {
      const order = await placedOrder(javaScript ? 0 : 1);
      // Fullwidth digits, as some keyboards of phones give them, and no separators.
      const typed = order.people.phone.replace(/\D/g, "").replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
      await page.fill("#find", typed);
      await Promise.all([page.waitForURL((url) => url.pathname === "/search"), page.press("#find", "Enter")]);
      await follow(page, page.locator(`main a[href='/orders/${order.id}']`));
      assert.equal(await page.locator("h1").innerText(), order.number);

      await page.fill("textarea[name=text]", "Zvati posle 18 <b>h</b> 🎁");
      await follow(page, page.locator("form[action$='/note'] button"));
      assert.match(await page.locator(".timeline").innerText(), /Zvati posle 18 <b>h<\/b> 🎁/);

      const hold = page.locator("form[action$='/hold']");
      await page.locator("details.step summary").click();
      await hold.locator("select").selectOption("payment");
      await hold.locator("textarea").fill("Čeka se uplata");
      await follow(page, hold.locator("button"));
      await page.locator(".alert-danger", { hasText: "Čeka se uplata" }).waitFor();
      assert.equal(await page.locator("form[action$='/confirm']").count(), 0, "a held order is not offered to be confirmed");
      await follow(page, page.locator("form[action$='/release'] button"));
      assert.equal(await page.locator(".alert-danger").count(), 0);

      if (javaScript) {
        await page.keyboard.press("e");
        await page.locator("#sheet[open] .preview").waitFor();
        await follow(page, page.locator("#sheet .btn-primary"));
      } else {
        await follow(page, page.locator("form[action$='/confirm'] button"));
        assert.equal((await api(`/orders/${order.id}`)).status, "placed", "a preview does nothing");
        await follow(page, page.locator(".preview .btn-primary"));
      }
      await said(page);
      assert.equal((await api(`/orders/${order.id}`)).status, "confirmed");

      const line = order.lines.findIndex((line) => line.open > 1);
      await follow(page, page.locator("a[href$='/cancel']"));
      const units = page.locator(".quantity");
      for (let index = 0; index < order.lines.length; index += 1) await units.nth(index).fill(index === line ? "1" : "0");
      await page.selectOption("select[name=reason]", "customer_request");
      await follow(page, page.locator("form[action$='/cancel'] .btn-primary"));
      if (javaScript) await whole(page);
      await follow(page, page.locator("form[action$='/cancel'] .btn-danger"));
      const after = await api(`/orders/${order.id}`);
      assert.equal(after.lines[line].open, order.lines[line].open - 1);
      assert.equal(after.status, "confirmed");
      faultless(page);
    });
  });
}

test("the second of two who change an order is shown what the first did", async () => {
  const order = await placedOrder(2);
  await on({}, async (first) => {
    await on(
      {},
      async (second) => {
        await Promise.all([first.goto(`/orders/${order.id}`), second.goto(`/orders/${order.id}`)]);
        await first.fill("textarea[name=text]", "the first was here");
        await follow(first, first.locator("form[action$='/note'] button"));
        // News come by themselves, and move nothing.
        await second.locator("#live a").waitFor();
        await second.locator("input[name=flag][value=gift]").check();
        await follow(second, second.locator("form[action$='/flags'] button"));
        assert.match(await second.locator("main [role=alert]").innerText(), /Ana/);
        assert.deepEqual((await api(`/orders/${order.id}`)).flags, order.flags);
        await second.locator("input[name=flag][value=gift]").check();
        await follow(second, second.locator("form[action$='/flags'] button"));
        assert.ok((await api(`/orders/${order.id}`)).flags.includes("gift"));
      },
      shop.staff.manager[0],
    );
  });
});

test("rows are walked, selected and worked on by keys alone", async () => {
  await on({}, async (page) => {
    await page.goto("/orders?status=placed");
    for (const key of ["j", "j", "x", "j", "x", "k", "k"]) await page.keyboard.press(key);
    assert.equal(await page.locator("[data-select]:checked").count(), 2);
    assert.equal(await page.locator("[data-selected-count]").innerText(), "2");
    await Promise.all([page.waitForURL((url) => url.pathname === "/orders/bulk"), page.keyboard.press("e")]);
    await whole(page);
    await follow(page, page.locator("button[value=confirm]"));
    await page.locator("button[value=apply], button[value=discard]").first().waitFor();
    await whole(page);
    await follow(page, page.locator("button[value=discard]"));
    await page.keyboard.press("?");
    await page.locator("#keys[open]").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await Promise.all([page.waitForURL((url) => url.pathname === "/orders"), page.keyboard.press("o")]);
    await page.keyboard.press("/");
    await page.keyboard.type("petrov");
    await page.locator("#found a").first().waitFor();
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.closest("#found") !== null), true);
    faultless(page);
  });
});

test("news announce themselves and nothing moves", async () => {
  await on({}, async (page) => {
    await page.goto("/orders");
    const row = page.locator("[data-row]").nth(3);
    const before = await row.boundingBox();
    const { items } = await api("/orders?limit=1&status=placed");
    const { people, lines, channel } = await api(`/orders/${items[0].id}`);
    const content = { customer: { name: people.name, phone: people.phone }, lines: [{ sku: lines[0].sku, quantity: 1 }] };
    const placed = await fetch(`${shop.url}/api/v1/orders`, {
      method: "POST",
      headers: { authorization: `Bearer ${shop.apiKey}`, "content-type": "application/json" },
      body: JSON.stringify({ channel: channel.code, ...content }),
    });
    assert.equal(placed.status, 201, await placed.text());
    await page.locator("#live a").waitFor();
    assert.deepEqual(await row.boundingBox(), before);
  });
});
