import { RefusedError } from '../../../refused-error.ts';

/** What leaving would do: which program, and whose pair with this person would end, by name. */
export type Leaving = {
  readonly programId: string;
  readonly program: string;
  /** One that winds down has none. */
  readonly hasRounds: boolean;
  readonly partners: readonly string[];
};

export class EndingError extends RefusedError<'not-in' | 'not-in-this-one'> {}
