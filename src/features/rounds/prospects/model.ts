import type { LeftoverCause } from '../../../matching/match.ts';
import type { Prospects } from '../../../matching/prospects.ts';
import type { Program, ProgramSettings } from '../../programs/program/model.ts';

/** Why no round looks for a peer for somebody now. */
export type NotInPool = 'has-peer' | 'paused' | 'out' | 'guest' | 'resting' | 'skipping' | 'quiet';

export type ProgramProspects = Pick<Program, 'id' | 'name'> & {
  /** Of the last round that left them over. */
  readonly lastCause: LeftoverCause | undefined;
  readonly rules: Pick<ProgramSettings, 'minSharedHours' | 'noRepeatMonths' | 'oddOneOut'>;
} & ({ readonly not: NotInPool } | { readonly found: Prospects });

/** Among fewer people, what holds of all of them would tell of each. */
const fewestToTell = 3;

/** What stands in the way, the first that leaves nobody. */
export type Verdict = 'too-few' | 'hours' | 'language' | 'lately' | 'possible';

export function verdictOn({ others, inHours, inLanguage, notLately }: Prospects): Verdict {
  if (others < fewestToTell) return 'too-few';
  if (inHours === 0) return 'hours';
  if (inLanguage === 0) return 'language';
  return notLately === 0 ? 'lately' : 'possible';
}
