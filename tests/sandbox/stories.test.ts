import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ShellState } from '../../src/sandbox/page-server/shell-state.ts';
import { fewAtNorthwind, startWorld, type TestWorld } from '../support/world.ts';

describe('the stories of the page', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await startWorld({ leeway: 60_000 });
    await world.sandbox.addWorkspace(fewAtNorthwind);
  });

  afterAll(() => world.stop());

  const control = async (body: object): Promise<unknown> => {
    const answer = await fetch(`${world.sandbox.slack.url}/sandbox/control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const look = async (): Promise<ShellState> =>
    (await (await fetch(`${world.sandbox.slack.url}/sandbox/shell`)).json()) as ShellState;

  it('plays in steps, each of which may be the last for now', async () => {
    expect(await control({ kind: 'begin-story', name: 'round' })).toEqual({ ok: true });
    expect(await control({ kind: 'play-to', done: 1 })).toEqual({ ok: true });
    expect((await look()).told?.current).toMatchObject({ name: 'round', done: 1 });
    expect(await control({ kind: 'play-to', done: 2 })).toEqual({ ok: true });
    expect((await look()).told?.current).toMatchObject({ name: 'round', done: 2 });
  });

  it('ends where everything starts over', async () => {
    expect(await control({ kind: 'reset' })).toEqual({ ok: true });
    expect((await look()).told?.current).toBeUndefined();
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
