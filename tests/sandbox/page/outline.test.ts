import { expect, it } from '@jest/globals';
import { contentOf } from '../../../src/sandbox/page/client/outline.ts';
import { readerOfDates } from '../../../src/sandbox/page/drawing/surface.ts';
import type { PageState } from '../../../src/sandbox/page-server/page-state.ts';
import { dateInWords } from '../../../src/sandbox/reading/dates.ts';

const stateAt = (now: string, timeZone: string) =>
  ({
    now,
    personId: 'U1',
    people: [{ id: 'U1', timeZone, locale: 'en-US' }],
    conversations: [],
    home: null,
    modals: [],
  }) as unknown as PageState;

const place = { teamId: 'T1', personId: 'U1', at: 'D1' };

const dayWritten = (moment: string, state: PageState): string =>
  dateInWords({ timestamp: Date.parse(moment) / 1000, format: '{day_divider_pretty}' }, readerOfDates(state));

it.each(['America/Bogota', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])(
  'a message of this moment is of today in %s, at whatever hour',
  (timeZone) => {
    for (let quarter = 0; quarter < 96; quarter += 1) {
      const now = new Date(Date.UTC(2026, 11, 17) + quarter * 900_000 + 780_000).toISOString();
      expect(dayWritten(now, contentOf(stateAt(now, timeZone), place))).toBe('Today');
    }
  },
);

it('the clock alone draws nothing anew within a quarter of an hour', () => {
  const [one, other] = ['2026-12-17T10:16:00.000Z', '2026-12-17T10:29:59.000Z'].map((now) =>
    contentOf(stateAt(now, 'UTC'), place),
  );
  expect(one).toEqual(other);
});
