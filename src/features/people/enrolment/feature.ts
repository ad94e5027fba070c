import type { Feature } from '../../../feature.ts';
import { findPerson } from '../../../slack/directory.ts';
import { forgetWhoWasNamed, tables } from './queries/erasing.ts';
import { texts } from './texts.ts';
import { programCapacitiesOf, programsJoinedBy, programsSeenBy } from './service/membership.ts';
import { hoursPart, invitingPart, openPrograms } from './views/home.ts';
import { register } from './listeners.ts';
import { hoursOfPeople } from './service/hours.ts';
import { stillRightTouchpoint, zoneQuestionTouchpoint, zoneTouchpoint } from './touchpoints.ts';
import { askForProfiles } from './service/confirming.ts';
import { askForZones } from './service/zones.ts';
import { deactivated } from './service/deactivation.ts';

export const enrolment: Feature = {
  name: 'people/enrolment',
  listen: register,
  personalData: { tables, erase: forgetWhoWasNamed },
  touchpoints: (deps) => [zoneTouchpoint, zoneQuestionTouchpoint(deps), stillRightTouchpoint(deps)],
  daily: (deps) => async (run) => {
    await askForZones(deps, run);
    await askForProfiles(deps, run);
  },
  reactions: (deps) => ({
    personDeactivated: (tx, gone) => deactivated(tx, deps, gone),
  }),
  commands: [
    { word: 'join', shownTo: ['outsider'], words: (reader) => texts(reader).commands.join },
    {
      word: 'profile',
      shownTo: ['present', 'away'],
      words: (reader) => texts(reader).commands.profile,
      inHome: true,
    },
  ],
  capacities: programCapacitiesOf,
  home: {
    standing: async (tx, visitor) => invitingPart(await programsSeenBy(tx, visitor), visitor),
    own: async (tx, { personId, now, reader }) => {
      const asked = { personIds: [personId], programId: undefined };
      const [joined, hours, person] = await Promise.all([
        programsJoinedBy(tx, personId, now),
        hoursOfPeople(tx, asked, now),
        findPerson(tx, personId),
      ]);
      return hoursPart(
        joined.length > 0 ? hours : [],
        (person?.hasZone ?? true) ? 'told' : 'unknown',
        reader,
      );
    },
    offers: async (tx, visitor) => openPrograms(await programsSeenBy(tx, visitor), visitor),
  },
};
