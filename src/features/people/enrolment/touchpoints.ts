import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { findPerson, readerOf } from '../../../slack/directory.ts';
import { zoneNeededKind, zoneQuestionKind } from './model.ts';
import { programsJoinedBy } from './service/membership.ts';
import { zoneSeenOf } from './service/zones.ts';
import { zoneNeeded, zoneQuestion, zoneSettled } from './views/zones.ts';

/** Asks somebody once where they are, of whom Slack does not tell. */
export const zoneTouchpoint: Touchpoint<'person'> = {
  kind: zoneNeededKind,
  audience: 'person',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { personId }) => {
    const person = await findPerson(tx, personId);
    if (!person || person.hasZone) return undefined;
    return { to: { people: [personId] }, message: zoneNeeded(await readerOf(tx, personId)) };
  },
  refresh: async (tx, { personId }) => {
    const [person, reader] = [await findPerson(tx, personId), await readerOf(tx, personId)];
    return person?.hasZone ? zoneSettled({ place: person.timeZone }, reader) : undefined;
  },
};

/** Asks somebody once whether the clock is right that Slack tells of them: for many it is not. */
export const zoneQuestionTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'person'> => ({
  kind: zoneQuestionKind,
  audience: 'person',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 120 }),
  compose: async (tx, { personId }) => {
    const now = clock.now();
    const seen = await zoneSeenOf(tx, personId, now);
    if (!seen?.hasZone || seen.isConfirmed) return undefined;
    if ((await programsJoinedBy(tx, personId, now)).length === 0) return undefined;
    const message = zoneQuestion({ place: seen.place, now }, await readerOf(tx, personId));
    return { to: { people: [personId] }, message };
  },
  refresh: async (tx, { personId }) => {
    const seen = await zoneSeenOf(tx, personId, clock.now());
    return seen?.isConfirmed ? zoneSettled(seen, await readerOf(tx, personId)) : undefined;
  },
});
