import { z } from 'zod';
import { RefusedError } from '../../../refused-error.ts';
import type { Membership } from '../../people/enrolment/model.ts';
import type { RoundOrEnd } from '../../programs/program/model.ts';
import type { Pair } from '../../pairs/pair/model.ts';

export const rematchKind = 'rematch';
/** To whoever would like another peer: their program ends, and their pair with it on its last day. */
export const rematchMootKind = 'rematch-moot';

/** For so long at least a wish can be taken back; then it waits for working hours. */
export const coolingOffHours = 48;

/** That one member of a pair would like another peer. The others know nothing of it, before and after. */
export type Wish = {
  readonly pairId: string;
  readonly personId: string;
  readonly askedAt: Temporal.Instant;
  readonly takesEffectAt: Temporal.Instant;
};

/** As its owner finds it. */
export type WishSeen = Wish & {
  /** The pair ends before it takes effect, or with a program that has no other peer to give. */
  readonly isMoot: boolean;
};

export type RematchAsked = {
  readonly pair: Pair;
  readonly wish: Wish;
  /** What they said that the next search should look for. */
  readonly missed: readonly MissedWithPeer[];
};

/** A day where one is set, as the person counts days. */
type WithNextRound = { readonly nextRound: RoundOrEnd };

/** What somebody finds who would like another peer than the one of this pair. */
export type OpeningAbout =
  | ({ readonly kind: 'offer'; readonly pair: Pair } & WithNextRound)
  | ({ readonly kind: 'asked' } & RematchAsked);

/** As `OpeningAbout`, where no pair is named. */
export type Opening =
  | OpeningAbout
  | { readonly kind: 'choice'; readonly pairs: readonly Pair[] }
  | ({ readonly kind: 'no-pair'; readonly membership: Membership } & WithNextRound);

/** What somebody is told whose wish has taken effect. */
export type TakenEffect = {
  readonly pair: Pair;
  readonly membership: Exclude<Membership, { readonly kind: 'out' }>;
  readonly missed: readonly MissedWithPeer[];
  /** Whether there is a search for them at all. */
  readonly isInRounds: boolean;
} & WithNextRound;

/** What somebody can say that they missed with their last peer; matching has a way to look for each. */
export const missable = ['time', 'hours', 'work', 'stage', 'outlook', 'help', 'plan', 'freedom'] as const;
export type MissedWithPeer = (typeof missable)[number];

/** Who misses everything has told nothing. */
export const mostMissed = 3;

export const missedSchema = z.array(z.enum(missable)).max(mostMissed);

/** What one person of a program missed: theirs alone to know, until they are introduced to somebody. */
export type MissedInProgram = { readonly programId: string; readonly missed: readonly MissedWithPeer[] };

export class RematchError extends RefusedError<'not-asked' | 'not-looking'> {}
