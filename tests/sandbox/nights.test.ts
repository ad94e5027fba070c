import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openRows, type Rows } from '../support/rows.ts';
import { fewAtNorthwind, introduceEverybody, startWorld, type TestWorld } from '../support/world.ts';
import { control } from '../support/page-controls.ts';

let world: TestWorld;
let rows: Rows;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
  const workspace = await world.sandbox.addWorkspace(fewAtNorthwind);
  await introduceEverybody(workspace);
  await workspace.person('Ana Sousa').openHome();
  await rows.delivered();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

const move = (duration: string) => control(world.sandbox, { kind: 'advance', duration });

const troubles = () =>
  world
    .logged()
    .split('\n')
    .filter((line) => /"level":[56]0/u.test(line));

it('what is kept for a few days goes in the night, where the page moves its clock past one', async () => {
  expect(await rows.count('received_events')).toBeGreaterThan(0);
  await move('PT1H');
  expect(await rows.count('received_events')).toBeGreaterThan(0);
  await move('PT168H');
  expect(await rows.count('received_events')).toBe(0);
  expect(troubles()).toEqual([]);
});

it('all of a workspace that has removed the bot goes after its time, and the nights before it are no trouble', async () => {
  const [workspace] = world.sandbox.slack.workspaces();
  await workspace?.uninstall();
  for (let week = 0; week < 4; week += 1) await move('PT168H');
  expect(await rows.count('people')).toBeGreaterThan(0);
  await move('PT168H');
  expect(await rows.count('people')).toBe(0);
  expect(troubles()).toEqual([]);
});
