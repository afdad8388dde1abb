// What a page must not do to its reader: ask other hosts, break its own policy, write to the console, keep anything.

/** Watches a page from before it is opened. Call the function it gives when the page has been seen. */
export async function watch(context, page, origin, name, findings) {
  const own = (url) => url.startsWith(`${origin}/`) || url.startsWith('data:');
  await context.route((url) => !own(url.href), (route) => route.abort());
  await context.addInitScript(() => {
    window.policyViolations = [];
    addEventListener('securitypolicyviolation', (event) => {
      window.policyViolations.push(`${event.effectiveDirective} blocked ${event.blockedURI || 'inline'}`);
    });
  });
  const withoutOrigin = (text) => text.replaceAll(origin, '');
  page.on('request', (request) => {
    if (!own(request.url())) findings.add('other-host', name, `asks for ${request.url()}`);
  });
  page.on('websocket', (socket) => findings.add('other-host', name, `opens ${socket.url()}`));
  page.on('pageerror', (error) => findings.add('console', name, `uncaught: ${error.message}`));
  page.on('console', (message) => {
    // The error page is answered with 404, which the browser writes down itself.
    const expected = name === '404.html' && message.location().url === page.url() && /^Failed to load resource/.test(message.text());
    if (!expected) findings.add('console', name, `${message.type()}: ${withoutOrigin(message.text())}`);
  });
  return async () => {
    for (const violation of await page.evaluate(() => window.policyViolations)) {
      findings.add('policy', name, withoutOrigin(violation));
    }
    for (const cookie of await context.cookies()) findings.add('storage', name, `sets the cookie ${cookie.name}`);
    for (const kept of await page.evaluate(stored)) findings.add('storage', name, `keeps ${kept}`);
  };
}

async function stored() {
  const kept = [];
  for (const kind of ['localStorage', 'sessionStorage']) {
    for (let i = 0; i < window[kind].length; i += 1) kept.push(`${window[kind].key(i)} in ${kind}`);
  }
  for (const base of await indexedDB.databases()) kept.push(`the database ${base.name}`);
  if ('caches' in window) for (const cache of await caches.keys()) kept.push(`the cache ${cache}`);
  if (navigator.serviceWorker) {
    for (const worker of await navigator.serviceWorker.getRegistrations()) kept.push(`the worker ${worker.scope}`);
  }
  return kept;
}

/** The policy itself, and what it would forbid: nothing inline, nothing from elsewhere, no script that runs. */
export async function checkPolicy(page, name, findings) {
  const seen = await page.evaluate(() => ({
    policy: document.querySelector('head > meta[http-equiv="Content-Security-Policy" i]')?.content ?? '',
    scripts: [...document.scripts].filter((s) => s.src || !/^application\/(ld\+)?json$/.test(s.type)).length,
    sheets: document.querySelectorAll('style').length,
    attributes: document.querySelectorAll('[style]').length,
    handlers: [...document.querySelectorAll('*')].filter((e) => e.getAttributeNames().some((a) => a.startsWith('on'))).length,
  }));
  const fail = (text) => findings.add('policy', name, text);
  if (!/default-src\s+'(none|self)'\s*(;|$)/.test(seen.policy)) fail(`the policy has no strict default-src: "${seen.policy}"`);
  if (/unsafe-|https?:|\*/.test(seen.policy)) fail(`the policy lets too much through: "${seen.policy}"`);
  if (seen.scripts) fail(`${seen.scripts} <script>`);
  if (seen.sheets) fail(`${seen.sheets} <style>`);
  if (seen.attributes) fail(`${seen.attributes} style attributes`);
  if (seen.handlers) fail(`${seen.handlers} elements with event attributes`);
}
