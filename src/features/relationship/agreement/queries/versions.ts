import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { SealedPlace } from '../../../../db/vault.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import { quietHoursOf } from '../../../pairs/hours/model.ts';
import { isFree, type Field } from '../model/fields.ts';
import {
  cadenceNamed,
  steeringOfTerms,
  termsOf,
  wordingSchema,
  open,
  type Steering,
  type Terms,
  type Values,
} from '../model/terms.ts';
import type { Agreement, Versions } from '../model/versions.ts';

export const wordingPlace = (agreementId: string): SealedPlace => ({
  table: 'agreements',
  column: 'wording',
  owner: agreementId,
});

type Proposal = {
  readonly pairId: string;
  readonly version: number;
  readonly terms: Terms;
  readonly by: string;
  readonly now: Temporal.Instant;
};

/** Sets any other open proposal of the pair aside. @returns the id */
export async function insertProposal(
  tx: WorkspaceTransaction,
  { pairId, version, terms, by, now }: Proposal,
): Promise<string> {
  await supersede(tx, pairId, 'proposed');
  const id = crypto.randomUUID();
  const steering = steeringOfTerms(terms);
  await tx.db
    .insertInto('agreements')
    .values({
      id,
      pairId,
      version,
      state: 'proposed',
      preset: terms.preset,
      wordingSealed: tx.vault.sealJson({ ...writtenOf(terms), clause: terms.clause }, wordingPlace(id)),
      ...steering,
      preferredDay: steering.preferredDay ?? null,
      preferredHour: steering.preferredHour ?? null,
      replyDays: steering.replyDays ?? null,
      reviewOn: steering.reviewOn ?? null,
      proposedBy: by,
      proposedAt: now,
    })
    .execute();
  return id;
}

const writtenOf = ({ values }: Terms): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => isFree(field as Field)));

export async function insertSignature(
  { db }: WorkspaceTransaction,
  signature: { readonly agreementId: string; readonly personId: string; readonly signedAt: Temporal.Instant },
): Promise<void> {
  await db.insertInto('agreementSignatures').values(signature).execute();
}

export async function markSigned(
  tx: WorkspaceTransaction,
  { id, pairId }: Agreement,
  signedAt: Temporal.Instant,
): Promise<void> {
  await supersede(tx, pairId, 'signed');
  await tx.db.updateTable('agreements').set({ state: 'signed', signedAt }).where('id', '=', id).execute();
}

async function supersede(
  { db }: WorkspaceTransaction,
  pairId: string,
  state: 'proposed' | 'signed',
): Promise<void> {
  await db
    .updateTable('agreements')
    .set({ state: 'superseded' })
    .where('pairId', '=', pairId)
    .where('state', '=', state)
    .execute();
}

const steeringColumns = [
  'sessionEveryDays',
  'sessionMonthly',
  'sessionMinutes',
  'preferredDay',
  'preferredHour',
  'quietHours',
  'replyDays',
  'rotaForm',
  'reviewOn',
] as const;

const versionRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db
    .selectFrom('agreements')
    .leftJoin('agreementSignatures', (join) =>
      join
        .onRef('agreementSignatures.workspaceId', '=', 'agreements.workspaceId')
        .onRef('agreementSignatures.agreementId', '=', 'agreements.id'),
    )
    .select(['agreements.id', 'version', 'state', 'preset', 'wordingSealed', ...steeringColumns])
    .select(['proposedBy', 'proposedAt', 'agreements.signedAt'])
    .select(sql<string[]>`array_remove(array_agg(agreement_signatures.person_id), null)`.as('signedBy'))
    .where('pairId', '=', pairId)
    .groupBy(['agreements.workspaceId', 'agreements.id'])
    .orderBy('version', 'desc'),
);

/** Newest first. */
export async function findVersions(tx: WorkspaceTransaction, pairId: string): Promise<Versions> {
  const rows = await versionRows(tx, { pairId });
  return rows.map((row) => {
    const { clause, written, hasLostWords } = tx.vault.openJson(
      row.wordingSealed,
      wordingPlace(row.id),
      wordingSchema,
    );
    const { id, version, state, proposedBy, proposedAt, signedBy, preset } = row;
    const terms = termsOf(preset, { ...written, ...chosenIn(row) }, clause);
    const signedAt = row.signedAt ?? undefined;
    const known = { id, pairId, version, state, proposedBy, proposedAt, signedBy, signedAt, ...terms };
    return hasLostWords ? { ...known, hasLostWords } : known;
  });
}

type Chosen = Awaited<ReturnType<typeof steeringRows>>[number];

const chosenIn = (row: Chosen): Values => ({
  cadence: cadenceNamed(row),
  length: String(row.sessionMinutes),
  'preferred-day': String(row.preferredDay ?? open),
  'preferred-hour': String(row.preferredHour ?? open),
  'quiet-hours': row.quietHours,
  'reply-time': String(row.replyDays ?? open),
  'rota-form': row.rotaForm,
  ...(row.reviewOn && { 'review-on': row.reviewOn.toString() }),
});

/** What the version that holds settles, without what people wrote. */
export async function findSteering(tx: WorkspaceTransaction, pairId: string): Promise<Steering | undefined> {
  const [row] = await steeringRows(tx, { pairId });
  return (
    row && {
      sessionEveryDays: row.sessionEveryDays,
      sessionMonthly: row.sessionMonthly,
      sessionMinutes: row.sessionMinutes as Steering['sessionMinutes'],
      preferredDay: row.preferredDay ?? undefined,
      preferredHour: row.preferredHour ?? undefined,
      quietHours: quietHoursOf(row.quietHours),
      replyDays: row.replyDays ?? undefined,
      rotaForm: row.rotaForm,
      reviewOn: row.reviewOn ?? undefined,
    }
  );
}

const steeringRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db
    .selectFrom('agreements')
    .select(steeringColumns)
    .where('pairId', '=', pairId)
    .where('state', '=', 'signed'),
);

export async function findPairOfAgreement(
  { db }: WorkspaceTransaction,
  agreementId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('agreements')
    .select('pairId')
    .where('id', '=', agreementId)
    .executeTakeFirst();
  return row?.pairId;
}

/** Every how many days those of these pairs meet that have signed something. */
export async function findRhythms(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('agreements')
    .select(['pairId', 'sessionEveryDays'])
    .where('pairId', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('state', '=', 'signed')
    .execute();
  return new Map(rows.map(({ pairId, sessionEveryDays }) => [pairId, sessionEveryDays]));
}

/** The newest version that this person has proposed, 0 for none. */
export async function findLatestBy(
  { db }: WorkspaceTransaction,
  { pairId, personId }: { readonly pairId: string; readonly personId: string },
): Promise<number> {
  const { latest } = await db
    .selectFrom('agreements')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), sql.lit(0)).as('latest'))
    .where('pairId', '=', pairId)
    .where('proposedBy', '=', personId)
    .executeTakeFirstOrThrow();
  return latest;
}
