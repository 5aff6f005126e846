// Takes the pictures of docs/screenshots: `cargo xtask screenshots`. The list says which pages; each is taken in
// both themes, on a laptop and on a phone, as the demo shop's owner sees it.

import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { THEMES, WIDTHS, logIn, openPage, startBrowser } from "./support/browser.js";
import { startShop } from "./support/server.js";

/** What is shown: `path` is a path, or finds one on the page it is given, logged in. Without `login` nobody is. */
const PAGES = [
  { name: "login", path: "/login", login: false },
  { name: "start", path: "/", login: true },
  { name: "orders", path: "/orders", login: true },
  { name: "order", path: (page) => firstOf(page, "/orders", "a[data-main]"), login: true },
];
const FOLDER = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
/** The most a picture may weigh, in bytes: they stay in the repository for ever. */
const BYTES_MAX = 200_000;

/** Where the first such link of a page leads. */
async function firstOf(page, path, link) {
  await page.goto(path);
  return page.locator(link).first().getAttribute("href");
}

mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER).filter((name) => name.endsWith(".png"))) rmSync(join(FOLDER, old));
const [shop, browser] = await Promise.all([startShop(), startBrowser()]);
try {
  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      const page = await openPage(browser, shop, { width, theme, touch: false });
      let within = false;
      for (const { name, path, login } of PAGES) {
        if (login && !within) await logIn(page, shop.staff.owner[0]);
        within ||= login;
        await page.goto(typeof path === "string" ? path : await path(page));
        await page.evaluate(() => document.fonts.ready);
        const picture = join(FOLDER, `${name}-${width}-${theme}.png`);
        await page.screenshot({ path: picture, animations: "disabled", caret: "hide" });
        const { size } = statSync(picture);
        if (size > BYTES_MAX) throw new Error(`${picture} weighs ${size} bytes, more than ${BYTES_MAX}`);
        console.log(`${picture}: ${size} bytes`);
      }
      await page.done();
    }
  }
} finally {
  await browser.close();
  await shop.stop();
}
