// The two sites of the self-test: one that every check passes, and one with a page for each fault.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { byHand } from './make-pdf.mjs';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const STYLE = `body { margin: 0 1rem; font: 16px/1.5 sans-serif; color: #111; background: #fff; }
p { max-width: 60ch; }
a { color: #00449e; }
a:focus-visible { outline: 3px solid #111; }
@media (prefers-color-scheme: dark) {
  body { color: #eee; background: #111; }
  a { color: #9cf; }
  a:focus-visible { outline-color: #eee; }
}
`;
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
const CALL = '<p>Ring <a href="tel:+4525200318">25 20 03 18</a> eller <a href="tel:112">112</a>. CVR 29189420, den 24. juni 2024, § 112.</p>';

function page({ head = '', body = '', policy = POLICY, main = 'main', title = 'Prøve', call = CALL } = {}) {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/icon.svg">
${head}
</head>
<body>
<${main}>
<h1>${title}</h1>
${call}
<p>Denne tekst er lang nok til, at den fylder mere end en enkelt linje på skærmen, også på en bred skærm, og den kan læses uden hjælp af noget program.</p>
${body}
</${main}>
</body>
</html>
`;
}

const OPEN = "default-src 'self' 'unsafe-inline'";

/** Each faulty page with what must be said of it: [check, part of the text]. */
export const FAULTS = {
  'axe.html': { html: page({ body: '<p class="pale">Bleg tekst, som få kan læse.</p>' }), expect: [['axe', 'color-contrast']] },
  'axe-dark.html': { html: page({ body: '<p class="pale-in-dark">Bleg i mørke.</p>' }), expect: [['axe', 'color-contrast']] },
  'html.html': { html: page({ body: '<p><div>Kasse i afsnit</div></p>' }), expect: [['html', 'No “p” element in scope']] },
  'other-host.html': {
    html: page({ policy: 'default-src *', body: '<p><img src="https://andetsteds.example/x.png" alt="Prik" width="1" height="1"></p>' }),
    expect: [['other-host', 'andetsteds.example'], ['policy', 'no strict default-src']],
  },
  'console.html': {
    html: page({ policy: OPEN, body: '<script>console.log("hej")</script>' }),
    expect: [['console', 'log: hej'], ['policy', '1 <script>'], ['policy', 'lets too much through']],
  },
  'policy.html': {
    html: page({ body: '<p style="color: red">Farvet</p>', head: '<style>p { margin: 0 }</style>' }),
    expect: [['policy', 'blocked inline'], ['policy', '1 style attributes'], ['policy', '1 <style>'], ['console', 'error']],
  },
  'storage.html': {
    html: page({ policy: OPEN, body: '<script>document.cookie = "spor=1"; localStorage.setItem("spor", "1")</script>' }),
    expect: [['storage', 'cookie spor'], ['storage', 'spor in localStorage']],
  },
  'no-script.html': {
    html: page({ policy: OPEN, body: '<p id="empty"></p><script>document.getElementById("empty").textContent = "Skrevet af et script."</script>' }),
    expect: [['no-script', 'another without JavaScript']],
  },
  'no-main.html': { html: page({ main: 'div' }), expect: [['no-script', 'only 0 characters'], ['axe', 'landmark-one-main']] },
  'reflow.html': { html: page({ body: '<p class="wide">Bred</p>' }), expect: [['reflow', 'sideways by']] },
  'reflow-spacing.html': { html: page({ body: '<p class="nearly-wide">Enmegetlangsammensatord</p>' }), expect: [['reflow', 'with wider text spacing']] },
  'line-length.html': {
    html: page({ body: `<p class="long">${'Linjer skal ikke være længere, end at øjet finder tilbage. '.repeat(5)}</p>` }),
    expect: [['line-length', 'a line of']],
  },
  'links.html': {
    html: page({ body: '<p><a href="nowhere/">Intet sted</a> <a href="good.html#none">Intet mærke</a> <a href="faa-hjaelp">Uden streg</a> <a href="https://proeve.example/gone/">Helt navn</a></p>' }),
    expect: [['links', 'nowhere/ leads nowhere'], ['links', 'good.html#none names nothing'], ['links', 'lacks its last slash'], ['links', 'gone/ leads nowhere']],
  },
  'phones.html': {
    html: page({ body: '<p>Ring 25 20 03 18, 112, <a href="tel:+4599999999">99 99 99 99</a>, <a href="tel:112">+45 2520 0318</a> eller 88<span>88</span>8888.</p>' }),
    expect: [
      ['phones', '25 20 03 18 is not in a tel: link'],
      ['phones', '112 is not in a tel: link'],
      ['phones', 'tel:+4599999999 is no number of the registry'],
      ['phones', '99 99 99 99 is no number of the registry'],
      ['phones', '+45 2520 0318 calls 112'],
      ['phones', '88888888 is no number of the registry'],
    ],
  },
  'phones-superseded.html': {
    html: page({ body: '<p class="banner-superseded">Gælder ikke længere. Ring 25 20 03 19 eller 77 77 77 77, eller <a href="mailto:proeve@proeve.example">skriv</a>.</p>' }),
    expect: [
      ['phones', 'tel:112 on a page of what no longer holds'],
      ['phones', 'mailto:proeve@proeve.example on a page of what no longer holds'],
      ['phones', '77 77 77 77 is no number that was ever known'],
    ],
  },
  'phones-former.html': {
    html: page({ body: '<p>Ring 25 20 03 19.</p><ul class="changes"><li>Før: 66 66 66 66</li></ul>' }),
    expect: [['phones', '25 20 03 19 is no number of the registry'], ['phones', '66 66 66 66 is no number that was ever known']],
  },
  'redirect.html': {
    html: page({ head: '<meta http-equiv="refresh" content="0; url=nothing/">' }),
    expect: [['links', 'nothing/ leads nowhere'], ['links', 'sends its reader to nothing/ without a link there']],
  },
  'focus.html': {
    html: page({ body: '<p><a class="unmarked" href="good.html">Umærket</a> <a class="under" href="good.html">Skjult</a></p><p class="over">Over det hele</p>' }),
    expect: [['focus', '"Umærket" looks the same'], ['focus', '"Skjult" has the focus where it cannot be seen']],
  },
  'weight.html': { html: page({ body: `<p class="code">${randomBytes(24_000).toString('base64').replace(/.{40}/g, '$& ').replaceAll(/\d/g, 'x')}</p>` }), expect: [['weight', 'bytes of HTML and CSS']] },
  'faa-hjaelp/index.html': { html: page({ body: '' }).replace('<h1>', '<p class="tall">Luft</p><h1>'), expect: [['first-screen', 'no tel: link']] },
  // documents.mjs has the other faults of what is printed.
  'unknown.pdf': { html: byHand([{ lines: ['Kort'] }]), expect: [['documents', 'nothing of an edition has this name'], ['documents', 'PDF/UA-1: clause'], ['documents', 'Helvetica is not embedded']] },
};

const BAD_STYLE = `${STYLE}.pale { color: #bbb; background: #fff; }
.wide { width: 400px; }
.nearly-wide { inline-size: max-content; font-size: 20px; }
.long { max-width: none; }
.unmarked:focus-visible { outline: 0; }
.under { position: absolute; top: 0; left: 0; }
.over { position: absolute; top: 0; left: 0; margin: 0; width: 200px; height: 60px; background: #fff; color: #111; }
.tall { height: 700px; }
.code { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { .pale-in-dark { color: #333; } }
a { background: url(missing.svg); }
em { colour: red; }
`;

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export function makeGoodSite(folder) {
  const link = '<p><a href="/faa-hjaelp/#mere">Få hjælp</a> <a href="https://proeve.example/">Forside</a> <a href="https://andet.example/x">Andet</a></p>';
  write(folder, {
    'index.html': page({ title: 'Forside', body: link }),
    'faa-hjaelp/index.html': page({ title: 'Få hjælp', body: '<h2 id="mere">Mere</h2>' }),
    '404.html': page({ title: 'Ikke fundet', body: '<p><a href="#mere">Ned</a></p><h2 id="mere">Mere</h2>' }),
    // What no longer holds calls nobody, and a redirect is checked as those see it who are not sent on.
    'gammel/index.html': page({ title: 'Gammel', call: '<p class="banner-superseded">Gælder ikke længere.</p><p>Ring 25 20 03 19 eller 112.</p>' }),
    'rettet/index.html': page({ title: 'Rettet', body: '<ul class="changes"><li>Før: 25 20 03 19. Nu: 25 20 03 18.</li></ul><p>25 20 03 19 <span class="change-note">Findes ikke længere.</span></p>' }),
    'flyttet/index.html': page({ title: 'Flyttet', head: '<meta http-equiv="refresh" content="0; url=../faa-hjaelp/">', body: '<p><a class="target" href="../faa-hjaelp/">Få hjælp</a></p>' }),
    'icon.svg': ICON,
    'style.css': STYLE,
    'sitemap.xml': '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://proeve.example/faa-hjaelp/</loc></url></urlset>',
  });
}

export function makeBadSite(folder) {
  write(folder, {
    ...Object.fromEntries(Object.entries(FAULTS).map(([name, { html }]) => [name, html])),
    'index.html': page(),
    'good.html': page(),
    'icon.svg': ICON.replace('width', 'widht'),
    'style.css': BAD_STYLE,
    'sitemap.xml': '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://proeve.example/old/</loc></url></urlset>',
  });
}
