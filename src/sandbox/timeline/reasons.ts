import { readFileSync } from 'node:fs';

const PAGE = new URL('../../../docs/touchpoints.md', import.meta.url);
/** What is first and what is last in a row of the table. */
const ROW = /^\| (?<kind>[a-z-]+) +\|.*\| (?<why>[^|]+?) +\|$/gmu;

/** Why each kind comes when it does, as the table in docs/touchpoints.md says. */
export const reasonsByKind = (): ReadonlyMap<string, string> =>
  new Map(
    [...readFileSync(PAGE, 'utf8').matchAll(ROW)].map(({ groups }) => [
      groups?.['kind'] ?? '',
      groups?.['why'] ?? '',
    ]),
  );
