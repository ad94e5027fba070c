import { z } from 'zod';
import { RefusedError } from '../../../../refused-error.ts';

/** Answered from 1 (low) to 5 (high). */
export const points = [1, 2, 3, 4, 5] as const;
export type Point = (typeof points)[number];

/** Of each kind of invitation: every two weeks, after a session, at a milestone, and to one of the pair alone. */
export const kinds = ['check-in', 'check-in-session', 'check-in-milestone', 'check-in-private'] as const;
export type Kind = (typeof kinds)[number];

/** The month that a pair begins with, the middle of its time, and its last days. */
export const milestones = ['first-month', 'mid-way', 'end'] as const;
export type Milestone = (typeof milestones)[number];

/** One check-in of a pair, named by the invitation to it. */
export type CheckIn = { readonly pairId: string; readonly kind: Kind; readonly occurrence: number };

/** With what it asks, which is the same of all members. */
export type AskedCheckIn = CheckIn & {
  /** By their ids, in the order in which they are asked. */
  readonly items: readonly string[];
  readonly sessionNumber: number | undefined;
  readonly milestone: Milestone | undefined;
  readonly askedAt: Temporal.Instant;
};

/** By the item's id. What was skipped has none. */
export type Answers = Readonly<Record<string, Point>>;

export const answersSchema: z.ZodType<Answers> = z.record(z.string(), z.literal(points)).readonly();

export type Answered = CheckIn & {
  readonly answers: Answers;
  readonly answeredAt: Temporal.Instant;
  /** Whether they went through all steps of the form. */
  readonly isFinished: boolean;
};

/** Somebody's answers to one check-in, for what reads them over time: with what it was about, and when it came. */
export type GivenBy = Answered & { readonly personId: string } & Pick<
    AskedCheckIn,
    'sessionNumber' | 'milestone' | 'askedAt'
  >;

/** What one person may see of their own check-ins. */
export type OwnCheckIns = {
  /** The latest that came to the pair, or to them alone: the one that can be answered. */
  readonly latest: (CheckIn & Pick<AskedCheckIn, 'milestone'>) | undefined;
  /** Their answers, oldest first. */
  readonly answered: readonly Answered[];
  /** Whether there are answers to the latest that the pair cannot read yet. */
  readonly canShare: boolean;
  /** Whether so many were left unanswered, by whomever of the pair, that nothing is asked of it any more. */
  readonly isQuiet: boolean;
  /** Whether they themselves have answered of late, and so are asked on alone while the pair is not. */
  readonly isAskedAlone: boolean;
};

export const isSame = (one: CheckIn, other: CheckIn): boolean =>
  one.pairId === other.pairId && one.kind === other.kind && one.occurrence === other.occurrence;

/** So many of one's answers make a line that can be read at a glance. */
export const trendLength = 8;

/** Reaches nobody: until when a pair goes on is known, or not any more. */
export const planKind = 'check-in-plan';
export const answeredKind = 'check-in-answered';
export const sharedKind = 'check-in-shared';

/** Comes in private, while the pair's own invitations rest: to whoever has not left as many unanswered themselves. */
export const privateKind = 'check-in-private' satisfies Kind;

/**
 * After so many in a row that not all have answered, the pair is asked no more. It is counted for the pair: were it asked on while
 * one answers, whoever does not could tell from the invitations that another does.
 */
export const unansweredAtMost = 2;
/** One that came later than that may still be answered. */
export const timeToAnswer = Temporal.Duration.from({ hours: 2 * 24 });

export class CheckInError extends RefusedError<
  | 'not-invited'
  | 'none-in-pause'
  | 'none-at-the-end'
  | 'withdrawn'
  | 'over'
  | 'nothing-to-share'
  | 'not-shared'
  | 'not-the-author'
> {}

/** In steps that fit a screen. */
const itemsPerPage = 4;

export function pagesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / itemsPerPage));
  return Array.from({ length: count }, (_, page) =>
    items.slice(page * itemsPerPage, (page + 1) * itemsPerPage),
  );
}

/** Of one page: what was answered there before is replaced, and what stands on other pages stays. */
export function merged(earlier: Answers, page: readonly string[], given: Answers): Answers {
  const others = Object.entries(earlier).filter(([item]) => !page.includes(item));
  return { ...Object.fromEntries(others), ...given };
}

/** How it sounds as a whole: one low answer counts, and for a good word all have to be good. */
export type Tone = 'none' | 'low' | 'mixed' | 'good';

export function toneOf(answers: Answers): Tone {
  const given = Object.values(answers);
  if (given.length === 0) return 'none';
  if (given.some((point) => point <= 2)) return 'low';
  return given.every((point) => point >= 4) ? 'good' : 'mixed';
}

/** Whether a question on safety was answered low. It counts for nothing else, and is nobody else's to know. */
export const isUnsafe = (
  answers: Answers,
  items: readonly { readonly id: string; readonly opens?: 'human' | undefined }[],
): boolean => items.some(({ id, opens }) => opens === 'human' && (answers[id] ?? 5) <= 2);
