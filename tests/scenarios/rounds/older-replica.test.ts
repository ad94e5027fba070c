import { describe, expect, it } from '@jest/globals';
import { markLeft, takeTurns } from '../../../src/features/people/enrolment/service/membership.ts';
import { participantsOf } from '../../../src/features/people/enrolment/service/profiles.ts';
import type { WorkspaceTransaction } from '../../../src/db/database.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

const here = room({ people: few });

const asNow = <Value>(act: (tx: WorkspaceTransaction) => Promise<Value>) =>
  here.world.sandbox.bot.deps.db.inWorkspace(here.workspace.teamId, act);

const turnOf = async ({ id }: Person) => {
  const [found] = await asNow((tx) => participantsOf(tx, here.programId, [id]));
  return found?.turn;
};

/** As a replica writes it that knows of no turns. */
const writesBefore = (waited: boolean, ...people: readonly Person[]) =>
  here.rows.query(
    'update participants set waited_last_round = $1 where program_id = $2 and person_id = any($3)',
    [waited, here.programId, people.map(({ id }) => id)],
  );

const readsBefore = async ({ id }: Person) => {
  const [row] = await here.rows.query<{ waited: boolean }>(
    'select waited_last_round as waited from participants where program_id = $1 and person_id = $2',
    [here.programId, id],
  );
  return row?.waited;
};

describe('while replicas of the version before still run', () => {
  it('whom one of these leaves over or matches keeps or loses the turn for this version too', async () => {
    const { ana, ben } = here;
    await writesBefore(true, ana, ben);
    expect([await turnOf(ana), await turnOf(ben)]).toEqual(['left-over', 'left-over']);
    await writesBefore(false, ana);
    expect([await turnOf(ana), await turnOf(ben)]).toEqual([undefined, 'left-over']);
  });

  it('whom one of these leaves over who was only spared comes before who is', async () => {
    const { ana, programId } = here;
    await asNow((tx) => takeTurns(tx, { programId, matched: [], inTrios: [ana.id], leftOver: [] }));
    expect(await turnOf(ana)).toBe('spared');
    await writesBefore(true, ana);
    expect(await turnOf(ana)).toBe('left-over');
  });

  it('whom this version leaves over, spares or matches is so for these', async () => {
    const { ana, ben, chen, programId } = here;
    await writesBefore(true, chen);
    await asNow((tx) =>
      takeTurns(tx, { programId, matched: [chen.id], inTrios: [ben.id], leftOver: [ana.id] }),
    );
    for (const [person, waited] of [
      [ana, true],
      [ben, true],
      [chen, false],
    ] as const)
      expect(await readsBefore(person)).toBe(waited);
    expect([await turnOf(ana), await turnOf(ben), await turnOf(chen)]).toEqual([
      'left-over',
      'spared',
      undefined,
    ]);
    await asNow((tx) => markLeft(tx, { programId, personId: ana.id }));
    expect(await readsBefore(ana)).toBe(false);
  });
});
