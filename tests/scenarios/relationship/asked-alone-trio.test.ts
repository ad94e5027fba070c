import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { aloneTo, answerAlone, askedSoFar, goesBy, madeTo } from '../../support/asked-alone.ts';
import { inDm } from '../../support/goals.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const inLisbon = few.slice(0, 3).map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({
  people: inLisbon,
  weekday: 1,
  introduced: true,
  silent: true,
  putBack: true,
  withoutRateLimits: true,
});

const all = (): readonly Person[] => here.workspace.people().map(({ id }) => here.person(id));

describe('three of whom one leaves two check-ins unanswered', () => {
  it('are asked on alone but for that one, of whom the others do not read which of them it is', async () => {
    const [one, other, third] = all();
    if (!one || !other || !third) throw new Error('they are not three');
    const dm = text(inDm(here, third));
    await askedSoFar(here, [
      [one, other],
      [one, other],
    ]);
    await goesBy(here, 2);
    expect(await madeTo(here)).toEqual([one.id, other.id].toSorted());
    for (const person of [one, other]) {
      const [invitation, ...more] = aloneTo(person).map(text);
      expect(more).toEqual([]);
      expect(invitation).toMatch(/How is it going with \w+ and \w+\?/u);
      await person.openHome();
      await reads(() => person.home(), 'I ask you alone every two weeks');
      expect((await answerAlone(here, person, { occurrence: 1 })).answer).toContain('Saved');
    }
    await here.rows.delivered();
    expect(aloneTo(third)).toEqual([]);
    expect(text(inDm(here, third))).toBe(dm);
  });
});
