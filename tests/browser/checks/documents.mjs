// Every PDF that was made: PDF/UA-1 by veraPDF, sound by qpdf, one page, every font inside.
import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { join } from 'node:path';
import { here, veraJar } from '../tools.mjs';

// The jar's own copy of JAXB is cut down, so Debian's stands before it.
const JAXB = ['jaxb-api', 'jaxb-runtime', 'jaxb-core', 'istack-commons-runtime', 'javax.activation', 'txw2'];
const CLASS_PATH = [...JAXB.map((name) => `/usr/share/java/${name}.jar`), veraJar].join(':');

export function checkDocuments(site, findings) {
  const files = site.documents();
  if (!files.length) {
    findings.add('documents', '(all)', 'the site has no PDF');
    return;
  }
  const name = (file) => relative(site.folder, file);
  const run = (program, ...args) => {
    const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    return { status, text: `${stdout ?? ''}${stderr ?? ''}${error ?? ''}`.trim(), stdout: stdout ?? '' };
  };

  const vera = run('java', '-cp', CLASS_PATH, join(here, 'PdfUa.java'), ...files);
  const verdicts = new Set();
  for (const line of vera.stdout.split('\n')) {
    const [verdict, file, ...why] = line.split('\t');
    if (verdict === 'pass' || verdict === 'fail') verdicts.add(file);
    if (verdict === 'fail') findings.add('documents', name(file), `PDF/UA-1: ${why.join(' ')}`);
  }
  for (const file of files) {
    const fail = (text) => findings.add('documents', name(file), text);
    if (!verdicts.has(file)) fail(`veraPDF gave no verdict: ${vera.text.slice(0, 300)}`);

    const sound = run('qpdf', '--check', file);
    if (sound.status !== 0) fail(`qpdf: ${sound.text.split('\n').slice(-2).join(' ')}`);

    const pages = run('pdfinfo', file).text.match(/^Pages:\s+(\d+)$/m)?.[1];
    if (pages !== '1') fail(`${pages ?? 'an unknown number of'} pages, not one`);

    // Below two lines of heading: name, type, encoding, then the columns emb, sub, uni, object and generation.
    const fonts = run('pdffonts', file);
    const rows = fonts.stdout.split('\n').slice(2).filter((row) => row.trim());
    if (fonts.status !== 0 || !rows.length) fail('pdffonts finds no font');
    for (const row of rows) {
      if (row.trim().split(/\s+/).at(-5) !== 'yes') fail(`the font ${row.split(/\s+/)[0]} is not embedded`);
    }
  }
}
