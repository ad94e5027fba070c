import { expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { agreeing } from '../../support/agreements.ts';
import { finding } from '../../support/booking.ts';
import { room } from '../../support/room.ts';
import { sessionCards } from '../../support/session-card.ts';
import { few } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const { said, books } = finding(here);
const { propose, sign, reaches } = agreeing(here);
const { pressInCard } = sessionCards(here);

it('a session is booked for as long as the pair has agreed, and its agenda fills just that', async () => {
  const { first, second } = here.pair;
  await propose(first, 'standard', { length: '30' });
  await reaches('An agreement to read');
  await sign(second);
  await reaches('Version 1 of your agreement is signed');
  await books();
  expect(text(said('You meet on'))).toContain('for 30 minutes');
  expect(await here.rows.query('select minutes from bookings where pair_id = $1', [here.pairId])).toEqual([
    { minutes: 30 },
  ]);
  await pressInCard(first, 'Start a session');
  await eventually(() => expect(said('For today’s mentor')).toBeDefined());
  const parts = text(said('For today’s mentor')).match(/\d+(?= min)/gu) ?? [];
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.reduce((sum, minutes) => sum + Number(minutes), 0)).toBe(30);
});
