// A built site as the checks see it: its files, its pages, and the numbers its content knows.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { yaml } from './tools.mjs';

/** What sends a reader on at once. */
export const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]*)">/;

export class Site {
  /** Digests of PDFs that the content brings. */
  #attachments;

  /** `folder`: the built site; `content`: the folder it was built from; `baseUrl`: where it will be served. */
  constructor(folder, content, baseUrl) {
    this.folder = resolve(folder);
    /** The folder it was built from. */
    this.content = resolve(content);
    const settings = read(content, 'site.yaml');
    const contacts = read(content, 'contacts.yaml');
    this.baseUrl = new URL((baseUrl ?? settings.base_url).replace(/\/*$/, '/'));
    /** The path the site stands at, with a slash at both ends. */
    this.mount = this.baseUrl.pathname;
    this.files = walk(this.folder).map((file) => relative(this.folder, file).split(sep).join('/')).sort();
    this.pages = this.files.filter((file) => file.endsWith('.html'));
    /** Pages that send their reader on at once, with the address they name for it. */
    this.redirects = new Map(this.pages.flatMap((page) => {
      const target = this.text(page).match(REFRESH)?.[1];
      return target ? [[page, target]] : [];
    }));
    this.phones = new Set([
      ...(settings.emergency ?? []).map((entry) => dialled(entry.number)),
      ...(contacts.contacts ?? []).flatMap((contact) => (contact.phones ?? []).map((phone) => dialled(phone.number))),
    ]);
    const given = existsSync(join(content, 'plans')) ? walk(join(content, 'plans')) : [];
    /** Numbers of an adoption, which may be nobody's by now. */
    this.formerPhones = new Set(given.filter((file) => file.endsWith('adopted.lock'))
      .flatMap((file) => yaml.parse(readFileSync(file, 'utf8')).contacts ?? [])
      .flatMap((contact) => (contact.phones ?? []).map((phone) => dialled(phone.number))));
    this.#attachments = new Set(given.filter((file) => file.endsWith('.pdf')).map(digest));
    /** Eight digits too, but nothing to call. */
    this.cvr = String(settings.municipality?.cvr ?? '');
  }

  /** The address path of a page. The error page is shown at addresses of any depth, and must work there. */
  path(page) {
    if (page === '404.html') return `${this.mount}findes/ikke/her/`;
    return this.mount + encodeURI(page).replace(/(^|\/)index\.html$/, '$1');
  }

  text(file) {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** The PDFs that were made; one that the content brings is as its maker left it. */
  documents() {
    return this.ofKind('.pdf').filter((file) => !this.#attachments.has(digest(file)));
  }

  ofKind(extension) {
    return this.files.filter((file) => file.endsWith(extension)).map((file) => join(this.folder, file));
  }
}

/** A Danish number as it is dialled: digits alone, without the country's own code. */
export function dialled(number) {
  return String(number).replace(/^\s*(\+|00)\s*45/, '').replace(/\D/g, '');
}

function digest(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function read(content, file) {
  return yaml.parse(readFileSync(join(content, file), 'utf8')) ?? {};
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
