// Opens drawings in Chromium, each on its own, as somebody does who follows a link to it: as they were written, where many run a
// program or ask another host for something, and as they are published, where none may. `tests/drawings.rs` has put both there.
// node tests/browser/drawings.mjs <folder with written/ and published/>
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { each } from './run.mjs';
import { serve } from './static-server.mjs';
import { chromium, chromiumPath } from './tools.mjs';

const folder = process.argv[2];
const names = readdirSync(join(folder, 'published')).sort();
const server = await serve(folder, '/');
const browser = await chromium.launch({ executablePath: chromiumPath });

/** What a drawing does: { ran, asked }, whether a program ran and what was asked for beside the drawing. */
async function opened(path) {
  const page = await browser.newPage();
  const asked = [];
  let ran = false;
  page.on('dialog', (dialog) => dialog.dismiss());
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === `${server.origin}/${path}`) return route.continue();
    if (!url.startsWith('data:') && !url.endsWith('/favicon.ico')) asked.push(url);
    return route.abort();
  });
  try {
    await page.goto(`${server.origin}/${path}`, { timeout: 4_000 }).catch(() => {});
    await page.waitForTimeout(200);
    ran = await page.evaluate(() => document.documentElement.hasAttribute('data-ran')).catch(() => false);
  } finally {
    await page.close();
  }
  return { ran, asked };
}

const faults = [];
const harmful = { ran: 0, asked: 0 };
await each(names, 4, async (name) => {
  // Its repeated elements would keep any browser busy for ever.
  if (!name.startsWith('use-')) {
    const { ran, asked } = await opened(`written/${name}`);
    harmful.ran += ran ? 1 : 0;
    harmful.asked += asked.length ? 1 : 0;
  }
  const { ran, asked } = await opened(`published/${name}`);
  if (ran) faults.push(`${name} runs a program`);
  if (asked.length) faults.push(`${name} asks for ${asked.join(', ')}`);
});
await browser.close();
await server.close();
// Else nothing has been looked at.
if (harmful.ran < 10 || harmful.asked < 20) faults.push(`as written only ${harmful.ran} run and ${harmful.asked} ask`);
faults.sort().forEach((fault) => console.error(fault));
console.log(`${names.length} drawings; as written ${harmful.ran} run a program and ${harmful.asked} ask another host, as published none`);
process.exit(faults.length ? 1 : 0);
