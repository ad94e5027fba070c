import { beforeAll, describe, expect, it } from '@jest/globals';
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
    value: JSON.stringify({ programId: here.programId, pairId }),
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
    await reads(() => here.ana.modal(), 'get three times to meet');
    await here.ana.closeModal();
    await here.ana.closeModal();
    await Promise.all([help(pairIds[0] ?? ''), help(pairIds[0] ?? '')]);
    await daysLater(here.world, 1);
    await here.rows.delivered();
    const messages = here.person(names[0] ?? '').messages(channelId);
    expect(messages.map(text).filter((each) => each.includes('These times suit each of you'))).toHaveLength(
      1,
    );
    expect(await sent('pair-times')).toBe(1);
    await reads(() => ({ reading: toldInDm(here.ana) }), 'within the last seven days');
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
    expect(seen).toContain('11 pairs · 1 silent · 10 begun · 1 ended lately');
    const { names } = await pairNamed(here, silent);
    await here.ana.press('Remind them', { near: names[0] ?? '' });
    await reads(() => here.ana.modal(), 'get a reminder');
    await here.ana.closeModal();
    await here.ana.closeModal();
    for (const pairId of [begun, over]) await help(pairId);
    await daysLater(here.world, 3);
    await here.rows.delivered();
    expect((await dmOf(silent)).at(-1)).toContain('It’s been quiet here for a while');
    expect(await sent('pair-reminder')).toBe(1);
    await reads(() => ({ reading: toldInDm(here.ana) }), 'has moved on since you opened the list');
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
