// What a PDF is made of: sound, its pages, its fonts, its language and title, and nothing that acts or comes from elsewhere.
import { dialled } from '../site.mjs';
import { run } from '../run.mjs';

const MM = 72 / 25.4;

/** What a link may do: go to a place in the document, or to an address. */
const ACTIONS = new Set(['/URI', '/GoTo']);
const SCHEMES = /^(https?|mailto|tel):/;

export async function checkAnatomy(document, content, findings) {
  const fail = (text) => findings.add('documents', document.name, text);
  const [sound, info, fonts, json] = await Promise.all([
    run('qpdf', ['--check', document.file]),
    run('pdfinfo', ['-f', '1', '-l', '100000', document.file]),
    run('pdffonts', [document.file]),
    run('qpdf', ['--json=2', '--json-key=qpdf', document.file]),
  ]);
  if (sound.status !== 0) fail(`qpdf: ${sound.text.split('\n').slice(-2).join(' ')}`);
  checkPages(document, info.stdout, fail);
  checkFonts(fonts, fail);
  let objects;
  try {
    [, objects] = JSON.parse(json.stdout).qpdf;
  } catch {
    fail(`qpdf cannot take it apart: ${json.text.slice(0, 200)}`);
    return;
  }
  checkObjects(document, objects, content, fail);
}

function checkPages({ pages, format, kind }, info, fail) {
  const count = Number(info.match(/^Pages:\s+(\d+)$/m)?.[1] ?? 0);
  if (!count) fail('has no page');
  if (pages && (count < pages[0] || count > pages[1])) {
    fail(`${count} pages, not ${pages[0] === pages[1] ? pages[0] : `${pages[0]} to ${pages[1]}`}`);
  }
  if (kind) {
    for (const [, page, width, height] of info.matchAll(/^Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+) pts/gm)) {
      const off = (points, mm) => Math.abs(points / MM - mm) > 0.5;
      if (off(width, format.width) || off(height, format.height)) {
        fail(`page ${page} is ${Math.round(width / MM)} × ${Math.round(height / MM)} mm, not ${format.width} × ${format.height}`);
      }
    }
    if (/^Page\s+\d+ rot:\s+[1-9]/m.test(info)) fail('a page is turned');
  }
}

/** Below two lines of heading: name, type, encoding, then the columns emb, sub, uni, object and generation. */
function checkFonts({ status, stdout }, fail) {
  const rows = stdout.split('\n').slice(2).filter((row) => row.trim());
  if (status !== 0 || !rows.length) fail('pdffonts finds no font');
  for (const row of rows) {
    const columns = row.trim().split(/\s+/);
    const font = columns[0];
    const [embedded, subset, unicode] = columns.slice(-5, -2);
    if (/\sType 3\s/.test(row)) fail(`the font ${font} is of type 3`);
    if (embedded !== 'yes') fail(`the font ${font} is not embedded`);
    if (subset !== 'yes') fail(`the font ${font} is not a subset`);
    if (unicode !== 'yes') fail(`the font ${font} does not say which letters its signs are`);
  }
}

function checkObjects(document, objects, content, fail) {
  const values = Object.values(objects).map((object) => object.value ?? object.stream?.dict);
  const at = (reference) => (/^\d+ \d+ R$/.test(reference) ? objects[`obj:${reference}`]?.value : reference);
  const catalog = at(objects.trailer?.value?.['/Root']) ?? {};

  const language = text(at(catalog['/Lang']) ?? '');
  const expected = document.language || content.languages[0];
  if (language.split('-')[0].toLowerCase() !== expected) fail(`its language is "${language}", not ${expected}`);
  if (at(at(catalog['/ViewerPreferences'])?.['/DisplayDocTitle']) !== true) fail('shows its file name, not its title');
  const info = at(objects.trailer?.value?.['/Info']) ?? {};
  const title = text(at(info['/Title']) ?? '');
  if (!title.trim()) fail('has no title');
  else if (document.kind === 'card' && !title.includes(document.cards[0][1].title)) fail(`is called "${title}", not "${document.cards[0][1].title}"`);
  if (at(at(catalog['/MarkInfo'])?.['/Marked']) !== true || !at(catalog['/StructTreeRoot'])) fail('is not tagged');

  // On what no longer holds there is nobody to call.
  const known = new Set([...content.emergency.values(), ...[...content.contacts.values()].flatMap(({ phones }) => phones ?? [])].map(({ number }) => dialled(number)));
  for (const dictionary of dictionaries(values)) {
    const has = (key) => dictionary[key] !== undefined;
    if (has('/JS') || dictionary['/S'] === '/JavaScript') fail('has a script inside');
    else if (has('/S') && /^\/(Launch|GoToR|GoToE|SubmitForm|ImportData|Rendition|Sound|Movie|Named|Hide|ResetForm|RichMediaExecute)$/.test(dictionary['/S'])) {
      fail(`has the action ${dictionary['/S'].slice(1)} inside`);
    }
    if (has('/AA') || (has('/OpenAction') && !Array.isArray(at(dictionary['/OpenAction'])))) fail('does something by itself');
    if (has('/EF') || has('/EmbeddedFiles') || dictionary['/Type'] === '/Filespec') fail('has a file attached or outside itself');
    if (has('/A') && typeof at(dictionary['/A']) === 'object' && dictionary['/Subtype'] === '/Link') {
      const action = at(dictionary['/A']);
      if (!ACTIONS.has(action['/S'])) fail(`a link has the action ${action['/S']}`);
    }
    if (dictionary['/S'] === '/URI') {
      const address = text(at(dictionary['/URI']) ?? '');
      if (!SCHEMES.test(address)) fail(`links to ${address}`);
      if (address.startsWith('tel:') && document.historic) fail(`calls ${address} though it no longer holds`);
      else if (address.startsWith('tel:') && !known.has(dialled(address.slice(4)))) fail(`calls ${address}, which is nobody's number`);
    }
  }
  for (const { stream } of Object.values(objects)) if (stream && stream.dict['/F'] !== undefined) fail('has a part that lies outside itself');
}

/** Every dictionary, however deep. */
function* dictionaries(value) {
  if (Array.isArray(value)) for (const part of value) yield* dictionaries(part);
  else if (value && typeof value === 'object') {
    yield value;
    yield* dictionaries(Object.values(value));
  }
}

/** A string as qpdf writes it down: "u:" and text, or "b:" and bytes in hex. */
function text(value) {
  const string = String(value);
  if (string.startsWith('u:')) return string.slice(2);
  return string.startsWith('b:') ? Buffer.from(string.slice(2), 'hex').toString('latin1') : string;
}
