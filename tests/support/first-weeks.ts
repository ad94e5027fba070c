import { text, type SeenMessage } from '../../src/sandbox/driver/seen.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import type { Rows } from './rows.ts';
import { hour, type IntroducedPair, type TestWorld } from './world.ts';

export type Weeks = { readonly world: TestWorld; readonly rows: Rows; readonly pair: IntroducedPair };

/** What the bot said of its own accord, in how many days from the introduction, and where. */
export type Came = { readonly day: number; readonly where: 'pair' | 'private'; readonly reading: string };

/** Days go by, with a tick at each full hour at which something is due, as one of the pair sees them. */
export async function daysGoBy(
  { world: { sandbox }, rows, pair }: Weeks,
  person: Person,
  { days }: { readonly days: number },
): Promise<readonly Came[]> {
  const since = sandbox.clock.now();
  await sandbox.advance({ hours: days * 24 }, { every: hour, sent: () => rows.delivered() });
  return cameSince(since, person, pair);
}

/** Slack's timestamps tell the day, by the movable clock. */
export function cameSince(since: Temporal.Instant, person: Person, { dm }: IntroducedPair): readonly Came[] {
  const introduced = dayOf(person.messages(dm)[0]?.ts);
  return person
    .allMessages()
    .filter(({ ts }) => Number(ts) > Number(since.epochNanoseconds) / 1e9)
    .map((message) => ({
      day: introduced.until(dayOf(message.ts)).days,
      where: message.channelId === dm ? 'pair' : 'private',
      reading: text(message),
    }));
}

/** By the calendar, so that a minute more or less makes no other day of it. */
const dayOf = (ts = ''): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000))
    .toZonedDateTimeISO('Europe/Lisbon')
    .toPlainDate();

/** By the words that only it has. */
const namesOf = {
  nudge: 'A small start, when it suits you',
  slots: 'could work for you',
  question: 'Still want this?',
  topic: 'Something to talk about\n',
  'check-in': 'How is it going?',
  'after session': 'How was your session?',
  milestone: 'How is it after one month?',
  paused: 'This pair is paused',
  return: 'The pause is over',
  released: 'haven’t started, so I’ve released your pair',
  ended: 'has ended',
  pulse: 'It’s been quiet in your pair',
} as const;

/** What they say once another has come, or their time has passed. */
const saidOnceOver = { 'check-in': 'A newer check-in has come', slots: 'These times have passed' } as const;

/** Each as `day where what`, e.g. `3 pair nudge`. */
export const inShort = (came: readonly Came[]): readonly string[] =>
  came.map(({ day, where, reading }) => {
    const name = Object.entries(namesOf).find(([, words]) => `${reading}\n`.includes(words))?.[0];
    const over = Object.entries(saidOnceOver).find(([, words]) => reading.includes(words))?.[0];
    return `${day} ${where} ${over ?? name ?? reading}`;
  });

/** The newest message of this person's that has such a button. */
export function withButton(person: Person, words: string, channelId?: string): SeenMessage {
  const messages = channelId === undefined ? person.allMessages() : person.messages(channelId);
  const found = messages.findLast(({ buttons }) => buttons.includes(words));
  if (!found) throw new Error(`${person.name} has no button "${words}"`);
  return found;
}
