import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { toldTo } from '../../support/asked-first.ts';
import { erase, openErasing } from '../../support/erasing.ts';
import { everythingKept, linesWith } from '../../support/revealing.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, putBack: true, withoutRateLimits: true });

async function expectNothingOf(person: Person): Promise<void> {
  await here.rows.delivered();
  const kept = linesWith(await everythingKept(here.rows), here.workspace.teamId).join('\n');
  for (const trace of [person.id, ...person.name.split(' ')]) expect(linesWith(kept, trace)).toEqual([]);
  expect(await marks()).toHaveLength(1);
}

const marks = () =>
  here.rows.query('select from erased_people where workspace_id = $1', [here.workspace.teamId]);

const known = ({ id }: Person) =>
  here.rows.query('select from people where workspace_id = $1 and id = $2', [here.workspace.teamId, id]);

describe('somebody who was erased and looks whether it worked', () => {
  it('finds that it did wherever they look, and nothing of them is kept for it', async () => {
    const { chen } = here;
    await erase(chen);
    await chen.openHome();
    await reads(() => chen.home(), 'Would you like a peer');
    await expectNothingOf(chen);

    for (const command of ['', 'help', 'goals', 'pair', 'admins', 'days-off']) {
      const before = chen.allMessages().length;
      await chen.command(`/peer ${command}`);
      await eventually(() => chen.modal() !== undefined || chen.allMessages().length > before);
      while (chen.modal()) await chen.closeModal();
    }
    await chen.command('/peer privacy');
    await reads(() => chen.modal(), 'What I keep about you');
    await chen.press('Export my data', { in: 'modal' });
    await reads(() => chen.modal(), 'I keep nothing about you now');
    await chen.closeModal();
    await expectNothingOf(chen);
    expect(chen.allMessages().flatMap(({ files }) => files)).toEqual([]);
  });

  it('and asks for it once more reads that there was nothing left', async () => {
    const { chen } = here;
    await erase(chen);
    await openErasing(chen);
    await chen.fillIn({ 'Type ERASE to confirm': 'erase' });
    await chen.submit();
    await reads(() => chen.modal(), 'nothing left to erase');
    await expectNothingOf(chen);
  });

  it('is kept again once they ask to join, and an admin of Slack once they run something', async () => {
    const { chen, ana } = here;
    await erase(chen);
    await chen.command('/peer setup');
    await here.slack.settled();
    await expectNothingOf(chen);
    while (chen.modal()) await chen.closeModal();
    await chen.command('/peer join');
    await reads(() => chen.modal(), 'About you');
    expect(await known(chen)).toHaveLength(1);
    expect(await marks()).toEqual([]);

    await erase(ana);
    await ana.openHome();
    await here.slack.settled();
    await expectNothingOf(ana);
    await ana.command('/peer setup');
    await eventually(async () => expect(await known(ana)).toHaveLength(1));
    expect(await marks()).toEqual([]);
    await eventually(() => expect(ana.modal()).toBeDefined());
    expect(text(toldTo(ana))).not.toContain('on my side');
  });
});
