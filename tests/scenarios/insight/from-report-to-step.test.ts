import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { valueOfButton } from '../../support/forger.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { meetOn, pairNamed, readReport } from '../../support/program-life.ts';
import { room } from '../../support/room.ts';
import { hoursLater, reads } from '../../support/world.ts';

// What an admin does about what the report says, and what it says then: from one round to the next.
const here = room({ shared: true, weekday: 1, withoutRateLimits: true });

const moveTo = (day: string): void => {
  here.clock.move(here.clock.now().until(Temporal.Instant.from(`${day}T09:00:00Z`)));
};

const notBegun = async () =>
  (
    await here.rows.query<{ id: string }>(
      `select id from pairs where workspace_id = $1 and state = 'introduced' order by id`,
      [here.workspace.teamId],
    )
  ).map(({ id }) => id);

/** By the button that the report, or the menu of Home, has for it. */
async function confirmRound(): Promise<void> {
  await reads(() => here.ana.modal(), 'Nothing is sent until you confirm');
  await here.ana.press('Confirm and introduce');
  await reads(() => here.ana.modal(), 'Confirmed');
  await here.ana.closeModal();
  await here.rows.delivered();
  // What the bot does by itself to get pairs going is another story.
  await here.rows.query('delete from touchpoints');
}

/** Five pairs have met twice in March, three have begun and not met; four have done nothing since they were introduced. */
async function aMonthGoesBy(): Promise<void> {
  const ids = await meetOn(here, { pairs: 5, days: ['2026-03-11', '2026-03-25'] });
  await here.rows.query(`update pairs set state = 'introduced', begun_at = null where id = any($1)`, [
    ids.slice(8),
  ]);
}

/** Opens the list from the report, as far as its button leads. */
async function seePairs(): Promise<string> {
  while (here.ana.modal()) await here.ana.closeModal();
  await here.ana.press('See pairs');
  await reads(() => here.ana.modal(), 'You see who is with whom');
  return text(here.ana.modal());
}

/** As the two do who are offered times: one suggests the first, the other takes it, and they meet. */
async function meetsAtATimeOffered(pairId: string): Promise<void> {
  const { names, channelId } = await pairNamed(here, pairId);
  const [one, other] = names.map((name) => here.person(name));
  if (!one || !other) throw new RangeError('a pair of two was expected');
  const press = (person: typeof one, id: string) =>
    here.forger.action(person, { id, value: valueOfButton(person.messages(channelId), id) });
  const dm = () => ({ reading: one.messages(channelId).map(text).join('\n') });
  await reads(dm, 'A program admin asked me to send these');
  await press(one, 'bookings.suggest-slot');
  await reads(dm, 'suggests');
  await here.rows.delivered();
  await press(other, 'bookings.accept');
  await reads(dm, 'is booked');
}

describe('an admin who goes from the report to what it says is to be done', () => {
  it('finds pairs for those who wait', async () => {
    const seen = await readReport(here.ana, 'no pairs yet');
    expect(seen).toContain('People are waiting: find the best pairs for them');
    await here.ana.press('Find best pairs');
    await confirmRound();
    expect(await readReport(here.ana, '24 people, 12 pairs')).not.toContain('People are waiting');
  });

  it('sends times to those who have not begun', async () => {
    await aMonthGoesBy();
    moveTo('2026-04-02');
    const seen = await readReport(here.ana, 'Met as often as agreed');
    expect(seen).toContain('24 people, 12 pairs');
    expect(seen).toContain('4 of 12 pairs haven’t begun: send them times to meet');
    const list = await seePairs();
    expect(list).toContain('12 pairs · 4 to begin · 8 begun');
    for (const pairId of await notBegun()) {
      const { names } = await pairNamed(here, pairId);
      await here.ana.press('Send times', { near: names[0] ?? '' });
      await reads(() => here.ana.modal(), 'get three times to meet');
      await here.ana.closeModal();
      await seePairs();
    }
  });

  it('so that they meet', async () => {
    const pairs = await notBegun();
    expect(pairs).toHaveLength(4);
    await hoursLater(here.world, 24);
    await here.rows.delivered();
    for (const pairId of pairs) await meetsAtATimeOffered(pairId);
    await hoursLater(here.world, 24 * 8);
    for (const pairId of pairs) {
      const { names } = await pairNamed(here, pairId);
      await here.forger.action(here.person(names[0] ?? ''), { id: 'sessions.held', value: `${pairId}:1` });
    }
    await here.rows.delivered();
    await eventually(async () => expect(await notBegun()).toEqual([]));
  });

  it('reads in the next report what came of it', async () => {
    await meetOn(here, { pairs: 12, days: ['2026-04-17', '2026-04-28'] });
    moveTo('2026-05-04');
    const seen = await readReport(here.ana, 'before');
    expect(seen).toContain('12 begun');
    expect(seen).not.toContain('haven’t begun');
    expect(seen).toMatch(/Met as often as agreed: .* before: better\./u);
    expect(seen).toContain('Nothing needs you now');
  });

  it('has another round for those who have come since, and reads of both', async () => {
    for (const name of ['Pia Lund', 'Pam Ortiz', 'Pat Kelly', 'Pol Marti']) await joinsLikeAna(here, name);
    expect(await readReport(here.ana, '28 people')).toContain('28 people, 12 pairs');
    await here.ana.command('/peer match');
    await confirmRound();
    expect(await readReport(here.ana, '14 pairs')).toContain('28 people, 14 pairs');
    const list = await seePairs();
    expect(list).toContain('14 pairs · 2 to begin · 12 begun');
    while (here.ana.modal()) await here.ana.closeModal();
    await here.ana.press('See all figures');
    await reads(() => here.ana.modal(), 'People: 28 enrolled, 28 in a pair');
  });
});
