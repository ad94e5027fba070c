import { afterAll, describe, expect, it } from '@jest/globals';
import type { Deps } from '../../../src/deps.ts';
import { confirmRound } from '../../../src/features/rounds/drafts/service/decisions.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { room } from '../../support/room.ts';
import { openRound } from '../../support/rounds.ts';

const here = room({ shared: true });

// Where somebody still waits for the round, it goes on before the room is closed.
let letGo = () => {};

afterAll(() => letGo());

describe('while a round is confirmed', () => {
  it('somebody who joins is in at once, and does not wait for it, however large it is', async () => {
    const ana = here.ana;
    await openRound(ana);
    const [draft] = await here.rows.query<{ id: string }>(`select id from rounds where state = 'draft'`);
    const { deps, reached, goOn } = stopsShort(here.world.sandbox.bot.deps);
    letGo = goOn;
    const actor = { workspaceId: here.workspace.teamId, personId: ana.id };
    const confirmed = confirmRound(deps, actor, { roundId: draft?.id ?? '', version: 1 });
    await Promise.race([reached, confirmed]);

    const nia = await joinsLikeAna({ world: here.world, workspace: here.workspace }, 'Nia Mensah');
    const joined = `select from participants where person_id = $1 and state = 'enrolled'`;
    expect(await here.rows.query(joined, [nia.id])).toHaveLength(1);
    expect(await here.rows.query('select from pairs')).toEqual([]);

    letGo();
    const { made } = await confirmed;
    const pairs = made.pairs + made.trios;
    expect(pairs).toBeGreaterThan(0);
    expect(await here.rows.query('select from pairs')).toHaveLength(pairs);
    await here.rows.delivered();
  });
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
