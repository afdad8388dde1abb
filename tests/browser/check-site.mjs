// Runs every check on a built site. Used by check.mjs and by the self-test.
import { REFRESH } from './site.mjs';
import { chromium, chromiumPath } from './tools.mjs';
import { serve } from './static-server.mjs';
import { checkAxe } from './checks/axe.mjs';
import { checkDocuments } from './checks/documents.mjs';
import { checkFocus } from './checks/focus.mjs';
import { checkHtml } from './checks/html.mjs';
import { checkPolicy, watch } from './checks/isolation.mjs';
import { checkLinks, collectLinks, linksOfRedirect } from './checks/links.mjs';
import { checkFirstScreen, checkPhones, firstScreenPages } from './checks/phones.mjs';
import { checkLineLength, checkNoScript, checkReflow, mainText } from './checks/reading.mjs';
import { checkWeight } from './checks/weight.mjs';

/** Every check there is; the self-test shows each of them to find its fault. */
export const CHECKS = [
  'axe', 'console', 'documents', 'first-screen', 'focus', 'html', 'line-length', 'links', 'no-script', 'other-host', 'phones',
  'policy', 'reflow', 'storage', 'weight',
];

// No name but the loopback address resolves, so that nothing leaves the machine whatever a page or the browser itself asks for.
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Gives { pages, heaviest: { page, bytes } }. `documents`: whether the site has PDFs to check. */
export async function checkSite(site, findings, { jobs = 2, documents = true } = {}) {
  const server = await serve(site.folder, site.mount);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: FLAGS });
  const collected = new Map();
  const firstScreen = firstScreenPages(site);
  let heaviest = { page: '', bytes: 0 };
  if (!firstScreen.size) findings.add('first-screen', '(all)', 'the site has no help page');

  const visit = async (name, options, work) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    try {
      const page = await context.newPage();
      const url = server.origin + site.path(name);
      // Who comes by a redirect sees nothing of it; who has redirects turned off sees the page, and so do the checks.
      if (site.redirects.has(name)) {
        await page.route(url, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace(REFRESH, '') });
        });
      }
      return await work(page, context, () => page.goto(url, { waitUntil: 'load', timeout: 60_000 }));
    } finally {
      await context.close();
    }
  };

  const desk = (name) => visit(name, { viewport: { width: 1280, height: 900 } }, async (page, context, open) => {
    const finish = await watch(context, page, server.origin, name, findings);
    await open();
    const text = await mainText(page);
    await checkPolicy(page, name, findings);
    const bytes = await checkWeight(page, name, site, findings);
    if (bytes > heaviest.bytes) heaviest = { page: name, bytes };
    await checkFocus(page, name, findings);
    await checkAxe(page, name, findings);
    await finish();
    return text;
  });

  // A telephone without JavaScript: all that is said and linked must be there.
  const phone = (name, deskText) => {
    const options = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, javaScriptEnabled: false };
    return visit(name, options, async (page, _context, open) => {
      await open();
      if (!site.redirects.has(name)) collected.set(name, await collectLinks(page));
      await checkPhones(page, name, site, findings);
      if (firstScreen.has(name)) await checkFirstScreen(page, name, findings);
      await page.setViewportSize({ width: 1280, height: 900 });
      checkNoScript(deskText, await mainText(page), name, findings);
      await checkLineLength(page, name, findings);
      await page.setViewportSize({ width: 320, height: 640 });
      await checkReflow(page, name, findings);
    });
  };

  // Redirects are alike but for where they lead: the browser looks at one, and the links of all are followed.
  const redirects = [...site.redirects.keys()];
  for (const name of redirects) collected.set(name, linksOfRedirect(site, name, findings));
  const waiting = site.pages.filter((page) => !redirects.slice(1).includes(page));
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      try {
        await phone(name, await desk(name));
      } catch (error) {
        // A page that cannot be looked at has not passed.
        findings.add('axe', name, `cannot be checked: ${error.message.split('\n')[0]}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, worker));
  } finally {
    await browser.close();
    await server.close();
  }
  checkLinks(site, collected, findings);
  await Promise.all([checkHtml(site, findings), documents && checkDocuments(site, findings)]);
  return { pages: site.pages.length, heaviest };
}
