import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { peopleSelected } from '../../support/forger.ts';
import { goodAbout } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, shared: true });

describe('a button that brings up a form, pressed twice', () => {
  it.each([
    { press: 'Set weights', on: 'Set up program', brings: 'Weigh each part' },
    { press: 'Choose words', on: 'Set up program', brings: 'The program’s words' },
    { press: 'Choose…', on: 'The program’s words', brings: 'Choose up to 20' },
  ])('brings up one: $press', async ({ press, on, brings }) => {
    const { ana } = here;
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'Set up program');
    if (on !== 'Set up program') {
      await ana.press('Choose words');
      await reads(() => ana.modal(), on);
    }
    const depth = ana.modalDepth();
    const pointing = press === 'Choose…' ? { near: 'Kinds of work' } : {};
    const before = pushed().length;
    await Promise.all([ana.press(press, pointing), ana.press(press, pointing)]);
    await eventually(() => pushed().length === before + 2);
    await reads(() => ana.modal(), brings);
    expect(ana.modalDepth()).toBe(depth + 1);
    expect(pushed().flatMap(({ error }) => error ?? [])).not.toContain('push_limit_reached');
    await ana.closeModal();
    expect(text(ana.modal())).toContain(on);
    await ana.press(press, pointing);
    await reads(() => ana.modal(), brings);
    while (ana.modal()) await ana.closeModal();
  });
});

const pushed = () => here.slack.requests.filter(({ method }) => method === 'views.push');

describe('a profile', () => {
  it('names nobody as their own manager', async () => {
    const { ben, forger, programId } = here;
    const { answer } = await forger.submission(ben, {
      callbackId: 'enrolment.about',
      metadata: { programId },
      values: { ...goodAbout, manager: peopleSelected(ben.id) },
    });
    expect(answer).toContain('other than yourself');
  });
});
