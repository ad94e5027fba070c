import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { findPerson, readerOf } from '../../../slack/directory.ts';
import { zoneNeededKind } from './model.ts';
import { zoneNeeded } from './views/home.ts';

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
};
