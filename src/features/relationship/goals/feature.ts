import type { Feature } from '../../../feature.ts';
import { todayOf } from '../../../language.ts';
import { register } from './listeners.ts';
import { eraseWords, tables } from './queries/erasing.ts';
import { goalActionsOf } from './queries/taken-along.ts';
import { endWithPair } from './service/closing.ts';
import { allGoalsSeenBy, goalsLeft, goalsSeenBy } from './service/reading.ts';
import { texts } from './texts.ts';
import {
  goalClosingTouchpoint,
  goalDateTouchpoint,
  goalSetTouchpoint,
  sharedGoalDateTouchpoint,
} from './touchpoints.ts';
import { endedPart, goalsPart, leftPart } from './views/home.ts';

export const goals: Feature = {
  name: 'relationship/goals',
  listen: register,
  personalData: {
    tables,
    erase: eraseWords,
    alsoOf: async (tx, personId) => ({ goalActions: await goalActionsOf(tx, personId) }),
  },
  touchpoints: (deps) => [
    goalSetTouchpoint,
    goalClosingTouchpoint,
    goalDateTouchpoint(deps),
    sharedGoalDateTouchpoint(deps),
  ],
  reactions: () => ({ pairEnded: (tx, { pairId, now }) => endWithPair(tx, { pairId, now }) }),
  commands: [{ word: 'goals', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, personId, reader, now }) =>
      goalsPart(pair, await goalsSeenBy(tx, pair.id, personId), {
        personId,
        reader,
        today: todayOf(reader, now),
      }),
    ofEnded: async (tx, { pair, personId, reader }) =>
      endedPart(pair, await allGoalsSeenBy(tx, pair.id, personId), { reader }),
    // What is left is left of a pair that has ended.
    kept: async (tx, { personId, pairs, ended, reader }) =>
      leftPart(ended.length === 0 ? [] : await goalsLeft(tx, personId), pairs, { reader }),
  },
};
