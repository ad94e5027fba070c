import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  countOf,
  entriesOnAPage,
  filters,
  listed,
  membersOf,
} from '../../../../../src/features/rounds/drafts/model/listing.ts';
import { draftOf, pairOf } from '../drafts.ts';

const sought = new Map([
  ['U1', 'Zoë Ångström'],
  ['U2', 'Bo Li'],
  ['U3', 'José Álvarez Ruiz'],
  ['U4', 'Ana Sousa'],
  ['U5', 'Liang Bo'],
]);
const draft = draftOf(
  {
    pairs: [pairOf(['U1', 'U2'], { fit: 59 }), pairOf(['U3', 'U4'], { fit: 60, isPinned: true })],
    leftovers: [{ id: 'U5', cause: 'odd-one-out' }],
  },
  { sought },
);

const found = (search: string) =>
  listed(draft, { filter: 'all', search, page: 0 }).entries.map((entry) => membersOf(entry).join());

describe('searching a draft', () => {
  it.each([
    ['bo', ['U1,U2', 'U5']],
    ['BO', ['U1,U2', 'U5']],
    ['zoe angstrom', ['U1,U2']],
    ['ruiz jose', ['U3,U4']],
    ['  ana ', ['U3,U4']],
    ['ruiz   jose', ['U3,U4']],
    ['ana bo', []],
    ['jose sousa', []],
    ['.*', []],
  ])('%j finds whoever has all of its words in their name', (search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  it('for nothing finds everybody', () => {
    expect(found('')).toEqual(['U1,U2', 'U3,U4', 'U5']);
  });
});

describe('filtering a draft', () => {
  it.each([
    ['all', ['U1,U2', 'U3,U4', 'U5']],
    ['below', ['U1,U2']],
    ['pinned', ['U3,U4']],
    ['left-over', ['U5']],
  ] as const)('shows for %s just those', (filter, expected) => {
    const { entries } = listed(draft, { filter, search: '', page: 0 });
    expect(entries.map((entry) => membersOf(entry).join())).toEqual(expected);
  });

  it('counts what each filter shows', () => {
    expect(filters.map((filter) => [filter, countOf(draft, filter)])).toEqual([
      ['all', 3],
      ['below', 1],
      ['pinned', 1],
      ['left-over', 1],
    ]);
  });
});

const sizes = fc.record({ pairs: fc.nat(90), leftovers: fc.nat(50), filter: fc.constantFrom(...filters) });

describe('the pages of a draft', () => {
  it('hold together everything once, in order, and none is longer than a page', () => {
    fc.assert(
      fc.property(sizes, ({ pairs, leftovers, filter }) => {
        const large = draftOf({
          pairs: Array.from({ length: pairs }, (_, at) =>
            pairOf([`U${2 * at}`, `U${2 * at + 1}`], { fit: at % 100, isPinned: at % 3 === 0 }),
          ),
          leftovers: Array.from({ length: leftovers }, (_, at) => ({
            id: `X${at}`,
            cause: 'all-taken' as const,
          })),
        });
        const { pages, total } = listed(large, { filter, search: '', page: 0 });
        const all = Array.from(
          { length: pages },
          (_, page) => listed(large, { filter, search: '', page }).entries,
        );
        expect(all.every((entries) => entries.length <= entriesOnAPage)).toBe(true);
        const ids = all.flat().flatMap(membersOf);
        expect(all.flat()).toHaveLength(total);
        expect(countOf(large, filter)).toBe(total);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('end with the last, whichever is asked for', () => {
    fc.assert(
      fc.property(sizes, fc.nat(10_000), ({ pairs }, page) => {
        const large = draftOf({
          pairs: Array.from({ length: pairs }, (_, at) => pairOf([`U${at}`, `X${at}`])),
        });
        const shown = listed(large, { filter: 'all', search: '', page });
        expect(shown.page).toBe(Math.min(page, shown.pages - 1));
        expect(shown.entries.length > 0).toBe(pairs > 0);
      }),
    );
  });
});
