import type { Feature } from '../../../feature.ts';
import { programsSeenBy } from '../../people/enrolment/service/membership.ts';
import { programsSatOut } from '../../people/sitting-out/service.ts';
import { programsSkipped } from '../beforehand/service/standing.ts';
import { programsAsking } from '../asked-first/service/open-questions.ts';
import { waitingPart } from './views.ts';
import { tellNoMoreRounds, tellRoundsAgain } from './service.ts';
import { leftOverTouchpoint, noMoreRoundsTouchpoint, roundsAgainTouchpoint } from './touchpoints.ts';

export const leftOver: Feature = {
  name: 'rounds/left-over',
  personalData: { tables: { leftovers: {} } },
  touchpoints: (deps) => [leftOverTouchpoint(deps), noMoreRoundsTouchpoint, roundsAgainTouchpoint(deps)],
  reactions: ({ queue }) => ({
    programArchived: (tx, archived) => tellNoMoreRounds(tx, queue, archived),
    programRestored: (tx, restored) => tellRoundsAgain(tx, queue, restored),
  }),
  home: {
    standing: async (tx, visitor) => {
      const [seen, asking, satOut, skipped] = await Promise.all([
        programsSeenBy(tx, visitor),
        programsAsking(tx, visitor.personId),
        programsSatOut(tx, visitor.personId),
        programsSkipped(tx, visitor.personId),
      ]);
      return waitingPart(
        seen.filter(({ program }) => !satOut.has(program.id) && !skipped.has(program.id)),
        { ...visitor, asking },
      );
    },
  },
};
