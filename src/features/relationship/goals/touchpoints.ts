import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { toPairDm } from '../../pairs/pair/service/pairs.ts';
import { goalSetKind } from './model.ts';
import { readGoalSet } from './service.ts';
import { goalSet } from './views.ts';

export const goalSetTouchpoint: Touchpoint<'pair'> = {
  kind: goalSetKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async ({ members }, reader) => {
      const goal = await readGoalSet(tx, pairId, occurrence);
      const owner = members.find(({ id }) => id === goal?.ownerId);
      return goal && goalSet(goal, owner?.name ?? '', reader);
    }),
};
