import { describe, expect, it } from '@jest/globals';
import { pairReaderOf, pairsOf } from '../../../src/features/pairs/pair/service/pairs.ts';
import type { Reader } from '../../../src/language.ts';
import { emptyRoom } from '../../support/empty-room.ts';
import { fewAtNorthwind, introduceEverybody } from '../../support/world.ts';

const here = emptyRoom();

describe('what a pair reads together', () => {
  it('is written by the clock and in the notation that both have', async () => {
    const lisbon = { locale: 'en-GB', timeZone: 'Europe/Lisbon' };
    expect(await readerOfPeers('T0001', lisbon, lisbon)).toEqual({ language: 'en', ...lisbon });
  });

  it('is written by nobody’s own where they differ, but in the hours that both count', async () => {
    const peers = [
      { locale: 'pt-PT', timeZone: 'Europe/Lisbon' },
      { locale: 'en-GB', timeZone: 'Africa/Lagos' },
    ] as const;
    expect(await readerOfPeers('T0002', ...peers)).toEqual({
      language: 'en',
      locale: 'en-u-hc-h23',
      timeZone: 'UTC',
    });
  });
});

type Living = { readonly locale: string; readonly timeZone: string };

/** Two peers who live so are introduced, in a workspace of their own. */
async function readerOfPeers(teamId: string, ...living: readonly [Living, Living]): Promise<Reader> {
  const two = fewAtNorthwind.people.slice(0, living.length);
  const people = two.map((person, index) => ({ ...person, ...living[index] }));
  const workspace = await here.world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId, people });
  const { first } = await introduceEverybody(workspace);
  return here.world.sandbox.bot.deps.db.inWorkspace(teamId, async (tx) => {
    const [pair] = await pairsOf(tx, first.id);
    if (!pair) throw new RangeError('nobody was introduced');
    return pairReaderOf(tx, pair);
  });
}
