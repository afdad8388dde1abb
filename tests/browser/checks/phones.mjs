// Phone numbers: each one on a page can be called with one touch, and is one that the registry knows. A page of what no longer
// holds calls nobody: its numbers are words. So are those in an account of what changed, and an old one that a note tells of.
import { dialled } from '../site.mjs';

/** How far down the first screen of a telephone reaches, in CSS px. */
const FIRST_SCREEN = 640;

export async function checkPhones(page, name, site, findings) {
  const fail = (text) => findings.add('phones', name, text);
  const historic = await page.evaluate(() => document.querySelector('.banner-superseded, .banner-repealed') !== null);
  if (historic) {
    for (const href of await page.evaluate(() => [...document.querySelectorAll('a[href^="tel:" i], a[href^="mailto:" i]')].map((a) => a.getAttribute('href')))) {
      fail(`${href} on a page of what no longer holds`);
    }
  }
  for (const href of await page.evaluate(() => [...document.querySelectorAll('a[href^="tel:" i]')].map((a) => a.getAttribute('href')))) {
    if (!site.phones.has(dialled(href.slice(4)))) fail(`${href} is no number of the registry`);
  }
  const short = [...site.phones].filter((number) => number.length < 8);
  for (const { number, target, told, plain } of await visibleNumbers(page, short)) {
    const digits = dialled(number);
    if (digits === site.cvr && number === site.cvr) continue;
    // A registry's entries are plain words: who is told of an emergency number there has its link on the same page.
    if (target === null && plain && short.includes(digits)) continue;
    if (target === null && (historic || told)) {
      if (!site.phones.has(digits) && !site.formerPhones.has(digits)) fail(`${number} is no number that was ever known`);
      continue;
    }
    if (!site.phones.has(digits)) fail(`${number} is no number of the registry`);
    if (target === null) fail(`${number} is not in a tel: link`);
    else if (dialled(target) !== digits) fail(`${number} calls ${target}`);
  }
}

/**
 * Every number in the text on the screen that could be dialled: `target` is the number that touching it calls, or null; `told`, whether it
 * stands in an account of what changed; `plain`, whether it stands in an entry of the registry of contacts.
 */
function visibleNumbers(page, short) {
  return page.evaluate((shortNumbers) => {
    const INLINE = /^(inline|contents|ruby)/;
    const block = (node) => {
      let element = node.parentElement;
      while (element.parentElement && INLINE.test(getComputedStyle(element).display)) element = element.parentElement;
      return element;
    };
    const inNote = (element) => element.closest('li, p, dd')?.querySelector('.change-note') != null;
    let text = '';
    const places = [];
    let last = null;
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node.parentElement.closest('script, style, noscript, code') || !node.parentElement.checkVisibility()) continue;
      const around = block(node);
      const piece = around === last ? node.data : `\n${node.data}`;
      last = around;
      const place = {
        target: node.parentElement.closest('a')?.getAttribute('href')?.match(/^tel:(.*)/i)?.[1] ?? null,
        told: node.parentElement.closest('.changes, .redline-chapter') !== null || inNote(node.parentElement),
        plain: node.parentElement.closest('.contact') !== null,
      };
      text += piece;
      for (let i = 0; i < piece.length; i += 1) places.push(place);
    }
    // Eight digits, in pairs or not; a paragraph's or a statute's number is none.
    const long = String.raw`(?:\+45[\s\u00a0\u202f]?)?\d\d[ \u00a0\u2009\u202f]?\d\d[ \u00a0\u2009\u202f]?\d\d[ \u00a0\u2009\u202f]?\d\d`;
    const pattern = new RegExp(`(?<![\\d.,/§-]|§\\s|nr\\.\\s)(?:${[long, ...shortNumbers].join('|')})(?![\\d/]|[.,-]\\d)`, 'g');
    return [...text.matchAll(pattern)].map((match) => {
      const own = places.slice(match.index, match.index + match[0].length);
      const target = own.every((place) => place.target === own[0].target) ? own[0].target : null;
      return { number: match[0], target, told: own.every((place) => place.told), plain: own.every((place) => place.plain) };
    });
  }, short);
}

/** The plan's front page and its help page: a number to touch before anything is scrolled. At 360 px wide. */
export async function checkFirstScreen(page, name, findings) {
  const inSight = await page.evaluate((limit) => {
    scrollTo(0, 0);
    return [...document.querySelectorAll('a[href^="tel:" i]')].some((link) => {
      const box = link.getBoundingClientRect();
      return box.width > 0 && box.top >= 0 && box.bottom <= limit && link.checkVisibility({ visibilityProperty: true });
    });
  }, FIRST_SCREEN);
  if (!inSight) findings.add('first-screen', name, `no tel: link in the first ${FIRST_SCREEN} px at 360 px wide`);
}

/** The pages that `checkFirstScreen` is about: every help page, and the plan's front page above it. */
export function firstScreenPages(site) {
  const help = site.pages.filter((page) => /(^|\/)faa-hjaelp\/index\.html$/.test(page) && !site.redirects.has(page));
  return new Set(help.flatMap((page) => [page, page.replace(/faa-hjaelp\/index\.html$/, 'index.html')]));
}
