import { insertInChunks } from '../../../../db/chunks.ts';
import type { Database, WorkspaceTransaction } from '../../../../db/database.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import type { PersonOfPair } from '../../../pairs/pair/model.ts';
import { unansweredAtMost, type AskedCheckIn, type CheckIn } from '../model/check-in.ts';
import type { Came } from '../model/resting.ts';
import type { ExpressionBuilder, Selectable } from 'kysely';
import type { CheckIns } from '../../../../db/tables/check-ins.ts';

type Row = Selectable<CheckIns>;

const columns = [
  'checkIns.pairId',
  'checkIns.kind',
  'checkIns.occurrence',
  'checkIns.sessionNumber',
  'checkIns.milestone',
  'checkIns.items',
  'checkIns.askedAt',
] as const;

const asked = ({
  pairId,
  kind,
  occurrence,
  items,
  askedAt,
  ...row
}: Omit<Row, 'workspaceId'>): AskedCheckIn => ({
  pairId,
  kind,
  occurrence,
  items,
  askedAt,
  sessionNumber: row.sessionNumber ?? undefined,
  milestone: row.milestone ?? undefined,
});

const isThis =
  ({ pairId, kind, occurrence }: CheckIn) =>
  (eb: ExpressionBuilder<Database, 'checkIns'>) =>
    eb.and([
      eb('checkIns.pairId', '=', pairId),
      eb('checkIns.kind', '=', kind),
      eb('checkIns.occurrence', '=', occurrence),
    ]);

/** Where it is there already, it stays as it is. */
export async function insertCheckIn({ db }: WorkspaceTransaction, checkIn: AskedCheckIn): Promise<void> {
  await db
    .insertInto('checkIns')
    .values({
      ...checkIn,
      items: [...checkIn.items],
      sessionNumber: checkIn.sessionNumber ?? null,
      milestone: checkIn.milestone ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findCheckIn(
  { db }: WorkspaceTransaction,
  checkIn: CheckIn,
): Promise<AskedCheckIn | undefined> {
  const row = await db.selectFrom('checkIns').select(columns).where(isThis(checkIn)).executeTakeFirst();
  return row && asked(row);
}

/** All that the pair was asked, whether or not it reached them, oldest first. */
export async function findAsked(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<readonly AskedCheckIn[]> {
  const rows = await db
    .selectFrom('checkIns')
    .select(columns)
    .where('pairId', '=', pairId)
    .orderBy('askedAt')
    .orderBy('kind')
    .execute();
  return rows.map(asked);
}

type ToWhom = { readonly pairId: string; readonly personId: string | null };

const cameRows = writtenOnce(({ db }, { pairId, personId }: ToWhom) =>
  db
    .selectFrom('checkIns')
    .innerJoin('deliveries', (join) =>
      join
        .onRef('deliveries.workspaceId', '=', 'checkIns.workspaceId')
        .onRef('deliveries.pairId', '=', 'checkIns.pairId')
        .onRef('deliveries.kind', '=', 'checkIns.kind')
        .onRef('deliveries.occurrence', '=', 'checkIns.occurrence'),
    )
    .select(columns)
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('checkInAnswers')
            .select('checkInAnswers.kind')
            .whereRef('checkInAnswers.workspaceId', '=', 'checkIns.workspaceId')
            .whereRef('checkInAnswers.pairId', '=', 'checkIns.pairId')
            .whereRef('checkInAnswers.kind', '=', 'checkIns.kind')
            .whereRef('checkInAnswers.occurrence', '=', 'checkIns.occurrence')
            .where('checkInAnswers.personId', '=', personId),
        )
        .as('isAnswered'),
    )
    .where('checkIns.pairId', '=', pairId)
    .where((eb) => eb.or([eb('deliveries.personId', 'is', null), eb('deliveries.personId', '=', personId)]))
    .where((eb) =>
      eb.or([eb('deliveries.state', 'in', ['sending', 'sent']), eb('deliveries.outcome', '=', 'unsure')]),
    )
    .orderBy('askedAt', 'desc')
    .orderBy('checkIns.kind', 'desc')
    .orderBy('checkIns.occurrence', 'desc')
    .limit(unansweredAtMost),
);

/** Of those that may stand before all of the pair: sent, or being sent, or nobody knows. */
export async function findLatestOfPair(
  tx: WorkspaceTransaction,
  pairId: string,
): Promise<AskedCheckIn | undefined> {
  const [row] = await cameRows(tx, { pairId, personId: null });
  return row && asked(row);
}

/** As many of those that may stand before this one as decide whether they are asked on, the latest first. */
export async function findLately(
  tx: WorkspaceTransaction,
  whose: PersonOfPair,
): Promise<readonly (AskedCheckIn & Came)[]> {
  const rows = await cameRows(tx, whose);
  return rows.map(({ isAnswered, ...row }) => ({ ...asked(row), isAnswered: Boolean(isAnswered) }));
}

/** Of those that may stand before this one of the pair, whether or not they stand before the others. */
export const findLatest = async (
  tx: WorkspaceTransaction,
  whose: PersonOfPair,
): Promise<AskedCheckIn | undefined> => (await findLately(tx, whose))[0];

/** With the answers to it, and what was shared of them. */
export async function deleteOfSession(
  { db }: WorkspaceTransaction,
  { pairId, number }: { readonly pairId: string; readonly number: number },
): Promise<void> {
  await db.deleteFrom('checkIns').where('pairId', '=', pairId).where('sessionNumber', '=', number).execute();
}

/** When the first message reached all of the pair, which is its introduction. */
export async function findIntroducedAt(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('deliveries')
    .select('settledAt')
    .where('pairId', '=', pairId)
    .where('personId', 'is', null)
    .where('state', '=', 'sent')
    .orderBy('settledAt')
    .limit(1)
    .executeTakeFirst();
  return row?.settledAt ?? undefined;
}

type Plan = { readonly pairId: string; readonly kind: string; readonly dueAt: Temporal.Instant };

/** One that waits already is left as it is, and locked by nobody. */
export async function insertPlans({ db }: WorkspaceTransaction, plans: readonly Plan[]): Promise<void> {
  const rows = plans.map((plan) => ({ ...plan, occurrence: 1 }));
  await insertInChunks(rows, (some) =>
    db
      .insertInto('touchpoints')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** What is due at a milestone comes due now, so that it finds out anew at which the pair is. */
export async function bringCheckInForward(
  { db }: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('touchpoints')
    .set({ dueAt: now })
    .where('pairId', '=', pairId)
    .where('kind', '=', 'check-in-milestone')
    .execute();
}
