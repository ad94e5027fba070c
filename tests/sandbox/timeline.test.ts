import { describe, expect, it } from '@jest/globals';
import type { Timeline } from '../../src/sandbox/page-server/timeline.ts';
import { room } from '../support/room.ts';
import { few } from '../support/world.ts';

const here = room({ people: few, introduced: true, shared: true });

const timeline = async (): Promise<Timeline> => {
  const query = new URLSearchParams({ team: here.workspace.teamId, person: here.ana.id });
  const answer = await fetch(`${here.slack.url}/sandbox/timeline?${query}`);
  return (await answer.json()) as Timeline;
};

const control = async (body: object): Promise<unknown> =>
  (
    await fetch(`${here.slack.url}/sandbox/control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json();

describe('whoever plays with the sandbox reads what the bot did and will do, and why', () => {
  it('names the introduction with its reason, and what comes in the first weeks', async () => {
    const { past, coming } = await timeline();
    expect(past).toHaveLength(1);
    expect(past[0]).toMatchObject({ kind: 'introduction', whom: 'the pair', state: 'sent' });
    expect(past[0]?.why).toContain('an admin has confirmed the round');
    expect(coming.map(({ kind }) => kind)).toContain('first-weeks-nudge');
    expect(coming.every(({ why }) => why !== '')).toBe(true);
    expect(coming.map(({ at }) => at)).toEqual(coming.map(({ at }) => at).toSorted());
  });

  it('goes to the next touchpoint, no further, and finds it among what was done', async () => {
    const [next] = (await timeline()).coming.filter(({ state }) => state === 'comes');
    expect(await control({ kind: 'advance-to-next' })).toEqual({ ok: true });
    const { past } = await timeline();
    expect(past).toHaveLength(2);
    expect(past[0]).toMatchObject({ kind: next?.kind, state: 'sent' });
    const late = here.clock.now().since(Temporal.Instant.from(next?.at ?? ''));
    expect(late.total('hours')).toBeLessThan(1);
  });
});
