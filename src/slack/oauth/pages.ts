import { createHash } from 'node:crypto';
import type { Reader } from '../../language.ts';
import type { RouteResponse } from '../../route.ts';
import type { Why } from './exchange.ts';
import { texts } from './texts.ts';

export type InstallOutcome =
  | { readonly is: 'installed'; readonly workspaceName: string; readonly open: string }
  | { readonly is: 'denied' | Why };

const statuses: Readonly<Record<InstallOutcome['is'], number>> = {
  installed: 200,
  denied: 403,
  stale: 400,
  'org-wide': 400,
  misconfigured: 500,
  failed: 503,
};

export const installPath = '/slack/install';

/** What the browser shows at the end of an install. It loads nothing, runs nothing, and is kept nowhere. */
export function pageOf(outcome: InstallOutcome, reader: Reader): RouteResponse {
  const { words, way } = texts(reader)[outcome.is];
  const title =
    outcome.is === 'installed'
      ? texts(reader).installed.title(outcome.workspaceName)
      : texts(reader)[outcome.is].title;
  const target = outcome.is === 'installed' ? outcome.open : installPath;
  return {
    status: statuses[outcome.is],
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      ...unkept,
    },
    body: `<!doctype html>
<html lang="${reader.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(words).replaceAll(/`([^`]+)`/gu, '<code>$1</code>')}</p>
<p><a href="${escaped(target)}">${escaped(way)}</a></p>
</main>
</body>
</html>
`,
  };
}

/** In the address there may be a code of Slack's. */
export const unkept = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
main { margin: 15vh auto 0; padding: 0 1.25rem; max-width: 34rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
a { display: inline-block; padding: 0.5rem 1rem; border-radius: 0.375rem; background: #1f4e4a; color: #fff; }
`;

const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
