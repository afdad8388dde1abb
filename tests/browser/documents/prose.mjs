// What a text must read like on paper: its words in order, whatever the lines, and a pattern that finds them.
import { markdown } from '../tools.mjs';

/**
 * A piece of text that stands together: a paragraph, a heading, an item, a cell. Its parts are strings, or { gap }: so many characters at most
 * that the text leaves to others (the name of what an empty link leads to, a footnote's number), or { link }, behind the words of one: its address.
 */

/** The pieces of a Markdown text in order; the notes at its foot apart. */
export function piecesOf(text) {
  const all = { body: [], notes: [] };
  const tokens = markdown.parse(String(text ?? ''), {});
  let into = all.body;
  for (const token of tokens) {
    if (token.type === 'footnote_block_open') into = all.notes;
    if (token.type === 'footnote_block_close') into = all.body;
    if (token.type === 'inline') into.push(inline(token.children));
    if (token.type === 'fence' || token.type === 'code_block') into.push([token.content]);
  }
  const worded = (piece) => piece.some((part) => typeof part === 'string' && part.trim());
  // A reference to a note may be followed by the note itself, where what is read is the tree.
  const longest = all.notes.reduce((sum, piece) => sum + piece.join(' ').length, 0) + 40;
  for (const piece of all.body) for (const part of piece) if (part.note) part.gap = longest;
  return { body: all.body.filter(worded), notes: all.notes.filter(worded) };
}

function inline(tokens) {
  const parts = [];
  const say = (words) => {
    if (typeof parts.at(-1) === 'string') parts[parts.length - 1] += words;
    else parts.push(words);
  };
  let words = 0;
  let address = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') say(token.content);
    if (token.type === 'softbreak' || token.type === 'hardbreak') say(' ');
    if (token.type === 'link_open') {
      words = parts.join('').length;
      address = token.attrGet('href') ?? '';
    }
    if (token.type === 'link_close') parts.push(parts.join('').length === words ? { gap: 160, needed: true } : { link: address });
    if (token.type === 'image') parts.push({ gap: 160 });
    if (token.type === 'footnote_ref') parts.push({ note: true });
  }
  return parts;
}

/** A word as a pattern, broken where a line may break. */
function word(text) {
  const letters = [...text];
  return letters.map((letter, i) => {
    const before = letters[i - 1] ?? '';
    const own = letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
    // A line may end in a hyphen inside a word, and without one behind a sign that parts.
    if (/^\p{L}$/u.test(letter) && /^\p{L}$/u.test(before)) return `(?:[-\u2010]\\s*)?${own}`;
    // Who puts a broken word together drops a hyphen of its own as well.
    if (letter === '-' && /^\p{L}$/u.test(before)) return '-?';
    return /^[-/.@_\u2013]$/u.test(before) ? `\\s*${own}` : own;
  }).join('');
}

/**
 * White space before the next word. Where a page ends, its notes and its foot and the next one's head stand in between. The two ways exclude each other, so
 * that no text makes the search go back over all its words.
 */
function space(next, paged) {
  return paged ? `(?:\\s+(?=${next})|(?!\\s+${next})[^\\f]{0,600}?\\f[^\\f]{0,200}?\\s(?=${next}))` : '\\s+';
}

/** How a plain text is written as a pattern: words parted by any white space. */
function words(text, paged) {
  const all = text.normalize('NFKC').split(/(\s+)/u).map((part) => (/^\s/u.test(part) ? null : word(part)));
  return all.map((pattern, i) => {
    if (pattern !== null) return pattern;
    return all[i + 1] ? space(all[i + 1], paged) : '\\s+';
  }).join('');
}

/** Most letters of an address on paper beside those it has in the text: the site's own, before the path of a file. */
const HOST = 80;

/**
 * A pattern's text for a piece. `pages`: whether a link may be followed by the page it leads to in parentheses, or by the number of a note with its address, and
 * the note itself, where what is read is the tree. `paged`: whether the text has the ends of its pages in it.
 */
export function patternOf(piece, { pages = false, paged = false } = {}) {
  const parts = piece.map((part, i) => {
    if (typeof part !== 'string') return part;
    const start = i === 0 ? part.trimStart() : part;
    return i === piece.length - 1 ? start.trimEnd() : start;
  });
  return parts.map((part) => {
    if (typeof part === 'string') return words(part, paged);
    if (part.link !== undefined) {
      return pages ? `(?:\\s*[([][^()[\\]]{1,40}[)\\]]|\\s*\\d{1,2}(?:\\s+\\d{1,2}\\s*[^]{1,${part.link.length + HOST}}?)?(?=\\D))?` : '';
    }
    return `[^]{${part.needed ? 1 : 0},${part.gap}}?`;
  }).join('');
}

/** A number to dial, with whatever space between its digits and no digit beside it. */
export function patternOfNumber(number) {
  const digits = String(number).replace(/^\s*(\+|00)\s*45/, '').replace(/\D/g, '');
  return `(?<!\\d)${[...digits].join('\\s?')}(?!\\d)`;
}

/** A piece as a message shows it. */
export function shown(piece) {
  const text = piece.map((part) => (typeof part === 'string' ? part : part.gap ? '…' : '')).join('').replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
