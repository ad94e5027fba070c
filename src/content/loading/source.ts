import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { ContentFault, PackPlace } from './content-error.ts';
import { typographic } from './typographic.ts';

export type Path = readonly PropertyKey[];
export type Prose = PackPlace & { readonly text: string };

/** One file of the pack: its data, and where each part of it stands. */
export type Source = {
  readonly file: string;
  readonly data: unknown;
  /** What keeps the file from being read at all. `data` is then undefined. */
  readonly faults: readonly ContentFault[];
  /** The line of the part at `path`, or of the nearest part around it that exists. */
  readonly placeOf: (path: Path) => PackPlace;
  /** Every text of more than one word in the file: what people read, without ids and tags. */
  readonly prose: readonly Prose[];
};

/** Every text at a path in which `*` stands for each part of a list. */
export function textsAt({ data, placeOf }: Source, path: readonly string[]): readonly Prose[] {
  const walk = (value: unknown, rest: readonly string[], at: Path): readonly Prose[] => {
    const [next, ...after] = rest;
    if (next === undefined) return typeof value === 'string' ? [{ ...placeOf(at), text: value }] : [];
    if (typeof value !== 'object' || value === null) return [];
    if (next !== '*') return walk(Reflect.get(value, next), after, [...at, next]);
    return Array.isArray(value)
      ? value.flatMap((part: unknown, index) => walk(part, after, [...at, index]))
      : [];
  };
  return walk(data, path, []);
}

export function readSource(directory: string, file: string): Source {
  try {
    return parseSource(file, readFileSync(join(directory, file), 'utf8'));
  } catch (error) {
    if (!Error.isError(error)) throw error;
    const cause = 'code' in error && error.code === 'ENOENT' ? 'the file is missing' : error.message;
    return {
      file,
      data: undefined,
      faults: [{ file, line: 1, cause }],
      placeOf: () => ({ file, line: 1 }),
      prose: [],
    };
  }
}

function parseSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = inPrint(parseDocument(text, { lineCounter: lines, prettyErrors: false }));
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    line: lineAt(pos[0]),
    cause: `this is not valid YAML: ${message}`,
  }));
  return {
    file,
    data: faults.length === 0 ? document.toJS() : undefined,
    faults,
    placeOf: (path) => ({ file, line: lineAt(nearestNode(document, path)?.range?.[0] ?? 0) }),
    prose: proseOf(document).map(({ offset, text: prose }) => ({ file, line: lineAt(offset), text: prose })),
  };
}

function inPrint(document: Document.Parsed): Document.Parsed {
  visit(document, {
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'string') scalar.value = typographic(scalar.value);
    },
  });
  return document;
}

function nearestNode(document: Document, path: Path): Node | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}

function proseOf(document: Document): readonly { readonly offset: number; readonly text: string }[] {
  const found: { readonly offset: number; readonly text: string }[] = [];
  visit(document, {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string' || !/\S\s+\S/u.test(value)) return;
      found.push({ offset: range?.[0] ?? 0, text: value });
    },
  });
  return found;
}
