import type { Feature } from '../../../feature.ts';
import { scheduleAnew } from '../../../scheduling/due-times.ts';
import { agreedBy } from '../../relationship/agreement/service/versions.ts';
import { patienceOf } from '../../relationship/signs-of-life/model.ts';
import { pulseKind } from './model.ts';
import { pulseTouchpoint } from './touchpoints.ts';

/** A pair that agreed on a rhythm and falls silent is asked, each by themselves, what would help. */
export const pulse: Feature = {
  name: 'ways-on/pulse',
  touchpoints: (deps) => [pulseTouchpoint(deps)],
  reactions: () => ({
    agreementSigned: async (tx, { pairId, now }) => {
      const agreed = await agreedBy(tx, pairId);
      if (!agreed) return;
      const dueAt = now.add(patienceOf(agreed.sessionEveryDays));
      await scheduleAnew(tx, { pairId, kind: pulseKind, dueAt });
    },
  }),
};
