import type { Agreement } from '../../../../src/features/relationship/agreement/model/versions.ts';
import { agreement, couple, trio } from '../../extreme.ts';

export const held: Agreement = { ...agreement, version: 1, state: 'signed', signedAt: agreement.proposedAt };

export const ana = { id: 'U1', name: 'Ana', timeZone: 'UTC' };
export const ben = { id: 'U2', name: 'Ben', timeZone: 'UTC' };
export const cem = { id: 'U3', name: 'Cem', timeZone: 'UTC' };

/** One that Ana proposes, and has signed. */
export const of = (own: Partial<Agreement>): Agreement => ({
  ...agreement,
  proposedBy: 'U1',
  signedBy: ['U1'],
  ...own,
});

export const two = { ...couple, members: [ana, ben] };
export const three = { ...trio, members: [ana, ben, cem] };
