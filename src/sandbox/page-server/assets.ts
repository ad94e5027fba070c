import { readFileSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { ServerResponse } from 'node:http';

const ROOT = new URL('../', import.meta.url);
const FOLDERS = ['page', 'reading'];
/** What the page uses of the rest. */
const FILES = ['/block-kit/elements-of.ts'];
const TYPES: Readonly<Record<string, string>> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

const SECURITY = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: https:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The only files that can be asked for: those that lie in the page's folders when the stand-in starts. */
const known = new Set([
  ...FILES,
  ...FOLDERS.flatMap((folder) => readdirSync(new URL(folder, ROOT)).map((name) => `/${folder}/${name}`)),
]);

/** Serves one of the page's files, its TypeScript as the JavaScript within; false where there is none of that name. */
export function serveAsset(pathname: string, response: ServerResponse): boolean {
  const path = pathname === '/' ? '/page/index.html' : pathname;
  if (!known.has(path)) return false;
  const source = readFileSync(new URL(`.${path}`, ROOT), 'utf8');
  const extension = path.split('.').at(-1) ?? '';
  response.writeHead(200, { 'content-type': TYPES[extension] ?? 'text/plain', ...SECURITY });
  response.end(extension === 'ts' ? stripTypeScriptTypes(source) : source);
  return true;
}
