// Where the installed packages and programs are. `tests/run` puts them below target/test-tools.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
const tools = resolve(process.env.PLANVAERK_TEST_TOOLS ?? join(here, '../../target/test-tools'));
const packages = join(tools, 'npm/package.json');
if (!existsSync(packages)) {
  throw new Error(`${packages} is missing: tests/run installs what the tests need`);
}
const require = createRequire(packages);

export const { chromium } = require('playwright-core');
export const yaml = require('yaml');
/** CommonMark with tables, footnotes and definition lists, by another hand than the program's. */
export const markdown = require('markdown-it')('default', { html: false, linkify: false, typographer: false })
  .use(require('markdown-it-footnote')).use(require('markdown-it-deflist'));
export const axePath = require.resolve('axe-core/axe.min.js');
export const vnuJar = join(dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
export const veraJar = join(tools, 'verapdf.jar');
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
