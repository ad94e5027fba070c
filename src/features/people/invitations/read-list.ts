import { z } from 'zod';
import type { Names } from '../../../names.ts';
import { folded } from '../../../written.ts';
import { aboutSchema, lengths, type ProfileDraft } from '../enrolment/model.ts';

/** The columns that a list may have, in any order, named in its first line. `person` is the one it must have. */
export const columns = [
  'person',
  'level',
  'craft',
  'months',
  'team',
  'department',
  'location',
  'languages',
  'manager',
] as const;
type Column = (typeof columns)[number];

/** Whom a list may name: each by Slack id, or by any name or handle where no other has it. */
export type Directory = readonly Names[];

/** A person of the list, and what of their profile it fills in. */
export type Listed = { readonly personId: string; readonly draft: ProfileDraft };

/** What is wrong with one line; lines count from 1, as an editor does. */
export type BadLine = {
  readonly line: number;
  readonly fault: 'columns' | 'cells' | 'nobody' | 'several' | 'twice' | Exclude<Column, 'person'>;
  readonly said: string;
};

export type ReadList = { readonly listed: readonly Listed[] } | { readonly badLines: readonly BadLine[] };

/** Reads a CSV with a line of column names. It is taken whole, or every bad line is named. */
export function readList(text: string, directory: Directory): ReadList {
  const lines = text
    .split(/\r?\n/)
    .map((written, index) => ({ line: index + 1, written }))
    .filter(({ written }) => written.trim() !== '');
  const [first, ...rest] = lines;
  const head = first && headOf(first.written);
  if (!first || !head)
    return { badLines: [{ line: first?.line ?? 1, fault: 'columns', said: first?.written ?? '' }] };
  const find = finder(directory);
  const seen = new Set<string>();
  const rows = rest.map(({ line, written }) => readLine({ line, written, head, find, seen }));
  const badLines = rows.flatMap((row) => ('fault' in row ? [row] : []));
  return badLines.length > 0
    ? { badLines }
    : { listed: rows.flatMap((row) => ('personId' in row ? [row] : [])) };
}

function headOf(written: string): readonly Column[] | undefined {
  const names = cellsOf(written)?.map((cell) => cell.toLowerCase());
  const head = names?.flatMap((name) => columns.find((column) => column === name) ?? []);
  const isSound = head?.length === names?.length && new Set(head).size === head?.length;
  return isSound && head?.includes('person') ? head : undefined;
}

/** The cells of one line, quotes taken off; undefined where the quotes do not match. */
function cellsOf(written: string): readonly string[] | undefined {
  const cells = [...`${written},`.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*,/gy)];
  const isWhole = cells.reduce((length, [cell]) => length + cell.length, 0) === written.length + 1;
  return isWhole
    ? cells.map(([, quoted, plain = '']) => (quoted?.replaceAll('""', '"') ?? plain).trim())
    : undefined;
}

type Find = (said: string) => readonly string[];

function finder(directory: Directory): Find {
  const meant = new Map<string, Set<string>>();
  for (const { id, name, realName, handle } of directory)
    for (const each of [name, realName, handle].map(folded))
      if (each !== '') meant.set(each, (meant.get(each) ?? new Set()).add(id));
  const ids = new Set(directory.map(({ id }) => id));
  return (said) => (ids.has(said) ? [said] : [...(meant.get(folded(said).replace(/^@/, '')) ?? [])]);
}

type Line = {
  readonly line: number;
  readonly written: string;
  readonly head: readonly Column[];
  readonly find: Find;
  /** Those of the lines above. */
  readonly seen: Set<string>;
};

function readLine({ line, written, head, find, seen }: Line): Listed | BadLine {
  const cells = cellsOf(written);
  if (cells?.length !== head.length) return { line, fault: 'cells', said: written };
  const said = Object.fromEntries(head.map((column, index) => [column, cells[index] ?? '']));
  const { person = '', manager = '' } = said;
  const [personId, another] = find(person);
  if (personId === undefined) return { line, fault: 'nobody', said: person };
  if (another !== undefined) return { line, fault: 'several', said: person };
  if (seen.has(personId)) return { line, fault: 'twice', said: person };
  seen.add(personId);
  const managers = find(manager);
  if (manager !== '' && managers.length !== 1) return { line, fault: 'manager', said: manager };
  const given = { ...entriesOf(said), ...(managers[0] !== undefined && { managerId: managers[0] }) };
  const read = filledIn.safeParse(given);
  if (read.success) return { personId, draft: read.data };
  const fault = columnAmiss(read.error);
  return { line, fault, said: said[fault] ?? '' };
}

const upTo = (most: number) => z.string().refine((text) => Array.from(text).length <= most);

/** The part of a profile that a list may fill in, held to the lengths that the person's own form has. */
const filledIn = aboutSchema
  .extend({
    team: upTo(lengths.background),
    department: upTo(lengths.background),
    location: upTo(lengths.background),
    languages: z
      .array(z.string())
      .min(1)
      .refine((all) => Array.from(all.join(', ')).length <= lengths.languages),
  })
  .partial();

const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** An empty cell says nothing. */
function entriesOf(said: Readonly<Record<string, string>>) {
  const entries = {
    level: said['level'] && number(said['level']),
    craftFamily: said['craft']?.toLowerCase(),
    tenureMonths: said['months'] && number(said['months']),
    team: said['team'],
    department: said['department'],
    location: said['location'],
    languages: said['languages'] && partsOf(said['languages']),
  };
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== ''),
  );
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const columnOf = {
  level: 'level',
  craftFamily: 'craft',
  tenureMonths: 'months',
  team: 'team',
  department: 'department',
  location: 'location',
  languages: 'languages',
} as const satisfies Partial<Record<keyof ProfileDraft, Column>>;

function columnAmiss(error: z.ZodError): Exclude<Column, 'person'> {
  const [path] = error.issues[0]?.path ?? [];
  const entry = Object.entries(columnOf).find(([key]) => key === path);
  return entry?.[1] ?? 'manager';
}
