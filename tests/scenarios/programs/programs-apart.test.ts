import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { peopleSelected, selected, valueInModal } from '../../support/forger.ts';
import { goodAbout, goodSetup, goodWishes } from '../../support/good-forms.ts';
import {
  choose,
  closeAll,
  enrol,
  newest,
  oldest,
  programId,
  question,
  start,
  times,
  told,
  useProgramsRoom,
} from '../../support/programs-room.ts';
import { reads } from '../../support/world.ts';

const room = useProgramsRoom();
const refusal = 'That is for the admins of this program, so nothing was changed';
/** The same, naming who can help, as a form's answer has it. */
const refusalNaming = ({ id }: Person) => `${refusal}. Who can help you: <@${id}>.`;
let ana: Person;
let ben: Person;
let theirs: string;
let his: string;

/** Ana runs the new program, Ben the one that was there before; both are in both. */
beforeEach(async () => {
  ({ ana, ben } = room());
  await start(ana, newest);
  await enrol(room(), newest, ['Ana Sousa', 'Ben Okoro']);
  await ana.command('/peer admins');
  await choose(ana, oldest);
  await reads(() => ana.modal(), 'Nobody is appointed');
  await ana.fillIn({ 'Add admins': ['Ben Okoro'] });
  await ana.submit();
  await reads(() => ana.modal(), 'are now @Ben');
  await closeAll(ana);
  theirs = await programId(room(), newest);
  his = await programId(room(), oldest);
});

/** What the bot tells in private upon a forged action. */
async function refusedTo(person: Person, id: string, value: string): Promise<void> {
  const said = `${refusal}. Who can help you: @Ana.`;
  const seen = times(told(person).reading, said);
  await room().forger.action(person, { id, value });
  await eventually(() => expect(times(told(person).reading, said)).toBe(seen + 1));
}

describe('an admin of one program', () => {
  it('sees theirs alone, and is not asked', async () => {
    for (const [command, shown] of [
      ['/peer match', `A round of ${oldest}`],
      ['/peer people', oldest],
      ['/peer invite', `names you and ${oldest}`],
      ['/peer own-topics', `Topics of ${oldest}`],
      ['/peer setup', oldest],
    ] as const) {
      await ben.command(command);
      await reads(() => ben.modal(), shown);
      expect(text(ben.modal())).not.toContain(newest);
      await ben.closeModal();
    }
  });

  it('can neither open anything of another one nor change it by a forged button', async () => {
    const { rows } = room();
    await ana.command('/peer match');
    await reads(() => ana.modal(), `A round of ${newest}`);
    const draft = valueInModal(ana, 'pairing.confirm');
    await closeAll(ana);
    const page = JSON.stringify({ programId: theirs, search: '', filter: 'all', page: 1 });
    const before = await rows.all();
    const forged: readonly (readonly [string, string])[] = [
      ...['pairing.match', 'people.open', 'invitations.open', 'own-prompts.open', 'own-prompts.add'].map(
        (id) => [id, theirs] as const,
      ),
      ['programs.setup', theirs],
      ['programs.remove-admin', `${theirs}:${ana.id}`],
      ['people.more', page],
      ['people.earlier', page],
      ['own-prompts.older', `${theirs}:1`],
      ...['confirm', 'discard', 'anew', 'settings', 'wishes', 'find', 'show-all', 'back'].map(
        (name) => [`pairing.${name}`, draft] as const,
      ),
    ];
    for (const [id, value] of forged) await refusedTo(ben, id, value);
    expect(await rows.all()).toEqual(before);
  });

  it('can neither open nor change another one’s topics', async () => {
    const { forger, rows } = room();
    const submission = {
      callbackId: 'own-prompts.save',
      metadata: { programId: theirs, page: 0 },
      values: {
        text: 'What would a lighthouse keeper notice first about your way of working?',
        phase: selected('1'),
        role: selected('both'),
        theme: selected('celebrating'),
        depth: selected('1'),
      },
    };
    expect((await forger.submission(ben, submission)).answer).toContain(refusalNaming(ana));
    expect((await forger.submission(ana, submission)).answer).not.toContain('nothing was changed');
    const [{ id } = { id: '' }] = await rows.query<{ id: string }>('select id from own_prompts');
    const before = await rows.all();
    for (const name of ['edit', 'retire', 'bring-back'])
      await refusedTo(ben, `own-prompts.${name}`, `${id}:0`);
    // Named as one of his own, it is none that he has.
    const claimed = { ...submission, metadata: { programId: his, promptId: id, page: 0 } };
    expect((await forger.submission(ben, claimed)).answer).toContain('nothing was changed');
    expect(await rows.all()).toEqual(before);
  });

  it('cannot change another one by a forged form', async () => {
    const { forger, rows } = room();
    const before = await rows.all();
    for (const [callbackId, values] of [
      ['programs.save', goodSetup],
      ['programs.appoint', { admins: peopleSelected(ben.id) }],
      ['people.list', { search: '', filter: selected('all') }],
      [
        'invitations.invite',
        {
          people: peopleSelected(room().ingrid.id),
          group: '',
          channel: { selected_conversation: null },
          list: '',
        },
      ],
    ] as const) {
      const metadata = { programId: theirs, revision: 1 };
      const { answer } = await forger.submission(ben, { callbackId, metadata, values });
      expect(answer).toContain(refusalNaming(ana));
    }
    expect(await rows.all()).toEqual(before);
  });

  it('sees who runs another one, and cannot add anybody', async () => {
    await ben.command('/peer admins');
    await choose(ben, newest);
    await reads(() => ben.modal(), `The admins of ${newest}:`);
    expect(text(ben.modal())).not.toContain('Add admins');
    expect(ben.modal()?.buttons).not.toContain('Remove');
  });
});

describe('a program that is not there', () => {
  it('is as unknown by a form as by a button, another workspace’s too', async () => {
    const { forger, rows, world, workspace, ingrid } = room();
    const contoso = { teamId: `${workspace.teamId}9`, name: 'Contoso', people: [] };
    const foreign = await rows.programOf(await world.sandbox.addWorkspace(contoso));
    const before = await rows.all();
    for (const id of [foreign, crypto.randomUUID()])
      for (const person of [ana, ben, ingrid])
        for (const [callbackId, values] of [
          ['programs.save', goodSetup],
          ['programs.appoint', { admins: peopleSelected(ben.id) }],
          ['people.list', { search: '', filter: selected('all') }],
          ['enrolment.about', goodAbout],
          ['enrolment.wishes', goodWishes],
        ] as const) {
          const metadata = { programId: id, revision: 1 };
          const { answer } = await forger.submission(person, { callbackId, metadata, values });
          expect(answer).toContain('That program is not here any more, so nothing was changed');
        }
    expect(await rows.all()).toEqual(before);
  });
});

describe('a question that has been left lying', () => {
  it('is refused kindly where the program is not theirs any more, and where it is gone', async () => {
    const { forger, rows } = room();
    const appointing = { callbackId: 'programs.appoint', metadata: { programId: his } };
    await forger.submission(ben, { ...appointing, values: { admins: peopleSelected(ana.id) } });
    await ana.command('/peer invite');
    await reads(() => ana.modal(), question);
    await forger.action(ben, { id: 'programs.remove-admin', value: `${his}:${ana.id}`, viewId: 'V1' });
    await eventually(async () =>
      expect(
        await rows.query('select from program_admins where program_id = $1 and person_id = $2', [
          his,
          ana.id,
        ]),
      ).toEqual([]),
    );
    await choose(ana, oldest);
    await reads(() => ana.modal(), 'That is for the admins of this program, so nothing was changed');
  });

  it('is refused kindly where the person has left the program', async () => {
    await ana.command('/peer leave');
    await reads(() => ana.modal(), question);
    await room().forger.submission(ana, { callbackId: 'endings.leave', metadata: { programId: theirs } });
    await choose(ana, newest);
    await reads(() => ana.modal(), 'You are not in that program any more, so there is nothing to leave');
  });
});
