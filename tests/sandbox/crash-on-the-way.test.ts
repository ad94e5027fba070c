import { describe, expect, it } from '@jest/globals';
import { AskedToCrashError } from '../../src/sandbox/bot-life.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { controlled, shellOf } from '../support/page-controls.ts';
import { room } from '../support/room.ts';
import { few } from '../support/world.ts';

const here = room({ ownWorld: true, people: few, introduced: true });

const control = (asked: object) => controlled(here, asked);

/** Moves the clock, by whatever the page has for it, and lets the bot crash while it sends the first message of the way. */
async function crashOn(asked: object) {
  const { promise: held, resolve: letOn } = Promise.withResolvers<void>();
  let isReached = false;
  here.slack.faults.next('chat.postMessage', {
    holdBack: () => {
      isReached = true;
      return held;
    },
  });
  const ended = control(asked);
  await eventually(() => expect(isReached).toBe(true));
  const crashed = here.world.sandbox.crashed(new AskedToCrashError('Somebody asked it to.'));
  letOn();
  await crashed;
  return ended;
}

const startAgain = () =>
  fetch(`${here.slack.url}/sandbox/trouble`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      teamId: here.workspace.teamId,
      personId: here.ana.id,
      trouble: { kind: 'start-again' },
    }),
  });

describe('a bot that crashes while the clock is on its way', () => {
  it.each([
    { kind: 'advance', duration: 'PT168H' },
    { kind: 'advance-to-next', personId: 'U0001001' },
  ])(
    'ends the way, and says so; the next goes on with the bot that was started again: $kind',
    async (asked) => {
      const answer = await crashOn(asked);
      expect(answer).toEqual({ ok: false, message: expect.stringContaining('The bot crashed on the way') });
      expect(await shellOf(here)).toMatchObject({ crash: 'Somebody asked it to.' });
      expect((await shellOf(here)).passage).toBeUndefined();
      await startAgain();
      const from = here.clock.now();
      expect(await control({ kind: 'advance', duration: 'PT24H' })).toEqual({ ok: true });
      expect(here.clock.now().since(from).total('hours')).toBeGreaterThanOrEqual(24);
    },
  );
});
