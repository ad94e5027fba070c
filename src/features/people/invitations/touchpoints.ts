import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { invitationKind } from './model.ts';
import { openInvitation } from './service.ts';
import { invitation } from './views.ts';

export const invitationTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'person'> => ({
  kind: invitationKind,
  audience: 'person',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { personId, occurrence }) => {
    const open = await openInvitation(tx, { personId, number: occurrence }, clock.now());
    return open && { to: { people: [personId] }, message: invitation(open, await readerOf(tx, personId)) };
  },
});
