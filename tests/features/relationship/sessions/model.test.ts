import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { couple, rotaOf, trio } from '../../extreme.ts';
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

  it('counts no minutes in the words of a plan, since its parts are as long as the session is', () => {
    const counting = /\b(?:two|three|four|five|six|seven|eight|nine|ten|fifteen|\d+) minutes\b/iu;
    const texts = sessionPlans.flatMap(({ whole, halves }) => [...whole, ...halves].map(({ text }) => text));
    expect(texts.filter((text) => counting.test(text))).toEqual([]);
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

  it('goes by the halves of its plan where two have split it, and else by the whole one, which three share in turn', () => {
    for (const plan of sessionPlans) {
      const textsOf = (pair: typeof couple, form: 'swap' | 'halves') =>
        partsOf({ plan, rota: { ...rotaOf(pair, 3), form }, minutes: 45 }).map(({ text }) => text);
      const [whole, halves] = [plan.whole, plan.halves].map((parts) => parts.map(({ text }) => text));
      expect(textsOf(couple, 'halves')).toEqual(halves);
      for (const parts of [textsOf(couple, 'swap'), textsOf(trio, 'swap'), textsOf(trio, 'halves')])
        expect(parts).toEqual(whole);
      expect(halves).not.toEqual(whole);
    }
  });

  it('says nothing of a gap until two rhythms have passed, three weeks at least, and then that nobody has to catch up', () => {
    const now = Temporal.Instant.from('2026-06-01T09:00:00Z');
    const ago = (days: number) => now.subtract({ hours: 24 * days });
    const never = { number: 4, lastHeldAt: undefined, returnedAt: undefined, everyDays: 14, now };
    const after = (days: number, everyDays: number) =>
      restartFor(restarts, { ...never, everyDays, lastHeldAt: ago(days) });
    expect(restartFor(restarts, never)).toBeUndefined();
    expect([after(20, 7), after(27, 14), after(55, 28)]).toEqual([undefined, undefined, undefined]);
    const saying = (gap: string) => restarts.filter((each) => each.after === gap).map(({ text }) => text);
    for (const said of [after(21, 7), after(28, 14), after(56, 28)])
      expect(saying('silence')).toContain(said);
    const returned = { ...never, returnedAt: ago(2) };
    expect(saying('pause')).toContain(restartFor(restarts, returned));
    expect(saying('pause')).toContain(restartFor(restarts, { ...returned, lastHeldAt: ago(40) }));
    expect(restartFor(restarts, { ...returned, lastHeldAt: ago(1) })).toBeUndefined();
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
