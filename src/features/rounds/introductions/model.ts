import type { Reason } from '../../../matching/match.ts';
import type { Participant } from '../../people/enrolment/model.ts';

/** What peers read of each other before they have met. */
export type Card = {
  readonly participants: readonly Participant[];
  readonly reasons: readonly Reason[];
  /** Working hours a week that all of them share. */
  readonly sharedHours: number;
};

export const introductionKind = 'introduction';
