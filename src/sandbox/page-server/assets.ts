import { readFileSync, readdirSync, statSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { ServerResponse } from 'node:http';
import { emojiNames } from '../reading/emoji-names.ts';
import { emojiImage } from './emoji-images.ts';

const ROOT = new URL('../', import.meta.url);
const FOLDERS = ['page', 'reading'];
/** What the page uses of the rest. */
const FILES = ['/block-kit/elements-of.ts'];
const TYPES: Readonly<Record<string, string>> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
};

const SECURITY = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: https:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The only files that can be asked for: those that lie in the page's folders when the stand-in starts. */
const known = new Set([
  ...FILES,
  ...FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).map(
      (name) => `/${folder}/${name.replaceAll('\\', '/')}`,
    ),
  ),
]);
const PAGES: Readonly<Record<string, string>> = { '/': '/page/index.html', '/client': '/page/client.html' };

/** Serves one of the page's files, its TypeScript as the JavaScript within; false where there is none of that name. */
export function serveAsset(pathname: string, response: ServerResponse): boolean {
  const path = PAGES[pathname] ?? pathname;
  const [, emoji] = /^\/emoji\/([0-9a-f-]+)\.svg$/.exec(path) ?? [];
  if (emoji !== undefined) return serveEmoji(emoji, response);
  const extension = extensionOf(path);
  if (!known.has(path) || !(extension in TYPES)) return false;
  send(response, { extension, content: sourceOf(path, extension) });
  return true;
}

function sourceOf(path: string, extension: string): string {
  const file = new URL(`.${path}`, ROOT);
  const { mtimeMs } = statSync(file);
  const before = read.get(path);
  const content = before?.mtimeMs === mtimeMs ? before.content : sourceIn(file, extension);
  read.set(path, { mtimeMs, content });
  return content;
}

/** Each pane asks for all of it: what has not been written since is not read and stripped again. */
const read = new Map<string, { readonly mtimeMs: number; readonly content: string }>();

function sourceIn(file: URL, extension: string): string {
  if (file.pathname.endsWith('/reading/emoji-names.ts'))
    return `export const emojiNames = new Map(${JSON.stringify([...emojiNames])});`;
  const source = readFileSync(file, 'utf8');
  return extension === 'ts' ? stripTypeScriptTypes(source) : source;
}

function serveEmoji(codePoints: string, response: ServerResponse): boolean {
  const content = emojiImage(codePoints);
  if (content !== undefined) send(response, { extension: 'svg', content, cache: 'max-age=86400' });
  return content !== undefined;
}

const extensionOf = (path: string): string => path.split('.').at(-1) ?? '';

type Sent = { readonly extension: string; readonly content: string; readonly cache?: string };

function send(response: ServerResponse, { extension, content, cache = 'no-store' }: Sent): void {
  response.writeHead(200, {
    'content-type': TYPES[extension] ?? 'text/plain',
    'cache-control': cache,
    ...SECURITY,
  });
  response.end(content);
}
