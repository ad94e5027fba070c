import type { Button, KnownBlock } from '@slack/types';
import type { Contents } from './content/pack/content.ts';
import type { Capacity, Command } from './command.ts';
import type { WorkspaceTransaction } from './db/database.ts';
import type { Deps } from './deps.ts';
import type { Pair } from './features/pairs/pair/model.ts';
import type { Reactions } from './happenings.ts';
import type { Reader } from './language.ts';
import type { OnDays } from './on-days.ts';
import type { PersonalData } from './personal-data.ts';
import type { Daily } from './scheduling/daily.ts';
import type { Route } from './route.ts';
import type { Touchpoint } from './scheduling/touchpoints.ts';
import type { Listen } from './slack/listening/listeners.ts';

/** What a feature may contribute to the app: its one door. */
export type Feature = {
  /** Its place, `area/feature`. */
  readonly name: string;
  /** What Slack calls. */
  readonly listen?: Listen;
  /** Its lines in menu and help. */
  readonly commands?: readonly Command[];
  /** What it sends of its own accord. */
  readonly touchpoints?: (deps: Deps) => readonly Touchpoint[];
  /** What it does for each workspace when the program starts, and then once a day. */
  readonly daily?: (deps: Deps) => Daily;
  /** What it does when something happens elsewhere. */
  readonly reactions?: (deps: Deps) => Reactions;
  /** What it serves by HTTP to others than Slack. */
  readonly routes?: (deps: Deps) => readonly Route[];
  /** What it shows in App Home. */
  readonly home?: HomeParts;
  /** What it keeps of people, to be taken along and erased. */
  readonly personalData?: PersonalData;
  /** What of theirs lies on days that they take off. */
  readonly onDays?: OnDays;
  /** As what it knows a person. */
  readonly capacities?: (tx: WorkspaceTransaction, who: Who) => Promise<readonly Capacity[]>;
};

export type Who = { readonly personId: string; readonly now: Temporal.Instant };

/** For whom a Home is drawn. */
export type Visitor = Who & {
  readonly reader: Reader;
  /** The packs of words, in each language. */
  readonly content: Contents;
  /** Those that have not ended, newest first. */
  readonly pairs: readonly Pair[];
  /** Those that have, the latest first. */
  readonly ended: readonly Pair[];
};

/**
 * What a feature shows in each place of App Home, from the top. What may be next comes from all of them: Home shows the one that
 * presses most, on top and with the only primary button there is.
 */
export type HomeParts = {
  /** How things stand for this person, apart from any pair. */
  readonly standing?: OfPerson;
  /** In the part of each of their pairs. */
  readonly ofPair?: (tx: WorkspaceTransaction, whose: Visitor & { readonly pair: Pair }) => Promise<HomePart>;
  /** Of each of their pairs that have ended, the latest first: what stays theirs. */
  readonly ofEnded?: HomeParts['ofPair'];
  /** What they have kept of all those pairs. */
  readonly kept?: OfPerson;
  /** What they could begin. */
  readonly offers?: OfPerson;
  /** For those who run a program. */
  readonly running?: OfPerson;
  /** What is theirs to set, and to know. */
  readonly own?: OfPerson;
};

type OfPerson = (tx: WorkspaceTransaction, visitor: Visitor) => Promise<HomePart>;

/** Each of its parts where there is one. */
export type HomePart = {
  /** With nothing in them to press. */
  readonly blocks?: readonly KnownBlock[];
  /**
   * The most wanted first. Home decides which of them are in view and which are lines of the menu, where what a button says aloud
   * (`spoken`) stands: it names what it acts on wherever another part, or another pair, has one of the same text.
   */
  readonly buttons?: readonly Button[];
  readonly next?: readonly NextStep[];
};

/** How much something presses, the most first. */
export const urgencies = [
  /** The person is away, and nothing is asked of them. */
  'away',
  /** Somebody waits for their answer. */
  'asked',
  /** It is on, or its day has come. */
  'due',
  /** The first of its kind: without it the rest cannot well begin. */
  'to-begin',
  /** A program that they run cannot go on without them. */
  'to-run',
  /** What goes on as usual. */
  'usual',
  /** They wait for somebody else, or for a day. */
  'waiting',
  /** What they could take part in. */
  'open',
] as const;

/** Something that the person can do next, or waits for. */
export type NextStep = {
  readonly urgency: (typeof urgencies)[number];
  /** When it is to happen: of two that press alike, the sooner is shown. */
  readonly at?: Temporal.Instant | undefined;
  /** What it is, in a line of mrkdwn. */
  readonly line: string;
  /** When it is, whose turn, what it takes: each a few words of mrkdwn. */
  readonly details?: readonly string[];
  /** What somebody wrote about it, shown as they wrote it. */
  readonly written?: string | undefined;
  /** The one that does it, which is not shown again below. Where there is none, Home offers the menu of all commands. */
  readonly button?: Button;
  /** What else answers it, beside that one. */
  readonly others?: readonly Button[];
};

/** All that the features know a person as. */
export async function capacitiesOf(
  features: readonly Feature[],
  tx: WorkspaceTransaction,
  who: Who,
): Promise<ReadonlySet<Capacity>> {
  const known = await Promise.all(features.map(async ({ capacities }) => capacities?.(tx, who)));
  return new Set(known.flatMap((capacities) => capacities ?? []));
}

/** Every command, in the order in which people are shown them: first what is for each, last what is for admins. */
export function commandsOf(features: readonly Feature[]): readonly Command[] {
  const all = features.flatMap(({ commands }) => commands ?? []);
  return all.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ shownTo }: Command): number {
  if (shownTo === 'everybody') return 1;
  return shownTo.includes('admin') ? 2 : 0;
}
