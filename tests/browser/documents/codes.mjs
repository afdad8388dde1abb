// Every QR code on paper: large enough, in white, read by zbar from a grey print of 200 dots an inch, also when it lies askew and out of focus, and leading to
// the page of the card it stands on.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookUp } from '../static-server.mjs';
import { COMPLETE } from './formats.mjs';
import { Greymap } from './greymap.mjs';
import { qrPlaces } from './qr-places.mjs';
import { each, run } from '../run.mjs';

const DPI = 200;
const LEAST_MM = 20;
/** White around a code, in modules (ISO/IEC 18004, 9.1). */
const QUIET = 4;
const WHITE = 250;
/** As a hand holds a telephone. */
const TILT = 8;

export async function checkCodes(documents, site, findings, jobs = 2) {
  // In the documents' order, whichever is read first.
  const read = new Map(documents.filter(({ kind }) => kind).map((document) => [document, []]));
  await each(read.keys(), jobs, async (document) => {
    read.set(document, await readCodes(document, findings));
  });
  // What one card of the site has, all have; see COMPLETE.
  const printed = COMPLETE || [...read].some(([{ kind }, pages]) => kind !== 'plan' && pages.some((codes) => codes.length));
  const leads = COMPLETE || site.files.some((file) => /^(.+\/)?k\//.test(file));
  for (const [document, pages] of read) {
    const fail = (text) => findings.add('documents', document.name, text);
    const count = pages.flat().length;
    if (printed && document.kind === 'card' && count !== 1) fail(`${count} codes on the card, not one`);
    if (printed && document.kind === 'bundle') pages.forEach((codes, i) => codes.length !== 1 && fail(`${codes.length} codes on page ${i + 1}, not one`));
    if (leads) for (const address of pages.flat()) checkTarget(address, document, site, fail);
  }
  checkSame(read, findings);
}

/** What the codes of each page say. */
async function readCodes({ kind, name, file }, findings) {
  const fail = (text) => findings.add('documents', name, text);
  const room = mkdtempSync(join(tmpdir(), 'planvaerk-codes-'));
  try {
    // Of a plan, the cover: no page inside has a code, and a hundred pages would be drawn for nothing.
    const made = await run('pdftoppm', ['-r', String(DPI), '-gray', ...(kind === 'plan' ? ['-l', '1'] : []), file, join(room, 'page')]);
    const files = readdirSync(room).sort();
    if (made.status !== 0 || !files.length) {
      fail(`cannot be drawn: ${made.text.slice(0, 200)}`);
      return [];
    }
    const places = files.map((page) => measure(join(room, page), fail));
    const said = await decode(room, fail);
    return files.map((page, i) => {
      const codes = said.get(page) ?? [];
      if (codes.length !== places[i].length) fail(`page ${i + 1} has ${places[i].length} codes, and ${codes.length} can be read`);
      places[i].forEach((tilted) => {
        const again = said.get(tilted) ?? [];
        if (again.length !== 1 || !codes.includes(again[0])) fail(`a code on page ${i + 1} cannot be read when it lies askew and out of focus`);
      });
      return codes;
    });
  } finally {
    rmSync(room, { recursive: true });
  }
}

/** Measures the codes of a page, and puts a picture of each, askew and blurred, beside it: the names of these. */
function measure(file, fail) {
  const map = Greymap.read(file);
  return qrPlaces(map).map(({ left, top, side, module }, i) => {
    const mm = (side / DPI) * 25.4;
    // A dot more or less is the drawing's own.
    if (mm < LEAST_MM - 25.4 / DPI) fail(`a code is ${mm.toFixed(1)} mm wide, ${LEAST_MM} at least`);
    const [x, y, far] = [Math.floor(left), Math.floor(top), Math.ceil(side)];
    const quiet = Math.floor(QUIET * module);
    const bands = [
      [x - quiet + 1, y - quiet + 1, x + far + quiet - 1, y - 1],
      [x - quiet + 1, y + far + 2, x + far + quiet - 1, y + far + quiet - 1],
      [x - quiet + 1, y, x - 1, y + far],
      [x + far + 2, y, x + far + quiet - 1, y + far],
    ];
    if (bands.some((band) => map.darkest(...band) < WHITE)) fail(`the ${QUIET} modules around a code are not white`);
    if (x < quiet || y < quiet || x + far + quiet > map.width || y + far + quiet > map.height) fail('the white around a code is cut off');
    const tilted = `${file}.${i}.askew.pgm`;
    map.tilted(x - quiet, y - quiet, far + 2 * quiet, TILT, Math.max(1, Math.floor(module / 4))).write(tilted);
    return tilted.slice(tilted.lastIndexOf('/') + 1);
  });
}

/** What zbar reads in each picture of a folder. */
async function decode(room, fail) {
  const files = readdirSync(room).sort();
  const { status, stdout, text } = await run('zbarimg', ['--nodbus', '--quiet', '--xml', '-Sdisable', '-Sqrcode.enable', ...files.map((file) => join(room, file))]);
  // 4: it has read no code.
  if (status !== 0 && status !== 4) fail(`zbarimg: ${text.slice(0, 200)}`);
  const said = new Map();
  for (const [, href, inside] of stdout.matchAll(/<source href='([^']*)'>([^]*?)<\/source>/g)) {
    const codes = [...inside.matchAll(/<data[^>]*><!\[CDATA\[([^]*?)\]\]><\/data>/g)].map(([, data]) => data);
    said.set(href.slice(href.lastIndexOf('/') + 1), codes);
  }
  return said;
}

function checkTarget(address, { kind, cards, edition }, site, fail) {
  if (!address.startsWith(site.baseUrl.href)) return fail(`a code leads to ${address}, outside the site`);
  const url = new URL(address);
  const { file } = lookUp(site.folder, site.mount, url.pathname);
  if (!file) return fail(`a code leads to ${address}, which is no page`);
  if (kind === 'plan') return undefined;
  if (!/\/k\/[^/]+\/$/.test(url.pathname)) return fail(`a code leads to ${address}, which is not the page of a printing`);
  const page = readFileSync(file, 'utf8').replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)).replaceAll('&amp;', '&').replace(/\s+/g, ' ');
  const titles = cards.flatMap(([id, card]) => [card.title, edition.card(id).title]);
  if (!titles.some((title) => page.includes(title))) fail(`a code leads to ${address}, which is about another card`);
  return undefined;
}

/** One printing has one code, in every size and in the bundle; another card has another. */
function checkSame(read, findings) {
  const own = new Map();
  const key = ({ addressedIn, edition }, card) => [addressedIn, edition.plan.slug, edition.id, card].join(' ');
  for (const [document, pages] of read) {
    if (document.kind !== 'card') continue;
    const [code] = pages.flat();
    const card = key(document, document.cards[0][0]);
    if (!code) continue;
    if (own.has(card) && own.get(card) !== code) findings.add('documents', document.name, `its code ${code} is another in another size: ${own.get(card)}`);
    for (const [other, theirs] of own) if (other !== card && theirs === code) findings.add('documents', document.name, `its code ${code} is that of ${other} too`);
    own.set(card, code);
  }
  for (const [document, pages] of read) {
    if (document.kind !== 'bundle') continue;
    const expected = document.cards.map(([card]) => own.get(key(document, card))).filter(Boolean).sort();
    const codes = pages.flat().sort();
    if (expected.length === document.cards.length && codes.join() !== expected.join()) findings.add('documents', document.name, `has the codes ${codes.join(', ')}, and its cards have ${expected.join(', ')}`);
  }
}
