import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { askFour, toldTo, useAskedRoom, type AskedPair } from '../../support/asked-first.ts';
import { createForger, type Forger } from '../../support/forger.ts';
import { reads } from '../../support/world.ts';

const room = useAskedRoom();
let pair: AskedPair;
let ana: Person;
let ben: Person;
let forger: Forger;
let teams = 0;

beforeEach(async () => {
  teams += 1;
  pair = await askFour(room(), `T000${teams}`);
  ({ ana, ben } = pair);
  forger = createForger(room().world.sandbox.slack, pair.workspace.teamId);
});

describe('an answer that is not one’s own to give', () => {
  it.each(['introductions.yes', 'introductions.no'])('is refused by %s, and changes nothing', async (id) => {
    const [outsider] = pair.others;
    if (!outsider) throw new Error('everybody is asked about the same pair');
    const stranger = await pair.workspace.join({ name: 'Sol Reyes', timeZone: 'America/Lima' });
    const before = await room().rows.query('select * from pair_members where pair_id = $1', [pair.pairId]);
    for (const person of [outsider, stranger]) {
      await forger.action(person, { id, value: pair.pairId });
      await reads(() => toldTo(person), 'That question was put to somebody else');
    }
    expect(await room().rows.query('select * from pair_members where pair_id = $1', [pair.pairId])).toEqual(
      before,
    );
  });

  it('is refused to an admin about somebody else’s pair, and where it names no pair at all', async () => {
    const [other] = await room().rows.query<{ id: string }>(
      'select id from pairs where workspace_id = $1 and id <> $2',
      [pair.workspace.teamId, pair.pairId],
    );
    await forger.action(ana, { id: 'introductions.yes', value: other?.id ?? '' });
    await reads(() => toldTo(ana), 'That question was put to somebody else');
    await forger.action(ben, { id: 'introductions.yes', value: crypto.randomUUID() });
    await reads(() => toldTo(ben), 'That question was put to somebody else');
    await forger.action(ben, { id: 'introductions.yes', value: 'all of them' });
    await reads(() => toldTo(ben), 'I couldn’t understand that');
    const given = await room().rows.query(
      'select from pair_members where workspace_id = $1 and answer is not null',
      [pair.workspace.teamId],
    );
    expect(given).toHaveLength(0);
  });
});
