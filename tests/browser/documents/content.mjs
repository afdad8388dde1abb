// The content folder as the documents are held against it: plans, editions and cards, as their files have them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { yaml } from '../tools.mjs';

export class Content {
  constructor(folder) {
    this.folder = folder;
    this.settings = read(join(folder, 'site.yaml'));
    /** Its languages, the first being the one it is written in. */
    this.languages = this.settings.languages ?? ['da'];
    this.emergency = byId(this.settings.emergency);
    this.contacts = byId(read(join(folder, 'contacts.yaml')).contacts);
    const plans = join(folder, 'plans');
    this.plans = existsSync(plans) ? readdirSync(plans).sort().map((id) => new Plan(join(plans, id), id)) : [];
  }
}

class Plan {
  constructor(folder, id) {
    const facts = read(join(folder, 'plan.yaml'));
    this.title = facts.title;
    /** The first part of its addresses, and those of before. */
    this.slug = facts.slug ?? id;
    this.slugs = [this.slug, ...(facts.formerly ?? [])];
    const editions = join(folder, 'editions');
    this.editions = existsSync(editions) ? readdirSync(editions).sort().map((edition) => new Edition(join(editions, edition), edition, this)) : [];
  }
}

class Edition {
  constructor(folder, id, plan) {
    this.folder = folder;
    this.id = id;
    this.plan = plan;
    this.facts = read(join(folder, 'edition.yaml'));
    const cards = join(folder, 'action-cards');
    const names = existsSync(cards) ? readdirSync(cards) : [];
    this.cards = names.map((name) => name.match(/^([a-z0-9-]+)\.yaml$/)?.[1]).filter(Boolean).sort();
  }

  /** A card in a language. What is not translated stays as it is written. */
  card(id, language = '') {
    const own = read(join(this.folder, 'action-cards', `${id}.yaml`));
    return language ? { ...own, ...read(join(this.folder, 'action-cards', `${id}.${language}.yaml`)) } : own;
  }

  /** The cards there are in a language: all in the first one, and else those that are translated. */
  cardsIn(language) {
    return this.cards.filter((id) => !language || existsSync(join(this.folder, 'action-cards', `${id}.${language}.yaml`)));
  }

  /** A file of the edition, by its name without the language; translated when it is. */
  file(stem, extension, language = '') {
    const translated = join(this.folder, `${stem}.${language}.${extension}`);
    const file = language && existsSync(translated) ? translated : join(this.folder, `${stem}.${extension}`);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  /** The contacts as they stood on the day of adoption. */
  adoptedContacts() {
    return byId(read(join(this.folder, 'adopted.lock')).contacts);
  }
}

/** Front matter and text of a Markdown file. */
export function parts(text) {
  const [, head, body] = text.match(/^---\n([^]*?\n)---\n?([^]*)$/) ?? [null, '', text];
  return { head: yaml.parse(head) ?? {}, body };
}

function read(file) {
  return existsSync(file) ? yaml.parse(readFileSync(file, 'utf8')) ?? {} : {};
}

function byId(entries = []) {
  return new Map((entries ?? []).map((entry) => [entry.id, entry]));
}
