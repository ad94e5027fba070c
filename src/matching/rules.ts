import type { Twosome } from './participant.ts';
import type { FitWeights } from './fit-parts.ts';
import { DEFAULT_WEIGHTS } from './fit-parts.ts';

/** What an admin sets for a program and, with pins and bans, for one round. */
export type Rules = {
  /** The same two never meet again for this many months. */
  readonly noRepeatMonths: number;
  /** Working hours a week any two must share. */
  readonly minSharedHours: number;
  /** No pair has a lower fit (0 to 100) than this if that can be avoided without leaving somebody out. */
  readonly acceptableFit: number;
  /** Whether the odd person joins a pair, or waits first in line for the next round. */
  readonly trio: 'allow' | 'wait';
  readonly weights: FitWeights;
  /** Pairs that are settled beforehand; each must keep the hard rules. */
  readonly pinned: readonly Twosome[];
  readonly forbidden: readonly Twosome[];
};

export const DEFAULT_RULES: Rules = {
  noRepeatMonths: 12,
  minSharedHours: 3,
  acceptableFit: 60,
  trio: 'allow',
  weights: DEFAULT_WEIGHTS,
  pinned: [],
  forbidden: [],
};
