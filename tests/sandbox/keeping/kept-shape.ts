import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const declaration = /^(?:export )?type (\w+)(?:<[^=]*>)? =[^]*?;\n(?=\S|\n|$)/gmu;
const imported = /import (?:type )?\{([^}]*)\} from '(\.[^']+\.ts)'/gu;
const comments = /\/\*[^]*?\*\/|\/\/.*$/gmu;

type Source = {
  /** By their names, as they are written but for comments and space. */
  readonly types: ReadonlyMap<string, string>;
  /** By the name here: where it is from. */
  readonly imports: ReadonlyMap<string, URL>;
};

function read(file: URL): Source {
  const source = readFileSync(file, 'utf8').replaceAll(comments, '');
  const types = [...source.matchAll(declaration)].map(([whole, name = '']): [string, string] => [
    name,
    whole.replace(/^export /u, '').replaceAll(/\s+/gu, ' '),
  ]);
  const imports = [...source.matchAll(imported)].flatMap(([, names = '', path = '']) =>
    names.split(',').map((name): [string, URL] => [name.replace('type ', '').trim(), new URL(path, file)]),
  );
  return { types: new Map(types), imports: new Map(imports) };
}

/** A type and every one that it is made of, as this project's files declare them. */
export function shapeOf(name: string, file: URL): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const sources = new Map<string, Source>();
  const visit = (wanted: string, at: URL): void => {
    const source = sources.get(at.href) ?? read(at);
    sources.set(at.href, source);
    const from = source.imports.get(wanted);
    if (from) return visit(wanted, from);
    const text = source.types.get(wanted);
    const key = `${at.pathname.split('/src/').at(-1)} ${wanted}`;
    if (text === undefined || found.has(key)) return undefined;
    found.set(key, text);
    for (const [part] of text.matchAll(/\b[A-Z]\w*/gu)) visit(part, at);
    return undefined;
  };
  visit(name, file);
  return found;
}

export const digestOf = (shape: ReadonlyMap<string, string>): string =>
  createHash('sha256')
    .update(JSON.stringify([...shape].toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')
    .slice(0, 16);
