import type { Standing } from '../relationship/agreement/model.ts';
import type { WindingDown } from '../programs/archiving/model.ts';
import type { Membership } from '../people/enrolment/model.ts';
import type { Goal } from '../relationship/goals/model.ts';
import type { Pair } from '../pairs/pair/model.ts';
import type { Wish } from '../ways-on/rematch/model.ts';
import type { Rota } from '../relationship/rota/model.ts';

export type PairOverview = {
  readonly pair: Pair;
  readonly standing: Standing;
  readonly rota: Rota;
  readonly goals: readonly Goal[];
  /** The person's own. */
  readonly wish: Wish | undefined;
};

export type ProgramOverview = {
  readonly id: string;
  readonly name: string;
  /** What the program is for, in an admin's words; may be empty. */
  readonly purpose: string;
  readonly membership: Membership;
  /** Whether the person is a guest and the program leaves guests out: they are not matched, and cannot join. */
  readonly isLeftOut: boolean;
  /** The day of the next round, where one is set. */
  readonly nextRound: Temporal.PlainDate | undefined;
  /** Whether somebody may become their peer, and the time for answering is not over. */
  readonly isAsked: boolean;
};

export type Overview = {
  readonly personId: string;
  /** Those that run, oldest first. */
  readonly programs: readonly ProgramOverview[];
  readonly isAdmin: boolean;
  /** For an admin: in none of their programs a round has been confirmed yet. */
  readonly isFirstRoundAhead: boolean;
  /** Programs that wind down, and that this person could bring back. */
  readonly windingDown: readonly WindingDown[];
  readonly pairs: readonly PairOverview[];
};
