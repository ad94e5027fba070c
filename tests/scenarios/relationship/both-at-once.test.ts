import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { valueOfButton } from '../../support/forger.ts';
import type { Room } from '../../support/places.ts';
import { dmOf } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const purpose = 'What is this pair for?';

async function write({ pair }: Room, person: Person, words: string): Promise<void> {
  await person.press('Make our agreement', { in: pair.dm });
  await reads(() => person.modal(), 'Our agreement');
  await person.fillIn({ [purpose]: words });
}

describe('when both of a pair do the same at the same moment', () => {
  it('and both propose an agreement, the second is told of the first, and keeps what they wrote', async () => {
    const { pair } = here;
    await write(here, pair.first, 'To learn about lighthouses.');
    await write(here, pair.second, 'To learn about harbors.');
    await pair.first.submit();
    await reads(() => dmOf(here), 'To learn about lighthouses.');
    await pair.second.submit();
    await reads(() => pair.second.modal(), 'a newer proposal in your pair DM');
    expect(text(dmOf(here))).not.toContain('To learn about harbors.');

    await pair.second.submit();
    await reads(() => dmOf(here), 'To learn about harbors.');
    await reads(() => pair.second.modal(), 'Your proposal is on its way');
  });

  it('and both swap a topic, it is swapped once, and both see the same one', async () => {
    const { pair, rows, forger, world } = here;
    await pair.first.command('/peer topic', { in: pair.dm });
    await reads(() => dmOf(here), 'Something to talk about');
    const value = valueOfButton(pair.first.messages(pair.dm), 'prompts.swap');
    await Promise.all(
      [pair.first, pair.second, pair.first].map((person) =>
        forger.action(person, { id: 'prompts.swap', value }),
      ),
    );
    const places = () => rows.query(`select place from prompts_shown where kind = 'topic' order by place`);
    await eventually(async () => expect(await places()).toContainEqual({ place: 1 }));
    await world.sandbox.slack.settled();
    expect(await places()).toEqual([{ place: 0 }, { place: 1 }]);
  });
});
