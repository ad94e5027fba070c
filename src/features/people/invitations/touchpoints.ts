import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { invitationKind } from './model/invitation.ts';
import { closedInvitation, openInvitation } from './service.ts';
import { invitation, invitationClosed } from './views.ts';

export const invitationTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'person'> => ({
  kind: invitationKind,
  audience: 'person',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { personId, occurrence }) => {
    const open = await openInvitation(tx, { personId, number: occurrence }, clock.now());
    return open && { to: { people: [personId] }, message: invitation(open, await readerOf(tx, personId)) };
  },
  refresh: async (tx, { personId, occurrence }) => {
    const whose = { personId, number: occurrence };
    const reader = await readerOf(tx, personId);
    const open = await openInvitation(tx, whose, clock.now());
    if (open) return invitation(open, reader);
    const closed = await closedInvitation(tx, whose, clock.now());
    return closed && invitationClosed(closed.why, closed.program, reader);
  },
});
