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
  times,
  told,
  eight,
} from '../../support/programs.ts';
import { room } from '../../support/room.ts';
import { reads } from '../../support/world.ts';

const here = room({ people: eight, programs: 2, withoutRateLimits: true, putBack: true });

const refusal = 'Only the program’s admins can do that, so nothing was changed';
let theirs: string;
let his: string;

/** Ana runs the new program, Ben the one that was there before; both are in both. */
beforeEach(async () => {
  const { ana } = here;
  await enrol(here, newest, ['Ana Sousa', 'Ben Okoro']);
  await ana.command('/peer admins');
  await choose(ana, oldest);
  await reads(() => ana.modal(), 'has no admins of its own');
  await ana.fillIn({ 'Add admins': ['Ben Okoro'] });
  await ana.submit();
  await reads(() => ana.modal(), 'are now @Ben');
  await closeAll(ana);
  theirs = await programId(here, newest);
  his = await programId(here, oldest);
});

describe('an admin of one program', () => {
  it('sees theirs alone, and is not asked', async () => {
    for (const [command, shown] of [
      ['/peer match', `A round of ${oldest}`],
      ['/peer people', oldest],
      ['/peer invite', `names you and ${oldest}`],
      ['/peer own-topics', `These are ${oldest}’s own topics`],
      ['/peer setup', oldest],
    ] as const) {
      await here.ben.command(command);
      await reads(() => here.ben.modal(), shown);
      expect(text(here.ben.modal())).not.toContain(newest);
      await here.ben.closeModal();
    }
  });

  it('can neither open anything of another one nor change it by a forged button', async () => {
    const { rows } = here;
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), `A round of ${newest}`);
    const draft = valueInModal(here.ana, 'pairing.confirm');
    await closeAll(here.ana);
    const page = JSON.stringify({ programId: theirs, search: '', filter: 'all', page: 1 });
    const before = await rows.all();
    const forged: readonly (readonly [string, string])[] = [
      ...['pairing.match', 'people.open', 'invitations.open', 'own-prompts.open', 'own-prompts.add'].map(
        (id) => [id, theirs] as const,
      ),
      ['programs.setup', theirs],
      ['programs.remove-admin', `${theirs}:${here.ana.id}`],
      ['people.more', page],
      ['people.earlier', page],
      ['own-prompts.older', `${theirs}:1`],
      ...['confirm', 'discard', 'anew', 'settings', 'wishes', 'find', 'show-all', 'back'].map(
        (name) => [`pairing.${name}`, draft] as const,
      ),
    ];
    for (const [id, value] of forged) await refusedTo(here.ben, id, value);
    expect(await rows.all()).toEqual(before);
  });

  it('can neither open nor change another one’s topics', async () => {
    const { forger, rows } = here;
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
    expect((await forger.submission(here.ben, submission)).answer).toContain(refusalNaming(here.ana));
    expect((await forger.submission(here.ana, submission)).answer).not.toContain('nothing was changed');
    const [{ id } = { id: '' }] = await rows.query<{ id: string }>('select id from own_prompts');
    const before = await rows.all();
    for (const name of ['edit', 'retire', 'bring-back'])
      await refusedTo(here.ben, `own-prompts.${name}`, `${id}:0`);
    // Named as one of his own, it is none that he has.
    const claimed = { ...submission, metadata: { programId: his, promptId: id, page: 0 } };
    expect((await forger.submission(here.ben, claimed)).answer).toContain('nothing was changed');
    expect(await rows.all()).toEqual(before);
  });

  it('cannot change another one by a forged form', async () => {
    const { forger, rows } = here;
    const before = await rows.all();
    for (const [callbackId, values] of [
      ['programs.save', goodSetup],
      ['programs.appoint', { admins: peopleSelected(here.ben.id) }],
      ['people.list', { search: '', filter: selected('all') }],
      [
        'invitations.invite',
        {
          people: peopleSelected(here.ingrid.id),
          group: '',
          channel: { selected_conversation: null },
          list: '',
        },
      ],
    ] as const) {
      const metadata = { programId: theirs, revision: 1 };
      const { answer } = await forger.submission(here.ben, { callbackId, metadata, values });
      expect(answer).toContain(refusalNaming(here.ana));
    }
    expect(await rows.all()).toEqual(before);
  });

  it('sees who runs another one, and cannot add anybody', async () => {
    await here.ben.command('/peer admins');
    await choose(here.ben, newest);
    await reads(() => here.ben.modal(), `The admins of ${newest}:`);
    expect(text(here.ben.modal())).not.toContain('Add admins');
    expect(here.ben.modal()?.buttons).not.toContain('Remove');
  });
});

describe('a program that is not there', () => {
  it('is as unknown by a form as by a button, another workspace’s too', async () => {
    const { forger, rows, world, workspace, ingrid } = here;
    const contoso = { teamId: `${workspace.teamId}9`, name: 'Contoso', people: [] };
    const foreign = await rows.programOf(await world.sandbox.addWorkspace(contoso));
    const before = await rows.all();
    for (const id of [foreign, crypto.randomUUID()])
      for (const person of [here.ana, here.ben, ingrid])
        for (const [callbackId, values] of [
          ['programs.save', goodSetup],
          ['programs.appoint', { admins: peopleSelected(here.ben.id) }],
          ['people.list', { search: '', filter: selected('all') }],
          ['enrolment.about', goodAbout],
          ['enrolment.wishes', goodWishes],
        ] as const) {
          const metadata = { programId: id, revision: 1 };
          const { answer } = await forger.submission(person, { callbackId, metadata, values });
          expect(answer).toContain('That program is no longer here, so nothing was changed');
        }
    expect(await rows.all()).toEqual(before);
  });
});

describe('a question that has been left lying', () => {
  it('is refused kindly where the program is not theirs any more, and where it is gone', async () => {
    const { forger, rows } = here;
    const appointing = { callbackId: 'programs.appoint', metadata: { programId: his } };
    await forger.submission(here.ben, { ...appointing, values: { admins: peopleSelected(here.ana.id) } });
    await here.ana.command('/peer invite');
    await reads(() => here.ana.modal(), question);
    await forger.action(here.ben, {
      id: 'programs.remove-admin',
      value: `${his}:${here.ana.id}`,
      viewId: 'V1',
    });
    await eventually(async () =>
      expect(
        await rows.query('select from program_admins where program_id = $1 and person_id = $2', [
          his,
          here.ana.id,
        ]),
      ).toEqual([]),
    );
    await choose(here.ana, oldest);
    await reads(() => here.ana.modal(), 'Only the program’s admins can do that, so nothing was changed');
  });

  it('is refused kindly where the person has left the program', async () => {
    await here.ana.command('/peer leave');
    await reads(() => here.ana.modal(), question);
    await here.forger.submission(here.ana, { callbackId: 'endings.leave', metadata: { programId: theirs } });
    await choose(here.ana, newest);
    await reads(() => here.ana.modal(), 'You’re no longer in that program, so there’s nothing to leave');
  });
});

/** The same, naming who can help, as a form's answer has it. */
const refusalNaming = ({ id }: Person) => `${refusal}. They can help: <@${id}>.`;

/** What the bot tells in private upon a forged action. */
async function refusedTo(person: Person, id: string, value: string): Promise<void> {
  const said = `${refusal}. They can help: @Ana.`;
  const seen = times(told(person).reading, said);
  await here.forger.action(person, { id, value });
  await eventually(() => expect(times(told(person).reading, said)).toBe(seen + 1));
}
