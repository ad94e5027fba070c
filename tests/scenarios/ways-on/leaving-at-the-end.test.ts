import { expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true });

it('whoever has a pair in a program that winds down can still leave it', async () => {
  await here.ana.command('/peer setup');
  await reads(() => here.ana.modal(), 'Archive this program');
  await here.ana.press('Archive this program');
  await reads(() => here.ana.modal(), 'The last day');
  await here.ana.submit();
  await reads(() => here.ana.modal(), 'winds down until');
  await here.ana.closeModal();
  const { second, dm } = here.pair;
  await second.command('/peer leave');
  await reads(() => second.modal(), 'You leave');
  await second.submit();
  await reads(() => second.modal(), 'You’ve left Peer mentoring');
  expect(await here.rows.query('select state from pairs where id = $1', [here.pairId])).toEqual([
    { state: 'ended' },
  ]);
  expect(text(second.messages(dm)[0])).toContain('You’re peers now');
});
