// Broken PDFs: a sound one with one thing changed, or a small one by hand.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

export function qpdf(...args) {
  const { status, stdout, stderr } = spawnSync('qpdf', args, { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`qpdf ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The sound PDF with its objects changed. `change` gets { objects, catalog, of(type), streams }: `of` gives all dictionaries of a /Type, /S or /Subtype. */
export function altered(source, target, change) {
  const document = JSON.parse(qpdf('--json-output', source, '-'));
  const [, objects] = document.qpdf;
  const dictionaries = Object.values(objects).map((object) => object.value ?? object.stream.dict).filter((value) => value && typeof value === 'object');
  const of = (type) => dictionaries.filter((d) => [d['/Type'], d['/S'], d['/Subtype']].includes(type));
  const [catalog] = of('/Catalog');
  // No two faults are the same bytes: the same document in two places is checked once.
  catalog['/Fault'] = `u:${target}`;
  change({ objects, catalog, of, metadata: metadataOf(objects) });
  const json = `${target}.json`;
  writeFileSync(json, JSON.stringify(document));
  qpdf('--json-input', json, target);
}

/** The metadata as text, to be replaced by what the function gives. */
function metadataOf(objects) {
  return (replace) => {
    const { stream } = Object.values(objects).find((object) => object.stream?.dict['/Type'] === '/Metadata');
    stream.data = Buffer.from(replace(Buffer.from(stream.data, 'base64').toString('utf8'))).toString('base64');
  };
}

const A4 = [595.276, 841.89];

/** Untagged, with a font that is not inside. Each page is { lines, draw }: texts from the top, and what is drawn in the page's own language. */
export function byHand(pages, { size = A4, type3 = false } = {}) {
  const font = type3
    ? `<< /Type /Font /Subtype /Type3 /Name /Haand /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /k 4 0 R >> /FirstChar 75 /LastChar 75 /Widths [10]
/Encoding << /Type /Encoding /Differences [75 /k] >> >>`
    : '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  const stream = (content) => `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
  const kids = pages.map((_, i) => 5 + 2 * i);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    font,
    stream('10 0 d0 0 0 8 8 re f'),
    ...pages.flatMap(({ lines = [], draw = '' }, i) => {
      const text = lines.map((line, row) => `BT /F1 12 Tf 60 ${size[1] - 60 - 18 * row} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${kids[i] + 1} 0 R /Resources << ${lines.length ? '/Font << /F1 3 0 R >>' : ''} >> >>`,
        stream(`${text}\n${draw}`),
      ];
    }),
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const place = Buffer.byteLength(body, 'latin1');
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = ['0000000000 65535 f ', ...places.map((place) => `${place} 00000 n `)].join('\n');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${Buffer.byteLength(body, 'latin1')}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n${table}\n${trailer}`, 'latin1');
}

/** Codes of level Q as rows of bits, 1 dark, made by another program than the one that prints and the one that reads. */
const CODES = {
  'https://proeve.example/k/7f3k9q2m/': [33, '/jVlP8Emr1ButEKrt0Dvtduve4rsF3yRB/qqqv4AjMoASpl8WnymEKMJm1HhEbdsuDEqk4/CKuKws05DQaxKnH3gvujnqVCtAoOhjLJlCoFlVjXzVDvXgWfGODkFthxTcYkp2+s//YBnQUW/hKurUEAwkTusN4/F0UOx2uljXekFb//A/jAOoIA='],
  'https://proeve.example/k/findesikke/': [33, '/mh5P8FPV5Busffrt0lT1dunNJLsENHFB/qqqv4A8dUAdj1XgwQeXptLrVJvewnWFpM52kzYxREwikyjkumYRHjMj8J3bhYi19bd1wqOioP4nSP1NJB9DvApBD46joajs2K6v6Kj+QB+icY/ir7qEF9I8fuknp+11PDkvuvo08EFRiMx/nuFKgA='],
  'https://andetsteds.example/k/1/': [29, '/kxj/BR4kG6Mqrt1pbXbrxsuwSKRB/qqr+AT4ABe/GbTDg3NpamRsZLnkx4pyeUaxyFc7Y9lMgjB3Yt7KUdBcucx0jZzuetsfjls/gBkhHP4reqQVcsbupm/jdcRCa6eW2cFagXf4ancAA=='],
};

/** Draws a code `mm` wide. `turns`: quarter turns; `torn`: the share of its rows from the middle down that are lost. */
export function code(address, { mm = 22, x = 300, y = 300, turns = 0, torn = 0 } = {}) {
  const [modules, data] = CODES[address];
  const bits = [...Buffer.from(data, 'base64')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const scale = ((mm / 25.4) * 72) / modules;
  const angle = [[1, 0, 0, 1], [0, 1, -1, 0], [-1, 0, 0, -1], [0, -1, 1, 0]][turns].map((factor) => (factor * scale).toFixed(5));
  const squares = [];
  for (let i = 0; i < modules * modules; i += 1) {
    const [row, column] = [Math.floor(i / modules), i % modules];
    const lost = torn && row >= 9 && row < 9 + torn * (modules - 17);
    if (bits[i] === '1' && !lost) squares.push(`${column} ${modules - 1 - row} 1 1 re`);
  }
  return `q ${angle.join(' ')} ${x} ${y} cm ${squares.join(' ')} f Q\n`;
}

export function writeCopy(source, target, change = (bytes) => bytes) {
  writeFileSync(target, change(readFileSync(source)));
}
