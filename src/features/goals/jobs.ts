import { pairReader } from '../../language.ts';
import type { TouchpointKind } from '../../scheduling/touchpoints.ts';
import { readPair } from '../pairing/service.ts';
import { goalSetKind } from './model.ts';
import { readGoalSet } from './service.ts';
import { goalSet } from './views.ts';

/** Not on a schedule: it follows what a member did. */
export const goalSetTouchpoint: TouchpointKind = {
  kind: goalSetKind,
  ifUnsure: 'let-go',
  next: async () => undefined,
  compose: async (tx, { pairId, occurrence }) => {
    const [pair, goal] = [await readPair(tx, pairId), await readGoalSet(tx, pairId, occurrence)];
    if (!goal || pair.channelId === undefined) return undefined;
    const owner = pair.members.find(({ id }) => id === goal.ownerId);
    return { to: { channelId: pair.channelId }, message: goalSet(goal, owner?.name ?? '', pairReader) };
  },
};
