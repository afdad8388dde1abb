// The preview in a real browser: a saved file reloads the page where the reader stands, an error opens the panel, and its mending
// closes it again; no other host is asked for anything, and the panel is accessible.
//
//   node tests/serve/live.mjs <program> <content> <room> [--pictures]
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAxe } from '../browser/checks/axe.mjs';
import { end, expect, faults, soon } from '../browser/expectations.mjs';
import { Findings } from '../browser/findings.mjs';
import { chromium, chromiumPath } from '../browser/tools.mjs';

const [program, content, room, pictures] = process.argv.slice(2);
const folder = join(room, 'content');
rmSync(room, { recursive: true, force: true });
mkdirSync(room, { recursive: true });
cpSync(content, folder, { recursive: true });

function start(port) {
  const child = spawn(program, ['serve', '--port', String(port), '--date', '2026-11-23', '--content', 'content'], { cwd: room });
  const told = { child, out: '', err: '' };
  child.stdout.on('data', (part) => { told.out += part; });
  child.stderr.on('data', (part) => { told.err += part; });
  told.ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  return told;
}
async function address(server) {
  await soon('the preview tells its address', async () => /http:\S+/.test(server.out));
  return server.out.match(/http:\S+/)[0];
}

/** As an editor does that writes another file and puts it in the place of the old one. */
function change(file, old, text) {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(old)) throw new Error(`${file} has no ${old}`);
  writeFileSync(`${path}~`, before.replace(old, text));
  renameSync(`${path}~`, path);
}

let server = start(0);
const origin = await address(server);
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run'],
});
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 300 } });
  const page = await context.newPage();
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  const said = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`${origin}om/`);
  const panel = page.locator('#_planvaerk .panel');
  expect(!(await panel.isVisible()), 'a good site has no panel');

  // Reload, where the reader stands.
  await page.evaluate(() => scrollTo(0, 200));
  await page.waitForTimeout(200);
  const place = await page.evaluate(() => scrollY);
  expect(place > 50, `the page is too short to scroll: ${place}`);
  change('site.yaml', 'Siden viser planen', 'Siden her viser planen');
  await soon('the new words on the page', () => page.locator('main').innerText().then((text) => text.includes('Siden her viser')));
  await page.waitForTimeout(200);
  const after = await page.evaluate(() => scrollY);
  expect(Math.abs(after - place) < 5, `scrolled from ${place} to ${after}`);

  // A change of another page leaves this one alone.
  await page.evaluate(() => { window.untouched = true; });
  change('plans/uro/help.yaml', 'primary: koordinator', 'primary: hotline');
  await page.waitForTimeout(700);
  change('plans/uro/help.yaml', 'primary: hotline', 'primary: koordinator');
  expect(await page.evaluate(() => window.untouched), 'a page that is the same was loaded again');

  // An error, and its mending.
  await page.locator('main a').first().focus();
  change('plans/uro/help.yaml', 'primary: koordinator', 'primary: koordinatr');
  await soon('the panel', () => panel.innerText().then((words) => words.includes('1 fejl')));
  const text = await panel.innerText();
  for (const words of [
    'Der findes ikke nogen kontakt med id\'et `koordinatr`', 'content/plans/uro/help.yaml:5:10', 'primary: koordinatr', 'Mente du `koordinator`?',
    'PV402', '1 fejl', 'Siden vises, som den var før',
  ]) {
    expect(text.includes(words), `the panel does not say ${words}: ${text}`);
  }
  expect(await page.evaluate(() => document.activeElement.matches('main a')), 'the panel takes the focus');
  await soon('the panel is announced', () => page.locator('#_planvaerk [role=status]').innerText().then((words) => words.includes('1 fejl')));
  expect((await page.locator('main').innerText()).includes('Siden her viser'), 'the last good page stays');
  if (pictures) await takePictures(page, 'error');
  const findings = new Findings();
  await checkAxe(page, 'the panel', findings);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= 320), 'the page is wider than 320 px with the panel');
  expect(await panel.evaluate((box) => box.scrollWidth <= 320), 'the panel is wider than 320 px');
  await page.setViewportSize({ width: 1280, height: 300 });
  // With the keyboard alone.
  await page.locator('#_planvaerk button').focus();
  await page.keyboard.press('Enter');
  expect(!(await page.locator('#_planvaerk .body').isVisible()), 'the panel cannot be closed with the keyboard');
  await page.keyboard.press('Enter');
  expect(await page.locator('#_planvaerk .body').isVisible(), 'the panel cannot be opened with the keyboard');
  await page.keyboard.press('Escape');
  expect(!(await page.locator('#_planvaerk .body').isVisible()), 'Escape does not close the panel');
  await checkAxe(page, 'the panel closed', findings);
  change('plans/uro/help.yaml', 'primary: koordinatr', 'primary: koordinator');
  await soon('the panel disappears', async () => !(await panel.isVisible()));
  await soon('mending is announced', () => page.locator('#_planvaerk [role=status]').innerText().then((words) => words.includes('i orden')));

  // A warning stands in the corner.
  change('contacts.yaml', '    verified: 2026-11-02\n', '');
  await soon('the count of warnings', () => panel.innerText().then((words) => words.includes('1 advarsel')));
  expect(!(await page.locator('#_planvaerk .body').isVisible()), 'a warning opens itself');
  if (pictures) await takePictures(page, 'warning');
  await page.locator('#_planvaerk button').click();
  expect((await panel.innerText()).includes('contacts.yaml'), 'the list of warnings');
  await checkAxe(page, 'the list of warnings', findings);
  await page.locator('#_planvaerk button').click();

  // The preview stops, and comes back on the same port.
  said.length = 0;
  server.child.kill('SIGINT');
  const ended = await server.ended;
  expect(ended === 0, `Ctrl-C ends with ${ended}`);
  await soon('the panel says that the preview has stopped', () => panel.innerText().then((words) => words.includes('er stoppet')));
  if (pictures) await takePictures(page, 'stopped');
  const refused = said.filter((text) => !text.includes('net::ERR'));
  expect(!refused.length, refused.join('; '));
  said.length = 0;
  // An error from the start: a whole page of it.
  change('plans/uro/help.yaml', 'primary: koordinator', 'primary: koordinatr');
  server = start(new URL(origin).port);
  expect(await address(server) === origin, 'the port is free again');
  await soon('the page of errors', () => page.locator('h1').innerText().then((words) => words.startsWith('1 fejl')));
  expect((await page.locator('main').innerText()).includes('Mente du `koordinator`?'), 'the page of errors says what to do');
  if (pictures) await takePictures(page, 'nothing');
  await checkAxe(page, 'the page of errors', findings);
  change('plans/uro/help.yaml', 'primary: koordinatr', 'primary: koordinator');
  await soon('the site comes', () => page.locator('main').innerText().then((text) => text.includes('Siden her viser')));

  // Without JavaScript all is read.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const quiet = await plain.newPage();
  await quiet.goto(`${origin}om/`);
  expect((await quiet.locator('main').innerText()).includes('Siden her viser'), 'the page without JavaScript');

  const foreign = asked.filter((url) => !url.startsWith(origin));
  expect(!foreign.length, `asked elsewhere: ${foreign.join(', ')}`);
  expect(asked.length > 10, `only ${asked.length} requests were seen`);
  expect((await context.cookies()).length === 0, 'a cookie was set');
  const serious = said.filter((text) => !/net::ERR|503/.test(text));
  expect(!serious.length, serious.join('; '));
  for (const { check, page: where, text, settings } of findings.all()) faults.push(`${check}: ${where}: ${text} (${settings.join(', ')})`);
} finally {
  await browser.close();
  server.child.kill('SIGINT');
  await server.ended;
}

async function takePictures(page, name) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(room, `${name}-${width}-${colorScheme}.png`) });
    }
  }
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.emulateMedia({ colorScheme: 'light' });
}

end('reload, error, mending, stop and return');
