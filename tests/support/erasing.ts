import type { Person } from '../../src/sandbox/driver/person.ts';
import { answering, invite } from './check-ins.ts';
import { agreeing } from './agreements.ts';
import { appoint, ask } from './asking-a-person.ts';
import { setGoal, shared } from './goals.ts';
import type { Room } from './places.ts';
import { meet } from './walk.ts';
import { reads } from './world.ts';

export const word = 'lighthouse';
const own = (what: string) => `My ${word} ${what}`;

/** What somebody leaves in a pair that lives: words of each kind, all of which name the same thing. */
export async function leaveWords(here: Room, person: Person): Promise<void> {
  const { propose, sign, reaches } = agreeing(here);
  const other = person.id === here.pair.first.id ? here.pair.second : here.pair.first;
  await propose(person, 'light', { 'why-we-meet': own('purpose') });
  await reaches('Sign');
  await propose(other, 'light', { seen: 1, 'why-we-meet': own('purpose'), 'our-limits': 'Not at night.' });
  await reaches('Not at night');
  await sign(person);
  await setGoal(here, person, { title: own('goal') });
  await setGoal(here, person, { title: own('shared goal'), values: shared });
  await setGoal(here, other, { title: 'A goal of the other' });
  await invite(here.rows, {
    teamId: here.workspace.teamId,
    pairId: here.pairId,
    occurrence: 1,
    at: here.clock.now(),
  });
  await here.forger.submission(person, answering(here.pairId));
  await appoint(here, here.ben.id);
  await ask(person, own('message'));
  await reads(() => person.modal(), 'Sent to');
  await person.closeModal();
  await meet({ workspace: here.workspace, word: '', pair: here.pair });
  await here.rows.refreshed();
}

export async function openErasing(person: Person): Promise<void> {
  await person.command('/peer privacy');
  await reads(() => person.modal(), 'What I keep about you');
  await person.press('Erase me', { in: 'modal' });
  await reads(() => person.modal(), 'This goes now');
}

export async function erase(person: Person): Promise<void> {
  await openErasing(person);
  await person.fillIn({ 'Type ERASE to confirm': 'erase' });
  await person.submit();
  await reads(() => person.modal(), 'I’ve erased what I kept about you');
  await person.closeModal();
}
