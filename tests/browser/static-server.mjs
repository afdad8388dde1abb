// Serves a folder on the loopback address the way a plain web host does.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * The file that a host gives for an address path, or what else it does.
 * `mount` is the path the site stands at, with a slash at both ends.
 * Gives { file }, { redirect } (a folder named without its slash) or {} (not found).
 */
export function lookUp(site, mount, path) {
  let name;
  try {
    name = decodeURIComponent(path);
  } catch {
    return {};
  }
  if (!name.startsWith(mount) || name.includes('\0')) return {};
  const root = resolve(site);
  const found = resolve(join(root, name.slice(mount.length)));
  if (found !== root && !found.startsWith(root + sep)) return {};
  if (!existsSync(found)) return {};
  if (!statSync(found).isDirectory()) return name.endsWith('/') ? {} : { file: found };
  if (!name.endsWith('/')) return { redirect: path + '/' };
  const index = join(found, 'index.html');
  return existsSync(index) ? { file: index } : {};
}

export async function serve(site, mount) {
  const server = createServer((request, response) => {
    const answer = (status, file) => {
      response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    };
    const { file, redirect } = lookUp(site, mount, new URL(request.url, 'http://localhost').pathname);
    if (file) return answer(200, file);
    if (redirect) return response.writeHead(301, { location: redirect }).end();
    const notFound = join(site, '404.html');
    if (existsSync(notFound)) return answer(404, notFound);
    return response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}
