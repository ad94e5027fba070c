import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { slackFails } from '../../support/outage-room.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true });

afterEach(() => here.slack.faults.clear());

type Line = {
  readonly msg: string;
  readonly trace?: string;
  readonly kind?: string;
  readonly deliveryId?: string;
};

const lines = (): readonly Line[] =>
  here.world
    .logged()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** What the logs have gained by it, once all of this is among it. */
async function logsOf(act: () => Promise<void>, ...expected: readonly string[]): Promise<readonly Line[]> {
  const before = lines().length;
  await act();
  const gained = () => lines().slice(before);
  await eventually(() => expected.every((words) => gained().some(({ msg }) => msg === words)));
  return gained();
}

const handled = 'a request of Slack was handled';
const sent = 'a delivery was sent';

const notSent = 'a delivery did not go through';

const tenMinutesLater = async () => {
  here.clock.move(Temporal.Duration.from({ minutes: 10 }));
  await here.world.sandbox.bot.app.tick();
};

const askForTopic = () => here.ana.command('/peer topic', { in: here.pair.dm });

describe('the logs', () => {
  it('have one id from what somebody asked for to what was sent, another for each, and it stands with the delivery', async () => {
    const first = await logsOf(askForTopic, handled, sent);
    const [request] = first.filter(({ msg }) => msg === handled);
    const deliveries = first.filter(({ msg }) => msg === sent);
    expect(request).toMatchObject({ kind: 'command', trace: expect.stringMatching(/^[\da-f]{32}$/) });
    expect(deliveries.map(({ kind, trace }) => ({ kind, trace }))).toEqual([
      { kind: 'topic', trace: request?.trace },
    ]);
    const [row] = await here.rows.query('select trace from deliveries where id = $1', [
      deliveries[0]?.deliveryId,
    ]);
    expect(row).toEqual({ trace: request?.trace });
    const second = await logsOf(askForTopic, handled, sent);
    expect(new Set([...first, ...second].map(({ trace }) => trace)).size).toBe(2);
  });

  it('keep it where Slack took nothing, and a tick sends it later', async () => {
    slackFails(here, { status: 503 });
    const asked = await logsOf(askForTopic, handled, notSent);
    const trace = asked.find(({ msg }) => msg === handled)?.trace;
    here.slack.faults.clear();
    const later = await logsOf(tenMinutesLater, sent);
    const sending = later.find(({ msg, kind }) => msg === sent && kind === 'topic');
    expect(trace).toBeDefined();
    expect(sending?.trace).toBe(trace);
  });

  it('have an id of its own for what comes by the clock', async () => {
    const ticked = await logsOf(() => here.world.sandbox.advance({ hours: 24 * 4 }), sent);
    const traces = ticked.filter(({ msg }) => msg === sent).map(({ trace }) => trace);
    expect(traces.length).toBeGreaterThan(0);
    expect(traces).not.toContain(undefined);
  });
});
