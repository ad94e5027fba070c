import type { Feature } from '../../../feature.ts';
import { programsSeenBy } from '../../people/enrolment/service/membership.ts';
import { programsAsking } from '../asked-first/service/open-questions.ts';
import { waitingPart } from './views.ts';
import { tellNoMoreRounds } from './service.ts';
import { leftOverTouchpoint, noMoreRoundsTouchpoint } from './touchpoints.ts';

export const leftOver: Feature = {
  name: 'rounds/left-over',
  touchpoints: (deps) => [leftOverTouchpoint(deps), noMoreRoundsTouchpoint],
  reactions: ({ queue }) => ({
    programArchived: (tx, archived) => tellNoMoreRounds(tx, queue, archived),
  }),
  home: {
    standing: async (tx, visitor) =>
      waitingPart(await programsSeenBy(tx, visitor), {
        ...visitor,
        asking: await programsAsking(tx, visitor.personId),
      }),
  },
};
