import type { People } from '../../../scheduling/people.ts';
import { hoursOfPeople } from '../../people/enrolment/service/hours.ts';
import { quietHoursOf, withQuiet } from './model.ts';
import { findMembers, findPairsOfEach } from './queries.ts';

/**
 * What the gate for time is told about people. In a pair their hours are those that they told its program, without those that it
 * has agreed to be quiet.
 */
export const people: People = {
  hoursOf: async (tx, { pairId, programId, personId }, now) => {
    const members = pairId === null ? undefined : await findMembers(tx, pairId);
    const personIds = personId === null ? (members?.personIds ?? []) : [personId];
    const told = { personIds, programId: members?.programId ?? programId ?? undefined };
    const quiet = quietHoursOf(members?.quietHours);
    return (await hoursOfPeople(tx, told, now)).map((hours) => withQuiet(hours, quiet));
  },
  pairsOf: findPairsOfEach,
};
