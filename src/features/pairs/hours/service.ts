import type { WorkspaceTransaction } from '../../../db/database.ts';
import { isFormer } from '../../../personal-data.ts';
import type { HoursOfPeople } from '../../../scheduling/people.ts';
import type { PersonalHours } from '../../../scheduling/time-gate.ts';
import { hoursOfPeople } from '../../people/enrolment/service/hours.ts';
import { quietHoursOf, withQuiet, withRest } from './model.ts';
import { findMembers, findPairsOfEach, type MemberHours } from './queries.ts';

/**
 * What the gate for time is told about people. In a pair their hours are those that they told its program, without those that it
 * has agreed to be quiet, and while it rests by its own wish they are away.
 */
export const hoursForTheGate: HoursOfPeople = {
  hoursOf: async (tx, { pairId, programId, personId }, now) => {
    const members = pairId === null ? [] : await membersOf(tx, [pairId]);
    const personIds = personId === null ? members.map((member) => member.personId) : [personId];
    const told = { personIds, programId: members[0]?.programId ?? programId ?? undefined };
    const [ofPair] = members;
    return (await hoursOfPeople(tx, told, now)).map((hours) => (ofPair ? inPair(hours, ofPair) : hours));
  },
  hoursOfPairs,
  pairsOf: findPairsOfEach,
};

/** Whoever of them is erased keeps nobody waiting. */
const membersOf = async (
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly MemberHours[]> =>
  (await findMembers(tx, pairIds)).filter(({ personId }) => !isFormer(personId));

/** Somebody's hours as they are in that pair. */
function inPair(
  hours: PersonalHours,
  { quietHours, pausedUntil, meetsAt, meetsFor }: MemberHours,
): PersonalHours {
  const meets =
    meetsAt && meetsFor ? { from: meetsAt, until: meetsAt.add({ minutes: meetsFor }) } : undefined;
  return { ...withRest(withQuiet(hours, quietHoursOf(quietHours)), pausedUntil ?? undefined), meets };
}

async function hoursOfPairs(
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, readonly PersonalHours[]>> {
  const ofPairs = new Map<string, PersonalHours[]>();
  for (const [programId, members] of Map.groupBy(await membersOf(tx, pairIds), (each) => each.programId)) {
    const personIds = [...new Set(members.map(({ personId }) => personId))];
    const told = await hoursOfPeople(tx, { personIds, programId }, now);
    const hours = new Map(told.map((each) => [each.personId, each]));
    for (const member of members) {
      const own = hours.get(member.personId);
      if (own) ofPairs.set(member.pairId, [...(ofPairs.get(member.pairId) ?? []), inPair(own, member)]);
    }
  }
  return ofPairs;
}
