import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { toldTo } from '../../support/asked-first.ts';
import { finding } from '../../support/booking.ts';
import { valueOfButton } from '../../support/forger.ts';
import { pauses } from '../../support/series.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const { said, books, bookings } = finding(here);

const values = (words: string, ...ids: readonly string[]) => {
  const shown = [said(words)].flatMap((each) => each ?? []);
  return ids.map((id) => valueOfButton(shown, id) ?? '');
};

describe('a session that was canceled', () => {
  it('can be neither skipped, recorded, repeated nor agreed to by what stood there before: each says so', async () => {
    const { first, second } = here.pair;
    await books();
    const [skip = '', repeat = ''] = values('You meet on', 'bookings.skip', 'series.repeat');
    const until = here.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 30 });
    await pauses(first, until);
    await eventually(() => expect(said('is canceled')).toBeDefined());
    await first.command('/peer resume');
    await reads(() => latest(first.allMessages()), 'Welcome back');
    const before = await bookings();
    expect(before).toMatchObject([{ state: 'cancelled' }]);
    for (const [id, value, words] of [
      ['bookings.skip', skip, 'That session was canceled, so nothing was changed'],
      ['bookings.held', `${here.pairId}:1`, 'That session was canceled, so nothing was changed'],
      ['series.repeat', repeat, 'That session isn’t ahead of you, so nothing was changed'],
      ['bookings.accept', `${here.pairId}:1`, 'That session was canceled, so nothing was changed'],
    ] as const) {
      const seen = toldTo(second).reading.split(words).length;
      await here.forger.action(second, { id, value });
      await eventually(() => expect(toldTo(second).reading.split(words)).toHaveLength(seen + 1));
    }
    expect(await bookings()).toEqual(before);
    for (const table of ['sessions', 'session_series'])
      expect(await here.rows.query(`select 1 from ${table} where pair_id = $1`, [here.pairId])).toEqual([]);
  });
});
