import { describe, expect, it } from '@jest/globals';
import { failedInLines, redrive, redrivenInWords } from '../../src/operating/failed-deliveries.ts';
import { confirmRound, introductionsRead, introductionStates, quiet } from '../support/outage-room.ts';
import { room } from '../support/room.ts';
import { few } from '../support/world.ts';
import { whoAndWhere } from './commands.ts';

const here = room({ people: few });

const byNumber = (one: number, other: number) => one - other;

const lines = () => failedInLines(here.world.databaseUrl);
const again = (which: string) => redrive(here.world.sandbox.bot.deps, here.world.databaseUrl, which);

/** The introductions of a round, both of which our own code fails to send as often as it tries. */
async function giveUp(state = 'failed', outcome = 'own-error'): Promise<readonly string[]> {
  // What earlier stories gave up is none of this one's.
  await here.rows.query('delete from deliveries');
  here.slack.faults.always('conversations.open', { status: 500 });
  await confirmRound(here);
  await quiet(here);
  const given = await here.rows.query<{ id: string }>(
    `update deliveries set state = $2, outcome = $3, settled_at = now(), due_at = null, is_held = false
     where workspace_id = $1 and kind = 'introduction' returning id`,
    [here.workspace.teamId, state, outcome],
  );
  here.slack.faults.clear();
  await here.rows.query('delete from outages');
  return given.map(({ id }) => id);
}

describe('what was given up', () => {
  it('is shown by kind, cause and id, with nothing of what it says or whom it is for', async () => {
    const ids = await giveUp();
    const shown = await lines();
    expect(shown[0]).toBe('     2  introduction  own-error');
    for (const id of ids) expect(shown.join('\n')).toContain(id);
    const known = (await whoAndWhere(here)).filter((word) => word !== here.workspace.teamId);
    for (const word of known) expect(shown.join('\n')).not.toContain(word);
  });

  it('goes out once where it is redriven, however often that is asked at once, and the others stay', async () => {
    const [one = ''] = await giveUp();
    const asked = await Promise.all(Array.from({ length: 4 }, () => again(one)));
    expect(asked.map(({ count }) => count).toSorted(byNumber)).toEqual([0, 0, 0, 1]);
    await quiet(here);
    expect((await introductionsRead(here)).toSorted(byNumber)).toEqual([0, 0, 1, 1]);
    expect(await introductionStates(here)).toContainEqual({
      state: 'failed',
      outcome: 'own-error',
      count: 1,
    });
    expect(await again(one)).toEqual({ count: 0, left: 0, over: [] });
  });

  it('goes out all at once, but for what may have arrived, which goes by its id', async () => {
    const [one = ''] = await giveUp();
    await here.rows.query(`update deliveries set state = 'dropped', outcome = 'unsure' where id = $1`, [one]);
    expect(await again('all')).toEqual({ count: 1, left: 1, over: [] });
    await quiet(here);
    expect((await introductionsRead(here)).toSorted(byNumber)).toEqual([0, 0, 1, 1]);
    expect(await again(one)).toEqual({ count: 1, left: 0, over: [] });
    await quiet(here);
    expect(await introductionsRead(here)).toEqual([1, 1, 1, 1]);
    expect(await lines()).toEqual(['Nothing was given up.']);
  });

  it('of a pair that has ended stays given up, and nothing offers to redrive it', async () => {
    const [one = '', other = ''] = await giveUp();
    const endPairsOf = (ids: readonly string[]) =>
      here.rows.query(
        `update pairs set state = 'ended', ending = 'left' where id in (select pair_id from deliveries where id = any($1))`,
        [ids],
      );
    const states = await here.rows.query<{ id: string; state: string }>('select id, state from pairs');
    await endPairsOf([one]);
    const shown = (await lines()).join('\n');
    expect(shown).toMatch(new RegExp(`${one} .*  its pair has ended`, 'u'));
    expect(shown).not.toMatch(new RegExp(`${other} .*has ended`, 'u'));
    expect(shown).toContain('--redrive <id>');
    expect(await again(one)).toEqual({ count: 0, left: 0, over: ['its pair has ended'] });
    await endPairsOf([other]);
    expect((await lines()).join('\n')).not.toContain('--redrive');
    expect(await again('all')).toEqual({ count: 0, left: 0, over: Array(2).fill('its pair has ended') });
    expect(redrivenInWords(await again('all'))).toEqual([
      'None is redriven.',
      '2 no longer fit, and stay as they are: its pair has ended.',
    ]);
    expect(await introductionStates(here)).toContainEqual({
      state: 'failed',
      outcome: 'own-error',
      count: 2,
    });
    for (const { id, state } of states)
      await here.rows.query('update pairs set state = $2, ending = null where id = $1', [id, state]);
  });
});
