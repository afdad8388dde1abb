// Shows that the checks of printed documents find each fault, and none in what the program makes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { after, test } from 'node:test';
import { checkDocuments } from '../checks/documents.mjs';
import { Findings } from '../findings.mjs';
import { Site } from '../site.mjs';
import { here, yaml } from '../tools.mjs';
import { altered, byHand, code, qpdf, writeCopy } from './make-pdf.mjs';

const project = resolve(here, '../..');
const program = join(process.env.CARGO_TARGET_DIR ?? join(project, 'target'), 'release/planvaerk');
const room = mkdtempSync(join(tmpdir(), 'planvaerk-documents-'));
after(() => rmSync(room, { recursive: true }));

const GOOD = 'https://proeve.example/k/7f3k9q2m/';
const content = join(room, 'content');
const site = join(room, 'site');
const cards = join(content, 'plans/uro/editions/2024/action-cards');
const printed = join(site, 'ro-og-uro/2024/actioncards');

/** A card by hand has what its file says: only the fault is wrong with what is written. */
const LINES = [
  'Når du er bekymret', 'Du skal ikke løse det alene.', 'Du ser larm.', '1 Tal med en voksen.', '2 Ring til koordinatoren.', 'Ring 112.', 'Koordinator for beredskab', '20 00 00 00', '20 00 00 01',
  'Skriv ned, hvad du så.', 'I receptionen', 'Koordinatoren', 'Byrådet', '15. april 2024', '15. april 2028', '2024',
];
const sheet = (draw = '', more = []) => byHand([{ lines: [...LINES, ...more], draw }]);

/** Objects of the sound card changed, and what must be said of it. */
const ALTERED = {
  utagget: [({ catalog }) => { delete catalog['/StructTreeRoot']; delete catalog['/MarkInfo']; }, ['is not tagged', 'PDF/UA-1: clause', 'has no text as told by its tags']],
  'uden-farveprofil': [({ catalog }) => { delete catalog['/OutputIntents']; }, ['PDF/A-2a: clause']],
  'uden-arkiv': [({ metadata }) => metadata((xml) => xml.replace(/<pdfaid:.*?<\/pdfaid:\w+>/g, '')), ['does not claim PDF/A-2a']],
  'et-andet-arkiv': [({ metadata }) => metadata((xml) => xml.replace('pdfaid:conformance>A<', 'pdfaid:conformance>B<')), ['claims PDF/A-2B, not PDF/A-2a']],
  sprog: [({ catalog }) => { catalog['/Lang'] = 'u:en-GB'; }, ['its language is "en-GB", not da']],
  filnavn: [({ catalog }) => { delete catalog['/ViewerPreferences']; }, ['shows its file name']],
  navn: [({ objects }) => { objects[`obj:${objects.trailer.value['/Info']}`].value['/Title'] = 'u:Et andet kort'; }, ['is called "Et andet kort"']],
  letter: [({ of }) => { for (const page of of('/Page')) page['/MediaBox'] = [0, 0, 612, 792]; }, ['page 1 is 216 × 279 mm, not 210 × 297']],
  program: [({ catalog }) => { catalog['/OpenAction'] = { '/S': '/JavaScript', '/JS': 'u:app.alert(1)' }; }, ['has a script inside', 'does something by itself']],
  start: [({ of }) => { of('/Annot')[0]['/A'] = { '/S': '/Launch', '/F': 'u:program.exe' }; }, ['has the action Launch inside', 'a link has the action /Launch']],
  udenfor: [({ of }) => { of('/Annot')[0]['/A'] = { '/S': '/URI', '/URI': 'u:file:///etc/passwd' }; }, ['links to file:///etc/passwd']],
  'nummer-i-link': [({ of }) => { of('/Annot')[0]['/A']['/URI'] = 'u:tel:+4577777777'; }, ["calls tel:+4577777777, which is nobody's number"]],
  'skrift-udenfor': [({ of }) => { for (const font of of('/FontDescriptor')) delete font['/FontFile2']; }, ['is not embedded']],
  'hel-skrift': [({ of }) => {
    for (const font of [...of('/FontDescriptor'), ...of('/Font')]) {
      for (const key of ['/FontName', '/BaseFont']) if (font[key]) font[key] = font[key].replace(/^\/[A-Z]{6}\+/, '/');
    }
  }, ['is not a subset']],
  'uden-bogstaver': [({ of }) => { for (const font of of('/Font')) delete font['/ToUnicode']; }, ['does not say which letters']],
  'forkert-oplaest': [({ of }) => { for (const list of of('/L')) list['/K'].reverse(); }, ['stands in the wrong place as told by its tags']],
};

/** The sound card, whose file says something else. */
const RETOLD = {
  'trin-mangler': [(card) => { card.steps.splice(1, 0, 'Luk døren.'); }, ['step 2 "Luk døren." is missing as laid out', 'step 2 "Luk døren." is missing as drawn', 'step 2 "Luk døren." is missing as told by its tags']],
  'trin-byttet': [(card) => { card.steps.reverse(); }, ['step 2 "Tal med en voksen." stands in the wrong place as laid out']],
  'trin-omskrevet': [(card) => { card.steps[0] = 'Tal ikke med en voksen.'; }, ['step 1 "Tal ikke med en voksen." is missing as drawn']],
  'nummer-mangler': [(card) => { card.contacts.push('hotline'); }, ['the number 20 00 00 02 of hotline is missing as laid out', 'the contact "Hotline" is missing as told by its tags']],
  'alarm-mangler': [(card) => { card.emergency.push('vagttelefon'); }, ['the emergency number 20 00 00 99 is missing']],
  titel: [(card) => { card.title = 'Når du er tryg'; }, ['the title "Når du er tryg" is missing as drawn', 'is called "Når du er bekymret"']],
  'akut-mangler': [(card) => { card.acute = 'Løb.'; }, ['acute "Løb." is missing']],
  'note-mangler': [(card) => { card.notes.push('Sluk lyset.'); }, ['the note "Sluk lyset." is missing']],
  'opgave-og-anledning': [(card) => { card.task = 'Bliv væk.'; card.when.push('Det er sent.'); }, ['the task "Bliv væk." is missing', 'when "Det er sent." is missing']],
  'sted-og-ejer': [(card) => { card.kept_at = 'I kælderen'; card.owner = 'Ingen'; card.review_by = '2027-01-01'; }, ['"I kælderen" is missing', '"Ingen" is missing', 'the date "1. januar 2027" is missing']],
};

/** What is not said of a code without fault. */
const SOUND_CODE = ['a code ', 'codes on ', ' can be read'];

/** Files as they are, by their name: what must be said of each, and what must not. */
const MADE = {
  'haand.pdf': [sheet(), ['0 codes on the card, not one', 'Helvetica is not embedded', 'Helvetica is not a subset', 'has no title']],
  'fremmed.pdf': [sheet('', ['Ring 77 77 77 77']), ['77 77 77 77 is no number that anybody has']],
  'type3.pdf': [byHand([{ lines: ['K'] }], { type3: true }), ['is of type 3']],
  'tom.pdf': [byHand([{ draw: '60 60 100 100 re f' }]), ['has no text as laid out', 'pdffonts finds no font']],
  'a5-er-a4-a5.pdf': [sheet('  '), ['page 1 is 210 × 297 mm, not 148 × 210']],
  'a5-er-lang-a5.pdf': [byHand([{ lines: LINES }, {}, {}], { size: [419.53, 595.28] }), ['3 pages, not 1 to 2']],
  'lomme-staar-lomme.pdf': [sheet(' '), ['page 1 is 210 × 297 mm, not 297 × 210']],
  'kode.pdf': [sheet(code(GOOD)), ['is that of'], SOUND_CODE],
  'kode-drejet.pdf': [sheet(code(GOOD, { turns: 1 })), ['is that of'], SOUND_CODE],
  'kode-vendt.pdf': [sheet(code(GOOD, { turns: 2 })), [], SOUND_CODE],
  'kode-lille.pdf': [sheet(code(GOOD, { mm: 15 })), ['a code is 15.0 mm wide, 20 at least']],
  'kode-trang.pdf': [sheet(`${code(GOOD)} 285 300 8 60 re f`), ['the 4 modules around a code are not white']],
  'kode-paa-graat.pdf': [sheet(`0.85 g 200 200 300 300 re f 0 g ${code(GOOD)}`), ['the 4 modules around a code are not white']],
  'kode-ved-kanten.pdf': [sheet(code(GOOD, { x: 0, y: 100 })), ['the white around a code is cut off']],
  'kode-revet.pdf': [sheet(code(GOOD, { torn: 1 })), ['page 1 has 1 codes, and 0 can be read']],
  'kode-to.pdf': [sheet(code(GOOD) + code(GOOD, { x: 100 })), ['2 codes on the card, not one']],
  'kode-intet-sted.pdf': [sheet(code('https://proeve.example/k/findesikke/')), ['leads to https://proeve.example/k/findesikke/, which is no page']],
  'kode-ud.pdf': [sheet(code('https://andetsteds.example/k/1/')), ['leads to https://andetsteds.example/k/1/, outside the site']],
  'kode-andet-kort.pdf': [byHand([{ lines: ['Et helt andet kort til noget andet'], draw: code(GOOD) }]), ['which is about another card']],
  'kort-borgere.pdf': [byHand([{ lines: LINES, draw: code(GOOD) }, { lines: ['Et blad uden noget'] }]), ['2 pages, not', 'the card kode-andet-kort is missing', '0 codes on page 2, not one']],
  '../plan.pdf': [byHand([{ lines: ['Eksempelby Kommunes plan for uro 2024', 'Formål'] }]), ['the section purpose:', 'the section definitions:']],
  'ukendt-papir.pdf': [sheet('0 0 1 1 re f'), ['is printed, but nothing of an edition has this name']],
};

/** Ids of cards that the files by hand are of. */
const idOf = (file) => (/^(kort-|\.\.|ukendt)/.test(file) ? [] : [file.replace(/(-a5|-lomme)?\.pdf$/, '')]);

function build() {
  cpSync(join(project, 'tests/cases/base'), content, { recursive: true });
  const settings = join(content, 'site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^base_url: .*$/m, 'base_url: https://proeve.example/'));
  const { status, stdout, stderr, error } = spawnSync(program, ['build', '-q', '--content', content, '--out', site, '--date', '2026-11-23'], { encoding: 'utf8' });
  assert.equal(status, 0, `${program}: ${error ?? ''}${stdout}${stderr}`);
}

function breakAll() {
  const sound = join(printed, 'borger.pdf');
  const text = readFileSync(join(cards, 'borger.yaml'), 'utf8');
  const expected = [];
  const add = (file, texts, absent = []) => {
    const name = posix.normalize(`ro-og-uro/2024/actioncards/${file}`);
    expected.push(...texts.map((said) => ({ file: name, text: said })), ...absent.map((said) => ({ file: name, text: said, absent: true })));
  };
  const write = (id, change = () => {}) => {
    const card = { ...yaml.parse(text), id };
    change(card);
    writeFileSync(join(cards, `${id}.yaml`), yaml.stringify(card));
  };
  for (const [id, [change, texts]] of Object.entries(ALTERED)) {
    write(id);
    altered(sound, join(printed, `${id}.pdf`), change);
    add(`${id}.pdf`, texts);
  }
  for (const [id, [change, texts]] of Object.entries(RETOLD)) {
    write(id, change);
    altered(sound, join(printed, `${id}.pdf`), () => {});
    add(`${id}.pdf`, texts);
  }
  for (const [file, [bytes, texts, absent]] of Object.entries(MADE)) {
    idOf(file).forEach((id) => write(id, (card) => { if (id === 'kode-andet-kort') card.title = 'Et helt andet kort'; }));
    writeFileSync(join(printed, file), bytes);
    add(file, texts, absent);
  }
  const more = {
    'to-sider': [(target) => qpdf(sound, '--pages', '.', '1,1', '--', target), ['2 pages, not 1']],
    vedhaeftet: [(target) => qpdf(sound, '--add-attachment', join(content, 'site.yaml'), '--', target), ['has a file attached']],
    itu: [(target) => writeCopy(sound, target, (bytes) => bytes.subarray(0, bytes.length / 2)), ['qpdf:']],
  };
  for (const [id, [make, texts]] of Object.entries(more)) {
    write(id);
    make(join(printed, `${id}.pdf`));
    add(`${id}.pdf`, texts);
  }
  // One card has it in A5, so all must.
  expected.push({ file: 'ro-og-uro/2024', text: 'the card utagget in A5 is missing' }, { file: 'ro-og-uro/2024', text: 'the card utagget in pocket is missing' });
  mkdirSync(join(site, 'k/7f3k9q2m'), { recursive: true });
  writeFileSync(join(site, 'k/7f3k9q2m/index.html'), '<title>Gælder</title><h1>Når du er bekymret</h1>');
  return expected;
}

test('what the program prints has no finding', async () => {
  build();
  const findings = new Findings();
  const made = new Site(site, content);
  assert.ok(made.documents().length > 0);
  await checkDocuments(made, findings);
  assert.deepEqual(findings.all(), []);
});

test('each fault on paper is found', async (t) => {
  const expected = breakAll();
  const findings = new Findings();
  await checkDocuments(new Site(site, content), findings);
  const found = findings.all();
  for (const { file, text, absent } of expected) {
    await t.test(`${file}: ${absent ? `not: ${text}` : text}`, () => {
      const mine = found.filter((finding) => finding.page === file).map((finding) => finding.text);
      assert.equal(mine.some((said) => said.includes(text)), !absent, JSON.stringify(mine, null, 1));
    });
  }
});
