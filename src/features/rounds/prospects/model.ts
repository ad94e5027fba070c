import type { LeftoverCause } from '../../../matching/match.ts';
import { FEWEST_TO_TELL, obstacleIn, type Obstacle, type Prospects } from '../../../matching/obstacles.ts';
import type { Program, ProgramSettings } from '../../programs/program/model.ts';

/** Why no round looks for a peer for somebody now. */
export type NotInPool = 'has-peer' | 'paused' | 'out' | 'guest' | 'resting' | 'skipping' | 'quiet';

export type ProgramProspects = Pick<Program, 'id' | 'name'> & {
  /** Of the last round that left them over. */
  readonly lastCause: LeftoverCause | undefined;
  readonly rules: Pick<ProgramSettings, 'minSharedHours' | 'noRepeatMonths' | 'oddOneOut'>;
} & (
    | { readonly not: NotInPool }
    | {
        readonly found: Prospects;
        /** Whether that is of those among whom the last round left them over, rather than of those who wait now. */
        readonly isOfLastRound: boolean;
      }
  );

/** What stands in the way, the first that leaves hardly anybody. */
export type Verdict = Obstacle | 'possible';

export const verdictOn = (found: Prospects): Verdict => obstacleIn(found) ?? 'possible';

/** A number of others in words, so that nobody learns of each by changing their own profile and counting again. */
export type Share = 'few' | 'some' | 'most';

export function shareOf(some: number, all: number): Share {
  if (some < FEWEST_TO_TELL) return 'few';
  return some * 2 < all ? 'some' : 'most';
}
