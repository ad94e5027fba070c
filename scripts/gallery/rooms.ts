import type { Reader } from '../../src/language.ts';
import type { Room } from './exhibit.ts';
import { archiving } from './rooms/archiving.ts';
import { agendas } from './rooms/agenda.ts';
import { enrolment, menu, misunderstandings } from './rooms/beginning.ts';
import { checkIns, prompts } from './rooms/between-sessions.ts';
import { leaving, pausing } from './rooms/coming-and-going.ts';
import { inviting, peopleRoom } from './rooms/for-admins.ts';
import { firstWeeks } from './rooms/first-weeks.ts';
import { homeRoom } from './rooms/home.ts';
import { introductions } from './rooms/introductions.ts';
import { matching } from './rooms/matching.ts';
import { ownPrompts } from './rooms/own-prompts.ts';
import { programs } from './rooms/programs.ts';
import { rematch } from './rooms/rematch.ts';
import { undeliveredRoom } from './rooms/undelivered.ts';
import { agreements, goalRoom, sessions } from './rooms/pair.ts';

/** Every message and view, feature by feature, in the order in which a person meets them. */
export const rooms = (reader: Reader): readonly Room[] =>
  [
    menu,
    homeRoom,
    enrolment,
    pausing,
    rematch,
    leaving,
    peopleRoom,
    inviting,
    undeliveredRoom,
    programs,
    archiving,
    matching,
    introductions,
    firstWeeks,
    agreements,
    goalRoom,
    sessions,
    agendas,
    prompts,
    checkIns,
    ownPrompts,
    misunderstandings,
  ].map((open) => open(reader));
