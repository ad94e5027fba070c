import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import { register } from './listeners.ts';
import { invitationKind } from './model.ts';
import { ownCheckIns } from './service.ts';
import { ownPart } from './views.ts';
import { answeredTouchpoint, checkInTouchpoint, firstAfter } from './touchpoints.ts';

export const checkIns: Feature = {
  name: 'relationship/check-ins',
  listen: register,
  touchpoints: (deps) => [checkInTouchpoint(deps), answeredTouchpoint],
  reactions: () => ({
    pairIntroduced: (tx, { pairId, now }) =>
      scheduleFirst(tx, { pairId, kind: invitationKind, dueAt: now.add(firstAfter) }),
  }),
  commands: [{ word: 'check-in', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, personId, reader }) =>
      ownPart(await ownCheckIns(tx, { pairId: pair.id, personId }), { pair, personId }, reader),
  },
};
