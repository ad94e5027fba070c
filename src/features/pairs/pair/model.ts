import type { Reason } from '../../../matching/match.ts';
import { RefusedError } from '../../../refused-error.ts';
export const pairStates = ['introduced', 'active', 'paused', 'closing', 'ended'] as const;
export type PairState = (typeof pairStates)[number];

/**
 * A person is in one pair of a program at a time, or asked about one: the hours that peers give each other for months are
 * meant for one relationship, and a second would take them from the first. Whoever is in a pair is free again once it is
 * over, by one of these states. The database holds to it too, whatever a round says.
 */
export const overStates = ['ended', 'lapsed'] as const;

/** How a pair came to its end. Nobody but the bot is ever told. */
export type Ending = 'left' | 'deactivated' | 'rematch' | 'wound-down';

/** Two peers, or three where the program allows a trio. Members stand in the order of the draw: the first is mentee first. */
export type Pair = {
  readonly id: string;
  readonly programId: string;
  readonly state: PairState;
  readonly channelId: string | undefined;
  readonly members: readonly Member[];
};

export type Member = {
  readonly id: string;
  /** Tells them apart from the others of the pair. */
  readonly name: string;
  readonly timeZone: string;
};

/** What a round plans: its people in any order, and why they. */
export type PairToBe = {
  readonly members: readonly string[];
  /** Points of 100. */
  readonly fit: number;
  readonly reasons: readonly Reason[];
};

export function partnersOf(pair: Pair, personId: string): readonly Member[] {
  return pair.members.filter(({ id }) => id !== personId);
}

/** Whether the pair meets: only then does the bot write to it by itself. */
export const isOpen = ({ state }: Pick<Pair, 'state'>): boolean =>
  state === 'introduced' || state === 'active';

export class PairError extends RefusedError<'no-pair' | 'not-a-member'> {}
