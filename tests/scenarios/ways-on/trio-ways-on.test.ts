import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, moveToNext, reads } from '../../support/world.ts';
import {
  carryOn,
  closeModals,
  endWell,
  inDays,
  ownDmOf,
  pairDmOf,
  pausePair,
  pressForged,
  pressWayOn,
  readFarewell,
  seeWaysOn,
  standingOf,
  writePart,
} from '../../support/ways-on.ts';
import { endProgramOn } from '../../support/program-end.ts';

const here = room({ people: few.slice(0, 3), introduced: true, silent: true, withoutRateLimits: true });

const trio = (): readonly [Person, Person, Person] => {
  const { first, second } = here.pair;
  const third = here.workspace.people().find(({ id }) => id !== first.id && id !== second.id);
  if (!third) throw new Error('no trio');
  return [first, second, here.person(third.id)];
};
const thanksOf = ({ name }: Person) => `For what ${name} gave.`;
const nameOf = ({ name }: Person) => name.split(' ')[0] ?? '';
const line = 'This pair has ended, and I won’t write here again';

const ofTwo = /\bboth of you\b|\bthe two of you\b|\bthe other one\b|\byour peer is\b/iu;

/** Nothing that three read speaks of two. */
afterEach(() => {
  const said = trio().flatMap((person) => person.allMessages().map(text));
  const wrong = said.filter((words) => ofTwo.test(words));
  if (wrong.length > 0) throw new Error(`it speaks of two:\n${wrong.join('\n')}`);
});

describe('a trio', () => {
  it('is paused for all three by one, and any other of them brings it back', async () => {
    const [one, two, three] = trio();
    await pausePair(here, one, 20);
    expect((await standingOf(here))?.state).toBe('paused');
    for (const person of [one, two, three]) {
      await seeWaysOn(here, person);
      expect(person.messages(here.pair.dm).at(-1)?.buttons).toContain('Restart now');
    }
    await pressWayOn(here, three, 'Restart now');
    await eventually(async () => expect((await standingOf(here))?.state).toBe('introduced'));
  });

  it('ends well: each reads what each of the others thanks them for, once all three have done their part', async () => {
    const people = trio();
    const [one, two, three] = people;
    await endWell(here, one);
    for (const person of [one, two]) await writePart(here, person, { thanks: thanksOf(person) });
    await daysLater(here.world, 1);
    for (const person of people) expect(ownDmOf(here, person)).not.toContain('For what');
    await writePart(here, three, { thanks: thanksOf(three) });
    await daysLater(here.world, 1);
    for (const reader of people)
      for (const writer of people)
        expect(ownDmOf(here, reader).split(thanksOf(writer))).toHaveLength(reader === writer ? 1 : 2);
    await pressWayOn(here, two, 'End now');
    await reads(() => latest(two.messages(here.pair.dm)), 'keeps whatever you wrote');
    await daysLater(here.world, 2);
    expect(pairDmOf(here).split(line)).toHaveLength(2);
    await readFarewell(three);
    for (const person of people) expect(text(three.modal())).toContain(thanksOf(person));
  });

  it('carries on once all three would: two wait for the third, and one who takes it back is named no more', async () => {
    const [one, two, three] = trio();
    await endWell(here, three);
    await carryOn(here, one);
    await carryOn(here, two);
    expect((await standingOf(here))?.state).toBe('closing');
    await reads(
      () => ({ reading: pairDmOf(here) }),
      `${nameOf(one)} and ${nameOf(two)} would like to carry on together`,
    );
    await pressForged(here, two, { id: 'ending-well.let-end', told: 'Withdrawn' });
    await here.rows.delivered();
    await eventually(() =>
      expect(pairDmOf(here)).not.toContain(`${nameOf(one)} and ${nameOf(two)} would like to carry on`),
    );
    expect(pairDmOf(here)).toContain(`${nameOf(one)} would like to carry on together`);
    await carryOn(here, three);
    expect((await standingOf(here))?.state).toBe('closing');
    await carryOn(here, two);
    await eventually(async () => expect((await standingOf(here))?.state).toBe('introduced'));
    expect(pairDmOf(here)).toContain('You carry on together');
  });

  it('ends for all three where one of it leaves at the end: the two others still thank each other, once', async () => {
    const [one, two, three] = trio();
    await endWell(here, one);
    for (const person of [one, two, three]) await writePart(here, person, { keep: 'Ask sooner.' });
    await closeModals(one);
    for (const person of [two, three])
      await here.forger.submission(person, {
        callbackId: 'ending-well.thank',
        metadata: { pairId: here.pairId },
        values: { thanks: thanksOf(person) },
      });
    await here.rows.delivered();
    await one.command('/peer leave');
    await reads(() => one.modal(), 'You leave');
    await one.submit();
    await reads(() => one.modal(), 'You’ve left');
    await closeModals(one);
    await daysLater(here.world, 3);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'left' });
    expect(ownDmOf(here, two).split(thanksOf(three))).toHaveLength(2);
    expect(ownDmOf(here, three).split(thanksOf(two))).toHaveLength(2);
  });

  it('goes on after its program’s end for the shortest time, once the last of the three has chosen', async () => {
    const [one, two, three] = trio();
    const { world, rows } = here;
    moveToNext(world, 1);
    const day = inDays(here, 28);
    await endProgramOn(here, day);
    await daysLater(world, 8);
    await rows.delivered();
    for (const [person, weeks] of [
      [one, 12],
      [two, 4],
    ] as const)
      await pressForged(here, person, { id: `program-end.go-on.${weeks}`, told: 'Noted.' });
    expect(pairDmOf(here)).not.toContain('You go on together until');
    await pressForged(here, three, { id: 'program-end.go-on.8', told: 'Everyone wants to go on' });
    const until = Temporal.PlainDate.from(day).add({ weeks: 4 });
    await reads(
      () => ({ reading: pairDmOf(here) }),
      `You go on together until ${until.toLocaleString('en-US', { dateStyle: 'long' })}`,
    );
  });
});
