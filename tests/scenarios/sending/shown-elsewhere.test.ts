import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import {
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type TestWorld,
} from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let ana: Person;

beforeAll(async () => {
  world = await startWorld();
  workspace = await world.sandbox.addWorkspace(fewAtNorthwind);
  ana = workspace.person('Ana Sousa');
});

afterAll(() => world.stop());

afterEach(() => world.sandbox.slack.faults.clear());

/** Everything that Ana reads from now on, wherever it stands. */
function heardFromNowOn(): () => { readonly reading: string } {
  const before = ana.allMessages().length;
  return () => ({ reading: ana.allMessages().slice(before).map(text).join('\n') });
}

describe('what cannot be shown where it was asked for', () => {
  it('a draft whose loading window was closed: it is told in the conversation, kept, and goes on from there', async () => {
    const { faults } = world.sandbox.slack;
    const heard = heardFromNowOn();
    faults.next('views.update', { holdBack: () => ana.closeModal() });
    await ana.command('/peer match');
    await reads(heard, 'Nothing is sent until you confirm');
    expect(heard().reading).not.toContain('nothing was changed');
    await ana.press('Change settings');
    await reads(() => ana.modal(), 'Change settings');
    await ana.closeModal();
  });

  it('a window that Slack does not open in time: says so, and a second press opens it', async () => {
    const { faults } = world.sandbox.slack;
    const heard = heardFromNowOn();
    faults.next('views.open', { error: 'expired_trigger_id' });
    await ana.command('/peer pause');
    await reads(heard, 'couldn’t show that in time');
    expect(ana.modal()).toBeUndefined();
    await ana.command('/peer pause');
    await reads(() => ana.modal(), 'Pause');
    await ana.closeModal();
  });

  it('a change whose window is gone: it stands, and is told', async () => {
    const { faults } = world.sandbox.slack;
    await ana.command('/peer admins');
    await reads(() => ana.modal(), 'Ana');
    await ana.fillIn({ 'Add admins': ['Ana Sousa', 'Ben Okoro'] });
    await ana.submit();
    await ana.closeModal();
    await ana.command('/peer admins');
    await reads(() => ana.modal(), 'Remove');
    faults.next('views.update', { holdBack: () => ana.closeModal() });
    const heard = heardFromNowOn();
    await ana.press('Remove', { near: '@Ben' });
    await reads(heard, 'ended @Ben');
  });

  it('a message whose response_url has expired is changed all the same', async () => {
    const { first, second, dm } = await introduceEverybody(workspace);
    await world.sandbox.advance({ hours: 24 * 8 });
    const offer = await eventually(
      async () => {
        const found = first.messages(dm).findLast(({ buttons }) => buttons.includes('Suggest this'));
        if (found) return found;
        // What a busy machine sent too late for its hour waits for the next good one.
        await world.sandbox.advance({ hours: 1 });
        throw new Error('no times to meet have come');
      },
      { within: 30_000 },
    );
    world.sandbox.slack.faults.next('response_url', { error: 'expired_url' });
    const [time = ''] = text(offer).match(/\w+day,? .* UTC/u) ?? [];
    await second.press('Suggest this', { in: `${dm}/${offer.ts}`, near: time });
    await reads(() => first.messages(dm).find(({ ts }) => ts === offer.ts), 'suggests');
  });
});
