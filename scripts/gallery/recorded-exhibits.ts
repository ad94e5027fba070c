import {
  sessionHeld,
  sessionOnRecord,
  sessionUndone,
} from '../../src/features/relationship/bookings/views/held.ts';
import { texts as rotaTexts } from '../../src/features/relationship/rota/texts.ts';
import { dayModal } from '../../src/features/relationship/rota/views.ts';
import { formatDate, type Reader } from '../../src/language.ts';
import { saying } from '../../src/slack/listening/answering.ts';
import type { Exhibit } from './exhibit.ts';
import { farApart, pair, tipAt } from './sample-data.ts';
import { booking, rota } from './sample-sessions.ts';

const atOnce = Temporal.Instant.from('2026-02-24T10:00:00Z');

/** What stands there of a session that is on record, and of its day. */
export function recorded(reader: Reader): readonly Exhibit[] {
  const words = rotaTexts(reader);
  return [
    ...held(reader),
    ...ofItsDay(reader),
    {
      title: 'Taken off the record',
      when: '_Undo_; what its message says from then on.',
      message: sessionUndone(rota(0), reader),
    },
    { title: 'Undone', when: '_Undo_, seen by that person alone.', message: saying(words.isUndone) },
    {
      title: 'A session before the last one',
      when: 'They have met again; what its message says from then on.',
      message: sessionOnRecord(1, reader),
    },
  ];
}

type OnRecord = Omit<Parameters<typeof sessionHeld>[0], 'tip' | 'now'> & { readonly now?: Temporal.Instant };

const telling =
  (reader: Reader) =>
  (title: string, when: string, { now = atOnce, ...of }: OnRecord): Exhibit => {
    const tip = tipAt(of.rota.sessionsHeld === 1 ? 'after-first-session' : 'after-session', reader);
    return { title, when, message: sessionHeld({ ...of, now, tip }, reader) };
  };

const held = (reader: Reader): readonly Exhibit[] => {
  const told = telling(reader);
  const alone = { booked: undefined, ahead: undefined };
  return [
    told('On record', 'One of them says that they met; in the pair DM.', { ...alone, rota: rota(1) }),
    told('On record for a day', 'From twelve hours after it; what its message says from then on.', {
      ...alone,
      rota: rota(1),
      now: atOnce.add({ hours: 12 }),
    }),
    told(
      'On record, with the next one split',
      'The pair has split it, and met without a session that stays booked.',
      { rota: rota(2, 'halves'), booked: undefined, ahead: booking },
    ),
    told('On record in a pair that ends', 'As before, once the pair has a last day.', {
      ...alone,
      rota: rota(4),
      endsOn: Temporal.PlainDate.from('2026-04-13'),
    }),
    told(
      'On record, before its time',
      'They met up to 36 hours before the time of a session that was booked.',
      { rota: rota(2), booked: booking, ahead: undefined },
    ),
    told(
      'On record, with the roles of the next one swapped',
      'The pair has swapped them; what its message says from then on.',
      { ...alone, rota: { ...rota(2), isSwapped: true } },
    ),
    told(
      'On record, and the turns even out',
      'The same person led it whose turn it is, since the roles of an earlier one were swapped.',
      { ...alone, rota: { ...rota(3), isAgain: true } },
    ),
    told(
      'On record for another day by each one’s calendar',
      'One of them says that they met; in the pair DM of peers far apart.',
      {
        ...alone,
        rota: { ...rota(2), pair: farApart, lastHeldAt: Temporal.Instant.from('2026-02-24T22:30:00Z') },
      },
    ),
  ];
};

function ofItsDay(reader: Reader): readonly Exhibit[] {
  const words = rotaTexts(reader);
  const dayIn = (date: string) => formatDate(Temporal.PlainDate.from(date), reader);
  return [
    {
      title: 'On which day it was',
      when: '_Change the day_, by the calendar of the person who presses it.',
      view: dayModal(
        { pairId: pair.id, number: 2, heldAt: Temporal.Instant.from('2026-02-24T10:00:00Z') },
        reader,
      ),
    },
    {
      title: 'A day that can’t be',
      when: 'Beside the field.',
      lines: {
        'Of several': words.day.amiss(dayIn('2026-02-09'), dayIn('2026-02-24')),
        'Of one': words.day.amiss(dayIn('2026-02-24'), dayIn('2026-02-24')),
      },
    },
    {
      title: 'The day is kept',
      when: 'Seen by that person alone; the message in the pair DM follows.',
      message: saying(words.day.kept(dayIn('2026-02-24'))),
    },
  ];
}
