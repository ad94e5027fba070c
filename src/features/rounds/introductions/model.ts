import type { Reason } from '../../../matching/match.ts';
import type { Vocabulary } from '../../programs/program/model/vocabulary.ts';
import type { Participant } from '../../people/enrolment/model.ts';

/** What peers read of each other before they have met, in their program's words. */
export type Card = {
  readonly vocabulary: Vocabulary;
  readonly participants: readonly Participant[];
  readonly reasons: readonly Reason[];
  /** Working hours a week that all of them share. */
  readonly sharedHours: number;
};

export const introductionKind = 'introduction';
