// From an empty shop to its first confirmed order, as README tells it: by the first steps of the overview.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { focus, openPage, startBrowser, tabTo } from "../support/browser.js";
import { axe, faultless, missingText, overflow, whole } from "../support/checks.js";
import { startEmptyShop } from "../support/server.js";

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

const PLACES = {
  "sr-Cyrl": { owner: "Милица Јовановић", country: "RS", currency: "RSD", price: "1.250,50", goods: "Шоља „Дунав“", customer: "Његош Ђурић", phone: "064 123 45 67", street: "Обреновићева 12", postcode: "18000", city: "Ниш", total: "1.250,50\u00a0RSD" },
  tr: { owner: "Ayşe Yılmaz", country: "TR", currency: "TRY", price: "1.250,50", goods: "Iğdır kupası", customer: "Şükrü Öğüt", phone: "0532 123 45 67", street: "İstiklal Caddesi 12", postcode: "35000", city: "İzmir", total: "1.250,50\u00a0TRY" },
};

for (const [lang, place] of Object.entries(PLACES)) {
  for (const width of [1440, 360]) {
    test(`the first order of an empty shop, in ${lang} at ${width} px`, async () => {
      const shop = await startEmptyShop();
      const page = await openPage(browser, shop, { lang, width });
      const fill = async (fields) => {
        for (const [name, value] of Object.entries(fields)) await page.fill(`main [name="${name}"], form [name="${name}"]`, value);
      };
      const send = async () => {
        await Promise.all([page.waitForEvent("framenavigated"), page.locator("form button.btn-primary:visible").last().click()]);
        await page.waitForLoadState();
      };
      const nextStep = async (path) => {
        await page.goto("/");
        await whole(page);
        await page.click(".first-steps a.btn-primary");
        await page.waitForURL(`**${path}`);
      };
      try {
        await page.goto("/");
        await fill({ name: place.owner, email: "owner@example.com", password: "plava kuca na brdu" });
        await send();

        await nextStep("/settings/channels/new");
        await fill({ name: "Telefon", code: "phone", currency: place.currency });
        await page.selectOption("main [name=country]", place.country);
        await fill({ "tax_rules/0/country": place.country, "tax_rules/0/tax_class": "standard", "tax_rules/0/percent": "20" });
        await fill({ "delivery_methods/0/code": "courier", "delivery_methods/0/name": "Kurir" });
        await send();
        await whole(page);
        await Promise.all([page.waitForURL("**/settings/channels/phone"), page.locator("main form button.btn-primary:visible").first().click()]);

        await nextStep("/settings/locations/new");
        await fill({ name: "Depo", code: "depo" });
        await send();

        await nextStep("/skus/new");
        assert.equal(await page.inputValue('[name="prices/0/currency"]'), place.currency);
        await fill({ code: "KUPA-1", name: place.goods, "prices/0/amount": place.price });
        await send();

        await nextStep("/stock/receive");
        await fill({ "lines/0/sku": "kupa-1", "lines/0/quantity": "12" });
        await send();
        await Promise.all([page.waitForEvent("framenavigated"), page.locator("main form button.btn-primary:visible").first().click()]);

        await nextStep("/orders/new");
        await focus(page, "f-find");
        await page.keyboard.type(place.customer);
        await page.keyboard.press("Enter");
        await focus(page, "f-customer/phone");
        await page.keyboard.type(place.phone);
        await tabTo(page, "f-add");
        await page.keyboard.type("kupa");
        await page.keyboard.press("Enter");
        await page.waitForSelector('[id="f-lines/0/quantity"]');
        await focus(page, "f-add");
        await tabTo(page, "f-method");
        await page.keyboard.press("ArrowDown");
        for (const part of ["street", "postcode", "city"]) {
          await tabTo(page, `f-shipping_address/${part}`);
          await page.keyboard.type(place[part]);
        }
        await page.keyboard.press("Control+Enter");
        await page.waitForURL(/\/orders\/ord_/);
        const title = await page.title();
        await page.keyboard.press("e");
        await page.locator("#sheet[open] .preview").waitFor();
        assert.equal(await page.title(), title, "the preview leaves the page what it is");
        for (const check of [overflow, missingText, axe]) await check(page);
        await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
        await page.locator(".said").waitFor();
        assert.ok((await page.locator("main .head").first().textContent()).includes(place.total));
        assert.equal(await page.locator(".next-steps button[data-key=e]").count(), 0, "it is confirmed");
        await page.goto("/");
        assert.equal(await page.locator(".first-steps").count(), 0);
        faultless(page);
      } finally {
        await page.done();
        await shop.stop();
      }
    });
  }
}
