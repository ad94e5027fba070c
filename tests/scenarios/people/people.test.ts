import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { reads } from '../../support/world.ts';

const here = room({ introduced: true, shared: true, withoutRateLimits: true });

const work = {
  level: 'Experienced',
  tenure: 'One to two years',
  craft_family: 'Design',
  languages: ['English'],
};

beforeAll(async () => {
  for (const name of ['Nia Mensah', 'José Álvarez']) await joinAnew(name);
  const jose = here.person('José Álvarez');
  await jose.command('/peer pause');
  await reads(() => jose.modal(), 'I won’t ask why');
  await jose.submit();
});

describe('an admin who looks at people', () => {
  it('reads how many there are of each, page by page, and nothing that anybody wrote', async () => {
    await openPeople();
    expect(text(here.ana.modal())).toContain(
      '26 people are enrolled in Peer mentoring.\nOf all who ever joined: 1 waiting, 24 in a pair, and 1 paused',
    );
    expect(text(here.ana.modal())).toMatch(/Ana Sousa is in a pair\s+@Ana · Engineering · Leading others/);
    expect(text(here.ana.modal())).not.toContain('lighthouse');
    await here.ana.closeModal();
  });

  it('finds one by a part of the name, or all who are paused', async () => {
    await openPeople();
    await here.ana.fillIn({ 'Name or handle, or part of it': 'jose' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'José Álvarez is paused until March 30, 2026');
    expect(text(here.ana.modal())).not.toContain('Ana Sousa is');
    await here.ana.fillIn({ 'Name or handle, or part of it': '', Show: 'Waiting for the next round' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Nia Mensah is waiting for the next round');
    expect(text(here.ana.modal())).not.toContain('José Álvarez is');
    await here.ana.closeModal();
  });

  it.each(['okoro', 'ＯＫＯＲＯ ben', '@ben.okoro'])(
    'finds somebody by %s, and nobody else',
    async (search) => {
      await openPeople();
      await here.ana.fillIn({ 'Name or handle, or part of it': search });
      await here.ana.submit();
      await reads(() => here.ana.modal(), 'Ben Okoro is in a pair');
      expect(text(here.ana.modal()).split(' is in a pair')).toHaveLength(2);
      await here.ana.closeModal();
    },
  );

  it('sees who left, and who cannot be reached', async () => {
    const nia = here.nia;
    await nia.command('/peer leave');
    await reads(() => nia.modal(), 'You leave');
    await nia.submit();
    await reads(() => nia.modal(), 'You’ve left');
    await here.workspace.change('José Álvarez', { isDeactivated: true });
    await here.slack.settled();
    await openPeople();
    await here.ana.fillIn({ Show: 'Left' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Nia Mensah has left');
    await here.ana.fillIn({ Show: 'Can’t be reached' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'José Álvarez can’t be reached');
    await here.ana.closeModal();
  });

  it('leaves their look in the log that everybody can read', async () => {
    const ben = here.ben;
    await ben.command('/peer admins');
    await reads(() => ben.modal(), 'looked at the list of people');
    await ben.closeModal();
  });

  it('leaves it there anew on a later day, though only a search was made', async () => {
    const looks = `select from program_log where act ->> 'kind' = 'people-listed'`;
    await openPeople();
    const before = (await here.rows.query(looks)).length;
    here.clock.move(Temporal.Duration.from({ hours: 72 }));
    await here.ana.submit();
    await eventually(async () => expect(await here.rows.query(looks)).toHaveLength(before + 1));
    await here.ana.closeModal();
  });

  it('opens it from App Home too', async () => {
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'For admins');
    await here.ana.press('See people', { in: 'home' });
    await reads(() => here.ana.modal(), 'You see nothing else from a profile here');
    await here.ana.closeModal();
  });
});

describe('somebody who is no admin', () => {
  it('is refused, by command and by a forged button or search', async () => {
    const ben = here.ben;
    const seen = ben.allMessages().length;
    await ben.command('/peer people');
    await reads(() => ben.allMessages().at(seen), 'Only the program’s admins can do that');
    expect(ben.modal()).toBeUndefined();
    const { forger } = here;
    const { programId } = here;
    const value = JSON.stringify({ programId, search: '', filter: 'all', page: 0 });
    await forger.action(ben, { id: 'people.more', value, viewId: 'V1' });
    await reads(() => ({ reading: toldInDm(ben) }), 'Only the program’s admins can do that');
    const { answer } = await forger.submission(ben, {
      callbackId: 'people.list',
      metadata: { programId },
      values: { search: '', filter: { selected_option: { value: 'all' } } },
    });
    expect(answer).toContain('Only the program’s admins can do that');
    expect(answer).not.toContain('Ana Sousa is');
  });
});

async function joinAnew(name: string): Promise<void> {
  const person = await here.workspace.join({ name, timeZone: 'Africa/Accra' });
  await person.command('/peer join');
  await reads(() => person.modal(), 'About you');
  await person.fillIn({ ...work, team: 'Confidential lighthouse' });
  await person.submit();
  await reads(() => person.modal(), 'Your wishes');
  await person.fillIn({ offers: ['Hiring'], seeks: ['Strategy'] });
  await person.submit();
  await reads(() => person.modal(), 'Thank you');
  await person.closeModal();
}

async function openPeople(): Promise<void> {
  await here.ana.command('/peer people');
  await reads(() => here.ana.modal(), 'You see nothing else from a profile here');
}
