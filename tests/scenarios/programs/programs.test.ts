import { describe, expect, it } from '@jest/globals';
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
  eight,
} from '../../support/programs.ts';
import { room } from '../../support/room.ts';
import { reads } from '../../support/world.ts';

const here = room({ people: eight, withoutRateLimits: true });

describe('another program', () => {
  it('is started from the setup, on top of it, by whoever runs one: theirs from then on, and on record', async () => {
    await here.ana.command('/peer setup');
    await reads(() => here.ana.modal(), 'Set up program');
    await here.ana.press('Start another program');
    await reads(() => here.ana.modal(), 'with its own people, rounds and admins');
    expect(here.ana.modalDepth()).toBe(2);
    expect(here.ana.modal()?.title).toBe('A new program');
    await here.ana.fillIn({ 'Name of the program': newest, 'What is it for?': 'The first months.' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), `You’ve started ${newest} and you’re its admin`);
    await here.ana.closeModal();
    expect(await programs()).toEqual([oldest, newest]);
    await here.ana.command('/peer admins');
    await choose(here.ana, newest);
    await reads(() => here.ana.modal(), `The admins of ${newest}:`);
    expect(text(here.ana.modal())).toContain('@Ana started the program');
    expect(text(here.ana.modal())).not.toContain('@Ingrid');
  });

  it('exists once, though two people saved a form of the same name at the same moment', async () => {
    const { forger } = here;
    const answers = await Promise.all(
      [here.ana, here.ingrid].map((admin) => forger.submission(admin, starting(newest))),
    );
    expect(answers.filter(({ answer }) => answer.includes('you’re its admin'))).toHaveLength(1);
    expect(answers.filter(({ answer }) => answer.includes('already running here'))).toHaveLength(1);
    expect(await programs()).toEqual([oldest, newest]);
  });

  it('is refused a name that is taken, however it is written, and one that is missing, at the field', async () => {
    await openStart(here.ana);
    for (const name of [oldest, ` ${oldest.toUpperCase()} `]) {
      await here.ana.fillIn({ 'Name of the program': name });
      await here.ana.submit();
      expect(here.ana.modal()?.errors).toEqual({
        'Name of the program': expect.stringContaining('already running here'),
      });
    }
    const { answer } = await here.forger.submission(here.ana, starting('   '));
    expect(answer).toContain('Please enter a name for the program');
    expect(await programs()).toEqual([oldest]);
  });

  it('cannot be renamed to what another one is called, but may be written otherwise itself', async () => {
    await start(here.ana, newest);
    const rename = async (name: string) => {
      await closeAll(here.ana);
      await here.ana.command('/peer setup');
      await choose(here.ana, newest);
      await reads(() => here.ana.modal(), 'These settings work as they are');
      await here.ana.fillIn({ 'Name of the program': name });
      await here.ana.submit();
    };
    await rename(` ${oldest.toLowerCase()} `);
    expect(here.ana.modal()?.errors).toEqual({
      'Name of the program': expect.stringContaining('already running here'),
    });
    await rename(newest.toUpperCase());
    await reads(() => here.ana.modal(), `Saved for ${newest.toUpperCase()}`);
  });

  it('is refused kindly as the twenty-first', async () => {
    const { forger } = here;
    for (let count = 2; count <= 20; count += 1) {
      const { answer } = await forger.submission(here.ana, starting(`Program ${count}`));
      expect(answer).toContain('you’re its admin');
    }
    const { answer } = await forger.submission(here.ana, starting('Program 21'));
    expect(answer).toContain('A workspace can run 20 programs');
    await here.ana.command('/peer setup');
    await reads(() => here.ana.modal(), question);
    expect(here.ana.modal()?.buttons.filter((button) => button === 'Choose')).toHaveLength(20);
    await here.ana.press('Start another program');
    await reads(() => here.ana.modal(), 'A workspace can run 20 programs');
    expect(await programs()).toHaveLength(20);
  });

  it('cannot be started by somebody who runs none, neither by a button nor by a forged form', async () => {
    const { forger, rows } = here;
    await start(here.ana, newest);
    const before = await rows.all();
    await forger.action(here.ben, { id: 'programs.start-another' });
    await reads(() => told(here.ben), 'Only the program’s admins can do that, so nothing was changed');
    expect(told(here.ben).reading).toContain('They can help: @Ana and @Ingrid.');
    const { answer } = await forger.submission(here.ben, starting('Of my own'));
    expect(answer).toContain('Only the program’s admins can do that, so nothing was changed');
    expect(await rows.all()).toEqual(before);
  });
});

const starting = (name: string) => ({
  callbackId: 'programs.save',
  metadata: { isNew: true },
  values: { ...goodSetup, name },
});

const programs = async () => {
  const { rows, workspace } = here;
  const found = await rows.query<{ name: string }>(
    'select name from programs where workspace_id = $1 order by created_at, name',
    [workspace.teamId],
  );
  return found.map(({ name }) => name);
};
