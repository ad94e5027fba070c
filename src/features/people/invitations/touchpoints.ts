import type { Deps } from '../../../deps.ts';
import type { PersonalKind } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { invitationKind } from './model.ts';
import { openInvitation } from './service.ts';
import { invitation } from './views.ts';

export const invitationTouchpoint = ({ clock }: Pick<Deps, 'clock'>): PersonalKind => ({
  kind: invitationKind,
  ifUnsure: 'let-go',
  compose: async (tx, { personId, occurrence }) => {
    const open = await openInvitation(tx, { personId, number: occurrence }, clock.now());
    return open && { to: { people: [personId] }, message: invitation(open, await readerOf(tx, personId)) };
  },
});
