import { readFileSync } from 'node:fs';

const PAGE = new URL('../../../docs/touchpoints.md', import.meta.url);
/** Why each kind comes when it does, as the table in docs/touchpoints.md says. */
export const reasonsByKind = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(PAGE, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => {
        const cells = line.split('|').map((cell) => cell.trim());
        return [cells.at(1) ?? '', cells.at(-2) ?? ''];
      }),
  );
