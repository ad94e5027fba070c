import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { goodSetup } from '../../support/good-forms.ts';
import {
  choose,
  closeAll,
  newest,
  oldest,
  openStart,
  question,
  start,
  told,
  useProgramsRoom,
} from '../../support/programs-room.ts';
import { reads } from '../../support/world.ts';

const room = useProgramsRoom();
let ana: Person;
let ben: Person;

beforeEach(() => {
  ({ ana, ben } = room());
});

const starting = (name: string, newId: string = crypto.randomUUID()) => ({
  callbackId: 'programs.save',
  metadata: { newId },
  values: { ...goodSetup, name },
});

const programs = async () => {
  const { rows, workspace } = room();
  const found = await rows.query<{ name: string }>(
    'select name from programs where workspace_id = $1 order by created_at, name',
    [workspace.teamId],
  );
  return found.map(({ name }) => name);
};

describe('another program', () => {
  it('is started in the place of the setup, by whoever runs one: theirs from then on, and on record', async () => {
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'Set up program');
    await ana.press('Start another program');
    await reads(() => ana.modal(), 'with its own people, rounds and admins');
    expect(ana.modalDepth()).toBe(1);
    expect(ana.modal()?.title).toBe('A new program');
    await ana.fillIn({ 'Name of the program': newest, 'What is it for?': 'The first months.' });
    await ana.submit();
    await reads(() => ana.modal(), `${newest} is started, and you are its admin`);
    await ana.closeModal();
    expect(await programs()).toEqual([oldest, newest]);
    await ana.command('/peer admins');
    await choose(ana, newest);
    await reads(() => ana.modal(), `The admins of ${newest}:`);
    expect(text(ana.modal())).toContain('@Ana started the program');
    expect(text(ana.modal())).not.toContain('@Ingrid');
  });

  it('exists once, though its form was saved twice at the same moment: both say that it is started', async () => {
    const { forger } = room();
    const form = starting(newest);
    const answers = await Promise.all([forger.submission(ana, form), forger.submission(ana, form)]);
    for (const { answer } of answers) expect(answer).toContain('you are its admin');
    expect(await programs()).toEqual([oldest, newest]);
  });

  it('exists once, though two people saved a form of the same name at the same moment', async () => {
    const { forger } = room();
    const answers = await Promise.all(
      [ana, room().ingrid].map((admin) => forger.submission(admin, starting(newest))),
    );
    expect(answers.filter(({ answer }) => answer.includes('you are its admin'))).toHaveLength(1);
    expect(answers.filter(({ answer }) => answer.includes('running here already'))).toHaveLength(1);
    expect(await programs()).toEqual([oldest, newest]);
  });

  it('is refused a name that is taken, however it is written, and one that is missing, at the field', async () => {
    await openStart(ana);
    for (const name of [oldest, ` ${oldest.toUpperCase()} `]) {
      await ana.fillIn({ 'Name of the program': name });
      await ana.submit();
      expect(ana.modal()?.errors).toEqual({
        'Name of the program': expect.stringContaining('running here already'),
      });
    }
    const { answer } = await room().forger.submission(ana, starting('   '));
    expect(answer).toContain('Please give the program a name');
    expect(await programs()).toEqual([oldest]);
  });

  it('cannot be renamed to what another one is called, but may be written otherwise itself', async () => {
    await start(ana, newest);
    const rename = async (name: string) => {
      await closeAll(ana);
      await ana.command('/peer setup');
      await choose(ana, newest);
      await reads(() => ana.modal(), 'What stands here works as it is');
      await ana.fillIn({ 'Name of the program': name });
      await ana.submit();
    };
    await rename(` ${oldest.toLowerCase()} `);
    expect(ana.modal()?.errors).toEqual({
      'Name of the program': expect.stringContaining('running here already'),
    });
    await rename(newest.toUpperCase());
    await reads(() => ana.modal(), `${newest.toUpperCase()} is set up like this`);
  });

  it('is refused kindly as the twenty-first', async () => {
    const { forger } = room();
    for (let count = 2; count <= 20; count += 1) {
      const { answer } = await forger.submission(ana, starting(`Program ${count}`));
      expect(answer).toContain('you are its admin');
    }
    const { answer } = await forger.submission(ana, starting('Program 21'));
    expect(answer).toContain('This workspace runs 20 programs, and more could not be told apart any more');
    await ana.command('/peer setup');
    await reads(() => ana.modal(), question);
    expect(ana.modal()?.buttons.filter((button) => button === 'This one')).toHaveLength(20);
    await ana.press('Start another program');
    await reads(() => ana.modal(), 'This workspace runs 20 programs');
    expect(await programs()).toHaveLength(20);
  });

  it('cannot be started by somebody who runs none, neither by a button nor by a forged form', async () => {
    const { forger, rows } = room();
    await start(ana, newest);
    const before = await rows.all();
    await forger.action(ben, { id: 'programs.start-another' });
    await reads(() => told(ben), 'That is for the admins of this program, so nothing was changed');
    expect(told(ben).reading).toContain('Who can help you: @Ana and @Ingrid.');
    const { answer } = await forger.submission(ben, starting('Of my own'));
    expect(answer).toContain('That is for the admins of this program, so nothing was changed');
    expect(await rows.all()).toEqual(before);
  });
});
