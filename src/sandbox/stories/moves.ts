import { eventually } from '../driver/eventually.ts';
import type { Person } from '../driver/person.ts';
import { text } from '../driver/seen.ts';
import type { Workspace } from '../driver/workspace.ts';

export type IntroducedPair = { readonly first: Person; readonly second: Person; readonly dm: string };

/** Waits until the person's screen says it. */
export async function reads(
  seen: () => { readonly reading: string } | undefined,
  words: string,
): Promise<void> {
  await eventually(() => {
    if (!text(seen()).includes(words)) throw new Error(`"${words}" is not among:\n${text(seen())}`);
  });
}

/** What is before somebody's eyes at the end of a conversation: what is queued may come between an act and its answer. */
export const latest = (messages: readonly { readonly reading: string }[]): { readonly reading: string } => ({
  reading: messages
    .slice(-3)
    .map(({ reading }) => reading)
    .join('\n'),
});

/** All that somebody has before them, of every conversation. */
export const allOf = (person: Person) => ({ reading: person.allMessages().map(text).join('\n') });

/** All that stands in a pair's DM. */
export const dmOf = ({ first, dm }: IntroducedPair) => ({
  reading: first.messages(dm).map(text).join('\n'),
});

export async function closeModals(person: Person): Promise<void> {
  while (person.modal()) await person.closeModal();
}

export async function previewRound(admin: Person): Promise<void> {
  await admin.command('/peer match');
  await reads(() => admin.modal(), 'Nothing is sent until you confirm');
}

export async function confirmRound(admin: Person): Promise<void> {
  await admin.press('Confirm and introduce');
  await reads(() => admin.modal(), 'Confirmed');
  await admin.closeModal();
}

/** The pair that the admin is in. `first` is the first mentee. */
export async function ownPair(workspace: Workspace, admin: Person): Promise<IntroducedPair> {
  const dm = await eventually(() => {
    const found = admin
      .conversations()
      .find(({ kind, id }) => kind === 'mpim' && admin.messages(id).length > 0);
    if (!found) throw new Error('the pair was not introduced');
    return found;
  });
  const introduction = text(admin.messages(dm.id)[0]);
  const members = dm.memberIds.filter((id) => id !== workspace.botUserId).map((id) => workspace.person(id));
  const [first, second] = members.toSorted((a) =>
    introduction.includes(`${a.name.split(' ')[0]} is the first mentee`) ? -1 : 1,
  );
  if (!first || !second) throw new Error('the admin is not in a pair of two');
  return { first, second, dm: dm.id };
}

/** Each pair whose DM is open; of three people, the first two. */
export function pairsIn(workspace: Workspace): readonly IntroducedPair[] {
  const seen = new Set<string>();
  return workspace.people().flatMap(({ id }): readonly IntroducedPair[] => {
    const first = workspace.person(id);
    const dm = first.conversations().find(({ kind }) => kind === 'mpim');
    const peer = dm?.memberIds.find((each) => each !== id && each !== workspace.botUserId);
    if (!dm || peer === undefined || seen.has(dm.id)) return [];
    seen.add(dm.id);
    return [{ first, second: workspace.person(peer), dm: dm.id }];
  });
}

/** A pair beside that one. */
export function otherPair(workspace: Workspace, { dm }: IntroducedPair): IntroducedPair {
  const other = pairsIn(workspace).find((each) => each.dm !== dm);
  if (!other) throw new Error('there is no other pair');
  return other;
}

/** Who runs the program of these stories: the first of its admins, who is called Ana everywhere. */
export function adminOf(workspace: Workspace): Person {
  const admin = workspace.people().find(({ isAdmin }) => isAdmin);
  if (!admin) throw new Error('nobody here is an admin');
  return workspace.person(admin.id);
}

/** Runs a round as the admin, and finds the pair that the admin is in. */
export async function introduceEverybody(workspace: Workspace): Promise<IntroducedPair> {
  const admin = adminOf(workspace);
  await previewRound(admin);
  await confirmRound(admin);
  return ownPair(workspace, admin);
}

export async function propose({ first, dm }: IntroducedPair, purpose: string): Promise<void> {
  await first.press('Make our agreement', { in: dm });
  await reads(() => first.modal(), 'Our agreement');
  await first.fillIn({ 'What is this pair for?': purpose });
  await first.submit();
  await first.closeModal();
  await reads(() => ({ reading: first.messages(dm).map(text).join('\n') }), purpose);
}

export async function sign(pair: IntroducedPair): Promise<void> {
  await pair.second.press('Sign', { in: pair.dm });
  await reads(() => dmOf(pair), 'Version 1 of your agreement is signed');
}

type Goal = { readonly goal: string; readonly firstStep: string };

export async function setGoal(pair: IntroducedPair, { goal, firstStep }: Goal): Promise<void> {
  const { second, dm } = pair;
  await second.press('Set a goal', { in: dm });
  await reads(() => second.modal(), 'What do you want to achieve?');
  await second.fillIn({ 'What do you want to achieve?': goal, 'What will you do first?': firstStep });
  await second.submit();
  await second.closeModal();
  await reads(() => dmOf(pair), goal);
}

export async function meet(pair: IntroducedPair): Promise<void> {
  const { first, dm } = pair;
  await first.command('/peer session', { in: dm });
  await reads(() => latest(first.messages(dm)), 'You haven’t had your first session yet');
  await first.press('We met', { in: dm });
  await reads(() => dmOf(pair), 'Session 1 is recorded');
}

/** The questions of a check-in after a first session. */
export const afterFirstSession = [
  'How well were you heard?',
  'How much do your hopes for this pair match?',
  'How easy is it to find a time to meet?',
] as const;

export async function answerCheckIn(person: Person, dm: string): Promise<void> {
  const [heard, same, easy] = afterFirstSession;
  await person.press('Answer privately', { in: dm });
  await reads(() => person.modal(), 'Nobody but you sees a single answer');
  await person.fillIn({ [heard]: '4 · Well', [same]: '4 · A lot', [easy]: '2 · A little' });
  await person.submit();
  await reads(() => person.modal(), 'The same button changes your answers');
  await person.closeModal();
}

export type Part = {
  readonly thanks?: string;
  readonly keep?: string;
  readonly felt?: readonly string[];
  /** How they would put this ending, as the form offers it. */
  readonly outcome?: string;
};

/** Both parts of a farewell, from the button in the pair's DM. */
export async function leaveWords(
  person: Person,
  dm: string,
  { thanks = '', keep = '', felt, outcome }: Part,
): Promise<void> {
  await closeModals(person);
  await person.press('Write my part', { in: dm });
  await reads(() => person.modal(), 'What would you like to');
  const label = text(person.modal())
    .split('\n')
    .find((line) => line.startsWith('What would you like to'));
  await person.fillIn({ [label ?? 'a field for the peer']: thanks });
  await person.submit();
  await reads(() => person.modal(), 'What do you take away');
  await person.fillIn({
    'What do you take away from this pair?': keep,
    ...(felt && { 'What did you get out of it?': felt }),
    ...(outcome !== undefined && { 'How would you put this ending?': outcome }),
  });
  await person.submit();
  await reads(() => person.modal(), 'Saved.');
  await closeModals(person);
}

/** In Home, as it says so of the pair: in view below that, or in a menu with whom it was. */
export async function readFarewell(person: Person, says = 'ended on'): Promise<void> {
  await closeModals(person);
  await person.openHome();
  await reads(() => person.home(), says);
  const line = person.home()?.buttons.find((words) => /^Read my farewell(?: \(.+\))?$/u.test(words));
  await person.press(line ?? 'Read my farewell', { in: 'home' });
  await reads(() => person.modal(), 'Only you see this page');
}

/** One of the ways on for the pair, from the card with all of them. */
export async function chooseWayOn(person: Person, dm: string, button: string): Promise<void> {
  const seen = person.messages(dm).length;
  await person.command('/peer end', { in: dm });
  await reads(() => latest(person.messages(dm).slice(seen)), 'Ways on for your pair');
  await person.press(button, { in: dm });
}
