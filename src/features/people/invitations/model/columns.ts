import { z } from 'zod';
import { folded } from '../../../../written.ts';
import { offeredWords, type Vocabulary, type Word } from '../../../programs/program/model/vocabulary.ts';
import { aboutSchema, profileFieldLengths, type ProfileDraft } from '../../enrolment/model.ts';

/**
 * The columns that a list may have: in any order where its first line names them, in this one where it doesn't. `person` is the one it
 * must have.
 */
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
export type Column = (typeof columns)[number];

/** As people write it: in any case, and with accents. */
export const columnNamed = (said: string): Column | undefined =>
  columns.find((column) => folded(column) === folded(said));

export const isColumn = (name: string): name is Column => columns.some((column) => column === name);

export type Detail = Exclude<Column, 'person'>;

type Details = { readonly draft: ProfileDraft } | { readonly amiss: readonly Detail[] };

type ColumnReading = { readonly vocabulary: Vocabulary; readonly managerId: string | undefined };

/** What one line says of somebody, by column; whom it calls their manager is found already. */
export function readDetails(
  said: Readonly<Record<string, string>>,
  { vocabulary, managerId }: ColumnReading,
): Details {
  const entries = entriesOf(said, vocabulary);
  const read = filledIn.safeParse({ ...entries, ...(managerId !== undefined && { managerId }) });
  return read.success ? { draft: read.data } : { amiss: columnsAmiss(read.error) };
}

const upTo = (most: number) => z.string().refine((text) => Array.from(text).length <= most);

/** The part of a profile that a list may fill in, held to the lengths that the person's own form has. */
const filledIn = aboutSchema
  .extend({
    team: upTo(profileFieldLengths.background),
    department: upTo(profileFieldLengths.background),
    location: upTo(profileFieldLengths.background),
    languages: z
      .array(z.string())
      .min(1)
      .refine((all) => Array.from(all.join(', ')).length <= profileFieldLengths.languages),
  })
  .partial();

const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** A word as people say it, or its id. Undefined where the program offers none such. */
const called = (words: readonly Word[], text: string): string | undefined =>
  offeredWords(words).find(({ id, name }) => [id, name].some((each) => folded(each) === folded(text)))?.id;

/** An empty cell says nothing. */
function entriesOf(said: Readonly<Record<string, string>>, { levels, work }: Vocabulary) {
  const entries = {
    level: said['level'] && number(called(levels, said['level']) ?? ''),
    craftFamily: said['craft'] && (called(work, said['craft']) ?? null),
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
} as const satisfies Partial<Record<keyof ProfileDraft, Detail>>;

/** A manager is found before, or is not. */
function columnsAmiss({ issues }: z.ZodError): readonly Detail[] {
  const keys = new Set(issues.map(({ path: [key] }) => key));
  return Object.entries(columnOf).flatMap(([key, column]) => (keys.has(key) ? [column] : []));
}
