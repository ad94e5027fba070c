import { dayGoneBy, nextRoundDay, type Program } from '../../../programs/program/model.ts';
import type { ProgramCounts } from '../../../people/listing/model.ts';

/** A program as those who run it see it in Home. */
export type ProgramRun = Omit<ProgramCounts, 'programId'> & {
  readonly program: Pick<Program, 'id' | 'name' | 'settings' | 'revision'>;
  /** Whether a round of it was ever confirmed. */
  readonly hadRound: boolean;
};

/** What an admin does next: to set it up, give it a new last day, invite people, look at the pairs, or nothing until the round. */
export type ToDo = 'set-up' | 'new-end' | 'invite' | 'match' | 'wait';

/** Two can be a pair. */
const fewest = 2;

export function toDo({ program, hadRound, enrolled, waiting }: ProgramRun, today: Temporal.PlainDate): ToDo {
  if (dayGoneBy(program.settings, today)) return 'new-end';
  if (!hadRound && program.revision === 0) return 'set-up';
  if (enrolled < fewest) return 'invite';
  if (waiting < fewest) return hadRound ? 'wait' : 'invite';
  const day = nextRoundDay(program.settings, today);
  return day && Temporal.PlainDate.compare(day, today) > 0 ? 'wait' : 'match';
}
