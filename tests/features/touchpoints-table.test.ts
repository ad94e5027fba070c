import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { allTouchpoints, withTable } from '../../scripts/touchpoints/page.ts';
import { kindsTold, nameOf, reasonFor } from '../../src/sandbox/timeline/kinds.ts';

const page = readFileSync(new URL('../../docs/touchpoints.md', import.meta.url), 'utf8');
const all = allTouchpoints;

it('docs/touchpoints.md says of each kind to whom it goes, when and why: `npm run touchpoints-page` makes it anew', () => {
  expect(page).toBe(withTable(page));
  expect(page.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(all().length + 2);
});

it('each kind has a name in plain words and a reason where somebody looks on, and no other kind has', () => {
  const kinds = all().map(({ kind }) => kind);
  expect(kindsTold.toSorted()).toEqual(kinds.toSorted());
  expect(kinds.filter((kind) => kind.includes('-') && nameOf(kind) === kind)).toEqual([]);
  expect(kinds.filter((kind) => !reasonFor(kind))).toEqual([]);
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
