import { createHash } from 'node:crypto';
import type { View } from '@slack/types';
import { sql } from 'kysely';
import { z } from 'zod';
import type { WorkspaceTransaction } from '../../db/database.ts';
import { shareTurn, takeTurn } from '../../db/locks.ts';
import type { SealedPlace } from '../../db/vault.ts';
import { findPerson } from '../directory.ts';
import { turnOf, type ShownView } from './view-turns.ts';

export type SubmittedView = ShownView & { readonly id: string };

/** The same for each submission of one form as it was shown to one person, and for no other. */
export function keyOf(personId: string, view: SubmittedView): string {
  const shown = [personId, view.id, view.callback_id, turnOf(view) ?? ''];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

export type Claim = {
  readonly key: string;
  readonly personId: string;
  readonly submittedAt: Temporal.Instant;
};

/**
 * Part of the transaction in which it is acted on, which has its place beside others or alone: another one with the same key waits until
 * this one is over, and finds it done, or undone. Of somebody of whom nothing is kept, this isn't either.
 * @returns whether nothing was done by it before
 */
export async function claimSubmission(tx: WorkspaceTransaction, claim: Claim): Promise<boolean> {
  const { key, personId, submittedAt } = claim;
  const claimed = await tx.db
    .insertInto('submissions')
    .columns(['key', 'personId', 'submittedAt'])
    .expression((eb) =>
      eb
        .selectFrom('people')
        .select([
          sql<string>`${key}`.as('key'),
          'people.id',
          sql<Temporal.Instant>`${submittedAt}::timestamptz`.as('submittedAt'),
        ])
        .where('people.id', '=', personId)
        .forKeyShare(),
    )
    .onConflict((conflict) => conflict.columns(['workspaceId', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  return claimed !== undefined || (await findPerson(tx, personId)) === undefined;
}

const forms = 'forms';

/** The first thing in a transaction that acts on a form: it waits for whoever acts alone. */
export const actBeside = (tx: WorkspaceTransaction): Promise<void> => shareTurn(tx, forms);

/** The first thing in an erasure: forms that are being acted on are done with before it, and others wait until it is over. */
export const actAlone = (tx: WorkspaceTransaction): Promise<void> => takeTurn(tx, forms);

/**
 * What forms were answered with may show anybody: nobody's is shown again, nor what is on its way to be kept. The form that is acted on
 * here is answered later.
 */
export async function shutAllShown({ db }: WorkspaceTransaction): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ shownSealed: null, isShut: true })
    .where('isShut', '=', false)
    .where(sql<boolean>`xmin <> pg_current_xact_id()::xid`)
    .execute();
}

/** For one that has come to nothing after all. */
export async function releaseSubmission({ db }: WorkspaceTransaction, key: string): Promise<void> {
  await db.deleteFrom('submissions').where('key', '=', key).execute();
}

export async function keepShown({ db, vault }: WorkspaceTransaction, key: string, view: View): Promise<void> {
  const shownSealed = vault.sealJson(view, placeOf(key));
  await db
    .updateTable('submissions')
    .set({ shownSealed })
    .where('key', '=', key)
    .where('isShut', '=', false)
    .execute();
}

export async function findShown({ db, vault }: WorkspaceTransaction, key: string): Promise<View | undefined> {
  const row = await db
    .selectFrom('submissions')
    .select('shownSealed')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.shownSealed ? vault.openJson(row.shownSealed, placeOf(key), shownBefore) : undefined;
}

const placeOf = (key: string): SealedPlace => ({ table: 'submissions', column: 'shown', owner: key });

const shownBefore = z.custom<View>(
  (value) => typeof value === 'object' && value !== null && 'blocks' in value,
);

export async function forgetSubmissions(
  { db }: WorkspaceTransaction,
  before: Temporal.Instant,
): Promise<void> {
  await db.deleteFrom('submissions').where('submittedAt', '<', before).execute();
}
