import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  choose,
  closeAll,
  enrol,
  newest,
  oldest,
  question,
  start,
  times,
  told,
  eight,
} from '../../support/programs.ts';
import { room } from '../../support/room.ts';
import { introduceEverybody, reads } from '../../support/world.ts';

const here = room({ people: eight, withoutRateLimits: true, putBack: true });

/** Each command about one program, the button in Home that does the same, and what either shows of it. */
const doors = [
  ['/peer match', 'Find best pairs', 'Nothing is sent until you confirm'],
  ['/peer people', 'See people', 'You see nothing else from a profile here'],
  ['/peer invite', 'Invite people', 'Each person gets one message'],
  ['/peer own-topics', 'Edit own topics', '’s own topics. Pairs get them alongside mine'],
  ['/peer setup', 'Set up program', 'These settings work as they are'],
  ['/peer admins', 'See admins', 'Recent changes'],
  ['/peer profile', 'Edit my profile', 'About you (1 of 2)'],
  ['/peer leave', 'Leave', 'Only need a break?'],
] as const;

const actions = [
  'pairing.match',
  'people.open',
  'invitations.open',
  'own-prompts.open',
  'programs.setup',
  'programs.admins',
  'enrolment.join',
  'enrolment.open',
];

describe('one program alone', () => {
  it('is meant by every command and every button of Home, and nobody is asked', async () => {
    for (const [command, , shown] of doors) {
      await here.ana.command(command);
      await reads(() => here.ana.modal(), shown);
      await here.ana.closeModal();
    }
    await here.ana.command('/peer join');
    await reads(() => here.ana.modal(), 'About you');
    await here.ana.closeModal();
    await introduceEverybody(here.workspace);
    for (const [, button, shown] of doors.slice(1)) {
      await openHome(here.ana);
      await here.ana.press(button, { in: 'home' });
      await reads(() => here.ana.modal(), shown);
    }
  });
});

describe('of several programs', () => {
  /** Ana is in both, and runs both; the first has had a round. */
  beforeEach(async () => {
    await introduceEverybody(here.workspace);
    await start(here.ana, newest);
    await enrol(here, newest, ['Ana Sousa', 'Ben Okoro']);
  });

  it.each(doors)(
    '%s asks which one is meant, and the answer stands in its place',
    async (command, _, shown) => {
      await here.ana.command(command);
      await choose(here.ana, newest);
      await reads(() => here.ana.modal(), shown);
      expect(here.ana.modalDepth()).toBe(1);
      expect(text(here.ana.modal())).not.toContain(question);
      expect(text(here.ana.modal())).toContain(newest);
      expect(text(here.ana.modal())).not.toContain(oldest);
    },
  );

  it('each button of Home asks too', async () => {
    for (const [, button, shown] of doors) {
      await openHome(here.ana);
      await here.ana.press(button, { in: 'home' });
      await choose(here.ana, newest);
      await reads(() => here.ana.modal(), shown);
      expect(here.ana.modalDepth()).toBe(1);
    }
  });

  it('somebody new is asked which to join, and Home lets them join each by a button of its own', async () => {
    const nia = await here.workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' });
    await nia.command('/peer join');
    await choose(nia, newest);
    await reads(() => nia.modal(), 'About you (1 of 2)');
    expect(nia.modalDepth()).toBe(1);
    await nia.closeModal();
    await nia.openHome();
    await reads(() => nia.home(), `${newest} is open to you too`);
    await nia.press('Join', { in: 'home', near: newest });
    await reads(() => nia.modal(), newest);
  });

  it('only those are asked about that the person is in, or runs', async () => {
    await enrol(here, oldest, ['Ingrid Solberg']);
    await here.ingrid.command('/peer leave');
    await reads(() => here.ingrid.modal(), `You leave ${oldest}`);
    await here.ingrid.closeModal();
    await here.ingrid.command('/peer invite');
    await reads(() => here.ingrid.modal(), `names you and ${oldest}`);
    await closeAll(here.ingrid);
    await start(here.ingrid, 'Old hands');
    await here.ana.command('/peer invite');
    await reads(() => here.ana.modal(), question);
    for (const name of [oldest, newest]) expect(text(here.ana.modal())).toContain(name);
    expect(text(here.ana.modal())).not.toContain('Old hands');
  });

  it('one that is gone, or was never here, is refused kindly', async () => {
    const { forger, rows } = here;
    const elsewhere = await here.world.sandbox.addWorkspace({
      teamId: `${here.workspace.teamId}9`,
      name: 'Contoso',
      people: [],
    });
    const foreign = await rows.programOf(elsewhere);
    const before = await rows.all();
    const gone = 'That program is no longer here, so nothing was changed';
    for (const id of actions)
      for (const value of [crypto.randomUUID(), foreign]) {
        const seen = times(told(here.ana).reading, gone);
        await forger.action(here.ana, { id, value });
        await eventually(() => expect(times(told(here.ana).reading, gone)).toBe(seen + 1));
      }
    expect(await rows.all()).toEqual(before);
  });
});

/** Home as somebody sees it who runs a program that has had a round. */
async function openHome(person: Person): Promise<void> {
  await closeAll(person);
  await person.openHome();
  await reads(() => person.home(), 'For admins');
}
