import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { archiveIn, todayIn } from '../../support/archiving.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, weekday: 1, introduced: true, putBack: true });

const monthsDay = (day: Temporal.PlainDate) => day.toLocaleString('en-US', { month: 'long', day: 'numeric' });

describe('the Home of somebody whose pair closes', () => {
  it('says on which day it ends, and offers what can still be done and nothing else', async () => {
    const { pair } = here;
    const { first } = pair;
    await first.openHome();
    await reads(() => first.home(), 'Set a goal');
    expect(first.home()?.buttons).toContain('Find another peer');

    await archiveIn(here, 14);
    await first.openHome();
    await reads(() => first.home(), 'This pair ends on');
    const lastDay = todayIn(here).add({ days: 14 });
    expect(text(first.home())).toContain(`This pair ends on ${monthsDay(lastDay)}, 2026`);
    expect(text(first.home())).not.toContain('No open goals now');
    for (const gone of ['Set a goal', 'Find another peer', 'Make our agreement', 'Revise agreement'])
      expect(first.home()?.buttons).not.toContain(gone);
    expect(first.home()?.buttons).toContain('We met');
  });

  it('leaves the agreement there to read', async () => {
    const { pair, rows, workspace } = here;
    const { first } = pair;
    await first.press('Make our agreement', { in: pair.dm });
    await reads(() => first.modal(), 'Our agreement');
    await first.submit();
    await first.closeModal();
    await rows.query(`update pairs set state = 'closing' where workspace_id = $1`, [workspace.teamId]);
    await first.openHome();
    await reads(() => first.home(), 'is waiting for');
    expect(first.home()?.buttons).toContain('Read our agreement');
  });
});
