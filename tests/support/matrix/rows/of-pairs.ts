import { sql } from 'kysely';
import { everybody, ownerEver, pair, pairEver } from '../roles.ts';
import { booked, isToClose, proposed, series, suggested } from '../givens.ts';
import {
  act,
  asJson,
  call,
  each,
  itsGoal,
  itsPair,
  look,
  numbered,
  toPair,
  type ActionRow,
  type Given,
} from '../row.ts';
import type { About } from '../scene.ts';

const form =
  (value = '') =>
  ({ pairId }: About) => ({
    value,
    metadata: JSON.stringify({ pairId, seen: 1, preset: 'light', step: 0, drawn: 0 }),
  });
const reviewed: Given = ({ pairId, now }) => [
  sql`insert into deliveries (pair_id, kind, occurrence, state, queued_at, settled_at)
      values (${pairId}, 'agreement-review', 1, 'sent', ${now.toString()}, ${now.toString()})`,
];

const agreementRows: Readonly<Record<string, ActionRow>> = {
  'agreement.read': look(pairEver, itsPair),
  'agreement.version': look(pairEver, numbered(1)),
  'agreement.sign': act(['peer'], ({ agreementId }) => agreementId, { given: proposed, reads: toPair }),
  'agreement.still-fine': act(pair, numbered(1), { given: reviewed }),
  // Where nothing can be changed any more, it can be read.
  'agreement.open': look(pairEver, itsPair),
  'agreement.revise': look(pairEver, ({ pairId }) => `${pairId}:rhythm`),
  'agreement.discard': look(pairEver, itsPair),
  // What is typed is kept for the one who types it; of a pair that has ended it is not.
  'typing.agreement.propose': act(pair, form(), { mayLook: ['ended'] }),
  'agreement.back': act(pair, form(), { mayLook: ['ended'] }),
  'agreement.preset': act(pair, form('full'), { mayLook: ['ended'] }),
  ...each(
    ['agreement.example', 'agreement.without-example'],
    act(pair, form('why-we-meet:0'), { mayLook: ['ended'] }),
  ),
  'adjusting.open': look(pair, itsPair),
};

const itsSharedGoal = ({ sharedGoalId }: About) => sharedGoalId;
const isDone: Given = ({ goalId, now }) => [
  sql`update goal_actions set done_at = ${now.toString()} where goal_id = ${goalId}`,
];
const itsAction = ({ goalId }: About) => `${goalId}:1`;

const goalRows: Readonly<Record<string, ActionRow>> = {
  'goals.show': look(pairEver, itsGoal),
  'goals.past': look(pairEver, itsPair),
  ...each(['goals.open', 'goals.open-shared'], look(pair, itsPair)),
  ...each(['goals.tick', 'goals.card-tick', 'goals.modal-tick'], act(ownerEver, itsAction)),
  ...each(
    ['goals.untick', 'goals.card-untick', 'goals.modal-untick'],
    act(ownerEver, itsAction, { given: isDone }),
  ),
  ...each(['goals.edit', 'goals.add-action', 'goals.finish', 'goals.drop'], look(ownerEver, itsGoal)),
  'goals.carry-on': look(['owner'], itsGoal),
  'goals.change-action': look(ownerEver, itsAction),
  'goals.drop-action': act(ownerEver, itsAction),
  'goals.accept': act(['peer'], itsSharedGoal),
  // Of the one who proposed it a "no" takes it back.
  ...each(['goals.decline', 'goals.withdraw'], act(pair, itsSharedGoal)),
  'goals.agree': act(['peer'], ({ sharedGoalId }) => `${sharedGoalId}:1`, { given: isToClose }),
  'goals.keep-open': act(pair, ({ sharedGoalId }) => `${sharedGoalId}:1`, { given: isToClose }),
};

const heldNow: Given = ({ pairId, now }) => [
  sql`update sessions set held_at = ${now.toString()} where pair_id = ${pairId}`,
];
const addressed: Given = ({ actorId, now }) => [
  sql`insert into calendar_addresses (person_id, secret_hash, made_at)
      values (${actorId}, ${'0'.repeat(64)}, ${now.toString()})`,
];
/** The owner was the mentee of the session held, so that their peer is of the next. */
const aSwap = ({ pairId }: About) => `${pairId}:2:0`;
const isSplit: Given = ({ pairId }) => [
  sql`insert into rota_choices (pair_id, number, form) values (${pairId}, 2, 'halves')`,
];
/** Of the booked session, as it was before any move. */
const asShown = ({ pairId }: About) => `${pairId}:1:0`;
const aPlan = ({ pairId }: About) => `${pairId}:2:0`;
const aSlot = asJson(({ pairId, now }) => ({
  pairId,
  at: Math.floor(now.add({ hours: 24 }).epochMilliseconds / 900_000) * 900,
}));
const outcomes = ['open', 'done', 'partly', 'not-done'].map((outcome) => `agenda.action-${outcome}`);

const sessionRows: Readonly<Record<string, ActionRow>> = {
  'sessions.held': act(pair, numbered(2), { reads: toPair }),
  'sessions.held-again': act(pair, numbered(2), { reads: toPair }),
  'sessions.undo': act(pair, numbered(1), { given: heldNow }),
  'sessions.choose-day': look(pair, numbered(1)),
  'rota.swap': act(pair, aSwap, { reads: toPair }),
  'rota.halves': act(pair, numbered(2), { reads: toPair }),
  'rota.whole': act(pair, numbered(2), { given: isSplit, reads: toPair }),
  'preparation.open': look(pair, numbered(2)),
  'session-actions.open': look(pair, numbered(1)),
  ...each(['session-actions.done', 'session-actions.undo'], act(['owner'], numbered(1))),
  'bookings.suggest-slot': act(pair, aSlot, { reads: toPair }),
  'bookings.choose': look(pair, itsPair),
  'bookings.accept': act(['peer'], numbered(1), { given: suggested, reads: toPair }),
  'bookings.held': act(pair, numbered(1), { given: booked, reads: toPair }),
  'bookings.skip': act(pair, asShown, { given: booked, reads: toPair }),
  'bookings.file': look(pairEver, numbered(1), { given: booked }),
  // Links: their click calls too.
  ...each(['bookings.google', 'bookings.outlook'], call(everybody)),
  'series.repeat': act(pair, asShown, { given: booked, reads: toPair }),
  'series.accept': act(['peer'], numbered(1), { given: series('proposed'), reads: toPair }),
  'series.set-aside': act(pair, numbered(1), { given: series('proposed') }),
  'series.stop': act(pair, numbered(1), { given: series('running'), reads: toPair }),
  'series.carry-on': act(pair, itsPair, { given: series('untold'), reads: toPair }),
  'calendar.make': act(everybody),
  'calendar.off': act(everybody, undefined, { given: addressed }),
  'first-weeks.ask-for-slots': act(pair, itsPair, { reads: toPair }),
  'agenda.start': act(pair, numbered(2), { reads: toPair }),
  'agenda.other-plan': act(pair, aPlan),
  'agenda.held': act(pair, numbered(2), { reads: toPair }),
  ...each(
    outcomes,
    act(
      ['owner'],
      asJson(({ pairId, ownerId }) => ({ pairId, number: 2, whose: ownerId })),
    ),
  ),
};

const muted: Given = ({ pairId, ownerId, peerId, now }) => [
  sql`insert into muted_themes (pair_id, person_id, theme, muted_at)
      select ${pairId}, unnest(array[${ownerId}, ${peerId}]::text[]), 'feedback', ${now.toString()}`,
];
const itsTheme = ({ pairId }: About) => `${pairId}:feedback`;

const topicRows: Readonly<Record<string, ActionRow>> = {
  'prompts.ask': act(pair, itsPair, { reads: toPair }),
  'prompts.swap': act(pair, ({ pairId }) => `${pairId}:topic:1:nothing`),
  'prompts.save': act(pair, ({ pairId }) => `${pairId}:nothing`),
  'prompts.mute': act(pair, itsTheme),
  'prompts.unmute': act(pair, itsTheme, { given: muted }),
  // The other pair has not been asked yet.
  'check-ins.latest': look(pair),
  'check-ins.again': look(pair, itsPair),
  'check-ins.open': look(pair, numbered(1)),
  // There is an answer of one of them alone.
  'check-ins.share': look(['owner'], numbered(1)),
  'check-ins.unshare': act(ownerEver, numbered(1)),
  'signs.tell': look(pair, ({ pairId }) => `${pairId}:fatigue`),
};

export const actionRows: Readonly<Record<string, ActionRow>> = {
  ...agreementRows,
  ...goalRows,
  ...sessionRows,
  ...topicRows,
};
