import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm, valueInModal, valueOfButton } from '../../support/forger.ts';
import { goQuiet, meetOn, pairNamed, readReport } from '../../support/program-life.ts';
import { room } from '../../support/room.ts';
import { daysLater, latest, reads } from '../../support/world.ts';

const here = room({ introduced: true, silent: true, shared: true, weekday: 1, withoutRateLimits: true });

let pairIds: readonly string[] = [];

const openPairs = async () => {
  await readReport(here.ana, 'Peer mentoring');
  await here.ana.press('See pairs');
  await reads(() => here.ana.modal(), 'You see who is with whom');
};

const dmOf = async (pairId: string) => {
  const { names, channelId } = await pairNamed(here, pairId);
  return here
    .person(names[0] ?? '')
    .messages(channelId)
    .map(text);
};

const help = (pairId: string, person = here.ana) =>
  here.forger.action(person, {
    id: 'pair-list.help',
    value: JSON.stringify({ programId: here.programId, pairId, filter: 'going', page: 0 }),
  });

const sent = async (kind: string) =>
  (await here.rows.query(`select from deliveries where kind = $1`, [kind])).length;

beforeAll(async () => {
  pairIds = (await here.rows.query<{ id: string }>('select id from pairs order by id')).map(({ id }) => id);
});

describe('an admin who looks at the pairs', () => {
  it('shows who is with whom and how they stand, and nothing that they wrote', async () => {
    await openPairs();
    const seen = text(here.ana.modal());
    expect(seen).toContain('Peer mentoring: 12 pairs · 12 to begin');
    const { names } = await pairNamed(here, pairIds[0] ?? '');
    expect(seen).toContain(`${names.join(' and ')} haven’t begun yet`);
    expect(seen).not.toContain('lighthouse');
    await here.ana.closeModal();
  });

  it('stands in the log with one line a day, however often', async () => {
    await openPairs();
    await here.ana.closeModal();
    for (const kind of ['pairs-listed', 'report-read'])
      expect(await here.rows.query(`select from program_log where act ->> 'kind' = $1`, [kind])).toHaveLength(
        1,
      );
    await here.ben.command('/peer admins');
    await reads(() => here.ben.modal(), 'looked at the list of pairs');
    await here.ben.closeModal();
  });

  it('sends times to meet to a pair that has still to begin, once, however often it is pressed', async () => {
    await openPairs();
    const { names, channelId } = await pairNamed(here, pairIds[0] ?? '');
    await here.ana.press('Send times', { near: names[0] ?? '' });
    await reads(() => here.ana.modal(), 'three times to meet');
    await here.ana.closeModal();
    await Promise.all([help(pairIds[0] ?? ''), help(pairIds[0] ?? '')]);
    expect(toldInDm(here.ana)).not.toContain('Nothing more goes');
    await daysLater(here.world, 1);
    await here.rows.delivered();
    const messages = here.person(names[0] ?? '').messages(channelId);
    expect(messages.map(text).filter((each) => each.includes('These times suit each of you'))).toHaveLength(
      1,
    );
    expect(await sent('pair-times')).toBe(1);
  });

  it('sees in the list that it was asked for, in place of the button, and reads why nothing more goes', async () => {
    await openPairs();
    expect(text(here.ana.modal())).toContain('Asked on March 9, 2026 to send them times');
    await here.ana.closeModal();
    await help(pairIds[0] ?? '');
    await reads(
      () => ({ reading: toldInDm(here.ana) }),
      'an admin asked on March 9, 2026. You can ask again from March 16, 2026',
    );
    expect(await sent('pair-times')).toBe(1);
  });

  it('stands in the log by what was asked, and not by whom it was for', async () => {
    await here.ben.command('/peer admins');
    await reads(() => here.ben.modal(), 'asked me to send a pair times to meet');
    await here.ben.closeModal();
  });

  it('is told to the pair without a name', async () => {
    const [last = ''] = (await dmOf(pairIds[0] ?? '')).slice(-1);
    expect(last).toContain('A program admin asked me to send these');
    expect(last).not.toContain('Ana');
  });

  it('lets one of the pair suggest one of these times', async () => {
    const { names, channelId } = await pairNamed(here, pairIds[0] ?? '');
    const first = here.person(names[0] ?? '');
    const value = valueOfButton(first.messages(channelId), 'bookings.suggest-slot');
    await here.forger.action(first, { id: 'bookings.suggest-slot', value });
    await reads(() => latest(first.messages(channelId)), 'suggests');
  });

  it('reminds one that has been silent, and neither one that has begun nor one that is over', async () => {
    const [, silent = '', begun = '', over = ''] = pairIds;
    await meetOn(here, { pairs: 3, days: ['2026-03-06'] });
    await goQuiet(here, [silent], ['2026-02-20', '2026-02-27']);
    await here.rows.query(
      `update pairs set state = 'ended', ending = 'released', ended_at = $2 where id = $1`,
      [over, here.clock.now().toString()],
    );
    await openPairs();
    const seen = text(here.ana.modal());
    expect(seen).toContain('11 pairs · 11 begun · 1 ended lately');
    expect(seen).toContain('Among them: 1 silent');
    const { names } = await pairNamed(here, silent);
    await here.ana.press('Remind them', { near: names[0] ?? '' });
    await reads(() => here.ana.modal(), 'a reminder in their pair DM');
    await here.ana.closeModal();
    for (const pairId of [begun, over]) await help(pairId);
    await reads(() => ({ reading: toldInDm(here.ana) }), 'has moved on since you opened the list');
    await daysLater(here.world, 3);
    await here.rows.delivered();
    const reminders = (await dmOf(silent)).filter((each) => each.includes('You have no session booked'));
    expect(reminders).toHaveLength(1);
    expect(await sent('pair-reminder')).toBe(1);
  });

  it('sees a pair that is about to end as it stood before, and has nothing sent to it', async () => {
    const [, , , , ending = '', fresh = ''] = pairIds;
    await here.rows.query(`update pairs set state = 'closing' where id = any($1::uuid[])`, [[ending, fresh]]);
    await here.rows.query(`update pairs set begun_at = null where id = $1`, [fresh]);
    await openPairs();
    const seen = text(here.ana.modal());
    const [of, notBegun] = [await pairNamed(here, ending), await pairNamed(here, fresh)];
    expect(seen).toContain(`${of.names.join(' and ')} have begun`);
    expect(seen).toContain(`${notBegun.names.join(' and ')} haven’t begun yet`);
    expect(seen).toContain('11 pairs · 10 begun · 1 to begin');
    await here.ana.closeModal();
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'Peer mentoring: 10 of 11 pairs have begun');
    await help(fresh);
    await daysLater(here.world, 3);
    await here.rows.delivered();
    expect((await dmOf(fresh)).join()).not.toContain('These times suit each of you');
    await openPairs();
    expect(text(here.ana.modal())).toContain('to send them times');
    await here.ana.closeModal();
  });

  it('stands in the log anew on a later day on which only the filter was used', async () => {
    const looks = `select from program_log where act ->> 'kind' = 'pairs-listed'`;
    await openPairs();
    const before = (await here.rows.query(looks)).length;
    await daysLater(here.world, 3);
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'You see who is with whom');
    await eventually(async () => expect(await here.rows.query(looks)).toHaveLength(before + 1));
    await here.ana.closeModal();
  });

  it('finds those that have ended where they are asked for', async () => {
    await openPairs();
    await here.ana.fillIn({ Show: 'Ended in the last four weeks' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'have ended their pair');
    expect(valueInModal(here.ana, 'pairing.match')).toBe(here.programId);
    await here.ana.closeModal();
  });
});

describe('anybody else', () => {
  it('neither sees the list nor has anything sent', async () => {
    const before = await here.rows.count('deliveries');
    await here.forger.action(here.ben, { id: 'pair-list.open', value: here.programId });
    await help(pairIds[4] ?? '', here.ben);
    await help('00000000-0000-4000-8000-000000000000');
    await reads(() => ({ reading: toldInDm(here.ben) }), 'Only the program’s admins can do that');
    expect(await here.rows.count('deliveries')).toBe(before);
  });
});
