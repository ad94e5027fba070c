import type { Person } from '../../src/sandbox/driver/person.ts';
import { answering, everyTime, invite } from './check-ins.ts';
import { dateSelected, manySelected, type ForgedSubmission } from './forger.ts';
import { goodAction, goodDilemma, goodKeep } from './good-forms.ts';
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
  for (const form of formsOf(here)) {
    const { answer } = await here.forger.submission(person, form);
    if (/"errors"|on my side/u.test(answer)) throw new Error(answer);
  }
  await here.rows.delivered();
}

/** After a first session, until the pair says farewell. */
function formsOf({ pairId, clock }: Room): readonly ForgedSubmission[] {
  const day = clock
    .now()
    .add({ hours: 24 * 20 })
    .toString()
    .slice(0, 10);
  return [
    {
      callbackId: 'preparation.write',
      metadata: { pairId, number: 2 },
      values: { ...goodDilemma, dilemma: own('dilemma') },
    },
    {
      callbackId: 'session-actions.set',
      metadata: { pairId, number: 1 },
      values: { ...goodAction, action: own('action'), date: dateSelected(day) },
    },
    {
      callbackId: 'check-ins.share-these',
      metadata: { pairId, ...everyTime },
      values: { items: manySelected('openness') },
    },
    {
      callbackId: 'signs.write',
      metadata: { pairId, sign: 'fatigue' },
      values: { wording: own('word on it') },
    },
    { callbackId: 'ending-well.close', metadata: { pairId }, values: { day: dateSelected(day) } },
    { callbackId: 'ending-well.thank', metadata: { pairId }, values: { thanks: own('thanks') } },
    { callbackId: 'ending-well.keep', metadata: { pairId }, values: { ...goodKeep, keep: own('keeping') } },
  ];
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
