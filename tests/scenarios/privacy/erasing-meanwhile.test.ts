import { describe, expect, it } from '@jest/globals';
import { features } from '../../../src/features.ts';
import { erase } from '../../../src/features/privacy/service/erasing.ts';
import { exportOf } from '../../../src/features/privacy/service/exporting.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { askEverybody } from '../../support/asked-first.ts';
import { everythingKept, linesWith } from '../../support/revealing.ts';
import { room } from '../../support/room.ts';
import { openRound } from '../../support/rounds.ts';
import { daysLater, few, reads } from '../../support/world.ts';

const here = room({ people: few, putBack: true, withoutRateLimits: true, weekday: 1 });

const deps = () => here.world.sandbox.bot.deps;
const actor = ({ id: personId }: Person) => ({ workspaceId: here.workspace.teamId, personId });
const traces = async ({ id }: Person) => linesWith(await everythingKept(here.rows), id);

describe('an erasure', () => {
  it.each([
    ['with the confirmation of a round', 0],
    ['just after it', 5],
    ['well after it', 40],
  ])('%s leaves nothing of the person, and nobody waits for them', async (_, milliseconds) => {
    await openRound(here.ana);
    const confirmed = here.ana.press('Confirm and introduce');
    await new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
    await Promise.all([confirmed, erase(deps(), features, actor(here.chen))]);
    await here.rows.delivered();
    expect(await traces(here.chen)).toEqual([]);
    await daysLater(here.world, 3);
    await here.rows.delivered();
    expect(await traces(here.chen)).toEqual([]);
    expect(await here.rows.query(`select kind from deliveries where state = 'failed'`)).toEqual([]);
  });

  it('discards a draft with them, so that an admin makes another', async () => {
    await openRound(here.ana);
    await erase(deps(), features, actor(here.chen));
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'This round was discarded');
    expect(text(here.ana.modal())).not.toContain('Confirmed');
    expect(
      await here.rows.query('select from pairs where workspace_id = $1', [here.workspace.teamId]),
    ).toEqual([]);
    await here.ana.closeModal();
    await openRound(here.ana);
    expect(text(here.ana.modal())).not.toContain('former');
  });

  it('while they are asked whether they would meet somebody tells the other what silence would', async () => {
    const { ben, ana } = await askEverybody(here, here.workspace);
    await erase(deps(), features, actor(ben));
    await daysLater(here.world, 7);
    await here.rows.delivered();
    expect(await traces(ben)).toEqual([]);
    const heard = ana.allMessages().map(text).join('\n');
    expect(heard).not.toMatch(/former-|erased/u);
    expect(await here.rows.query(`select kind from deliveries where state = 'failed'`)).toEqual([]);
  });

  it('at the moment of an export gives all of it or nothing, and leaves nothing', async () => {
    const taken = exportOf(deps(), features, actor(here.chen));
    const outcomes = await Promise.all([taken, erase(deps(), features, actor(here.chen))]);
    expect(outcomes[1]).toBe('erased');
    const [exported] = outcomes;
    expect(exported?.own.participants?.length ?? 1).toBe(1);
    expect(await exportOf(deps(), features, actor(here.chen))).toBeUndefined();
    expect(await traces(here.chen)).toEqual([]);
  });
});
