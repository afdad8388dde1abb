// What is written on paper: every step and number of a card's file, every word of a plan's sections, in order.
import { dialled } from '../site.mjs';
import { patternOf, patternOfNumber, piecesOf, shown } from './prose.mjs';
import { readings } from './readings.mjs';
import { sectionsOf } from './sections.mjs';

export async function checkText(document, site, content, findings) {
  if (!document.kind) return;
  const fail = (text) => findings.add('documents', document.name, text);
  const read = await readings(document.file);
  for (const reading of read) {
    // On the sheet to fold half of the panels stand on their heads: nobody reads it by its places.
    if (reading.name === 'laid out' && document.format.name === 'pocket') continue;
    if (reading.text.trim().length < 20) fail(`has no text as ${named(reading)}`);
    else if (document.kind === 'plan') checkPlan(document, reading, fail);
    else if (document.kind === 'bundle') checkBundle(document, reading, content, fail);
    else checkCard(document, document.cards[0][1], reading, content, fail);
  }
  checkNumbers(document, read[1].text, site, content, fail);
}

/** Where poppler gives the words of a line backwards, and the signs between them in other places: of such a card the numbers alone are looked for. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

function named(reading) {
  return reading.name === 'tags' ? 'told by its tags' : reading.name;
}

/** One after the other, from `start`: where the last one ends, or what is missing. */
function inOrder(text, patterns, start = 0) {
  let place = start;
  for (const { pattern, what } of patterns) {
    const search = new RegExp(pattern, 'gu');
    search.lastIndex = place;
    const found = search.exec(text);
    if (!found) return { missing: what, elsewhere: new RegExp(pattern, 'u').test(text) };
    place = search.lastIndex;
  }
  return { place };
}

function demand(reading, patterns, fail, whose = '') {
  const { missing, elsewhere } = inOrder(reading.text, patterns);
  if (missing) fail(`${whose}${missing} ${elsewhere ? 'stands in the wrong place' : 'is missing'} as ${named(reading)}`);
}

const words = (text, what = '') => ({ pattern: patternOf([String(text)]), what: what ? `${what} "${shown([String(text)])}"` : `"${shown([String(text)])}"` });
const texts = (markdown, what) => piecesOf(markdown).body.map((piece) => ({ pattern: patternOf(piece), what: `${what} "${shown(piece)}"` }));

function checkCard(document, card, reading, content, fail, whose = '') {
  const { edition, historic, format } = document;
  const want = (patterns) => demand(reading, patterns, fail, whose);
  const told = reading.name === 'tags';
  const language = card.language ?? document.language;
  const title = RIGHT_TO_LEFT.has(language) ? { pattern: '', what: 'the title' } : words(card.title, 'the title');
  const steps = (card.steps ?? []).flatMap((step, i) => texts(step, `step ${i + 1}`).map((entry, part) => ({
    ...entry,
    // Who cannot see the card hears each step's number before its words.
    pattern: told && part === 0 ? `(?<!\\d)${i + 1}[.)]?\\s+${entry.pattern}` : entry.pattern,
  })));
  if (!RIGHT_TO_LEFT.has(language)) want([title, ...steps]);

  const adopted = historic ? edition.adoptedContacts() : new Map();
  const contacts = (card.contacts ?? []).map((id) => adopted.get(id) ?? content.contacts.get(id) ?? { id });
  const numbers = contacts.flatMap((contact) => [
    ...(told && contact.role && !RIGHT_TO_LEFT.has(language) ? [words(contact.role, 'the contact')] : []),
    ...(contact.phones ?? []).map(({ number }) => ({ pattern: patternOfNumber(number), what: `the number ${number} of ${contact.id}` })),
  ]);
  want([title, ...numbers]);
  const emergency = (card.emergency ?? []).map((id) => content.emergency.get(id)).filter(Boolean);
  want([title, ...emergency.map(({ number }) => ({ pattern: patternOfNumber(number), what: `the emergency number ${number}` }))]);
  if (RIGHT_TO_LEFT.has(language)) return;
  want([title, ...texts(card.acute, 'acute')]);

  // Two columns of small print beside each other are read across by who goes by their places; the tags and what is drawn part them.
  if (reading.name === 'laid out') return;
  for (const fact of [edition.id, card.owner, card.kept_at, card.approved?.by, edition.facts.adopted?.body]) {
    if (fact) want([words(fact)]);
  }
  if (!language) {
    for (const date of [edition.facts.adopted?.date, card.approved?.date, card.review_by]) if (date) want([words(danishDate(date), 'the date')]);
  }
  if (format.short) return;
  want([title, ...texts(card.task, 'the task')]);
  want([title, ...(card.when ?? []).flatMap((text) => texts(text, 'when'))]);
  want([title, ...(card.notes ?? []).flatMap((text) => texts(text, 'the note'))]);
}

/** Each card has a page of its own; the tags know no pages, so there a card is all from its title to the next one's. */
function checkBundle(document, reading, content, fail) {
  const parts = reading.name === 'tags' ? byTitle(document.cards, reading.text) : reading.text.split('\f');
  for (const [id, card] of document.cards) {
    if (RIGHT_TO_LEFT.has(card.language)) continue;
    const title = new RegExp(patternOf([card.title]), 'u');
    const own = parts.filter((part) => title.test(part));
    if (!own.length) fail(`the card ${id} is missing as ${named(reading)}`);
    for (const text of own.slice(0, 1)) checkCard(document, card, { ...reading, text }, content, fail, `the card ${id}: `);
  }
}

function byTitle(cards, text) {
  const places = cards.flatMap(([, card]) => [...text.matchAll(new RegExp(`(?<=^|\n)${patternOf([card.title])}(?=\n|$)`, 'gu'))].map((match) => match.index));
  return places.sort((a, b) => a - b).map((place, i, all) => text.slice(place, all[i + 1]));
}

/** The sections of a plan one after the other, in the order of its edition. */
function checkPlan(document, reading, fail) {
  demand(reading, [words(document.edition.facts.title, 'the title')], fail);
  // Tables and facts set in columns are read across by who goes by their places.
  if (reading.name === 'laid out') return;
  const told = reading.name === 'tags';
  // The tags know nothing of pages.
  const pattern = (piece) => patternOf(piece, { pages: true, paged: !told });
  let place = 0;
  for (const { name, title, ordered, anywhere } of sectionsOf(document.edition, document.language)) {
    // A title stands in the contents too: the section begins where all that it says follows.
    const patterns = [title, ...ordered].map((piece) => ({ pattern: pattern(piece), what: `the section ${name}: "${shown(piece)}"` }));
    const { missing, elsewhere, place: end } = inOrder(reading.text, patterns, place);
    if (missing) fail(`${missing} ${elsewhere ? 'stands in the wrong place' : 'is missing'} as ${named(reading)}`);
    else place = end;
    for (const piece of anywhere) {
      demand(reading, [{ pattern: pattern(piece), what: `the section ${name}: "${shown(piece)}"` }], fail);
    }
  }
}

/** What a plan in force must say right behind a number that it was adopted with and that nobody has any more. */
const GONE = /^[^]{0,300}?Findes\s+ikke\s+længere/;

/** No number on paper that nobody has: on what holds, those of today; on what no longer holds, those of its day. */
function checkNumbers(document, text, site, content, fail) {
  const own = new Set([...content.emergency.values()].map(({ number }) => dialled(number)));
  const registry = document.historic ? [...document.edition.adoptedContacts().values(), ...content.contacts.values()] : [...content.contacts.values()];
  for (const contact of registry) for (const { number } of contact.phones ?? []) own.add(dialled(number));
  const pair = String.raw`\d\d[ \u00a0\u2009\u202f]?`;
  const pattern = new RegExp(`(?<![\\d\\p{L}.,/§-]|§\\s|nr\\.\\s)(?:\\+45[ \\u00a0]?)?${pair}${pair}${pair}\\d\\d(?![\\d\\p{L}/]|[.,-]\\d)`, 'gu');
  const adopted = new Set(document.kind === 'plan' ? [...document.edition.adoptedContacts().values()].flatMap(({ phones }) => phones ?? []).map(({ number }) => dialled(number)) : []);
  for (const { 0: number, index } of text.matchAll(pattern)) {
    const digits = dialled(number);
    if (adopted.has(digits) && GONE.test(text.slice(index + number.length))) continue;
    if (digits !== site.cvr && !own.has(digits)) fail(`${number} is no number that anybody has`);
  }
}

function danishDate(date) {
  return new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
