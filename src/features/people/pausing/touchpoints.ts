import type { Deps } from '../../../deps.ts';
import { dayOfNumber } from '../../../scheduling/numbered-days.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { offerKind } from './model.ts';
import { isPauseOffered } from './service.ts';
import { pauseOffer, pauseOfferOver } from './views.ts';

/** What Slack shows as the end of somebody's status, as the day of a pause. */
export const offerTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'person'> => ({
  kind: offerKind,
  audience: 'person',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 72 }),
  compose: async (tx, { personId, occurrence }) => {
    const back = dayOfNumber(occurrence);
    if (!(await isPauseOffered(tx, { personId, back }, clock.now()))) return undefined;
    return { to: { people: [personId] }, message: pauseOffer(back, await readerOf(tx, personId)) };
  },
  refresh: async (tx, { personId, occurrence }) => {
    const [back, reader] = [dayOfNumber(occurrence), await readerOf(tx, personId)];
    const isOpen = await isPauseOffered(tx, { personId, back }, clock.now());
    return isOpen ? pauseOffer(back, reader) : pauseOfferOver(reader);
  },
});
