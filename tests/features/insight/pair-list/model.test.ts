import { describe, expect, it } from '@jest/globals';
import {
  pairCountsOf,
  going,
  helpFor,
  pageOf,
  standingOf,
  type Filter,
  type ListedPair,
  type PairStage,
} from '../../../../src/features/insight/pair-list/model.ts';
import { standingInWords } from '../../../../src/features/insight/pair-list/texts.ts';
import type { PairState } from '../../../../src/features/pairs/lifecycle.ts';
import { pairReader } from '../../../../src/language.ts';

const stand = (state: PairState, hasBegun: boolean, quiet: boolean) => standingOf({ state, hasBegun }, quiet);

const listed = (id: string, state: PairState, of: { hasBegun: boolean; quiet?: boolean }): ListedPair => ({
  id,
  members: [],
  hasBegun: of.hasBegun,
  standing: stand(state, of.hasBegun, of.quiet ?? false),
  helped: undefined,
});

const all = [
  listed('new', 'introduced', { hasBegun: false }),
  listed('new and quiet', 'introduced', { hasBegun: false, quiet: true }),
  listed('new and paused', 'paused', { hasBegun: false }),
  listed('begun', 'active', { hasBegun: true }),
  listed('silent', 'active', { hasBegun: true, quiet: true }),
  listed('paused', 'paused', { hasBegun: true }),
  listed('over', 'ended', { hasBegun: true }),
];

const idsUnder = (filter: Filter) =>
  pageOf({ programId: '', program: '', isArchived: false, asked: 0 }, all, { filter, page: 0 }).shown.map(
    ({ id }) => id,
  );

describe('how a pair stands for admins', () => {
  it.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])(
    'is the same for one that is about to end as for one that is not: begun %s, quiet %s',
    (begun, quiet) => {
      expect(stand('closing', begun, quiet)).toBe(stand('active', begun, quiet));
    },
  );

  it('is silent only once it has begun: before, it gets times to meet and no reminder', () => {
    const quiet = { standing: stand('introduced', false, true) };
    expect(quiet.standing).toBe('introduced');
    expect(helpFor(quiet)).toBe('times');
    expect(helpFor({ standing: stand('active', true, true) })).toBe('reminder');
  });
});

describe('the numbers on top of the list', () => {
  it('count each pair that is not over as begun or to begin, silent and paused ones too', () => {
    const counts = pairCountsOf(all);
    expect(counts).toEqual({ introduced: 3, begun: 3, silent: 1, paused: 2, ended: 1 });
    expect(going(counts)).toBe(6);
    expect(standingInWords({ ...counts, going: going(counts) }, pairReader)).toEqual([
      '6 pairs · 3 begun · 3 to begin · 1 ended lately',
      'Among them: 1 silent · 2 paused',
    ]);
  });

  it.each<PairStage>(['introduced', 'begun', 'silent', 'paused', 'ended'])(
    'are as many as the list shows: %s',
    (filter) => {
      expect(idsUnder(filter)).toHaveLength(pairCountsOf(all)[filter]);
    },
  );

  it('are all that are not over where nothing is asked for', () => {
    expect(idsUnder('going')).toHaveLength(6);
  });
});
