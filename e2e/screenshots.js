// Takes the pictures of docs/screenshots: `cargo xtask screenshots`. The list says which pages; each is taken in
// one theme, on a laptop or on a phone, as the demo shop's owner sees it.

import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { logIn, openPage, startBrowser } from "./support/browser.js";
import { PAGES, pathOf } from "./support/pages.js";
import { startShop } from "./support/server.js";

/** What is shown: the page by its name in `support/pages.js`, and how wide and how bright it is taken. */
const PICTURES = [
  { name: "start", width: 1440, theme: "light" },
  { name: "orders", width: 1440, theme: "light" },
  { name: "orders", width: 360, theme: "dark" },
  { name: "order-to-clarify", width: 1440, theme: "dark" },
  { name: "order", width: 360, theme: "light" },
  { name: "phone-order", width: 1440, theme: "light" },
  { name: "stock", width: 1440, theme: "dark" },
];
const FOLDER = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
/** The most a picture may weigh, in bytes: they stay in the repository for ever. */
const BYTES_MAX = 200_000;

mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER).filter((name) => name.endsWith(".png"))) rmSync(join(FOLDER, old));
const [shop, browser] = await Promise.all([startShop(), startBrowser()]);
try {
  for (const { name, width, theme } of PICTURES) {
    const page = await openPage(browser, shop, { width, theme, touch: false });
    await logIn(page, shop.staff.owner[0]);
    await page.goto(await pathOf(page, PAGES.find((known) => known.name === name)));
    await page.evaluate(() => document.fonts.ready);
    const picture = join(FOLDER, `${name}-${width}-${theme}.png`);
    await page.screenshot({ path: picture, animations: "disabled", caret: "hide" });
    const { size } = statSync(picture);
    if (size > BYTES_MAX) throw new Error(`${picture} weighs ${size} bytes, more than ${BYTES_MAX}`);
    console.log(`${picture}: ${size} bytes`);
    await page.done();
  }
} finally {
  await browser.close();
  await shop.stop();
}
