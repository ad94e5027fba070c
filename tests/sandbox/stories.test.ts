import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import type { Timeline } from '../../src/sandbox/page-server/timeline.ts';
import { fewAtNorthwind, reads, startWorld, type TestWorld } from '../support/world.ts';
import { controlled, shellOf } from '../support/page-controls.ts';

describe('the stories of the page', () => {
  let world: TestWorld;
  let ana: Person;

  beforeAll(async () => {
    world = await startWorld({ leeway: 60_000 });
    ana = (await world.sandbox.addWorkspace(fewAtNorthwind)).person('Ana Sousa');
  });

  afterAll(() => world.stop());

  const control = (asked: object) => controlled(world.sandbox, asked);
  const look = () => shellOf(world.sandbox);
  /** More than two seconds go by at each look at the machine's own clock. */
  const askWhileBusy = async () => {
    let passed = performance.now();
    const busy = jest.spyOn(performance, 'now').mockImplementation(() => (passed += 2_500));
    await ana.command('/peer help').finally(() => busy.mockRestore());
  };

  it('wait for the bot’s database on a busy machine, but not where slowness is asked for', async () => {
    const { slack } = world.sandbox;
    await askWhileBusy();
    await reads(() => ana.allMessages().at(-1), 'The Home tab of Peer Pairs has all of it');
    slack.faults.everywhere({ delayMs: 0 });
    await askWhileBusy();
    await reads(() => ana.allMessages().at(-1), 'I can’t reach my database right now');
    slack.faults.clear();
  });

  it('plays in steps, each of which may be the last for now', async () => {
    expect(await control({ kind: 'begin-story', name: 'round' })).toEqual({ ok: true });
    expect(await control({ kind: 'play-to', done: 1 })).toEqual({ ok: true });
    expect((await look()).told?.current).toMatchObject({ name: 'round', done: 1 });
    expect(await control({ kind: 'play-to', done: 2 })).toEqual({ ok: true });
    expect((await look()).told?.current).toMatchObject({ name: 'round', done: 2 });
  });

  it('tells while a step is under way, and plays no other then', async () => {
    await control({ kind: 'begin-story', name: 'round' });
    const step = control({ kind: 'play-to', done: 1 });
    await eventually(async () => expect((await look()).told).toMatchObject({ isUnderWay: true }));
    expect(await control({ kind: 'play-to', done: 1 })).toEqual({
      ok: false,
      message: 'A step is under way.',
    });
    await step;
    expect((await look()).told).toMatchObject({ isUnderWay: false, current: { done: 1 } });
  });

  it('ends where everything starts over', async () => {
    expect((await look()).isTouched).toBe(true);
    expect(await control({ kind: 'reset' })).toEqual({ ok: true });
    expect(await look()).toMatchObject({ isTouched: false });
    expect((await look()).told?.current).toBeUndefined();
  });

  it('leaves the clock where it is as long as nothing comes by itself', async () => {
    const before = world.sandbox.clock.now();
    expect(await control({ kind: 'advance-to-next', personId: '' })).toEqual({
      ok: false,
      message: 'Nothing comes by itself in the next 8 weeks.',
    });
    expect(world.sandbox.clock.now().since(before).total('hours')).toBeLessThan(1);
  });

  it('asks each of a quiet pair before anybody does something about it, however late the nudge before that came', async () => {
    expect(await control({ kind: 'begin-story', name: 'quiet' })).toEqual({ ok: true });
    expect(await control({ kind: 'play-to', done: 2 })).toEqual({ ok: true });
    // Day ten is not over then as the clock has gone on by ten days.
    world.sandbox.clock.move(Temporal.Duration.from({ minutes: -1 }));
    expect(await control({ kind: 'play-to', done: 6 })).toEqual({ ok: true });
    const [who] = (await look()).told?.current?.look ?? [];
    const query = new URLSearchParams({ person: who?.personId ?? '' });
    const answer = await fetch(`${world.sandbox.slack.url}/sandbox/timeline?${query}`);
    const { past } = (await answer.json()) as Timeline;
    const asked = past.filter(({ kind }) => kind === 'first-weeks-question').map(({ state }) => state);
    expect(asked).toEqual(['sent', 'sent']);
  });

  it('begins once the workspace is whole that is being made', async () => {
    const adding = world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: 'T0009' });
    expect(await control({ kind: 'begin-story', name: 'round' })).toEqual({ ok: true });
    await adding;
    const teams = world.sandbox.slack.workspaces().map(({ teamId }) => teamId);
    expect(teams).toHaveLength(2);
    expect(teams).not.toContain('T0009');
  });

  it('tells of no story that there is not', async () => {
    expect(await control({ kind: 'begin-story', name: 'nothing' })).toMatchObject({ ok: false });
  });
});
