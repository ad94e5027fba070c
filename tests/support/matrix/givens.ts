import { sql } from 'kysely';
import type { Given } from './row.ts';

/** What may be so of a pair, or of a program, while something is done in it or comes to it. */

/** Of a pair that has not ended: one that has stays so. */
const pairIs =
  (change: string): Given =>
  ({ pairId }) => [sql`update pairs set ${sql.raw(change)} where id = ${pairId} and state <> 'ended'`];

export const closing = pairIs(`state = 'closing', closes_on = '2026-03-30'`);
export const closingWithProgram = pairIs(`state = 'closing'`);
export const resting = pairIs(`state = 'paused', paused_until = '2026-03-30'`);
export const isAsked = pairIs(`state = 'proposed', answer_by = '2026-12-31', begun_at = null`);

export const all =
  (...givens: readonly Given[]): Given =>
  (about) =>
    givens.flatMap((given) => given(about));

export const booked: Given = ({ pairId, now }) => [
  sql`insert into bookings (pair_id, number, starts_at, minutes, state)
      values (${pairId}, 1, ${now.add({ hours: 2 }).toString()}, 60, 'booked')`,
];

export const suggested: Given = ({ pairId, ownerId, now }) => [
  sql`insert into time_suggestions (pair_id, number, starts_at, suggested_by, suits, is_move, state)
      values (${pairId}, 1, ${now.add({ hours: 24 }).toString()}, ${ownerId}, array[${ownerId}::text], false, 'open')`,
];

export const series =
  (state: string): Given =>
  ({ pairId, ownerId }) => [
    sql`insert into session_series
          (pair_id, number, state, suggested_by, suits, time_zone, first_on, at_time, within, last_on)
        values (${pairId}, 1, ${state}, ${ownerId}, array[${ownerId}::text], 'Europe/Lisbon', '2026-03-09', '10:00',
          'working-hours', '2026-03-09')`,
  ];

/** For ten days, and nothing has come of it yet. */
export const toBegin: Given = ({ pairId, now }) => [
  sql`update pairs
      set state = 'introduced', begun_at = null, created_at = ${now.subtract({ hours: 240 }).toString()}
      where id = ${pairId} and state <> 'ended'`,
  sql`delete from sessions where pair_id = ${pairId}`,
  sql`update agreements set state = 'superseded' where pair_id = ${pairId}`,
];

/** The owner has signed it, and the peer has yet to. */
export const proposed: Given = ({ agreementId, ownerId }) => [
  sql`update agreements set state = 'proposed', signed_at = null where id = ${agreementId}`,
  sql`delete from agreement_signatures where agreement_id = ${agreementId} and person_id <> ${ownerId}`,
];

/** The owner asks to close it. */
export const isToClose: Given = ({ sharedGoalId, ownerId, now }) => [
  sql`update goals set state = 'closing', outcome = 'done', closing_number = 1 where id = ${sharedGoalId}`,
  sql`delete from goal_consents where goal_id = ${sharedGoalId}`,
  sql`insert into goal_consents (goal_id, person_id, given_at)
      values (${sharedGoalId}, ${ownerId}, ${now.toString()})`,
];

/** The owner has asked whether their peer is there. */
export const askedIfThere: Given = ({ pairId, ownerId, now }) => [
  sql`insert into presence_questions (pair_id, number, asked_by, asked_at, answer_by, state)
      values (${pairId}, 1, ${ownerId}, ${now.toString()}, ${now.add({ hours: 168 }).toString()}, 'open')`,
];

/** Nobody of the pair has done anything for so long that whoever waits can ask. */
export const silent: Given = ({ pairId }) => [
  sql`update pairs set created_at = created_at - interval '60 days' where id = ${pairId}`,
  sql`update pair_members set acted_at = null where pair_id = ${pairId}`,
  sql`update sessions set held_at = held_at - interval '60 days' where pair_id = ${pairId}`,
  sql`update deliveries set settled_at = settled_at - interval '60 days'
      where pair_id = ${pairId} and kind in ('introduction', 'pair-return')`,
];

export const wished: Given = ({ pairId, ownerId, now }) => [
  sql`insert into rematch_wishes (pair_id, person_id, asked_at, takes_effect_at)
      values (${pairId}, ${ownerId}, ${now.toString()}, ${now.add({ hours: 48 }).toString()})`,
];

/** Of the pair's DM. */
export const turned: Given = ({ pairId, ownerId, peerId, now }) => [
  sql`insert into dm_moves (pair_id, person_id, noticed_at)
      select ${pairId}, unnest(array[${ownerId}, ${peerId}]::text[]), ${now.toString()}`,
];

/** The pair has been asked whether it goes on, and can still choose. */
export const isEnding: Given = ({ programId, pairId }) => [
  sql`update programs set settings = settings || '{"endsOn": "2026-03-23"}' where id = ${programId}`,
  sql`insert into touchpoints (pair_id, kind, occurrence, due_at)
      values (${pairId}, 'program-end-closes', 1, '2026-03-09T00:00:00Z')
      on conflict do nothing`,
];

export const archived: Given = ({ programId }) => [
  sql`update programs set archived_at = created_at, last_day = '2026-04-20' where id = ${programId}`,
];

export const invited: Given = ({ programId, outsiderId, adminId, now }) => [
  sql`insert into invitations (program_id, person_id, number, state, invited_by, reason, invited_at)
      values (${programId}, ${outsiderId}, 1, 'open', ${adminId}, 'named', ${now.toString()})`,
];

/** By the admin, what the owner wrote. */
export const answered: Given = ({ programId, messageNumber, adminId }) => [
  sql`update human_messages set state = 'answered', answered_by = ${adminId}
      where program_id = ${programId} and number = ${messageNumber}`,
];
