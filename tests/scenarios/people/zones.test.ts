import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, weekday: 2, putBack: true });

const question = 'I take it you’re on';

async function saveProfile(person: Person): Promise<void> {
  await person.command('/peer profile');
  await reads(() => person.modal(), 'Where are you in your career?');
  await person.submit();
  await reads(() => person.modal(), 'When do you work?');
  await person.submit();
  await reads(() => person.modal(), 'Saved for Peer mentoring');
}

const zoneOf = async ({ id }: Person) => {
  const [row] = await here.rows.query<{ zone: string }>(
    'select time_zone as zone from people where id = $1',
    [id],
  );
  return row?.zone;
};

const asked = (person: Person) => person.allMessages().filter((each) => text(each).includes(question));

async function nightPasses(): Promise<void> {
  const { teamId } = here.workspace;
  await here.world.sandbox.bot.daily({ workspaceId: teamId, signal: new AbortController().signal });
  await here.rows.delivered();
}

describe('whoever joins', () => {
  it('is asked there whether their clock is right, says so by one tap, and is not asked again', async () => {
    await joinsLikeAna(here, 'Nia Mensah');
    await saveProfile(here.nia);
    expect(text(here.nia.modal())).toMatch(/Is it \d+:\d\d [AP]M for you now\?.*Lisbon time/su);
    await here.nia.press('That’s right', { in: 'modal' });
    await reads(() => here.nia.modal(), 'I go by Lisbon time for you');
    await here.nia.closeModal();
    await saveProfile(here.nia);
    expect(text(here.nia.modal())).toContain('You’re on Lisbon time.');
    expect(text(here.nia.modal())).not.toContain(question);
    await nightPasses();
    expect(asked(here.nia)).toEqual([]);
  });

  it('chooses another zone, which holds whatever Slack tells, until Slack tells the same', async () => {
    await joinsLikeAna(here, 'Nia Mensah');
    await saveProfile(here.nia);
    await here.nia.press('Change zone', { in: 'modal' });
    await reads(() => here.nia.modal(), 'Where are you?');
    await here.nia.fillIn({ 'Where are you?': optionOf(here.nia, 'Kolkata (Calcutta)') });
    await here.nia.submit();
    await reads(() => here.nia.modal(), 'I go by Kolkata time for you');
    await here.workspace.change('Nia Mensah', { timeZone: 'Europe/Berlin' });
    await nightPasses();
    expect(await zoneOf(here.nia)).toBe('Asia/Kolkata');
    await here.workspace.change('Nia Mensah', { timeZone: 'Asia/Calcutta' });
    await nightPasses();
    await here.workspace.change('Nia Mensah', { timeZone: 'Asia/Tokyo' });
    await nightPasses();
    expect(await zoneOf(here.nia)).toBe('Asia/Tokyo');
  });
});

describe('whoever joined before anybody was asked', () => {
  it('is asked once, in private, and not again, whatever they do', async () => {
    await joinsLikeAna(here, 'Nia Mensah');
    await nightPasses();
    await reads(() => latest(here.nia.allMessages()), question);
    await nightPasses();
    await saveProfile(here.nia);
    await here.nia.closeModal();
    await nightPasses();
    expect(asked(here.nia)).toHaveLength(1);
    expect(asked(here.ana)).toEqual([]);
    await here.nia.press('That’s right');
    await eventually(() => expect(text(here.nia.allMessages().at(-1))).toContain('I go by Lisbon time'));
    expect(asked(here.nia)).toEqual([]);
  });

  it('of whom Slack tells no place but a distance from UTC has the place kept that they confirm', async () => {
    await joinsLikeAna(here, 'Nia Mensah');
    await here.rows.query("update people set time_zone = '+05:30' where id = $1", [here.nia.id]);
    await saveProfile(here.nia);
    expect(text(here.nia.modal())).toContain('Kolkata time');
    await here.nia.press('That’s right', { in: 'modal' });
    await reads(() => here.nia.modal(), 'I go by Kolkata time for you');
    expect(await zoneOf(here.nia)).toBe('Asia/Kolkata');
  });
});

/** Each is told with its time now. */
function optionOf(person: Person, city: string): string {
  const found = new RegExp(`${city.replace(/[()]/gu, '\\$&')} · [^"]+`, 'u');
  return found.exec(JSON.stringify(person.modal()?.view.definition))?.[0] ?? city;
}
