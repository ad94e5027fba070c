import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { countAsNo, questionsTo, withdrawQuestions } from './service/open-questions.ts';
import { questionsPart } from './views.ts';
import { outcomeTouchpoint, questionTouchpoint, reminderTouchpoint } from './touchpoints.ts';

export const askedFirst: Feature = {
  name: 'rounds/asked-first',
  listen: register,
  touchpoints: (deps) => [questionTouchpoint(deps), reminderTouchpoint(deps), outcomeTouchpoint(deps)],
  home: { standing: async (tx, visitor) => questionsPart(await questionsTo(tx, visitor), visitor.reader) },
  reactions: () => ({
    personLeft: (tx, { now, ...whose }) => countAsNo(tx, whose, now),
    personAway: (tx, { now, ...whose }) => countAsNo(tx, whose, now),
    programArchived: withdrawQuestions,
  }),
};
