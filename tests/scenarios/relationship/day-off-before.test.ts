import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true, weekday: 1 });

const { said, at, books, bookings } = finding(here);

const question = 'Does this time still work?';
const local = () => here.clock.now().toZonedDateTimeISO('Europe/Lisbon');
const tomorrow = () => local().toPlainDate().add({ days: 1 }).toString();

const until = (hour: number) =>
  here.world.sandbox.advance(
    here.clock
      .now()
      .until(local().round({ smallestUnit: 'hour', roundingMode: 'floor' }).with({ hour }).toInstant()),
  );

async function booksForTomorrow(): Promise<void> {
  await books({
    fields: { 'When could you meet?': 'Another time', 'Another day': tomorrow(), 'Another hour': '14:00' },
  });
}

async function takesOff(day: string): Promise<void> {
  const { second } = here.pair;
  await second.command('/peer days-off');
  await reads(() => second.modal(), 'On these days');
  await second.fillIn({ 'Add a day': day });
  await second.submit();
  await eventually(() => expect(second.modal()?.buttons).toContain('Remove'));
}

describe('a day off that is marked on the evening before a session', () => {
  it('names the session at once, which can be moved from there, and the pair is asked before its time', async () => {
    const { first, second } = here.pair;
    await booksForTomorrow();
    await until(21);
    const day = tomorrow();
    await takesOff(day);
    expect(text(second.modal())).toContain(`You meet ${first.name.split(' ')[0]} on`);
    expect(second.modal()?.buttons).toContain('Move it');
    await eventually(() => expect(said(question)?.buttons).toContain('Move it'));
    await second.press('Move it', { in: 'modal' });
    await reads(() => second.modal(), 'Move the session');
    await second.closeModal();
    await first.press('Skip it', at(question));
    await eventually(() => expect(text(said(question))).toContain('This session was skipped'));
    expect(text(said(question))).not.toContain('It stays booked');
    expect(await bookings()).toMatchObject([{ state: 'skipped' }]);
    await second.command('/peer days-off');
    await eventually(() => expect(second.modal()?.buttons).toContain('Remove'));
    expect(text(second.modal())).not.toContain('You meet');
  });

  it('names no session of another day', async () => {
    await booksForTomorrow();
    await until(21);
    await takesOff(local().toPlainDate().add({ days: 2 }).toString());
    expect(text(here.pair.second.modal())).not.toContain('You meet');
    await here.rows.delivered();
    expect(said(question)).toBeUndefined();
  });
});
