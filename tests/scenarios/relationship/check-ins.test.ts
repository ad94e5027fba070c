import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, selected } from '../../support/forger.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from '../../support/world.ts';

let world: TestWorld;
let rows: Rows;
let workspace: Workspace;
let pair: IntroducedPair;
let pairId: string;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** Each story has a pair of its own, to which two check-ins came, and two that did not. */
beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  pair = await introduceEverybody(workspace);
  await rows.delivered();
  const [row] = await rows.query<{ id: string }>(
    'select id from pairs where workspace_id = $1 and channel_id = $2',
    [workspace.teamId, pair.dm],
  );
  pairId = row?.id ?? '';
  await rows.query(
    `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, outcome, queued_at, settled_at)
     select $1, $2, 'check-in', occurrence, state, outcome, now(), now()
     from (values (1, 'sent', null), (2, 'sent', null), (3, 'dropped', 'stale'), (4, 'failed', 'is_archived'))
       as came (occurrence, state, outcome)`,
    [workspace.teamId, pairId],
  );
});

const answersOf = () =>
  rows.query<{ occurrence: number }>(
    'select occurrence from check_in_answers where pair_id = $1 order by 1',
    [pairId],
  );

const point = selected('4');

async function answerLatest(person: IntroducedPair['first']): Promise<void> {
  await person.command('/peer check-in', { in: pair.dm });
  await reads(() => person.modal(), 'Only you see what you answer');
  await person.fillIn({
    'How useful was your time together lately?': '4 · quite',
    'How easy is it to say what is really on your mind?': '4 · quite',
    'How much progress are you making towards what you want?': '4 · quite',
  });
  await person.submit();
}

describe('the latest check-in', () => {
  it('is the latest that reached the pair, not one that was dropped or refused', async () => {
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    await forger.submission(pair.first, {
      callbackId: 'check-ins.answer',
      metadata: { pairId, occurrence: 2 },
      values: { usefulness: point, openness: point, movement: point },
    });
    expect(await answersOf()).toEqual([{ occurrence: 2 }]);
    await answerLatest(pair.second);
    const dm = () => ({ reading: pair.first.messages(pair.dm).map(text).join('\n') });
    await reads(() => pair.second.modal() ?? dm(), 'Your answers stay with you');
    await reads(dm, 'You have both answered your check-in');
    expect((await answersOf()).map(({ occurrence }) => occurrence)).toEqual([2, 2]);
  });

  it.each([3, 4, 5])(
    '%i of which nobody was asked cannot be answered, so that nobody hears that both have',
    async (occurrence) => {
      const forger = createForger(world.sandbox.slack, workspace.teamId);
      for (const person of [pair.first, pair.second]) {
        const { answer } = await forger.submission(person, {
          callbackId: 'check-ins.answer',
          metadata: { pairId, occurrence },
          values: { usefulness: point, openness: point, movement: point },
        });
        expect(answer).toContain('no check-in for you to answer yet');
      }
      expect(await answersOf()).toEqual([]);
      const heard = `select from deliveries where pair_id = $1 and kind = 'check-in-answered'`;
      expect(await rows.query(heard, [pairId])).toEqual([]);
    },
  );
});
