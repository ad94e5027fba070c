import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { jointSign, privateSign } from '../../../../src/features/ways-on/signs/model/cards.ts';
import {
  isRaised,
  standsSince,
  type Answered,
  type History,
} from '../../../../src/features/ways-on/signs/model/readings.ts';
import { signsInOrder } from '../../../../src/features/ways-on/signs/model/rules.ts';
import { afterDays, allTold, history, said, start } from './any-history.ts';

const severe = (personId: string, day: number): Answered => ({ ...said(1, day), personId });

describe('a card', () => {
  it('rests for 21 days after one that its readers had', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 20 }), (some, days) => {
        const shownAt = some.now.subtract({ hours: days * 24 });
        const [personId = ''] = some.members;
        expect(privateSign(some, { personId, shown: { inPrivate: shownAt } })).toBeUndefined();
        expect(privateSign(some, { personId, shown: { together: shownAt } })).toBeUndefined();
        expect(jointSign(some, { ...allTold(some), together: shownAt })).toBeUndefined();
      }),
    );
  });

  it('comes again only after another low answer', () => {
    fc.assert(
      fc.property(history, (some) => {
        const shownAt = some.now.subtract({ hours: 22 * 24 });
        const old = some.answered.filter(({ at }) => Temporal.Instant.compare(at, shownAt) <= 0);
        const [personId = ''] = some.members;
        const quiet = { ...some, answered: old };
        expect(privateSign(quiet, { personId, shown: { inPrivate: shownAt } })).toBeUndefined();
        expect(jointSign(quiet, { ...allTold(quiet), together: shownAt })).toBeUndefined();
      }),
    );
  });

  it('in private hangs on nobody else’s answers', () => {
    fc.assert(
      fc.property(history, (some) => {
        for (const personId of some.members) {
          const alone = some.answered.filter((each) => each.personId === personId);
          const whose = { personId, shown: {} };
          expect(privateSign({ ...some, answered: alone }, whose)).toBe(privateSign(some, whose));
        }
      }),
    );
  });

  it('for all of a pair is of a sign that each of them reads, or could read, alone', () => {
    fc.assert(
      fc.property(history, (some) => {
        const sign = jointSign(some, allTold(some));
        if (sign === undefined) return;
        expect(some.members.filter((who) => !isRaised(some, sign, who))).toEqual([]);
      }),
    );
  });

  it('for all of a pair waits until each of them was told in private, since the sign stands for them', () => {
    const days = fc.integer({ min: 0, max: 121 });
    fc.assert(
      fc.property(history, fc.array(fc.option(days), { maxLength: 3 }), (some, told) => {
        const inPrivate = new Map(
          some.members.flatMap((who, place) => {
            const day = told[place];
            return day === undefined || day === null ? [] : [[who, afterDays(day)] as const];
          }),
        );
        const sign = jointSign(some, { inPrivate });
        if (sign === undefined) return;
        for (const who of some.members) {
          const since = standsSince(some, sign, who)?.epochMilliseconds;
          expect(inPrivate.get(who)?.epochMilliseconds).toBeGreaterThanOrEqual(since ?? Infinity);
        }
      }),
    );
  });

  it('for all of a pair comes once that is so, and not while one of them was told only before', () => {
    const some: History = {
      members: ['UA', 'UB'],
      heldAt: [start, start],
      answered: [severe('UA', 10), severe('UB', 20)],
      counts: Object.fromEntries(signsInOrder.map((sign) => [sign, 0])) as History['counts'],
      now: afterDays(30),
    };
    const toldOn = (ana: number, ben: number) =>
      jointSign(some, {
        inPrivate: new Map([
          ['UA', afterDays(ana)],
          ['UB', afterDays(ben)],
        ]),
      });
    expect(toldOn(11, 21)).toBe('emotional-distance');
    expect(toldOn(9, 21)).toBeUndefined();
    expect(toldOn(11, 19)).toBeUndefined();
    expect(jointSign(some, { inPrivate: new Map([['UA', afterDays(11)]]) })).toBeUndefined();
  });
});
