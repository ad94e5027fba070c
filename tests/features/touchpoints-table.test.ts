import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Deps } from '../../src/deps.ts';
import { features } from '../../src/features.ts';
import { names } from '../../src/sandbox/timeline/names.ts';
import type { Touchpoint } from '../../src/scheduling/touchpoints.ts';

const page = readFileSync(new URL('../../docs/touchpoints.md', import.meta.url), 'utf8');
const rows = page
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

// Nothing is asked of these before something is due.
const all = (): readonly Touchpoint[] =>
  features.flatMap(({ touchpoints }) => touchpoints?.({} as unknown as Deps) ?? []);

const byKind = (table: readonly (readonly string[])[]) =>
  table.toSorted(([one = ''], [other = '']) => one.localeCompare(other));

it('docs/touchpoints.md says of each kind to whom it goes, and when', () => {
  expect(byKind(rows)).toEqual(byKind(all().map(rowOf)));
});

it('each kind has a name in plain words where somebody looks on, and no other kind has', () => {
  const kinds = all().map(({ kind }) => kind);
  expect(Object.keys(names).toSorted()).toEqual(kinds.toSorted());
  expect(Object.entries(names).filter(([kind, name]) => kind.includes('-') && kind === name)).toEqual([]);
});

it('docs/touchpoints.md names each kind that is followed for good', () => {
  const named = /`follows: 'for-good'`\)[^:]*: (?<kinds>[a-z,\s-]+)\./u.exec(page)?.groups?.['kinds'] ?? '';
  const kinds = all().flatMap(({ kind, follows }) => (follows ? [kind] : []));
  expect(named.split(/,\s+|\s+and\s+/u).toSorted()).toEqual(kinds.toSorted());
});

it('what comes every so often stays in its week, and nothing else is held to it', () => {
  const nudges = all().flatMap((each) => (each.weight === 'nudge' ? [each] : []));
  const staying = nudges.filter(({ staysInItsWeek }) => staysInItsWeek).map(({ kind }) => kind);
  expect(staying).toEqual(nudges.filter((each) => 'ofMany' in each).map(({ kind }) => kind));
  expect(staying.toSorted()).toEqual(['check-in', 'prompt']);
});
