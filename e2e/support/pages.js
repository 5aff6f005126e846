// Every page of the console: the tests open each of them, and pictures are taken of some.

/** A page: `path`, or where a link of another page leads. */
export const PAGES = [
  { name: "start", path: "/" },
  { name: "orders", path: "/orders" },
  { name: "orders-filtered", path: "/orders?status=placed&group=region" },
  { name: "orders-none", path: "/orders?q=zzzzzz" },
  { name: "orders-wrong", path: "/orders?status=lost" },
  { name: "order", on: "/orders", link: "a[data-main]" },
  { name: "order-to-clarify", on: "/orders?status=needs_clarification", link: "a[data-main]" },
  { name: "order-held", on: "/orders?held=true", link: "a[data-main]" },
  { name: "order-waiting", on: "/orders?waiting=true", link: "a[data-main]" },
  { name: "order-canceled", on: "/orders?status=canceled", link: "a[data-main]" },
  { name: "order-amend", on: "/orders?status=needs_clarification", link: "a[data-main]", then: "/amend" },
  { name: "order-cancel", on: "/orders?status=placed", link: "a[data-main]", then: "/cancel" },
  { name: "bulk", path: "/orders/bulk" },
  { name: "search", path: "/search?q=petrov" },
  { name: "search-none", path: "/search?q=zzzzzz" },
  { name: "phone-order", path: "/orders/new" },
  { name: "customers", path: "/customers" },
  { name: "customers-none", path: "/customers?q=zzzzzz" },
  { name: "customer", on: "/customers", link: "a[data-main]" },
  { name: "customer-edit", on: "/customers", link: "a[data-main]", then: "/edit" },
  { name: "customer-new", path: "/customers/new" },
  { name: "stock", path: "/stock" },
  { name: "stock-low", path: "/stock?show=low" },
  { name: "stock-sku", on: "/stock", link: "a[data-main]" },
  { name: "stock-receive", path: "/stock/receive" },
  { name: "skus", path: "/skus" },
  { name: "sku", on: "/skus", link: "a[data-main]" },
  { name: "sku-new", path: "/skus/new" },
  { name: "imports", path: "/imports" },
  { name: "import-new", path: "/imports/new" },
  { name: "jobs", path: "/jobs" },
  { name: "settings", path: "/settings" },
  { name: "channels", path: "/settings/channels" },
  { name: "channel", path: "/settings/channels/web" },
  { name: "channel-new", path: "/settings/channels/new" },
  { name: "locations", path: "/settings/locations" },
  { name: "location-new", path: "/settings/locations/new" },
  { name: "staff", path: "/settings/staff" },
  { name: "staff-new", path: "/settings/staff/new" },
  { name: "keys", path: "/settings/keys" },
  { name: "key-new", path: "/settings/keys/new" },
  { name: "preferences", path: "/preferences" },
];

/** The path of a page, found with a page that is logged in. */
export async function pathOf(page, { path, on, link, then = "" }) {
  if (path) return path;
  await page.goto(on);
  return `${await page.locator(link).first().getAttribute("href")}${then}`;
}
