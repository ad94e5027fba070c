import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { couple, rotaOf } from '../../extreme.ts';
import { frameFor } from '../../../../src/features/relationship/preparation/model.ts';
import {
  inMinutes,
  partsOf,
  planFor,
  restartFor,
} from '../../../../src/features/relationship/sessions/model.ts';
import { planMeant } from '../../../../src/features/relationship/sessions/forms.ts';

const { sessionPlans, listeningFrames, restarts } = loadContent('content').in('en');

describe('an agenda', () => {
  it('makes the agreement in the first session, and hears one dilemma in the others', () => {
    expect(planFor(sessionPlans, { number: 1, isClosing: false, hasSigned: false }).id).toBe(
      'make-the-agreement',
    );
    expect(
      [2, 3, 40].map((number) => planFor(sessionPlans, { number, isClosing: false, hasSigned: false }).id),
    ).toEqual(Array(3).fill('one-dilemma'));
  });

  it('does not make an agreement that is signed', () => {
    expect(planFor(sessionPlans, { number: 1, isClosing: false, hasSigned: true }).id).toBe('one-dilemma');
  });

  it.each([30, 45, 60])('fills the %d minutes that were agreed, each part as it can', (minutes) => {
    for (const { whole } of sessionPlans) {
      const parts = inMinutes(whole, minutes);
      expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
      for (const part of parts) expect(part.minutes).toBeGreaterThan(0);
    }
  });

  it('ends well where the pair closes, in whichever session', () => {
    const plans = [1, 2, 40].map(
      (number) => planFor(sessionPlans, { number, isClosing: true, hasSigned: number > 1 }).id,
    );
    expect(new Set(plans)).toEqual(new Set(['end-well']));
  });

  it('fills the 45 minutes, whichever plan is picked', () => {
    for (const plan of sessionPlans)
      for (const form of ['swap', 'halves'] as const)
        expect(
          partsOf({ plan, rota: { ...rotaOf(couple, 3), form }, minutes: 45 }).reduce(
            (sum, { minutes }) => sum + minutes,
            0,
          ),
        ).toBe(45);
  });

  it('says nothing of a gap until five weeks have passed, and then that nobody has to catch up', () => {
    const now = Temporal.Instant.from('2026-06-01T09:00:00Z');
    const after = (days: number) =>
      restartFor(restarts, { number: 4, lastHeldAt: now.subtract({ hours: 24 * days }), now });
    expect(restartFor(restarts, { number: 1, lastHeldAt: undefined, now })).toBeUndefined();
    expect(after(34)).toBeUndefined();
    const silent = restarts.filter(({ after: gap }) => gap === 'silence').map(({ text }) => text);
    expect(silent).toContain(after(35));
  });

  it('goes round all ways of listening', () => {
    const seen = Array.from(
      { length: listeningFrames.length },
      (_, index) => frameFor(listeningFrames, index + 1).id,
    );
    expect(seen).toEqual(listeningFrames.map(({ id }) => id));
    expect(frameFor(listeningFrames, listeningFrames.length + 1).id).toBe(seen[0]);
  });

  it.each([
    '',
    'x',
    `${crypto.randomUUID()}:0:1`,
    `${crypto.randomUUID()}:1:100`,
    `${crypto.randomUUID()}:1`,
  ])('does not take %j for a plan', (value) => expect(planMeant.safeParse(value).success).toBe(false));
});
