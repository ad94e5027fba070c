import { RefusedError } from '../../../refused-error.ts';
import type { Program } from '../../programs/program/model.ts';

/** To each who would be in the round of a day: that they are. */
export const roundAheadKind = 'round-ahead';

/** So many days before the round it is told, so that a weekend between leaves time to answer. */
export const daysAhead = 4;

/** Whether somebody is in the next round, or sits that one out. */
export type Plan = 'in' | 'skips';

/** The next round of a program, as it stands to somebody who waits for a peer there. */
export type RoundAhead = {
  readonly program: Pick<Program, 'id' | 'name'>;
  readonly day: Temporal.PlainDate;
  readonly plan: Plan;
};

/** What somebody said last, of a round or of the question whether they want one. */
export type RoundAnswer = { readonly skips: boolean; readonly answeredAt: Temporal.Instant };

export class BeforehandError extends RefusedError<'not-in' | 'has-peer' | 'round-over'> {}
