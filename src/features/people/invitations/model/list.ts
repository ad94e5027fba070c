import type { Names } from '../../../../names.ts';
import { folded } from '../../../../written.ts';
import type { Vocabulary } from '../../../programs/program/model/vocabulary.ts';
import type { ProfileDraft } from '../../enrolment/model.ts';
import { rowsOf, type ListRecord } from './cells.ts';
import { columnNamed, columns, isColumn, readDetails, type Detail } from './columns.ts';

/** Whom a list may name: each by Slack id, or by any name or handle where no other has it. */
export type Directory = readonly Names[];

/** A person of the list, and what of their profile it fills in. */
export type PersonOnList = { readonly personId: string; readonly draft: ProfileDraft };

export type Fault = {
  readonly kind: 'columns' | 'cells' | 'unnamed' | 'nobody' | 'several' | 'twice' | 'own-manager' | Detail;
  readonly said: string;
};

/** All that is wrong with one line; lines count from 1, as an editor does. */
export type BadLine = { readonly line: number; readonly faults: readonly Fault[] };

export type ReadList =
  /** `unknown` names the columns that mean nothing here, and are left out. */
  | { readonly listed: readonly PersonOnList[]; readonly unknown: readonly string[] }
  | { readonly badLines: readonly BadLine[] };

/** Whom a list may name, and the words in which it tells of them. */
export type Here = { readonly directory: Directory; readonly vocabulary: Vocabulary };

/**
 * Reads a list whose first line names its columns; or one without such a line, of nothing but people, or of the columns in their own
 * order where it begins with somebody. It is taken whole, or every bad line is named.
 */
export function readList(text: string, { directory, vocabulary }: Here): ReadList {
  const rows = rowsOf(text);
  const [first, ...rest] = rows;
  const find = finder(directory);
  const unnamed = headless(rows, find);
  const head = unnamed ?? (first && headOf(first));
  if (!first || !head) return { badLines: [badLine(first?.line ?? 1, 'columns', first?.cells.join(' '))] };
  const seen = new Set<string>();
  const lines = (unnamed ? rows : rest).map((row) => readLine({ row, head, find, seen, vocabulary }));
  const badLines = lines.flatMap((line) => ('faults' in line ? [line] : []));
  return badLines.length > 0
    ? { badLines }
    : { listed: lines.flatMap((line) => ('personId' in line ? [line] : [])), unknown: head.unknown };
}

const badLine = (line: number, kind: Fault['kind'], said = ''): BadLine => ({
  line,
  faults: [{ kind, said }],
});

/** A first line with more of it, or longer ones, names no columns: it is a line like those below. */
const mostUnknown = { columns: 10, length: 40 };

type Head = {
  /** By place; undefined where nothing stands above the cells. */
  readonly names: readonly (string | undefined)[];
  readonly unknown: readonly string[];
};

const people: Head = { names: ['person'], unknown: [] };
const inOrder: Head = { names: columns, unknown: [] };

/** Of a list in which the first line is somebody already. */
function headless(rows: readonly ListRecord[], find: Find): Head | undefined {
  const [{ cells } = { cells: [] }] = rows;
  if (cells.some((cell) => columnNamed(cell) !== undefined)) return undefined;
  if (rows.length > 0 && rows.every(isOneCell)) return people;
  return find(cells[0] ?? '').length > 0 ? inOrder : undefined;
}

const isOneCell = ({ cells: [, ...others], isWhole }: ListRecord): boolean =>
  isWhole && others.every((cell) => cell === '');

/** Undefined where it names a column twice, or not the person, or is no line of names at all. */
function headOf({ cells, isWhole }: ListRecord): Head | undefined {
  const names = cells.map((cell) => (cell === '' ? undefined : (columnNamed(cell) ?? cell)));
  const said = names.filter((name) => name !== undefined);
  const unknown = said.filter((name) => !isColumn(name));
  const isSound =
    isWhole &&
    said.includes('person') &&
    new Set(said).size === said.length &&
    unknown.length <= mostUnknown.columns &&
    unknown.every((name) => Array.from(name).length <= mostUnknown.length);
  return isSound ? { names, unknown } : undefined;
}

/** As Slack writes whom a message mentions, with or without the name that it shows. */
const mention = /^<@(?<id>[A-Z0-9]+)(?:\|[^>]*)?>$/u;

type Find = (said: string) => readonly string[];

function finder(directory: Directory): Find {
  const meant = new Map<string, Set<string>>();
  for (const { id, name, realName, handle } of directory)
    for (const each of [name, realName, handle].map(folded))
      if (each !== '') meant.set(each, (meant.get(each) ?? new Set()).add(id));
  const ids = new Set(directory.map(({ id }) => id));
  return (said) => {
    const id = mention.exec(said)?.groups?.['id'] ?? said;
    return ids.has(id) ? [id] : [...(meant.get(folded(said).replace(/^@/, '')) ?? [])];
  };
}

type Line = {
  readonly row: ListRecord;
  readonly head: Head;
  readonly find: Find;
  readonly vocabulary: Vocabulary;
  /** Those of the lines above. */
  readonly seen: Set<string>;
};

function readLine({
  row: { line, cells, isWhole },
  head,
  find,
  seen,
  vocabulary,
}: Line): PersonOnList | BadLine {
  const isPlaced = cells.every((cell, index) => cell === '' || head.names[index] !== undefined);
  if (!isWhole || !isPlaced) return badLine(line, 'cells', cells.join(' '));
  const said = Object.fromEntries(head.names.map((name, index) => [name ?? '', cells[index] ?? '']));
  const { person = '', manager = '' } = said;
  const found = find(person);
  const amiss = whoAmiss(person, found, seen);
  const [personId] = found;
  if (personId !== undefined && amiss === undefined) seen.add(personId);
  const managers = find(manager);
  const details = readDetails(said, { vocabulary, managerId: managers[0] });
  const kinds: Fault['kind'][] = 'amiss' in details ? [...details.amiss] : [];
  if (amiss !== undefined) kinds.unshift(amiss);
  if (manager !== '' && managers.length !== 1) kinds.push('manager');
  else if (managers[0] !== undefined && managers[0] === personId) kinds.push('own-manager');
  if (personId !== undefined && 'draft' in details && kinds.length === 0)
    return { personId, draft: details.draft };
  return {
    line,
    faults: kinds.map((kind) => ({ kind, said: said[isColumn(kind) ? kind : 'person'] ?? '' })),
  };
}

function whoAmiss(
  person: string,
  [personId, another]: readonly string[],
  seen: ReadonlySet<string>,
): Fault['kind'] | undefined {
  if (person === '') return 'unnamed';
  if (personId === undefined) return 'nobody';
  if (another !== undefined) return 'several';
  return seen.has(personId) ? 'twice' : undefined;
}
