// Shows that each check finds the fault it is there for, and finds none in a sound site; those of printed documents in documents.mjs.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CHECKS, checkSite } from '../check-site.mjs';
import { Findings } from '../findings.mjs';
import { Site } from '../site.mjs';
import { here } from '../tools.mjs';
import { FAULTS, makeBadSite, makeGoodSite } from './make-site.mjs';

const room = mkdtempSync(join(tmpdir(), 'planvaerk-selftest-'));
after(() => rmSync(room, { recursive: true }));
const content = join(here, 'selftest/content');

test('a sound site has no finding', async () => {
  makeGoodSite(join(room, 'good'));
  const findings = new Findings();
  const { pages } = await checkSite(new Site(join(room, 'good'), content), findings, { documents: false });
  assert.equal(pages, 6);
  assert.deepEqual(findings.all(), []);
});

test('each fault is found', async (t) => {
  makeBadSite(join(room, 'bad'));
  const findings = new Findings();
  await checkSite(new Site(join(room, 'bad'), content), findings);
  const found = findings.all();
  const expected = [
    ...Object.entries(FAULTS).flatMap(([page, { expect }]) => expect.map(([check, text]) => ({ page, check, text }))),
    { page: 'index.html', check: 'first-screen', text: '', absent: true },
    { page: 'style.css', check: 'links', text: 'missing.svg leads nowhere' },
    { page: 'style.css', check: 'html', text: 'colour' },
    { page: 'icon.svg', check: 'html', text: 'widht' },
    { page: 'sitemap.xml', check: 'links', text: 'old/ leads nowhere' },
  ];
  for (const { page, check, text, absent } of expected) {
    await t.test(`${check}: ${page}: ${absent ? 'nothing' : text}`, () => {
      const mine = found.filter((f) => f.page === page && f.check === check);
      assert.equal(mine.some((f) => f.text.includes(text)), !absent, JSON.stringify(mine));
    });
  }
  assert.deepEqual(CHECKS.filter((check) => !expected.some((e) => e.check === check && !e.absent)), [], 'every check has its fault');
});

test('a site without what a check is about does not pass it', async () => {
  makeGoodSite(join(room, 'empty'));
  rmSync(join(room, 'empty/faa-hjaelp'), { recursive: true });
  const findings = new Findings();
  await checkSite(new Site(join(room, 'empty'), content), findings);
  const texts = findings.all().map((f) => f.text);
  assert.ok(texts.includes('the site has no PDF'));
  assert.ok(texts.includes('the site has no help page'));
});
