// What the checks have found, each thing once, with the settings it was seen in.
export class Findings {
  #found = new Map();

  add(check, page, text, setting = '') {
    const key = JSON.stringify([check, page, text]);
    const finding = this.#found.get(key) ?? { check, page, text, settings: [] };
    if (setting && !finding.settings.includes(setting)) finding.settings.push(setting);
    this.#found.set(key, finding);
  }

  /** By check, then page, whatever order the pages were done in. */
  all() {
    const order = (f) => `${f.check}\0${f.page}\0${f.text}`;
    return [...this.#found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  print() {
    for (const { check, page, text, settings } of this.all()) {
      const where = settings.length ? ` (${settings.join(', ')})` : '';
      console.log(`${check}: ${page}: ${text}${where}`);
    }
  }
}
