import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { History } from '../model/readings.ts';
import { rules, type Sign } from '../model/rules.ts';

/** When each of a pair's sessions was held. */
export async function findHeldAt(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<readonly Temporal.Instant[]> {
  const rows = await db.selectFrom('sessions').select('heldAt').where('pairId', '=', pairId).execute();
  return rows.map(({ heldAt }) => heldAt);
}

type Counted = { readonly pairId: string; readonly now: Temporal.Instant };

/** What the pair did, by states and days alone: nothing that anybody wrote. Weeks are counted from the sessions. */
export async function countBehaviours(
  tx: WorkspaceTransaction,
  counted: Counted,
): Promise<Omit<History['counts'], 'emotional-distance'>> {
  const [goals, times, skips, actions] = await Promise.all([
    countGoals(tx, counted),
    countTimes(tx, counted),
    countSkips(tx, counted),
    countActions(tx, counted),
  ]);
  return {
    'goals-diverged': goals,
    'communication-broke-down': times,
    fatigue: skips,
    'no-progress': actions,
  };
}

const since = (sign: Sign, now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: 24 * (rules[sign].within ?? 0) });
const dayOf = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO('UTC').toPlainDate();
const count = sql<number>`count(*)::integer`.as('count');

/** Only those that the pair sees: one's own goals are nobody's to weigh. */
async function countGoals({ db }: WorkspaceTransaction, { pairId, now }: Counted): Promise<number> {
  const row = await db
    .selectFrom('goals')
    .select(count)
    .where('pairId', '=', pairId)
    .where('visibleTo', '=', 'us')
    .where('state', '=', 'closed')
    .where('outcome', 'in', ['dropped', 'changed'])
    .where('closedAt', '>', since('goals-diverged', now))
    .executeTakeFirstOrThrow();
  return row.count;
}

async function countTimes({ db }: WorkspaceTransaction, { pairId, now }: Counted): Promise<number> {
  const row = await db
    .selectFrom('timeSuggestions')
    .select(count)
    .where('pairId', '=', pairId)
    .where('state', '=', 'open')
    .where('startsAt', '>', since('communication-broke-down', now))
    .where('startsAt', '<=', now)
    .executeTakeFirstOrThrow();
  return row.count;
}

async function countSkips({ db }: WorkspaceTransaction, { pairId, now }: Counted): Promise<number> {
  const row = await db
    .selectFrom('bookings')
    .select(count)
    .where('pairId', '=', pairId)
    .where('state', '=', 'skipped')
    .where('startsAt', '>', since('fatigue', now))
    .executeTakeFirstOrThrow();
  return row.count;
}

async function countActions({ db }: WorkspaceTransaction, { pairId, now }: Counted): Promise<number> {
  const row = await db
    .selectFrom('sessionActions')
    .select(count)
    .where('pairId', '=', pairId)
    .where('outcome', '=', 'open')
    .where('dueOn', '>', dayOf(since('no-progress', now)))
    .where('dueOn', '<', dayOf(now))
    .executeTakeFirstOrThrow();
  return row.count;
}
