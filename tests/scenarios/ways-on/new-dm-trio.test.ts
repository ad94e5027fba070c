import { expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { few, moveToNext, reads } from '../../support/world.ts';
import { endWell, ownDmOf } from '../../support/ways-on.ts';

const here = room({
  people: few.slice(0, 3),
  introduced: true,
  silent: true,
  putBack: true,
  withoutRateLimits: true,
});

const opened = 'This is your new pair DM.';

const newDm = (person: Person) =>
  person
    .conversations()
    .filter(({ kind }) => kind === 'mpim')
    .flatMap(({ id }) => person.messages(id).map(text))
    .join('\n');

it('a trio whose DM one has turned into a channel goes on in a new one once all three say yes', async () => {
  const { pair, rows, world, workspace } = here;
  const [one, two, three] = workspace.people().map(({ id }) => here.person(id));
  if (!one || !two || !three) throw new RangeError('there are not three of them');
  moveToNext(world, 1);
  one.turnIntoChannel(pair.dm, 'the-three-of-us');
  await endWell(here, two);
  for (const person of [one, two, three]) {
    const others = [one, two, three]
      .filter((each) => each !== person)
      .map(({ name }) => name.split(' ')[0] ?? '');
    expect(ownDmOf(here, person)).toMatch(
      new RegExp(
        `pair DM with (?:${others.join(' and ')}|${others.toReversed().join(' and ')}) is a channel`,
        'u',
      ),
    );
  }
  for (const person of [one, two]) {
    await person.press('Go on there');
    await reads(() => ({ reading: ownDmOf(here, person) }), 'once everyone says yes');
  }
  await rows.delivered();
  expect([one, two, three].map(newDm).join()).not.toContain(opened);
  expect(ownDmOf(here, three)).not.toMatch(/You go on with|\bboth\b/u);
  await three.press('Go on there');
  for (const person of [one, two, three]) await reads(() => ({ reading: newDm(person) }), opened);
});
