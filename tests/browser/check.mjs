// node check.mjs SITE --content FOLDER [--base-url URL] [--no-documents]
// Checks a built site in a real browser. Prints each finding; exit 0 none, 1 some, 2 used wrongly.
import { parseArgs } from 'node:util';
import { checkSite } from './check-site.mjs';
import { Findings } from './findings.mjs';
import { Site } from './site.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { content: { type: 'string' }, 'base-url': { type: 'string' }, 'no-documents': { type: 'boolean' } },
});
if (positionals.length !== 1 || !values.content) {
  console.error('usage: node check.mjs SITE --content FOLDER [--base-url URL] [--no-documents]');
  process.exit(2);
}
const started = Date.now();
const site = new Site(positionals[0], values.content, values['base-url']);
const findings = new Findings();
if (!site.pages.length) findings.add('html', '(all)', 'the site has no page');
const { pages, heaviest } = await checkSite(site, findings, { documents: !values['no-documents'] });
findings.print();
const count = findings.all().length;
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`${pages} pages, ${site.redirects.size} of them redirects, ${site.documents().length} PDFs, ${count} findings; heaviest page ${heaviest.page}: ${heaviest.bytes} bytes; ${seconds} s`);
process.exit(count ? 1 : 0);
