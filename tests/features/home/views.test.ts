import { describe, expect, it } from '@jest/globals';
import { home } from '../../../src/features/home/views/home.ts';
import { pairCard } from '../../../src/features/home/views/pair.ts';
import type { Standing } from '../../../src/features/relationship/agreement/model.ts';
import type { Membership } from '../../../src/features/people/enrolment/model.ts';
import type { Overview, ProgramOverview } from '../../../src/features/home/model.ts';
import { mostRunning } from '../../../src/features/programs/program/model.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOf, faultsOfView, wordsOf } from '../block-kit.ts';
import { agreement, couple, extremeText, goals, members, personId, trio } from '../extreme.ts';

const menteeToday = members[1] ?? { id: '', name: '', timeZone: 'UTC' };
const standing = { signed: undefined, proposed: agreement };

const at = Temporal.Instant.from('2026-03-02T09:00:00Z');

const program: ProgramOverview = {
  id: couple.programId,
  name: extremeText(60),
  purpose: extremeText(300),
  membership: { kind: 'in' },
  isLeftOut: false,
  isAsked: false,
  nextRound: Temporal.PlainDate.from('2026-04-13'),
};

/** As many as a workspace can have, each as the first. */
const programsLike = (changes: Partial<ProgramOverview>, count: number): readonly ProgramOverview[] =>
  Array.from({ length: count }, (_, index) => ({
    ...program,
    ...changes,
    id: `${program.id}${index || ''}`,
  }));

const overview = (changes: Partial<Overview> = {}): Overview => ({
  personId,
  programs: [program],
  isAdmin: true,
  isFirstRoundAhead: false,
  windingDown: Array.from({ length: 9 }, (_, index) => ({
    id: `${program.id}${index}`,
    name: program.name,
    lastDay: Temporal.PlainDate.from('2026-04-13'),
  })),
  pairs: [],
  ...changes,
});

const pairOverview = (pair: typeof trio) => ({
  pair,
  standing: { ...standing, pair },
  rota: { pair, menteeToday, sessionsHeld: 1000 },
  goals,
  wish: { pairId: pair.id, personId, askedAt: at, takesEffectAt: at.add({ hours: 48 }) },
});

const memberships: readonly Membership[] = [
  { kind: 'in' },
  { kind: 'paused', until: Temporal.PlainDate.from('2026-04-13') },
  { kind: 'out' },
];

const named = (programs: readonly ProgramOverview[]) =>
  wordsOf(home(overview({ programs, pairs: [pairOverview(couple)] }), pairReader).blocks).includes('In _');

describe('App Home', () => {
  it('is never empty, and always has a way on', () => {
    for (const membership of memberships)
      for (const isAdmin of [true, false])
        for (const count of [0, 1, 2, mostRunning]) {
          const programs = programsLike({ membership }, count);
          const view = home(overview({ programs, isAdmin, isFirstRoundAhead: isAdmin }), pairReader);
          expect(faultsOfView(view)).toEqual([]);
          expect(JSON.stringify(view)).toContain('"button"');
        }
  });

  it('is sound for a pair and a trio, full of the longest and strangest words', () => {
    for (const pair of [couple, trio]) {
      const full = overview({ pairs: [pairOverview(pair)] });
      expect(faultsOfView(home(full, pairReader))).toEqual([]);
      expect(faultsOf(pairCard(full, pairReader) ?? { text: '', blocks: [] })).toEqual([]);
    }
  });

  it('stays within what Slack shows, however many pairs a person has', () => {
    const pairs = Array.from({ length: 8 }, () => pairOverview(trio));
    for (const membership of memberships) {
      const programs = [program, ...programsLike({ membership }, mostRunning - 1)];
      expect(faultsOfView(home(overview({ programs, pairs }), pairReader))).toEqual([]);
    }
  });

  it('says where the agreement stands', () => {
    const [pair] = [pairOverview(couple)];
    const withStanding = (state: Partial<Standing>) =>
      wordsOf(
        home(
          overview({
            pairs: [
              { ...pair, standing: { pair: couple, signed: undefined, proposed: undefined, ...state } },
            ],
          }),
          pairReader,
        ).blocks,
      );
    expect(withStanding({})).toContain('none yet');
    expect(withStanding({ proposed: agreement })).toContain('waits for its last signature');
    expect(withStanding({ signed: agreement })).toContain('60 minutes every 28 days');
  });

  it('names a pair’s program only to somebody who is in several', () => {
    expect(named([program])).toBe(false);
    expect(named([program, { ...program, id: 'another', membership: { kind: 'out' } }])).toBe(false);
    expect(named([program, { ...program, id: 'another' }])).toBe(true);
  });

  it('has no card for a person without a pair', () => {
    expect(pairCard(overview(), pairReader)).toBeUndefined();
  });
});
