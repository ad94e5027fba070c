import { describe, expect, it } from '@jest/globals';
import type { Timeline } from '../../../src/sandbox/page-server/timeline.ts';
import { controlled } from '../../support/page-controls.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

const here = room({ people: few, introduced: true, shared: true });

const timeline = async (): Promise<Timeline> => {
  const query = new URLSearchParams({ team: here.workspace.teamId, person: here.ana.id });
  const answer = await fetch(`${here.slack.url}/sandbox/timeline?${query}`);
  return (await answer.json()) as Timeline;
};

describe('whoever plays with the sandbox reads what the bot did and will do, and why', () => {
  it('names the introduction with its reason, and what comes in the first weeks', async () => {
    const { past, coming } = await timeline();
    expect(past).toHaveLength(1);
    expect(past[0]).toMatchObject({
      kind: 'introduction',
      what: 'an introduction',
      whom: 'the pair',
      state: 'sent',
    });
    expect(past[0]?.why).toContain('an admin has confirmed the round');
    expect(coming.map(({ kind }) => kind)).toContain('first-weeks-nudge');
    expect(coming.filter(({ what, kind }) => what === kind)).toEqual([]);
    expect(coming.every(({ why }) => why !== '')).toBe(true);
    expect(coming).toEqual(coming.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at)));
  });

  it('goes to the next touchpoint, no further, says who got what, and finds it among what was done', async () => {
    const [next] = (await timeline()).coming.filter(({ state }) => state === 'comes');
    expect(await controlled(here, { kind: 'advance-to-next', personId: here.ana.id })).toEqual({
      ok: true,
      message: expect.stringMatching(/^Ana and Chen\b.*: a light nudge to begin$/u),
    });
    const { past } = await timeline();
    expect(past).toHaveLength(2);
    expect(past[0]).toMatchObject({ kind: next?.kind, state: 'sent' });
    const late = here.clock.now().since(Temporal.Instant.from(next?.at ?? ''));
    expect(late.total('hours')).toBeLessThan(1);
  });

  it('tells of what was done by when it was, however long it waited, and of why something was let go', async () => {
    await here.rows.query(
      `update deliveries set queued_at = queued_at - interval '9 days' where kind = 'first-weeks-nudge'`,
    );
    expect((await timeline()).past.map(({ kind }) => kind)).toEqual(['first-weeks-nudge', 'introduction']);
    await here.rows.query(
      `update deliveries set state = 'dropped', outcome = 'stale' where kind = 'first-weeks-nudge'`,
    );
    const [dropped] = (await timeline()).past;
    expect(dropped).toMatchObject({ state: 'dropped', note: 'There was no good moment for it in time.' });
  });
});
