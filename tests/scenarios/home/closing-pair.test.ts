import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { archiveIn, todayIn } from '../../support/archiving.ts';
import { room } from '../../support/room.ts';
import { endWell } from '../../support/ways-on.ts';
import { few, latest, reads } from '../../support/world.ts';

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

  it('leads on to the farewell once a session is on record, in the pair’s DM too, and to no next mentee', async () => {
    const { pair, pairId, rows, forger } = here;
    await endWell(here, pair.first);
    await forger.action(pair.first, { id: 'sessions.held', value: `${pairId}:1` });
    await reads(() => latest(pair.first.messages(pair.dm)), 'so what comes next is your farewell.');
    await rows.delivered();
    const told = pair.first.messages(pair.dm).at(-1);
    expect(text(told)).not.toContain('next mentee');
    expect(told?.buttons).toEqual(['Write my part', 'Change the day', 'Undo this session']);
  });
});
