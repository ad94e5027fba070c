import type { People } from '../../../scheduling/people.ts';
import { hoursOfPeople } from '../../people/enrolment/service/hours.ts';
import { findMembers, findPairsOfEach } from './queries.ts';

/** What the gate for time is told about people. In a pair their hours are those that they told its program. */
export const people: People = {
  hoursOf: async (tx, { pairId, programId, personId }, now) => {
    const members = pairId === null ? undefined : await findMembers(tx, pairId);
    const personIds = personId === null ? (members?.personIds ?? []) : [personId];
    return hoursOfPeople(tx, { personIds, programId: members?.programId ?? programId ?? undefined }, now);
  },
  pairsOf: findPairsOfEach,
};
