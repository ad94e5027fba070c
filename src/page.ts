/** A piece of a page: whatever somebody wrote has become text, and is no markup. */
export type Markup = { readonly markup: string };

export const written = (text: string): Markup => ({
  markup: text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;'),
});

type Tag = 'h1' | 'h2' | 'h3' | 'p' | 'dl' | 'dt' | 'dd';

export const element = (tag: Tag, ...inside: readonly (string | Markup)[]): Markup => ({
  markup: `<${tag}>${joined(inside.map((each) => (typeof each === 'string' ? written(each) : each)))}</${tag}>\n`,
});

export const joined = (pieces: readonly Markup[], between = ''): string =>
  pieces.map(({ markup }) => markup).join(between);

export const piecesTogether = (pieces: readonly Markup[], between?: string): Markup => ({
  markup: joined(pieces, between),
});

const style = `body { font: 16px/1.5 system-ui; max-width: 44em; margin: 2em auto; padding: 0 1em }
dl { border-top: 1px solid #ccc; padding-top: .5em }
dt { color: #555 }
dd { margin: 0 0 .4em 1em; white-space: pre-wrap }`;

/** Asks nothing of any other place, and runs nothing. */
export const page = (
  { title, language }: { readonly title: string; readonly language: string },
  ...body: readonly Markup[]
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${written(title).markup}</title>
<style>${style}</style>
</head>
<body>
${joined(body)}</body>
</html>
`;
