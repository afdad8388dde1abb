// The chapter of README that goes from an empty folder to an adopted plan, followed word for word: its commands are run by the real
// program in their order, its edits are made while the preview is open in a real browser.
//
//   node tests/walk/walk.mjs <program> <room>
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { end, expect, soon } from '../browser/expectations.mjs';
import { chromium, chromiumPath } from '../browser/tools.mjs';

const TITLE = 'Fra tom mappe til vedtaget plan';
const [program, room] = process.argv.slice(2);
rmSync(room, { recursive: true, force: true });
mkdirSync(room, { recursive: true });
const environment = { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH}` };

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const chapter = readme.split(`\n## ${TITLE}\n`)[1]?.split('\n## ')[0];
if (!chapter) throw new Error(`README has no chapter ${TITLE}`);
const steps = [...chapter.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language, text }));

/** Runs a line of the chapter as a shell does. */
function run(line) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: room, env: environment, encoding: 'utf8' });
  expect(status === 0, `${line}: ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** An edit as the chapter shows it: `@@ file`, lines that go and lines that come. */
function edit(text) {
  const [head, ...lines] = text.trimEnd().split('\n');
  const path = join(room, head.replace(/^@@ /, ''));
  const side = (sign) => lines.filter((line) => line.startsWith(sign)).map((line) => `${line.slice(1)}\n`).join('');
  const before = readFileSync(path, 'utf8');
  if (before.split(side('-')).length !== 2) throw new Error(`${head}: the lines that go do not stand there once`);
  writeFileSync(path, before.replace(side('-'), side('+')));
}

/** What the secretary alone can write: every place marked TODO of the edition, and its warning signs. */
function writeOut(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('TODO', 'Skrevet'));
  }
  const signs = join(folder, 'warning-signs.yaml');
  const group = 'groups:\n  - id: trivsel\n    title: Trivsel\n    signs:\n      - id: alene\n        text: Er ofte alene\n';
  writeFileSync(signs, readFileSync(signs, 'utf8') + group);
}

const commands = () => steps.shift().text.trim().split('\n');
for (const line of commands()) expect(/planvaerk|TODO/.test(run(line)), `${line} says nothing of what comes next`);
run('planvaerk build --drafts --out first');
expect(readFileSync(join(room, 'first/index.html'), 'utf8').includes('Eksempelby Kommune'), 'a new site is built at once');

const [serve] = commands();
const preview = spawn('sh', ['-c', `exec ${serve} --port 0`], { cwd: room, env: environment });
let told = '';
for (const stream of [preview.stdout, preview.stderr]) stream.on('data', (part) => { told += part; });
const ended = new Promise((done) => preview.once('exit', (code, signal) => done(code ?? signal)));
await soon('the preview tells its address', async () => /http:\S+/.test(told));
const address = told.match(/http:\S+/)?.[0] ?? '';
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
try {
  const page = await browser.newPage();
  await page.goto(`${address}negativ-social-kontrol/faa-hjaelp/`);
  const panel = page.locator('#_planvaerk .panel');
  const words = () => page.locator('main').innerText();
  const opened = () => panel.innerText().then((text) => text.includes('PV303'));
  expect((await words()).includes('TODO'), 'the page shows what is still to be written');

  edit(steps.shift().text);
  await soon('the new words in the browser', () => words().then((text) => text.includes('Du kan altid ringe')));

  edit(steps.shift().text);
  await soon('the error in the panel', opened);
  expect((await panel.innerText()).includes('content/contacts.yaml'), 'the panel names the file');
  expect((await words()).includes('20 00 00 03'), 'the last good page stays');
  await soon('the error in the terminal', async () => told.includes('PV303'));

  edit(steps.shift().text);
  await soon('the error goes away', () => opened().then((open) => !open));
  await soon('the new number', () => words().then((text) => text.includes('20 00 00 04')));
} finally {
  await browser.close();
  preview.kill('SIGINT');
}
expect((await ended) === 0, 'Ctrl-C ends the preview');
expect(!existsSync(join(room, 'public')), 'the preview writes nothing');

writeOut(join(room, 'content/plans/negativ-social-kontrol/editions/2026'));
for (const line of [...commands(), ...commands()]) run(line);
const site = (path) => readFileSync(join(room, 'public', path), 'utf8');
expect(site('negativ-social-kontrol/faa-hjaelp/index.html').includes('tel:+4520000004'), 'the adopted plan has the mended number');
expect(existsSync(join(room, 'content/plans/negativ-social-kontrol/editions/2026/adopted.lock')), 'the text is sealed');
expect(!steps.length, `${steps.length} blocks of the chapter were not followed`);

end('from an empty folder to an adopted plan');
