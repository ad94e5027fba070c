import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { toldTo } from '../../support/asked-first.ts';
import { askToArchiveIn } from '../../support/archiving.ts';
import { firstInLine } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

/** Three people, who make one trio. */
const here = room({
  people: few.slice(0, 3),
  weekday: 1,
  drafted: true,
  putBack: true,
  withoutRateLimits: true,
});

const introduced = 'You’re peers now';
const neverMet = 'something changed before I could introduce you';

afterEach(() => here.slack.faults.clear());

describe('between a trio’s confirmation and its introduction', () => {
  it('one leaves: each of the two others hears so once, and is first in the next round', async () => {
    await confirmUnsent();
    await here.ana.command('/peer leave');
    await reads(() => here.ana.modal(), 'You leave');
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'You’ve left');
    await expectWord([here.ben, here.chen]);
  });

  it('one is deactivated: each of the two others hears so once, and is first in the next round', async () => {
    await confirmUnsent();
    await here.workspace.change('Ben Okoro', { isDeactivated: true });
    await expectWord([here.ana, here.chen]);
    expect(toldTo(here.ben).reading).not.toContain(introduced);
  });

  it('the program’s last day goes by: nobody is introduced after it', async () => {
    await confirmUnsent();
    await askToArchiveIn(here, 1);
    here.clock.move(Temporal.Duration.from({ hours: 3 * 24 }));
    await here.world.sandbox.bot.app.tick();
    await eventually(async () =>
      expect(await here.rows.query(`select from pairs where ending = 'wound-down'`)).toHaveLength(1),
    );
    here.slack.faults.clear();
    await here.rows.delivered();
    for (const person of [here.ana, here.ben, here.chen])
      expect(toldTo(person).reading).not.toContain(introduced);
  });
});

/** Slack takes no introduction for now. */
async function confirmUnsent(): Promise<void> {
  here.slack.faults.always('conversations.open', { status: 429, retryAfter: 1 });
  await here.ana.press('Confirm and introduce');
  await reads(() => here.ana.modal(), 'Confirmed');
  await here.ana.closeModal();
}

async function expectWord(others: readonly Person[]): Promise<void> {
  here.slack.faults.clear();
  for (const other of others) await reads(() => toldTo(other), neverMet);
  await here.rows.delivered();
  for (const other of others) {
    expect(toldTo(other).reading.split(neverMet)).toHaveLength(2);
    expect(toldTo(other).reading).not.toContain(introduced);
  }
  // Whoever was in the trio is spared the next one, so that who is gone may stand there too.
  expect(await firstInLine(here)).toEqual(expect.arrayContaining(others.map(({ name }) => name)));
}
