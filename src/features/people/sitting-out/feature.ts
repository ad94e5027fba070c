import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { comeBack, programsSatOut } from './service.ts';
import { sittingOutPart } from './views.ts';

export const sittingOut: Feature = {
  name: 'people/sitting-out',
  personalData: { tables: { sittingOut: {} } },
  listen: register,
  reactions: () => ({
    // Whoever joins, or renews what they told, is there.
    hoursChanged: async (tx, whose) => {
      await comeBack(tx, whose);
    },
  }),
  home: {
    standing: async (tx, { personId, reader }) =>
      (await programsSatOut(tx, personId)).size > 0 ? sittingOutPart(reader) : {},
  },
};
