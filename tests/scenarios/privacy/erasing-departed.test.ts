import { describe, expect, it } from '@jest/globals';
import { refreshDirectory } from '../../../src/features/workspace/directory/service.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { appoint } from '../../support/asking-a-person.ts';
import { leaveWords, word } from '../../support/erasing.ts';
import { selected } from '../../support/forger.ts';
import { everythingKept, linesWith } from '../../support/revealing.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

// Ana is an admin of the workspace, and in the pair with Chen.
const here = room({ people: few, introduced: true, withoutRateLimits: true, putBack: true });

const chen = () => (here.pair.first.id === here.ana.id ? here.pair.second : here.pair.first);

async function deactivate(person: Person): Promise<void> {
  await here.workspace.change(person.id, { isDeactivated: true });
  await eventually(async () => {
    const gone = await here.rows.query('select from people where id = $1 and not is_active', [person.id]);
    return gone.length === 1;
  });
  await here.rows.delivered();
}

async function openCard(person: Person): Promise<void> {
  while (person.modal()) await person.closeModal();
  await person.command('/peer privacy');
  await reads(() => person.modal(), 'What I keep about you');
}

async function openEraseElse(): Promise<void> {
  await openCard(here.ana);
  await here.ana.press('Erase someone else', { in: 'modal' });
}

const forged = (by: Person, whom: Person, typed = 'ERASE') =>
  here.forger.submission(by, {
    callbackId: 'privacy.erase-departed',
    values: { person: selected(whom.id), word: typed },
  });

async function expectNothingOf(person: Person): Promise<void> {
  await here.rows.delivered();
  const kept = linesWith(await everythingKept(here.rows), here.workspace.teamId).join('\n');
  expect(linesWith(kept, person.id)).toEqual([]);
  for (const name of person.name.split(' ')) expect(linesWith(kept, name)).toEqual([]);
}

describe('somebody who has left Slack, and has asked an admin of the workspace to be erased', () => {
  it('is erased as by themselves: nothing of theirs is left, and what is their peer’s stands', async () => {
    const { dm } = here.pair;
    await leaveWords(here, chen());
    await deactivate(chen());
    await openEraseElse();
    await reads(() => here.ana.modal(), 'This stays');
    await here.ana.fillIn({ 'Who has asked for it?': chen().name, 'Type ERASE to confirm': 'no' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Please type ERASE, or cancel.');
    await here.ana.fillIn({ 'Type ERASE to confirm': 'ERASE' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'I’ve erased what I kept about them');
    await here.ana.closeModal();
    await expectNothingOf(chen());
    expect(linesWith(await everythingKept(here.rows), word)).toEqual([]);
    await here.ana.command('/peer agreement', { in: dm });
    await eventually(() => expect(text(here.ana.messages(dm).at(-1))).toContain('Not at night'));
    await refreshDirectory(here.world.sandbox.bot.deps, { workspaceId: here.workspace.teamId });
    await expectNothingOf(chen());
  });

  it('is in the log that everybody reads, without their name', async () => {
    await deactivate(chen());
    await forged(here.ana, chen());
    await openCard(here.ben);
    await here.ben.press('See admin log', { in: 'modal' });
    await reads(() => here.ben.modal(), 'erased someone who had left Slack');
    expect(text(here.ben.modal())).not.toContain('Chen');
  });

  it('is chosen by those alone who look after the workspace in Slack, whoever runs the program', async () => {
    await deactivate(chen());
    await appoint(here, here.ben.id);
    const before = await here.rows.all();
    await openCard(here.ben);
    expect(here.ben.modal()?.buttons).not.toContain('Erase someone else');
    expect((await forged(here.ben, chen())).answer).toContain(
      'Only an admin or owner of this Slack workspace',
    );
    expect(await here.rows.all()).toEqual(before);
  });

  it('is nobody who can sign in, and nobody who is erased already', async () => {
    await openEraseElse();
    await reads(() => here.ana.modal(), 'I keep nothing about anyone who has left');
    const before = await here.rows.all();
    for (const person of [chen(), here.ana])
      expect((await forged(here.ana, person)).answer).toContain('whom Slack has deactivated');
    expect(await here.rows.all()).toEqual(before);
    await deactivate(chen());
    await forged(here.ana, chen());
    const after = await here.rows.all();
    expect((await forged(here.ana, chen())).answer).toContain('whom Slack has deactivated');
    expect(await here.rows.all()).toEqual(after);
  });
});
