// Every address the fictional municipality has had on any day, fetched from nginx that serves today's site with the redirects made for
// it: each is there, at most one step away, and each #place is found on the page the reader comes to.
//
//   node tests/addresses/http.mjs <program> <content> <room>
//
// What the addresses were is taken from the sites of the earlier days themselves, not from the ledger; the ledger's are fetched too.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, relative } from "node:path";

// Debian keeps it where only administrators look.
process.env.PATH += ":/usr/sbin";
const [program, content, room] = process.argv.slice(2);
const today = "2026-11-23";
const days = ["2016-03-01", "2020-02-28", "2020-04-01", "2024-03-10", today];
// A folder on the server: what is made must not take for granted that it is at the root.
const folder = "/planer/";

rmSync(room, { recursive: true, force: true });
mkdirSync(room, { recursive: true });
cpSync(content, join(room, "content"), { recursive: true });

function build(out, ...more) {
  const line = ["build", "-q", "--content", join(room, "content"), "--out", out, "--base-url", `https://beredskab.fjordby.dk${folder}`];
  const run = spawnSync(program, [...line, ...more], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`planvaerk ${line.join(" ")}\n${run.stdout}${run.stderr}`);
}

function* filesIn(root) {
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) yield relative(root, join(entry.parentPath ?? entry.path, entry.name));
  }
}

const idsOf = (html) => new Set([...html.matchAll(/<[a-z][^>]* id="([^"]*)"/g)].map((found) => found[1]));
// A printed card's page is kept by its line in the ledger, which a build for another day does not write: the ledger's are fetched.
const lasting = (path) =>
  !/^(\.|_|k\/|assets\/|404\.html$|sitemap\.xml$|robots\.txt$|nginx-redirects\.conf$)/.test(path);

// As the reader meets them: "/planer/uro/definitioner/#uro".
const addresses = new Set();
for (const day of days) {
  const site = join(room, `site-${day}`);
  build(site, "--date", day);
  for (const path of filesIn(site)) {
    if (!lasting(path)) continue;
    const address = folder + path.replace(/(^|\/)index\.html$/, "$1");
    addresses.add(address);
    if (!path.endsWith(".html") || path === "om/index.html") continue;
    for (const id of idsOf(readFileSync(join(site, path), "utf8"))) {
      if (!id.includes("_")) addresses.add(`${address}#${id}`);
    }
  }
}
// A build for the day it is writes the ledger.
build(join(room, "site-now"));
const ledger = readFileSync(join(room, "content/addresses.ledger"), "utf8").split("\n");
// Behind the address of a printed card stands what was printed.
const address = (line) => (line.startsWith("/k/") ? line.split(" ")[0] : line);
const listed = ledger.filter((line) => line.startsWith("/")).map((line) => folder + address(line).slice(1));
// A program without PDF lists cards as PDF all the same.
const printed = [...addresses].some((address) => address.endsWith(".pdf") && !address.includes("/filer/"));
for (const address of listed) {
  if (printed || !address.endsWith(".pdf") || address.includes("/filer/")) addresses.add(address);
}

const port = await new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
const root = join(room, "root");
mkdirSync(root);
cpSync(join(room, `site-${today}`), join(root, folder), { recursive: true });
const redirects = join(root, folder, "nginx-redirects.conf");
const rules = [...readFileSync(redirects, "utf8").matchAll(/^location = "([^"]*)"/gm)].map((rule) => rule[1]);
for (const address of rules) addresses.add(address);
const user = process.getuid?.() === 0 ? "user root;" : "";
writeFileSync(
  join(room, "nginx.conf"),
  `${user} daemon off; pid ${room}/nginx.pid; error_log ${room}/error.log;
events {}
http {
  access_log off;
  types { text/html html; application/pdf pdf; image/svg+xml svg; }
  client_body_temp_path ${room}/body; proxy_temp_path ${room}/proxy; fastcgi_temp_path ${room}/fastcgi;
  uwsgi_temp_path ${room}/uwsgi; scgi_temp_path ${room}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${redirects};
  }
}
`,
);
const nginx = spawn("nginx", ["-p", room, "-e", join(room, "error.log"), "-c", join(room, "nginx.conf")], { stdio: "inherit" });
const stopped = new Promise((resolve) => nginx.once("exit", resolve));
const origin = `http://127.0.0.1:${port}`;
const faults = [];
let steps = 0;
try {
  await up();
  const pages = new Map();
  for (const address of [...addresses].sort()) {
    const [path, place] = address.split("#");
    if (!pages.has(path)) pages.set(path, await fetched(path));
    const { status, html, landed, hops } = pages.get(path);
    if (status !== 200) faults.push(`${address}: ${status}`);
    else if (hops > 1) faults.push(`${address}: ${hops} steps`);
    else if (place && !landed.includes("#") && !idsOf(html).has(place)) faults.push(`${address}: ${landed} has no #${place}`);
    else if (landed.includes("#") && !idsOf(html).has(landed.split("#")[1])) faults.push(`${address}: ${landed} has no such place`);
  }
  steps = [...pages.values()].filter((page) => page.hops === 1).length;
  const missing = await fetched(`${folder}findes-ikke/`);
  if (missing.status !== 404) faults.push(`an address that never was: ${missing.status}`);
} finally {
  nginx.kill("SIGQUIT");
  await stopped;
}

async function up() {
  for (let wait = 0; wait < 100; wait++) {
    try {
      await fetch(`${origin}${folder}`);
      return;
    } catch {
      if (nginx.exitCode !== null) throw new Error("nginx did not start");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("nginx did not answer");
}

async function fetched(path) {
  let at = path;
  for (let hops = 0; ; hops++) {
    const response = await fetch(origin + encodeURI(at.split("#")[0]), { redirect: "manual" });
    const location = response.headers.get("location");
    if (response.status === 301 && location && hops < 5) {
      const target = new URL(location, origin + at);
      at = decodeURI(target.pathname) + target.hash;
      await response.arrayBuffer();
      continue;
    }
    return { status: response.status, html: await response.text(), landed: at, hops };
  }
}

if (steps < 10 || steps !== rules.length) faults.push(`${steps} addresses were redirected by ${rules.length} rules`);
if (addresses.size < 300) faults.push(`only ${addresses.size} addresses`);
console.log(`   ${addresses.size} addresses, ${steps} of their pages redirected`);
for (const fault of faults) console.log(fault);
process.exit(faults.length ? 1 : 0);
