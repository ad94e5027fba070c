import { expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { agreeing } from '../../support/agreements.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const { propose, sign, reaches, dm } = agreeing(here);

it('a proposal that changes nothing is not sent: its author reads what stands, and finds it', async () => {
  const { pair, pairId, rows } = here;
  const { first, second, dm: place } = pair;
  const versions = () => rows.query('select from agreements where pair_id = $1', [pairId]);
  const proposedUnchangedBy = async (person: Person, button: string, told: string) => {
    await person.press(button, { in: place });
    await reads(() => person.modal(), 'You propose it in your pair DM');
    await person.submit();
    await reads(() => person.modal(), told);
    await rows.delivered();
  };
  await propose(first, 'light', {});
  await reaches('An agreement to read');
  await proposedUnchangedBy(first, 'Propose another version', 'The proposal that waits stays as it is');
  await first.closeModal();
  await proposedUnchangedBy(
    second,
    'Propose another version',
    'You changed nothing in the proposal that waits for you',
  );
  await second.press('Read it all', { in: 'modal' });
  await reads(() => second.modal(), 'Version 1, waiting');
  expect(await versions()).toHaveLength(1);
  await sign(second);
  await reaches('Version 1 of your agreement is signed');
  await rows.delivered();
  await second.closeModal();
  await proposedUnchangedBy(second, 'Change it', 'Your agreement holds as it is');
  expect(await versions()).toHaveLength(1);
  expect(dm().reading).not.toContain('version 2');
  expect(await rows.query('select from agreement_drafts where pair_id = $1', [pairId])).toEqual([]);
});
