import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { frameFor, inMinutes, planFor } from '../../../../src/features/relationship/sessions/model.ts';
import { planMeant } from '../../../../src/features/relationship/sessions/forms.ts';

const { sessionPlans, listeningFrames } = loadContent('content').in('en');

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
    for (const { whole } of sessionPlans)
      expect(whole.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
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
