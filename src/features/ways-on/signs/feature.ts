import type { Feature } from '../../../feature.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import { register } from './listeners.ts';
import { nextJointLook, nextPrivateLook } from './model/looks.ts';
import { graceSessions } from './model/rules.ts';
import { jointKind, privateKind } from './model/telling.ts';
import { wordingPlace } from './queries/words.ts';
import { jointTouchpoint, passedOnTouchpoint, privateTouchpoint } from './touchpoints.ts';

export const signs: Feature = {
  name: 'ways-on/signs',
  listen: register,
  personalData: { tables: { wordsPassedOn: { wordingSealed: wordingPlace } } },
  touchpoints: (deps) => [privateTouchpoint(deps), jointTouchpoint(deps), passedOnTouchpoint],
  reactions: () => ({
    sessionHeld: async (tx, { pairId, number, now }) => {
      if (number < graceSessions) return;
      await scheduleFirst(tx, { pairId, kind: jointKind, dueAt: nextJointLook(pairId, now) });
      await scheduleFirst(tx, { pairId, kind: privateKind, dueAt: nextPrivateLook(pairId, now) });
    },
  }),
};
