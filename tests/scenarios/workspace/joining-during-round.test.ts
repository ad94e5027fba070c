import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Deps } from '../../../src/deps.ts';
import { confirmRound } from '../../../src/features/rounds/drafts/service/decisions.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { openRound } from '../../support/round-room.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { northwind, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let letGo = () => {};

beforeAll(async () => {
  world = await startWorld();
  workspace = await world.sandbox.addWorkspace(northwind);
  rows = await openRows(world.databaseUrl);
});

afterAll(async () => {
  // Where somebody still waits for the round, it goes on.
  letGo();
  await rows.stop();
  await world.stop();
});

/** The deps of one who has done all but the last statement, and does not go on before they are let. */
function stopsShort(deps: Deps) {
  const [reached, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const queue: Deps['queue'] = {
    ...deps.queue,
    enqueue: async (...given) => {
      reached.resolve();
      await gone.promise;
      await deps.queue.enqueue(...given);
    },
  };
  return { deps: { ...deps, queue }, reached: reached.promise, goOn: gone.resolve };
}

describe('while a round is confirmed', () => {
  it('somebody who joins is in at once, and does not wait for it, however large it is', async () => {
    const ana = workspace.person('Ana Sousa');
    await openRound(ana);
    const [draft] = await rows.query<{ id: string }>(`select id from rounds where state = 'draft'`);
    const { deps, reached, goOn } = stopsShort(world.sandbox.bot.deps);
    letGo = goOn;
    const actor = { workspaceId: workspace.teamId, personId: ana.id };
    const confirmed = confirmRound(deps, actor, { roundId: draft?.id ?? '', version: 1 });
    await Promise.race([reached, confirmed]);

    const nia = await joinsLikeAna({ world, workspace }, 'Nia Mensah');
    const joined = `select from participants where person_id = $1 and state = 'enrolled'`;
    expect(await rows.query(joined, [nia.id])).toHaveLength(1);
    expect(await rows.query('select from pairs')).toEqual([]);

    letGo();
    const { pairs } = await confirmed;
    expect(pairs).toBeGreaterThan(0);
    expect(await rows.query('select from pairs')).toHaveLength(pairs);
    await rows.delivered();
  });
});
