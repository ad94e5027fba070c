import { describe, expect, it } from '@jest/globals';
import { home, pairCard } from '../../../src/features/home/views.ts';
import type { Standing } from '../../../src/features/agreement/model.ts';
import type { Membership } from '../../../src/features/enrolment/model.ts';
import type { Overview } from '../../../src/features/home/model.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOf, faultsOfView, wordsOf } from '../block-kit.ts';
import { agreement, couple, extremeText, goals, members, personId, trio } from '../extreme.ts';

const menteeToday = members[1] ?? { id: '', name: '', timeZone: 'UTC' };
const standing = { signed: undefined, proposed: agreement };

const at = Temporal.Instant.from('2026-03-02T09:00:00Z');

const overview = (changes: Partial<Overview> = {}): Overview => ({
  personId,
  program: extremeText(80),
  purpose: extremeText(300),
  membership: { kind: 'in' },
  isAdmin: true,
  isFirstRoundAhead: false,
  isAsked: false,
  nextRound: Temporal.PlainDate.from('2026-04-13'),
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

describe('App Home', () => {
  it('is never empty, and always has a way on', () => {
    for (const membership of memberships)
      for (const isAdmin of [true, false]) {
        const view = home(overview({ membership, isAdmin }), pairReader);
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
    expect(faultsOfView(home(overview({ pairs }), pairReader))).toEqual([]);
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

  it('has no card for a person without a pair', () => {
    expect(pairCard(overview(), pairReader)).toBeUndefined();
  });
});
