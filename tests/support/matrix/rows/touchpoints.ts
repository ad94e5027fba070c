import { sql } from 'kysely';
import { numberOfDay } from '../../../../src/scheduling/numbered-days.ts';
import * as given from '../givens.ts';
import { pair, type Role } from '../roles.ts';
import type { Comes, Given } from '../row.ts';
import type { About } from '../scene.ts';

const to = (some: readonly Role[], more: Omit<Comes, 'to'> = {}): Comes => ({ to: some, ...more });
const when = (so: Given): { readonly given: Given } => ({ given: so });
const toNobody = to([]);

const first: readonly Role[] = ['owner'];
const second: readonly Role[] = ['peer'];
const admin: readonly Role[] = ['admin'];
const waiting: readonly Role[] = ['participant'];
const itsMessage = { occurrence: ({ messageNumber }: About) => messageNumber };

const bookingIs = (change: string): Given =>
  given.all(given.booked, ({ pairId }) => [
    sql`update bookings set ${sql.raw(change)} where pair_id = ${pairId}`,
  ]);
const oneAgreed: Given = given.all(given.booked, given.suggested, ({ pairId }) => [
  sql`update time_suggestions set state = 'taken', booking_number = 1, sequence = 0 where pair_id = ${pairId}`,
]);
const oneOfSeries: Given = given.all(given.booked, given.series('running'), ({ pairId }) => [
  sql`insert into series_days (pair_id, number, on_day, booking_number) values (${pairId}, 1, '2026-03-09', 1)`,
]);
/** Of the session in which their peer would be. */
const ownerIsMentee: Given = ({ pairId, ownerId }) => [
  sql`insert into rota_choices (pair_id, number, mentee_id) values (${pairId}, 2, ${ownerId})`,
];
const dateIsNear =
  (ownership: string): Given =>
  ({ pairId }) => [
    sql`update goals set state = 'active', reminder_number = 1, target_date = '2026-03-05'
        where pair_id = ${pairId} and ownership = ${ownership}`,
  ];
const answeredYes: Given = given.all(given.isAsked, ({ pairId, now }) => [
  sql`update pair_members set answer = 'yes', answered_at = ${now.toString()} where pair_id = ${pairId}`,
  sql`update pairs set state = 'lapsed' where id = ${pairId}`,
]);
const leftOver: Given = ({ roundId, waiting: [personId] }) => [
  sql`update rounds set state = 'confirmed', decided_by = requested_by, decided_at = requested_at where id = ${roundId}`,
  sql`insert into leftovers (round_id, person_id, number, cause) values (${roundId}, ${personId}, 1, 'few-peers')`,
];
const roundIn =
  (days: number): Given =>
  ({ programId, today: day }) => [
    sql`update programs set settings = settings || ${JSON.stringify({ nextRoundOn: day.add({ days }).toString() })}::jsonb
        where id = ${programId}`,
  ];
const quietForLong: Given = ({ waiting: [personId] }) => [
  sql`update participants set enrolled_at = '2020-01-01' where person_id = ${personId}`,
];
const restsUnanswered: Given = ({ programId, waiting: [personId], now }) => [
  sql`insert into sitting_out (program_id, person_id, since) values (${programId}, ${personId}, ${now.toString()})`,
];
const wouldCarryOn: Given = given.all(given.closing, ({ pairId, ownerId }) => [
  sql`update farewells set carries_on = true where pair_id = ${pairId} and person_id = ${ownerId}`,
]);
const handedOver: Given = ({ pairId, now }) => [
  sql`update farewells set done_at = ${now.toString()}, handed_number = 1 where pair_id = ${pairId}`,
];
const bothGoOn: Given = given.all(given.turned, ({ pairId, now }) => [
  sql`update dm_moves set agreed_at = ${now.toString()} where pair_id = ${pairId}`,
]);
const heardOfTheEnd: Given = ({ pairId, now }) => [
  sql`insert into deliveries (pair_id, kind, occurrence, state, queued_at, settled_at)
      values (${pairId}, 'program-closing', 1, 'sent', ${now.toString()}, ${now.toString()})`,
];
const neverIntroduced: Given = ({ pairId }) => [
  sql`update pairs set state = 'ended', ending = 'not-introduced', channel_id = null where id = ${pairId}`,
];
/** Longer than any rhythm, with two things left unanswered. */
const silent: Given = ({ pairId, now }) => [
  sql`update deliveries set queued_at = ${now.subtract({ hours: 2400 }).toString()},
        settled_at = ${now.subtract({ hours: 2400 }).toString()} where pair_id = ${pairId}`,
  sql`update pair_members set acted_at = null where pair_id = ${pairId}`,
  sql`insert into deliveries (pair_id, kind, occurrence, state, queued_at, settled_at)
      select ${pairId}, 'prompt', n, 'sent', ${now.subtract({ hours: 1200 }).toString()},
        ${now.subtract({ hours: 1200 }).toString()} from generate_series(1, 3) n`,
];
const askedInSilence: Given = given.all(silent, ({ pairId, ownerId, now }) => [
  sql`insert into deliveries (pair_id, person_id, kind, occurrence, state, queued_at)
      values (${pairId}, ${ownerId}, 'pulse', 9, 'queued', ${now.toString()})`,
]);
/** They have let two invitations go by, and its own rest: each has answered another since. */
const restsTogether: Given = ({ pairId, now }) => [
  sql`delete from check_in_wakes where pair_id = ${pairId}`,
  ...[2, 3].flatMap((occurrence) => {
    const at = now.subtract({ hours: 24 * (60 - occurrence) }).toString();
    return [
      sql`insert into check_ins (pair_id, kind, occurrence, items, asked_at)
          values (${pairId}, 'check-in', ${occurrence}, '{usefulness}', ${at})`,
      sql`insert into deliveries (pair_id, kind, occurrence, state, queued_at, settled_at)
          values (${pairId}, 'check-in', ${occurrence}, 'sent', ${at}, ${at})`,
    ];
  }),
];
const endedAsAsked: Given = ({ pairId, now }) => [
  sql`update pairs set state = 'ended', ending = 'rematch', ended_at = ${now.toString()} where id = ${pairId}`,
];
const wishedInVain: Given = given.all(given.wished, given.archived, given.closingWithProgram);
/** Before it was asked at a milestone. */
const metTwice: Given = ({ pairId, ownerId, now }) => {
  const heldAt = now.subtract({ hours: 372 }).toString();
  return [
    sql`update sessions set held_at = least(held_at, ${heldAt}) where pair_id = ${pairId}`,
    sql`insert into sessions (pair_id, number, mentee_id, reported_by, held_at)
        values (${pairId}, 2, ${ownerId}, ${ownerId}, ${heldAt})`,
  ];
};
const eachWasTold: Given = ({ pairId, now }) => [
  sql`insert into deliveries (pair_id, person_id, kind, occurrence, state, queued_at, settled_at)
      select ${pairId}, person_id, 'sign-private', 1000, 'sent', ${now.toString()}, ${now.toString()}
      from pair_members where pair_id = ${pairId}`,
];
const unsure: Given = ({ programId, adminId, messageNumber }) => [
  sql`update deliveries set state = 'dropped', outcome = 'unsure'
      where program_id = ${programId} and person_id = ${adminId} and kind = 'human-message'
        and occurrence = ${messageNumber}`,
];
const nobodyReads: Given = ({ adminId }) => [sql`update people set is_active = false where id = ${adminId}`];
const zoneUnknown: Given = ({ waiting: [personId] }) => [
  sql`update people set has_zone = false where id = ${personId}`,
];

const zoneUnconfirmed: Given = ({ waiting: [personId] }) => [
  sql`update people set zone_confirmed_at = null where id = ${personId}`,
];

/** Everything that comes by itself, or after an act of somebody, with what holds when it comes. */
export const touchpointRows: Readonly<Record<string, Comes>> = {
  introduction: to(pair),
  'introduction-question': to(pair, when(given.isAsked)),
  'introduction-reminder': to(pair, when(given.isAsked)),
  'introduction-outcome': to(pair, when(answeredYes)),
  'left-over': to(waiting, when(leftOver)),
  'rounds-again': to(waiting),
  'no-more-rounds': to(waiting, when(given.archived)),
  'round-ahead': to(waiting, when(roundIn(4))),
  'round-question': to(waiting, when(given.all(roundIn(4), quietForLong))),
  'round-without-you': to(waiting, when(restsUnanswered)),
  'round-missed': to(waiting, when(quietForLong)),
  'round-day': to(admin, when(roundIn(0))),
  invitation: to(['outsider'], when(given.invited)),
  'zone-needed': to(waiting, when(zoneUnknown)),
  'zone-question': to(waiting, when(zoneUnconfirmed)),
  'profile-still-right': to(waiting, { occurrence: ({ today: day }) => numberOfDay(day.add({ years: 1 })) }),
  'pause-offered': to(waiting, { occurrence: ({ today: day }) => numberOfDay(day.add({ days: 4 })) }),
  undelivered: to(admin),
  'report-digest': to(admin),
  'pair-times': to(pair, when(given.toBegin)),
  'pair-reminder': to(pair, when(silent)),
  'human-message': to(admin, itsMessage),
  'human-again': to(admin, itsMessage),
  'human-answered': to(first, { ...itsMessage, given: given.answered }),
  'human-unsure': to(first, { ...itsMessage, given: unsure }),
  'human-unread': to(first, { ...itsMessage, given: nobodyReads }),

  'agreement-proposed': to(pair, when(given.proposed)),
  'agreement-signed': to(pair),
  'agreement-unsigned': to(second, when(given.proposed)),
  'agreement-review': to(pair),
  'goal-set': to(pair),
  'goal-closing': to(pair, when(given.isToClose)),
  'goal-date': to(first, when(dateIsNear('personal'))),
  'shared-goal-date': to(pair, when(dateIsNear('shared'))),
  'session-held': to(pair),
  'dilemma-shared': to(second, { occurrence: () => 2, given: ownerIsMentee }),
  'roles-changed': to(pair),
  'time-suggested': to(pair, when(given.suggested)),
  'session-booked': to(pair, when(oneAgreed)),
  'session-skipped': to(pair, when(bookingIs(`state = 'skipped'`))),
  'session-day-before': to(pair, when(given.booked)),
  'session-soon': to(pair, when(bookingIs(`starts_at = starts_at - interval '110 minutes'`))),
  'session-over': to(pair, when(bookingIs(`starts_at = starts_at - interval '4 hours'`))),
  'series-suggested': to(pair, when(given.series('proposed'))),
  'series-settled': to(pair, when(given.series('running'))),
  'series-booked': to(pair, when(oneOfSeries)),
  'series-rests': to(pair, when(given.series('untold'))),
  'series-stopped': to(pair),
  'series-next': toNobody,
  'session-out-of-hours': to(pair, {
    given: bookingIs(`starts_at = date_trunc('day', starts_at) + interval '2 days 3 hours'`),
    occurrence: () => 1_000,
  }),
  'session-out-of-hours-now': to(pair, {
    given: bookingIs(`starts_at = date_trunc('day', starts_at) + interval '2 days 3 hours'`),
    occurrence: () => 1_000,
  }),
  agenda: to(pair),
  topic: to(pair),
  prompt: to(pair),
  'check-in': to(pair),
  'check-in-session': to(pair),
  'check-in-milestone': to(pair),
  'check-in-private': to(pair, when(restsTogether)),
  'check-in-plan': toNobody,
  'check-in-answered': to(pair),
  'check-in-shared': to(pair),
  'first-weeks-nudge': to(pair, when(given.toBegin)),
  'first-weeks-slots': to(pair, when(given.toBegin)),
  'first-weeks-slots-asked': to(pair),
  'first-weeks-once-signed': to(pair),
  'first-weeks-question': to(pair, when(given.toBegin)),
  'first-weeks-asked-again': toNobody,
  pulse: to(pair, when(askedInSilence)),

  'pair-paused': to(pair, when(given.resting)),
  'pair-paused-apart': to(pair, when(given.resting)),
  'pair-return': to(pair),
  'pair-ended': to(pair),
  'pair-ended-apart': to(pair),
  'pair-dm-closed': toNobody,
  'pair-never-met': to(pair, when(neverIntroduced)),
  'program-closing': to(pair, when(given.all(given.archived, given.closingWithProgram))),
  'program-goes-on': to(pair, when(heardOfTheEnd)),
  'wind-down-over': toNobody,
  rematch: to(first, when(endedAsAsked)),
  'rematch-moot': to(first, when(wishedInVain)),
  'pair-closing': to(pair, when(given.closing)),
  'pair-closing-apart': to(pair, when(given.closing)),
  // What they wrote is for this ending.
  'farewell-unsent': to([], when(given.closing)),
  'carry-on-asked': to(pair, when(wouldCarryOn)),
  'carry-on-asked-apart': to(second, when(wouldCarryOn)),
  'pair-carries-on': to(pair),
  'pair-thanks': to(second, when(handedOver)),
  'pair-closing-over': toNobody,
  'program-end-plan': toNobody,
  'program-end-asked': to(pair, when(given.isEnding)),
  'program-end-closes': toNobody,
  'program-end-moved': to(pair),
  'pair-extended': to(pair, when(given.isEnding)),
  'pair-dm-turned': to(pair, when(given.turned)),
  'pair-new-dm': to(pair, when(bothGoOn)),
  'presence-question': to(second, when(given.askedIfThere)),
  'presence-unasked': to(first, when(given.askedIfThere)),
  'presence-partly': to(first, when(given.askedIfThere)),
  'presence-answered': to(first),
  'pair-released': to(pair, when(given.askedIfThere)),
  'presence-over': toNobody,
  'presence-rests': to(first, when(given.resting)),
  'first-weeks-release': toNobody,
  'first-weeks-released': to(pair),
  'sign-private': to(pair, when(metTwice)),
  'sign-joint': to(pair, when(given.all(metTwice, eachWasTold))),
  'words-passed-on': to(pair),
};
