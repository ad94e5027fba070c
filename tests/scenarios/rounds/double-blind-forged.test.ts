import { describe, expect, it } from '@jest/globals';
import { toldTo } from '../../support/asked-first.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, asked: true, putBack: true, withoutRateLimits: true });

describe('an answer that is not one’s own to give', () => {
  it.each(['introductions.yes', 'introductions.no'])('is refused by %s, and changes nothing', async (id) => {
    const [outsider] = here.asked.others;
    if (!outsider) throw new Error('everybody is asked about the same pair');
    const stranger = await here.asked.workspace.join({ name: 'Sol Reyes', timeZone: 'America/Lima' });
    const before = await here.rows.query('select * from pair_members where pair_id = $1', [
      here.asked.pairId,
    ]);
    for (const person of [outsider, stranger]) {
      await here.forger.action(person, { id, value: here.asked.pairId });
      await reads(() => toldTo(person), 'That question was for someone else');
    }
    expect(
      await here.rows.query('select * from pair_members where pair_id = $1', [here.asked.pairId]),
    ).toEqual(before);
  });

  it('is refused to an admin about somebody else’s pair, and where it names no pair at all', async () => {
    const [other] = await here.rows.query<{ id: string }>(
      'select id from pairs where workspace_id = $1 and id <> $2',
      [here.asked.workspace.teamId, here.asked.pairId],
    );
    await here.forger.action(here.ana, { id: 'introductions.yes', value: other?.id ?? '' });
    await reads(() => toldTo(here.ana), 'That question was for someone else');
    await here.forger.action(here.asked.ben, { id: 'introductions.yes', value: crypto.randomUUID() });
    await reads(() => toldTo(here.asked.ben), 'That question was for someone else');
    await here.forger.action(here.asked.ben, { id: 'introductions.yes', value: 'all of them' });
    await reads(() => toldTo(here.asked.ben), 'I couldn’t understand that');
    const given = await here.rows.query(
      'select from pair_members where workspace_id = $1 and answer is not null',
      [here.asked.workspace.teamId],
    );
    expect(given).toHaveLength(0);
  });
});
