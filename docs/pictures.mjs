// Makes the pictures of README.md from the site in public/: `node docs/pictures.mjs`, after a build, and after tests/run has installed
// its tools. Needs Debian's pngquant too.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../tests/browser/static-server.mjs';
import { chromium, chromiumPath } from '../tests/browser/tools.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const site = join(here, '../public');

const FRONT = '/ekstremisme/';
const CARD = 'ekstremisme/actioncards/borger.pdf';
const POCKET = 'ekstremisme/actioncards/borger-lomme.pdf';
/** Fewer colours make a picture of text a third of its size, and nobody sees it. */
const COLOURS = 48;

save('front-phone', await phone(FRONT));
save('card-paper', paper(CARD));
save('card-pocket', paper(POCKET));
save('preview-error', await preview(FRONT));

function launch() {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

/** The preview of a page when a digit of a number has just been lost, as in README's ten minutes. */
async function preview(path) {
  const room = mkdtempSync(join(tmpdir(), 'planvaerk-'));
  cpSync(join(here, '../content'), join(room, 'content'), { recursive: true });
  const program = spawn('planvaerk', ['serve', '--port', '0', '--date', '2026-11-23'], { cwd: room });
  let told = '';
  program.stdout.on('data', (part) => { told += part; });
  while (!/http:\S+\n/.test(told)) await once(program.stdout, 'data');
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 620 }, colorScheme: 'light' });
    await page.goto(told.match(/http:\S+\//)[0] + path.slice(1));
    const contacts = join(room, 'content/contacts.yaml');
    writeFileSync(contacts, readFileSync(contacts, 'utf8').replace('"93 52 00 65"', '"93 52 00 6"'));
    await page.getByText('PV303').waitFor();
    return await page.screenshot();
  } finally {
    await browser.close();
    program.kill();
    rmSync(room, { recursive: true });
  }
}

/** The first screen of a page on a telephone, two picture points to a CSS pixel. */
async function phone(path) {
  const server = await serve(site, '/');
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 760 }, deviceScaleFactor: 2, colorScheme: 'light' });
    const answer = await page.goto(server.origin + path);
    if (!answer.ok()) throw new Error(`${path} is not in public/`);
    return await page.screenshot();
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The first page of a PDF. */
function paper(file) {
  const options = ['-png', '-singlefile', '-scale-to-x', '-1', '-scale-to-y', '1520'];
  return execFileSync('pdftoppm', [...options, join(site, file)], { maxBuffer: 1 << 26 });
}

function save(name, png) {
  const small = execFileSync('pngquant', ['--strip', '--speed', '1', String(COLOURS), '-'], { input: png, maxBuffer: 1 << 26 });
  writeFileSync(join(here, `${name}.png`), small);
  console.log(`docs/${name}.png: ${Math.round(small.length / 1000)} kB`);
}
