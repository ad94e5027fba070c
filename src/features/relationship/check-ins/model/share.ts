import type { Answers, CheckIn } from './check-in.ts';

/** Answers that their author lets the pair read, as they were when they were shared. */
export type Share = {
  readonly checkIn: CheckIn;
  /** Counts from 1 within the pair. */
  readonly number: number;
  readonly personId: string;
  readonly answers: Answers;
};

/** What of one's own answers to a check-in the pair cannot read yet. */
export function notShared(answers: Answers, shares: readonly Share[]): Answers {
  const shared = new Set(shares.flatMap((share) => Object.keys(share.answers)));
  return Object.fromEntries(Object.entries(answers).filter(([item]) => !shared.has(item)));
}

/** Of these answers those to these items. */
export const picked = (answers: Answers, items: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([item]) => items.includes(item)));
