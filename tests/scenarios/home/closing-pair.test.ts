import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { archiveIn, todayIn, useArchivingRoom } from '../../support/archiving-room.ts';
import { reads } from '../../support/world.ts';

const room = useArchivingRoom();

const monthsDay = (day: Temporal.PlainDate) => day.toLocaleString('en-US', { month: 'long', day: 'numeric' });

describe('the Home of somebody whose pair closes', () => {
  it('says on which day it ends, and offers what can still be done and nothing else', async () => {
    const { pair } = room();
    const { first } = pair;
    await first.openHome();
    await reads(() => first.home(), 'Set a goal');
    expect(first.home()?.buttons).toContain('Another peer');

    await archiveIn(room(), 14);
    await first.openHome();
    await reads(() => first.home(), 'This pair ends on');
    const lastDay = todayIn(room()).add({ days: 14 });
    expect(text(first.home())).toContain(`This pair ends on ${monthsDay(lastDay)}, 2026 with its program`);
    expect(text(first.home())).not.toContain('No goals yet');
    for (const gone of ['Set a goal', 'Another peer', 'Make our agreement'])
      expect(first.home()?.buttons).not.toContain(gone);
    expect(first.home()?.buttons).toContain('We met');
  });

  it('leaves the agreement there to read', async () => {
    const { pair, rows, workspace } = room();
    const { first } = pair;
    await first.press('Make our agreement', { in: pair.dm });
    await reads(() => first.modal(), 'Our agreement');
    await first.submit();
    await first.closeModal();
    await rows.query(`update pairs set state = 'closing' where workspace_id = $1`, [workspace.teamId]);
    await first.openHome();
    await reads(() => first.home(), 'a proposal waits');
    expect(first.home()?.buttons).toContain('Read our agreement');
  });
});
