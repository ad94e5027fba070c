import type { Button, KnownBlock } from '@slack/types';
import type { Capacity, Command } from './command.ts';
import type { WorkspaceTransaction } from './db/database.ts';
import type { Deps } from './deps.ts';
import type { Pair } from './features/pairs/pair/model.ts';
import type { Reactions } from './happenings.ts';
import type { Reader } from './language.ts';
import type { Daily } from './scheduling/daily.ts';
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
  /** What it shows in App Home. */
  readonly home?: HomeParts;
  /** As what it knows a person. */
  readonly capacities?: (tx: WorkspaceTransaction, who: Who) => Promise<readonly Capacity[]>;
};

export type Who = { readonly personId: string; readonly now: Temporal.Instant };

/** For whom a Home is drawn. */
export type Visitor = Who & {
  readonly reader: Reader;
  /** Those that have not ended, newest first. */
  readonly pairs: readonly Pair[];
};

type Blocks = (tx: WorkspaceTransaction, visitor: Visitor) => Promise<readonly KnownBlock[]>;

export type HomeParts = {
  /** Above the pairs: how things stand for this person, and what is to be done. */
  readonly above?: Blocks;
  /** What they could begin. Stands above the pairs where there are none, else below. */
  readonly offers?: Blocks;
  /** In the part of each of their pairs. */
  readonly ofPair?: (tx: WorkspaceTransaction, whose: Visitor & { readonly pair: Pair }) => Promise<PairPart>;
  /** Below the pairs. */
  readonly below?: Blocks;
};

export type PairPart = {
  readonly blocks: readonly KnownBlock[];
  /** Stand together in one row under all the blocks of the pair. */
  readonly buttons: readonly Button[];
};

/** All that the features know a person as. */
export async function capacitiesOf(
  features: readonly Feature[],
  tx: WorkspaceTransaction,
  who: Who,
): Promise<ReadonlySet<Capacity>> {
  const known: Capacity[] = [];
  for (const { capacities } of features) known.push(...((await capacities?.(tx, who)) ?? []));
  return new Set(known);
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
