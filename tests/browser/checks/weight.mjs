// A page and its style sheets, as they travel: small enough for a bad connection.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { lookUp } from '../static-server.mjs';

/** Most bytes of HTML and CSS together, gzipped. */
export const MOST_BYTES = 20_000;

/** Gives the page's weight. */
export async function checkWeight(page, name, site, findings) {
  const sheets = await page.evaluate(() => [...document.querySelectorAll('link[rel~="stylesheet"]')].map((l) => new URL(l.href).pathname));
  const weigh = (bytes) => gzipSync(bytes, { level: 6 }).length;
  const styles = sheets.map((path) => lookUp(site.folder, site.mount, path).file).filter(Boolean);
  const bytes = weigh(site.text(name)) + styles.reduce((sum, file) => sum + weigh(readFileSync(file)), 0);
  if (bytes > MOST_BYTES) findings.add('weight', name, `${bytes} bytes of HTML and CSS gzipped, ${MOST_BYTES} at most`);
  return bytes;
}
