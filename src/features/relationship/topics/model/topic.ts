import type { Prompt } from '../../../../content/pack/content.ts';
import type { Depth, Phase, Role, Theme } from '../../../../content/pack/tags.ts';
import type { RotaForm } from '../../agreement/model/terms.ts';
import type { Member } from '../../../pairs/pair/model.ts';
import { RefusedError } from '../../../../refused-error.ts';

const maxSwaps = 2;
const noRepeatWithin = Temporal.Duration.from({ months: 12 });

const firstDeepSession = 3;
const reviewEvery = 6;

/** Where a pair stands, in sessions held rather than weeks passed: a pair that skips a month is no further on. */
export type Progress = {
  readonly sessionsHeld: number;
  /** `agenda`: the prompt is for the session that begins now. `between`: it comes before the next session. */
  readonly occasion: 'agenda' | 'between';
  readonly closing: boolean;
};

/** A prompt that a pair was shown. `on` is the day in whatever zone the pair keeps: only whole months are counted. */
export type Showing = { readonly promptId: string; readonly on: Temporal.PlainDate };

/**
 * | sessions held                                    | phase                      |
 * | ------------------------------------------------ | -------------------------- |
 * | none: the first session is still ahead           | 1 getting acquainted       |
 * | 1: the first session has made the agreement      | 2 agreement and boundaries |
 * | 2                                                | 3 goals                    |
 * | 5, 11, 17 …: the next is every sixth session     | 5 review                   |
 * | any other number                                 | 4 working sessions         |
 * | whatever the number, once the pair is closing    | 6 closing                  |
 */
export function phaseOf({ sessionsHeld, closing }: Progress): Phase {
  if (closing) return 6;
  if (sessionsHeld <= 0) return 1;
  if (sessionsHeld === 1) return 2;
  if (sessionsHeld === 2) return 3;
  return (sessionsHeld + 1) % reviewEvery === 0 ? 5 : 4;
}

/** Depth 3 comes in the third session at the earliest: on its agenda, or any time after it. */
export function deepestFor({ sessionsHeld, occasion }: Progress): Depth {
  const sessionReached = occasion === 'agenda' ? sessionsHeld + 1 : sessionsHeld;
  return sessionReached >= firstDeepSession ? 3 : 2;
}

/**
 * Which phases to turn to, in this order, when one has nothing left. Closing comes last everywhere: a question about
 * parting would startle a pair that is in the middle of its work.
 */
export const phasesNear: Readonly<Record<Phase, readonly Phase[]>> = {
  1: [1, 2, 3, 4, 5, 6],
  2: [2, 1, 3, 4, 5, 6],
  3: [3, 4, 2, 1, 5, 6],
  4: [4, 3, 5, 2, 1, 6],
  5: [5, 4, 3, 2, 1, 6],
  6: [6, 5, 4, 3, 2, 1],
};

/** Whom a prompt is meant for: one of the two seats today, or the pair together, which can take any prompt. */
export type Audience = 'mentee' | 'mentor' | 'pair';

export function suits(role: Role, audience: Audience): boolean {
  return audience === 'pair' || role === 'both' || role === audience;
}

export function swapsLeft(swappedAway: readonly string[]): number {
  return Math.max(0, maxSwaps - swappedAway.length);
}

/** The ids that are out of reach today because the pair was shown them less than twelve months ago. */
export function shownWithinAYear(
  history: readonly Showing[],
  today: Temporal.PlainDate,
): ReadonlySet<string> {
  const yearAgo = today.subtract(noRepeatWithin);
  const recent = history.filter(({ on }) => Temporal.PlainDate.compare(on, yearAgo) > 0);
  return new Set(recent.map(({ promptId }) => promptId));
}

/** On the pair's schedule, asked for by one of them, or in a session's agenda. */
export const promptKinds = ['prompt', 'topic', 'agenda'] as const;

export type PromptKind = (typeof promptKinds)[number];

/** The one time a prompt is for: asked again for the same, it is the same prompt. */
export type PromptOccasion = {
  readonly pairId: string;
  readonly kind: PromptKind;
  readonly occurrence: number;
};

/** A prompt that somebody would swap, as it stood when they pressed. */
export type Swap = { readonly occasion: PromptOccasion; readonly promptId: string };

/** A prompt as the pair is shown it. */
export type GivenPrompt = {
  readonly occasion: PromptOccasion;
  readonly prompt: Prompt;
  readonly themeName: string;
  readonly swapsLeft: number;
  /** Of a session in halves, the one who begins. */
  readonly menteeToday: Member;
  /** Of the session that is next. */
  readonly form: RotaForm;
  /** Whether it is put aside to come again. */
  readonly isKept: boolean;
};

/** What a pair finds of its topics in Home. */
export type Topics = {
  /** The last one that came between sessions, as it was written. */
  readonly latest: string | undefined;
  /** The themes that are left out, by what they are called, and whether by the reader's own wish; of a peer, one for each of them. */
  readonly muted: readonly { readonly theme: Theme; readonly name: string; readonly isOwn: boolean }[];
};

export class PromptError extends RefusedError<'no-swap-left' | 'nothing-left' | 'asked-often'> {}

/** As many topics may be asked for in one day; more would only bury the talk. */
export const askedAtMost = 5;
