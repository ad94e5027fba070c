import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { findPerson, readerOf } from '../../../slack/directory.ts';
import { vocabularyOf } from '../../programs/program/model/vocabulary.ts';
import { programOf } from '../../programs/program/service.ts';
import type { PersonOfProgram } from '../../programs/program/model.ts';
import { zoneNeededKind, zoneQuestionKind } from './model.ts';
import { stillRightKind } from './model/confirming.ts';
import { confirmedOn, isUnanswered } from './service/confirming.ts';
import { programsJoinedBy } from './service/membership.ts';
import { participantsOf } from './service/profiles.ts';
import { zoneSeenOf } from './service/zones.ts';
import { profileConfirmed, stillRight } from './views/confirming.ts';
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

async function whatIsAsked(tx: WorkspaceTransaction, { programId, personId }: PersonOfProgram) {
  const program = await programOf(tx, programId);
  const reader = await readerOf(tx, personId);
  const on = await confirmedOn(tx, { programId, personId });
  return on && !program.isArchived
    ? { program, reader, of: { programId, program: program.name, on } }
    : undefined;
}

/** Once a year whether somebody's profile is still what they are matched by. */
export const stillRightTouchpoint = ({ content }: Pick<Deps, 'content'>): Touchpoint<'program'> => ({
  kind: stillRightKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 336 }),
  compose: async (tx, { occurrence, ...whose }) => {
    const asked = await whatIsAsked(tx, whose);
    const [participant] = await participantsOf(tx, whose.programId, [whose.personId]);
    if (!asked || !participant || !(await isUnanswered(tx, whose, occurrence))) return undefined;
    const { program, reader, of } = asked;
    const vocabulary = vocabularyOf(program, content.in(reader.language));
    const message = stillRight({ ...of, profile: participant.profile, vocabulary }, reader);
    return { to: { people: [whose.personId] }, message };
  },
  refresh: async (tx, { occurrence, ...whose }) => {
    const asked = await whatIsAsked(tx, whose);
    const isSettled = asked && !(await isUnanswered(tx, whose, occurrence));
    return isSettled ? profileConfirmed(asked.of, asked.reader) : undefined;
  },
});
