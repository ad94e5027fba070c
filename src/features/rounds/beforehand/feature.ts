import type { Feature } from '../../../feature.ts';
import { programsSeenBy } from '../../people/enrolment/service/membership.ts';
import { programsSatOut } from '../../people/sitting-out/service.ts';
import { programsAsking } from '../asked-first/service/open-questions.ts';
import { register } from './listeners.ts';
import { forgetAnswer, keepHeard } from './service/answering.ts';
import { programsSkipped } from './service/standing.ts';
import { roundIsOver, tellOn } from './service/telling.ts';
import {
  roundAheadTouchpoint,
  roundMissedTouchpoint,
  roundQuestionTouchpoint,
  roundWithoutTouchpoint,
} from './touchpoints.ts';
import { beforehandPart } from './views.ts';

/** Who is in the next round is told so before it, and can skip it. */
export const beforehand: Feature = {
  name: 'rounds/beforehand',
  listen: register,
  personalData: { tables: { roundAnswers: {} } },
  touchpoints: (deps) => [
    roundAheadTouchpoint(deps),
    roundQuestionTouchpoint(deps),
    roundWithoutTouchpoint(deps),
    roundMissedTouchpoint(deps),
  ],
  reactions: ({ queue }) => ({
    nextRoundSet: tellOn,
    roundConfirmed: (tx, confirmed) => roundIsOver(tx, queue, confirmed),
    hoursChanged: keepHeard,
    personLeft: forgetAnswer,
  }),
  home: {
    standing: async (tx, visitor) => {
      const { personId, pairs, reader, now } = visitor;
      const [seen, asking, satOut, skipped] = await Promise.all([
        programsSeenBy(tx, visitor),
        programsAsking(tx, personId),
        programsSatOut(tx, personId),
        programsSkipped(tx, personId),
      ]);
      const taken = new Set([...asking, ...satOut, ...pairs.map(({ programId }) => programId)]);
      const waiting = seen.filter(
        ({ program, membership, isLeftOut }) =>
          membership.kind === 'in' && !isLeftOut && !taken.has(program.id),
      );
      return beforehandPart({ waiting, skipped, now }, reader);
    },
  },
};
