import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { people } from '../../../src/sandbox/people/people.ts';
import { selected } from '../../support/forger.ts';
import { goodAbout } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { closeModals } from '../../support/ways-on.ts';
import { few, reads } from '../../support/world.ts';

const here = room({
  people: [...few, ...people.filter(({ name }) => name === 'Ingrid Solberg')],
  newcomers: true,
  shared: true,
  elsewhere: true,
});

describe('the words of a program', () => {
  it('are those of a hospital once an admin chooses its set, and people join with them', async () => {
    const { ana, nia } = here;
    await openWords(ana);
    await ana.press('See words', { near: 'Hospital' });
    await reads(() => ana.modal(), 'A starting set');
    // Those who are in are engineers and others of a company: who they are is in the list of people anyway.
    expect(text(ana.modal())).toMatch(/Engineering: .*Ana/u);
    const inAll =
      '5 people chose one of these kinds of work or levels. Fewer than 5 people chose any of these topics';
    expect(text(ana.modal())).toContain(inAll);
    await ana.submit();
    await reads(() => ana.modal(), 'Saved.');
    await nia.command('/peer join');
    await reads(() => nia.modal(), 'About you');
    const about = {
      level: 'Newly qualified',
      tenure: 'Less than half a year',
      craft_family: 'Nursing',
      languages: ['English'],
    };
    await nia.fillIn(about);
    await nia.submit();
    await reads(() => nia.modal(), 'Your wishes');
    await nia.fillIn({ offers: ['Good handovers'], seeks: ['Talking with patients and families'] });
    await nia.submit();
    await reads(() => nia.modal(), 'Thank you, you’re in');
    await ana.command('/peer people');
    await reads(() => ana.modal(), 'Nursing · Newly qualified');
    // Whoever chose before keeps what they chose.
    expect(text(ana.modal())).toContain('Engineering · ');
    await closeModals(ana);
  });

  it('say something else once they are reworded, under what people chose', async () => {
    const { ana } = here;
    await openWords(ana);
    await ana.press('Change wording', { near: 'Kinds of work' });
    await reads(() => ana.modal(), 'reads the new wording');
    await ana.fillIn({ word_nursing: 'Nursing and midwifery care' });
    await ana.submit();
    await reads(() => ana.modal(), 'Saved.');
    await ana.command('/peer people');
    await reads(() => ana.modal(), 'Nursing and midwifery care · Newly qualified');
    await closeModals(ana);
  });

  it('are not taken away before an admin has read whom it concerns, and of topics nobody is named', async () => {
    const { ana } = here;
    await openWords(ana);
    await ana.press('Choose…', { near: 'Topics to offer and look for' });
    await reads(() => ana.modal(), 'Choose up to 40');
    await ana.fillIn({ chosen: ['Good handovers'] });
    await ana.submit();
    await reads(() => ana.modal(), 'Press Save again to go on.');
    const told = text(ana.modal());
    expect(told).toContain('Talking with patients and families: fewer than 5 people chose it, or nobody');
    expect(told).not.toContain('Nia');
    await ana.submit();
    await reads(() => ana.modal(), 'Saved.');
    await closeModals(ana);
  });

  it('cannot be overwritten by somebody who opened them before', async () => {
    const { ana, ingrid } = here;
    await openWords(ana);
    await ana.press('Change wording', { near: 'Career levels' });
    await reads(() => ana.modal(), 'From the least to the most');
    await openWords(ingrid);
    await ingrid.press('Change wording', { near: 'Career levels' });
    await reads(() => ingrid.modal(), 'From the least to the most');
    await ingrid.fillIn({ word_1: 'Student' });
    await ingrid.submit();
    await reads(() => ingrid.modal(), 'Saved.');
    await ana.fillIn({ word_1: 'Trainee' });
    await ana.submit();
    await reads(() => ana.modal(), 'Someone changed these words while you had them open');
    await closeModals(ana);
    await closeModals(ingrid);
  });

  it.each([
    {
      button: 'Choose…',
      shown: 'Choose up to 40',
      newer: { own: 'Whittling' },
      older: { own: 'Wreck diving' },
    },
    {
      button: 'Change wording',
      shown: 'reads the new wording',
      newer: { word_handovers: 'Handing on' },
      older: { word_handovers: 'Turns' },
    },
  ])('are not asked about once more by an older form: $button', async ({ button, shown, newer, older }) => {
    const { ana, ingrid } = here;
    for (const admin of [ingrid, ana]) {
      await openWords(admin);
      await admin.press(button, { near: 'Topics to offer and look for' });
      await reads(() => admin.modal(), shown);
    }
    await ana.fillIn(newer);
    await ana.submit();
    await reads(() => ana.modal(), 'Saved.');
    await ingrid.fillIn(older);
    await ingrid.submit();
    await reads(() => ingrid.modal(), 'Someone changed these words while you had them open');
    await closeModals(ingrid);
    await closeModals(ana);
  });

  it('are nobody’s to change but its admins’, nor another workspace’s', async () => {
    const { ben, forger, programId } = here;
    for (const click of ['programs.words', 'vocabulary.set', 'vocabulary.choose', 'vocabulary.reword']) {
      const value =
        click === 'programs.words' ? programId : JSON.stringify({ programId, list: 'work', set: 'company' });
      const answer = await forger.action(ben, { id: click, value });
      expect(JSON.stringify(answer)).not.toContain('Nursing');
    }
    const before = await here.rows.all();
    await forger.submission(ben, {
      callbackId: 'vocabulary.use-set',
      metadata: { programId, mark: '0', set: 'company' },
      values: {},
    });
    expect(await here.rows.all()).toEqual(before);
  });

  it('let somebody say what they do where nothing fits', async () => {
    const { sol, forger, programId } = here;
    const values = { ...goodAbout, craft_family: selected('other'), other_work: '' };
    const { answer } = await forger.submission(sol, {
      callbackId: 'enrolment.about',
      metadata: { programId },
      values,
    });
    expect(answer).toContain('Please say in a word or two what you do.');
  });
});

async function openWords(admin: Person): Promise<void> {
  await admin.command('/peer setup');
  await reads(() => admin.modal(), 'Choose words');
  await admin.press('Choose words');
  await reads(() => admin.modal(), 'The program’s words');
}
