import { texts as calendarTexts } from '../../../src/features/relationship/calendar/texts.ts';
import { addressModal, calendarModal, turnedOff } from '../../../src/features/relationship/calendar/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { said } from '../sample-data.ts';

const madeAt = Temporal.Instant.from('2026-03-02T09:15:00Z');

export const calendar: OpenRoom = (reader) => ({
  name: 'A calendar of sessions',
  exhibits: [
    {
      title: 'No address yet',
      when: '`/peer calendar`, or _Open my calendar_ in Home.',
      view: calendarModal({ kind: 'none' }, reader),
    },
    { title: 'An address', when: '_Make an address_; shown once.', view: addressModal(said.address, reader) },
    { title: 'Later', when: 'As the first.', view: calendarModal({ kind: 'kept', madeAt }, reader) },
    { title: 'Turned off', when: '_Turn it off_.', view: turnedOff(reader) },
    {
      title: 'Where none can be served',
      when: 'By Socket Mode, or without `PUBLIC_URL`.',
      view: calendarModal({ kind: 'unserved' }, reader),
    },
    { title: 'Kindly refused', when: 'It cannot be done.', lines: calendarTexts(reader).refusals },
  ],
});
