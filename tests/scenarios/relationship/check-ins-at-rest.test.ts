import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';
import { endWell, pausePair } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const readsWhoAsks = async (words: string) => {
  const { second } = here.pair;
  await second.command('/peer check-in', { in: here.pair.dm });
  await eventually(() => expect(second.allMessages().map(text).join('\n')).toContain(words));
};

describe('who asks for a check-in where none has come', () => {
  it('reads in a pause that none comes until it is over', async () => {
    await pausePair(here, here.pair.first, 10);
    await expect(
      readsWhoAsks('There’s no check-in to answer, and none comes while your pair is paused'),
    ).resolves.toBeUndefined();
  });

  it('reads of what is open to them, as their pair ends', async () => {
    await endWell(here, here.pair.first);
    await expect(
      readsWhoAsks('There’s no check-in to answer right now, and your pair is ending'),
    ).resolves.toBeUndefined();
  });
});
