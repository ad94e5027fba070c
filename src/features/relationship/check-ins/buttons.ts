import type { CheckIn } from './model/check-in.ts';

/** Named apart from the views, since App Home carries some of these too. */
export const ids = {
  open: 'check-ins.open',
  latest: 'check-ins.latest',
  /** Opens the latest, and starts the invitations again. */
  again: 'check-ins.again',
  /** The form. */
  answer: 'check-ins.answer',
  share: 'check-ins.share',
  /** The form of it. */
  shareThese: 'check-ins.share-these',
  unshare: 'check-ins.unshare',
} as const;

/** Which check-in a button is about. */
export const valueOf = ({ pairId, kind, occurrence }: CheckIn): string => `${pairId}:${occurrence}:${kind}`;
