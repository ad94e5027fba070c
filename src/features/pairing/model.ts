import type { Leftover, Reason } from '../../matching/match.ts';
import { RefusedError } from '../../refused-error.ts';

export type PairState = 'introduced' | 'active' | 'paused' | 'closing' | 'ended';

/** Two peers, or three where the program allows a trio. Members stand in the order of the draw: the first is mentee first. */
export type Pair = {
  readonly id: string;
  readonly programId: string;
  readonly state: PairState;
  readonly channelId: string | undefined;
  readonly members: readonly Member[];
};

export type Member = { readonly id: string; readonly name: string; readonly timeZone: string };

export type PlannedPair = {
  readonly members: readonly string[];
  readonly fit: number;
  readonly reasons: readonly Reason[];
};

/** What a round would do, as the admin sees it before confirming. */
export type RoundPlan = {
  readonly poolSize: number;
  readonly pairs: readonly PlannedPair[];
  readonly leftovers: readonly Leftover[];
};

export type RoundState = 'draft' | 'confirmed' | 'discarded';

export type Round = {
  readonly id: string;
  readonly programId: string;
  readonly state: RoundState;
  readonly plan: RoundPlan;
  /** Names of everybody in the plan. */
  readonly names: ReadonlyMap<string, string>;
};

export const introductionKind = 'introduction';

export class PairingError extends RefusedError<
  | 'pool-too-small'
  | 'round-discarded'
  | 'round-already-confirmed'
  | 'round-outdated'
  | 'no-pair'
  | 'not-a-member'
> {}

export function partnersOf(pair: Pair, personId: string): readonly Member[] {
  return pair.members.filter(({ id }) => id !== personId);
}

/** Whether the pair meets: only then does the bot write to it by itself. */
export const isOpen = ({ state }: Pick<Pair, 'state'>): boolean =>
  state === 'introduced' || state === 'active';
