import type { Taken } from '../model.ts';
import { isNested } from './files.ts';

/** As Slack writes the id of a person, or as we do of one who was erased. */
const anyId = /^(?:[UW][A-Z0-9]{4,}|former-[0-9a-f-]{36})$/u;

/** All that could be somebody's id, however deep it stands. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return anyId.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return isNested(value) ? Object.values(value).flatMap(idsIn) : [];
}

/** The same with people's names in the place of their ids, and nothing where there is nothing. */
export const withPeopleNamed = (row: Taken, names: ReadonlyMap<string, string>): Taken =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[keyOf(key, value), valueOf(value, names)]],
    ),
  );

const keyOf = (key: string, value: unknown): string =>
  idsIn(value).length > 0 ? key.replace(/Ids?$/u, '') : key;

function valueOf(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => valueOf(each, names));
  return isNested(value) ? withPeopleNamed(value, names) : value;
}
