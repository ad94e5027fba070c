import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';
import { askIfThere, ownDmOf, standingOf } from '../../support/ways-on.ts';

const here = room({
  people: few.slice(0, 3),
  introduced: true,
  silent: true,
  putBack: true,
  withoutRateLimits: true,
});

const question = 'Still in? One tap is enough';
const asked = (): readonly [Person, Person] => {
  const [one, other] = here.workspace
    .people()
    .map(({ id }) => here.person(id))
    .filter(({ id }) => id !== here.pair.first.id);
  if (!one || !other) throw new Error('no trio');
  return [one, other];
};

async function ask(): Promise<void> {
  await askIfThere(here, here.pair.first);
  await daysLater(here.world, 1);
  for (const person of asked()) expect(ownDmOf(here, person)).toContain(question);
}

async function answer(person: Person, button: string): Promise<void> {
  await person.press(button);
  await reads(() => ({ reading: ownDmOf(here, person) }), 'I pass it on');
  await here.rows.delivered();
}

describe('a trio of which one asks the others whether they are still in', () => {
  it('hears each of them, whoever answers first', async () => {
    const { pair, world } = here;
    const [one, other] = asked();
    await ask();
    await answer(one, 'I’m here');
    await one.openHome();
    await eventually(() => expect(text(one.home())).not.toContain(question));
    await answer(other, 'Take a pause');
    await daysLater(world, 1);
    expect(ownDmOf(here, pair.first)).toMatch(/is here\. A time to meet/u);
    expect(ownDmOf(here, pair.first)).toContain('needs a pause right now');
    await daysLater(world, 10);
    expect(await standingOf(here)).toMatchObject({ ending: null });
    expect(ownDmOf(here, pair.first)).not.toContain('didn’t answer');
  });

  it('stays as it is where one answers and the other does not, and is told so once the week is over', async () => {
    const { pair, world } = here;
    const [one, other] = asked();
    await ask();
    await answer(one, 'I’m here');
    await daysLater(world, 5);
    expect(ownDmOf(here, pair.first)).not.toContain('didn’t answer');
    await daysLater(world, 5);
    expect(await standingOf(here)).toMatchObject({ ending: null });
    const name = other.name.split(' ')[0] ?? '';
    expect(ownDmOf(here, pair.first)).toContain(`The week is over, and ${name} didn’t answer`);
    expect(ownDmOf(here, one)).toContain('I pass it on');
    expect(ownDmOf(here, other)).toContain('There’s nothing to answer here now');
  });

  it('is released for all three where one would rather stop, and the third hears no more than that', async () => {
    const { pair, world } = here;
    const [one, other] = asked();
    await ask();
    await answer(one, 'I’m here');
    await answer(other, 'I’d rather stop');
    await daysLater(world, 1);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'rematch' });
    expect(ownDmOf(here, pair.first)).toContain('would rather stop here');
    expect(ownDmOf(here, one)).toContain('That happens, and nobody is to blame');
    expect(ownDmOf(here, one)).not.toContain('would rather stop');
    expect(ownDmOf(here, other).split('I’ve released your pair')).toHaveLength(2);
  });

  it('hears whom the question could not reach, and of nobody else that it did not', async () => {
    const { pair, pairId, rows, world } = here;
    const [one, other] = asked();
    await ask();
    await rows.query(
      `update deliveries set state = 'dropped' where pair_id = $1 and person_id = $2 and kind = 'presence-question'`,
      [pairId, other.id],
    );
    await answer(one, 'I’m here');
    await pair.first.openHome();
    const name = other.name.split(' ')[0] ?? '';
    await reads(() => pair.first.home(), `I couldn’t reach ${name} with your question`);
    await daysLater(world, 9);
    expect(await standingOf(here)).toMatchObject({ ending: null });
    expect(ownDmOf(here, pair.first)).toContain(`I couldn’t reach ${name} with your question`);
  });
});
