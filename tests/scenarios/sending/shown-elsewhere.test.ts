import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { few, introduceEverybody, reads } from '../../support/world.ts';

const here = room({ people: few, shared: true });

afterEach(() => here.slack.faults.clear());

describe('what cannot be shown where it was asked for', () => {
  it('a draft whose loading window was closed: it is told in the conversation, kept, and goes on from there', async () => {
    const { faults } = here.slack;
    const heard = heardFromNowOn();
    faults.next('views.update', { holdBack: () => here.ana.closeModal() });
    await here.ana.command('/peer match');
    await reads(heard, 'Nothing is sent until you confirm');
    expect(heard().reading).not.toContain('nothing was changed');
    await here.ana.press('Change settings');
    await reads(() => here.ana.modal(), 'Settings for this round');
    await here.ana.closeModal();
  });

  it('a window that Slack does not open in time: says so, and a second press opens it', async () => {
    const { faults } = here.slack;
    const heard = heardFromNowOn();
    faults.next('views.open', { error: 'expired_trigger_id' });
    await here.ana.command('/peer pause');
    await reads(heard, 'couldn’t show that in time');
    expect(here.ana.modal()).toBeUndefined();
    await here.ana.command('/peer pause');
    await reads(() => here.ana.modal(), 'Pause');
    await here.ana.closeModal();
  });

  it('a change whose window is gone: it stands, and is told', async () => {
    const { faults } = here.slack;
    await here.ana.command('/peer admins');
    await reads(() => here.ana.modal(), 'Ana');
    await here.ana.fillIn({ 'Add admins': ['Ana Sousa', 'Ben Okoro'] });
    await here.ana.submit();
    await here.ana.closeModal();
    await here.ana.command('/peer admins');
    await reads(() => here.ana.modal(), 'Remove');
    faults.next('views.update', { holdBack: () => here.ana.closeModal() });
    const heard = heardFromNowOn();
    await here.ana.press('Remove', { near: '@Ben' });
    await reads(heard, 'removed @Ben');
  });

  it('a message whose response_url has expired is changed all the same', async () => {
    const { first, second, dm } = await introduceEverybody(here.workspace);
    await first.command('/peer topic', { in: dm });
    await eventually(() => expect(first.messages(dm).at(-1)?.buttons).toContain('Show another'));
    const { ts: at } = first.messages(dm).at(-1) ?? {};
    const topic = () => text(first.messages(dm).find(({ ts }) => ts === at));
    const before = topic();
    here.slack.faults.next('response_url', { error: 'expired_url' });
    await second.press('Show another', { in: `${dm}/${at}` });
    await eventually(() => expect(topic()).not.toBe(before));
  });
});

describe('a bot that Slack lets in no more', () => {
  it.each(['token_revoked', 'invalid_auth', 'account_inactive'])(
    'says so where it can still answer, and who can mend it: %s',
    async (error) => {
      here.slack.faults.everywhere({ error });
      for (const command of ['/peer pause', '/peer setup', '/peer people']) {
        const heard = heardFromNowOn();
        await here.ana.command(command);
        await reads(heard, 'I’ve lost my access to this workspace');
        expect(heard().reading).toContain('the person who installed Peer Pairs has to install it again');
        expect(heard().reading).not.toContain('try again');
      }
    },
  );

  it('shows what it knows all the same', async () => {
    here.slack.faults.everywhere({ error: 'token_revoked' });
    const heard = heardFromNowOn();
    await here.ana.command('/peer match');
    await reads(heard, 'A round needs at least two people');
    expect(heard().reading).toContain('I’ve lost my access to this workspace');
  });
});

/** Everything that Ana reads from now on, wherever it stands. */
function heardFromNowOn(): () => { readonly reading: string } {
  const before = here.ana.allMessages().length;
  return () => ({ reading: here.ana.allMessages().slice(before).map(text).join('\n') });
}
