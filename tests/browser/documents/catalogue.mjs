// Every PDF of a site, the same bytes once, and what each is.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { join } from 'node:path';
import { A4, BUNDLES, CARD_FORMATS, COMPLETE, PLAN } from './formats.mjs';

/**
 * The printed documents, each { name, file, kind, edition, language, historic, cards, format, pages }: `name` is where it stands in the site, `kind` 'card',
 * 'bundle', 'plan' or null for what is none of them; `cards` are [id, card] in no order; `pages` the fewest and the most, or null.
 */
export function catalogue(site, content, findings) {
  const groups = new Map();
  for (const file of site.documents()) {
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    const name = relative(site.folder, file).split(sep).join('/');
    groups.set(digest, [...(groups.get(digest) ?? []), name]);
  }
  const documents = [...groups.values()].map((names) => describe(names, site, content));
  for (const document of documents) {
    if (!document.kind) findings.add('documents', document.name, 'is printed, but nothing of an edition has this name');
  }
  checkAllThere(documents, content, findings);
  return documents;
}

function describe(names, site, content) {
  for (const name of names) {
    const known = describeOne(name, content);
    if (!known) continue;
    const page = join(site.folder, posix.dirname(name), known.cards.length ? `${known.cards[0][0]}/index.html` : 'index.html');
    const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
    return { name, file: join(site.folder, name), historic: /class="[^"]*\bbanner-(superseded|repealed)\b/.test(html), ...known };
  }
  return { name: names[0], file: join(site.folder, names[0]), kind: null, cards: [], language: '', addressedIn: '', pages: null, historic: false };
}

/** What an edition's own address says. The plan's address and former ones show the same bytes. */
function describeOne(name, content) {
  const path = name.split('/');
  const language = content.languages.slice(1).includes(path[0]) ? path.shift() : '';
  const [slug, id, ...rest] = path;
  const edition = content.plans.find((plan) => plan.slug === slug)?.editions.find((candidate) => candidate.id === id);
  if (!edition) return null;
  const file = rest.at(-1);
  const about = { edition, language, addressedIn: language };
  if (rest.length === 1 && file === PLAN) return { ...about, kind: 'plan', cards: [], format: A4, pages: null };
  if (rest.length !== 2) return null;
  const audience = Object.keys(BUNDLES).find((key) => BUNDLES[key] === file);
  if (audience) {
    const cards = edition.cards.map((card) => [card, edition.card(card, language)]).filter(([, card]) => card.audience === audience);
    return { ...about, kind: 'bundle', audience, cards, format: A4, pages: [cards.length, cards.length] };
  }
  // An id may end like a size: the longest id wins.
  for (const format of [...CARD_FORMATS].reverse()) {
    const card = file.endsWith(`${format.ending}.pdf`) ? file.slice(0, -`${format.ending}.pdf`.length) : null;
    if (!edition.cards.includes(card)) continue;
    const read = edition.card(card, language);
    return { ...about, language: language || read.language || '', kind: 'card', cards: [[card, read]], format, pages: format.pages };
  }
  return null;
}

/** What a site has of one card, edition or audience, it has of all. */
function checkAllThere(documents, content, findings) {
  const key = (...parts) => parts.join(' ');
  const has = new Set(documents.map((d) => {
    if (d.kind === 'card') return key(d.addressedIn, d.edition.plan.slug, d.edition.id, d.cards[0][0], d.format.name);
    return key(d.addressedIn, d.edition?.plan.slug, d.edition?.id, d.kind, d.audience ?? '');
  }));
  // An edition is in the site when anything of it is printed; drafts mostly are not.
  const printed = new Map(documents.filter((d) => d.edition).map((d) => [key(d.addressedIn, d.edition.plan.slug, d.edition.id), d]));
  const begun = (test) => COMPLETE || documents.some(test);
  const miss = (where, what) => findings.add('documents', where, `${what} is missing`);
  for (const { edition, addressedIn: language } of printed.values()) {
    const at = [language, edition.plan.slug, edition.id];
    const where = at.filter(Boolean).join('/');
    for (const format of CARD_FORMATS) {
      if (!begun((d) => d.kind === 'card' && d.format.name === format.name)) continue;
      for (const card of edition.cardsIn(language)) {
        if (!has.has(key(...at, card, format.name))) miss(where, `the card ${card} in ${format.name}`);
      }
    }
    if (language) continue;
    if (begun((d) => d.kind === 'plan') && !has.has(key(...at, 'plan', ''))) miss(where, PLAN);
    if (!begun((d) => d.kind === 'bundle')) continue;
    for (const audience of new Set(edition.cards.map((card) => edition.card(card).audience))) {
      if (!has.has(key(...at, 'bundle', audience))) miss(where, BUNDLES[audience]);
    }
  }
}
