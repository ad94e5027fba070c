import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ShellState } from '../../src/sandbox/page-server/shell-state.ts';
import { introduceEverybody, northwind, reads, startWorld, type TestWorld } from '../support/world.ts';
import { control } from '../support/page-controls.ts';

describe('starting over', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await startWorld();
    await introduceEverybody(await world.sandbox.addWorkspace(northwind));
  });

  afterAll(() => world.stop());

  const press = (asked: object) => control(world.sandbox, asked);

  it('puts a fresh workspace of the same people in the place of the old one', async () => {
    const begun = world.sandbox.clock.now();
    await world.sandbox.advance({ days: 3 });
    expect((await press({ kind: 'reset' })).status).toBe(200);
    expect(Math.abs(world.sandbox.clock.now().since(begun).total('hours'))).toBeLessThan(1);
    const [workspace, ...others] = world.sandbox.slack.workspaces();
    expect(others).toEqual([]);
    expect(workspace?.name).toBe('Northwind');
    expect(workspace?.person('Ana Sousa').allMessages()).toEqual([]);
  });

  it('is no trouble that anybody would have to read of in the log', () => {
    const troubles = world
      .logged()
      .split('\n')
      .filter((line) => /"level":[456]0/u.test(line));
    expect(troubles).toEqual([]);
  });

  it('leaves nothing that the old workspace’s schedule could still send', async () => {
    const before = world.sandbox.slack.requests.length;
    await world.sandbox.advance({ days: 15 });
    expect(world.sandbox.slack.requests.slice(before).map(({ method }) => method)).toEqual([]);
  });

  it('lets a new round be made', async () => {
    const [workspace] = world.sandbox.slack.workspaces();
    const pair = workspace && (await introduceEverybody(workspace));
    expect(pair?.dm).toBeDefined();
  });

  it('begins in another organization just as well, in its own words', async () => {
    expect(await (await press({ kind: 'move-to', place: 'circus' })).json()).toMatchObject({ ok: false });
    expect(await (await press({ kind: 'move-to', place: 'hospital' })).json()).toEqual({ ok: true });
    const [workspace, ...others] = world.sandbox.slack.workspaces();
    expect(others).toEqual([]);
    expect(workspace?.name).toBe('St Brigid’s Hospital');
    const ana = workspace?.person('Ana Keane');
    await ana?.command('/peer profile');
    await reads(() => ana?.modal(), 'Nursing');
    await ana?.closeModal();
    const pair = workspace && (await introduceEverybody(workspace));
    expect(pair?.dm).toBeDefined();
    const shell = (await (await fetch(`${world.sandbox.slack.url}/sandbox/shell`)).json()) as ShellState;
    expect(shell.guide[0]).toContain('You are *Ana Keane*');
    expect(shell.told?.stories[0]?.title).toBe('A round of 24');
  });
});
