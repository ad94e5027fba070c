import { describe, expect, it } from '@jest/globals';
import { planSchema } from '../../../../../src/features/rounds/drafts/model/plan-schema.ts';
import type { RoundPlan } from '../../../../../src/features/rounds/drafts/model/round.ts';
import { LEFTOVER_CAUSES } from '../../../../../src/matching/match.ts';
import { pairOf, planOf } from '../drafts.ts';

const kept = (plan: unknown): RoundPlan => planSchema.parse(JSON.parse(JSON.stringify(plan)));

describe('a draft that is kept', () => {
  it('is the same afterwards, with its places, its acceptable fit and what fewer months would give', () => {
    const places = [
      { id: 'U1', place: 2, of: 11 },
      { id: 'U2', place: 1, of: 11 },
    ];
    const plan = planOf({
      pairs: [pairOf(['U1', 'U2'], { places })],
      leftovers: LEFTOVER_CAUSES.map((cause, at) => ({ id: `U${at + 3}`, cause })),
      acceptableFit: 41,
      repeats: { months: 6, pairs: 8, trios: 0, isEveryone: true },
    });
    expect(kept(plan)).toEqual(plan);
  });

  it('from before there were any is read as it was', () => {
    const { settings, ...plan } = planOf({ pairs: [pairOf(['U1', 'U2'])] });
    const { matchedFor: _, ownParts: __, ...earlier } = settings;
    expect(kept({ ...plan, settings: earlier })).toEqual({ ...plan, settings });
  });
});
