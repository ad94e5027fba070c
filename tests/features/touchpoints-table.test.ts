import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Deps } from '../../src/deps.ts';
import { features } from '../../src/features.ts';
import type { Touchpoint } from '../../src/scheduling/touchpoints.ts';

const rows = readFileSync(new URL('../../docs/touchpoints.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| kind') && !line.startsWith('| --'))
  .map((line) =>
    line
      .split('|')
      .slice(1, 6)
      .map((cell) => cell.trim()),
  );

function rowOf(touchpoint: Touchpoint): readonly string[] {
  const { kind, audience, when, weight } = touchpoint;
  const stale = touchpoint.weight === 'nudge' ? `${touchpoint.staleAfter.total('hours')} hours` : '';
  return [kind, audience, when.replace('-', ' '), weight.replace('-', ' '), stale];
}

const byKind = (table: readonly (readonly string[])[]) =>
  table.toSorted(([one = ''], [other = '']) => one.localeCompare(other));

it('docs/touchpoints.md says of each kind to whom it goes, and when', () => {
  // Nothing is asked of these before something is due.
  const deps = {} as unknown as Deps;
  const all = features.flatMap(({ touchpoints }) => touchpoints?.(deps) ?? []).map(rowOf);
  expect(byKind(rows)).toEqual(byKind(all));
});
