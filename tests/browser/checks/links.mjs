// Every link, fragment, picture, style sheet and sitemap entry within the site leads somewhere.
import { dirname } from 'node:path/posix';
import { relative } from 'node:path';
import { lookUp } from '../static-server.mjs';

/** What a page links to, and the fragments it can be entered at. */
export function collectLinks(page) {
  return page.evaluate(() => {
    const attributes = { 'a, area, link, use, image': 'href', 'img, script, iframe, source, embed': 'src', object: 'data', form: 'action' };
    const links = Object.entries(attributes).flatMap(([selector, attribute]) =>
      [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute)));
    for (const element of document.querySelectorAll('[srcset]')) {
      links.push(...element.srcset.split(',').map((part) => part.trim().split(/\s+/)[0]));
    }
    for (const meta of document.querySelectorAll('meta[property="og:url"], meta[property="og:image"]')) links.push(meta.content);
    const named = [...document.querySelectorAll('a[name]')].map((a) => a.name);
    return {
      links: links.filter((link) => link !== null),
      ids: [...document.querySelectorAll('[id]')].map((element) => element.id).concat(named),
    };
  });
}

/** The same of a page that sends its reader on, as its file has it: where to must be a link on it too. */
export function linksOfRedirect(site, page, findings) {
  const text = site.text(page);
  const values = (name) => [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value.replaceAll('&amp;', '&'));
  const target = site.redirects.get(page).replaceAll('&amp;', '&');
  if (!text.includes(`<a class="target" href="${target}"`)) findings.add('links', page, `sends its reader to ${target} without a link there`);
  return { links: [...values('href'), ...values('src'), target], ids: values('id') };
}

/** `collected`: for each page its links and ids, as `collectLinks` gives them. */
export function checkLinks(site, collected, findings) {
  const ids = new Map([...collected].map(([page, { ids }]) => [page, new Set(ids)]));
  const check = (from, base, link) => {
    const fail = (why) => findings.add('links', from, `${link} ${why}`);
    let url;
    try {
      url = new URL(link, base);
    } catch {
      return fail('is no address');
    }
    if (!url.protocol.startsWith('http') || url.host !== site.baseUrl.host) return undefined;
    // A page is at its own address, also the error page, which is shown at addresses that lead nowhere.
    let target = from;
    if (url.pathname !== base.pathname) {
      const { file, redirect } = lookUp(site.folder, site.mount, url.pathname);
      if (redirect) return fail('lacks its last slash');
      if (!file) return fail('leads nowhere');
      target = relative(site.folder, file);
    }
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment && ids.has(target) && !ids.get(target).has(fragment)) return fail(`names nothing on ${target}`);
    return undefined;
  };
  for (const [page, { links }] of collected) {
    for (const link of new Set(links)) check(page, new URL(site.path(page), site.baseUrl), link);
  }
  for (const file of site.files.filter((name) => name.endsWith('.css'))) {
    const base = new URL(site.mount + file, site.baseUrl);
    for (const [, link] of site.text(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) check(file, base, link);
  }
  for (const file of site.files.filter((name) => name.endsWith('.xml'))) {
    const base = new URL(`${site.mount}${dirname(file)}/`, site.baseUrl);
    for (const [, link] of site.text(file).matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)) check(file, base, link.replaceAll('&amp;', '&'));
  }
}
