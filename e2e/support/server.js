// Throw-away shops behind the real program, each at a port of its own.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** How long a shop may take to be made and to open, in milliseconds. */
const READY_MS = 180_000;

function binary() {
  const path = process.env.COMANDA_BIN;
  if (!path || !existsSync(path)) {
    throw new Error("COMANDA_BIN must name the program; cargo xtask e2e sets it");
  }
  return path;
}

/** The environment of this process without what the program would read. */
function environment() {
  const foreign = (name) => name.startsWith("COMANDA_") || ["LC_ALL", "LC_MESSAGES", "LANG"].includes(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign(name)));
}

/** Runs the program with these arguments; its standard error is kept for when it fails. */
function run(args) {
  const child = spawn(binary(), ["--log", "warn", ...args], { env: environment(), stdio: ["ignore", "pipe", "pipe"] });
  const said = { text: "" };
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said.text += text;
  });
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
  return { child, said, ended };
}

/** The folder of a shop in this language, ready to be copied. `cargo xtask e2e` names a folder for all test files. */
async function template(lang) {
  const folder = process.env.COMANDA_E2E_SHOPS;
  if (!folder) return undefined;
  const made = join(folder, lang);
  if (!existsSync(join(made, "comanda.db"))) {
    mkdirSync(folder, { recursive: true });
    const making = mkdtempSync(join(folder, "making-"));
    const filling = run(["demo", "--no-serve", "--dir", making, "--lang", lang]);
    filling.child.stdout.resume();
    const code = await filling.ended;
    if (code !== 0) throw new Error(`the demo shop is not made (${code}): ${filling.said.text}`);
    try {
      renameSync(making, made);
    } catch (error) {
      // Another test file was faster; its shop is as good.
      if (!existsSync(join(made, "comanda.db"))) throw error;
      rmSync(making, { recursive: true, force: true });
    }
  }
  return made;
}

/** The staff of the shop in this folder by role: `{ owner: [{ email, password }], agent: [..., ...], ... }`. */
function staffOf(folder) {
  const roles = {};
  for (const line of readFileSync(join(folder, "logins.txt"), "utf8").split("\n").filter(Boolean)) {
    const [role, email, password] = line.split("\t");
    (roles[role] ??= []).push({ email, password });
  }
  return roles;
}

/** Starts a shop in this folder by these arguments and waits until it says where it is; `stop` removes the folder too. */
async function opened(folder, args) {
  const shop = run([...args, "--listen", "127.0.0.1:0"]);
  const stop = async () => {
    shop.child.kill("SIGTERM");
    await shop.ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let timer;
  const line = new Promise((resolve) => createInterface({ input: shop.child.stdout }).once("line", resolve));
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(undefined), READY_MS);
  });
  const url = await Promise.race([line, shop.ended.then(() => undefined), late]);
  clearTimeout(timer);
  if (!url?.startsWith("http://")) {
    await stop();
    throw new Error(`the shop did not open: ${shop.said.text}`);
  }
  return { url, stop };
}

const newFolder = () => mkdtempSync(join(tmpdir(), "comanda-e2e-"));

/**
 * Starts a shop in which nothing is yet, not even an owner.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `stop` ends the program and removes its folder.
 */
export async function startEmptyShop() {
  const folder = newFolder();
  return opened(folder, ["--database", join(folder, "comanda.db"), "serve"]);
}

/**
 * Starts a demo shop of its own in a new folder and waits until it says where it is.
 *
 * @param {{ lang?: string }} [options] `lang`: the shop's language, one of the six tags.
 * @returns {Promise<{ url: string, folder: string, apiKey: string, staff: Record<string, { email: string, password: string }[]>,
 *   stop: () => Promise<void> }>} `stop` ends the program and removes the folder.
 */
export async function startShop({ lang = "en" } = {}) {
  const made = await template(lang);
  const folder = newFolder();
  if (made) cpSync(made, folder, { recursive: true });
  const { url, stop } = await opened(folder, ["demo", "--dir", folder, ...(made ? [] : ["--lang", lang])]);
  const apiKey = readFileSync(join(folder, "api-key.txt"), "utf8").trim();
  return { url, folder, apiKey, staff: staffOf(folder), stop };
}
