// PDF/UA-1 of every document, and PDF/A-2a of every one that claims it, by veraPDF, started once for all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { here, veraJar } from '../tools.mjs';
import { run } from '../run.mjs';

// The jar's own copy of JAXB is cut down, so Debian's stands before it.
const JAXB = ['jaxb-api', 'jaxb-runtime', 'jaxb-core', 'istack-commons-runtime', 'javax.activation', 'txw2'];
const CLASS_PATH = [...JAXB.map((name) => `/usr/share/java/${name}.jar`), veraJar].join(':');
// It is over before a better compiler of the machine's own code is worth its time.
const MACHINE = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xss4m'];
const NAMES = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a' };

/** `archive`: whether every document has to claim PDF/A-2a. */
export async function checkStandards(documents, archive, findings) {
  const asked = [];
  for (const { name, file } of documents) {
    const part = claim(file);
    if (part === '2A') asked.push(['2a', file]);
    else if (part) findings.add('documents', name, `claims PDF/A-${part}, not PDF/A-2a`);
    else if (archive) findings.add('documents', name, 'does not claim PDF/A-2a');
    asked.push(['ua1', file]);
  }
  const { stdout, text } = await run('java', [...MACHINE, '-cp', CLASS_PATH, join(here, 'documents/Standards.java'), ...asked.flat()]);
  const names = new Map(documents.map(({ file, name }) => [file, name]));
  const verdicts = new Set();
  for (const line of stdout.split('\n')) {
    const [verdict, standard, file, why] = line.split('\t');
    if (verdict !== 'pass' && verdict !== 'fail') continue;
    verdicts.add(`${standard} ${file}`);
    if (verdict === 'fail') findings.add('documents', names.get(file), `${NAMES[standard]}: ${why}`);
  }
  for (const [standard, file] of asked) {
    if (!verdicts.has(`${standard} ${file}`)) findings.add('documents', names.get(file), `veraPDF gave no verdict on ${NAMES[standard]}: ${text.slice(0, 300)}`);
  }
}

/** The part and level of PDF/A that the metadata name, as elements or as attributes; the standard wants them readable without unpacking. */
function claim(file) {
  const text = readFileSync(file, 'latin1');
  const value = (name) => text.match(new RegExp(`pdfaid:${name}\\s*(?:>|=\\s*["'])\\s*([0-9A-Za-z]+)`))?.[1];
  const part = value('part');
  return part && `${part}${(value('conformance') ?? '').toUpperCase()}`;
}
