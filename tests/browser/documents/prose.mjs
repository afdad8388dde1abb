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

/** How a plain text is written as a pattern: words parted by any white space, and broken where a line may break. */
function words(text) {
  const escaped = [...text.normalize('NFKC')].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&'));
  let pattern = '';
  escaped.forEach((letter, i) => {
    const before = escaped[i - 1];
    if (/^\s$/u.test(letter)) pattern += before !== undefined && /^\s$/u.test(before) ? '' : '\\s+';
    else if (before === undefined || /^\s$/u.test(before)) pattern += letter;
    // A line may end in a hyphen inside a word, and without one behind a sign that parts.
    else if (/^\p{L}$/u.test(letter) && /^\p{L}$/u.test(before)) pattern += `(?:[-\u2010]\\s*)?${letter}`;
    // Who puts a broken word together drops a hyphen of its own as well.
    else if (letter === '-' && /^\p{L}$/u.test(before)) pattern += '-?';
    else if (/^\\?[-/.@_\u2013]$/u.test(before)) pattern += `\\s*${letter}`;
    else pattern += letter;
  });
  return pattern;
}

/** Most letters of an address on paper beside those it has in the text: the site's own, before the path of a file. */
const HOST = 80;

/**
 * A pattern's text for a piece. `pages`: whether a link may be followed by the page it leads to in parentheses, or by the number of a note with its address, and
 * the note itself, where what is read is the tree.
 */
export function patternOf(piece, { pages = false } = {}) {
  return piece.map((part) => {
    if (typeof part === 'string') return words(part);
    if (part.link !== undefined) {
      return pages ? `(?:\\s*[([][^()[\\]]{1,40}[)\\]]|\\s*\\d{1,2}(?:\\s+\\d{1,2}\\s*[^]{1,${part.link.length + HOST}}?)?(?=\\D))?` : '';
    }
    return `[^]{${part.needed ? 1 : 0},${part.gap}}?`;
  }).join('').replace(/^(\\s\+)+|(\\s\+)+$/g, '');
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
