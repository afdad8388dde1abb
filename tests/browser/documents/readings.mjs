// A PDF read in three ways: as it is laid out, as it is drawn, and as its tags tell it to who cannot see it.
import { run } from '../run.mjs';

/** Gives { name, text } of each; pages are parted by form feeds, but in the tags. */
export async function readings(file) {
  const [laid, drawn, told] = await Promise.all([
    run('pdftotext', ['-enc', 'UTF-8', file, '-']),
    run('pdftotext', ['-enc', 'UTF-8', '-raw', file, '-']),
    run('pdfinfo', ['-enc', 'UTF-8', '-struct-text', file]),
  ]);
  return [
    // A number in front of a step stands in a line of its own here, anywhere near it.
    { name: 'laid out', text: plain(laid.stdout).replace(/^\d{1,2}$/gm, '') },
    { name: 'drawn', text: plain(drawn.stdout) },
    { name: 'tags', text: plain(tagged(told.stdout)) },
  ];
}

/** Ligatures as letters, every kind of space a plain one; what is invisible is none. */
function plain(text) {
  return text.replace(/\u00ad\n?/g, '').replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '').normalize('NFKC').replace(/[^\S\n\f]/g, ' ');
}

/** The words of `pdfinfo -struct-text`: what stands in quotes, each block on a line of its own. */
function tagged(text) {
  let read = '';
  for (const line of text.split('\n')) {
    const quoted = line.match(/^\s+"([^]*)"$/);
    if (quoted) read += quoted[1];
    else if (/ \(block\):?$/.test(line)) read += '\n';
  }
  return read;
}
