// Makes the pictures of README.md from the site in public/: `node docs/pictures.mjs`, after a build, and after tests/run has installed
// its tools. Needs Debian's pngquant too.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
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

/** The first screen of a page on a telephone, two picture points to a CSS pixel. */
async function phone(path) {
  const server = await serve(site, '/');
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
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
